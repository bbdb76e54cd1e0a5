"""Papers on their way out of the meeting, and what came with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.models.room.out.background import Background
from ui.models.room.out.copies import CopiesModel
from ui.models.room.out.file_notes import FileNotesModel
from ui.models.room.out.signatures import SignaturesModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


def _vietnamese() -> str:
    return "vi"


def _nobody() -> Sequence[bytes]:
    return ()


@dataclass(frozen=True, slots=True)
class OutsideWorld:
    """What papers from and for outside depend on: the language, and whom this device trusts."""

    language: Callable[[], str] = _vietnamese
    roots: Callable[[], Sequence[bytes]] = _nobody


@QmlElement
@QmlUncreatable("belongs to the room")
class OutModel(QObject):
    """Copies, signatures, and the notes that a file brought with it."""

    def __init__(
        self,
        seat: Seat,
        reading: ReadingModel,
        notes: NoteShelf,
        outside: OutsideWorld,
    ) -> None:
        super().__init__(seat)
        background = Background(self)
        self._copies = CopiesModel(seat, reading, notes, background, outside.language)
        self._signatures = SignaturesModel(
            seat, reading, background, outside.roots, outside.language
        )
        self._file_notes = FileNotesModel(seat, reading, notes, background)

    @Property(CopiesModel, constant=True)
    def copies(self) -> CopiesModel:
        """Saving and printing."""
        return self._copies

    @Property(SignaturesModel, constant=True)
    def signatures(self) -> SignaturesModel:
        """Signatures of the open paper."""
        return self._signatures

    @Property(FileNotesModel, constant=True)
    def fileNotes(self) -> FileNotesModel:
        """Notes that came with the open paper."""
        return self._file_notes
