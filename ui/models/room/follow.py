"""Following the meeting: the chair's item and the presenter's page, or one's own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import ItemId, PaperId, PersonId
from ui.qt import Property, QmlElement, QmlUncreatable, timer_once

if TYPE_CHECKING:
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TOLD_AGAIN_MS: Final = 5000
"""So often a presenter says where she is, for those who have just come in."""

GONE_AFTER_MS: Final = 20_000
"""A presenter of whom nothing is heard any more shows nothing any more."""


@QmlElement
@QmlUncreatable("belongs to the room")
class FollowModel(QObject):
    """`follows` until this person opens something else; then the way back is offered."""

    changed = Signal()
    item_wanted = Signal(str)
    place_wanted = Signal(str, int)

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._follows = True
        self._moved_to = 0
        self._before: tuple[ItemId, PaperId, int] = (ItemId(""), PaperId(""), 0)
        self._presenter: tuple[PaperId, int, PersonId] | None = None
        self._presents = False
        self._here: tuple[PaperId, int] = (PaperId(""), 0)
        self._taken = False
        self._tell_again = timer_once(self, TOLD_AGAIN_MS, self._show_page)
        self._gone = timer_once(self, GONE_AFTER_MS, self._on_gone)

    @Property(bool, notify=changed)
    def follows(self) -> bool:
        """Whether this device goes where the meeting goes."""
        return self._follows

    @Property(int, notify=changed)
    def movedTo(self) -> int:
        """Number of the item to which the chair has just taken this device, or 0."""
        return self._moved_to

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Whether the meeting is elsewhere than this person."""
        return not self._follows and (
            bool(self._seat.meeting.agenda.current) or self._presenter is not None
        )

    @Property(int, notify=changed)
    def meetingAt(self) -> int:
        """Number of the item that the meeting is at, or 0."""
        agenda = self._seat.meeting.agenda
        return agenda.number_of(agenda.current)

    @Property(str, notify=changed)
    def presenterName(self) -> str:
        """Who shows pages to everybody, or nothing."""
        person = self._seat.meeting.people.ever(self._presenter[2]) if self._presenter else None
        return person.name if person else ""

    @Property(int, notify=changed)
    def presenterPage(self) -> int:
        """The page that is shown to everybody, or 0."""
        return self._presenter[1] if self._presenter else 0

    @Property(bool, notify=changed)
    def taken(self) -> bool:
        """Whether the presenter has just taken this device from a page elsewhere."""
        return self._taken

    @Property(bool, notify=changed)
    def presents(self) -> bool:
        """Whether this person shows pages to everybody."""
        return self._presents

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page that this person is at, which she may be showing."""
        return self._here[1]

    @Slot()
    def stayHere(self) -> None:
        """Go back to where this person was before she was taken elsewhere, and stay."""
        item, paper, page = self._before
        self._follows, self._moved_to, self._taken = False, 0, False
        self.changed.emit()
        if paper:
            self.place_wanted.emit(paper, page)
        elif item:
            self.item_wanted.emit(item)

    @Slot()
    def backToMeeting(self) -> None:
        """Go where the meeting is, and follow."""
        self._follows, self._moved_to, self._taken = True, 0, False
        self.changed.emit()
        if self._presenter is not None:
            self.place_wanted.emit(self._presenter[0], self._presenter[1])
        elif self._seat.meeting.agenda.current:
            self.item_wanted.emit(self._seat.meeting.agenda.current)

    @Slot()
    def dismissMove(self) -> None:
        """Stop offering to stay."""
        if self._moved_to or self._taken:
            self._moved_to, self._taken = 0, False
            self.changed.emit()

    @Slot(bool)
    def present(self, on: bool) -> None:
        """Begin or stop showing one's pages to everybody; whoever showed hers before ends."""
        did, self._presents = self._presents, on and self._seat.presents(self._seat.me)
        if self._presents:
            self._presenter, self._taken = None, False
        self.changed.emit()
        self._show_page()
        if did and not self._presents:
            self._seat.commands.present_page(PaperId(""), 0)

    def wandered(self) -> None:
        """Take note that this person opened something else than the meeting is at."""
        if self._follows or self._moved_to:
            self._follows, self._moved_to, self._taken = False, 0, False
            self.changed.emit()

    def turned(self, paper: PaperId, page: int) -> None:
        """Take note of the page that this person is at, and show it if that is wanted."""
        self._here = (paper, page)
        self._show_page()
        if self._presents:
            self.changed.emit()

    def presenter_moved(self, paper: PaperId, page: int, person: PersonId) -> None:
        """Go to the presenter's page, if this device follows and it is somebody who may present.

        Signals are not in the log: the host passes them on, and here is where they are judged.
        No paper says that she shows none any more.
        """
        if person == self._seat.me or not self._seat.presents(person):
            return
        if not paper and self._presenter is not None and self._presenter[2] == person:
            self._on_gone()
        if self._seat.meeting.papers.get(paper) is None:
            return
        self._gone.start()
        was, self._presenter = self._presenter, (paper, page, person)
        if was == self._presenter:
            return
        self._presents = False
        if self._follows:
            self._take_along(was, paper, page)
        self.changed.emit()
        if self._follows:
            self.place_wanted.emit(paper, page)

    def item_called(
        self, item: ItemId, place: tuple[ItemId, PaperId, int], *, by_me: bool = False
    ) -> None:
        """Go to the item that was called, if this device follows; `place` is where it was.

        Whoever called it, with `by_me`, goes there and is not told of it.
        """
        self._presenter, self._taken = None, False
        if by_me:
            self._follows = True
        if self._follows:
            was_elsewhere = bool(place[0]) and place[0] != item and not by_me
            self._before = place
            self._moved_to = self.meetingAt if was_elsewhere else 0
            self.item_wanted.emit(item)
        self.changed.emit()

    def show(self) -> None:
        """Show where the meeting is; whoever has lost the floor presents no longer."""
        self._presents = self._presents and self._seat.presents(self._seat.me)
        if self._presenter is not None and not self._seat.presents(self._presenter[2]):
            self._presenter, self._taken = None, False
        self.changed.emit()

    def _take_along(
        self, was: tuple[PaperId, int, PersonId] | None, paper: PaperId, page: int
    ) -> None:
        """Offer the way back to whoever was reading elsewhere than the presenter."""
        here, at = self._here
        with_her = was is not None and here == was[0] and abs(at - was[1]) <= 1
        if here and not with_her and (here, at) != (paper, page):
            self._before = (ItemId(""), here, at)
            self._moved_to, self._taken = 0, True

    @Slot()
    def _on_gone(self) -> None:
        """Nobody shows pages any more: whoever reads what is being discussed follows again."""
        self._gone.stop()
        self._presenter, self._taken = None, False
        agenda, here = self._seat.meeting.agenda, self._seat.meeting.papers.get(self._here[0])
        if here is not None and here.item == agenda.current:
            self._follows = True
        self.changed.emit()

    @Slot()
    def _show_page(self) -> None:
        paper, page = self._here
        if self._presents and paper:
            self._seat.commands.present_page(paper, page)
            self._tell_again.start()
