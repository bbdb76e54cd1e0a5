"""The host's side of a log: which act comes next, and the head over what was admitted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from meeting.acts.base import Act
from meeting.acts.voting import BoxSealed, VoteClosed, VoteOpened
from meeting.admit import admit
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.ids import HOST
from meeting.log.author import Author, read_signed_act
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.choices import check_box_key, unwrap_box_key
from meeting.log.entries import VerifiedEntry, is_known, read_restricted
from meeting.log.heads import Standing, read_any_head, sign_head
from meeting.records import FORMAT, ActHeader, Entry, Head, SignedAct, device_id
from meeting.signing import Sign

Find = Callable[[str, str], bytes | None]
"""Takes the id of a log or box and of an act; returns the stored entry with that act, if any."""


@dataclass(frozen=True, slots=True)
class HostKeys:
    """What the host signs heads and its own acts with, and opens the keys of boxes with."""

    sign: Sign
    act_key: bytes
    hpke_private_key: bytes


@dataclass(frozen=True, slots=True)
class Admitted:
    """An act in its place; `repeated` where it already was there."""

    log: str
    act: str
    number: int
    time_ms: int
    entry: bytes
    repeated: bool


@dataclass(frozen=True, slots=True)
class BoxPart:
    """New ballots of one box; `receipts` holds for each a head that ends with it.

    A voter follows no box, so a head further on would prove nothing to her.
    """

    vote: str
    log: str
    entries: tuple[VerifiedEntry, ...]
    head: bytes
    receipts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one commit stores: entries with the head that covers them, and the same of boxes."""

    entries: tuple[VerifiedEntry, ...]
    head: bytes
    boxes: tuple[BoxPart, ...]

    @property
    def empty(self) -> bool:
        """Say whether there is nothing to store."""
        return not self.entries and not self.boxes


class Sequencer:
    """Admits acts one after another; nothing counts until its batch is stored.

    `submit` any number of acts, `commit`, store the batch durably, then call `stored`, and only
    then answer anybody; where storing failed, call `rollback`.
    """

    def __init__(
        self,
        log: VerifiedLog,
        keys: HostKeys,
        *,
        find: Find,
        entropy: Callable[[int], bytes],
        boxes: Iterable[VerifiedBox] = (),
    ) -> None:
        self.log = log
        self._keys = keys
        self._find = find
        self._entropy = entropy
        self._boxes = {box.log: box for box in boxes}
        self._box_keys: dict[str, bytes] = {}
        self._author = Author(log.log, HOST, device_id(keys.act_key), keys.sign)
        self._behind: dict[str, int] = {}

    @property
    def deadline_ms(self) -> int:
        """Return when the host is to close a vote next, or 0."""
        deadlines = (box.opened.deadline_ms for box in self._running())
        return min((deadline for deadline in deadlines if deadline), default=0)

    @property
    def boxes(self) -> Mapping[str, VerifiedBox]:
        """Return the boxes that are held here, by their ids."""
        return MappingProxyType(self._boxes)

    def box(self, log: str) -> VerifiedBox | None:
        """Return the box with this id, if it is held here."""
        return self._boxes.get(log)

    def submit(self, data: bytes, now_ms: int) -> Admitted:
        """Admit an act, or return where it already stands.

        Raises:
            RefusedError: the rules do not allow it now.
            TamperError: its bytes are not what they should be.
        """
        signed, header, opening = read_signed_act(data)
        self._check_not_behind(header)
        earlier = self._earlier(signed, header)
        if earlier is not None:
            return earlier
        if header.author == HOST:
            raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)
        self.close_due(now_ms)
        if header.log == self.log.log:
            return self._submit(signed, header, opening, now_ms)
        return self._submit_ballot(signed, header, opening, now_ms)

    def host_act(self, act: Act, now_ms: int) -> Admitted:
        """Admit an act of the host's own.

        Raises:
            RefusedError: the rules do not allow it now.
        """
        signed, header, opening = read_signed_act(self._signed(act, now_ms))
        return self._submit(signed, header, opening, now_ms)

    def close_due(self, now_ms: int) -> tuple[Admitted, ...]:
        """Close the votes whose deadline has passed and whose box this host can open."""
        if not self._in_office():
            return ()
        due = [
            box.vote
            for box in self._running()
            if box.opened.deadline_ms and box.opened.deadline_ms <= now_ms and self._can_open(box)
        ]
        return tuple(self.host_act(VoteClosed(vote), now_ms) for vote in due)

    def supply_box_key(self, vote: str, private_key: bytes) -> None:
        """Take the key of a box from an officer, where this host's predecessor had it.

        Raises:
            RefusedError: UNKNOWN_VOTE.
            TamperError: BAD_PROOF, where it is another key.
        """
        opening = self.log.course.opening(vote)
        if opening is None or not isinstance(opening.act, VoteOpened):
            raise RefusedError(Code.UNKNOWN_VOTE, vote=vote)
        check_box_key(opening.act, private_key)
        self._box_keys[vote] = private_key

    def commit(self, now_ms: int) -> Batch:
        """Sign heads over all that was admitted since the last commit."""
        entries = self.log.placed
        head = self._head(self.log.log, self.log.tip.number, self.log.tip.hash, now_ms)
        boxes = tuple(self._part(box, now_ms) for box in self._boxes.values() if box.placed)
        return Batch(entries, head if entries else b"", boxes)

    def stored(self, batch: Batch) -> None:
        """Count a batch as done, now that it cannot be lost any more."""
        if batch.entries:
            self.log.cover(batch.head)
        for part in batch.boxes:
            self._boxes[part.log].cover(part.head)

    def rollback(self) -> None:
        """Forget all that was admitted since the last batch that was stored."""
        self.log.drop(self.log.number)
        for box in list(self._boxes.values()):
            if self.log.course.opening(box.vote) is None:
                del self._boxes[box.log]
            else:
                box.drop(box.number)

    def standing(self, head: bytes) -> Standing:
        """Say how a head that a device shows stands to the log or to a box held here.

        A head beyond the own log proves that the host lost entries: it then admits nothing until
        devices have handed them back.

        Raises:
            TamperError: it is no head of a host of this log.
        """
        shown = read_any_head(head)
        holder = self._holder(shown.log)
        if holder is None:
            raise TamperError(Code.WRONG_LOG)
        standing = holder.conflict(head)
        if standing is Standing.AHEAD:
            self._behind[shown.log] = max(self._behind.get(shown.log, 0), shown.number)
        return standing

    def restore(
        self, entries: Sequence[bytes], openings: Sequence[bytes], head: bytes
    ) -> tuple[VerifiedEntry, ...]:
        """Take back entries that this host signed and lost; the caller stores them.

        Raises:
            TamperError: bytes are not what they should be.
            RefusedError: an entry is there against the rules.
        """
        restored = self.log.append(entries, openings, head)
        for entry in restored:
            if isinstance(entry.act, VoteOpened):
                box = VerifiedBox(self.log, entry.header.act)
                self._boxes[box.log] = box
        return restored

    def _submit(
        self, signed: SignedAct, header: ActHeader, opening: bytes, now_ms: int
    ) -> Admitted:
        self._check_acceptable(signed, header)
        before = self.log.tip
        record = Entry(
            number=before.number + 1,
            previous=before.hash,
            time_ms=max(now_ms, before.time_ms, self._after_ballots_ms()),
            header=signed.header,
            signature=signed.signature,
        )
        placed = self.log.place(encode(record), opening)
        try:
            self._follow(placed, now_ms)
        except MeetingError:
            self.log.drop(before.number)
            raise
        return _admitted(placed)

    def _submit_ballot(
        self, signed: SignedAct, header: ActHeader, opening: bytes, now_ms: int
    ) -> Admitted:
        box = self._boxes.get(header.log)
        if box is None:
            raise RefusedError(Code.UNKNOWN_VOTE)
        self._check_in_office()
        seal = self.log.course.seal(box.vote)
        if seal is not None:
            raise RefusedError(Code.VOTE_CLOSED, closed_at_ms=seal.time_ms)
        record = Entry(
            number=box.tip_number + 1,
            previous=box.tip_hash,
            time_ms=max(now_ms, self.log.tip.time_ms, box.tip_time_ms),
            header=signed.header,
            signature=signed.signature,
        )
        placed = box.place(encode(record), opening)
        return _admitted(placed)

    def _follow(self, placed: VerifiedEntry, now_ms: int) -> None:
        """Do what an act entails: an opened vote has a box, a closed one has it sealed."""
        self._check_in_office()
        act = placed.act
        if isinstance(act, VoteOpened):
            self._box_key(placed.header.act, act)
            box = VerifiedBox(self.log, placed.header.act)
            self._boxes[box.log] = box
        elif isinstance(act, VoteClosed):
            self.host_act(self._seal(act.vote), now_ms)

    def _seal(self, vote: str) -> BoxSealed:
        box = next(box for box in self._boxes.values() if box.vote == vote)
        key = self._box_key(vote, box.opened)
        count = box.recount(key)
        return BoxSealed(
            vote=vote,
            number=box.tip_number,
            hash=box.tip_hash,
            key=key,
            counts=count.counts,
            invalid=count.invalid,
        )

    def _box_key(self, vote: str, opened: VoteOpened) -> bytes:
        if vote not in self._box_keys:
            self._box_keys[vote] = unwrap_box_key(
                opened, HOST, self._keys.hpke_private_key, self.log.log, vote
            )
        return self._box_keys[vote]

    def _after_ballots_ms(self) -> int:
        """Return the least time at which an entry follows all ballots that were cast before it."""
        cast = (box.tip_time_ms + 1 for box in self._running() if box.tip_number)
        return max(cast, default=0)

    def _can_open(self, box: VerifiedBox) -> bool:
        try:
            self._box_key(box.vote, box.opened)
        except MeetingError:
            return False
        return True

    def _running(self) -> list[VerifiedBox]:
        return [box for box in self._boxes.values() if self.log.course.seal(box.vote) is None]

    def _holder(self, log: str) -> VerifiedLog | VerifiedBox | None:
        return self.log if log == self.log.log else self._boxes.get(log)

    def _earlier(self, signed: SignedAct, header: ActHeader) -> Admitted | None:
        holder = self._holder(header.log)
        if holder is not None and not holder.number_of(header.act):
            return None
        waiting = holder.placed if holder is not None else ()
        stored = next(
            (entry.entry for entry in waiting if entry.header.act == header.act), None
        ) or self._find(header.log, header.act)
        if stored is None:
            return None
        entry = decode(stored, Entry)
        if (entry.header, entry.signature) != (signed.header, signed.signature):
            raise RefusedError(Code.ACT_CHANGED, number=entry.number)
        return Admitted(header.log, header.act, entry.number, entry.time_ms, stored, repeated=True)

    def _check_not_behind(self, header: ActHeader) -> None:
        for log, number in list(self._behind.items()):
            holder = self._holder(log)
            if holder is not None and holder.number < number:
                raise RefusedError(Code.HOST_BEHIND, number=holder.number, head=number)
            del self._behind[log]
        if header.seen_number > self.log.tip.number:
            raise RefusedError(Code.HOST_BEHIND, number=self.log.number, head=header.seen_number)

    def _in_office(self) -> bool:
        epoch = self.log.epochs.current
        return epoch is not None and epoch.host_key == self._keys.act_key

    def _check_in_office(self) -> None:
        if not self._in_office():
            raise RefusedError(Code.WRONG_EPOCH, epoch=self.log.tip.meeting.host.epoch)

    def _check_acceptable(self, signed: SignedAct, header: ActHeader) -> None:
        """Refuse what a log may contain, but this host will not add to it."""
        meeting = self.log.tip.meeting
        if meeting.update_needed:
            raise RefusedError(Code.UPDATE_NEEDED, number=meeting.update_needed)
        if not is_known(header):
            raise RefusedError(Code.UNKNOWN_KIND, kind=header.kind)
        if header.audience:
            admit(meeting, header, read_restricted(signed.payload), self.log.tip.time_ms)

    def _signed(self, act: Act, now_ms: int) -> bytes:
        self._author.advance(self.log.counter(self._author.device))
        return self._author.sign_act(
            act,
            seen_number=self.log.number,
            seen_hash=self.log.hash,
            device_time_ms=now_ms,
            salt=self._entropy(32),
            act_id=self._entropy(16).hex(),
        )

    def _part(self, box: VerifiedBox, now_ms: int) -> BoxPart:
        receipts = tuple(
            self._head(box.log, entry.number, entry.hash, max(now_ms, entry.time_ms))
            for entry in box.placed
        )
        return BoxPart(box.vote, box.log, box.placed, receipts[-1], receipts)

    def _head(self, log: str, number: int, end_hash: bytes, time_ms: int) -> bytes:
        epoch = self.log.epochs.current
        head = Head(
            format=FORMAT,
            log=log,
            epoch=epoch.number if epoch else 0,
            host_key=self._keys.act_key,
            number=number,
            hash=end_hash,
            time_ms=max(time_ms, self.log.tip.time_ms),
        )
        return sign_head(self._keys.sign, head)


def _admitted(placed: VerifiedEntry) -> Admitted:
    return Admitted(
        log=placed.log,
        act=placed.header.act,
        number=placed.number,
        time_ms=placed.time_ms,
        entry=placed.entry,
        repeated=False,
    )
