"""Where pages lie under and beside each other, in points; gaps come between rows, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

BOOK_WIDTH_PT: Final = 595.0
"""Pages of a whole book are shown at most as wide as A4, as it would be printed."""


class Spread(StrEnum):
    """How many pages lie beside each other."""

    ONE = "one"
    TWO = "two"
    COVER = "cover"
    """Two, but the first page of a paper lies alone on the right, like a book's."""


class Leaf(NamedTuple):
    """A page as it is shown: its size after turning, and whether its paper begins with it."""

    width_pt: float
    height_pt: float
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows of pages. A row's top is without gaps; a page's left counts from the row's middle."""

    firsts: tuple[int, ...]
    row_of: tuple[int, ...]
    tops: tuple[float, ...]
    """One more than there are rows: the last is where they end."""
    heights: tuple[float, ...]
    lefts: tuple[float, ...]
    widest: float
    tallest: float
    lowest: float


def arrange(leaves: Sequence[Leaf], spread: Spread) -> Arrangement:
    """Lay pages out in rows."""
    rows = _rows(leaves, spread)
    tops, heights, lefts, widths = [0.0], [], [], []
    for number, row in enumerate(rows):
        pages = [leaves[place] for place in row]
        height = max(page.height_pt for page in pages)
        heights.append(height)
        tops.append(tops[number] + height)
        if spread is Spread.ONE:
            lefts.append(-pages[0].width_pt / 2)
            widths.append(pages[0].width_pt)
        elif len(pages) == 1 and spread is Spread.COVER and pages[0].begins:
            lefts.append(0.0)
            widths.append(2 * pages[0].width_pt)
        else:
            # The fold lies in the middle, also between pages of different widths.
            lefts += [-pages[0].width_pt, 0.0][: len(pages)]
            widths.append(2 * max(page.width_pt for page in pages))
    return Arrangement(
        firsts=tuple(row.start for row in rows),
        row_of=tuple(number for number, row in enumerate(rows) for _ in row),
        tops=tuple(tops),
        heights=tuple(heights),
        lefts=tuple(lefts),
        widest=max(widths, default=1.0),
        tallest=max(heights, default=1.0),
        lowest=min(heights, default=1.0),
    )


def shrink(width_pt: float) -> float:
    """Return how much smaller a page is shown in a whole book than by itself."""
    return min(1.0, BOOK_WIDTH_PT / width_pt)


def _rows(leaves: Sequence[Leaf], spread: Spread) -> list[range]:
    rows: list[range] = []
    place = 0
    while place < len(leaves):
        alone = (
            spread is Spread.ONE
            or (spread is Spread.COVER and leaves[place].begins)
            or place + 1 == len(leaves)
            or leaves[place + 1].begins
        )
        rows.append(range(place, place + (1 if alone else 2)))
        place = rows[-1].stop
    return rows
