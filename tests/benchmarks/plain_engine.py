"""The bare engine over the plain file, in one process: what reading is held against."""

import importlib
import time
from pathlib import Path
from typing import Any


class PlainEngine:
    """MuPDF of the version that the workers use, over a file that stays open."""

    def __init__(self, path: Path) -> None:
        self._pymupdf: Any = importlib.import_module("pymupdf")
        self._document: Any = self._pymupdf.open(path)

    def draw(self, page: int, width_px: int) -> None:
        """Draw one page."""
        loaded = self._document.load_page(page)
        scale = width_px / loaded.rect.width
        # Three bytes for each pixel, as in the workers.
        loaded.get_pixmap(matrix=self._pymupdf.Matrix(scale, scale), alpha=False)

    def seconds_to_draw(self, page: int, width_px: int) -> float:
        """Return how long that takes."""
        started = time.perf_counter()
        self.draw(page, width_px)
        return time.perf_counter() - started
