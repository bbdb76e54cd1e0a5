"""Notes in which something was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from meeting.reading import finding
from ui.library import Found, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from meeting.notes.note import Note
    from meeting.papers import Paper
    from meeting.reading.finding import Question
    from ui.models.room.notes.shelf import NoteShelf

BEFORE_LETTERS = 40
AFTER_LETTERS = 80
MOST_NOTES = 20


class FoundNote(NamedTuple):
    """A note, and the page and the words where it was found."""

    note: str
    found: Found


def found_notes(
    question: Question, papers: Sequence[Paper], shelf: NoteShelf
) -> tuple[FoundNote, ...]:
    """Return notes whose own words, or those that they mark, answer a question."""
    if not question.parts:
        return ()
    return tuple(_found(question, papers, shelf))[:MOST_NOTES]


def _found(question: Question, papers: Sequence[Paper], shelf: NoteShelf) -> Iterator[FoundNote]:
    for paper in papers:
        for note in shelf.of_document(paper.document):
            placed = shelf.placed(note, paper.id)
            place = note.placements[-1] if placed is None else placed.placement
            text = _words(note, place.quote.text if place.quads else "")
            answer = finding.find(question, text)
            if answer is None or place.page < 0:
                continue
            piece = finding.around(text, answer.spans, BEFORE_LETTERS, AFTER_LETTERS)
            marks = tuple(
                Mark(span.start - piece.start, span.end - piece.start)
                for span in answer.spans
                if piece.start <= span.start and span.end <= piece.end
            )
            found = Found(
                place.paper, place.page, text[piece.start : piece.end], marks, recognised=False
            )
            yield FoundNote(note.id, found)


def _words(note: Note, quote: str) -> str:
    return finding.plain_text(" ".join((note.text, quote)).split())
