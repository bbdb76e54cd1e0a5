"""A real host on loopback, and devices that speak to it over TLS."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import aiohttp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import rules
from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.base import Act
from meeting.acts.founding import LogFounded
from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    InvitationIssued,
    PersonAdded,
    Role,
)
from meeting.acts.sitting import ItemCalled, MeetingOpened, MeetingPublished
from meeting.acts.voting import BallotCast, VoteClosed, VoteOpened
from meeting.ids import HOST
from meeting.log.author import Author
from meeting.log.chain import VerifiedLog
from meeting.log.choices import seal_choice, wrap_box_key
from meeting.people import enrolment_bytes
from meeting.records import box_id
from meeting.signing import ENROLMENT, public_bytes, signer
from sync import messages
from sync.crypto import organisation
from sync.crypto.keys import DeviceIdentity, certificate_request, new_identity
from sync.crypto.organisation import Appointment, NewOrganisation
from sync.crypto.tls import Credentials, client_context, host_context
from sync.host.server import Server
from sync.host.services import Services
from sync.stores.memory import MemoryHostStore
from sync.stores.memory_blobs import MemoryBlobStore
from sync.stores.ports import BlobStore, HostStore

M = TypeVar("M", bound=messages.Message)

# Certificates are judged by OpenSSL, which has only the machine's own clock.
START_MS = time.time_ns() // 1_000_000
DAY_MS = 24 * 3600 * 1000
LOOPBACK = "127.0.0.1"


class Clock:
    """A clock that goes on when it is asked, and when it is told."""

    def __init__(self, now_ms: int = START_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        self.now_ms += 1
        return self.now_ms


def new_id() -> str:
    return secrets.token_hex(16)


@dataclass
class Device:
    """A device with its keys, its person, and all that it makes its acts from."""

    log: str
    person: str
    identity: DeviceIdentity
    credentials: Credentials
    author: Author
    root_certificate: bytes

    @property
    def id(self) -> str:
        return self.identity.id

    def sign(
        self,
        act: Act,
        seen: tuple[int, bytes],
        *,
        act_id: str | None = None,
        log: str | None = None,
        audience: int = 0,
    ) -> bytes:
        return self.author.sign_act(
            act,
            seen_number=seen[0],
            seen_hash=seen[1],
            device_time_ms=START_MS,
            salt=secrets.token_bytes(32),
            act_id=act_id or new_id(),
            log=log,
            audience=audience,
        )


@dataclass
class Scene:
    """An organisation with a running host, and one meeting on it."""

    founded: NewOrganisation
    appointment: Appointment
    clock: Clock
    store: HostStore
    blobs: BlobStore
    log: str = field(default_factory=new_id)
    port: int = 0
    secretary: Device = field(init=False)
    services: Services = field(init=False)
    server: Server = field(init=False)
    box_keys: dict[str, X25519PrivateKey] = field(default_factory=dict)
    tickets: dict[str, Ed25519PrivateKey] = field(default_factory=dict)

    # --- the host

    async def start(self, port: int = 0) -> None:
        self.services = Services(self.appointment, self.store, self.blobs, clock=self.clock)
        await self.services.start()
        self.server = Server(self.services, host_context(self.appointment))
        self.port = await self.server.start((LOOPBACK,), port)

    async def stop(self) -> None:
        await self.services.stop()
        await self.server.stop()

    @property
    def hosted(self):
        return self.services.rooms[self.log].hosted

    @property
    def seen(self) -> tuple[int, bytes]:
        meeting = self.hosted.standing.meeting
        return meeting.number, meeting.hash

    # --- people, by the shortest way: acts are handed to the queue itself

    def device(self, person: str, name: str) -> Device:
        """Return a device with a certificate, which no log knows yet."""
        identity = new_identity(name)
        certificate = self.appointment.issuer.certify_device(
            certificate_request(identity),
            identity.id,
            identity.public.tls_key_hash,
            self.clock(),
        )
        issuer = self.appointment.issuer
        return Device(
            log=self.log,
            person=person,
            identity=identity,
            credentials=Credentials(identity.tls_key, certificate, issuer.certificate),
            author=Author(self.log, person, identity.id, identity.signer()),
            root_certificate=issuer.root_certificate,
        )

    def founding(self) -> tuple[Device, bytes]:
        """Return the founder's device and her first act."""
        founder = self.device(new_id(), "secretary")
        mandate, signature = organisation.sign_mandate(
            self.founded.root, founder.identity.public.act_key, self.clock()
        )
        act = LogFounded(
            rules=1,
            pack="un-simple",
            body="Committee",
            title="First session",
            place="Room 1",
            language="en",
            starts_ms=START_MS,
            organisation=self.founded.root.public_key,
            mandate=mandate,
            mandate_signature=signature,
            host_key=self.services.host_key,
            host_hpke_key=self.services.host_hpke_key,
            founder_name="Founder",
            founder_position="Secretary",
            device=founder.identity.public,
        )
        return founder, founder.sign(act, (0, bytes(32)), act_id=founder.person)

    async def found(self) -> None:
        self.secretary, act = self.founding()
        async with self.http(self.secretary) as http:
            response = await http.post("/v1/logs", data=act)
            assert response.status == 200, await response.text()

    async def do(self, device: Device, act: Act, **options) -> messages.Accepted:
        """Have an act of a device admitted."""
        return await self.hosted.submit_and_wait(device.sign(act, self.seen, **options))

    async def add_person(self, name: str, role: Role, *, votes: bool = True) -> str:
        act = PersonAdded(name=name, position="", unit="", role=role, votes=votes)
        return (await self.do(self.secretary, act)).act

    async def invite(self, person: str) -> tuple[str, Ed25519PrivateKey]:
        """Issue an invitation; return its id and its one-time key."""
        ticket = Ed25519PrivateKey.generate()
        act = InvitationIssued(person, public_bytes(ticket), self.clock() + DAY_MS)
        return (await self.do(self.secretary, act)).act, ticket

    def enrolment(self, device: Device, invitation: str, ticket: Ed25519PrivateKey) -> bytes:
        keys = device.identity.public
        proved = enrolment_bytes(self.log, invitation, device.person, keys)
        proof = signer(ticket)(ENROLMENT, proved)
        return device.sign(DeviceEnrolled(invitation, device.person, keys, proof), self.seen)

    async def join(self, name: str, role: Role, *, votes: bool = True) -> Device:
        """Add a person with a device that is enrolled."""
        person = await self.add_person(name, role, votes=votes)
        device = self.device(person, name)
        invitation, ticket = await self.invite(person)
        await self.hosted.submit_and_wait(self.enrolment(device, invitation, ticket))
        return device

    async def open_meeting(self, chair: Device) -> str:
        """Open the meeting on an item with a motion; return the motion."""
        item = (await self.do(self.secretary, ItemAdded("", "Item", "", 10))).act
        motion = (await self.do(self.secretary, MotionAdded(item, "Shall we?", "We do."))).act
        await self.do(self.secretary, MeetingPublished())
        await self.do(chair, MeetingOpened())
        await self.do(chair, ItemCalled(item))
        return motion

    async def attend(self, *devices: Device) -> None:
        for device in devices:
            await self.do(device, AttendanceRecorded(device.person, present=True))

    def vote_opened(self, motion: str, vote: str, *, deadline_ms: int = 0) -> VoteOpened:
        key = X25519PrivateKey.generate()
        self.box_keys[vote] = key
        private = key.private_bytes_raw()
        meeting = self.hosted.standing.meeting
        return VoteOpened(
            motion=motion,
            text="Shall we?",
            effect="We do.",
            answers=rules.default_answers("en"),
            rule=rules.pack("un-simple").ordinary,
            names_shown=True,
            entitled=meeting.people.entitled(),
            box_key=key.public_key().public_bytes_raw(),
            wraps=(wrap_box_key(private, HOST, self.services.host_hpke_key, self.log, vote),),
            deadline_ms=deadline_ms,
        )

    async def open_vote(self, chair: Device, motion: str, *, deadline_ms: int = 0) -> str:
        vote = new_id()
        await self.do(chair, self.vote_opened(motion, vote, deadline_ms=deadline_ms), act_id=vote)
        return vote

    def ballot(self, device: Device, vote: str, *, replaces: str = "", answer: str = "") -> bytes:
        act = new_id()
        opened = self.hosted.standing.meeting.votes.get(vote)
        chosen = answer or opened.answers[0].key
        sealed = seal_choice(chosen, opened.box_key, self.log, vote, device.person, act)
        cast = BallotCast(vote, replaces, sealed)
        return device.sign(cast, self.seen, act_id=act, log=box_id(self.log, vote))

    async def close_vote(self, chair: Device, vote: str) -> messages.Accepted:
        return await self.do(chair, VoteClosed(vote))

    # --- connections

    @asynccontextmanager
    async def http(self, device: Device | None) -> AsyncIterator[aiohttp.ClientSession]:
        root = self.appointment.issuer.root_certificate
        context = client_context(root, None if device is None else device.credentials)
        connector = aiohttp.TCPConnector(ssl=context)
        base = f"https://{LOOPBACK}:{self.port}"
        async with aiohttp.ClientSession(base, connector=connector) as session:
            yield session

    @asynccontextmanager
    async def line(self, device: Device, **options) -> AsyncIterator["Line"]:
        """Connect a device."""
        async with (
            self.http(device) as http,
            http.ws_connect(f"/v1/logs/{self.log}/live", max_msg_size=0, **options) as socket,
        ):
            yield Line(self, device, socket)


class Line:
    """A device's live connection, which checks what it is told through the one door."""

    def __init__(self, scene: Scene, device: Device, socket) -> None:
        self.scene = scene
        self.device = device
        self.socket = socket
        self.log = VerifiedLog(scene.log)
        self.aside: list[messages.Message] = []

    async def hello(self, *, have: int = 0, head: bytes = b"") -> messages.Welcome:
        nonce = secrets.token_bytes(32)
        await self.send(messages.Hello(messages.PROTOCOL, self.scene.log, have, head, nonce, 0))
        return await self.next(messages.Welcome)

    async def live(self) -> "Line":
        """Greet and catch up."""
        welcome = await self.hello()
        while self.log.number < welcome.number:
            self.take(await self.next(messages.Entries))
        return self

    async def send(self, message: messages.Message) -> None:
        await self.socket.send_bytes(messages.pack(message))

    async def submit(self, act: bytes, log: str | None = None) -> None:
        await self.send(messages.Submit(log or self.scene.log, act))

    def take(self, entries: messages.Entries) -> None:
        assert entries.first == self.log.number + 1
        self.log.append(entries.entries, entries.openings, entries.head)

    async def receive(self) -> messages.Message | None:
        """Return the next message; None at the end."""
        received = await self.socket.receive()
        if received.type is not aiohttp.WSMsgType.BINARY:
            return None
        return messages.unpack_to_device(received.data)

    async def next(self, kind: type[M], where: Callable[[M], bool] | None = None) -> M:
        """Return the next message of a kind; others are put aside."""
        while True:
            message = await self.receive()
            assert message is not None, f"closed; before that: {self.aside[-3:]}"
            if isinstance(message, kind) and (where is None or where(message)):
                return message
            self.aside.append(message)

    async def until(self, number: int) -> None:
        """Follow the log up to an entry."""
        while self.log.number < number:
            self.take(await self.next(messages.Entries, self._of_log))

    async def goodbye(self) -> str:
        """Return the word with which the host ends the connection."""
        return (await self.next(messages.Goodbye)).code

    def _of_log(self, entries: messages.Entries) -> bool:
        return entries.log == self.scene.log


def new_scene(store: HostStore | None = None, blobs: BlobStore | None = None) -> Scene:
    clock = Clock()
    founded = organisation.create_organisation("People's Council", clock())
    appointment = organisation.appoint_host(founded.root, founded.issuer, clock())
    return Scene(
        founded,
        appointment,
        clock,
        store or MemoryHostStore(),
        blobs or MemoryBlobStore(),
    )


@asynccontextmanager
async def serving(scene: Scene):
    """Run a host."""
    await scene.start()
    try:
        yield scene
    finally:
        await scene.stop()


@asynccontextmanager
async def running(store: HostStore | None = None, blobs: BlobStore | None = None):
    """Run a host with a founded meeting."""
    async with serving(new_scene(store, blobs)) as scene:
        await scene.found()
        yield scene


def run(story) -> None:
    """Run a story to its end, in time."""

    async def told() -> None:
        async with asyncio.timeout(25):
            await story

    asyncio.run(told())


def sqlite_stores(folder: Path):
    from sync.stores.blob_store import open_blob_store
    from sync.stores.host_store import open_host_store

    return open_host_store(folder / "host.db", bytes(32)), open_blob_store(folder / "blobs.db")
