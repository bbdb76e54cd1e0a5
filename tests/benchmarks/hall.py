"""A large meeting with a host on the disk, and the devices of everybody in it."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from meeting.acts.people import InvitationIssued, PersonAdded, Role
from meeting.signing import public_bytes
from sync import messages
from sync.crypto.certificates import to_pem
from sync.crypto.keys import load_tls_key
from sync.stores.blob_store import open_blob_store
from sync.stores.host_store import open_host_store
from tests.sync.host.scene import DAY_MS, Device, Scene, new_scene, serving

STORE_KEY = bytes(32)


@dataclass
class Hall:
    """A meeting of `devices`, its chair's device, and the folder of host and certificates."""

    scene: Scene
    folder: Path
    chair: Device
    devices: list[Device]
    motion: str

    @property
    def url(self) -> str:
        """Return where the meeting lives."""
        return f"https://127.0.0.1:{self.scene.port}/v1/logs/{self.scene.log}"

    @property
    def hello(self) -> bytes:
        """Return the first message of a device that has everything."""
        standing = self.scene.hosted.standing
        hello = messages.Hello(
            messages.PROTOCOL, self.scene.log, standing.number, standing.head, bytes(32), 0
        )
        return messages.pack(hello)

    def certificate_files(self) -> list[str]:
        """Return files with key and certificates, one for each device."""
        return [str(self.folder / f"{device.id}.pem") for device in self.devices]

    @property
    def root_file(self) -> str:
        """Return the file with the organisation's root."""
        return str(self.folder / "root.pem")


@asynccontextmanager
async def hall(count: int) -> AsyncIterator[Hall]:
    """Run a host whose meeting is open, with so many delegates present."""
    with tempfile.TemporaryDirectory(prefix="hall") as folder:
        async with hall_in(Path(folder), count) as meeting:
            yield meeting


@asynccontextmanager
async def hall_in(folder: Path, count: int) -> AsyncIterator[Hall]:
    """Run such a host in a folder, in which another process can go on later."""
    store = open_host_store(folder / "host.db", STORE_KEY)
    blobs = open_blob_store(folder / "host_blobs.db")
    try:
        async with serving(new_scene(store, blobs)) as scene:
            await scene.found()
            chair = await scene.join("Chair", Role.CHAIR)
            devices = await _seat(scene, count)
            motion = await scene.open_meeting(chair)
            await scene.attend(chair)
            await asyncio.gather(*(scene.attend(device) for device in devices))
            write_certificates(folder, scene, devices)
            yield Hall(scene, folder, chair, devices, motion)
    finally:
        store.close()
        blobs.close()


def write_certificates(folder: Path, scene: Scene, devices: list[Device]) -> None:
    """Write each device's key and certificates to a file of its own."""
    (folder / "root.pem").write_bytes(to_pem(scene.appointment.issuer.root_certificate))
    for device in devices:
        key = load_tls_key(device.identity.tls_key).private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
        chain = (device.credentials.certificate, device.credentials.issuing_certificate)
        (folder / f"{device.id}.pem").write_bytes(key + b"".join(map(to_pem, chain)))


async def _seat(scene: Scene, count: int) -> list[Device]:
    secretary = scene.secretary
    added = await asyncio.gather(
        *(
            scene.do(secretary, PersonAdded(f"Delegate {n}", "", "", Role.DELEGATE, votes=True))
            for n in range(count)
        )
    )
    tickets = [Ed25519PrivateKey.generate() for _ in added]
    until = scene.clock() + DAY_MS
    invitations = await asyncio.gather(
        *(
            scene.do(secretary, InvitationIssued(one.act, public_bytes(ticket), until))
            for one, ticket in zip(added, tickets, strict=True)
        )
    )
    devices = [scene.device(one.act, "tablet") for one in added]
    await asyncio.gather(
        *(
            scene.hosted.submit_and_wait(scene.enrolment(device, invitation.act, ticket))
            for device, invitation, ticket in zip(devices, invitations, tickets, strict=True)
        )
    )
    return devices


def crews(items: list[str]) -> list[list[str]]:
    """Return the items in two equal crews, one for each process of clients."""
    half = -(-len(items) // 2)
    return [items[:half], items[half:]]
