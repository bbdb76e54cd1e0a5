"""Joining a meeting: by an invitation, or by the code that the secretary reads out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from concurrent.futures import Future
    from typing import Any

    from ui.bridge.bridge import Bridge
    from ui.bridge.values import Guest
    from ui.models.shell.speech import Fault, Speech

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

INVITATION_LIMIT_BYTES: Final = 8192
CODE_LENGTH: Final = 8


@QmlElement
@QmlUncreatable("made by the application")
class JoiningModel(QObject):
    """One way in at a time; `stage` is "ask", "work", "confirm" or "welcome"."""

    changed = Signal()
    joined = Signal(str)

    def __init__(self, bridge: Bridge, speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._speech = speech
        self._tab = "invitation"
        self._stage = "ask"
        self._text = ""
        self._file_name = ""
        self._file: bytes = b""
        self._address = ""
        self._fault: Fault | None = None
        self._name = ""
        self._meeting = ""
        self._log = ""
        self._running: Future[Any] | None = None
        bridge.confirm_asked.connect(self._on_confirm_asked)

    # --- what is shown

    @Property(str, notify=changed)
    def tab(self) -> str:
        """`invitation` or `code`."""
        return self._tab

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far it is."""
        return self._stage

    @Property(str, notify=changed)
    def text(self) -> str:
        """The text of the invitation."""
        return self._text

    @Property(str, notify=changed)
    def fileName(self) -> str:
        """The name of the invitation's file."""
        return self._file_name

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where the host is looked for."""
        return self._address

    @Property(str, notify=changed)
    def personName(self) -> str:
        """Who the host takes this device's owner for."""
        return self._name

    @Property(str, notify=changed)
    def meetingTitle(self) -> str:
        """The meeting that she is invited to."""
        return self._meeting

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is an invitation to join with."""
        return bool(self._text.strip() or self._file)

    @Property(str, notify=changed)
    def errorTitle(self) -> str:
        """What went wrong."""
        return self._speech.fault(self._fault).title if self._fault else ""

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """What it means and what to do."""
        if not self._fault:
            return ""
        words = self._speech.fault(self._fault)
        return " ".join(part for part in (words.text, words.hint) if part)

    # --- what people do

    @Slot(str)
    def chooseTab(self, tab: str) -> None:
        """Join in the other way."""
        self._tab, self._fault = tab, None
        self.changed.emit()

    @Slot(str)
    def writeText(self, text: str) -> None:
        """Take the invitation's text as it is typed, pasted or scanned."""
        self._text, self._file, self._file_name, self._fault = text, b"", "", None
        self.changed.emit()

    @Slot()
    def paste(self) -> None:
        """Take the text that was copied."""
        self.writeText(QGuiApplication.clipboard().text())

    @Slot(QUrl)
    def openFile(self, url: QUrl) -> None:
        """Take an `.invite` file that was chosen or dropped."""
        self.take_file(Path(url.toLocalFile()))

    @Slot(str)
    def chooseHost(self, address: str) -> None:
        """Look for the host there."""
        self._address, self._fault = address, None
        self.changed.emit()

    @Slot()
    def useInvitation(self) -> None:
        """Join with the invitation."""
        invitation = self._file or self._text.strip()
        if self._stage == "ask" and invitation:
            self._begin()
            self._running = self._bridge.join(invitation, self._on_joined, self._on_failed)

    @Slot(str)
    def useCode(self, code: str) -> None:
        """Join with a code at the host that was chosen."""
        if self._stage == "ask" and len(code) == CODE_LENGTH:
            self._begin()
            self._running = self._bridge.join_with_code(
                self._address, code, self._on_joined, self._on_failed
            )

    @Slot()
    def agree(self) -> None:
        """Say: yes, that is me."""
        self._stage = "work"
        self._bridge.confirm(agreed=True)
        self.changed.emit()

    @Slot()
    def disagree(self) -> None:
        """Say: no, that is somebody else."""
        self._stage = "work"
        self._bridge.confirm(agreed=False)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop, and ask again."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
        self._stage = "ask"
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Go into the meeting that was joined."""
        log = self._log
        self.start_over()
        self.joined.emit(log)

    def start_over(self) -> None:
        """Forget everything, ready for another meeting."""
        self._tab, self._stage, self._text, self._file_name = "invitation", "ask", "", ""
        self._file, self._address, self._fault, self._log = b"", "", None, ""
        self._name = self._meeting = ""
        self.changed.emit()

    def take_file(self, path: Path) -> None:
        """Take an invitation's file."""
        self._fault = None
        try:
            with path.open("rb") as file:
                self._file = file.read(INVITATION_LIMIT_BYTES)
        except OSError:
            self._file = b""
            self._fault = _Unreadable(path.name)
        self._text, self._file_name = "", path.name if self._file else ""
        self._tab = "invitation"
        self.changed.emit()

    def _begin(self) -> None:
        self._stage, self._fault = "work", None
        self.changed.emit()

    def _on_confirm_asked(self, guest: Guest) -> None:
        self._name, self._meeting, self._stage = guest.name, guest.meeting, "confirm"
        self.changed.emit()

    def _on_joined(self, log: str) -> None:
        self._running = None
        self._log, self._stage = log, "welcome"
        self.changed.emit()

    def _on_failed(self, fault: Fault) -> None:
        self._running = None
        self._stage, self._fault = "ask", fault
        self.changed.emit()


class _Unreadable:
    """A file that could not be read, as a fault."""

    code = "file_unreadable"

    def __init__(self, name: str) -> None:
        self.fields: dict[str, str | int] = {"file": name}
