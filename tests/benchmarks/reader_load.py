"""What happens behind a reader: papers read in the background, and pages kept in small."""

import importlib
from collections.abc import Callable, Iterable
from typing import Any

from tests.benchmarks.big_paper import A4, PAGES, plain_paper, stored_paper
from ui.library import NoLibrary, Preview, Previews
from ui.pages.digest import BACKGROUND_PRIORITY, encoded, preview_width_px
from ui.pages.supply import PageSupply
from ui.render.results import OpenResult, RenderResult, Result

NAME = "load/paper"
DRAWN_WIDTH_PX = 900


class BackgroundReading:
    """Keeps the workers busy with pages that nobody looks at, one after the other."""

    def __init__(self, supply: PageSupply) -> None:
        self.drawn = 0
        self._supply = supply
        self._broker = supply.lend(NAME, stored_paper(), self._take)

    def stop(self) -> None:
        """Draw no more."""
        self._supply.take_back(NAME)

    def _take(self, result: Result) -> None:
        self.drawn += isinstance(result, RenderResult)
        if isinstance(result, OpenResult | RenderResult):
            page = PAGES // 2 + self.drawn % (PAGES // 2)
            self._broker.request(NAME, page, DRAWN_WIDTH_PX, priority=BACKGROUND_PRIORITY)


class PreviewsInMemory(NoLibrary):
    """Brings some pages in small, encoded as when a paper is read in the background."""

    def __init__(self, pages: Iterable[int]) -> None:
        pymupdf: Any = importlib.import_module("pymupdf")
        document = pymupdf.open(plain_paper())
        width_px = preview_width_px(*A4)
        self._previews: dict[int, Preview] = {}
        for page in pages:
            scale = width_px / A4[0]
            drawn = document.load_page(page).get_pixmap(
                matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False
            )
            pixels = memoryview(drawn.samples)
            result = RenderResult(
                NAME, page, width_px, None, None, drawn.width, drawn.height, drawn.stride, pixels
            )
            made = encoded(result)
            assert made is not None
            self._previews[page] = made
        document.close()

    def previews(
        self, paper: str, first: int, count: int, done: Callable[[Previews], None]
    ) -> None:
        """Bring neighbouring pages in small, as far as they are here."""
        del paper
        wanted = range(first, first + count)
        # Somebody who has nothing more says so by bringing nothing.
        found = [self._previews[page] for page in wanted if page in self._previews]
        done(found or ([] if first + count >= PAGES else [next(iter(self._previews.values()))]))
