"""Another device of whoever sits here, and the consent that others' further devices wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.people import DeviceRevoked, InvitationApproved, InvitationWithdrawn
from ui.models.desk.days import day_and_time
from ui.models.desk.qr import qr_picture
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from meeting.acts.base import Act
    from meeting.people import Invitation, People
    from meeting.state import Meeting
    from ui.models.shell.speech import Fault, Speech

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class Devices(Protocol):
    """What the open meeting knows of devices; `OwnDevices` of the bridge is one."""

    happened: Any

    @property
    def meeting(self) -> Meeting | None:
        """The open meeting."""

    @property
    def me(self) -> str:
        """Whose device this is."""

    @property
    def device(self) -> str:
        """This device."""

    def awaiting(self) -> tuple[Invitation, ...]:
        """Return the invitations that wait for this person's word."""

    def invite(self, done: Callable[[Any], None], failed: Callable[[Fault], None]) -> None:
        """Issue an invitation for oneself."""

    def submit(
        self, act: Act, done: Callable[[Any], None], failed: Callable[[Fault], None]
    ) -> None:
        """Hand in an act."""


class OwnDeviceRow(NamedTuple):
    """A device of one's own."""

    device: str
    name: str
    since: str
    revoked: str
    here: bool


class ConsentRow(NamedTuple):
    """An invitation for a further device of somebody; `mine` where that is oneself."""

    invitation: str
    name: str
    position: str
    issuer: str
    since: str
    mine: bool


@QmlElement
@QmlUncreatable("made by the application")
class OtherDeviceModel(QObject):
    """An invitation for one's own next device, one's devices, and consents to be given.

    `said` carries words for a toast and their tone.
    """

    changed = Signal()
    said = Signal(str, str)

    def __init__(self, devices: Devices, speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = devices
        self._speech = speech
        self._devices = RowsModel(OwnDeviceRow, self)
        self._consents = RowsModel(ConsentRow, self)
        self._ticket: tuple[str, str, int] = ("", "", 0)
        self._log = ""
        self._put_off: set[str] = set()
        self._busy = False
        self._error = ""
        devices.happened.connect(self._on_event)

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The devices of this person."""
        return self._devices

    @Property(QObject, constant=True)
    def consents(self) -> QObject:
        """The invitations that wait for this person's word."""
        return self._consents

    @Property(int, notify=changed)
    def consentCount(self) -> int:
        """How many there are."""
        return len(self._consents.rows)

    @Property(str, notify=changed)
    def text(self) -> str:
        """The invitation for the next device as text; empty before it is made."""
        return self._ticket[1]

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The same as a QR code."""
        return qr_picture(self._ticket[1]) if self._ticket[1] else ""

    @Property(str, notify=changed)
    def until(self) -> str:
        """Until when it holds."""
        return day_and_time(self._ticket[2])

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being made."""
        return self._busy

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not made."""
        return self._error

    # --- the question that comes up by itself

    @Property(str, notify=changed)
    def askedInvitation(self) -> str:
        """The invitation that this person has not answered nor put off."""
        row = self._asked
        return row.invitation if row else ""

    @Property(str, notify=changed)
    def askedName(self) -> str:
        """Whose further device it is for."""
        row = self._asked
        return row.name if row else ""

    @Property(str, notify=changed)
    def askedIssuer(self) -> str:
        """Who issued it."""
        row = self._asked
        return row.issuer if row else ""

    @Property(bool, notify=changed)
    def askedMine(self) -> bool:
        """Whether it is for this person's own further device."""
        row = self._asked
        return row is not None and row.mine

    # --- commands

    @Slot()
    def make(self) -> None:
        """Make an invitation for one's next device."""
        if not self._busy:
            self._busy, self._error = True, ""
            self.changed.emit()
            self._source.invite(self._made, self._failed)

    @Slot()
    def withdraw(self) -> None:
        """Make the invitation void."""
        if self._ticket[0]:
            self._submit(InvitationWithdrawn(self._ticket[0]))

    @Slot(str)
    def approve(self, invitation: str) -> None:
        """Agree to a further device."""
        self._put_off.add(invitation)
        self._submit(InvitationApproved(invitation))

    @Slot(str)
    def refuse(self, invitation: str) -> None:
        """Make an invitation void to which one does not agree."""
        self._put_off.add(invitation)
        self._submit(InvitationWithdrawn(invitation))

    @Slot(str)
    def putOff(self, invitation: str) -> None:
        """Ask no more for now; the list keeps it."""
        self._put_off.add(invitation)
        self.changed.emit()

    @Slot(str)
    def revoke(self, device: str) -> None:
        """Make a lost device of one's own count no longer."""
        self._submit(DeviceRevoked(device, ""))

    @Slot()
    def show(self) -> None:
        """Show the meeting as it stands."""
        meeting, me = self._source.meeting, self._source.me
        if meeting is None:
            self._forget("")
            self._devices.show_rows([])
            self._consents.show_rows([])
        else:
            self._forget(meeting.log)
            self._show_own(meeting, me)
            people = meeting.people
            self._consents.show_rows([_consent(people, one, me) for one in self._source.awaiting()])
        self.changed.emit()

    # --- inside

    @property
    def _asked(self) -> ConsentRow | None:
        rows = self._consents.rows
        return next((row for row in rows if row.invitation not in self._put_off), None)

    def _show_own(self, meeting: Meeting, me: str) -> None:
        here = self._source.device
        self._devices.show_rows(
            [
                OwnDeviceRow(
                    one.id,
                    one.name,
                    day_and_time(one.enrolled_ms),
                    day_and_time(one.revoked_ms),
                    one.id == here,
                )
                for one in meeting.people.devices_of(me)
            ]
        )
        issued = meeting.people.invitations.get(self._ticket[0])
        if issued is not None and (issued.device or issued.withdrawn):
            self._ticket = ("", "", 0)

    def _forget(self, log: str) -> None:
        if log != self._log:
            self._log, self._ticket, self._error = log, ("", "", 0), ""
            self._put_off = set()

    def _submit(self, act: Act) -> None:
        self._source.submit(act, self._done, self._refused)
        self.changed.emit()

    def _made(self, ticket: tuple[str, str, int]) -> None:
        self._busy, self._ticket = False, ticket
        self.changed.emit()

    def _failed(self, fault: Fault) -> None:
        self._busy, self._error = False, self._speech.line(fault)
        self.changed.emit()

    def _done(self, _nothing: object) -> None:
        self.show()

    def _refused(self, fault: Fault) -> None:
        self.said.emit(self._speech.line(fault), "danger")
        self.show()

    @Slot(object)
    def _on_event(self, event: object) -> None:
        # Known by their names, as in `sync`.
        match type(event).__name__:
            case "StateChanged":
                # Votes and speeches, which are most of a meeting, change nothing here.
                old, new = event.old, event.new  # type: ignore[attr-defined]
                if old.people is not new.people or old.phase is not new.phase:
                    self.show()
            case "LinkChanged":
                self.show()
            case _:
                pass


def _consent(people: People, invitation: Invitation, me: str) -> ConsentRow:
    person, issuer = people.ever(invitation.person), people.ever(invitation.issuer)
    return ConsentRow(
        invitation.id,
        person.name if person else "",
        person.position if person else "",
        issuer.name if issuer else "",
        day_and_time(invitation.issued_ms),
        invitation.person == me,
    )
