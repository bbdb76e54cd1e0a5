"""One act by the chair until the last of 1,000 TLS clients has it, beside a bare broadcast."""

import asyncio
import ssl
import statistics
import time

from aiohttp import web

from meeting.acts.agenda import ItemAdded
from sync import messages
from sync.crypto.tls import host_context
from tests.benchmarks.crowd import Order, all_done, crowd
from tests.benchmarks.hall import Hall, crews, hall
from tests.benchmarks.result import Result

CLIENTS = 1000
ROUNDS = 21


def run(clients: int = CLIENTS) -> Result:
    """Measure the host, then the same clients at a bare server."""
    value, reference = asyncio.run(_measure(clients))
    return Result("fanout", value, reference, reach=2.0)


async def _measure(clients: int) -> tuple[float, float]:
    async with hall(clients) as meeting:
        files = crews(meeting.certificate_files())
        orders = [Order(meeting.url, meeting.root_file, crew, meeting.hello) for crew in files]
        async with crowd(orders) as everybody:
            value, frame = await _host_rounds(meeting, everybody)
        bare = Bare(host_context(meeting.scene.appointment))
        port = await bare.start()
        url = f"https://127.0.0.1:{port}"
        orders = [Order(url, meeting.root_file, crew) for crew in files]
        async with crowd(orders) as everybody:
            reference = await _bare_rounds(bare, frame, everybody)
        await bare.stop()
    return value, reference


async def _host_rounds(meeting: Hall, everybody) -> tuple[float, bytes]:
    scene = meeting.scene
    times: list[float] = []
    frame = b""
    async with scene.line(scene.secretary) as line:
        standing = scene.hosted.standing
        await line.hello(have=standing.number, head=standing.head)
        for number in range(1, ROUNDS + 1):
            for crew in everybody:
                await crew.begin("told", number)
            act = scene.secretary.sign(ItemAdded("", f"Item {number}", "", 10), scene.seen)
            started = time.monotonic_ns()
            await line.submit(act)
            times.append((await all_done(everybody) - started) / 1e9)
            frame = messages.pack(await line.next(messages.Entries))
    return statistics.median(times), frame


async def _bare_rounds(bare: "Bare", frame: bytes, everybody) -> float:
    times: list[float] = []
    for number in range(1, ROUNDS + 1):
        for crew in everybody:
            await crew.begin("told", number)
        started = time.monotonic_ns()
        await bare.broadcast(frame)
        times.append((await all_done(everybody) - started) / 1e9)
    return statistics.median(times)


class Bare:
    """The least that sends bytes to everybody: no log, no rights, no memory."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._sockets: list[web.WebSocketResponse] = []
        app = web.Application()
        app.router.add_get("/live", self._live)
        self._runner = web.AppRunner(app, access_log=None)

    async def start(self) -> int:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=self._context, backlog=2048)
        await site.start()
        return self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def broadcast(self, frame: bytes) -> None:
        for socket in self._sockets:
            await socket.send_bytes(frame)

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        self._sockets.append(socket)
        async for _ in socket:
            pass
        return socket
