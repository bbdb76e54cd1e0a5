"""Notes over a network that fails by seeds: all converge, and nothing written is lost."""

import asyncio
import copy
import gc
import random
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from meeting.acts.people import Role
from meeting.ids import PersonId
from meeting.notes.merging import Notebook
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Body, Record
from sync.client.events import Link
from sync.protocol.backoff import Backoff
from sync.stores.note_ports import PostState
from sync.stores.vault_store import open_vault
from tests.faults.steps import reached
from tests.faults.wire import Wire
from tests.sync.client.note_seats import Reader, further
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import Device, run

KEY = bytes(range(32))
STEPS = 40
NOTES = 6
PAUSES = 60

Written = list[tuple[PersonId, Record]]


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Have the ends of cut connections collected here, not in a thread of the host."""
    gc.collect()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have clients come back at once, so that a test need not wait for them."""

    def no_backoff(random_below, **_: int) -> Backoff:
        return Backoff(random_below, first_ms=2, last_ms=20)

    monkeypatch.setattr("sync.client.link.FIRST_MS", 2)
    monkeypatch.setattr("sync.client.link.SLOW_MS", 20)
    monkeypatch.setattr("sync.client.link.Backoff", no_backoff)
    monkeypatch.setattr("sync.client.note_exchange.Backoff", no_backoff)
    monkeypatch.setattr("sync.client.note_exchange.FIRST_AFTER_S", 0)


class Writer(Reader):
    """A reader who keeps account of all that she was told was kept."""

    written: Written

    def keep(self, records: tuple[Record, ...]) -> None:
        super().keep(records)
        self.written.extend((self.me, record) for record in records)


class Room:
    """Two devices of Lan, one of Minh, each behind a wire of its own, and a host that fails."""

    def __init__(self, stage: Stage, closing: AsyncExitStack, folder: Path, seed: int) -> None:
        self.stage = stage
        self.chance = random.Random(seed)
        self.written: Written = []
        self.writers: list[Writer] = []
        self.wires: list[Wire] = []
        self.members: list[Device] = []
        self.circle = CircleId("")
        self._closing = closing
        self._folder = folder
        self._backup = copy.deepcopy(stage.scene.store.mailbox)

    async def fill(self) -> None:
        scene = self.stage.scene
        lan = await scene.join("lan", Role.DELEGATE)
        minh = await scene.join("minh", Role.DELEGATE)
        self.members = [lan, await further(scene, lan), minh]
        for member in self.members:
            await self.sit(member)
        self.circle = self.writers[0].circle(self.writers[2])

    async def sit(self, member: Device) -> Writer:
        wire = await self._closing.enter_async_context(Wire(self.stage.scene.port))
        vault = open_vault(self._folder / f"{len(self.writers)}.db", KEY)
        self._closing.callback(vault.close)
        seat = await self.stage.seat(member, live=False, address=wire.address, vault=vault)
        self.wires.append(wire)
        self.writers.append(self._writer(seat))
        return self.writers[-1]

    async def step(self) -> None:
        deeds = ([self.write] * 6 + [self.cut, self.cut_soon, self.hold] + [self.mend] * 3) + [
            self.crash,
            self.restart_host,
            self.back_up,
            self.restore,
        ]
        await self.chance.choice(deeds)()
        for _ in range(self.chance.randrange(PAUSES)):
            await asyncio.sleep(0)

    async def write(self) -> None:
        writer = self.chance.choice(self.writers)
        number, text = self.chance.randrange(NOTES), f"{self.chance.randrange(10**9)}"
        is_shared = writer is self.writers[2] or self.chance.random() < 0.5
        is_erased = self.chance.random() < 0.2
        writer.note(number, "" if is_erased else text, self.circle if is_shared else PRIVATE)

    async def cut(self) -> None:
        self.chance.choice(self.wires).cut()

    async def cut_soon(self) -> None:
        self.chance.choice(self.wires).cut_after(self.chance.randrange(20_000))

    async def hold(self) -> None:
        wire = self.chance.choice(self.wires)
        self.chance.choice([wire.hold_to_device, wire.hold_to_host])()

    async def mend(self) -> None:
        index = self.chance.randrange(len(self.wires))
        self.wires[index].mend()
        self.writers[index].seat.client.retry()

    async def crash(self) -> None:
        """Start a client anew on what its file has."""
        index = self.chance.randrange(len(self.writers))
        client = self.writers[index].seat.client
        await client.stop()
        seat = await self.stage.take_seat(client.device, client.membership, live=False)
        self.members[index].author = seat.client.author
        self.writers[index] = self._writer(seat)

    async def restart_host(self) -> None:
        scene = self.stage.scene
        for wire in self.wires:
            wire.cut()
        await scene.stop()
        await scene.start(scene.port)
        for wire in self.wires:
            wire.mend()

    async def back_up(self) -> None:
        self._backup = copy.deepcopy(self.stage.scene.store.mailbox)

    async def restore(self) -> None:
        """Restore the letters of a backup: what came since is lost to the host."""
        self.stage.scene.store.mailbox = copy.deepcopy(self._backup)
        await self.restart_host()

    async def settle(self) -> None:
        """Mend everything, and wait until all see what was written."""
        for wire, writer in zip(self.wires, self.writers, strict=True):
            wire.mend()
            writer.seat.client.retry()
        for writer in self.writers:
            await writer.seat.linked(Link.LIVE)
            writer.seat.client.notes.awake.set()
        while not all(self.is_complete(writer) for writer in self.writers):
            # What one of them sees last may make another tidy up after it.
            for writer in self.writers:
                await writer.seat.until(lambda writer=writer: self.is_complete(writer))

    def is_complete(self, writer: Writer) -> bool:
        return writer.bodies() == self.due(writer)

    def due(self, writer: Writer) -> dict[str, Body]:
        """Return what somebody sees who has everything that is for her."""
        book = Notebook(writer.me)
        for author, record in self.written:
            if author == writer.me or record.circle == self.circle:
                book.take(author, record)
        return {name: record.body for name, record in book.records.items()}

    def _writer(self, seat) -> Writer:
        writer = Writer(seat, self.stage)
        writer.written = self.written
        return writer


SEEDS = [*range(2), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 20))]


@pytest.mark.parametrize("seed", SEEDS)
def test_notes_converge_over_a_network_that_fails(tmp_path: Path, seed: int) -> None:
    async def story() -> None:
        async with staged() as stage, AsyncExitStack() as closing:
            room = Room(stage, closing, tmp_path, seed)
            await room.fill()
            for _ in range(STEPS):
                await room.step()
            await room.settle()
            lan, laptop, _ = room.writers
            assert lan.bodies() == laptop.bodies()
            assert len(room.written) > STEPS // 10
            for writer in room.writers:
                store = writer.seat.client.device.vault.notes
                await reached(lambda store=store: not store.unsent(stage.scene.log))
                states = {post.state for post in store.posts(stage.scene.log)}
                assert PostState.WAITING not in states
            # Whoever comes only now is given everything by the host and her other devices.
            late = await room.sit(await further(stage.scene, room.members[0]))
            await late.seat.until(lambda: late.bodies() == room.due(late))

    run(story())
