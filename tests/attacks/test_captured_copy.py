"""Everything captured: all traffic, the host's disk and the devices' disks of a whole meeting."""

import asyncio
import base64
import contextlib
import secrets
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.people import (
    AttendanceRecorded,
    InvitationIssued,
    OfficersRemarked,
    PersonAdded,
    Role,
)
from meeting.acts.sitting import (
    ItemCalled,
    MeetingChanged,
    MeetingClosed,
    MeetingOpened,
    MeetingPublished,
)
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import Answer, VoteClosed, VoteDeclared
from meeting.encoding import decode
from meeting.records import Opening
from sync.client.events import (
    BallotChanged,
    BallotStage,
    PaperProgress,
    VoteRecounted,
)
from sync.client.joining import join_by_invitation
from sync.client.press import PaperPress
from sync.crypto.invitation import Invitation, new_token, one_time_public_key
from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.keys import DeviceIdentity
from sync.device import Device
from sync.errors import LocalCode, LocalError
from sync.protocol.granting import due
from sync.stores.blob_store import open_blob_store
from sync.stores.host_store import open_host_store
from sync.stores.vault_store import open_vault
from tests.attacks.dishonest import running_vote
from tests.sync.client.stage import Seat, Stage
from tests.sync.crypto.cheap import CHEAP
from tests.sync.host.scene import DAY_MS, LOOPBACK, START_MS, Scene, run, running

PIN = "483920"

TITLE = "PLANTED kỳ họp thứ nhất"
PLACE = "PLANTED phòng họp số 7"
ITEM = "PLANTED ngân sách"
MOTION = "PLANTED thông qua nghị quyết"
EFFECT = "PLANTED mua đất"
PERSONS = ("PLANTED Trần Thị Lan", "PLANTED Nguyễn Văn Minh")
PAPER_TITLE = "PLANTED tờ trình"
PAPER_FILE = "PLANTED-to-trinh.pdf"
PAPER_TEXT = "PLANTED giá đất bồi thường là 12 triệu"
REMARK = "PLANTED giữa chúng ta"
DEVICES = ("PLANTED máy của Lan", "PLANTED máy của Minh")
ANSWERS = ("planted_yes_7731", "planted_no_7731")
LABELS = ("PLANTED đồng ý", "PLANTED không")
TEXTS = (
    TITLE, PLACE, ITEM, MOTION, EFFECT, *PERSONS, PAPER_TITLE, PAPER_FILE, PAPER_TEXT, REMARK,
    *DEVICES, *ANSWERS, *LABELS, "PLANTED", "First session", "People's Council",
)  # fmt: skip


def forms(text: str) -> Iterator[bytes]:
    """Return what a text looks like in the codings that programs write."""
    for coding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield from encoded(text.encode(coding))
    yield text.encode("unicode_escape")
    yield "".join(f"\\u{ord(one):04x}" if ord(one) > 127 else one for one in text).encode()


def encoded(data: bytes) -> Iterator[bytes]:
    """Return bytes as they are, in hexadecimal, and in base64 wherever they begin."""
    yield data
    yield data.hex().encode()
    for shift in range(3):
        padded = bytes(shift) + data
        # What depends on the neighbours is cut off.
        middle = base64.b64encode(padded[: len(padded) // 3 * 3])[4 if shift else 0 :]
        if len(middle) >= 8:
            yield middle
            yield middle.translate(bytes.maketrans(b"+/", b"-_"))


def found_in(data: bytes, texts: tuple[str, ...] = TEXTS) -> set[str]:
    return {text for text in texts if any(form in data for form in forms(text))}


def test_the_search_finds_what_it_looks_for() -> None:
    for text in TEXTS:
        for junk in (b"", b"\xff", b"\xff\xfe"):
            for plain in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
                assert text in found_in(junk + plain + junk)
                if len(text) >= 12:
                    assert text in found_in(base64.b64encode(junk + plain + b"tail"))
                    assert text in found_in(base64.urlsafe_b64encode(junk + plain + b"tail"))
    assert found_in(secrets.token_bytes(100_000)) == set()


@dataclass
class Wire:
    """A cable on which everything is recorded."""

    port: int
    recorded: bytearray = field(default_factory=bytearray)


@asynccontextmanager
async def tapped(port: int) -> AsyncIterator[Wire]:
    tasks: set[asyncio.Task[None]] = set()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                wire.recorded += data
                writer.write(data)
                await writer.drain()
        writer.close()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(LOOPBACK, port)
        for ends in ((reader, back), (there, writer)):
            tasks.add(asyncio.create_task(carry(*ends)))

    server = await asyncio.start_server(connect, LOOPBACK, 0)
    wire = Wire(server.sockets[0].getsockname()[1])
    async with server:
        yield wire
        server.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@dataclass
class Captured:
    """What a thief has after the meeting, and what the devices' keys were."""

    folder: Path
    host_key: bytes
    wire: bytes = b""
    keys: MemoryKeyStore = field(default_factory=MemoryKeyStore)
    secrets: list[bytes] = field(default_factory=list)

    def disks(self) -> bytes:
        """Return all files, also those that a running database keeps beside its own."""
        files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        assert {"host.db", "host_blobs.db", "vault.db", "blobs.db"} <= {one.name for one in files}
        return b"".join(path.read_bytes() for path in files)

    def remember(self, device: Device) -> None:
        """Note the private keys of a device, none of which may lie about."""
        self.secrets += [
            device.identity.act_seed,
            device.identity.hpke_key,
            device.identity.tls_key,
        ]


class Meeting:
    """A whole meeting through the recording cable, with everything on disks."""

    def __init__(self, scene: Scene, wire: Wire, captured: Captured, on: AsyncExitStack) -> None:
        self.scene, self.captured, self.on = scene, captured, on
        self.stage = Stage(scene, on)
        self.address = f"{LOOPBACK}:{wire.port}"

    def device(self, name: str, identity: DeviceIdentity | None = None) -> Device:
        folder = self.captured.folder / name.encode().hex()
        device = Device.create(
            folder, PIN, name=name, keys=self.captured.keys, clock=self.scene.clock, cost=CHEAP
        )
        if identity is not None:
            device.vault.put_identity(identity)
            device.identity = identity
        self.on.callback(device.close)
        self.captured.remember(device)
        return device

    async def founder(self) -> Seat:
        """Seat the secretary at a device on a disk."""
        _, membership = self.stage.device_of(self.scene.secretary)
        device = self.device("secretary", self.scene.secretary.identity)
        from_memory = self.stage.device_of(self.scene.secretary)[0]
        for known in from_memory.vault.organisations():
            device.vault.put_organisation(known)
        known = replace(membership.known, addresses=(self.address,))
        return await self.stage.take_seat(device, device.remember(known))

    async def join(self, secretary: Seat, name: str, role: Role, device_name: str) -> Seat:
        """Add a person, who joins by an invitation."""
        person = await secretary.client.submit(
            PersonAdded(name=name, position="", unit="", role=role, votes=True)
        )
        token, expires_ms = new_token(), self.scene.clock.now_ms + DAY_MS
        key = one_time_public_key(token)
        await secretary.client.submit(InvitationIssued(person.act, key, expires_ms))
        fingerprint = self.scene.appointment.issuer.fingerprint
        text = Invitation(fingerprint, self.scene.log, (self.address,), token, expires_ms).text()
        device = self.device(device_name)
        membership = await join_by_invitation(device, text, clock=self.scene.clock)
        return await self.stage.take_seat(device, membership)

    async def hold(self) -> None:
        secretary = await self.founder()
        client = secretary.client
        await client.submit(MeetingChanged(TITLE, PLACE, START_MS))
        await secretary.until(lambda: not due(client.meeting))
        item = (await client.submit(ItemAdded("", ITEM, "", 10))).act
        motion = (await client.submit(MotionAdded(item, MOTION, EFFECT))).act
        paper = await self.paper(secretary, item)
        chair = await self.join(secretary, PERSONS[0], Role.CHAIR, DEVICES[0])
        lan = await self.join(secretary, PERSONS[1], Role.DELEGATE, DEVICES[1])
        await lan.hear(
            PaperProgress,
            lambda one: one.paper == paper and one.readable and one.have_bytes == one.size_bytes,
        )
        await client.submit(OfficersRemarked(REMARK, ""), audience=2)
        await client.submit(MeetingPublished())
        published = client.meeting.number
        await chair.until(lambda: chair.client.meeting.number >= published)
        await chair.client.submit(MeetingOpened())
        await chair.client.submit(ItemCalled(item))
        for seat in (chair, lan):
            await seat.client.submit(AttendanceRecorded(seat.client.me, present=True))
        await lan.client.submit(SpeechRequested(item))
        await self.vote(chair, lan, motion)
        await chair.client.submit(MeetingClosed())
        for seat in (secretary, chair, lan):
            keys = seat.client.keys
            self.captured.secrets += [
                key for label in (1, 2) if (key := keys.epoch_key(label, 1)) is not None
            ]

    async def paper(self, secretary: Seat, item: str) -> str:
        # Beside the profile, which is what is captured.
        file = self.captured.folder.parent / PAPER_FILE
        file.write_bytes(PAPER_TEXT.encode() * 6000 + PAPER_TEXT.encode("utf-16-le") * 100)
        client = secretary.client
        await secretary.until(lambda: client.keys.epoch_key(1, 1))
        press = PaperPress(client.replica, client.device.blobs, client.keys)
        act = press.encrypt(file, item=item, title=PAPER_TITLE, pages=3)
        await press.upload(client.http(), act)
        accepted = await client.submit(act)
        found = client.meeting.papers.get(accepted.act)
        self.captured.secrets.append(client.keys.content_key(found))
        return accepted.act

    async def vote(self, chair: Seat, lan: Seat, motion: str) -> None:
        answers = (
            Answer(ANSWERS[0], LABELS[0], "for"),
            Answer(ANSWERS[1], LABELS[1], "against"),
        )
        await chair.client.open_vote(motion, answers=answers)
        vote = await running_vote(lan)
        for seat, answer in ((lan, ANSWERS[1]), (chair, ANSWERS[1])):
            await seat.client.cast(vote, answer)
            await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
        await chair.client.submit(VoteClosed(vote))
        for seat in (lan, chair):
            seen = await seat.hear(VoteRecounted)
            assert (seen.agrees, seen.own_ballot_found) == (True, True)
        await chair.client.submit(VoteDeclared(vote, "rejected"))


async def hold_meeting(captured: Captured) -> None:
    folder = captured.folder / "host"
    folder.mkdir(parents=True)
    store = open_host_store(folder / "host.db", captured.host_key)
    blobs = open_blob_store(folder / "host_blobs.db")
    try:
        async with (
            running(store, blobs) as scene,
            tapped(scene.port) as wire,
            AsyncExitStack() as on,
        ):
            captured.secrets += [
                scene.appointment.tls_key,
                scene.appointment.head_seed,
                scene.appointment.hpke_key,
                scene.appointment.issuer.seed,
                scene.founded.root.seed,
            ]
            await Meeting(scene, wire, captured, on).hold()
            # While the databases are open, with all that is not yet in their own files.
            check_disks(captured)
            captured.wire = bytes(wire.recorded)
    finally:
        store.close()
        blobs.close()


def check_disks(captured: Captured) -> None:
    data = captured.disks()
    assert len(data) > 500_000
    assert found_in(data) == set()
    for secret in {captured.host_key, *captured.secrets}:
        assert not any(form in data for form in encoded(secret))


@pytest.fixture(scope="module")
def captured(tmp_path_factory: pytest.TempPathFactory) -> Captured:
    """Return what is captured of one meeting."""
    folder = tmp_path_factory.mktemp("captured") / "profiles"
    made = Captured(folder, secrets.token_bytes(32))
    run(hold_meeting(made))
    return made


def test_nothing_planted_is_in_the_captured_traffic(captured: Captured) -> None:
    assert len(captured.wire) > 500_000, "the paper went over this cable"
    assert found_in(captured.wire) == set()
    for secret in captured.secrets:
        assert not any(form in captured.wire for form in encoded(secret))


def test_nothing_planted_is_on_the_captured_disks(captured: Captured) -> None:
    check_disks(captured)


def test_no_key_of_the_organisation_is_needed_beside_the_running_host(captured: Captured) -> None:
    """The root is nowhere: neither on the wire nor on a disk."""
    root = captured.secrets[4]
    assert not any(form in captured.disks() + captured.wire for form in encoded(root))


def test_a_copied_vault_opens_with_nothing_but_the_key(captured: Captured, tmp_path: Path) -> None:
    copied = tmp_path / "copy"
    (vault,) = (one for one in captured.folder.rglob("vault.db") if "secretary" in home(one))
    shutil.copytree(vault.parent, copied)
    for key in (bytes(32), captured.host_key, *captured.secrets):
        with pytest.raises(LocalError) as locked:
            open_vault(copied / "vault.db", key[:32])
        assert locked.value.code is LocalCode.VAULT_LOCKED
    # The right PIN without this machine's key store, and the key store without the PIN.
    for secret, keys in ((PIN, MemoryKeyStore()), ("000000", captured.keys)):
        with pytest.raises(LocalError):
            Device.open(copied, secret, keys=keys, clock=lambda: START_MS)
    device = Device.open(copied, PIN, keys=captured.keys, clock=lambda: START_MS + DAY_MS)
    assert device.memberships()
    device.close()


def home(vault: Path) -> str:
    return bytes.fromhex(vault.parent.name).decode()


def test_a_copied_host_store_opens_with_nothing_but_the_key(captured: Captured) -> None:
    path = captured.folder / "host" / "host.db"
    store = open_host_store(path, secrets.token_bytes(32))
    (log,) = store.logs()
    with pytest.raises(Exception, match="bad_proof"):
        store.entries(log, 0, 1)
    store.close()
    store = open_host_store(path, captured.host_key)
    openings = (one.opening for one in store.entries(log, 0, 1000) if one.opening)
    assert any(TITLE.encode() in decode(one, Opening).payload for one in openings)
    store.close()
