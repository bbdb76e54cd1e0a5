"""Real SQLite files on a disk that is full as soon as a test says so."""

from pathlib import Path

from sqlalchemy import event

from sync.stores.blob_store import open_blob_store
from sync.stores.vault_store import open_vault

KEY = bytes(range(32))
NO_LIMIT_PAGES = 2**30


class Disk:
    """A folder with a vault and a store of papers, each of which can be kept from growing."""

    def __init__(self, folder: Path) -> None:
        self.vault = open_vault(folder / "vault.db", KEY)
        self.blobs = open_blob_store(folder / "blobs.db")
        self._limits = {self.vault: NO_LIMIT_PAGES, self.blobs: NO_LIMIT_PAGES}
        for store in self._limits:
            self._watch(store)

    def fill(self, store: object, *, left_pages: int = 0) -> None:
        """Let a store grow by so many pages only."""
        raw = store._engine.raw_connection()
        count = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
        raw.close()
        self._limits[store] = count + left_pages

    def clear(self, store: object) -> None:
        """Let a store grow again."""
        self._limits[store] = NO_LIMIT_PAGES

    def close(self) -> None:
        self.vault.close()
        self.blobs.close()

    def _watch(self, store: object) -> None:
        def limit(connection, *_: object) -> None:
            pragma = f"PRAGMA max_page_count={self._limits[store]}"
            connection.cursor().execute(pragma).fetchall()

        event.listen(store._engine, "checkout", limit)
