"""Who asked to speak, and who has the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.agenda import Status
from meeting.ids import ItemId
from ui.models.room.rows import RowsModel
from ui.models.room.times import short_clock_text, span_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.people import Person
    from meeting.speakers import Request
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS: Final = 1000


class SpeakerRow(NamedTuple):
    """Somebody who waits for the floor."""

    request: str
    number: int
    name: str
    position: str
    item: int
    here: bool
    since: str
    mine: bool


@QmlElement
@QmlUncreatable("belongs to the room")
class SpeakersModel(QObject):
    """The queue, those on the current item first."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._rows = RowsModel(SpeakerRow, self)
        self._shown = ItemId("")
        self._waiting: frozenset[str] = frozenset()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.ticked)

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[SpeakerRow]:
        """The rows, for views."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many wait."""
        return len(self._rows.rows)

    @Property(bool, notify=changed)
    def mayGive(self) -> bool:
        """Whether this person gives the floor."""
        return self._seat.may(FloorGiven)

    @Property(bool, notify=changed)
    def mayStrike(self) -> bool:
        """Whether this person may take others off the list."""
        return self._seat.may(SpeechWithdrawn)

    @Property(bool, notify=changed)
    def canAsk(self) -> bool:
        """Whether this person can ask to speak on the item in question."""
        item = self._seat.meeting.agenda.get(self._topic)
        if item is None or item.status is Status.DONE or self.asked or self.sending:
            return False
        return not self.floorMine and self._seat.may(SpeechRequested)

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether this person waits to speak on the item in question."""
        return self._mine is not None

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        """Whether a request to speak waits on this device for the connection."""
        return SpeechRequested.KIND in self._waiting

    @Property(int, notify=changed)
    def myPlace(self) -> int:
        """This person's place in the queue, from 1; 0 if not in it."""
        return next((row.number for row in self._rows.rows if row.mine), 0)

    @Property(int, notify=changed)
    def topicNumber(self) -> int:
        """Number of the item on which this person would ask to speak."""
        return self._seat.meeting.agenda.number_of(self._topic)

    @Property(str, notify=changed)
    def floorRequest(self) -> str:
        """The request that has the floor, or nothing."""
        floor = self._floor
        return floor.id if floor else ""

    @Property(str, notify=changed)
    def floorName(self) -> str:
        """Who has the floor."""
        person = self._speaker
        return person.name if person else ""

    @Property(str, notify=changed)
    def floorPosition(self) -> str:
        """The speaker's position and unit."""
        person = self._speaker
        return office_text(person) if person else ""

    @Property(bool, notify=changed)
    def floorMine(self) -> bool:
        """Whether this person has the floor."""
        floor = self._floor
        return floor is not None and floor.person == self._seat.me

    @Property(str, notify=ticked)
    def floorTime(self) -> str:
        """How long the speech has lasted."""
        floor = self._floor
        return span_text(self._seat.clock() - floor.began_ms) if floor else ""

    @Property(bool, notify=changed)
    def mayEnd(self) -> bool:
        """Whether this person may end the speech."""
        return bool(self._floor) and self._seat.may(FloorEnded, owns=self.floorMine)

    @Slot()
    def ask(self) -> None:
        """Ask to speak on the item in question."""
        if self.canAsk:
            self._seat.submit(SpeechRequested(item=self._topic))

    @Slot()
    def withdraw(self) -> None:
        """Take the request back."""
        mine = self._mine
        if mine is not None:
            self._seat.submit(SpeechWithdrawn(request=mine.id))

    @Slot(str)
    def give(self, request: str) -> None:
        """Give the floor."""
        self._seat.submit(FloorGiven(request=request))

    @Slot(str)
    def strike(self, request: str) -> None:
        """Take somebody off the list."""
        self._seat.submit(SpeechWithdrawn(request=request))

    @Slot()
    def end(self) -> None:
        """End the speech."""
        floor = self._floor
        if floor is not None:
            self._seat.submit(FloorEnded(request=floor.id))

    def outbox(self, kinds: frozenset[str]) -> None:
        """Take note of the kinds of acts that wait on this device."""
        self._waiting = kinds
        self.changed.emit()

    def look_at(self, item: ItemId) -> None:
        """Take note of the item that is open on this device."""
        self._shown = item
        self.show()

    def show(self) -> None:
        """Show the queue as it stands."""
        meeting = self._seat.meeting
        here = meeting.agenda.current
        queue = sorted(meeting.speakers.queue(), key=_first_on(here))
        rows = [self._row(number, request) for number, request in enumerate(queue, 1)]
        self._rows.show_rows(rows)
        if self._floor is not None and not self._tick.isActive():
            self._tick.start()
        elif self._floor is None:
            self._tick.stop()
        self.changed.emit()
        self.ticked.emit()

    def _row(self, number: int, request: Request) -> SpeakerRow:
        meeting = self._seat.meeting
        person = meeting.people.ever(request.person)
        return SpeakerRow(
            request=request.id,
            number=number,
            name=person.name if person else "",
            position=office_text(person) if person else "",
            item=meeting.agenda.number_of(request.item),
            here=request.item == meeting.agenda.current,
            since=short_clock_text(request.requested_ms),
            mine=request.person == self._seat.me,
        )

    @property
    def _topic(self) -> ItemId:
        """The current item; before the meeting and between items, the one that is looked at."""
        return self._seat.meeting.agenda.current or self._shown

    @property
    def _mine(self) -> Request | None:
        return self._seat.meeting.speakers.waiting_of(self._seat.me, self._topic)

    @property
    def _floor(self) -> Request | None:
        return self._seat.meeting.speakers.speaking()

    @property
    def _speaker(self) -> Person | None:
        floor = self._floor
        return self._seat.meeting.people.ever(floor.person) if floor else None


class _first_on:  # noqa: N801 - used as a function
    """Sort key: requests on one item before all others."""

    def __init__(self, item: ItemId) -> None:
        self._item = item

    def __call__(self, request: Request) -> tuple[bool, int]:
        return request.item != self._item, request.number


def office_text(person: Person) -> str:
    """Return a person's position and unit on one line."""
    return ", ".join(part for part in (person.position, person.unit) if part)
