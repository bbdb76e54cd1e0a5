"""The course of the meeting."""

from meeting.acts.sitting import (
    ItemCalled,
    MeetingAdjourned,
    MeetingChanged,
    MeetingClosed,
    MeetingOpened,
    MeetingPublished,
    PayloadErased,
)
from meeting.admission import lookup
from meeting.errors import Code, RefusedError
from meeting.records import ActHeader
from meeting.state import Meeting


def meeting_changed(
    _meeting: Meeting, _header: ActHeader, act: MeetingChanged, _now_ms: int
) -> None:
    """A meeting keeps a title."""
    lookup.filled(title=act.title)


def meeting_published(
    _meeting: Meeting, _header: ActHeader, _act: MeetingPublished, _now_ms: int
) -> None:
    """Nothing but role and phase."""


def meeting_opened(
    _meeting: Meeting, _header: ActHeader, _act: MeetingOpened, _now_ms: int
) -> None:
    """Nothing but role and phase: a quorum is asked for by votes, not by talk."""


def meeting_adjourned(
    meeting: Meeting, _header: ActHeader, _act: MeetingAdjourned, _now_ms: int
) -> None:
    """Not while ballots can be cast, nor before they are counted."""
    lookup.no_vote_running(meeting)


def meeting_closed(meeting: Meeting, _header: ActHeader, _act: MeetingClosed, _now_ms: int) -> None:
    """Not before the last vote is declared."""
    in_hand = meeting.votes.in_hand()
    if in_hand is not None:
        raise RefusedError(Code.VOTE_RUNNING, vote=in_hand.id)


def item_called(meeting: Meeting, _header: ActHeader, act: ItemCalled, _now_ms: int) -> None:
    """To another item, not while ballots can be cast."""
    item = lookup.item(meeting, act.item)
    if item.id == meeting.agenda.current:
        raise RefusedError(Code.ALREADY_DONE, item=item.id)
    lookup.no_vote_running(meeting)


def payload_erased(meeting: Meeting, _header: ActHeader, act: PayloadErased, _now_ms: int) -> None:
    """Only what may be erased, once."""
    if not 0 < act.number <= meeting.number:
        raise RefusedError(Code.UNKNOWN_ENTRY, number=act.number)
    erased = meeting.remarks.restricted.get(act.number)
    if erased is None:
        raise RefusedError(Code.NOT_ERASABLE, number=act.number)
    if erased:
        raise RefusedError(Code.ALREADY_DONE, number=act.number)
