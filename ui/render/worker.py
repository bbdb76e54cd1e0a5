"""The process that parses and draws: no file, no key, no network, only a pipe to its parent.

Started by `ui.render.process`; ends when the pipe ends.
"""

import os
import signal
import sys
from collections import OrderedDict
from typing import Final, NoReturn

from ui.render import wire
from ui.render.budgets import budget
from ui.render.chunks import Chunks
from ui.render.engine import EngineDocument, PdfFailureError
from ui.render.memory import ResidentMemory
from ui.render.mupdf_engine import MupdfDocument, shrink_store
from ui.render.mupdf_stream import StreamLayoutError
from ui.render.pdfium_engine import PdfiumDocument
from ui.render.pixels import Slots, attach_shared
from ui.render.results import DocumentInfo, Engine, FailureCode
from ui.render.sandbox import lock_down
from ui.render.warm_up import warm_up
from ui.render.yielding import end_with_parent

_KEPT_DOCUMENTS: Final = 4
WIDTH_SOON_DRAWN_PX: Final = 400
_PAGES_PER_SHRINK: Final = 10
_HEADER_WITHIN_BYTES: Final = 1024
_GRACE_S: Final = 3.0


class Pipe:
    """The two ends that the parent holds the others of."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming = incoming
        self._outgoing = outgoing

    def send(self, message: wire.FromWorker) -> None:
        """Send one message."""
        try:
            wire.send(self._outgoing, message)
        except OSError:
            _end()

    def answer(self, reply: wire.Reply) -> None:
        """Send the answer to a job."""
        try:
            wire.send_answer(self._outgoing, reply)
        except OSError:
            _end()

    def receive(self) -> wire.ToWorker:
        """Wait for the next message."""
        _kind, payload = self._frame()
        return wire.decode_to_worker(payload)

    def fetch_chunk(self, index: int) -> bytes | None:
        """Ask the parent for a chunk; None when it was refused."""
        self.send(wire.NeedChunk(index))
        kind, payload = self._frame()
        return payload if kind == wire.CHUNK else None

    def _frame(self) -> tuple[int, bytes]:
        try:
            return wire.read_frame(self._incoming)
        except (EOFError, OSError):
            _end()


def _end() -> NoReturn:
    # Called also from within the libraries, where an exception would be swallowed.
    os._exit(0)


class _OpenDocument:
    """One document, opened by the engines that were needed so far."""

    def __init__(self, chunks: Chunks, *, random_access: bool) -> None:
        self.chunks = chunks
        self._random_access = random_access
        self._by_engine: dict[Engine, EngineDocument] = {}

    def by(self, engine: Engine, page_object: int = 0) -> EngineDocument:
        """Open the document by this engine, once; lightly, if all that matters is one object."""
        opened = self._by_engine.get(engine)
        if isinstance(opened, MupdfDocument) and opened.is_light and not page_object:
            opened.close()
            opened = None
        if opened is None:
            if engine is Engine.MUPDF:
                opened = MupdfDocument(
                    self.chunks, random_access=self._random_access, light=page_object > 0
                )
            else:
                opened = PdfiumDocument(self.chunks)
            self._by_engine[engine] = opened
        return opened

    def info(self, engine: Engine) -> DocumentInfo:
        """Return what the document says of itself."""
        opened = self.by(engine)
        info = opened.info()
        labels: tuple[str, ...] = ()
        if isinstance(opened, MupdfDocument) and opened.has_page_labels():
            labels = self._labels_by_pdfium()
        if len(labels) != info.page_count:
            labels = info.page_labels or tuple(str(n + 1) for n in range(info.page_count))
        return DocumentInfo(
            engine=info.engine,
            page_sizes_pt=info.page_sizes_pt,
            page_labels=labels,
            outline=info.outline,
            title=info.title,
            is_signed=info.is_signed,
            is_repaired=info.is_repaired,
        )

    def page_objects(self) -> tuple[int, ...]:
        """Return the numbers of the pages' objects, where MuPDF has opened the document."""
        opened = self._by_engine.get(Engine.MUPDF)
        return opened.page_objects() if isinstance(opened, MupdfDocument) else ()

    def failure_code(self, error: PdfFailureError) -> FailureCode:
        """Say why nothing can be shown."""
        if self.chunks.is_refused:
            return FailureCode.TAMPERED
        if error.code is FailureCode.BROKEN and b"%PDF-" not in self.chunks.read(
            0, _HEADER_WITHIN_BYTES
        ):
            return FailureCode.NOT_A_PDF
        return error.code

    def close(self) -> None:
        """Free everything."""
        for opened in self._by_engine.values():
            opened.close()
        self._by_engine.clear()

    def _labels_by_pdfium(self) -> tuple[str, ...]:
        # MuPDF's own function writes into a buffer that its Python binding cannot pass.
        try:
            opened = self.by(Engine.PDFIUM)
        except PdfFailureError:
            return ()
        return opened.page_labels() if isinstance(opened, PdfiumDocument) else ()


class Worker:
    """Does one job after the other."""

    def __init__(self, pipe: Pipe, pixels: Slots, *, random_access: bool) -> None:
        self._pipe = pipe
        self._pixels = pixels
        self._random_access = random_access
        self._memory = ResidentMemory()
        self._documents: OrderedDict[int, _OpenDocument] = OrderedDict()
        self._store_left_percent = budget().store_left_percent
        self._drawn = 0

    def serve(self) -> NoReturn:
        """Answer jobs until the pipe ends."""
        while True:
            message = self._pipe.receive()
            if isinstance(message, wire.Close):
                self._forget(message.document)
                continue
            # The last resort, for the case that the parent is no longer there to kill us.
            _alarm(message.limit_s + _GRACE_S)
            reply = self._do(message)
            _alarm(0)
            self._pipe.answer(reply)

    def _do(self, job: wire.Job) -> wire.Reply:
        document = self._document(job)
        error: PdfFailureError | None = None
        for engine in (Engine.PDFIUM,) if job.pdfium_only else (Engine.MUPDF, Engine.PDFIUM):
            try:
                reply = self._try(job, document, engine)
            except PdfFailureError as failure:
                # The first library's reason counts, but the other is asked in any case: a
                # password may protect no more than an attachment.
                if error is None or failure.code is FailureCode.PASSWORD:
                    error = failure
            except Exception:  # noqa: BLE001 - bindings fail in many ways over a broken file
                error = error or PdfFailureError(FailureCode.BROKEN)
            else:
                if not document.chunks.is_refused:
                    return reply
            if document.chunks.is_refused:
                break
        code = document.failure_code(error or PdfFailureError(FailureCode.BROKEN))
        # What was parsed without the refused bytes must not serve another page.
        self._forget(job.document)
        return wire.Failed(code, self._memory.read_bytes())

    def _try(self, job: wire.Job, document: _OpenDocument, engine: Engine) -> wire.Reply:
        if isinstance(job, wire.Open):
            info = document.info(engine)
            return wire.Opened(info, self._memory.read_bytes(), document.page_objects())
        if isinstance(job, wire.Read):
            return wire.Readout(document.by(engine).read(job.page), self._memory.read_bytes())
        opened = document.by(engine, job.page_object)
        if isinstance(opened, MupdfDocument) and opened.is_light:
            opened.lead_to(job.page, job.page_object)
        if job.in_a_hurry and job.width_px > WIDTH_SOON_DRAWN_PX and opened.is_slow(job.page):
            return wire.Failed(FailureCode.TOO_LARGE, self._memory.read_bytes())
        picture = opened.draw(job.page, job.width_px, job.clip, self._pixels[job.slot])
        self._drawn += 1
        if self._drawn % _PAGES_PER_SHRINK == 0:
            shrink_store(self._store_left_percent)
        return wire.Drawn(*picture, engine, self._memory.read_bytes())

    def _document(self, job: wire.Job) -> _OpenDocument:
        document = self._documents.get(job.document)
        if document is None:
            chunks = Chunks(job.size_bytes, job.chunk_bytes, self._pipe.fetch_chunk)
            document = _OpenDocument(chunks, random_access=self._random_access)
            self._documents[job.document] = document
            if len(self._documents) > _KEPT_DOCUMENTS:
                self._forget(next(iter(self._documents)))
        self._documents.move_to_end(job.document)
        return document

    def _forget(self, document: int) -> None:
        opened = self._documents.pop(document, None)
        if opened is not None:
            opened.close()


if sys.platform == "win32":

    def _alarm(after_s: float) -> None:
        """Do nothing: the parent's job object ends the process with the parent."""

else:

    def _alarm(after_s: float) -> None:
        # Processor time: a worker that is made to yield for long has done nothing wrong.
        signal.setitimer(signal.ITIMER_PROF, after_s)


def _leave_standard_streams() -> None:
    # What is written there by a worker that is taken over would reach somebody's terminal.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def main() -> NoReturn:
    """Run as a worker; the only argument says where the shared memory is."""
    incoming = os.dup(0)
    outgoing = os.dup(1)
    end_with_parent()
    # A library that prints must not write into the protocol.
    os.dup2(2, 1)
    pixels = attach_shared(sys.argv[-1])
    try:
        warm_up(pixels[0], random_access=True)
        random_access = True
    except StreamLayoutError:
        warm_up(pixels[0], random_access=False)
        random_access = False
    pipe = Pipe(incoming, outgoing)
    _leave_standard_streams()
    worker = Worker(pipe, pixels, random_access=random_access)
    pipe.send(wire.Ready(lock_down(), random_access))
    worker.serve()
