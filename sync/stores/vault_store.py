"""A device's vault: one SQLCipher file that holds all but the papers' chunks."""

from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, delete, insert, select

from meeting.encoding import decode, encode
from sync.crypto.keys import DeviceIdentity
from sync.stores.library_store import SqlLibrary, forget_library
from sync.stores.log_rows import PlainColumns, SqlLogStore
from sync.stores.migrate import migrate
from sync.stores.note_rows import SqlNotes, forget_notes
from sync.stores.ports import KnownMeeting, KnownOrganisation, Position, QueuedAct
from sync.stores.sqlite import open_database, writing
from sync.stores.tables import EPOCH_KEYS, MEETINGS, ORGANISATIONS, OUTBOX, POSITIONS, VAULT

_IDENTITY = "device identity"


def open_vault(path: Path, key: bytes) -> "SqlVaultStore":
    """Open a device's vault, or make it.

    Raises:
        LocalError: VAULT_LOCKED, DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY, NEWER_STORE.
    """
    engine = open_database(path, key)
    migrate(engine, "vault")
    return SqlVaultStore(engine)


class SqlVaultStore(SqlLogStore):
    """A device's logs, keys and notes in SQL."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, VAULT, PlainColumns())
        self.notes = SqlNotes(engine)
        self.library = SqlLibrary(engine)

    def identity(self) -> DeviceIdentity | None:
        """Return this device's keys."""
        data = self.setting(_IDENTITY)
        return None if data is None else decode(data, DeviceIdentity)

    def put_identity(self, identity: DeviceIdentity) -> None:
        """Keep this device's keys."""
        self.put_setting(_IDENTITY, encode(identity))

    def organisations(self) -> tuple[KnownOrganisation, ...]:
        """Return the organisations that this device trusts, by name."""
        query = select(ORGANISATIONS).order_by(ORGANISATIONS.c.name, ORGANISATIONS.c.fingerprint)
        with self._engine.begin() as connection:
            rows = connection.execute(query).mappings()
            return tuple(KnownOrganisation(**row) for row in rows)

    def put_organisation(self, organisation: KnownOrganisation) -> None:
        """Keep an organisation; one of the same fingerprint is replaced."""
        with writing(self._engine) as connection:
            connection.execute(
                delete(ORGANISATIONS).where(ORGANISATIONS.c.fingerprint == organisation.fingerprint)
            )
            connection.execute(insert(ORGANISATIONS).values(**msgspec.structs.asdict(organisation)))

    def meetings(self) -> tuple[KnownMeeting, ...]:
        """Return the meetings of this device, the last joined first."""
        query = select(MEETINGS).order_by(MEETINGS.c.joined_ms.desc(), MEETINGS.c.log)
        with self._engine.begin() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(
            KnownMeeting(
                **{**row, "addresses": msgspec.json.decode(row["addresses"], type=tuple[str, ...])}
            )
            for row in rows
        )

    def put_meeting(self, meeting: KnownMeeting) -> None:
        """Keep a meeting; one of the same log is replaced."""
        row = msgspec.structs.asdict(meeting)
        row["addresses"] = msgspec.json.encode(meeting.addresses)
        with writing(self._engine) as connection:
            connection.execute(delete(MEETINGS).where(MEETINGS.c.log == meeting.log))
            connection.execute(insert(MEETINGS).values(**row))

    def forget_meeting(self, log: str) -> None:
        """Erase a meeting with its log, boxes, keys, settings, positions, notes, outbox, texts."""
        logs, entries, heads = VAULT.logs, VAULT.entries, VAULT.heads
        with writing(self._engine) as connection:
            boxes = select(logs.c.log).where(logs.c.meeting == log)
            for table in (entries, heads):
                connection.execute(delete(table).where(table.c.log.in_(boxes)))
                connection.execute(delete(table).where(table.c.log == log))
            connection.execute(delete(logs).where((logs.c.log == log) | (logs.c.meeting == log)))
            for place in (EPOCH_KEYS, POSITIONS, OUTBOX, MEETINGS):
                connection.execute(delete(place).where(place.c["log"] == log))
            settings = VAULT.settings
            connection.execute(delete(settings).where(settings.c.name.contains(f"/{log}")))
            forget_notes(connection, log)
            forget_library(connection, log)

    def queue(self, act: QueuedAct) -> None:
        """Put an act at the end of the outbox; harmless if it is there."""
        with writing(self._engine) as connection:
            if not _queued(connection, act.log, act.act):
                connection.execute(insert(OUTBOX).values(**msgspec.structs.asdict(act)))

    def outbox(self, log: str) -> tuple[QueuedAct, ...]:
        """Return what waits for a meeting's host, in the order in which it was queued."""
        query = (
            select(OUTBOX.c.log, OUTBOX.c.act, OUTBOX.c.data, OUTBOX.c.queued_ms)
            .where(OUTBOX.c.log == log)
            .order_by(OUTBOX.c.place)
        )
        with self._engine.begin() as connection:
            return tuple(QueuedAct(*row) for row in connection.execute(query))

    def unqueue(self, log: str, act: str) -> None:
        """Take an act out of the outbox."""
        with writing(self._engine) as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.log == log, OUTBOX.c.act == act))

    def epoch_key(self, log: str, audience: int, epoch: int) -> bytes | None:
        """Return the key of an audience's epoch."""
        query = select(EPOCH_KEYS.c.key).where(
            EPOCH_KEYS.c.log == log,
            EPOCH_KEYS.c.audience == audience,
            EPOCH_KEYS.c.epoch == epoch,
        )
        with self._engine.begin() as connection:
            return connection.scalar(query)

    def put_epoch_key(self, log: str, audience: int, epoch: int, key: bytes) -> None:
        """Keep the key of an audience's epoch."""
        with writing(self._engine) as connection:
            connection.execute(
                delete(EPOCH_KEYS).where(
                    EPOCH_KEYS.c.log == log,
                    EPOCH_KEYS.c.audience == audience,
                    EPOCH_KEYS.c.epoch == epoch,
                )
            )
            connection.execute(
                insert(EPOCH_KEYS).values(log=log, audience=audience, epoch=epoch, key=key)
            )

    def delete_epoch_keys(self, log: str) -> None:
        """Forget all epoch keys of a meeting."""
        with writing(self._engine) as connection:
            connection.execute(delete(EPOCH_KEYS).where(EPOCH_KEYS.c.log == log))

    def position(self, log: str, paper: str) -> Position | None:
        """Return where this person was reading a paper."""
        query = select(POSITIONS.c.page, POSITIONS.c.top).where(
            POSITIONS.c.log == log, POSITIONS.c.paper == paper
        )
        with self._engine.begin() as connection:
            row = connection.execute(query).first()
        return None if row is None else Position(*row)

    def put_position(self, log: str, paper: str, position: Position) -> None:
        """Keep where this person is reading a paper."""
        with writing(self._engine) as connection:
            connection.execute(
                delete(POSITIONS).where(POSITIONS.c.log == log, POSITIONS.c.paper == paper)
            )
            connection.execute(
                insert(POSITIONS).values(log=log, paper=paper, page=position.page, top=position.top)
            )


def _queued(connection: Connection, log: str, act: str) -> bool:
    query = select(OUTBOX.c.place).where(OUTBOX.c.log == log, OUTBOX.c.act == act)
    return connection.scalar(query) is not None
