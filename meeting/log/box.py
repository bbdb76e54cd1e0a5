"""The one door from bytes to the ballots of a vote, and counting them."""

from collections.abc import Sequence
from dataclasses import dataclass

from meeting import voting
from meeting.acts.voting import AnswerCount, BallotCast, BoxSealed, VoteOpened
from meeting.admit import admit_ballot
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import ActId, PersonId
from meeting.log.authors import author_key
from meeting.log.chain import VerifiedLog
from meeting.log.choices import ChoiceReader, check_box_key
from meeting.log.entries import VerifiedEntry, read_entry, read_opening
from meeting.log.heads import ForkProof, Standing, check_end, check_signature, read_head
from meeting.log.links import Links
from meeting.records import Head, box_id, entry_hash
from meeting.signing import ACT, verify
from meeting.state import Meeting, Placed


@dataclass(frozen=True, slots=True)
class Count:
    """What a box holds: votes by answer, by person (None: unreadable), and unreadable ballots."""

    counts: tuple[AnswerCount, ...]
    by_person: dict[PersonId, str | None]
    invalid: tuple[ActId, ...]


class VerifiedBox:
    """The box of a vote, of which every byte was checked against the meeting's log.

    A ballot stands after all entries of the meeting's log that are not later than it.
    """

    def __init__(self, meeting_log: VerifiedLog, vote: str) -> None:
        opening = meeting_log.course.opening(vote)
        if opening is None or not isinstance(opening.act, VoteOpened):
            raise RefusedError(Code.UNKNOWN_VOTE, vote=vote)
        stand = meeting_log.tip.meeting.votes.get(vote)
        if stand is None:
            raise RefusedError(Code.UPDATE_NEEDED, vote=vote)
        self.vote = vote
        self.opened: VoteOpened = opening.act
        self.log = box_id(meeting_log.log, vote)
        self.head = b""
        self.fork: ForkProof | None = None
        self._meeting_log = meeting_log
        self._opening = opening
        self._links = Links(self.log, opening.hash, opening.time_ms)
        self._states = [voting.Box.empty(stand)]
        self._placed: list[VerifiedEntry] = []
        self._number = 0

    @property
    def number(self) -> int:
        """Return the number of the last ballot that a head covers."""
        return self._number

    @property
    def hash(self) -> bytes:
        """Return the hash of the last ballot that a head covers."""
        return self._links.hash_at(self._number)

    @property
    def state(self) -> voting.Box:
        """Return the box as of the last ballot that a head covers."""
        return self._states[0]

    @property
    def tip_number(self) -> int:
        """Return the number of the last ballot, also of one that no head covers yet."""
        return self._links.number

    @property
    def tip_hash(self) -> bytes:
        """Return the hash of the last ballot, also of one that no head covers yet."""
        return self._links.hash

    @property
    def tip_time_ms(self) -> int:
        """Return the time of the last ballot, or of the vote's opening."""
        return self._links.time_ms

    @property
    def sealed_end(self) -> tuple[int, bytes] | None:
        """Return number and hash of the last ballot as the host fixed them at the close."""
        sealed = self._sealed()
        return (sealed.number, sealed.hash) if sealed is not None else None

    @property
    def placed(self) -> tuple[VerifiedEntry, ...]:
        """Return the ballots that were placed and are not covered yet."""
        return tuple(self._placed)

    def hash_at(self, number: int) -> bytes:
        """Return the hash of a ballot up to the tip.

        Raises:
            TamperError: UNKNOWN_ENTRY.
        """
        if not 0 <= number <= self._links.number:
            raise TamperError(Code.UNKNOWN_ENTRY, number=number)
        return self._links.hash_at(number)

    def number_of(self, act: str) -> int:
        """Return the number of the ballot with this act's id, or 0."""
        return self._links.number_of(act)

    def counter(self, device: str) -> int:
        """Return the counter of a device's last ballot here, or 0."""
        return self._links.counter(device)

    def append(
        self, entries: Sequence[bytes], openings: Sequence[bytes], head: bytes
    ) -> tuple[VerifiedEntry, ...]:
        """Take the next ballots, whose end the head names; all of them or none.

        Raises:
            TamperError: bytes are not what they should be.
            RefusedError: a ballot is there against the rules.
        """
        if len(entries) != len(openings):
            raise TamperError(Code.MALFORMED)
        try:
            for entry, opening in zip(entries, openings, strict=True):
                self.place(entry, opening)
            return self.cover(head)
        except BaseException:
            self.drop(self.number)
            raise

    def place(self, entry: bytes, opening: bytes) -> VerifiedEntry:
        """Check one ballot and put it after the tip, where it waits for a head.

        Raises:
            TamperError: bytes are not what they should be.
            RefusedError: the ballot is there against the rules.
        """
        record, header = read_entry(entry)
        self._check_open(record.number)
        self._links.check(record, header)
        self._meeting_log.check_seen(header)
        if header.seen_number < self._opening.number:
            raise TamperError(Code.BAD_CHAIN, seen=header.seen_number)
        act = read_opening(header, opening)
        if not isinstance(act, BallotCast):
            raise RefusedError(Code.NOT_ALLOWED, kind=header.kind)
        point = self._meeting_log.course.at(record.time_ms)
        assert point is not None, "no ballot is earlier than the vote's opening"
        self._check_running(point.meeting)
        key = author_key(point.meeting, None, header, act)
        if key is not None:
            verify(self._meeting_log.keys.load(key), ACT, record.header, record.signature)
        admit_ballot(point.meeting, self._states[-1], header, act, record.time_ms)
        hashed = entry_hash(entry)
        state = voting.cast(
            self._states[-1], Placed(record.number, record.time_ms, hashed, header, act)
        )
        verified = VerifiedEntry(
            self.log, record.number, record.time_ms, hashed, header, act, entry, opening
        )
        self._links.add(record, header, hashed)
        self._states.append(state)
        self._placed.append(verified)
        return verified

    def cover(self, head: bytes) -> tuple[VerifiedEntry, ...]:
        """Trust what was placed, on a head that names the tip.

        Raises:
            TamperError: BAD_HEAD, MALFORMED, WRONG_LOG.
        """
        shown = self._read_head(head)
        check_end(shown, self._links.number, self._links.hash, self._links.time_ms)
        placed = tuple(self._placed)
        self._number = self._links.number
        self._states = [self._states[-1]]
        self._placed = []
        self._links.settle()
        self.head = head
        return placed

    def drop(self, number: int) -> None:
        """Forget the ballots after `number`, none of which a head covers yet."""
        kept = number - self._number
        self._links.drop(number)
        del self._states[kept + 1 :]
        del self._placed[kept:]

    def conflict(self, head: bytes) -> Standing:
        """Say how a head that somebody shows stands to this box; keep the proof of a fork.

        Raises:
            TamperError: BAD_HEAD, MALFORMED, WRONG_LOG: it is no head of this box.
        """
        shown = self._read_head(head)
        if shown.number > self._links.number:
            return Standing.AHEAD
        if self._links.hash_at(shown.number) == shown.hash:
            return Standing.COVERED
        self.fork = ForkProof(shown.number, self.head, head)
        return Standing.FORK

    def recount(self, private_key: bytes) -> Count:
        """Return what the ballots say, uncovered ones included.

        Raises:
            TamperError: BAD_PROOF, where this is not the key of the box.
        """
        check_box_key(self.opened, private_key)
        answers = [answer.key for answer in self.opened.answers]
        reader = ChoiceReader(self._meeting_log.log, self.vote, answers, private_key)
        ballots = self._states[-1].in_order()
        given = [reader.read(ballot.sealed, ballot.person, ballot.id) for ballot in ballots]
        counts = tuple(AnswerCount(answer, given.count(answer)) for answer in answers)
        by_person = {ballot.person: answer for ballot, answer in zip(ballots, given, strict=True)}
        invalid = tuple(ballot.id for ballot in ballots if by_person[ballot.person] is None)
        return Count(counts, by_person, invalid)

    def check_seal(self) -> Count:
        """Check the box against what the host published at its sealing, and return the count.

        The meeting's log fixes the end of the box, so that no head of the box is needed for it.

        Raises:
            RefusedError: WRONG_PHASE, where the vote is not closed.
            TamperError: BAD_CHAIN, where ballots are missing or others; BAD_COUNT; BAD_PROOF.
        """
        sealed = self._sealed()
        if sealed is None:
            raise RefusedError(Code.WRONG_PHASE, vote=self.vote)
        if (self._links.number, self._links.hash) != (sealed.number, sealed.hash):
            raise TamperError(Code.BAD_CHAIN, number=self._links.number, sealed=sealed.number)
        count = self.recount(sealed.key)
        if (count.counts, count.invalid) != (sealed.counts, sealed.invalid):
            raise TamperError(Code.BAD_COUNT, vote=self.vote)
        return count

    def _read_head(self, data: bytes) -> Head:
        """Return a head by a host that was in office since the vote was opened."""
        head = read_head(data, self.log)
        epochs = self._meeting_log.epochs
        epoch, first = epochs.find(head.epoch), epochs.at(self._opening.number)
        if epoch is None or first is None or epoch.number < first.number:
            raise TamperError(Code.BAD_HEAD, number=head.number)
        if head.host_key != epoch.host_key:
            raise TamperError(Code.BAD_HEAD, number=head.number)
        check_signature(data, self._meeting_log.keys.load(epoch.host_key))
        return head

    def _sealed(self) -> BoxSealed | None:
        entry = self._meeting_log.course.seal(self.vote)
        return entry.act if entry is not None and isinstance(entry.act, BoxSealed) else None

    def _check_running(self, meeting: Meeting) -> None:
        running = meeting.votes.running()
        if running is None or running.id != self.vote:
            vote = meeting.votes.get(self.vote)
            assert vote is not None, "no point is earlier than the vote's opening"
            raise RefusedError(Code.VOTE_CLOSED, vote=vote.id, closed_at_ms=vote.closed_ms)

    def _check_open(self, number: int) -> None:
        sealed = self._sealed()
        if sealed is not None and number > sealed.number:
            raise TamperError(Code.BAD_CHAIN, number=number, sealed=sealed.number)
