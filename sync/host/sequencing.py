"""The queue before the writer: everything that waits goes into one commit, then all are told."""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import TypeVar, TypeVarTuple

from meeting.encoding import decode
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.ids import EVERYBODY
from meeting.log.entries import read_header
from meeting.records import SignedAct, box_id
from meeting.voting import Stage
from sync import messages
from sync.errors import LocalError
from sync.host.ledger import Ledger, Outcome, Reply, Submission
from sync.host.pages import Page, cut_page, read_page, read_pages
from sync.host.parts import Part, pack_page
from sync.messages import Envelope
from sync.stores.ports import HostStore

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
Subscriber = Callable[[Iterable[Part]], None]

_Place = tuple[str, int, int]
"""A log or box, and the first and last entry of a page of it."""

# A sealed box does not grow, so that a page of it is known by where it begins.
_TO_THE_END = 0

COMMIT_ACTS = 256
COMMIT_BYTES = 192 * 1024
FRAMES_KEPT = 32
# A deadline that could not be kept (the key of the box is not here) is tried again in a while.
DEADLINE_AGAIN_S = 1.0

_log = logging.getLogger(__name__)


class HostedLog:
    """A log that this host orders: takes acts, commits them in groups, tells its subscriber."""

    def __init__(
        self,
        ledger: Ledger,
        store: HostStore,
        *,
        writer: Executor,
        readers: Executor,
        clock: Callable[[], int],
    ) -> None:
        self.log = ledger.log
        self.standing = ledger.standing()
        self._ledger = ledger
        self._store = store
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._queue: deque[Submission] = deque()
        self._filled = asyncio.Event()
        self._subscriber: Subscriber | None = None
        self._frames: OrderedDict[_Place, bytes] = OrderedDict()
        self._running_box: list[bytes] = []
        self._task: asyncio.Task[None] | None = None
        self._alarm: asyncio.TimerHandle | None = None

    def subscribe(self, subscriber: Subscriber) -> None:
        """Say who is told of every commit."""
        self._subscriber = subscriber

    async def start(self) -> None:
        """Begin to commit."""
        for vote in self.standing.voted:
            pages = await self._read(_all_pages, self._store, self._box(vote))
            self._running_box = [pack_page(page, _nobody) for page in pages]
        self._set_alarm()
        self._task = asyncio.create_task(self._commit_all())

    async def stop(self) -> None:
        """Commit no more; what still waits is not answered, so its devices ask again."""
        if self._alarm is not None:
            self._alarm.cancel()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def submit(self, submission: Submission) -> None:
        """Put an act into the queue."""
        self._queue.append(submission)
        self._filled.set()

    async def submit_and_wait(
        self, act: bytes, envelopes: tuple[Envelope, ...] = ()
    ) -> messages.Accepted:
        """Put an act into the queue and return its receipt.

        Raises:
            MeetingError: why it was refused, or MALFORMED.
        """
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()

        def answered(message: Reply, _frame: bytes) -> None:
            if not reply.done():
                reply.set_result(message)

        self.submit(submission_of(act, answered, envelopes))
        match await reply:
            case messages.Accepted() as accepted:
                return accepted
            case messages.Refused(code=code, fields=fields):
                raise _refusal(code, fields)

    def wake(self) -> None:
        """Have the writer look whether a deadline has passed."""
        self._filled.set()

    async def covers(self, have: int, head: bytes) -> bool:
        """Say whether the log has all that a device has.

        Raises:
            MeetingError: the head is none of this log's, or proves a fork.
        """
        if head and (have, head) == (self.standing.number, self.standing.head):
            return True
        return await self._write(self._ledger.covers, have, head)

    async def restore(self, message: messages.Restore) -> None:
        """Take back entries that this host has lost.

        Raises:
            MeetingError: they are not what this host signed, or cannot be stored.
        """
        try:
            outcome = await self._write(self._ledger.restore, message)
        except LocalError as error:
            raise MeetingError(Code.HOST_BEHIND) from error
        self._publish(outcome)

    async def page(self, since: int, until: int) -> Page:
        """Return stored entries after `since`, none after `until` where that can be helped."""
        page = await self._read(read_page, self._store, self.log, since)
        if page is None:
            raise TamperError(Code.UNKNOWN_ENTRY, number=since)
        if page.last > until:
            head = await self._write(self._ledger.head_at, until)
            return page if head is None else cut_page(page, until, head)
        return page

    async def page_frame(self, page: Page, may_read: Callable[[int], bool]) -> bytes:
        """Return a page packed for a device; what is the same for all is packed once."""
        if page.audiences:
            return await self._read(pack_page, page, may_read)
        return await self._kept(page, (page.log, page.first, page.last))

    def is_sealed(self, vote: str) -> bool:
        """Say whether a vote's box is closed for good.

        Raises:
            RefusedError: UNKNOWN_VOTE.
        """
        found = self.standing.meeting.votes.get(vote)
        if found is None:
            raise RefusedError(Code.UNKNOWN_VOTE)
        return found.stage in {Stage.SEALED, Stage.DECLARED}

    async def box_frame(self, vote: str, since: int) -> bytes:
        """Return ballots after `since` as a packed message; at the end one without entries."""
        box = self._box(vote)
        sealed = self.is_sealed(vote)
        place = (box, since + 1, _TO_THE_END)
        if sealed and (kept := self._frames.get(place)) is not None:
            return kept
        page = await self._read(read_page, self._store, box, since)
        if page is None:
            return messages.pack(messages.Entries(box, since + 1, (), (), b""))
        if sealed:
            return await self._kept(page, place)
        return await self._read(pack_page, page, _nobody)

    def running_box_frames(self) -> tuple[bytes, ...]:
        """Return all that the box of the running vote holds, as officers are told it."""
        return tuple(self._running_box)

    async def envelopes(self, device: str) -> tuple[Envelope, ...]:
        """Return the keys that were sealed to a device."""
        return await self._read(self._store.envelopes, self.log, device)

    async def _kept(self, page: Page, place: _Place) -> bytes:
        frame = self._frames.get(place)
        if frame is None:
            frame = await self._read(pack_page, page, _nobody)
            self._frames[place] = frame
            while len(self._frames) > FRAMES_KEPT:
                self._frames.popitem(last=False)
        return frame

    async def _commit_all(self) -> None:
        while True:
            await self._filled.wait()
            self._filled.clear()
            batch = self._take()
            try:
                outcome = await self._write(self._ledger.process, batch, self._clock())
            except Exception:  # noqa: BLE001
                # A fault of this program: nothing was stored, and nobody is told otherwise.
                _log.exception("a commit failed")
                for submission in batch:
                    _refuse(submission)
                continue
            self._publish(outcome)
            for submission, (reply, frame) in zip(batch, outcome.replies, strict=True):
                submission.answer(reply, frame)
            self._set_alarm()

    def _take(self) -> list[Submission]:
        batch: list[Submission] = []
        size_bytes = 0
        while self._queue and len(batch) < COMMIT_ACTS and size_bytes < COMMIT_BYTES:
            submission = self._queue.popleft()
            size_bytes += len(submission.act)
            batch.append(submission)
        if self._queue:
            self._filled.set()
        return batch

    def _publish(self, outcome: Outcome) -> None:
        self.standing = outcome.standing
        if not outcome.standing.voted:
            self._running_box = []
        for part in outcome.parts:
            if part.vote and part.vote in outcome.standing.voted:
                self._running_box.append(part.frame)
        if self._subscriber is not None and outcome.parts:
            self._subscriber(outcome.parts)

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self.standing.deadline_ms:
            left_s = (self.standing.deadline_ms - self._clock()) / 1000
            loop = asyncio.get_running_loop()
            self._alarm = loop.call_later(left_s if left_s > 0 else DEADLINE_AGAIN_S, self.wake)

    def _box(self, vote: str) -> str:
        return box_id(self.log, vote)

    async def _write(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, work, *args)

    async def _read(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, work, *args)


def submission_of(
    act: bytes, answer: Callable[[Reply, bytes], None], envelopes: tuple[Envelope, ...] = ()
) -> Submission:
    """Return an act as it waits for the writer.

    Raises:
        TamperError: MALFORMED: it has no header under whose id it could be answered.
    """
    header = read_header(decode(act, SignedAct).header)
    return Submission(header.log, header.act, act, answer, envelopes)


def _refuse(submission: Submission) -> None:
    reply = messages.Refused(submission.log, submission.act_id, messages.HOST_FAILED, {})
    submission.answer(reply, messages.pack(reply))


def _refusal(code: str, fields: dict[str, str | int]) -> MeetingError:
    try:
        return RefusedError(Code(code), **fields)
    except ValueError:
        return MeetingError(Code.HOST_BEHIND)


def _all_pages(store: HostStore, log: str) -> list[Page]:
    return list(read_pages(store, log))


def _nobody(audience: int) -> bool:
    return audience == EVERYBODY
