"""The paper that is open: where its pages stand, which is in sight, and why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meeting.ids import PaperId
from ui.pages.cache import PageKey
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.papers import Paper
    from ui.models.room.commands import Positions
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply
    from ui.render.results import DocumentInfo

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

PAGES_AHEAD: Final = 3
PAGES_BEHIND: Final = 1
REMEMBER_AFTER_MS: Final = 400


@QmlElement
@QmlUncreatable("belongs to the room")
class ReaderModel(QObject):
    """One open paper; `state` is none, arriving, no_key, opening, failed or ready.

    The screen says which page is in sight by `moved`; `jumped` asks the screen to go somewhere.
    """

    paper_changed = Signal()
    state_changed = Signal()
    page_changed = Signal()
    jumped = Signal(int, float)
    paper_wanted = Signal(str)

    def __init__(self, seat: Seat, supply: PageSupply, positions: Positions) -> None:
        super().__init__(seat)
        self._seat = seat
        self._supply = supply
        self._positions = positions
        self._paper = PaperId("")
        self._title = ""
        self._document = ""
        self._state = "none"
        self._failure = ""
        self._page = 1
        self._offset = 0.0
        self._forward = True
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(REMEMBER_AFTER_MS)
        self._remember.timeout.connect(self.keep_place)
        supply.opened.connect(self._on_opened)
        supply.refused.connect(self._on_refused)

    @Property(QObject, constant=True)
    def supply(self) -> PageSupply:
        """Where the pages come from."""
        return self._supply

    @Property(str, notify=paper_changed)
    def paper(self) -> str:
        """The paper's id, or nothing."""
        return self._paper

    @Property(str, notify=paper_changed)
    def title(self) -> str:
        """The paper's title."""
        return self._title

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
        return self._failure

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
        return self._document if self._state == "ready" else ""

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
    def outline(self) -> list[dict[str, Any]]:
        """The paper's own table of contents; pages count from 1."""
        info = self._info
        return [
            {"level": line.level, "title": line.title, "page": line.page + 1}
            for line in (info.outline if info else ())
            if line.page >= 0
        ]

    @Property(int, notify=page_changed)
    def page(self) -> int:
        """The page in sight, from 1."""
        return self._page

    @Property(float, notify=page_changed)
    def offset(self) -> float:
        """How far down the page the top of the window is, from 0 to 1."""
        return self._offset

    @Slot(int)
    def goTo(self, page: int) -> None:
        """Go to the top of a page."""
        self._jump(page, 0.0)

    @Slot(int, float)
    def moved(self, page: int, offset: float) -> None:
        """Take note of where the screen has come to."""
        if self._state != "ready" or (page, offset) == (self._page, self._offset):
            return
        self._forward = (page, offset) > (self._page, self._offset)
        turned = page != self._page
        self._page, self._offset = page, offset
        self._remember.start()
        if turned:
            self.page_changed.emit()

    @Slot(int, int, int)
    def inSight(self, first: int, last: int, width_px: int) -> None:
        """Have the pages drawn that come next in the reading direction (pages from 0)."""
        ahead = range(last + 1, last + 1 + (PAGES_AHEAD if self._forward else PAGES_BEHIND))
        behind = range(first - 1, first - 1 - (PAGES_BEHIND if self._forward else PAGES_AHEAD), -1)
        order = (*ahead, *behind) if self._forward else (*behind, *ahead)
        self._supply.look_ahead(
            [
                PageKey(self._document, page, width_px)
                for page in order
                if 0 <= page < self.pageCount
            ]
        )

    @Slot()
    def openNewest(self) -> None:
        """Open the newest version of this paper."""
        newest = self._seat.meeting.papers.current(self._paper)
        if newest is not None:
            self.paper_wanted.emit(newest.id)

    @Slot()
    def tryAgain(self) -> None:
        """Try once more to open the paper."""
        self._open_pages()

    @Slot()
    def keep_place(self) -> None:
        """Remember where this person is in the paper."""
        paper = self._entry
        if paper is not None and self._state == "ready":
            self._positions.remember(paper.document, self._page, self._offset)

    def open(self, paper: PaperId, page: int = 0) -> None:
        """Open a paper where it was left, or at a page; an empty id closes the reader."""
        if paper == self._paper:
            if page:
                self._jump(page, 0.0)
            return
        self._close()
        entry = self._seat.meeting.papers.get(paper)
        self._paper = entry.id if entry else PaperId("")
        self._title = entry.title if entry else ""
        place = self._positions.recall(entry.document) if entry else None
        self._page, self._offset = (page, 0.0) if page else place or (1, 0.0)
        self._forward = True
        self.paper_changed.emit()
        self.page_changed.emit()
        self._open_pages()

    def show(self) -> None:
        """Show what became of the paper: arrived, replaced, withdrawn."""
        if self._state in ("arriving", "no_key"):
            self._open_pages()
        self.state_changed.emit()

    def _jump(self, page: int, offset: float) -> None:
        page = max(1, min(page, self.pageCount or 1))
        if self._state != "ready":
            self._page, self._offset = page, offset
            self.page_changed.emit()
            return
        self.jumped.emit(page, offset)

    def _open_pages(self) -> None:
        progress = self._seat.progress(self._paper)
        self._failure = ""
        if not self._paper:
            self._enter("none")
        elif progress.share < 1:
            self._enter("arriving")
        elif not progress.readable:
            self._enter("no_key")
        else:
            self._open_source()

    def _open_source(self) -> None:
        try:
            source = self._seat.commands.page_source(self._paper)
        except Exception as error:  # noqa: BLE001 - whatever a store or a disk can fail with
            self._failure = str(getattr(error, "code", "unavailable"))
            self._enter("failed")
            return
        self._document = self._paper
        self._enter("opening")
        self._supply.open(self._document, source)

    def _close(self) -> None:
        self.keep_place()
        self._remember.stop()
        if self._document:
            self._supply.close(self._document)
            self._document = ""
        self._enter("none")

    def _enter(self, state: str) -> None:
        self._state = state
        self.state_changed.emit()

    @Slot(str)
    def _on_opened(self, document: str) -> None:
        if document != self._document:
            return
        self._page = min(self._page, self.pageCount or 1)
        self._enter("ready")
        self.page_changed.emit()
        self.jumped.emit(self._page, self._offset)

    @Slot(str, str)
    def _on_refused(self, document: str, code: str) -> None:
        if document == self._document:
            self._failure = code
            self._enter("failed")

    @property
    def _entry(self) -> Paper | None:
        return self._seat.meeting.papers.get(self._paper)

    @property
    def _info(self) -> DocumentInfo | None:
        return self._supply.info(self._document) if self._state == "ready" else None
