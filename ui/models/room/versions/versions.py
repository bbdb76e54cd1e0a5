"""A newer version of the open paper: what changed since this person read it last."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId
from meeting.notes.merging import read_name
from meeting.notes.records import VersionRead
from meeting.reading.comparison import ChangeKind
from ui.models.room.times import day_and_time_text
from ui.models.room.versions.carried_notes import CarriedNotes
from ui.models.room.versions.pairs import Pair, Pairs
from ui.models.room.versions.review import ReviewModel
from ui.models.room.versions.slices import Slices
from ui.models.room.versions.texts import PaperTexts
from ui.pages.rectangles import rectangle
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meeting.papers import Paper
    from meeting.reading.comparison import Change, Comparison
    from meeting.reading.page_text import Box
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.notes.placing import Placing
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NO_PAIR: Final = Pair(PaperId(""), PaperId(""))
_ABOVE: Final = 12_000
"""How much of the page is shown above a change, in hundredths of a point."""


@QmlElement
@QmlUncreatable("belongs to the room")
class VersionsModel(QObject):
    """The version last read beside the newest one; pages count from 1, 0 for none.

    `offered` says that there is a newer one; `known` that it has been compared; `shown` that the
    changes are in sight.
    """

    changed = Signal()
    marks_changed = Signal()
    place_wanted = Signal(str, int)

    def __init__(
        self,
        seat: Seat,
        reading: ReadingModel,
        supply: PageSupply,
        keeper: NoteKeeper,
        notes: NoteShelf,
        placing: Placing,
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._keeper = keeper
        self._slices = Slices(self)
        self._pairs = Pairs(PaperTexts(reading.shelf, supply, self), self._slices, self)
        self._carried = CarriedNotes(seat, reading, notes, placing, self._pairs, self._slices)
        self._review = ReviewModel(seat, supply, notes, self)
        self._review.place_wanted.connect(self._go)
        self._pair = _NO_PAIR
        self._comparison: Comparison | None = None
        self._marks: dict[tuple[str, int], list[tuple[int, str, Box]]] = {}
        self._shown = False
        self._current = -1
        self._revision = 0
        self._listed = False
        self._pairs.ready.connect(self.show)
        reading.changed.connect(self.show)
        reading.panes_changed.connect(self.show)
        for reader in (reading.first, reading.second):
            reader.state_changed.connect(self.show)
        keeper.listen(self._on_records)

    # --- what there is

    @Property(ReviewModel, constant=True)
    def review(self) -> ReviewModel:
        """What became of the notes."""
        return self._review

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is a newer version than the one that was read last."""
        return self._pair != _NO_PAIR

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the two have been compared."""
        return self._comparison is not None

    @Property(bool, notify=changed)
    def openHere(self) -> bool:
        """Whether the newer version is the open one."""
        return self.offered and self._reading.active.paper == self._pair.new

    @Property(str, notify=changed)
    def oldPaper(self) -> str:
        """The version that was read last."""
        return self._pair.old

    @Property(str, notify=changed)
    def newPaper(self) -> str:
        """The newer version."""
        return self._pair.new

    @Property(int, notify=changed)
    def changedPages(self) -> int:
        """How many pages are not as they were."""
        return len(self._comparison.changed_pages) if self._comparison else 0

    @Property("QVariantList", notify=changed)
    def pages(self) -> list[dict[str, Any]]:
        """The pages that are not as they were."""
        pairs = self._comparison.changed_pages if self._comparison else ()
        return [
            {"kind": pair.kind.value, "old": pair.old + 1, "new": pair.new + 1} for pair in pairs
        ]

    @Property(bool, notify=changed)
    def listed(self) -> bool:
        """Whether the list of all versions is in sight."""
        return self._listed

    @Property("QVariantList", notify=changed)
    def versions(self) -> list[dict[str, Any]]:
        """All versions of the open paper, the newest first."""
        paper = self._reading.active.paper
        every = self._seat.meeting.papers.versions(paper)
        return [
            {
                "id": one.id,
                "version": one.version,
                "open": one.id == paper,
                "added": day_and_time_text(one.added_ms),
            }
            for one in reversed(every)
        ]

    # --- the changes

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether the changes are in sight."""
        return self._shown and self._comparison is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many changes there are."""
        return len(self._changes)

    @Property(int, notify=changed)
    def current(self) -> int:
        """Which change is looked at, from 0; -1 for none yet."""
        return self._current

    @Property("QVariantMap", notify=changed)
    def change(self) -> dict[str, Any]:
        """The change that is looked at."""
        one = self._change
        if one is None:
            return {"kind": "", "oldText": "", "newText": "", "oldPage": 0, "newPage": 0}
        return {
            "kind": one.kind.value,
            "oldText": one.old_text,
            "newText": one.new_text,
            "oldPage": one.old_page + 1,
            "newPage": one.new_page + 1,
        }

    @Property(int, notify=marks_changed)
    def revision(self) -> int:
        """Another number whenever the marks on pages are others."""
        return self._revision

    @Slot(str, int, result="QVariantList")
    def marksOn(self, paper: str, page: int) -> list[dict[str, Any]]:
        """Return what is marked on a page, from 0, in hundredths of a point."""
        if not self._shown:
            return []
        return [
            rectangle(box, kind=kind, current=at == self._current)
            for at, kind, box in self._marks.get((paper, page), ())
        ]

    # --- commands

    @Slot()
    def openNewer(self) -> None:
        """Open the newer version with its changes marked."""
        if self.offered:
            self._set_shown(shown=True)
            self.place_wanted.emit(self._pair.new, 0)

    @Slot(str)
    def openVersion(self, paper: str) -> None:
        """Open any version."""
        self.place_wanted.emit(paper, 0)

    @Slot(bool)
    def setListed(self, listed: bool) -> None:
        """Show the list of all versions, or hide it."""
        self._listed = listed
        self.changed.emit()

    @Slot(bool)
    def setShown(self, shown: bool) -> None:
        """Mark the changes on the pages, or do not."""
        self._set_shown(shown=shown)

    @Slot()
    def next(self) -> None:
        """Go to the next change."""
        self.goTo(min(self._current + 1, self.count - 1))

    @Slot()
    def previous(self) -> None:
        """Go to the change before."""
        self.goTo(max(self._current - 1, 0))

    @Slot(int)
    def goTo(self, change: int) -> None:
        """Go to a change, in both versions if both are in sight."""
        if not 0 <= change < self.count:
            return
        self._current = change
        self._marks_moved()
        one = self._changes[change]
        self._show_place(self._pair.new, one.new_page, one.new_boxes)
        self._show_place(self._pair.old, one.old_page, one.old_boxes)

    @Slot(int)
    def goToPages(self, row: int) -> None:
        """Go to a changed page, and to the first change on it."""
        pairs = self._comparison.changed_pages if self._comparison else ()
        if not 0 <= row < len(pairs):
            return
        pair = pairs[row]
        on_page = (
            at
            for at, one in enumerate(self._changes)
            if (one.new_page == pair.new if pair.new >= 0 else one.old_page == pair.old)
        )
        first = next(on_page, None)
        if first is not None:
            self.goTo(first)
        elif pair.new >= 0:
            self._go(self._pair.new, pair.new + 1)
        else:
            self._go(self._pair.old, pair.old + 1)

    @Slot()
    def showBeside(self) -> None:
        """Show the older version beside the newer one."""
        if not self.offered:
            return
        if self._reading.first.paper != self._pair.new:
            self.place_wanted.emit(self._pair.new, 0)
        self._reading.openBeside(self._pair.old)
        self._reading.activate(self._reading.first)
        self.goTo(max(0, self._current))

    @Slot()
    def haveSeen(self) -> None:
        """Take note that this person knows the newer version now."""
        if self.offered:
            pair = self._pair
            self._write_read(pair.new)
            if self._reading.split and self._reading.second.paper == pair.old:
                self._reading.setSplit(False)

    @Slot()
    def show(self) -> None:
        """Show how the versions stand."""
        reader = self._reading.active
        self._review.open(reader.paper)
        entry = self._seat.meeting.papers.get(reader.paper)
        if entry is not None and reader.state == "ready" and self._last_read(entry) is None:
            self._write_read(entry.id)
        pair = self._pair_of(entry) if entry is not None else _NO_PAIR
        if pair != self._pair:
            self._pair, self._current, self._shown = pair, -1, self._shown and self.offered
        self._pairs.want(self, () if pair == _NO_PAIR else (pair,))
        laid = self._pairs.laid(pair)
        comparison = laid.comparison if laid is not None else None
        if comparison is not self._comparison:
            self._comparison = comparison
            self._marks = _marks(pair, self._changes)
        self._carried.show()
        self._marks_moved()

    # --- within

    @property
    def slices(self) -> Slices:
        """The work that is done in between."""
        return self._slices

    @property
    def _changes(self) -> tuple[Change, ...]:
        return self._comparison.changes if self._comparison else ()

    @property
    def _change(self) -> Change | None:
        return self._changes[self._current] if 0 <= self._current < self.count else None

    def _last_read(self, entry: Paper) -> Paper | None:
        record = self._keeper.records().get(read_name(entry.document))
        if record is None or not isinstance(record.body, VersionRead):
            return None
        return self._seat.meeting.papers.get(record.body.paper)

    def _pair_of(self, entry: Paper) -> Pair:
        read, newest = self._last_read(entry), self._seat.meeting.papers.current(entry.id)
        if read is None or newest is None or newest.withdrawn_ms:
            return _NO_PAIR
        both_here = all(self._seat.progress(one.id).is_here for one in (read, newest))
        if read.version >= newest.version or not both_here:
            return _NO_PAIR
        return Pair(read.id, newest.id)

    def _write_read(self, paper: PaperId) -> None:
        entry = self._seat.meeting.papers.get(paper)
        if entry is not None:
            read = VersionRead(entry.document, paper)
            self._keeper.write(read_name(entry.document), read)

    def _set_shown(self, *, shown: bool) -> None:
        self._shown = shown
        self._marks_moved()

    def _marks_moved(self) -> None:
        self._revision += 1
        self.changed.emit()
        self.marks_changed.emit()

    def _show_place(self, paper: PaperId, page: int, boxes: Iterable[Box]) -> None:
        """Go to a place in whichever reader shows the paper."""
        top = min((box.y0 for box in boxes), default=0)
        height = self._page_height(paper, page)
        offset = max(0.0, (top - _ABOVE) / height)
        for reader in (self._reading.first, self._reading.second):
            if reader.paper == paper:
                reader.goToPlace(page + 1, offset)

    def _page_height(self, paper: PaperId, page: int) -> float:
        info = self._reading.shelf.info(paper)
        if info is None or not 0 <= page < info.page_count:
            return 84_200
        return 100 * info.page_sizes_pt[page][1]

    @Slot(str, int)
    def _go(self, paper: str, page: int) -> None:
        self.place_wanted.emit(paper, page)

    def _on_records(self, names: frozenset[str]) -> None:
        entry = self._seat.meeting.papers.get(self._reading.active.paper)
        if entry is not None and read_name(entry.document) in names:
            self.show()


def _marks(
    pair: Pair, changes: Iterable[Change]
) -> dict[tuple[str, int], list[tuple[int, str, Box]]]:
    marks: defaultdict[tuple[str, int], list[tuple[int, str, Box]]] = defaultdict(list)
    for at, one in enumerate(changes):
        same = one.kind in (ChangeKind.MOVED, ChangeKind.PICTURE)
        for box in one.old_boxes:
            kind = one.kind.value if same else "removed"
            marks[pair.old, one.old_page].append((at, kind, box))
        for box in one.new_boxes:
            kind = one.kind.value if same else "added"
            marks[pair.new, one.new_page].append((at, kind, box))
    return dict(marks)
