"""One paper on its way here: chunks are checked and stored while the next ones arrive."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from meeting.errors import Code, TamperError
from meeting.papers import Paper
from sync.client.http import HostHttp, LinkError, read_body
from sync.crypto import chunks
from sync.crypto.chunks import Manifest
from sync.protocol.fetching import Range, next_range
from sync.stores.ports import BlobStore

WRITE_CHUNKS = 16
WAITING_BATCHES = 3
MANIFEST_LIMIT_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Batch:
    blob: bytes
    first: int
    chunks: list[bytes]
    done: Callable[[int], None]


class ChunkWriter:
    """Checks and stores chunks in a thread, one batch after the other, while the next arrive.

    A fault is raised by what follows; whatever waits then is dropped, to be fetched again.
    """

    def __init__(self, blobs: BlobStore) -> None:
        self._blobs = blobs
        self._waiting: deque[_Batch] = deque()
        self._fault: Exception | None = None
        self._writing: asyncio.Task[None] | None = None
        self._room = asyncio.Event()

    async def put(
        self, blob: bytes, first: int, batch: list[bytes], done: Callable[[int], None]
    ) -> None:
        """Take neighbouring chunks; `done` is called with their number once they are stored.

        Raises:
            TamperError: BAD_COMMITMENT, where they are others than those of the manifest.
            LocalError: they cannot be stored.
        """
        self._waiting.append(_Batch(blob, first, batch, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        while len(self._waiting) > WAITING_BATCHES:
            self._room.clear()
            await self._room.wait()
        self._raise_fault()

    async def settle(self) -> None:
        """Wait until all is stored.

        Raises:
            TamperError, LocalError: as `put`.
        """
        await self.end()
        self._raise_fault()

    async def end(self) -> None:
        """Wait until the thread is done, whatever comes of it."""
        if self._writing is not None:
            # A thread cannot be broken off: nobody may go on before it is done.
            await asyncio.shield(self._writing)

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                batch = self._waiting.popleft()
                self._room.set()
                await asyncio.to_thread(
                    self._blobs.put_chunks, batch.blob, batch.first, batch.chunks
                )
                batch.done(len(batch.chunks))
        except Exception as error:  # noqa: BLE001
            # Told to whoever comes next with chunks, or waits for these.
            self._fault = error
            self._waiting.clear()
        finally:
            self._room.set()
            self._writing = None

    def _raise_fault(self) -> None:
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault


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
        incoming = _Incoming(manifest, span)
        try:
            await self._receive(incoming)
        except (LinkError, asyncio.CancelledError):
            # Air time is dear: what came whole before the break is not asked for again.
            await self._store(incoming, least=1)
            raise

    async def _receive(self, incoming: "_Incoming") -> None:
        headers = {"Range": incoming.header}
        async with self._http.request("GET", self._path, headers=headers) as response:
            async for part in response.content.iter_any():
                incoming.received += part
                await self._store(incoming, least=WRITE_CHUNKS)
                if incoming.is_complete:
                    return
        raise LinkError("too little came")

    async def _store(self, incoming: "_Incoming", *, least: int) -> None:
        count = incoming.whole()
        if count and (count >= least or count == incoming.left):
            first = incoming.first
            await self._writer.put(self.paper.blob, first, incoming.take(count), self._done)
            del self._missing[:count]

    def _done(self, count: int) -> None:
        self._have += count
        have_bytes = min(self.paper.size_bytes, self._have * chunks.CHUNK_BYTES)
        self._stored(self.paper, have_bytes)


class _Incoming:
    """The bytes of a range of chunks as they come in."""

    def __init__(self, manifest: Manifest, span: Range) -> None:
        self.first = span.first
        self.received = bytearray()
        self._manifest = manifest
        self._end = span.first + span.count

    @property
    def header(self) -> str:
        """Return the header that asks for them."""
        chunk_bytes = chunks.CIPHER_CHUNK_BYTES
        last = (self._end - 1) * chunk_bytes + self._manifest.cipher_bytes(self._end - 1)
        return f"bytes={self.first * chunk_bytes}-{last - 1}"

    @property
    def left(self) -> int:
        """Return how many chunks have not been taken."""
        return self._end - self.first

    @property
    def is_complete(self) -> bool:
        """Say whether all have been taken."""
        return self.first == self._end

    def whole(self) -> int:
        """Return how many whole chunks are here."""
        count = min(self.left, len(self.received) // chunks.CIPHER_CHUNK_BYTES)
        rest = len(self.received) - count * chunks.CIPHER_CHUNK_BYTES
        if count == self.left - 1 and rest >= self._manifest.cipher_bytes(self._end - 1):
            # The last chunk of a paper is shorter.
            count += 1
        return count

    def take(self, count: int) -> list[bytes]:
        """Return the next whole chunks."""
        batch = []
        start = 0
        with memoryview(self.received) as view:
            for index in range(self.first, self.first + count):
                length = self._manifest.cipher_bytes(index)
                batch.append(bytes(view[start : start + length]))
                start += length
        del self.received[:start]
        self.first += count
        return batch
