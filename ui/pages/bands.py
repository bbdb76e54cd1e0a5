"""Pages that take long to draw: made of bands from the top, each shown as soon as it is there."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage, QPainter

from ui.render.results import Clip, FailureCode

if TYPE_CHECKING:
    from ui.pages.cache import PageKey

FIRST_ROWS_PX: Final = 64
LEAST_ROWS_PX: Final = 16
BAND_S: Final = 0.1
"""How long a band should take: so long does a more urgent page wait at the most."""
_KEPT: Final = 2


class BandedPage:
    """One page of which the upper part may be there already."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self.image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
        self.done_px = 0
        self._rows_px = FIRST_ROWS_PX
        self._asked_s = 0.0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing any more."""
        return self.done_px >= self.image.height()

    def next_clip(self) -> Clip:
        """Return the part that is to be drawn next."""
        rows_px = min(self._rows_px, self.image.height() - self.done_px)
        return Clip(0, self.done_px, self.image.width(), rows_px)

    def note_asked(self) -> None:
        """Begin to measure how long a band takes."""
        self._asked_s = time.monotonic()

    def take(self, band: QImage) -> bool:
        """Add the next band; return False when it has not the size that it should have."""
        clip = self.next_clip()
        if (band.width(), band.height()) != (clip.width_px, clip.height_px):
            return False
        painter = QPainter(self.image)
        painter.drawImage(0, clip.y_px, band)
        painter.end()
        self.done_px += clip.height_px
        took_s = max(0.001, time.monotonic() - self._asked_s)
        fitting_px = round(clip.height_px * BAND_S / took_s)
        self._rows_px = max(LEAST_ROWS_PX, self._rows_px // 2, min(fitting_px, 2 * self._rows_px))
        return True


class Bands:
    """The pages that are being made of bands; the last few that were asked for are kept."""

    def __init__(self) -> None:
        self._slow: set[tuple[str, int]] = set()
        self._hopeless: set[tuple[str, int]] = set()
        self._pages: OrderedDict[PageKey, BandedPage] = OrderedDict()

    def may_help(self, key: PageKey) -> bool:
        """Whether this is a whole page that may be made of bands if it turns out to be slow."""
        return key.clip is None and key[:2] not in self._hopeless

    def is_slow(self, key: PageKey) -> bool:
        """Whether a picture of this page is to be made of bands."""
        return key.clip is None and key[:2] in self._slow

    def note_failure(self, key: PageKey, code: FailureCode | None) -> bool:
        """Note that a page is too slow as a whole, or cannot be made of bands; True: try again."""
        if code is FailureCode.TOO_LARGE and self.may_help(key):
            self._slow.add(key[:2])
            return True
        if code is not None and self._page_of(key) is not None:
            self._slow.discard(key[:2])
            self._hopeless.add(key[:2])
            del self._pages[key._replace(clip=None)]
            return True
        return False

    def next_band(self, key: PageKey, size_pt: tuple[float, float]) -> PageKey:
        """Return what is to be drawn next of a slow page."""
        page = self._pages.get(key)
        if page is None:
            height_px = max(1, round(key.width_px * size_pt[1] / size_pt[0]))
            page = self._pages[key] = BandedPage(key.width_px, height_px)
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(key)
        return key._replace(clip=page.next_clip())

    def note_asked(self, key: PageKey) -> None:
        """Note that a part, which may be a band, is on its way."""
        page = self._page_of(key)
        if page is not None:
            page.note_asked()

    def take(self, key: PageKey, image: QImage) -> BandedPage | None:
        """Add a drawn part to its page; None when it is no band."""
        page = self._page_of(key)
        if page is None:
            return None
        if not page.take(image):
            self.note_failure(key, FailureCode.BROKEN)
            return None
        if page.is_whole:
            del self._pages[key._replace(clip=None)]
        return page

    def beginning(self, key: PageKey) -> tuple[QImage, int] | None:
        """Return a page that is not whole yet, and how many of its rows are there."""
        page = self._pages.get(key)
        return None if page is None or not page.done_px else (page.image, page.done_px)

    def forget(self, document: str) -> None:
        """Let go of a document."""
        self._slow = {page for page in self._slow if page[0] != document}
        self._hopeless = {page for page in self._hopeless if page[0] != document}
        for key in [key for key in self._pages if key.document == document]:
            del self._pages[key]

    def _page_of(self, band: PageKey) -> BandedPage | None:
        """Return the page whose next band this is."""
        page = None if band.clip is None else self._pages.get(band._replace(clip=None))
        return page if page is not None and page.next_clip() == band.clip else None
