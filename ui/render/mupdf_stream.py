"""Random access for MuPDF: an `fz_stream` whose bytes come from chunks.

MuPDF's C interface has custom streams and its Python binding has not, so the two functions
of a stream made over a small buffer are replaced. The layout of the structure is checked
when the stream is made, and `self_test` reads a document through one before any is trusted.
"""

import ctypes
import importlib
from typing import Any, Final

from ui.render.chunks import ChunkRefusedError, Chunks

MUPDF_VERSION: Final = "1.28"
_END: Final = -1

pymupdf: Any = importlib.import_module("pymupdf")
mupdf: Any = pymupdf.mupdf
pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


class _Stream(ctypes.Structure):
    """`struct fz_stream` of mupdf/fitz/stream.h."""


_StreamPointer = ctypes.POINTER(_Stream)
_NEXT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, _StreamPointer, ctypes.c_size_t)
_SEEK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, _StreamPointer, ctypes.c_int64, ctypes.c_int)
_Stream._fields_ = [
    ("refs", ctypes.c_int),
    ("error", ctypes.c_int),
    ("eof", ctypes.c_int),
    ("progressive", ctypes.c_int),
    ("pos", ctypes.c_int64),
    ("avail", ctypes.c_int),
    ("bits", ctypes.c_int),
    ("rp", ctypes.c_void_p),
    ("wp", ctypes.c_void_p),
    ("state", ctypes.c_void_p),
    ("next", _NEXT),
    ("drop", ctypes.c_void_p),
    ("seek", _SEEK),
]


class StreamLayoutError(Exception):
    """This MuPDF keeps its streams differently."""


class ChunkStream:
    """One open stream; keep it until the document made of it is gone."""

    def __init__(self, chunks: Chunks) -> None:
        if not str(pymupdf.mupdf_version).startswith(MUPDF_VERSION):
            raise StreamLayoutError(str(pymupdf.mupdf_version))
        self._chunks = chunks
        self._current = b""
        seed = b"%PDF"
        self.handle: Any = mupdf.fz_open_buffer(mupdf.fz_new_buffer_from_copied_data(seed))
        self._address = int(self.handle.m_internal_value())
        stream = ctypes.cast(self._address, _StreamPointer).contents
        if (stream.refs, stream.pos, stream.avail) != (1, len(seed), 0) or (
            stream.wp - stream.rp != len(seed) or ctypes.string_at(stream.rp, len(seed)) != seed
        ):
            raise StreamLayoutError("fz_stream")
        stream.next = _next_function
        stream.seek = _seek_function
        stream.rp = stream.wp
        stream.pos = 0
        _open_streams[self._address] = self

    def close(self) -> None:
        """Let go of the bytes; the document must be gone already."""
        _open_streams.pop(self._address, None)

    def fill(self, stream: Any) -> int:
        """Point the stream at the chunk under its position; return its first byte or -1."""
        if stream.pos >= self._chunks.size_bytes or self._chunks.is_refused:
            stream.eof = 1
            return _END
        index, offset = divmod(stream.pos, self._chunks.chunk_bytes)
        try:
            chunk = self._chunks.chunk(index)
        except ChunkRefusedError:
            stream.error = 1
            return _END
        self._current = chunk
        address = ctypes.cast(ctypes.c_char_p(chunk), ctypes.c_void_p).value or 0
        stream.rp = address + offset + 1
        stream.wp = address + len(chunk)
        stream.pos += len(chunk) - offset
        return int(chunk[offset])

    def seek(self, stream: Any, offset: int, whence: int) -> None:
        """Move to a place counted from the start (0) or the end (2)."""
        base = 0 if whence == 0 else self._chunks.size_bytes
        stream.pos = max(0, base + offset)
        stream.rp = stream.wp


_open_streams: Final[dict[int, ChunkStream]] = {}


def _next(_context: int, pointer: Any, _wanted: int) -> int:
    return int(_open_streams[ctypes.addressof(pointer.contents)].fill(pointer.contents))


def _seek(_context: int, pointer: Any, offset: int, whence: int) -> None:
    _open_streams[ctypes.addressof(pointer.contents)].seek(pointer.contents, offset, whence)


# Made once and before the worker is locked down: making one needs executable memory.
_next_function: Final = _NEXT(_next)
_seek_function: Final = _SEEK(_seek)


def open_whole(chunks: Chunks) -> Any:
    """Return a stream over a copy of the whole document, where random access is not to be had."""
    data = chunks.read(0, chunks.size_bytes)
    return mupdf.fz_open_buffer(mupdf.fz_new_buffer_from_copied_data(data))
