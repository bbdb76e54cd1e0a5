"""Pages in small, so that there is something to see before a page is drawn."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QImage

from ui.library import NoLibrary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.library import Library, Preview, Previews

BLOCK_PAGES: Final = 100
LIMIT_BYTES: Final = 32 * 1024**2
DECODED_PAGES: Final = 24


class PreviewShelf(QObject):
    """The small pictures of open papers: their files in memory, the last ones seen decoded.

    Only pictures that this program has encoded itself come here, out of the encrypted vault.
    """

    arrived = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Library = NoLibrary()
        self._files: dict[str, dict[int, bytes]] = {}
        self._size_bytes = 0
        self._decoded: OrderedDict[tuple[str, int], QImage] = OrderedDict()

    def open(self, document: str) -> None:
        """Bring the small pages of a paper, block by block."""
        self._files.setdefault(document, {})
        self._load(document, 0)

    def close(self, document: str) -> None:
        """Let go of the small pages of a paper."""
        self._size_bytes -= sum(map(len, self._files.pop(document, {}).values()))
        for name in [name for name in self._decoded if name[0] == document]:
            del self._decoded[name]

    def take(self, document: str, previews: Iterable[Preview]) -> None:
        """Keep small pages, if their paper is open."""
        files = self._files.get(document)
        if files is None:
            return
        for preview in previews:
            self._size_bytes += len(preview.data) - len(files.get(preview.page, b""))
            files[preview.page] = preview.data
            self._decoded.pop((document, preview.page), None)
        self.arrived.emit(document)

    def has(self, document: str, page: int) -> bool:
        """Say whether there is a small picture of a page."""
        return page in self._files.get(document, ())

    def image(self, document: str, page: int) -> QImage | None:
        """Return a page in small; decoding one takes about a millisecond."""
        name = (document, page)
        image = self._decoded.get(name)
        if image is None:
            data = self._files.get(document, {}).get(page)
            if data is None:
                return None
            image = QImage.fromData(QByteArray(data))
            self._decoded[name] = image
            if len(self._decoded) > DECODED_PAGES:
                self._decoded.popitem(last=False)
        else:
            self._decoded.move_to_end(name)
        return None if image.isNull() else image

    def _load(self, document: str, first: int) -> None:
        brought = partial(self._brought, document, first)
        self.library.previews(document, first, BLOCK_PAGES, brought)

    def _brought(self, document: str, first: int, previews: Previews) -> None:
        if document not in self._files or not previews:
            return
        self.take(document, previews)
        if self._size_bytes < LIMIT_BYTES:
            self._load(document, first + BLOCK_PAGES)
