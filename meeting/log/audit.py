"""The audit: takes a record, replays it from its first byte, and says what it found.

It stops at the first entry that does not stand, because all later ones build on it; what came
before is still judged.
"""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from meeting.admit import admit
from meeting.errors import MeetingError, RefusedError, TamperError
from meeting.ids import HOST
from meeting.log.attachments import check_papers, check_receipts
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.entries import VerifiedEntry, read_payload, read_restricted
from meeting.log.export import Record, StoredChain, read_record
from meeting.log.findings import Finding, FindingCode, Findings, Report, VoteReport
from meeting.log.heads import Standing, read_head
from meeting.records import organisation_fingerprint
from meeting.sitting import Phase
from meeting.state import Meeting

CLOCK_GAP_MS = 5 * 60 * 1000
"""A device clock that differs by more than this from the host's is reported."""

LEAST_FINGERPRINT_BYTES = 16
"""People compare the beginning of a fingerprint, as seat cards show it; this much at least."""


def audit(source: bytes | BinaryIO, fingerprint: bytes | None) -> Report:
    """Return what a record is worth; never fails, whatever the bytes are.

    Without the organisation's fingerprint, from elsewhere than the record, nothing says whose
    meeting it was; its first 16 bytes or more will do.
    """
    try:
        record = read_record(source)
    except TamperError as error:
        return Report((Finding(FindingCode.UNREADABLE, fields={"code": error.code.value}),))
    return _Audit(record).run(fingerprint)


class _Audit:
    """One audit: the log first, then the boxes by it, then what is attached."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._findings = Findings()
        self._log = VerifiedLog(record.format.log)
        self._clocks = _Clocks()
        self._hidden: set[int] = set()

    def run(self, fingerprint: bytes | None) -> Report:
        """Return the report."""
        for name in self._record.unknown:
            self._findings.add(FindingCode.UNKNOWN_FILE, name=name)
        self._replay()
        self._check_heads(self._log, self._record.main.heads)
        found = self._found()
        trusted = self._anchor(found, fingerprint)
        erased, withheld = self._check_payloads()
        self._check_end()
        boxes = {vote: box for vote in self._log.course.votes() if (box := self._box(vote))}
        votes = tuple(_vote_report(self._log.meeting, box) for box in boxes.values())
        self._check_boxes_known()
        check_receipts(self._record.receipts, self._log, boxes.values(), self._findings)
        papers = check_papers(self._record, self._log.meeting, self._findings)
        self._clocks.report(self._findings)
        return Report(
            findings=tuple(self._findings.kept),
            trusted=trusted,
            fingerprint=found,
            last_number=self._log.number,
            last_time_ms=self._log.time_ms,
            closed=self._log.meeting.phase is Phase.CLOSED,
            withheld=withheld,
            erased=erased,
            papers_checked=papers,
            left_out=self._findings.left_out,
            votes=votes,
            meeting=self._log.meeting,
        )

    # --- the meeting's log

    def _replay(self) -> None:
        main = self._record.main
        heads = _by_number(main.heads, self._log.log)
        for entry, opening in zip(main.entries, main.openings, strict=True):
            before = self._log.tip.meeting
            try:
                placed = self._log.place(entry, opening)
            except MeetingError as error:
                self._stopped(error)
                break
            self._log.squash()
            self._note(placed, before)
            self._cover(heads.get(placed.number, ()))
        if self._log.tip.number > self._log.number:
            number = self._log.tip.number
            self._findings.add(FindingCode.NOT_COVERED, number, covered=self._log.number)
            self._log.drop(self._log.number)

    def _stopped(self, error: MeetingError) -> None:
        refused = isinstance(error, RefusedError)
        code = FindingCode.RULE_BROKEN if refused else FindingCode.BAD_ENTRY
        number = self._log.tip.number + 1
        self._findings.add(code, number, code=error.code.value)
        left = len(self._record.main.entries) - number
        if left:
            self._findings.add(FindingCode.ENTRIES_IGNORED, number, count=left)

    def _cover(self, heads: Sequence[bytes]) -> None:
        for head in heads:
            try:
                self._log.cover(head)
            except TamperError:
                continue
            return

    def _note(self, placed: VerifiedEntry, before: Meeting) -> None:
        self._clocks.note(placed)
        if not placed.opening:
            self._hidden.add(placed.number)
        elif placed.header.audience and not before.update_needed:
            try:
                act = read_restricted(read_payload(placed.header, placed.opening))
                admit(before, placed.header, act, placed.time_ms)
            except MeetingError as error:
                code = error.code.value
                self._findings.add(FindingCode.RESTRICTED_BROKEN, placed.number, code=code)

    def _check_heads(self, chain: VerifiedLog | VerifiedBox, heads: Sequence[bytes]) -> None:
        found = {
            Standing.FORK: FindingCode.FORK,
            Standing.AHEAD: FindingCode.CUT,
            Standing.SUPERSEDED: FindingCode.HOST_REPLACED,
            Standing.LATER_EPOCH: FindingCode.BAD_HEAD,
        }
        for head in heads:
            try:
                standing = chain.conflict(head)
                number = read_head(head, chain.log).number
            except TamperError as error:
                self._findings.add(FindingCode.BAD_HEAD, log=chain.log, code=error.code.value)
                continue
            if standing in found:
                self._findings.add(found[standing], number, log=chain.log)

    def _found(self) -> bytes:
        organisation = self._log.meeting.founded.organisation
        return organisation_fingerprint(organisation) if organisation else b""

    def _anchor(self, found: bytes, fingerprint: bytes | None) -> bool:
        if fingerprint is None or not found:
            self._findings.add(FindingCode.UNTRUSTED, found=found.hex())
            return False
        is_own = len(fingerprint) >= LEAST_FINGERPRINT_BYTES and found.startswith(fingerprint)
        if not is_own:
            self._findings.add(FindingCode.WRONG_ORGANISATION, found=found.hex())
        return is_own

    def _check_payloads(self) -> tuple[int, int]:
        hidden = {number for number in self._hidden if number <= self._log.number}
        erased = set(self._log.meeting.remarks.erased())
        for number in sorted(erased - hidden):
            self._findings.add(FindingCode.NOT_ERASED, number)
        withheld = len(hidden - erased)
        if withheld:
            self._findings.add(FindingCode.PAYLOADS_WITHHELD, count=withheld)
        if erased:
            self._findings.add(FindingCode.PAYLOADS_ERASED, count=len(erased))
        return len(erased), withheld

    def _check_end(self) -> None:
        meeting = self._log.meeting
        if self._record.format.number != len(self._record.main.entries):
            self._findings.add(FindingCode.CUT, self._record.format.number, log=self._log.log)
        if meeting.update_needed:
            self._findings.add(FindingCode.UPDATE_NEEDED, meeting.update_needed)
        if meeting.host.epoch > 1:
            number, epoch = meeting.host.number, meeting.host.epoch
            self._findings.add(FindingCode.HOST_REPLACED, number, epoch=epoch)
        if meeting.phase is not Phase.CLOSED:
            self._findings.add(FindingCode.NOT_CLOSED, self._log.number)

    # --- boxes

    def _box(self, vote: str) -> VerifiedBox | None:
        """Return a vote's box, as far as it stands."""
        sealed = self._log.course.seal(vote)
        part = self._record.boxes.get(vote)
        try:
            box = VerifiedBox(self._log, vote)
        except RefusedError:
            return None  # a vote that this program does not understand: update needed
        if part is None:
            self._findings.add(FindingCode.BOX_MISSING, vote=vote)
            return box
        self._replay_box(box, part)
        self._check_heads(box, part.heads)
        if sealed is None:
            self._findings.add(FindingCode.BOX_NOT_SEALED, vote=vote)
        else:
            self._check_seal(box)
        return box

    def _replay_box(self, box: VerifiedBox, part: StoredChain) -> None:
        for entry, opening in zip(part.entries, part.openings, strict=True):
            try:
                self._clocks.note(box.place(entry, opening))
            except MeetingError as error:
                number, code = box.tip_number + 1, error.code.value
                self._findings.add(FindingCode.BAD_BALLOT, number, vote=box.vote, code=code)
                return

    def _check_seal(self, box: VerifiedBox) -> None:
        try:
            count = box.check_seal()
        except TamperError as error:
            bad = FindingCode.BAD_COUNT
            if (box.tip_number, box.tip_hash) != box.sealed_end:
                bad = FindingCode.BOX_INCOMPLETE
            self._findings.add(bad, box.tip_number, vote=box.vote, code=error.code.value)
            return
        if count.invalid:
            invalid = len(count.invalid)
            self._findings.add(FindingCode.BALLOTS_INVALID, vote=box.vote, count=invalid)

    def _check_boxes_known(self) -> None:
        for vote in self._record.boxes:
            if self._log.course.opening(vote) is None:
                self._findings.add(FindingCode.BOX_UNKNOWN, vote=vote)


class _Clocks:
    """How far the clocks of devices were from the host's."""

    def __init__(self) -> None:
        self._gaps: dict[str, tuple[int, int]] = {}

    def note(self, entry: VerifiedEntry) -> None:
        """Compare the two times of an act."""
        gap_ms = entry.header.device_time_ms - entry.time_ms
        if abs(gap_ms) <= CLOCK_GAP_MS or entry.header.author == HOST:
            return
        acts, worst_ms = self._gaps.get(entry.header.device, (0, 0))
        self._gaps[entry.header.device] = (acts + 1, max(worst_ms, gap_ms, key=abs))

    def report(self, findings: Findings) -> None:
        """Report each device that was too far off."""
        for device, (acts, worst_ms) in self._gaps.items():
            findings.add(FindingCode.CLOCK_GAP, device=device, acts=acts, gap_ms=worst_ms)


def _by_number(heads: Sequence[bytes], log: str) -> dict[int, list[bytes]]:
    found: dict[int, list[bytes]] = {}
    for number, head in _readable(heads, log):
        found.setdefault(number, []).append(head)
    return found


def _readable(heads: Sequence[bytes], log: str) -> Iterator[tuple[int, bytes]]:
    for head in heads:
        try:
            yield read_head(head, log).number, head
        except TamperError:
            continue


def _vote_report(meeting: Meeting, box: VerifiedBox) -> VoteReport:
    vote = meeting.votes.get(box.vote)
    assert vote is not None, "a box is of a vote"
    return VoteReport(
        vote=vote.id,
        text=vote.text,
        ballots=box.tip_number,
        counts=vote.counts,
        invalid=len(vote.invalid),
        outcome=vote.outcome,
    )
