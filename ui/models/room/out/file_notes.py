"""Notes that the open paper's file brought with it, from whichever program."""

from __future__ import annotations

from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from meeting.notes.anchors import anchored
from meeting.notes.note import NoteKind
from meeting.notes.records import NoteWritten
from meeting.notes.taking_over import taken_over
from ui.models.room.notes.shelf import Edit
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable
from ui.render.broker import RenderBroker
from ui.render.results import ContentResult, OpenResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.ids import PaperId
    from meeting.notes.note import Note
    from meeting.reading.page_text import PageText
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.out.background import Background
    from ui.models.room.seat import Seat
    from ui.render.results import Result
    from ui.render.source import PageSource

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NOTES: Final = 5_000
_WAIT_S: Final = 30.0


class FileNoteRow(NamedTuple):
    """A note of the file; `page` counts from 1."""

    note: str
    kind: str
    colour: str
    page: int
    said: str
    owner: str


@QmlElement
@QmlUncreatable("belongs to the room")
class FileNotesModel(QObject):
    """Read when they are asked for; `phase` is none, reading, read, taken or failed."""

    changed = Signal()

    def __init__(
        self, seat: Seat, reading: ReadingModel, notes: NoteShelf, background: Background
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._notes = notes
        self._background = background
        self._rows = RowsModel(FileNoteRow, self)
        self._phase = "none"
        self._paper: PaperId | None = None
        self._found: tuple[Note, ...] = ()
        self._taken = 0

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[FileNoteRow]:
        """The notes, for views."""
        return self._rows

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far the reading is."""
        return self._phase

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self._found)

    @Property(int, notify=changed)
    def taken(self) -> int:
        """How many have just been taken over."""
        return self._taken

    @Slot()
    def begin(self) -> None:
        """Look for notes in the file of the open paper."""
        paper: PaperId = self._reading.active.paper  # type: ignore[assignment]
        if self._phase == "reading" and paper == self._paper:
            return
        self._paper, self._taken = paper, 0
        self._take(paper, ())
        try:
            source = self._seat.commands.page_source(paper)
        except Exception:  # noqa: BLE001 - whatever a store or a disk can fail with
            self._enter("failed")
            return
        self._enter("reading")
        pages = self._reading.active.pageCount
        self._background.run(partial(read_notes, source, pages), partial(self._read, paper))

    @Slot()
    def takeOver(self) -> None:
        """Make them this person's own, as one step that can be undone."""
        entry = self._seat.meeting.papers.get(self._paper or "")
        if entry is None or not self._found:
            return
        own = taken_over(self._found, self._seat.me, entry.id, entry.document, self._seat.clock())
        fresh = [note for note in own if self._notes.note(note.id) is None]
        if fresh:
            self._notes.do(entry.document, [Edit(note.id, NoteWritten(note)) for note in fresh])
        self._taken = len(fresh)
        self._enter("taken")

    def _read(self, paper: PaperId, found: tuple[Note, ...] | None) -> None:
        if paper == self._paper and self._phase == "reading":
            self._take(paper, found or ())
            self._enter("failed" if found is None else "read")

    def _take(self, _paper: PaperId, found: tuple[Note, ...]) -> None:
        self._found = found
        self._rows.show_rows([_row(note) for note in {note.id: note for note in found}.values()])

    def _enter(self, phase: str) -> None:
        self._phase = phase
        self.changed.emit()


def read_notes(source: PageSource, pages: int) -> tuple[Note, ...] | None:
    """Return the notes of a file, page by page; None when it cannot be read. May wait."""
    answers: SimpleQueue[Result] = SimpleQueue()
    found: list[Note] = []
    texts: dict[int, PageText] = {}
    with RenderBroker(answers.put, workers=1) as broker:
        broker.open("file", source)
        try:
            opened = answers.get(timeout=_WAIT_S)
            if not isinstance(opened, OpenResult) or opened.info is None:
                return None
            for page in range(min(pages, opened.info.page_count)):
                broker.read("file", page, priority=0)
                read = answers.get(timeout=_WAIT_S)
                if isinstance(read, ContentResult) and read.content is not None:
                    found += read.content.notes
                    texts[page] = read.content.text
                if len(found) >= MOST_NOTES:
                    break
        except Empty:
            return None
    return tuple(_with_words(note, texts) for note in found[:MOST_NOTES])


def _with_words(note: Note, texts: Mapping[int, PageText]) -> Note:
    """Return a note that can be found in other versions of the paper."""
    place = note.placements[0]
    if place.quote.text:
        return note
    around = [texts[page] for page in range(place.page - 1, place.page + 2) if page in texts]
    return replace(note, placements=(anchored(place, around),))


def _row(note: Note) -> FileNoteRow:
    is_bookmark = note.kind is NoteKind.BOOKMARK
    return FileNoteRow(
        note.id,
        note.kind.value,
        note.style.colour,
        note.placements[0].page + 1,
        note.text,
        "" if is_bookmark else note.source,
    )
