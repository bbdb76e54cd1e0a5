"""What the tests of faults have in common: a room with much to lose."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.records import box_id
from sync.client.events import BallotChanged, BallotStage
from sync.client.press import PaperPress
from sync.host_address import Address
from sync.stores.ports import VaultStore
from tests.faults.wire import Wire
from tests.sync.client.stage import Seat, Stage, staged
from tests.sync.host.scene import Device


async def reached(ready: Callable[[], object]) -> None:
    """Wait until the host has come to something of which it tells nobody in this room."""
    while not ready():  # noqa: ASYNC110
        await asyncio.sleep(0)


async def add_items(stage: Stage, count: int, *, noise_bytes: int = 40) -> None:
    """Add many items, which are committed in few groups."""
    scene = stage.scene
    titles = (f"{number} {secrets.token_hex(noise_bytes)}" for number in range(count))
    acts = [scene.secretary.sign(ItemAdded("", title, "", 5), scene.seen) for title in titles]
    await asyncio.gather(*(scene.hosted.submit_and_wait(act) for act in acts))


def same_log(stage: Stage, seat: Seat) -> bool:
    hosted, replica = stage.scene.hosted.standing, seat.client.replica
    stored = seat.client.device.vault.number(stage.scene.log)
    return hosted.number == replica.log.number == stored and hosted.meeting.hash == replica.log.hash


@asynccontextmanager
async def wired() -> AsyncIterator[tuple[Stage, Wire]]:
    async with staged() as stage, Wire(stage.scene.port) as wire:
        yield stage, wire


async def publish(stage: Stage, file: Path) -> str:
    """Have the secretary add a paper; return it."""
    secretary = await stage.seat(stage.scene.secretary)
    await secretary.until(lambda: secretary.client.keys.epoch_key(1, 1))
    item = (await secretary.client.submit(ItemAdded("", "Budget", "", 10))).act
    press = PaperPress(
        secretary.client.replica, secretary.client.device.blobs, secretary.client.keys
    )
    act = press.encrypt(file, item=item, title="Report", pages=3)
    await press.upload(secretary.client.http(), act)
    return (await secretary.client.submit(act)).act


async def voting(
    stage: Stage, address: Address | None = None, vault: VaultStore | None = None
) -> tuple[Seat, str, Device]:
    """Open a vote; return a delegate's client, the vote and the chair."""
    chair = await stage.scene.join("chair", Role.CHAIR)
    lan = await stage.scene.join("lan", Role.DELEGATE)
    motion = await stage.scene.open_meeting(chair)
    await stage.scene.attend(chair, lan)
    vote = await stage.scene.open_vote(chair, motion)
    seat = await stage.seat(lan, address=address, vault=vault)
    await seat.until(lambda: seat.client.meeting.votes.running())
    return seat, vote, chair


def stages(seat: Seat) -> list[BallotStage]:
    return [one.stage for one in seat.told if isinstance(one, BallotChanged)]


def ballots(stage: Stage, vote: str) -> int:
    return stage.scene.store.number(box_id(stage.scene.log, vote))
