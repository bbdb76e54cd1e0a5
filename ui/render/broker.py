"""Draws pages for the reader: takes requests from any thread, never makes the caller wait.

One thread owns all state and calls back; each worker has a thread that serves it.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from threading import Event as Flag
from threading import Thread, local
from typing import Final, Self

from ui.render import wire
from ui.render.budgets import budget
from ui.render.contents import named
from ui.render.jobs import ABANDONED_PRIORITY, JobKey, JobQueue, OpenDocument, PageJob
from ui.render.memory import give_back_large_blocks
from ui.render.pool import Pool, PoolWorker, drawing_workers
from ui.render.process import Ended, Event, Finished, Free, Started, WorkerProcess
from ui.render.results import (
    Clip,
    ContentResult,
    FailureCode,
    Opening,
    OpenResult,
    RenderResult,
    Result,
    SandboxLevel,
)
from ui.render.source import PageSource

JOB_LIMIT_S: Final = 5.0
_OPENING_PRIORITY: Final = -1_000_000
_ENDING_S: Final = 1.0
_BIGGEST: Final = 2**31 - 1

OnResult = Callable[[Result], None]

_log = logging.getLogger(__name__)


class RenderBroker:
    """Opens documents, draws and reads their pages in worker processes.

    `on_result` is called in the broker's own thread. Every `open`, `request` and `read` that
    was neither cancelled nor overtaken by `close` gets one answer; the same request made twice
    before the answer gets one, with the newer token.
    """

    def __init__(
        self,
        on_result: OnResult,
        *,
        workers: int | None = None,
        job_limit_s: float = JOB_LIMIT_S,
        worker_memory_bytes: int | None = None,
    ) -> None:
        give_back_large_blocks()
        self._on_result = on_result
        self._job_limit_s = job_limit_s
        self._worker_memory_bytes = worker_memory_bytes or budget().worker_bytes
        self._inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._documents: dict[str, OpenDocument] = {}
        self._numbers = count(1)
        self._queue = JobQueue()
        self._pool = Pool(workers or drawing_workers(), self._post_event)
        self._answered: dict[WorkerProcess, PageJob] = {}
        """Jobs that are done, and whose pictures are being copied."""
        self._batch = local()
        self._is_paused = False
        self._lost = Counter[str]()
        self._level: SandboxLevel | None = None
        self._stopping = Flag()
        self._thread = Thread(target=self._run, name="page-broker", daemon=True)
        self._thread.start()

    @property
    def sandbox_level(self) -> SandboxLevel | None:
        """How the workers are locked in; None until the first is warm."""
        return self._level

    @property
    def lost_workers(self) -> dict[str, int]:
        """How many workers hung, died, or told what cannot be, since the start."""
        return dict(self._lost)

    def open(self, document: str, source: PageSource, opening: Opening | None = None) -> None:
        """Open a document under a name; the answer is an `OpenResult`.

        With what was found out about the same file before, the answer comes at once.
        """
        self._post(partial(self._open, document, source, opening))

    def close(self, document: str) -> None:
        """Forget a document; nothing more is said of it.

        Its source is asked no more once a page that is being drawn just now is done.
        """
        self._post(partial(self._close, document))

    def request(
        self,
        document: str,
        page: int,
        width_px: int,
        *,
        priority: int,
        token: object = None,
        clip: Clip | None = None,
        in_a_hurry: bool = False,
    ) -> None:
        """Ask for a page `width_px` wide, or for a part of it; lower priorities come first.

        In a hurry, a page that is known to take long fails at once as TOO_LARGE: ask for parts.
        """
        key = partial(JobKey, page=page, width_px=width_px, clip=clip)
        self._ask(document, key, priority, token, in_a_hurry=in_a_hurry)

    def read(self, document: str, page: int, *, priority: int, token: object = None) -> None:
        """Ask for the words, links and notes of a page; the answer is a `ContentResult`."""
        self._ask(
            document, partial(JobKey, page=page, width_px=1, is_reading=True), priority, token
        )

    def cancel(self, document: str | None = None) -> None:
        """Drop the requests that still wait, of one document or of all.

        What is under way goes on, and makes way for whatever is in sight.
        """
        self._post(partial(self._cancel, document))

    def pause(self) -> None:
        """Let only what is in sight be worked on, and make workers yield that do anything else."""
        self._post(partial(self._pause, True))

    def resume(self) -> None:
        """Go on with everything."""
        self._post(partial(self._pause, False))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Take what is asked for inside, by this thread, as one thing."""
        actions: list[Callable[[], None]] = []
        self._batch.actions = actions
        try:
            yield
        finally:
            self._batch.actions = None
            self._inbox.put(partial(_do_all, actions))

    def worker_process_ids(self) -> tuple[int, ...]:
        """Return the process ids of the workers, as of now."""
        return tuple(worker.process.process_id for worker in self._pool.workers())

    def shutdown(self) -> None:
        """End all workers and the thread; not to be called from `on_result`."""
        self._stopping.set()
        self._inbox.put(_nothing)
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()

    def _post(self, action: Callable[[], None]) -> None:
        actions: list[Callable[[], None]] | None = getattr(self._batch, "actions", None)
        if actions is None:
            self._inbox.put(action)
        else:
            actions.append(action)

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._pool.fill(time.monotonic())
                self._make_way()
                self._give_out()
                self._next_action()()
                self._end_overdue()
        finally:
            self._pool.close(_ENDING_S)

    def _next_action(self) -> Callable[[], None]:
        deadline_s = self._pool.next_deadline_s()
        try:
            if deadline_s is None:
                return self._inbox.get()
            return self._inbox.get(timeout=max(0.0, deadline_s - time.monotonic()))
        except Empty:
            return _nothing

    def _open(self, name: str, source: PageSource, opening: Opening | None) -> None:
        self._close(name)
        if source.size_bytes == 0:
            self._answer(OpenResult(name, None, FailureCode.EMPTY))
            return
        document = OpenDocument(name, next(self._numbers), source)
        self._documents[name] = document
        self._pool.give_another_chance()
        if opening is None:
            self._queue.put(PageJob(JobKey(document.number, None), document, _OPENING_PRIORITY))
        else:
            document.page_objects = opening.page_objects
            self._answer(OpenResult(name, opening.info, None, opening))

    def _close(self, name: str) -> None:
        document = self._documents.pop(name, None)
        if document is not None:
            document.is_closed = True
            self._queue.drop(document.number, also_opening=True)
            self._pool.forget(document.number)

    def _ask(
        self,
        document: str,
        key: Callable[[int], JobKey],
        priority: int,
        token: object,
        *,
        in_a_hurry: bool = False,
    ) -> None:
        request = partial(self._request, document, key, priority, token, in_a_hurry=in_a_hurry)
        self._post(request)

    def _request(
        self,
        name: str,
        key_in: Callable[[int], JobKey],
        priority: int,
        token: object,
        *,
        in_a_hurry: bool,
    ) -> None:
        document = self._documents.get(name)
        if document is None:
            return
        key = key_in(document.number)
        page = -1 if key.page is None else key.page
        job = PageJob(key, document, priority, token, in_a_hurry=in_a_hurry)
        if not all(-_BIGGEST <= n <= _BIGGEST for n in (page, key.width_px, *(key.clip or ()))):
            self._fail(job, FailureCode.TOO_LARGE)
            return
        if page < 0 or key.width_px < 1:
            self._fail(job, FailureCode.BROKEN)
            return
        job.is_last_try = page in document.pdfium_only_pages
        for under_way in self._under_way():
            if under_way.key == job.key:
                under_way.token = token
                under_way.priority = min(priority, under_way.priority)
                return
        self._pool.give_another_chance()
        self._queue.put(job)

    def _under_way(self) -> Iterator[PageJob]:
        yield from (worker.job for worker in self._pool.workers() if worker.job is not None)
        yield from self._answered.values()

    def _cancel(self, name: str | None) -> None:
        document = None if name is None else self._documents.get(name)
        if name is not None and document is None:
            return
        self._queue.drop(None if document is None else document.number)
        for worker in self._pool.workers():
            job = worker.job
            if job is not None and job.key.page is not None and document in (None, job.document):
                job.priority = ABANDONED_PRIORITY

    def _pause(self, is_paused: bool) -> None:
        self._is_paused = is_paused

    def _make_way(self) -> None:
        """Hold workers whose jobs are in nobody's sight while others wait or the pen is down."""
        now_s = time.monotonic()
        workers = self._pool.workers()
        waiting = self._queue.peek()
        is_waiting = waiting is not None and waiting.is_urgent
        is_hurried = is_waiting or any(w.is_busy and w.is_urgent for w in workers)
        for worker in workers:
            if worker.is_urgent or not (is_hurried or self._is_paused):
                self._pool.release(worker, now_s)
        if self._is_paused or (is_waiting and not self._pool.is_room() and self._pool.has_idle()):
            self._pool.hold_background(now_s)

    def _give_out(self) -> None:
        if self._pool.is_hopeless:
            for lost in self._queue.drop(also_opening=True):
                self._fail(lost, FailureCode.UNAVAILABLE)
        while self._pool.is_room():
            job = self._queue.peek()
            if job is None or (self._is_paused and not job.is_urgent):
                return
            self._queue.take()
            worker = self._pool.idle_worker(job.document.number)
            if worker is not None:
                self._begin(worker, job)

    def _begin(self, worker: PoolWorker, job: PageJob) -> None:
        worker.job = job
        worker.deadline_s = time.monotonic() + self._job_limit_s
        worker.documents.add(job.key.document)
        source = job.document.source
        place = (job.key.document, source.size_bytes, source.chunk_bytes, self._job_limit_s)
        if job.key.page is None:
            message: wire.Job = wire.Open(*place, job.is_last_try)
        elif job.key.is_reading:
            message = wire.Read(*place, job.key.page, job.is_last_try)
        else:
            key = job.key
            asked = (job.key.page, key.width_px, key.clip)
            known = job.document.page_objects
            found = known[job.key.page] if job.key.page < len(known) else 0
            message = wire.Draw(*place, *asked, job.is_last_try, job.in_a_hurry, found)
        worker.process.begin(message, source)

    def _post_event(self, process: WorkerProcess, event: Event) -> None:
        self._inbox.put(partial(self._take_event, process, event))

    def _take_event(self, process: WorkerProcess, event: Event) -> None:
        if isinstance(event, Finished):
            job = self._answered.pop(process, None)
            if job is not None:
                self._deliver(job, event)
            return
        worker = self._pool.find(process)
        if worker is None:
            if isinstance(event, Ended):
                self._pool.forget_ended(process)
            return
        if isinstance(event, Started):
            self._level = event.ready.sandbox
            self._pool.mark_ready(worker)
        elif isinstance(event, Free):
            self._free(worker, event)
        else:
            self._lost["lie" if event.lie else "crash"] += 1
            if event.lie:
                _log.warning("a page worker was ended: %s", event.lie)
            self._replace(worker, FailureCode.BROKEN)
            self._pool.forget_ended(process)

    def _free(self, worker: PoolWorker, event: Free) -> None:
        job = worker.job
        self._pool.release(worker, time.monotonic())
        worker.job = None
        if job is None:
            return
        self._answered[worker.process] = job
        if event.resident_bytes > self._worker_memory_bytes:
            self._pool.dismiss(worker, by_force=False)
        elif job.document.is_closed:
            self._pool.forget(job.key.document)

    def _deliver(self, job: PageJob, event: Finished) -> None:
        reply = event.reply
        if isinstance(reply, wire.Failed):
            self._fail(job, reply.code)
        elif isinstance(reply, wire.Opened):
            if not job.document.is_closed:
                opening = Opening(reply.info, reply.page_objects)
                job.document.page_objects = reply.page_objects
                self._answer(OpenResult(job.document.name, reply.info, None, opening))
        elif job.document.is_closed or job.key.page is None:
            return
        elif isinstance(reply, wire.Readout):
            content = named(reply.content, job.document.name)
            self._answer(ContentResult(job.document.name, job.key.page, job.token, content, None))
        else:
            self._answer(
                RenderResult(
                    document=job.document.name,
                    page=job.key.page,
                    page_width_px=job.key.width_px,
                    clip=job.key.clip,
                    token=job.token,
                    width_px=reply.width_px,
                    height_px=reply.height_px,
                    stride=reply.stride,
                    pixels=event.pixels,
                    engine=reply.engine,
                )
            )

    def _end_overdue(self) -> None:
        for worker in self._pool.overdue(time.monotonic()):
            self._lost["hang"] += 1
            self._replace(worker, FailureCode.TIMEOUT)

    def _replace(self, worker: PoolWorker, code: FailureCode) -> None:
        """Send a hung or dead worker away; its page gets another try, with pdfium."""
        job = worker.job
        if not worker.is_ready:
            _log.warning("a page worker did not start")
        self._pool.dismiss(worker, by_force=True)
        if job is None or job.document.is_closed:
            return
        if job.is_last_try:
            self._fail(job, code)
            return
        job.is_last_try = True
        if job.key.page is not None:
            job.document.pdfium_only_pages.add(job.key.page)
        self._queue.put(job)

    def _fail(self, job: PageJob, code: FailureCode) -> None:
        document = job.document
        if document.is_closed:
            return
        if job.key.page is None:
            self._answer(OpenResult(document.name, None, code))
        elif job.key.is_reading:
            self._answer(ContentResult(document.name, job.key.page, job.token, None, code))
        else:
            key = job.key
            self._answer(
                RenderResult(
                    document=document.name,
                    page=job.key.page,
                    page_width_px=key.width_px,
                    clip=key.clip,
                    token=job.token,
                    failure=code,
                )
            )

    def _answer(self, result: Result) -> None:
        try:
            self._on_result(result)
        except Exception:  # noqa: BLE001 - whoever it was, other pages must go on
            _log.exception("the receiver of a page failed")


def _do_all(actions: list[Callable[[], None]]) -> None:
    """Do one after the other."""
    for action in actions:
        action()


def _nothing() -> None:
    """Wake the thread up."""
