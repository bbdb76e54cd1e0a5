"""The tables of notes: a device's in its vault, a host's letters beside the log."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    Named,
    PrimaryKeyConstraint,
    String,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from sync.stores.tables import HOST, ID, VAULT

NAME = String(100)


class NoteRecordColumns(TypedColumns):
    """The newest record of each name in each circle, by each person; `sent`: the host has it."""

    log: Named[str] = Column(ID)
    circle: Named[str] = Column(ID)
    person: Named[str] = Column(ID)
    name: Named[str] = Column(NAME)
    wall_ms: Named[int] = Column(BigInteger)
    counter: Named[int] = Column(BigInteger)
    device: Named[str] = Column(ID)
    body: Named[bytes] = Column(LargeBinary)
    sent: Named[bool] = Column(Boolean)


class NotePostColumns(TypedColumns):
    """Circles, sealed keys, and what cannot be read yet, as they travel; `post` is the hash."""

    log: Named[str] = Column(ID)
    post: Named[bytes] = Column(LargeBinary)
    data: Named[bytes] = Column(LargeBinary)
    state: Named[int] = Column(Integer)


class CircleKeyColumns(TypedColumns):
    """Keys of circles."""

    log: Named[str] = Column(ID)
    id: Named[str] = Column(ID)
    circle: Named[str] = Column(ID)
    key: Named[bytes] = Column(LargeBinary)


class NoteCursorColumns(TypedColumns):
    """Up to where a host's letters are here."""

    log: Named[str] = Column(ID, primary_key=True)
    number: Named[int] = Column(BigInteger)
    mark: Named[bytes] = Column(LargeBinary)


class LetterColumns(TypedColumns):
    """Letters in the order in which they came; `data` and `place` go when a later one replaces.

    The row stays, so that a device that has read up to it is recognised by its mark.
    """

    log: Named[str] = Column(ID)
    number: Named[int] = Column(BigInteger)
    circle: Named[str] = Column(ID)
    person: Named[str] = Column(ID)
    place: Named[str | None] = Column(ID)
    mark: Named[bytes] = Column(LargeBinary)
    data: Named[bytes | None] = Column(LargeBinary)


NOTE_RECORDS = Table(
    "note_records",
    VAULT.metadata,
    NoteRecordColumns,
    PrimaryKeyConstraint("log", "circle", "person", "name"),
    Index("note_records_unsent", "log", "sent"),
)
NOTE_POSTS = Table(
    "note_posts", VAULT.metadata, NotePostColumns, PrimaryKeyConstraint("log", "post")
)
CIRCLE_KEYS = Table(
    "circle_keys", VAULT.metadata, CircleKeyColumns, PrimaryKeyConstraint("log", "id")
)
NOTE_CURSORS = Table("note_cursors", VAULT.metadata, NoteCursorColumns)
LETTERS = Table(
    "letters",
    HOST.metadata,
    LetterColumns,
    PrimaryKeyConstraint("log", "number"),
    UniqueConstraint("log", "place", name="letters_by_place"),
    Index("letters_by_circle", "log", "circle", "number"),
    Index("letters_by_person", "log", "person"),
)
