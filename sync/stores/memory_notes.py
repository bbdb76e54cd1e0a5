"""Notes and letters in memory."""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from sync.crypto.circles import CircleKey
from sync.stores.note_ports import (
    Cursor,
    Letter,
    NewLetter,
    NoteRow,
    Post,
    PostState,
    Usage,
)


class MemoryNotes:
    """What a vault keeps of notes, in memory."""

    def __init__(self) -> None:
        self._records: dict[str, dict[tuple[str, str, str], NoteRow]] = {}
        self._posts: dict[str, dict[bytes, Post]] = {}
        self._keys: dict[str, dict[str, CircleKey]] = {}
        self._cursors: dict[str, Cursor] = {}

    def records(self, log: str) -> tuple[NoteRow, ...]:
        """Return all records, by their places."""
        rows = self._records.get(log, {})
        return tuple(rows[place] for place in sorted(rows))

    def unsent(self, log: str) -> tuple[NoteRow, ...]:
        """Return records that the host lacks, oldest stamps first."""
        waiting = [row for row in self._records.get(log, {}).values() if not row.sent]
        return tuple(sorted(waiting, key=lambda row: (row.stamp, row.name)))

    def keep(self, log: str, rows: Iterable[NoteRow]) -> None:
        """Keep records; of two for one place the later stamp stays."""
        kept = self._records.setdefault(log, {})
        for row in rows:
            known = kept.get(row.place)
            if known is None or known.stamp < row.stamp:
                kept[row.place] = row

    def set_sent(self, log: str, rows: Iterable[NoteRow], *, sent: bool) -> None:
        """Note of these records, where they are still the newest, whether the host has them."""
        kept = self._records.get(log, {})
        for row in rows:
            known = kept.get(row.place)
            if known is not None and known.stamp == row.stamp:
                kept[row.place] = replace(known, sent=sent)

    def posts(self, log: str) -> tuple[Post, ...]:
        """Return all posts, by their ids."""
        posts = self._posts.get(log, {})
        return tuple(posts[post] for post in sorted(posts))

    def put_posts(self, log: str, posts: Iterable[Post]) -> None:
        """Keep posts; of one that is here the state changes."""
        self._posts.setdefault(log, {}).update(
            {post.id: replace(post, state=PostState(post.state)) for post in posts}
        )

    def drop_posts(self, log: str, ids: Iterable[bytes]) -> None:
        """Forget posts."""
        for post in ids:
            self._posts.get(log, {}).pop(post, None)

    def keys(self, log: str) -> tuple[CircleKey, ...]:
        """Return the keys of circles, by their ids."""
        keys = self._keys.get(log, {})
        return tuple(keys[key] for key in sorted(keys))

    def put_key(self, log: str, key: CircleKey) -> None:
        """Keep a key."""
        self._keys.setdefault(log, {})[key.id] = key

    def cursor(self, log: str) -> Cursor:
        """Return up to where the host's letters are here."""
        return self._cursors.get(log, Cursor())

    def put_cursor(self, log: str, cursor: Cursor) -> None:
        """Keep up to where the host's letters are here."""
        self._cursors[log] = cursor

    def forget(self, log: str) -> None:
        """Erase what is kept of a meeting's notes."""
        for table in (self._records, self._posts, self._keys, self._cursors):
            table.pop(log, None)


class _Row:
    """A letter with where it stands; `place` is empty where a later one replaced it."""

    def __init__(self, number: int, letter: NewLetter) -> None:
        self.new = letter
        self.place = letter.place
        self.letter = Letter(number, letter.mark, letter.data)

    def replaced(self) -> None:
        self.place = ""
        self.letter = replace(self.letter, data=b"")


class MemoryMailbox:
    """Letters in memory."""

    def __init__(self) -> None:
        self._rows: dict[str, list[_Row]] = {}
        self._places: dict[tuple[str, str], _Row] = {}

    def last(self, log: str) -> Letter | None:
        """Return the newest letter."""
        rows = self._rows.get(log)
        return rows[-1].letter if rows else None

    def letter(self, log: str, number: int) -> Letter | None:
        """Return a letter by its number."""
        rows = self._rows.get(log, [])
        return rows[number - 1].letter if 1 <= number <= len(rows) else None

    def at(self, log: str, places: Iterable[str]) -> Mapping[str, bytes]:
        """Return what stands at these places."""
        found = ((place, self._places.get((log, place))) for place in places)
        return {place: row.letter.data for place, row in found if row is not None}

    def heads(self, log: str) -> tuple[bytes, ...]:
        """Return the letters that stand at the place of their circle's id: the circles."""
        rows = self._rows.get(log, [])
        return tuple(row.letter.data for row in rows if row.place == row.new.circle)

    def since(
        self, log: str, number: int, circles: Collection[str], *, limit: int, limit_bytes: int
    ) -> tuple[Letter, ...]:
        """Return the next letters of these circles that stand; at least one if there is one."""
        found: list[Letter] = []
        size_bytes = 0
        for row in self._rows.get(log, [])[number:]:
            if not row.place or row.new.circle not in circles:
                continue
            size_bytes += len(row.letter.data)
            if len(found) == limit or (found and size_bytes > limit_bytes):
                break
            found.append(row.letter)
        return tuple(found)

    def put(self, log: str, letters: Iterable[NewLetter]) -> None:
        """Keep letters."""
        rows = self._rows.setdefault(log, [])
        for letter in letters:
            before = self._places.get((log, letter.place))
            if before is not None:
                before.replaced()
            rows.append(_Row(len(rows) + 1, letter))
            self._places[log, letter.place] = rows[-1]

    def usage(self, log: str, person: str) -> Usage:
        """Return how much a person's letters take."""
        sizes = [
            len(row.letter.data)
            for row in self._rows.get(log, [])
            if row.place and row.new.person == person
        ]
        return Usage(len(sizes), sum(sizes))
