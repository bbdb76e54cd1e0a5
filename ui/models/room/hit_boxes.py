"""Where on a page the words stand that somebody looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from meeting.reading import finding
from meeting.reading.page_text import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meeting.reading.finding import Question
    from meeting.reading.page_text import PageText, Word


class Hit(NamedTuple):
    """One thing found on a page: a box for each line that it stands in."""

    boxes: tuple[Box, ...]


def hits_on(question: Question, page: PageText) -> tuple[Hit, ...]:
    """Return what is found on a page, in the order of its words."""
    words = [word.text for word in page.words]
    found = finding.find(question, finding.plain_text(words))
    if found is None:
        return ()
    return tuple(
        Hit(tuple(_lines(page.words[at] for at in places)))
        for places in finding.words_at(words, found.spans)
    )


def _lines(words: Iterable[Word]) -> list[Box]:
    """Return one box around all words of each line."""
    boxes: dict[tuple[int, int], Box] = {}
    for word in words:
        place, box = (word.block, word.line), word.box
        old = boxes.get(place, box)
        boxes[place] = Box(
            min(old.x0, box.x0), min(old.y0, box.y0), max(old.x1, box.x1), max(old.y1, box.y1)
        )
    return list(boxes.values())
