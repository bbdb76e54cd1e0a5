"""A network between a device and its host that can be cut, held up, and mended."""

import asyncio
import contextlib
import socket
from types import TracebackType
from typing import Self

from sync.host_address import Address
from tests.sync.host.scene import LOOPBACK

READ_BYTES = 16 * 1024
BUFFER_BYTES = 32 * 1024


class Wire:
    """Carries bytes of TCP connections to a port of this machine, and counts them."""

    def __init__(self, port: int) -> None:
        self.to_device_bytes = 0
        self.is_cut = False
        self._is_over = False
        self.was_cut = asyncio.Event()
        self._port = port
        self._cut_at: int | None = None
        self._to_host = asyncio.Event()
        self._to_device = asyncio.Event()
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.mend()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, LOOPBACK, 0)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self.mend()
        self.cut()
        self._is_over = True
        self._server.close()
        await asyncio.gather(*self._tasks)
        await self._server.wait_closed()

    @property
    def address(self) -> Address:
        assert self._server is not None
        return Address(LOOPBACK, self._server.sockets[0].getsockname()[1])

    def cut(self) -> None:
        """End all connections without a word, and let no new one through."""
        self.is_cut = True
        self.was_cut.set()
        self._cut_at = None
        for writer in self._writers:
            writer.transport.abort()

    def cut_after(self, more_bytes: int) -> None:
        """Cut as soon as so many bytes more have reached the device."""
        self.was_cut.clear()
        self._cut_at = self.to_device_bytes + more_bytes

    def mend(self) -> None:
        """Carry everything again."""
        self.is_cut = False
        self.was_cut.clear()
        self._to_host.set()
        self._to_device.set()

    def hold_to_host(self) -> None:
        """Carry nothing to the host, without anybody noticing yet."""
        self._to_host.clear()

    def hold_to_device(self) -> None:
        """Carry nothing to the device, as if it did not read."""
        self._to_device.clear()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A task of asyncio's own might be cancelled before its first step, and close nothing.
        if self._is_over:
            writer.transport.abort()
            return
        self._writers.add(writer)
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if not self.is_cut:
                await self._carry(reader, writer)
        except OSError:
            pass
        finally:
            writer.transport.abort()
            self._writers.discard(writer)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host_reader, host_writer = await self._connect()
        self._writers.add(host_writer)
        ways = {
            asyncio.create_task(self._pump(reader, host_writer, self._to_host, count=False)),
            asyncio.create_task(self._pump(host_reader, writer, self._to_device, count=True)),
        }
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            host_writer.transport.abort()
            self._writers.discard(host_writer)
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        # Small buffers: what is held up here is held up at the host soon after.
        end = socket.socket()
        end.setblocking(False)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        try:
            await asyncio.get_running_loop().sock_connect(end, (LOOPBACK, self._port))
            return await asyncio.open_connection(sock=end, limit=BUFFER_BYTES)
        except BaseException:
            end.close()
            raise

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        is_open: asyncio.Event,
        *,
        count: bool,
    ) -> None:
        with contextlib.suppress(OSError):
            while True:
                await is_open.wait()
                data = await reader.read(READ_BYTES)
                if not data:
                    return
                await is_open.wait()
                if count:
                    self.to_device_bytes += len(data)
                    if self._cut_at is not None and self.to_device_bytes >= self._cut_at:
                        self.cut()
                        return
                writer.write(data)
                await writer.drain()
