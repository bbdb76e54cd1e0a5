"""The cable between a device and its host: a relay that can be pulled out and put back."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sync.host_address import Address

PIECE_BYTES: Final = 64 * 1024


class Cable:
    """Carries bytes from its own port to a host, as long as it is plugged in."""

    def __init__(self, target: Address) -> None:
        self.port = 0
        self._target = target
        self._plugged = True
        self._server: asyncio.Server | None = None
        self._ends: set[asyncio.StreamWriter] = set()
        self._work: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        """Listen on a free port of this machine and return it."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self.port

    def pull(self) -> None:
        """Cut every connection and take no new one."""
        self._plugged = False
        for end in list(self._ends):
            end.transport.abort()

    def plug(self) -> None:
        """Take connections again."""
        self._plugged = True

    async def stop(self) -> None:
        """End."""
        self.pull()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        for task in list(self._work):
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._work.add(task)
        try:
            if self._plugged:
                # Ended by `stop`, which waits for it: the library has nothing to report.
                with contextlib.suppress(asyncio.CancelledError):
                    await self._carry(reader, writer)
        finally:
            self._work.discard(task)
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection(
                self._target.host, self._target.port
            )
        except OSError:
            return
        ends = {writer, far_writer}
        self._ends |= ends
        try:
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        finally:
            self._ends -= ends
            far_writer.transport.abort()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await reader.read(PIECE_BYTES):
            writer.write(piece)
            await writer.drain()
    writer.transport.abort()
