"""What devices and host say to each other over a live connection (docs/protocol.md 3).

Each WebSocket message is one byte that names the coding (0 plain, 1 zlib) and a msgpack map.
"""

import zlib
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError

T = TypeVar("T")

PROTOCOL = 1
TO_HOST_LIMIT_BYTES = 512 * 1024
TO_DEVICE_LIMIT_BYTES = 16 * 1024 * 1024
_COMPRESS_FROM_BYTES = 512


class Message(msgspec.Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    """Base of all messages."""


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key of an audience epoch, sealed to one device."""

    audience: int
    epoch: int
    device: str
    sealed: bytes


# --- from a device to the host


class Hello(Message, frozen=True):
    """First message of a device: what it has, and the last head that it holds."""

    protocol: int
    log: str
    have: int
    head: bytes
    nonce: bytes
    device_time_ms: int


class Submit(Message, frozen=True):
    """An act for the log (or box) named; `act` is the canonical SignedAct."""

    log: str
    act: bytes
    envelopes: tuple[Envelope, ...] = ()


class SendSignal(Message, frozen=True):
    """Something that needs no record, for everybody who is connected."""

    kind: str
    body: bytes


class Restore(Message, frozen=True):
    """Entries that a restored host has lost, with a head that covers them."""

    log: str
    entries: tuple[bytes, ...]
    openings: tuple[bytes, ...]
    head: bytes


class PairingReply(Message, frozen=True):
    """An officer's answer to a device that joins by code."""

    session: str
    body: bytes


# --- from the host to a device


class Welcome(Message, frozen=True):
    """First message of the host: it proves its key over the device's nonce and shows its head."""

    protocol: int
    log: str
    number: int
    head: bytes
    host_time_ms: int
    signature: bytes


class Entries(Message, frozen=True):
    """Entries of a log or box in order; an opening is empty where it is not for this device."""

    log: str
    first: int
    entries: tuple[bytes, ...]
    openings: tuple[bytes, ...]
    head: bytes


class Openings(Message, frozen=True):
    """Openings of restricted entries that this device may read."""

    log: str
    numbers: tuple[int, ...]
    openings: tuple[bytes, ...]


class Accepted(Message, frozen=True):
    """An act is on the host's disk: its entry, and a head that covers it."""

    log: str
    act: str
    entry: bytes
    head: bytes


class Refused(Message, frozen=True):
    """An act was not admitted, and why."""

    log: str
    act: str
    code: str
    fields: dict[str, str | int]


class Signal(Message, frozen=True):
    """A signal of another device, or of the host (`sender` empty)."""

    kind: str
    sender: str
    body: bytes


class Behind(Message, frozen=True):
    """The host has fewer entries than the device: it asks for those after `number`."""

    log: str
    number: int


class PairingAsk(Message, frozen=True):
    """To an officer: a device that is not enrolled wants to join by a code."""

    session: str
    body: bytes


REPLACED = "replaced"
"""Said at parting to a device that has connected once more."""

STOPPING = "stopping"
"""Said at parting by a host that ends."""

HOST_FAILED = "host_failed"
"""Said of an act that the host could not take because of a fault of its own."""


class Goodbye(Message, frozen=True):
    """The host ends the connection, and why (a Code, or one of the words above)."""

    code: str


ToHost = Hello | Submit | SendSignal | Restore | PairingReply
ToDevice = (
    Welcome | Entries | Openings | Accepted | Refused | Signal | Behind | PairingAsk | Goodbye
)


# --- bodies of signals

PAGE = "page"
POINT = "point"
VOTE_COUNT = "vote.count"
NOTES = "notes"
"""Of the host alone, without a body: there are new posts for whoever hears it."""


PageNumber = Annotated[int, Meta(ge=0, le=1_000_000)]
"""From 1; nothing larger is a page, and windows cannot hold all numbers."""


class PagePresented(msgspec.Struct, frozen=True):
    """Body of the signal `page`: which page is spoken about."""

    paper: str
    page: PageNumber


class PointShown(msgspec.Struct, frozen=True):
    """Body of the signal `point`: where the presenter points, and what is set off on the page.

    Places are hundredths of a point from the top left of the page; -1 when nothing is pointed at.
    """

    paper: str
    page: PageNumber
    x: int = -1
    y: int = -1
    boxes: tuple[tuple[int, int, int, int], ...] = ()


class VoteCount(msgspec.Struct, frozen=True):
    """Body of the signal `vote.count`, of the host alone: how many have voted so far."""

    vote: str
    voted: int


class _AnyHello(msgspec.Struct, frozen=True, tag="Hello"):
    """What the first message of every protocol version holds."""

    protocol: int


_encoder = msgspec.msgpack.Encoder()
_any_hello = msgspec.msgpack.Decoder(_AnyHello)
_to_host = msgspec.msgpack.Decoder(ToHost)
_to_device = msgspec.msgpack.Decoder(ToDevice)


def pack(message: Message) -> bytes:
    """Return a message as one WebSocket message."""
    data = _encoder.encode(message)
    if len(data) < _COMPRESS_FROM_BYTES:
        return b"\x00" + data
    return b"\x01" + zlib.compress(data, 1)


def unpack_to_host(data: bytes) -> ToHost:
    """Return a device's message.

    Raises:
        MeetingError: TOO_LONG or MALFORMED.
    """
    message: ToHost = _decode(_to_host, data, TO_HOST_LIMIT_BYTES)
    return message


def hello_protocol(data: bytes) -> int:
    """Return the protocol version in a first message, whatever else that version puts there.

    Raises:
        MeetingError: TOO_LONG or MALFORMED.
    """
    return _decode(_any_hello, data, TO_HOST_LIMIT_BYTES).protocol


def unpack_to_device(data: bytes) -> ToDevice:
    """Return a message of the host.

    Raises:
        MeetingError: TOO_LONG or MALFORMED.
    """
    message: ToDevice = _decode(_to_device, data, TO_DEVICE_LIMIT_BYTES)
    return message


def _decode(decoder: msgspec.msgpack.Decoder[T], data: bytes, limit_bytes: int) -> T:
    try:
        return decoder.decode(_inflate(data, limit_bytes))
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error


def _inflate(data: bytes, limit_bytes: int) -> bytes:
    if len(data) > limit_bytes:
        raise MeetingError(Code.TOO_LONG, limit_bytes=limit_bytes)
    if data[:1] == b"\x00":
        return data[1:]
    if data[:1] != b"\x01":
        raise MeetingError(Code.MALFORMED)
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(data[1:], limit_bytes)
    except zlib.error as error:
        raise MeetingError(Code.MALFORMED) from error
    if inflater.unconsumed_tail:
        raise MeetingError(Code.TOO_LONG, limit_bytes=limit_bytes)
    return plain
