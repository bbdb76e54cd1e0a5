"""Logs, boxes, heads and settings in SQL: what host and vault have in common."""

from collections.abc import Mapping
from typing import Protocol

import msgspec
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from sync.errors import LocalCode, LocalError
from sync.stores.ports import Batch, FoundAct, LogPart, StoredEntry
from sync.stores.sqlite import checkpoint, writing
from sync.stores.tables import LogTables


class Columns(Protocol):
    """How values stand in their columns: encrypted one by one, or left to the file."""

    def seal(self, plain: bytes, table: str, row: str) -> bytes:
        """Return a value as it is stored in this row."""
        ...

    def unseal(self, sealed: bytes, table: str, row: str) -> bytes:
        """Return the value that is stored in this row."""
        ...


class PlainColumns:
    """Leaves values as they are, because the whole file is encrypted."""

    def seal(self, plain: bytes, table: str, row: str) -> bytes:  # noqa: ARG002
        """Return the value itself."""
        return plain

    def unseal(self, sealed: bytes, table: str, row: str) -> bytes:  # noqa: ARG002
        """Return the value itself."""
        return sealed


class _OfEntry(msgspec.Struct):
    header: bytes


class _OfHeader(msgspec.Struct):
    act: str


# The entries have been through the one door that checks them; only the act's id is wanted here.
_entry_decoder = msgspec.json.Decoder(_OfEntry)
_header_decoder = msgspec.json.Decoder(_OfHeader)


def act_of(entry: bytes) -> str:
    """Return the id of the act that an entry holds."""
    return _header_decoder.decode(_entry_decoder.decode(entry).header).act


class SqlLogStore:
    """The part of a store that keeps logs."""

    def __init__(self, engine: Engine, tables: LogTables, columns: Columns) -> None:
        self._engine = engine
        self._tables = tables
        self._columns = columns

    def logs(self) -> tuple[str, ...]:
        """Return the meetings' logs."""
        return self.boxes("")

    def boxes(self, log: str) -> tuple[str, ...]:
        """Return the boxes of a meeting, in the order in which they were opened."""
        logs = self._tables.logs
        query = select(logs.c.log).where(logs.c.meeting == log).order_by(logs.c.place)
        with self._engine.begin() as connection:
            return tuple(connection.scalars(query))

    def open_log(self, log: str, meeting: str = "") -> None:
        """Make room for a log, or for a box of the meeting named; harmless if it is there."""
        with writing(self._engine) as connection:
            self._open(connection, log, meeting)

    def append(self, batch: Batch) -> None:
        """Add a batch in one transaction, which is on the disk on return.

        Raises:
            LocalError: DISK_FULL, DISK_FAILED, DAMAGED, STORE_BUSY, STORE_CONFLICT.
        """
        with writing(self._engine) as connection:
            for part in batch.parts:
                self._open(connection, part.log, "" if part.log == batch.log else batch.log)
                self._append_part(connection, part)
            for number in batch.erased:
                self._erase(connection, batch.log, number)
            self._append_rest(connection, batch)
        if batch.erased:
            checkpoint(self._engine)

    def entries(self, log: str, since: int, limit: int) -> tuple[StoredEntry, ...]:
        """Return at most `limit` entries of a log after the number `since`, in order."""
        table = self._tables.entries
        query = (
            select(table.c.number, table.c.entry, table.c.opening)
            .where(table.c.log == log, table.c.number > since)
            .order_by(table.c.number)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple(
                StoredEntry(number, entry, self._opened(log, number, opening))
                for number, entry, opening in connection.execute(query)
            )

    def number(self, log: str) -> int:
        """Return the number of a log's last entry; 0 where there is none."""
        logs = self._tables.logs
        with self._engine.begin() as connection:
            return connection.scalar(select(logs.c.number).where(logs.c.log == log)) or 0

    def head(self, log: str) -> bytes:
        """Return the newest head of a log; empty where there is none."""
        heads = self._tables.heads
        query = (
            select(heads.c.head).where(heads.c.log == log).order_by(heads.c.number.desc()).limit(1)
        )
        with self._engine.begin() as connection:
            return connection.scalar(query) or b""

    def find_act(self, log: str, act: str) -> FoundAct | None:
        """Return an act of this log, by its id."""
        table, heads = self._tables.entries, self._tables.heads
        query = select(table.c.number, table.c.entry, table.c.opening).where(
            table.c.log == log, table.c.act == act
        )
        with self._engine.begin() as connection:
            row = connection.execute(query).first()
            if row is None:
                return None
            number, entry, opening = row
            covering = (
                select(heads.c.head)
                .where(heads.c.log == log, heads.c.number >= number)
                .order_by(heads.c.number)
                .limit(1)
            )
            head = connection.scalar(covering) or b""
        return FoundAct(number, entry, self._opened(log, number, opening), head)

    def add_openings(self, log: str, openings: Mapping[int, bytes]) -> None:
        """Add openings that came after their entries."""
        table = self._tables.entries
        with writing(self._engine) as connection:
            for number, opening in openings.items():
                connection.execute(
                    update(table)
                    .where(table.c.log == log, table.c.number == number)
                    .values(opening=self._closed(log, number, opening))
                )

    def erase_opening(self, log: str, number: int) -> None:
        """Forget what opens an entry; the entry stays."""
        with writing(self._engine) as connection:
            self._erase(connection, log, number)
        # The journal would keep the old page until somebody writes over it.
        checkpoint(self._engine)

    def setting(self, name: str) -> bytes | None:
        """Return a value kept under a name (encrypted at rest)."""
        settings = self._tables.settings
        with self._engine.begin() as connection:
            value = connection.scalar(select(settings.c.value).where(settings.c.name == name))
        return None if value is None else self._columns.unseal(value, "settings", name)

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value under a name."""
        settings = self._tables.settings
        sealed = self._columns.seal(value, "settings", name)
        with writing(self._engine) as connection:
            connection.execute(delete(settings).where(settings.c.name == name))
            connection.execute(insert(settings).values(name=name, value=sealed))

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.dispose()

    def _append_rest(self, connection: Connection, batch: Batch) -> None:
        """Add what a batch holds besides entries; within the same transaction."""

    def _open(self, connection: Connection, log: str, meeting: str) -> None:
        logs = self._tables.logs
        if connection.scalar(select(logs.c.log).where(logs.c.log == log)) is None:
            last = connection.scalar(
                select(func.max(logs.c.place)).where(logs.c.meeting == meeting)
            )
            connection.execute(
                insert(logs).values(log=log, meeting=meeting, place=(last or 0) + 1, number=0)
            )

    def _append_part(self, connection: Connection, part: LogPart) -> None:
        if not part.entries:
            self._put_head(connection, part.log, part.first - 1, part.head)
            return
        logs = self._tables.logs
        last = part.first + len(part.entries) - 1
        moved = connection.execute(
            update(logs)
            .where(logs.c.log == part.log, logs.c.number == part.first - 1)
            .values(number=last)
        )
        if moved.rowcount != 1:
            raise LocalError(LocalCode.STORE_CONFLICT, log=part.log, number=part.first)
        rows = [
            {
                "log": part.log,
                "number": number,
                "act": act_of(entry),
                "entry": entry,
                "opening": self._closed(part.log, number, opening),
            }
            for number, (entry, opening) in enumerate(
                zip(part.entries, part.openings, strict=True), part.first
            )
        ]
        connection.execute(insert(self._tables.entries), rows)
        self._put_head(connection, part.log, last, part.head)

    def _put_head(self, connection: Connection, log: str, number: int, head: bytes) -> None:
        heads = self._tables.heads
        connection.execute(delete(heads).where(heads.c.log == log, heads.c.number == number))
        connection.execute(insert(heads).values(log=log, number=number, head=head))

    def _erase(self, connection: Connection, log: str, number: int) -> None:
        table = self._tables.entries
        connection.execute(
            update(table).where(table.c.log == log, table.c.number == number).values(opening=None)
        )

    def _closed(self, log: str, number: int, opening: bytes) -> bytes | None:
        return self._columns.seal(opening, "entries", f"{log}/{number}") if opening else None

    def _opened(self, log: str, number: int, opening: bytes | None) -> bytes:
        return (
            b"" if opening is None else self._columns.unseal(opening, "entries", f"{log}/{number}")
        )
