"""One open meeting in one window: its room, and what feeds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.bridge.library import VaultLibrary
from ui.bridge.places import VaultPlaces
from ui.bridge.relay import Relay
from ui.models.room.out.out import OutsideWorld
from ui.models.room.room import RoomModel
from ui.pages.openings import StoredOpenings
from ui.pages.supply import PageSupply

if TYPE_CHECKING:
    from ui.bridge.bridge import Bridge
    from ui.bridge.room_commands import ClientCommands
    from ui.models.shell.shell import ShellModel


class MeetingSession(QObject):
    """The room of a meeting from its opening to its leaving."""

    def __init__(
        self, bridge: Bridge, shell: ShellModel, commands: ClientCommands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.commands = commands
        self._bridge = bridge
        self._shell = shell
        self.supply = PageSupply(self)
        places = VaultPlaces(bridge.network, commands.client)
        self.supply.openings = StoredOpenings(places.recall_opening, places.keep_opening)
        self.room = RoomModel(
            commands.me,
            commands,
            self.supply,
            words=shell.speech.line,
            clock=commands.host_clock,
            positions=places,
            notes=commands.notes,
            library=VaultLibrary(bridge.network, commands.client),
            tools=shell.preferences,
            outside=OutsideWorld(lambda: shell.speech.language, shell.trust.roots),
            parent=self,
        )
        self._relay = Relay(self.room, commands.notes, shell.connection, commands.waiting_kinds)
        commands.notes.failed = self.room.refused
        for event in commands.papers:
            self._relay.tell(event)
        self.room.show(None, commands.meeting)
        shell.connection.changed.connect(self._on_link)
        shell.trust.changed.connect(self._on_trust)
        bridge.happened.connect(self._on_event)
        self._on_link()

    def close(self) -> None:
        """Let go of everything but the models, which the window deletes with its engine."""
        self._bridge.happened.disconnect(self._on_event)
        self._shell.connection.changed.disconnect(self._on_link)
        self._shell.trust.changed.disconnect(self._on_trust)
        self.room.stop_reading()
        self.supply.shutdown()

    @Slot(object)
    def _on_event(self, event: object) -> None:
        self._relay.tell(event)  # type: ignore[arg-type] # a signal carries any object

    @Slot()
    def _on_trust(self) -> None:
        self.room.out.signatures.look()

    @Slot()
    def _on_link(self) -> None:
        connection = self._shell.connection
        self.room.link_moved(connection.state, connection.since_ms)
