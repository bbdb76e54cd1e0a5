"""All notes of this person and those shared with her, by paper, by page; and what was done to them.

Everything that changes a note goes through here, so that it can be undone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot

from meeting.notes.carried import Verdict
from meeting.notes.history import Change, Undo
from meeting.notes.merging import NOTE_PREFIX, note_name
from meeting.notes.note import NOT_HERE, PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Body, Erased, NoteWritten
from meeting.notes.soundness import is_sound
from ui.pages.note_board import Drawn, NoteBoard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from meeting.ids import PersonId
    from meeting.notes.note import Placement
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.notes.placing import Placed, Placing
    from ui.models.room.seat import Seat


class OwnerMemory(Protocol):
    """Where it stays whose notes are not shown."""

    def is_hidden(self, person: PersonId) -> bool:
        """Say whether somebody's notes are not shown."""

    def hide(self, person: PersonId, *, hidden: bool) -> None:
        """Keep whether somebody's notes are shown."""


class Edit(NamedTuple):
    """What becomes of one note."""

    note: NoteId
    body: Body
    circle: CircleId = PRIVATE


class NoteShelf(NoteBoard):
    """Notes by document, and the steps to undo of each document."""

    steps_changed = Signal(str)
    thrown_away = Signal(int)
    looked = Signal(object, object)

    def __init__(
        self,
        seat: Seat,
        keeper: NoteKeeper,
        placing: Placing,
        memory: OwnerMemory,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.is_in_file: Callable[[Note, Placement], bool] = _is_nowhere
        """Says whether a note stands on the page's own picture as it is."""
        self._seat = seat
        self._keeper = keeper
        self._placing = placing
        self._memory = memory
        self._notes: dict[NoteId, Note] = {}
        self._documents: defaultdict[str, dict[NoteId, Note]] = defaultdict(dict)
        self._pages: dict[str, dict[int, tuple[Drawn, ...]]] = {}
        self._undo: defaultdict[str, Undo] = defaultdict(Undo)
        self._gesture: list[Change] | None = None
        self._views: dict[int, tuple[str, int]] = {}
        self._lifted: frozenset[str] = frozenset()
        self._index(list(keeper.records()))
        keeper.listen(self._take)
        placing.changed.connect(self.look_again)

    # --- what there is

    def note(self, note: str) -> Note | None:
        """Return a note."""
        return self._notes.get(NoteId(note))

    def circle_of(self, note: str) -> CircleId:
        """Return who gets a note."""
        record = self._keeper.records().get(note_name(NoteId(note)))
        return record.circle if record is not None else PRIVATE

    def is_only_here(self, note: str) -> bool:
        """Say whether a note stays on this device, since no host takes it."""
        return note_name(NoteId(note)) in self._keeper.only_here()

    def is_mine(self, note: Note) -> bool:
        """Say whether this person wrote a note."""
        return note.author == self._seat.me

    def of_document(self, document: str) -> tuple[Note, ...]:
        """Return the notes on all versions of a paper, the oldest first; hidden ones are not in."""
        return tuple(sorted(filter(self._is_shown, self._documents[document].values()), key=_age))

    def documents(self) -> tuple[str, ...]:
        """Return the documents with notes."""
        return tuple(document for document, notes in self._documents.items() if notes)

    def placed(self, note: Note, paper: str) -> Placed | None:
        """Return where a note stands in a version of its paper."""
        return self._placing.placement_of(note, paper)

    def look_at(self, view: int, paper: str, page: int, _gone: object = None) -> None:
        """Have the words of a page read that is in view, so that marks find them."""
        wanted = (paper, page) if paper and page >= 0 else None
        before = self._views.pop(view, None)
        if wanted is not None:
            self._views[view] = wanted
        if before != wanted:
            self.looked.emit(wanted, before)

    def on_page(self, paper: str, page: int) -> tuple[Drawn, ...]:
        """Return the notes of a page, the lowest first."""
        if paper not in self._pages:
            self._pages[paper] = self._laid_out(paper)
        return self._pages[paper].get(page, ())

    def find(self, note: str) -> Drawn | None:
        """Return a note where it stands in its paper's newest version that has it."""
        found = self.note(note)
        places = [one for one in found.placements if one.page != NOT_HERE] if found else []
        return Drawn(found, places[-1]) if found is not None and places else None

    def authors(self) -> frozenset[PersonId]:
        """Return who has shared notes with this person."""
        return frozenset(note.author for note in self._notes.values() if not self.is_mine(note))

    def is_hidden(self, person: PersonId) -> bool:
        """Say whether somebody's notes are not shown."""
        return self._memory.is_hidden(person)

    def hide(self, person: PersonId, *, hidden: bool) -> None:
        """Show somebody's notes, or do not, now and after a restart."""
        self._memory.hide(person, hidden=hidden)
        self._pages.clear()
        self.changed.emit("")

    def is_lifted(self, note: str) -> bool:
        """Say whether a note is being moved."""
        return note in self._lifted

    def lift(self, notes: Iterable[str]) -> None:
        """Take notes in hand instead of those before."""
        lifted = frozenset(notes)
        if lifted != self._lifted:
            self._lifted = lifted
            self.lifted_changed.emit()

    # --- what is done

    def do(self, document: str, edits: Iterable[Edit]) -> None:
        """Do what one gesture does, or a part of what the gesture does that has begun."""
        changes = [self._write(one) for one in edits]
        if self._gesture is not None:
            self._gesture.extend(changes)
            return
        self._undo[document].did(changes)
        self.steps_changed.emit(document)

    def throw_away(self, notes: Iterable[str]) -> None:
        """Throw own notes of one paper away in one step, and tell how many."""
        found = [one for name in notes if (one := self.note(name)) and self.is_mine(one)]
        if found:
            self.do(found[0].document, [erased(one, self.circle_of(one.id)) for one in found])
            self.thrown_away.emit(len(found))

    def begin(self) -> None:
        """Take all that follows as one step, until `end`."""
        self._gesture = []

    def end(self, document: str) -> None:
        """Make one step of all that was done since `begin`."""
        changes, self._gesture = self._gesture or [], None
        self._undo[document].did(changes)
        self.steps_changed.emit(document)

    def can_undo(self, document: str) -> bool:
        """Say whether there is something to undo in a paper."""
        return self._undo[document].can_undo

    def can_redo(self, document: str) -> bool:
        """Say whether there is something to do again in a paper."""
        return self._undo[document].can_redo

    def undo(self, document: str) -> None:
        """Undo the last step in a paper."""
        for one in self._undo[document].undo(self._keeper.records()):
            self._keeper.write(one.name, one.body, one.circle)
        self.steps_changed.emit(document)

    def redo(self, document: str) -> None:
        """Do again what was undone last in a paper."""
        for one in self._undo[document].redo(self._keeper.records()):
            self._keeper.write(one.name, one.body, one.circle)
        self.steps_changed.emit(document)

    def _write(self, edit: Edit) -> Change:
        name = note_name(edit.note)
        before = self._keeper.records().get(name)
        self._keeper.write(name, edit.body, edit.circle)
        return Change(before, self._keeper.records()[name])

    # --- what is known

    def _take(self, names: frozenset[str]) -> None:
        touched = self._index(names)
        self._forget_pages(touched)
        for document in touched:
            for paper in self._papers_of(document):
                self.changed.emit(paper)

    def _index(self, names: Iterable[str]) -> set[str]:
        touched: set[str] = set()
        records = self._keeper.records()
        for name in names:
            if not name.startswith(NOTE_PREFIX):
                continue
            key = NoteId(name.removeprefix(NOTE_PREFIX))
            known = self._notes.pop(key, None)
            if known is not None:
                self._documents[known.document].pop(key, None)
                touched.add(known.document)
            record = records.get(name)
            if record is not None and isinstance(record.body, NoteWritten):
                if not (self.is_mine(record.body.note) or is_sound(record.body.note)):
                    continue
                # Two people's notes of one name are told apart by the record's.
                note = record.body.note
                note = note if note.id == key else replace(note, id=key)
                self._notes[key] = note
                self._documents[note.document][key] = note
                touched.add(note.document)
        return touched

    def _papers_of(self, document: str) -> list[str]:
        newest = self._seat.meeting.papers.documents.get(document)
        return [one.id for one in self._seat.meeting.papers.versions(newest)] if newest else []

    def _forget_pages(self, documents: Iterable[str]) -> None:
        for document in documents:
            for paper in self._papers_of(document):
                self._pages.pop(paper, None)

    @Slot(str)
    def look_again(self, paper: str) -> None:
        """Lay the notes of a version out anew: more is known of its file, or of their places."""
        self._pages.pop(paper, None)
        self.changed.emit(paper)

    def _laid_out(self, paper: str) -> dict[int, tuple[Drawn, ...]]:
        entry = self._seat.meeting.papers.get(paper)
        pages: defaultdict[int, list[Drawn]] = defaultdict(list)
        for note in self.of_document(entry.document) if entry is not None else ():
            placed = self.placed(note, paper)
            if placed is not None and placed.verdict is not Verdict.LOST:
                asks = placed.verdict is Verdict.CHECK and self.is_mine(note)
                in_file = self.is_in_file(note, placed.placement)
                drawn = Drawn(note, placed.placement, self._owner(note), asks, in_file)
                pages[placed.placement.page].append(drawn)
        return {page: tuple(sorted(notes, key=_height)) for page, notes in pages.items()}

    def _owner(self, note: Note) -> str:
        if self.is_mine(note):
            return ""
        person = self._seat.meeting.people.ever(note.author)
        return person.name if person is not None else "?"

    def _is_shown(self, note: Note) -> bool:
        return not self._memory.is_hidden(note.author)


def erased(note: Note, circle: CircleId) -> Edit:
    """Return what takes a note away from everybody who has it."""
    return Edit(note.id, Erased(), circle)


def _is_nowhere(_note: Note, _place: Placement) -> bool:
    return False


def _age(note: Note) -> tuple[int, str]:
    return note.created_ms, note.id


def _height(one: Drawn) -> bool:
    # Markers lie under everything that is written.
    return one.note.kind is not NoteKind.MARKER
