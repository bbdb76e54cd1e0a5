"""Whether an act may have the next place in the log: who it is, what they may, what rules say."""

from collections.abc import Callable
from typing import Any

from meeting import rights
from meeting.acts import agenda as agenda_acts
from meeting.acts import audiences as audience_acts
from meeting.acts import founding as founding_acts
from meeting.acts import people as people_acts
from meeting.acts import sitting as sitting_acts
from meeting.acts import speaking as speaking_acts
from meeting.acts import voting as voting_acts
from meeting.acts.base import Act
from meeting.acts.registry import known
from meeting.admission import (
    agenda,
    audiences,
    founding,
    lookup,
    people,
    sitting,
    speaking,
    voting,
)
from meeting.errors import Code, RefusedError
from meeting.ids import EVERYBODY, HOST
from meeting.people import Person
from meeting.records import RESTRICTED, RESTRICTED_VERSION, ActHeader, device_id
from meeting.state import Meeting
from meeting.voting import Box


def admit(meeting: Meeting, header: ActHeader, act: Act | None, now_ms: int) -> None:
    """Refuse an act that the rules do not allow in this state.

    `act` is None where the payload cannot be read: then all is checked that the header tells.

    Raises:
        RefusedError: with the reason; nothing has changed.
    """
    _readable(meeting, header, act)
    if not meeting.number or header.kind == founding_acts.LogFounded.KIND:
        _founds(meeting, header, act, now_ms)
        return
    person = _author(meeting, header, act)
    kind = header.kind if act is None else act.KIND
    owner = _OWNERS.get(kind)
    owns = owner is not None and (act is None or owner(meeting, act) == header.author)
    rights.check(kind, person.role if person else None, meeting.phase, owns=owns)
    if act is not None:
        CASES[type(act)](meeting, header, act, now_ms)


def admit_ballot(
    meeting: Meeting, box: Box, header: ActHeader, act: Act | None, now_ms: int
) -> None:
    """Refuse a ballot that may not have the next place in its box.

    Gives the same answer at any later state of the meeting, as `now_ms` says what counted then.

    Raises:
        RefusedError: with the reason; nothing has changed.
    """
    if not isinstance(act, voting_acts.BallotCast) or header.kind != act.KIND:
        raise RefusedError(Code.UNKNOWN_KIND, kind=header.kind)
    if header.audience != EVERYBODY:
        raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)
    device = meeting.people.device(header.device)
    if device is None or device.person != header.author or device.enrolled_ms > now_ms:
        raise RefusedError(Code.UNKNOWN_DEVICE, device=header.device)
    if device.revoked_ms and now_ms > device.revoked_ms:
        raise RefusedError(Code.DEVICE_REVOKED, device=device.id, revoked_at_ms=device.revoked_ms)
    if header.counter <= box.counters.get(device.id, -1):
        raise RefusedError(Code.COUNTER_USED, counter=header.counter)
    voting.ballot_cast(meeting, box, header, act, now_ms)


def _readable(meeting: Meeting, header: ActHeader, act: Act | None) -> None:
    if meeting.update_needed:
        raise RefusedError(Code.UPDATE_NEEDED, number=meeting.update_needed)
    if header.kind == RESTRICTED:
        hidden = act is None or act.KIND in rights.RESTRICTED_KINDS
        if header.version != RESTRICTED_VERSION or header.audience == EVERYBODY or not hidden:
            raise RefusedError(Code.NOT_ALLOWED, kind=header.kind, audience=header.audience)
        return
    if not known(header.kind, header.version) or (act is not None and header.kind != act.KIND):
        raise RefusedError(Code.UNKNOWN_KIND, kind=header.kind, version=header.version)
    # What is for everybody must not be hidden from anybody, nor the other way round.
    if header.audience != EVERYBODY or header.kind in rights.RESTRICTED_KINDS:
        raise RefusedError(Code.NOT_ALLOWED, kind=header.kind, audience=header.audience)


def _founds(meeting: Meeting, header: ActHeader, act: Act | None, now_ms: int) -> None:
    if not isinstance(act, founding_acts.LogFounded):
        raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)
    CASES[type(act)](meeting, header, act, now_ms)


def _author(meeting: Meeting, header: ActHeader, act: Act | None) -> Person | None:
    if header.author == HOST:
        if header.device != meeting.host.device:
            raise RefusedError(Code.UNKNOWN_DEVICE, device=header.device)
        return None
    person = lookup.person(meeting, header.author)
    if header.kind == people_acts.DeviceEnrolled.KIND:
        _is_new_device(header, act)
        return person
    if lookup.device(meeting, header.device).person != person.id:
        raise RefusedError(Code.UNKNOWN_DEVICE, device=header.device)
    return person


def _is_new_device(header: ActHeader, act: Act | None) -> None:
    if isinstance(act, people_acts.DeviceEnrolled):
        device = device_id(act.device.act_key)
        if (header.author, header.device) != (act.person, device):
            raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND)


def _own_person(_meeting: Meeting, act: Any) -> str:
    return str(act.person)


def _own_invitation(meeting: Meeting, act: Any) -> str:
    return lookup.invitation(meeting, act.invitation).person


def _own_device(meeting: Meeting, act: Any) -> str:
    return lookup.device(meeting, act.device).person


def _own_request(meeting: Meeting, act: Any) -> str:
    return lookup.request(meeting, act.request).person


# Whose the thing is that an act names, for the kinds that anybody may do to their own.
_OWNERS: dict[str, Callable[[Meeting, Any], str]] = {
    people_acts.InvitationIssued.KIND: _own_person,
    people_acts.InvitationApproved.KIND: _own_invitation,
    people_acts.InvitationWithdrawn.KIND: _own_invitation,
    people_acts.DeviceEnrolled.KIND: _own_person,
    people_acts.DeviceRevoked.KIND: _own_device,
    people_acts.AttendanceRecorded.KIND: _own_person,
    speaking_acts.SpeechWithdrawn.KIND: _own_request,
    speaking_acts.FloorEnded.KIND: _own_request,
}

CASES: dict[type[Act], Callable[[Meeting, ActHeader, Any, int], None]] = {
    founding_acts.LogFounded: founding.log_founded,
    founding_acts.HostAppointed: founding.host_appointed,
    people_acts.PersonAdded: people.person_added,
    people_acts.PersonChanged: people.person_changed,
    people_acts.PersonRemoved: people.person_removed,
    people_acts.InvitationIssued: people.invitation_issued,
    people_acts.InvitationApproved: people.invitation_approved,
    people_acts.InvitationWithdrawn: people.invitation_withdrawn,
    people_acts.DeviceEnrolled: people.device_enrolled,
    people_acts.DeviceRevoked: people.device_revoked,
    people_acts.AttendanceRecorded: people.attendance_recorded,
    people_acts.OfficersRemarked: people.officers_remarked,
    sitting_acts.MeetingChanged: sitting.meeting_changed,
    sitting_acts.MeetingPublished: sitting.meeting_published,
    sitting_acts.MeetingOpened: sitting.meeting_opened,
    sitting_acts.MeetingAdjourned: sitting.meeting_adjourned,
    sitting_acts.MeetingClosed: sitting.meeting_closed,
    sitting_acts.ItemCalled: sitting.item_called,
    sitting_acts.PayloadErased: sitting.payload_erased,
    agenda_acts.ItemAdded: agenda.item_added,
    agenda_acts.ItemChanged: agenda.item_changed,
    agenda_acts.ItemMoved: agenda.item_moved,
    agenda_acts.ItemRemoved: agenda.item_removed,
    agenda_acts.MotionAdded: agenda.motion_added,
    agenda_acts.MotionChanged: agenda.motion_changed,
    agenda_acts.MotionRemoved: agenda.motion_removed,
    agenda_acts.PaperAdded: agenda.paper_added,
    agenda_acts.PaperRecognised: agenda.paper_recognised,
    agenda_acts.PaperWithdrawn: agenda.paper_withdrawn,
    audience_acts.EpochBegun: audiences.epoch_begun,
    audience_acts.EpochGranted: audiences.epoch_granted,
    speaking_acts.SpeechRequested: speaking.speech_requested,
    speaking_acts.SpeechWithdrawn: speaking.speech_withdrawn,
    speaking_acts.FloorGiven: speaking.floor_given,
    speaking_acts.FloorEnded: speaking.floor_ended,
    voting_acts.VoteOpened: voting.vote_opened,
    voting_acts.VoteClosed: voting.vote_closed,
    voting_acts.BoxSealed: voting.box_sealed,
    voting_acts.VoteDeclared: voting.vote_declared,
    voting_acts.BallotCast: voting.ballot_in_log,
}
