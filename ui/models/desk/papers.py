"""A folder of papers: looked at, matched, then imported with progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from ui.models.desk.bench import local_path
from ui.models.room.rows import RowsModel
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.bridge.desk_values import Imported, Plan, PlanFile, Step
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault, Job

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class FileRow(NamedTuple):
    """A file of the folder; `item` is empty where a person has to choose."""

    path: str
    shownPath: str
    title: str
    bytes: int
    pages: int
    item: str
    matched: str
    problem: str
    movable: bool
    replaces: str
    unchanged: bool


@QmlElement
@QmlUncreatable("made by the desk")
class ImportModel(QObject):
    """One import: `idle`, `looking`, `preview`, `importing`, `done`."""

    changed = Signal()

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._files = RowsModel(FileRow, self)
        self._failures = RowsModel(FileRow, self)
        self._phase = "idle"
        self._item = ""
        self._paper = ""
        self._plan: Plan | None = None
        self._job: Job | None = None
        self._step: Step | None = None
        self._came: Imported | None = None
        self._left = 0

    @Property(QObject, constant=True)
    def files(self) -> QObject:
        """The files, those that need a person first."""
        return self._files

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far the import is."""
        return self._phase

    @Property("QVariantList", notify=changed)
    def items(self) -> list[dict[str, Any]]:
        """The items that a file can go to."""
        found = self._plan.items if self._plan else ()
        return [
            {"value": one.key, "label": f"{place + 1}. {one.title}", "made": one.new}
            for place, one in enumerate(found)
        ]

    @Property(int, notify=changed)
    def ready(self) -> int:
        """How many files would be imported."""
        return self._plan.ready if self._plan else 0

    @Property(int, notify=changed)
    def unmatched(self) -> int:
        """How many good files have no item yet."""
        files = self._plan.files if self._plan else ()
        return sum(1 for one in files if one.problem is None and not one.item)

    @Property(int, notify=changed)
    def broken(self) -> int:
        """How many files cannot be imported."""
        files = self._plan.files if self._plan else ()
        return sum(1 for one in files if one.problem is not None and not _is_there(one))

    @Property(int, notify=changed)
    def unchanged(self) -> int:
        """How many files are in the meeting already, just as they are."""
        return sum(map(_is_there, self._plan.files)) if self._plan else 0

    @Property(int, notify=changed)
    def newItems(self) -> int:
        """How many items the import would make."""
        return sum(1 for one in self._plan.items if one.new) if self._plan else 0

    @Property(int, notify=changed)
    def leftOut(self) -> int:
        """How many files are beyond what one import takes."""
        return self._plan.left_out if self._plan else 0

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far the work is, 0 to 1."""
        return self._step.done / self._step.total if self._step and self._step.total else 0.0

    @Property(str, notify=changed)
    def current(self) -> str:
        """What is being imported."""
        return self._step.what if self._step else ""

    @Property(int, notify=changed)
    def place(self) -> int:
        """Which file that is."""
        return self._step.place or self._step.done if self._step else 0

    @Property(int, notify=changed)
    def places(self) -> int:
        """Of how many."""
        return self._step.places or self._step.total if self._step else 0

    @Property(int, notify=changed)
    def imported(self) -> int:
        """How many papers came in."""
        return self._came.papers if self._came else 0

    @Property(bool, notify=changed)
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._came is not None and self._came.cancelled

    @Property(int, notify=changed)
    def notTaken(self) -> int:
        """How many files of the folder could not be taken from the beginning."""
        return self._left

    @Property(str, notify=changed)
    def stopped(self) -> str:
        """Why the import had to stop, where it had to."""
        fault = self._came.stopped if self._came else None
        return self._bench.words(fault) if fault is not None else ""

    @Property("QVariantList", notify=changed)
    def failures(self) -> list[str]:
        """What was not imported, and why."""
        failures = self._came.failures if self._came else ()
        return [f"{one.where}: {self._bench.words(one)}" for one in failures]

    @Slot(str)
    def lookAt(self, url: str) -> None:
        """Look at a folder, or at one file."""
        self.lookAtFor(url, "")

    @Slot(str, str)
    def lookAtFor(self, url: str, item: str) -> None:
        """Look at a folder, or at one file, all of which goes to an item if one is named."""
        self._look(url, item, "")

    @Slot(str, str)
    def lookAtVersion(self, url: str, paper: str) -> None:
        """Look at a file that is to be the new version of a paper."""
        self._look(url, "", paper)

    def _look(self, url: str, item: str, paper: str) -> None:
        if self._bench.desk is None or self._phase in ("looking", "importing"):
            return
        self._step = self._came = None
        self._item, self._paper = item, paper
        self._go("looking")
        job = self._bench.desk.plan(local_path(url), self._stepped, self._looked, self._failed)
        self._job = job if self._phase == "looking" else None

    @Slot(str, str)
    def assign(self, path: str, item: str) -> None:
        """Have a file go to an item."""
        if self._plan is not None and self._bench.desk is not None:
            self._show(self._bench.desk.assign(self._plan, path, item))

    @Slot(str, str)
    def retitle(self, path: str, title: str) -> None:
        """Give a file another title."""
        if self._plan is not None and self._bench.desk is not None:
            self._show(self._bench.desk.retitle(self._plan, path, title))

    @Slot(str)
    def separate(self, path: str) -> None:
        """Take a file as a paper of its own, not as a new version."""
        if self._plan is not None and self._bench.desk is not None:
            self._show(self._bench.desk.separate(self._plan, path))

    @Slot()
    def apply(self) -> None:
        """Import what is ready."""
        if self._plan is None or self._bench.desk is None or self._phase != "preview":
            return
        self._step = None
        self._bench.begin()
        self._go("importing")
        job = self._bench.desk.import_plan(self._plan, self._stepped, self._imported, self._failed)
        self._job = job if self._phase == "importing" else None

    @Slot()
    def cancel(self) -> None:
        """End the work under way, or put the preview aside."""
        if self._job is not None:
            self._job.cancel()
        elif self._phase in ("preview", "done"):
            self._plan = None
            self._go("idle")

    def _looked(self, plan: Plan) -> None:
        self._job = None
        if self._item and self._bench.desk is not None:
            for file in plan.files:
                plan = self._bench.desk.assign(plan, file.path, self._item)
        if self._paper and self._bench.desk is not None:
            for file in plan.files:
                plan = self._bench.desk.as_version_of(plan, file.path, self._paper)
        self._show(plan)
        self._go("preview")

    def _imported(self, came: Imported) -> None:
        self._left = self.broken
        self._job = self._plan = None
        self._came = came
        self._bench.end()
        self._go("done")

    def _failed(self, fault: Fault) -> None:
        self._job = None
        if self._phase == "importing":
            self._bench.end()
        self._go("preview" if self._plan is not None else "idle")
        self._bench.refuse(fault)

    def _stepped(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        self._files.show_rows([self._row(one) for one in sorted(plan.files, key=_urgency)])
        self.changed.emit()

    def _row(self, file: PlanFile) -> FileRow:
        return FileRow(
            path=file.path,
            shownPath=file.shown_path,
            title=file.title,
            bytes=file.size_bytes,
            pages=file.pages,
            item=file.item,
            matched=file.matched,
            problem="" if file.problem is None else self._bench.words(file.problem),
            # A file that another of its name stands in the way of can go to another item.
            movable=file.problem is None or file.problem.code in _BY_PLACE,
            replaces=self._title_of(file.replaces),
            unchanged=_is_there(file),
        )

    def _title_of(self, paper: str) -> str:
        found = self._bench.meeting.papers.get(paper)
        return found.title if found is not None else ""

    def _go(self, phase: str) -> None:
        self._phase = phase
        self.changed.emit()


_BY_PLACE: Final = ("file_same_name", "file_unchanged")


def _urgency(file: PlanFile) -> int:
    if file.problem is None and not file.item:
        return 0
    if _is_there(file):
        return 3
    return 1 if file.problem is not None else 2


def _is_there(file: PlanFile) -> bool:
    return file.problem is not None and file.problem.code == "file_unchanged"
