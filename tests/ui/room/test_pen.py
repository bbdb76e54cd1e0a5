"""Pen, rubber, palm, finger and mouse on the real pages of the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from meeting.notes.note import NO_PRESSURE, LineEnd, NoteKind
from tests.ui.room.hands import click, finger, is_shown, item, scroll_y
from tests.ui.room.pen import Pen, between
from tests.ui.room.pictures import PORTRAIT, settle


def notes(stage):
    model = stage.device.model
    return model.notes.board.of_document(model.notes._document)


def boxes(stage):
    return [note.placements[0].box for note in notes(stage)]


def strokes(stage) -> int:
    return sum(len(note.placements[0].strokes) for note in notes(stage))


def colours(stage, pen: Pen, x: float, y: float) -> tuple[int, int, int]:
    image = stage.window.grabWindow()
    place = pen.place(x, y).toPoint()
    return image.pixelColor(place).getRgb()[:3]


def test_a_pen_writes_at_once_and_its_pressure_is_kept(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    pen.press(100, 100, 0.1)
    for step in range(1, 20):
        pen.move(100 + 5 * step, 100 + step, 0.1 + step / 25)
    pen.lift(200, 120)
    (note,) = notes(stage)
    assert note.kind is NoteKind.INK
    samples = note.placements[0].strokes[0].samples
    assert len(samples) >= 19
    assert samples[0].x == pytest.approx(10_000, abs=80)
    assert samples[0].y == pytest.approx(10_000, abs=80)
    assert samples[0].pressure < 150 < 800 < samples[18].pressure
    assert note.author == stage.device.seat.person


def test_ink_is_seen_while_it_is_wet_and_when_it_has_dried(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    before = colours(stage, pen, 150, 100)
    pen.press(100, 100, 0.9)
    for step in range(1, 21):
        pen.move(100 + 5 * step, 100, 0.9)
    wet = colours(stage, pen, 150, 100)
    pen.lift(200, 100)
    settle(120)
    dry = colours(stage, pen, 150, 100)
    assert before[0] == before[2]
    for seen in (wet, dry):
        assert seen[2] > seen[0] + 60


def test_a_dot_is_ink_while_somebody_writes_but_not_while_she_reads(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)

    def tap() -> None:
        pen.press(200, 200, 0.6)
        pen.lift(200, 200)

    tap()
    assert strokes(stage) == 0
    pen.draw((180, 210), (190, 220))
    tap()
    assert strokes(stage) == 2
    stage.device.room.now_ms += 60_000
    tap()
    assert strokes(stage) == 2
    click(stage, "noteToolsButton")
    tap()
    assert strokes(stage) == 3


def test_a_pen_does_not_scroll_and_a_finger_does(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    at_rest = scroll_y(stage)
    pen.draw((300, 400), (300, 200))
    assert scroll_y(stage) == at_rest
    settle(340)
    start = pen.place(300, 400).toPoint()
    QTest.touchEvent(stage.window, finger, False).press(0, start).commit()
    for step in range(1, 9):
        QTest.touchEvent(stage.window, finger, False).move(0, start - QPoint(0, 30 * step)).commit()
        settle(10)
    QTest.touchEvent(stage.window, finger, False).release(0, start - QPoint(0, 240)).commit()
    settle(30)
    assert scroll_y(stage) > 150
    assert strokes(stage) == 1


def test_a_palm_neither_scrolls_nor_draws_until_the_pen_is_away(open_room) -> None:
    stage = open_room()
    click(stage, "noteToolsButton")
    stage.device.model.notes.tools.setFingerDraws(True)
    pen = Pen(stage)
    palm, at_rest = pen.place(400, 500).toPoint(), scroll_y(stage)
    pen.press(100, 100)
    QTest.touchEvent(stage.window, finger, False).press(0, palm).commit()
    for step in range(1, 9):
        pen.move(100 + 10 * step, 100)
        QTest.touchEvent(stage.window, finger, False).move(0, palm - QPoint(0, 20 * step)).commit()
        settle(5)
    pen.lift(180, 100)
    QTest.touchEvent(stage.window, finger, False).move(0, palm - QPoint(0, 200)).commit()
    QTest.touchEvent(stage.window, finger, False).release(0, palm - QPoint(0, 200)).commit()
    settle(10)
    assert scroll_y(stage) == at_rest
    assert strokes(stage) == 1
    assert stage.device.model.notes.penDown
    settle(340)
    assert not stage.device.model.notes.penDown


def test_drawing_tells_the_supply_that_the_pen_is_down(open_room, supply) -> None:
    stage = open_room()
    told: list[bool] = []
    stage.device.model.notes.pen_moved.connect(told.append)
    Pen(stage).draw((100, 100), (200, 100))
    assert told == [True, False]


def test_the_other_end_of_the_pen_rubs_out_stroke_by_stroke(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    pen.draw((100, 100), (200, 100))
    pen.draw((100, 120), (200, 120))
    pen.draw((100, 400), (200, 400))
    assert strokes(stage) == 3
    Pen(stage, rubber=True).draw((150, 90), (150, 105))
    assert strokes(stage) == 2
    Pen(stage, rubber=True).draw((150, 90), (150, 420))
    assert notes(stage) == ()
    stage.device.model.notes.undo()
    assert strokes(stage) == 2
    stage.device.model.notes.undo()
    assert strokes(stage) == 3


def test_the_button_on_the_pen_selects_and_what_is_selected_moves(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    pen.draw((200, 200), (260, 200))
    pen.draw((200, 500), (260, 500))
    pen.draw((180, 170), (280, 170), (280, 230), (180, 230), (180, 170), barrel=True)
    selection = stage.device.model.notes.selection
    assert selection.count == 1
    pen.draw((230, 200), (280, 300))
    first = min(box.y0 for box in boxes(stage))
    assert first == pytest.approx(30_000, abs=300)
    assert max(box.x0 for box in boxes(stage)) == pytest.approx(25_000, abs=300)
    assert selection.count == 1
    QTest.keyClick(stage.window, Qt.Key.Key_Delete)
    assert strokes(stage) == 1
    QTest.keyClick(stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert max(box.x0 for box in boxes(stage)) == pytest.approx(20_000, abs=300)


def test_undo_and_redo_without_end(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)
    for row in range(12):
        pen.draw((100, 100 + 30 * row), (200, 100 + 30 * row))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for left in range(11, -1, -1):
        QTest.keyClick(stage.window, Qt.Key.Key_Z, control)
        assert strokes(stage) == left
    for there in range(1, 13):
        QTest.keyClick(stage.window, Qt.Key.Key_Z, control | shift)
        assert strokes(stage) == there


@pytest.mark.parametrize(
    ("tool", "kind"),
    [
        ("pen", NoteKind.INK),
        ("arrow", NoteKind.LINE),
        ("line", NoteKind.LINE),
        ("rectangle", NoteKind.RECTANGLE),
        ("ellipse", NoteKind.ELLIPSE),
    ],
)
def test_every_tool_makes_the_note_it_should(open_room, tool: str, kind: NoteKind) -> None:
    stage = open_room()
    click(stage, "noteToolsButton")
    stage.device.model.notes.tools.choose(tool)
    Pen(stage).draw((100, 100), (200, 160))
    (note,) = notes(stage)
    assert note.kind is kind
    assert note.style.end is (LineEnd.ARROW if tool == "arrow" else LineEnd.NONE)
    box = note.placements[0].box
    assert (box.x0, box.x1) == (pytest.approx(10_000, abs=200), pytest.approx(20_000, abs=200))
    settle(60)
    seen = stage.window.grabWindow()
    place = Pen(stage).place(150, 100 if tool in ("rectangle", "ellipse") else 130).toPoint()
    around = [seen.pixelColor(place + QPoint(dx, dy)) for dx in range(-3, 4) for dy in range(-3, 4)]
    assert any(max(one.getRgb()[:3]) - min(one.getRgb()[:3]) > 40 for one in around)


def test_a_mouse_draws_only_with_a_tool_and_has_no_pressure(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)

    def drag() -> None:
        path = [pen.place(*point).toPoint() for point in between(((100, 100), (200, 300)))]
        QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, pos=path[0])
        for place in path[1:]:
            QTest.mouseMove(stage.window, place)
            settle(5)
        QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, pos=path[-1])
        settle(10)

    click(stage, "noteToolsButton")
    at_rest = scroll_y(stage)
    drag()
    (note,) = notes(stage)
    assert {one.pressure for one in note.placements[0].strokes[0].samples} == {NO_PRESSURE}
    assert scroll_y(stage) == at_rest
    click(stage, "tool_hand")
    assert not is_shown(stage, "tool_pen")
    settle(340)
    drag()
    assert strokes(stage) == 1


def test_a_finger_draws_only_when_it_was_told_to(open_room) -> None:
    stage = open_room()
    pen = Pen(stage)

    def drag() -> None:
        path = [pen.place(*point).toPoint() for point in between(((300, 400), (300, 250)))]
        QTest.touchEvent(stage.window, finger, False).press(0, path[0]).commit()
        for place in path[1:]:
            QTest.touchEvent(stage.window, finger, False).move(0, place).commit()
            settle(5)
        QTest.touchEvent(stage.window, finger, False).release(0, path[-1]).commit()
        settle(20)

    click(stage, "noteToolsButton")
    click(stage, "fingerDraws")
    at_rest = scroll_y(stage)
    drag()
    assert strokes(stage) == 1
    assert scroll_y(stage) == at_rest
    settle(340)
    click(stage, "fingerDraws")
    drag()
    assert strokes(stage) == 1
    assert scroll_y(stage) > 50


def test_a_pen_on_the_tools_does_not_write_on_the_page_below(open_room) -> None:
    stage = open_room()
    click(stage, "noteToolsButton")
    pen = Pen(stage)
    bar = item(stage, "tool_eraser")
    layers = pen.layers
    place = layers.mapFromScene(bar.mapToScene(QPoint(20, 20)))
    unit = 100 * layers.property("unit")
    pen.draw((place.x() / unit, place.y() / unit), (place.x() / unit + 20, place.y() / unit))
    assert notes(stage) == ()


def test_notes_stay_on_their_paper_and_survive_switching(room, open_room) -> None:
    stage = open_room(size=PORTRAIT)
    Pen(stage).draw((100, 100), (200, 100))
    first = stage.device.model.reader.paper
    papers = room.sample.items[1].papers
    stage.device.model.agenda.openPaper(room.papers[papers[0].title])
    settle(60)
    assert notes(stage) == ()
    Pen(stage).draw((100, 100), (200, 100))
    Pen(stage).draw((100, 300), (200, 300))
    stage.device.model.agenda.openPaper(first)
    settle(60)
    assert strokes(stage) == 1
    stage.device.model.notes.undo()
    assert strokes(stage) == 0


def test_typed_text_stands_where_it_was_typed(open_room) -> None:
    stage = open_room()
    click(stage, "noteToolsButton")
    click(stage, "tool_typed")
    pen = Pen(stage)
    pen.press(150, 200)
    pen.lift(150, 200)
    settle(20)
    editor = item(stage, "typedText")
    editor.setProperty("text", "Đề nghị bổ sung")
    pen.press(300, 600)
    pen.lift(300, 600)
    settle(20)
    (note,) = notes(stage)
    assert (note.kind, note.text) == (NoteKind.TYPED, "Đề nghị bổ sung")
    assert note.placements[0].box.x0 == pytest.approx(15_000, abs=100)


def test_bookmarks_come_and_go(open_room) -> None:
    stage = open_room()
    model = stage.device.model.notes
    model.toggleBookmark(stage.device.model.reader.paper, 2)
    (note,) = notes(stage)
    assert (note.kind, note.placements[0].page) == (NoteKind.BOOKMARK, 2)
    model.toggleBookmark(stage.device.model.reader.paper, 2)
    assert notes(stage) == ()
    model.undo()
    assert len(notes(stage)) == 1
