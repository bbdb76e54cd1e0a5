"""What every new note needs: who writes it, when, on which page with which words."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.anchors import anchored
from ui.models.room.notes.making import Spot

if TYPE_CHECKING:
    from meeting.notes.note import Note, Placement
    from meeting.reading.page_text import PageText
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply


class Writing:
    """Knows this person, the clock, and what has been read on the pages."""

    def __init__(self, seat: Seat, supply: PageSupply) -> None:
        self._seat = seat
        self._supply = supply

    def now_ms(self) -> int:
        """Return the time."""
        return self._seat.clock()

    def new_key(self) -> str:
        """Return a name that no note has."""
        return secrets.token_hex(16)

    def document_of(self, paper: str) -> str:
        """Return the document that a paper is a version of, or nothing."""
        entry = self._seat.meeting.papers.get(paper)
        return entry.document if entry is not None else ""

    def spot(self, paper: str, page: int) -> Spot | None:
        """Return where somebody writes now."""
        document = self.document_of(paper)
        if not document:
            return None
        text = self.text(paper, page)
        return Spot(document, PaperId(paper), page, self._seat.me, self.now_ms(), text)

    def text(self, paper: str, page: int) -> PageText | None:
        """Return the words of a page, if they have been read."""
        content = self._supply.content(paper, page)
        return content.text if content is not None else None

    def look(self, page: tuple[str, int] | None, before: tuple[str, int] | None) -> None:
        """Have the words of a page read, and those of the one before no more."""
        if page is not None:
            self._supply.want_content(*page)
        if before is not None:
            self._supply.unwant_content(*before)

    def quoted(self, placement: Placement) -> Placement:
        """Return a place with the quote by which it is found in other versions of its paper."""
        around = range(max(0, placement.page - 1), placement.page + 2)
        known = [self.text(placement.paper, page) for page in around]
        return anchored(placement, [page for page in known if page is not None])

    def anchored(self, note: Note) -> Note:
        """Return a note whose newest place can be found in other versions."""
        *others, last = note.placements
        return replace(note, placements=(*others, self.quoted(last)))
