"""Messages between the broker and a worker, and how they are framed on a pipe.

Nothing here can run code on decoding: a worker may have been taken over by a hostile document.
"""

import os
import struct
from typing import Final

import msgspec

from ui.render.results import (
    Clip,
    DocumentInfo,
    Engine,
    FailureCode,
    PageContent,
    SandboxLevel,
)

MESSAGE: Final = 0
CHUNK: Final = 1
REFUSED: Final = 2

LIMIT_BYTES: Final = 16 * 1024 * 1024
ANSWER_LIMIT_BYTES: Final = 4 * 1024 * 1024
"""What a drawing worker may say at once: decoding it must not hold up the window."""
_HEADER = struct.Struct("<BI")


class WireError(Exception):
    """The other side broke the protocol."""


class Open(msgspec.Struct, frozen=True, tag=True):
    """Open a document and tell what it says of itself."""

    document: int
    size_bytes: int
    chunk_bytes: int
    limit_s: float
    pdfium_only: bool = False


class Draw(msgspec.Struct, frozen=True, tag=True):
    """Draw one page, or a part of it, into the shared memory."""

    document: int
    size_bytes: int
    chunk_bytes: int
    limit_s: float
    page: int
    width_px: int
    clip: Clip | None
    pdfium_only: bool = False
    in_a_hurry: bool = False
    """Rather fail with TOO_LARGE than draw for long."""
    page_object: int = 0
    """The number of the page's object, where that is known."""
    slot: int = 0
    """Which of the places for pictures to draw into."""


class Read(msgspec.Struct, frozen=True, tag=True):
    """Read the words, links and annotations of one page."""

    document: int
    size_bytes: int
    chunk_bytes: int
    limit_s: float
    page: int
    pdfium_only: bool = False


class Close(msgspec.Struct, frozen=True, tag=True):
    """Forget a document; there is no answer."""

    document: int


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The worker is warm and locked down."""

    sandbox: SandboxLevel
    random_access: bool


class NeedChunk(msgspec.Struct, frozen=True, tag=True):
    """Ask for one chunk of the document that the job is about."""

    index: int


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The answer to `Open`."""

    info: DocumentInfo
    resident_bytes: int
    page_objects: tuple[int, ...] = ()


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """The answer to `Draw`; the picture is in the shared memory."""

    width_px: int
    height_px: int
    stride: int
    engine: Engine
    resident_bytes: int


class Readout(msgspec.Struct, frozen=True, tag=True):
    """The answer to `Read`."""

    content: PageContent
    resident_bytes: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The answer to a job that could not be done."""

    code: FailureCode
    resident_bytes: int = 0


Job = Open | Draw | Read
ToWorker = Open | Draw | Read | Close
Reply = Opened | Drawn | Readout | Failed
FromWorker = Ready | NeedChunk | Opened | Drawn | Readout | Failed

_to_worker: Final[msgspec.msgpack.Decoder[ToWorker]] = msgspec.msgpack.Decoder(ToWorker)
_from_worker: Final[msgspec.msgpack.Decoder[FromWorker]] = msgspec.msgpack.Decoder(FromWorker)
_encode: Final = msgspec.msgpack.Encoder().encode


def decode_to_worker(payload: bytes) -> ToWorker:
    """Read a message to the worker."""
    return _to_worker.decode(payload)


def decode_from_worker(payload: bytes) -> FromWorker:
    """Read a message from the worker.

    Raises:
        WireError: it is not one of them.
    """
    try:
        return _from_worker.decode(payload)
    except msgspec.MsgspecError as error:
        raise WireError(str(error)) from error


def send(fd: int, message: ToWorker | FromWorker) -> None:
    """Write one message."""
    write_frame(fd, MESSAGE, _encode(message))


def send_answer(fd: int, reply: Reply) -> None:
    """Write an answer, or that there is too much to tell."""
    payload = _encode(reply)
    if len(payload) > ANSWER_LIMIT_BYTES:
        payload = _encode(Failed(FailureCode.TOO_LARGE, reply.resident_bytes))
    write_frame(fd, MESSAGE, payload)


def write_frame(fd: int, kind: int, payload: bytes = b"") -> None:
    """Write one frame whole."""
    view = memoryview(_HEADER.pack(kind, len(payload)) + payload)
    while view:
        view = view[os.write(fd, view) :]


def read_frame(fd: int, limit_bytes: int = LIMIT_BYTES) -> tuple[int, bytes]:
    """Read one frame whole.

    Raises:
        EOFError: the other side has gone.
        WireError: the frame is too long.
    """
    kind, length = _HEADER.unpack(_read_exactly(fd, _HEADER.size))
    if length > limit_bytes:
        raise WireError(f"frame of {length} bytes")
    return kind, _read_exactly(fd, length)


def _read_exactly(fd: int, count: int) -> bytes:
    first = os.read(fd, count) if count else b""
    if len(first) == count:
        return first
    parts = bytearray(first)
    last = first
    while last and len(parts) < count:
        last = os.read(fd, count - len(parts))
        parts += last
    if len(parts) < count:
        raise EOFError
    return bytes(parts)
