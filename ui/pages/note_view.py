"""The notes of a page as an item of a window; only what has changed is painted anew."""

from __future__ import annotations

from functools import partial
from itertools import count
from math import ceil, floor
from typing import TYPE_CHECKING, Any, Final, cast

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from meeting.notes.note import NoteKind
from ui.pages.note_board import Drawn, NoteBoard
from ui.pages.note_brush import paint_note, rect_of
from ui.qt import QmlElement

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from meeting.notes.note import Note

QML_IMPORT_NAME = "Meeting.Pages"
QML_IMPORT_MAJOR_VERSION = 1

# The checkers of QML want a name here, those of Python a type.
QVariantList: Final = cast("type", "QVariantList")
_ARROW_ROOM: Final = 700
_numbers = count()
_PREVIEW_SCALE: Final = 0.02
_SIGNED: Final = (NoteKind.COMMENT, NoteKind.BOOKMARK)
_TEXT_IN_SIGHT: Final = (*_SIGNED, NoteKind.TYPED, NoteKind.STAMP)


@QmlElement
class NoteView(QQuickPaintedItem):
    """Shows the notes of one page (from 0); `pageWidth` is in hundredths of a point.

    With `lifted` it shows only what is being moved, otherwise all but that.  What has to be
    tapped is not painted but told: `signs` for text notes, notes of others and places in doubt.
    """

    source_changed = Signal()
    notes_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._number = next(_numbers)
        self._board: NoteBoard | None = None
        self._paper = ""
        self._page = -1
        self._page_width = 0.0
        self._night = False
        self._lifted = False
        self._notes: tuple[Drawn, ...] = ()
        self.setFillColor(Qt.GlobalColor.transparent)
        self.setAntialiasing(True)
        self.widthChanged.connect(self.update)

    def _get_board(self) -> QObject | None:
        return self._board

    def _set_board(self, board: QObject | None) -> None:
        if board is self._board:
            return
        if self._board is not None:
            self._board.changed.disconnect(self._on_changed)
            self._board.lifted_changed.disconnect(self._see)
        self._board = board if isinstance(board, NoteBoard) else None
        if self._board is not None:
            self._board.changed.connect(self._on_changed)
            # By then only the number is left of this object.
            self.destroyed.connect(partial(self._board.look_at, self._number, "", -1))
            self._board.lifted_changed.connect(self._see)
        self._start()

    def _get_paper(self) -> str:
        return self._paper

    def _set_paper(self, paper: str) -> None:
        self._paper = paper
        self._start()

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        self._page = page
        self._start()

    def _get_page_width(self) -> float:
        return self._page_width

    def _set_page_width(self, page_width: float) -> None:
        self._page_width = page_width
        self._start()

    def _get_night(self) -> bool:
        return self._night

    def _set_night(self, night: bool) -> None:
        self._night = night
        self._start()

    def _get_lifted(self) -> bool:
        return self._lifted

    def _set_lifted(self, lifted: bool) -> None:
        self._lifted = lifted
        self._start()

    def _get_signs(self) -> list[dict[str, Any]]:
        return [_sign(one) for one in self._notes if _has_sign(one)]

    def _get_bookmarked(self) -> bool:
        return any(one.note.kind is NoteKind.BOOKMARK and not one.owner for one in self._notes)

    def _get_count(self) -> int:
        return len(self._notes)

    board = Property(QObject, _get_board, _set_board, notify=source_changed)
    paper = Property(str, _get_paper, _set_paper, notify=source_changed)
    page = Property(int, _get_page, _set_page, notify=source_changed)
    pageWidth = Property(float, _get_page_width, _set_page_width, notify=source_changed)
    night = Property(bool, _get_night, _set_night, notify=source_changed)
    lifted = Property(bool, _get_lifted, _set_lifted, notify=source_changed)
    signs = Property(QVariantList, _get_signs, notify=notes_changed)
    bookmarked = Property(bool, _get_bookmarked, notify=notes_changed)
    count = Property(int, _get_count, notify=notes_changed)

    def paint(self, painter: QPainter) -> None:
        """Paint the notes that lie where something has changed."""
        if self._page_width <= 0 or not self._notes:
            return
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.scale(self._unit, self._unit)
        clip = painter.clipBoundingRect() if painter.hasClipping() else None
        for one in self._notes:
            if one.in_file and not self._lifted:
                continue
            if clip is None or clip.intersects(_room_of(one)):
                paint_note(painter, one.note, one.placement, night=self._night)

    @property
    def _unit(self) -> float:
        return self.width() / self._page_width if self._page_width else 0.0

    @Slot(str)
    def _on_changed(self, paper: str) -> None:
        if paper in ("", self._paper):
            self._see()

    def _start(self) -> None:
        if self._board is not None and not self._lifted:
            self._board.look_at(self._number, self._paper, self._page)
        self._notes = self._found()
        self.source_changed.emit()
        self.notes_changed.emit()
        self.update()

    def _found(self) -> tuple[Drawn, ...]:
        board = self._board
        if board is None or not self._paper or self._page < 0:
            return ()
        return tuple(
            one
            for one in board.on_page(self._paper, self._page)
            if board.is_lifted(one.note.id) == self._lifted
        )

    @Slot()
    def _see(self) -> None:
        before, self._notes = self._notes, self._found()
        if before == self._notes:
            return
        kept = set(map(_key, before)) & set(map(_key, self._notes))
        for one in (*before, *self._notes):
            if _key(one) not in kept and one.note.kind not in _SIGNED:
                self.update(self._pixels(_room_of(one)))
        self.notes_changed.emit()

    def _pixels(self, room: QRectF) -> QRect:
        unit = self._unit
        left, top = floor(room.left() * unit) - 1, floor(room.top() * unit) - 1
        right, foot = ceil(room.right() * unit) + 1, ceil(room.bottom() * unit) + 1
        return QRect(left, top, right - left, foot - top)


def _room_of(one: Drawn) -> QRectF:
    """Return the part of the page that a note may cover."""
    margin = one.note.style.width * 1.5 + _ARROW_ROOM
    return rect_of(one.placement.box).adjusted(-margin, -margin, margin, margin)


def _has_sign(one: Drawn) -> bool:
    kind = one.note.kind
    if kind in _SIGNED:
        return kind is NoteKind.COMMENT
    return bool(one.owner) or one.asks or _says_more(one.note)


def _says_more(note: Note) -> bool:
    """Say whether something was written about a mark; other texts stand on the page."""
    return note.kind not in _TEXT_IN_SIGHT and note.text != ""


def _sign(one: Drawn) -> dict[str, Any]:
    box, says_more = one.placement.box, _says_more(one.note)
    return {
        "note": one.note.id,
        "kind": "comment" if one.note.kind is NoteKind.COMMENT else "mark",
        "x": box.x1 if says_more else box.x0,
        "y": box.y0,
        "colour": one.note.style.colour,
        "owner": one.owner,
        "asks": one.asks,
        "saysMore": says_more,
    }


def _key(one: Drawn) -> tuple[int, int, bool]:
    # A note that has changed is another object, and so is a place.
    return id(one.note), id(one.placement), one.in_file


@QmlElement
class NotePreview(QQuickPaintedItem):
    """Shows one note as large as fits."""

    source_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._board: NoteBoard | None = None
        self._note = ""
        self.setFillColor(Qt.GlobalColor.transparent)
        self.setAntialiasing(True)

    def _get_board(self) -> QObject | None:
        return self._board

    def _set_board(self, board: QObject | None) -> None:
        self._board = board if isinstance(board, NoteBoard) else None
        self.source_changed.emit()
        self.update()

    def _get_note(self) -> str:
        return self._note

    def _set_note(self, note: str) -> None:
        self._note = note
        self.source_changed.emit()
        self.update()

    board = Property(QObject, _get_board, _set_board, notify=source_changed)
    note = Property(str, _get_note, _set_note, notify=source_changed)

    def paint(self, painter: QPainter) -> None:
        """Paint the note in the middle of the item."""
        one = self._board.find(self._note) if self._board is not None else None
        if one is None:
            return
        room = rect_of(one.placement.box)
        wide, high = max(1.0, room.width()), max(1.0, room.height())
        scale = min((self.width() - 4) / wide, (self.height() - 4) / high, _PREVIEW_SCALE)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        painter.translate(-room.center())
        style = replace(one.note.style, width=max(one.note.style.width, round(2 / scale)))
        paint_note(painter, replace(one.note, style=style), one.placement, night=False)
