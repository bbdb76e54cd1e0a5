"""What became of this person's notes in a newer version, and what she says to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId
from meeting.notes.anchors import anchored, extent
from meeting.notes.carried import Verdict
from meeting.notes.geometry import back_onto, moved
from meeting.notes.note import NOT_HERE
from meeting.notes.records import NoteWritten
from meeting.reading.boxes import around
from ui.models.room.notes.making import with_placement
from ui.models.room.notes.shelf import Edit
from ui.models.room.rows import RowsModel
from ui.models.room.versions.remarking import marked_from
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.notes.note import Note, Placement
    from meeting.reading.page_text import Box, PageText
    from ui.models.room.notes.placing import Placed
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class ReviewRow(NamedTuple):
    """A note whose new place should be looked at (`check`), or that has none (`lost`).

    Pages count from 1, 0 for none; boxes are x, y, width, height in hundredths of a point.
    """

    note: str
    kind: str
    colour: str
    text: str
    quote: str
    verdict: str
    oldPaper: str
    oldPage: int
    oldBox: tuple[int, ...]
    newPaper: str
    newPage: int
    newBox: tuple[int, ...]


@QmlElement
@QmlUncreatable("belongs to the room")
class ReviewModel(QObject):
    """The notes on the open version that came from others."""

    changed = Signal()
    moving_changed = Signal()
    place_wanted = Signal(str, int)

    def __init__(self, seat: Seat, supply: PageSupply, notes: NoteShelf, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._supply = supply
        self._notes = notes
        self._paper = PaperId("")
        self._rows = RowsModel(ReviewRow, self)
        self._kept = 0
        self._moving = ""
        notes.changed.connect(self._on_notes)

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[ReviewRow]:
        """What should be looked at, for views."""
        return self._rows

    @Property(int, notify=changed)
    def kept(self) -> int:
        """How many notes stand where they belong."""
        return self._kept

    @Property(int, notify=changed)
    def toCheck(self) -> int:
        """How many should be looked at."""
        return sum(1 for row in self._rows.rows if row.verdict == "check")

    @Property(int, notify=changed)
    def lost(self) -> int:
        """How many have no place in the open version."""
        return sum(1 for row in self._rows.rows if row.verdict == "lost")

    @Property(str, notify=moving_changed)
    def moving(self) -> str:
        """The note whose new place is about to be tapped, or nothing."""
        return self._moving

    @Slot(str)
    def confirm(self, note: str) -> None:
        """Say that a note stands where it should."""
        found, placed = self._find(note)
        if found is not None and placed is not None and placed.verdict is Verdict.CHECK:
            self._write(found, self._anchored(placed.placement))

    @Slot()
    def confirmAll(self) -> None:
        """Say so of all that have a place."""
        for row in list(self._rows.rows):
            self.confirm(row.note)

    @Slot(str)
    def keepOnOldPage(self, note: str) -> None:
        """Leave a note on its old page, and do not ask again for this version."""
        found, placed = self._find(note)
        if found is not None and placed is not None:
            place = replace(placed.placement, paper=self._paper, page=NOT_HERE)
            self._write(found, place)

    @Slot(str)
    def beginMove(self, note: str) -> None:
        """Take a note in hand: the next tap on a page is its place."""
        row = next((row for row in self._rows.rows if row.note == note), None)
        if row is None:
            return
        self._moving = note
        self.moving_changed.emit()
        self.place_wanted.emit(self._paper, row.newPage or row.oldPage)

    @Slot()
    def cancelMove(self) -> None:
        """Leave it where it was."""
        self._moving = ""
        self.moving_changed.emit()

    @Slot(str, int, float, float)
    def moveTo(self, paper: str, page: int, x: float, y: float) -> None:
        """Put the note in hand onto a place of the open version (page from 0)."""
        found, placed = self._find(self._moving)
        if found is None or placed is None or paper != self._paper:
            return
        text = self._text(page)
        self.cancelMove()
        self._write(found, self._anchored(_put(placed.placement, self._paper, page, (x, y), text)))

    def open(self, paper: str) -> None:
        """Show the notes of another version."""
        if self._moving and paper != self._paper:
            self.cancelMove()
        self._paper = PaperId(paper)
        self.show()

    def show(self) -> None:
        """Show the notes as they are now."""
        rows: list[ReviewRow] = []
        kept = 0
        for note in self._of_me():
            placed = self._notes.placed(note, self._paper)
            if placed is None:
                continue
            kept += placed.verdict is Verdict.KEPT
            if placed.is_derived and placed.verdict is not Verdict.KEPT:
                rows.append(self._row(note, placed))
        rows.sort(key=lambda row: (row.verdict == "lost", row.newPage or row.oldPage))
        self._kept = kept
        self._rows.show_rows(rows)
        self.changed.emit()

    def _of_me(self) -> list[Note]:
        """Return this person's notes that were there before the open version."""
        entry = self._seat.meeting.papers.get(self._paper)
        if entry is None:
            return []
        notes = self._notes.of_document(entry.document)
        return [
            note
            for note in notes
            if self._notes.is_mine(note) and note.placements[0].paper != self._paper
        ]

    def _row(self, note: Note, placed: Placed) -> ReviewRow:
        old = self._old_place(note)
        is_lost = placed.verdict is Verdict.LOST
        new = placed.placement
        return ReviewRow(
            note=note.id,
            kind=note.kind.value,
            colour=note.style.colour,
            text=note.text,
            quote=old.quote.text if old.quads else "",
            verdict="lost" if is_lost else "check",
            oldPaper=old.paper,
            oldPage=old.page + 1,
            oldBox=_sides(old),
            newPaper="" if is_lost else self._paper,
            newPage=0 if is_lost else new.page + 1,
            newBox=() if is_lost else _sides(new),
        )

    def _old_place(self, note: Note) -> Placement:
        there = [one for one in note.placements if one.page != NOT_HERE]
        return next((one for one in reversed(there) if one.paper != self._paper), there[0])

    def _find(self, note: str) -> tuple[Note | None, Placed | None]:
        found = self._notes.note(note)
        if found is None or not self._notes.is_mine(found):
            return None, None
        return found, self._notes.placed(found, self._paper)

    def _text(self, page: int) -> PageText | None:
        content = self._supply.content(self._paper, page)
        return content.text if content is not None else None

    def _anchored(self, place: Placement) -> Placement:
        near = (self._text(page) for page in range(place.page - 1, place.page + 2))
        return anchored(place, [text for text in near if text is not None])

    def _write(self, note: Note, place: Placement) -> None:
        changed = with_placement(note, place, self._seat.clock())
        circle = self._notes.circle_of(note.id)
        self._notes.do(note.document, [Edit(note.id, NoteWritten(changed), circle)])

    @Slot(str)
    def _on_notes(self, paper: str) -> None:
        if paper in ("", self._paper):
            self.show()


def _put(
    place: Placement, paper: PaperId, page: int, at: tuple[float, float], text: PageText | None
) -> Placement:
    """Return a place around a point: as many words from there on, or the drawing about it."""
    x, y = round(at[0]), round(at[1])
    if place.quads and text is not None:
        quads = marked_from(text, x, y, place)
        if quads:
            return replace(place, paper=paper, page=page, quads=quads, box=around(quads))
    box = extent(place)
    dx, dy = x - (box.x0 + box.x1) // 2, y - (box.y0 + box.y1) // 2
    there = moved(place, paper, page, dx, dy)
    if text is None:
        return there
    return moved(there, paper, page, *back_onto(extent(there), text))


def _sides(place: Placement) -> tuple[int, ...]:
    box: Box = around(place.quads) if place.quads else extent(place)
    return (box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
