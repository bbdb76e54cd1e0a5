"""The secretary's desk: from an organisation to a record, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.sitting import Phase
from ui.models.desk.agenda import AgendaDeskModel
from ui.models.desk.bench import Bench
from ui.models.desk.days import day_and_time
from ui.models.desk.details import DetailsModel, uninvited
from ui.models.desk.invitations import InvitationsModel
from ui.models.desk.organisation import OrganisationModel
from ui.models.desk.papers import ImportModel
from ui.models.desk.people import PeopleDeskModel
from ui.models.desk.record import RecordModel
from ui.models.desk.scans import ScansModel
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ui.bridge.desk_values import Details, FindingSeen, Problem
    from ui.bridge.values import KnownMeeting
    from ui.models.desk.commands import Fault, MeetingDesk, Office

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = ("organisation", "meeting", "people", "agenda", "invitations", "publish", "record")


class PreparedRow(NamedTuple):
    """A meeting that is prepared on this device."""

    log: str
    title: str
    when: str
    phase: str


@QmlElement
@QmlUncreatable("made by the application")
class DeskModel(QObject):
    """Which step is shown, and the parts that all steps are made of.

    `said` carries words and a tone for a toast, `noted` what is done, for which the screen has
    words; `entering` asks for the room of the meeting that is being prepared.
    """

    changed = Signal()
    said = Signal(str, str)
    noted = Signal(str, int)
    entering = Signal(str)
    leaving = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[Fault | Problem], str],
        finding_words: Callable[[FindingSeen], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = Bench(office, words, self)
        self._organisation = OrganisationModel(self._bench, self)
        self._details = DetailsModel(self._bench, self)
        self._people = PeopleDeskModel(self._bench, self)
        self._agenda = AgendaDeskModel(self._bench, self)
        self._papers = ImportModel(self._bench, self)
        self._scans = ScansModel(self._bench, self)
        self._invitations = InvitationsModel(self._bench, self._shown_fingerprint, self)
        self._record = RecordModel(self._bench, finding_words, self)
        self._prepared = RowsModel(PreparedRow, self)
        self._step = STEPS[0]
        self._log = ""
        self._link = ""
        self._busy = False
        self._error = ""
        self._done = [False] * len(STEPS)
        self._bench.said.connect(self.said)
        self._bench.noted.connect(self.noted)
        self._bench.moved.connect(self._show)
        self._organisation.changed.connect(self._show)
        self._record.changed.connect(self._show)
        self._organisation.ready.connect(self._on_ready)
        self._details.wanted.connect(self._found)
        office.happened.connect(self._happened)

    # --- parts

    @Property(OrganisationModel, constant=True)
    def organisation(self) -> OrganisationModel:
        """The organisation and the host."""
        return self._organisation

    @Property(DetailsModel, constant=True)
    def details(self) -> DetailsModel:
        """The meeting itself."""
        return self._details

    @Property(PeopleDeskModel, constant=True)
    def people(self) -> PeopleDeskModel:
        """The people."""
        return self._people

    @Property(AgendaDeskModel, constant=True)
    def agenda(self) -> AgendaDeskModel:
        """The agenda."""
        return self._agenda

    @Property(ImportModel, constant=True)
    def papers(self) -> ImportModel:
        """The import of papers."""
        return self._papers

    @Property(ScansModel, constant=True)
    def scans(self) -> ScansModel:
        """Scanned papers."""
        return self._scans

    @Property(InvitationsModel, constant=True)
    def invitations(self) -> InvitationsModel:
        """Invitations and codes."""
        return self._invitations

    @Property(RecordModel, constant=True)
    def record(self) -> RecordModel:
        """The record."""
        return self._record

    @Property(QObject, constant=True)
    def prepared(self) -> QObject:
        """The meetings that are prepared on this device."""
        return self._prepared

    # --- the way through

    @Property(int, notify=changed)
    def preparedCount(self) -> int:
        """How many these are."""
        return len(self._prepared.rows)

    @Property(str, notify=changed)
    def step(self) -> str:
        """The step that is shown."""
        return self._step

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        """Its place, from 0."""
        return STEPS.index(self._step)

    @Property("QVariantList", notify=changed)
    def done(self) -> list[bool]:
        """Which steps have been dealt with."""
        return self._done

    @Property("QVariantList", notify=changed)
    def open(self) -> list[bool]:
        """Which steps can be gone to."""
        meeting = self._bench.desk is not None
        return [True, bool(self._organisation.exists), *[meeting] * 5]

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a meeting is being made or opened."""
        return self._busy

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not."""
        return self._error

    @Property(str, notify=changed)
    def link(self) -> str:
        """The state of the connection to the host."""
        return self._link

    @Property(str, notify=changed)
    def log(self) -> str:
        """The meeting that is open here."""
        return self._log

    @Slot(str)
    def goTo(self, step: str) -> None:
        """Show another step."""
        if step in STEPS and self.open[STEPS.index(step)]:
            self._step = step
            if step == "invitations":
                self._invitations.refresh()
            self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Show the next step."""
        place = STEPS.index(self._step)
        if place + 1 < len(STEPS):
            self.goTo(STEPS[place + 1])

    @Slot(str)
    def openMeeting(self, log: str) -> None:
        """Prepare this meeting."""
        if not self._busy:
            self._begin()
            self._log = log
            self._bench.office.open_meeting(log, self._opened, self._failed)

    @Slot()
    def newMeeting(self) -> None:
        """Prepare another meeting."""
        self.close_meeting()
        self._bench.office.leave_meeting()
        self._step = "meeting"
        self.changed.emit()

    @Slot()
    def enterRoom(self) -> None:
        """Go into the room of this meeting."""
        if self._log:
            self.entering.emit(self._log)

    @Slot()
    def leave(self) -> None:
        """Go away from the desk."""
        self.leaving.emit()

    def refresh(self) -> None:
        """Look again what this device may act for, as after it was unlocked."""
        self._organisation.refresh()

    def show_meetings(self, known: Iterable[KnownMeeting]) -> None:
        """Show the meetings of this device of which its owner is a secretary."""
        rows = [
            PreparedRow(one.log, one.title, day_and_time(one.starts_ms), one.phase)
            for one in known
            if one.role == "secretary" and one.phase != "closed"
        ]
        if rows != list(self._prepared.rows):
            self._prepared.show_rows(rows)
            self.changed.emit()

    def close_meeting(self) -> None:
        """Let the open meeting go."""
        self._log = self._link = ""
        self._bench.open(None)

    # --- inside

    @Slot()
    def _show(self) -> None:
        # Once for all who ask: with a thousand people it is not quite for nothing.
        meeting, is_open = self._bench.meeting, self._bench.desk is not None
        self._done = [
            bool(self._organisation.exists),
            is_open,
            len(meeting.people.persons) > 1,
            bool(meeting.agenda.order),
            len(meeting.people.persons) > 1 and not uninvited(meeting, self._bench.office.now_ms()),
            is_open and meeting.phase is not Phase.DRAFT,
            self._record.verdict == "sound",
        ]
        self.changed.emit()

    def _found(self, details: Details) -> None:
        if self._busy or not self._organisation.exists:
            return
        self._begin()
        self._bench.office.found_meeting(
            self._organisation.fingerprint, details, self._founded, self._failed
        )

    def _founded(self, log: str) -> None:
        self._busy = False
        self.openMeeting(log)
        self._step = "people"
        self.changed.emit()

    def _opened(self, desk: MeetingDesk) -> None:
        self._busy = False
        self._link = getattr(desk, "link", "live")
        self._bench.open(desk)
        if self._step in ("organisation", "meeting"):
            self._step = "people"
        self.changed.emit()

    def _failed(self, fault: Fault) -> None:
        self._busy = False
        self._error = self._bench.words(fault)
        self.changed.emit()

    def _begin(self) -> None:
        self._busy, self._error = True, ""
        self.changed.emit()

    @Slot()
    def _on_ready(self) -> None:
        if self._step == "organisation" and self._bench.desk is None:
            self._step = "meeting"
        self.changed.emit()

    def _shown_fingerprint(self) -> str:
        shown: str = self._organisation.shownFingerprint
        return shown

    @Slot(object)
    def _happened(self, event: Any) -> None:
        """Take what the client tells; events are known by their names, as in `sync`."""
        match type(event).__name__:
            case "StateChanged":
                self._bench.entries_came()
            case "LinkChanged":
                self._link = event.link.value
                self._scans.look()
                self.changed.emit()
            case "JoiningAsked":
                self._invitations.asked(
                    event.session, event.person, event.device_name, event.further
                )
            case "JoiningFailed":
                self._invitations.failed_try(event.tries_left)
            case _:
                pass
