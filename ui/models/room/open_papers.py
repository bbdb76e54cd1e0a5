"""Everything this person reads: open papers, one or two of them in sight, and going to a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from meeting.ids import ItemId, PaperId
from ui.models.room.reader import ReaderModel
from ui.models.room.reading.addresses import LONGEST, host_of, may_open
from ui.models.room.reading.go_to import Reading, understand
from ui.models.room.reading.look_ahead import LookAhead
from ui.models.room.reading.memory import ReadingMemory
from ui.models.room.reading.shelf import Shelf
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.models.room.commands import Positions
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.reading.go_to import Target
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to the room")
class ReadingModel(QObject):
    """The open papers, and two readers of which the second shows beside the first when `split`.

    The `active` one is the one that tabs, tools and keys are for.
    """

    changed = Signal()
    panes_changed = Signal()
    paper_chosen = Signal(str)
    place_chosen = Signal(str, int)
    address_asked = Signal(str, str)

    def __init__(
        self, seat: Seat, supply: PageSupply, positions: Positions, keeper: NoteKeeper
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._supply = supply
        self._memory = ReadingMemory(positions, keeper, self)
        self._shelf = Shelf(seat, supply)
        supply.show_night(self._memory.desk.night)
        self._ahead = LookAhead(supply, self._shelf)
        parts = (seat, supply, self._shelf, self._ahead, self._memory)
        self._first, self._second = ReaderModel(*parts), ReaderModel(*parts)
        self._split = False
        self._linked = False
        self._left_beside = self._memory.desk.beside
        self._item = ItemId("")
        self._active = self._first
        for reader in (self._first, self._second):
            reader.paper_changed.connect(self._on_paper)
            reader.trail.address_asked.connect(self._on_address)
            reader.trail.place_wanted.connect(self.goTo)
        self._second.paper_wanted.connect(self._open_second)

    @Property(ReaderModel, constant=True)
    def first(self) -> ReaderModel:
        """The reader that follows the meeting."""
        return self._first

    @Property(ReaderModel, constant=True)
    def second(self) -> ReaderModel:
        """The reader beside it."""
        return self._second

    @Property(ReaderModel, notify=panes_changed)
    def active(self) -> ReaderModel:
        """The reader that tools and keys are for."""
        return self._active

    @Property(bool, notify=panes_changed)
    def split(self) -> bool:
        """Whether two papers are in sight."""
        return self._split

    @Property(bool, notify=panes_changed)
    def linked(self) -> bool:
        """Whether both are scrolled together."""
        return self._linked

    @Property(bool, notify=panes_changed)
    def night(self) -> bool:
        """Whether pages are shown light on dark."""
        return self._memory.desk.night

    @Property("QVariantList", notify=changed)
    def papers(self) -> list[dict[str, Any]]:
        """As tabs show them: the papers of the item in sight, then the others that are open."""
        of_item = [paper.id for paper in self._seat.meeting.papers.of_item(self._item)]
        papers = dict.fromkeys([*of_item, *self._memory.desk.papers])
        return [row for paper in papers if (row := self._row(paper))]

    @property
    def shelf(self) -> Shelf:
        """What is open in the drawing workers."""
        return self._shelf

    @property
    def memory(self) -> ReadingMemory:
        """Where this person is in every paper."""
        return self._memory

    # --- tabs

    @Slot(str)
    def choose(self, paper: str) -> None:
        """Show an open paper in the active pane, where it was left."""
        if self._active is self._second:
            self._second.open(PaperId(paper))
        else:
            self.paper_chosen.emit(paper)

    @Slot(str)
    def close(self, paper: str) -> None:
        """Close a paper; where it was shown the one beside it comes."""
        papers = list(self._memory.desk.papers)
        if paper not in papers:
            return
        at = papers.index(PaperId(paper))
        papers.remove(PaperId(paper))
        self._memory.change(replace(self._memory.desk, papers=tuple(papers)))
        follower = papers[min(at, len(papers) - 1)] if papers else PaperId("")
        if self._second.paper == paper:
            self.setSplit(False)
        if self._first.paper == paper:
            if follower:
                self.paper_chosen.emit(follower)
            else:
                self._first.open(PaperId(""))
        self.changed.emit()

    # --- panes

    @Slot(bool)
    def setSplit(self, split: bool) -> None:
        """Show a second paper beside the first: another open one if there is one."""
        if split == self._split:
            return
        self._left_beside = PaperId("")
        self._split = split
        if split:
            others = [one for one in self._memory.desk.papers if one != self._first.paper]
            self._second.open(others[-1] if others else PaperId(self._first.paper))
            self._active = self._second
        else:
            self._second.open(PaperId(""))
            self._active = self._first
            self._linked = False
        self.panes_changed.emit()
        self.changed.emit()

    @Slot(bool)
    def closePane(self, first: bool) -> None:
        """Show one paper again: with `first` the one of the second pane stays."""
        stays = self._second.paper
        self.setSplit(False)
        if first and stays:
            self.paper_chosen.emit(stays)

    @Slot(str)
    def openBeside(self, paper: str) -> None:
        """Show a paper beside the one that is open."""
        self._left_beside = PaperId("")
        self._second.open(PaperId(paper))
        self._split = True
        self._active = self._second
        self.panes_changed.emit()
        self.changed.emit()

    @Slot(bool)
    def setLinked(self, linked: bool) -> None:
        """Scroll both together, or each by itself."""
        self._linked = linked and self._split
        self.panes_changed.emit()

    @Slot(QObject)
    def activate(self, reader: QObject) -> None:
        """Have tools and keys work on one of the two."""
        if reader is not self._active and reader in (self._first, self._second):
            self._active = self._second if reader is self._second else self._first
            self.panes_changed.emit()
            self.changed.emit()

    @Slot(bool)
    def setNight(self, night: bool) -> None:
        """Show pages light on dark."""
        self._memory.change(replace(self._memory.desk, night=night))
        self._supply.show_night(night)
        self.panes_changed.emit()

    # --- going to a page

    @Slot(str, result="QVariantList")
    def understand(self, said: str) -> list[dict[str, Any]]:
        """Return the pages that may be meant, the likeliest first."""
        return [self._target_row(target) for target in self._targets(said)]

    @Slot(str, int)
    def goTo(self, paper: str, page: int) -> None:
        """Go to a page of any paper in the active pane."""
        if paper == self._active.paper:
            self._active.goTo(page)
        elif self._active is self._second:
            self._second.open(PaperId(paper), page)
        else:
            self.place_chosen.emit(paper, page)

    @Slot(str)
    def openAddress(self, address: str) -> None:
        """Give an address to the system, after somebody has said so."""
        if may_open(address):
            QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    def show(self) -> None:
        """Show the papers as they stand."""
        self._first.show()
        self._second.show()
        if self._seat.meeting.papers.get(self._left_beside) is not None:
            # As it was when the room was left; tools and keys are for the first.
            self.openBeside(self._left_beside)
            self.activate(self._first)
        self.changed.emit()

    def show_paper(self, paper: PaperId) -> None:
        """Show how much of a paper is here."""
        self._shelf.show(paper)
        known = self._seat.meeting.papers.get(paper)
        if paper in self._memory.desk.papers or (known and known.item == self._item):
            self.changed.emit()

    def expect(self, paper: PaperId, page: int) -> None:
        """Have the pages about one of the presenter's drawn, to be there when they are wanted."""
        self._shelf.want(self, {paper} if self._seat.progress(paper).is_here else ())
        self._ahead.presented(paper, page)

    def look_at(self, item: ItemId) -> None:
        """Take note of the item in sight."""
        self._item = item
        self.changed.emit()

    def keep_places(self) -> None:
        """Remember where this person is, and tell her other devices."""
        self._first.keep_place()
        self._second.keep_place()
        self._memory.keep()
        self._memory.share()

    @Slot(str)
    def _on_address(self, address: str) -> None:
        self.address_asked.emit(address[:LONGEST], host_of(address))

    @Slot(str)
    def _open_second(self, paper: str) -> None:
        self._second.open(PaperId(paper))

    @Slot()
    def _on_paper(self) -> None:
        desk = self._memory.desk
        shown = [PaperId(one.paper) for one in (self._first, self._second) if one.paper]
        papers = list(desk.papers)
        for paper in shown:
            known = self._seat.meeting.papers.get(paper)
            # A newer version takes the place of the one before it.
            if known is not None and known.replaces in papers and paper not in papers:
                papers[papers.index(known.replaces)] = paper
        papers = list(dict.fromkeys([*papers, *shown]))
        last = PaperId(self._first.paper) or desk.last
        beside = PaperId(self._second.paper)
        self._memory.change(replace(desk, papers=tuple(papers), last=last, beside=beside))
        self.changed.emit()

    def _targets(self, said: str) -> tuple[Target, ...]:
        reader = self._active
        return understand(
            said,
            reader.book,
            PaperId(reader.paper),
            reader.pageCount,
            self._shelf.labels,
            book_first=reader.whole,
        )

    def _target_row(self, target: Target) -> dict[str, Any]:
        paper = self._seat.meeting.papers.get(target.paper)
        labels = self._shelf.labels.get(target.paper, ())
        return {
            "reading": str(target.reading),
            "paper": target.paper,
            "title": paper.title if paper else "",
            "page": target.page,
            "label": labels[target.page - 1] if target.reading is Reading.LABEL else "",
            "bookPage": self._active.book.number(target.paper, target.page),
            "here": target.paper == self._active.paper,
        }

    def _row(self, paper: PaperId) -> dict[str, Any] | None:
        known = self._seat.meeting.papers.get(paper)
        if known is None:
            return None
        progress = self._seat.progress(paper)
        return {
            "id": paper,
            "title": known.title,
            "share": progress.share,
            "ready": progress.is_here,
            "opened": paper in self._memory.desk.papers,
            "open": paper == self._active.paper,
            "beside": self._split
            and paper in (self._first.paper, self._second.paper)
            and paper != self._active.paper,
        }
