"""Who keeps this person's notes and places: on this device at once, on the others in time."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final, Protocol

from meeting.ids import DeviceId, PersonId
from meeting.notes.desk import NoteDesk
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Body, Circle, NoteWritten, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Listener = Callable[[frozenset[str]], None]

_HERE: Final = DeviceId("0" * 32)


class NoteKeeper(Protocol):
    """Keeps records by name; every method is called in the window's thread and never waits.

    What is written is seen in `records` at once, is on this device's disk soon after, and comes
    to whom it is for when there is a connection.
    """

    def records(self) -> Mapping[str, Record]:
        """Return the newest record of each name, also those that say that it was erased."""

    def write(self, name: str, body: Body, circle: CircleId = PRIVATE) -> None:
        """Write a record; its stamp is made here and is later than all that was seen."""

    def circles(self) -> tuple[Circle, ...]:
        """Return the circles that this person is in."""

    def circle_with(self, members: Iterable[PersonId]) -> CircleId:
        """Return this person's circle with exactly these others, made if there is none.

        Without others it is PRIVATE.
        """

    def only_here(self) -> frozenset[str]:
        """Return the names of records that no host takes: they stay on this device."""

    def listen(self, listener: Listener) -> None:
        """Have a function called with the names of records that have changed, by whomever.

        Also of those that stay on this device now, or no longer do.
        """


class NotesInMemory:
    """Keeps records for as long as the program runs."""

    def __init__(self, me: PersonId) -> None:
        self._me = me
        self._desk = NoteDesk(me, _HERE)
        self._circles: dict[frozenset[PersonId], Circle] = {}
        self._listeners: list[Listener] = []
        self._ticks = count(1)
        self._only_here: frozenset[str] = frozenset()

    def records(self) -> Mapping[str, Record]:
        """Return the newest record of each name."""
        return self._desk.records

    def write(self, name: str, body: Body, circle: CircleId = PRIVATE) -> None:
        """Write a record."""
        _, changed = self._desk.write(name, body, circle, next(self._ticks))
        self._tell(changed)

    def take(self, record: Record) -> None:
        """Take a record from elsewhere; whose it is, a note says."""
        known = self._desk.records.get(record.name)
        body = record.body if known is None else known.body
        note = record.body if isinstance(record.body, NoteWritten) else body
        author = note.note.author if isinstance(note, NoteWritten) else self._me
        self._tell(self._desk.take(author, record, next(self._ticks)))

    def circles(self) -> tuple[Circle, ...]:
        """Return the circles."""
        return tuple(self._circles.values())

    def circle_with(self, members: Iterable[PersonId]) -> CircleId:
        """Return the circle with these others."""
        others = frozenset(members) - {self._me}
        if not others:
            return PRIVATE
        if others not in self._circles:
            name = CircleId(f"{len(self._circles) + 1:032x}")
            self._circles[others] = Circle(name, self._me, others)
        return self._circles[others].id

    def only_here(self) -> frozenset[str]:
        """Return what was refused."""
        return self._only_here

    def refuse(self, names: frozenset[str]) -> None:
        """Show that these records stay on this device, and no others."""
        before, self._only_here = self._only_here, names
        self._tell(before ^ names)

    def listen(self, listener: Listener) -> None:
        """Have a function called about changes."""
        self._listeners.append(listener)

    def _tell(self, changed: frozenset[str]) -> None:
        if changed:
            for listener in self._listeners:
                listener(changed)
