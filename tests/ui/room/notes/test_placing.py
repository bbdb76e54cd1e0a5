"""Where notes stand in the version that is open."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtTest import QSignalSpy

from meeting.ids import PaperId, PersonId
from meeting.notes.carried import Carried, Verdict
from meeting.notes.note import Note, NoteId, NoteKind, Placement
from meeting.reading.page_text import Box
from ui.models.room.notes.placing import Placed, Placing, Worked

OLD, NEW = PaperId("a" * 64), PaperId("b" * 64)
THERE = Placement(OLD, 3, Box(0, 0, 10, 10))
HERE = Placement(NEW, 4, Box(0, 5, 10, 15))
NOTE = Note(NoteId("1" * 32), "d", NoteKind.MARKER, PersonId("p"), (THERE,))


def test_where_its_owner_put_it_needs_no_working_out(qapp: object) -> None:
    assert Placing().placement_of(NOTE, OLD) == Placed(THERE, Verdict.KEPT, is_derived=False)


def test_it_has_no_place_in_another_version_until_that_is_worked_out(qapp: object) -> None:
    placing = Placing()
    told = QSignalSpy(placing.changed)
    assert placing.placement_of(NOTE, NEW) is None
    placing.put(NEW, {})
    assert told.count() == 0
    placing.put(NEW, {NOTE.id: Worked(NOTE, THERE, Carried(HERE, Verdict.CHECK, 0.7))})
    assert told.at(0) == [NEW]
    assert placing.placement_of(NOTE, NEW) == Placed(HERE, Verdict.CHECK, is_derived=True)
    placing.forget(NEW)
    assert placing.placement_of(NOTE, NEW) is None


def test_what_was_worked_out_for_a_note_as_it_was_does_not_count(qapp: object) -> None:
    placing = Placing()
    placing.put(NEW, {NOTE.id: Worked(NOTE, THERE, Carried(HERE, Verdict.KEPT))})
    moved = replace(NOTE, placements=(replace(THERE, page=5),))
    assert placing.placement_of(moved, NEW) is None
    confirmed = replace(NOTE, placements=(THERE, replace(HERE, page=9)))
    own = placing.placement_of(confirmed, NEW)
    assert own is not None
    assert (own.placement.page, own.is_derived) == (9, False)


def test_a_note_that_lost_its_text_keeps_its_old_page(qapp: object) -> None:
    placing = Placing()
    placing.put(NEW, {NOTE.id: Worked(NOTE, THERE, Carried(None, Verdict.LOST, 0.0))})
    assert placing.placement_of(NOTE, NEW) == Placed(THERE, Verdict.LOST, is_derived=True)
