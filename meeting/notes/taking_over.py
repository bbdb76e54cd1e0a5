"""Making notes that came with a file one's own."""

import hashlib
from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from meeting.ids import PaperId, PersonId
from meeting.notes.note import PRIVATE, Note, NoteId

_ID_DIGITS: Final = 32


def taken_over(
    notes: Iterable[Note], me: PersonId, paper: PaperId, document: str, now_ms: int
) -> tuple[Note, ...]:
    """Return notes found in a paper's file as this person's own and private ones.

    What she wrote herself comes back under its old name, so that it is no second one; others'
    notes get names that are the same each time they are taken over.
    """
    return tuple(_own(note, me, paper, document, now_ms) for note in notes)


def _own(note: Note, me: PersonId, paper: PaperId, document: str, now_ms: int) -> Note:
    is_mine = note.author == me and note.document == document
    place = replace(note.placements[0], paper=paper)
    return replace(
        note,
        id=note.id if is_mine else name_of_taken(note, me, paper),
        author=me,
        document=document,
        placements=(place,),
        circle=PRIVATE,
        source="",
        created_ms=note.created_ms or now_ms,
        changed_ms=note.changed_ms or now_ms,
    )


def name_of_taken(note: Note, me: PersonId, paper: PaperId) -> NoteId:
    """Return what another's note is called once it is this person's.

    The same on all her devices, and another than anybody else's who takes it over.
    """
    known_by = f"{me}/{paper}/{note.placements[0].page}/{note.id}".encode()
    return NoteId(hashlib.sha256(known_by).hexdigest()[:_ID_DIGITS])
