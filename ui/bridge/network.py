"""The network's thread: an asyncio loop beside the windows, which never wait for it."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.bridge.faults import Fault, fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from concurrent.futures import Future

    Done = Callable[[Any], None]
    Failed = Callable[[Fault], None]


class Network(QObject):
    """Runs coroutines off the window's thread and brings their answers back to it."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._loop = asyncio.new_event_loop()
        self._open = True
        self._thread = threading.Thread(target=self._run, name="network", daemon=True)
        self._thread.start()

    def call(
        self,
        work: Coroutine[Any, Any, Any],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Future[Any]:
        """Run a coroutine there; `done` or `failed` is called here, neither if it is cancelled."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)

        def answer(ended: Future[Any]) -> None:
            if ended.cancelled():
                return
            error = ended.exception()
            if error is None:
                self.post(done, ended.result())
            elif not isinstance(error, asyncio.CancelledError):
                self.post(failed, fault_of(error))

        future.add_done_callback(answer)
        return future

    def post(self, target: Callable[[Any], None] | None, value: object) -> None:
        """Call a function with a value in the window's thread; may be called from any thread."""
        if target is not None and self._open:
            self._arrived.emit((target, value))

    def run_soon(self, function: Callable[..., object], *arguments: object) -> None:
        """Call a plain function on the loop; nothing is done any more after `finish`."""
        if self._open:
            self._loop.call_soon_threadsafe(function, *arguments)

    def finish(self, work: Coroutine[Any, Any, Any], limit_s: float) -> None:
        """Run a last coroutine to its end, and stop the thread; nothing is delivered any more."""
        if not self._open:
            work.close()
            return
        self._open = False
        ending = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            ending.result(limit_s)
        except Exception as error:  # noqa: BLE001 - the window closes whatever happens
            fault_of(error)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(limit_s)

    @Slot(object)
    def _deliver(self, arrival: tuple[Callable[[object], None], object]) -> None:
        if self._open:
            target, value = arrival
            target(value)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()
