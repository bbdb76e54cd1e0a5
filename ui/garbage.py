"""Python's search for garbage, kept to the window's thread."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS: Final = 1000


class GarbageSearch(QObject):
    """Looks for garbage now and then, and nowhere else than in the thread that it lives in.

    Python by itself looks in whichever thread makes an object at the wrong moment.  What it finds
    may be one of Qt's objects, which must not be deleted in a thread that is not theirs.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect what is due by Python's own thresholds."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if most and count > most
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
