"""A text note that is open: to be written, read, or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from meeting.notes.note import NoteKind
from meeting.notes.records import NoteWritten
from ui.models.room.notes.making import new_comment
from ui.models.room.notes.shelf import Edit
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.notes.note import Note
    from ui.models.room.notes.making import Spot
    from ui.models.room.notes.sharing import SharingModel
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.notes.tools import ToolsModel
    from ui.models.room.notes.writing import Writing

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to the room")
class NoteEditorModel(QObject):
    """One note's text; a new one is written when there is a word in it."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        shelf: NoteShelf,
        tools: ToolsModel,
        sharing: SharingModel,
        writing: Writing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tools = tools
        self._sharing = sharing
        self._writing = writing
        self._note = ""
        self._begun: tuple[Spot, int, int] | None = None
        shelf.changed.connect(self._on_changed)

    @Property(str, notify=changed)
    def note(self) -> str:
        """The note; nothing while it is new."""
        return self._note

    @Property(str, notify=changed)
    def text(self) -> str:
        """What it says."""
        found = self._found
        return found.text if found is not None else ""

    @Property(str, notify=changed)
    def quote(self) -> str:
        """The words it stands on."""
        found = self._found
        return found.placements[-1].quote.text if found is not None and _is_mark(found) else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What kind of note it is."""
        found = self._found
        return found.kind.value if found is not None else "comment"

    @Property(str, notify=changed)
    def colour(self) -> str:
        """Its colour."""
        found = self._found
        return found.style.colour if found is not None else self._tools.look("comment").colour

    @Property(bool, notify=changed)
    def mine(self) -> bool:
        """Whether this person may change it."""
        found = self._found
        return found is None or self._shelf.is_mine(found)

    @Property(str, notify=changed)
    def owner(self) -> str:
        """Who wrote it, if that is somebody else."""
        found = self._found
        return self._sharing.name_of(found.author) if found is not None and not self.mine else ""

    @Property("QVariantList", notify=changed)
    def readers(self) -> list[str]:
        """The names of those who see it besides its owner."""
        return self._sharing.readers_of(self._note) if self._note else []

    @Slot(str)
    def open(self, note: str) -> None:
        """Open a note."""
        if self._shelf.note(note) is not None:
            self._note, self._begun = note, None
            self.changed.emit()
            self.opened.emit()

    @Slot(str)
    def save(self, text: str) -> None:
        """Keep what was typed; a new note without a word is none."""
        words = text.strip()
        found = self._found
        if found is not None:
            is_kept = words or found.kind is not NoteKind.COMMENT
            if self._shelf.is_mine(found) and words != found.text and is_kept:
                self._write(found, words)
        elif self._begun is not None and words:
            spot, x, y = self._begun
            look = self._tools.look("comment")
            note = new_comment(look, spot, x, y, words, self._writing.new_key())
            self._begun, self._note = None, note.id
            self._shelf.do(
                note.document, [Edit(note.id, NoteWritten(self._writing.anchored(note)))]
            )
        self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """Throw the note away; it can be undone."""
        self._shelf.throw_away([self._note])
        self.close()

    @Slot()
    def close(self) -> None:
        """Have no note open."""
        self._note, self._begun = "", None
        self.changed.emit()

    def begin(self, spot: Spot, x: int, y: int) -> None:
        """Open a new note at a place."""
        self._note, self._begun = "", (spot, x, y)
        self.changed.emit()
        self.opened.emit()

    def _write(self, note: Note, text: str) -> None:
        changed = replace(note, text=text, changed_ms=self._writing.now_ms())
        edit = Edit(note.id, NoteWritten(changed), self._shelf.circle_of(note.id))
        self._shelf.do(note.document, [edit])

    @property
    def _found(self) -> Note | None:
        return self._shelf.note(self._note) if self._note else None

    @Slot(str)
    def _on_changed(self, _paper: str) -> None:
        self.changed.emit()


def _is_mark(note: Note) -> bool:
    return bool(note.placements[-1].quads)
