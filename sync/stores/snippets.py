"""What all libraries do alike: pieces of pages, and counting pages."""

from collections.abc import Iterable

import msgspec

from meeting.reading import finding
from meeting.reading.finding import Question
from meeting.reading.page_text import PageText
from sync.stores.ports import PageFound

BEFORE_LETTERS = 48
AFTER_LETTERS = 96


def page_found(question: Question, page: PageFound) -> PageFound:
    """Cut a page's whole text to a piece about what was found, and mark it there."""
    found = finding.find(question, page.text)
    spans = found.spans if found else ()
    piece = finding.around(page.text, spans, BEFORE_LETTERS, AFTER_LETTERS)
    marks = tuple(
        finding.Span(span.start - piece.start, span.end - piece.start)
        for span in spans
        if span.start >= piece.start and span.end <= piece.end
    )
    return msgspec.structs.replace(page, text=page.text[piece.start : piece.end], marks=marks)


def pages_read(before: int, texts: Iterable[PageText]) -> int:
    """Return how many pages are here without a gap, when these are added to so many."""
    pages = before
    for page in sorted(text.page for text in texts):
        if page == pages:
            pages += 1
    return pages
