"""People, their devices, and who is in the room."""

from enum import StrEnum
from typing import ClassVar

from meeting.acts.base import Act
from meeting.acts.founding import DeviceKeys
from meeting.ids import Id, OptionalId, PublicKey, ShortText, Signature, TimeMs


class Role(StrEnum):
    """What a person is in a meeting; the right to vote is a field of its own."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    DELEGATE = "delegate"
    GUEST = "guest"
    TELLER = "teller"
    OBSERVER = "observer"


class PersonAdded(Act, frozen=True):
    """Somebody takes part; the person's id is the id of this act."""

    KIND: ClassVar[str] = "person.added"

    name: ShortText
    position: ShortText
    unit: ShortText
    role: Role
    votes: bool


class PersonChanged(Act, frozen=True):
    """Somebody's name, position, role or right to vote is another."""

    KIND: ClassVar[str] = "person.changed"

    person: Id
    name: ShortText
    position: ShortText
    unit: ShortText
    role: Role
    votes: bool


class PersonRemoved(Act, frozen=True):
    """Somebody does not take part after all."""

    KIND: ClassVar[str] = "person.removed"

    person: Id


class InvitationIssued(Act, frozen=True):
    """A device that proves this key may be enrolled for this person, once.

    `key` is the public half of a one-time key (on the seat card) or, after joining by a code, the
    new device's own key for acts.
    """

    KIND: ClassVar[str] = "invitation.issued"

    person: Id
    key: PublicKey
    expires_ms: TimeMs


class InvitationApproved(Act, frozen=True):
    """A second officer, or the person's own first device, agrees to a further device."""

    KIND: ClassVar[str] = "invitation.approved"

    invitation: Id


class InvitationWithdrawn(Act, frozen=True):
    """An invitation that was not used is void."""

    KIND: ClassVar[str] = "invitation.withdrawn"

    invitation: Id


class DeviceEnrolled(Act, frozen=True):
    """A new device, author of this act, belongs to a person.

    `proof` is the invitation key's signature over `enrolment_bytes`.
    """

    KIND: ClassVar[str] = "device.enrolled"

    invitation: Id
    person: Id
    device: DeviceKeys
    proof: Signature


class DeviceRevoked(Act, frozen=True):
    """A device is lost or replaced; nothing that it signs later counts."""

    KIND: ClassVar[str] = "device.revoked"

    device: Id
    reason: ShortText


class AttendanceRecorded(Act, frozen=True):
    """A person is in the room, or has left it."""

    KIND: ClassVar[str] = "attendance.recorded"

    person: Id
    present: bool


class OfficersRemarked(Act, frozen=True):
    """A remark among the officers; restricted to their audience."""

    KIND: ClassVar[str] = "officers.remarked"

    text: ShortText
    item: OptionalId
