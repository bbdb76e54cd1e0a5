"""A shelf for a simulated delegate, who votes but does not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from sync.crypto.chunks import Manifest, read_manifest
from sync.errors import LocalCode, LocalError

if TYPE_CHECKING:
    from collections.abc import Sequence


class NoPapers:
    """A store that wants nothing: it says of every blob that it is here, and keeps none."""

    def blobs(self) -> tuple[bytes, ...]:
        """Return nothing."""
        return ()

    def begin_blob(self, blob: bytes, manifest: bytes) -> Manifest:
        """Return the manifest."""
        return read_manifest(manifest, blob)

    def manifest(self, blob: bytes) -> bytes | None:
        """Return nothing."""
        del blob
        return None

    def put_chunk(self, blob: bytes, index: int, data: bytes) -> None:
        """Keep nothing."""

    def put_chunks(self, blob: bytes, first: int, chunks: Sequence[bytes]) -> None:
        """Keep nothing."""

    def chunk(self, blob: bytes, index: int) -> bytes | None:
        """Return nothing."""
        del blob, index
        return None

    def chunks(self, blob: bytes, first: int, count: int) -> tuple[bytes, ...]:
        """Return nothing."""
        del blob, first, count
        return ()

    def missing(self, blob: bytes) -> tuple[int, ...]:
        """Return nothing."""
        del blob
        return ()

    def progress(self, blob: bytes) -> tuple[int, int]:
        """Return that nothing is here."""
        del blob
        return 0, 0

    def has_blob(self, blob: bytes) -> bool:
        """Say that nothing has to be fetched."""
        del blob
        return True

    def chunk_counts(self) -> dict[bytes, int]:
        """Return nothing."""
        return {}

    def delete_blob(self, blob: bytes) -> None:
        """Forget nothing."""

    def stage(self) -> NoReturn:
        """Refuse: a simulated delegate adds no papers.

        Raises:
            LocalError: DISK_FULL.
        """
        raise LocalError(LocalCode.DISK_FULL)

    def close(self) -> None:
        """Do nothing."""
