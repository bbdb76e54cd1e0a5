"""Who may do what and when: one table of acts, roles and phases."""

import msgspec

from meeting.acts import agenda, audiences, founding, people, sitting, speaking, voting
from meeting.acts.people import Role
from meeting.errors import Code, RefusedError
from meeting.records import RESTRICTED
from meeting.sitting import Phase


class Right(msgspec.Struct, frozen=True):
    """The roles that may do a kind of act in these phases, on what is anybody's.

    With `own` any role may do it to what is the author's own; `host` says that the host may.
    """

    phases: frozenset[Phase]
    roles: frozenset[Role] = frozenset()
    own: bool = False
    host: bool = False


_CHAIR = frozenset({Role.CHAIR})
_SECRETARY = frozenset({Role.SECRETARY})
_OFFICERS = _CHAIR | _SECRETARY
_SPEAKERS = _OFFICERS | {Role.DELEGATE, Role.GUEST}
_ANYBODY = frozenset(Role)

_ALWAYS = frozenset(Phase)
_DRAFT = frozenset({Phase.DRAFT})
_SITTING = frozenset({Phase.OPEN})
_STARTABLE = frozenset({Phase.PUBLISHED, Phase.ADJOURNED})
_BEGUN = frozenset({Phase.OPEN, Phase.ADJOURNED})
_ANNOUNCED = _BEGUN | {Phase.PUBLISHED}
_LIVE = _ALWAYS - {Phase.CLOSED}

RIGHTS: dict[str, Right] = {
    founding.LogFounded.KIND: Right(_DRAFT),
    founding.HostAppointed.KIND: Right(_LIVE, _SECRETARY),
    people.PersonAdded.KIND: Right(_LIVE, _OFFICERS),
    people.PersonChanged.KIND: Right(_LIVE, _OFFICERS),
    people.PersonRemoved.KIND: Right(_LIVE, _OFFICERS),
    people.InvitationIssued.KIND: Right(_LIVE, _OFFICERS, own=True),
    people.InvitationApproved.KIND: Right(_LIVE, _OFFICERS, own=True),
    people.InvitationWithdrawn.KIND: Right(_LIVE, _OFFICERS, own=True),
    people.DeviceEnrolled.KIND: Right(_LIVE, own=True),
    people.DeviceRevoked.KIND: Right(_ALWAYS, _OFFICERS, own=True),
    people.AttendanceRecorded.KIND: Right(_ANNOUNCED, _OFFICERS, own=True),
    people.OfficersRemarked.KIND: Right(_LIVE, _OFFICERS),
    # All that the header of a restricted act tells: every such kind is the officers'.
    RESTRICTED: Right(_LIVE, _OFFICERS),
    sitting.MeetingChanged.KIND: Right(_LIVE, _OFFICERS),
    sitting.MeetingPublished.KIND: Right(_DRAFT, _OFFICERS),
    sitting.MeetingOpened.KIND: Right(_STARTABLE, _CHAIR),
    sitting.MeetingAdjourned.KIND: Right(_SITTING, _CHAIR),
    sitting.MeetingClosed.KIND: Right(_BEGUN, _CHAIR),
    sitting.ItemCalled.KIND: Right(_SITTING, _CHAIR),
    sitting.PayloadErased.KIND: Right(_ALWAYS, _OFFICERS),
    agenda.ItemAdded.KIND: Right(_LIVE, _OFFICERS),
    agenda.ItemChanged.KIND: Right(_LIVE, _OFFICERS),
    agenda.ItemMoved.KIND: Right(_LIVE, _OFFICERS),
    agenda.ItemRemoved.KIND: Right(_LIVE, _OFFICERS),
    agenda.MotionAdded.KIND: Right(_LIVE, _OFFICERS),
    agenda.MotionChanged.KIND: Right(_LIVE, _OFFICERS),
    agenda.MotionRemoved.KIND: Right(_LIVE, _OFFICERS),
    agenda.PaperAdded.KIND: Right(_LIVE, _OFFICERS),
    agenda.PaperRecognised.KIND: Right(_LIVE, _OFFICERS),
    agenda.PaperWithdrawn.KIND: Right(_LIVE, _OFFICERS),
    audiences.EpochBegun.KIND: Right(_ALWAYS, _OFFICERS),
    audiences.EpochGranted.KIND: Right(_ALWAYS, _OFFICERS),
    speaking.SpeechRequested.KIND: Right(_ANNOUNCED, _SPEAKERS),
    speaking.SpeechWithdrawn.KIND: Right(_ANNOUNCED, _CHAIR, own=True),
    speaking.FloorGiven.KIND: Right(_SITTING, _CHAIR),
    speaking.FloorEnded.KIND: Right(_SITTING, _CHAIR, own=True),
    voting.VoteOpened.KIND: Right(_SITTING, _CHAIR),
    voting.VoteClosed.KIND: Right(_SITTING, _CHAIR, host=True),
    voting.BoxSealed.KIND: Right(_BEGUN, host=True),
    voting.VoteDeclared.KIND: Right(_BEGUN, _CHAIR),
    voting.BallotCast.KIND: Right(_SITTING, _ANYBODY),
}

OUTBOX_KINDS: frozenset[str] = frozenset(
    {speaking.SpeechRequested.KIND, speaking.SpeechWithdrawn.KIND}
)
"""What may wait on a device that is offline: never a ballot, never the conduct of the meeting."""

RESTRICTED_KINDS: frozenset[str] = frozenset({people.OfficersRemarked.KIND})
"""What is only ever told to an audience, and to everybody else not even by kind."""

ERASABLE: frozenset[str] = RESTRICTED_KINDS
"""What `payload.erased` can name."""


def allows(kind: str, role: Role, phase: Phase, *, owns: bool = False) -> bool:
    """Say whether somebody in this role may do this now; for buttons, before an act is made."""
    right = RIGHTS[kind]
    return phase in right.phases and (role in right.roles or (owns and right.own))


def check(kind: str, role: Role | None, phase: Phase, *, owns: bool) -> None:
    """Refuse what the table does not allow; `role` is None for the host.

    Raises:
        RefusedError: NOT_ALLOWED, WRONG_PHASE or MEETING_CLOSED.
    """
    right = RIGHTS[kind]
    if role is None:
        if not right.host:
            raise RefusedError(Code.NOT_ALLOWED, kind=kind, role="host")
    elif role not in right.roles and not (owns and right.own):
        raise RefusedError(Code.NOT_ALLOWED, kind=kind, role=role.value)
    if phase not in right.phases:
        code = Code.MEETING_CLOSED if phase is Phase.CLOSED else Code.WRONG_PHASE
        raise RefusedError(code, kind=kind, phase=phase.value)
