"""Real clients of a real host on loopback, with stores in memory and what they tell recorded."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from sync.client.client import Client
from sync.client.events import ClientEvent, Link, LinkChanged
from sync.crypto.keys import DeviceIdentity, new_identity
from sync.device import Device
from sync.host_address import Address
from sync.membership import Membership
from sync.stores.memory import MemoryVaultStore
from sync.stores.memory_blobs import MemoryBlobStore
from sync.stores.ports import BlobStore, KnownMeeting, KnownOrganisation, VaultStore
from tests.sync.host import scene as host_scene
from tests.sync.host.scene import LOOPBACK, Scene

E = TypeVar("E", bound=ClientEvent)


class NoProfile:
    """A device in memory has no folder."""

    def close(self) -> None:
        pass


@dataclass
class Seat:
    """A person's client, and everything that it told."""

    client: Client
    told: list[ClientEvent] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, event: ClientEvent) -> None:
        self.told.append(event)
        self.news.set()

    async def until(self, ready: Callable[[], object]) -> None:
        """Wait until something is so, looking again whenever the client tells something."""
        while not ready():
            self.news.clear()
            await self.news.wait()

    async def hear(self, kind: type[E], where: Callable[[E], bool] = lambda _: True) -> E:
        """Return the last event of a kind, once there is one like that."""

        def found() -> list[E]:
            return [one for one in self.told if isinstance(one, kind) and where(one)]

        await self.until(found)
        return found()[-1]

    async def linked(self, link: Link) -> None:
        await self.until(lambda: self.client.link is link)

    def links(self) -> list[Link]:
        return [one.link for one in self.told if isinstance(one, LinkChanged)]


class Stage:
    """A scene with clients."""

    def __init__(self, scene: Scene, closing: AsyncExitStack) -> None:
        self.scene = scene
        self._closing = closing

    def new_device(
        self,
        name: str = "tablet",
        identity: DeviceIdentity | None = None,
        *,
        vault: VaultStore | None = None,
        blobs: BlobStore | None = None,
    ) -> Device:
        """Return a device that knows nothing yet."""
        vault = vault or MemoryVaultStore()
        identity = identity or new_identity(name)
        vault.put_identity(identity)
        blobs = blobs or MemoryBlobStore()
        return Device(NoProfile(), vault, blobs, identity, self.scene.clock)

    def device_of(
        self,
        member: host_scene.Device,
        *,
        address: Address | None = None,
        vault: VaultStore | None = None,
        blobs: BlobStore | None = None,
    ) -> tuple[Device, Membership]:
        """Return a member of the scene as a device with a vault."""
        device = self.new_device(identity=member.identity, vault=vault, blobs=blobs)
        issuer = self.scene.appointment.issuer
        organisation = KnownOrganisation(
            issuer.fingerprint, issuer.organisation_name, issuer.root_certificate
        )
        device.vault.put_organisation(organisation)
        known = KnownMeeting(
            log=self.scene.log,
            organisation=issuer.fingerprint,
            title="First session",
            person=member.person,
            host=self.scene.appointment.host,
            addresses=(str(address or self.address),),
            certificate=member.credentials.certificate,
            issuing_certificate=member.credentials.issuing_certificate,
            joined_ms=self.scene.clock.now_ms,
        )
        return device, device.remember(known)

    @property
    def address(self) -> Address:
        return Address(LOOPBACK, self.scene.port)

    async def seat(
        self,
        member: host_scene.Device,
        *,
        live: bool = True,
        address: Address | None = None,
        vault: VaultStore | None = None,
        blobs: BlobStore | None = None,
    ) -> Seat:
        """Start the client of a member of the scene."""
        device, membership = self.device_of(member, address=address, vault=vault, blobs=blobs)
        seat = await self.take_seat(device, membership, live=live)
        # One device counts its acts in one place, whoever in this test makes them.
        member.author = seat.client.author
        return seat

    async def take_seat(
        self,
        device: Device,
        membership: Membership,
        *,
        live: bool = True,
        clock: Callable[[], int] | None = None,
    ) -> Seat:
        told = Seat(client=None)  # type: ignore[arg-type]
        clock = clock or self.scene.clock
        told.client = Client(device, membership, clock=clock, on_event=told.tell)
        await told.client.start()
        self._closing.push_async_callback(told.client.stop)
        if live:
            await told.linked(Link.LIVE)
        return told


@asynccontextmanager
async def staged() -> AsyncIterator[Stage]:
    async with host_scene.running() as scene, AsyncExitStack() as closing:
        yield Stage(scene, closing)
