"""The record of the meeting: written to a file, and checked as anybody can."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from ui.models.desk.bench import local_path
from ui.models.room.rows import RowsModel
from ui.models.room.times import clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bridge.desk_values import Exported, FindingSeen, Step, Verdict
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault, Job

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class FindingRow(NamedTuple):
    """Something that the audit found, in words."""

    key: int
    severity: str
    words: str
    number: int


@QmlElement
@QmlUncreatable("made by the desk")
class RecordModel(QObject):
    """One record: `idle`, `writing`, `checking`, `checked`."""

    changed = Signal()

    def __init__(
        self,
        bench: Bench,
        finding_words: Callable[[FindingSeen], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._words = finding_words
        self._findings = RowsModel(FindingRow, self)
        self._phase = "idle"
        self._job: Job | None = None
        self._step: Step | None = None
        self._exported: Exported | None = None
        self._verdict: Verdict | None = None
        bench.moved.connect(self.changed)

    @Property(QObject, constant=True)
    def findings(self) -> QObject:
        """What the audit found."""
        return self._findings

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far the work is."""
        return self._phase

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far the writing is, 0 to 1."""
        return self._step.done / max(1, self._step.total) if self._step else 0.0

    @Property(int, notify=changed)
    def entries(self) -> int:
        """How many entries the log of the open meeting has."""
        return self._bench.meeting.number

    @Property(str, notify=changed)
    def path(self) -> str:
        """The file that was written."""
        return self._exported.path if self._exported else ""

    @Property(int, notify=changed)
    def papers(self) -> int:
        """How many papers are in it."""
        return self._exported.papers if self._exported else 0

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many papers are not, because they are not on this device."""
        return self._exported.missing if self._exported else 0

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """What the record is worth: `sound`, `untrusted`, `broken`, or nothing yet."""
        if self._verdict is None:
            return ""
        if self._verdict.sound:
            return "sound"
        broken = any(one.severity == "error" for one in self._verdict.findings)
        return "broken" if broken else "untrusted"

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        """Whether the meeting was closed."""
        return self._verdict is not None and self._verdict.closed

    @Property(int, notify=changed)
    def checkedEntries(self) -> int:
        """How many entries stand."""
        return self._verdict.last_number if self._verdict else 0

    @Property(int, notify=changed)
    def checkedVotes(self) -> int:
        """How many votes were counted again."""
        return self._verdict.votes if self._verdict else 0

    @Property(int, notify=changed)
    def checkedPapers(self) -> int:
        """How many papers were compared."""
        return self._verdict.papers if self._verdict else 0

    @Property(str, notify=changed)
    def lastTime(self) -> str:
        """The time of the last entry."""
        return clock_text(self._verdict.last_time_ms) if self._verdict else ""

    @Slot(str, bool)
    def exportTo(self, url: str, with_papers: bool) -> None:
        """Write the record and check it."""
        if self._bench.desk is None or self._job is not None:
            return
        self._step = self._exported = self._verdict = None
        self._go("writing")
        job = self._bench.desk.export_record(
            local_path(url), with_papers, self._stepped, self._written, self._failed
        )
        self._job = job if self._phase == "writing" else None

    @Slot(str)
    def verify(self, url: str) -> None:
        """Check a record."""
        if self._bench.desk is not None:
            self._verdict = None
            self._go("checking")
            self._bench.desk.verify(local_path(url), self._judged, self._failed)

    @Slot()
    def cancel(self) -> None:
        """Write no further."""
        if self._job is not None:
            self._job.cancel()

    def _written(self, exported: Exported) -> None:
        self._job = None
        self._exported = exported
        self.verify(exported.path)

    def _judged(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self._findings.show_rows(
            [
                FindingRow(place, one.severity, self._words(one), one.number)
                for place, one in enumerate(sorted(verdict.findings, key=_weight))
            ]
        )
        self._go("checked")

    def _failed(self, fault: Fault) -> None:
        self._job = None
        self._go("idle")
        self._bench.refuse(fault)

    def _stepped(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    def _go(self, phase: str) -> None:
        self._phase = phase
        self.changed.emit()


def _weight(finding: FindingSeen) -> int:
    return ("error", "warning", "note").index(finding.severity)
