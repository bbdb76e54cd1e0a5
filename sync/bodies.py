"""Bodies of requests to a host and of its answers, in JSON (docs/protocol.md 4 and 5)."""

from typing import Annotated

import msgspec
from msgspec import Meta

from meeting.ids import Id, PublicKey
from sync.messages import Envelope

WORDS_LIMIT_BYTES = 4096


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what a device sends."""


class Answer(msgspec.Struct, frozen=True):
    """Base of what a host answers; a later host may say more."""


class Problem(Answer, frozen=True):
    """Every answer that is not a success: a stable code, and what its words name."""

    code: str
    fields: dict[str, str | int] = {}


# --- to and from devices that are enrolled


class HostDescription(Answer, frozen=True):
    """What a device needs to know of a host before it founds a log there."""

    protocol: int
    host: str
    organisation_name: str
    root_certificate: bytes
    issuing_certificate: bytes
    host_key: bytes
    host_hpke_key: bytes


class EnvelopeList(Answer, frozen=True):
    """Keys of audience epochs, sealed to the device that asks."""

    envelopes: tuple[Envelope, ...]


class MissingChunks(Answer, frozen=True):
    """Places of the chunks of a paper that the host does not have yet."""

    missing: tuple[int, ...]


# --- notes beside the log, in msgpack


class PushNotes(Question, frozen=True):
    """Posts of the asking device, in the order in which they are to be taken."""

    posts: tuple[bytes, ...]


class RefusedPost(Answer, frozen=True):
    """A post that the host did not take, by its place in the question."""

    index: int
    code: str


class NotesPushed(Answer, frozen=True):
    """All posts but these are on the host's disk, or were before."""

    refused: tuple[RefusedPost, ...] = ()


class NotesPage(Answer, frozen=True):
    """Posts of the asker's circles, and up to which letter that is all.

    `again` says that the letter which the asker had read up to is not this host's: it begins anew,
    and hands in what it has.
    """

    number: int
    mark: bytes
    posts: tuple[bytes, ...]
    again: bool = False
    more: bool = False


# --- to and from devices that join


class HostLogs(Answer, frozen=True):
    """Whose host this is, and the meetings among which a code may be tried."""

    organisation_name: str
    logs: tuple[str, ...]


class FindInvitation(Question, frozen=True):
    """Whoever holds the private half of this key asks for whom it is."""

    log: Id
    key: PublicKey


class InvitationFound(Answer, frozen=True):
    """For whom an invitation is, and to what."""

    log: str
    invitation: str
    person: str
    name: str
    title: str


class Enrol(Question, frozen=True):
    """The act by which a device enrols itself, and a request for a certificate (DER)."""

    log: Id
    act: bytes
    request: Annotated[bytes, Meta(max_length=4096)]


class Enrolled(Answer, frozen=True):
    """The device's certificate with those above it, and the receipt of its enrolment."""

    certificate: bytes
    issuing_certificate: bytes
    root_certificate: bytes
    entry: bytes
    head: bytes


class CodeWords(Question, frozen=True):
    """Words of a device that joins by a code; the first have no session yet."""

    log: Id
    session: Annotated[str, Meta(pattern="^([0-9a-f]{32})?$")]
    body: Annotated[bytes, Meta(max_length=WORDS_LIMIT_BYTES)]


class CodeReply(Answer, frozen=True):
    """An officer's words in answer; empty while she has none, then the device asks again."""

    session: str
    body: bytes
