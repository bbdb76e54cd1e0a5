"""Reading scanned papers of the open meeting, beside everything else that the desk does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.desk.scans import ScanReader, ScanState
from ui.bridge.desk_values import ScansSeen
from ui.bridge.scan_pages import BrokerPages

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from sync.client.client import Client
    from ui.bridge.network import Done, Failed, Network


class ScanJob:
    """Reading under way."""

    def __init__(self, future: Future[None]) -> None:
        self._future = future

    def cancel(self) -> None:
        """End it at once; the paper in hand is begun again another time."""
        self._future.cancel()


def read_scans(
    network: Network,
    client: Client,
    tell: Callable[[ScansSeen], None],
    done: Done,
    failed: Failed,
) -> ScanJob:
    """Begin to read this person's scanned papers."""

    def told(state: ScanState) -> None:
        network.post(tell, seen(state))

    async def work() -> None:
        pages = BrokerPages()
        try:
            await ScanReader(client, pages, told).run()
        finally:
            await pages.shutdown()

    return ScanJob(network.call(work(), done, failed))


def seen(state: ScanState) -> ScansSeen:
    """Return a state as screens get it."""
    return ScansSeen(
        state.phase.value, state.title, state.page, state.pages, state.papers, state.vietnamese
    )
