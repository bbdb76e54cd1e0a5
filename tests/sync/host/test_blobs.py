"""Encrypted papers: handed in chunk by chunk, given out by ranges."""

import hashlib
import secrets
from pathlib import Path

import msgspec

from meeting.acts.people import Role
from meeting.encoding import encode
from sync.crypto import chunks
from sync.crypto.chunks import CHUNK_BYTES, CIPHER_CHUNK_BYTES, Manifest
from sync.errors import LocalCode, LocalError
from sync.host import blob_routes
from sync.host.transfers import FREE_BYTES, TransferSlots
from tests.sync.host.scene import run, running, sqlite_stores

CHUNKS = 6


def paper() -> tuple[Manifest, list[bytes]]:
    """Return a paper as it is on the wire; what is in the chunks is all the same here."""
    size = (CHUNKS - 1) * CHUNK_BYTES + 1000
    lengths = [CIPHER_CHUNK_BYTES] * (CHUNKS - 1) + [1016]
    data = [secrets.token_bytes(length) for length in lengths]
    hashes = b"".join(hashlib.sha256(chunk).digest() for chunk in data)
    return Manifest(1, size, hashes), data


def test_a_paper_is_handed_in_and_fetched_by_ranges(tmp_path: Path) -> None:
    async def story() -> None:
        manifest, data = paper()
        blob = chunks.blob_hash(encode(manifest))
        async with running(*sqlite_stores(tmp_path)) as scene:
            guest = await scene.join("Guest", Role.GUEST)
            path = f"/v1/logs/{scene.log}/blobs/{blob.hex()}"
            async with scene.http(scene.secretary) as http:
                response = await http.put(f"{path}/manifest", data=encode(manifest))
                missing = msgspec.json.decode(await response.read())["missing"]
                assert missing == list(range(CHUNKS))
                wrong = await http.put(f"{path}/chunks/0", data=data[1])
                assert wrong.status == 422
                for index in reversed(range(CHUNKS)):
                    response = await http.put(f"{path}/chunks/{index}", data=data[index])
                    assert response.status == 204
                    response = await http.get(f"{path}/missing")
                    left = msgspec.json.decode(await response.read())["missing"]
                    assert left == list(range(index))
            async with scene.http(guest) as http:
                assert await (await http.get(f"{path}/manifest")).read() == encode(manifest)
                response = await http.get(path)
                assert (response.status, response.headers["Accept-Ranges"]) == (200, "bytes")
                whole = await response.read()
                assert whole == b"".join(data)
                for start, end in ((0, 0), (5, CIPHER_CHUNK_BYTES), (100, len(whole) - 1)):
                    headers = {"Range": f"bytes={start}-{end}"}
                    response = await http.get(path, headers=headers)
                    assert response.status == 206
                    wanted = f"bytes {start}-{end}/{len(whole)}"
                    assert response.headers["Content-Range"] == wanted
                    assert await response.read() == whole[start : end + 1]
                response = await http.get(path, headers={"Range": f"bytes={len(whole)}-"})
                assert response.status == 416
                assert response.headers["Content-Range"] == f"bytes */{len(whole)}"
                assert (await http.put(f"{path}/manifest", data=encode(manifest))).status == 403
                assert (await http.put(f"{path}/chunks/0", data=data[0])).status == 403
                assert (await http.get(f"{path}/missing")).status == 403
                nothing = f"/v1/logs/{scene.log}/blobs/{'0' * 64}"
                assert (await http.get(nothing)).status == 404
                assert (await http.get(f"{nothing}/manifest")).status == 404

    run(story())


def test_a_paper_that_is_not_all_here_cannot_be_fetched_beyond_what_is() -> None:
    async def story() -> None:
        manifest, data = paper()
        blob = chunks.blob_hash(encode(manifest))
        async with running() as scene, scene.http(scene.secretary) as http:
            path = f"/v1/logs/{scene.log}/blobs/{blob.hex()}"
            await http.put(f"{path}/manifest", data=encode(manifest))
            await http.put(f"{path}/chunks/0", data=data[0])
            headers = {"Range": f"bytes=0-{CIPHER_CHUNK_BYTES - 1}"}
            assert await (await http.get(path, headers=headers)).read() == data[0]
            assert (await http.get(path)).status == 404

    run(story())


def test_what_is_too_long_or_not_what_it_is_called_is_refused(monkeypatch) -> None:
    async def story() -> None:
        manifest, _ = paper()
        blob = chunks.blob_hash(encode(manifest))
        async with running() as scene, scene.http(scene.secretary) as http:
            blobs = f"/v1/logs/{scene.log}/blobs"
            other = f"{blobs}/{'0' * 64}/manifest"
            assert (await http.put(other, data=encode(manifest))).status == 422
            path = f"{blobs}/{blob.hex()}"
            await http.put(f"{path}/manifest", data=encode(manifest))
            long = bytes(CIPHER_CHUNK_BYTES + 1)
            assert (await http.put(f"{path}/chunks/0", data=long)).status == 413
            monkeypatch.setattr(blob_routes, "PAPER_LIMIT_BYTES", 1000)
            assert (await http.put(f"{path}/manifest", data=encode(manifest))).status == 413

    run(story())


def test_small_transfers_need_no_slot() -> None:
    async def story() -> None:
        slots = TransferSlots(1)
        async with slots.hold(FREE_BYTES + 1):
            assert slots._slots.locked()
            async with slots.hold(FREE_BYTES):
                pass
        assert not slots._slots.locked()

    run(story())


def test_a_full_disk_is_said(monkeypatch, allowed_logs) -> None:
    allowed_logs.add("sync.host.web")

    async def story() -> None:
        manifest, data = paper()
        blob = chunks.blob_hash(encode(manifest))
        async with running() as scene, scene.http(scene.secretary) as http:
            path = f"/v1/logs/{scene.log}/blobs/{blob.hex()}"
            await http.put(f"{path}/manifest", data=encode(manifest))

            def full(*_args: object) -> None:
                raise LocalError(LocalCode.DISK_FULL)

            monkeypatch.setattr(scene.blobs, "put_chunk", full)
            response = await http.put(f"{path}/chunks/0", data=data[0])
            assert response.status == 507
            assert msgspec.json.decode(await response.read())["code"] == LocalCode.DISK_FULL

    run(story())
