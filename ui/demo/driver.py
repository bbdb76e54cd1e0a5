"""Hands and eyes of the tour: finds things in a real window, presses them, waits, looks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem, QQuickWindow

WAIT_LIMIT_S: Final = 30.0
LOOK_MS: Final = 30
SETTLE_MS: Final = 450


class StepError(Exception):
    """A step of the tour did not come to what it should."""


class Driver:
    """One window, as somebody in front of it uses it."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window

    def find(self, name: str) -> QQuickItem | None:
        """Return the visible item of this name, also inside lists, sheets and dialogs.

        "outer/inner" is the item `inner` within `outer`.
        """
        found: QQuickItem | None = self.window.contentItem()
        for part in name.split("/"):
            if found is not None:
                found = _named(found, part)
        return found

    def item(self, name: str) -> QQuickItem:
        """Return a visible item, once there is one.

        Raises:
            StepError: there is none in reasonable time.
        """
        wait_until(lambda: self.find(name) is not None, f"{name} to appear")
        found = self.find(name)
        assert found is not None
        return found

    def sees(self, name: str) -> bool:
        """Say whether an item is there to be seen."""
        return self.find(name) is not None

    def press(self, name: str) -> None:
        """Press an item with the mouse, once it can be pressed.

        Raises:
            StepError: it cannot, in reasonable time.
        """
        self.item(name)
        wait_until(lambda: self._can_press(name), f"{name} to become usable")
        settle(120)
        self._click(self.item(name))

    def press_one(self, *names: str) -> None:
        """Press whichever of these is there to be seen.

        Raises:
            StepError: none is, in reasonable time.
        """
        settle(SETTLE_MS)
        # The one may take the place of the other between a look and a press.
        wait_until(lambda: any(self._can_press(name) for name in names), " or ".join(names))
        self._click(next(self.item(name) for name in names if self._can_press(name)))

    def type(self, name: str, text: str) -> None:
        """Put the keyboard into a field and write a text there."""
        self.press(name)
        item = self.item(name)
        target = _text_item(item)
        if target is None:
            raise StepError(f"{name} takes no text")
        target.setProperty("text", text)
        settle(60)

    def keys(self, name: str, text: str) -> None:
        """Press a field and the keys of a text, which has plain letters only."""
        self.press(name)
        for letter in text:
            QTest.keyClick(self.window, ord(letter.upper()))

    def text(self, name: str) -> str:
        """Return the text that an item shows."""
        return str(self.item(name).property("text"))

    def picture(self, path: Path) -> None:
        """Keep what the window shows now, without a hint under the mouse."""
        QTest.mouseMove(self.window, QPoint(1, self.window.height() - 1))
        settle(SETTLE_MS)
        if not self.window.grabWindow().save(str(path)):
            raise StepError(f"the picture {path.name} cannot be written")

    def _click(self, item: QQuickItem) -> None:
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self._centre(item),
        )
        settle(60)

    def _can_press(self, name: str) -> bool:
        found = self.find(name)
        return found is not None and found.isEnabled()

    @staticmethod
    def _centre(item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def settle(milliseconds: int) -> None:
    """Let animations and the network go on for a moment; the interpreter is free meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(ready: Callable[[], object], what: str, limit_s: float = WAIT_LIMIT_S) -> None:
    """Wait until something is so.

    Raises:
        StepError: it is not, in time.
    """
    end = time.monotonic() + limit_s
    while not ready():
        if time.monotonic() > end:
            raise StepError(f"waited {limit_s:.0f} s for {what}")
        settle(LOOK_MS)


def _walk(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _walk(child)


def _named(inside: QQuickItem, name: str) -> QQuickItem | None:
    for item in _walk(inside):
        if item.objectName() == name and _is_seen(item):
            return item
    return None


def _is_seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.height() > 0


def _text_item(item: QQuickItem) -> QQuickItem | None:
    for one in _walk(item):
        if one.inherits("QQuickTextInput") or one.inherits("QQuickTextEdit"):
            return one
    return None
