"""Signals: what needs no record and is forgotten."""

import msgspec

from meeting.encoding import UNREADABLE
from meeting.ids import PaperId, PersonId, VoteId
from sync.client.events import BallotsCounted, Boxes, ClientEvent, PointerMoved, PresenterMoved
from sync.messages import PAGE, POINT, VOTE_COUNT, PagePresented, PointShown, VoteCount


def page_body(paper: PaperId, page: int) -> bytes:
    """Return the body of the signal that the presenter turned to a page."""
    return msgspec.msgpack.encode(PagePresented(paper, page))


def point_body(paper: PaperId, page: int, x: int, y: int, boxes: Boxes) -> bytes:
    """Return the body of the signal that the presenter points at something."""
    return msgspec.msgpack.encode(PointShown(paper, page, x, y, boxes))


def read_signal(kind: str, sender: str, body: bytes) -> ClientEvent | None:
    """Return what a signal says, or None if this program does not know it."""
    try:
        if kind == PAGE:
            page = msgspec.msgpack.decode(body, type=PagePresented)
            return PresenterMoved(PaperId(page.paper), page.page, PersonId(sender))
        if kind == POINT:
            point = msgspec.msgpack.decode(body, type=PointShown)
            paper, who = PaperId(point.paper), PersonId(sender)
            return PointerMoved(paper, point.page, point.x, point.y, point.boxes, who)
        if kind == VOTE_COUNT and not sender:
            count = msgspec.msgpack.decode(body, type=VoteCount)
            return BallotsCounted(VoteId(count.vote), count.voted)
    except UNREADABLE:
        return None
    return None
