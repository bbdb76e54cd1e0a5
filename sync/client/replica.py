"""This device's copy of a meeting: verified as it comes, kept in the vault, readable offline."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from meeting.acts.sitting import PayloadErased
from meeting.acts.voting import BoxSealed
from meeting.errors import Code, MeetingError, TamperError
from meeting.ids import VoteId
from meeting.log.author import read_signed_act
from meeting.log.box import Count, VerifiedBox
from meeting.log.chain import Standing, VerifiedEntry, VerifiedLog
from meeting.log.entries import read_entry
from meeting.log.heads import check_end, check_signature, read_head
from meeting.records import box_id, entry_hash
from meeting.state import Meeting
from sync import messages
from sync.client.events import StateChanged
from sync.client.receipts import Receipt, keep_fork, read_receipt
from sync.errors import LocalError
from sync.stores.ports import Batch, LogPart, StoredEntry, VaultStore

EVERYTHING = 2**53
RESTORE_BYTES = 96 * 1024
RESTORE_ENTRIES = 200


class Replica:
    """The log and the boxes of one meeting, as far as this device has them."""

    def __init__(self, vault: VaultStore, log: str, organisation_fingerprint: bytes) -> None:
        self.log = VerifiedLog(log, organisation_fingerprint)
        self._organisation_fingerprint = organisation_fingerprint
        self._vault = vault
        self._boxes: dict[str, VerifiedBox] = {}

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as this device knows it."""
        return self.log.meeting

    def load(self) -> None:
        """Read what the vault has, through the same door as what comes from the host.

        Raises:
            TamperError: the vault holds something that never was a log.
        """
        self._vault.open_log(self.log.log)
        stored = self._vault.entries(self.log.log, 0, EVERYTHING)
        if stored:
            self.log.append(
                [one.entry for one in stored],
                [one.opening for one in stored],
                self._vault.head(self.log.log),
            )

    def take(self, message: messages.Entries) -> StateChanged | None:
        """Take entries of the log from the host; what is here already is passed over.

        Raises:
            TamperError, RefusedError: the host sent what does not belong there.
            LocalError: the vault cannot keep them; all is then as it was.
        """
        skip = self.log.number + 1 - message.first
        if skip < 0:
            raise TamperError(Code.BAD_CHAIN, number=message.first)
        entries, openings = message.entries[skip:], message.openings[skip:]
        if not entries:
            self._compare(message.head)
            return None
        old = self.log.meeting
        verified = self.log.append(entries, openings, message.head)
        part = LogPart(self.log.log, verified[0].number, entries, openings, message.head)
        with self._kept():
            self._vault.append(Batch(self.log.log, (part,), erased=_erased(verified)))
        return StateChanged(old, self.log.meeting, verified)

    def reveal(self, message: messages.Openings) -> StateChanged | None:
        """Take openings of restricted entries.

        Raises:
            TamperError: an opening is not the one committed to, or the message is malformed.
            LocalError: the vault cannot keep them.
        """
        if len(message.numbers) != len(message.openings):
            raise TamperError(Code.MALFORMED)
        old = self.log.meeting
        shown = []
        for number, opening in zip(message.numbers, message.openings, strict=True):
            if number in self.log.withheld:
                shown.append(self.log.reveal(number, opening))
        with self._kept():
            openings = {entry.number: entry.opening for entry in shown}
            self._vault.add_openings(self.log.log, openings)
        return StateChanged(old, self.log.meeting, tuple(shown)) if shown else None

    def greeted(self, head: bytes) -> Standing:
        """Say how the head that the host shows stands to this copy; a fork is kept as proof.

        Raises:
            TamperError: WRONG_EPOCH, where another host has taken this one's place; BAD_HEAD.
        """
        if not self.log.number:
            return Standing.AHEAD
        shown, epoch = read_head(head, self.log.log), self.log.epochs.current
        if epoch is not None and shown.epoch < epoch.number:
            raise TamperError(Code.WRONG_EPOCH, epoch=epoch.number)
        standing = self.log.conflict(head)
        if standing is Standing.LATER_EPOCH and shown.number <= self.log.number:
            # The act that appoints a later host would be here.
            raise TamperError(Code.BAD_HEAD, number=shown.number)
        if standing is Standing.FORK and self.log.fork is not None:
            keep_fork(self._vault, self.log.log, self.log.fork)
        return standing

    def beyond(self, number: int) -> messages.Restore:
        """Return the next of what a restored host has lost, up to where a head covers it.

        Raises:
            MeetingError: MALFORMED, where the host asks for what nobody has.
        """
        if not 0 <= number < self.log.number:
            raise MeetingError(Code.MALFORMED)
        log = self.log.log
        page = _some(self._vault.entries(log, number, RESTORE_ENTRIES))
        header = read_entry(page[-1].entry)[1]
        found = self._vault.find_act(log, header.act)
        head = self.log.head if found is None else found.head
        last = read_head(head, log).number
        stored = self._vault.entries(log, number, last - number)
        return messages.Restore(
            log=log,
            entries=tuple(one.entry for one in stored),
            openings=tuple(one.opening for one in stored),
            head=head,
        )

    def box(self, vote: str) -> VerifiedBox:
        """Return the box of a vote as far as it is here.

        Raises:
            RefusedError: UNKNOWN_VOTE.
        """
        box = self._boxes.get(vote)
        if box is None:
            box = VerifiedBox(self.log, vote)
            self._vault.open_log(box.log, self.log.log)
            stored = self._vault.entries(box.log, 0, EVERYTHING)
            if stored:
                box.append(
                    [one.entry for one in stored],
                    [one.opening for one in stored],
                    self._vault.head(box.log),
                )
            self._boxes[vote] = box
        return box

    def vote_of_box(self, log: str) -> VoteId | None:
        """Return the vote in hand whose box this is."""
        vote = self.meeting.votes.in_hand()
        return vote.id if vote is not None and box_id(self.log.log, vote.id) == log else None

    def take_ballots(self, vote: str, message: messages.Entries) -> bool:
        """Take ballots of a box; return whether the box is now complete up to them.

        Raises:
            TamperError, RefusedError: the host sent what does not belong there.
        """
        box = self.box(vote)
        skip = box.number + 1 - message.first
        if skip < 0:
            return False
        entries, openings = message.entries[skip:], message.openings[skip:]
        if entries:
            verified = box.append(entries, openings, message.head)
            part = LogPart(box.log, verified[0].number, entries, openings, message.head)
            try:
                self._vault.append(Batch(self.log.log, (part,)))
            except LocalError:
                del self._boxes[vote]
                raise
        return True

    def is_sealed(self, vote: str) -> bool:
        """Say whether the host has fixed the end of a vote's box."""
        entry = self.log.course.seal(vote)
        return entry is not None and isinstance(entry.act, BoxSealed)

    def recount(self, vote: str) -> tuple[Count, bool]:
        """Count a sealed box again; return also whether this device's own ballot is in it.

        Raises:
            TamperError: the box is not what the host said it was.
        """
        box = self.box(vote)
        count = box.check_seal()
        receipt = read_receipt(self._vault, box.log)
        return count, receipt is None or _is_in(box, receipt)

    def check_receipt(self, act: bytes, accepted: messages.Accepted) -> Receipt:
        """Check the host's word that a ballot is stored.

        Raises:
            TamperError: it is another act, or not under the host's signature.
        """
        signed, header, _ = read_signed_act(act)
        receipt = Receipt.read(accepted.entry, accepted.head)
        if (receipt.record.header, receipt.record.signature) != (signed.header, signed.signature):
            raise TamperError(Code.BAD_PROOF)
        head = read_head(accepted.head, header.log)
        epoch = self.log.epochs.find(head.epoch)
        if epoch is None or epoch.host_key != head.host_key:
            raise TamperError(Code.BAD_HEAD, number=head.number)
        check_signature(accepted.head, self.log.keys.load(epoch.host_key))
        # A voter follows no box: only a head that ends with the ballot proves its place in it.
        record = receipt.record
        check_end(head, record.number, entry_hash(accepted.entry), record.time_ms)
        return receipt

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Go back to what the vault holds where it could not keep what came."""
        try:
            yield
        except LocalError:
            self.log = VerifiedLog(self.log.log, self._organisation_fingerprint)
            self._boxes.clear()
            self.load()
            raise

    def _compare(self, head: bytes) -> None:
        if self.log.number and self.greeted(head) is Standing.FORK:
            raise TamperError(Code.FORK, number=self.log.number)


def _some(page: Sequence[StoredEntry]) -> Sequence[StoredEntry]:
    size_bytes = 0
    for count, one in enumerate(page, 1):
        size_bytes += len(one.entry) + len(one.opening)
        if size_bytes >= RESTORE_BYTES:
            return page[:count]
    return page


def _erased(verified: tuple[VerifiedEntry, ...]) -> tuple[int, ...]:
    return tuple(one.act.number for one in verified if isinstance(one.act, PayloadErased))


def _is_in(box: VerifiedBox, receipt: Receipt) -> bool:
    try:
        return box.hash_at(receipt.record.number) == entry_hash(receipt.entry)
    except MeetingError:
        return False
