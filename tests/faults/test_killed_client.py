"""A client that is killed at any moment while it fetches and votes loses nothing.

Half of them are killed from outside at random times, the others before a certain statement to
their disk, one after another.
"""

import asyncio
import contextlib
import os
import secrets
import sys
from pathlib import Path
from random import Random

import pytest

from meeting.acts.people import Role
from meeting.acts.voting import VoteClosed
from meeting.encoding import decode
from meeting.records import Entry, box_id
from sync.client.events import BallotChanged, BallotStage, Link
from sync.client.replica import Replica
from sync.crypto import chunks
from tests.faults.mortal import Cradle, device_in, stores
from tests.faults.steps import add_items, publish
from tests.sync.client.stage import Stage, staged
from tests.sync.host.nursery import now_ms
from tests.sync.host.scene import Device

RANDOM_KILLS = 20
STATEMENT_KILLS = 30
STATEMENTS = 110
LONGEST_LIFE_S = 0.15
PAPER_CHUNKS = 24


def prepare_folder(stage: Stage, member: Device, folder: Path) -> None:
    """Give a member a folder with a vault that knows the meeting."""
    folder.mkdir()
    vault, blobs = stores(folder)
    stage.device_of(member, vault=vault, blobs=blobs)
    vault.close()
    blobs.close()


def check_folder(stage: Stage, folder: Path) -> tuple[int, int]:
    """Check that what a killed client left is a beginning of what there is."""
    device = device_in(folder)
    try:
        scene = stage.scene
        replica = Replica(device.vault, scene.log, scene.appointment.issuer.fingerprint)
        replica.load()
        number = replica.log.number
        stored = scene.store.entries(scene.log, 0, number)
        assert tuple(one.entry for one in device.vault.entries(scene.log, 0, number)) == tuple(
            one.entry for one in stored
        )
        kept = 0
        for blob in device.blobs.blobs():
            data = device.blobs.manifest(blob)
            manifest = chunks.read_manifest(data, blob)
            for index in range(manifest.count):
                chunk = device.blobs.chunk(blob, index)
                if chunk is not None:
                    chunks.verify_chunk(manifest, index, chunk)
                    kept += 1
            if device.blobs.has_blob(blob):
                # Whoever comes next shall have something to do again.
                device.blobs.delete_blob(blob)
        return number, kept
    finally:
        device.close()


async def wait_for_end(pid: int) -> None:
    """Wait until a process that kills itself is gone."""
    with contextlib.suppress(ProcessLookupError):
        handle = os.pidfd_open(pid)
        gone = asyncio.Event()
        asyncio.get_running_loop().add_reader(handle, gone.set)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_LIFE_S * 4):
                await gone.wait()
        asyncio.get_running_loop().remove_reader(handle)
        os.close(handle)


@pytest.mark.timeout(60)
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and waits for processes by handle")
def test_a_client_killed_at_any_moment_goes_on_where_it_was(tmp_path: Path) -> None:
    file, folder = tmp_path / "report.pdf", tmp_path / "device"
    file.write_bytes(secrets.token_bytes(PAPER_CHUNKS * chunks.CHUNK_BYTES))
    random = Random(20261123)
    deaths = [0] * RANDOM_KILLS + random.sample(range(1, STATEMENTS), STATEMENT_KILLS)
    random.shuffle(deaths)

    async def story() -> None:
        async with staged() as stage:
            chair = await stage.scene.join("chair", Role.CHAIR)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await publish(stage, file)
            motion = await stage.scene.open_meeting(chair)
            await stage.scene.attend(chair, lan)
            vote = await stage.scene.open_vote(chair, motion)
            box = box_id(stage.scene.log, vote)
            prepare_folder(stage, lan, folder)
            most = kept = 0
            async with Cradle(folder) as cradle:
                for die_at in deaths:
                    born = await cradle.start(die_at)
                    if die_at:
                        await wait_for_end(born.pid)
                    else:
                        await asyncio.sleep(random.uniform(0, LONGEST_LIFE_S))
                    await cradle.kill(born.pid)
                    number, have = await asyncio.to_thread(check_folder, stage, folder)
                    assert number >= most
                    most, kept = number, kept + have
                    await add_items(stage, 3)
            assert kept
            device = device_in(folder)
            seat = await stage.take_seat(device, device.memberships()[0], clock=now_ms)
            await seat.until(lambda: seat.client.link is Link.LIVE)
            told = await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
            # What she is told at last is what lies in the box at last.
            entries = stage.scene.store.entries(box, 0, 10_000)
            assert decode(entries[-1].entry, Entry).time_ms == told.time_ms
            assert len(entries) > RANDOM_KILLS
            assert stage.scene.hosted.standing.voted == {vote: 1}
            await seat.client.cast(vote, "against")
            await stage.scene.do(chair, VoteClosed(vote))
            counts = stage.scene.hosted.standing.meeting.votes.get(vote).counts
            assert [count.count for count in counts] == [0, 1, 0]
            paper = next(iter(seat.client.meeting.papers.papers.values()))
            await seat.until(lambda: seat.client.shelf.is_complete(paper))
            await seat.client.stop()
            device.close()

    asyncio.run(story())
