"""A file that opens with a passphrase: recovery files, appointments of hosts."""

import secrets
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from meeting.encoding import UNREADABLE, Canonical, encode, signing_input
from meeting.errors import Code, MeetingError, TamperError
from meeting.ids import ShortText
from sync.crypto import secretbox
from sync.crypto.passphrase import SALT_BYTES, STRONG, Cost, derive_key, require_length
from sync.errors import LocalCode, LocalError

VERSION = 1
PASSPHRASE_LEAST = 12
_LIMIT_BYTES = 64 * 1024

Kind = Literal["organisation recovery", "host appointment"]


class LockedFile(Canonical, frozen=True):
    """The file: `title` is for the eyes of whoever finds it, and is bound to the content."""

    paperless_meeting: str
    version: int
    title: ShortText
    cost: Cost
    salt: Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
    sealed: bytes


class _Preamble(msgspec.Struct, frozen=True):
    paperless_meeting: str
    version: int


def lock(kind: Kind, title: str, plain: bytes, passphrase: str, *, cost: Cost = STRONG) -> bytes:
    """Return the bytes of a file that opens with this passphrase only.

    Raises:
        LocalError: TOO_SHORT.
    """
    require_length(passphrase, PASSPHRASE_LEAST)
    file = LockedFile(kind, VERSION, title, cost, secrets.token_bytes(SALT_BYTES), b"")
    key = derive_key(passphrase, file.salt, cost)
    sealed = secretbox.seal(key, plain, _context(file))
    return encode(msgspec.structs.replace(file, sealed=sealed)) + b"\n"


def unlock(kind: Kind, data: bytes, passphrase: str) -> bytes:
    """Return what a locked file holds.

    Raises:
        MeetingError: MALFORMED (not such a file), FUTURE_VERSION.
        LocalError: WRONG_PASSPHRASE.
    """
    file = read(kind, data)
    key = derive_key(passphrase, file.salt, file.cost)
    try:
        return secretbox.unseal(key, file.sealed, _context(file))
    except TamperError as error:
        raise LocalError(LocalCode.WRONG_PASSPHRASE) from error


def read(kind: Kind, data: bytes) -> LockedFile:
    """Return the outside of a locked file.

    Raises:
        MeetingError: MALFORMED (not such a file), FUTURE_VERSION.
    """
    if len(data) > _LIMIT_BYTES:
        raise MeetingError(Code.MALFORMED)
    try:
        preamble = msgspec.json.decode(data, type=_Preamble)
        if preamble.paperless_meeting != kind:
            raise MeetingError(Code.MALFORMED)
        if preamble.version > VERSION:
            raise MeetingError(Code.FUTURE_VERSION, version=preamble.version)
        return msgspec.json.decode(data, type=LockedFile)
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error


def _context(file: LockedFile) -> bytes:
    return signing_input(b"locked file", encode(msgspec.structs.replace(file, sealed=b"")))
