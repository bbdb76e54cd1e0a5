"""Joining by a code that is read out: CPace between a new device and an officer's device.

The host only carries the messages.  Both sides bind what they see of it (the fingerprint of its
certificate), the organisation and the new device's keys into the exchange, so that a host in
between, whatever it relays or swaps, ends with a failed confirmation.

    device   Ask      selector of the code, the device's keys, nonce
    officer  Offer    nonce, log, person, share
    device   Confirm  share, tag
    officer  Welcomed tag, admission sealed under the exchanged key      (or Failed at any point)

The officer's side tells nothing that a guess could be compared with before a tag has come, so
what counts as a try is a wrong tag; an exchange that breaks off costs none.
"""

import msgspec
from cpace import CPace, CPaceRole

from meeting.acts.founding import DeviceKeys
from meeting.encoding import PREFIX, UNREADABLE, Canonical, digest, encode, signing_input
from meeting.errors import Code, MeetingError
from meeting.ids import Digest, Id, PublicKey, ShortText
from sync.crypto import secretbox

PROTOCOL = 1
LIMIT_BYTES = 4096
NONCE_BYTES = 16


class Message(msgspec.Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    """Base of the messages."""


class Ask(Message, frozen=True):
    """A device wants to join by the code with this public part."""

    protocol: int
    selector: str
    device: DeviceKeys
    nonce: bytes


class Offer(Message, frozen=True):
    """For whom the code is, and the officer's share."""

    log: Id
    person: Id
    nonce: bytes
    share: bytes


class Confirm(Message, frozen=True):
    """The device's share, and its proof that it knows the code."""

    share: bytes
    tag: bytes


class Welcomed(Message, frozen=True):
    """The officer's proof, and what the device needs for its enrolment."""

    tag: bytes
    admission: bytes


class Failed(Message, frozen=True):
    """The officer's side ended it; `code` is a LocalCode."""

    code: str
    tries_left: int = 0


class Context(Canonical, frozen=True):
    """What both sides must see alike; CPace's channel identifier."""

    host_certificate: Digest
    organisation: Digest
    act_key: PublicKey
    hpke_key: PublicKey
    tls_key_hash: Digest
    log: Id
    person: Id


class Admission(Canonical, frozen=True):
    """What a device learns when it is let in: who it is for, and its invitation."""

    log: Id
    person: Id
    person_name: ShortText
    invitation: Id


DEVICE = b"device"
OFFICER = b"officer"
ADMISSION_CONTEXT = signing_input(b"pairing admission", b"")

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Ask | Offer | Confirm | Welcomed | Failed)


def pack(message: Message) -> bytes:
    """Return a message's bytes."""
    return _encoder.encode(message)


def unpack(data: bytes) -> Ask | Offer | Confirm | Welcomed | Failed:
    """Return the message in these bytes.

    Raises:
        MeetingError: TOO_LONG, MALFORMED, FUTURE_VERSION.
    """
    if len(data) > LIMIT_BYTES:
        raise MeetingError(Code.TOO_LONG, limit_bytes=LIMIT_BYTES)
    try:
        message: Ask | Offer | Confirm | Welcomed | Failed = _decoder.decode(data)
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error
    if isinstance(message, Ask) and message.protocol != PROTOCOL:
        raise MeetingError(Code.FUTURE_VERSION, version=message.protocol)
    if isinstance(message, Ask | Offer) and len(message.nonce) != NONCE_BYTES:
        raise MeetingError(Code.MALFORMED)
    return message


def pairing_context(
    host_certificate: bytes, organisation: bytes, device: DeviceKeys, log: str, person: str
) -> bytes:
    """Return what binds an exchange to its host, organisation, device and person."""
    context = Context(
        host_certificate=host_certificate,
        organisation=organisation,
        act_key=device.act_key,
        hpke_key=device.hpke_key,
        tls_key_hash=device.tls_key_hash,
        log=log,
        person=person,
    )
    return PREFIX + b"pairing\0" + encode(context)


def start_run(
    role: CPaceRole, code: str, device_nonce: bytes, officer_nonce: bytes, context: bytes
) -> CPace:
    """Begin one side's run of CPace."""
    own = DEVICE if role is CPaceRole.INITIATOR else OFFICER
    session = digest(b"pairing session", device_nonce, officer_nonce)
    return CPace.start(role=role, prs=code.encode(), sid=session, ci=context, ad=own)


def admission_key(run: CPace) -> bytes:
    """Return the key under which the admission travels."""
    return secretbox.subkey(run.isk, b"pairing admission")
