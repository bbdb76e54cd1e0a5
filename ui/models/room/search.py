"""Searching the papers: what is asked, what was found, and which of it is looked at."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meeting.ids import PaperId
from meeting.reading.finding import parse
from ui.library import NOTHING_FOUND, Answer, Found
from ui.models.room.found_notes import found_notes
from ui.models.room.hit_boxes import Hit, hits_on
from ui.models.room.papers_here import papers_here
from ui.models.room.reading.book import Book, book_of
from ui.models.room.rows import RowsModel
from ui.pages.rectangles import rectangle
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.reading.page_text import PageText
    from ui.library import Library
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.seat import Seat
    from ui.pages.digest import Digest

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PAGES: Final = 60
KEPT_TEXTS: Final = 40
ABOVE_HIT: Final = 0.2
LOOK_AGAIN_MS: Final = 500
"""So long words are gathered that come while something is looked for."""


class SearchRow(NamedTuple):
    """A page (kind "page", from 1) with what stands there, or a heading.

    Headings are the title of a paper (kind "paper"), that notes follow (kind "notes"; they are of
    kind "note"), and that from here on the words do not stand side by side (kind "apart").
    `number` is the page's number in the book of all papers, or 0; `label` what the file calls the
    page, if that is something else.
    """

    key: str
    kind: str
    paper: str
    title: str
    page: int
    number: int
    label: str
    piece: str
    recognised: bool
    current: bool


class _Place(NamedTuple):
    """A page (from 0) and which of its hits; -1 is the last."""

    paper: str
    page: int
    hit: int


@QmlElement
@QmlUncreatable("belongs to the room")
class SearchModel(QObject):
    """One search at a time; `scope` is paper (the one that is open) or all."""

    changed = Signal()
    marks_changed = Signal()
    went = Signal(str, int, float)

    def __init__(
        self, seat: Seat, reading: ReadingModel, library: Library, digest: Digest | None
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._library = library
        self._digest = digest
        self._rows: RowsModel[SearchRow] = RowsModel(SearchRow, self)
        self._open = False
        self._asked = ""
        self._scope = "paper"
        self._answer = NOTHING_FOUND
        self._book = Book()
        self._shelf: NoteShelf | None = None
        self._found_notes = 0
        self._busy = False
        self._current: _Place | None = None
        self._texts: dict[tuple[str, int], PageText | None] = {}
        self._hits: dict[tuple[str, int], tuple[Hit, ...]] = {}
        self._revision = 0
        self._is_asked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_AGAIN_MS)
        self._soon.timeout.connect(self._look_again)
        for reader in (reading.first, reading.second):
            reader.paper_changed.connect(self._on_paper)
        reading.panes_changed.connect(self._on_paper)
        if digest is not None:
            digest.moved.connect(self.words_arrived)

    # --- what there is to see

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether the search is on the screen."""
        return self._open

    @Property(str, notify=changed)
    def asked(self) -> str:
        """What is looked for."""
        return self._asked

    @Property(str, notify=changed)
    def scope(self) -> str:
        """Where it is looked for."""
        return self._scope

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the answer is still to come."""
        return self._busy

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[SearchRow]:
        """What was found."""
        return self._rows

    @Property(int, notify=changed)
    def pages(self) -> int:
        """On how many pages something was found, also those that are not listed."""
        return self._answer.pages

    @Property(int, notify=changed)
    def notes(self) -> int:
        """In how many notes something was found."""
        return self._found_notes

    @Property(int, notify=changed)
    def listed(self) -> int:
        """How many pages are listed."""
        return len(self._answer.best)

    @Property(int, notify=changed)
    def unread(self) -> int:
        """How many papers that are here have not been read to the end, so cannot be searched."""
        if self._digest is None:
            return 0
        here = papers_here(self._seat)
        wanted = set(self._papers())
        return sum(one.paper in wanted and not self._digest.is_read(one.paper) for one in here)

    @Property(int, notify=changed)
    def currentRow(self) -> int:
        """Which row is looked at; -1 for none."""
        return next((at for at, row in enumerate(self._rows.rows) if row.current), -1)

    @Property(int, notify=marks_changed)
    def revision(self) -> int:
        """Goes up when `hitsOn` has something else to say."""
        return self._revision

    @Slot(str, int, result="QVariantList")
    def hitsOn(self, paper: str, page: int) -> list[dict[str, Any]]:
        """Return the boxes to mark on a page (from 0), in hundredths of a point."""
        if not self._open or not self._asked.strip():
            return []
        current = self._current if self._current and self._current[:2] == (paper, page) else None
        hits = self._hits_on(paper, page)
        at = None if current is None else current.hit % max(1, len(hits))
        return [
            rectangle(box, current=place == at)
            for place, hit in enumerate(hits)
            for box in hit.boxes
        ]

    # --- what can be done

    @Slot()
    def show(self) -> None:
        """Bring the search to the screen."""
        if not self._open:
            self._open = True
            self._search()
            self._tell_marks()

    @Slot()
    def hide(self) -> None:
        """Put the search away; what was asked stays for the next time."""
        if self._open:
            self._open = False
            self.changed.emit()
            self._tell_marks()

    @Slot(str)
    def ask(self, asked: str) -> None:
        """Look for what is typed, while it is typed."""
        if asked != self._asked:
            self._asked = asked
            self._begin()

    @Slot(str)
    def look_in(self, scope: str) -> None:
        """Look in the open paper or in all."""
        if scope != self._scope:
            self._scope = scope
            self._begin()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Go to a page that was found."""
        for row in self._rows.rows:
            if row.key == key and row.kind == "page":
                self._go(_Place(row.paper, row.page - 1, 0))
            elif row.key == key and row.kind == "note":
                self._reading.goTo(row.paper, row.page)

    @Slot()
    def next(self) -> None:
        """Go to the next thing that was found, and from the last to the first."""
        self._step(forward=True)

    @Slot()
    def previous(self) -> None:
        """Go to the thing that was found before, and from the first to the last."""
        self._step(forward=False)

    def show_notes(self, shelf: NoteShelf) -> None:
        """Look in these notes, too."""
        self._shelf = shelf

    def papers_moved(self) -> None:
        """Take note that papers came or went."""
        if self._digest is not None:
            self._digest.offer(papers_here(self._seat))
        if self._open:
            self.changed.emit()

    # --- asking

    def _begin(self) -> None:
        self._current = None
        self._hits.clear()
        # Words may have come since for pages that had none.
        self._texts = {at: text for at, text in self._texts.items() if text and text.words}
        self._search()
        self._tell_marks()

    def _search(self) -> None:
        if not self._asked.strip():
            self._show(NOTHING_FOUND)
        elif not self._busy:
            # One question at a time: what is typed meanwhile is asked when this is answered.
            self._busy = True
            asked = (self._asked, self._papers())
            self._library.search(*asked, MOST_PAGES, partial(self._answered, asked))
        self.changed.emit()

    def _answered(self, asked: tuple[str, tuple[str, ...]], answer: Answer) -> None:
        self._busy = False
        if asked != (self._asked, self._papers()):
            self._search()
        else:
            self._show(answer)
            self.changed.emit()

    def _papers(self) -> tuple[str, ...]:
        if self._scope == "paper" and self._reading.active.paper:
            return (self._reading.active.paper,)
        meeting = self._seat.meeting
        return tuple(
            paper.id for item in meeting.agenda.order for paper in meeting.papers.of_item(item)
        )

    def _show(self, answer: Answer) -> None:
        self._book = book_of(self._seat.meeting)
        order = {paper: place for place, paper in enumerate(self._papers())}
        best = sorted(answer.best, key=lambda one: (one.apart, order.get(one.paper, 0), one.page))
        self._answer = Answer(answer.pages, tuple(best))
        rows: list[SearchRow] = []
        apart = False
        for found in best:
            if found.apart and not apart:
                apart = True
                rows.append(SearchRow("apart", "apart", "", "", 0, 0, "", "", False, False))
            if not rows or rows[-1].paper != found.paper:
                rows.append(self._heading(found))
            rows.append(self._row(found))
        self._rows.show_rows([*self._note_rows(), *rows])

    def _note_rows(self) -> list[SearchRow]:
        if self._shelf is None:
            return []
        known = (self._seat.meeting.papers.get(paper) for paper in self._papers())
        papers = [paper for paper in known if paper is not None]
        notes = found_notes(parse(self._asked), papers, self._shelf)
        self._found_notes = len(notes)
        heading = SearchRow("notes", "notes", "", "", 0, 0, "", "", False, False)
        rows = [
            self._row(one.found)._replace(key=f"note/{one.note}", kind="note", current=False)
            for one in notes
        ]
        return [heading, *rows] if rows else []

    def _heading(self, found: Found) -> SearchRow:
        paper = self._seat.meeting.papers.get(found.paper)
        title = paper.title if paper else ""
        key = f"{found.paper}/apart" if found.apart else found.paper
        return SearchRow(key, "paper", found.paper, title, 0, 0, "", "", False, False)

    def _row(self, found: Found) -> SearchRow:
        current = self._current is not None and self._current[:2] == (found.paper, found.page)
        return SearchRow(
            f"{found.paper}/{found.page}",
            "page",
            found.paper,
            "",
            found.page + 1,
            self._book.number(found.paper, found.page + 1),
            self._label(found.paper, found.page),
            styled(found),
            found.recognised,
            current,
        )

    def _label(self, paper: str, page: int) -> str:
        info = self._reading.shelf.info(PaperId(paper))
        label = info.page_labels[page] if info and page < len(info.page_labels) else ""
        return "" if label == str(page + 1) else label

    # --- going from one to the next

    def _step(self, *, forward: bool) -> None:
        places = [(found.paper, found.page) for found in self._answer.best]
        if not places:
            return
        current = self._current
        if current is None or current[:2] not in places:
            together = [(one.paper, one.page) for one in self._answer.best if not one.apart]
            self._go(self._first(together or places, forward=forward))
            return
        count = max(1, len(self._hits_on(current.paper, current.page)))
        hit = current.hit % count + (1 if forward else -1)
        if 0 <= hit < count:
            self._go(current._replace(hit=hit))
            return
        at = (places.index(current[:2]) + (1 if forward else -1)) % len(places)
        self._go(_Place(*places[at], 0 if forward else -1))

    def _first(self, places: list[tuple[str, int]], *, forward: bool) -> _Place:
        """Return the first place from where this person is reading."""
        paper, page = self._reading.active.paper, self._reading.active.page - 1
        here = [at for at in places if at[0] == paper]
        if forward:
            after = [at for at in here if at[1] >= page]
            return _Place(*(after or here or places)[0], 0)
        before = [at for at in here if at[1] <= page]
        return _Place(*(before or here or places)[-1], -1)

    def _go(self, place: _Place) -> None:
        self._current = place
        self._show(self._answer)
        self.changed.emit()
        self._tell_marks()
        if place[:2] in self._texts:
            self._went(place)
        else:
            self._fetch(place.paper, place.page)

    def _went(self, place: _Place) -> None:
        hits = self._hits_on(place.paper, place.page)
        text = self._texts.get(place[:2])
        top = 0.0
        if hits and text is not None and text.height:
            top = max(0.0, hits[place.hit % len(hits)].boxes[0].y0 / text.height - ABOVE_HIT)
        page = place.page + 1
        if self._reading.active.paper != place.paper:
            self._reading.goTo(place.paper, page)
        self._reading.active.goToPlace(page, top)
        self.went.emit(place.paper, page, top)

    # --- marking

    def _hits_on(self, paper: str, page: int) -> tuple[Hit, ...]:
        name = (paper, page)
        if name not in self._hits:
            if name not in self._texts:
                # Whoever asks for marks learns by the answer what is here at once.
                self._is_asked, was_asked = True, self._is_asked
                self._fetch(paper, page)
                self._is_asked = was_asked
            if name not in self._texts:
                return ()
            text = self._texts[name]
            self._hits[name] = () if text is None else hits_on(parse(self._asked), text)
        return self._hits[name]

    def _fetch(self, paper: str, page: int) -> None:
        self._library.page_text(paper, page, partial(self._fetched, paper, page))

    def _fetched(self, paper: str, page: int, text: PageText | None) -> None:
        name = (paper, page)
        if name in self._texts:
            return
        self._texts[name] = text
        if len(self._texts) > KEPT_TEXTS:
            oldest = next(iter(self._texts))
            del self._texts[oldest]
            self._hits.pop(oldest, None)
        if self._is_asked:
            return
        self._tell_marks()
        if self._current is not None and self._current[:2] == name:
            self._went(self._current)

    def _tell_marks(self) -> None:
        self._revision += 1
        self.marks_changed.emit()

    @Slot()
    def _on_paper(self) -> None:
        if self._open and self._scope == "paper" and self._asked.strip():
            self._search()

    @Slot(str)
    def words_arrived(self, paper: str) -> None:
        """Take note that more of a paper can be searched: it is looked for again soon."""
        for name in [name for name in self._texts if name[0] == paper]:
            del self._texts[name]
            self._hits.pop(name, None)
        if self._open:
            self.changed.emit()
            if not self._soon.isActive():
                self._soon.start()

    @Slot()
    def _look_again(self) -> None:
        if self._busy:
            self._soon.start()
        elif self._open:
            self._search()
            self._tell_marks()


def styled(found: Found) -> str:
    """Return a piece of a page with what was found in bold."""
    pieces, at = [], 0
    for start, end in found.marks:
        pieces += [escape(found.text[at:start]), f"<b>{escape(found.text[start:end])}</b>"]
        at = end
    return "".join(pieces) + escape(found.text[at:])
