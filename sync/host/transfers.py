"""Who may carry something large now: a few at a time, so that each is soon done."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

SLOTS = 12
FREE_BYTES = 1024 * 1024


class TransferSlots:
    """Grants slots in the order of asking; what is small needs none."""

    def __init__(self, slots: int = SLOTS) -> None:
        self._slots = asyncio.Semaphore(slots)

    @asynccontextmanager
    async def hold(self, size_bytes: int) -> AsyncIterator[None]:
        """Hold a slot for a transfer of this size."""
        if size_bytes <= FREE_BYTES:
            yield
            return
        async with self._slots:
            yield
