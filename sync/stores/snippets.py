"""The piece of a page that is shown for what was found on it."""

import msgspec

from meeting.reading import finding
from meeting.reading.finding import Question
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
