"""Votes, ballots and results."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from meeting.acts.base import Act
from meeting.encoding import Canonical
from meeting.ids import Count, Digest, Id, LongText, OptionalId, PublicKey, ShortText, TimeMs

AnswerKey = Annotated[str, Meta(pattern="^[a-z0-9_]{1,24}$")]


class Answer(Canonical, frozen=True):
    """One thing that can be answered; `counts` says for which side a majority counts it."""

    key: AnswerKey
    label: ShortText
    counts: Literal["for", "against", "neither"]


class Rule(Canonical, frozen=True):
    """When a motion is adopted, in whole numbers.

    Adopted if `denominator * votes for` is more than (unless `more_than`, at least)
    `numerator * base`. The quorum is met if
    `quorum_denominator * present >= quorum_numerator * members`.
    """

    base: Literal["members", "present", "cast", "for_and_against"]
    numerator: Count
    denominator: Count
    more_than: bool
    quorum_numerator: Count
    quorum_denominator: Count
    tie: Literal["lost", "chair_decides"]


class KeyWrap(Canonical, frozen=True):
    """The private half of a box's key, sealed to one device (or the host)."""

    device: str
    sealed: bytes


class VoteOpened(Act, frozen=True):
    """The chair opens an open vote on a motion and appoints the key of its ballot box.

    `entitled` are the persons with a vote, present or not: exactly the roll of that moment.
    """

    KIND: ClassVar[str] = "vote.opened"

    motion: Id
    text: LongText
    effect: LongText
    answers: tuple[Answer, ...]
    rule: Rule
    names_shown: bool
    entitled: tuple[Id, ...]
    box_key: PublicKey
    wraps: tuple[KeyWrap, ...]
    deadline_ms: TimeMs


class VoteClosed(Act, frozen=True):
    """The chair, or at the deadline the host, closes a vote."""

    KIND: ClassVar[str] = "vote.closed"

    vote: Id


class AnswerCount(Canonical, frozen=True):
    """How many ballots gave one answer."""

    answer: AnswerKey
    count: Count


class BoxSealed(Act, frozen=True):
    """The host fixes the end of a ballot box, publishes its key and the counts.

    Follows `vote.closed` in the same commit. `invalid` names ballots with an unreadable choice.
    """

    KIND: ClassVar[str] = "box.sealed"

    vote: Id
    number: Count
    hash: Digest
    key: PublicKey
    counts: tuple[AnswerCount, ...]
    invalid: tuple[Id, ...]


class VoteDeclared(Act, frozen=True):
    """The chair declares the result, which must be what the rule gives (a tie may be decided)."""

    KIND: ClassVar[str] = "vote.declared"

    vote: Id
    outcome: Literal["adopted", "rejected", "tied", "no_quorum"]


class BallotCast(Act, frozen=True):
    """A ballot, in the vote's box; it replaces the person's ballot named, or is the first."""

    KIND: ClassVar[str] = "ballot.cast"

    vote: Id
    replaces: OptionalId
    sealed: bytes


class Choice(Canonical, frozen=True):
    """What is sealed in a ballot, padded so that every choice is of one length."""

    answer: AnswerKey
    padding: str
