"""The store of papers from the event loop: reads and writes happen in threads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar, TypeVarTuple

from sync.stores.ports import BlobStore

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class HostBlobs:
    """Encrypted papers as they come and go, chunk by chunk."""

    def __init__(self, store: BlobStore, *, writer: Executor, readers: Executor) -> None:
        self._store = store
        self._writer = writer
        self._readers = readers

    async def manifest(self, blob: bytes) -> bytes | None:
        """Return the manifest of a blob."""
        return await self._run(self._readers, self._store.manifest, blob)

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

    async def read(self, blob: bytes, first: int, count: int) -> list[bytes]:
        """Return neighbouring chunks up to the first that is not here."""
        return await self._run(self._readers, self._chunks, blob, first, count)

    def _chunks(self, blob: bytes, first: int, count: int) -> list[bytes]:
        found: list[bytes] = []
        for index in range(first, first + count):
            chunk = self._store.chunk(blob, index)
            if chunk is None:
                break
            found.append(chunk)
        return found

    async def _run(self, executor: Executor, work: Callable[[*Ts], T], *args: *Ts) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, work, *args)
