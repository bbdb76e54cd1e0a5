"""What an audit can find, under names that never change; words for them are made elsewhere."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from meeting.acts.voting import AnswerCount
from meeting.state import Meeting

MOST_OF_A_KIND = 50


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The record is not what was signed, or somebody broke the rules."""
    WARNING = "warning"
    """Somebody should look."""
    NOTE = "note"
    """The record says less than it could; nothing is wrong."""


class FindingCode(StrEnum):
    """Stable names of findings."""

    UNREADABLE = "unreadable"
    UNKNOWN_FILE = "unknown_file"
    UNTRUSTED = "untrusted"
    WRONG_ORGANISATION = "wrong_organisation"
    WRONG_LOG = "wrong_log"
    BAD_ENTRY = "bad_entry"
    RULE_BROKEN = "rule_broken"
    ENTRIES_IGNORED = "entries_ignored"
    NOT_COVERED = "not_covered"
    BAD_HEAD = "bad_head"
    FORK = "fork"
    CUT = "cut"
    HOST_REPLACED = "host_replaced"
    NOT_CLOSED = "not_closed"
    UPDATE_NEEDED = "update_needed"
    CLOCK_GAP = "clock_gap"
    PAYLOADS_WITHHELD = "payloads_withheld"
    PAYLOADS_ERASED = "payloads_erased"
    NOT_ERASED = "not_erased"
    RESTRICTED_BROKEN = "restricted_broken"
    BOX_MISSING = "box_missing"
    BOX_UNKNOWN = "box_unknown"
    BOX_NOT_SEALED = "box_not_sealed"
    BAD_BALLOT = "bad_ballot"
    BOX_INCOMPLETE = "box_incomplete"
    BAD_COUNT = "bad_count"
    BALLOTS_INVALID = "ballots_invalid"
    BAD_RECEIPT = "bad_receipt"
    RECEIPT_BROKEN = "receipt_broken"
    PAPER_CHANGED = "paper_changed"
    PAPER_UNKNOWN = "paper_unknown"


_WARNINGS = {
    FindingCode.UNKNOWN_FILE,
    FindingCode.UNTRUSTED,
    FindingCode.CLOCK_GAP,
    FindingCode.NOT_ERASED,
    FindingCode.NOT_CLOSED,
    FindingCode.HOST_REPLACED,
    FindingCode.BOX_NOT_SEALED,
    FindingCode.BAD_RECEIPT,
}
_NOTES = {
    FindingCode.PAYLOADS_WITHHELD,
    FindingCode.PAYLOADS_ERASED,
    FindingCode.BALLOTS_INVALID,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `number` is that of an entry, 0 where none is meant."""

    code: FindingCode
    number: int = 0
    fields: dict[str, str | int] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Return how much it weighs."""
        if self.code in _WARNINGS:
            return Severity.WARNING
        return Severity.NOTE if self.code in _NOTES else Severity.ERROR


@dataclass(frozen=True, slots=True)
class VoteReport:
    """A vote counted again from its box."""

    vote: str
    text: str
    ballots: int
    counts: tuple[AnswerCount, ...]
    invalid: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found.

    `trusted` says that the log belongs to the organisation whose fingerprint was given;
    `last_number` is the last entry that stands; `closed` says that the meeting was closed, else
    the record may be cut; `left_out` counts findings beyond the first of a kind; `meeting` is what
    the log comes to.
    """

    findings: tuple[Finding, ...] = ()
    trusted: bool = False
    fingerprint: bytes = b""
    last_number: int = 0
    last_time_ms: int = 0
    closed: bool = False
    withheld: int = 0
    erased: int = 0
    papers_checked: int = 0
    left_out: int = 0
    votes: tuple[VoteReport, ...] = ()
    meeting: Meeting | None = None

    @property
    def sound(self) -> bool:
        """Say whether nothing is wrong with the record, whoever made it."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def ok(self) -> bool:
        """Say whether the record is sound, and the organisation's own."""
        return self.trusted and self.sound

    def has(self, code: FindingCode) -> bool:
        """Say whether this was found."""
        return any(finding.code is code for finding in self.findings)


class Findings:
    """Findings as they come up; of one kind only the first are kept, so that no report is endless.

    `left_out` counts the others.
    """

    def __init__(self) -> None:
        self.kept: list[Finding] = []
        self.left_out = 0
        self._seen: Counter[FindingCode] = Counter()

    def add(self, code: FindingCode, number: int = 0, /, **fields: str | int) -> None:
        """Keep a finding."""
        self._seen[code] += 1
        if self._seen[code] <= MOST_OF_A_KIND:
            self.kept.append(Finding(code, number, fields))
        else:
            self.left_out += 1
