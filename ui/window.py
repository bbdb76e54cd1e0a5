"""One window: its profile, its engine, its models, and their end in the right order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.about import about_text
from ui.bridge.bridge import Bridge
from ui.engine import QML_DIRECTORY, new_engine
from ui.models.desk.desk import DeskModel
from ui.models.shell.preferences import PreferencesModel
from ui.models.shell.shell import ShellModel
from ui.session import MeetingSession
from ui.words.reports import finding_line

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickWindow

    from ui.bridge.desk_values import FindingSeen
    from ui.bridge.room_commands import ClientCommands
    from ui.bridge.surroundings import Surroundings

MAIN: Final = QML_DIRECTORY / "Meeting" / "App" / "Main.qml"
ROOM: Final = QML_DIRECTORY / "Meeting" / "App" / "RoomPlace.qml"
DESK: Final = QML_DIRECTORY / "Meeting" / "Desk" / "DeskScreen.qml"
LANDSCAPE: Final = QSize(1280, 800)
PORTRAIT: Final = QSize(800, 1280)


class ClientWindow(QObject):
    """A window over one profile.

    `closed` is emitted once its last part is gone.  Several may live in one process; each has its
    own engine, network thread and bridge.
    """

    closed = Signal(object)

    def __init__(
        self,
        profile: Path,
        around: Surroundings,
        *,
        language: str = "",
        size: QSize = LANDSCAPE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self.preferences = PreferencesModel(profile, language, self)
        self.bridge = Bridge(
            profile,
            keys=around.keys,
            clock=around.clock,
            cost=around.cost,
            interfaces=around.interfaces,
            parent=self,
        )
        self.shell = ShellModel(self.bridge, self.preferences, self)
        self.shell.set_about(about_text())
        self.session: MeetingSession | None = None
        self._desk: DeskModel | None = None
        self.shell.offer_desk(QUrl.fromLocalFile(str(DESK)), self._new_desk)
        self.shell.gate.opened.connect(self._on_unlocked)
        self.engine = new_engine()
        self.engine.setInitialProperties({"shell": self.shell})
        self.engine.load(QUrl.fromLocalFile(str(MAIN)))
        if not self.engine.rootObjects():
            raise RuntimeError("the main window cannot be loaded")
        self.window = cast("QQuickWindow", self.engine.rootObjects()[0])
        self.window.resize(size)
        self.window.setVisible(True)
        self.window.closing.connect(self._on_closing)
        self.shell.opening.connect(self._on_opening)
        self.shell.leaving.connect(self.leave)
        self.shell.desk_left.connect(self._on_desk_left)

    def close(self) -> None:
        """Close the window, then its engine, then what the engine showed."""
        self.window.closing.disconnect(self._on_closing)
        self.window.close()
        self._end()

    def grab(self) -> QImage:
        """Return a picture of the window."""
        return self.window.grabWindow()

    @Slot()
    def leave(self) -> None:
        """Leave the room; the meeting stays open where the desk goes on with it."""
        session, self.session = self.session, None
        if session is not None:
            self.shell.clear_room()
            session.close()
            session.deleteLater()
        if self._desk is None or not self._desk.log:
            self.bridge.leave_meeting()

    @property
    def desk(self) -> DeskModel:
        """Return the secretary's desk, which is made when it is first needed."""
        self.shell.ready_desk()
        assert self._desk is not None
        return self._desk

    def _new_desk(self) -> DeskModel:
        # A delegate's start goes without what only a secretary needs.
        from ui.bridge.desk import DeskOffice

        office = DeskOffice(self.bridge, host_command=self._around.host_command, parent=self)
        desk = DeskModel(office, self.shell.speech.line, self._finding, self)
        desk.entering.connect(self.shell.openMeeting)
        desk.leaving.connect(self.shell.goBack)
        self.bridge.meetings_changed.connect(desk.show_meetings)
        self.shell.gate.opened.connect(desk.refresh)
        desk.show_meetings(self.shell.home.known)
        desk.refresh()
        self._desk = desk
        return desk

    def _finding(self, finding: FindingSeen) -> str:
        return finding_line(
            finding.code, finding.number, finding.fields, self.shell.speech.language
        )

    @Slot()
    def _on_unlocked(self) -> None:
        if self._desk is None:
            # The host on this machine runs from here on, whether its secretary sits down or not.
            self.bridge.ask_for_office(self._wake_desk)

    def _wake_desk(self, wanted: bool) -> None:
        if wanted:
            self.shell.ready_desk()

    @Slot()
    def _on_desk_left(self) -> None:
        if self._desk is not None:
            self._desk.close_meeting()
        self.bridge.leave_meeting()

    @Slot(str)
    def _on_opening(self, log: str) -> None:
        if self._desk is not None and self._desk.log not in ("", log):
            self._desk.close_meeting()
        self.bridge.open_meeting(log, self._on_open, self.shell.refuse)

    def _on_open(self, commands: ClientCommands) -> None:
        self.session = MeetingSession(self.bridge, self.shell, commands, self)
        self.shell.show_room(QUrl.fromLocalFile(str(ROOM)), self.session.room)

    @Slot()
    def _on_closing(self) -> None:
        self._end()

    def _end(self) -> None:
        # The engine goes before the models: bindings would otherwise look at nothing.
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self.session is not None:
            self.session.close()
            self.session = None
        self.bridge.close()
        self.closed.emit(self)
