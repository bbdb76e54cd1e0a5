"""Home: the meetings of this device, and the hosts of this room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.bridge.values import KnownMeeting, NearbyHost

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NUMBERED: Final = re.compile(r"[ -]\(?#?\d+\)?$")


class MeetingRow(NamedTuple):
    """A meeting of this device."""

    log: str
    title: str
    organisation: str
    place: str
    phase: str
    role: str
    personName: str
    day: str
    time: str
    month: str
    inRoom: bool


class HostRow(NamedTuple):
    """A host in this network."""

    address: str
    name: str
    known: bool
    foreign: bool
    twin: bool


class MeetingList(RowsModel[MeetingRow]):
    """The meetings, the last joined first."""


class HostList(RowsModel[HostRow]):
    """The hosts of this network, those of one's own organisation first."""


@QmlElement
@QmlUncreatable("made by the application")
class HomeModel(QObject):
    """What Home shows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meetings = MeetingList(MeetingRow, self)
        self._hosts = HostList(HostRow, self)
        self._known: tuple[KnownMeeting, ...] = ()
        self._near: tuple[NearbyHost, ...] = ()

    @Property(QObject, constant=True)
    def meetings(self) -> QObject:
        """The meetings."""
        return self._meetings

    @Property(QObject, constant=True)
    def hosts(self) -> QObject:
        """The hosts in this network."""
        return self._hosts

    @Property(int, notify=changed)
    def meetingCount(self) -> int:
        """How many meetings there are."""
        return len(self._known)

    @Property(int, notify=changed)
    def hostCount(self) -> int:
        """How many hosts are in this network."""
        return len(self._near)

    def show_meetings(self, known: Sequence[KnownMeeting]) -> None:
        """Show these meetings."""
        self._known = tuple(known)
        self._show()

    def show_hosts(self, hosts: Sequence[NearbyHost]) -> None:
        """Show these hosts."""
        self._near = tuple(hosts)
        self._show()

    def retranslate(self) -> None:
        """Write dates anew, in the language that is chosen now."""
        self._show()

    @property
    def known(self) -> Sequence[KnownMeeting]:
        """Return the meetings of this device."""
        return self._known

    def meeting_of(self, log: str) -> KnownMeeting | None:
        """Return a meeting by its log."""
        return next((one for one in self._known if one.log == log), None)

    def _show(self) -> None:
        near = tuple(host.organisation for host in self._near if host.known and host.organisation)
        self._meetings.show_rows([_meeting_row(one, near) for one in self._known])
        paired = {host.name for host in self._near if host.known}
        self._hosts.show_rows([_host_row(host, paired) for host in self._near])
        self.changed.emit()


def _meeting_row(known: KnownMeeting, near: tuple[str, ...]) -> MeetingRow:
    starts = QDateTime.fromMSecsSinceEpoch(known.starts_ms)
    locale = QLocale()
    dated = known.starts_ms > 0
    return MeetingRow(
        log=known.log,
        title=known.title,
        organisation=known.organisation,
        place=known.place,
        phase=known.phase,
        role=known.role,
        personName=known.person_name,
        day=locale.toString(starts, "d") if dated else "",
        time=locale.toString(starts, "HH:mm") if dated else "",
        month=locale.toString(starts, "MM/yyyy") if dated else "",
        inRoom=known.fingerprint.startswith(near) and known.phase != "closed",
    )


def _host_row(host: NearbyHost, paired: set[str]) -> HostRow:
    return HostRow(
        address=host.address,
        name=host.name,
        known=host.known,
        foreign=host.others_known,
        twin=not host.known and _base(host.name) in {_base(name) for name in paired},
    )


def _base(name: str) -> str:
    # A second host of the same name gets a number behind it.
    return _NUMBERED.sub("", name)
