"""Notes that were taken over from a file take the places of its own annotations in a copy."""

import pymupdf
import pytest
from msgspec.structs import replace

from meeting.ids import PersonId
from meeting.notes.note import Note, NoteKind
from meeting.notes.taking_over import taken_over
from tests.ui.render.noted import DOCUMENT, ME, PAPER, blank, copied, every_kind
from ui.render.mupdf_notes import notes_of
from ui.render.mupdf_stream import mupdf

OTHER = PersonId("9" * 32)


def annotated(name: str = "from Acrobat") -> bytes:
    document = pymupdf.open(stream=blank())
    page = document[0]
    square = page.add_rect_annot(pymupdf.Rect(50, 50, 90, 90))
    text = page.add_text_annot((200, 200), "Xem lại")
    text.set_popup(pymupdf.Rect(220, 200, 300, 260))
    page.add_highlight_annot(pymupdf.Rect(50, 150, 90, 165))
    for number, one in enumerate((square, text)):
        document.xref_set_key(one.xref, "NM", f"({name} {number})")
    return document.tobytes()


def found(data: bytes) -> list[Note]:
    with pymupdf.open(stream=data) as document:
        loaded = mupdf.fz_load_page(pymupdf._as_fz_document(document), 0)
        return list(notes_of(loaded, 0, (0, 0)))


def names(data: bytes) -> list[tuple[str, str]]:
    with pymupdf.open(stream=data) as document:
        return [(one.type[1], one.info["id"]) for one in document[0].annots()]


def own(data: bytes, me: PersonId = ME) -> list[Note]:
    return list(taken_over(found(data), me, PAPER, DOCUMENT, 1))


def test_a_note_that_was_taken_over_is_there_once_and_under_its_name() -> None:
    data = annotated()
    mine = own(data)
    assert [note.kind for note in mine] == [
        NoteKind.RECTANGLE, NoteKind.COMMENT, NoteKind.MARKER
    ]  # fmt: skip
    changed = [replace(mine[0], text="đã sửa"), *mine[1:]]
    copy = copied(data, changed)
    assert names(copy)[:2] == names(data)[:2]
    assert [kind for kind, _ in names(copy)] == [kind for kind, _ in names(data)]
    assert [(note.id, note.text) for note in found(copy)] == [
        (note.id, note.text) for note in changed
    ]
    with pymupdf.open(stream=copy) as document:
        windows = [one for one, kind, _ in document[0].annot_xrefs() if kind == 16]
        assert len(windows) == 1
        assert not document.is_repaired
    # A copy of the copy is the same again.
    assert len(found(copied(copy, own(copy)))) == 3


def test_what_was_not_taken_over_stays_beside_ones_own_notes() -> None:
    data = annotated()
    mine = own(data)[0]
    copy = copied(data, [mine, every_kind()[0]])
    assert [kind for kind, _ in names(copy)] == ["Square", "Text", "Highlight", "Ink"]


def test_what_two_people_took_over_is_there_for_each() -> None:
    data = annotated()
    both = [own(data)[0], own(data, OTHER)[0]]
    kinds = [kind for kind, _ in names(copied(data, both))]
    assert sorted(kinds) == ["Highlight", "Square", "Square", "Text"]


@pytest.mark.parametrize("name", ["", "0" * 32])
def test_names_that_a_file_gives_twice_or_not_at_all(name: str) -> None:
    data = annotated(name)
    copy = copied(data, own(data))
    assert len(found(copy)) == 3
