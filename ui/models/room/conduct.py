"""The course of the sitting, as the chair conducts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.sitting import ItemCalled, MeetingAdjourned, MeetingClosed, MeetingOpened
from meeting.agenda import Status
from meeting.sitting import Phase
from ui.models.room.times import short_clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.agenda import Item
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to the room")
class ConductModel(QObject):
    """Open, adjourn, resume and close the meeting; call the next item."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat

    @Property(str, notify=changed)
    def phase(self) -> str:
        """Where the meeting stands: draft, published, open, adjourned or closed."""
        return self._seat.meeting.phase.value

    @Property(str, notify=changed)
    def since(self) -> str:
        """Since when."""
        return short_clock_text(self._seat.meeting.sitting.since_ms)

    @Property(bool, notify=changed)
    def conducts(self) -> bool:
        """Whether any of this is offered to this person."""
        return bool(
            self.canOpen or self.canResume or self.canAdjourn or self.canClose or self.canCall
        )

    @Property(bool, notify=changed)
    def canOpen(self) -> bool:
        """Whether the meeting can be opened."""
        return self._seat.meeting.phase is Phase.PUBLISHED and self._seat.may(MeetingOpened)

    @Property(bool, notify=changed)
    def canResume(self) -> bool:
        """Whether the meeting can be resumed."""
        return self._seat.meeting.phase is Phase.ADJOURNED and self._seat.may(MeetingOpened)

    @Property(bool, notify=changed)
    def canAdjourn(self) -> bool:
        """Whether the meeting can be interrupted."""
        return self._seat.may(MeetingAdjourned)

    @Property(bool, notify=changed)
    def canClose(self) -> bool:
        """Whether the meeting can be closed."""
        return self._seat.may(MeetingClosed)

    @Property(bool, notify=changed)
    def canCall(self) -> bool:
        """Whether an item can be called."""
        return self._seat.may(ItemCalled)

    @Property(bool, notify=changed)
    def voteInHand(self) -> bool:
        """Whether a vote must be closed or declared first."""
        return self._seat.meeting.votes.in_hand() is not None

    @Property(bool, notify=changed)
    def voteRuns(self) -> bool:
        """Whether ballots can be cast just now."""
        return self._seat.meeting.votes.running() is not None

    @Property(int, notify=changed)
    def nextNumber(self) -> int:
        """Number of the item that comes next, or 0 after the last."""
        item = self._next
        return self._seat.meeting.agenda.number_of(item.id) if item else 0

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Its title."""
        item = self._next
        return item.title if item else ""

    @Property(int, notify=changed)
    def itemsLeft(self) -> int:
        """How many items were not called yet."""
        items = self._seat.meeting.agenda.in_order()
        return sum(item.status is Status.WAITING for item in items)

    @Property(int, notify=changed)
    def motionsLeft(self) -> int:
        """How many motions of the current item were not voted on."""
        agenda, votes = self._seat.meeting.agenda, self._seat.meeting.votes
        return sum(not votes.of_motion(one.id) for one in agenda.motions_of(agenda.current))

    @Slot()
    def openMeeting(self) -> None:
        """Open the meeting, or resume it."""
        self._seat.submit(MeetingOpened())

    @Slot()
    def adjourn(self) -> None:
        """Interrupt the meeting."""
        self._seat.submit(MeetingAdjourned())

    @Slot()
    def closeMeeting(self) -> None:
        """Close the meeting for good."""
        self._seat.submit(MeetingClosed())

    @Slot()
    def callNext(self) -> None:
        """Move to the item that comes next."""
        item = self._next
        if item is not None:
            self._seat.submit(ItemCalled(item=item.id))

    def show(self) -> None:
        """Show the sitting as it stands."""
        self.changed.emit()

    @property
    def _next(self) -> Item | None:
        """The first item after the current one that was not dealt with, else the first of all."""
        agenda = self._seat.meeting.agenda
        items = agenda.in_order()
        place = agenda.number_of(agenda.current)
        ordered = (*items[place:], *items[:place])
        return next((item for item in ordered if item.status is Status.WAITING), None)
