"""The list of notes: of the open paper or of the whole meeting, filtered and searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.notes.carried import Verdict
from meeting.notes.note import LineEnd, NoteKind
from meeting.reading.folding import fold
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable, timer_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from meeting.notes.note import Note, Placement
    from meeting.papers import Paper
    from ui.models.room.notes.sharing import SharingModel
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

_STATES: Final = {Verdict.KEPT: "", Verdict.CHECK: "check", Verdict.LOST: "old"}
SHOW_AFTER_MS: Final = 250
FILTERS: Final = ("all", "mine", "shared", "bookmarks", "check")
_PREVIEWED: Final = (
    NoteKind.INK,
    NoteKind.LINE,
    NoteKind.POLYLINE,
    NoteKind.POLYGON,
    NoteKind.RECTANGLE,
    NoteKind.ELLIPSE,
    NoteKind.CLOUD,
)


class NoteRow(NamedTuple):
    """A note in the list; `state` is nothing, `check`, or `old` if it stands on an old page only.

    `page` counts from 1.  `readers` are the names of those who see a note of one's own, as soon as
    it goes to them: `onlyHere` says that it cannot.  `withdrawn` says that the paper is no longer
    before the meeting.
    """

    note: str
    kind: str
    colour: str
    paper: str
    paperTitle: str
    page: int
    text: str
    quote: str
    owner: str
    readers: tuple[str, ...]
    state: str
    previewed: bool
    onlyHere: bool
    withdrawn: bool


@QmlElement
@QmlUncreatable("belongs to the room")
class NoteListModel(QObject):
    """Notes as rows; `wanted` asks for a page (from 1) of a paper."""

    changed = Signal()
    wanted = Signal(str, int)

    def __init__(
        self, seat: Seat, shelf: NoteShelf, sharing: SharingModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._shelf = shelf
        self._sharing = sharing
        self._rows = RowsModel(NoteRow, self)
        self._paper = ""
        self._whole = False
        self._filter = "all"
        self._search = ""
        self._total = 0
        self._foreign = 0
        self._soon = timer_once(self, SHOW_AFTER_MS, self.show)
        shelf.changed.connect(self._on_changed)

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[NoteRow]:
        """The rows, for views; they follow what is written with a little delay."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows.rows)

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many there would be without filter and search."""
        return self._total

    @Property(int, notify=changed)
    def foreign(self) -> int:
        """How many notes came with the open paper's file and are not one's own yet."""
        return 0 if self._whole else self._foreign

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Whether it is the list of the whole meeting."""
        return self._whole

    @Property(str, notify=changed)
    def filter(self) -> str:
        """What is shown: all, mine, shared, bookmarks or check."""
        return self._filter

    @Slot(bool)
    def setWhole(self, whole: bool) -> None:
        """Show the notes of the whole meeting, or of the open paper."""
        self._whole = whole
        self.show()

    @Slot(str)
    def setFilter(self, name: str) -> None:
        """Show only some notes."""
        if name in FILTERS:
            self._filter = name
            self.show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only notes with these words, with or without accents."""
        self._search = fold(text)
        self.show()

    @Slot(str)
    def goTo(self, note: str) -> None:
        """Go to where a note stands."""
        for row in self._rows.rows:
            if row.note == note:
                self.wanted.emit(row.paper, row.page)

    @Slot(str)
    def remove(self, note: str) -> None:
        """Throw an own note away; it can be undone."""
        self._shelf.throw_away([note])

    def open(self, paper: str) -> None:
        """Show the notes of another paper."""
        self._paper = paper
        self.show()

    def show_foreign(self, count: int) -> None:
        """Show how many notes of the file there are to be taken over."""
        if count != self._foreign:
            self._foreign = count
            self.changed.emit()

    @Slot()
    def show(self) -> None:
        """Show the notes as they are now."""
        self._soon.stop()
        rows = list(self._all())
        self._total = len(rows)
        self._rows.show_rows([row for row in rows if self._is_wanted(row)])
        self.changed.emit()

    def _all(self) -> Iterator[NoteRow]:
        for paper in self._papers():
            notes = self._shelf.of_document(paper.document)
            rows = [(self._place(note, paper), note) for note in notes]
            for (place, state), note in sorted(rows, key=_down_the_pages):
                yield self._row(note, paper, place, state)

    def _papers(self) -> list[Paper]:
        papers = self._seat.meeting.papers
        if not self._whole:
            open_paper = papers.get(self._paper)
            return [open_paper] if open_paper is not None else []
        found = []
        for item in self._seat.meeting.agenda.order:
            for newest in papers.of_item(item):
                opened = papers.get(self._paper)
                same = opened is not None and opened.document == newest.document
                found.append(opened if same and opened is not None else newest)
        return found + self._gone({paper.document for paper in found})

    def _gone(self, before_the_meeting: set[str]) -> list[Paper]:
        """Return papers with notes that were taken off the agenda, in the order they had come."""
        papers = self._seat.meeting.papers
        gone = (
            papers.papers[papers.documents[document]]
            for document in self._shelf.documents()
            if document in papers.documents and document not in before_the_meeting
        )
        return sorted(gone, key=_number)

    def _place(self, note: Note, paper: Paper) -> tuple[Placement, str]:
        placed = self._shelf.placed(note, paper.id)
        if placed is None:
            return note.placements[-1], "old"
        return placed.placement, _STATES[placed.verdict]

    def _row(self, note: Note, paper: Paper, place: Placement, state: str) -> NoteRow:
        mine = self._shelf.is_mine(note)
        return NoteRow(
            note=note.id,
            kind=_kind_of(note),
            colour=note.style.colour,
            paper=place.paper,
            paperTitle=paper.title,
            page=place.page + 1,
            text=note.text,
            quote=place.quote.text if place.quads else "",
            owner="" if mine else self._sharing.name_of(note.author),
            readers=tuple(self._sharing.readers_of(note.id)) if mine else (),
            state=state if mine or state == "old" else "",
            previewed=note.kind in _PREVIEWED,
            onlyHere=mine and self._shelf.is_only_here(note.id),
            withdrawn=bool(paper.withdrawn_ms),
        )

    def _is_wanted(self, row: NoteRow) -> bool:
        kept = {
            "mine": row.owner == "",
            "shared": row.owner != "" or bool(row.readers),
            "bookmarks": row.kind == NoteKind.BOOKMARK.value,
            "check": row.state != "",
        }.get(self._filter, True)
        return kept and self._search in fold(f"{row.text} {row.quote} {row.owner}")

    @Slot(str)
    def _on_changed(self, _paper: str) -> None:
        # Between two strokes there is no time for a list of a thousand notes.
        self._soon.start()


def _number(paper: Paper) -> int:
    return paper.number


def _kind_of(note: Note) -> str:
    is_arrow = note.kind is NoteKind.LINE and LineEnd.ARROW in (note.style.start, note.style.end)
    return "arrow" if is_arrow else note.kind.value


def _down_the_pages(row: tuple[tuple[Placement, str], Note]) -> tuple[int, int, int]:
    place = row[0][0]
    return place.page, place.box.y0, place.box.x0
