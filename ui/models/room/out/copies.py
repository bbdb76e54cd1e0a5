"""Saving and printing annotated copies."""

from __future__ import annotations

import contextlib
import os
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot

from ui.models.room.out.plan import OWNERS, SCOPES, Choice, Plan, make_order, make_plan
from ui.models.room.out.printing import Press, new_printer, printer_names
from ui.qt import Property, QmlElement, QmlUncreatable
from ui.render.copies.maker import make_copy
from ui.render.copies.messages import Made
from ui.render.inspect import inspect_pdf
from ui.render.results import DocumentInfo, FailureCode
from ui.words.copies import file_name, unsigned_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.out.background import Background
    from ui.models.room.seat import Seat
    from ui.render.copies.maker import CopyOrder

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

_BEING_WRITTEN: Final = ".part"


class Outcome(NamedTuple):
    """What became of a copy: how many pages, or why not."""

    pages: int = 0
    was_signed: bool = False
    left_out: int = 0
    failure: str = ""


@QmlElement
@QmlUncreatable("belongs to the room")
class CopiesModel(QObject):
    """One copy at a time; `phase` is choosing, saving, printing, saved, printed or failed."""

    changed = Signal()

    def __init__(
        self,
        seat: Seat,
        reading: ReadingModel,
        notes: NoteShelf,
        background: Background,
        language: Callable[[], str],
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._notes = notes
        self._background = background
        self._language = language
        self._choice = Choice()
        self._plan = Plan(self._choice, (), 0, ())
        self._printers: list[str] = []
        self._phase = "choosing"
        self._outcome = Outcome()
        self._path = Path()
        self._stop = Event()

    # --- the choice

    @Property(str, notify=changed)
    def scope(self) -> str:
        """What is copied: paper or book."""
        return self._choice.scope

    @Property(str, notify=changed)
    def owner(self) -> str:
        """Whose notes go along: mine, all or none."""
        return self._choice.owner

    @Property(bool, notify=changed)
    def notedOnly(self) -> bool:
        """Whether only pages with notes are copied."""
        return self._choice.noted_only

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages the copy would have."""
        return self._plan.pages

    @Property(int, notify=changed)
    def notes(self) -> int:
        """How many notes would be on it."""
        return self._plan.notes

    @Property(int, notify=changed)
    def unplaced(self) -> int:
        """How many notes would not, as they have no place in this version."""
        return self._plan.unplaced

    @Property("QStringList", notify=changed)
    def missing(self) -> list[str]:
        """Titles of papers that are not on this device."""
        return list(self._plan.missing)

    @Property("QStringList", notify=changed)
    def printers(self) -> list[str]:
        """The printers of this computer, the usual one first."""
        return self._printers

    @Property(str, notify=changed)
    def suggestedName(self) -> str:
        """What the file is called unless somebody wants it otherwise."""
        if self._choice.scope == "book":
            return file_name(self._seat.meeting.founded.title, self._language())
        return file_name(self._reading.active.title, self._language())

    @Property(str, notify=changed)
    def suggestedUrl(self) -> str:
        """Where the file would be, unless somebody wants it elsewhere."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(str(Path(folder) / self.suggestedName)).toString()

    # --- what became of it

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far it is."""
        return self._phase

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why there is no copy: a code."""
        return self._outcome.failure

    @Property(int, notify=changed)
    def donePages(self) -> int:
        """How many pages were written."""
        return self._outcome.pages

    @Property(bool, notify=changed)
    def wasSigned(self) -> bool:
        """Whether pages of a signed paper are in it, which say so."""
        return self._outcome.was_signed

    @Property(int, notify=changed)
    def leftOut(self) -> int:
        """How many papers could not be read."""
        return self._outcome.left_out

    @Property(str, notify=changed)
    def path(self) -> str:
        """The file that was written."""
        return str(self._path)

    # --- commands

    @Slot()
    def begin(self) -> None:
        """Look what there is to be copied, and which printers."""
        if self._phase not in ("saving", "printing"):
            self._phase = "choosing"
            self._background.run(printer_names, self._found_printers)
            self._look()

    @Slot(str)
    def chooseScope(self, scope: str) -> None:
        """Copy this paper, or all as one book."""
        if scope in SCOPES:
            self._choose(Choice(scope, self._choice.owner, self._choice.noted_only))

    @Slot(str)
    def chooseOwner(self, owner: str) -> None:
        """Take these notes along."""
        if owner in OWNERS:
            noted = self._choice.noted_only and owner != "none"
            self._choose(Choice(self._choice.scope, owner, noted))

    @Slot(bool)
    def chooseNotedOnly(self, noted_only: bool) -> None:
        """Copy only pages with notes, or all."""
        self._choose(Choice(self._choice.scope, self._choice.owner, noted_only))

    @Slot(str)
    def save(self, url: str) -> None:
        """Write the copy to a file."""
        path = Path(QUrl(url).toLocalFile() or url)
        self._start("saving", partial(_write, path=path, stop=self._stop), "saved")
        self._path = path

    @Slot(str)
    def printOn(self, printer: str) -> None:
        """Print the copy."""
        title = self.suggestedName.removesuffix(".pdf")
        work = partial(_print, printer=printer, title=title, stop=self._stop)
        self._start("printing", work, "printed")

    @Slot()
    def cancel(self) -> None:
        """Go no further with what is under way."""
        self._stop.set()

    @Slot()
    def startOver(self) -> None:
        """Choose again."""
        if self._phase not in ("saving", "printing"):
            self.begin()

    def _found_printers(self, names: list[str]) -> None:
        self._printers = names
        self.changed.emit()

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._look()

    def _look(self) -> None:
        reader = self._reading.active
        self._plan = make_plan(
            self._choice,
            self._seat,
            self._notes,
            reader.paper,
            reader.book,
            self._reading.shelf.info,
        )
        self.changed.emit()

    def _start(self, phase: str, work: Callable[[CopyOrder], Outcome], done: str) -> None:
        if self._phase in ("saving", "printing") or not self._plan.entries:
            return
        self._stop.clear()
        try:
            order = make_order(
                self._plan,
                self._seat,
                self._reading.active.book,
                unsigned_label(self._language()),
            )
        except Exception as error:  # noqa: BLE001 - whatever a store or a disk can fail with
            self._end(done, Outcome(failure=str(getattr(error, "code", "unavailable"))))
            return
        self._phase = phase
        self.changed.emit()
        self._background.run(partial(work, order), partial(self._end, done))

    def _end(self, done: str, outcome: Outcome) -> None:
        self._outcome = outcome
        if self._stop.is_set():
            self._phase = "choosing"
        else:
            self._phase = "failed" if outcome.failure else done
        self.changed.emit()


def _write(order: CopyOrder, *, path: Path, stop: Event) -> Outcome:
    """Write beside the file first, so that a copy is there whole or not at all."""
    part = path.with_name(path.name + _BEING_WRITTEN)
    try:
        with part.open("wb") as file:
            made = make_copy(order, file.write, stop=stop)
            file.flush()
            os.fsync(file.fileno())
        if not isinstance(made, Made):
            return Outcome(failure=made.value)
        if not _opens(part, made.pages):
            return Outcome(failure="does_not_open")
        part.replace(path)
    except OSError:
        return Outcome(failure="not_written")
    else:
        return Outcome(made.pages, made.was_signed, len(made.left_out))
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _opens(path: Path, pages: int) -> bool:
    """Say whether a copy can be read again: of a damaged paper not all goes along."""
    found = inspect_pdf(path)
    return isinstance(found, DocumentInfo) and found.page_count == pages


def _print(order: CopyOrder, *, printer: str, title: str, stop: Event) -> Outcome:
    data = bytearray()
    made = make_copy(order, data.extend, stop=stop)
    if not isinstance(made, Made):
        return Outcome(failure=made.value)
    printed = Press(bytes(data), stop).print_to(new_printer(printer, title))
    failure = printed.failure
    if failure is FailureCode.UNAVAILABLE:
        return Outcome(failure="no_printer")
    code = failure.value if failure else ""
    return Outcome(printed.pages, made.was_signed, len(made.left_out), code)
