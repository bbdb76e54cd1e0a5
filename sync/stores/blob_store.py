"""Encrypted papers in a plain SQLite file: chunks lie in it as they arrived."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from meeting.encoding import encode
from sync.crypto.chunks import Manifest, blob_hash, read_manifest, verify_chunk
from sync.errors import LocalCode, LocalError
from sync.stores.migrate import migrate
from sync.stores.sqlite import checkpoint, open_database, read_row, writing
from sync.stores.tables import BLOBS, CHUNKS

# A page that somebody waits for takes several chunks, one after the other.
_ONE_CHUNK = (
    "SELECT data FROM chunks JOIN blobs ON blobs.blob = chunks.blob"
    " WHERE blobs.hash = ? AND chunks.number = ?"
)
_STAGED_AT_ONCE = 32


def open_blob_store(path: Path, *, one_reader: bool = False) -> "SqlBlobStore":
    """Open a store of encrypted papers, or make it; blobs left half made are dropped.

    With `one_reader` (a device's store) what is new is written once, and a reader may have to
    wait for it; without, it goes through a log, so that many can read at the same time.

    Raises:
        LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY, NEWER_STORE.
    """
    # Chunks can be fetched again; a complete blob is brought to the disk by a checkpoint.
    engine = open_database(path, synchronous="NORMAL", journal="TRUNCATE" if one_reader else "WAL")
    migrate(engine, "blobs")
    store = SqlBlobStore(engine)
    store.drop_unfinished()
    return store


class SqlBlobStore:
    """Blobs and their chunks in SQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._manifests: dict[bytes, Manifest] = {}

    def blobs(self) -> tuple[bytes, ...]:
        """Return the hashes of all blobs, complete or not."""
        query = select(BLOBS.c.hash).where(BLOBS.c.hash.is_not(None)).order_by(BLOBS.c.blob)
        with self._engine.begin() as connection:
            return tuple(blob for blob in connection.scalars(query) if blob is not None)

    def begin_blob(self, blob: bytes, manifest: bytes) -> Manifest:
        """Make room for a blob; harmless if it is there.

        Raises:
            TamperError: MALFORMED or BAD_COMMITMENT, where it is not this blob's manifest.
        """
        found = read_manifest(manifest, blob)
        with writing(self._engine) as connection:
            if _row(connection, blob) is None:
                connection.execute(insert(BLOBS).values(hash=blob, manifest=manifest))
        return found

    def manifest(self, blob: bytes) -> bytes | None:
        """Return the bytes of a blob's manifest."""
        with self._engine.begin() as connection:
            return connection.scalar(select(BLOBS.c.manifest).where(BLOBS.c.hash == blob))

    def put_chunk(self, blob: bytes, index: int, data: bytes) -> None:
        """Store one chunk of a blob that was begun; harmless if it is there.

        Raises:
            TamperError: BAD_COMMITMENT, where it does not belong there.
        """
        self.put_chunks(blob, index, (data,))

    def put_chunks(self, blob: bytes, first: int, chunks: Sequence[bytes]) -> None:
        """Store neighbouring chunks in one transaction.

        Raises:
            TamperError: BAD_COMMITMENT; none of them is stored then.
        """
        manifest = self._known(blob)
        for index, data in enumerate(chunks, first):
            verify_chunk(manifest, index, data)
        with writing(self._engine) as connection:
            row = _row(connection, blob)
            if row is None:
                raise LocalError(LocalCode.STORE_CONFLICT)
            there = set(
                connection.scalars(
                    select(CHUNKS.c.number).where(
                        CHUNKS.c.blob == row,
                        CHUNKS.c.number >= first,
                        CHUNKS.c.number < first + len(chunks),
                    )
                )
            )
            fresh = [
                {"blob": row, "number": index, "data": data}
                for index, data in enumerate(chunks, first)
                if index not in there
            ]
            if fresh:
                connection.execute(insert(CHUNKS), fresh)
            complete = bool(fresh) and _count(connection, row) == manifest.count
        if complete:
            checkpoint(self._engine)

    def chunk(self, blob: bytes, index: int) -> bytes | None:
        """Return one encrypted chunk, if it is here."""
        row = read_row(self._engine, _ONE_CHUNK, blob, index)
        return None if row is None else row[0]

    def chunks(self, blob: bytes, first: int, count: int) -> tuple[bytes, ...]:
        """Return at most `count` neighbouring chunks, up to the first that is not here."""
        query = (
            select(CHUNKS.c.number, CHUNKS.c.data)
            .join(BLOBS, BLOBS.c.blob == CHUNKS.c.blob)
            .where(BLOBS.c.hash == blob, CHUNKS.c.number >= first, CHUNKS.c.number < first + count)
            .order_by(CHUNKS.c.number)
        )
        with self._engine.begin() as connection:
            found = connection.execute(query).all()
        return tuple(data for index, (number, data) in enumerate(found, first) if number == index)

    def missing(self, blob: bytes) -> tuple[int, ...]:
        """Return the places of the chunks that are not here; of an unknown blob none."""
        with self._engine.begin() as connection:
            row = _row(connection, blob)
            if row is None:
                return ()
            there = set(connection.scalars(select(CHUNKS.c.number).where(CHUNKS.c.blob == row)))
        return tuple(index for index in range(self._known(blob).count) if index not in there)

    def progress(self, blob: bytes) -> tuple[int, int]:
        """Return how many chunks are here and how many there are; (0, 0) if unknown."""
        with self._engine.begin() as connection:
            row = _row(connection, blob)
            if row is None:
                return 0, 0
            here = _count(connection, row)
        return here, self._known(blob).count

    def chunk_counts(self) -> dict[bytes, int]:
        """Return of each blob how many chunks are here."""
        query = (
            select(BLOBS.c.hash, func.count(CHUNKS.c.number))
            .outerjoin(CHUNKS, BLOBS.c.blob == CHUNKS.c.blob)
            .where(BLOBS.c.hash.is_not(None))
            .group_by(BLOBS.c.blob, BLOBS.c.hash)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(query).all()
        return {blob: count for blob, count in rows if blob is not None}

    def has_blob(self, blob: bytes) -> bool:
        """Say whether all of a blob is here."""
        here, count = self.progress(blob)
        return 0 < count == here

    def delete_blob(self, blob: bytes) -> None:
        """Forget a blob with its chunks."""
        with writing(self._engine) as connection:
            row = _row(connection, blob)
            if row is not None:
                _drop(connection, row)
        self._manifests.pop(blob, None)
        self._give_back()

    def stage(self) -> "SqlStagedBlob":
        """Return a place for a blob that is being made here."""
        return SqlStagedBlob(self._engine)

    def drop_unfinished(self) -> None:
        """Forget blobs that were being made when the program ended."""
        with writing(self._engine) as connection:
            rows = connection.scalars(select(BLOBS.c.blob).where(BLOBS.c.hash.is_(None))).all()
            for row in rows:
                _drop(connection, row)
        if rows:
            self._give_back()

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.dispose()

    def _known(self, blob: bytes) -> Manifest:
        manifest = self._manifests.get(blob)
        if manifest is None:
            data = self.manifest(blob)
            if data is None:
                raise LocalError(LocalCode.STORE_CONFLICT)
            manifest = self._manifests[blob] = read_manifest(data, blob)
        return manifest

    def _give_back(self) -> None:
        raw = self._engine.raw_connection()
        try:
            # It frees a page with each step, and only `executescript` takes every step.
            raw.cursor().executescript("PRAGMA incremental_vacuum")
        finally:
            raw.close()


class SqlStagedBlob:
    """A blob on its way into the database; leaving without `finish` drops it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._row: int | None = None
        self._waiting: list[dict[str, int | bytes]] = []
        self._finished = False

    def __enter__(self) -> Self:
        """Begin."""
        with writing(self._engine) as connection:
            row = insert(BLOBS).values(hash=None, manifest=b"").returning(BLOBS.c.blob)
            self._row = connection.scalar(row)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End; nothing stays of a blob that was not finished."""
        if not self._finished:
            with writing(self._engine) as connection:
                _drop(connection, self._place)

    def put(self, index: int, data: bytes) -> None:
        """Take the next chunk."""
        self._waiting.append({"blob": self._place, "number": index, "data": data})
        if len(self._waiting) >= _STAGED_AT_ONCE:
            self._write()

    def finish(self, manifest: Manifest) -> bytes:
        """Keep the blob under its hash, which is returned."""
        self._write()
        data = encode(manifest)
        blob = blob_hash(data)
        with writing(self._engine) as connection:
            there = _row(connection, blob)
            if there is not None:
                _drop(connection, there)
            connection.execute(
                update(BLOBS).where(BLOBS.c.blob == self._place).values(hash=blob, manifest=data)
            )
        self._finished = True
        checkpoint(self._engine)
        return blob

    @property
    def _place(self) -> int:
        assert self._row is not None, "a staged blob is used in a with statement"
        return self._row

    def _write(self) -> None:
        if self._waiting:
            with writing(self._engine) as connection:
                connection.execute(insert(CHUNKS), self._waiting)
            self._waiting.clear()


def _row(connection: Connection, blob: bytes) -> int | None:
    return connection.scalar(select(BLOBS.c.blob).where(BLOBS.c.hash == blob))


def _count(connection: Connection, row: int) -> int:
    query = select(func.count()).select_from(CHUNKS).where(CHUNKS.c.blob == row)
    return connection.scalar(query) or 0


def _drop(connection: Connection, row: int) -> None:
    connection.execute(delete(CHUNKS).where(CHUNKS.c.blob == row))
    connection.execute(delete(BLOBS).where(BLOBS.c.blob == row))
