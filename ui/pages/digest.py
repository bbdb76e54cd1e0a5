"""Reads papers in the background, page by page, so that they can be searched and leafed through."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from meeting.reading.page_text import UNITS_PER_PT, PageText
from ui.library import Preview
from ui.render.results import ContentResult, OpenResult, RenderResult

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ui.library import Library, Previews
    from ui.pages.supply import Broker, PageSupply
    from ui.render.results import DocumentInfo, Result
    from ui.render.source import PageSource

PREVIEW_DPI: Final = 36
PREVIEW_QUALITY: Final = 60
PREVIEW_MOST_PX: Final = 700
BATCH_PAGES: Final = 16
BACKGROUND_PRIORITY: Final = 1_000_000
_NAME: Final = "digest/"


@dataclass(frozen=True, slots=True)
class PaperHere:
    """A paper that is on this device and can be read; `pages` as its act says, or 0."""

    paper: str
    pages: int
    source: Callable[[], PageSource]


@dataclass(slots=True)
class _Reading:
    """A paper that is being read."""

    here: PaperHere
    broker: Broker
    info: DocumentInfo | None = None
    page: int = 0
    text: PageText | None = None
    texts: list[PageText] = field(default_factory=list)
    pictures: list[RenderResult] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its name among the open documents."""
        return _NAME + self.here.paper


class Digest(QObject):
    """Reads one page at a time, after everything that anybody looks at; resumed where it was.

    `moved` tells that a paper was read further.
    """

    moved = Signal(str)

    def __init__(self, supply: PageSupply, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supply = supply
        self._library = library
        self._waiting: tuple[PaperHere, ...] = ()
        self._read: dict[str, int] | None = None
        self._done: set[str] = set()
        self._reading: _Reading | None = None
        self._is_running = True
        library.read_pages(self._start)

    def offer(self, papers: Sequence[PaperHere]) -> None:
        """Tell which papers are here, those to be read first first."""
        self._waiting = tuple(papers)
        self._next()

    def is_read(self, paper: str) -> bool:
        """Say whether all of a paper was read, or as much as can be."""
        return paper in self._done

    def stop(self) -> None:
        """Read no more."""
        self._is_running = False
        if self._reading is not None:
            self._supply.take_back(self._reading.name)
            self._reading = None

    def _start(self, read: Mapping[str, int]) -> None:
        self._read = dict(read)
        self._next()

    def _next(self) -> None:
        if not self._is_running or self._read is None or self._reading is not None:
            return
        for here in self._waiting:
            if here.paper in self._done:
                continue
            if 0 < here.pages <= self._read.get(here.paper, 0):
                self._finish(here.paper)
                continue
            try:
                source = here.source()
            except Exception:  # noqa: BLE001 - whatever a store fails with is said by the reader
                self._done.add(here.paper)
                continue
            name = _NAME + here.paper
            self._reading = _Reading(here, self._supply.lend(name, source, self._take))
            return

    def _finish(self, paper: str) -> None:
        self._done.add(paper)
        self.moved.emit(paper)

    def _take(self, result: Result) -> None:
        reading = self._reading
        if reading is None or result.document != reading.name:
            return
        if isinstance(result, OpenResult):
            reading.info = result.info
            self._supply.keep_opening(reading.here.paper, result)
            reading.page = (self._read or {}).get(reading.here.paper, 0)
            self._ask()
        elif isinstance(result, ContentResult) and result.page == reading.page:
            reading.text = result.content.text if result.content else self._empty(reading)
            self._ask()
        elif isinstance(result, RenderResult) and result.page == reading.page:
            self._page_read(reading, result)

    def _empty(self, reading: _Reading) -> PageText:
        """Return the text of a page that cannot be read."""
        assert reading.info is not None
        width, height = reading.info.page_sizes_pt[reading.page]
        return PageText(reading.page, round(width * UNITS_PER_PT), round(height * UNITS_PER_PT))

    def _page_read(self, reading: _Reading, drawn: RenderResult) -> None:
        assert reading.text is not None
        reading.texts.append(reading.text)
        if drawn.failure is None:
            reading.pictures.append(drawn)
        reading.text = None
        reading.page += 1
        if len(reading.texts) < BATCH_PAGES:
            self._ask()
        else:
            self._keep(reading)

    def _ask(self) -> None:
        """Ask for the next thing of the paper in hand."""
        reading = self._reading
        if reading is None:
            return
        if reading.info is None or reading.page >= reading.info.page_count:
            self._keep(reading)
        elif reading.text is None:
            reading.broker.read(reading.name, reading.page, priority=BACKGROUND_PRIORITY)
        else:
            width_px = preview_width_px(*reading.info.page_sizes_pt[reading.page])
            reading.broker.request(
                reading.name, reading.page, width_px, priority=BACKGROUND_PRIORITY
            )

    def _keep(self, reading: _Reading) -> None:
        texts, drawn = tuple(reading.texts), tuple(reading.pictures)
        reading.texts, reading.pictures = [], []
        if not texts:
            self._kept(())
            return

        def encode() -> Previews:
            return [preview for one in drawn if (preview := encoded(one)) is not None]

        self._library.keep(reading.here.paper, texts, encode, self._kept)

    def _kept(self, previews: Previews | None) -> None:
        reading = self._reading
        if reading is None or self._read is None:
            return
        if previews is None:
            # The disk is full or worse: what could be read would be lost.
            self.stop()
            return
        paper = reading.here.paper
        self._supply.previews.take(paper, previews)
        self._read[paper] = reading.page
        if reading.info is not None and reading.page < reading.info.page_count:
            self.moved.emit(paper)
            self._ask()
            return
        self._supply.take_back(reading.name)
        self._reading = None
        self._finish(paper)
        self._next()


def preview_width_px(width_pt: float, height_pt: float) -> int:
    """Return how wide a page is drawn in small."""
    scale = PREVIEW_DPI / 72
    with contextlib.suppress(ZeroDivisionError):
        scale = min(scale, PREVIEW_MOST_PX / max(width_pt, height_pt))
    return max(1, round(width_pt * scale))


def encoded(drawn: RenderResult) -> Preview | None:
    """Encode the raw pixels of a page; called in any thread."""
    image = QImage(
        drawn.pixels, drawn.width_px, drawn.height_px, drawn.stride, QImage.Format.Format_RGB888
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "JPEG", PREVIEW_QUALITY):  # type: ignore[call-overload] # wrong stub
        return None
    return Preview(drawn.page, drawn.width_px, drawn.height_px, bytes(buffer.data().data()))
