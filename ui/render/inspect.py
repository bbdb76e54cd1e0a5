"""Looking into PDFs at import, in a worker process and outside of any window's thread."""

from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, Self

from ui.render import wire
from ui.render.process import Event, Finished, Free, Started, WorkerProcess
from ui.render.results import DocumentInfo, FailureCode
from ui.render.source import FileSource, PageSource

INSPECTION_LIMIT_S: Final = 20.0
_START_LIMIT_S: Final = 30.0
_ENDING_S: Final = 2.0


class Inspector:
    """Inspects files one after the other, in one worker for as long as it lives."""

    def __init__(self, limit_s: float = INSPECTION_LIMIT_S) -> None:
        self._limit_s = limit_s
        self._number = 0
        self._worker: WorkerProcess | None = None
        self._events: SimpleQueue[Event] = SimpleQueue()

    def inspect(self, path: Path) -> DocumentInfo | FailureCode:
        """Say what a file is; blocks until it is known.

        Raises:
            OSError: the file cannot be opened.
        """
        with FileSource(path) as source:
            return self.inspect_source(source)

    def inspect_source(self, source: PageSource) -> DocumentInfo | FailureCode:
        """Say what a document is; blocks until it is known."""
        if source.size_bytes == 0:
            return FailureCode.EMPTY
        outcome: DocumentInfo | FailureCode = FailureCode.UNAVAILABLE
        for pdfium_only in (False, True):
            worker = self._warm_worker()
            if worker is None:
                return FailureCode.UNAVAILABLE
            self._number += 1
            job = wire.Open(
                self._number, source.size_bytes, source.chunk_bytes, self._limit_s, pdfium_only
            )
            worker.begin(job, source)
            event = self._wait(self._limit_s)
            if isinstance(event, Finished):
                worker.forget(self._number)
                return _outcome(event.reply)
            self._drop_worker()
            outcome = FailureCode.TIMEOUT if event is None else FailureCode.BROKEN
        return outcome

    def close(self) -> None:
        """End the worker."""
        worker = self._worker
        self._worker = None
        if worker is not None:
            worker.retire()
            if not worker.join(_ENDING_S):
                worker.kill()
                worker.join(_ENDING_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _warm_worker(self) -> WorkerProcess | None:
        if self._worker is not None:
            return self._worker
        # A queue for each worker, so that nothing late from the last one is heard.
        self._events = events = SimpleQueue[Event]()

        def hear(_process: WorkerProcess, event: Event) -> None:
            if not isinstance(event, Free):  # the answer follows
                events.put(event)

        worker = WorkerProcess(hear)
        try:
            worker.start()
        except OSError:
            return None
        self._worker = worker
        if isinstance(self._wait(_START_LIMIT_S), Started):
            return worker
        self._drop_worker()
        return None

    def _drop_worker(self) -> None:
        worker = self._worker
        self._worker = None
        if worker is not None:
            worker.kill()

    def _wait(self, limit_s: float) -> Event | None:
        try:
            return self._events.get(timeout=limit_s)
        except Empty:
            return None


def inspect_pdf(path: Path) -> DocumentInfo | FailureCode:
    """Say what one file is; for several, an `Inspector` is quicker.

    Raises:
        OSError: the file cannot be opened.
    """
    with Inspector() as inspector:
        return inspector.inspect(path)


def _outcome(reply: wire.Reply) -> DocumentInfo | FailureCode:
    if isinstance(reply, wire.Opened):
        return reply.info
    return reply.code if isinstance(reply, wire.Failed) else FailureCode.BROKEN
