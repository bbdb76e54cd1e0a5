"""Pages compared as pictures of 32 x 32 grey values, where there are no words to compare."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from meeting.reading.page_text import Box, PageText

SIDE: Final = 32
CELLS: Final = SIDE * SIDE
PLAIN_RANGE: Final = 10
"""A page whose grey values differ by no more shows nothing that could be told apart."""

DIFFERENCE: Final = 24
"""Grey values that are farther apart are another picture, not another scan of it."""

LOOKED_AT: Final = 6
"""So many of the pages that look alike at first sight are compared closely."""


class Seen(NamedTuple):
    """The page that looks most like a picture, how much, and how much the next one does."""

    page: int
    likeness: float
    next_likeness: float


class Gallery:
    """The pictures of a paper's pages."""

    def __init__(self, pages: Sequence[PageText]) -> None:
        self._pages = pages
        self._bits = [_bits(page.picture) for page in pages]

    def find(self, picture: bytes, expected: int, *, without_words: bool = False) -> Seen | None:
        """Find the page that looks most like a picture; of the same the nearest to `expected`."""
        if len(picture) != CELLS:
            return None
        wanted = _bits(picture)
        pages = [
            at
            for at, page in enumerate(self._pages)
            if len(page.picture) == CELLS and not (without_words and page.words)
        ]
        pages.sort(key=lambda at: ((wanted ^ self._bits[at]).bit_count(), abs(at - expected), at))
        scores = [
            (likeness(picture, self._pages[at].picture), -abs(at - expected), at)
            for at in pages[:LOOKED_AT]
        ]
        scores.sort(reverse=True)
        if not scores:
            return None
        return Seen(scores[0][2], scores[0][0], scores[1][0] if len(scores) > 1 else 0.0)


def likeness(one: bytes, other: bytes) -> float:
    """Return how alike two pictures are: 1 for the same, about 0 for two that share nothing.

    Brightness and contrast do not matter.
    """
    if len(one) != CELLS or len(other) != CELLS:
        return 0.0
    if one == other:
        return 1.0
    if _is_plain(one) or _is_plain(other):
        return 1.0 if _is_plain(one) and _is_plain(other) else 0.0
    mean_one, mean_other = sum(one) / CELLS, sum(other) / CELLS
    offsets = [(a - mean_one, b - mean_other) for a, b in zip(one, other, strict=True)]
    together = sum(a * b for a, b in offsets)
    size = math.sqrt(sum(a * a for a, _ in offsets) * sum(b * b for _, b in offsets))
    return max(0.0, together / size)


def differing_boxes(one: PageText, other: PageText) -> tuple[Box, ...]:
    """Return where the pictures of two pages differ, as boxes on the second."""
    if len(one.picture) != CELLS or len(other.picture) != CELLS:
        return ()
    differing = {
        at
        for at, (a, b) in enumerate(zip(one.picture, other.picture, strict=True))
        if abs(a - b) > DIFFERENCE
    }
    boxes = []
    while differing:
        part = _take_part(differing)
        rows = [at // SIDE for at in part]
        columns = [at % SIDE for at in part]
        boxes.append(
            Box(
                min(columns) * other.width // SIDE,
                min(rows) * other.height // SIDE,
                (max(columns) + 1) * other.width // SIDE,
                (max(rows) + 1) * other.height // SIDE,
            )
        )
    return tuple(sorted(boxes, key=lambda box: (box.y0, box.x0)))


def _is_plain(picture: bytes) -> bool:
    return max(picture) - min(picture) <= PLAIN_RANGE


def _bits(picture: bytes) -> int:
    """Return which cells are brighter than most."""
    if not picture:
        return 0
    middle = sorted(picture)[len(picture) // 2]
    return int("".join("1" if value >= middle else "0" for value in picture), 2)


def _take_part(cells: set[int]) -> list[int]:
    """Take one part out of a set of cells, all of which touch each other."""
    part, edge = [], [min(cells)]
    cells.discard(edge[0])
    while edge:
        at = edge.pop()
        part.append(at)
        for down in (-1, 0, 1):
            for right in (-1, 0, 1):
                other = at + down * SIDE + right
                if other in cells and abs(other % SIDE - at % SIDE) <= 1:
                    cells.discard(other)
                    edge.append(other)
    return part
