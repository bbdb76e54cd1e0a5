"""Boxes about words."""

from meeting.reading.boxes import around, line_boxes
from meeting.reading.page_text import Box, Word

FIRST, SECOND, BELOW = Box(10, 5, 20, 15), Box(25, 3, 40, 14), Box(10, 20, 18, 30)


def test_a_box_around_boxes_holds_each() -> None:
    assert around([FIRST]) == FIRST
    assert around([SECOND, BELOW, FIRST]) == Box(10, 3, 40, 30)


def test_words_of_one_line_have_one_box_and_a_line_of_another_block_its_own() -> None:
    words = [Word("một", FIRST, 0, 0), Word("hai", SECOND, 0, 0), Word("ba", BELOW, 0, 1)]
    assert line_boxes(words) == (Box(10, 3, 40, 15), BELOW)
    assert line_boxes([]) == ()
