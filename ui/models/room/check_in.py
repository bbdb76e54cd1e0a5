"""Whether this person is marked present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.people import AttendanceRecorded
from meeting.sitting import Phase
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to the room")
class CheckInModel(QObject):
    """Checking in, by oneself."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._busy = False

    @Property(bool, notify=changed)
    def wanted(self) -> bool:
        """Whether to say that this person is not marked present."""
        person = self._seat.person
        if person is None or person.present or self._seat.meeting.phase is Phase.DRAFT:
            return False
        return self._seat.may(AttendanceRecorded, owns=True)

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether this person is marked present."""
        person = self._seat.person
        return person is not None and person.present

    @Property(bool, notify=changed)
    def votes(self) -> bool:
        """Whether this person has a vote, for which being present is needed."""
        person = self._seat.person
        return person is not None and person.votes

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the host has not answered yet."""
        return self._busy

    @Slot()
    def checkIn(self) -> None:
        """Mark oneself present."""
        self._record(present=True)

    @Slot()
    def leave(self) -> None:
        """Mark oneself as having left."""
        self._record(present=False)

    def show(self) -> None:
        """Show attendance as it stands."""
        self.changed.emit()

    def _record(self, *, present: bool) -> None:
        if not self._busy:
            self._busy = True
            self.changed.emit()
            act = AttendanceRecorded(person=self._seat.me, present=present)
            self._seat.commands.submit(act, self._done)

    def _done(self, fault: object) -> None:
        self._busy = False
        self.changed.emit()
        if fault is not None:
            self._seat.refused.emit(fault)
