"""Who sees a note: only its owner, until she shows it to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PersonId
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import NoteWritten
from meeting.reading.folding import fold
from ui.models.room.notes.shelf import Edit
from ui.models.room.rows import RowsModel
from ui.models.room.speakers import office_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.notes.records import Circle
    from meeting.people import Person
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.notes.writing import Writing
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

SCOPES: Final = ("private", "members", "chosen")


class ReaderRow(NamedTuple):
    """Somebody who may be shown a note."""

    person: str
    name: str
    office: str
    chosen: bool


class OwnerRow(NamedTuple):
    """Somebody who has shown notes to this person."""

    person: str
    name: str
    hidden: bool


@QmlElement
@QmlUncreatable("belongs to the room")
class SharingModel(QObject):
    """A choice of readers for some notes, made and then applied."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self, seat: Seat, keeper: NoteKeeper, shelf: NoteShelf, writing: Writing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._keeper = keeper
        self._shelf = shelf
        self._writing = writing
        self._rows = RowsModel(ReaderRow, self)
        self._notes: tuple[str, ...] = ()
        self._scope = "private"
        self._chosen: frozenset[PersonId] = frozenset()
        self._search = ""
        shelf.changed.connect(self._on_changed)

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[ReaderRow]:
        """The people to choose from."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many notes are to be shown."""
        return len(self._notes)

    @Property(str, notify=changed)
    def scope(self) -> str:
        """`private`, `members` or `chosen`."""
        return self._scope

    @Property(int, notify=changed)
    def readerCount(self) -> int:
        """How many others will see them."""
        return len(self._readers())

    @Property(int, notify=changed)
    def memberCount(self) -> int:
        """How many other members there are."""
        return len(self._members())

    @Property("QVariantList", notify=changed)
    def names(self) -> list[str]:
        """Who will see them."""
        return self._names(self._readers())

    @Property("QVariantList", notify=changed)
    def owners(self) -> list[dict[str, Any]]:
        """Who has shown notes to this person, and whether they are hidden."""
        rows = [
            OwnerRow(person, self.name_of(person), self._shelf.is_hidden(person))
            for person in self._shelf.authors()
        ]
        return [row._asdict() for row in sorted(rows, key=_name)]

    @Slot("QVariantList")
    def open(self, notes: list[str]) -> None:
        """Begin to choose who sees these notes."""
        own = [
            name for name in notes if (one := self._shelf.note(name)) and self._shelf.is_mine(one)
        ]
        if not own:
            return
        self._notes = tuple(own)
        members = self._members_of(self._shelf.circle_of(own[0]))
        self._chosen = members
        self._scope = (
            "private" if not members else "members" if members == self._members() else "chosen"
        )
        self._search = ""
        self._show()
        self.opened.emit()

    @Slot(str)
    def choose(self, scope: str) -> None:
        """Choose between nobody, all members, and chosen people."""
        if scope in SCOPES:
            self._scope = scope
            self._show()

    @Slot(str)
    def toggle(self, person: str) -> None:
        """Choose somebody, or no more."""
        self._chosen = self._chosen ^ {PersonId(person)}
        self._show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only people whose name or office has these letters."""
        self._search = fold(text)
        self._show()

    @Slot()
    def apply(self) -> None:
        """Show the notes to whom was chosen, and to nobody else."""
        readers = self._readers()
        circle = self._keeper.circle_with(readers) if readers else PRIVATE
        notes = [one for name in self._notes if (one := self._shelf.note(name)) is not None]
        now_ms = self._writing.now_ms()
        edits = [
            Edit(note.id, NoteWritten(replace(note, circle=circle, changed_ms=now_ms)), circle)
            for note in notes
            if self._shelf.circle_of(note.id) != circle
        ]
        if edits:
            self._shelf.do(notes[0].document, edits)
        self._notes = ()
        self.changed.emit()

    @Slot(str, bool)
    def hide(self, person: str, hidden: bool) -> None:
        """Show somebody's notes, or do not."""
        for author in self._shelf.authors():
            if author == person:
                self._shelf.hide(author, hidden=hidden)
        self.changed.emit()

    def readers_of(self, note: str) -> list[str]:
        """Return the names of those who see a note besides its owner."""
        found = self._shelf.note(note)
        circle = self._circle(self._shelf.circle_of(note))
        if found is None or circle is None:
            return []
        return self._names((circle.members | {circle.owner}) - {found.author})

    def name_of(self, person: PersonId) -> str:
        """Return somebody's name, also of those who have left."""
        known = self._seat.meeting.people.ever(person)
        return known.name if known is not None else ""

    def show(self) -> None:
        """Show people as they are now."""
        self._show()

    def _readers(self) -> frozenset[PersonId]:
        if self._scope == "members":
            return self._members()
        return self._chosen if self._scope == "chosen" else frozenset()

    def _members(self) -> frozenset[PersonId]:
        return frozenset(one.id for one in self._others() if one.votes)

    def _members_of(self, circle: CircleId) -> frozenset[PersonId]:
        found = self._circle(circle)
        return found.members - {self._seat.me} if found is not None else frozenset()

    def _circle(self, circle: CircleId) -> Circle | None:
        return next((one for one in self._keeper.circles() if one.id == circle != PRIVATE), None)

    def _others(self) -> list[Person]:
        everybody = self._seat.meeting.people.in_order()
        return [one for one in everybody if one.id != self._seat.me]

    def _names(self, people: frozenset[PersonId]) -> list[str]:
        return sorted(filter(None, map(self.name_of, people)), key=fold)

    def _show(self) -> None:
        rows = [
            ReaderRow(one.id, one.name, office_text(one), one.id in self._chosen)
            for one in self._others()
        ]
        self._rows.show_rows(
            [row for row in rows if self._search in fold(f"{row.name} {row.office}")]
        )
        self.changed.emit()

    @Slot(str)
    def _on_changed(self, _paper: str) -> None:
        self.changed.emit()


def _name(row: OwnerRow) -> str:
    return fold(row.name)
