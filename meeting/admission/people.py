"""People, invitations, devices, attendance, remarks."""

from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    DeviceRevoked,
    InvitationApproved,
    InvitationIssued,
    InvitationWithdrawn,
    OfficersRemarked,
    PersonAdded,
    PersonChanged,
    PersonRemoved,
    Role,
)
from meeting.admission import lookup
from meeting.errors import Code, RefusedError, TamperError
from meeting.people import Invitation, Person, enrolment_bytes
from meeting.records import ActHeader
from meeting.signing import ENROLMENT, load_public_key, verify
from meeting.state import Meeting


def person_added(_meeting: Meeting, _header: ActHeader, act: PersonAdded, _now_ms: int) -> None:
    """Somebody with a name."""
    lookup.filled(name=act.name)


def person_changed(meeting: Meeting, _header: ActHeader, act: PersonChanged, _now_ms: int) -> None:
    """Somebody who takes part keeps a name, and the meeting its officers."""
    person = lookup.person(meeting, act.person)
    lookup.filled(name=act.name)
    if act.role is not person.role:
        _officers_remain(meeting, person)


def person_removed(meeting: Meeting, _header: ActHeader, act: PersonRemoved, _now_ms: int) -> None:
    """Not the last of the officers, nor anybody on the roll of a vote that runs."""
    person = lookup.person(meeting, act.person)
    _officers_remain(meeting, person)
    running = meeting.votes.running()
    if running is not None and person.id in running.roll:
        raise RefusedError(Code.VOTE_RUNNING, vote=running.id)


def invitation_issued(
    meeting: Meeting, _header: ActHeader, act: InvitationIssued, now_ms: int
) -> None:
    """For somebody who takes part, for a time that is not over."""
    lookup.person(meeting, act.person)
    if act.expires_ms < now_ms:
        raise RefusedError(Code.INVITATION_EXPIRED, expired_at_ms=act.expires_ms)


def invitation_approved(
    meeting: Meeting, header: ActHeader, act: InvitationApproved, now_ms: int
) -> None:
    """By another person than the one who issued it, once."""
    invitation = lookup.invitation(meeting, act.invitation)
    _not_expired(invitation, now_ms)
    if header.author == invitation.issuer:
        raise RefusedError(Code.INVITATION_NEEDS_SECOND, invitation=invitation.id)
    if invitation.approver and not meeting.people.needs_second(invitation):
        raise RefusedError(Code.ALREADY_DONE, invitation=invitation.id)


def invitation_withdrawn(
    meeting: Meeting, _header: ActHeader, act: InvitationWithdrawn, _now_ms: int
) -> None:
    """While it was not used."""
    lookup.invitation(meeting, act.invitation)


def device_enrolled(meeting: Meeting, header: ActHeader, act: DeviceEnrolled, now_ms: int) -> None:
    """On an invitation for this person that the new device proves to hold."""
    invitation = lookup.invitation(meeting, act.invitation)
    _not_expired(invitation, now_ms)
    if invitation.person != act.person:
        raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND)
    if meeting.people.needs_second(invitation):
        raise RefusedError(Code.INVITATION_NEEDS_SECOND, invitation=invitation.id)
    if meeting.people.device(header.device) is not None:
        raise RefusedError(Code.ALREADY_DONE, device=header.device)
    lookup.filled(device_name=act.device.name)
    proven = enrolment_bytes(meeting.log, act.invitation, act.person, act.device)
    try:
        verify(load_public_key(invitation.key), ENROLMENT, proven, act.proof)
    except TamperError as error:
        raise RefusedError(Code.BAD_PROOF, invitation=invitation.id) from error


def device_revoked(meeting: Meeting, _header: ActHeader, act: DeviceRevoked, _now_ms: int) -> None:
    """Once."""
    lookup.device(meeting, act.device)


def attendance_recorded(
    meeting: Meeting, _header: ActHeader, act: AttendanceRecorded, _now_ms: int
) -> None:
    """Only what is news."""
    person = lookup.person(meeting, act.person)
    if person.present is act.present:
        raise RefusedError(Code.ALREADY_DONE, person=person.id)


def officers_remarked(
    meeting: Meeting, _header: ActHeader, act: OfficersRemarked, _now_ms: int
) -> None:
    """Something said, on an item or on none."""
    lookup.filled(text=act.text)
    if act.item:
        lookup.item(meeting, act.item)


def _officers_remain(meeting: Meeting, leaving: Person) -> None:
    if leaving.role not in (Role.CHAIR, Role.SECRETARY):
        return
    if len(meeting.people.by_role(leaving.role)) == 1:
        raise RefusedError(Code.LAST_OFFICER, person=leaving.id, role=leaving.role.value)


def _not_expired(invitation: Invitation, now_ms: int) -> None:
    if now_ms > invitation.expires_ms:
        raise RefusedError(Code.INVITATION_EXPIRED, expired_at_ms=invitation.expires_ms)
