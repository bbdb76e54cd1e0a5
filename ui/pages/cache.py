"""Pictures of pages, the longest unused let go when they take too many bytes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.render.results import Clip


KEPT_LARGE: Final = 64
"""Nobody leafs back further than that; small pictures are kept as long as there is room."""
LARGE_BYTES: Final = 512 * 1024


class PageKey(NamedTuple):
    """A page of a document at one width in device pixels, or a part of it."""

    document: str
    page: int
    width_px: int
    clip: Clip | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as drawn; `pixels` is the memory that the image looks into."""

    image: QImage
    pixels: memoryview


class PageCache:
    """Keeps pictures up to a number of bytes; the newest stays whatever its size."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.size_bytes = 0
        self._pictures: OrderedDict[PageKey, Picture] = OrderedDict()
        self._widths: dict[tuple[str, int], set[int]] = {}
        self._large: OrderedDict[PageKey, None] = OrderedDict()

    def __contains__(self, key: PageKey) -> bool:
        return key in self._pictures

    def __len__(self) -> int:
        return len(self._pictures)

    def put(self, key: PageKey, picture: Picture) -> None:
        """Keep a picture, and let go of others if it has to be."""
        self._remove(key)
        self._pictures[key] = picture
        if key.clip is None:
            self._widths.setdefault(key[:2], set()).add(key.width_px)
        self.size_bytes += picture.pixels.nbytes
        while self.size_bytes > self.limit_bytes and len(self._pictures) > 1:
            self._remove(next(iter(self._pictures)))
        if picture.pixels.nbytes >= LARGE_BYTES:
            self._large[key] = None
        if len(self._large) > KEPT_LARGE:
            self._remove(next(iter(self._large)))

    def nearest(self, key: PageKey) -> tuple[PageKey, Picture] | None:
        """Return the page at this width, else at the width nearest to it; a part only as it is."""
        if key.clip is not None:
            found = self._pictures.get(key)
            return None if found is None else (key, found)
        widths = self._widths.get(key[:2])
        if not widths:
            return None
        width_px = min(widths, key=lambda width: abs(width - key.width_px))
        nearest = key._replace(width_px=width_px)
        self._pictures.move_to_end(nearest)
        if nearest in self._large:
            self._large.move_to_end(nearest)
        return nearest, self._pictures[nearest]

    def forget(self, document: str) -> None:
        """Let go of all pictures of a document."""
        for key in [key for key in self._pictures if key.document == document]:
            self._remove(key)

    def _remove(self, key: PageKey) -> None:
        picture = self._pictures.pop(key, None)
        if picture is None:
            return
        self.size_bytes -= picture.pixels.nbytes
        self._large.pop(key, None)
        if key.clip is not None:
            return
        widths = self._widths[key[:2]]
        widths.discard(key.width_px)
        if not widths:
            del self._widths[key[:2]]
