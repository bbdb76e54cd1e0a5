"""The one door from bytes to the entries of a meeting's log."""

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from meeting import remarks
from meeting.acts.base import Act
from meeting.acts.founding import LogFounded
from meeting.acts.people import OfficersRemarked
from meeting.admit import admit
from meeting.errors import Code, TamperError
from meeting.log.authors import author_key, check_founding
from meeting.log.course import Course, Point
from meeting.log.entries import VerifiedEntry as VerifiedEntry
from meeting.log.entries import is_known, read_entry, read_opening, read_payload
from meeting.log.epochs import HostEpochs
from meeting.log.heads import ForkProof, KeyRing, check_end, check_signature, read_head
from meeting.log.heads import Standing as Standing
from meeting.log.links import Links
from meeting.records import GENESIS, ActHeader, Entry, entry_hash
from meeting.signing import ACT, verify
from meeting.state import Meeting, Placed, apply


class VerifiedLog:
    """A meeting's log, of which every byte was checked.

    Entries come in by `append`, all or none. A host, which must number acts before it can sign a
    head over them, takes the same steps one by one: `place`, then `cover`, or `drop`.
    """

    def __init__(self, log: str, organisation_fingerprint: bytes | None = None) -> None:
        self.log = log
        self.keys = KeyRing()
        self.epochs = HostEpochs()
        self.course = Course()
        self.head = b""
        self.fork: ForkProof | None = None
        self._fingerprint = organisation_fingerprint
        self._links = Links(log, GENESIS)
        self._points = [Point(0, GENESIS, 0, Meeting.empty(log))]
        self._placed: list[VerifiedEntry] = []
        self._withheld: dict[int, VerifiedEntry] = {}

    @property
    def number(self) -> int:
        """Return the number of the last entry that a head covers."""
        return self._points[0].number

    @property
    def hash(self) -> bytes:
        """Return the hash of the last entry that a head covers."""
        return self._points[0].hash

    @property
    def time_ms(self) -> int:
        """Return the time of the last entry that a head covers."""
        return self._points[0].time_ms

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as of the last entry that a head covers."""
        return self._points[0].meeting

    @property
    def tip(self) -> Point:
        """Return the end with the entries that were placed and are not covered yet."""
        return self._points[-1]

    @property
    def placed(self) -> tuple[VerifiedEntry, ...]:
        """Return the entries that were placed and are not covered yet."""
        return tuple(self._placed)

    @property
    def withheld(self) -> tuple[int, ...]:
        """Return the numbers of the entries whose payload is not here."""
        return tuple(self._withheld)

    def hash_at(self, number: int) -> bytes:
        """Return the hash of an entry up to the tip.

        Raises:
            TamperError: UNKNOWN_ENTRY.
        """
        if not 0 <= number <= self._links.number:
            raise TamperError(Code.UNKNOWN_ENTRY, number=number)
        return self._links.hash_at(number)

    def number_of(self, act: str) -> int:
        """Return the number of the entry with this act, placed ones included, or 0."""
        return self._links.number_of(act)

    def counter(self, device: str) -> int:
        """Return the counter of a device's last act in this log, or 0."""
        return self._links.counter(device)

    def append(
        self, entries: Sequence[bytes], openings: Sequence[bytes], head: bytes
    ) -> tuple[VerifiedEntry, ...]:
        """Take the next entries, whose end the head names; all of them or none.

        Raises:
            TamperError: bytes are not what they should be.
            RefusedError: an entry is there against the rules.
        """
        if len(entries) != len(openings):
            raise TamperError(Code.MALFORMED)
        try:
            for entry, opening in zip(entries, openings, strict=True):
                self.place(entry, opening)
                self.squash()
            return self.cover(head)
        except BaseException:
            self.drop(self.number)
            raise

    def place(self, entry: bytes, opening: bytes) -> VerifiedEntry:
        """Check one entry and put it after the tip, where it waits for a head.

        Raises:
            TamperError: bytes are not what they should be.
            RefusedError: the entry is there against the rules.
        """
        record, header = read_entry(entry)
        self._links.check(record, header)
        self.check_seen(header)
        act = read_opening(header, opening)
        self._check_author(record, header, act)
        self._check_rules(record, header, act)
        hashed = entry_hash(entry)
        placed = Placed(record.number, record.time_ms, hashed, header, act)
        meeting = apply(self.tip.meeting, placed)
        verified = VerifiedEntry(
            self.log, record.number, record.time_ms, hashed, header, act, entry, opening
        )
        point = Point(record.number, hashed, record.time_ms, meeting)
        self._links.add(record, header, hashed)
        self.epochs.add(act, record.number)
        self.course.add(verified, point)
        self._points.append(point)
        self._placed.append(verified)
        return verified

    def cover(self, head: bytes) -> tuple[VerifiedEntry, ...]:
        """Trust what was placed, on a head that names the tip.

        Raises:
            TamperError: BAD_HEAD, MALFORMED, WRONG_LOG.
        """
        shown = read_head(head, self.log)
        key = self.epochs.check(shown)
        check_end(shown, self.tip.number, self.tip.hash, self.tip.time_ms)
        check_signature(head, self.keys.load(key))
        placed = tuple(self._placed)
        self._withheld.update((entry.number, entry) for entry in placed if not entry.opening)
        self._points = [self.tip]
        self._placed = []
        self._links.settle()
        self.head = head
        return placed

    def squash(self) -> None:
        """Keep no states between the covered end and the tip.

        What was placed can then only be dropped as a whole; a long log stays small in memory.
        """
        del self._points[1:-1]

    def drop(self, number: int) -> None:
        """Forget the entries after `number`, none of which a head covers yet."""
        kept = number - self.number
        self._links.drop(number)
        self.epochs.drop(number)
        self.course.drop(number)
        del self._points[kept + 1 :]
        del self._placed[kept:]

    def reveal(self, number: int, opening: bytes) -> VerifiedEntry:
        """Take the payload of an entry that came without one.

        Raises:
            TamperError: UNKNOWN_ENTRY, BAD_COMMITMENT, TOO_LONG or MALFORMED.
        """
        entry = self._withheld.get(number)
        if entry is None:
            raise TamperError(Code.UNKNOWN_ENTRY, number=number)
        read_payload(entry.header, opening)
        shown = replace(entry, act=read_opening(entry.header, opening), opening=opening)
        self._points = [
            replace(point, meeting=_reveal(point.meeting, shown)) for point in self._points
        ]
        del self._withheld[number]
        return shown

    def check_seen(self, header: ActHeader) -> None:
        """Check that the author saw this log and no other.

        Raises:
            TamperError: BAD_CHAIN, where she saw more than there is; FORK.
        """
        if header.seen_number > self._links.number:
            raise TamperError(Code.BAD_CHAIN, seen=header.seen_number)
        if self._links.hash_at(header.seen_number) != header.seen_hash:
            raise TamperError(Code.FORK, seen=header.seen_number)

    def conflict(self, head: bytes) -> Standing:
        """Say how a head that somebody shows stands to this log; keep the proof of a fork.

        Raises:
            TamperError: BAD_HEAD, MALFORMED, WRONG_LOG: it is no head of a host of this log.
        """
        shown = read_head(head, self.log)
        epoch = self.epochs.find(shown.epoch)
        if epoch is None:
            return Standing.LATER_EPOCH
        if shown.host_key != epoch.host_key or shown.number < epoch.first:
            raise TamperError(Code.BAD_HEAD, number=shown.number)
        check_signature(head, self.keys.load(epoch.host_key))
        following = self.epochs.find(shown.epoch + 1)
        if following is not None and shown.number >= following.first:
            return Standing.SUPERSEDED
        if shown.number > self.number:
            return Standing.AHEAD
        if self._links.hash_at(shown.number) == shown.hash:
            return Standing.COVERED
        self.fork = ForkProof(shown.number, self.head, head)
        return Standing.FORK

    def _check_author(self, record: Entry, header: ActHeader, act: Act | None) -> None:
        if record.number == 1:
            check_founding(self.keys, header, act, record.time_ms, self._fingerprint)
        elif isinstance(act, LogFounded):
            raise TamperError(Code.BAD_CHAIN, number=record.number)
        epoch = self.epochs.current
        host_key = epoch.host_key if epoch else None
        key = author_key(self.tip.meeting, host_key, header, act)
        if key is not None:
            verify(self.keys.load(key), ACT, record.header, record.signature)

    def _check_rules(self, record: Entry, header: ActHeader, act: Act | None) -> None:
        meeting = self.tip.meeting
        if meeting.update_needed or not is_known(header):
            return
        # Only some can see a restricted payload, so that the log stands or falls without it.
        admit(meeting, header, None if header.audience else act, record.time_ms)


def _reveal(meeting: Meeting, entry: VerifiedEntry) -> Meeting:
    """Return the meeting with a remark that can be read only now, unless it was erased since."""
    act = entry.act
    if not isinstance(act, OfficersRemarked) or meeting.remarks.restricted.get(entry.number, True):
        return meeting
    placed = Placed(entry.number, entry.time_ms, entry.hash, entry.header, act)
    shown = remarks.restricted_placed(meeting.remarks, placed, act)
    return structs.replace(meeting, remarks=shown)
