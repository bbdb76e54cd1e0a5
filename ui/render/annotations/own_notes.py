"""Notes that this program has exported, taken from a file as they were."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace

from meeting.notes.note import Note, NoteKind
from ui.render.annotations.private_note import KEY, MARK, PROGRAM, SUM_KEY, unpack
from ui.render.annotations.standard import sum_of, text_of
from ui.render.contents import LONGEST_WORD
from ui.render.mupdf_stream import mupdf
from ui.render.refusal import refuse_absurd_note
from ui.render.wire import WireError

MOST_BOOKMARKS: Final = 1_000


def own_note(annotation: Any, page: int) -> Note | None:
    """Return the note that an annotation was made of, on the page where it is found now.

    None when it is somebody else's, or when another program has changed it since.
    """
    packed = text_of(annotation, KEY)
    if not packed or text_of(annotation, SUM_KEY) != sum_of(annotation):
        return None
    note = unpack(packed)
    return _from_file(note, annotation, page) if note is not None else None


def own_bookmarks(pdf: Any, page: int) -> Iterator[Note]:
    """Return the bookmarks that lead to a page, out of a table of contents that has any."""
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
    outlines = mupdf.pdf_dict_gets(catalog, "Outlines")
    if not mupdf.pdf_is_bool(mupdf.pdf_dict_gets(outlines, MARK)):
        return
    item = mupdf.pdf_dict_gets(outlines, "Last")
    for _ in range(MOST_BOOKMARKS):
        # They are all at the end.
        if not mupdf.pdf_is_dict(item) or not text_of(item, KEY):
            return
        target = mupdf.pdf_array_get(mupdf.pdf_dict_gets(item, "Dest"), 0)
        if mupdf.pdf_is_dict(target) and int(mupdf.pdf_lookup_page_number(pdf, target)) == page:
            note = own_bookmark(item, page)
            if note is not None:
                yield note
        item = mupdf.pdf_dict_gets(item, "Prev")


def own_bookmark(item: Any, page: int) -> Note | None:
    """Return the bookmark that a line of the table of contents was made of."""
    packed = text_of(item, KEY)
    note = unpack(packed) if packed else None
    if note is None or note.kind is not NoteKind.BOOKMARK:
        return None
    return _from_file(note, item, page)


def _from_file(note: Note, holder: Any, page: int) -> Note | None:
    """Mark a note as one that came with a file, whoever it says it is from."""
    place = replace(note.placements[0], page=page)
    source = (text_of(holder, "T") or PROGRAM)[:LONGEST_WORD]
    marked = replace(note, placements=(place,), source=source)
    try:
        refuse_absurd_note(marked, page)
    except WireError:
        return None
    return marked
