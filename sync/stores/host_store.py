"""A host's store: headers in clear, what opens them encrypted column by column."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select

from sync.crypto.secretbox import ColumnCipher
from sync.messages import Envelope
from sync.stores.letter_rows import SqlMailbox
from sync.stores.log_rows import SqlLogStore
from sync.stores.migrate import migrate
from sync.stores.ports import Batch
from sync.stores.sqlite import open_database, writing
from sync.stores.tables import ENVELOPES, HOST


def open_host_store(path: Path, key: bytes) -> "SqlHostStore":
    """Open the store of a host, or make it.

    Raises:
        LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY, NEWER_STORE.
    """
    engine = open_database(path)
    migrate(engine, "host")
    return SqlHostStore(engine, key)


class SqlHostStore(SqlLogStore):
    """A host's logs and envelopes in SQL."""

    def __init__(self, engine: Engine, key: bytes) -> None:
        super().__init__(engine, HOST, ColumnCipher(key))
        self.mailbox = SqlMailbox(engine)

    def put_envelopes(self, log: str, envelopes: Iterable[Envelope]) -> None:
        """Keep envelopes beside a meeting's log; a later one for the same place replaces."""
        with writing(self._engine) as connection:
            _put_envelopes(connection, log, envelopes)

    def envelopes(self, log: str, device: str) -> tuple[Envelope, ...]:
        """Return the envelopes for one device, by audience and epoch."""
        query = (
            select(ENVELOPES.c.audience, ENVELOPES.c.epoch, ENVELOPES.c.sealed)
            .where(ENVELOPES.c.log == log, ENVELOPES.c.device == device)
            .order_by(ENVELOPES.c.audience, ENVELOPES.c.epoch)
        )
        with self._engine.begin() as connection:
            return tuple(
                Envelope(audience, epoch, device, sealed)
                for audience, epoch, sealed in connection.execute(query)
            )

    def delete_envelopes(self, log: str, device: str) -> None:
        """Forget the envelopes for a device."""
        with writing(self._engine) as connection:
            connection.execute(
                delete(ENVELOPES).where(ENVELOPES.c.log == log, ENVELOPES.c.device == device)
            )

    def _append_rest(self, connection: Connection, batch: Batch) -> None:
        _put_envelopes(connection, batch.log, batch.envelopes)


def _put_envelopes(connection: Connection, log: str, envelopes: Iterable[Envelope]) -> None:
    for envelope in envelopes:
        connection.execute(
            delete(ENVELOPES).where(
                ENVELOPES.c.log == log,
                ENVELOPES.c.device == envelope.device,
                ENVELOPES.c.audience == envelope.audience,
                ENVELOPES.c.epoch == envelope.epoch,
            )
        )
        connection.execute(
            insert(ENVELOPES).values(
                log=log,
                audience=envelope.audience,
                epoch=envelope.epoch,
                device=envelope.device,
                sealed=envelope.sealed,
            )
        )
