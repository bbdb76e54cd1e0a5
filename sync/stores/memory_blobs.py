"""A store of encrypted papers that lasts as long as the process."""

from collections.abc import Sequence
from itertools import takewhile
from types import TracebackType
from typing import Self

from meeting.encoding import encode
from sync.crypto.chunks import Manifest, blob_hash, read_manifest, verify_chunk
from sync.errors import LocalCode, LocalError


class MemoryBlobStore:
    """Encrypted papers in memory."""

    def __init__(self) -> None:
        self._manifests: dict[bytes, bytes] = {}
        self._chunks: dict[bytes, dict[int, bytes]] = {}

    def blobs(self) -> tuple[bytes, ...]:
        """Return the hashes of all blobs, complete or not."""
        return tuple(self._manifests)

    def begin_blob(self, blob: bytes, manifest: bytes) -> Manifest:
        """Make room for a blob; harmless if it is there.

        Raises:
            TamperError: MALFORMED or BAD_COMMITMENT, where it is not this blob's manifest.
        """
        found = read_manifest(manifest, blob)
        self._manifests.setdefault(blob, manifest)
        self._chunks.setdefault(blob, {})
        return found

    def manifest(self, blob: bytes) -> bytes | None:
        """Return the bytes of a blob's manifest."""
        return self._manifests.get(blob)

    def put_chunk(self, blob: bytes, index: int, data: bytes) -> None:
        """Store one chunk of a blob that was begun; harmless if it is there.

        Raises:
            TamperError: BAD_COMMITMENT, where it does not belong there.
        """
        self.put_chunks(blob, index, (data,))

    def put_chunks(self, blob: bytes, first: int, chunks: Sequence[bytes]) -> None:
        """Store neighbouring chunks.

        Raises:
            TamperError: BAD_COMMITMENT; none of them is stored then.
        """
        if blob not in self._manifests:
            raise LocalError(LocalCode.STORE_CONFLICT)
        manifest = read_manifest(self._manifests[blob], blob)
        for index, data in enumerate(chunks, first):
            verify_chunk(manifest, index, data)
        self._chunks[blob].update(enumerate(chunks, first))

    def chunk(self, blob: bytes, index: int) -> bytes | None:
        """Return one encrypted chunk, if it is here."""
        return self._chunks.get(blob, {}).get(index)

    def chunks(self, blob: bytes, first: int, count: int) -> tuple[bytes, ...]:
        """Return at most `count` neighbouring chunks, up to the first that is not here."""
        here = self._chunks.get(blob, {})
        wanted = takewhile(here.__contains__, range(first, first + count))
        return tuple(here[index] for index in wanted)

    def missing(self, blob: bytes) -> tuple[int, ...]:
        """Return the places of the chunks that are not here; of an unknown blob none."""
        if blob not in self._manifests:
            return ()
        count = read_manifest(self._manifests[blob], blob).count
        return tuple(index for index in range(count) if index not in self._chunks[blob])

    def progress(self, blob: bytes) -> tuple[int, int]:
        """Return how many chunks are here and how many there are; (0, 0) if unknown."""
        here = len(self._chunks.get(blob, ()))
        return here, here + len(self.missing(blob))

    def chunk_counts(self) -> dict[bytes, int]:
        """Return of each blob how many chunks are here."""
        return {blob: len(chunks) for blob, chunks in self._chunks.items()}

    def has_blob(self, blob: bytes) -> bool:
        """Say whether all of a blob is here."""
        here, count = self.progress(blob)
        return 0 < count == here

    def delete_blob(self, blob: bytes) -> None:
        """Forget a blob with its chunks."""
        self._manifests.pop(blob, None)
        self._chunks.pop(blob, None)

    def stage(self) -> "MemoryStagedBlob":
        """Return a place for a blob that is being made here."""
        return MemoryStagedBlob(self)

    def close(self) -> None:
        """Let go of nothing."""


class MemoryStagedBlob:
    """A blob on its way in; leaving without `finish` drops it."""

    def __init__(self, store: MemoryBlobStore) -> None:
        self._store = store
        self._waiting: list[bytes] = []

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End; nothing stays of a blob that was not finished."""
        self._waiting.clear()

    def put(self, index: int, data: bytes) -> None:
        """Take the next chunk."""
        assert index == len(self._waiting)
        self._waiting.append(data)

    def finish(self, manifest: Manifest) -> bytes:
        """Keep the blob under its hash, which is returned."""
        data = encode(manifest)
        blob = blob_hash(data)
        self._store.begin_blob(blob, data)
        self._store.put_chunks(blob, 0, self._waiting)
        return blob
