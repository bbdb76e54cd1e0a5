"""This person's notes: seen at once, on the disk soon after, on the other devices in time."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from meeting.notes.desk import NoteDesk
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Circle
from sync.crypto.circles import circle_id
from sync.errors import LocalError
from ui.bridge.faults import Fault, fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from meeting.ids import PersonId
    from meeting.notes.records import Body, Record
    from sync.client.client import Client
    from sync.client.events import CirclesChanged, NotesChanged, NotesRefused
    from sync.errors import LocalCode
    from ui.bridge.network import Network

    Listener = Callable[[frozenset[str]], None]

AGAIN_S: Final = 5.0
"""So long after a disk was full it is tried again."""


class VaultNotes:
    """The notes of one open meeting; implements the room's `NoteKeeper`.

    Made on the network's thread with what the vault has, used in the window's.
    """

    def __init__(self, network: Network, client: Client, clock: Callable[[], int]) -> None:
        self.failed: Callable[[Fault], None] | None = None
        """Is told in the window's thread why notes do not come to the disk, or to the host."""
        self._network = network
        self._client = client
        self._clock = clock
        self._desk = NoteDesk(client.me, client.device.identity.id)
        self._circles = {one.id: one for one in client.notes.circles()}
        self._listeners: list[Listener] = []
        self._unmade: list[frozenset[PersonId]] = []
        self._unwritten: list[Record] = []
        self._later: asyncio.TimerHandle | None = None
        self._refused: Mapping[str, LocalCode] = {}
        self._only_here: frozenset[str] = frozenset()
        for author, record in client.notes.records():
            self._desk.take(author, record, clock())
        if strays := self._desk.mend(list(self._desk.records), clock()):
            self._keep(strays)

    def records(self) -> Mapping[str, Record]:
        """Return the newest record of each name, also those that say that it was erased."""
        return self._desk.records

    def write(self, name: str, body: Body, circle: CircleId = PRIVATE) -> None:
        """Write a record."""
        records, changed = self._desk.write(name, body, circle, self._clock())
        self._network.run_soon(self._keep, records)
        self._tell(changed)

    def circles(self) -> tuple[Circle, ...]:
        """Return the circles that this person is in."""
        return tuple(self._circles.values())

    def circle_with(self, members: Iterable[PersonId]) -> CircleId:
        """Return this person's circle with exactly these others, made if there is none."""
        me = self._client.me
        others = frozenset(members) - {me}
        if not others:
            return PRIVATE
        name = CircleId(circle_id(self._client.membership.log, me, others))
        if name not in self._circles:
            self._circles[name] = Circle(name, me, others)
            self._network.run_soon(self._make_circle, others)
        return name

    def only_here(self) -> frozenset[str]:
        """Return the names of records that the host does not take."""
        return self._only_here

    def listen(self, listener: Listener) -> None:
        """Have a function called with the names of records that have changed, by whomever."""
        self._listeners.append(listener)

    def arrived(self, event: NotesChanged) -> None:
        """Show records that came from other devices."""
        now_ms = self._clock()
        changed = frozenset().union(
            *(self._desk.take(author, record, now_ms) for author, record in event.records)
        )
        if strays := self._desk.mend(changed, now_ms):
            self._network.run_soon(self._keep, strays)
        self._tell(changed)

    def circles_changed(self, event: CirclesChanged) -> None:
        """Show circles that others have made."""
        self._circles |= {one.id: one for one in event.circles}

    def refused(self, event: NotesRefused) -> None:
        """Show which records stay on this device, and say once why, for as long as it is so."""
        before, self._refused = self._refused, event.records
        self._only_here = frozenset(event.records)
        reasons = dict.fromkeys(event.records.values())
        for code in reasons:
            if self.failed is not None and code not in before.values():
                self.failed(Fault(code.value))
        self._tell(frozenset(before.keys() ^ event.records.keys()))

    def _tell(self, changed: frozenset[str]) -> None:
        if changed:
            for listener in self._listeners:
                listener(changed)

    # --- on the network's thread

    def _make_circle(self, others: frozenset[PersonId]) -> None:
        self._unmade.append(others)
        self._bring()

    def _keep(self, records: Iterable[Record]) -> None:
        self._unwritten.extend(records)
        self._bring()

    def _bring(self, *, is_told: bool = True) -> None:
        """Bring all to the disk; what cannot be written now is tried again soon, or with more."""
        try:
            while self._unmade:
                # Before the notes in it, which could not be shared without.
                self._client.notes.make_circle(self._unmade[0])
                del self._unmade[0]
            self._client.notes.write(self._unwritten)
        except LocalError as error:
            if is_told:
                self._failed(error)
            if self._later is not None:
                self._later.cancel()
            again = partial(self._bring, is_told=False)
            self._later = asyncio.get_running_loop().call_later(AGAIN_S, again)
        else:
            self._unwritten.clear()

    def _failed(self, error: LocalError) -> None:
        self._network.post(self.failed, fault_of(error))
