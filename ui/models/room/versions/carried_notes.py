"""Carries all notes of the open papers over to the versions that are open."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from meeting.ids import PaperId
from meeting.notes.carrying import Carrier
from meeting.notes.seeking import Seeker
from ui.models.room.notes.placing import Worked
from ui.models.room.versions.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from meeting.notes.note import Note, NoteId, Placement
    from ui.models.room.notes.placing import Placing
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.seat import Seat
    from ui.models.room.versions.pairs import Laid, Pairs
    from ui.models.room.versions.slices import Slices


class CarriedNotes(QObject):
    """Sees to it that `placing` knows the place of every note in the versions in sight."""

    def __init__(
        self,
        seat: Seat,
        reading: ReadingModel,
        notes: NoteShelf,
        placing: Placing,
        pairs: Pairs,
        slices: Slices,
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._notes = notes
        self._placing = placing
        self._pairs = pairs
        self._slices = slices
        self._running: set[Pair] = set()
        self._sought: set[Pair] = set()
        pairs.ready.connect(self.show)
        notes.changed.connect(self._on_notes)
        for reader in (reading.first, reading.second):
            reader.paper_changed.connect(self.show)
            reader.state_changed.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Work out what is not known yet."""
        missing: defaultdict[Pair, list[tuple[Note, Placement]]] = defaultdict(list)
        wanted: set[Pair] = set()
        for paper in self._papers():
            entry = self._seat.meeting.papers.get(paper)
            order = [one.id for one in self._seat.meeting.papers.versions(paper)]
            for note in self._notes.of_document(entry.document) if entry is not None else ():
                base = base_of(note, paper, order)
                if base is None or base.paper == paper:
                    continue
                pair = self._pair(base.paper, paper)
                wanted.add(pair)
                if self._placing.placement_of(note, paper) is None:
                    missing[pair].append((note, base))
        self._pairs.want(self, wanted)
        for pair, notes in missing.items():
            laid = self._pairs.laid(pair)
            if laid is not None and pair not in self._running:
                self._running.add(pair)
                self._slices.run(self._carry(pair, laid, notes))

    def _pair(self, base: PaperId, paper: PaperId) -> Pair:
        """Return what is to be laid over each other; a version that is not here is done without."""
        pair = Pair(base, paper)
        if self._seat.progress(base).is_here:
            if Pair(paper, paper) in self._sought:
                self._sought.discard(Pair(paper, paper))
                self._placing.forget(paper)
            return pair
        self._sought.add(Pair(paper, paper))
        return Pair(paper, paper)

    def _papers(self) -> set[PaperId]:
        readers = (self._reading.first, self._reading.second)
        return {PaperId(one.paper) for one in readers if one.paper and one.state == "ready"}

    def _carry(
        self, pair: Pair, laid: Laid, notes: Sequence[tuple[Note, Placement]]
    ) -> Iterator[None]:
        found: dict[NoteId, Worked] = {}
        carrier, seeker = Carrier(laid.matching, pair.new), Seeker(laid.matching.new, pair.new)
        for note, base in notes:
            is_sought = base.paper != pair.old
            carried = seeker.seek(base) if is_sought else carrier.carry(base)
            found[note.id] = Worked(note, base, carried)
            yield
        self._running.discard(pair)
        self._placing.put(pair.new, found)

    @Slot(str)
    def _on_notes(self, _paper: str) -> None:
        self.show()


def base_of(note: Note, paper: str, order: Sequence[str]) -> Placement | None:
    """Return the place that a note is carried from: in the nearest version, rather an older one."""
    at = order.index(paper) if paper in order else -1
    known = [
        (order.index(one.paper), one)
        for one in note.placements
        if one.page >= 0 and one.paper in order
    ]
    older = [one for one in known if one[0] <= at]
    newer = [one for one in known if one[0] > at]
    if older:
        return max(older, key=_place)[1]
    return min(newer, key=_place)[1] if newer else None


def _place(one: tuple[int, Placement]) -> int:
    return one[0]
