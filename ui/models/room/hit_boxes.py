"""Where on a page the words stand that somebody looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from meeting.reading import finding
from meeting.reading.boxes import line_boxes

if TYPE_CHECKING:
    from meeting.reading.finding import Question
    from meeting.reading.page_text import Box, PageText


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
        Hit(line_boxes(page.words[at] for at in places))
        for places in finding.words_at(words, found.spans)
    )
