"""The agenda as the room's table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.sitting import ItemCalled
from meeting.ids import ItemId, PaperId
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.agenda import Item
    from meeting.papers import Paper
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class AgendaRow(NamedTuple):
    """An item with its papers."""

    item: str
    number: int
    title: str
    presenter: str
    minutes: int
    status: str
    shown: bool
    motions: int
    voting: bool
    callable: bool
    papers: tuple[dict[str, Any], ...]


@QmlElement
@QmlUncreatable("belongs to the room")
class AgendaModel(QObject):
    """The items in their order; the shown one is open on this device."""

    changed = Signal()
    paper_chosen = Signal(str)
    item_chosen = Signal(str)

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._rows = RowsModel(AgendaRow, self)
        self._shown = ItemId("")
        self._paper = PaperId("")

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[AgendaRow]:
        """The rows, for views."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many items there are."""
        return len(self._rows.rows)

    @Property(int, notify=changed)
    def currentNumber(self) -> int:
        """Number of the item that the meeting is at, or 0."""
        agenda = self._seat.meeting.agenda
        return agenda.number_of(agenda.current)

    @Property(str, notify=changed)
    def currentTitle(self) -> str:
        """Title of the item that the meeting is at."""
        item = self._seat.meeting.agenda.current_item()
        return item.title if item else ""

    @Property(int, notify=changed)
    def shownNumber(self) -> int:
        """Number of the item that is open on this device, or 0."""
        return self._seat.meeting.agenda.number_of(self._shown)

    @property
    def shown_item(self) -> ItemId:
        """The item that is open on this device."""
        return self._shown

    @Slot(str)
    def openItem(self, item: str) -> None:
        """Open an item, and the first of its papers."""
        if self._seat.meeting.agenda.get(item):
            self.item_chosen.emit(item)

    @Slot(str)
    def openPaper(self, paper: str) -> None:
        """Open a paper."""
        self.paper_chosen.emit(paper)

    @Slot(str)
    def callItem(self, item: str) -> None:
        """Move the meeting to an item."""
        self._seat.submit(ItemCalled(item=item))

    def mark(self, item: ItemId, paper: PaperId) -> None:
        """Show which item and paper are open on this device."""
        self._shown, self._paper = item, paper
        self.show()

    def show(self) -> None:
        """Show the agenda as it stands."""
        agenda = self._seat.meeting.agenda
        running = self._seat.meeting.votes.running()
        motion = agenda.motion(running.motion) if running else None
        voting = motion.item if motion else ""
        self._rows.show_rows(
            [self._row(number, item, voting) for number, item in enumerate(agenda.in_order(), 1)]
        )
        self.changed.emit()

    def show_paper(self, paper: PaperId) -> None:
        """Show how much of one paper is here."""
        meeting = self._seat.meeting
        known = meeting.papers.get(paper)
        if known is None:
            return
        number = meeting.agenda.number_of(known.item)
        place = number - 1
        # Hundreds of papers are told of at once: a row is made for the one that changed.
        if 0 <= place < len(self._rows.rows) and self._rows.rows[place].item == known.item:
            item = meeting.agenda.get(known.item)
            assert item is not None
            row = self._row(number, item, item.id if self._rows.rows[place].voting else "")
            if self._rows.put(place, row) and known.item == self._shown:
                self.changed.emit()

    def _row(self, number: int, item: Item, voting: str) -> AgendaRow:
        meeting = self._seat.meeting
        return AgendaRow(
            item=item.id,
            number=number,
            title=item.title,
            presenter=item.presenter,
            minutes=item.duration_min,
            status=item.status.value,
            shown=item.id == self._shown,
            motions=len(item.motions),
            voting=item.id == voting,
            callable=item.id != meeting.agenda.current and self._seat.may(ItemCalled),
            papers=tuple(self._paper_row(paper) for paper in meeting.papers.of_item(item.id)),
        )

    def _paper_row(self, paper: Paper) -> dict[str, Any]:
        progress = self._seat.progress(paper.id)
        return {
            "id": paper.id,
            "title": paper.title,
            "pages": paper.pages,
            "version": paper.version,
            "share": progress.share,
            "readable": progress.readable,
            "ready": progress.is_here,
            "open": paper.id == self._paper,
        }
