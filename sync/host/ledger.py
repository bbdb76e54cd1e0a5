"""What the writer thread does: admit what came in, store it, and only then say so.

All of it runs in one thread, which alone touches the sequencer and writes to the log store.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rpds import HashTrieMap

from meeting.acts.people import DeviceRevoked, PersonRemoved
from meeting.acts.sitting import PayloadErased
from meeting.errors import Code, MeetingError, TamperError
from meeting.log.chain import Standing as HeadStanding
from meeting.log.entries import VerifiedEntry
from meeting.log.heads import read_head, sign_head
from meeting.log.sequencer import Admitted, Batch, HostKeys, Sequencer
from meeting.records import FORMAT, Head, box_id, entry_hash
from sync import messages
from sync.errors import LocalError
from sync.host.pages import load_boxes, load_log
from sync.host.parts import Part, Standing, pack_part
from sync.messages import Envelope
from sync.stores import ports
from sync.stores.ports import HostStore, LogPart

Reply = messages.Accepted | messages.Refused
Answer = Callable[[Reply, bytes], None]
Result = Admitted | MeetingError | LocalError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Submission:
    """An act that waits for the writer; `answer` is called once, with the reply and its bytes."""

    log: str
    act_id: str
    act: bytes
    answer: Answer
    envelopes: tuple[Envelope, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch of submissions: a reply to each, and what everybody is told."""

    replies: tuple[tuple[Reply, bytes], ...]
    parts: tuple[Part, ...]
    standing: Standing


class Ledger:
    """One log with its boxes, as the writer sees it."""

    def __init__(
        self,
        log: str,
        fingerprint: bytes,
        keys: HostKeys,
        store: HostStore,
        entropy: Callable[[int], bytes],
    ) -> None:
        """Restore the log from what is stored, through the same door as everybody.

        Raises:
            MeetingError: what is stored is not what was signed.
            LocalError: it cannot be read.
        """
        self.log = log
        self._fingerprint = fingerprint
        self._keys = keys
        self._store = store
        self._entropy = entropy
        self._revocations: HashTrieMap[str, int] = HashTrieMap()
        self._sequencer = self._restored()

    def standing(self) -> Standing:
        """Return how the log stands on the disk."""
        log = self._sequencer.log
        running = log.meeting.votes.running()
        box = None if running is None else self._sequencer.box(box_id(self.log, running.id))
        return Standing(
            meeting=log.meeting,
            number=log.number,
            head=log.head,
            voted={} if box is None else {box.vote: len(box.state.current)},
            deadline_ms=self._sequencer.deadline_ms,
            revocations=self._revocations,
        )

    def process(self, submissions: Sequence[Submission], now_ms: int) -> Outcome:
        """Admit, sign, store and answer; what could not be stored is refused, all of it."""
        try:
            results = [self._submit(one, now_ms) for one in submissions]
            self._sequencer.close_due(now_ms)
            batch = self._sequencer.commit(now_ms)
            self._keep(batch, submissions, results)
        except LocalError as error:
            self._sequencer.rollback()
            return self._outcome(submissions, [error] * len(submissions), now_ms)
        except BaseException:
            self._sequencer.rollback()
            raise
        self._sequencer.stored(batch)
        for entry in batch.entries:
            self._note(entry)
        return self._outcome(submissions, results, now_ms, batch)

    def covers(self, have: int, head: bytes) -> bool:
        """Say whether the log has all that a device has; if not, nothing is admitted until it does.

        Raises:
            TamperError: the head is none of this log's, or proves that two logs are in use.
        """
        if have == 0 and not head:
            return True
        if read_head(head, self.log).number != have:
            raise TamperError(Code.BAD_HEAD)
        standing = self._sequencer.standing(head)
        if standing is HeadStanding.AHEAD:
            _log.warning("a device has more entries than this host")
        elif standing is HeadStanding.FORK:
            raise TamperError(Code.FORK)
        elif standing is not HeadStanding.COVERED:
            raise TamperError(Code.WRONG_EPOCH)
        return standing is HeadStanding.COVERED

    def head_at(self, number: int) -> bytes | None:
        """Return a fresh head over an earlier entry; None where another host was in office."""
        log = self._sequencer.log
        epoch = log.epochs.current
        if epoch is None or epoch.host_key != self._keys.act_key or number < epoch.first:
            return None
        return self._sign_head(self.log, number, log.hash_at(number), log.time_ms)

    def restore(self, message: messages.Restore) -> Outcome:
        """Take back from a device what this host once signed and has lost.

        Raises:
            MeetingError: it is not what this host signed.
            LocalError: it cannot be stored.
        """
        box = self._sequencer.box(message.log)
        door = self._sequencer.restore if message.log == self.log else box and box.append
        if not door:
            raise TamperError(Code.WRONG_LOG)
        restored = door(message.entries, message.openings, message.head)
        if not restored:
            raise TamperError(Code.MALFORMED)
        try:
            self._store.append(self._stored(((message.log, restored, message.head),)))
        except LocalError:
            self._sequencer = self._restored()
            raise
        for entry in restored:
            self._note(entry)
        vote = box.vote if box else ""
        part = pack_part(message.log, vote, restored, message.head)
        return Outcome((), (part,), self.standing())

    def _restored(self) -> Sequencer:
        log = load_log(self._store, self.log, self._fingerprint, self._note)
        return Sequencer(
            log,
            self._keys,
            find=self._find,
            entropy=self._entropy,
            boxes=load_boxes(self._store, log),
        )

    def _submit(self, submission: Submission, now_ms: int) -> Result:
        try:
            return self._sequencer.submit(submission.act, now_ms)
        except MeetingError as error:
            return error

    def _keep(
        self, batch: Batch, submissions: Sequence[Submission], results: Sequence[Result]
    ) -> None:
        envelopes = tuple(
            envelope
            for submission, result in zip(submissions, results, strict=True)
            if isinstance(result, Admitted)
            for envelope in submission.envelopes
        )
        parts = [(part.log, part.entries, part.head) for part in batch.boxes]
        if batch.entries:
            parts.insert(0, (self.log, batch.entries, batch.head))
        if parts or envelopes:
            self._store.append(self._stored(parts, envelopes))

    def _stored(
        self,
        parts: Iterable[tuple[str, tuple[VerifiedEntry, ...], bytes]],
        envelopes: tuple[Envelope, ...] = (),
    ) -> ports.Batch:
        rows: list[LogPart] = []
        erased: list[int] = []
        for log, entries, head in parts:
            self._store.open_log(log, "" if log == self.log else self.log)
            erased += [one.act.number for one in entries if isinstance(one.act, PayloadErased)]
            rows.append(
                LogPart(
                    log=log,
                    first=entries[0].number,
                    entries=tuple(one.entry for one in entries),
                    openings=tuple(one.opening for one in entries),
                    head=head,
                )
            )
        return ports.Batch(self.log, tuple(rows), envelopes, tuple(erased))

    def _find(self, log: str, act: str) -> bytes | None:
        found = self._store.find_act(log, act)
        return None if found is None else found.entry

    def _outcome(
        self,
        submissions: Sequence[Submission],
        results: Sequence[Result],
        now_ms: int,
        batch: Batch | None = None,
    ) -> Outcome:
        receipts = {} if batch is None else _receipts(batch)
        replies: list[tuple[Reply, bytes]] = []
        for submission, result in zip(submissions, results, strict=True):
            if isinstance(result, Admitted):
                head = receipts.get((result.log, result.number)) or self._head_of(result, now_ms)
                reply: Reply = messages.Accepted(result.log, result.act, result.entry, head)
            else:
                reply = messages.Refused(
                    submission.log, submission.act_id, result.code.value, result.fields
                )
            replies.append((reply, messages.pack(reply)))
        parts = () if batch is None else tuple(self._parts(batch))
        return Outcome(tuple(replies), parts, self.standing())

    def _parts(self, batch: Batch) -> Iterator[Part]:
        for part in batch.boxes:
            yield pack_part(part.log, part.vote, part.entries, part.head)
        if batch.entries:
            yield pack_part(self.log, "", batch.entries, batch.head)

    def _head_of(self, result: Admitted, now_ms: int) -> bytes:
        """Return a head that covers an act: a voter follows no box, so hers must end with it."""
        if result.log == self.log:
            return self._sequencer.log.head
        time_ms = max(now_ms, result.time_ms)
        return self._sign_head(result.log, result.number, entry_hash(result.entry), time_ms)

    def _sign_head(self, log: str, number: int, end_hash: bytes, time_ms: int) -> bytes:
        epoch = self._sequencer.log.epochs.current
        assert epoch is not None
        head = Head(
            format=FORMAT,
            log=log,
            epoch=epoch.number,
            host_key=self._keys.act_key,
            number=number,
            hash=end_hash,
            time_ms=time_ms,
        )
        return sign_head(self._keys.sign, head)

    def _note(self, entry: VerifiedEntry) -> None:
        """Remember which entry revoked a device: it is the last that the device is given."""
        if isinstance(entry.act, DeviceRevoked):
            self._revocations = self._revocations.insert(entry.act.device, entry.number)
        elif isinstance(entry.act, PersonRemoved):
            self._revocations = self._revocations.insert(entry.act.person, entry.number)


def _receipts(batch: Batch) -> dict[tuple[str, int], bytes]:
    return {
        (part.log, entry.number): head
        for part in batch.boxes
        for entry, head in zip(part.entries, part.receipts, strict=True)
    }
