"""The cable that the tour pulls out and puts back."""

import asyncio

import pytest

from sync.host_address import Address
from ui.demo.cable import Cable


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(100):
        writer.write(piece)
        await writer.drain()
    writer.close()


async def ask(port: int) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(b"hello")
        return await reader.read(100)
    finally:
        writer.transport.abort()


async def nothing_comes(port: int) -> bool:
    try:
        return not await ask(port)
    except OSError:
        return True


@pytest.mark.parametrize("pulls", [0, 1, 2])
def test_a_pulled_cable_carries_nothing_until_it_is_back(pulls: int) -> None:
    async def story() -> None:
        async with asyncio.timeout(10):
            server = await asyncio.start_server(echo, "127.0.0.1", 0)
            cable = Cable(Address("127.0.0.1", server.sockets[0].getsockname()[1]))
            await cable.start()
            for _ in range(pulls):
                cable.pull()
                assert await nothing_comes(cable.port)
                cable.plug()
            assert await ask(cable.port) == b"hello"
            await cable.stop()
            server.close()
            await server.wait_closed()

    asyncio.run(story())
