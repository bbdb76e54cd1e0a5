"""What a client tells whoever shows it to people."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from meeting.errors import MeetingError
from meeting.ids import ActId, PaperId, PersonId, VoteId
from meeting.log.chain import VerifiedEntry
from meeting.notes.records import Circle, Record
from meeting.state import Meeting
from sync.errors import LocalCode


class Link(StrEnum):
    """State of the connection to the host."""

    SEARCHING = "searching"
    CONNECTING = "connecting"
    CATCHING_UP = "catching_up"
    LIVE = "live"
    OFFLINE = "offline"
    WRONG_HOST = "wrong_host"
    REVOKED = "revoked"
    UPDATE_NEEDED = "update_needed"
    HOST_REPLACED = "host_replaced"


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """The connection is otherwise; `since_ms` is when it became so, by this device's clock."""

    link: Link
    since_ms: int
    address: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class StateChanged:
    """Verified entries came; both states are values and stay as they are."""

    old: Meeting
    new: Meeting
    entries: tuple[VerifiedEntry, ...]


@dataclass(frozen=True, slots=True)
class PaperProgress:
    """How much of a paper lies on this device; `readable` says that its key is here too.

    `code` says why it does not come from the host, where it does not.
    """

    paper: PaperId
    have_bytes: int
    size_bytes: int
    readable: bool
    code: str = ""


@dataclass(frozen=True, slots=True)
class KeysArrived:
    """This device was given keys: papers that were closed to it may be readable now."""

    count: int


@dataclass(frozen=True, slots=True)
class MeetingErased:
    """An officer revoked this device; the meeting's keys and papers are gone from it."""


class BallotStage(StrEnum):
    """What the voter's own device knows of her ballot."""

    SENDING = "sending"
    STORED = "stored"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BallotChanged:
    """The state of this person's ballot; `time_ms` is the host's time of storing it."""

    vote: VoteId
    stage: BallotStage
    answer: str
    time_ms: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class BallotsCounted:
    """While a vote runs: how many ballots are stored; officers also learn whose are missing."""

    vote: VoteId
    stored: int
    not_voted: tuple[PersonId, ...] | None = None


@dataclass(frozen=True, slots=True)
class VoteRecounted:
    """This device has opened the box and counted again; `choices` by person, where shown."""

    vote: VoteId
    agrees: bool
    own_ballot_found: bool
    choices: tuple[tuple[PersonId, str], ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """Acts of this device that the host has not confirmed."""

    waiting: tuple[ActId, ...]


@dataclass(frozen=True, slots=True)
class ActRefused:
    """An act from the outbox was refused; it is gone from there."""

    act: ActId
    kind: str
    error: MeetingError


@dataclass(frozen=True, slots=True)
class PresenterMoved:
    """The presenter turned to a page."""

    paper: PaperId
    page: int
    person: PersonId


Boxes = tuple[tuple[int, int, int, int], ...]
"""Left, top, right and bottom in hundredths of a point on a page."""


@dataclass(frozen=True, slots=True)
class PointerMoved:
    """The presenter points at a place of a page (from 1), or at none (-1), and sets words off."""

    paper: PaperId
    page: int
    x: int
    y: int
    boxes: Boxes
    person: PersonId


@dataclass(frozen=True, slots=True)
class JoiningAsked:
    """To a secretary: a device proved a joining code; she confirms or not."""

    session: str
    person: PersonId
    device_name: str
    further: bool


@dataclass(frozen=True, slots=True)
class JoiningFailed:
    """To a secretary: a joining attempt failed; `tries_left` of that code remain."""

    person: PersonId
    tries_left: int
    code: str


@dataclass(frozen=True, slots=True)
class ForkFound:
    """Proof that the host told different stories; both signed heads are kept."""

    number: int


@dataclass(frozen=True, slots=True)
class NotesChanged:
    """Records came from other devices, each with its author."""

    records: tuple[tuple[PersonId, Record], ...]


@dataclass(frozen=True, slots=True)
class CirclesChanged:
    """There is one more circle: these are all."""

    circles: tuple[Circle, ...]


@dataclass(frozen=True, slots=True)
class NotesRefused:
    """Records that stay on this device, by their names, and why: these are all."""

    records: Mapping[str, LocalCode]


@dataclass(frozen=True, slots=True)
class WordsArrived:
    """The words that a machine read in a paper are in the library now."""

    paper: PaperId


ClientEvent = (
    LinkChanged
    | StateChanged
    | PaperProgress
    | KeysArrived
    | MeetingErased
    | BallotChanged
    | BallotsCounted
    | VoteRecounted
    | OutboxChanged
    | ActRefused
    | PresenterMoved
    | PointerMoved
    | JoiningAsked
    | JoiningFailed
    | ForkFound
    | NotesChanged
    | CirclesChanged
    | NotesRefused
    | WordsArrived
)
