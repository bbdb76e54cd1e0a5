"""The host's one port: which request goes to which route."""

import asyncio
import logging
import ssl
from functools import partial
from typing import Any

import aiofastnet
from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from sync.host import blob_routes, log_routes, note_routes, pairing_routes
from sync.host.services import Services
from sync.host.web import SERVICES, guard

_log = logging.getLogger(__name__)

BACKLOG = 2048
BODY_LIMIT_BYTES = 1024 * 1024
BLOB = "/v1/logs/{log}/blobs/{blob:[0-9a-f]{64}}"


def build_app(services: Services) -> web.Application:
    """Return the application with all routes."""
    app = web.Application(middlewares=[guard], client_max_size=BODY_LIMIT_BYTES)
    app[SERVICES] = services
    app.add_routes(
        [
            web.get("/v1/host", log_routes.get_host),
            web.post("/v1/logs", log_routes.post_log),
            web.get("/v1/logs/{log}/live", log_routes.get_live),
            web.get("/v1/logs/{log}/boxes/{vote}", log_routes.get_box),
            web.get("/v1/logs/{log}/envelopes", log_routes.get_envelopes),
            web.get("/v1/logs/{log}/notes", note_routes.get_notes),
            web.post("/v1/logs/{log}/notes", note_routes.post_notes),
            web.put(BLOB + "/manifest", blob_routes.put_manifest),
            web.get(BLOB + "/manifest", blob_routes.get_manifest),
            web.get(BLOB + "/missing", blob_routes.get_missing),
            web.put(BLOB + r"/chunks/{index:\d{1,6}}", blob_routes.put_chunk),
            web.get(BLOB, blob_routes.get_blob, allow_head=False),
            web.get("/v1/pair/host", pairing_routes.get_host),
            web.post("/v1/pair/invitation", pairing_routes.post_invitation),
            web.post("/v1/pair/enrol", pairing_routes.post_enrol),
            web.post("/v1/pair/code", pairing_routes.post_code),
        ]
    )
    return app


def use_fast_transport(loop: asyncio.AbstractEventLoop) -> None:
    """Have a loop hold 50 KiB for each TLS connection, where the stock one holds 300."""
    aiofastnet.patch_loop(loop)
    earlier = loop.get_exception_handler()

    def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        # A peer that leaves in the handshake is reported as a bare class, which no log can format.
        error = context.get("exception")
        if isinstance(error, type) and issubclass(error, OSError):
            _log.debug("%s", context.get("message"))
        elif earlier is not None:
            earlier(loop, context)
        else:
            loop.default_exception_handler(context)

    loop.set_exception_handler(handle)


class SteadyHandler(RequestHandler):
    """A connection of aiohttp whose reading, once held up, goes on with all that came meanwhile.

    The fast transport (seen in 1.2.0) keeps what it has taken from the socket when it is told to
    pause, and when told to go on waits for the socket to say that there is more.
    """

    __slots__ = ()

    def _resume_transport_reading(self) -> None:
        super()._resume_transport_reading()
        read_on = getattr(self.transport, "_retry_ssl_read", None)
        if read_on is not None:
            self._loop.call_soon(read_on)


class Server:
    """Listens on one port of the addresses given."""

    def __init__(self, services: Services, context: ssl.SSLContext) -> None:
        self._services = services
        self._context = context
        self._runner: web.AppRunner | None = None
        self._listening: list[asyncio.Server] = []

    async def start(self, addresses: tuple[str, ...], port: int) -> int:
        """Begin to listen; return the port, which the system chooses where it is 0.

        Raises:
            OSError: the port is taken, or an address is not of this machine.
        """
        loop = asyncio.get_running_loop()
        use_fast_transport(loop)
        self._runner = web.AppRunner(build_app(self._services), access_log=None)
        await self._runner.setup()
        assert self._runner.server is not None
        options: dict[str, Any] = {"loop": loop, "access_log": None}
        handler = partial(SteadyHandler, self._runner.server, **options)
        for address in addresses:
            listening = await loop.create_server(
                handler, address, port, ssl=self._context, backlog=BACKLOG
            )
            self._listening.append(listening)
            port = int(listening.sockets[0].getsockname()[1])
        return port

    async def stop(self) -> None:
        """Listen no more, and end what is under way."""
        for listening in self._listening:
            listening.close()
        self._listening.clear()
        if self._runner is None:
            return
        server = self._runner.server
        transports = [one.transport for one in server.connections] if server is not None else []
        await self._runner.cleanup()
        for transport in transports:
            # A device that is not there any more does not answer the end of a TLS connection.
            if transport is not None:
                transport.abort()
        # What was aborted is let go of in the next round of the loop.
        await asyncio.sleep(0)
