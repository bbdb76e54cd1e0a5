"""The store of papers from the event loop: reads and writes happen in threads."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar, TypeVarTuple

from sync.crypto.chunks import Manifest, read_manifest
from sync.stores.ports import BlobStore

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

MANIFESTS_KEPT = 64
BLOCKS_KEPT = 32

_Place = tuple[bytes, int, int]


class HostBlobs:
    """Encrypted papers as they come and go, chunk by chunk."""

    def __init__(self, store: BlobStore, *, writer: Executor, readers: Executor) -> None:
        self._store = store
        self._writer = writer
        self._readers = readers
        self._blocks: OrderedDict[_Place, asyncio.Future[tuple[bytes, ...]]] = OrderedDict()
        self._manifests: OrderedDict[bytes, tuple[Manifest, bytes]] = OrderedDict()

    async def manifest(self, blob: bytes) -> tuple[Manifest, bytes] | None:
        """Return the manifest of a blob, and its bytes."""
        known = self._manifests.get(blob)
        if known is None:
            data = await self._run(self._readers, self._store.manifest, blob)
            if data is None:
                return None
            known = self._manifests[blob] = read_manifest(data, blob), data
        self._manifests.move_to_end(blob)
        while len(self._manifests) > MANIFESTS_KEPT:
            self._manifests.popitem(last=False)
        return known

    async def begin(self, blob: bytes, manifest: bytes) -> tuple[int, ...]:
        """Make room for a blob; return the places of the chunks that are still to come."""
        await self._run(self._writer, self._store.begin_blob, blob, manifest)
        return await self.missing(blob)

    async def missing(self, blob: bytes) -> tuple[int, ...]:
        """Return the places of the chunks that are still to come."""
        return await self._run(self._readers, self._store.missing, blob)

    async def put_chunk(self, blob: bytes, index: int, data: bytes) -> None:
        """Store one chunk."""
        await self._run(self._writer, self._store.put_chunk, blob, index, data)

    async def read(self, blob: bytes, first: int, count: int) -> tuple[bytes, ...]:
        """Return neighbouring chunks up to the first that is not here.

        A room fetches the same paper at the same time, so what was read is kept for a while.
        """
        place = blob, first, count
        reading = self._reading(place)
        rows: tuple[bytes, ...] = ()
        try:
            # Shielded: whoever asked first may leave before the others have it.
            rows = await asyncio.shield(reading)
        finally:
            if len(rows) < count:
                self._blocks.pop(place, None)
        return rows

    def expect(self, blob: bytes, first: int, count: int) -> None:
        """Begin to read what is wanted next, while other things are done."""
        self._reading((blob, first, count))

    def _reading(self, place: _Place) -> asyncio.Future[tuple[bytes, ...]]:
        reading = self._blocks.get(place)
        if reading is None:
            loop = asyncio.get_running_loop()
            reading = loop.run_in_executor(self._readers, self._store.chunks, *place)
            # A fault is told to whoever asks, if anybody still does.
            reading.add_done_callback(asyncio.Future.exception)
            self._blocks[place] = reading
            while len(self._blocks) > BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(place)
        return reading

    async def _run(self, executor: Executor, work: Callable[[*Ts], T], *args: *Ts) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, work, *args)
