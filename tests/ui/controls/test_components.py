"""The components do with keys, clicks and screen readers what they promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.controls.gallery import (
    LANDSCAPE,
    OVERLAYS,
    PAGE_NAMES,
    PORTRAIT,
    Gallery,
    Look,
    settle,
)

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

TARGET_PX = 48
VOTE_TARGET_PX = 88
TARGETS = (
    "ActionButton",
    "PrimaryButton",
    "SecondaryButton",
    "QuietButton",
    "DangerButton",
    "IconButton",
    "CheckRow",
    "RadioRow",
    "SwitchRow",
    "ListRow",
    "PeopleRow",
    "QueueRow",
    "AgendaRow",
    "SearchField",
)


def items(root: QQuickItem):
    yield root
    for child in root.childItems():
        yield from items(child)


def kind(item: QObject) -> str:
    return item.metaObject().className().split("_QMLTYPE_")[0].split("_QML_")[0]


def of_kind(gallery: Gallery, name: str) -> list[QQuickItem]:
    return [i for i in items(gallery.window.contentItem()) if kind(i) == name and i.isVisible()]


def named(gallery: Gallery, name: str) -> QQuickItem:
    return next(i for i in items(gallery.window.contentItem()) if i.objectName() == name)


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def click(gallery: Gallery, item: QQuickItem) -> None:
    QTest.mouseClick(gallery.window, Qt.MouseButton.LeftButton, pos=middle(item))


def type_keys(gallery: Gallery, words: str) -> None:
    for letter in words:
        QTest.keyClick(gallery.window, letter)


@pytest.mark.parametrize("look", [("dark", "vi", 1.6, PORTRAIT), ("light", "vi", 1.0, LANDSCAPE)])
def test_every_page_and_overlay_is_drawn_without_a_warning(gallery, look):
    gallery.wear(Look(*look))
    for page in PAGE_NAMES:
        gallery.show_page(page)
        assert not gallery.window.grabWindow().isNull()
    for overlay in OVERLAYS:
        gallery.present(overlay)
        assert not gallery.window.grabWindow().isNull()


@pytest.mark.parametrize("page", PAGE_NAMES)
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_whatever_can_be_pressed_is_large_enough(gallery, page, scale):
    gallery.wear(Look("light", "vi", scale, PORTRAIT))
    gallery.show_page(page)
    small = [
        (kind(item), item.width(), item.height())
        for name in TARGETS
        for item in of_kind(gallery, name)
        if item.height() < TARGET_PX or item.width() < TARGET_PX
    ]
    assert not small
    assert all(b.height() >= VOTE_TARGET_PX for b in of_kind(gallery, "VoteButton"))


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_whatever_can_be_pressed_has_a_name_for_screen_readers(gallery, page):
    gallery.show_page(page)
    for name in (*TARGETS, "VoteButton", "Chip", "ConnectionChip"):
        for item in of_kind(gallery, name):
            found = QAccessible.queryAccessibleInterface(item)
            assert found.text(QAccessible.Text.Name).strip(), kind(item)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_button_is_pressed_with_the_keyboard_and_shows_it_has_it(gallery, key, qtbot):
    gallery.show_page("Buttons")
    button = named(gallery, "primary")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("visualFocus")
    ring = next(i for i in items(button) if kind(i) == "FocusRing")
    assert ring.isVisible()
    with qtbot.waitSignal(button.clicked, timeout=2000):
        QTest.keyClick(gallery.window, key)


@pytest.mark.parametrize(("name", "presses"), [("busy", 0), ("primary", 3)])
def test_busy_button_takes_no_second_press(gallery, name, presses):
    gallery.show_page("Buttons")
    button = named(gallery, name)
    heard = []
    button.clicked.connect(lambda: heard.append(1))
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Space)
    QTest.keyClick(gallery.window, Qt.Key.Key_Return)
    click(gallery, button)
    assert len(heard) == presses


def test_tab_goes_from_button_to_button(gallery):
    gallery.show_page("Buttons")
    named(gallery, "primary").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
    assert gallery.window.activeFocusItem() is named(gallery, "secondary")


def test_disabled_buttons_are_not_filled_like_enabled_ones(gallery):
    gallery.show_page("Buttons")
    for name in ("PrimaryButton", "DangerButton"):
        enabled, disabled = (
            {b.property("fill").name() for b in of_kind(gallery, name) if b.isEnabled() is state}
            for state in (True, False)
        )
        assert enabled
        assert disabled
        assert not enabled & disabled


def test_code_takes_what_is_typed_or_pasted_and_says_when_it_is_whole(gallery, qtbot):
    gallery.show_page("Fields")
    code = named(gallery, "code")
    code.forceActiveFocus()
    with qtbot.waitSignal(code.completed, timeout=2000) as whole:
        type_keys(gallery, "k7m2-9x4q")
    assert whole.args == ["K7M29X4Q"]
    assert code.property("complete")
    type_keys(gallery, "zz")
    assert code.property("code") == "K7M29X4Q"
    QTest.keyClick(gallery.window, Qt.Key.Key_Backspace)
    assert (code.property("code"), code.property("complete")) == ("K7M29X4", False)


def test_field_tells_what_is_typed_and_names_itself(gallery):
    gallery.show_page("Fields")
    field = named(gallery, "field")
    heard = []
    field.edited.connect(heard.append)
    field.forceActiveFocus()
    type_keys(gallery, "ab")
    assert heard == ["a", "ab"]
    focused = QAccessible.queryAccessibleInterface(gallery.window.activeFocusItem())
    assert focused.role() == QAccessible.Role.EditableText
    assert focused.text(QAccessible.Text.Name) == "Room"


def test_choice_is_made_with_the_keyboard(gallery):
    gallery.show_page("Fields")
    choice = named(gallery, "choice")
    heard = []
    choice.chosen.connect(heard.append)
    choice.forceActiveFocus()
    QTest.keyClick(gallery.window, Qt.Key.Key_Up)
    assert heard == ["secretary"]


def test_vote_button_says_what_became_of_the_ballot(gallery):
    gallery.wear(Look("light", "vi", 1.0, LANDSCAPE))
    gallery.show_page("Voting")
    button = named(gallery, "voteFor")
    found = QAccessible.queryAccessibleInterface(button)
    said = {}
    for progress in ("", "pending", "stored", "refused"):
        button.setProperty("progress", progress)
        said[progress] = found.text(QAccessible.Text.Description)
    assert said == {
        "": "Đã chọn",
        "pending": "Đang gửi…",
        "stored": "Đã lưu lúc 10:32:07",
        "refused": "Không được ghi nhận",
    }
    assert found.role() == QAccessible.Role.RadioButton
    assert found.state().checked
    button.setProperty("selected", False)
    assert found.text(QAccessible.Text.Description) == ""


@pytest.mark.parametrize(("size", "at_side"), [(LANDSCAPE, True), (PORTRAIT, False)])
def test_sheet_comes_from_the_side_or_from_below_and_dims_the_rest(gallery, size, at_side):
    gallery.wear(Look("light", "en", 1.0, size))
    gallery.present("sheet")
    sheet = gallery.window.findChild(QObject, "sheet")
    width, height = size
    if at_side:
        assert sheet.property("x") + sheet.property("width") == width
        assert sheet.property("height") == height
    else:
        assert sheet.property("y") + sheet.property("height") == height
        assert sheet.property("width") == width
    assert sheet.property("modal")
    assert of_kind(gallery, "ScrimBehind")
    QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
    settle()
    assert not sheet.property("visible")


def test_sheet_that_must_be_answered_stays(gallery):
    gallery.present("sheet")
    sheet = gallery.window.findChild(QObject, "sheet")
    sheet.setProperty("dismissable", False)
    QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
    QTest.mouseClick(gallery.window, Qt.MouseButton.LeftButton, pos=QPoint(100, 400))
    settle()
    assert sheet.property("visible")


def test_dangerous_question_has_the_keyboard_on_the_safe_answer(gallery):
    for overlay, safe in (("danger", "Cancel"), ("dialog", "Open the vote")):
        gallery.present(overlay)
        assert gallery.window.activeFocusItem().property("text") == safe


def test_dialog_tells_the_answer(gallery, qtbot):
    gallery.present("dialog")
    dialog = gallery.window.findChild(QObject, "dialog")
    with qtbot.waitSignal(dialog.accepted, timeout=2000):
        QTest.keyClick(gallery.window, Qt.Key.Key_Return)
    gallery.present("dialog")
    with qtbot.waitSignal(dialog.rejected, timeout=2000):
        QTest.keyClick(gallery.window, Qt.Key.Key_Escape)


def test_toast_offers_its_action_and_goes(gallery, qtbot):
    gallery.present("toast")
    toast = named(gallery, "toast")
    action = next(i for i in of_kind(gallery, "ActionButton") if i.property("text") == "Undo")
    with qtbot.waitSignal(toast.actionTriggered, timeout=2000):
        click(gallery, action)
    assert not toast.property("shown")


def test_toast_goes_by_itself(gallery, qtbot):
    gallery.show_page("Overlays")
    toast = named(gallery, "toast")
    toast.setProperty("stayMs", 1)
    with qtbot.waitSignal(toast.closed, timeout=2000):
        QMetaObject.invokeMethod(
            toast, "show", Q_ARG("QString", "Saved"), Q_ARG("QString", ""), Q_ARG("QString", "")
        )
    assert not toast.property("shown")


def test_page_stepper_asks_within_the_document(gallery):
    gallery.show_page("Buttons")
    stepper = of_kind(gallery, "PageStepper")[0]
    heard = []
    stepper.requested.connect(heard.append)
    back, forth = (i for i in items(stepper) if kind(i) == "IconButton")
    click(gallery, back)
    click(gallery, forth)
    QMetaObject.invokeMethod(stepper, "ask", Q_ARG("int", 99))
    assert heard == [2, 4, 24]
