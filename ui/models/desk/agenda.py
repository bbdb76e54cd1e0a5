"""The agenda as it is being written: items in their order, and the motions under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.agenda import (
    ItemAdded,
    ItemChanged,
    ItemMoved,
    ItemRemoved,
    MotionAdded,
    MotionChanged,
    MotionRemoved,
    PaperWithdrawn,
)
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.agenda import Item
    from ui.models.desk.bench import Bench

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class ItemRow(NamedTuple):
    """An item with its motions and papers, as lists of maps."""

    item: str
    number: int
    title: str
    presenter: str
    minutes: int
    motions: tuple[dict[str, Any], ...]
    papers: tuple[dict[str, Any], ...]


@QmlElement
@QmlUncreatable("made by the desk")
class AgendaDeskModel(QObject):
    """The agenda of the open meeting."""

    changed = Signal()

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._items = RowsModel(ItemRow, self)
        bench.moved.connect(self.show)

    @Property(QObject, constant=True)
    def items(self) -> QObject:
        """The items."""
        return self._items

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many items there are."""
        return len(self._bench.meeting.agenda.order)

    @Property(int, notify=changed)
    def paperCount(self) -> int:
        """How many papers there are."""
        return sum(len(row.papers) for row in self._items.rows)

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """How long all items take."""
        return sum(row.minutes for row in self._items.rows)

    @Slot(str, str, int)
    def add(self, title: str, presenter: str, minutes: int) -> None:
        """Add an item at the end."""
        order = self._bench.meeting.agenda.order
        last = order[-1] if order else ""
        self._bench.submit(ItemAdded(last, title.strip(), presenter.strip(), max(0, minutes)))

    @Slot(str, str, str, int)
    def change(self, item: str, title: str, presenter: str, minutes: int) -> None:
        """Change an item."""
        self._bench.submit(ItemChanged(item, title.strip(), presenter.strip(), max(0, minutes)))

    @Slot(str)
    def remove(self, item: str) -> None:
        """Take an item off, with its motions and papers."""
        self._bench.submit(ItemRemoved(item))

    @Slot(str, int)
    def moveTo(self, item: str, place: int) -> None:
        """Put an item in a place, counted from 0."""
        order = [one for one in self._bench.meeting.agenda.order if one != item]
        place = max(0, min(place, len(order)))
        if len(order) < self.count and self._bench.meeting.agenda.order[place] != item:
            self._bench.submit(ItemMoved(item, order[place - 1] if place else ""))

    @Slot(str, str, str)
    def addMotion(self, item: str, text: str, effect: str) -> None:
        """Add a motion under an item."""
        self._bench.submit(MotionAdded(item, text.strip(), effect.strip()))

    @Slot(str, str, str)
    def changeMotion(self, motion: str, text: str, effect: str) -> None:
        """Change a motion."""
        self._bench.submit(MotionChanged(motion, text.strip(), effect.strip()))

    @Slot(str)
    def removeMotion(self, motion: str) -> None:
        """Remove a motion."""
        self._bench.submit(MotionRemoved(motion))

    @Slot(str)
    def withdrawPaper(self, paper: str) -> None:
        """Take a paper back."""
        self._bench.submit(PaperWithdrawn(paper))

    @Slot()
    def show(self) -> None:
        """Show the meeting as it stands."""
        agenda = self._bench.meeting.agenda
        self._items.show_rows(
            [self._row(place + 1, agenda.items[one]) for place, one in enumerate(agenda.order)]
        )
        self.changed.emit()

    def _row(self, number: int, item: Item) -> ItemRow:
        meeting = self._bench.meeting
        motions = (meeting.agenda.motion(one) for one in item.motions)
        return ItemRow(
            item=item.id,
            number=number,
            title=item.title,
            presenter=item.presenter,
            minutes=item.duration_min,
            motions=tuple(
                {"id": one.id, "text": one.text, "effect": one.effect} for one in motions if one
            ),
            papers=tuple(
                {
                    "id": one.id,
                    "title": one.title,
                    "pages": one.pages,
                    "bytes": one.size_bytes,
                    "version": one.version,
                }
                for one in meeting.papers.of_item(item.id)
            ),
        )
