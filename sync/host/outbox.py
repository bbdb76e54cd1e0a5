"""What waits to be sent to one device; bounded, so that a device that sleeps holds nobody up."""

import asyncio
from collections import deque
from collections.abc import Callable

FRAMES_LIMIT = 16
SIGNALS_BELOW = 8
BYTES_LIMIT = 24 * 1024 * 1024

Sent = Callable[[], None]


class Outbox:
    """Frames in order; `put` never waits and says when the device is too far behind.

    Answers to what the device itself has sent, and what it catches up with, do not count: how much
    of them there is the host bounds by how far it reads ahead.
    """

    def __init__(self) -> None:
        self._frames: deque[tuple[bytes, Sent | None]] = deque()
        self._told = 0
        self._bytes = 0
        self._filled = asyncio.Event()

    def put(self, frame: bytes) -> bool:
        """Add what everybody is told; return False where the device is too far behind for it."""
        if self._told >= FRAMES_LIMIT or self._bytes + len(frame) > BYTES_LIMIT:
            return False
        self._told += 1
        self._add(frame, None)
        return True

    def put_signal(self, frame: bytes) -> None:
        """Add a signal, or drop it where more important things wait already."""
        if self._told < SIGNALS_BELOW:
            self._told += 1
            self._add(frame, None)

    def answer(self, frame: bytes, sent: Sent) -> None:
        """Add an answer to the device alone; `sent` is called when it is on its way."""
        self._add(frame, sent)

    async def take(self) -> tuple[bytes, Sent | None]:
        """Return the next frame, waiting for one."""
        while not self._frames:
            self._filled.clear()
            await self._filled.wait()
        frame, sent = self._frames.popleft()
        self._bytes -= len(frame)
        if sent is None:
            self._told -= 1
        return frame, sent

    def __len__(self) -> int:
        return len(self._frames)

    def _add(self, frame: bytes, sent: Sent | None) -> None:
        self._frames.append((frame, sent))
        self._bytes += len(frame)
        self._filled.set()
