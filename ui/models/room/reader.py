"""The paper that is open: where its pages stand, which is in sight, and why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId
from ui.models.room.reading.book import Book, book_of
from ui.models.room.reading.look_ahead import beside
from ui.models.room.reading.marked_words import MarkedWords
from ui.models.room.reading.memory import BOOK, View
from ui.models.room.reading.page_layout import Spread
from ui.models.room.reading.sheets import for_screen, of_book, of_paper, outline_rows
from ui.models.room.reading.shelf import own_labels
from ui.models.room.reading.trail import TrailModel
from ui.qt import Property, QmlElement, QmlUncreatable, timer_once

if TYPE_CHECKING:
    from meeting.papers import Paper
    from ui.models.room.reading.look_ahead import LookAhead
    from ui.models.room.reading.memory import ReadingMemory
    from ui.models.room.reading.sheets import Sheet
    from ui.models.room.reading.shelf import Shelf
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply
    from ui.render.results import DocumentInfo

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

REMEMBER_AFTER_MS: Final = 400


@QmlElement
@QmlUncreatable("belongs to the room")
class ReaderModel(QObject):
    """One open paper; `state` is none, arriving, no_key, opening, failed or ready.

    The screen scrolls through sheets: the pages of the paper, or with `whole` those of all papers.
    It says which sheet is in sight by `moved`; `jumped` asks it to go to one (both from 1).
    """

    paper_changed = Signal()
    state_changed = Signal()
    page_changed = Signal()
    layout_changed = Signal()
    open_changed = Signal()
    book_changed = Signal()
    view_changed = Signal()
    jumped = Signal(int, float)
    paper_wanted = Signal(str)
    paper_entered = Signal(str)

    def __init__(
        self,
        seat: Seat,
        supply: PageSupply,
        shelf: Shelf,
        look_ahead: LookAhead,
        memory: ReadingMemory,
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._supply = supply
        self._shelf = shelf
        self._look_ahead = look_ahead
        self._memory = memory
        self._paper = PaperId("")
        self._whole = memory.desk.whole
        self._book = Book()
        self._view = View()
        self._sheets: list[Sheet] = []
        self._layout: dict[str, Any] | None = None
        self._was_whole = False
        self._ready: frozenset[PaperId] = frozenset()
        self._page = 1
        self._offset = 0.0
        self._state = "none"
        self._forward = True
        self._trail = TrailModel(self)
        self._trail.page_wanted.connect(self.goToPlace)
        self._selection = MarkedWords(supply, self)
        self._remember = timer_once(self, REMEMBER_AFTER_MS, self.keep_place)
        shelf.changed.connect(self._on_paper)

    @Property(QObject, constant=True)
    def supply(self) -> PageSupply:
        """Where the pages come from."""
        return self._supply

    @Property(MarkedWords, constant=True)
    def selection(self) -> MarkedWords:
        """The words that are marked."""
        return self._selection

    @Property(TrailModel, constant=True)
    def trail(self) -> TrailModel:
        """The links that were followed."""
        return self._trail

    # --- the paper

    @Property(str, notify=paper_changed)
    def paper(self) -> str:
        """The paper's id, or nothing."""
        return self._paper

    @Property(str, notify=paper_changed)
    def title(self) -> str:
        """The paper's title."""
        paper = self._entry
        return paper.title if paper else ""

    @Property(int, notify=paper_changed)
    def version(self) -> int:
        """Which version of the paper this is."""
        paper = self._entry
        return paper.version if paper else 0

    @Property(bool, notify=state_changed)
    def superseded(self) -> bool:
        """Whether there is a newer version."""
        paper = self._entry
        return bool(paper and paper.replaced_by)

    @Property(bool, notify=state_changed)
    def withdrawn(self) -> bool:
        """Whether the paper is not before the meeting any more."""
        paper = self._entry
        return bool(paper and paper.withdrawn_ms)

    @Property(str, notify=state_changed)
    def state(self) -> str:
        """What there is to see."""
        return self._state

    @Property(str, notify=state_changed)
    def failure(self) -> str:
        """Why the paper cannot be opened: a code."""
        return self._shelf.failure(self._paper)

    @Property(float, notify=state_changed)
    def progress(self) -> float:
        """How much of the paper is here, from 0 to 1."""
        return self._seat.progress(self._paper).share

    @Property(float, notify=state_changed)
    def sizeBytes(self) -> float:
        """How large the paper is."""
        paper = self._entry
        return float(paper.size_bytes) if paper else 0.0

    @Property(str, notify=state_changed)
    def document(self) -> str:
        """The name under which the supply knows the paper while it is open."""
        return self._paper if self._state == "ready" and self._is_open(self._paper) else ""

    @Property(int, notify=state_changed)
    def pageCount(self) -> int:
        """How many pages the paper has."""
        info = self._info
        if info is not None:
            return info.page_count
        paper = self._entry
        return paper.pages if paper else 0

    @Property("QVariantList", notify=state_changed)
    def pageWidths(self) -> list[float]:
        """Widths of all pages in points."""
        info = self._info
        return [width for width, _ in info.page_sizes_pt] if info else []

    @Property("QVariantList", notify=state_changed)
    def pageHeights(self) -> list[float]:
        """Heights of all pages in points."""
        info = self._info
        return [height for _, height in info.page_sizes_pt] if info else []

    @Property("QVariantList", notify=state_changed)
    def pageLabels(self) -> list[str]:
        """What the paper itself calls its pages, if it calls them anything but 1, 2, 3."""
        info = self._info
        return list(own_labels(info)) if info else []

    @Property("QVariantList", notify=state_changed)
    def outline(self) -> list[dict[str, Any]]:
        """The paper's own table of contents; pages count from 1."""
        return outline_rows(self._info)

    # --- where one is

    @Property(int, notify=page_changed)
    def page(self) -> int:
        """The page in sight, from 1."""
        return self._page

    @Property(float, notify=page_changed)
    def offset(self) -> float:
        """How far down the page the top of the window is, from 0 to 1."""
        return self._offset

    @Property(str, notify=page_changed)
    def pageLabel(self) -> str:
        """What the paper calls the page in sight, where that is not its number."""
        labels = self._info.page_labels[self._page - 1 : self._page] if self._info else ()
        return next((label for label in labels if label != str(self._page)), "")

    @Property(int, notify=page_changed)
    def bookPage(self) -> int:
        """The number in the book of the page in sight, or 0."""
        return self._book.number(self._paper, self._page)

    @Property(int, notify=book_changed)
    def bookStart(self) -> int:
        """How many pages of the book stand before this paper, or -1 if it is not in the book."""
        at = self._book.index(self._paper)
        return self._book.starts[at] if at >= 0 else -1

    @Property(int, notify=book_changed)
    def bookPages(self) -> int:
        """How many pages the book has."""
        return self._book.pages

    # --- how it is shown

    @Property(bool, notify=view_changed)
    def whole(self) -> bool:
        """Whether all papers are shown as one book."""
        return self._is_whole

    @Property(str, notify=view_changed)
    def spread(self) -> str:
        """How many pages lie beside each other: one, two or cover."""
        return str(self._view.spread)

    @Property(bool, notify=view_changed)
    def paged(self) -> bool:
        """Whether pages are turned instead of scrolled."""
        return self._view.paged

    @Property(str, notify=view_changed)
    def fit(self) -> str:
        """How large pages are: width, page or free."""
        return self._view.fit

    @Property(float, notify=view_changed)
    def zoom(self) -> float:
        """Pixels per point where the size is free."""
        return self._view.zoom

    @Property(float, notify=view_changed)
    def left(self) -> float:
        """How much of the width is out of sight on the left, from 0 to 1."""
        return self._view.left

    @Property("QVariantMap", notify=layout_changed)
    def layout(self) -> dict[str, Any]:
        """All sheets as `sheets.for_screen` lays them out."""
        if self._layout is None:
            self._layout = for_screen(self._sheets, self._view.spread, whole=self._is_whole)
        return self._layout

    @Property("QVariantList", notify=open_changed)
    def openPapers(self) -> list[str]:
        """The papers among the sheets that can be drawn now."""
        return sorted(self._ready)

    @Slot(bool)
    def setWhole(self, whole: bool) -> None:
        """Show all papers as one book, or this one by itself."""
        if whole == self._whole:
            return
        self.keep_place()
        self._whole = whole
        self._memory.change(replace(self._memory.desk, whole=whole))
        self._take_view()
        self._look_again()
        self.goToPlace(self._page, self._offset)

    @Slot(str)
    def setSpread(self, spread: str) -> None:
        """Lay one page, two, or two after a cover beside each other."""
        self._change_view(replace(self._view, spread=Spread(spread)))

    @Slot(bool)
    def setPaged(self, paged: bool) -> None:
        """Turn pages, or scroll them."""
        self._change_view(replace(self._view, paged=paged))

    @Slot(str, float, float)
    def keepZoom(self, fit: str, zoom: float, left: float) -> None:
        """Keep how large the pages are shown, and how far to the side."""
        self._view = replace(self._view, fit=fit, zoom=zoom, left=left)
        self._keep_view()

    @Slot()
    def turnPages(self) -> None:
        """Turn this paper a quarter clockwise, on this device only."""
        paper = self._entry
        if paper is None:
            return
        view = self._memory.view(paper.document)
        turned = replace(view, turn=(view.turn + 1) % 4)
        self._memory.keep_view(paper.document, turned)
        if not self._is_whole:
            self._view = replace(self._view, turn=turned.turn)
        self._look_again()

    # --- commands

    @Slot(int)
    def goTo(self, page: int) -> None:
        """Go to the top of a page."""
        self.goToPlace(page, 0.0)

    @Slot(int, float)
    def goToPlace(self, page: int, offset: float) -> None:
        """Go to a place on a page: how far down it, from 0 to 1."""
        page = max(1, min(page, self.pageCount or 1))
        if self._state != "ready":
            self._page, self._offset = page, offset
            self.page_changed.emit()
            return
        self._look_ahead.hurry(self._sheets[(at := self._sheet_of(page)) : at + 1])
        self.jumped.emit(at + 1, offset)

    @Slot(int, float)
    def moved(self, sheet: int, offset: float) -> None:
        """Take note of where the screen has come to."""
        if self._state != "ready" or not 1 <= sheet <= len(self._sheets):
            return
        paper, page = self._sheets[sheet - 1][:2]
        entered, turned = paper != self._paper, page + 1 != self._page
        if not entered and not turned and offset == self._offset:
            return
        before = (self._sheet_of(self._page), self._offset)
        if entered:
            self.keep_place()
            self._paper = paper
        self._page, self._offset = page + 1, offset
        self._trail.at((self._paper, self._page, offset))
        self._forward = (sheet, offset) > before
        self._remember.start()
        if entered:
            self.paper_changed.emit()
            self.state_changed.emit()
            self.book_changed.emit()
            self.paper_entered.emit(paper)
        if entered or turned:
            self.page_changed.emit()

    @Slot(int, int, int)
    def inSight(self, first: int, last: int, width_px: int) -> None:
        """Have the sheets drawn that come next in the reading direction (sheets from 0)."""
        order = beside(first, last, forward=self._forward)
        near = [self._sheets[at] for at in order if 0 <= at < len(self._sheets)]
        if self._is_whole:
            seen = self._sheets[max(0, first) : last + 1]
            self._shelf.want(self, {self._paper, *(sheet.paper for sheet in (*seen, *near))})
        self._look_ahead.near(self, near, width_px, self._sheets[last : last + 1])

    @Slot()
    def openNewest(self) -> None:
        """Open the newest version of this paper."""
        newest = self._seat.meeting.papers.current(self._paper)
        if newest is not None:
            self.paper_wanted.emit(newest.id)

    @Slot()
    def tryAgain(self) -> None:
        """Try once more to open the paper."""
        self._shelf.try_again(self._paper)

    @Slot()
    def keep_place(self) -> None:
        """Remember where this person is in the paper."""
        paper = self._entry
        if paper is not None and self._state == "ready":
            self._memory.remember(paper.document, self._page, self._offset)

    @property
    def book(self) -> Book:
        """All papers in order."""
        return self._book

    def open(self, paper: PaperId, page: int = 0) -> None:
        """Open a paper where it was left, or at a page; an empty id closes the reader."""
        if paper == self._paper:
            if page:
                self.goToPlace(page, 0.0)
            return
        self.keep_place()
        self._remember.stop()
        entry = self._seat.meeting.papers.get(paper)
        self._paper = entry.id if entry else PaperId("")
        place = self._memory.recall(entry.document) if entry else None
        self._page, self._offset = (page, 0.0) if page else place or (1, 0.0)
        self._trail.at((self._paper, self._page, self._offset))
        self._forward = True
        self._state = "none"
        self._take_view()
        self.paper_changed.emit()
        self.book_changed.emit()
        self.page_changed.emit()
        self._shelf.want(self, {self._paper})
        self._look_again()

    def show(self) -> None:
        """Show what became of the papers: arrived, replaced, withdrawn, in another order."""
        book = book_of(self._seat.meeting)
        is_other = book != self._book
        self._book = book
        if is_other:
            self.book_changed.emit()
            self._look_again()
        self.state_changed.emit()

    def _sheet_of(self, page: int) -> int:
        """Return the place among the sheets of a page of the open paper."""
        if not self._is_whole:
            return page - 1
        return max(0, self._book.number(self._paper, page) - 1)

    def _take_view(self) -> None:
        paper = self._entry
        self._view = self._memory.view(BOOK if self._is_whole else paper.document if paper else "")
        self.view_changed.emit()

    def _change_view(self, view: View) -> None:
        self._view = view
        self._keep_view()
        self._layout = None
        self.view_changed.emit()
        self.layout_changed.emit()

    def _keep_view(self) -> None:
        paper = self._entry
        if self._is_whole:
            self._memory.keep_view(BOOK, self._view)
        elif paper is not None:
            self._memory.keep_view(paper.document, self._view)

    def _look_again(self) -> None:
        """Make the sheets anew, and go where this person is when there are some at last."""
        was_ready = self._state == "ready"
        state = self._shelf.state(self._paper) if self._paper else "none"
        if self._is_whole:
            sheets = of_book(self._book, self._shelf.info, self._turn)
            state = "ready"
        else:
            info = self._shelf.info(self._paper) if state == "ready" else None
            sheets = of_paper(self._paper, info, self._view.turn)
        is_other = sheets != self._sheets or self._is_whole != self._was_whole
        self._sheets, self._was_whole, self._state = sheets, self._is_whole, state
        self._ready = frozenset(filter(self._is_open, {sheet.paper for sheet in sheets}))
        if state == "ready" and not was_ready:
            self._page = min(self._page, self.pageCount or 1)
        self.state_changed.emit()
        self.open_changed.emit()
        if is_other:
            self._layout = None
            self.layout_changed.emit()
        if state == "ready" and not was_ready:
            self.page_changed.emit()
            self.jumped.emit(self._sheet_of(self._page) + 1, self._offset)

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        if not self._is_whole:
            if paper == self._paper:
                self._look_again()
        elif self._is_open(PaperId(paper)) != (paper in self._ready):
            self._look_again()
        elif paper == self._paper:
            self.state_changed.emit()

    def _turn(self, paper: Paper) -> int:
        return self._memory.view(paper.document).turn

    def _is_open(self, paper: PaperId) -> bool:
        return self._shelf.state(paper) == "ready"

    @property
    def _is_whole(self) -> bool:
        return self._whole and self._book.index(self._paper) >= 0

    @property
    def _entry(self) -> Paper | None:
        return self._seat.meeting.papers.get(self._paper)

    @property
    def _info(self) -> DocumentInfo | None:
        return self._shelf.info(self._paper) if self._is_open(self._paper) else None
