"""One person's notes at one device: what she sees, and what she writes with which stamp."""

from collections.abc import Iterable, Mapping

from meeting.ids import DeviceId, PersonId
from meeting.notes.clock import HybridClock
from meeting.notes.merging import Notebook, in_circle, rank
from meeting.notes.note import CircleId
from meeting.notes.records import Body, Erased, Record

Names = frozenset[str]


class NoteDesk:
    """What is written here is seen at once; what comes from elsewhere joins it."""

    def __init__(self, me: PersonId, device: DeviceId) -> None:
        self._me = me
        self._book = Notebook(me)
        self._clock = HybridClock(device)

    @property
    def records(self) -> Mapping[str, Record]:
        """Return the record that counts of each name, also where it says that it was erased."""
        return self._book.records

    def take(self, author: PersonId, record: Record, now_ms: int) -> Names:
        """Take a record from elsewhere; return under which names something else is seen now."""
        self._clock.saw(record.stamp, now_ms)
        return self._book.take(author, record)

    def write(
        self, name: str, body: Body, circle: CircleId, now_ms: int
    ) -> tuple[tuple[Record, ...], Names]:
        """Write under a name; return the records to keep, and what is seen otherwise now.

        What goes from one circle to another is erased where it was, so that whoever does not get
        the new one loses the old.
        """
        is_gone = isinstance(body, Erased)
        standing = self._standing(name)
        records = [self._erased(one, now_ms) for one in standing if is_gone or one.circle != circle]
        if not (records and is_gone):
            over = self._book.mine(name).get(circle)
            latest = max((one.stamp for one in (over, *standing) if one is not None), default=None)
            stamp = self._clock.next(now_ms, latest)
            records.append(Record(name, stamp, circle, in_circle(body, circle)))
        return tuple(records), self._take(records)

    def mend(self, names: Iterable[str], now_ms: int) -> tuple[Record, ...]:
        """Return records to keep, so that what two devices did apart stands in one circle only.

        Of a note that was shared here and changed there the later counts; where the other stands,
        it is erased.
        """
        strays: list[Record] = []
        for name in sorted(names):
            standing = self._standing(name)
            strays.extend(self._erased(one, now_ms) for one in standing[:-1])
        self._take(strays)
        return tuple(strays)

    def _standing(self, name: str) -> list[Record]:
        """Return this person's records of a name that are not erased, the one that counts last."""
        by_circle = self._book.mine(name)
        standing = [one for one in by_circle.values() if not isinstance(one.body, Erased)]
        return sorted(standing, key=rank)

    def _erased(self, record: Record, now_ms: int) -> Record:
        stamp = self._clock.next(now_ms, record.stamp)
        return Record(record.name, stamp, record.circle, Erased())

    def _take(self, records: Iterable[Record]) -> Names:
        changed = [self._book.take(self._me, record) for record in records]
        return frozenset().union(*changed)
