"""Work that takes its time, in a thread of its own; its result comes back to the window's."""

from __future__ import annotations

import contextlib
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Background(QObject):
    """Runs works side by side; what is to be done with a result is called in this thread."""

    _done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Begin a work, which must not fail."""

        def do() -> None:
            result = work()
            with contextlib.suppress(RuntimeError):  # the room has been left meanwhile
                self._done.emit((then, result))

        Thread(target=do, name="paper-out", daemon=True).start()

    @Slot(object)
    def _finish(self, done: tuple[Callable[[T], None], T]) -> None:
        then, result = done
        then(result)
