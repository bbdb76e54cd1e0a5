"""Neither the wire nor the host's disk shows a title, a name, a paper or a ballot in clear."""

import asyncio
import secrets
from pathlib import Path

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.encoding import encode
from sync import messages
from sync.crypto import chunks
from sync.crypto.chunks import PaperKey
from tests.sync.host.scene import LOOPBACK, Scene, run, running, sqlite_stores

TITLE = "PLANTED-TITLE-cầu-Sông-Đào"
NAME = "PLANTED-NAME-Trần-Thị-Lan"
PAPER = "PLANTED-PAPER-ngân-sách"


class Tap:
    """Carries bytes between devices and the host, and keeps them."""

    def __init__(self, port: int) -> None:
        self.heard = bytearray()
        self._port = port
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        self._server = await asyncio.start_server(self._carry, LOOPBACK, 0)
        return self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        self._server.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def _carry(self, reader, writer) -> None:
        self._tasks.add(asyncio.current_task())
        far_reader, far_writer = await asyncio.open_connection(LOOPBACK, self._port)
        await asyncio.gather(
            self._copy(reader, far_writer), self._copy(far_reader, writer), return_exceptions=True
        )

    async def _copy(self, reader, writer) -> None:
        try:
            while data := await reader.read(65536):
                self.heard += data
                writer.write(data)
                await writer.drain()
        finally:
            writer.close()


async def whole_meeting(scene: Scene, folder: Path) -> None:
    """Do everything that could leave a trace, through the tap."""
    chair = await scene.join(NAME, Role.CHAIR)
    async with scene.line(scene.secretary) as hers, scene.line(chair) as his:
        await hers.live()
        await his.live()
        act = scene.secretary.sign(ItemAdded("", TITLE, NAME, 10), scene.seen)
        await hers.submit(act)
        await hers.next(messages.Accepted)
        await his.until(scene.seen[0])
    source = folder / "paper"
    source.write_text(PAPER * 1000)
    kept: list[bytes] = []
    key = PaperKey(secrets.token_bytes(32), secrets.token_hex(16), 1)
    paper = chunks.encrypt_paper(
        source, key, secrets.token_bytes(32), lambda _index, data: kept.append(data)
    )
    source.unlink()
    path = f"/v1/logs/{scene.log}/blobs/{paper.blob.hex()}"
    async with scene.http(scene.secretary) as http:
        await http.put(f"{path}/manifest", data=encode(paper.manifest))
        await http.put(f"{path}/chunks/0", data=kept[0])
        assert await (await http.get(path)).read() == kept[0]
    motion = await scene.open_meeting(chair)
    await scene.attend(chair)
    vote = await scene.open_vote(chair, motion)
    await scene.hosted.submit_and_wait(scene.ballot(chair, vote))


def planted() -> list[bytes]:
    texts = (TITLE, NAME, PAPER, "First session")
    return [text.encode() for text in texts] + [b"PLANTED"]


def test_nothing_planted_is_found_on_the_wire_or_on_the_disk(tmp_path: Path) -> None:
    async def story() -> None:
        store, blobs = sqlite_stores(tmp_path / "disk")
        async with running(store, blobs) as scene:
            tap = Tap(scene.port)
            scene.port = await tap.start()
            await whole_meeting(scene, tmp_path)
            await tap.stop()
        store.close()
        blobs.close()
        assert len(tap.heard) > 10_000
        disk = b"".join(file.read_bytes() for file in (tmp_path / "disk").iterdir())
        assert scene.log.encode() in disk
        for text in planted():
            assert text not in tap.heard
            assert text not in disk

    (tmp_path / "disk").mkdir()
    run(story())
