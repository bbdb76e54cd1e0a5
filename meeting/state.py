"""The state of a meeting: what its log comes to, entry by entry, the same on every device."""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace

from meeting import (
    agenda,
    audiences,
    founding,
    papers,
    people,
    remarks,
    rules,
    sitting,
    speakers,
    voting,
)
from meeting.acts import agenda as agenda_acts
from meeting.acts import audiences as audience_acts
from meeting.acts import founding as founding_acts
from meeting.acts import people as people_acts
from meeting.acts import sitting as sitting_acts
from meeting.acts import speaking as speaking_acts
from meeting.acts import voting as voting_acts
from meeting.acts.base import Act
from meeting.acts.registry import known
from meeting.agenda import Agenda
from meeting.audiences import Audiences
from meeting.founding import Founded, Host
from meeting.ids import PersonId
from meeting.papers import Papers
from meeting.people import People
from meeting.placed import Placed
from meeting.records import GENESIS, RESTRICTED, RESTRICTED_VERSION
from meeting.remarks import Remarks
from meeting.sitting import Phase, Sitting
from meeting.speakers import Speakers
from meeting.voting import Box, Stage, Votes

__all__ = ["Meeting", "Placed", "apply"]


class Meeting(msgspec.Struct, frozen=True):
    """Everything that is known after the entry `number`.

    `update_needed` is 0, or the number of the first entry that this program does not understand:
    from there on it neither judges nor authors acts.
    """

    log: str
    number: int = 0
    time_ms: int = 0
    hash: bytes = GENESIS
    founded: Founded = Founded()
    host: Host = Host()
    people: People = People()
    agenda: Agenda = Agenda()
    papers: Papers = Papers()
    speakers: Speakers = Speakers()
    votes: Votes = Votes()
    sitting: Sitting = Sitting()
    audiences: Audiences = Audiences()
    remarks: Remarks = Remarks()
    update_needed: int = 0

    @staticmethod
    def empty(log: str) -> "Meeting":
        """Return the state before any entry."""
        return Meeting(log=log)

    @property
    def phase(self) -> Phase:
        """Return where the meeting stands."""
        return self.sitting.phase

    def not_voted(self, box: Box) -> tuple[PersonId, ...]:
        """Return who is entitled and in the room and has no ballot in this box."""
        vote = self.votes.get(box.vote)
        if vote is None:
            return ()
        return voting.not_voted(vote, box, {one.id for one in self.people.present()})

    def outcome(self, vote: str) -> rules.Outcome | None:
        """Return what a vote comes to and why, once its ballots are counted."""
        found = self.votes.get(vote)
        if found is None or found.stage in (Stage.RUNNING, Stage.CLOSED):
            return None
        return rules.outcome(found.rule, found.counts, found.answers, found.present, found.members)


def apply(meeting: Meeting, placed: Placed) -> Meeting:
    """Return the state after one more entry; never fails, whatever the entry holds."""
    header, act = placed.header, placed.act
    changes: dict[str, Any] = {
        "number": placed.number,
        "time_ms": placed.time_ms,
        "hash": placed.hash,
    }
    if meeting.update_needed:
        return replace(meeting, **changes)
    if header.kind == RESTRICTED and header.version == RESTRICTED_VERSION:
        remark = act if isinstance(act, people_acts.OfficersRemarked) else None
        changes["remarks"] = remarks.restricted_placed(meeting.remarks, placed, remark)
    elif not known(header.kind, header.version):
        changes["update_needed"] = placed.number
    elif act is not None and header.kind == act.KIND:
        for field, step in _STEPS[type(act)]:
            changes[field] = step(getattr(meeting, field), placed, act)
        if isinstance(act, voting_acts.VoteOpened):
            present = {one.id for one in meeting.people.present()}
            changes["votes"] = voting.vote_opened(meeting.votes, placed, act, present)
    return replace(meeting, **changes)


_Step = tuple[str, Callable[[Any, Placed, Any], Any]]

# Each kind, and what it changes; a step sees its own subject only, so their order is all one.
_STEPS: dict[type[Act], tuple[_Step, ...]] = {
    founding_acts.LogFounded: (
        ("founded", founding.log_founded),
        ("host", founding.first_host),
        ("people", people.log_founded),
    ),
    founding_acts.HostAppointed: (("host", founding.host_appointed),),
    people_acts.PersonAdded: (("people", people.person_added),),
    people_acts.PersonChanged: (("people", people.person_changed),),
    people_acts.PersonRemoved: (
        ("people", people.person_removed),
        ("speakers", speakers.person_removed),
    ),
    people_acts.InvitationIssued: (("people", people.invitation_issued),),
    people_acts.InvitationApproved: (("people", people.invitation_approved),),
    people_acts.InvitationWithdrawn: (("people", people.invitation_withdrawn),),
    people_acts.DeviceEnrolled: (("people", people.device_enrolled),),
    people_acts.DeviceRevoked: (("people", people.device_revoked),),
    people_acts.AttendanceRecorded: (
        ("people", people.attendance_recorded),
        ("votes", voting.attendance_recorded),
    ),
    people_acts.OfficersRemarked: (),
    sitting_acts.MeetingChanged: (("founded", founding.meeting_changed),),
    sitting_acts.MeetingPublished: (("sitting", sitting.meeting_published),),
    sitting_acts.MeetingOpened: (("sitting", sitting.meeting_opened),),
    sitting_acts.MeetingAdjourned: (
        ("sitting", sitting.meeting_adjourned),
        ("speakers", speakers.floor_cleared),
    ),
    sitting_acts.MeetingClosed: (
        ("sitting", sitting.meeting_closed),
        ("speakers", speakers.floor_cleared),
        ("agenda", agenda.meeting_closed),
    ),
    sitting_acts.ItemCalled: (
        ("agenda", agenda.item_called),
        ("speakers", speakers.floor_cleared),
    ),
    sitting_acts.PayloadErased: (("remarks", remarks.payload_erased),),
    agenda_acts.ItemAdded: (("agenda", agenda.item_added),),
    agenda_acts.ItemChanged: (("agenda", agenda.item_changed),),
    agenda_acts.ItemMoved: (("agenda", agenda.item_moved),),
    agenda_acts.ItemRemoved: (
        ("agenda", agenda.item_removed),
        ("papers", papers.item_removed),
        ("speakers", speakers.item_removed),
    ),
    agenda_acts.MotionAdded: (("agenda", agenda.motion_added),),
    agenda_acts.MotionChanged: (("agenda", agenda.motion_changed),),
    agenda_acts.MotionRemoved: (("agenda", agenda.motion_removed),),
    agenda_acts.PaperAdded: (("papers", papers.paper_added),),
    agenda_acts.PaperRecognised: (("papers", papers.paper_recognised),),
    agenda_acts.PaperWithdrawn: (("papers", papers.paper_withdrawn),),
    audience_acts.EpochBegun: (("audiences", audiences.epoch_begun),),
    audience_acts.EpochGranted: (("audiences", audiences.epoch_granted),),
    speaking_acts.SpeechRequested: (("speakers", speakers.speech_requested),),
    speaking_acts.SpeechWithdrawn: (("speakers", speakers.speech_withdrawn),),
    speaking_acts.FloorGiven: (("speakers", speakers.floor_given),),
    speaking_acts.FloorEnded: (("speakers", speakers.floor_ended),),
    # Needs to know who is in the room, which is another subject: see `apply`.
    voting_acts.VoteOpened: (),
    voting_acts.VoteClosed: (("votes", voting.vote_closed),),
    voting_acts.BoxSealed: (("votes", voting.box_sealed),),
    voting_acts.VoteDeclared: (("votes", voting.vote_declared),),
    # Ballots change their box, never the meeting.
    voting_acts.BallotCast: (),
}
