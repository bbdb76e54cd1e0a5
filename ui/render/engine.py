"""What the two drawing libraries have in common."""

import mmap
from typing import NamedTuple, Protocol

from ui.render.pixels import SLOT_BYTES
from ui.render.results import Clip, DocumentInfo, FailureCode, PageContent

BYTES_PER_PIXEL = 3
WIDEST_PAGE_PX = 1_000_000
MOST_PAGES = 50_000
MOST_OUTLINE_ITEMS = 5_000
LONGEST_TITLE = 500
UNKNOWN_SIZE_PT = (595.0, 842.0)


class PdfFailureError(Exception):
    """A document or page that this library cannot show."""

    def __init__(self, code: FailureCode) -> None:
        super().__init__(code)
        self.code = code


class Picture(NamedTuple):
    """The measures of what was drawn."""

    width_px: int
    height_px: int
    stride: int


class EngineDocument(Protocol):
    """A document opened by one of the libraries."""

    def info(self) -> DocumentInfo:
        """Return what the document says of itself."""
        ...

    def draw(self, page: int, width_px: int, clip: Clip | None, target: mmap.mmap) -> Picture:
        """Draw a page, or a part of it, to the start of `target`."""
        ...

    def is_slow(self, page: int) -> bool:
        """Whether a page is known to take long to draw."""
        ...

    def read(self, page: int) -> PageContent:
        """Return what can be read on a page."""
        ...

    def close(self) -> None:
        """Free everything."""
        ...


class Raster(NamedTuple):
    """The whole page in pixels, and the part of it to draw."""

    page_width_px: int
    page_height_px: int
    part: Clip


def lay_out(size_pt: tuple[float, float], width_px: int, clip: Clip | None) -> Raster:
    """Find the pixels to draw.

    Raises:
        PdfFailureError: they are none, or too many for the shared memory.
    """
    width_pt, height_pt = size_pt
    height_px = max(1, round(width_px * height_pt / width_pt))
    whole = Clip(0, 0, width_px, height_px)
    if max(width_px, height_px) > WIDEST_PAGE_PX:
        raise PdfFailureError(FailureCode.TOO_LARGE)
    part = whole if clip is None else _common(whole, clip)
    if part.width_px < 1 or part.height_px < 1:
        raise PdfFailureError(FailureCode.BROKEN)
    if part.width_px * part.height_px * BYTES_PER_PIXEL > SLOT_BYTES:
        raise PdfFailureError(FailureCode.TOO_LARGE)
    return Raster(width_px, height_px, part)


def _common(whole: Clip, clip: Clip) -> Clip:
    left = max(0, clip.x_px)
    top = max(0, clip.y_px)
    right = min(whole.width_px, clip.x_px + clip.width_px)
    bottom = min(whole.height_px, clip.y_px + clip.height_px)
    return Clip(left, top, right - left, bottom - top)


def sane_size(width_pt: float, height_pt: float) -> tuple[float, float]:
    """Return a page size that can be laid out, whatever the document says."""
    if not (1e-6 < width_pt < 1e6 and 1e-6 < height_pt < 1e6):
        return UNKNOWN_SIZE_PT
    return (width_pt, height_pt)
