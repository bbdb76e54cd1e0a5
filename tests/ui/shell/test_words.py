"""Everything that has a name has words, in both languages."""

import re

import pytest

from meeting.acts.voting import AnswerCount
from meeting.errors import Code
from meeting.log.findings import FindingCode, Severity
from meeting.rules import PACKS, Reason, default_answers, outcome
from sync.client.events import Link
from sync.errors import LocalCode
from ui.bridge.addresses import BAD_ADDRESS
from ui.bridge.faults import NO_HOST, UNEXPECTED
from ui.words import command_line
from ui.words.desk import DESK
from ui.words.faults import FAULTS, fault_words
from ui.words.findings import FINDINGS, SEVERITIES
from ui.words.links import LINKS, link_words
from ui.words.outcomes import BASES, REASONS, RESULTS, outcome_words
from ui.words.phrase import Words, clock, span

OWN = {BAD_ADDRESS, NO_HOST, UNEXPECTED}
TABLES = {
    "faults": (FAULTS, {one.value for one in (*Code, *LocalCode)} | OWN | set(DESK)),
    "links": (LINKS, {link.value for link in Link}),
    "findings": (FINDINGS, {code.value for code in FindingCode}),
    "severities": (SEVERITIES, {severity.value for severity in Severity}),
    "reasons": (REASONS, {reason.value for reason in Reason}),
    "results": (RESULTS, {"adopted", "rejected", "tied", "no_quorum", ""}),
    "bases": (BASES, {"members", "present", "cast", "for_and_against"}),
}


@pytest.mark.parametrize("name", TABLES)
def test_every_code_has_words_and_nothing_else_has(name) -> None:
    table, codes = TABLES[name]
    assert set(table) == codes


def test_no_code_of_two_tables_is_the_same() -> None:
    assert len({*Code, *LocalCode}) == len({one.value for one in (*Code, *LocalCode)})


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_say_as_much(name) -> None:
    for code, (vi, en) in TABLES[name][0].items():
        assert vi.title, code
        assert en.title, code
        assert (bool(vi.text), bool(vi.hint)) == (bool(en.text), bool(en.hint)), code
        assert places(vi) == places(en), code
        assert vi != en, code


def places(words: Words) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", words.title + words.text + words.hint))


def test_no_place_stays_empty() -> None:
    for code in FAULTS:
        for language in ("vi", "en"):
            words = fault_words(code, {}, language)
            assert "{" not in words.text + words.hint


@pytest.mark.parametrize(
    ("code", "fields", "expected"),
    [
        ("vote_closed", {"closed_at_ms": 0}, "The vote closed at"),
        ("vote_closed", {}, "after the close"),
        ("code_wrong", {"tries_left": 2}, "2 tries are left"),
        ("wait", {"wait_ms": 4200}, "in 5 s"),
        ("wait", {"wait_ms": 900_000}, "in 15 min"),
        ("file_unreadable", {"file": "a.pdf"}, "a.pdf"),
        ("nobody knows this", {}, "met an error"),
    ],
)
def test_fields_are_filled_in(code, fields, expected) -> None:
    assert expected in fault_words(code, fields, "en").text


def test_the_reason_of_a_lost_link_is_told() -> None:
    assert link_words("offline", "bad_time", "en").title == "Date or time is off"
    assert link_words("wrong_host", "fork", "vi").title == "Máy chủ đưa ra hai bản khác nhau"
    assert link_words("wrong_host", "wrong_organisation", "en").title == "Not your organisation"


def test_a_result_is_explained() -> None:
    rule = PACKS[0].ordinary
    counts = (AnswerCount("in_favour", 8), AnswerCount("against", 1))
    found = outcome(rule, counts, default_answers("vi"), 9, 12)
    words = outcome_words(found, "vi")
    assert words.title == "Được thông qua"
    assert "7 phiếu tán thành (quá 1/2 tổng số thành viên); có 8" in words.text


def test_spans_and_clocks() -> None:
    assert span(90 * 60_000, "vi") == "90 phút"
    assert span(5 * 3600_000, "en") == "5 h"
    assert re.fullmatch(r"\d\d:\d\d:\d\d", clock(1_700_000_000_000))


def test_the_command_line_speaks_both_languages() -> None:
    for vi, en in command_line.LINES.values():
        assert vi
        assert en
        assert set(re.findall(r"\{(\w+)\}", vi)) == set(re.findall(r"\{(\w+)\}", en))
