"""Agenda items, motions and papers."""

from typing import ClassVar

from meeting.acts.base import Act
from meeting.ids import AudienceLabel, Count, Digest, Id, LongText, OptionalId, Salt, ShortText


class ItemAdded(Act, frozen=True):
    """An agenda item; it stands after the item named, or first."""

    KIND: ClassVar[str] = "item.added"

    after: OptionalId
    title: ShortText
    presenter: ShortText
    duration_min: Count


class ItemChanged(Act, frozen=True):
    """An item reads otherwise."""

    KIND: ClassVar[str] = "item.changed"

    item: Id
    title: ShortText
    presenter: ShortText
    duration_min: Count


class ItemMoved(Act, frozen=True):
    """An item stands elsewhere."""

    KIND: ClassVar[str] = "item.moved"

    item: Id
    after: OptionalId


class ItemRemoved(Act, frozen=True):
    """An item is off the agenda, with its motions and papers."""

    KIND: ClassVar[str] = "item.removed"

    item: Id


class MotionAdded(Act, frozen=True):
    """A question that may be put to the vote; `effect` says what a vote in favour means."""

    KIND: ClassVar[str] = "motion.added"

    item: Id
    text: LongText
    effect: LongText


class MotionChanged(Act, frozen=True):
    """A motion reads otherwise; not while it is voted on, nor after."""

    KIND: ClassVar[str] = "motion.changed"

    motion: Id
    text: LongText
    effect: LongText


class MotionRemoved(Act, frozen=True):
    """A motion that was not voted on is gone."""

    KIND: ClassVar[str] = "motion.removed"

    motion: Id


class PaperAdded(Act, frozen=True):
    """A paper, encrypted; or a new version of one (`replaces`).

    `plain_hash` is `paper_hash(plain_salt, file)`; `blob` is the hash of the ciphertext's list of
    chunk hashes; `key_commitment` commits to the content key, which `wrapped_key` holds under the
    audience epoch's key; `document` is bound into every chunk.
    """

    KIND: ClassVar[str] = "paper.added"

    item: Id
    replaces: OptionalId
    title: ShortText
    file_name: ShortText
    pages: Count
    size_bytes: Count
    plain_salt: Salt
    plain_hash: Digest
    document: Id
    version: Count
    blob: Digest
    key_commitment: Digest
    audience: AudienceLabel
    epoch: Count
    wrapped_key: bytes


class PaperRecognised(Act, frozen=True):
    """The words that a machine read in a paper's pictures, encrypted as a paper is.

    A later one for the same paper takes its place; `document` is bound into every chunk.
    """

    KIND: ClassVar[str] = "paper.recognised"

    paper: Id
    size_bytes: Count
    plain_salt: Salt
    plain_hash: Digest
    document: Id
    blob: Digest
    key_commitment: Digest
    audience: AudienceLabel
    epoch: Count
    wrapped_key: bytes


class PaperWithdrawn(Act, frozen=True):
    """A paper is not before the meeting any more; its entry stays."""

    KIND: ClassVar[str] = "paper.withdrawn"

    paper: Id
