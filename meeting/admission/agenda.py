"""Agenda items, motions, papers."""

from meeting.acts.agenda import (
    ItemAdded,
    ItemChanged,
    ItemMoved,
    ItemRemoved,
    MotionAdded,
    MotionChanged,
    MotionRemoved,
    PaperAdded,
    PaperRecognised,
    PaperWithdrawn,
)
from meeting.admission import lookup
from meeting.agenda import Motion, Status
from meeting.errors import Code, RefusedError
from meeting.records import ActHeader
from meeting.state import Meeting
from meeting.voting import Stage


def item_added(meeting: Meeting, _header: ActHeader, act: ItemAdded, _now_ms: int) -> None:
    """A title, and a place on the agenda."""
    lookup.filled(title=act.title)
    if act.after:
        lookup.item(meeting, act.after)


def item_changed(meeting: Meeting, _header: ActHeader, act: ItemChanged, _now_ms: int) -> None:
    """An item keeps a title."""
    lookup.item(meeting, act.item)
    lookup.filled(title=act.title)


def item_moved(meeting: Meeting, _header: ActHeader, act: ItemMoved, _now_ms: int) -> None:
    """Behind another item, or first."""
    lookup.item(meeting, act.item)
    if act.after == act.item:
        raise RefusedError(Code.UNKNOWN_ITEM, item=act.after)
    if act.after:
        lookup.item(meeting, act.after)


def item_removed(meeting: Meeting, _header: ActHeader, act: ItemRemoved, _now_ms: int) -> None:
    """Not once the meeting came to it or voted under it."""
    item = lookup.item(meeting, act.item)
    voted = any(meeting.votes.of_motion(motion) for motion in item.motions)
    if item.status is not Status.WAITING or voted:
        raise RefusedError(Code.ITEM_IN_USE, item=item.id)


def motion_added(meeting: Meeting, _header: ActHeader, act: MotionAdded, _now_ms: int) -> None:
    """Something to vote on."""
    lookup.item(meeting, act.item)
    lookup.filled(text=act.text)


def motion_changed(meeting: Meeting, _header: ActHeader, act: MotionChanged, _now_ms: int) -> None:
    """Not while it is voted on, nor after."""
    _not_voted_on(meeting, lookup.motion(meeting, act.motion))
    lookup.filled(text=act.text)


def motion_removed(meeting: Meeting, _header: ActHeader, act: MotionRemoved, _now_ms: int) -> None:
    """Not while it is voted on, nor after."""
    _not_voted_on(meeting, lookup.motion(meeting, act.motion))


def paper_added(meeting: Meeting, _header: ActHeader, act: PaperAdded, _now_ms: int) -> None:
    """Under its audience's current key; a new version follows the newest one of its paper."""
    lookup.item(meeting, act.item)
    lookup.filled(title=act.title, file_name=act.file_name)
    _follows(meeting, act)
    _under_current_key(meeting, act)


def paper_recognised(
    meeting: Meeting, _header: ActHeader, act: PaperRecognised, _now_ms: int
) -> None:
    """Of the newest version of a paper, under its audience's current key."""
    lookup.newest_paper(meeting, act.paper)
    if act.document in meeting.papers.documents:
        raise RefusedError(Code.ALREADY_DONE, document=act.document)
    _under_current_key(meeting, act)


def paper_withdrawn(
    meeting: Meeting, _header: ActHeader, act: PaperWithdrawn, _now_ms: int
) -> None:
    """The newest version, once."""
    lookup.newest_paper(meeting, act.paper)


def _under_current_key(meeting: Meeting, act: PaperAdded | PaperRecognised) -> None:
    epoch = meeting.audiences.current(act.audience)
    if epoch is None:
        raise RefusedError(Code.UNKNOWN_AUDIENCE, audience=act.audience)
    if act.epoch != epoch.epoch:
        raise RefusedError(Code.WRONG_EPOCH, epoch=act.epoch, current=epoch.epoch)


def _follows(meeting: Meeting, act: PaperAdded) -> None:
    # Chunks are bound to document and version: a pair that came back could be swapped.
    if act.replaces:
        old = lookup.newest_paper(meeting, act.replaces)
        expected = (old.item, old.document, old.version + 1)
        if (act.item, act.document, act.version) != expected:
            raise RefusedError(Code.PAPER_SUPERSEDED, paper=old.id, version=old.version)
    elif act.version != 1 or act.document in meeting.papers.documents:
        raise RefusedError(Code.ALREADY_DONE, document=act.document)


def _not_voted_on(meeting: Meeting, motion: Motion) -> None:
    votes = meeting.votes.of_motion(motion.id)
    if not votes:
        return
    running = votes[-1].stage is Stage.RUNNING
    code = Code.VOTE_RUNNING if running else Code.ALREADY_DONE
    raise RefusedError(code, motion=motion.id, vote=votes[-1].id)
