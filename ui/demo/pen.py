"""A pen on the pages of a real window: tablet events as a driver sends them."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent

from ui.demo.driver import settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.demo.driver import Driver

_ABLE: Final = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
_HAND_MS: Final = 8
_EVERY_PT: Final = 3.0


class Pen:
    """Writes on a page (from 1) of a window; places are points from the page's top left."""

    def __init__(self, hands: Driver, page: int) -> None:
        self._hands = hands
        self._page = page
        self._device = QPointingDevice(
            "pen",
            42,
            QInputDevice.DeviceType.Stylus,
            QPointingDevice.PointerType.Pen,
            _ABLE,
            1,
            3,
        )

    def draw(self, points: Iterable[tuple[float, float]], *, quick: bool = False) -> None:
        """Draw a line through these points, pressed harder in its middle."""
        path = _dense(list(points))
        last = len(path) - 1
        for number, (x, y) in enumerate(path):
            pressure = 0.35 + 0.45 * math.sin(math.pi * number / max(1, last))
            kind = QEvent.Type.TabletPress if number == 0 else QEvent.Type.TabletMove
            self._send(kind, x, y, pressure)
            if not quick:
                settle(_HAND_MS)
        self._send(QEvent.Type.TabletRelease, *path[-1], 0.0)
        settle(_HAND_MS)

    def _send(self, kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
        layers = self._hands.item(f"layers_{self._page}")
        unit = float(layers.property("unit"))
        place = layers.mapToScene(QPointF(100 * x * unit, 100 * y * unit))
        window = self._hands.window
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QTabletEvent(
            kind,
            self._device,
            place,
            QPointF(window.mapToGlobal(place.toPoint())),
            pressure,
            *(0, 0, 0, 0, 0),
            Qt.KeyboardModifier.NoModifier,
            none if kind == QEvent.Type.TabletMove else left,
            none if kind == QEvent.Type.TabletRelease else left,
        )
        QCoreApplication.sendEvent(window, event)


def _dense(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    path = points[:1]
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(1, round(math.hypot(x1 - x0, y1 - y0) / _EVERY_PT))
        path += [
            (x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
            for step in range(1, steps + 1)
        ]
    return path
