"""The device's disk is full: said so, nothing lost, and on it goes once there is room."""

import secrets
from pathlib import Path

import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from sync.client.events import BallotStage, Link, LinkChanged, PaperProgress
from sync.client.replica import Replica
from sync.crypto.chunks import CHUNK_BYTES
from tests.faults.disks import Disk
from tests.faults.steps import add_items, ballots, publish, same_log, stages, voting
from tests.sync.client.stage import staged
from tests.sync.host.scene import run


@pytest.fixture
def disk(tmp_path: Path):
    folder = tmp_path / "device"
    folder.mkdir()
    made = Disk(folder)
    yield made
    made.close()


def test_full_while_catching_up(disk: Disk) -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan, vault=disk.vault)
            disk.fill(disk.vault, left_pages=4)
            await add_items(stage, 300)
            told = await seat.hear(LinkChanged, lambda one: bool(one.code))
            assert (told.link, told.code) == (Link.OFFLINE, "disk_full")
            replica = seat.client.replica
            assert replica.log.number == disk.vault.number(stage.scene.log)
            assert replica.meeting.number == replica.log.number
            again = Replica(disk.vault, stage.scene.log, seat.client.membership.organisation)
            again.load()
            assert again.log.hash == replica.log.hash
            disk.clear(disk.vault)
            await seat.until(lambda: same_log(stage, seat))
            await seat.linked(Link.LIVE)
            assert [one.code for one in seat.told if isinstance(one, LinkChanged)][-1] == ""

    run(story())


def test_full_while_a_paper_comes(disk: Disk, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(secrets.token_bytes(12 * CHUNK_BYTES))

    async def story() -> None:
        async with staged() as stage:
            paper = await publish(stage, file)
            disk.fill(disk.blobs, left_pages=70)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan, blobs=disk.blobs)
            told = await seat.hear(LinkChanged, lambda one: bool(one.code))
            assert (told.link, told.code) == (Link.LIVE, "disk_full")
            # The meeting goes on: only papers wait.
            await stage.scene.do(stage.scene.secretary, ItemAdded("", "Next", "", 5))
            await seat.until(lambda: same_log(stage, seat))
            found = seat.client.meeting.papers.get(paper)
            assert not disk.blobs.has_blob(found.blob)
            disk.clear(disk.blobs)
            seat.client.retry()
            await seat.hear(
                PaperProgress, lambda one: one.readable and one.have_bytes == one.size_bytes
            )
            source = seat.client.shelf.source(found)
            assert b"".join(source.chunk(index) for index in range(12)) == file.read_bytes()
            links = [one for one in seat.told if isinstance(one, LinkChanged)]
            assert (links[-1].link, links[-1].code) == (Link.LIVE, "")
            assert seat.links().count(Link.OFFLINE) == 0

    run(story())


def test_full_in_a_vote_keeps_nobody_from_voting(disk: Disk) -> None:
    async def story() -> None:
        async with staged() as stage:
            seat, vote, _ = await voting(stage, vault=disk.vault)
            disk.fill(disk.vault)
            disk.vault.put_setting("filler", bytes(12_000))
            for answer in ("in_favour", "against"):
                await seat.client.cast(vote, answer)
            assert stages(seat)[-1] is BallotStage.STORED
            assert ballots(stage, vote) == 2

    run(story())
