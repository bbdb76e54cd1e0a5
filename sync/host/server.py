"""The host's one port: which request goes to which route."""

import asyncio
import logging
import ssl
from typing import Any

import aiofastnet
from aiohttp import web

from sync.host import blob_routes, log_routes, pairing_routes
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


class Server:
    """Listens on one port of the addresses given."""

    def __init__(self, services: Services, context: ssl.SSLContext) -> None:
        self._services = services
        self._context = context
        self._runner: web.AppRunner | None = None

    async def start(self, addresses: tuple[str, ...], port: int) -> int:
        """Begin to listen; return the port, which the system chooses where it is 0.

        Raises:
            OSError: the port is taken, or an address is not of this machine.
        """
        use_fast_transport(asyncio.get_running_loop())
        self._runner = web.AppRunner(build_app(self._services), access_log=None)
        await self._runner.setup()
        for address in addresses:
            site = web.TCPSite(
                self._runner, address, port, ssl_context=self._context, backlog=BACKLOG
            )
            await site.start()
            port = int(self._runner.addresses[0][1])
        return port

    async def stop(self) -> None:
        """Listen no more, and end what is under way."""
        if self._runner is not None:
            await self._runner.cleanup()
