"""A host that is killed at any moment of a vote loses nothing that it acknowledged.

Most hosts are killed from outside at random times, the others before a certain statement to
their disk, each time a later one: 210 points in all.
"""

import asyncio
import contextlib
import secrets
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import aiohttp
import pytest

from meeting.acts.people import Role
from meeting.encoding import decode
from meeting.records import Entry, box_id
from sync import messages
from sync.crypto.tls import client_context
from sync.host.pages import read_pages
from sync.profile import Profile
from sync.stores.blob_store import open_blob_store
from sync.stores.host_store import open_host_store
from tests.sync.host.nursery import Nursery, now_ms
from tests.sync.host.scene import LOOPBACK, Device, Scene, new_scene, serving

PARTS = 6
RANDOM_KILLS = 25
STATEMENT_KILLS = 10
LONGEST_LIFE_S = 0.04
STORE_KEY = bytes(range(32))


class EndedError(Exception):
    """The host is gone."""


@dataclass
class Voter:
    """A delegate who changes her mind all the time, and asks again what she was not told."""

    scene: Scene
    device: Device
    vote: str
    head: bytes
    have: int
    current: str = ""
    unknown: bytes = b""
    sent: list[str] = field(default_factory=list)
    stored: dict[str, bytes] = field(default_factory=dict)

    async def vote_on(self, port: int, *, rounds: int = 1_000_000) -> None:
        """Cast ballots until the host is gone."""
        credentials = self.device.credentials
        context = client_context(self.device.root_certificate, credentials)
        connector = aiohttp.TCPConnector(ssl=context)
        url = f"https://{LOOPBACK}:{port}/v1/logs/{self.scene.log}/live"
        try:
            async with (
                aiohttp.ClientSession(connector=connector) as http,
                http.ws_connect(url) as socket,
            ):
                await self._greet(socket)
                for _ in range(rounds):
                    await self._cast(socket)
        except (aiohttp.ClientError, OSError, EndedError):
            return

    async def _greet(self, socket) -> None:
        nonce = secrets.token_bytes(32)
        hello = messages.Hello(1, self.scene.log, self.have, self.head, nonce, 0)
        await socket.send_bytes(messages.pack(hello))
        await self._next(socket, messages.Welcome)

    async def _cast(self, socket) -> None:
        if not self.unknown:
            self.unknown = self.scene.ballot(self.device, self.vote, replaces=self.current)
        box = box_id(self.scene.log, self.vote)
        await socket.send_bytes(messages.pack(messages.Submit(box, self.unknown)))
        reply = await self._next(socket, messages.Accepted, messages.Refused)
        assert isinstance(reply, messages.Accepted), reply
        assert self.stored.setdefault(reply.act, reply.entry) == reply.entry
        self.sent.append(reply.act)
        self.current, self.unknown = reply.act, b""

    async def _next(self, socket, *kinds):
        while True:
            received = await socket.receive()
            if received.type is not aiohttp.WSMsgType.BINARY:
                raise EndedError
            message = messages.unpack_to_device(received.data)
            if isinstance(message, kinds):
                return message


@contextlib.contextmanager
def stores(folder: Path):
    with Profile(folder) as profile:
        store, blobs = open_host_store(profile.host, STORE_KEY), open_blob_store(profile.host_blobs)
        try:
            yield store, blobs
        finally:
            store.close()
            blobs.close()


async def prepare(scene: Scene) -> list[Voter]:
    """Found a meeting and open a vote."""
    await scene.found()
    chair = await scene.join("Chair", Role.CHAIR)
    delegates = [await scene.join(f"Delegate {n}", Role.DELEGATE) for n in range(4)]
    motion = await scene.open_meeting(chair)
    await scene.attend(chair, *delegates)
    scene.chair = chair
    vote = await scene.open_vote(chair, motion)
    standing = scene.hosted.standing
    return [Voter(scene, one, vote, standing.head, standing.number) for one in delegates]


async def kill_again_and_again(nursery: Nursery, voters: list[Voter], part: int) -> None:
    random = Random(part)
    statements = range(part + 1, PARTS * STATEMENT_KILLS + 1, PARTS)
    deaths = [0] * RANDOM_KILLS + list(statements)
    random.shuffle(deaths)
    for die_at in deaths:
        born = await nursery.start(die_at)
        voting = asyncio.gather(*(voter.vote_on(born.port) for voter in voters))
        if not die_at:
            await asyncio.wait({voting}, timeout=random.uniform(0, LONGEST_LIFE_S))
            await nursery.kill(born.pid)
        await voting
        await nursery.kill(born.pid)


def check_box(scene: Scene, store, voters: list[Voter], vote: str) -> None:
    entries = [
        entry for page in read_pages(store, box_id(scene.log, vote)) for entry in page.entries
    ]
    stored = {voter.device.person: voter for voter in voters}
    acknowledged = {act: entry for voter in voters for act, entry in voter.stored.items()}
    assert len(acknowledged) == len(entries)
    for entry in entries:
        assert entry in acknowledged.values()
    for act, entry in acknowledged.items():
        assert entries[decode(entry, Entry).number - 1] == entry, act
    for voter in stored.values():
        assert len(set(voter.sent)) == len(voter.sent)


@pytest.mark.timeout(90)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and waits for processes by handle")
def test_a_host_killed_at_any_moment_of_a_vote_loses_nothing(tmp_path: Path, part: int) -> None:
    scene = new_scene()
    scene.clock = now_ms

    async def before() -> list[Voter]:
        with stores(tmp_path) as (scene.store, scene.blobs):
            async with serving(scene):
                return await prepare(scene)

    async def during(voters: list[Voter]) -> None:
        async with Nursery(tmp_path, scene.appointment, STORE_KEY) as nursery:
            await kill_again_and_again(nursery, voters, part)

    async def after(voters: list[Voter], vote: str) -> None:
        with stores(tmp_path) as (scene.store, scene.blobs):
            async with serving(scene):
                for voter in voters:
                    await voter.vote_on(scene.port, rounds=1)
                check_box(scene, scene.store, voters, vote)
                assert scene.hosted.standing.voted == {vote: len(voters)}
                await scene.close_vote(scene.chair, vote)
                counts = scene.hosted.standing.meeting.votes.get(vote).counts
                assert sum(count.count for count in counts) == len(voters)

    voters = asyncio.run(before())
    # A loop of its own: the fast transport leaves a socket of a cut handshake to the collector.
    asyncio.run(during(voters))
    assert sum(len(voter.stored) for voter in voters) > RANDOM_KILLS
    asyncio.run(after(voters, voters[0].vote))
