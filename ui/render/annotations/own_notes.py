"""Notes that this program has exported, taken from a file as they were."""

from typing import Any, Final

from msgspec.structs import replace

from meeting.notes.note import Note, NoteKind
from ui.render.annotations.private_note import KEY, PROGRAM, SUM_KEY, unpack
from ui.render.annotations.standard import sum_of, text_of

LONGEST_SOURCE: Final = 300


def own_note(annotation: Any, page: int) -> Note | None:
    """Return the note that an annotation was made of, on the page where it is found now.

    None when it is somebody else's, or when another program has changed it since.
    """
    packed = text_of(annotation, KEY)
    if not packed or text_of(annotation, SUM_KEY) != sum_of(annotation):
        return None
    note = unpack(packed)
    return _from_file(note, annotation, page) if note is not None else None


def own_bookmark(item: Any, page: int) -> Note | None:
    """Return the bookmark that a line of the table of contents was made of."""
    packed = text_of(item, KEY)
    note = unpack(packed) if packed else None
    if note is None or note.kind is not NoteKind.BOOKMARK:
        return None
    return _from_file(note, item, page)


def _from_file(note: Note, holder: Any, page: int) -> Note:
    """Mark a note as one that came with a file, whoever it says it is from."""
    place = replace(note.placements[0], page=page)
    source = (text_of(holder, "T") or PROGRAM)[:LONGEST_SOURCE]
    return replace(note, placements=(place,), source=source)
