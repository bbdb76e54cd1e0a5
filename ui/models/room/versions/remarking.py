"""A mark put onto other words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from meeting.reading.boxes import around

if TYPE_CHECKING:
    from meeting.notes.note import Placement
    from meeting.reading.page_text import Box, PageText, Word

_REACH: Final = 1_500


def marked_from(text: PageText, x: int, y: int, place: Placement) -> tuple[Box, ...]:
    """Return lines of words from the one at a point on, as many as were marked before."""
    near = min(text.words, key=lambda word: _distance(word.box, x, y), default=None)
    if near is None or _distance(near.box, x, y) > _REACH:
        return ()
    first = text.words.index(near)
    count = max(1, len(place.quote.text.split()))
    lines: dict[tuple[int, int], list[Word]] = {}
    for word in text.words[first : first + count]:
        lines.setdefault((word.block, word.line), []).append(word)
    return tuple(around(word.box for word in words) for words in lines.values())


def _distance(box: Box, x: int, y: int) -> int:
    return max(box.x0 - x, x - box.x1, 0) + max(box.y0 - y, y - box.y1, 0)
