"""Scanned papers at the desk: read by a machine while the work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.bridge.desk_values import ScansSeen
    from ui.models.desk.bench import Bench
    from ui.models.desk.commands import Fault, Job, MeetingDesk

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class ScansModel(QObject):
    """What is being read; `phase` is idle, looking, reading, no_program or done."""

    changed = Signal()

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._desk: MeetingDesk | None = None
        self._job: Job | None = None
        self._seen: ScansSeen | None = None
        self._papers: frozenset[str] = frozenset()
        self._again = False
        bench.moved.connect(self.look)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """What is being done."""
        return self._seen.phase if self._seen else "idle"

    @Property(str, notify=changed)
    def title(self) -> str:
        """The paper that is being read."""
        return self._seen.title if self._seen else ""

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which of its scanned pages; without the program, how many papers are scans."""
        return self._seen.page if self._seen else 0

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many scanned pages it has."""
        return self._seen.pages if self._seen else 0

    @Property(int, notify=changed)
    def papers(self) -> int:
        """How many papers were read."""
        return self._seen.papers if self._seen else 0

    @Property(bool, notify=changed)
    def vietnamese(self) -> bool:
        """Whether the program has its data for Vietnamese."""
        return self._seen.vietnamese if self._seen else True

    @Slot()
    def look(self) -> None:
        """Look whether there are papers that came since the last time, and read them."""
        desk = self._bench.desk
        if desk is not self._desk:
            self._desk = desk
            self._papers = frozenset()
            self._stop()
        papers = frozenset(self._bench.meeting.papers.papers)
        # Words that were handed over name no paper anew, so reading does not begin itself again.
        if desk is not None and papers != self._papers and desk.link == "live":
            self._papers = papers
            self._begin(desk)

    def _begin(self, desk: MeetingDesk) -> None:
        self._again = self._job is not None
        if self._job is None:
            self._job = desk.read_scans(self._tell, self._ended, self._failed)

    def _stop(self) -> None:
        job, self._job = self._job, None
        self._again, self._seen = False, None
        if job is not None:
            job.cancel()
        self.changed.emit()

    def _tell(self, seen: ScansSeen) -> None:
        if self._job is not None:
            self._seen = seen
            self.changed.emit()

    def _ended(self, _answer: object = None) -> None:
        self._job = None
        if self._again and self._desk is not None:
            self._begin(self._desk)

    def _failed(self, _fault: Fault) -> None:
        self._ended()
