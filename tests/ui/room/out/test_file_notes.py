"""Notes that came with a file are listed and can be taken over."""

import pymupdf

from meeting.notes.note import NoteKind
from tests.ui.render.noted import MY_NAME, copied, every_kind
from tests.ui.render.test_copies import bookmark, paper
from tests.ui.room.out.conftest import Desk


def commented(text: str) -> bytes:
    with pymupdf.open(stream=paper(2, "Paper")) as document:
        page = document[1]
        note = page.add_text_annot((50, 50), text)
        note.set_info(title="Mai")
        note.update()
        marked = page.add_highlight_annot(pymupdf.Rect(38, 46, 90, 66))
        marked.update()
        return bytes(document.tobytes())


def test_notes_of_other_programs_are_listed_and_taken_over_once(desk: Desk) -> None:
    desk.open(commented("Xem lại"))
    model = desk.model.out.fileNotes
    model.begin()
    desk.until(lambda: model.phase == "read")
    rows = sorted(model.rows.rows, key=lambda row: row.kind)
    assert [(row.kind, row.page) for row in rows] == [("comment", 2), ("marker", 2)]
    assert (rows[0].said, rows[0].owner) == ("Xem lại", "Mai")
    model.takeOver()
    assert (model.phase, model.taken) == ("taken", 2)
    entry = desk.model.notes.board.on_page(desk.paper, 1)
    assert {one.note.kind for one in entry} == {NoteKind.COMMENT, NoteKind.MARKER}
    (marker,) = [one for one in entry if one.note.kind is NoteKind.MARKER]
    assert marker.placement.quote.text == "Paper 1"
    assert desk.model.notes.board.is_mine(marker.note)
    model.begin()
    desk.until(lambda: model.phase == "read")
    model.takeOver()
    assert model.taken == 0


def test_an_exported_paper_brings_everything_back(desk: Desk) -> None:
    desk.open(copied(paper(2, "Paper"), [*every_kind(), bookmark(1)]))
    model = desk.model.out.fileNotes
    model.begin()
    desk.until(lambda: model.phase == "read")
    assert model.count == len(every_kind()) + 1
    assert {row.owner for row in model.rows.rows} == {MY_NAME, ""}
    model.takeOver()
    kept = desk.model.notes.board.on_page(desk.paper, 0)
    assert sorted(one.note.style.colour for one in kept) == sorted(
        note.style.colour for note in every_kind()
    )
    strokes = {one.note.text: one.placement.strokes for one in kept}
    assert strokes.keys() == {note.text for note in every_kind()}


def test_a_file_that_cannot_be_read_says_so(desk: Desk) -> None:
    desk.open(paper(1, "Paper"))
    desk.room.files[desk.paper] = b"gone"
    model = desk.model.out.fileNotes
    model.begin()
    desk.until(lambda: model.phase != "reading")
    assert (model.phase, model.count) == ("failed", 0)
