"""The organisation: made, recovered, renewed; and the host on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.bridge.desk_values import HostSeen
from ui.models.desk.bench import local_path
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.bridge.desk_values import OrganisationSeen
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

PASSPHRASE_LEAST = 12
DAY_MS = 24 * 3600 * 1000


@QmlElement
@QmlUncreatable("made by the desk")
class OrganisationModel(QObject):
    """The organisation of this device, if it has one."""

    changed = Signal()
    ready = Signal()

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._seen: OrganisationSeen | None = None
        self._host = HostSeen()
        self._busy = False
        self._error = ""
        self._recovery_file = ""
        bench.office.host_changed.connect(self._host_moved)

    @property
    def fingerprint(self) -> bytes:
        """The organisation's fingerprint; empty where there is none."""
        return self._seen.fingerprint if self._seen else b""

    @Property(bool, notify=changed)
    def exists(self) -> bool:
        """Whether this device acts for an organisation."""
        return self._seen is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its name."""
        return self._seen.name if self._seen else ""

    @Property(str, notify=changed)
    def shownFingerprint(self) -> str:
        """Its fingerprint in groups."""
        return self._seen.shown if self._seen else ""

    @Property(str, notify=changed)
    def hostUntil(self) -> str:
        """The day on which the host's certificate ends."""
        if self._seen is None:
            return ""
        ends = QDateTime.fromMSecsSinceEpoch(self._seen.host_until_ms)
        return QLocale().toString(ends, "dd/MM/yyyy")

    @Property(bool, notify=changed)
    def renewalDue(self) -> bool:
        """Whether the recovery file is wanted soon."""
        return self._seen is not None and self._seen.renewal_due

    @Property(int, notify=changed)
    def daysLeft(self) -> int:
        """For how many whole days the certificates are good."""
        if self._seen is None:
            return 0
        return max(0, (self._seen.ends_ms - self._bench.office.now_ms()) // DAY_MS)

    @Property(bool, notify=changed)
    def expired(self) -> bool:
        """Whether they have ended."""
        return self._seen is not None and self._seen.ends_ms <= self._bench.office.now_ms()

    @Property(bool, notify=changed)
    def recoveryUnsafe(self) -> bool:
        """Whether nobody has said yet that the recovery file is put away."""
        return self._seen is not None and not self._seen.recovery_safe

    @Property(str, notify=changed)
    def recoveryFile(self) -> str:
        """Where it was written, if that was just now."""
        return self._recovery_file

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether keys are being made or opened."""
        return self._busy

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not done."""
        return self._error

    @Property(str, notify=changed)
    def hostPhase(self) -> str:
        """What the host on this machine is doing."""
        return self._host.phase

    @Property("QVariantList", notify=changed)
    def hostAddresses(self) -> list[str]:
        """Where devices in the room reach it."""
        return list(self._host.addresses)

    @Property(int, constant=True)
    def passphraseLeast(self) -> int:
        """The least length of a passphrase."""
        return PASSPHRASE_LEAST

    @Slot(str, str, str, str)
    def found(self, name: str, passphrase: str, again: str, url: str) -> None:
        """Make the organisation and its recovery file."""
        if self._busy or passphrase != again:
            return
        self._begin()
        path = self._recovery_file = local_path(url)
        self._bench.office.found_organisation(name, passphrase, path, self._made, self._failed)

    @Slot()
    def recoveryIsSafe(self) -> None:
        """Take it that the recovery file is put away."""
        if self._seen is not None:
            self._bench.office.keep_recovery_safe(
                self._seen.fingerprint, self._found, self._bench.refuse
            )

    @Slot()
    def copyFingerprint(self) -> None:
        """Put the fingerprint on the clipboard."""
        QGuiApplication.clipboard().setText(self.shownFingerprint)
        self._bench.note("copied")

    @Slot(str, str)
    def recover(self, url: str, passphrase: str) -> None:
        """Take up the organisation with its recovery file, or renew it."""
        if not self._busy:
            self._begin()
            path = local_path(url)
            self._bench.office.open_recovery(path, passphrase, self._made, self._failed)

    @Slot()
    def clearError(self) -> None:
        """Forget the last error."""
        self._error = ""
        self.changed.emit()

    @Slot()
    def startHost(self) -> None:
        """Start the host on this machine."""
        if self._seen is not None:
            self._bench.office.start_host(self._seen.fingerprint, _done, self._bench.refuse)

    def refresh(self) -> None:
        """Look again what this device may act for."""
        self._bench.office.organisations(self._found, self._bench.refuse)

    def _found(self, seen: tuple[OrganisationSeen, ...]) -> None:
        first = self._seen is None
        self._seen = seen[0] if seen else None
        self.changed.emit()
        if first and self._seen is not None:
            self.startHost()
            self.ready.emit()

    def _made(self, seen: OrganisationSeen) -> None:
        renewed = self._seen is not None
        self._busy = False
        self._found((seen,))
        self._bench.note("renewed" if renewed else "organisation")

    def _failed(self, fault: Fault) -> None:
        self._busy = False
        self._error = self._bench.words(fault)
        self.changed.emit()

    def _begin(self) -> None:
        self._busy, self._error = True, ""
        self.changed.emit()

    @Slot(object)
    def _host_moved(self, host: HostSeen) -> None:
        self._host = host
        self.changed.emit()


def _done(_nothing: object) -> None:
    """Leave it to the host's own news."""
