"""Words between two places of a page: which, where they stand, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from meeting.reading.boxes import line_boxes

if TYPE_CHECKING:
    from meeting.reading.page_text import Box, PageText

REACH: Final = 600
"""So far beside a word, in hundredths of a point, it still counts as touched."""


def word_at(text: PageText, x: int, y: int) -> int:
    """Return the word at a place or close to it, or -1."""
    found = nearest_word(text, x, y)
    if found < 0:
        return -1
    box = text.words[found].box
    inside = box.x0 - REACH <= x <= box.x1 + REACH and box.y0 - REACH <= y <= box.y1 + REACH
    return found if inside else -1


def nearest_word(text: PageText, x: int, y: int) -> int:
    """Return the word nearest to a place: first the nearest line, then the word in it; or -1."""

    def distance(place: int) -> tuple[int, int]:
        box = text.words[place].box
        return _outside(y, box.y0, box.y1), _outside(x, box.x0, box.x1)

    return min(range(len(text.words)), key=distance, default=-1)


def lines(text: PageText, first: int, last: int) -> tuple[Box, ...]:
    """Return one box for each line of the words from `first` to `last`."""
    return line_boxes(text.words[first : last + 1])


def said(text: PageText, first: int, last: int) -> str:
    """Return the words from `first` to `last` as they are copied: paragraphs are lines."""
    words = text.words[first : last + 1]
    parts: list[str] = []
    for place, word in enumerate(words):
        if place:
            parts.append(" " if word.block == words[place - 1].block else "\n")
        parts.append(word.text)
    return "".join(parts)


def _outside(value: int, low: int, high: int) -> int:
    return max(low - value, value - high, 0)
