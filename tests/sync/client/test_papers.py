"""Papers that cannot come now, and those that come meanwhile."""

import secrets
from pathlib import Path

import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from sync.client.events import Link, PaperProgress
from sync.client.press import PaperPress
from sync.crypto.chunks import CHUNK_BYTES
from tests.sync.client.stage import Seat, Stage, staged
from tests.sync.host.scene import run


async def published(stage: Stage, files: list[Path]) -> tuple[str, list[str]]:
    """Have a secretary add papers to an item; return the item and the papers."""
    seat = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
    await seat.until(lambda: seat.client.keys.epoch_key(1, 1))
    item = (await seat.client.submit(ItemAdded("", "Budget", "", 10))).act
    press = PaperPress(seat.client.replica, seat.client.device.blobs, seat.client.keys)
    papers = []
    for file in files:
        act = press.encrypt(file, item=item, title=file.stem, pages=1)
        await press.upload(seat.client.http(), act)
        papers.append((await seat.client.submit(act)).act)
    await seat.client.stop()
    return item, papers


def blob_of(stage: Stage, paper: str) -> bytes:
    return stage.scene.hosted.standing.meeting.papers.get(paper).blob


async def here(seat: Seat, paper: str) -> None:
    await seat.hear(
        PaperProgress, lambda one: one.paper == paper and one.have_bytes == one.size_bytes
    )


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.pdf" for number in range(3)]
    for file in made:
        file.write_bytes(secrets.token_bytes(2 * CHUNK_BYTES))
    return made


def test_a_paper_that_the_host_has_lost_keeps_nothing_else_from_coming(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, (lost, *others) = await published(stage, files)
            store = stage.scene.blobs
            blob = blob_of(stage, lost)
            manifest = store.manifest(blob)
            kept = [store.chunk(blob, index) for index in range(2)]
            store.delete_blob(blob)
            lan = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            for paper in others:
                await here(lan, paper)
            told = await lan.hear(PaperProgress, lambda one: one.paper == lost and bool(one.code))
            assert told.code == "unknown_paper"
            assert lan.links().count(Link.LIVE) == 1
            store.begin_blob(blob, manifest)
            store.put_chunks(blob, 0, kept)
            lan.client.retry()
            await here(lan, lost)
            assert lan.client.link is Link.LIVE

    run(story())


def test_a_tampered_chunk_is_not_stored_and_named(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, (bad, *others) = await published(stage, files)
            store = stage.scene.blobs
            chunks = store._chunks[blob_of(stage, bad)]
            chunks[1] = bytes(len(chunks[1]))
            lan = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            for paper in others:
                await here(lan, paper)
            told = await lan.hear(PaperProgress, lambda one: one.paper == bad and bool(one.code))
            assert told.code == "bad_commitment"
            assert lan.client.device.blobs.chunk(blob_of(stage, bad), 1) is None
            assert lan.links().count(Link.LIVE) == 1

    run(story())


def test_what_is_looked_at_comes_first(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            item, papers = await published(stage, files)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            device, membership = stage.device_of(lan)
            seat = await stage.take_seat(device, membership, live=False)
            seat.client.look_at(item, papers[2])
            for paper in papers:
                await here(seat, paper)
            done = [
                one.paper
                for one in seat.told
                if isinstance(one, PaperProgress) and one.have_bytes == one.size_bytes
            ]
            assert done[0] == papers[2]

    run(story())
