"""A pen, a rubber and a palm for tests: real tablet events to the real window."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent

from tests.ui.room.pictures import find, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtQuick import QQuickItem

    from tests.ui.room.pictures import Stage

_ABLE = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure


class Pen:
    """Writes on a page, in points from its top left."""

    def __init__(self, stage: Stage, page: int = 1, *, rubber: bool = False) -> None:
        end = QPointingDevice.PointerType.Eraser if rubber else QPointingDevice.PointerType.Pen
        stylus = QInputDevice.DeviceType.Stylus
        self.device = QPointingDevice("pen", 42 + rubber, stylus, end, _ABLE, 1, 3)
        self.stage = stage
        self.page = page

    @property
    def layers(self) -> QQuickItem:
        found = find(self.stage.window.contentItem(), f"layers_{self.page}")
        assert found is not None
        return found

    def place(self, x: float, y: float) -> QPointF:
        """Return where a place on the page is in the window."""
        layers = self.layers
        unit = layers.property("unit")
        return layers.mapToScene(QPointF(100 * x * unit, 100 * y * unit))

    def press(self, x: float, y: float, pressure: float = 0.5, *, barrel: bool = False) -> None:
        button = Qt.MouseButton.RightButton if barrel else Qt.MouseButton.LeftButton
        self._send(QEvent.Type.TabletPress, x, y, pressure, button, button)

    def move(self, x: float, y: float, pressure: float = 0.5) -> None:
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        self._send(QEvent.Type.TabletMove, x, y, pressure, none, left)

    def lift(self, x: float, y: float) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.TabletRelease, x, y, 0.0, left, none)

    def draw(
        self, *points: tuple[float, float], pressure: float = 0.5, barrel: bool = False
    ) -> None:
        """Draw through points, with samples between them."""
        path = between(points)
        self.press(*path[0], pressure, barrel=barrel)
        for point in path[1:]:
            self.move(*point, pressure)
        self.lift(*path[-1])
        settle(10)

    def _send(self, kind, x: float, y: float, pressure: float, button, buttons) -> None:
        window = self.stage.window
        at = self.place(x, y)
        glob = QPointF(window.mapToGlobal(at.toPoint()))
        none = Qt.KeyboardModifier.NoModifier
        event = QTabletEvent(
            kind, self.device, at, glob, pressure, 0, 0, 0, 0, 0, none, button, buttons
        )
        QCoreApplication.sendEvent(window, event)


def between(points: Sequence[tuple[float, float]], steps: int = 8) -> list[tuple[float, float]]:
    path = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        path += [
            (x0 + (x1 - x0) * at / steps, y0 + (y1 - y0) * at / steps) for at in range(1, steps + 1)
        ]
    return path
