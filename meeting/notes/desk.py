"""One person's notes at one device: what she sees, and what she writes with which stamp."""

from collections.abc import Mapping

from meeting.ids import DeviceId, PersonId
from meeting.notes.clock import HybridClock
from meeting.notes.merging import Notebook, in_circle
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
        """Return the newest record of each name, also those that say that it was erased."""
        return self._book.records

    def take(self, author: PersonId, record: Record, now_ms: int) -> Names:
        """Take a record from elsewhere; return under which names something else is seen now."""
        self._clock.saw(record.stamp, now_ms)
        return self._book.take(author, record)

    def write(
        self, name: str, body: Body, circle: CircleId, now_ms: int
    ) -> tuple[tuple[Record, ...], Names]:
        """Write under a name; return the records to keep, and what is seen otherwise now.

        What goes from one circle to another is first erased where it was, so that whoever does
        not get the new one loses the old.
        """
        known = self._book.mine(name)
        records: list[Record] = []
        if known is not None and known.circle != circle and not isinstance(known.body, Erased):
            gone = Record(name, self._clock.next(now_ms, known.stamp), known.circle, Erased())
            records.append(gone)
            known = gone
        if not (records and isinstance(body, Erased)):
            over = None if known is None else known.stamp
            stamp = self._clock.next(now_ms, over)
            records.append(Record(name, stamp, circle, in_circle(body, circle)))
        changed = [self._book.take(self._me, record) for record in records]
        return tuple(records), frozenset().union(*changed)
