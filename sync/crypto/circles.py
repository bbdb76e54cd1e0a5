"""Circles: who is in one, the keys of one, and what is said in one.

A circle's id follows from its owner and members, and a key's id from the key, its maker and the
devices that it is kept from, so that neither can be given another meaning.
"""

import hmac
import secrets
from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

from meeting import sealing
from meeting.encoding import Canonical, digest, encode, signing_input
from meeting.errors import Code, TamperError
from meeting.ids import Id
from meeting.notes.clock import is_sane
from meeting.notes.records import Body, Stamp
from sync.crypto import secretbox
from sync.crypto.posts import KeyEnvelope, KeyGranted, RecordSealed, sealed_hash

CIRCLE_KEY = b"circle key"
KEY_BYTES = 32
ID_BYTES = 16


class _Circle(Canonical, frozen=True):
    log: Id
    owner: Id
    members: tuple[Id, ...]


class _Key(Canonical, frozen=True):
    log: Id
    circle: Id
    maker: Id
    without: tuple[Id, ...]


class CircleKey(msgspec.Struct, frozen=True):
    """A key of a circle."""

    id: str
    circle: str
    key: bytes


class Said(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a sealed record holds."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    body: Body


class Place(msgspec.Struct, frozen=True):
    """Where a record stands: what its sealed bytes are bound to, besides its name."""

    log: str
    circle: str
    key_id: str
    person: str
    stamp: Stamp
    device: str


_said = msgspec.msgpack.Decoder(Said)


def circle_id(log: str, owner: str, members: Iterable[str]) -> str:
    """Return the id of the circle of these people; alone, it is the owner's private one."""
    circle = _Circle(log, owner, tuple(sorted(members)))
    return digest(b"circle", encode(circle))[:ID_BYTES].hex()


def key_id(key: bytes, *, log: str, circle: str, maker: str, without: Iterable[str]) -> str:
    """Return the id of a circle's key, which commits to it."""
    about = _Key(log, circle, maker, tuple(without))
    return digest(b"circle key", encode(about), key)[:ID_BYTES].hex()


def new_key() -> bytes:
    """Return a fresh key for a circle."""
    return secrets.token_bytes(KEY_BYTES)


def seal_key(key: bytes, hpke_key: bytes, *, circle: str, key_id: str, device: str) -> KeyEnvelope:
    """Return a circle's key for one device alone."""
    return KeyEnvelope(device, sealing.seal(key, hpke_key, CIRCLE_KEY, circle, key_id, device))


def open_key(granted: KeyGranted, device: str, hpke_private_key: bytes) -> bytes | None:
    """Return the key that was granted to this device, if it was.

    Raises:
        TamperError: BAD_PROOF (not sealed to it), BAD_COMMITMENT (it is another key).
    """
    sealed = next((one.sealed for one in granted.envelopes if one.device == device), None)
    if sealed is None:
        return None
    context = granted.circle, granted.key, device
    key = sealing.unseal(sealed, hpke_private_key, CIRCLE_KEY, *context)
    found = key_id(
        key,
        log=granted.log,
        circle=granted.circle,
        maker=granted.maker,
        without=granted.without,
    )
    if not hmac.compare_digest(found, granted.key):
        raise TamperError(Code.BAD_COMMITMENT)
    return key


def seal_record(key: bytes, said: Said, place: Place) -> tuple[RecordSealed, bytes]:
    """Return the header of a record and what is sealed."""
    header = RecordSealed(
        log=place.log,
        circle=place.circle,
        key=place.key_id,
        person=place.person,
        slot=_slot(key, place.person, said.name),
        wall_ms=place.stamp.wall_ms,
        counter=place.stamp.counter,
        stamped_by=place.stamp.device,
        device=place.device,
        sealed_hash=bytes(32),
    )
    sealed = secretbox.seal(_body_key(key), msgspec.msgpack.encode(said), _bound(header))
    return msgspec.structs.replace(header, sealed_hash=sealed_hash(sealed)), sealed


def open_record(key: bytes, header: RecordSealed, sealed: bytes) -> Said | None:
    """Return what was sealed; None if it is of a kind that only a later program knows.

    Raises:
        TamperError: BAD_PROOF (another key, place, stamp or bytes), MALFORMED.
    """
    plain = secretbox.unseal(_body_key(key), sealed, _bound(header))
    try:
        said = _said.decode(plain)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    except RecursionError as error:
        raise TamperError(Code.MALFORMED) from error
    if not is_sane(header.stamp):
        raise TamperError(Code.MALFORMED)
    if not hmac.compare_digest(_slot(key, header.person, said.name), header.slot):
        raise TamperError(Code.BAD_PROOF)
    return said


def _body_key(key: bytes) -> bytes:
    return secretbox.subkey(key, b"note body")


def _slot(key: bytes, person: str, name: str) -> str:
    slot_key = secretbox.subkey(key, b"note slot")
    return hmac.digest(slot_key, f"{person}\n{name}".encode(), "sha256")[:ID_BYTES].hex()


def _bound(header: RecordSealed) -> bytes:
    """Return what the sealed bytes are bound to: all of the header but their hash."""
    return signing_input(
        b"note place", encode(msgspec.structs.replace(header, sealed_hash=bytes(32)))
    )
