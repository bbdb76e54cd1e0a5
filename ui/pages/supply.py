"""Brings pages from the drawing workers to the window's thread, the most needed first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from ui.pages.bands import Bands
from ui.pages.cache import PageCache, PageKey, Picture
from ui.pages.contents import PageContents, PageName
from ui.pages.night_shop import NightShop
from ui.pages.openings import Openings, OpeningsInMemory
from ui.pages.previews import PreviewShelf
from ui.render.broker import RenderBroker
from ui.render.budgets import budget
from ui.render.results import (
    Clip,
    ContentResult,
    DocumentInfo,
    FailureCode,
    OpenResult,
    PageContent,
    RenderResult,
    Result,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from ui.render.results import Opening
    from ui.render.source import PageSource

READING_PRIORITY: Final = 12
"""After what is in sight: reading has to visit all pages of a paper before the first."""
MOST_HURRIED_PX: Final = 4_000_000
AHEAD_PRIORITY: Final = 100


class Broker(Protocol):
    """What draws: takes requests at once, answers later and in another thread."""

    def open(self, document: str, source: PageSource, opening: Opening | None = None) -> None:
        """Open a document under a name, at once where it is known what is in it."""

    def close(self, document: str) -> None:
        """Forget a document."""

    def request(
        self,
        document: str,
        page: int,
        width_px: int,
        *,
        priority: int,
        token: object = None,
        clip: Clip | None = None,
        in_a_hurry: bool = False,
    ) -> None:
        """Ask for a page, or for a part of it."""

    def read(self, document: str, page: int, *, priority: int, token: object = None) -> None:
        """Ask for what is on a page."""

    def cancel(self, document: str | None = None) -> None:
        """Drop the requests that still wait."""

    def together(self) -> AbstractContextManager[None]:
        """Take what is asked for inside as one thing."""

    def pause(self) -> None:
        """Work on nothing but what is in sight."""

    def resume(self) -> None:
        """Go on with everything."""

    def shutdown(self) -> None:
        """End the drawing for good."""


class PageSupply(QObject):
    """Keeps drawn pages and asks for those that are in sight or soon will be.

    What is wanted is told to the broker once per turn of the event loop, so that a fast scroll
    leaves no pages behind it in the queue.
    """

    opened = Signal(str)
    refused = Signal(str, str)
    drawn = Signal(str, int)
    night_changed = Signal()
    read = Signal(str, int)
    _arrived = Signal(object)
    _due = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        limit_bytes: int | None = None,
        new_broker: Callable[[Callable[[Result], None]], Broker] = RenderBroker,
    ) -> None:
        super().__init__(parent)
        self.previews = PreviewShelf(self)
        """Pages in small, shown until a page is drawn."""
        self.openings: Openings = OpeningsInMemory()
        """What is known of documents that were open before."""
        self._lent: dict[str, Callable[[Result], None]] = {}
        self._cache = PageCache(limit_bytes or budget().page_cache_bytes)
        self._contents = PageContents()
        self._bands = Bands()
        self._infos: dict[str, DocumentInfo] = {}
        self._failed: dict[tuple[str, int], FailureCode] = {}
        self._failed_parts: set[PageKey] = set()
        self._wanted: dict[int, tuple[PageKey, int]] = {}
        self._ahead: tuple[PageKey, ...] = ()
        self._asked: dict[PageKey, int] = {}
        self._asked_contents: set[PageName] = set()
        self._is_night = False
        self._nights = NightShop(self)
        self._nights.ready.connect(self.night_changed)
        self._is_running = True
        self._is_due = False
        # Not by a timer: the workers should have begun before the next frame is painted.
        self._due.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._broker: Broker = new_broker(self._arrived.emit)

    def open(self, document: str, source: PageSource) -> None:
        """Open a document; `opened` or `refused` tells how it went."""
        self.close(document)
        self._broker.open(document, source, self.openings.recall(document))

    def close(self, document: str) -> None:
        """Forget a document and its pictures."""
        self._broker.close(document)
        self._cache.forget(document)
        self._contents.forget(document)
        self._bands.forget(document)
        self.previews.close(document)
        self._infos.pop(document, None)
        self._failed = {key: code for key, code in self._failed.items() if key[0] != document}
        self._failed_parts = {key for key in self._failed_parts if key.document != document}
        self._asked = {
            key: urgency for key, urgency in self._asked.items() if key.document != document
        }
        self._asked_contents = {name for name in self._asked_contents if name[0] != document}

    def lend(self, document: str, source: PageSource, take: Callable[[Result], None]) -> Broker:
        """Open a document for somebody who asks and answers for it himself; nothing is kept."""
        self._lent[document] = take
        self._broker.open(document, source)
        return self._broker

    def keep_opening(self, document: str, result: OpenResult) -> None:
        """Keep what was found out about a document under the name it will be opened by."""
        if result.opening is not None:
            self.openings.keep(document, result.opening)

    def take_back(self, document: str) -> None:
        """Close a document that was lent."""
        if self._lent.pop(document, None) is not None and self._is_running:
            self._broker.close(document)

    def shutdown(self) -> None:
        """End the drawing; nothing arrives and nothing is asked for after this."""
        self._is_running = False
        self._nights.close()
        self._broker.shutdown()

    def info(self, document: str) -> DocumentInfo | None:
        """Return what an opened document says of itself."""
        return self._infos.get(document)

    @Slot(bool)
    def pen_down(self, is_down: bool) -> None:
        """Leave the processor to the pen, but for what is in sight, until it is lifted."""
        if self._is_running:
            (self._broker.pause if is_down else self._broker.resume)()

    def want(self, view: int, key: PageKey, urgency: int = 0) -> None:
        """Note that a view shows this page; it stops wanting what it showed before."""
        self._wanted[view] = (key, urgency)
        self._ask_soon()

    def unwant(self, view: int, _gone: object = None) -> None:
        """Note that a view shows nothing any more."""
        if self._wanted.pop(view, None) is not None:
            self._ask_soon()

    def look_ahead(self, keys: Sequence[PageKey]) -> None:
        """Have these pages drawn when nothing in sight is missing, in this order."""
        self._ahead = tuple(keys)
        self._ask_soon()

    def hurry(self, key: PageKey) -> None:
        """Have a page begun at once that will be wanted in a moment."""
        info = self._infos.get(key.document)
        if info is None or key in self._cache or key[:2] in self._failed or not self._is_running:
            return
        width_pt, height_pt = info.page_sizes_pt[key.page]
        is_usual = key.width_px**2 * height_pt / width_pt <= MOST_HURRIED_PX
        if is_usual and not self._bands.is_slow(key):
            self._bands.note_asked(key)
            in_a_hurry = self._bands.may_help(key)
            self._broker.request(*key[:3], priority=0, in_a_hurry=in_a_hurry)

    def picture(self, key: PageKey) -> tuple[QImage, bool] | None:
        """Return the best picture there is of a page, and whether it is the one wanted."""
        found = self._cache.nearest(key)
        if found is not None:
            return found[1].image, found[0] == key
        small = None if key.clip else self.previews.image(key.document, key.page)
        return None if small is None else (small, False)

    @property
    def night(self) -> bool:
        """Whether pages are shown light on dark."""
        return self._is_night

    def show_night(self, is_night: bool) -> None:
        """Show pages light on dark, or as they are."""
        if is_night != self._is_night:
            self._is_night = is_night
            self.night_changed.emit()

    def night_picture(self, image: QImage, page_width_px: int) -> QImage | None:
        """Return a picture light on dark; `night_changed` tells when one is made."""
        return self._nights.of(image, page_width_px)

    def beginning(self, key: PageKey) -> tuple[QImage, int] | None:
        """Return a page that is drawn from the top and not whole yet, and its rows so far."""
        return self._bands.beginning(key)

    def failure(self, document: str, page: int) -> FailureCode | None:
        """Say why a page could not be drawn."""
        return self._failed.get((document, page))

    def want_content(self, document: str, page: int) -> None:
        """Have a page read; `read` tells when it is, and each who wants it unwants it once."""
        self._contents.want((document, page))
        self._ask_soon()

    def unwant_content(self, document: str, page: int) -> None:
        """Note that one who wanted what is on a page does no more."""
        self._contents.unwant((document, page))
        self._ask_soon()

    def content(self, document: str, page: int) -> PageContent | None:
        """Return what is on a page, if it has been read."""
        return self._contents.get((document, page))

    def content_failure(self, document: str, page: int) -> FailureCode | None:
        """Say why a page could not be read."""
        return self._contents.failure((document, page))

    def _ask_soon(self) -> None:
        # Views may outlive the drawing while a window is closed.
        if self._is_running and not self._is_due:
            self._is_due = True
            self._due.emit()

    @Slot()
    def _ask(self) -> None:
        self._is_due = False
        # What is here already need not be asked for again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        if not self._is_running:
            return
        needed: dict[PageKey, int] = {}
        for key, urgency in self._wanted.values():
            needed[key] = min(urgency, needed.get(key, urgency))
        for place, key in enumerate(self._ahead):
            needed.setdefault(key, AHEAD_PRIORITY + place)
        missing = {
            key: urgency
            for key, urgency in needed.items()
            if key not in self._cache
            and key[:2] not in self._failed
            and key not in self._failed_parts
            and key.document in self._infos
        }
        for key in [key for key in missing if self._bands.is_slow(key)]:
            size_pt = self._infos[key.document].page_sizes_pt[key.page]
            missing[self._bands.next_band(key, size_pt)] = missing.pop(key)
        contents = {name for name in self._contents.missing() if name[0] in self._infos}
        if (missing, contents) == (self._asked, self._asked_contents):
            return
        with self._broker.together():
            self._ask_for(missing, contents)

    def _ask_for(self, missing: dict[PageKey, int], contents: set[PageName]) -> None:
        names = {key[:2] for key in (*self._asked, *missing)} | self._asked_contents | contents
        for document in {name[0] for name in names}:
            self._broker.cancel(document)
        # The broker begins with the first that it hears of.
        for key, urgency in sorted(missing.items(), key=lambda item: item[1]):
            self._bands.note_asked(key)
            in_a_hurry = self._bands.may_help(key)
            self._broker.request(*key[:3], priority=urgency, clip=key.clip, in_a_hurry=in_a_hurry)
        for document, page in sorted(contents):
            self._broker.read(document, page, priority=READING_PRIORITY)
        self._asked, self._asked_contents = missing, contents

    @Slot(object)
    def _take(self, result: Result) -> None:
        if result.document in self._lent:
            self._lent[result.document](result)
        elif isinstance(result, OpenResult):
            self._take_opened(result)
        elif isinstance(result, ContentResult):
            self._asked_contents.discard((result.document, result.page))
            self._contents.take(result)
            self.read.emit(result.document, result.page)
        else:
            self._take_drawn(result)

    def _take_drawn(self, result: RenderResult) -> None:
        key = PageKey(result.document, result.page, result.page_width_px, result.clip)
        self._asked.pop(key, None)
        if self._bands.note_failure(key, result.failure):
            self._ask_soon()
            return
        if result.failure is not None and key.clip is not None:
            self._failed_parts.add(key)
        elif result.failure is not None:
            self._failed[key[:2]] = result.failure
        else:
            image = QImage(
                result.pixels,
                result.width_px,
                result.height_px,
                result.stride,
                QImage.Format.Format_RGB888,
            ).convertToFormat(QImage.Format.Format_RGB32)  # once, and not whenever it is painted
            self._keep(key, Picture(image, memoryview(image.constBits())))
        self.drawn.emit(result.document, result.page)

    def _keep(self, key: PageKey, picture: Picture) -> None:
        page = self._bands.take(key, picture.image)
        if page is None:
            self._cache.put(key, picture)
            return
        if page.is_whole:
            whole = Picture(page.image, memoryview(page.image.constBits()))
            self._cache.put(key._replace(clip=None), whole)
        self._ask_soon()

    def _take_opened(self, result: OpenResult) -> None:
        if result.info is None:
            code = result.failure or FailureCode.BROKEN
            self.refused.emit(result.document, code.value)
            return
        self._infos[result.document] = result.info
        self.keep_opening(result.document, result)
        self.previews.open(result.document)
        self._ask_soon()
        self.opened.emit(result.document)
