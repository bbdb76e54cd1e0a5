"""Many TLS clients in processes of their own, which say when the last of them has something.

Times are of the monotonic clock, which all processes of a machine share.
"""

import asyncio
import contextlib
import ssl
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiofastnet
import aiohttp
import msgspec

from sync import messages

CONNECT_AT_ONCE = 25


class Order(msgspec.Struct):
    """Whom to connect; `sends` are packed messages, some rounds of one for each client."""

    url: str
    root_file: str
    files: list[str]
    hello: bytes = b""
    sends: list[list[bytes]] = []
    box: str = ""


class Step(msgspec.Struct):
    """What to do next: wait for a frame, send a round, or fetch the box."""

    what: str
    round: int = 0


class Done(msgspec.Struct):
    """When the last of the crew had done it, and the bytes that all of them had received."""

    at_ns: int
    received_bytes: int = 0


class Client:
    """One device: keeps count of what it is told."""

    def __init__(self, order: Order, number: int) -> None:
        self.bytes = 0
        self.told = 0
        self.answered = 0
        self.news = asyncio.Event()
        self._order = order
        context = ssl.create_default_context(cafile=order.root_file)
        context.check_hostname = False
        context.load_cert_chain(order.files[number])
        self._number = number
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context))
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None

    async def connect(self) -> None:
        self._socket = await self._http.ws_connect(f"{self._order.url}/live", max_msg_size=0)
        if self._order.hello:
            await self._socket.send_bytes(self._order.hello)
            await self._socket.receive_bytes()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        while (received := await self._socket.receive()).type is aiohttp.WSMsgType.BINARY:
            data = received.data
            self.bytes += len(data)
            if self._order.sends:
                message = messages.unpack_to_device(data)
                self.answered += isinstance(message, messages.Accepted)
                if isinstance(message, messages.Refused):
                    print(message, file=sys.stderr)
            self.told += 1
            self.news.set()

    async def until_told(self, count: int) -> None:
        while self.told < count:
            self.news.clear()
            await self.news.wait()

    async def send(self, data: bytes) -> None:
        before = self.answered
        await self._socket.send_bytes(data)
        while self.answered == before:
            self.news.clear()
            await self.news.wait()

    async def fetch(self, url: str) -> None:
        since = 0
        while True:
            async with self._http.get(f"{url}?since={since}") as response:
                data = await response.read()
            self.bytes += len(data)
            page = messages.unpack_to_device(data)
            if not page.entries:
                return
            since += len(page.entries)

    async def close(self) -> None:
        await self._socket.close()
        await asyncio.gather(self._reading, return_exceptions=True)
        await self._http.close()


async def crew() -> None:
    aiofastnet.patch_loop(asyncio.get_running_loop())
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=2**28)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    order = msgspec.json.decode(await reader.readline(), type=Order)
    clients = [Client(order, number) for number in range(len(order.files))]
    at_once = asyncio.Semaphore(CONNECT_AT_ONCE)

    async def connect(client: Client) -> None:
        async with at_once:
            await client.connect()

    await asyncio.gather(*(connect(client) for client in clients))
    _say(clients)
    while line := await reader.readline():
        step = msgspec.json.decode(line, type=Step)
        if step.what == "told":
            await asyncio.gather(*(client.until_told(step.round) for client in clients))
        elif step.what == "send":
            sends = order.sends[step.round]
            await asyncio.gather(
                *(client.send(data) for client, data in zip(clients, sends, strict=True))
            )
        elif step.what == "fetch":
            await asyncio.gather(*(client.fetch(order.box) for client in clients))
        _say(clients)
    await asyncio.gather(*(client.close() for client in clients))


def _say(clients: list[Client]) -> None:
    done = Done(time.monotonic_ns(), sum(client.bytes for client in clients))
    print(msgspec.json.encode(done).decode(), flush=True)


class Crew:
    """A process of clients, from outside."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def begin(self, what: str, number: int = 0) -> None:
        step = Step(what, number)
        self._process.stdin.write(msgspec.json.encode(step) + b"\n")

    async def done(self) -> Done:
        line = await self._process.stdout.readline()
        return msgspec.json.decode(line, type=Done)

    async def end(self) -> None:
        self._process.stdin.close()
        with contextlib.suppress(ConnectionError):
            await self._process.wait()


@asynccontextmanager
async def crowd(orders: list[Order]) -> AsyncIterator[list[Crew]]:
    """Connect everybody, crew by crew in processes of their own."""
    crews: list[Crew] = []
    try:
        for order in orders:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.benchmarks.crowd",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
            process.stdin.write(msgspec.json.encode(order) + b"\n")
            crews.append(Crew(process))
        for one in crews:
            await one.done()
        yield crews
    finally:
        for one in crews:
            await one.end()


async def all_done(crews: list[Crew]) -> int:
    """Return when the last of all clients was done."""
    return max([(await one.done()).at_ns for one in crews])


if __name__ == "__main__":
    asyncio.run(crew())
