"""All pages of a few papers, as the workers read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId
from meeting.reading.page_text import UNITS_PER_PT, PageText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.models.room.reading.shelf import Shelf
    from ui.pages.supply import PageSupply
    from ui.render.results import DocumentInfo


class PaperTexts(QObject):
    """Reads papers whole; `arrived` names one of which all pages are here."""

    arrived = Signal(str)

    def __init__(self, shelf: Shelf, supply: PageSupply, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._supply = supply
        self._whole: dict[PaperId, tuple[PageText, ...]] = {}
        self._partly: dict[PaperId, dict[int, PageText]] = {}
        shelf.changed.connect(self._on_paper)
        supply.read.connect(self._on_read)

    def want(self, papers: Iterable[PaperId]) -> None:
        """Have exactly these papers open and read."""
        wanted = frozenset(papers)
        self._whole = {paper: pages for paper, pages in self._whole.items() if paper in wanted}
        for paper in [paper for paper in self._partly if paper not in wanted]:
            self._drop(paper)
        self._shelf.want(self, wanted)
        for paper in sorted(wanted):
            self._begin(paper)

    def pages(self, paper: PaperId) -> tuple[PageText, ...] | None:
        """Return all pages of a paper, if they are here."""
        return self._whole.get(paper)

    def _begin(self, paper: PaperId) -> None:
        info = self._shelf.info(paper)
        if paper in self._whole or paper in self._partly or info is None:
            return
        if self._shelf.state(paper) != "ready":
            return
        self._partly[paper] = {}
        for page in range(info.page_count):
            self._supply.want_content(paper, page)
            self._take(paper, page, info)

    def _take(self, paper: PaperId, page: int, info: DocumentInfo) -> None:
        content = self._supply.content(paper, page)
        if content is None and self._supply.content_failure(paper, page) is None:
            return
        width, height = info.page_sizes_pt[page]
        blank = PageText(page, round(width * UNITS_PER_PT), round(height * UNITS_PER_PT))
        read = self._partly[paper]
        read[page] = content.text if content is not None else blank
        self._supply.unwant_content(paper, page)
        if len(read) == info.page_count:
            del self._partly[paper]
            self._whole[paper] = tuple(read[at] for at in range(info.page_count))
            self.arrived.emit(paper)

    def _drop(self, paper: PaperId) -> None:
        read, info = self._partly.pop(paper), self._shelf.info(paper)
        for page in range(info.page_count if info is not None else 0):
            if page not in read:
                self._supply.unwant_content(paper, page)

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        if self._shelf.is_wanted_by(self, PaperId(paper)):
            self._begin(PaperId(paper))

    @Slot(str, int)
    def _on_read(self, document: str, page: int) -> None:
        paper, info = PaperId(document), self._shelf.info(PaperId(document))
        if paper in self._partly and page not in self._partly[paper] and info is not None:
            self._take(paper, page, info)
