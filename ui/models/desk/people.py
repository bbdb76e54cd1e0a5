"""The list of people: typed, or out of a spreadsheet after a look at what it would bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.people import DeviceRevoked, PersonAdded, PersonChanged, PersonRemoved, Role
from ui.models.desk.bench import local_path
from ui.models.desk.days import day_and_time
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.people import Person
    from ui.bridge.desk_values import PeoplePreview, Problem, Step
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault, Job

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class PersonRow(NamedTuple):
    """Somebody who takes part."""

    person: str
    name: str
    position: str
    unit: str
    role: str
    votes: bool
    devices: int
    me: bool


class DeviceRow(NamedTuple):
    """A device of a person."""

    device: str
    name: str
    since: str
    revoked: str
    here: bool


class LineRow(NamedTuple):
    """A line of a list that is looked at: somebody, or what is wrong."""

    key: str
    line: int
    name: str
    detail: str
    role: str
    votes: bool
    problem: str
    kept: bool


@QmlElement
@QmlUncreatable("made by the desk")
class PeopleDeskModel(QObject):
    """The people of the open meeting, and the list that is being looked at."""

    changed = Signal()

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._people = RowsModel(PersonRow, self)
        self._devices = RowsModel(DeviceRow, self)
        self._lines = RowsModel(LineRow, self)
        self._shown = ""
        self._filter = ""
        self._path = ""
        self._preview: PeoplePreview | None = None
        self._job: Job | None = None
        self._adding = False
        self._step: Step | None = None
        bench.moved.connect(self.show)

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """The people."""
        return self._people

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The devices of the person that is looked at."""
        return self._devices

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The lines of the list that is looked at."""
        return self._lines

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many take part."""
        return len(self._bench.meeting.people.in_order())

    @Property(int, notify=changed)
    def voters(self) -> int:
        """How many have a vote."""
        return len(self._bench.meeting.people.entitled())

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether a list is being looked at."""
        return self._preview is not None

    @Property(int, notify=changed)
    def ready(self) -> int:
        """How many people of the list would be added."""
        return len(self._preview.people) if self._preview else 0

    @Property(int, notify=changed)
    def problems(self) -> int:
        """How many lines would be left out."""
        if self._preview is None:
            return 0
        return sum(not (one.kept or _of_all(one)) for one in self._preview.problems)

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        """Whether nothing of the file can be read."""
        return self._preview is not None and any(map(_of_all, self._preview.problems))

    @Property(int, notify=changed)
    def addedSoFar(self) -> int:
        """How many people of the list have been added."""
        return self._step.done if self._step else 0

    @Property(str, notify=changed)
    def encoding(self) -> str:
        """In which encoding the list was read."""
        return self._preview.encoding if self._preview else ""

    @Property("QVariantList", notify=changed)
    def encodings(self) -> list[str]:
        """Encodings that may be tried."""
        return list(self._preview.encodings) if self._preview else []

    @Property("QVariantList", notify=changed)
    def unknownColumns(self) -> list[str]:
        """Columns that are passed over."""
        return list(self._preview.unknown_columns) if self._preview else []

    @Property(bool, notify=changed)
    def adding(self) -> bool:
        """Whether people are being added."""
        return self._adding

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far that is, 0 to 1."""
        return self._step.done / max(1, self._step.total) if self._step else 0.0

    @Slot(str, str, str, str, bool)
    def add(self, name: str, position: str, unit: str, role: str, votes: bool) -> None:
        """Add somebody."""
        self._bench.submit(
            PersonAdded(name.strip(), position.strip(), unit.strip(), Role(role), votes)
        )

    @Slot(str, str, str, str, str, bool)
    def change(
        self, person: str, name: str, position: str, unit: str, role: str, votes: bool
    ) -> None:
        """Change somebody."""
        self._bench.submit(
            PersonChanged(person, name.strip(), position.strip(), unit.strip(), Role(role), votes)
        )

    @Slot(str)
    def remove(self, person: str) -> None:
        """Take somebody off the list."""
        self._bench.submit(PersonRemoved(person))

    @Slot(str)
    def filter(self, text: str) -> None:
        """Show only who fits."""
        self._filter = text
        self.show()

    @Slot(str)
    def lookAtPerson(self, person: str) -> None:
        """Show the devices of a person."""
        self._shown = person
        self.show()

    @Slot(str, str)
    def revoke(self, device: str, reason: str) -> None:
        """Make a device count no longer."""
        self._bench.submit(DeviceRevoked(device, reason.strip()))

    @Slot(str)
    def lookAt(self, url: str) -> None:
        """Look at a list."""
        self._path = local_path(url)
        self.readAs("")

    @Slot(str)
    def readAs(self, encoding: str) -> None:
        """Look at the list again, in another encoding."""
        if self._bench.desk is not None and self._path:
            self._bench.desk.preview_people(self._path, encoding, self._looked, self._bench.refuse)

    @Slot()
    def putAside(self) -> None:
        """Do nothing with the list, or no more: whoever was added stays."""
        if self._adding:
            if self._job is not None:
                self._job.cancel()
            return
        self._preview = None
        self.changed.emit()

    @Slot()
    def apply(self) -> None:
        """Add the people of the list."""
        if self._bench.desk is None or self._preview is None or self._adding:
            return
        self._step, self._adding = None, True
        self._bench.begin()
        self.changed.emit()
        self._job = self._bench.desk.add_people(
            self._preview.people, self._stepped, self._added, self._failed
        )

    @Slot(str, str)
    def exportTo(self, url: str, heading: str) -> None:
        """Write the list; `heading` names its five columns, separated by semicolons."""
        parts = tuple(heading.split(";"))
        if self._bench.desk is not None and len(parts) == 5:
            self._bench.desk.export_people(
                local_path(url), parts, self._exported, self._bench.refuse
            )

    @Slot()
    def show(self) -> None:
        """Show the meeting as it stands."""
        people = self._bench.meeting.people
        me = self._bench.desk.me if self._bench.desk else ""
        wanted = self._filter.casefold().strip()
        self._people.show_rows(
            [
                _row(one, sum(1 for own in people.devices_of(one.id) if not own.revoked_ms), me)
                for one in people.in_order()
                if wanted in f"{one.name} {one.position} {one.unit}".casefold()
            ]
        )
        self._devices.show_rows(
            [
                DeviceRow(
                    one.id,
                    one.name,
                    day_and_time(one.enrolled_ms),
                    day_and_time(one.revoked_ms),
                    self._bench.desk is not None and one.id == self._bench.desk.device,
                )
                for one in people.devices_of(self._shown)
            ]
        )
        self.changed.emit()

    def _looked(self, preview: PeoplePreview) -> None:
        self._preview = preview
        rows = [self._problem(place, one) for place, one in enumerate(preview.problems)]
        rows += [
            LineRow(
                f"p{one.line}",
                one.line,
                one.name,
                " · ".join(part for part in (one.position, one.unit) if part),
                one.role,
                one.votes,
                "",
                True,
            )
            for one in preview.people
        ]
        self._lines.show_rows(rows)
        self.changed.emit()

    def _problem(self, place: int, one: Problem) -> LineRow:
        words = self._bench.words(one)
        return LineRow(f"x{place}", one.line, "", "", "", False, words, one.kept)

    def _stepped(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    def _added(self, count: int) -> None:
        self._preview, self._adding = None, False
        self._bench.end()
        self._bench.note("people", count)

    def _failed(self, fault: Fault) -> None:
        # What stands in the list now is looked at anew: some may have been added.
        self._preview, self._adding = None, False
        self._bench.end()
        self._bench.refuse(fault)

    def _exported(self, _nothing: object) -> None:
        self._bench.note("saved")


def _of_all(problem: Problem) -> bool:
    """Say whether nothing of the file can be read because of this."""
    return not problem.line or problem.code == "people_wrong_encoding"


def _row(person: Person, devices: int, me: str) -> PersonRow:
    return PersonRow(
        person=person.id,
        name=person.name,
        position=person.position,
        unit=person.unit,
        role=person.role.value,
        votes=person.votes,
        devices=devices,
        me=person.id == me,
    )
