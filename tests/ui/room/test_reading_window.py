"""Reading on the real screen: modes, turning, and what lies over the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest

from tests.ui.room.hands import (
    click,
    eventually,
    finger,
    is_shown,
    item,
    key,
    middle,
    scroll_y,
    tap,
)
from tests.ui.room.paper_maker import A4
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, Stage, find, settle
from ui.i18n.catalogue import use_language

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from ui.pages.supply import PageSupply

UNITS_PER_PT = 100


@pytest.mark.parametrize(
    ("turn", "corner"), [(0, (0, 0)), (1, (1, 0)), (2, (1, 1)), (3, (0, 1))], ids=str
)
def test_layers_cover_their_page_and_turn_with_it(open_room, turn, corner) -> None:
    stage = open_room()
    for _ in range(turn):
        stage.device.model.reader.turnPages()
    settle(30)
    page, layers = item(stage, "page_1"), item(stage, "layers_1")
    assert (page.width() > page.height()) == (turn % 2 == 1)
    assert layers.property("unit") * UNITS_PER_PT * A4[0] == pytest.approx(layers.width(), abs=1)
    top_left = page.mapFromItem(layers, QPointF(0, 0))
    expected = (corner[0] * page.width(), corner[1] * page.height())
    assert (top_left.x(), top_left.y()) == pytest.approx(expected, abs=1)


def test_the_whole_page_is_seen_whole_also_after_zooming_into_its_middle(open_room) -> None:
    stage = open_room(size=PORTRAIT)
    pages = stack(stage)
    QMetaObject.invokeMethod(pages, "zoomBy", Q_ARG("double", 3.0))
    settle(250)
    click(stage, "fit")  # back to the width, and then to the whole page
    click(stage, "fit")
    settle(250)
    page = item(stage, f"page_{stage.device.model.reader.page}")
    top = page.mapToItem(pages, QPointF(0, 0)).y()
    assert pages.property("fit") == "page"
    assert 0 <= top <= pages.height() - page.height()


def test_the_place_is_the_same_however_often_the_tablet_is_turned(open_room) -> None:
    stage = open_room(size=LANDSCAPE, pages=5)
    stage.device.model.reader.goTo(3)
    settle(100)
    for size in (PORTRAIT, LANDSCAPE, PORTRAIT):
        stage.window.resize(*size)
        settle(200)
        top = item(stage, "page_3").mapToItem(item(stage, "pages"), QPointF(0, 0)).y()
        assert 0 <= top < 40, size


def test_the_menu_says_every_word_of_its_lines(qapp, open_room) -> None:
    use_language(qapp, "vi")
    stage = open_room(size=PORTRAIT)
    click(stage, "readerMenuButton")
    for name in ("splitPanes", "readBare", "bookmarkPage", "copyPaper", "fileNotes"):
        assert eventually(lambda name=name: is_shown(stage, name))
        line = item(stage, name)
        assert line.width() >= line.implicitWidth(), name


def test_no_hint_comes_after_a_tap(open_room) -> None:
    stage = open_room()
    button = item(stage, "nextPage")
    tap(stage, "nextPage")
    assert button.property("hovered"), "a finger leaves it so"
    settle(700)
    tips = [one for one in button.children() if one.inherits("QQuickToolTip")]
    assert [tip.property("visible") for tip in tips] == [False]


def write(stage: Stage, text: str) -> None:
    for letter in text:
        QTest.keyClick(stage.window, letter)
    settle(30)


def stack(stage: Stage) -> QQuickItem:
    return item(stage, "pages").parentItem()


def shown_pages(stage: Stage) -> list[str]:
    slots = item(stage, "page_1").parentItem().childItems()
    return sorted(slot.objectName() for slot in slots if slot.isVisible() and slot.width() > 0)


def drag_finger(stage: Stage, start: QPoint, way: QPoint) -> None:
    QTest.touchEvent(stage.window, finger, False).press(0, start).commit()
    for step in range(1, 6):
        QTest.touchEvent(stage.window, finger, False).move(0, start + way * step / 5).commit()
        settle(10)
    settle(120)  # a finger at rest throws nothing, so that nothing runs on
    QTest.touchEvent(stage.window, finger, False).release(0, start + way).commit()
    settle(30)


def drag_mouse(stage: Stage, start: QPoint, way: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(stage.window, left, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(stage.window, start + way * step / 5)
        settle(10)
    QTest.mouseRelease(stage.window, left, pos=start + way)
    settle(30)


def on_page(stage: Stage, page: int, x: float, y: float) -> QPoint:
    """Return where in the window a place of a page is (hundredths of a point)."""
    layers = item(stage, f"layers_{page}")
    unit = layers.property("unit")
    return layers.mapToScene(QPointF(x * unit, y * unit)).toPoint()


def test_two_pages_lie_beside_each_other_and_a_cover_alone(open_room) -> None:
    stage = open_room()
    stage.device.model.reader.setSpread("two")
    settle(60)
    first, second = item(stage, "page_1"), item(stage, "page_2")
    assert first.x() + first.width() == pytest.approx(second.x(), abs=1)
    assert first.y() == second.y()
    stage.device.model.reader.setSpread("cover")
    settle(60)
    first, second, third = (item(stage, f"page_{page}") for page in (1, 2, 3))
    assert first.x() == pytest.approx(third.x(), abs=1)
    assert first.y() < second.y() == third.y()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_pages_are_turned_with_keys_and_swipes(open_room, size) -> None:
    stage = open_room(size=size)
    reader = stage.device.model.reader
    reader.setPaged(True)
    stack(stage).setProperty("fit", "page")
    settle(60)
    assert shown_pages(stage) == ["page_1"]
    key(stage, Qt.Key.Key_Right)
    key(stage, Qt.Key.Key_Space)
    key(stage, Qt.Key.Key_Down)
    assert eventually(lambda: reader.page == 4)
    key(stage, Qt.Key.Key_PageUp)
    assert eventually(lambda: reader.page == 3)
    start = middle(item(stage, "pages"))
    drag_finger(stage, start, QPoint(-150, 0))
    assert eventually(lambda: reader.page == 4)
    drag_finger(stage, start, QPoint(150, 0))
    assert eventually(lambda: reader.page == 3)
    key(stage, Qt.Key.Key_End)
    assert eventually(lambda: reader.page == 12)
    key(stage, Qt.Key.Key_Home)
    assert eventually(lambda: reader.page == 1)


def test_double_tap_shows_a_place_larger_and_the_whole_width_again(open_room) -> None:
    stage = open_room()
    before = stack(stage).property("percent")
    place = middle(item(stage, "pages"))
    for _ in range(2):
        for _ in range(2):
            QTest.touchEvent(stage.window, finger, False).press(0, place).commit()
            QTest.touchEvent(stage.window, finger, False).release(0, place).commit()
        settle(500)
        larger = stack(stage).property("percent")
        if larger == before:
            break
        assert larger == pytest.approx(1.8 * before, abs=2)
    assert stack(stage).property("percent") == before


def test_a_paper_is_as_large_and_as_far_to_the_side_as_it_was_left(open_room) -> None:
    stage = open_room()
    view = item(stage, "pages")
    stack(stage).setProperty("freeScale", 2.5)
    stack(stage).setProperty("fit", "free")
    view.setProperty("contentX", 400)
    assert eventually(lambda: stage.device.model.reader.left > 0)
    click(stage, "paperTab_2")
    settle(60)
    assert stack(stage).property("fit") == "width"
    click(stage, "paperTab_1")
    settle(60)
    assert (stack(stage).property("fit"), stack(stage).property("freeScale")) == ("free", 2.5)
    assert view.property("contentX") == pytest.approx(400, abs=1)


def test_two_fingers_and_the_wheel_make_pages_larger(open_room) -> None:
    stage = open_room()
    before = stack(stage).property("percent")
    place = middle(item(stage, "pages"))

    def touch(act: str, apart: int) -> None:
        event = QTest.touchEvent(stage.window, finger, False)
        getattr(event, act)(0, place - QPoint(apart, 0))
        getattr(event, act)(1, place + QPoint(apart, 0))
        event.commit()
        settle(10)

    touch("press", 60)
    for apart in range(70, 161, 10):
        touch("move", apart)
    touch("release", 160)
    larger = stack(stage).property("percent")
    assert larger > 1.4 * before
    where, angle = QPointF(place), QPoint(0, -120)
    control = Qt.KeyboardModifier.ControlModifier
    wheel = QWheelEvent(
        where,
        QPointF(stage.window.mapToGlobal(place)),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        control,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(stage.window, wheel)
    settle(30)
    assert stack(stage).property("percent") == pytest.approx(larger / 1.1, abs=2)


def test_the_outline_says_where_one_is(open_room) -> None:
    stage = open_room()
    click(stage, "pageListButton")
    item(stage, "pageList").setProperty("part", "outline")
    settle(60)
    assert item(stage, "outlineLine_1").property("selected")
    tap(stage, "outlineLine_2")
    assert eventually(lambda: stage.device.model.reader.page == 12)
    assert item(stage, "outlineLine_2").property("selected")


def test_the_whole_book_is_one_scroll(room, open_room) -> None:
    stage = open_room()
    reader = stage.device.model.reader
    click(stage, "viewButton")
    settle(300)
    half = item(stage, "viewWhole")
    place = half.mapToScene(QPointF(half.width() * 0.75, half.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=place)
    key(stage, Qt.Key.Key_Escape)
    settle(300)
    assert reader.whole
    stack(stage).setProperty("fit", "page")
    key(stage, Qt.Key.Key_End)
    settle(60)
    assert reader.paper == reader.book.papers[-1].id
    assert item(stage, "pageAside").property("text") == "paper: 12"
    key(stage, Qt.Key.Key_Home)
    assert reader.paper == reader.book.papers[0].id


def test_a_number_that_may_be_two_pages_is_offered_twice(room, open_room) -> None:
    stage = open_room()
    model = stage.device.model
    second = model.reader.book.papers[1]
    model.agenda.openPaper(second.id)
    settle(60)
    click(stage, "goToField")
    write(stage, "7")
    assert item(stage, "goToChoice_1").property("title") == "Page 7 of this paper"
    assert item(stage, "goToChoice_2").property("title") == "Page 7 of the book"
    click(stage, "goToChoice_2")
    settle(60)
    assert (model.reader.paper, model.reader.page) == (model.reader.book.papers[0].id, 7)
    click(stage, "goToField")
    write(stage, "20")
    key(stage, Qt.Key.Key_Return)
    settle(60)
    assert (model.reader.paper, model.reader.page) == (second.id, 8)


def test_tabs_switch_and_close_papers(room, open_room) -> None:
    stage = open_room()
    model = stage.device.model
    stage.device.model.reader.goTo(5)
    settle(30)
    click(stage, "paperTab_2")
    settle(60)
    assert model.reader.paper == model.reader.book.papers[1].id
    tap(stage, "paperTab_1")
    settle(60)
    assert (model.reader.paper, model.reader.page) == (model.reader.book.papers[0].id, 5)
    click(stage, "closeTab")
    assert model.reader.paper == model.reader.book.papers[1].id


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_two_papers_in_sight_share_the_room(open_room, size) -> None:
    stage = open_room(size=size)
    reading = stage.device.model.reading
    reading.openBeside(reading.first.book.papers[1].id)
    settle(100)
    first, second = item(stage, "firstPane"), item(stage, "secondPane")
    before = first.width() * first.height()
    way = QPoint(100, 0) if size == LANDSCAPE else QPoint(0, 100)
    divider = item(stage, "paneDivider")
    start = divider.mapToScene(QPointF(divider.width() * 0.5, 30)).toPoint()
    if size == PORTRAIT:
        start = divider.mapToScene(QPointF(60, divider.height() / 2)).toPoint()
    drag_finger(stage, start, way)
    assert first.width() * first.height() > before * 1.1
    assert (first.width() == second.width()) == (size == PORTRAIT)
    tap(stage, "linkPanes")
    assert reading.linked
    views = [one for pane in (first, second) if (one := find(pane, "pages"))]
    drag_finger(stage, middle(views[0]), QPoint(0, -100))
    assert views[0].property("contentY") > 40
    assert views[1].property("contentY") == pytest.approx(views[0].property("contentY"), abs=20)
    tap(stage, "closePane")
    assert not reading.split


def test_a_paper_that_was_open_comes_beside_another_where_it_was_left(open_room) -> None:
    stage = open_room()
    model = stage.device.model
    reading = model.reading
    one, other = reading.first.book.papers[0].id, reading.first.book.papers[1].id
    reading.choose(other)
    settle(100)
    reading.first.goToPlace(3, 0.2)
    settle(100)
    reading.choose(one)
    settle(100)
    reading.openBeside(other)
    settle(200)
    assert (reading.second.paper, reading.second.page) == (other, 3)
    view = find(item(stage, "secondPane"), "pages")
    assert view.property("contentY") > view.height()


def test_a_press_makes_a_pane_the_active_one(open_room) -> None:
    stage = open_room()
    reading = stage.device.model.reading
    reading.openBeside(reading.first.book.papers[1].id)
    settle(100)
    place = middle(find(item(stage, "firstPane"), "pages"))
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=place)
    settle(30)
    assert reading.active is reading.first


def test_nothing_but_the_pages_and_back(room, open_room) -> None:
    stage = open_room()
    key(stage, Qt.Key.Key_F11)
    assert not is_shown(stage, "goToPage")
    assert not is_shown(stage, "sideTabs")
    assert item(stage, "leaveBare").width() >= 48
    assert item(stage, "pages").width() == stage.window.width()
    key(stage, Qt.Key.Key_Escape)
    assert is_shown(stage, "goToPage")
    key(stage, Qt.Key.Key_F11)
    tap(stage, "leaveBare")
    assert is_shown(stage, "goToPage")
    key(stage, Qt.Key.Key_F11)
    room.call(1)
    room.begin_vote(1)
    settle(60)
    assert is_shown(stage, "vote_in_favour")


def wait_for_words(stage: Stage, supply: PageSupply, page: int = 0) -> None:
    supply.want_content(stage.device.model.reader.document, page)
    settle(400)


def test_words_are_marked_with_the_mouse_and_copied(open_room, supply, qapp) -> None:
    stage = open_room()
    selection = stage.device.model.reader.selection
    wait_for_words(stage, supply)
    start = on_page(stage, 1, 10_200, 10_700)
    drag_mouse(stage, start, on_page(stage, 1, 13_800, 10_800) - start)
    assert selection.text == "Page 1"
    assert is_shown(stage, "marked")
    QTest.keyClick(stage.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "Page 1"
    QTest.mouseDClick(
        stage.window, Qt.MouseButton.LeftButton, pos=on_page(stage, 1, 13_500, 10_700)
    )
    settle(60)
    assert selection.text == "1"
    click(stage, "copyWords")
    assert (qapp.clipboard().text(), selection.isEmpty) == ("1", True)


def test_words_are_marked_with_a_finger_and_its_handles(open_room, supply) -> None:
    stage = open_room()
    selection = stage.device.model.reader.selection
    wait_for_words(stage, supply)
    place = on_page(stage, 1, 10_800, 10_700)
    QTest.touchEvent(stage.window, finger, False).press(0, place).commit()
    settle(1000)
    QTest.touchEvent(stage.window, finger, False).release(0, place).commit()
    settle(60)
    assert selection.text == "Page"
    before = scroll_y(stage)
    handle = item(stage, "lastHandle")
    assert handle.width() >= 48
    drag_finger(stage, middle(handle), QPoint(60, 0))
    assert selection.text == "Page 1"
    assert scroll_y(stage) == before
    tap(stage, "markPage")
    assert selection.text == "Page 1"
    tap(stage, "clearWords")
    assert selection.isEmpty


def test_a_link_is_followed_with_a_finger_and_there_is_a_way_back(open_room, supply) -> None:
    stage = open_room()
    reader = stage.device.model.reader
    wait_for_words(stage, supply)
    tap(stage, "link_1")
    settle(60)
    assert reader.page == 12
    tap(stage, "goBack")
    settle(60)
    assert reader.page == 1


def test_attack_an_address_opens_after_a_press_and_only_a_harmless_one(
    open_room, supply, monkeypatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    stage = open_room()
    trail = stage.device.model.reader.trail
    for address in ("https://evil.example/x", "file:///etc/passwd"):
        trail.follow("", -1, address)
        settle(300)
        key(stage, Qt.Key.Key_Return)
        settle(300)
    assert opened == []
    trail.follow("", -1, "https://evil.example/x")
    settle(300)
    key(stage, Qt.Key.Key_Tab)
    key(stage, Qt.Key.Key_Return)
    settle(300)
    assert opened == ["https://evil.example/x"]
