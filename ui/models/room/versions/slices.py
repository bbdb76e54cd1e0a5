"""Long work done in the window's thread in slices so short that nobody notices."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

SLICE_MS: Final = 3
PAUSE_MS: Final = 2
"""Between two slices the window may draw and take what the pen does."""


class Slices(QObject):
    """Works off iterators one after the other, a slice at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Iterator[None]] = deque()
        self._paused = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._work)

    def run(self, steps: Iterator[None]) -> None:
        """Do all steps, after those that wait already."""
        self._waiting.append(steps)
        if not self._timer.isActive():
            self._timer.start()

    @Slot(bool)
    def pause(self, paused: bool) -> None:
        """Do nothing while the pen is down."""
        self._paused = paused
        if self._waiting and not paused:
            self._timer.start()

    def finish(self) -> None:
        """Do all that waits at once."""
        while self._waiting:
            for _ in self._waiting[0]:
                pass
            self._waiting.popleft()
        self._timer.stop()

    @Slot()
    def _work(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while self._waiting and not self._paused and spent.elapsed() < SLICE_MS:
            for _ in self._waiting[0]:
                if spent.elapsed() >= SLICE_MS:
                    break
            else:
                self._waiting.popleft()
        if self._paused or not self._waiting:
            self._timer.stop()
