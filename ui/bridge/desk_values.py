"""What the secretary's desk shows, as plain values that any thread may hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.bridge.faults import Fault


@dataclass(frozen=True, slots=True)
class OrganisationSeen:
    """The organisation for which this device may act; `ends_ms` is when its first term ends."""

    fingerprint: bytes
    name: str
    shown: str
    host_until_ms: int
    renewal_due: bool
    ends_ms: int = 2**53 - 1
    recovery_safe: bool = True


@dataclass(frozen=True, slots=True)
class HostSeen:
    """The host on this machine, and where devices in the room reach it."""

    phase: str = "stopped"
    addresses: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What a meeting is called, where and when it sits, by which rules, and who prepares it.

    `host` is the address of a host on another machine; empty means this one.
    """

    title: str = ""
    body: str = ""
    place: str = ""
    language: str = "vi"
    starts_ms: int = 0
    pack: str = "vn-ubnd"
    founder_name: str = ""
    founder_position: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a line or a file; `kept` says that it is taken all the same."""

    code: str
    fields: Mapping[str, str | int] = field(default_factory=dict)
    line: int = 0
    where: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody on a list, with the line of the file."""

    line: int
    name: str
    position: str
    unit: str
    role: str
    votes: bool


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """What a list of people would bring."""

    people: tuple[PersonLine, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str = ""
    encodings: tuple[str, ...] = ()
    unknown_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanItem:
    """An item that files go to; a new one is made by the import."""

    key: str
    title: str
    new: bool


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file, where it goes and why, and what is wrong with it."""

    path: str
    shown_path: str
    title: str
    size_bytes: int
    pages: int
    item: str
    matched: str
    problem: Problem | None
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; `source` is for the import itself."""

    items: tuple[PlanItem, ...]
    files: tuple[PlanFile, ...]
    ready: int
    left_out: int
    source: object


@dataclass(frozen=True, slots=True)
class Step:
    """How far a long work is: bytes or things done of all, and what is being done."""

    done: int
    total: int
    what: str = ""
    place: int = 0
    places: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import; `stopped` says after what nothing more could be imported."""

    papers: int
    items: int
    failures: tuple[Problem, ...]
    cancelled: bool
    stopped: Fault | None = None


@dataclass(frozen=True, slots=True)
class TicketSeen:
    """An invitation of a person; `text` is empty where it was issued elsewhere."""

    person: str
    state: str
    expires_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """A code to be read out, and until when it holds."""

    person: str
    code: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class Exported:
    """A record that was written."""

    path: str
    entries: int
    papers: int
    missing: int


@dataclass(frozen=True, slots=True)
class FindingSeen:
    """Something that an audit found."""

    code: str
    severity: str
    number: int
    fields: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a record is worth."""

    trusted: bool
    closed: bool
    fingerprint: str
    last_number: int
    last_time_ms: int
    votes: int
    papers: int
    findings: tuple[FindingSeen, ...]
    title: str = ""

    @property
    def sound(self) -> bool:
        """Whether nothing was found that should not be."""
        return self.trusted and not any(one.severity == "error" for one in self.findings)


@dataclass(frozen=True, slots=True)
class ScansSeen:
    """How far the reading of scanned papers is; see `sync.desk.scans.ScanState`."""

    phase: str = "idle"
    title: str = ""
    page: int = 0
    pages: int = 0
    papers: int = 0
    vietnamese: bool = True
