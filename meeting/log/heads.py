"""Heads: the host's signed word for how a log stands."""

from dataclasses import dataclass
from enum import Enum, auto

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from meeting.encoding import decode, encode
from meeting.errors import Code, TamperError
from meeting.log.entries import RECORD_LIMIT_BYTES
from meeting.records import FORMAT, Head, SignedHead
from meeting.signing import HEAD, Sign, load_public_key, verify


class Standing(Enum):
    """How a head that somebody shows stands to a log or box."""

    COVERED = auto()
    """That entry is there."""
    AHEAD = auto()
    """The host signed more than is here."""
    FORK = auto()
    """The host signed two different entries for one place."""
    SUPERSEDED = auto()
    """An earlier host went on beyond the entry from which the next one took over."""
    LATER_EPOCH = auto()
    """A host that is not known here yet."""


@dataclass(frozen=True, slots=True)
class ForkProof:
    """Two heads under the host's signatures that cannot both be true.

    `ours` covers the entry `number` of the log that was verified; `theirs` names another hash.
    """

    number: int
    ours: bytes
    theirs: bytes


class KeyRing:
    """Public keys, loaded once each: loading takes a good part of the time of a check."""

    def __init__(self) -> None:
        self._loaded: dict[bytes, Ed25519PublicKey] = {}

    def load(self, raw: bytes) -> Ed25519PublicKey:
        """Return the key with these bytes."""
        key = self._loaded.get(raw)
        if key is None:
            key = self._loaded[raw] = load_public_key(raw)
        return key


def sign_head(sign: Sign, head: Head) -> bytes:
    """Return a signed head."""
    data = encode(head)
    return encode(SignedHead(data, sign(HEAD, data)))


def read_head(data: bytes, log: str) -> Head:
    """Return a head of this log or box; its signature is not yet checked.

    Raises:
        TamperError: TOO_LONG, MALFORMED, FUTURE_VERSION or WRONG_LOG.
    """
    head = read_any_head(data)
    if head.log != log:
        raise TamperError(Code.WRONG_LOG)
    return head


def read_any_head(data: bytes) -> Head:
    """Return a head, of whichever log; its signature is not yet checked.

    Raises:
        TamperError: TOO_LONG, MALFORMED or FUTURE_VERSION.
    """
    if len(data) > RECORD_LIMIT_BYTES:
        raise TamperError(Code.TOO_LONG, limit_bytes=RECORD_LIMIT_BYTES)
    head = decode(decode(data, SignedHead).head, Head)
    if head.format != FORMAT:
        raise TamperError(Code.FUTURE_VERSION)
    return head


def check_signature(data: bytes, key: Ed25519PublicKey) -> None:
    """Check that a signed head bears this key's signature.

    Raises:
        TamperError: BAD_HEAD.
    """
    signed = decode(data, SignedHead)
    try:
        verify(key, HEAD, signed.head, signed.signature)
    except TamperError as error:
        raise TamperError(Code.BAD_HEAD) from error


def check_end(head: Head, number: int, end_hash: bytes, time_ms: int) -> None:
    """Check that a head names this end of a chain.

    Raises:
        TamperError: BAD_HEAD.
    """
    if head.number != number or head.hash != end_hash or head.time_ms < time_ms:
        raise TamperError(Code.BAD_HEAD, number=head.number)
