"""A real host that cheats on the wire: it has all keys, and alters what it tells to devices."""

import copy
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from msgspec.structs import replace

from meeting.acts.people import Role
from meeting.errors import Code
from meeting.log.heads import sign_head
from meeting.records import FORMAT, Head
from sync import messages
from sync.client.events import LinkChanged
from sync.client.officer import is_officer
from sync.host.connection import Connection
from sync.host.web import Handler, guard
from sync.membership import Membership
from sync.messages import ToDevice
from sync.protocol.backoff import Backoff
from sync.protocol.granting import due
from tests.sync.client.stage import Seat, Stage
from tests.sync.host.scene import LOOPBACK, Scene, serving

Bend = Callable[[str, ToDevice], Iterable[messages.Message | bytes]]


def _no_backoff(random_below: Callable[[int], int]) -> Backoff:
    return Backoff(random_below, first_ms=2, last_ms=20)


class Cheat:
    """What the host does to each message on its way to a device; nothing at first.

    `serve` answers requests for papers instead of the host, where it is set.
    """

    def __init__(self) -> None:
        self.bend: Bend = lambda device, message: (message,)
        self.serve: Callable[[web.Request], web.Response] | None = None

    def once(
        self, kind: type[ToDevice], bent: Callable[[Any], Iterable[messages.Message | bytes]]
    ) -> None:
        """Alter the next message of a kind, and be honest from then on."""

        def bend(_device: str, message: ToDevice) -> Iterable[messages.Message | bytes]:
            if not isinstance(message, kind):
                return (message,)
            self.bend = lambda device, message: (message,)
            return bent(message)

        self.bend = bend


class _BentSocket:
    def __init__(self, socket: Any, device: str, cheat: Cheat) -> None:
        self._socket, self._device, self._cheat = socket, device, cheat

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)

    async def send_bytes(self, data: bytes) -> None:
        for one in self._cheat.bend(self._device, messages.unpack_to_device(data)):
            await self._socket.send_bytes(one if isinstance(one, bytes) else messages.pack(one))


@pytest.fixture
def cheat(monkeypatch: pytest.MonkeyPatch) -> Cheat:
    """Return what the hosts of this test do to their messages."""
    bending = Cheat()
    # Clients come back at once, so that a test need not wait for them.
    monkeypatch.setattr("sync.client.link.FIRST_MS", 2)
    monkeypatch.setattr("sync.client.link.SLOW_MS", 20)
    monkeypatch.setattr("sync.client.link.Backoff", _no_backoff)

    class BentConnection(Connection):
        def __init__(self, socket, member, session) -> None:
            super().__init__(_BentSocket(socket, member.device, bending), member, session)

    @web.middleware
    async def bent_guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if bending.serve is not None and request.method == "GET" and "/blobs/" in request.path:
            return bending.serve(request)
        return await guard(request, handler)

    monkeypatch.setattr("sync.host.log_routes.Connection", BentConnection)
    monkeypatch.setattr("sync.host.server.guard", bent_guard)
    return bending


@asynccontextmanager
async def second_host(scene: Scene) -> AsyncIterator[Scene]:
    """Run another host with the same keys on a copy of the disk as it is now."""
    other = Scene(
        scene.founded,
        scene.appointment,
        scene.clock,
        copy.deepcopy(scene.store),
        scene.blobs,
        scene.log,
    )
    other.secretary, other.box_keys = scene.secretary, scene.box_keys
    async with serving(other):
        yield other


def claim_to_have_all(scene: Scene) -> None:
    """Have a host say to every device that it has all that the device has."""

    async def covers(_have: int, _head: bytes) -> bool:
        return True

    scene.hosted.covers = covers


async def moved(stage: Stage, seat: Seat, scene: Scene) -> Seat:
    """Take a device to another host, with all that it keeps."""
    await seat.client.stop()
    known = replace(seat.client.membership.known, addresses=(f"{LOOPBACK}:{scene.port}",))
    return await stage.take_seat(seat.client.device, Membership(known), live=False)


def forged_head(scene: Scene, log: str, number: int, end_hash: bytes) -> bytes:
    """Return a head with the host's own signature, whatever it says."""
    head = Head(FORMAT, log, 1, scene.services.host_key, number, end_hash, scene.clock())
    return sign_head(scene.services._sign, head)


async def sitting(stage: Stage) -> tuple[Seat, Seat, str]:
    """Return the seats of a chair and of a delegate in an open meeting, and a motion."""
    chair = await stage.scene.join("chair", Role.CHAIR)
    lan = await stage.scene.join("lan", Role.DELEGATE)
    motion = await stage.scene.open_meeting(chair)
    await stage.scene.attend(chair, lan)
    seats = await stage.seat(chair), await stage.seat(lan)
    await settled(stage.scene, *seats)
    return *seats, motion


async def settled(scene: Scene, *seats: Seat) -> None:
    """Wait until the officers' programs have handed out all keys, and all have the whole log."""
    for seat in seats:
        client = seat.client
        await seat.until(
            lambda client=client: (
                not due(client.meeting) and client.replica.log.number == scene.seen[0]
            )
        )
        if not is_officer(client.meeting, client.me):
            await seat.until(lambda client=client: not client.keys.missing(client.meeting))


async def running_vote(seat: Seat) -> str:
    await seat.until(lambda: seat.client.meeting.votes.running())
    return seat.client.meeting.votes.running().id


async def caught(seat: Seat, *codes: Code) -> LinkChanged:
    """Wait until the client breaks with the host for one of these reasons."""
    return await seat.hear(LinkChanged, lambda one: one.code in codes)


async def live_until(seat: Seat, number: int) -> None:
    """Wait until the client, once the host is honest again, has all up to an entry."""
    await seat.until(lambda: seat.client.replica.log.number >= number)


def honest(_device: str, message: messages.ToDevice):
    return (message,)


def only_for(seat: Seat, kind: type, bent):
    """Bend what one device is told."""
    own = seat.client.device.identity.id

    def bend(device: str, message: messages.ToDevice):
        if device == own and isinstance(message, kind):
            return bent(message)
        return (message,)

    return bend
