"""A body that is read slowly arrives whole, however the fast transport holds it up."""

import asyncio
import socket
from functools import partial

from aiohttp import web

from sync.crypto.tls import client_context, host_context
from sync.host.server import SteadyHandler, use_fast_transport
from tests.sync.host.scene import LOOPBACK, new_scene, run

BODY_BYTES = 4 * 1024 * 1024
TIMES = 8


def test_a_body_that_is_read_slowly_arrives_whole() -> None:
    async def story() -> None:
        scene = new_scene()
        loop = asyncio.get_running_loop()
        use_fast_transport(loop)
        server = web.Server(_read_slowly, access_log=None)
        handler = partial(SteadyHandler, server, loop=loop)
        context = host_context(scene.appointment)
        listening = await loop.create_server(handler, LOOPBACK, 0, ssl=context)
        port = listening.sockets[0].getsockname()[1]
        trusting = client_context(scene.appointment.issuer.root_certificate)
        for _ in range(TIMES):
            answer = await asyncio.to_thread(_post, port, trusting)
            assert answer.endswith(str(BODY_BYTES).encode())
        listening.close()
        await server.shutdown()

    run(story())


async def _read_slowly(request: web.BaseRequest) -> web.Response:
    length = 0
    async for part in request.content.iter_any():
        length += await asyncio.to_thread(len, part)
    return web.Response(text=str(length))


def _post(port: int, context) -> bytes:
    head = (
        f"POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: {BODY_BYTES}\r\n\r\n"
    )
    with (
        socket.create_connection((LOOPBACK, port), timeout=5) as plain,
        context.wrap_socket(plain) as connection,
    ):
        connection.sendall(head.encode() + bytes(BODY_BYTES))
        received = b""
        while part := connection.recv(4096):
            received += part
    return received
