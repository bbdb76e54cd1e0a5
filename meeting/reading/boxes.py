"""Boxes about words."""

from collections.abc import Iterable

from meeting.reading.page_text import Box, Word


def around(boxes: Iterable[Box]) -> Box:
    """Return the least box that holds all of these."""
    all_boxes = tuple(boxes)
    return Box(
        min(box.x0 for box in all_boxes),
        min(box.y0 for box in all_boxes),
        max(box.x1 for box in all_boxes),
        max(box.y1 for box in all_boxes),
    )


def line_boxes(words: Iterable[Word]) -> tuple[Box, ...]:
    """Return one box for each line that these words of a page stand in."""
    lines: dict[tuple[int, int], list[Box]] = {}
    for word in words:
        lines.setdefault((word.block, word.line), []).append(word.box)
    return tuple(around(boxes) for boxes in lines.values())
