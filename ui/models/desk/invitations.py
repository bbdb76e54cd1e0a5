"""Invitations: who has one, what became of it, cards to print, and codes to be read out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from ui.models.desk.bench import local_path
from ui.models.desk.days import day_and_time
from ui.models.desk.qr import qr_picture
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bridge.desk_values import CodeSeen, Step, TicketSeen
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault, Job
    from ui.models.desk.seat_cards import Card

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class TicketRow(NamedTuple):
    """A person's way in: `none`, `open`, `used`, `expired`, `withdrawn`, `needs_second`."""

    person: str
    name: str
    position: str
    role: str
    stage: str
    until: str
    devices: int
    me: bool


@QmlElement
@QmlUncreatable("made by the desk")
class InvitationsModel(QObject):
    """The invitations of the open meeting, and one code that is being read out."""

    changed = Signal()

    def __init__(
        self,
        bench: Bench,
        fingerprint: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._fingerprint = fingerprint
        self._rows = RowsModel(TicketRow, self)
        self._tickets: dict[str, TicketSeen] = {}
        self._shown = ""
        self._job: Job | None = None
        self._step: Step | None = None
        self._inviting = False
        self._printing = False
        self._asking = False
        self._stale = False
        self._code: CodeSeen | None = None
        self._asked: tuple[str, str, str, bool] = ("", "", "", False)
        self._tries_left = -1
        bench.moved.connect(self._moved)

    @Property(QObject, constant=True)
    def tickets(self) -> QObject:
        """Everybody's way in."""
        return self._rows

    @Property(int, notify=changed)
    def lacking(self) -> int:
        """How many have neither a device nor an invitation that holds."""
        return len(self._without())

    @Property(int, notify=changed)
    def usable(self) -> int:
        """How many invitations can be printed or saved."""
        return len(self._cards_for())

    @Property(bool, notify=changed)
    def inviting(self) -> bool:
        """Whether invitations are being issued."""
        return self._inviting

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far that is, 0 to 1."""
        return self._step.done / max(1, self._step.total) if self._step else 0.0

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Whether cards are being made."""
        return self._printing

    # --- one invitation, large

    @Property(str, notify=changed)
    def shownName(self) -> str:
        """Whose invitation is shown."""
        person = self._bench.meeting.people.get(self._shown)
        return person.name if person else ""

    @Property(str, notify=changed)
    def shownText(self) -> str:
        """The invitation as text."""
        ticket = self._tickets.get(self._shown)
        return ticket.text if ticket and ticket.state in _SHOWN else ""

    @Property(bool, notify=changed)
    def shownWaits(self) -> bool:
        """Whether it waits for a second consent."""
        ticket = self._tickets.get(self._shown)
        return ticket is not None and ticket.state == "needs_second"

    @Property(str, notify=changed)
    def shownPicture(self) -> str:
        """The invitation as a QR code."""
        text: str = self.shownText
        return qr_picture(text) if text else ""

    # --- a code to be read out

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code, as it is read out."""
        return self._code.code if self._code else ""

    @Property(str, notify=changed)
    def codeName(self) -> str:
        """For whom the code is."""
        person = self._bench.meeting.people.get(self._code.person) if self._code else None
        return person.name if person else ""

    @Property(float, notify=changed)
    def codeUntilMs(self) -> float:
        """Until when the code holds."""
        return float(self._code.until_ms) if self._code else 0.0

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """How many tries are left after a wrong one; -1 before any."""
        return self._tries_left

    @Property(str, notify=changed)
    def askedName(self) -> str:
        """Who wants to join: a device has proved this person's code."""
        return self._asked[1]

    @Property(str, notify=changed)
    def askedDevice(self) -> str:
        """The device that wants to join."""
        return self._asked[2]

    @Property(bool, notify=changed)
    def askedFurther(self) -> bool:
        """Whether that person has a device already."""
        return self._asked[3]

    # --- commands

    @Slot()
    def inviteAll(self) -> None:
        """Issue invitations for all who lack one."""
        self._invite(self._without())

    @Slot(str)
    def invite(self, person: str) -> None:
        """Issue an invitation for somebody."""
        self._invite([person])

    @Slot()
    def cancel(self) -> None:
        """Issue no more."""
        if self._inviting and self._job is not None:
            self._job.cancel()

    @Slot(str)
    def show(self, person: str) -> None:
        """Show somebody's invitation."""
        self._shown = person
        self.changed.emit()

    @Slot(str)
    def saveFiles(self, url: str) -> None:
        """Write an `.invite` file for everybody whose invitation holds."""
        if self._bench.desk is not None:
            self._bench.desk.save_invitations(local_path(url), self._saved, self._bench.refuse)

    @Slot(str)
    def saveCards(self, url: str) -> None:
        """Write the seat cards as a PDF."""
        founded, cards = self._bench.meeting.founded, self._cards_for()
        if self._bench.desk is None:
            return
        # Draws with a library that takes a tenth of a second to load.
        from ui.models.desk.seat_cards import cards_pdf

        make = partial(
            cards_pdf,
            cards,
            title=founded.title,
            place=founded.place,
            when=day_and_time(founded.starts_ms),
            fingerprint=self._fingerprint(),
            language=founded.language,
        )
        self._bench.desk.write_file(local_path(url), make, self._printed, self._not_printed)

    @Slot(str)
    def startCode(self, person: str) -> None:
        """Make a code for somebody."""
        self._tries_left = -1
        if self._bench.desk is not None:
            self._bench.desk.start_code(person, self._code_made, self._bench.refuse)

    @Slot()
    def stopCode(self) -> None:
        """Make the code void."""
        code, self._code = self._code, None
        if code is not None and self._bench.desk is not None:
            self._bench.desk.stop_code(code.person)
            self.changed.emit()

    @Slot(bool)
    def answer(self, accepted: bool) -> None:
        """Let the device in, or turn it away."""
        session = self._asked[0]
        self._asked = ("", "", "", False)
        if session and self._bench.desk is not None:
            self._code = None
            self._bench.desk.answer_joining(session, accepted, self._answered, self._bench.refuse)
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Look again; what comes while an answer is awaited is one more look, not many."""
        if self._bench.desk is None:
            self._came({})
        elif self._asking:
            self._stale = True
        else:
            self._asking, self._stale = True, False
            self._bench.desk.tickets(self._answer_came, self._no_answer)

    def asked(self, session: str, person: str, device: str, further: bool) -> None:
        """Show that a device proved a code."""
        found = self._bench.meeting.people.get(person)
        self._asked = (session, found.name if found else "", device, further)
        self.changed.emit()

    def failed_try(self, tries_left: int) -> None:
        """Show that a wrong code was tried."""
        self._tries_left = tries_left
        if tries_left == 0:
            self._code = None
        self.changed.emit()

    # --- inside

    def _invite(self, people: list[str]) -> None:
        if self._bench.desk is None or self._inviting or not people:
            return
        self._step, self._inviting = None, True
        self._bench.begin()
        self.changed.emit()
        self._job = self._bench.desk.invite(people, self._stepped, self._issued, self._failed)

    def _without(self) -> list[str]:
        return [row.person for row in self._rows.rows if _lacks(row)]

    def _cards_for(self) -> list[Card]:
        from ui.models.desk.seat_cards import Card

        return [
            Card(row.name, row.position, self._tickets[row.person].text)
            for row in self._rows.rows
            if row.stage == "open" and self._tickets[row.person].text
        ]

    @Slot()
    def _moved(self) -> None:
        # While invitations are issued, the last answer brings them all.
        if not self._inviting:
            self.refresh()

    def _answer_came(self, tickets: dict[str, TicketSeen]) -> None:
        self._asking = False
        self._came(tickets)
        if self._stale:
            self.refresh()

    def _no_answer(self, fault: Fault) -> None:
        self._asking = False
        self._bench.refuse(fault)

    def _came(self, tickets: dict[str, TicketSeen]) -> None:
        self._tickets = tickets
        people = self._bench.meeting.people
        me = self._bench.desk.me if self._bench.desk is not None else ""
        self._rows.show_rows(
            [
                TicketRow(
                    one.id,
                    one.name,
                    one.position,
                    one.role.value,
                    tickets[one.id].state if one.id in tickets else "none",
                    day_and_time(tickets[one.id].expires_ms) if one.id in tickets else "",
                    sum(1 for own in people.devices_of(one.id) if not own.revoked_ms),
                    one.id == me,
                )
                for one in people.in_order()
            ]
        )
        self.changed.emit()

    def _issued(self, tickets: dict[str, TicketSeen]) -> None:
        self._came(tickets)
        self._inviting = False
        self._bench.end()

    def _failed(self, fault: Fault) -> None:
        self._inviting = False
        self._bench.end()
        self._bench.refuse(fault)

    def _stepped(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    def _saved(self, count: int) -> None:
        self._bench.note("invitations", count)

    def _not_printed(self, fault: Fault) -> None:
        self._printing = False
        self.changed.emit()
        self._bench.refuse(fault)

    def _printed(self, _nothing: object) -> None:
        self._printing = False
        self.changed.emit()
        self._bench.note("cards", len(self._cards_for()))

    def _code_made(self, code: CodeSeen) -> None:
        self._code = code
        self.changed.emit()

    def _answered(self, _nothing: object) -> None:
        self.refresh()


_SHOWN: Final = ("open", "needs_second")


def _lacks(row: TicketRow) -> bool:
    return row.devices == 0 and row.stage in ("none", "expired", "withdrawn")
