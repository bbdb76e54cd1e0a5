"""What host and client ask of their stores; each port has one contract suite for all adapters."""

from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self

import msgspec

from meeting.reading.finding import Question, Span
from meeting.reading.page_text import PageText
from sync.crypto.chunks import Manifest
from sync.crypto.keys import DeviceIdentity
from sync.messages import Envelope
from sync.stores.note_ports import Mailbox, NoteStore


class LogPart(msgspec.Struct, frozen=True):
    """Entries of one log or box in a row; `head` covers the last of them.

    An opening is empty where it is withheld or erased.
    """

    log: str
    first: int
    entries: tuple[bytes, ...]
    openings: tuple[bytes, ...]
    head: bytes


class Batch(msgspec.Struct, frozen=True):
    """What one commit adds to a meeting: parts of its log and its boxes, all or nothing.

    `erased` are numbers of the meeting's log whose openings go.
    """

    log: str
    parts: tuple[LogPart, ...]
    envelopes: tuple[Envelope, ...] = ()
    erased: tuple[int, ...] = ()


class StoredEntry(msgspec.Struct, frozen=True):
    """An entry as it was stored, with what opens it (empty where withheld or erased)."""

    number: int
    entry: bytes
    opening: bytes


class FoundAct(msgspec.Struct, frozen=True):
    """An act in its place, with the first head that covers it."""

    number: int
    entry: bytes
    opening: bytes
    head: bytes


class KnownOrganisation(msgspec.Struct, frozen=True):
    """An organisation that this device trusts; `issuer` and `appointment` where it may act for it.

    Both are canonical bytes (`organisation.Issuer`, `organisation.Appointment`) or empty;
    `mandate` and its signature let this device found meetings.
    """

    fingerprint: bytes
    name: str
    root_certificate: bytes
    issuer: bytes = b""
    appointment: bytes = b""
    mandate: bytes = b""
    mandate_signature: bytes = b""


class KnownMeeting(msgspec.Struct, frozen=True):
    """A meeting that this device takes part in, and how it was last reached."""

    log: str
    organisation: bytes
    title: str
    person: str
    host: str
    addresses: tuple[str, ...]
    certificate: bytes
    issuing_certificate: bytes
    joined_ms: int


class QueuedAct(msgspec.Struct, frozen=True):
    """An act of this device that the host has not yet taken."""

    log: str
    act: str
    data: bytes
    queued_ms: int


class Position(msgspec.Struct, frozen=True):
    """Where somebody was reading: the page, and how far down it (0 to 1)."""

    page: int
    top: float


class PagePicture(msgspec.Struct, frozen=True):
    """A page in small, as an encoded picture that was made on this device."""

    page: int
    width_px: int
    height_px: int
    data: bytes


class PageFound(msgspec.Struct, frozen=True):
    """A page on which something was found.

    `text` is a piece of it in its own spelling, `marks` say where in the piece; `level` is that
    of `finding.Finding`.
    """

    paper: str
    page: int
    level: int
    text: str
    marks: tuple[Span, ...]
    recognised: bool = False


class SearchAnswer(msgspec.Struct, frozen=True):
    """How many pages answer a question, and the best of them."""

    pages: int = 0
    best: tuple[PageFound, ...] = ()


class LogStore(Protocol):
    """Keeps the logs of meetings and their boxes."""

    def logs(self) -> tuple[str, ...]:
        """Return the meetings' logs."""
        ...

    def boxes(self, log: str) -> tuple[str, ...]:
        """Return the boxes of a meeting, in the order in which they were opened."""
        ...

    def open_log(self, log: str, meeting: str = "") -> None:
        """Make room for a log, or for a box of the meeting named; harmless if it is there."""
        ...

    def append(self, batch: Batch) -> None:
        """Add a batch in one transaction, which is on the disk on return.

        Raises:
            LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY; STORE_CONFLICT where a part
                does not go on from the last entry.  Nothing is added then.
        """
        ...

    def entries(self, log: str, since: int, limit: int) -> tuple[StoredEntry, ...]:
        """Return at most `limit` entries of a log after the number `since`, in order."""
        ...

    def number(self, log: str) -> int:
        """Return the number of a log's last entry; 0 where there is none."""
        ...

    def head(self, log: str) -> bytes:
        """Return the newest head of a log; empty where there is none."""
        ...

    def find_act(self, log: str, act: str) -> FoundAct | None:
        """Return an act of this log, by its id."""
        ...

    def add_openings(self, log: str, openings: Mapping[int, bytes]) -> None:
        """Add openings that came after their entries."""
        ...

    def erase_opening(self, log: str, number: int) -> None:
        """Forget what opens an entry; the entry stays."""
        ...

    def setting(self, name: str) -> bytes | None:
        """Return a value kept under a name (encrypted at rest)."""
        ...

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value under a name."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


class HostStore(LogStore, Protocol):
    """What a host keeps: logs, envelopes for devices; papers lie in a `BlobStore`."""

    @property
    def mailbox(self) -> Mailbox:
        """Return the letters that lie beside the logs."""
        ...

    def put_envelopes(self, log: str, envelopes: Iterable[Envelope]) -> None:
        """Keep envelopes beside a meeting's log; a later one for the same place replaces."""
        ...

    def envelopes(self, log: str, device: str) -> tuple[Envelope, ...]:
        """Return the envelopes for one device, by audience and epoch."""
        ...

    def delete_envelopes(self, log: str, device: str) -> None:
        """Forget the envelopes for a device."""
        ...


class LibraryStore(Protocol):
    """Keeps what stands on the pages of papers, so that it is found at once and without a key.

    A paper is one version of it, by its id.
    """

    def read_pages(self, log: str) -> dict[str, int]:
        """Return of each paper how many of its pages are here, from the first without a gap."""
        ...

    def put_pages(
        self,
        log: str,
        paper: str,
        texts: Sequence[PageText],
        pictures: Sequence[PagePicture] = (),
    ) -> None:
        """Keep pages in one transaction; those that are here are replaced.

        A page without words does not take the place of what was read in its picture.  Of a meeting
        that is not in the vault, as after it was erased, nothing is kept.
        """
        ...

    def put_recognised(self, log: str, paper: str, texts: Sequence[PageText]) -> None:
        """Keep what was read in pictures, for pages that have no words of their own.

        They do not count as read: there is more to a page than its words.
        """
        ...

    def page_text(self, log: str, paper: str, page: int) -> PageText | None:
        """Return what stands on a page."""
        ...

    def pictures(self, log: str, paper: str, first: int, count: int) -> tuple[PagePicture, ...]:
        """Return neighbouring pages in small, as far as they are here."""
        ...

    def search(
        self, log: str, question: Question, papers: Sequence[str], limit: int
    ) -> SearchAnswer:
        """Look for something in these papers, and return at most `limit` pages, the best first.

        The whole phrase comes before single words, accents as they were typed before others,
        then what is rarer and denser, then the papers in the order in which they are named.
        """
        ...


class VaultStore(LogStore, Protocol):
    """What a device keeps, in one encrypted file."""

    @property
    def notes(self) -> NoteStore:
        """Return the notes of all meetings."""
        ...

    @property
    def library(self) -> LibraryStore:
        """What stands in the papers."""
        ...

    def identity(self) -> DeviceIdentity | None:
        """Return this device's keys."""
        ...

    def put_identity(self, identity: DeviceIdentity) -> None:
        """Keep this device's keys."""
        ...

    def organisations(self) -> tuple[KnownOrganisation, ...]:
        """Return the organisations that this device trusts, by name."""
        ...

    def put_organisation(self, organisation: KnownOrganisation) -> None:
        """Keep an organisation; one of the same fingerprint is replaced."""
        ...

    def meetings(self) -> tuple[KnownMeeting, ...]:
        """Return the meetings of this device, the last joined first."""
        ...

    def put_meeting(self, meeting: KnownMeeting) -> None:
        """Keep a meeting; one of the same log is replaced."""
        ...

    def forget_meeting(self, log: str) -> None:
        """Erase a meeting with its log, boxes, keys, positions, notes, outbox and papers' texts.

        Settings go along whose name has the log behind a slash.
        """
        ...

    def queue(self, act: QueuedAct) -> None:
        """Put an act at the end of the outbox; harmless if it is there."""
        ...

    def outbox(self, log: str) -> tuple[QueuedAct, ...]:
        """Return what waits for a meeting's host, in the order in which it was queued."""
        ...

    def unqueue(self, log: str, act: str) -> None:
        """Take an act out of the outbox."""
        ...

    def epoch_key(self, log: str, audience: int, epoch: int) -> bytes | None:
        """Return the key of an audience's epoch."""
        ...

    def put_epoch_key(self, log: str, audience: int, epoch: int, key: bytes) -> None:
        """Keep the key of an audience's epoch."""
        ...

    def delete_epoch_keys(self, log: str) -> None:
        """Forget all epoch keys of a meeting."""
        ...

    def position(self, log: str, paper: str) -> Position | None:
        """Return where this person was reading a paper."""
        ...

    def put_position(self, log: str, paper: str, position: Position) -> None:
        """Keep where this person is reading a paper."""
        ...


class StagedBlob(Protocol):
    """A blob on its way in whose hash is not yet known; leaving without `finish` drops it."""

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End; nothing stays of a blob that was not finished."""
        ...

    def put(self, index: int, data: bytes) -> None:
        """Take the next chunk."""
        ...

    def finish(self, manifest: Manifest) -> bytes:
        """Keep the blob under its hash, which is returned."""
        ...


class BlobStore(Protocol):
    """Keeps encrypted chunks as they arrived, each verified before it is stored.

    All may raise LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY.
    """

    def blobs(self) -> tuple[bytes, ...]:
        """Return the hashes of all blobs, complete or not."""
        ...

    def begin_blob(self, blob: bytes, manifest: bytes) -> Manifest:
        """Make room for a blob; harmless if it is there.

        Raises:
            TamperError: MALFORMED or BAD_COMMITMENT, where it is not this blob's manifest.
        """
        ...

    def manifest(self, blob: bytes) -> bytes | None:
        """Return the bytes of a blob's manifest."""
        ...

    def put_chunk(self, blob: bytes, index: int, data: bytes) -> None:
        """Store one chunk of a blob that was begun; harmless if it is there.

        Raises:
            TamperError: BAD_COMMITMENT, where it does not belong there.
        """
        ...

    def put_chunks(self, blob: bytes, first: int, chunks: Sequence[bytes]) -> None:
        """Store neighbouring chunks in one transaction.

        Raises:
            TamperError: BAD_COMMITMENT; none of them is stored then.
        """
        ...

    def chunk(self, blob: bytes, index: int) -> bytes | None:
        """Return one encrypted chunk, if it is here."""
        ...

    def chunks(self, blob: bytes, first: int, count: int) -> tuple[bytes, ...]:
        """Return at most `count` neighbouring chunks, up to the first that is not here."""
        ...

    def missing(self, blob: bytes) -> tuple[int, ...]:
        """Return the places of the chunks that are not here; of an unknown blob none."""
        ...

    def progress(self, blob: bytes) -> tuple[int, int]:
        """Return how many chunks are here and how many there are; (0, 0) if unknown."""
        ...

    def chunk_counts(self) -> dict[bytes, int]:
        """Return of each blob how many chunks are here."""
        ...

    def has_blob(self, blob: bytes) -> bool:
        """Say whether all of a blob is here."""
        ...

    def delete_blob(self, blob: bytes) -> None:
        """Forget a blob with its chunks."""
        ...

    def stage(self) -> StagedBlob:
        """Return a place for a blob that is being made here."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
