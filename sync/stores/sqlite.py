"""SQLite and SQLCipher under SQLAlchemy: connections, transactions, and faults by name."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from sync.errors import LocalCode, LocalError

PAGE_BYTES = 16384
BUSY_TIMEOUT_S = 5
_KEY_BYTES = 32

# Primary result codes of SQLite (https://sqlite.org/rescode.html).
_CODES = {
    5: LocalCode.STORE_BUSY,
    6: LocalCode.STORE_BUSY,
    8: LocalCode.DISK_FAILED,
    10: LocalCode.DISK_FAILED,
    11: LocalCode.DAMAGED,
    13: LocalCode.DISK_FULL,
    14: LocalCode.DISK_FAILED,
    26: LocalCode.DAMAGED,
}


def open_database(
    path: Path, key: bytes | None = None, *, synchronous: str = "FULL", journal: str = "WAL"
) -> Engine:
    """Return the engine of a database file, which is made if need be.

    With a key the whole file is encrypted (SQLCipher).

    Raises:
        LocalError: VAULT_LOCKED (another key, or not a database), DISK_FULL, DISK_FAILED.
    """
    setup = [
        f"PRAGMA page_size={PAGE_BYTES}",
        "PRAGMA auto_vacuum=INCREMENTAL",
        f"PRAGMA journal_mode={journal}",
        f"PRAGMA synchronous={synchronous}",
        # What is erased is overwritten, not only marked as free.
        "PRAGMA secure_delete=ON",
    ]
    connect: Callable[[], Any]
    if key is None:
        module: Any = sqlite3
        connect = _plain(path, setup)
    else:
        module = sqlcipher
        connect = _encrypted(path, key, setup)
    engine = create_engine(
        "sqlite://", module=module, creator=connect, poolclass=QueuePool, pool_size=4
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _name_fault)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that writes: it waits for its turn at the beginning, not in the middle."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def read_row(engine: Engine, query: str, *values: object) -> Any:
    """Return the first row of a query, or None, where it is asked so often that layers tell."""
    raw = engine.raw_connection()
    try:
        return raw.cursor().execute(query, values).fetchone()
    except (sqlite3.Error, sqlcipher.Error) as error:
        raise _fault(error) from error
    finally:
        raw.close()


def checkpoint(engine: Engine) -> None:
    """Bring what was written into the database file itself, and that to the disk."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        raw.close()


def _plain(path: Path, setup: list[str]) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise _fault(error) from error
        _set_up(connection, setup)
        return connection

    return connect


def _encrypted(path: Path, key: bytes, setup: list[str]) -> Callable[[], Any]:
    if len(key) != _KEY_BYTES:
        raise LocalError(LocalCode.VAULT_LOCKED)
    before = [f"PRAGMA key=\"x'{key.hex()}'\"", f"PRAGMA cipher_page_size={PAGE_BYTES}"]

    def connect() -> Any:
        try:
            connection = sqlcipher.connect(
                str(path), timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
        except sqlcipher.Error as error:
            raise _fault(error) from error
        try:
            _set_up(connection, [*before, "SELECT count(*) FROM sqlite_master", *setup])
        except LocalError as error:
            # The first page does not open: SQLCipher cannot tell a wrong key from damage.
            if error.code is LocalCode.DAMAGED:
                raise LocalError(LocalCode.VAULT_LOCKED) from error
            raise
        return connection

    return connect


def _set_up(connection: Any, statements: list[str]) -> None:
    try:
        for statement in statements:
            connection.execute(statement).fetchall()
    except (sqlite3.Error, sqlcipher.Error) as error:
        connection.close()
        raise _fault(error) from error


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _name_fault(context: ExceptionContext) -> None:
    error = context.original_exception
    if isinstance(error, sqlite3.Error | sqlcipher.Error) and _code(error) is not None:
        raise _fault(error) from error


def _code(error: BaseException) -> LocalCode | None:
    return _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)


def _fault(error: BaseException) -> LocalError:
    return LocalError(_code(error) or LocalCode.DISK_FAILED, reason=str(error))
