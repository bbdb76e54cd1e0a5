"""Mouse, finger and keys on a window of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.room.pictures import Stage, find, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem


def item(stage: Stage, name: str) -> QQuickItem:
    found = find(stage.window.contentItem(), name)
    assert found is not None, f"{name} is not in sight"
    return found


def is_shown(stage: Stage, name: str) -> bool:
    return find(stage.window.contentItem(), name) is not None


def middle(one: QQuickItem) -> QPoint:
    return one.mapToScene(QPointF(one.width() / 2, one.height() / 2)).toPoint()


def resting(stage: Stage, name: str) -> QPoint:
    """Return the middle of an item once it is there and moves no more: lists lay out by and by."""
    assert eventually(lambda: is_shown(stage, name)), f"{name} is not in sight"
    place = middle(item(stage, name))
    for _ in range(50):
        settle(5)
        before, place = place, middle(item(stage, name))
        if place == before:
            break
    return place


def click(stage: Stage, name: str) -> None:
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=resting(stage, name))
    settle(30)


def key(stage: Stage, code: Qt.Key) -> None:
    QTest.keyClick(stage.window, code)
    settle(30)


def eventually(check: Callable[[], bool]) -> bool:
    """Say whether something comes to be, on a busy machine too."""
    for _ in range(100):
        if check():
            return True
        settle(20)
    return False


finger = QTest.createTouchDevice()


def tap(stage: Stage, name: str) -> None:
    place = resting(stage, name)
    QTest.touchEvent(stage.window, finger, False).press(0, place).commit()
    QTest.touchEvent(stage.window, finger, False).release(0, place).commit()
    settle(30)


def scroll_y(stage: Stage) -> float:
    return item(stage, "pages").property("contentY")
