"""Who takes part, who is in the room, and who has not voted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.people import AttendanceRecorded
from meeting.ids import VoteId
from meeting.reading.folding import fold
from ui.models.room.rows import RowsModel
from ui.models.room.speakers import office_text
from ui.models.room.times import short_clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.ids import PersonId
    from meeting.people import Person
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class PersonRow(NamedTuple):
    """Somebody on the list."""

    person: str
    name: str
    office: str
    role: str
    votes: bool
    present: bool
    since: str
    notVoted: bool
    mine: bool


@QmlElement
@QmlUncreatable("belongs to the room")
class PeopleModel(QObject):
    """People by filter (all, present, absent, not_voted) and by what is searched for."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._rows = RowsModel(PersonRow, self)
        self._filter = "all"
        self._search = ""
        self._not_voted: frozenset[PersonId] | None = None
        self._counted_for = VoteId("")

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[PersonRow]:
        """The rows, for views."""
        return self._rows

    @Property(str, notify=changed)
    def filter(self) -> str:
        """Who is shown."""
        return self._filter

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are shown."""
        return len(self._rows.rows)

    @Property("QVariantMap", notify=changed)
    def totals(self) -> dict[str, Any]:
        """How many there are, are present, and have a vote."""
        people = self._seat.meeting.people.in_order()
        return {
            "all": len(people),
            "present": sum(one.present for one in people),
            "absent": sum(not one.present for one in people),
            "members": sum(one.votes for one in people),
            "membersPresent": sum(one.votes and one.present for one in people),
            "notVoted": len(self._not_voted or ()),
        }

    @Property(bool, notify=changed)
    def knowsNotVoted(self) -> bool:
        """Whether it is known who has not voted."""
        return self._not_voted is not None

    @Property(bool, notify=changed)
    def mayRecord(self) -> bool:
        """Whether this person records who is in the room."""
        return self._seat.may(AttendanceRecorded)

    @Slot(str)
    def setFilter(self, name: str) -> None:
        """Show all, present, absent or not_voted."""
        self._filter = name
        self.show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show those in whose name or office this occurs; accents may be left out."""
        self._search = fold(text.strip())
        self.show()

    @Slot(str, bool)
    def record(self, person: str, present: bool) -> None:
        """Record that somebody is in the room, or has left it."""
        self._seat.submit(AttendanceRecorded(person=person, present=present))

    def counted(self, vote: VoteId, not_voted: tuple[PersonId, ...] | None) -> None:
        """Take note of who has not voted; a count without names leaves them as they are known."""
        if vote != self._counted_for:
            self._counted_for, self._not_voted = vote, None
        if not_voted is not None:
            self._not_voted = frozenset(not_voted)
        self.show()

    def show(self) -> None:
        """Show the people as they stand."""
        running = self._seat.meeting.votes.running()
        if running is None or running.id != self._counted_for:
            self._not_voted = None
            if self._filter == "not_voted":
                self._filter = "all"
        people = self._seat.meeting.people.in_order()
        self._rows.show_rows([self._row(person) for person in people if self._is_shown(person)])
        self.changed.emit()

    def _is_shown(self, person: Person) -> bool:
        if self._filter == "present" and not person.present:
            return False
        if self._filter == "absent" and person.present:
            return False
        if self._filter == "not_voted" and person.id not in (self._not_voted or ()):
            return False
        return self._search in fold(f"{person.name} {person.position} {person.unit}")

    def _row(self, person: Person) -> PersonRow:
        return PersonRow(
            person=person.id,
            name=person.name,
            office=office_text(person),
            role=person.role.value,
            votes=person.votes,
            present=person.present,
            since=short_clock_text(person.since_ms),
            notVoted=person.id in (self._not_voted or ()),
            mine=person.id == self._seat.me,
        )
