"""The worker processes of a broker: how many, which one next, and when one must go.

Not for several threads: the broker's thread alone uses it.
"""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ui.render.jobs import PageJob
from ui.render.process import Event, WorkerProcess

START_LIMIT_S: Final = 30.0
FAILED_STARTS_LIMIT: Final = 3
_MOST_DRAWING: Final = 2

_log = logging.getLogger(__name__)


def drawing_workers() -> int:
    """Return how many workers should draw at once on this machine."""
    if sys.platform == "linux":
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(_MOST_DRAWING, cores - 1))


@dataclass(slots=True, eq=False)
class PoolWorker:
    """A worker, and what it is doing."""

    process: WorkerProcess
    deadline_s: float
    """When it must have started, or done its job."""
    is_ready: bool = False
    job: PageJob | None = None
    documents: set[int] = field(default_factory=set)
    last_used: int = 0
    held_s: float | None = None
    """How much of its time was left when it was made to yield."""

    @property
    def is_busy(self) -> bool:
        """Tell whether it takes up processor time for a job."""
        return self.job is not None and self.held_s is None

    @property
    def is_urgent(self) -> bool:
        """Tell whether somebody looks at the place where its page belongs."""
        return self.job is not None and self.job.is_urgent


class Pool:
    """As many workers as may draw at once, and a warm one in reserve."""

    def __init__(self, drawing: int, on_event: Callable[[WorkerProcess, Event], None]) -> None:
        self._drawing = drawing
        self._on_event = on_event
        self._workers: list[PoolWorker] = []
        self._leaving: list[WorkerProcess] = []
        self._failed_starts = 0
        self._uses = 0

    @property
    def is_hopeless(self) -> bool:
        """Tell whether workers do not start on this machine."""
        return not self._workers and self._failed_starts >= FAILED_STARTS_LIMIT

    def workers(self) -> list[PoolWorker]:
        """Return the workers that count."""
        return list(self._workers)

    def give_another_chance(self) -> None:
        """Let a hopeless pool try one more start."""
        if self.is_hopeless:
            self._failed_starts = FAILED_STARTS_LIMIT - 1

    def fill(self, now_s: float) -> None:
        """Start the workers that are missing: the next one only when the last is warm."""
        while (
            len(self._workers) <= self._drawing
            and all(worker.is_ready for worker in self._workers)
            and self._failed_starts < FAILED_STARTS_LIMIT
        ):
            process = WorkerProcess(self._on_event)
            try:
                process.start()
            except OSError as error:
                _log.warning("a page worker cannot be started: %s", error)
                self._failed_starts += 1
                continue
            self._workers.append(PoolWorker(process, now_s + START_LIMIT_S))

    def find(self, process: WorkerProcess) -> PoolWorker | None:
        """Return the worker of this process, unless it has been dismissed."""
        for worker in self._workers:
            if worker.process is process:
                return worker
        return None

    def mark_ready(self, worker: PoolWorker) -> None:
        """Note that a worker is warm."""
        worker.is_ready = True
        self._failed_starts = 0

    def idle_worker(self, document: int) -> PoolWorker | None:
        """Return a worker for the next job, best one that knows the document."""
        idle = [worker for worker in self._workers if worker.is_ready and worker.job is None]
        if not idle or not self.is_room():
            return None
        # The one used last, so that the reserve stays small and fresh.
        chosen = max(idle, key=lambda worker: (document in worker.documents, worker.last_used))
        self._uses += 1
        chosen.last_used = self._uses
        return chosen

    def is_room(self) -> bool:
        """Tell whether a job could begin now."""
        busy = sum(worker.is_busy for worker in self._workers)
        return busy < self._drawing and self.has_idle()

    def has_idle(self) -> bool:
        """Tell whether a worker has nothing to do."""
        return any(worker.is_ready and worker.job is None for worker in self._workers)

    def hold_background(self, now_s: float) -> None:
        """Make the workers yield that are busy with what nobody is looking at."""
        for worker in self._workers:
            if worker.is_busy and not worker.is_urgent:
                worker.held_s = max(0.0, worker.deadline_s - now_s)
                worker.process.hold()

    def release(self, worker: PoolWorker, now_s: float) -> None:
        """Let a worker go on with what it was doing."""
        if worker.held_s is not None:
            worker.deadline_s = now_s + worker.held_s
            worker.held_s = None
            worker.process.release()

    def forget(self, document: int) -> None:
        """Make idle workers close a document; busy ones are told after their job."""
        for worker in self._workers:
            if worker.job is None and document in worker.documents:
                worker.documents.discard(document)
                worker.process.forget(document)

    def dismiss(self, worker: PoolWorker, *, by_force: bool) -> None:
        """Send a worker away; its further events count no more."""
        self._workers.remove(worker)
        if not worker.is_ready:
            self._failed_starts += 1
        self._leaving.append(worker.process)
        if by_force:
            worker.process.kill()
        else:
            worker.process.retire()

    def forget_ended(self, process: WorkerProcess) -> None:
        """Note that a dismissed worker is gone."""
        if process in self._leaving:
            self._leaving.remove(process)

    def next_deadline_s(self) -> float | None:
        """Return when the next worker has to be looked at."""
        waiting = [w.deadline_s for w in self._workers if w.is_busy or not w.is_ready]
        return min(waiting, default=None)

    def overdue(self, now_s: float) -> list[PoolWorker]:
        """Return the workers whose time is over."""
        return [
            worker
            for worker in self._workers
            if (worker.is_busy or not worker.is_ready) and worker.deadline_s <= now_s
        ]

    def close(self, timeout_s: float) -> None:
        """End all workers."""
        for worker in list(self._workers):
            self.dismiss(worker, by_force=worker.job is not None or not worker.is_ready)
        for process in list(self._leaving):
            if not process.join(timeout_s):
                process.kill()
                process.join(timeout_s)
        self._leaving.clear()
