from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meeting.notes.marks import marked, marked_by
from meeting.reading.page_text import Box, PageText, Word

WORDS = ("Tờ", "trình", "về", "việc", "điều", "chỉnh", "dự", "toán", "ngân", "sách")
LINE = 1_200


def word(row: int, at: int) -> Word:
    left, top = 5_000 + 3_000 * at, 10_000 + 2_000 * row
    return Word(WORDS[at], Box(left, top, left + 2_600, top + LINE), row, row // 3)


TEXT = PageText(
    0, 59_500, 84_200, tuple(word(row, at) for row in range(6) for at in range(len(WORDS)))
)


def middle(row: int) -> float:
    return 10_600 + 2_000 * row


def test_a_stroke_over_a_line_takes_the_words_it_goes_over() -> None:
    found = marked_by(TEXT, ((8_200.0, middle(1)), (16_000.0, middle(1) + 200)))
    assert found is not None
    assert found.text == "trình về việc"
    assert found.quads == (Box(8_000, 12_000, 16_600, 13_200),)
    assert marked_by(TEXT, ((16_000.0, middle(1)), (8_200.0, middle(1)))) == found


def test_a_stroke_over_lines_takes_all_words_between() -> None:
    down = marked_by(TEXT, ((30_000.0, middle(0)), (9_000.0, middle(2))))
    assert down is not None
    assert down.text.split() == [*WORDS[8:], *WORDS, "Tờ", "trình"]
    assert len(down.quads) == 3
    assert marked_by(TEXT, ((9_000.0, middle(2)), (30_000.0, middle(0)))) == down


def test_a_line_is_drawn_below_the_words_it_belongs_to() -> None:
    below = ((8_200.0, 11_400.0), (12_000.0, 11_400.0))
    found = marked_by(TEXT, below, lift=0.5)
    assert found is not None
    assert found.quads[0].y0 == 10_000


def test_where_there_are_no_words_nothing_is_marked() -> None:
    assert marked_by(TEXT, ((8_200.0, 60_000.0), (12_000.0, 60_000.0))) is None
    assert marked_by(TEXT, ((8_200.0, middle(1)), (12_000.0, 60_000.0))) is None
    assert marked_by(TEXT, ((55_000.0, middle(1)), (58_000.0, middle(1)))) is None
    assert marked_by(TEXT, ((7_700.0, middle(1)), (7_900.0, middle(1)))) is None
    assert marked_by(PageText(0, 1, 1), ((1.0, 1.0),)) is None
    assert marked_by(TEXT, ()) is None
    assert marked(()) is None


def test_the_line_beside_is_meant_rather_than_the_one_in_the_next_column() -> None:
    left = Word("trái", Box(1_000, 1_000, 3_000, 2_000), 0, 0)
    right = Word("phải", Box(5_000, 1_300, 7_000, 2_300), 0, 1)
    page = PageText(0, 9_000, 9_000, (left, right))
    found = marked_by(page, ((1_200.0, 1_650.0), (2_500.0, 1_700.0)))
    assert found is not None
    assert found.words == (left,)


@given(st.integers(0, 59), st.integers(0, 59))
def test_from_any_word_to_any_other_both_are_taken(first: int, last: int) -> None:
    path = [
        ((word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2)
        for word in (TEXT.words[first], TEXT.words[last])
    ]
    found = marked_by(TEXT, path)
    low, high = min(first, last), max(first, last)
    same_line = first // 10 == last // 10
    assert found is not None
    assert found.words == TEXT.words[low : high + 1]
    assert len(found.quads) == (1 if same_line else high // 10 - low // 10 + 1)
