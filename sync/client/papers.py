"""Papers come to this device, what is looked at first, each chunk checked before it is kept."""

import asyncio
from collections.abc import Callable

from meeting.errors import Code, TamperError
from meeting.papers import Paper
from sync.client.events import ClientEvent, PaperProgress
from sync.client.http import HostHttp
from sync.client.keyring import Keyring
from sync.client.paper_source import PaperSource
from sync.client.replica import Replica
from sync.crypto import chunks
from sync.crypto.chunks import Manifest, PaperKey
from sync.protocol.fetching import Focus, Range, next_range, order
from sync.stores.ports import BlobStore

Tell = Callable[[ClientEvent], None]

WRITE_CHUNKS = 8


class PaperShelf:
    """The papers of one meeting on this device."""

    def __init__(self, replica: Replica, blobs: BlobStore, keys: Keyring, tell: Tell) -> None:
        self.focus = Focus()
        self._replica = replica
        self._blobs = blobs
        self._keys = keys
        self._tell = tell
        self._awake = asyncio.Event()
        self._complete: set[bytes] = set()

    def wake(self) -> None:
        """Look again what there is to fetch: papers, keys or what is looked at have changed."""
        self._awake.set()

    def progress(self, paper: Paper) -> PaperProgress:
        """Return how much of a paper is here."""
        have, _ = self._blobs.progress(paper.blob)
        here = min(paper.size_bytes, have * chunks.CHUNK_BYTES)
        return PaperProgress(paper.id, here, paper.size_bytes, self._keys.can_read(paper))

    def show(self, paper: Paper) -> None:
        """Tell how much of a paper is here, as after it was made here."""
        self._tell(self.progress(paper))

    def is_complete(self, paper: Paper) -> bool:
        """Say whether a paper is here whole."""
        if paper.blob not in self._complete and self._blobs.has_blob(paper.blob):
            self._complete.add(paper.blob)
        return paper.blob in self._complete

    def source(self, paper: Paper) -> PaperSource:
        """Return a paper to read from.

        Raises:
            TamperError: UNKNOWN_PAPER (not here yet), UNKNOWN_AUDIENCE (no key), or a false key.
        """
        data = self._blobs.manifest(paper.blob)
        if data is None:
            raise TamperError(Code.UNKNOWN_PAPER)
        key = PaperKey(self._keys.content_key(paper), paper.document, paper.version)
        manifest = chunks.read_manifest(data, paper.blob)
        return PaperSource(self._blobs, paper.blob, manifest, key)

    async def fetch_all(self, http: HostHttp) -> None:
        """Fetch what is missing for as long as the connection lasts.

        Raises:
            LinkError: the connection broke; what came is kept.
            LocalError: the disk is full, or the store is damaged.
        """
        base = f"/v1/logs/{self._replica.log.log}/blobs"
        while True:
            self._awake.clear()
            paper = self._next()
            if paper is None:
                await self._awake.wait()
                continue
            await self._fetch_some(http, f"{base}/{paper.blob_id}", paper)

    def _next(self) -> Paper | None:
        for paper in order(self._replica.meeting, self.focus):
            if not self.is_complete(paper):
                return paper
        return None

    async def _fetch_some(self, http: HostHttp, path: str, paper: Paper) -> None:
        manifest = await self._manifest(http, path, paper)
        missing = self._blobs.missing(paper.blob)
        span = next_range(missing, first_pages=len(missing) == manifest.count)
        if span is not None:
            await self._fetch(http, path, paper, manifest, span)
        self._tell(self.progress(paper))

    async def _manifest(self, http: HostHttp, path: str, paper: Paper) -> Manifest:
        data = self._blobs.manifest(paper.blob)
        if data is None:
            async with http.request("GET", f"{path}/manifest") as response:
                data = await response.read()
        manifest = self._blobs.begin_blob(paper.blob, data)
        if manifest.size_bytes != paper.size_bytes:
            raise TamperError(Code.BAD_COMMITMENT)
        return manifest

    async def _fetch(
        self, http: HostHttp, path: str, paper: Paper, manifest: Manifest, span: Range
    ) -> None:
        first = span.first * chunks.CIPHER_CHUNK_BYTES
        indices = range(span.first, span.first + span.count)
        length = sum(manifest.cipher_bytes(index) for index in indices)
        headers = {"Range": f"bytes={first}-{first + length - 1}"}
        writing: asyncio.Task[None] | None = None
        async with http.request("GET", path, headers=headers) as response:
            received = bytearray()
            index, end = span.first, span.first + span.count
            async for part in response.content.iter_any():
                received += part
                count = _whole(manifest, index, end, len(received))
                if count == 0 or (count < WRITE_CHUNKS and index + count < end):
                    continue
                batch = _take(received, manifest, index, count)
                if writing is not None:
                    await writing
                write = asyncio.to_thread(self._blobs.put_chunks, paper.blob, index, batch)
                writing = asyncio.create_task(write)
                index += count
        if writing is not None:
            await writing


def _whole(manifest: Manifest, first: int, end: int, length: int) -> int:
    count = 0
    while first + count < end and length >= manifest.cipher_bytes(first + count):
        length -= manifest.cipher_bytes(first + count)
        count += 1
    return count


def _take(received: bytearray, manifest: Manifest, first: int, count: int) -> list[bytes]:
    batch = []
    start = 0
    with memoryview(received) as view:
        for index in range(first, first + count):
            length = manifest.cipher_bytes(index)
            batch.append(bytes(view[start : start + length]))
            start += length
    del received[:start]
    return batch
