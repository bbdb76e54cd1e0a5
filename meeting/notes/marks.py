"""A marker, a line under or through words: which words a movement of the pen meant."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from meeting.notes.shapes import Point, union
from meeting.reading.page_text import Box, PageText, Word

_REACH: Final = 0.9
"""How far from the middle of a line it is still meant, in heights of the line."""


class Marked(NamedTuple):
    """Words of a page: one box for each line, and what they say."""

    quads: tuple[Box, ...]
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """What they say."""
        return " ".join(word.text for word in self.words)


def marked_by(page: PageText, path: Sequence[Point], *, lift: float = 0.0) -> Marked | None:
    """Return the words that a path marks, from the one where it begins to the one where it ends.

    `lift` says how far below the middle of the words it is drawn, in heights of a line.
    Returns None where there are no words.
    """
    if not path:
        return None
    begun, ended = _line_at(page, path[0], lift), _line_at(page, path[-1], lift)
    if begun is None or ended is None:
        return None
    if begun == ended:
        low, high = sorted((path[0][0], path[-1][0]))
        words = [
            word
            for word in page.words
            if _line_of(word) == begun and word.box.x0 < high and low < word.box.x1
        ]
        return marked(words)
    first, last = _nearest(page, begun, path[0][0]), _nearest(page, ended, path[-1][0])
    return marked(page.words[min(first, last) : max(first, last) + 1])


def marked(words: Sequence[Word]) -> Marked | None:
    """Return words that follow each other as what is marked; None if there are none."""
    if not words:
        return None
    lines = tuple(union(word.box for word in line) for _, line in groupby(words, key=_line_of))
    return Marked(lines, tuple(words))


def _line_of(word: Word) -> tuple[int, int]:
    return word.block, word.line


def _line_at(page: PageText, place: Point, lift: float) -> tuple[int, int] | None:
    """Return the line that is meant: the nearest by height among those that reach so far."""
    best: tuple[float, float, tuple[int, int]] | None = None
    for key, words in groupby(page.words, key=_line_of):
        box = union(word.box for word in words)
        height = max(1, box.y1 - box.y0)
        away = abs(place[1] - lift * height - (box.y0 + box.y1) / 2) / height
        aside = max(0.0, box.x0 - place[0], place[0] - box.x1) / height
        if (
            away <= _REACH
            and aside <= 4 * _REACH
            and (best is None or (aside > 1, away) < best[:2])
        ):
            best = (aside > 1, away, key)
    return None if best is None else best[2]


def _nearest(page: PageText, line: tuple[int, int], x: float) -> int:
    places = [place for place, word in enumerate(page.words) if _line_of(word) == line]
    return min(
        places, key=lambda at: max(0.0, page.words[at].box.x0 - x, x - page.words[at].box.x1)
    )
