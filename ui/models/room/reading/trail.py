"""Links that were followed, and the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId
from ui.qt import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST_STEPS: Final = 50

Place = tuple[PaperId, int, float]


@QmlElement
@QmlUncreatable("belongs to a reader")
class TrailModel(QObject):
    """Where this person was before each link; pages count from 1, and from 0 in links."""

    changed = Signal()
    page_wanted = Signal(int, float)
    place_wanted = Signal(str, int)
    address_asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Place] = []
        self._here: Place = (PaperId(""), 1, 0.0)

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether a link was followed."""
        return bool(self._steps)

    @Slot(str, int, str)
    def follow(self, document: str, page: int, address: str) -> None:
        """Go to a page (from 0) of the open paper, or ask about an address outside."""
        if page < 0:
            self.address_asked.emit(address)
        elif document == self._here[0]:
            self._steps = [*self._steps[1 - MOST_STEPS :], self._here]
            self.page_wanted.emit(page + 1, 0.0)
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """Go back to where the last link was followed."""
        if not self._steps:
            return
        paper, page, offset = self._steps.pop()
        if paper == self._here[0]:
            self.page_wanted.emit(page, offset)
        else:
            self.place_wanted.emit(paper, page)
        self.changed.emit()

    def at(self, place: Place) -> None:
        """Take note of where this person is."""
        self._here = place
