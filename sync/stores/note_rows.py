"""Notes in a vault's tables."""

from collections.abc import Iterable

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    and_,
    delete,
    insert,
    select,
    update,
)

from meeting.ids import DeviceId
from meeting.notes.records import Stamp
from sync.crypto.circles import CircleKey
from sync.stores.note_ports import Cursor, NoteRow, Post, PostState
from sync.stores.note_tables import CIRCLE_KEYS, NOTE_CURSORS, NOTE_POSTS, NOTE_RECORDS
from sync.stores.sqlite import writing

_R = NOTE_RECORDS.c


class SqlNotes:
    """What a vault keeps of notes, in SQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def records(self, log: str) -> tuple[NoteRow, ...]:
        """Return all records, by their places."""
        return self._rows(_select_rows(log).order_by(_R.circle, _R.person, _R.name))

    def unsent(self, log: str) -> tuple[NoteRow, ...]:
        """Return records that the host lacks, oldest stamps first."""
        query = _select_rows(log).where(_R.sent.is_(False))
        return self._rows(query.order_by(_R.wall_ms, _R.counter, _R.device, _R.name))

    def keep(self, log: str, rows: Iterable[NoteRow]) -> None:
        """Keep records in one transaction; of two for one place the later stamp stays."""
        with writing(self._engine) as connection:
            for row in rows:
                _keep(connection, log, row)

    def set_sent(self, log: str, rows: Iterable[NoteRow], *, sent: bool) -> None:
        """Note of these records, where they are still the newest, whether the host has them."""
        with writing(self._engine) as connection:
            for row in rows:
                is_it = and_(
                    _at(log, row),
                    _R.wall_ms == row.stamp.wall_ms,
                    _R.counter == row.stamp.counter,
                    _R.device == row.stamp.device,
                )
                connection.execute(update(NOTE_RECORDS).where(is_it).values(sent=sent))

    def posts(self, log: str) -> tuple[Post, ...]:
        """Return all posts, by their ids."""
        columns = NOTE_POSTS.c
        query = select(columns.post, columns.data, columns.state).where(columns.log == log)
        with self._engine.begin() as connection:
            rows = connection.execute(query.order_by(columns.post)).all()
        return tuple(Post(post, data, PostState(state)) for post, data, state in rows)

    def put_posts(self, log: str, posts: Iterable[Post]) -> None:
        """Keep posts in one transaction; of one that is here the state changes."""
        with writing(self._engine) as connection:
            for post in posts:
                _drop(connection, log, post.id)
                connection.execute(
                    insert(NOTE_POSTS).values(
                        log=log, post=post.id, data=post.data, state=int(post.state)
                    )
                )

    def drop_posts(self, log: str, ids: Iterable[bytes]) -> None:
        """Forget posts."""
        with writing(self._engine) as connection:
            for post in ids:
                _drop(connection, log, post)

    def keys(self, log: str) -> tuple[CircleKey, ...]:
        """Return the keys of circles, by their ids."""
        columns = CIRCLE_KEYS.c
        query = select(columns.id, columns.circle, columns.key).where(columns.log == log)
        with self._engine.begin() as connection:
            return tuple(CircleKey(*row) for row in connection.execute(query.order_by(columns.id)))

    def put_key(self, log: str, key: CircleKey) -> None:
        """Keep a key; harmless if it is here."""
        columns = CIRCLE_KEYS.c
        with writing(self._engine) as connection:
            connection.execute(delete(CIRCLE_KEYS).where(columns.log == log, columns.id == key.id))
            connection.execute(
                insert(CIRCLE_KEYS).values(log=log, id=key.id, circle=key.circle, key=key.key)
            )

    def cursor(self, log: str) -> Cursor:
        """Return up to where the host's letters are here."""
        columns = NOTE_CURSORS.c
        query = select(columns.number, columns.mark).where(columns.log == log)
        with self._engine.begin() as connection:
            row = connection.execute(query).first()
        return Cursor() if row is None else Cursor(*row)

    def put_cursor(self, log: str, cursor: Cursor) -> None:
        """Keep up to where the host's letters are here."""
        with writing(self._engine) as connection:
            connection.execute(delete(NOTE_CURSORS).where(NOTE_CURSORS.c.log == log))
            connection.execute(
                insert(NOTE_CURSORS).values(log=log, number=cursor.number, mark=cursor.mark)
            )

    def _rows(
        self, query: Select[str, str, str, int, int, str, bytes, bool]
    ) -> tuple[NoteRow, ...]:
        with self._engine.begin() as connection:
            rows = connection.execute(query).all()
        return tuple(
            NoteRow(circle, person, name, Stamp(wall_ms, counter, DeviceId(device)), body, sent)
            for circle, person, name, wall_ms, counter, device, body, sent in rows
        )


def forget_notes(connection: Connection, log: str) -> None:
    """Erase what a vault keeps of a meeting's notes."""
    for table in (NOTE_RECORDS, NOTE_POSTS, CIRCLE_KEYS, NOTE_CURSORS):
        connection.execute(delete(table).where(table.c["log"] == log))


def _select_rows(log: str) -> Select[str, str, str, int, int, str, bytes, bool]:
    return select(
        _R.circle, _R.person, _R.name, _R.wall_ms, _R.counter, _R.device, _R.body, _R.sent
    ).where(_R.log == log)


def _at(log: str, row: NoteRow) -> ColumnElement[bool]:
    return and_(
        _R.log == log, _R.circle == row.circle, _R.person == row.person, _R.name == row.name
    )


def _keep(connection: Connection, log: str, row: NoteRow) -> None:
    query = select(_R.wall_ms, _R.counter, _R.device).where(_at(log, row))
    found = connection.execute(query).first()
    if found is not None and Stamp(found[0], found[1], DeviceId(found[2])) >= row.stamp:
        return
    connection.execute(delete(NOTE_RECORDS).where(_at(log, row)))
    connection.execute(
        insert(NOTE_RECORDS).values(
            log=log,
            circle=row.circle,
            person=row.person,
            name=row.name,
            wall_ms=row.stamp.wall_ms,
            counter=row.stamp.counter,
            device=row.stamp.device,
            body=row.body,
            sent=row.sent,
        )
    )


def _drop(connection: Connection, log: str, post: bytes) -> None:
    connection.execute(delete(NOTE_POSTS).where(NOTE_POSTS.c.log == log, NOTE_POSTS.c.post == post))
