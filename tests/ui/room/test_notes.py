"""Notes in the room: the list, the sheets, sharing, marks, what came with a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from meeting.acts.agenda import PaperWithdrawn
from meeting.ids import PaperId, PersonId
from meeting.notes.carried import Carried, Verdict
from meeting.notes.note import (
    Note,
    NoteId,
    NoteKind,
    Placement,
    Style,
)
from meeting.notes.records import NoteWritten
from meeting.reading.page_text import Box, PageText, Word
from tests.ui.room.paper_maker import paper
from tests.ui.room.sample_room import SampleDevice
from ui.models.room.commands import PositionsInMemory
from ui.models.room.notes.placing import Worked
from ui.models.room.notes.tools import INK_COLOURS
from ui.models.room.room import RoomModel
from ui.render.results import PageContent

if TYPE_CHECKING:
    from tests.ui.room.sample_room import SampleRoom
    from ui.models.room.notes.notes import NotesModel
    from ui.pages.supply import PageSupply

Turn = Callable[[], None]

WORDS = ("Tổng", "thu", "ngân", "sách", "trên", "địa", "bàn")
TEXT = PageText(
    0,
    59_500,
    84_200,
    tuple(
        Word(word, Box(5_000 + 3_000 * at, 10_000, 7_600 + 3_000 * at, 11_200), 0, 0)
        for at, word in enumerate(WORDS)
    ),
)


class Desk:
    """A device with an open paper, and short ways to do things on its first page."""

    def __init__(self, device: SampleDevice) -> None:
        self.device = device
        self.model: NotesModel = device.model.notes

    @property
    def paper(self) -> str:
        return self.device.model.reader.paper

    @property
    def all(self) -> tuple[Note, ...]:
        return self.model.board.of_document(self.model._document)

    @property
    def rows(self):
        self.model.listing.show()
        return self.model.listing.rows.rows

    def draw(self, tool: str, *points: tuple[float, float], page: int = 0) -> None:
        values = [value for at, (x, y) in enumerate(points) for value in (x, y, 8 * at, 0.5)]
        self.model.draw(self.paper, page, tool, values)

    def comment(self, text: str, page: int = 0) -> str:
        self.model.comment(self.paper, page, 20_000, 30_000)
        self.model.editor.save(text)
        note = self.model.editor.note
        self.model.editor.close()
        return note


@pytest.fixture
def desk(room: SampleRoom, delegate: SampleDevice, supply: PageSupply, turn: Turn) -> Desk:
    made = Desk(delegate)
    supply._broker.contents[made.paper, 0] = PageContent(TEXT, (), ())
    room.deliver(made.paper, paper(12))
    turn()
    supply.want_content(made.paper, 0)
    turn()
    return made


@pytest.mark.parametrize(
    ("tool", "kind"),
    [
        ("marker", NoteKind.MARKER),
        ("underline", NoteKind.UNDERLINE),
        ("strike_out", NoteKind.STRIKE_OUT),
    ],
)
def test_marks_snap_to_the_words_under_the_pen(desk: Desk, tool: str, kind: NoteKind) -> None:
    desk.draw(tool, (8_500, 10_700), (15_000, 10_800))
    (note,) = desk.all
    place = note.placements[0]
    assert (note.kind, place.quote.text) == (kind, "thu ngân sách")
    assert place.quads == (Box(8_000, 10_000, 16_600, 11_200),)
    assert desk.rows[0].quote == "thu ngân sách"


def test_words_that_are_marked_to_be_copied_become_a_note(desk: Desk) -> None:
    lines = [{"x": 8_000, "y": 10_000, "width": 8_600, "height": 1_200}]
    name = desk.model.mark(desk.paper, 0, "strike_out", lines)
    (note,) = desk.all
    assert (note.id, note.kind) == (name, NoteKind.STRIKE_OUT)
    assert note.placements[0].quote.text == "thu ngân sách"
    assert desk.model.mark(desk.paper, 0, "marker", []) == ""


def test_marks_where_there_are_no_words_are_free_strokes(desk: Desk) -> None:
    desk.draw("marker", (8_500, 50_000), (15_000, 50_100), (20_000, 50_000))
    desk.draw("underline", (8_500, 60_000), (15_000, 60_100))
    free, line = desk.all if desk.all[0].style.opacity_percent < 100 else desk.all[::-1]
    assert (free.kind, free.style.opacity_percent, free.style.width) == (NoteKind.INK, 40, 1000)
    assert (line.kind, len(line.placements[0].strokes[0].samples)) == (NoteKind.INK, 2)


def test_slips_make_no_notes(desk: Desk) -> None:
    for tool in ("arrow", "rectangle", "marker", "underline"):
        desk.draw(tool, (40_000, 50_000), (40_100, 50_100))
    desk.draw("pen")
    desk.draw("nothing", (1, 1), (5_000, 5_000))
    desk.model.draw("no such paper", 0, "pen", [1, 1, 0, -1])
    desk.comment("   ")
    desk.model.type(desk.paper, 0, [0, 0, 10, 10], "  ", "")
    assert desk.all == ()
    assert not desk.model.canUndo


def test_strokes_soon_and_near_are_one_note_and_undone_one_by_one(desk: Desk, room) -> None:
    desk.draw("pen", (10_000, 20_000), (12_000, 21_000))
    desk.draw("pen", (12_500, 20_000), (14_000, 21_000))
    assert [len(note.placements[0].strokes) for note in desk.all] == [2]
    desk.draw("pen", (40_000, 60_000), (42_000, 61_000))
    assert len(desk.all) == 2
    desk.model.undo()
    desk.model.undo()
    assert [len(note.placements[0].strokes) for note in desk.all] == [1]
    desk.model.redo()
    room.now_ms += 60_000
    desk.draw("pen", (12_500, 20_000), (14_000, 21_000))
    assert sorted(len(note.placements[0].strokes) for note in desk.all) == [1, 2]


def test_a_text_note_is_written_read_changed_and_thrown_away(desk: Desk) -> None:
    note = desk.comment("  Hỏi Sở Tài chính ")
    assert desk.all[0].text == "Hỏi Sở Tài chính"
    editor = desk.model.editor
    editor.open(note)
    assert (editor.text, editor.mine, editor.kind, editor.readers) == (
        "Hỏi Sở Tài chính",
        True,
        "comment",
        [],
    )
    editor.save("Hỏi lại")
    editor.close()
    assert desk.all[0].text == "Hỏi lại"
    desk.model.undo()
    assert desk.all[0].text == "Hỏi Sở Tài chính"
    editor.open(note)
    editor.remove()
    assert (desk.all, editor.note) == ((), "")
    desk.model.undo()
    assert len(desk.all) == 1


def test_typed_text_is_found_again_and_changed(desk: Desk) -> None:
    desk.model.type(desk.paper, 0, [1_000, 1_000, 9_000, 3_000], "một", "")
    there = desk.model.typedAt(desk.paper, 0, 2_000, 2_000)
    assert there["text"] == "một"
    assert desk.model.typedAt(desk.paper, 0, 20_000, 2_000) == {}
    desk.model.type(desk.paper, 0, [1_000, 1_000, 9_000, 3_000], "hai", there["note"])
    assert [note.text for note in desk.all] == ["hai"]
    desk.model.type(desk.paper, 0, [1_000, 1_000, 9_000, 3_000], "", there["note"])
    assert desk.all == ()


def test_the_list_says_which_note_stays_on_this_device(desk: Desk) -> None:
    desk.draw("pen", (10_000, 20_000), (12_000, 20_000))
    (row,) = desk.rows
    assert not row.onlyHere
    keeper = desk.device.model.keeper
    keeper.refuse(frozenset({f"note/{row.note}"}))
    assert [one.onlyHere for one in desk.rows] == [True]
    keeper.refuse(frozenset())
    assert [one.onlyHere for one in desk.rows] == [False]


def test_the_list_is_searched_without_accents_and_filtered(desk: Desk) -> None:
    desk.comment("Đề nghị bổ sung")
    desk.draw("marker", (8_500, 10_700), (15_000, 10_800))
    desk.model.toggleBookmark(desk.paper, 4)
    listing = desk.model.listing
    assert [row.page for row in desk.rows] == [1, 1, 5]
    listing.search("de nghi")
    assert [row.text for row in desk.rows] == ["Đề nghị bổ sung"]
    listing.search("NGÂN")
    assert [row.kind for row in desk.rows] == ["marker"]
    assert (listing.count, listing.total) == (1, 3)
    listing.search("")
    for name, count in (("bookmarks", 1), ("mine", 3), ("shared", 0), ("check", 0), ("all", 3)):
        listing.setFilter(name)
        assert listing.count == count
    listing.setFilter("no such filter")
    assert listing.filter == "all"


def test_the_list_of_the_meeting_has_all_papers_and_goes_to_them(
    desk: Desk, room: SampleRoom, turn: Turn
) -> None:
    desk.comment("first", page=3)
    first = desk.paper
    other = room.papers[room.sample.items[1].papers[0].title]
    room.deliver(other, paper(5))
    desk.device.model.agenda.openPaper(other)
    turn()
    assert desk.rows == []
    second = desk.comment("second")
    desk.model.listing.setWhole(True)
    assert [row.text for row in desk.rows] == ["first", "second"]
    assert desk.rows[0].paperTitle == room.sample.items[0].papers[0].title
    desk.model.listing.goTo(desk.rows[0].note)
    turn()
    assert (desk.paper, desk.device.model.reader.page) == (first, 4)
    desk.model.listing.remove(second)
    assert [row.text for row in desk.rows] == ["first"]


def test_notes_on_a_withdrawn_paper_are_listed_and_lead_to_it(
    desk: Desk, room: SampleRoom, turn: Turn
) -> None:
    desk.comment("on what was withdrawn", page=3)
    withdrawn = desk.paper
    room.act(room.secretary, PaperWithdrawn(withdrawn))
    other = room.papers[room.sample.items[1].papers[0].title]
    room.deliver(other, paper(5))
    desk.device.model.reading.close(withdrawn)
    desk.device.model.agenda.openPaper(other)
    turn()
    desk.model.listing.setWhole(True)
    assert [(row.text, row.withdrawn) for row in desk.rows] == [("on what was withdrawn", True)]
    desk.model.listing.goTo(desk.rows[0].note)
    turn()
    reader = desk.device.model.reader
    assert (reader.paper, reader.state, reader.page) == (withdrawn, "ready", 4)
    assert reader.withdrawn


def test_where_a_note_stands_in_a_new_version_is_shown_as_far_as_it_is_known(
    desk: Desk, room: SampleRoom, turn: Turn
) -> None:
    title = room.sample.items[0].papers[0].title
    kept, lost, doubtful = desk.comment("kept"), desk.comment("lost"), desk.comment("doubtful")
    old = desk.paper
    new = room.add_paper(room.items[0], title, replaces=old, version=2)
    room.deliver(new, paper(12))
    desk.device.model.reader.openNewest()
    turn()
    board, placing = desk.model.board, desk.device.model.placing
    assert desk.paper == new
    assert board.on_page(new, 0) == ()
    assert {row.state for row in desk.rows} == {"old"}
    found = {}
    for name, verdict in (
        (kept, Verdict.KEPT),
        (lost, Verdict.LOST),
        (doubtful, Verdict.CHECK),
    ):
        note = board.note(name)
        base = note.placements[0]
        there = Placement(PaperId(new), 7, base.box)
        carried = Carried(None if verdict is Verdict.LOST else there, verdict)
        found[NoteId(name)] = Worked(note, base, carried)
    placing.put(new, found)
    assert {one.note.text: one.asks for one in board.on_page(new, 7)} == {
        "kept": False,
        "doubtful": True,
    }
    states = {row.text: (row.state, row.page, row.paper) for row in desk.rows}
    assert states == {
        "kept": ("", 8, new),
        "lost": ("old", 1, old),
        "doubtful": ("check", 8, new),
    }
    desk.model.selection.take(new, 7, doubtful)
    desk.model.selection.move(1_000, 0, 59_500, 84_200)
    assert [one.paper for one in board.note(doubtful).placements] == [old, new]
    assert next(row.state for row in desk.rows if row.text == "doubtful") == ""


def test_a_note_is_private_until_it_is_shown_and_then_taken_back(desk: Desk, room) -> None:
    sharing, keeper = desk.model.sharing, desk.device.model.keeper
    first = desk.comment("một")
    assert desk.model.board.circle_of(first) == ""
    sharing.open([first])
    assert (sharing.scope, sharing.names, sharing.count) == ("private", [], 1)
    sharing.choose("chosen")
    friend = room.seat("Hồ Sỹ Nghĩa").person
    sharing.search("ho sy")
    assert [row.person for row in sharing.rows.rows] == [friend]
    sharing.toggle(friend)
    assert sharing.names == ["Hồ Sỹ Nghĩa"]
    sharing.apply()
    circle = desk.model.board.circle_of(first)
    assert {one.members for one in keeper.circles() if one.id == circle} == {frozenset({friend})}
    assert desk.rows[0].readers == ("Hồ Sỹ Nghĩa",)
    sharing.open([first])
    assert (sharing.scope, sharing.readerCount) == ("chosen", 1)
    sharing.choose("members")
    assert sharing.readerCount == sharing.memberCount == len(room.members) - 1
    sharing.apply()
    (note,) = desk.all
    assert (note.text, note.id) == ("một", first)
    assert desk.model.board.circle_of(first) not in ("", circle)
    sharing.open([note.id])
    assert sharing.scope == "members"
    sharing.choose("private")
    sharing.apply()
    (note,) = desk.all
    assert desk.model.board.circle_of(note.id) == ""
    assert desk.rows[0].readers == ()
    desk.model.undo()
    desk.model.undo()
    desk.model.undo()
    assert [(note.id, desk.model.board.circle_of(note.id)) for note in desk.all] == [(first, "")]


def shared_by(desk: Desk, author: str, text: str = "của tôi") -> str:
    """Let a note of somebody else arrive."""
    name = "f" * 32
    place = Placement(PaperId(desk.paper), 0, Box(20_000, 20_000, 22_000, 22_000))
    note = Note(
        NoteId(name),
        desk.model._document,
        NoteKind.COMMENT,
        PersonId(author),
        (place,),
        Style(INK_COLOURS[2]),
        text,
        created_ms=1,
    )
    keeper = desk.device.model.keeper
    keeper.write(f"note/{name}", NoteWritten(note), keeper.circle_with([PersonId(author)]))
    return name


def test_notes_of_others_are_read_only_and_can_be_hidden(desk: Desk, room: SampleRoom) -> None:
    other = room.seat("Hồ Sỹ Nghĩa").person
    name = shared_by(desk, other)
    model = desk.model
    (drawn,) = model.board.on_page(desk.paper, 0)
    assert drawn.owner == "Hồ Sỹ Nghĩa"
    model.beginErasing()
    model.erase(desk.paper, 0, [20_000, 20_000, 22_000, 22_000])
    model.endErasing(desk.paper)
    model.selection.loop(desk.paper, 0, [0, 0, 50_000, 0, 50_000, 50_000, 0, 50_000])
    model.editor.open(name)
    model.editor.save("mine now")
    assert (model.editor.mine, model.editor.owner) == (False, "Hồ Sỹ Nghĩa")
    model.editor.remove()
    model.listing.remove(name)
    model.sharing.open([name])
    model.sharing.apply()
    assert [note.text for note in desk.all] == ["của tôi"]
    assert (model.selection.count, model.canUndo) == (0, False)
    assert desk.rows[0].owner == "Hồ Sỹ Nghĩa"
    assert [row["name"] for row in model.sharing.owners] == ["Hồ Sỹ Nghĩa"]
    model.sharing.hide(other, True)
    assert (desk.all, desk.rows) == ((), [])
    assert model.sharing.owners[0]["hidden"]
    model.sharing.hide(other, False)
    assert len(desk.all) == 1


def test_whose_notes_are_hidden_is_remembered(room: SampleRoom, supply: PageSupply) -> None:
    positions, other = PositionsInMemory(), room.seat("Hồ Sỹ Nghĩa").person
    device = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    device.model.notes.board.hide(other, hidden=True)
    device.model.stop_reading()
    again = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    assert again.model.notes.board.is_hidden(other)
    again.model.notes.board.hide(other, hidden=False)
    again.model.stop_reading()
    third = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    assert not third.model.notes.board.is_hidden(other)


def test_attack_a_shared_note_beyond_all_measure_is_not_shown(desk: Desk, room) -> None:
    keeper = desk.device.model.keeper
    record = keeper.records()[f"note/{shared_by(desk, room.seat('Hồ Sỹ Nghĩa').person)}"]
    note = record.body.note
    far = replace(note.placements[0], box=Box(0, 0, 10**15, 10**15))
    for number, bad in enumerate(
        (replace(note, style=Style("no colour")), replace(note, placements=(far,)))
    ):
        name = NoteId(f"{number:032x}")
        body = NoteWritten(replace(bad, id=name))
        keeper.take(replace(record, name=f"note/{name}", body=body))
        assert keeper.records()[f"note/{name}"].body == body
    assert [one.note.id for one in desk.model.board.on_page(desk.paper, 0)] == [note.id]


def test_what_is_selected_is_recoloured_moved_within_the_page_and_let_go(desk: Desk) -> None:
    desk.draw("rectangle", (10_000, 20_000), (20_000, 30_000))
    desk.draw("marker", (8_500, 10_700), (15_000, 10_800))
    selection = desk.model.selection
    selection.loop(desk.paper, 0, [0, 0, 50_000, 0, 50_000, 50_000, 0, 50_000])
    assert selection.count == 2
    assert selection.box.y() == 10_000
    selection.lift(True)
    assert all(desk.model.board.is_lifted(note) for note in selection.notes)
    selection.move(90_000, 5_000, 59_500, 84_200)
    by_kind = {note.kind: note.placements[0].box for note in desk.all}
    assert by_kind[NoteKind.RECTANGLE] == Box(49_500, 25_000, 59_500, 35_000)
    assert by_kind[NoteKind.MARKER] == Box(8_000, 10_000, 16_600, 11_200)
    assert not any(desk.model.board.is_lifted(note) for note in selection.notes)
    selection.recolour(INK_COLOURS[3])
    assert {note.style.colour for note in desk.all} == {INK_COLOURS[3]} == {selection.colour}
    desk.model.undo()
    desk.model.undo()
    desk.model.undo()
    assert selection.count == 1
    selection.loop(desk.paper, 0, [10_000, 25_000])
    assert selection.count == 1
    selection.loop(desk.paper, 0, [40_000, 70_000])
    assert (selection.count, selection.paper) == (0, "")


def test_notes_that_came_with_the_file_are_taken_over_once(
    desk: Desk, room: SampleRoom, supply: PageSupply, turn: Turn
) -> None:
    place = Placement(PaperId(""), 2, Box(1_000, 1_000, 2_000, 2_000))
    made = Note(NoteId("a" * 32), "", NoteKind.RECTANGLE, PersonId(""), (place,), source="Acrobat")
    supply._broker.contents[desk.paper, 2] = PageContent(TEXT, (), (made,))
    supply.want_content(desk.paper, 2)
    turn()
    assert desk.model.listing.foreign == 1
    desk.model.takeOver()
    (mine,) = desk.all
    assert (mine.author, mine.source) == (desk.device.seat.person, "")
    assert (mine.placements[0].paper, mine.placements[0].page) == (desk.paper, 2)
    assert desk.model.listing.foreign == 0
    desk.model.takeOver()
    assert len(desk.all) == 1
    # The page's own picture shows it until it is changed, or moved.
    board = desk.model.board
    assert [one.in_file for one in board.on_page(desk.paper, 2)] == [True]
    desk.model.selection.loop(desk.paper, 2, [0, 0, 9_000, 0, 9_000, 9_000, 0, 9_000])
    desk.model.selection.recolour(INK_COLOURS[3])
    assert [one.in_file for one in board.on_page(desk.paper, 2)] == [False]
    desk.model.undo()
    assert [one.in_file for one in board.on_page(desk.paper, 2)] == [True]
    desk.model.selection.move(500, 500, 59_500, 84_200)
    assert [one.in_file for one in board.on_page(desk.paper, 2)] == [False]


def test_notes_are_there_again_when_the_room_is_opened_again(
    desk: Desk, room: SampleRoom, supply: PageSupply, turn: Turn
) -> None:
    desk.draw("pen", (10_000, 20_000), (12_000, 21_000))
    desk.comment("còn đây")
    device = desk.device
    again = RoomModel(
        device.seat.person,
        device,
        supply,
        words=str,
        clock=device.now_ms,
        notes=device.model.keeper,
    )
    again.show(None, room.verified.meeting, ())
    paper = device.model.reader.paper
    assert again.notes.board.on_page(paper, 0) == device.model.notes.board.on_page(paper, 0)
    assert len(again.notes.board.on_page(paper, 0)) == 2
    assert not again.notes.canUndo
