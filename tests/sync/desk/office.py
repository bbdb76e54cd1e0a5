"""A secretary's office from its first day: organisation, a host of it on loopback, one meeting."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sync.client.client import Client
from sync.client.events import Link
from sync.crypto.keys import new_identity
from sync.crypto.passphrase import Cost
from sync.crypto.tls import host_context
from sync.desk.meetings import MeetingDetails, found_meeting
from sync.desk.organisation import appointment_of, found_organisation
from sync.device import Device
from sync.host.server import Server
from sync.host.services import Services
from sync.host_address import Address
from sync.stores.memory import MemoryHostStore, MemoryVaultStore
from sync.stores.memory_blobs import MemoryBlobStore
from sync.stores.ports import KnownOrganisation
from tests.sync.client.stage import NoProfile, Seat
from tests.sync.host.scene import LOOPBACK, START_MS, Clock

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
PASSPHRASE = "nine quiet herons wade"
DETAILS = MeetingDetails(
    title="Phiên họp thường kỳ",
    body="UBND thành phố",
    place="Phòng họp số 1",
    language="vi",
    starts_ms=START_MS,
    pack="vn-ubnd",
    founder_name="Đặng Thị Mai",
    founder_position="Chánh Văn phòng",
)


def new_device(clock: Clock, name: str = "laptop") -> Device:
    vault = MemoryVaultStore()
    identity = new_identity(name)
    vault.put_identity(identity)
    return Device(NoProfile(), vault, MemoryBlobStore(), identity, clock)


def found(folder: Path, device: Device, clock: Clock, name: str = "UBND") -> KnownOrganisation:
    return found_organisation(
        device, name, PASSPHRASE, folder / f"{name}.recovery", now_ms=clock(), cost=CHEAP
    )


@dataclass
class Office:
    """The secretary at her desk."""

    folder: Path
    clock: Clock
    device: Device
    organisation: KnownOrganisation
    address: Address
    seats: list[Seat] = field(default_factory=list)

    async def sit(self, device: Device, membership) -> Seat:
        seat = Seat(client=None)
        seat.client = Client(device, membership, clock=self.clock, on_event=seat.tell)
        await seat.client.start()
        self.seats.append(seat)
        await seat.linked(Link.LIVE)
        return seat

    async def found_meeting(self, details: MeetingDetails = DETAILS) -> Seat:
        membership = await found_meeting(
            self.device, self.organisation, self.address, details, clock=self.clock
        )
        seat = await self.sit(self.device, membership)
        await seat.until(lambda: seat.client.keys.epoch_key(1, 1))
        return seat


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    clock = Clock()
    device = new_device(clock)
    organisation = found(folder, device, clock)
    appointment = appointment_of(organisation)
    services = Services(appointment, MemoryHostStore(), MemoryBlobStore(), clock=clock)
    await services.start()
    server = Server(services, host_context(appointment))
    port = await server.start((LOOPBACK,), 0)
    desk = Office(folder, clock, device, organisation, Address(LOOPBACK, port))
    try:
        yield desk
    finally:
        for seat in desk.seats:
            await seat.client.stop()
        await services.stop()
        await server.stop()
