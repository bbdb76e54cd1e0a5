"""An encrypted paper of 200 MB, served by a host and by nginx."""

import asyncio
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from meeting.encoding import encode
from meeting.ids import ItemId, PaperId, PersonId
from meeting.papers import Paper
from sync.crypto import chunks
from sync.crypto.chunks import CHUNK_BYTES, Manifest, PaperKey
from sync.stores.blob_store import open_blob_store
from tests.benchmarks import processes
from tests.benchmarks.hall import hall_in
from tests.benchmarks.processes import Server
from tests.sync.host.scene import Device, Scene

PAPER_BYTES = 200 * 1000 * 1000


@dataclass(frozen=True)
class Served:
    """The paper, who fetches it, and from where."""

    folder: Path
    device: Device
    certificate_file: str
    log: str
    paper: Paper
    manifest: Manifest
    host: Server
    nginx: Server

    @property
    def host_url(self) -> str:
        """Return where the host has it."""
        return f"https://127.0.0.1:{self.host.port}/v1/logs/{self.log}/blobs/{self.paper.blob_id}"

    @property
    def nginx_url(self) -> str:
        """Return where nginx has it."""
        return f"https://127.0.0.1:{self.nginx.port}/paper"


@contextmanager
def served_paper(size_bytes: int = PAPER_BYTES) -> Iterator[Served]:
    """Serve the same ciphertext in both ways."""
    with tempfile.TemporaryDirectory(prefix="hall") as name:
        folder = Path(name)
        scene, device, certificate_file = asyncio.run(_found(folder))
        appointment, log = scene.appointment, scene.log
        paper, manifest = _encrypt(folder, size_bytes)
        processes.write_server_files(folder, appointment)
        with processes.host(folder, appointment) as host, processes.nginx(folder) as nginx:
            yield Served(folder, device, certificate_file, log, paper, manifest, host, nginx)


async def _found(folder: Path) -> tuple[Scene, Device, str]:
    async with hall_in(folder, 1) as meeting:
        return meeting.scene, meeting.devices[0], meeting.certificate_files()[0]


def _encrypt(folder: Path, size_bytes: int) -> tuple[Paper, Manifest]:
    source = folder / "plain"
    with source.open("wb") as file:
        block = secrets.token_bytes(CHUNK_BYTES)
        for start in range(0, size_bytes, CHUNK_BYTES):
            file.write(block[: size_bytes - start])
    key = PaperKey(secrets.token_bytes(32), secrets.token_hex(16), 1)
    (folder / "files").mkdir()
    store = open_blob_store(folder / "host_blobs.db")
    with store.stage() as staged, (folder / "files" / "paper").open("wb") as flat:

        def keep(index: int, data: bytes) -> None:
            staged.put(index, data)
            flat.write(data)

        made = chunks.encrypt_paper(source, key, secrets.token_bytes(32), keep)
        staged.finish(made.manifest)
    store.close()
    source.unlink()
    paper = Paper(
        id=PaperId("0" * 32),
        item=ItemId("0" * 32),
        title="Paper",
        file_name="paper.pdf",
        pages=1,
        size_bytes=size_bytes,
        plain_salt=bytes(32),
        plain_hash=made.plain_hash,
        document=key.document,
        version=1,
        blob=made.blob,
        key_commitment=bytes(32),
        audience=1,
        epoch=1,
        wrapped_key=b"",
        added_by=PersonId("0" * 32),
        added_ms=0,
        number=1,
    )
    assert len(encode(made.manifest)) < CHUNK_BYTES
    return paper, made.manifest
