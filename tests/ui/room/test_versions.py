"""A newer version of a paper: what changed since it was read, and what became of the notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QSignalSpy

from meeting.ids import PaperId
from meeting.notes.anchors import anchored
from meeting.notes.carried import Verdict
from meeting.notes.merging import note_name, read_name
from meeting.notes.note import NOT_HERE, Note, NoteId, NoteKind, Placement, Sample, Stroke
from meeting.notes.records import NoteWritten, VersionRead
from meeting.reading.page_text import Box
from tests.meeting.reading.pages import box_of, page
from tests.ui.room.paper_maker import paper
from ui.models.room.versions.carried_notes import base_of
from ui.models.room.versions.slices import Slices
from ui.render.results import PageContent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.room.sample_room import SampleDevice, SampleRoom
    from ui.pages.supply import PageSupply

Turn = Callable[[], None]

FIRST = "Hội đồng nhân dân tỉnh họp phiên thường kỳ vào ngày mồng tám"
SECOND = "Ủy ban báo cáo tình hình thực hiện ngân sách của năm vừa qua"
THIRD = "Các đại biểu thảo luận rồi biểu quyết từng nội dung trong chương trình"
OLD_PAGES = (FIRST, f"{SECOND}\nChi đầu tư 386 tỷ đồng cho các dự án", THIRD)
NEW_PAGES = (FIRST, f"{SECOND}\nChi đầu tư 402 tỷ đồng cho các dự án", "Trang bổ sung mới", THIRD)


class Desk:
    """A delegate at the first paper, of which another version may come."""

    def __init__(
        self, room: SampleRoom, device: SampleDevice, supply: PageSupply, turn: Turn
    ) -> None:
        self.room, self.device, self.supply, self.turn = room, device, supply, turn
        self.model = device.model
        self.versions = device.model.versions
        self.title = room.sample.items[0].papers[0].title
        self.old = PaperId(room.papers[self.title])
        self.document = room.verified.meeting.papers.get(self.old).document
        self.deliver(self.old, OLD_PAGES)
        self.settle()

    def deliver(self, version: str, texts: tuple[str, ...]) -> None:
        for number, text in enumerate(texts):
            content = PageContent(page(text, number), (), ())
            self.supply._broker.contents[version, number] = content
        self.room.deliver(version, paper(len(texts)))

    def come_again(self, texts: tuple[str, ...] = NEW_PAGES, version: int = 2) -> PaperId:
        newest = self.room.verified.meeting.papers.current(self.old).id
        new = self.room.add_paper(self.room.items[0], self.title, replaces=newest, version=version)
        self.deliver(new, texts)
        self.settle()
        return PaperId(new)

    def settle(self) -> None:
        for _ in range(4):
            self.turn()
            self.versions.slices.finish()
        self.turn()

    def write(self, number: int, place: Placement, text: str = "") -> Note:
        kind = NoteKind.MARKER if place.quads else NoteKind.INK
        me = self.device.seat.person
        note = Note(NoteId(f"{number:032x}"), self.document, kind, me, (place,), text=text)
        self.model.keeper.write(note_name(note.id), NoteWritten(note))
        self.settle()
        return note

    def mark(self, number: int, on: int, *said: str) -> Note:
        text = page(OLD_PAGES[on], on)
        box = box_of(text, *said)
        return self.write(number, anchored(Placement(self.old, on, box, (box,)), [text]))

    def note(self, number: int) -> Note:
        record = self.model.keeper.records()[note_name(NoteId(f"{number:032x}"))]
        assert isinstance(record.body, NoteWritten)
        return record.body.note

    def read(self) -> str:
        body = self.model.keeper.records()[read_name(self.document)].body
        assert isinstance(body, VersionRead)
        return body.paper


@pytest.fixture
def desk(
    room: SampleRoom, delegate: SampleDevice, supply: PageSupply, turn: Turn
) -> Iterator[Desk]:
    return Desk(room, delegate, supply, turn)


def test_what_is_read_first_is_remembered_and_nothing_is_offered(desk: Desk) -> None:
    assert desk.read() == desk.old
    assert not desk.versions.offered
    assert (desk.versions.changedPages, desk.versions.count) == (0, 0)
    assert desk.versions.change["kind"] == ""


def test_a_newer_version_is_compared_with_the_one_that_was_read(desk: Desk) -> None:
    new = desk.come_again()
    versions = desk.versions
    assert (versions.offered, versions.known, versions.openHere) == (True, True, False)
    assert (versions.oldPaper, versions.newPaper) == (desk.old, new)
    assert versions.changedPages == 2
    assert versions.pages == [
        {"kind": "changed", "old": 2, "new": 2},
        {"kind": "inserted", "old": 0, "new": 3},
    ]
    assert versions.marksOn(new, 1) == []
    assert desk.read() == desk.old


def test_a_version_that_has_not_arrived_is_not_offered(desk: Desk) -> None:
    new = desk.room.add_paper(desk.room.items[0], desk.title, replaces=desk.old, version=2)
    desk.settle()
    assert not desk.versions.offered
    desk.room.deliver(new, paper(4), share=0.5)
    desk.settle()
    assert not desk.versions.offered


def test_the_changes_are_marked_in_both_and_gone_through(desk: Desk) -> None:
    new = desk.come_again()
    versions = desk.versions
    versions.openNewer()
    desk.settle()
    assert (desk.model.reader.paper, versions.openHere, versions.shown) == (new, True, True)
    versions.next()
    assert versions.change == {
        "kind": "replaced",
        "oldText": "386",
        "newText": "402",
        "oldPage": 2,
        "newPage": 2,
    }
    where = box_of(page(NEW_PAGES[1]), "402")
    mark = {"x": where.x0, "y": where.y0, "width": 1_500, "height": 1_200}
    assert versions.marksOn(new, 1) == [{**mark, "kind": "added", "current": True}]
    assert versions.marksOn(desk.old, 1) == [{**mark, "kind": "removed", "current": True}]
    revision = versions.revision
    jumped = QSignalSpy(desk.model.reader.jumped)
    versions.next()
    assert (versions.current, versions.change["kind"]) == (1, "added")
    assert jumped.count() == 1
    assert versions.revision > revision
    versions.next()
    assert versions.current == 1
    versions.previous()
    versions.previous()
    assert versions.current == 0
    versions.goToPages(1)
    assert versions.change["newPage"] == 3
    versions.goToPages(9)
    versions.goTo(9)
    versions.setShown(False)
    assert versions.marksOn(new, 1) == []


def test_the_pages_that_are_gone_can_be_gone_to(desk: Desk) -> None:
    desk.come_again((FIRST, OLD_PAGES[1]))
    versions = desk.versions
    versions.openNewer()
    desk.settle()
    assert versions.pages == [{"kind": "removed", "old": 3, "new": 0}]
    versions.goToPages(0)
    assert versions.change["kind"] == "removed"


def test_both_versions_are_seen_beside_each_other(desk: Desk) -> None:
    new = desk.come_again()
    desk.versions.showBeside()
    desk.settle()
    reading = desk.model.reading
    assert (reading.first.paper, reading.second.paper, reading.split) == (new, desk.old, True)
    assert reading.active is reading.first
    desk.versions.haveSeen()
    desk.settle()
    assert not reading.split


def test_what_has_been_seen_is_not_offered_again(desk: Desk) -> None:
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    desk.versions.haveSeen()
    desk.settle()
    assert desk.read() == new
    assert (desk.versions.offered, desk.versions.known, desk.versions.shown) == (
        False,
        False,
        False,
    )
    for nothing in (desk.versions.haveSeen, desk.versions.showBeside, desk.versions.openNewer):
        nothing()
    third = desk.come_again(OLD_PAGES, version=3)
    assert (desk.versions.oldPaper, desk.versions.newPaper) == (new, third)


def test_versions_are_listed_and_the_old_ones_stay_open_to_her(desk: Desk) -> None:
    new = desk.come_again()
    rows = desk.versions.versions
    assert [(row["id"], row["version"], row["open"]) for row in rows] == [
        (new, 2, False),
        (desk.old, 1, True),
    ]
    desk.versions.setListed(True)
    assert desk.versions.listed
    desk.versions.openVersion(new)
    desk.settle()
    assert desk.model.reader.paper == new
    desk.versions.openVersion(desk.old)
    desk.settle()
    assert desk.model.reader.paper == desk.old


# --- notes


def test_notes_come_along_to_the_new_version(desk: Desk) -> None:
    note = desk.mark(1, 2, "biểu", "quyết")
    desk.mark(2, 1, "386")
    desk.mark(3, 1, "đầu", "tư", "386")
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    placed = desk.model.placing.placement_of(note, new)
    assert placed is not None
    assert (placed.verdict, placed.placement.page) == (Verdict.KEPT, 3)
    review = desk.versions.review
    assert (review.kept, review.toCheck, review.lost) == (1, 1, 1)
    check, lost = review.rows.rows
    assert (check.verdict, check.oldPage, check.newPage) == ("check", 2, 2)
    assert (lost.verdict, lost.oldPage, lost.newPage, lost.newBox) == ("lost", 2, 0, ())
    assert len(desk.note(1).placements) == 1


def test_a_note_that_is_right_is_written_down_and_not_asked_about_again(desk: Desk) -> None:
    desk.mark(3, 1, "đầu", "tư", "386")
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    review = desk.versions.review
    review.confirm(f"{1:032x}")
    review.confirmAll()
    assert (review.kept, review.toCheck) == (1, 0)
    own = desk.note(3).placement(new)
    assert own is not None
    assert own.quads == (box_of(page(NEW_PAGES[1]), "đầu", "402"),)
    assert own.quote.text == "đầu tư 402"


def test_a_note_may_stay_on_its_old_page(desk: Desk) -> None:
    desk.mark(2, 1, "386")
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    review = desk.versions.review
    review.keepOnOldPage(f"{2:032x}")
    assert (review.kept, review.toCheck, review.lost) == (0, 0, 0)
    own = desk.note(2).placement(new)
    assert own is not None
    assert own.page == NOT_HERE
    placed = desk.model.placing.placement_of(desk.note(2), new)
    assert placed is not None
    assert (placed.verdict, placed.placement.paper, placed.is_derived) == (
        Verdict.LOST,
        desk.old,
        False,
    )
    board = desk.model.notes.board
    assert board.on_page(new, NOT_HERE) == ()
    assert board.find(f"{2:032x}").placement.paper == desk.old


def test_a_mark_is_put_onto_the_words_that_are_tapped(desk: Desk) -> None:
    desk.mark(3, 1, "đầu", "tư", "386")
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    review = desk.versions.review
    wanted = QSignalSpy(desk.versions.place_wanted)
    review.beginMove("nothing")
    review.beginMove(f"{3:032x}")
    assert (review.moving, wanted.at(0)) == (f"{3:032x}", [new, 2])
    box = box_of(page(NEW_PAGES[0]), "nhân")
    review.moveTo(desk.old, 0, box.x0, box.y0)
    assert review.moving
    review.moveTo(new, 0, box.x0 + 10, box.y0 + 10)
    own = desk.note(3).placement(new)
    assert own is not None
    assert (review.moving, own.page) == ("", 0)
    assert own.quote.text == "nhân dân tỉnh"
    review.moveTo(new, 0, 5, 5)
    assert desk.note(3).placement(new) == own


def test_a_drawing_is_put_about_the_point_and_onto_the_page(desk: Desk) -> None:
    box = box_of(page(OLD_PAGES[1]), "386")
    stroke = Stroke((Sample(box.x0, box.y0), Sample(box.x1, box.y1)))
    desk.write(4, Placement(desk.old, 1, box, strokes=(stroke,)))
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    review = desk.versions.review
    assert review.toCheck == 1
    review.beginMove(f"{4:032x}")
    review.cancelMove()
    assert review.moving == ""
    review.beginMove(f"{4:032x}")
    review.moveTo(new, 3, 100, 50_000)
    own = desk.note(4).placement(new)
    assert own is not None
    assert (own.page, own.strokes[0].samples[0].x) == (3, 0)
    assert own.strokes[0].samples[0].y == 50_000 - (box.y1 - box.y0) // 2


def test_notes_of_others_come_along_but_are_not_asked_about(desk: Desk) -> None:
    box = box_of(page(OLD_PAGES[1]), "386")
    place = Placement(desk.old, 1, box, (box,))
    other = desk.room.seat("Hồ Sỹ Nghĩa").person
    note = Note(NoteId("f" * 32), desk.document, NoteKind.MARKER, other, (place,))
    desk.model.keeper.write(note_name(note.id), NoteWritten(note))
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    assert desk.model.placing.placement_of(note, new) is not None
    assert desk.versions.review.lost == 0
    desk.versions.review.confirm(note.id)
    assert desk.model.keeper.records()[note_name(note.id)].body == NoteWritten(note)


def test_a_note_that_comes_later_is_carried_too(desk: Desk) -> None:
    new = desk.come_again()
    desk.versions.openNewer()
    desk.settle()
    note = desk.mark(1, 2, "biểu", "quyết")
    placed = desk.model.placing.placement_of(note, new)
    assert placed is not None
    assert placed.verdict is Verdict.KEPT


def test_a_note_is_found_where_the_version_it_was_made_on_is_not_here(desk: Desk) -> None:
    note = desk.mark(1, 2, "biểu", "quyết")
    size = desk.room.verified.meeting.papers.get(desk.old).size_bytes
    desk.model.paper_progress(desk.old, size // 2, size, readable=True)
    new = desk.come_again()
    desk.versions.openVersion(new)
    desk.settle()
    placed = desk.model.placing.placement_of(note, new)
    assert placed is not None
    assert placed.placement.page == 3
    desk.model.paper_progress(desk.old, size, size, readable=True)
    desk.settle()
    again = desk.model.placing.placement_of(note, new)
    assert again is not None
    assert (again.verdict, again.placement.page) == (Verdict.KEPT, 3)


def test_a_note_on_the_new_version_is_shown_on_the_old_one_too(desk: Desk) -> None:
    new = desk.come_again()
    box = box_of(page(NEW_PAGES[3]), "biểu", "quyết")
    note = desk.write(1, Placement(new, 3, box, (box,)))
    placed = desk.model.placing.placement_of(note, desk.old)
    assert placed is not None
    assert placed.placement.page == 2


def test_a_note_is_carried_from_the_nearest_version() -> None:
    places = [Placement(PaperId(one), 0, Box(0, 0, 1, 1)) for one in "abd"]
    note = Note(NoteId("1" * 32), "d", NoteKind.INK, "p", tuple(places))
    assert base_of(note, "c", "abcd") == places[1]
    assert base_of(note, "d", "abcd") == places[2]
    gone = replace(note, placements=(places[0], replace(places[1], page=NOT_HERE)))
    assert base_of(gone, "c", "abcd") == places[0]
    late = replace(note, placements=(places[2],))
    assert base_of(late, "a", "abcd") == places[2]
    assert base_of(late, "z", "abc") is None


def test_a_page_that_cannot_be_read_does_not_stop_the_comparison(
    desk: Desk, supply: PageSupply
) -> None:
    supply._broker.failing_pages.add(3)
    desk.come_again()
    assert desk.versions.known


def test_long_work_is_done_in_slices(qapp: object, turn: Turn) -> None:
    done: list[int] = []

    def count() -> Iterator[None]:
        for number in range(20_000):
            done.append(number)
            yield

    slices = Slices()
    slices.run(count())
    assert done == []
    slices._work()
    assert len(done) > 0
    slices.run(count())
    slices.finish()
    assert len(done) == 40_000
    slices.run(iter(()))
    slices._work()
    assert not slices._timer.isActive()


def test_nothing_is_worked_out_while_the_pen_is_down(qapp: object) -> None:
    done: list[int] = []
    slices = Slices()
    slices.pause(True)
    slices.run(done.append(one) for one in range(3))
    slices._work()
    assert done == []
    assert not slices._timer.isActive()
    slices.pause(False)
    assert slices._timer.isActive()
    slices._work()
    assert done == [0, 1, 2]
