"""Notes on papers: what the pen does on a page, and the parts that know the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.notes.note import NoteKind
from meeting.notes.records import NoteWritten
from meeting.notes.shapes import touched_lines
from meeting.reading.page_text import Box
from ui.models.room.notes.editor import NoteEditorModel
from ui.models.room.notes.foreign import ForeignNotes, taken_over
from ui.models.room.notes.making import (
    is_soon,
    is_tap,
    joined,
    new_bookmark,
    new_mark,
    new_note,
    new_typed,
    retyped,
    samples_from,
    without_strokes,
)
from ui.models.room.notes.note_list import NoteListModel
from ui.models.room.notes.selection import SelectionModel, points_from
from ui.models.room.notes.sharing import SharingModel
from ui.models.room.notes.shelf import Edit, NoteShelf, erased
from ui.models.room.notes.tools import HAND, INK_COLOURS, PEN, ToolsModel
from ui.models.room.notes.writing import Writing
from ui.qt import Property, QmlElement, QmlUncreatable, timer_once

if TYPE_CHECKING:
    from meeting.notes.note import Note, NoteId
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.notes.placing import Placing
    from ui.models.room.notes.shelf import OwnerMemory
    from ui.models.room.notes.tools import ToolMemory
    from ui.models.room.seat import Seat
    from ui.pages.note_board import Drawn
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

PALM_MS: Final = 300
"""How long after the pen has left the page a touch is still taken for the palm."""

ERASER_REACH: Final = 500


@QmlElement
@QmlUncreatable("belongs to the room")
class NotesModel(QObject):
    """Takes what was drawn on a page; places are hundredths of a point, pages count from 0."""

    pen_changed = Signal()
    pen_moved = Signal(bool)
    steps_changed = Signal()
    thrown_away = Signal(int)

    def __init__(
        self,
        seat: Seat,
        supply: PageSupply,
        keeper: NoteKeeper,
        placing: Placing,
        tool_memory: ToolMemory,
        memory: OwnerMemory,
    ) -> None:
        super().__init__(seat)
        self._me = seat.me
        self._writing = Writing(seat, supply)
        self._shelf = NoteShelf(seat, keeper, placing, memory, self)
        self._tools = ToolsModel(tool_memory, self)
        self._selection = SelectionModel(self._shelf, self._writing, self)
        self._sharing = SharingModel(seat, keeper, self._shelf, self._writing, self)
        self._editor = NoteEditorModel(self._shelf, self._tools, self._sharing, self._writing, self)
        self._foreign = ForeignNotes(supply)
        self._shelf.is_in_file = self._foreign.shows
        self._keeper = keeper
        self._listing = NoteListModel(seat, self._shelf, self._sharing, self)
        supply.read.connect(self._on_read)
        self._paper = ""
        self._document = ""
        self._last_ink: NoteId | None = None
        self._pen_down = False
        self._palm = timer_once(self, PALM_MS, self._palm_may_be_gone)
        self._shelf.steps_changed.connect(self._on_step)
        self._shelf.thrown_away.connect(self.thrown_away)
        self._shelf.looked.connect(self._look)

    # --- parts

    @Property(QObject, constant=True)
    def board(self) -> NoteShelf:
        """What stands on the pages."""
        return self._shelf

    @Property(ToolsModel, constant=True)
    def tools(self) -> ToolsModel:
        """The tool in hand."""
        return self._tools

    @Property(SelectionModel, constant=True)
    def selection(self) -> SelectionModel:
        """What a loop was drawn around."""
        return self._selection

    @Property(NoteEditorModel, constant=True)
    def editor(self) -> NoteEditorModel:
        """The text note that is open."""
        return self._editor

    @Property(SharingModel, constant=True)
    def sharing(self) -> SharingModel:
        """Who sees what."""
        return self._sharing

    @Property(NoteListModel, constant=True)
    def listing(self) -> NoteListModel:
        """The list of notes."""
        return self._listing

    # --- the pen

    @Property(bool, notify=pen_changed)
    def penDown(self) -> bool:
        """Whether a pen writes, or did until a moment ago: touches are the palm's."""
        return self._pen_down

    @Slot(bool)
    def movePen(self, down: bool) -> None:
        """Take note that a pen has come down on a page, or has left it."""
        self.pen_moved.emit(down)
        if not down:
            self._palm.start()
            return
        self._palm.stop()
        self._set_pen(down=True)

    @Slot(str, int, str, "QVariantList")
    def draw(self, paper: str, page: int, tool: str, values: list[float]) -> None:
        """Take a movement: x, y, milliseconds and pressure (0 to 1, -1 for none) in a row."""
        spot = self._writing.spot(paper, page)
        if spot is None:
            return
        samples = samples_from(values)
        made = new_note(tool, self._tools.look(tool), spot, samples, self._writing.new_key())
        last = self._shelf.note(self._last_ink) if self._last_ink and tool == PEN else None
        if made is None or (self._only_reads and is_tap(samples) and not is_soon(last, spot)):
            return
        together = joined(last, made, spot) if last is not None else None
        note = self._writing.anchored(together or made)
        self._last_ink = note.id if tool == PEN else None
        self._shelf.do(spot.document, [Edit(note.id, NoteWritten(note), note.circle)])

    @Slot()
    def beginErasing(self) -> None:
        """Take what is erased from now on as one step."""
        self._last_ink = None
        self._shelf.begin()

    @Slot(str, int, "QVariantList")
    def erase(self, paper: str, page: int, values: list[float]) -> None:
        """Erase what a path (x and y in a row) goes over: strokes, and notes as a whole."""
        path = points_from(values)
        for one in self._shelf.on_page(paper, page):
            if not self._shelf.is_mine(one.note):
                continue
            touched = touched_lines(
                one.note.kind, one.note.style, one.placement, path, ERASER_REACH
            )
            if touched:
                self._shelf.do(one.note.document, [self._without(one, touched)])

    @Slot(str)
    def endErasing(self, paper: str) -> None:
        """Take no more as part of that step."""
        self._shelf.end(self._writing.document_of(paper))

    @Slot(str, int, str, "QVariantList", result=str)
    def mark(self, paper: str, page: int, tool: str, lines: list[dict[str, float]]) -> str:
        """Mark lines of text (x, y, width and height), and return the note's name."""
        spot = self._writing.spot(paper, page)
        if spot is None or not lines:
            return ""
        quads = tuple(
            Box(
                round(one["x"]),
                round(one["y"]),
                round(one["x"] + one["width"]),
                round(one["y"] + one["height"]),
            )
            for one in lines
        )
        made = new_mark(tool, self._tools.look(tool), spot, quads, self._writing.new_key())
        self._shelf.do(spot.document, [Edit(made.id, NoteWritten(self._writing.anchored(made)))])
        return made.id

    @Slot(str, int, float, float)
    def comment(self, paper: str, page: int, x: float, y: float) -> None:
        """Begin a text note at a place."""
        spot = self._writing.spot(paper, page)
        if spot is not None:
            self._editor.begin(spot, round(x), round(y))

    @Slot(str, int, "QVariantList", str, str)
    def type(self, paper: str, page: int, sides: list[float], text: str, note: str) -> None:
        """Put text on a page, in a box of left, top, right and bottom; or change what is there."""
        spot = self._writing.spot(paper, page)
        words = text.strip()
        found = self._shelf.note(note) if note else None
        if spot is None or (found is None and not words):
            return
        if found is not None and not words:
            self._shelf.do(spot.document, [erased(found, self._shelf.circle_of(note))])
            return
        box = Box(*map(round, sides))
        if found is None:
            made = new_typed(self._tools.look("typed"), spot, box, words, self._writing.new_key())
        else:
            made = retyped(found, spot, box, words)
        body = NoteWritten(self._writing.anchored(made))
        self._shelf.do(spot.document, [Edit(made.id, body, self._shelf.circle_of(made.id))])

    @Slot(str, int, float, float, result="QVariantMap")
    def typedAt(self, paper: str, page: int, x: float, y: float) -> dict[str, Any]:
        """Return the own typed text that stands at a place: note, text, x and y; or nothing."""
        for one in reversed(self._shelf.on_page(paper, page)):
            box, note = one.placement.box, one.note
            is_typed = note.kind is NoteKind.TYPED and self._shelf.is_mine(note)
            if is_typed and box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1:
                return {"note": note.id, "text": note.text, "x": box.x0, "y": box.y0}
        return {}

    @Slot(str, int)
    def toggleBookmark(self, paper: str, page: int) -> None:
        """Put a bookmark on a page, or take it away."""
        spot = self._writing.spot(paper, page)
        if spot is None:
            return
        there = [one.note for one in self._shelf.on_page(paper, page) if self._is_bookmark(one)]
        if there:
            edits = [erased(note, self._shelf.circle_of(note.id)) for note in there]
        else:
            made = new_bookmark(INK_COLOURS[2], spot, self._writing.new_key())
            edits = [Edit(made.id, NoteWritten(made))]
        self._shelf.do(spot.document, edits)

    @Slot(str, int, result=bool)
    def hasBookmark(self, paper: str, page: int) -> bool:
        """Say whether this person has put a bookmark on a page."""
        return any(map(self._is_bookmark, self._shelf.on_page(paper, page)))

    @Slot()
    def takeOver(self) -> None:
        """Make all notes that came with the open paper's file one's own."""
        edits = []
        for page, note in self._foreign.left(self._me, self._paper, self._keeper.records()):
            spot = self._writing.spot(self._paper, page)
            if spot is not None:
                edits.append(taken_over(note, spot))
        if edits:
            self._shelf.do(self._writing.document_of(self._paper), edits)
        self._count_foreign()

    # --- undo

    @Property(bool, notify=steps_changed)
    def canUndo(self) -> bool:
        """Whether there is something to undo in the paper that was written on last."""
        return self._shelf.can_undo(self._document)

    @Property(bool, notify=steps_changed)
    def canRedo(self) -> bool:
        """Whether there is something to do again in that paper."""
        return self._shelf.can_redo(self._document)

    @Slot()
    def undo(self) -> None:
        """Undo the last step in that paper."""
        self._last_ink = None
        self._shelf.undo(self._document)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last in that paper."""
        self._shelf.redo(self._document)

    # --- the room

    def open(self, paper: str) -> None:
        """Take note of which paper is open."""
        if paper == self._paper:
            return
        self._paper = paper
        self._document = self._writing.document_of(paper)
        self._selection.clear()
        self._listing.open(paper)
        self._count_foreign()
        self.steps_changed.emit()

    def show(self) -> None:
        """Show notes by the meeting as it stands: names, papers, versions."""
        self._sharing.show()
        self._listing.show()

    @property
    def _only_reads(self) -> bool:
        """Whether no tool is in hand: then a tap of the pen points at something."""
        return self._tools.tool == HAND

    def _without(self, one: Drawn, touched: tuple[int, ...]) -> Edit:
        note: Note = one.note
        circle = self._shelf.circle_of(note.id)
        if note.kind is not NoteKind.INK or len(touched) >= len(one.placement.strokes):
            return erased(note, circle)
        left = without_strokes(note, one.placement, touched, self._writing.now_ms())
        return Edit(note.id, NoteWritten(left), circle)

    def _is_bookmark(self, one: Drawn) -> bool:
        return one.note.kind is NoteKind.BOOKMARK and self._shelf.is_mine(one.note)

    def _set_pen(self, *, down: bool) -> None:
        if down != self._pen_down:
            self._pen_down = down
            self.pen_changed.emit()

    @Slot(str)
    def _on_step(self, document: str) -> None:
        # In the book, or with two papers in sight, it is the one that was written on last.
        self._document = document
        self.steps_changed.emit()

    def _count_foreign(self) -> None:
        left = self._foreign.left(self._me, self._paper, self._keeper.records())
        self._listing.show_foreign(len(left))

    @Slot(str, int)
    def _on_read(self, paper: str, page: int) -> None:
        if self._foreign.read(paper, page):
            self._shelf.look_again(paper)
            if paper == self._paper:
                self._count_foreign()

    @Slot(object, object)
    def _look(self, page: tuple[str, int] | None, before: tuple[str, int] | None) -> None:
        self._writing.look(page, before)

    @Slot()
    def _palm_may_be_gone(self) -> None:
        self._set_pen(down=False)
