"""The notes that a loop was drawn around: to be moved, recoloured or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QRectF, Signal, Slot

from meeting.notes.records import NoteWritten
from meeting.notes.shapes import Point, is_looped, kept_on_page, moved, touched_lines, union
from ui.models.room.notes.making import with_placement
from ui.models.room.notes.shelf import Edit
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meeting.notes.note import Note, Placement
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.notes.writing import Writing

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TAP_REACH: Final = 1_000
_LEAST_LOOP: Final = 3
_TAP_SIZE: Final = 600


def points_from(values: Sequence[float]) -> list[Point]:
    """Return points from their x and y in a row."""
    return [(values[at], values[at + 1]) for at in range(0, len(values) - 1, 2)]


@QmlElement
@QmlUncreatable("belongs to the room")
class SelectionModel(QObject):
    """Own notes of one page that were looped or tapped with the lasso."""

    changed = Signal()

    def __init__(self, shelf: NoteShelf, writing: Writing, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._writing = writing
        self._paper = ""
        self._page = -1
        self._notes: tuple[str, ...] = ()
        shelf.changed.connect(self._on_changed)

    @Property(str, notify=changed)
    def paper(self) -> str:
        """The paper they stand on."""
        return self._paper

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page they stand on, from 0."""
        return self._page

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many they are."""
        return len(self._notes)

    @Property(QRectF, notify=changed)
    def box(self) -> QRectF:
        """Where they stand, in hundredths of a point."""
        boxes = [placement.box for _, placement in self._placed()]
        if not boxes:
            return QRectF()
        box = union(boxes)
        return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)

    @Property(str, notify=changed)
    def colour(self) -> str:
        """Their colour, if it is one."""
        colours = {note.style.colour for note, _ in self._placed()}
        return colours.pop() if len(colours) == 1 else ""

    @Property("QVariantList", notify=changed)
    def notes(self) -> list[str]:
        """Their names."""
        return list(self._notes)

    @Slot(str, int, "QVariantList")
    def loop(self, paper: str, page: int, values: list[float]) -> None:
        """Take what a loop goes round; a tap takes what is under it."""
        points = points_from(values)
        found = []
        for one in reversed(self._shelf.on_page(paper, page)):
            if not self._shelf.is_mine(one.note):
                continue
            if _is_tap(points):
                path = points[:1]
                style = one.note.style
                if touched_lines(one.note.kind, style, one.placement, path, TAP_REACH):
                    found = [str(one.note.id)]
                    break
            elif is_looped(one.note.kind, one.placement, points):
                found.append(str(one.note.id))
        self._take(paper, page, tuple(found))

    @Slot(str, int, str)
    def take(self, paper: str, page: int, note: str) -> None:
        """Take one note."""
        found = self._shelf.note(note)
        if found is not None and self._shelf.is_mine(found):
            self._take(paper, page, (note,))

    @Slot()
    def clear(self) -> None:
        """Let go of them."""
        self._take("", -1, ())

    @Slot(bool)
    def lift(self, lifted: bool) -> None:
        """Take them in hand, or lay them down."""
        self._shelf.lift(self._notes if lifted else ())

    @Slot(float, float, float, float)
    def move(self, dx: float, dy: float, page_width: float, page_height: float) -> None:
        """Move them, as far as the page goes; marks on words stay with their words."""
        loose = [(note, place) for note, place in self._placed() if not place.quads]
        if loose:
            box = union(place.box for _, place in loose)
            right, down = kept_on_page(
                box, round(dx), round(dy), round(page_width), round(page_height)
            )
            if right or down:
                self._change([(note, moved(place, right, down)) for note, place in loose])
        self._shelf.lift(())

    @Slot(str)
    def recolour(self, colour: str) -> None:
        """Give them another colour."""
        now_ms = self._writing.now_ms()
        edits = []
        for note, _ in self._placed():
            style = replace(note.style, colour=colour)
            body = NoteWritten(replace(note, style=style, changed_ms=now_ms))
            edits.append(Edit(note.id, body, self._shelf.circle_of(note.id)))
        self._do(edits)

    @Slot()
    def remove(self) -> None:
        """Throw them away; it can be undone."""
        self._shelf.throw_away(self._notes)
        self.clear()

    def _change(self, placed: list[tuple[Note, Placement]]) -> None:
        now_ms = self._writing.now_ms()
        edits = []
        for note, place in placed:
            there = self._writing.quoted(place)
            body = NoteWritten(with_placement(note, there, now_ms))
            edits.append(Edit(note.id, body, self._shelf.circle_of(note.id)))
        self._do(edits)

    def _do(self, edits: list[Edit]) -> None:
        first = self._shelf.note(self._notes[0]) if self._notes else None
        if first is not None:
            self._shelf.do(first.document, edits)

    def _placed(self) -> list[tuple[Note, Placement]]:
        return [
            (one.note, one.placement)
            for one in self._shelf.on_page(self._paper, self._page)
            if one.note.id in self._notes
        ]

    def _take(self, paper: str, page: int, notes: tuple[str, ...]) -> None:
        if not notes:
            paper, page = "", -1
        self._shelf.lift(())
        self._paper, self._page, self._notes = paper, page, notes
        self.changed.emit()

    @Slot(str)
    def _on_changed(self, paper: str) -> None:
        if self._notes and paper in ("", self._paper):
            left = {note.id for note, _ in self._placed()}
            self._notes = tuple(note for note in self._notes if note in left)
            self.changed.emit()


def _is_tap(points: list[Point]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return len(points) < _LEAST_LOOP or max(max(xs) - min(xs), max(ys) - min(ys)) < _TAP_SIZE
