"""One paper on its way here: chunks are checked and stored while the next ones arrive."""

import asyncio
from collections.abc import Callable, Sequence

from meeting.errors import Code, TamperError
from meeting.papers import Paper
from sync.client.http import HostHttp, LinkError, read_body
from sync.crypto import chunks
from sync.crypto.chunks import Manifest
from sync.protocol.fetching import Range, next_range
from sync.stores.ports import BlobStore

WRITE_CHUNKS = 16
MANIFEST_LIMIT_BYTES = 1024 * 1024


class ChunkWriter:
    """Checks and stores chunks in a thread, one batch after the other.

    One batch is on its way to the disk while the next one arrives; a fault of it is raised by
    what follows.
    """

    def __init__(self, blobs: BlobStore) -> None:
        self._blobs = blobs
        self._writing: asyncio.Task[None] | None = None

    async def put(
        self, blob: bytes, first: int, batch: Sequence[bytes], done: Callable[[int], None]
    ) -> None:
        """Take neighbouring chunks; `done` is called with their number once they are stored.

        Raises:
            TamperError: BAD_COMMITMENT, where they are others than those of the manifest.
            LocalError: they cannot be stored.
        """
        await self.settle()
        self._writing = asyncio.create_task(self._write(blob, first, batch, done))

    async def settle(self) -> None:
        """Wait until all is stored.

        Raises:
            TamperError, LocalError: as `put`.
        """
        writing = self._writing
        if writing is not None:
            try:
                # A thread cannot be broken off: nobody may go on before it is done.
                await asyncio.shield(writing)
            finally:
                if writing.done():
                    self._writing = None

    async def end(self) -> None:
        """Wait until the thread is done, whatever comes of it."""
        if self._writing is not None:
            await asyncio.gather(self._writing, return_exceptions=True)
            self._writing = None

    async def _write(
        self, blob: bytes, first: int, batch: Sequence[bytes], done: Callable[[int], None]
    ) -> None:
        await asyncio.to_thread(self._blobs.put_chunks, blob, first, batch)
        done(len(batch))


class Transfer:
    """What is missing of one paper, and what of it was asked for."""

    def __init__(
        self,
        http: HostHttp,
        path: str,
        paper: Paper,
        blobs: BlobStore,
        writer: ChunkWriter,
        *,
        stored: Callable[[Paper, int], None],
    ) -> None:
        self.paper = paper
        self._http = http
        self._path = path
        self._blobs = blobs
        self._writer = writer
        self._stored = stored
        self._manifest: Manifest | None = None
        self._missing: list[int] = []
        self._have = 0

    async def step(self) -> bool:
        """Fetch a part; return whether all of the paper was asked for.

        Raises:
            LinkError: the connection broke; what came whole is kept.
            MeetingError: the host does not have it, or has something else.
            LocalError: it cannot be stored.
        """
        manifest = self._manifest or await self._begin()
        first_pages = len(self._missing) == manifest.count
        span = next_range(self._missing, first_pages=first_pages)
        if span is not None:
            await self._fetch(manifest, span)
        return not self._missing

    async def _begin(self) -> Manifest:
        data = await asyncio.to_thread(self._blobs.manifest, self.paper.blob)
        if data is None:
            async with self._http.request("GET", f"{self._path}/manifest") as response:
                data = await read_body(response, MANIFEST_LIMIT_BYTES)
        manifest = await asyncio.to_thread(self._blobs.begin_blob, self.paper.blob, data)
        if manifest.size_bytes != self.paper.size_bytes:
            raise TamperError(Code.BAD_COMMITMENT)
        self._missing = list(await asyncio.to_thread(self._blobs.missing, self.paper.blob))
        self._have = manifest.count - len(self._missing)
        self._manifest = manifest
        return manifest

    async def _fetch(self, manifest: Manifest, span: Range) -> None:
        index, end = span.first, span.first + span.count
        first = span.first * chunks.CIPHER_CHUNK_BYTES
        length = sum(manifest.cipher_bytes(one) for one in range(index, end))
        headers = {"Range": f"bytes={first}-{first + length - 1}"}
        received = bytearray()
        async with self._http.request("GET", self._path, headers=headers) as response:
            async for part in response.content.iter_any():
                received += part
                ready = _whole(manifest, index, end, len(received))
                if ready and (ready >= WRITE_CHUNKS or index + ready == end):
                    await self._store(index, take_chunks(received, manifest, index, ready))
                    index += ready
                    if index == end:
                        break
        if index != end:
            raise LinkError("too little came")

    async def _store(self, first: int, batch: list[bytes]) -> None:
        await self._writer.put(self.paper.blob, first, batch, self._done)
        del self._missing[: len(batch)]

    def _done(self, count: int) -> None:
        self._have += count
        have_bytes = min(self.paper.size_bytes, self._have * chunks.CHUNK_BYTES)
        self._stored(self.paper, have_bytes)


def _whole(manifest: Manifest, first: int, end: int, length: int) -> int:
    """Return how many whole chunks from `first` on lie in so many bytes."""
    count = min(end - first, length // chunks.CIPHER_CHUNK_BYTES)
    rest = length - count * chunks.CIPHER_CHUNK_BYTES
    if first + count == end - 1 and rest >= manifest.cipher_bytes(end - 1):
        count += 1
    return count


def take_chunks(received: bytearray, manifest: Manifest, first: int, count: int) -> list[bytes]:
    """Cut whole chunks off the beginning of what was received."""
    batch = []
    start = 0
    with memoryview(received) as view:
        for index in range(first, first + count):
            length = manifest.cipher_bytes(index)
            batch.append(bytes(view[start : start + length]))
            start += length
    del received[:start]
    return batch
