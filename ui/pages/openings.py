"""What is known of documents from the last time they were open, so that they open at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from ui.render.results import Opening

if TYPE_CHECKING:
    from collections.abc import Callable

_decode: Final = msgspec.msgpack.Decoder(Opening).decode


class Openings(Protocol):
    """Where it is kept; what is kept under a document's name holds for these very bytes."""

    def recall(self, document: str) -> Opening | None:
        """Return what is known of a document."""

    def keep(self, document: str, opening: Opening) -> None:
        """Keep what was found out."""


class OpeningsInMemory:
    """Keeps it as long as the window is open."""

    def __init__(self) -> None:
        self._known: dict[str, Opening] = {}

    def recall(self, document: str) -> Opening | None:
        """Return what is known of a document."""
        return self._known.get(document)

    def keep(self, document: str, opening: Opening) -> None:
        """Keep what was found out."""
        self._known[document] = opening


class StoredOpenings(OpeningsInMemory):
    """Keeps it as bytes in a store as well; `write` may come back before it is written."""

    def __init__(
        self, read: Callable[[str], bytes | None], write: Callable[[str, bytes], None]
    ) -> None:
        super().__init__()
        self._read = read
        self._write = write

    def recall(self, document: str) -> Opening | None:
        """Return what is known of a document."""
        known = super().recall(document)
        data = self._read(document) if known is None else None
        if data:
            try:
                known = _decode(data)
            except msgspec.MsgspecError:
                return None  # of another version of this program
            super().keep(document, known)
        return known

    def keep(self, document: str, opening: Opening) -> None:
        """Keep what was found out."""
        if self.recall(document) == opening:
            return
        super().keep(document, opening)
        self._write(document, msgspec.msgpack.encode(opening))
