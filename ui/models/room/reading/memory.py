"""What this person reads and how: kept on this device, the place on all devices of hers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, Slot

from meeting.ids import PaperId, PersonId
from meeting.notes.records import PlaceKept
from ui.models.room.reading.page_layout import Spread
from ui.qt import timer_once

if TYPE_CHECKING:
    from ui.models.room.commands import Positions
    from ui.models.room.notes.keeper import NoteKeeper

WRITE_AFTER_MS: Final = 400
SHARE_AFTER_MS: Final = 4000
THOUSANDTHS: Final = 1000
BOOK: Final = "book"
"""Under this name the view of the whole book is kept."""


class View(msgspec.Struct, frozen=True):
    """How a paper is shown; `zoom` is pixels per point where `fit` is free.

    `left` is how much of the width is out of sight on the left, from 0 to 1.
    """

    fit: str = "width"
    zoom: float = 1.0
    spread: Spread = Spread.ONE
    paged: bool = False
    turn: int = 0
    left: float = 0.0


class Desk(msgspec.Struct, frozen=True):
    """What lies open, and how each paper is shown, by document.

    `last` is the paper that was in sight, `beside` the one in the second pane.  Notes of the
    `hidden` people are not shown.
    """

    papers: tuple[PaperId, ...] = ()
    views: dict[str, View] = {}
    whole: bool = False
    night: bool = False
    last: PaperId = PaperId("")
    beside: PaperId = PaperId("")
    hidden: tuple[PersonId, ...] = ()


class ReadingMemory(QObject):
    """Keeps places and views; the disk is written a little later, the other devices later still."""

    def __init__(self, positions: Positions, keeper: NoteKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._positions = positions
        self._keeper = keeper
        self._desk = _read(positions.recall_desk())
        self._unshared: dict[str, PlaceKept] = {}
        self._write_soon = timer_once(self, WRITE_AFTER_MS, self._write)
        self._share_soon = timer_once(self, SHARE_AFTER_MS, self.share)

    @property
    def desk(self) -> Desk:
        """What lies open."""
        return self._desk

    def change(self, desk: Desk) -> None:
        """Keep what lies open."""
        if desk != self._desk:
            self._desk = desk
            self._write_soon.start()

    def view(self, document: str) -> View:
        """Return how a paper is shown."""
        return self._desk.views.get(document, View())

    def keep_view(self, document: str, view: View) -> None:
        """Keep how a paper is shown."""
        if view != self.view(document):
            views = {**self._desk.views, document: view}
            self.change(msgspec.structs.replace(self._desk, views=views))

    def is_hidden(self, person: PersonId) -> bool:
        """Say whether somebody's notes are not shown."""
        return person in self._desk.hidden

    def hide(self, person: PersonId, *, hidden: bool) -> None:
        """Keep whether somebody's notes are shown."""
        others = {one for one in self._desk.hidden if one != person}
        people = tuple(sorted(others | {person} if hidden else others))
        self.change(msgspec.structs.replace(self._desk, hidden=people))

    def recall(self, document: str) -> tuple[int, float] | None:
        """Return where this person was last, on whichever device."""
        here = self._positions.recall(document)
        record = self._keeper.records().get(_name(document))
        if record is None or not isinstance(record.body, PlaceKept):
            return here
        page, top = record.body.page, record.body.top / THOUSANDTHS
        # Of the same place this device knows more exactly.
        if here is not None and here[0] == page and abs(here[1] - top) < 1 / THOUSANDTHS:
            return here
        if document in self._unshared:
            return here
        return page, top

    def remember(self, document: str, page: int, offset: float) -> None:
        """Keep a place."""
        self._positions.remember(document, page, offset)
        place = PlaceKept(document, page, max(0, min(THOUSANDTHS, round(THOUSANDTHS * offset))))
        self._unshared[document] = place
        self._share_soon.start()

    def keep(self) -> None:
        """Bring to the disk at once what would be written soon."""
        if self._write_soon.isActive():
            self._write_soon.stop()
            self._write()

    @Slot()
    def share(self) -> None:
        """Tell the other devices of this person where she is."""
        known = self._keeper.records()
        for document, place in self._unshared.items():
            record = known.get(_name(document))
            if record is None or record.body != place:
                self._keeper.write(_name(document), place)
        self._unshared.clear()

    @Slot()
    def _write(self) -> None:
        self._positions.remember_desk(msgspec.json.encode(self._desk))


def _name(document: str) -> str:
    return f"place/{document}"


def _read(data: bytes) -> Desk:
    try:
        return msgspec.json.decode(data, type=Desk) if data else Desk()
    except msgspec.DecodeError:
        return Desk()
