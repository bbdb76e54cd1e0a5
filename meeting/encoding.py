"""One byte string for each value: the JSON that is signed, hashed, stored and sent."""

import hashlib
from typing import TypeVar

import msgspec

from meeting.errors import Code, TamperError

T = TypeVar("T", bound=msgspec.Struct)

PREFIX = b"paperless-meeting/1/"

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises for bytes that are nothing of the wanted kind; the last, nested too deep."""


class Canonical(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Base of every type whose bytes are signed or hashed."""


_encoder = msgspec.json.Encoder()
_decoders: dict[type, msgspec.json.Decoder[msgspec.Struct]] = {}


def encode(value: msgspec.Struct) -> bytes:
    """Return the canonical bytes of a value."""
    return _encoder.encode(value)


def decode(data: bytes, kind: type[T]) -> T:
    """Return the value whose canonical bytes these are.

    Raises:
        TamperError: MALFORMED, where decoding and encoding again gives other bytes.
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        value = decoder.decode(data)
    except UNREADABLE as error:
        raise TamperError(Code.MALFORMED) from error
    if _encoder.encode(value) != data:
        raise TamperError(Code.MALFORMED)
    return value  # type: ignore[return-value]


def digest(label: bytes, *parts: bytes) -> bytes:
    """Return SHA-256 over the label and the parts; every use has a label of its own."""
    hasher = hashlib.sha256(PREFIX + label + b"\0")
    for part in parts:
        hasher.update(part)
    return hasher.digest()


def signing_input(label: bytes, data: bytes) -> bytes:
    """Return the bytes that a key signs; every use has a label of its own."""
    return PREFIX + label + b"\0" + data
