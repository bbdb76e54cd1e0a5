"""Annotations of a file that notes were taken over from: in a copy the notes take their places."""

from collections.abc import Mapping, Sequence
from typing import Any

from meeting.notes.note import Note, NoteId
from meeting.notes.taking_over import name_of_taken
from ui.render.mupdf_notes import found_notes
from ui.render.mupdf_stream import mupdf


def originals_of(pdf: Any, notes_on: Mapping[int, Sequence[Note]]) -> dict[NoteId, int]:
    """Return for notes that were taken over the numbers of the objects that they were read from.

    Each has the one place where it stands; notes by page.
    """
    originals: dict[NoteId, int] = {}
    for page, notes in notes_on.items():
        names = {note.id for note in notes}
        takers = {(note.author, note.placements[0].paper) for note in notes}
        for found, values in _found(pdf, page):
            number = int(mupdf.pdf_to_num(values))
            known_as = [found.id, *(name_of_taken(found, *taker) for taker in takers)]
            name = next((one for one in known_as if one in names), None)
            if number and name is not None:
                originals[name] = number
    return originals


def _found(pdf: Any, page: int) -> list[tuple[Note, Any]]:
    loaded = mupdf.fz_load_page(pdf.super(), page)
    bounds = mupdf.fz_bound_page(loaded)
    return list(found_notes(loaded, page, (bounds.x0, bounds.y0)))
