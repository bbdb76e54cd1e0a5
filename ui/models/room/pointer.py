"""What the presenter points at and sets off on the page, on all devices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId, PersonId
from meeting.reading.page_text import Box
from ui.pages.rectangles import rectangle
from ui.qt import Property, QmlElement, QmlUncreatable, timer_once

if TYPE_CHECKING:
    from ui.models.room.commands import Boxes
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TELL_EVERY_MS: Final = 80
"""Less often than the host passes on (15 a second), so that the last place gets through."""

TOLD_AGAIN_MS: Final = 3000
"""Whoever points at one place for long says so again, for those who have just come in."""

FADES_AFTER_MS: Final = 8000
"""A pointer of which nothing is heard any more is taken away."""

MOST_BOXES: Final = 40
FARTHEST: Final = 10_000_000
NOWHERE: Final = (-1, -1)


@QmlElement
@QmlUncreatable("belongs to the room")
class PointerModel(QObject):
    """One pointer and one highlight, of this person while she presents or of who presents.

    Signals are not in the log: whose pointer is shown is judged here, by who may present.
    """

    changed = Signal()
    tool_changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._active = False
        self._touching = False
        self._person = PersonId("")
        self._paper = PaperId("")
        self._page = 0
        self._place = NOWHERE
        self._boxes: Boxes = ()
        self._tell = timer_once(self, TELL_EVERY_MS, self._tell_all)
        self._fade = timer_once(self, FADES_AFTER_MS, self._on_quiet)
        self._has_news = False

    @Property(bool, notify=tool_changed)
    def active(self) -> bool:
        """Whether this person points for everybody to see."""
        return self._active

    @Property(bool, notify=tool_changed)
    def touching(self) -> bool:
        """Whether a finger points, so that nothing may scroll."""
        return self._touching

    @Property(str, notify=changed)
    def paper(self) -> str:
        """The paper that is pointed at."""
        return self._paper

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page that is pointed at, from 0."""
        return self._page - 1

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a place is pointed at."""
        return self._place != NOWHERE

    @Property(int, notify=changed)
    def x(self) -> int:
        """How far from the left of the page."""
        return self._place[0]

    @Property(int, notify=changed)
    def y(self) -> int:
        """How far from the top of the page."""
        return self._place[1]

    @Property("QVariantList", notify=changed)
    def boxes(self) -> list[dict[str, Any]]:
        """The lines that are set off."""
        return [rectangle(Box(*box)) for box in self._boxes]

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who points, if it is somebody else."""
        person = self._seat.meeting.people.ever(self._person) if self._person else None
        return person.name if person and self._person != self._seat.me else ""

    # --- the presenter

    @Slot(bool)
    def setActive(self, active: bool) -> None:
        """Take the pointer in hand, or put it away with what it has set off."""
        self._active = active and self._seat.presents(self._seat.me)
        self._touching = False
        if not self._active and self._person == self._seat.me:
            self._show(self._seat.me, self._paper, self._page, NOWHERE, ())
            self._tell_soon()
        self.tool_changed.emit()

    @Slot(bool)
    def touch(self, touching: bool) -> None:
        """Take note that a finger points, or is lifted."""
        self._touching = touching and self._active
        self.tool_changed.emit()

    @Slot(str, int, float, float)
    def pointAt(self, paper: str, page: int, x: float, y: float) -> None:
        """Point at a place of a page (from 0)."""
        if self._active:
            is_same = (paper, page + 1) == (self._paper, self._page)
            boxes = self._boxes if is_same and self._person == self._seat.me else ()
            place = (max(0, round(x)), max(0, round(y)))
            self._show(self._seat.me, PaperId(paper), page + 1, place, boxes)
            self._tell_soon()

    @Slot()
    def lift(self) -> None:
        """Point at nothing; what is set off stays."""
        if self._place != NOWHERE:
            self._show(self._person, self._paper, self._page, NOWHERE, self._boxes)
            if self._active:
                self._tell_soon()

    def set_off(self, paper: PaperId, page: int, boxes: tuple[Box, ...]) -> None:
        """Set lines of a page (from 0) off for everybody; none takes it back."""
        if not self._seat.presents(self._seat.me):
            return
        lines = tuple((box.x0, box.y0, box.x1, box.y1) for box in boxes[:MOST_BOXES])
        self._show(self._seat.me, paper, page + 1, NOWHERE, lines)
        self._tell_soon()

    def put_away(self) -> None:
        """Point at nothing and set nothing off: this person shows no pages any more."""
        if self._active:
            self.setActive(False)
        elif self._person == self._seat.me and self._boxes:
            self._show(self._seat.me, self._paper, self._page, NOWHERE, ())
            self._tell_soon()

    # --- everybody else

    def moved(
        self, paper: PaperId, page: int, place: tuple[int, int], boxes: Boxes, person: PersonId
    ) -> None:
        """Show what somebody points at who may present."""
        if person == self._seat.me or not self._seat.presents(person) or self._active:
            return
        known = self._seat.meeting.papers.get(paper)
        if known is None or page < 1 or len(boxes) > MOST_BOXES:
            return
        numbers = [*(place if place != NOWHERE else ()), *(side for box in boxes for side in box)]
        if all(0 <= number <= FARTHEST for number in numbers):
            self._show(person, paper, page, place, boxes)

    def show(self) -> None:
        """Whoever has lost the floor points no longer."""
        if self._active and not self._seat.presents(self._seat.me):
            self.setActive(False)
        if self._person and not self._seat.presents(self._person):
            self._show(PersonId(""), PaperId(""), 0, NOWHERE, ())

    def _show(
        self,
        person: PersonId,
        paper: PaperId,
        page: int,
        place: tuple[int, int],
        boxes: Boxes,
    ) -> None:
        self._person, self._paper, self._page = person, paper, page
        self._place, self._boxes = place, boxes
        if place != NOWHERE:
            is_mine = self._active and person == self._seat.me
            self._fade.start(TOLD_AGAIN_MS if is_mine else FADES_AFTER_MS)
        self.changed.emit()

    @Slot()
    def _on_quiet(self) -> None:
        if self._active and self._person == self._seat.me and self._place != NOWHERE:
            self._tell_soon()
            self._fade.start(TOLD_AGAIN_MS)
        else:
            self.lift()

    def _tell_soon(self) -> None:
        """Tell at once when there was time enough, else the newest place when there is."""
        self._has_news = True
        if not self._tell.isActive():
            self._tell_all()

    @Slot()
    def _tell_all(self) -> None:
        if self._has_news:
            self._has_news = False
            x, y = self._place
            self._seat.commands.show_point(self._paper, self._page, x, y, self._boxes)
            self._tell.start()
