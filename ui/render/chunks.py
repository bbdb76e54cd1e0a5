"""A worker's view of a document's bytes: the chunks used last, the others on demand."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

KEPT_CHUNKS: Final = 64


class ChunkRefusedError(Exception):
    """The parent would not give a chunk; nothing drawn without it may be shown."""


class Chunks:
    """The bytes of one document."""

    def __init__(
        self, size_bytes: int, chunk_bytes: int, fetch: Callable[[int], bytes | None]
    ) -> None:
        self.size_bytes = size_bytes
        self.chunk_bytes = chunk_bytes
        self.is_refused = False
        """Set for good by the first refusal, as parsers go on after a failed read."""
        self._fetch = fetch
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def chunk(self, index: int) -> bytes:
        """Return one chunk.

        Raises:
            ChunkRefusedError: it, or an earlier one, was refused.
        """
        if self.is_refused:
            raise ChunkRefusedError
        kept = self._kept.get(index)
        if kept is not None:
            self._kept.move_to_end(index)
            return kept
        fetched = self._fetch(index)
        if fetched is None or len(fetched) != self._length_of(index):
            self.is_refused = True
            raise ChunkRefusedError
        self._kept[index] = fetched
        if len(self._kept) > KEPT_CHUNKS:
            self._kept.popitem(last=False)
        return fetched

    def read(self, start: int, count: int) -> bytes:
        """Return up to `count` bytes from `start`.

        Raises:
            ChunkRefusedError: a chunk was refused.
        """
        end = min(start + count, self.size_bytes)
        parts: list[bytes] = []
        while start < end:
            index, offset = divmod(start, self.chunk_bytes)
            part = self.chunk(index)[offset : offset + end - start]
            parts.append(part)
            start += len(part)
        return b"".join(parts)

    def _length_of(self, index: int) -> int:
        return min(self.chunk_bytes, self.size_bytes - index * self.chunk_bytes)
