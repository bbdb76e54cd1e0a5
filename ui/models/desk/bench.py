"""What all parts of the desk share: the open meeting, the work under way, and where to complain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal

from meeting.state import Meeting
from ui.qt import timer_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from meeting.acts.base import Act
    from ui.bridge.desk_values import Problem
    from ui.models.desk.commands import Fault, MeetingDesk, Office

NO_MEETING = Meeting.empty("")
WORKING_PAUSE_MS: Final = 250


class Bench(QObject):
    """The open meeting for all parts; `said` carries words for a toast and their tone."""

    moved = Signal()
    said = Signal(str, str)
    noted = Signal(str, int)

    def __init__(
        self,
        office: Office,
        words: Callable[[Fault | Problem], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.words = words
        self.desk: MeetingDesk | None = None
        self._works = 0
        self._later = timer_once(self, WORKING_PAUSE_MS, self.moved.emit)

    @property
    def meeting(self) -> Meeting:
        """The open meeting as it stands; an empty one if none is open."""
        return self.desk.meeting if self.desk is not None else NO_MEETING

    def open(self, desk: MeetingDesk | None) -> None:
        """Work on this meeting from now on."""
        self.desk = desk
        self.moved.emit()

    def begin(self) -> None:
        """Note that a long work begins: what it changes is shown a few times a second."""
        self._works += 1

    def end(self) -> None:
        """Note that a long work came to its end, and show what it changed."""
        self._works -= 1
        self._later.stop()
        self.moved.emit()

    def entries_came(self) -> None:
        """Show the meeting as it stands now, or soon while many entries come."""
        if not self._works:
            self.moved.emit()
        elif not self._later.isActive():
            self._later.start()

    def submit(self, act: Act, done: Callable[[Any], None] | None = None) -> None:
        """Hand in an act; a refusal is said in words."""
        if self.desk is not None:
            self.desk.submit(act, done or _nothing, self.refuse)

    def refuse(self, fault: Fault) -> None:
        """Say why something was not done."""
        if fault.code != "cancelled":
            self.said.emit(self.words(fault), "danger")

    def note(self, what: str, count: int = 0) -> None:
        """Have the screen say that something is done; it has the words."""
        self.noted.emit(what, count)


def local_path(url: QUrl | str) -> str:
    """Return the path that a file dialog or a drop means."""
    return QUrl(url).toLocalFile() if QUrl(url).isLocalFile() else str(url)


def _nothing(_answer: object) -> None:
    """Leave the answer to what the log tells."""
