"""A host's letters beside a log, in SQL."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Engine, bindparam, func, insert, select, update

from sync.stores.note_ports import Letter, NewLetter, Usage
from sync.stores.note_tables import LETTERS
from sync.stores.sqlite import writing

_L = LETTERS.c


class SqlMailbox:
    """Letters in SQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def last(self, log: str) -> Letter | None:
        """Return the newest letter."""
        with self._engine.begin() as connection:
            number = connection.scalar(select(func.max(_L.number)).where(_L.log == log))
        return None if number is None else self.letter(log, number)

    def letter(self, log: str, number: int) -> Letter | None:
        """Return a letter by its number."""
        query = select(_L.number, _L.mark, _L.data).where(_L.log == log, _L.number == number)
        with self._engine.begin() as connection:
            row = connection.execute(query).first()
        return None if row is None else Letter(row[0], row[1], row[2] or b"")

    def at(self, log: str, places: Iterable[str]) -> Mapping[str, bytes]:
        """Return what stands at these places."""
        query = select(_L.place, _L.data).where(_L.log == log, _L.place.in_(list(places)))
        with self._engine.begin() as connection:
            rows = connection.execute(query).all()
        return {place: data for place, data in rows if place is not None and data is not None}

    def heads(self, log: str) -> tuple[bytes, ...]:
        """Return the letters that stand at the place of their circle's id: the circles."""
        query = select(_L.data).where(_L.log == log, _L.place == _L.circle).order_by(_L.number)
        with self._engine.begin() as connection:
            return tuple(data for data in connection.scalars(query) if data is not None)

    def since(
        self, log: str, number: int, circles: Collection[str], *, limit: int, limit_bytes: int
    ) -> tuple[Letter, ...]:
        """Return the next letters of these circles that stand; at least one if there is one."""
        query = (
            select(_L.number, _L.mark, _L.data)
            .where(_L.log == log, _L.number > number, _L.data.is_not(None))
            .where(_L.circle.in_(list(circles)))
            .order_by(_L.number)
            .limit(limit)
        )
        found: list[Letter] = []
        size_bytes = 0
        with self._engine.begin() as connection:
            for at, mark, stored in connection.execute(query):
                data = stored or b""
                size_bytes += len(data)
                if found and size_bytes > limit_bytes:
                    break
                found.append(Letter(at, mark, data))
        return tuple(found)

    def put(self, log: str, letters: Iterable[NewLetter]) -> None:
        """Keep letters in one transaction, which is on the disk on return."""
        new = list(letters)
        if not new:
            return
        newest = {letter.place: index for index, letter in enumerate(new)}
        with writing(self._engine) as connection:
            last = connection.scalar(select(func.max(_L.number)).where(_L.log == log)) or 0
            rows = [
                {
                    "log": log,
                    "number": last + 1 + index,
                    "circle": letter.circle,
                    "person": letter.person,
                    "place": letter.place if newest[letter.place] == index else None,
                    "mark": letter.mark,
                    "data": letter.data if newest[letter.place] == index else None,
                }
                for index, letter in enumerate(new)
            ]
            replaced = (
                update(LETTERS)
                .where(_L.log == log, _L.place == bindparam("at_place"))
                .values(place=None, data=None)
            )
            connection.execute(replaced, [{"at_place": place} for place in newest])
            connection.execute(insert(LETTERS), rows)

    def usage(self, log: str, person: str) -> Usage:
        """Return how much a person's letters take."""
        query = select(func.count(_L.data), func.sum(func.length(_L.data))).where(
            _L.log == log, _L.person == person
        )
        with self._engine.begin() as connection:
            count, size_bytes = connection.execute(query).one()
        return Usage(count, size_bytes or 0)
