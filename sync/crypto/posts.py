"""What devices say to each other beside the log, each post signed by its device.

A host passes posts on and can read who says something, in which circle and when; what is said is
sealed.  The signature is over the header, which names the sealed bytes by their hash.
"""

import hmac
from typing import Annotated

import msgspec
from msgspec import Meta

from meeting.encoding import UNREADABLE, Canonical, digest
from meeting.errors import Code, TamperError
from meeting.ids import DeviceId, Digest, Id, TimeMs
from meeting.notes.records import Stamp
from meeting.signing import Sign, load_public_key, verify

POST = b"note post"
"""The label of the signatures of posts."""

POST_LIMIT_BYTES = 768 * 1024
MEMBERS_LIMIT = 2000
ENVELOPES_LIMIT = 4000
ENVELOPE_LIMIT_BYTES = 200


class CircleMade(Canonical, frozen=True, tag="circle"):
    """A circle: its owner's device says who is in it.  Nobody can be added to it later."""

    log: Id
    owner: Id
    members: Annotated[tuple[Id, ...], Meta(max_length=MEMBERS_LIMIT)]
    device: Id


class KeyEnvelope(Canonical, frozen=True):
    """A circle's key, sealed to one device."""

    device: Id
    sealed: Annotated[bytes, Meta(max_length=ENVELOPE_LIMIT_BYTES)]


class KeyGranted(Canonical, frozen=True, tag="key"):
    """A key of a circle for these devices, from its maker or from a device that holds it.

    `without` are the revoked devices of the circle's people that the maker knew of.
    """

    log: Id
    circle: Id
    key: Id
    maker: Id
    without: Annotated[tuple[Id, ...], Meta(max_length=ENVELOPES_LIMIT)]
    envelopes: Annotated[tuple[KeyEnvelope, ...], Meta(max_length=ENVELOPES_LIMIT)]
    device: Id


class RecordSealed(Canonical, frozen=True, tag="record"):
    """A record of `person`; `slot` stands for its name, which only the circle can read."""

    log: Id
    circle: Id
    key: Id
    person: Id
    slot: Id
    wall_ms: TimeMs
    counter: TimeMs
    stamped_by: Id
    device: Id
    sealed_hash: Digest

    @property
    def stamp(self) -> Stamp:
        """Return the record's stamp."""
        return Stamp(self.wall_ms, self.counter, DeviceId(self.stamped_by))


Header = CircleMade | KeyGranted | RecordSealed


class SignedPost(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A post as it travels: msgpack of canonical header, sealed bytes and signature."""

    header: bytes
    sealed: bytes
    signature: bytes


class OpenedPost(msgspec.Struct, frozen=True):
    """A post that is well formed; whether its signature is right is another question."""

    header: Header
    post: SignedPost

    @property
    def id(self) -> bytes:
        """Return what no two posts have in common."""
        return digest(b"note post", self.post.header)

    @property
    def data(self) -> bytes:
        """Return its bytes."""
        return msgspec.msgpack.encode(self.post)

    def check_signature(self, act_key: bytes) -> None:
        """Check that the device with this key signed it.

        Raises:
            TamperError: BAD_SIGNATURE.
        """
        verify(load_public_key(act_key), POST, self.post.header, self.post.signature)


_headers = msgspec.json.Decoder(Header)
_posts = msgspec.msgpack.Decoder(SignedPost)


def write_post(header: Header, sealed: bytes, sign: Sign) -> OpenedPost:
    """Return a signed post."""
    data = msgspec.json.encode(header)
    return OpenedPost(header, SignedPost(data, sealed, sign(POST, data)))


def read_post(data: bytes) -> OpenedPost:
    """Return the post that these bytes are.

    Raises:
        TamperError: MALFORMED, TOO_LONG, or BAD_COMMITMENT where the sealed bytes are others.
    """
    if len(data) > POST_LIMIT_BYTES:
        raise TamperError(Code.TOO_LONG, limit_bytes=POST_LIMIT_BYTES)
    try:
        post = _posts.decode(data)
        header: Header = _headers.decode(post.header)
    except UNREADABLE as error:
        raise TamperError(Code.MALFORMED) from error
    if msgspec.json.encode(header) != post.header or msgspec.msgpack.encode(post) != data:
        raise TamperError(Code.MALFORMED)
    expected = header.sealed_hash if isinstance(header, RecordSealed) else sealed_hash(b"")
    if not hmac.compare_digest(sealed_hash(post.sealed), expected):
        raise TamperError(Code.BAD_COMMITMENT)
    return OpenedPost(header, post)


def sealed_hash(sealed: bytes) -> bytes:
    """Return how a header names the sealed bytes."""
    return digest(b"note sealed", sealed)
