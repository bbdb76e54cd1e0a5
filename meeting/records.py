"""The records of a log, as signed, hashed, stored and sent (docs/log-format.md 2 to 5)."""

from meeting.encoding import Canonical, digest, encode
from meeting.ids import AudienceLabel, Count, Digest, Id, PublicKey, Salt, Signature, TimeMs

FORMAT = 1
GENESIS = bytes(32)
RESTRICTED = "restricted"
RESTRICTED_VERSION = 1


class ActHeader(Canonical, frozen=True):
    """What the author's device signs.

    `author` is a person's id or "host"; `seen_number` and `seen_hash` name the last head of the
    meeting's log that the device had verified; `commitment` covers salt and payload.
    """

    format: int
    log: Id
    act: Id
    kind: str
    version: int
    author: str
    device: Id
    audience: AudienceLabel
    counter: Count
    seen_number: Count
    seen_hash: Digest
    device_time_ms: TimeMs
    commitment: Digest


class SignedAct(Canonical, frozen=True):
    """An act on its way to the host."""

    header: bytes
    signature: Signature
    salt: Salt
    payload: bytes


class Entry(Canonical, frozen=True):
    """An act in its place in the log."""

    number: Count
    previous: Digest
    time_ms: TimeMs
    header: bytes
    signature: Signature


class Opening(Canonical, frozen=True):
    """What a header's commitment hides, for those who may read it."""

    salt: Salt
    payload: bytes


class Head(Canonical, frozen=True):
    """The host's word that the log stood thus at this entry."""

    format: int
    log: Id
    epoch: Count
    host_key: PublicKey
    number: Count
    hash: Digest
    time_ms: TimeMs


class SignedHead(Canonical, frozen=True):
    """A head under the host's signature."""

    head: bytes
    signature: Signature


class Mandate(Canonical, frozen=True):
    """The organisation's word that this device may found logs (signed by the organisation root)."""

    organisation_name: str
    device_key: PublicKey
    not_before_ms: TimeMs
    not_after_ms: TimeMs


class Restricted(Canonical, frozen=True):
    """Payload of an act that only its audience may know, even by kind."""

    kind: str
    version: int
    body: bytes


def entry_hash(entry: bytes) -> bytes:
    """Return the hash by which the next entry names this one."""
    return digest(b"entry", entry)


def commitment(salt: bytes, payload: bytes) -> bytes:
    """Return the commitment to a payload."""
    return digest(b"payload", salt, payload)


def device_id(act_key: bytes) -> str:
    """Return the id of the device that holds this key for acts."""
    return digest(b"device", act_key).hex()[:32]


def box_id(log: str, vote: str) -> str:
    """Return the id of the log that holds the ballots of a vote."""
    return digest(b"box", bytes.fromhex(log), bytes.fromhex(vote)).hex()[:32]


def organisation_fingerprint(root_key: bytes) -> bytes:
    """Return the fingerprint by which people know an organisation."""
    return digest(b"organisation", root_key)


def mandate_bytes(mandate: Mandate) -> bytes:
    """Return the bytes of a mandate that the organisation root signs."""
    return encode(mandate)
