"""A host as a process: opens its store, restores its logs, serves, and ends when it is told."""

import asyncio
import contextlib
import errno
import logging
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from meeting.encoding import UNREADABLE
from meeting.errors import MeetingError
from sync.crypto.organisation import Appointment
from sync.crypto.tls import host_context
from sync.discovery import Announcement, Announcer, interface_addresses
from sync.errors import LocalCode, LocalError
from sync.host.handover import Handover, Ready
from sync.host.server import Server
from sync.host.services import Services
from sync.host_address import DEFAULT_PORT
from sync.profile import Profile
from sync.stores.blob_store import open_blob_store
from sync.stores.host_store import open_host_store

ALL_ADDRESSES = ("0.0.0.0",)  # noqa: S104 (a host is there to be reached)
LOOPBACK = ("127.0.0.1",)
MOVE_POLL_S = 5.0
_HANDOVER_LIMIT_BYTES = 256 * 1024

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HostConfig:
    """How a host runs.

    `folder` is the host's own; with `any_port` another port is taken where `port` is in use;
    `name` is what people see in the list of hosts (the organisation's name if empty).
    """

    folder: Path
    appointment: Appointment
    store_key: bytes
    port: int = DEFAULT_PORT
    any_port: bool = False
    addresses: tuple[str, ...] = ALL_ADDRESSES
    announce: bool = True
    name: str = ""


@asynccontextmanager
async def serving(config: HostConfig, *, clock: Callable[[], int]) -> AsyncIterator[Ready]:
    """Serve as long as the context lasts.

    Raises:
        LocalError: PROFILE_IN_USE, DAMAGED (a log is not what was signed), NEWER_STORE,
            HOST_NOT_STARTED (the port is taken), and others of the disk.
    """
    async with AsyncExitStack() as undo:
        profile = undo.enter_context(Profile(config.folder))
        store = open_host_store(profile.host, config.store_key)
        undo.callback(store.close)
        blobs = open_blob_store(profile.host_blobs)
        undo.callback(blobs.close)
        services = Services(config.appointment, store, blobs, clock=clock)
        undo.push_async_callback(services.stop)
        try:
            await services.start()
        except MeetingError as error:
            raise LocalError(LocalCode.DAMAGED, file=profile.host.name) from error
        server = Server(services, host_context(config.appointment))
        undo.push_async_callback(server.stop)
        port = await _listen(server, config)
        await undo.enter_async_context(_announced(config, port))
        yield Ready(
            port=port,
            host=config.appointment.host,
            organisation=config.appointment.issuer.fingerprint.hex(),
            logs=tuple(services.rooms),
        )


async def run_host(
    config: HostConfig,
    *,
    clock: Callable[[], int],
    ready: Callable[[Ready], None],
    stop: asyncio.Event,
) -> None:
    """Serve until `stop` is set; `ready` is called once, when devices can connect.

    Raises:
        LocalError: as `serving`.
    """
    async with serving(config, clock=clock) as started:
        ready(started)
        await stop.wait()


def main(
    config: HostConfig,
    *,
    clock: Callable[[], int],
    output: TextIO,
    parent: BinaryIO | None = None,
) -> None:
    """Run a host until SIGTERM or SIGINT, or until `parent` (the standard input) ends.

    Raises:
        LocalError: as `serving`.
    """

    def ready(started: Ready) -> None:
        output.write(msgspec.json.encode(started).decode() + "\n")
        output.flush()

    async def run() -> None:
        stop = asyncio.Event()
        _stop_on_signals(stop)
        if parent is not None:
            _stop_with_parent(parent, stop)
        await run_host(config, clock=clock, ready=ready, stop=stop)

    asyncio.run(run())


def read_handover(source: BinaryIO) -> Handover:
    """Return what the starting program hands over in the first line.

    Raises:
        LocalError: HOST_KEY_MISSING.
    """
    try:
        return msgspec.json.decode(source.readline(_HANDOVER_LIMIT_BYTES), type=Handover)
    except UNREADABLE as error:
        raise LocalError(LocalCode.HOST_KEY_MISSING) from error


async def _listen(server: Server, config: HostConfig) -> int:
    try:
        return await server.start(config.addresses, config.port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE or not config.any_port:
            reason = error.strerror or ""
            raise LocalError(LocalCode.HOST_NOT_STARTED, port=config.port, reason=reason) from error
    await server.stop()
    return await server.start(config.addresses, 0)


@asynccontextmanager
async def _announced(config: HostConfig, port: int) -> AsyncIterator[None]:
    if not config.announce:
        yield
        return
    announcing = _Announcing(config, port)
    await announcing.begin(interface_addresses())
    following = asyncio.create_task(announcing.follow())
    try:
        yield
    finally:
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
        await announcing.announcer.stop()


class _Announcing:
    """Announces the host wherever this machine is: a laptop is carried from room to room."""

    def __init__(self, config: HostConfig, port: int) -> None:
        issuer = config.appointment.issuer
        self.announcer = Announcer([])
        self._networks: list[str] = []
        self._announcement = Announcement(
            name=config.name or issuer.organisation_name,
            port=port,
            organisation=issuer.fingerprint.hex(),
            host_id=config.appointment.host,
            open=True,
        )

    async def begin(self, networks: list[str]) -> None:
        """Announce the host in these networks, and no more where it was before."""
        await self.announcer.stop()
        self.announcer, self._networks = Announcer(networks), networks
        await self.announcer.start(self._announcement)

    async def follow(self) -> None:
        """Announce it anew whenever the machine is in other networks."""
        while True:
            await asyncio.sleep(MOVE_POLL_S)
            networks = interface_addresses()
            if networks != self._networks:
                await self.begin(networks)


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        if sys.platform == "win32":
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
        else:
            loop.add_signal_handler(number, stop.set)


def _stop_with_parent(parent: BinaryIO, stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    source = parent.fileno()

    def watch() -> None:
        # Not through the buffered reader: a thread that holds its lock would abort the exit.
        while os.read(source, 4096):
            pass
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(stop.set)

    # A thread, because Windows cannot wait for a pipe in the event loop; it ends with the process.
    threading.Thread(target=watch, name="host-parent", daemon=True).start()
