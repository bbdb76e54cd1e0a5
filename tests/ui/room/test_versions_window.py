"""A new version in the real window: banner, strip, marks, the notes' review, a tap for a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from tests.meeting.reading.pages import box_of, page
from tests.ui.room.hands import eventually
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, Look, Stage, find, settle
from tests.ui.room.test_versions import NEW_PAGES, Desk
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QCoreApplication
    from PySide6.QtQuick import QQuickItem

    from tests.ui.room.sample_room import SampleRoom
    from ui.pages.supply import PageSupply


class SeenDesk(Desk):
    """The same, with a window."""

    stage: Stage

    def item(self, name: str) -> QQuickItem | None:
        return find(self.stage.window.contentItem(), name)

    def press(self, name: str) -> None:
        self.stage.click(name)
        self.settle()


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def desk(
    qapp: QCoreApplication,
    room: SampleRoom,
    supply: PageSupply,
    turn: Callable[[], None],
    request: pytest.FixtureRequest,
) -> Iterator[SeenDesk]:
    prepare_graphics()
    load_fonts()
    use_language(qapp, "en")
    stage = Stage(room, supply, "Đặng Ngọc Lan", Look("light", "en", request.param))
    made = SeenDesk(room, stage.device, supply, turn)
    made.stage = stage
    settle(30)
    yield made
    stage.close()


def test_the_list_of_versions_goes_when_one_is_chosen(desk: SeenDesk) -> None:
    theme = desk.stage.engine.singletonInstance("Meeting.Controls", "Theme")
    theme.setProperty("reducedMotion", False)  # so that it takes its time to go
    old = desk.model.reader.paper
    desk.come_again()
    desk.press("bannerAction")
    desk.model.versions.setListed(True)
    assert eventually(lambda: desk.item("version_1") is not None)
    desk.press("version_1")
    assert desk.model.reader.paper == old
    settle(600)
    assert desk.item("version_1") is None
    assert not desk.model.versions.listed


def test_from_the_banner_to_the_changes_and_to_seen(desk: SeenDesk) -> None:
    assert desk.item("newVersion") is None
    new = desk.come_again()
    banner = desk.item("newVersion")
    assert banner is not None
    assert banner.property("title") == "New version: 2 pages changed since you read it"
    desk.press("bannerAction")
    settle(60)
    assert desk.model.reader.paper == new
    assert desk.item("newVersion") is None
    assert desk.item("changedPages").property("count") == 2
    desk.press("nextChange")
    settle(60)
    layer = desk.item("changes_2")
    unit = layer.property("unit")
    (mark,) = [one for one in layer.childItems() if one.width()]
    assert mark.x() == pytest.approx(box_of(page(NEW_PAGES[1]), "402").x0 * unit - 1, abs=0.1)
    desk.press("changesSeen")
    assert desk.item("changedPages") is None
    assert desk.item("newVersion") is None
    assert desk.read() == new


def test_a_note_that_lost_its_words_is_put_where_one_taps(desk: SeenDesk) -> None:
    desk.mark(2, 1, "386")
    new = desk.come_again()
    desk.press("bannerAction")
    settle(60)
    banner = desk.item("notesMoved")
    assert banner is not None
    assert banner.property("title") == "1 lost its text (old page shown)"
    QMetaObject.invokeMethod(find(banner, "bannerAction"), "click")
    sheet = desk.stage.window.findChild(QObject, "reviewSheet")
    assert eventually(lambda: sheet.property("opened"))
    QMetaObject.invokeMethod(sheet, "close")
    assert eventually(lambda: not sheet.property("visible"))
    desk.versions.review.beginMove(f"{2:032x}")
    settle(60)
    assert desk.item("placingNote") is not None
    placer = desk.item("placer_2")
    unit = placer.property("unit")
    box = box_of(page(NEW_PAGES[1]), "402")
    spot = placer.mapToScene(QPoint(round((box.x0 + 300) * unit), round((box.y0 + 500) * unit)))
    QTest.mouseClick(
        desk.stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot.toPoint()
    )
    settle(60)
    own = desk.note(2).placement(new)
    assert own is not None
    assert own.quote.text == "402"
    assert desk.item("notesMoved") is None
    assert desk.item("placingNote") is None
