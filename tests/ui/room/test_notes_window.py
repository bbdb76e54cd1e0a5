"""Notes by hand on the real screens: the sheets, the list, sharing, the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from meeting.ids import PaperId
from meeting.notes.note import Note, NoteId, NoteKind, Placement, Style
from meeting.notes.outline import line
from meeting.notes.records import NoteWritten
from meeting.reading.page_text import Box
from tests.ui.room.hands import click, is_shown, item, middle
from tests.ui.room.pen import Pen
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, settle
from tests.ui.room.test_pen import notes


def line_at(y: float) -> dict[str, float]:
    return {"x": 10_000, "y": y, "width": 10_000, "height": 1_000}


def wait_for(qtbot, stage, name: str) -> None:
    qtbot.waitUntil(lambda: is_shown(stage, name), timeout=5000)
    settle(250)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_text_note_is_typed_found_in_the_list_and_shown_to_a_friend(
    qtbot, room, open_room, size
) -> None:
    stage = open_room(size=size)
    click(stage, "noteToolsButton")
    assert "Only you" in item(stage, "privateWords").property("text")
    click(stage, "tool_comment")
    pen = Pen(stage)
    pen.draw((200, 200), (200, 201))
    wait_for(qtbot, stage, "noteText")
    item(stage, "noteText").setProperty("text", "Hỏi Sở Tài chính")
    click(stage, "noteDone")
    qtbot.waitUntil(lambda: not is_shown(stage, "noteText"), timeout=5000)
    (note,) = notes(stage)
    assert (note.kind, note.text) == (NoteKind.COMMENT, "Hỏi Sở Tài chính")
    click(stage, "tool_hand")
    click(stage, "part_notes" if size == LANDSCAPE else "tab_notes")
    wait_for(qtbot, stage, "note_1")
    click(stage, f"noteMore_{note.id}")
    wait_for(qtbot, stage, "shareNote")
    click(stage, "shareNote")
    wait_for(qtbot, stage, "scope_chosen")
    click(stage, "scope_chosen")
    friend = room.seat("Phạm Thị Thu Hà").person
    click(stage, f"reader_{friend}")
    click(stage, "applySharing")
    settle(60)
    assert stage.device.model.notes.sharing.readers_of(note.id) == ["Phạm Thị Thu Hà"]


def test_what_was_typed_is_kept_however_the_sheet_is_left(qtbot, open_room) -> None:
    stage = open_room()
    stage.device.model.notes.comment(stage.device.model.reader.paper, 0, 10_000, 10_000)
    wait_for(qtbot, stage, "noteText")
    item(stage, "noteText").setProperty("text", "không được mất")
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown(stage, "noteText"), timeout=5000)
    assert [note.text for note in notes(stage)] == ["không được mất"]


def test_a_pen_does_not_write_below_an_open_sheet(qtbot, open_room) -> None:
    stage = open_room()
    stage.device.model.notes.comment(stage.device.model.reader.paper, 0, 10_000, 10_000)
    wait_for(qtbot, stage, "noteText")
    Pen(stage).draw((100, 100), (200, 100))
    assert notes(stage) == ()


def test_the_tools_show_how_they_write_and_remember_it(qtbot, open_room) -> None:
    stage = open_room(size=PORTRAIT)
    click(stage, "noteToolsButton")
    assert item(stage, "tool_pen").property("current")
    click(stage, "tool_pen")
    wait_for(qtbot, stage, "colour_3")
    click(stage, "colour_3")
    click(stage, "width_4")
    tools = stage.device.model.notes.tools
    assert (tools.colour, tools.width) == (tools.colours[2], 400)
    for number in range(1, 7):
        assert item(stage, f"colour_{number}").height() >= 48
    click(stage, "tool_marker")
    qtbot.waitUntil(lambda: not is_shown(stage, "colour_3"), timeout=5000)
    click(stage, "tool_pen")
    assert tools.colour == tools.colours[2]


def test_a_sign_on_the_page_opens_its_note(qtbot, open_room) -> None:
    stage = open_room()
    model = stage.device.model.notes
    model.comment(stage.device.model.reader.paper, 0, 20_000, 20_000)
    model.editor.save("đây")
    wait_for(qtbot, stage, "noteDone")
    click(stage, "noteDone")
    qtbot.waitUntil(lambda: not is_shown(stage, "noteDone"), timeout=5000)
    (note,) = notes(stage)
    sign = item(stage, f"sign_{note.id}")
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=middle(sign))
    wait_for(qtbot, stage, "noteText")
    assert item(stage, "noteText").property("text") == "đây"


def test_words_about_a_mark_show_on_the_page_and_open_from_there(qtbot, open_room) -> None:
    stage = open_room()
    model = stage.device.model.notes
    paper = stage.device.model.reader.paper
    plain = model.mark(paper, 0, "marker", [line_at(40_000)])
    about = model.mark(paper, 0, "marker", [line_at(20_000)])
    model.editor.open(about)
    wait_for(qtbot, stage, "noteText")
    item(stage, "noteText").setProperty("text", "hỏi lại")
    click(stage, "noteDone")
    qtbot.waitUntil(lambda: not is_shown(stage, "noteDone"), timeout=5000)
    assert not is_shown(stage, f"sign_{plain}")
    sign = item(stage, f"sign_{about}")
    layers = item(stage, "layers_1")
    assert sign.x() >= 20_000 * layers.property("unit") - 1, "beyond the words that it is about"
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=middle(sign))
    wait_for(qtbot, stage, "noteText")
    assert item(stage, "noteText").property("text") == "hỏi lại"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_message_leaves_the_tools_free(qtbot, open_room, size) -> None:
    stage = open_room(size=size)
    click(stage, "noteToolsButton")
    Pen(stage).draw((100, 100), (200, 100))
    stage.device.model.notes.listing.remove(notes(stage)[0].id)
    wait_for(qtbot, stage, "toastAction")
    settle(300)
    message = item(stage, "toastAction")
    foot = message.mapToScene(QPointF(0, message.height())).y()
    assert foot <= item(stage, "tool_pen").mapToScene(QPointF(0, 0)).y()


def test_what_was_deleted_in_the_list_can_be_had_again(qtbot, open_room) -> None:
    stage = open_room()
    Pen(stage).draw((100, 100), (200, 100))
    click(stage, "part_notes")
    wait_for(qtbot, stage, "note_1")
    (note,) = notes(stage)
    click(stage, f"noteMore_{note.id}")
    wait_for(qtbot, stage, "deleteNote")
    click(stage, "deleteNote")
    assert notes(stage) == ()
    wait_for(qtbot, stage, "toastAction")
    click(stage, "toastAction")
    assert notes(stage) == (note,)


def test_undo_is_for_the_paper_that_was_written_on_last(room, open_room) -> None:
    stage = open_room()
    reading, model = stage.device.model.reading, stage.device.model.notes
    first, other = (room.papers[one.title] for one in room.sample.items[0].papers[:2])
    model.draw(first, 0, "arrow", [1_000, 1_000, 0, -1, 9_000, 9_000, 9, -1])
    model.draw(other, 0, "arrow", [1_000, 1_000, 0, -1, 9_000, 9_000, 9, -1])
    assert reading.active.paper == first
    model.undo()
    assert len(model.board.on_page(first, 0)) == 1
    assert model.board.on_page(other, 0) == ()


def test_only_what_has_changed_is_painted_again(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    pen.draw((100, 100), (200, 100))
    settle(60)
    view = next(
        one for one in pen.layers.findChildren(type(find_view(pen.layers))) if one.property("count")
    )
    asked: list = []
    view.update = asked.append
    pen.draw((300, 400), (350, 400))
    (rect,) = asked[:1]
    assert rect.width() < view.width() / 3
    assert rect.height() < view.height() / 8


def find_view(layers):
    from PySide6.QtQuick import QQuickItem

    from ui.pages.note_view import NoteView

    return next(one for one in layers.findChildren(QQuickItem) if isinstance(one, NoteView))


@pytest.mark.parametrize("corner", [(-400_000, -400_000), (400_000, 400_000)])
def test_attack_a_note_that_hides_whose_it_is(qtbot, room, open_room, corner) -> None:
    stage = open_room()
    model, keeper = stage.device.model, stage.device.model.keeper
    paper = PaperId(model.reader.paper)
    x, y = corner
    # Its lines cross the page, and it says that it stands far away.
    far = Placement(paper, 0, Box(x, y, x + 100, y + 100), strokes=(line(0, 0, 50_000, 50_000),))
    other, name = room.seat("Hồ Sỹ Nghĩa").person, "f" * 32
    note = Note(
        NoteId(name), model.notes._document, NoteKind.INK, other, (far,), Style("#ffffff", 20_000)
    )
    keeper.write(f"note/{name}", NoteWritten(note), keeper.circle_with([other]))
    wait_for(qtbot, stage, f"sign_{name}")
    sign = item(stage, f"sign_{name}")
    page = sign.parentItem()
    assert 0 <= sign.x() <= page.width() - sign.width()
    assert 18 <= sign.y() <= page.height() - sign.height()
