"""Notes that came with a file: drawn by the engine, not yet one's own."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.note import PRIVATE, NoteId
from meeting.notes.records import NoteWritten
from ui.models.room.notes.shelf import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.notes.note import Note
    from meeting.notes.records import Record
    from ui.models.room.notes.making import Spot
    from ui.pages.supply import PageSupply

_NAME_LENGTH = 32


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

    def left(self, paper: str, records: Mapping[str, Record]) -> list[tuple[int, Note]]:
        """Return the notes of a file, by page, that this person has not taken over yet."""
        pages = self._found.get(paper, {})
        return [
            (page, note)
            for page, notes in sorted(pages.items())
            for note in notes
            if _is_new(note, paper, page, records)
        ]


def taken_over(note: Note, spot: Spot) -> Edit:
    """Return what makes a note of a file one's own.

    Its name follows from where it stands, so that two devices make one note of it.
    """
    base = note.placements[0]
    mine = replace(
        note,
        id=_name(note, spot.paper, spot.page),
        document=spot.document,
        author=spot.author,
        placements=(replace(base, paper=spot.paper, page=spot.page),),
        circle=PRIVATE,
        created_ms=note.created_ms or spot.now_ms,
        changed_ms=spot.now_ms,
        source="",
    )
    return Edit(mine.id, NoteWritten(mine))


def _name(note: Note, paper: str, page: int) -> NoteId:
    words = f"{paper}/{page}/{note.id}".encode()
    return NoteId(sha256(words).hexdigest()[:_NAME_LENGTH])


def _is_new(note: Note, paper: str, page: int, records: Mapping[str, Record]) -> bool:
    return all(
        f"note/{name}" not in records for name in (note.id, _name(note, PaperId(paper), page))
    )
