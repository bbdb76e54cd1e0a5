"""Which papers are on this device and can be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.pages.digest import PaperHere

if TYPE_CHECKING:
    from ui.models.room.seat import Seat


def papers_here(seat: Seat) -> list[PaperHere]:
    """Return what can be read: of the current item first, then by the agenda, then old versions."""
    meeting = seat.meeting
    items = sorted(meeting.agenda.order, key=lambda item: item != meeting.agenda.current)
    newest = [paper for item in items for paper in meeting.papers.of_item(item)]
    known = {paper.id for paper in newest}
    older = [paper for paper in meeting.papers.papers.values() if paper.id not in known]
    return [
        PaperHere(paper.id, paper.pages, partial(seat.commands.page_source, paper.id))
        for paper in (*newest, *older)
        if seat.progress(paper.id).is_here
    ]
