"""What the meeting is called, where and when it sits, and by which rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Signal, Slot

from meeting import rules
from meeting.acts.sitting import MeetingChanged, MeetingPublished
from meeting.sitting import Phase
from ui.bridge.desk_values import Details
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.state import Meeting
    from ui.models.desk.bench import Bench

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

DAY_FORMAT = "dd/MM/yyyy"
TIME_FORMAT = "HH:mm"


@QmlElement
@QmlUncreatable("made by the desk")
class DetailsModel(QObject):
    """The open meeting; `wanted` asks for a new one."""

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        bench.moved.connect(self.changed)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether a meeting is open."""
        return self._bench.desk is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is called."""
        return self._bench.meeting.founded.title

    @Property(str, notify=changed)
    def body(self) -> str:
        """Who sits."""
        return self._bench.meeting.founded.body

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where."""
        return self._bench.meeting.founded.place

    @Property(str, notify=changed)
    def day(self) -> str:
        """On which day."""
        return self._starts().toString(DAY_FORMAT)

    @Property(str, notify=changed)
    def time(self) -> str:
        """At what time."""
        return self._starts().toString(TIME_FORMAT)

    @Property(str, notify=changed)
    def pack(self) -> str:
        """By which rules."""
        return self._bench.meeting.founded.pack

    @Property(str, notify=changed)
    def language(self) -> str:
        """In which language."""
        return self._bench.meeting.founded.language

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far it is."""
        return self._bench.meeting.phase.value

    @Property(bool, notify=changed)
    def published(self) -> bool:
        """Whether it is sent out."""
        return self._bench.desk is not None and self._bench.meeting.phase is not Phase.DRAFT

    @Property("QVariantList", notify=changed)
    def missing(self) -> list[str]:
        """What should be there before it is sent out, by names that the screen has words for."""
        return missing(self._bench) if self._bench.desk is not None else []

    @Property("QVariantList", constant=True)
    def packs(self) -> list[str]:
        """The rule packs."""
        return [pack.name for pack in rules.PACKS]

    @Slot(str, str, result=bool)
    def isDate(self, day: str, time: str) -> bool:
        """Say whether this is a day and a time."""
        return starts_ms(day, time) > 0

    @Slot("QVariantMap")
    def found(self, form: dict[str, str]) -> None:
        """Ask for a new meeting, with the fields of the form by name."""
        details = Details(
            title=form["title"],
            body=form["body"],
            place=form["place"],
            language=form["language"],
            starts_ms=starts_ms(form["day"], form["time"]),
            pack=form["pack"],
            founder_name=form["name"],
            founder_position=form["position"],
            host=form.get("host", "").strip(),
        )
        self.wanted.emit(details)

    @Slot(str, str, str, str)
    def change(self, title: str, place: str, day: str, time: str) -> None:
        """Change title, place and time."""
        self._bench.submit(MeetingChanged(title.strip(), place.strip(), starts_ms(day, time)))

    @Slot()
    def publish(self) -> None:
        """Send agenda and papers out."""
        self._bench.submit(MeetingPublished())

    def _starts(self) -> QDateTime:
        starts = self._bench.meeting.founded.starts_ms
        return QDateTime.fromMSecsSinceEpoch(starts) if starts else QDateTime()


def starts_ms(day: str, time: str) -> int:
    """Return the moment that a typed day and time mean; 0 where they mean none."""
    text = f"{day.strip()} {time.strip()}"
    for form in ("d/M/yyyy H:mm", "d.M.yyyy H:mm", "yyyy-M-d H:mm", "d-M-yyyy H:mm"):
        read = QDateTime.fromString(text, form)
        if read.isValid():
            return max(0, read.toMSecsSinceEpoch())
    return 0


def missing(bench: Bench) -> list[str]:
    """Return what a meeting lacks before it is sent out."""
    meeting = bench.meeting
    people = meeting.people.in_order()
    lacking = []
    if not any(person.role.value == "chair" for person in people):
        lacking.append("chair")
    if not meeting.people.entitled():
        lacking.append("voters")
    if not meeting.agenda.order:
        lacking.append("items")
    if any(not meeting.papers.of_item(item) for item in meeting.agenda.order):
        lacking.append("papers")
    if uninvited(meeting, bench.office.now_ms()):
        lacking.append("invitations")
    return lacking


def uninvited(meeting: Meeting, now_ms: int) -> bool:
    """Say whether somebody has neither a device nor an invitation that holds."""
    people = meeting.people
    invited = {
        one.person
        for one in people.invitations.values()
        if not (one.device or one.withdrawn) and now_ms <= one.expires_ms
    }
    return any(
        not one.removed_ms and one.id not in invited and not people.has_had_device(one.id)
        for one in people.persons.values()
    )
