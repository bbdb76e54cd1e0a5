"""The way into a profile: setting a PIN or passphrase the first time, giving it every time."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.bridge.bridge import Bridge
    from ui.models.shell.speech import Fault, Speech

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

PIN_LEAST: Final = 6
PIN_MOST: Final = 12
PASSPHRASE_LEAST: Final = 16
SECOND_MS: Final = 1000


@QmlElement
@QmlUncreatable("made by the application")
class GateModel(QObject):
    """Asks for a PIN: twice when it is new (`step` is "set", then "repeat"), else once ("enter").

    `waitSeconds` counts down while no try is taken; `emptied` says that what was typed has been
    dealt with.
    """

    changed = Signal()
    emptied = Signal()
    opened = Signal()

    def __init__(self, bridge: Bridge, speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._speech = speech
        self._step = "enter" if bridge.has_device() else "set"
        self._pin_wanted = bridge.opens_with_pin()
        self._first = ""
        self._fault: Fault | None = None
        self._mismatch = False
        self._busy = False
        self._wait_s = 0
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._tick)

    @Property(str, notify=changed)
    def step(self) -> str:
        """What is asked for: `set`, `repeat` or `enter`."""
        return self._step

    @Property(bool, notify=changed)
    def pin(self) -> bool:
        """Whether a PIN is wanted, and not a passphrase."""
        return self._pin_wanted

    @Property(int, notify=changed)
    def least(self) -> int:
        """Fewest characters that are taken."""
        return PIN_LEAST if self._pin_wanted else PASSPHRASE_LEAST

    @Property(int, constant=True)
    def most(self) -> int:
        """Most digits of a PIN."""
        return PIN_MOST

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the vault is being opened."""
        return self._busy

    @Property(int, notify=changed)
    def waitSeconds(self) -> int:
        """How long until the next try is taken."""
        return self._wait_s

    @Property(bool, notify=changed)
    def mismatch(self) -> bool:
        """Whether the second time was not like the first."""
        return self._mismatch

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it did not open."""
        return self._speech.fault(self._fault).title if self._fault else ""

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What to do about it."""
        return self._speech.fault(self._fault).hint if self._fault else ""

    @Slot(str)
    def give(self, secret: str) -> None:
        """Take what was typed."""
        if self._busy or self._wait_s:
            return
        self._fault, self._mismatch = None, False
        if self._step == "set":
            self._take_first(secret)
        elif self._step == "repeat":
            self._take_second(secret)
        else:
            self._busy = True
            self._bridge.unlock(secret, self._on_open, self._on_failed)
        self.changed.emit()

    @Slot()
    def startOver(self) -> None:
        """Forget the first PIN and set another."""
        self._first, self._step, self._mismatch, self._fault = "", "set", False, None
        self.emptied.emit()
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Take back what was said about the last try."""
        if self._fault is not None and not self._wait_s:
            self._fault = None
            self.changed.emit()

    def locked(self) -> None:
        """Ask again, after the profile was locked."""
        self._step, self._busy, self._fault = "enter", False, None
        self.changed.emit()

    def _take_first(self, secret: str) -> None:
        if len(secret) >= self.least:
            self._first, self._step = secret, "repeat"
            self.emptied.emit()

    def _take_second(self, secret: str) -> None:
        if secret != self._first:
            self._mismatch = True
            self.emptied.emit()
            return
        self._busy = True
        name = platform.node() or "device"
        self._bridge.create(secret, name, self._on_open, self._on_failed)

    def _on_open(self, _nothing: object) -> None:
        self._first, self._busy, self._step = "", False, "enter"
        self.emptied.emit()
        self.changed.emit()
        self.opened.emit()

    def _on_failed(self, fault: Fault) -> None:
        self._busy, self._fault = False, fault
        wait_ms = int(fault.fields.get("wait_ms", 0))
        self._wait_s = -(-wait_ms // SECOND_MS)
        if self._wait_s:
            self._clock.start()
        self.emptied.emit()
        self.changed.emit()

    @Slot()
    def _tick(self) -> None:
        self._wait_s = max(0, self._wait_s - 1)
        if not self._wait_s:
            self._clock.stop()
        self.changed.emit()
