"""What was seen of a signature, and the messages between the worker and its parent."""

from enum import StrEnum
from typing import Final

import msgspec

from ui.render.results import FailureCode

MOST_SIGNATURES: Final = 100
MOST_ROOTS: Final = 200
LONGEST_NAME: Final = 300


class Chain(StrEnum):
    """What the signer's certificate leads to."""

    TRUSTED = "trusted"
    """A root that was put onto this device."""
    UNKNOWN_ISSUER = "unknown_issuer"
    SELF_SIGNED = "self_signed"
    EXPIRED = "expired"
    """Its time is over, or was not yet come."""
    REVOKED = "revoked"
    UNUSABLE = "unusable"
    """Whoever issued it did not mean it for signing, or something else is wrong with it."""


class Change(StrEnum):
    """What has happened to the file since it was signed."""

    NONE = "none"
    SIGNED_FURTHER = "signed_further"
    """Nothing but further signatures, filled-in fields or material for checking was added."""
    ADDED_TO = "added_to"
    """Something was added that may change what is seen: notes, text, pages."""
    BROKEN = "broken"
    """What was signed is not what stands there."""
    UNKNOWN = "unknown"
    """It could not be found out."""


class SignatureSeen(msgspec.Struct, frozen=True):
    """One signature, without any judgement on whom to believe.

    Names are what the certificate says.  Times are milliseconds, 0 where there is none.
    """

    field: str
    name: str = ""
    organisation: str = ""
    issuer: str = ""
    claimed_ms: int = 0
    """What the signer's device said the time was."""
    stamped_ms: int = 0
    """What a time-stamping service said, if its own signature is in order."""
    stamp_is_trusted: bool = False
    valid_from_ms: int = 0
    valid_until_ms: int = 0
    change: Change = Change.UNKNOWN
    covers_whole_file: bool = False
    covered_bytes: int = 0
    """From the start of the file; 0 when what is covered is not a file by itself."""
    size_bytes: int = 0
    chain: Chain = Chain.UNUSABLE
    is_weak: bool = False
    """Made with an algorithm that can be forged by now."""
    is_timestamp: bool = False
    """Not a person's signature, but a time-stamp on the whole document."""
    is_readable: bool = True
    """Otherwise nothing but its field is known."""


class Check(msgspec.Struct, frozen=True, tag=True):
    """Look at the signatures of a document; `roots` are certificates that are trusted here."""

    size_bytes: int
    chunk_bytes: int
    roots: tuple[bytes, ...]
    now_ms: int


class NeedChunk(msgspec.Struct, frozen=True, tag=True):
    """Ask for one chunk of the document."""

    index: int


class Seen(msgspec.Struct, frozen=True, tag=True):
    """All signatures of the document, in the order in which they were made."""

    signatures: tuple[SignatureSeen, ...]
    unusable_roots: int = 0


class NotSeen(msgspec.Struct, frozen=True, tag=True):
    """The document could not be looked at."""

    code: FailureCode


FromWorker = NeedChunk | Seen | NotSeen

to_worker: Final[msgspec.msgpack.Decoder[Check]] = msgspec.msgpack.Decoder(Check)
from_worker: Final[msgspec.msgpack.Decoder[FromWorker]] = msgspec.msgpack.Decoder(FromWorker)
encode: Final = msgspec.msgpack.Encoder().encode
