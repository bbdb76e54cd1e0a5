"""Notes in a vault's tables."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, Engine, Select, and_, bindparam, delete, insert, select, update

from meeting.ids import DeviceId
from meeting.notes.records import Stamp
from sync.crypto.circles import CircleKey
from sync.stores.note_ports import Cursor, NoteRow, Post, PostState
from sync.stores.note_tables import CIRCLE_KEYS, NOTE_CURSORS, NOTE_POSTS, NOTE_RECORDS
from sync.stores.sqlite import writing

FEW_NAMES = 500
"""Of more names than these all stamps are read at once."""

_R = NOTE_RECORDS.c
_AT = and_(
    _R.log == bindparam("at_log"),
    _R.circle == bindparam("at_circle"),
    _R.person == bindparam("at_person"),
    _R.name == bindparam("at_name"),
)


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
        latest: dict[tuple[str, str, str], NoteRow] = {}
        for row in rows:
            known = latest.get(row.place)
            if known is None or known.stamp < row.stamp:
                latest[row.place] = row
        if not latest:
            return
        with writing(self._engine) as connection:
            stamps = _stamps(connection, log, {name for _, _, name in latest})
            news = [
                row
                for place, row in latest.items()
                if place not in stamps or stamps[place] < row.stamp
            ]
            old = [_place(log, row) for row in news if row.place in stamps]
            if old:
                connection.execute(delete(NOTE_RECORDS).where(_AT), old)
            if news:
                connection.execute(insert(NOTE_RECORDS), [_columns(log, row) for row in news])

    def set_sent(self, log: str, rows: Iterable[NoteRow], *, sent: bool) -> None:
        """Note of these records, where they are still the newest, whether the host has them."""
        places = [_place(log, row) | {"at_sent": sent} for row in rows]
        if not places:
            return
        is_it = and_(
            _AT,
            _R.wall_ms == bindparam("at_wall_ms"),
            _R.counter == bindparam("at_counter"),
            _R.device == bindparam("at_device"),
        )
        change = update(NOTE_RECORDS).where(is_it).values(sent=bindparam("at_sent"))
        with writing(self._engine) as connection:
            connection.execute(change, places)

    def posts(self, log: str) -> tuple[Post, ...]:
        """Return all posts, by their ids."""
        columns = NOTE_POSTS.c
        query = select(columns.post, columns.data, columns.state).where(columns.log == log)
        with self._engine.begin() as connection:
            rows = connection.execute(query.order_by(columns.post)).all()
        return tuple(Post(post, data, PostState(state)) for post, data, state in rows)

    def put_posts(self, log: str, posts: Iterable[Post]) -> None:
        """Keep posts in one transaction; of one that is here the state changes."""
        latest = {post.id: post for post in posts}
        rows = [
            {"log": log, "post": post.id, "data": post.data, "state": int(post.state)}
            for post in latest.values()
        ]
        if rows:
            with writing(self._engine) as connection:
                _drop(connection, log, latest)
                connection.execute(insert(NOTE_POSTS), rows)

    def drop_posts(self, log: str, ids: Iterable[bytes]) -> None:
        """Forget posts."""
        with writing(self._engine) as connection:
            _drop(connection, log, ids)

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


def _place(log: str, row: NoteRow) -> dict[str, object]:
    return {
        "at_log": log,
        "at_circle": row.circle,
        "at_person": row.person,
        "at_name": row.name,
        "at_wall_ms": row.stamp.wall_ms,
        "at_counter": row.stamp.counter,
        "at_device": row.stamp.device,
    }


def _columns(log: str, row: NoteRow) -> dict[str, object]:
    return {
        "log": log,
        "circle": row.circle,
        "person": row.person,
        "name": row.name,
        "wall_ms": row.stamp.wall_ms,
        "counter": row.stamp.counter,
        "device": row.stamp.device,
        "body": row.body,
        "sent": row.sent,
    }


def _stamps(
    connection: Connection, log: str, names: Collection[str]
) -> dict[tuple[str, str, str], Stamp]:
    """Return the stamps of what is kept under these names."""
    query = select(_R.circle, _R.person, _R.name, _R.wall_ms, _R.counter, _R.device).where(
        _R.log == log
    )
    if len(names) <= FEW_NAMES:
        query = query.where(_R.name.in_(list(names)))
    return {
        (circle, person, name): Stamp(wall_ms, counter, DeviceId(device))
        for circle, person, name, wall_ms, counter, device in connection.execute(query)
    }


def _drop(connection: Connection, log: str, posts: Iterable[bytes]) -> None:
    rows = [{"at_log": log, "at_post": post} for post in posts]
    if rows:
        is_it = and_(
            NOTE_POSTS.c.log == bindparam("at_log"), NOTE_POSTS.c.post == bindparam("at_post")
        )
        connection.execute(delete(NOTE_POSTS).where(is_it), rows)
