"""The jobs that wait for a worker."""

import heapq
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from ui.render.results import Clip
from ui.render.source import PageSource


@dataclass(slots=True)
class OpenDocument:
    """A document that the broker knows."""

    name: str
    number: int
    source: PageSource
    is_closed: bool = False
    page_objects: tuple[int, ...] = ()
    pdfium_only_pages: set[int] = field(default_factory=set)
    """Pages on which MuPDF hung or died."""


@dataclass(frozen=True, slots=True)
class JobKey:
    """What is to be done; the same thing is never queued twice."""

    document: int
    page: int | None
    """None: open the document."""
    width_px: int = 0
    clip: Clip | None = None
    is_reading: bool = False
    """Read the page instead of drawing it."""


BACKGROUND_PRIORITY: Final = 10
"""Jobs from this number on are for pages out of sight, and wait while others are in a hurry."""


ABANDONED_PRIORITY: Final = 1_000_000
"""What a job gets that is under way when nobody needs it any more."""


@dataclass(slots=True)
class PageJob:
    """One thing to be done, and for whom."""

    key: JobKey
    document: OpenDocument
    priority: int
    token: object = None
    is_last_try: bool = False
    in_a_hurry: bool = False

    @property
    def is_urgent(self) -> bool:
        """Tell whether somebody looks at the place where its page belongs."""
        return self.priority < BACKGROUND_PRIORITY


class JobQueue:
    """Waiting jobs, the lowest priority number first, then the oldest."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, PageJob]] = []
        self._waiting: dict[JobKey, PageJob] = {}
        self._order = count()

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, job: PageJob) -> None:
        """Queue a job; one for the same thing takes the newer token and the more urgent place."""
        queued = self._waiting.get(job.key)
        if queued is not None:
            job.priority = min(job.priority, queued.priority)
            job.in_a_hurry = job.in_a_hurry and queued.in_a_hurry
            job.is_last_try = job.is_last_try or queued.is_last_try
        self._waiting[job.key] = job
        heapq.heappush(self._heap, (job.priority, next(self._order), job))

    def peek(self) -> PageJob | None:
        """Return the next job."""
        while self._heap:
            job = self._heap[0][2]
            if self._waiting.get(job.key) is job:
                return job
            heapq.heappop(self._heap)
        return None

    def take(self) -> PageJob | None:
        """Remove and return the next job."""
        job = self.peek()
        if job is not None:
            del self._waiting[job.key]
        return job

    def drop(self, document: int | None = None, *, also_opening: bool = False) -> list[PageJob]:
        """Remove and return waiting jobs, of one document or of all; opening only if told."""
        dropped = [
            job
            for key, job in self._waiting.items()
            if document in (None, key.document) and (also_opening or key.page is not None)
        ]
        for job in dropped:
            del self._waiting[job.key]
        if not self._waiting:
            self._heap.clear()
        return dropped
