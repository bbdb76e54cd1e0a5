"""Where the bytes of a document come from, chunk by chunk."""

from pathlib import Path
from threading import Lock
from typing import Protocol, Self

CHUNK_BYTES = 256 * 1024


class PageSource(Protocol):
    """Random access to one document; every method may be called from any thread.

    All chunks are `chunk_bytes` long, the last one is what is left.
    """

    @property
    def size_bytes(self) -> int:
        """Length of the whole document."""
        ...

    @property
    def chunk_bytes(self) -> int:
        """Length of every chunk but the last."""
        ...

    def chunk(self, index: int) -> bytes:
        """Return the chunk as plain bytes.

        Raises:
            OSError: the bytes cannot be read at the moment.
            Exception: any other error says that the bytes are not what was stored.
        """
        ...


class BytesSource:
    """A document held in memory."""

    def __init__(self, data: bytes, chunk_bytes: int = CHUNK_BYTES) -> None:
        self.size_bytes = len(data)
        self.chunk_bytes = chunk_bytes
        self._data = data

    def chunk(self, index: int) -> bytes:
        """Return the chunk."""
        start = index * self.chunk_bytes
        return self._data[start : start + self.chunk_bytes]


class FileSource:
    """A document in a plain file; close it, or use it in a `with`."""

    def __init__(self, path: Path, chunk_bytes: int = CHUNK_BYTES) -> None:
        self._file = path.open("rb", buffering=0)
        self._lock = Lock()
        self.size_bytes = self._file.seek(0, 2)
        self.chunk_bytes = chunk_bytes

    def chunk(self, index: int) -> bytes:
        """Return the chunk."""
        with self._lock:
            self._file.seek(index * self.chunk_bytes)
            return self._file.read(self.chunk_bytes)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
