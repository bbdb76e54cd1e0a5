"""Makes night pictures of pages in a thread of its own, and keeps those of late."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.pages.night import night_image

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

LIMIT_BYTES: Final = 64 * 1024**2


class NightShop(QObject):
    """`ready` says that a picture can be had now."""

    ready = Signal()
    _made = Signal(object, object)

    def __init__(self, parent: QObject, limit_bytes: int = LIMIT_BYTES) -> None:
        super().__init__(parent)
        self._limit_bytes = limit_bytes
        self._size_bytes = 0
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._making: set[int] = set()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="night")
        self._is_running = True
        self._made.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def of(self, image: QImage, page_width_px: int) -> QImage | None:
        """Return a picture as it is at night, or nothing until it is made."""
        key = image.cacheKey()
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        if key not in self._making and self._is_running:
            self._making.add(key)
            # What the image looks into may be let go of while it is looked at.
            self._worker.submit(self._make, key, image.copy(), page_width_px)
        return None

    def close(self) -> None:
        """Make no more."""
        self._is_running = False
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _make(self, key: int, image: QImage, page_width_px: int) -> None:
        self._made.emit(key, night_image(image, page_width_px))

    @Slot(object, object)
    def _take(self, key: int, picture: QImage) -> None:
        self._making.discard(key)
        self._pictures[key] = picture
        self._size_bytes += picture.sizeInBytes()
        while self._size_bytes > self._limit_bytes and len(self._pictures) > 1:
            self._size_bytes -= self._pictures.popitem(last=False)[1].sizeInBytes()
        self.ready.emit()
