"""What notes ask of a vault and of a host's store; both have one contract suite."""

from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from typing import Protocol

import msgspec

from meeting.notes.records import Stamp
from sync.crypto.circles import CircleKey


class NoteRow(msgspec.Struct, frozen=True):
    """A person's record as it is kept; `body` is canonical, `sent` says that the host has it."""

    circle: str
    person: str
    name: str
    stamp: Stamp
    body: bytes
    sent: bool = False

    @property
    def place(self) -> tuple[str, str, str]:
        """Return what no two rows have in common."""
        return self.circle, self.person, self.name


class PostState(IntEnum):
    """What is still to be done with a post."""

    UNSENT = 0
    DONE = 1
    WAITING = 2


class Post(msgspec.Struct, frozen=True):
    """What travels between devices, as bytes; `id` is its hash."""

    id: bytes
    data: bytes
    state: PostState


class Cursor(msgspec.Struct, frozen=True):
    """Up to which letter a device has read; the mark shows that it is still the same letter."""

    number: int = 0
    mark: bytes = b""


class NoteStore(Protocol):
    """What a vault keeps of notes; all is on the disk on return.

    All may raise LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY.
    """

    def records(self, log: str) -> tuple[NoteRow, ...]:
        """Return all records, by their places."""
        ...

    def unsent(self, log: str) -> tuple[NoteRow, ...]:
        """Return records that the host lacks, oldest stamps first."""
        ...

    def keep(self, log: str, rows: Iterable[NoteRow]) -> None:
        """Keep records in one transaction; of two for one place the later stamp stays."""
        ...

    def set_sent(self, log: str, rows: Iterable[NoteRow], *, sent: bool) -> None:
        """Note of these records, where they are still the newest, whether the host has them."""
        ...

    def posts(self, log: str) -> tuple[Post, ...]:
        """Return all posts, by their ids."""
        ...

    def put_posts(self, log: str, posts: Iterable[Post]) -> None:
        """Keep posts in one transaction; of one that is here the state changes."""
        ...

    def drop_posts(self, log: str, ids: Iterable[bytes]) -> None:
        """Forget posts."""
        ...

    def keys(self, log: str) -> tuple[CircleKey, ...]:
        """Return the keys of circles, by their ids."""
        ...

    def put_key(self, log: str, key: CircleKey) -> None:
        """Keep a key; harmless if it is here."""
        ...

    def cursor(self, log: str) -> Cursor:
        """Return up to where the host's letters are here."""
        ...

    def put_cursor(self, log: str, cursor: Cursor) -> None:
        """Keep up to where the host's letters are here."""
        ...


class NewLetter(msgspec.Struct, frozen=True):
    """A letter to be kept; it takes the place of the one before it that stood there."""

    circle: str
    person: str
    place: str
    mark: bytes
    data: bytes


class Letter(msgspec.Struct, frozen=True):
    """A letter as it is kept; `data` is empty where a later one replaced it."""

    number: int
    mark: bytes
    data: bytes


class Usage(msgspec.Struct, frozen=True):
    """How much a person's letters take."""

    letters: int
    size_bytes: int


class Mailbox(Protocol):
    """What a host keeps beside a log: letters with rising numbers.

    All may raise LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY.
    """

    def last(self, log: str) -> Letter | None:
        """Return the newest letter."""
        ...

    def letter(self, log: str, number: int) -> Letter | None:
        """Return a letter by its number."""
        ...

    def at(self, log: str, places: Iterable[str]) -> Mapping[str, bytes]:
        """Return what stands at these places."""
        ...

    def heads(self, log: str) -> tuple[bytes, ...]:
        """Return the letters that stand at the place of their circle's id: the circles."""
        ...

    def since(
        self, log: str, number: int, circles: Collection[str], *, limit: int, limit_bytes: int
    ) -> tuple[Letter, ...]:
        """Return the next letters of these circles that stand; at least one if there is one."""
        ...

    def put(self, log: str, letters: Iterable[NewLetter]) -> None:
        """Keep letters in one transaction, which is on the disk on return."""
        ...

    def usage(self, log: str, person: str) -> Usage:
        """Return how much a person's letters take."""
        ...
