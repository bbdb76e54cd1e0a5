"""How this device stands with the host, always in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.bridge.values import LinkState
from ui.models.room.times import clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.bridge.bridge import Bridge
    from ui.models.shell.speech import Fault, Speech

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

_CHIP: Final = {
    "searching": "connecting",
    "connecting": "connecting",
    "catching_up": "catching-up",
    "live": "connected",
    "wrong_host": "refused",
    "revoked": "refused",
    "update_needed": "refused",
    "host_replaced": "refused",
}


@QmlElement
@QmlUncreatable("made by the application")
class ConnectionModel(QObject):
    """The link's state with its words; `state` is what a `ConnectionChip` takes."""

    changed = Signal()
    erased = Signal()

    def __init__(self, bridge: Bridge, speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._speech = speech
        self._link = LinkState()
        self._waiting = 0
        self._fork = 0
        self._fault: Fault | None = None
        self._organisation = ""

    @Property(str, notify=changed)
    def link(self) -> str:
        """The state's stable name."""
        return self._link.link

    @Property(str, notify=changed)
    def state(self) -> str:
        """The state as a chip shows it."""
        return _CHIP.get(self._link.link, "offline")

    @Property(str, notify=changed)
    def title(self) -> str:
        """The state in two or three words."""
        return self._speech.link(self._link.link, self._link.code).title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What the state means."""
        return self._speech.link(self._link.link, self._link.code).text

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What to do about it."""
        return self._speech.link(self._link.link, self._link.code).hint

    @Property(str, notify=changed)
    def since(self) -> str:
        """Since when it is so, in local time."""
        return clock_text(self._link.since_ms)

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where the host is."""
        return self._link.address

    @Property(str, notify=changed)
    def organisation(self) -> str:
        """Whose host it has to be."""
        return self._organisation

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many of this person's acts wait for the connection."""
        return self._waiting

    @Property(bool, notify=changed)
    def forked(self) -> bool:
        """Whether the host told different stories to different devices."""
        return self._fork > 0

    @Property(str, notify=changed)
    def addressError(self) -> str:
        """What is wrong with the address that was typed."""
        return self._speech.fault(self._fault).title if self._fault else ""

    @Slot(str)
    def tryAddress(self, address: str) -> None:
        """Look for the host at an address, or again everywhere if there is none."""
        self._fault = None
        self._bridge.try_address(address.strip(), self._on_failed)
        self.changed.emit()

    @property
    def since_ms(self) -> int:
        """Since when the state is so, by this device's clock."""
        return self._link.since_ms

    def show(self, link: LinkState) -> None:
        """Show a state; an address once known stays in sight."""
        address = link.address or self._link.address
        self._link = LinkState(link.link, link.since_ms, address, link.code)
        self.changed.emit()

    def begin(self, organisation: str) -> None:
        """Begin with another meeting."""
        self._link, self._waiting, self._fork = LinkState(), 0, 0
        self._organisation, self._fault = organisation, None
        self.changed.emit()

    def show_waiting(self, count: int) -> None:
        """Show how many acts wait."""
        self._waiting = count
        self.changed.emit()

    def show_fork(self, number: int) -> None:
        """Show that the host was caught."""
        self._fork = number
        self.changed.emit()

    def show_erased(self) -> None:
        """Tell that the meeting is gone from this device."""
        self.erased.emit()

    def _on_failed(self, fault: Fault) -> None:
        self._fault = fault
        self.changed.emit()
