"""Attacks by the host on papers and their keys: nothing false is kept, and the meeting goes on."""

import secrets
from pathlib import Path

import pytest
from aiohttp import web
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.errors import TamperError
from sync.client.events import Link, PaperProgress
from sync.client.press import PaperPress
from sync.crypto import epochs
from sync.crypto.chunks import CIPHER_CHUNK_BYTES
from sync.host.web import problem
from sync.stores.ports import BlobStore
from tests.attacks.dishonest import Cheat, live_until
from tests.sync.client.stage import Seat, Stage, staged
from tests.sync.host.scene import run

PLAIN = bytes(range(256)) * 3000


async def with_paper(stage: Stage, folder: Path) -> tuple[Seat, str]:
    """Return the secretary's seat and a paper that lies on the host."""
    file = folder / "report.pdf"
    file.write_bytes(PLAIN)
    secretary = await stage.seat(stage.scene.secretary)
    client = secretary.client
    await secretary.until(lambda: client.keys.epoch_key(1, 1))
    item = (await client.submit(ItemAdded("", "Budget", "", 10))).act
    press = PaperPress(client.replica, client.device.blobs, client.keys)
    act = press.encrypt(file, item=item, title="Report", pages=3)
    await press.upload(client.http(), act)
    return secretary, (await client.submit(act)).act


async def readable(seat: Seat, paper: str) -> None:
    await seat.hear(
        PaperProgress,
        lambda one: one.paper == paper and one.readable and one.have_bytes == len(PLAIN),
    )
    found = seat.client.meeting.papers.get(paper)
    source = seat.client.shelf.source(found)
    assert b"".join(source.chunk(index) for index in range(3)) == PLAIN


def flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def exchanged(data: bytes) -> bytes:
    """The first two chunks, each in the other's place."""
    size = CIPHER_CHUNK_BYTES
    return data[size : 2 * size] + data[:size] + data[2 * size :]


def same(data: bytes) -> bytes:
    return data


def nothing(_data: bytes) -> None:
    return None


# what becomes of the manifest, and of the chunks
TAMPERED = {
    "tampered_chunk": (same, flipped),
    "exchanged_chunks": (same, exchanged),
    "withheld_chunk": (same, nothing),
    "tampered_manifest": (flipped, same),
    "withheld_manifest": (nothing, same),
    "endless_manifest": (lambda data: data + bytes(5_000_000), same),
}


def serving(blobs: BlobStore, name: str):
    """Return what answers requests for papers as a cheating host does."""
    of_manifest, of_chunks = TAMPERED[name]

    def serve(request: web.Request) -> web.Response:
        blob = bytes.fromhex(request.match_info["blob"])
        if request.path.endswith("/manifest"):
            body = of_manifest(blobs.manifest(blob))
        else:
            first, last = map(int, request.headers["Range"].removeprefix("bytes=").split("-"))
            whole = b"".join(blobs.chunk(blob, index) for index in range(3))
            body = of_chunks(whole[first : last + 1])
        return problem("unknown_paper", 404) if body is None else web.Response(body=body)

    return serve


@pytest.mark.parametrize("name", TAMPERED)
def test_a_paper_altered_or_withheld(cheat: Cheat, tmp_path: Path, name: str) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, paper = await with_paper(stage, tmp_path)
            member = await stage.scene.join("lan", Role.DELEGATE)
            cheat.serve = serving(stage.scene.blobs, name)
            lan = await stage.seat(member)
            await lan.hear(PaperProgress, lambda one: one.paper == paper and one.code)
            blob = lan.client.meeting.papers.get(paper).blob
            assert not lan.client.device.blobs.has_blob(blob)
            await stage.scene.do(stage.scene.secretary, ItemAdded("", "go on", "", 1))
            await live_until(lan, stage.scene.seen[0])
            assert lan.client.link is Link.LIVE
            cheat.serve = None
            lan.client.retry()
            await readable(lan, paper)

    run(story())


def wrong_key(scene, device, envelope):
    """Another key than the log commits to, rightly sealed."""
    sealed = epochs.seal_epoch_key(
        secrets.token_bytes(32),
        device.identity.public.hpke_key,
        log=scene.log,
        audience=envelope.audience,
        epoch=envelope.epoch,
        device=device.id,
    )
    return replace(envelope, sealed=sealed)


FALSE_KEYS = {
    "wrong_key": wrong_key,
    "rubbish": lambda scene, device, envelope: replace(envelope, sealed=b"rubbish"),
    "of_another_device": lambda scene, device, envelope: (
        scene.store.envelopes(scene.log, scene.secretary.id) or (envelope,)
    )[0],
    "of_another_epoch": lambda scene, device, envelope: replace(envelope, epoch=2),
    "beyond_all_numbers": lambda scene, device, envelope: replace(envelope, epoch=2**63),
}


@pytest.mark.parametrize("name", FALSE_KEYS)
def test_a_false_key_in_an_envelope(cheat: Cheat, tmp_path: Path, monkeypatch, name: str) -> None:
    async def story() -> None:
        async with staged() as stage:
            scene = stage.scene
            _, paper = await with_paper(stage, tmp_path)
            member = await scene.join("lan", Role.DELEGATE)
            honest = scene.hosted.envelopes
            asked: list[str] = []

            async def envelopes(device: str):
                asked.append(device)
                return tuple(FALSE_KEYS[name](scene, member, one) for one in await honest(device))

            with monkeypatch.context() as cheating:
                cheating.setattr(scene.hosted, "envelopes", envelopes)
                lan = await stage.seat(member)
                await lan.hear(PaperProgress, lambda one: one.have_bytes == len(PLAIN))
                await lan.until(lambda: lan.client.keys.missing(lan.client.meeting) and asked)
                await scene.do(scene.secretary, ItemAdded("", "go on", "", 1))
                await live_until(lan, scene.seen[0])
                assert lan.client.link is Link.LIVE
                assert lan.client.keys.epoch_key(1, 1) is None
                with pytest.raises(TamperError):
                    lan.client.shelf.source(lan.client.meeting.papers.get(paper))
                await lan.client.stop()
            again = await stage.take_seat(lan.client.device, lan.client.membership)
            await readable(again, paper)

    run(story())


def test_what_lies_on_the_host_opens_no_paper(tmp_path: Path) -> None:
    """The host's own keys, its store and every envelope in it."""

    async def story() -> None:
        async with staged() as stage:
            scene = stage.scene
            _, paper = await with_paper(stage, tmp_path)
            found = scene.hosted.standing.meeting.papers.get(paper)
            begun = scene.hosted.standing.meeting.audiences.get(1, 1)
            keys = (scene.appointment.hpke_key, scene.appointment.head_seed)
            envelopes = scene.store.envelopes(scene.log, scene.secretary.id)
            assert envelopes
            for key in keys:
                for envelope in envelopes:
                    with pytest.raises(TamperError):
                        epochs.open_epoch_key(
                            envelope.sealed,
                            key,
                            begun.commitment,
                            log=scene.log,
                            audience=1,
                            epoch=1,
                            device=scene.secretary.id,
                        )
                with pytest.raises(TamperError):
                    epochs.unwrap_content_key(
                        found.wrapped_key,
                        key,
                        found.key_commitment,
                        log=scene.log,
                        document=found.document,
                        version=found.version,
                    )

    run(story())
