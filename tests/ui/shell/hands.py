"""A user's eyes and hands on a window: finds items by name, clicks, types, waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

WAIT_LIMIT_MS = 15_000
LOOK_EVERY_MS = 5
PIN = "135790"


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    yield root
    for child in root.childItems():
        yield from items(child)


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """Return the item of that name that can be seen."""
    top = window.contentItem().parentItem() or window.contentItem()
    for item in items(top):
        if item.objectName() == name and item.isVisible():
            return item
    return None


def until(ready: Callable[[], object], limit_ms: int = WAIT_LIMIT_MS) -> None:
    """Let the window live until something is so."""
    loop, look, limit = QEventLoop(), QTimer(), QTimer()

    def check() -> None:
        if ready():
            loop.quit()

    look.timeout.connect(check)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    look.start(LOOK_EVERY_MS)
    limit.start(limit_ms)
    if not ready():
        loop.exec()
    assert ready(), "it did not come to that"


def settle(ms: int = 60) -> None:
    """Let the window draw itself."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def click(window: QQuickWindow, name: str) -> None:
    until(lambda: find(window, name) is not None)
    settle(20)
    item = find(window, name)
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle)
    )


def press(window: QQuickWindow, text: str) -> None:
    """Type on the keyboard, whatever has the focus."""
    activate(window)
    for letter in text:
        QTest.keyClick(window, letter)


def activate(window: QQuickWindow) -> None:
    """Bring a window to the front: only there the keyboard works."""
    if not window.isActive():
        window.requestActivate()
        until(window.isActive)


def enter(window: QQuickWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return)


def text_of(window: QQuickWindow, name: str) -> str:
    item = find(window, name)
    return "" if item is None else str(item.property("text") or "")


def set_pin(window) -> None:
    """Go through the first start as somebody who is invited."""
    click(window.window, "invited")
    for digit in PIN:
        click(window.window, "pin" + digit)
    click(window.window, "pinGive")
    until(lambda: window.shell.gate.step == "repeat")
    press(window.window, PIN)
    enter(window.window)
    until(lambda: window.shell.screen == "home")
