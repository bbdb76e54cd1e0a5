"""A pen on the pages of a real window: tablet events as a driver sends them."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent

from ui.demo.driver import Driver, settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

_ABLE: Final = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
_NONE: Final = Qt.MouseButton.NoButton
_TIP: Final = Qt.MouseButton.LeftButton
_BARREL: Final = Qt.MouseButton.RightButton
_HAND_MS: Final = 8
_EVERY_PT: Final = 3.0


class HasWindow(Protocol):
    """Somebody in front of a window."""

    @property
    def window(self) -> QQuickWindow:
        """The window."""


class Pen:
    """Writes on a page (from 1) of a window; places are points from the page's top left."""

    def __init__(self, seat: HasWindow, page: int = 1, *, rubber: bool = False) -> None:
        end = QPointingDevice.PointerType.Eraser if rubber else QPointingDevice.PointerType.Pen
        stylus = QInputDevice.DeviceType.Stylus
        self.device: Final = QPointingDevice("pen", 42 + rubber, stylus, end, _ABLE, 1, 3)
        self._seat = seat
        self._page = page

    @property
    def layers(self) -> QQuickItem:
        """What lies over the page."""
        return Driver(self._seat.window).item(f"layers_{self._page}")

    def place(self, x: float, y: float) -> QPointF:
        """Return where a place on the page is in the window."""
        layers = self.layers
        unit = float(layers.property("unit"))
        return layers.mapToScene(QPointF(100 * x * unit, 100 * y * unit))

    def press(self, x: float, y: float, pressure: float = 0.5, *, barrel: bool = False) -> None:
        """Put the pen down, with the button on its barrel held or not."""
        button = _BARREL if barrel else _TIP
        self._send(QEvent.Type.TabletPress, x, y, pressure, button, button)

    def move(self, x: float, y: float, pressure: float = 0.5) -> None:
        """Move the pen that is down."""
        self._send(QEvent.Type.TabletMove, x, y, pressure, _NONE, _TIP)

    def lift(self, x: float, y: float) -> None:
        """Lift the pen."""
        self._send(QEvent.Type.TabletRelease, x, y, 0.0, _TIP, _NONE)

    def write(self, points: Iterable[tuple[float, float]]) -> None:
        """Draw a line through these points as a hand does, pressed harder in its middle."""
        path = _dense(list(points))
        last = max(1, len(path) - 1)
        for number, place in enumerate(path):
            pressure = 0.35 + 0.45 * math.sin(math.pi * number / last)
            if number:
                self.move(*place, pressure)
            else:
                self.press(*place, pressure)
            settle(_HAND_MS)
        self.lift(*path[-1])
        settle(_HAND_MS)

    def _send(
        self,
        kind: QEvent.Type,
        x: float,
        y: float,
        pressure: float,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
    ) -> None:
        window = self._seat.window
        place = self.place(x, y)
        event = QTabletEvent(
            kind,
            self.device,
            place,
            QPointF(window.mapToGlobal(place.toPoint())),
            pressure,
            *(0, 0, 0, 0, 0),
            Qt.KeyboardModifier.NoModifier,
            button,
            buttons,
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
