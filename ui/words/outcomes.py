"""Words for results of votes and for why they are so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.phrase import Phrase, Words, phrase, speak

if TYPE_CHECKING:
    from meeting.rules import Outcome

RESULTS: Final[dict[str, Phrase]] = {
    "adopted": phrase(("Được thông qua",), ("Adopted",)),
    "rejected": phrase(("Không được thông qua",), ("Not adopted",)),
    "tied": phrase(("Số phiếu ngang nhau",), ("Tied",)),
    "no_quorum": phrase(("Chưa đủ số thành viên",), ("No quorum",)),
    "": phrase(("Chưa công bố kết quả",), ("Not declared",)),
}

REASONS: Final[dict[str, Phrase]] = {
    "enough": phrase(
        ("Đủ số phiếu", "Cần ít nhất {needed} phiếu tán thành ({share} {base}); có {in_favour}."),
        (
            "Enough votes",
            "At least {needed} in favour were needed ({share} {base}); {in_favour} were.",
        ),
    ),
    "short": phrase(
        (
            "Chưa đủ số phiếu",
            "Cần ít nhất {needed} phiếu tán thành ({share} {base}); còn thiếu {short}.",
        ),
        (
            "Too few votes",
            "At least {needed} in favour were needed ({share} {base}); {short} short.",
        ),
    ),
    "no_ballots": phrase(
        ("Không có phiếu nào", "Không ai bỏ phiếu nên nội dung không được thông qua."),
        ("No ballots", "Nobody voted, so the motion is not adopted."),
    ),
    "no_quorum": phrase(
        (
            "Chưa đủ số thành viên",
            "Cần ít nhất {quorum_needed} trên {members} người; chỉ có {present}.",
        ),
        ("No quorum", "At least {quorum_needed} of {members} were needed; {present} were present."),
    ),
    "tie_lost": phrase(
        ("Số phiếu ngang nhau", "Số phiếu ngang nhau thì không được thông qua."),
        ("Tied", "With equal votes a motion is not adopted."),
    ),
    "tie_for_chair": phrase(
        ("Số phiếu ngang nhau", "Số phiếu ngang nhau; chủ tọa quyết định."),
        ("Tied", "The votes are equal; the chair decides."),
    ),
}

BASES: Final[dict[str, Phrase]] = {
    "members": phrase(("tổng số thành viên",), ("of all members",)),
    "present": phrase(("số người có mặt",), ("of those present",)),
    "cast": phrase(("số phiếu đã bỏ",), ("of the ballots cast",)),
    "for_and_against": phrase(
        ("số phiếu tán thành và không tán thành",), ("of those for and against",)
    ),
}


def outcome_words(outcome: Outcome, language: str) -> Words:
    """Return a result and why it is so."""
    fields: dict[str, str | int] = {
        "needed": outcome.needed,
        "in_favour": outcome.in_favour,
        "short": outcome.short,
        "members": outcome.members,
        "present": outcome.present,
        "quorum_needed": outcome.quorum_needed,
        "share": _share(outcome, language),
        "base": speak(BASES[outcome.base], {}, language).title,
    }
    why = speak(REASONS[outcome.reason.value], fields, language)
    return Words(result_words(outcome.result, language), why.text)


def result_words(result: str, language: str) -> str:
    """Return a result in words."""
    return speak(RESULTS.get(result, RESULTS[""]), {}, language).title


def _share(outcome: Outcome, language: str) -> str:
    fraction = f"{outcome.numerator}/{outcome.denominator}"
    if outcome.more_than:
        return f"quá {fraction}" if language != "en" else f"more than {fraction}"
    return f"ít nhất {fraction}" if language != "en" else f"at least {fraction}"
