"""The tables of the three schemas; `migrations/` brings a file to them step by step.

Ids are text, hashes are binary, and nothing here is peculiar to SQLite.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
)

ID = String(32)


class LogColumns(TypedColumns):
    """One row for each log or box; its row is what writers of a log contend for."""

    log: Named[str] = Column(ID, primary_key=True)
    meeting: Named[str] = Column(ID)
    place: Named[int] = Column(Integer)
    number: Named[int] = Column(BigInteger)


class EntryColumns(TypedColumns):
    """`opening` is null where it is withheld or erased."""

    log: Named[str] = Column(ID)
    number: Named[int] = Column(BigInteger)
    act: Named[str] = Column(ID)
    entry: Named[bytes] = Column(LargeBinary)
    opening: Named[bytes | None] = Column(LargeBinary)


class HeadColumns(TypedColumns):
    """Every head that was ever signed, by the last entry that it covers."""

    log: Named[str] = Column(ID)
    number: Named[int] = Column(BigInteger)
    head: Named[bytes] = Column(LargeBinary)


class SettingColumns(TypedColumns):
    """Small values by name."""

    name: Named[str] = Column(String(100), primary_key=True)
    value: Named[bytes] = Column(LargeBinary)


class EnvelopeColumns(TypedColumns):
    """Keys of epochs, sealed to devices."""

    log: Named[str] = Column(ID)
    audience: Named[int] = Column(Integer)
    epoch: Named[int] = Column(Integer)
    device: Named[str] = Column(ID)
    sealed: Named[bytes] = Column(LargeBinary)


class OrganisationColumns(TypedColumns):
    """Organisations that a device trusts."""

    fingerprint: Named[bytes] = Column(LargeBinary, primary_key=True)
    name: Named[str] = Column(Text)
    root_certificate: Named[bytes] = Column(LargeBinary)
    issuer: Named[bytes] = Column(LargeBinary)
    appointment: Named[bytes] = Column(LargeBinary)
    mandate: Named[bytes] = Column(LargeBinary)
    mandate_signature: Named[bytes] = Column(LargeBinary)


class MeetingColumns(TypedColumns):
    """Meetings that a device takes part in; `addresses` is a JSON list."""

    log: Named[str] = Column(ID, primary_key=True)
    organisation: Named[bytes] = Column(LargeBinary)
    title: Named[str] = Column(Text)
    person: Named[str] = Column(ID)
    host: Named[str] = Column(ID)
    addresses: Named[bytes] = Column(LargeBinary)
    certificate: Named[bytes] = Column(LargeBinary)
    issuing_certificate: Named[bytes] = Column(LargeBinary)
    joined_ms: Named[int] = Column(BigInteger)


class OutboxColumns(TypedColumns):
    """Acts on their way to a host."""

    place: Named[int] = Column(Integer, primary_key=True)
    log: Named[str] = Column(ID)
    act: Named[str] = Column(ID)
    data: Named[bytes] = Column(LargeBinary)
    queued_ms: Named[int] = Column(BigInteger)


class EpochKeyColumns(TypedColumns):
    """Keys of audience epochs."""

    log: Named[str] = Column(ID)
    audience: Named[int] = Column(Integer)
    epoch: Named[int] = Column(Integer)
    key: Named[bytes] = Column(LargeBinary)


class PositionColumns(TypedColumns):
    """Where somebody was reading."""

    log: Named[str] = Column(ID)
    paper: Named[str] = Column(ID)
    page: Named[int] = Column(Integer)
    top: Named[float] = Column(Float)


class LibraryPaperColumns(TypedColumns):
    """Papers whose pages were read; `pages` counts from the first without a gap."""

    number: Named[int] = Column(Integer, primary_key=True)
    log: Named[str] = Column(ID)
    paper: Named[str] = Column(ID)
    pages: Named[int] = Column(Integer)


class PageTextColumns(TypedColumns):
    """What stands on pages; `place` is made of the paper's number and the page."""

    place: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    recognised: Named[int] = Column(Integer)
    plain: Named[str] = Column(Text)
    content: Named[bytes] = Column(LargeBinary)


class PagePictureColumns(TypedColumns):
    """Pages in small."""

    place: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    width_px: Named[int] = Column(Integer)
    height_px: Named[int] = Column(Integer)
    data: Named[bytes] = Column(LargeBinary)


class BlobColumns(TypedColumns):
    """Encrypted papers; `hash` is null while one is being made here."""

    blob: Named[int] = Column(Integer, primary_key=True)
    hash: Named[bytes | None] = Column(LargeBinary)
    manifest: Named[bytes] = Column(LargeBinary)


class ChunkColumns(TypedColumns):
    """Their chunks, as they arrived."""

    blob: Named[int] = Column(Integer)
    number: Named[int] = Column(Integer)
    data: Named[bytes] = Column(LargeBinary)


class LogTables:
    """The tables that host and vault have in common."""

    def __init__(self, metadata: MetaData) -> None:
        self.metadata = metadata
        self.logs = Table("logs", metadata, LogColumns, Index("logs_by_meeting", "meeting"))
        self.entries = Table(
            "entries",
            metadata,
            EntryColumns,
            PrimaryKeyConstraint("log", "number"),
            UniqueConstraint("log", "act", name="entries_by_act"),
        )
        self.heads = Table("heads", metadata, HeadColumns, PrimaryKeyConstraint("log", "number"))
        self.settings = Table("settings", metadata, SettingColumns)


HOST = LogTables(MetaData())
ENVELOPES = Table(
    "envelopes",
    HOST.metadata,
    EnvelopeColumns,
    PrimaryKeyConstraint("log", "device", "audience", "epoch"),
)

VAULT = LogTables(MetaData())
ORGANISATIONS = Table("organisations", VAULT.metadata, OrganisationColumns)
MEETINGS = Table("meetings", VAULT.metadata, MeetingColumns)
OUTBOX = Table(
    "outbox",
    VAULT.metadata,
    OutboxColumns,
    UniqueConstraint("log", "act", name="outbox_by_act"),
    sqlite_autoincrement=True,
)
EPOCH_KEYS = Table(
    "epoch_keys", VAULT.metadata, EpochKeyColumns, PrimaryKeyConstraint("log", "audience", "epoch")
)
POSITIONS = Table(
    "positions", VAULT.metadata, PositionColumns, PrimaryKeyConstraint("log", "paper")
)
LIBRARY_PAPERS = Table(
    "library_papers",
    VAULT.metadata,
    LibraryPaperColumns,
    UniqueConstraint("log", "paper", name="library_papers_by_paper"),
    sqlite_autoincrement=True,
)
PAGE_TEXTS = Table("page_texts", VAULT.metadata, PageTextColumns)
PAGE_PICTURES = Table("page_pictures", VAULT.metadata, PagePictureColumns)
PAGE_WORDS = "page_words"
PAGE_ACCENTS = "page_accents"
"""The two indexes of the pages' words, by place: without accents, and as they are written."""

BLOBS_METADATA = MetaData()
BLOBS = Table(
    "blobs",
    BLOBS_METADATA,
    BlobColumns,
    UniqueConstraint("hash", name="blobs_by_hash"),
    sqlite_autoincrement=True,
)
CHUNKS = Table("chunks", BLOBS_METADATA, ChunkColumns, PrimaryKeyConstraint("blob", "number"))
