"""Signals: what needs no record and is forgotten."""

import msgspec

from meeting.ids import PaperId, PersonId, VoteId
from sync.client.events import BallotsCounted, ClientEvent, PresenterMoved

PAGE = "page"
VOTE_COUNT = "vote.count"


class _Page(msgspec.Struct, frozen=True):
    paper: str
    page: int


class _VoteCount(msgspec.Struct, frozen=True):
    vote: str
    voted: int


def page_body(paper: PaperId, page: int) -> bytes:
    """Return the body of the signal that the presenter turned to a page."""
    return msgspec.msgpack.encode(_Page(paper, page))


def read_signal(kind: str, sender: str, body: bytes) -> ClientEvent | None:
    """Return what a signal says, or None if this program does not know it."""
    try:
        if kind == PAGE:
            page = msgspec.msgpack.decode(body, type=_Page)
            return PresenterMoved(PaperId(page.paper), page.page, PersonId(sender))
        if kind == VOTE_COUNT and not sender:
            count = msgspec.msgpack.decode(body, type=_VoteCount)
            return BallotsCounted(VoteId(count.vote), count.voted)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return None
