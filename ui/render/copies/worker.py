"""The process that writes annotated copies: no file, no key, no network, only its pipe."""

import os
from collections import defaultdict
from functools import partial
from typing import Any, Final, NoReturn, Protocol

from meeting.ids import PaperId, PersonId
from meeting.notes.note import Note, NoteId, NoteKind, Placement
from meeting.reading.page_text import Box
from ui.render.annotations.typeface import Typeface, load_typeface
from ui.render.chunks import Chunks
from ui.render.copies.assemble import Assembly
from ui.render.copies.messages import (
    Begin,
    FromWorker,
    Heading,
    Made,
    MakeCopy,
    NeedPart,
    NotesOf,
    NotMade,
    PageOut,
    PaperIn,
    encode,
    to_worker,
)
from ui.render.engine import PdfFailureError
from ui.render.errand_worker import Pipe, run_errand
from ui.render.mupdf_engine import MUPDF_ERRORS
from ui.render.mupdf_stream import StreamLayoutError, mupdf
from ui.render.results import FailureCode
from ui.render.sandbox import lock_down
from ui.render.warm_up import tiny_pdf

PIECE_BYTES: Final = 256 * 1024
_LAST_RESORT_S: Final = 600.0


class _Takes(Protocol):
    def send_piece(self, data: bytes) -> None: ...


class _Pieces(mupdf.FzOutput2):  # type: ignore[misc]
    """What MuPDF writes into."""

    def __init__(self, pipe: "_Takes") -> None:
        super().__init__()
        self._pipe = pipe
        self._waiting = bytearray()
        self.size_bytes = 0
        self.use_virtual_write()
        self.use_virtual_tell()

    def write(self, _context: Any, data: Any, length: int) -> None:
        """Take some bytes."""
        self._waiting += mupdf.raw_to_python_bytes(data, length)
        self.size_bytes += length
        if len(self._waiting) >= PIECE_BYTES:
            self.flush_pieces()

    def tell(self, _context: Any) -> int:
        """Return how many bytes there are."""
        return self.size_bytes

    def flush_pieces(self) -> None:
        """Send what waits."""
        for start in range(0, len(self._waiting), PIECE_BYTES):
            self._pipe.send_piece(bytes(self._waiting[start : start + PIECE_BYTES]))
        self._waiting.clear()


def serve(pipe: Pipe, face: Typeface) -> FromWorker:
    """Make the one copy that is asked for, and send it."""
    order = to_worker.decode(pipe.receive_message())
    if not isinstance(order, MakeCopy):
        return NotMade(FailureCode.BROKEN)
    notes: dict[int, list[Note]] = defaultdict(list)
    authors: dict[str, str] = {}
    while not isinstance(message := to_worker.decode(pipe.receive_message()), Begin):
        if isinstance(message, NotesOf):
            notes[message.paper] += message.notes
            authors |= message.authors
    papers = [
        Chunks(paper.size_bytes, paper.chunk_bytes, partial(_fetch, pipe, number))
        for number, paper in enumerate(order.papers)
    ]
    try:
        assembly = Assembly(order, papers, notes, authors, face)
        out = _Pieces(pipe)
        assembly.write(out)
        out.flush_pieces()
    except PdfFailureError as failure:
        return NotMade(failure.code)
    except MUPDF_ERRORS:
        refused = any(chunks.is_refused for chunks in papers)
        return NotMade(FailureCode.TAMPERED if refused else FailureCode.BROKEN)
    if any(chunks.is_refused for chunks in papers):
        return NotMade(FailureCode.TAMPERED)
    return Made(out.size_bytes, assembly.page_count, assembly.was_signed, tuple(assembly.left_out))


def _fetch(pipe: Pipe, paper: int, index: int) -> bytes | None:
    """Ask for a chunk of a paper; None when it was refused."""
    pipe.send_message(encode(NeedPart(paper, index)))
    return pipe.receive_chunk()


class _Nowhere:
    """Takes the pieces of a copy that nobody wants."""

    def send_piece(self, data: bytes) -> None:
        """Drop some bytes."""


def _warm_up(face: Typeface) -> None:
    """Make one small copy, so that all is loaded that is loaded late.

    Raises:
        StreamLayoutError: MuPDF does not read through the stream as it should.
    """
    data = tiny_pdf()
    chunks = Chunks(len(data), 64, lambda index: data[64 * index : 64 * index + 64])
    place = Placement(PaperId(""), 0, Box(0, 0, 4000, 2000))
    note = Note(
        NoteId(""),
        "",
        NoteKind.TYPED,
        PersonId(""),
        (place,),
        text="\N{LATIN SMALL LETTER A}\u1ebf",
    )
    order = MakeCopy((PaperIn(len(data), 64),), (PageOut(0, 0, "1"),), (Heading(0, "", 0),), "-")
    out = _Pieces(_Nowhere())
    Assembly(order, [chunks], {0: [note]}, {}, face).write(out)
    out.flush_pieces()


def make_ready() -> Typeface:
    """Load all that is needed and take from this process what is not; there is no way back."""
    face = load_typeface()
    try:
        _warm_up(face)
    except StreamLayoutError:
        os._exit(1)
    lock_down()
    return face


def main() -> NoReturn:
    """Run as a worker for one copy."""
    run_errand(make_ready, lambda pipe, face: encode(serve(pipe, face)), _LAST_RESORT_S)
