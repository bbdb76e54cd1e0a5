"""Rule packs, and what a vote comes to under a rule: whole numbers only, every step named."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

import msgspec

from meeting.acts.voting import Answer, AnswerCount, Rule

Result = Literal["adopted", "rejected", "tied", "no_quorum"]


class Reason(StrEnum):
    """Why a vote came to its result."""

    ENOUGH = "enough"
    SHORT = "short"
    NO_BALLOTS = "no_ballots"
    NO_QUORUM = "no_quorum"
    TIE_LOST = "tie_lost"
    TIE_FOR_CHAIR = "tie_for_chair"


class Outcome(msgspec.Struct, frozen=True):
    """The result, with every number that its explanation names.

    `base` is what the majority is taken of and `base_count` how many that are; `needed` votes in
    favour adopt the motion, and `short` of them are missing.
    """

    result: Result
    reason: Reason
    members: int
    present: int
    quorum_needed: int
    quorum_met: bool
    base: str
    base_count: int
    numerator: int
    denominator: int
    more_than: bool
    needed: int
    in_favour: int
    against: int
    neither: int
    short: int


class Pack(msgspec.Struct, frozen=True):
    """The usual rules of a kind of body; a vote's own act says which rule it is taken under."""

    name: str
    ordinary: Rule
    qualified: Rule


def quorum_needed(rule: Rule, members: int) -> int:
    """Return how many must be present; never nobody."""
    return max(1, _ceiling(rule.quorum_numerator * members, rule.quorum_denominator))


def quorum_met(rule: Rule, present: int, members: int) -> bool:
    """Say whether enough are present to vote."""
    return present >= quorum_needed(rule, members)


def needed(rule: Rule, base_count: int) -> int:
    """Return the least number of votes in favour that adopts; never none."""
    share = rule.numerator * base_count
    if rule.more_than:
        return max(1, share // rule.denominator + 1)
    return max(1, _ceiling(share, rule.denominator))


def outcome(
    rule: Rule,
    counts: Sequence[AnswerCount],
    answers: Sequence[Answer],
    present: int,
    members: int,
) -> Outcome:
    """Return what a vote comes to.

    Votes are tied if as many are in favour as against and one more in favour would adopt.
    """
    in_favour, against, neither = (
        _side(side, counts, answers) for side in ("for", "against", "neither")
    )
    base_count = {
        "members": members,
        "present": present,
        "cast": in_favour + against + neither,
        "for_and_against": in_favour + against,
    }[rule.base]
    enough = needed(rule, base_count)
    result, reason = _judged(
        rule,
        quorum=quorum_met(rule, present, members),
        any_ballots=in_favour + against + neither > 0,
        short=enough - in_favour,
        even=in_favour == against,
    )
    return Outcome(
        result=result,
        reason=reason,
        members=members,
        present=present,
        quorum_needed=quorum_needed(rule, members),
        quorum_met=quorum_met(rule, present, members),
        base=rule.base,
        base_count=base_count,
        numerator=rule.numerator,
        denominator=rule.denominator,
        more_than=rule.more_than,
        needed=enough,
        in_favour=in_favour,
        against=against,
        neither=neither,
        short=max(0, enough - in_favour),
    )


def may_declare(outcome: Outcome, declared: str) -> bool:
    """Say whether the chair may declare this; a tie that is hers to decide goes either way."""
    if outcome.result == "tied":
        return declared in ("tied", "adopted", "rejected")
    return declared == outcome.result


def usable(rule: Rule, answers: Sequence[Answer]) -> bool:
    """Say whether a vote can be taken so: a true share, distinct answers, one of them for."""
    keys = {answer.key for answer in answers}
    return (
        rule.denominator > 0
        and rule.numerator <= rule.denominator
        and rule.quorum_denominator > 0
        and rule.quorum_numerator <= rule.quorum_denominator
        and len(keys) == len(answers) >= 2
        and all(answer.label.strip() for answer in answers)
        and any(answer.counts == "for" for answer in answers)
    )


def pack(name: str) -> Pack:
    """Return a pack by its name, or the simple one where this program knows no such pack."""
    return _PACKS.get(name, _SIMPLE)


def default_answers(language: str) -> tuple[Answer, ...]:
    """Return the three usual answers in a meeting's language."""
    labels = _LABELS.get(language.partition("_")[0].partition("-")[0], _LABELS["en"])
    in_favour, against, abstain = labels
    return (
        Answer(key="in_favour", label=in_favour, counts="for"),
        Answer(key="against", label=against, counts="against"),
        Answer(key="abstain", label=abstain, counts="neither"),
    )


def _judged(
    rule: Rule, *, quorum: bool, any_ballots: bool, short: int, even: bool
) -> tuple[Result, Reason]:
    if not quorum:
        return "no_quorum", Reason.NO_QUORUM
    if not any_ballots:
        return "rejected", Reason.NO_BALLOTS
    if short <= 0:
        return "adopted", Reason.ENOUGH
    if even and short == 1:
        if rule.tie == "chair_decides":
            return "tied", Reason.TIE_FOR_CHAIR
        return "rejected", Reason.TIE_LOST
    return "rejected", Reason.SHORT


def _side(side: str, counts: Sequence[AnswerCount], answers: Sequence[Answer]) -> int:
    keys = {answer.key for answer in answers if answer.counts == side}
    return sum(one.count for one in counts if one.answer in keys)


def _ceiling(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator)


_HALF_OF_MEMBERS = Rule(
    base="members",
    numerator=1,
    denominator=2,
    more_than=True,
    quorum_numerator=2,
    quorum_denominator=3,
    tie="lost",
)
_TWO_THIRDS_OF_MEMBERS = msgspec.structs.replace(
    _HALF_OF_MEMBERS, numerator=2, denominator=3, more_than=False
)
_HALF_OF_CAST = msgspec.structs.replace(
    _HALF_OF_MEMBERS, base="for_and_against", quorum_numerator=1, quorum_denominator=2
)
_TWO_THIRDS_OF_CAST = msgspec.structs.replace(
    _HALF_OF_CAST, numerator=2, denominator=3, more_than=False
)

_SIMPLE = Pack(name="un-simple", ordinary=_HALF_OF_CAST, qualified=_TWO_THIRDS_OF_CAST)

PACKS: tuple[Pack, ...] = (
    Pack(
        name="vn-ubnd",
        ordinary=msgspec.structs.replace(_HALF_OF_MEMBERS, tie="chair_decides"),
        qualified=_TWO_THIRDS_OF_MEMBERS,
    ),
    Pack(name="vn-hdnd", ordinary=_HALF_OF_MEMBERS, qualified=_TWO_THIRDS_OF_MEMBERS),
    Pack(
        name="board",
        ordinary=msgspec.structs.replace(
            _HALF_OF_MEMBERS,
            base="present",
            quorum_numerator=3,
            quorum_denominator=4,
            tie="chair_decides",
        ),
        qualified=msgspec.structs.replace(
            _TWO_THIRDS_OF_MEMBERS, base="present", quorum_numerator=3, quorum_denominator=4
        ),
    ),
    Pack(
        name="council-uk",
        ordinary=msgspec.structs.replace(
            _HALF_OF_CAST, quorum_numerator=1, quorum_denominator=4, tie="chair_decides"
        ),
        qualified=msgspec.structs.replace(
            _TWO_THIRDS_OF_CAST, quorum_numerator=1, quorum_denominator=4
        ),
    ),
    _SIMPLE,
)

_PACKS = {one.name: one for one in PACKS}

_LABELS = {
    "en": ("In favour", "Against", "Abstain"),
    "vi": ("Tán thành", "Không tán thành", "Không biểu quyết"),
}
