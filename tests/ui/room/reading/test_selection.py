"""Words under a finger, what is copied of them, and addresses that are opened or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.reading.page_text import Box, PageText, Word
from ui.models.room.reading.addresses import host_of, may_open
from ui.models.room.reading.selection import lines, nearest_word, said, word_at


def word(text: str, column: int, line: int, block: int = 0) -> Word:
    left, top = 1000 + 3000 * column, 1000 + 2000 * line
    return Word(text, Box(left, top, left + 2500, top + 1200), line, block)


PAGE = PageText(
    0,
    59500,
    84200,
    (
        word("Hội", 0, 0),
        word("đồng", 1, 0),
        word("nhân", 0, 1),
        word("dân", 1, 1),
        word("Số", 0, 3, 1),
    ),
)


def test_the_word_under_a_finger() -> None:
    assert word_at(PAGE, 4100, 1500) == 1
    assert word_at(PAGE, 4100, 5000) == -1
    assert word_at(PageText(0, 1, 1), 0, 0) == nearest_word(PageText(0, 1, 1), 0, 0) == -1


def test_a_finger_beside_a_line_means_its_end() -> None:
    assert nearest_word(PAGE, 50_000, 3500) == 3
    assert nearest_word(PAGE, 0, 3500) == 2
    assert nearest_word(PAGE, 0, 80_000) == 4


def test_words_are_copied_with_a_line_for_each_paragraph() -> None:
    assert said(PAGE, 0, 4) == "Hội đồng nhân dân\nSố"
    assert said(PAGE, 1, 2) == "đồng nhân"


def test_each_line_is_one_box() -> None:
    assert lines(PAGE, 0, 2) == (Box(1000, 1000, 6500, 2200), Box(1000, 3000, 3500, 4200))


@given(st.integers(0, 60_000), st.integers(0, 85_000))
def test_every_place_has_a_nearest_word(x: int, y: int) -> None:
    assert 0 <= nearest_word(PAGE, x, y) < len(PAGE.words)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/a?b=c", "example.org"),
        ("http://user:secret@evil.example/", "evil.example"),
        ("mailto:vanphong@example.org", "example.org"),
    ],
)
def test_pages_and_mail_are_opened(address: str, host: str) -> None:
    assert may_open(address)
    assert host_of(address) == host


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://host/share",
        "https:",
        "https://[",
        "",
        "https://a.example/\nx",
        " https://a.example",
        "https://a.example/" + "x" * 3000,
    ],
)
def test_attack_an_address_that_runs_or_reads_something_is_not_opened(address: str) -> None:
    assert not may_open(address)
    assert host_of(address) == ""
