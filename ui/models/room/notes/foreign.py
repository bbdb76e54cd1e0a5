"""Notes that came with a file: drawn by the engine, not yet one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.ids import PaperId
from meeting.notes.records import NoteWritten
from meeting.notes.taking_over import name_of_taken
from meeting.notes.taking_over import taken_over as own_of
from ui.models.room.notes.shelf import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.ids import PersonId
    from meeting.notes.note import Note, Placement
    from meeting.notes.records import Record
    from ui.models.room.notes.making import Spot
    from ui.pages.supply import PageSupply


class ForeignNotes:
    """What has been found on the pages that were read."""

    def __init__(self, supply: PageSupply) -> None:
        self._supply = supply
        self._found: dict[str, dict[int, tuple[Note, ...]]] = {}

    def read(self, paper: str, page: int) -> bool:
        """Look at a page that has been read; say whether there is a note on it."""
        content = self._supply.content(paper, page)
        notes = content.notes if content is not None else ()
        if notes:
            self._found.setdefault(paper, {})[page] = notes
        return bool(notes)

    def shows(self, note: Note, place: Placement) -> bool:
        """Say whether a note that was taken over stands on the page's own picture as it is."""
        there = self._found.get(place.paper, {}).get(place.page, ())
        return any(
            note.id in (one.id, name_of_taken(one, note.author, place.paper))
            and _looks_alike(note, place, one)
            for one in there
        )

    def left(
        self, me: PersonId, paper: str, records: Mapping[str, Record]
    ) -> list[tuple[int, Note]]:
        """Return the notes of a file, by page, that this person has not taken over yet."""
        pages = self._found.get(paper, {})
        return [
            (page, note)
            for page, notes in sorted(pages.items())
            for note in notes
            if _is_new(note, me, PaperId(paper), records)
        ]


def taken_over(note: Note, spot: Spot) -> Edit:
    """Return what makes a note of a file one's own."""
    (mine,) = own_of([note], spot.author, spot.paper, spot.document, spot.now_ms)
    return Edit(mine.id, NoteWritten(mine))


def _looks_alike(note: Note, place: Placement, found: Note) -> bool:
    there = found.placements[0]
    ours = (note.kind, note.style, note.text, place.box, place.quads, place.strokes)
    return ours == (found.kind, found.style, found.text, there.box, there.quads, there.strokes)


def _is_new(note: Note, me: PersonId, paper: PaperId, records: Mapping[str, Record]) -> bool:
    names = (note.id, name_of_taken(note, me, paper))
    return all(f"note/{name}" not in records for name in names)
