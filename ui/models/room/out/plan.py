"""What would go into a copy: papers in order, notes where they stand, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from meeting.notes.carried import Verdict
from ui.render.copies.maker import CopyOrder, PaperToCopy
from ui.render.copies.messages import Heading, PageOut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from meeting.ids import PaperId
    from meeting.notes.note import Note
    from meeting.papers import Paper
    from ui.models.room.notes.shelf import NoteShelf
    from ui.models.room.reading.book import Book
    from ui.models.room.seat import Seat
    from ui.render.results import DocumentInfo
    from ui.render.source import PageSource

SCOPES: Final = ("paper", "book")
OWNERS: Final = ("mine", "all", "none")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted: `paper` or `book`, whose notes (`mine`, `all`, `none`), which pages."""

    scope: str = "paper"
    owner: str = "mine"
    noted_only: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper with the notes that stand on it, each with the one place where it does."""

    paper: Paper
    notes: tuple[Note, ...]
    page_count: int
    labels: tuple[str, ...] = ()

    @property
    def noted_pages(self) -> list[int]:
        """The pages with notes, from 0."""
        pages = {note.placements[0].page for note in self.notes}
        return sorted(page for page in pages if page < self.page_count)


@dataclass(frozen=True, slots=True)
class Plan:
    """A copy before it is made."""

    choice: Choice
    entries: tuple[Entry, ...]
    unplaced: int
    """Notes whose text is gone from this version, or whose place has not been worked out."""
    missing: tuple[str, ...]
    """Titles of papers that are not on this device."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        if self.choice.noted_only:
            return sum(len(entry.noted_pages) for entry in self.entries)
        return sum(entry.page_count for entry in self.entries)

    @property
    def notes(self) -> int:
        """How many notes are on it."""
        return sum(len(entry.notes) for entry in self.entries)


def make_plan(
    choice: Choice,
    seat: Seat,
    notes: NoteShelf,
    open_paper: str,
    book: Book,
    info: Callable[[PaperId], DocumentInfo | None],
) -> Plan:
    """Look what there is for a copy; nothing is read for it."""
    found = seat.meeting.papers.get(open_paper)
    wanted: Iterable[Paper] = book.papers if choice.scope == "book" else [found] if found else []
    entries, missing, unplaced = [], [], 0
    for paper in wanted:
        if not seat.progress(paper.id).is_here:
            missing.append(paper.title)
            continue
        placed, lost = _placed(choice, seat, notes, paper)
        unplaced += lost
        known = info(paper.id)
        entries.append(
            Entry(
                paper,
                placed,
                known.page_count if known else max(1, paper.pages),
                known.page_labels if known else (),
            )
        )
    return Plan(choice, tuple(entries), unplaced, tuple(missing))


def make_order(plan: Plan, seat: Seat, book: Book, unsigned_label: str) -> CopyOrder:
    """Return what is to be made.

    Raises:
        Exception: a paper cannot be read; the error looks like a `Fault`.
    """
    choice = plan.choice
    papers = [PaperToCopy(_source(seat, entry.paper.id), entry.notes) for entry in plan.entries]
    authors: dict[str, str] = {
        person.id: person.name for person in seat.meeting.people.persons.values()
    }
    if choice.scope == "paper":
        entry = plan.entries[0]
        pages = [PageOut(0, page, _label(entry, page)) for page in entry.noted_pages]
        return CopyOrder(
            papers,
            pages if choice.noted_only else (),
            (),
            authors,
            entry.paper.title,
            unsigned_label,
        )
    pages, headings = _book(plan, seat, book)
    title = seat.meeting.founded.title
    return CopyOrder(papers, pages, headings, authors, title, unsigned_label)


def _book(plan: Plan, seat: Seat, book: Book) -> tuple[list[PageOut], list[Heading]]:
    pages: list[PageOut] = []
    headings: list[Heading] = []
    item = ""
    for number, entry in enumerate(plan.entries):
        own = entry.noted_pages if plan.choice.noted_only else range(entry.page_count)
        if not own:
            continue
        found = seat.meeting.agenda.get(entry.paper.item)
        if found is not None and found.id != item:
            item = found.id
            place = seat.meeting.agenda.number_of(found.id)
            headings.append(Heading(0, f"{place}. {found.title}", len(pages)))
        headings.append(Heading(1, entry.paper.title, len(pages)))
        pages += [
            PageOut(number, page, str(book.number(entry.paper.id, page + 1) or "")) for page in own
        ]
    return pages, headings


def _label(entry: Entry, page: int) -> str:
    label = entry.labels[page] if page < len(entry.labels) else ""
    return label or str(page + 1)


def _placed(
    choice: Choice, seat: Seat, notes: NoteShelf, paper: Paper
) -> tuple[tuple[Note, ...], int]:
    placed: list[Note] = []
    lost = 0
    for note in _wanted(choice, seat, notes.of_document(paper.document)):
        found = notes.placed(note, paper.id)
        if found is None or found.verdict is Verdict.LOST:
            lost += 1
        else:
            placed.append(replace(note, placements=(found.placement,)))
    return tuple(placed), lost


def _wanted(choice: Choice, seat: Seat, notes: Sequence[Note]) -> list[Note]:
    if choice.owner == "none":
        return []
    return [note for note in notes if choice.owner == "all" or note.author == seat.me]


def _source(seat: Seat, paper: PaperId) -> PageSource:
    return seat.commands.page_source(paper)
