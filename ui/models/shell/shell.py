"""The shell of one window: which screen is shown, and what every screen shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot

from ui.bridge.own_devices import OwnDevices
from ui.models.shell.connection import ConnectionModel
from ui.models.shell.gate import GateModel
from ui.models.shell.home import HomeModel
from ui.models.shell.joining import JoiningModel
from ui.models.shell.other_device import OtherDeviceModel
from ui.models.shell.preferences import PreferencesModel
from ui.models.shell.speech import Speech
from ui.models.shell.trust import TrustModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.bridge.bridge import Bridge
    from ui.models.shell.speech import Fault

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class ShellModel(QObject):
    """One window's way through `welcome`, `gate`, `home`, `join`, `desk` and `room`.

    `opening` asks for the room of a meeting; whoever makes rooms answers with `show_room`.
    """

    changed = Signal()
    said = Signal(str, str)
    stumbled = Signal()
    opening = Signal(str)
    leaving = Signal()
    desk_left = Signal()

    def __init__(
        self, bridge: Bridge, preferences: PreferencesModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preferences = preferences
        self._trust = TrustModel(preferences.profile, self)
        self.speech = Speech(self._language)
        self._gate = GateModel(bridge, self.speech, self)
        self._home = HomeModel(self)
        self._joining = JoiningModel(bridge, self.speech, self)
        self._connection = ConnectionModel(bridge, self.speech, self)
        self._other_device = OtherDeviceModel(OwnDevices(bridge), self.speech, self)
        self._other_device.said.connect(self.said)
        self._screen = "gate" if bridge.has_device() else "welcome"
        self._intent = "invited"
        self._invitation: Path | None = None
        self._room: tuple[QUrl, QObject | None] = (QUrl(), None)
        self._desk: tuple[QUrl, QObject | None] = (QUrl(), None)
        self._new_desk: Callable[[], QObject] | None = None
        self._busy_log = ""
        self._room_left_to = "home"
        self._about = ""
        self._gate.opened.connect(self._on_opened)
        self._joining.joined.connect(self.openMeeting)
        # Later, when the event that tells it has been dealt with by everybody.
        self._connection.erased.connect(self._on_erased, Qt.ConnectionType.QueuedConnection)
        preferences.language_changed.connect(self._on_language)
        bridge.meetings_changed.connect(self._home.show_meetings)
        bridge.hosts_changed.connect(self._home.show_hosts)

    # --- parts

    @Property(GateModel, constant=True)
    def gate(self) -> GateModel:
        """The way in."""
        return self._gate

    @Property(HomeModel, constant=True)
    def home(self) -> HomeModel:
        """Meetings and hosts."""
        return self._home

    @Property(JoiningModel, constant=True)
    def joining(self) -> JoiningModel:
        """Joining a meeting."""
        return self._joining

    @Property(ConnectionModel, constant=True)
    def connection(self) -> ConnectionModel:
        """The connection to the host of the open meeting."""
        return self._connection

    @Property(OtherDeviceModel, constant=True)
    def otherDevice(self) -> OtherDeviceModel:
        """Another device of this person, and consents to those of others."""
        return self._other_device

    @Property(PreferencesModel, constant=True)
    def preferences(self) -> PreferencesModel:
        """Language, theme, size."""
        return self._preferences

    @Property(TrustModel, constant=True)
    def trust(self) -> TrustModel:
        """Whose certificates count."""
        return self._trust

    # --- what is shown

    @Property(str, notify=changed)
    def screen(self) -> str:
        """The screen that is shown."""
        return self._screen

    @Property(str, notify=changed)
    def intent(self) -> str:
        """Why somebody came here first: `invited` or `prepare`."""
        return self._intent

    @Property(str, notify=changed)
    def busyLog(self) -> str:
        """The meeting that is being opened."""
        return self._busy_log

    @Property(QUrl, notify=changed)
    def roomSource(self) -> QUrl:
        """The screen of the open meeting."""
        return self._room[0]

    @Property(QObject, notify=changed)
    def room(self) -> QObject | None:
        """The model of the open meeting."""
        return self._room[1]

    @Property(QUrl, notify=changed)
    def deskSource(self) -> QUrl:
        """The screen where meetings are prepared."""
        return self._desk[0]

    @Property(QObject, notify=changed)
    def desk(self) -> QObject | None:
        """The model of the secretary's desk."""
        return self._desk[1]

    @Property(bool, notify=changed)
    def hasDesk(self) -> bool:
        """Whether meetings can be prepared here."""
        return self._new_desk is not None

    @Property(str, notify=changed)
    def about(self) -> str:
        """Version and licences."""
        return self._about

    # --- what people do

    @Slot(str)
    def begin(self, intent: str) -> None:
        """Start for the first time, invited or to prepare meetings."""
        self._intent = intent
        self._go("gate")

    @Slot()
    def goBack(self) -> None:
        """Go to the screen before."""
        if self._screen == "gate":
            self._gate.startOver()
            self._go("welcome")
        elif self._screen != "welcome":
            if self._screen == "desk":
                self.desk_left.emit()
            self._joining.cancel()
            self._go("home")

    @Slot()
    def goJoin(self) -> None:
        """Join a meeting."""
        self._joining.start_over()
        self._go("join")

    @Slot()
    def goDesk(self) -> None:
        """Prepare a meeting."""
        if self._new_desk is not None:
            self.ready_desk()
            self._go("desk")

    @Slot(str)
    def chooseHost(self, address: str) -> None:
        """Join with a code at a host."""
        self._joining.start_over()
        self._joining.chooseTab("code")
        self._joining.chooseHost(address.strip())
        self._go("join")

    @Slot(QUrl)
    def dropInvitation(self, url: QUrl) -> None:
        """Take an invitation that was dropped on the window."""
        if self._screen in ("home", "join"):
            self._joining.start_over()
            self._joining.openFile(url)
            self._go("join")

    @Slot(str)
    def openMeeting(self, log: str) -> None:
        """Open a meeting."""
        if self._busy_log:
            return
        self._busy_log = log
        self._room_left_to = "desk" if self._screen == "desk" else "home"
        known = self._home.meeting_of(log)
        self._connection.begin(known.organisation if known else "")
        self.changed.emit()
        self.opening.emit(log)

    @Slot()
    def leaveRoom(self) -> None:
        """Go back to where the room was entered from; the meeting stays on this device."""
        self.leaving.emit()
        self._go(self._room_left_to)

    @Slot()
    def lock(self) -> None:
        """Close the profile until somebody unlocks it."""
        self.desk_left.emit()
        self.leaving.emit()
        self._bridge.lock(self._on_locked)

    # --- what others tell

    def take_invitation(self, path: Path) -> None:
        """Join with this file as soon as the profile is open."""
        self._invitation = path

    def offer_desk(self, source: QUrl, model: Callable[[], QObject]) -> None:
        """Offer the secretary's desk: a screen with `required property var desk`, and its model.

        The model is made when it is first needed.
        """
        self._desk, self._new_desk = (source, None), model
        self.changed.emit()

    def ready_desk(self) -> None:
        """Have the desk's model made, unless it is there."""
        if self._desk[1] is None and self._new_desk is not None:
            self._desk = (self._desk[0], self._new_desk())
            self.changed.emit()

    def show_room(self, source: QUrl, model: QObject) -> None:
        """Show the room of the meeting that was opened."""
        self._busy_log = ""
        self._room = (source, model)
        self._go("room")

    def clear_room(self) -> None:
        """Let the room go, before its model does."""
        self._room = (QUrl(), None)
        self.changed.emit()

    def refuse(self, fault: Fault) -> None:
        """Say why something was not done."""
        self._busy_log = ""
        self.changed.emit()
        self.said.emit(self.speech.line(fault), "danger")

    def stumble(self) -> None:
        """Say that the program met an error of its own."""
        self.stumbled.emit()

    def set_about(self, text: str) -> None:
        """Set version and licences."""
        self._about = text
        self.changed.emit()

    def _go(self, screen: str) -> None:
        self._screen = screen
        self.changed.emit()

    def _language(self) -> str:
        return self._preferences.language

    def _on_opened(self) -> None:
        self._bridge.watch()
        invitation, self._invitation = self._invitation, None
        if invitation is not None:
            self._joining.start_over()
            self._joining.take_file(invitation)
            self._go("join")
        elif self._intent == "prepare" and self.hasDesk and not self._home.meetingCount:
            self.goDesk()
        else:
            self._go("home")

    @Slot()
    def _on_erased(self) -> None:
        self.desk_left.emit()
        self.leaving.emit()
        self._go("home")
        self.said.emit(self.speech.line(_Revoked()), "danger")

    def _on_locked(self, _nothing: Any) -> None:
        self._gate.locked()
        self._go("gate")

    @Slot(str)
    def _on_language(self, _language: str) -> None:
        self._home.retranslate()
        for part in (self, self._gate, self._joining, self._connection):
            part.changed.emit()


class _Revoked:
    """Why a meeting is gone from this device."""

    code = "device_revoked"

    def __init__(self) -> None:
        self.fields: dict[str, str | int] = {}
