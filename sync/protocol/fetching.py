"""Which chunks of which papers to fetch next: what is looked at first (no I/O)."""

from collections.abc import Iterable
from dataclasses import dataclass

from meeting.ids import ItemId, PaperId
from meeting.papers import Paper
from meeting.state import Meeting

REQUEST_CHUNKS = 64
FIRST_CHUNKS = 4


@dataclass(frozen=True, slots=True)
class Focus:
    """What this person looks at now."""

    item: ItemId | None = None
    paper: PaperId | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Neighbouring chunks to ask for in one request."""

    first: int
    count: int


def order(meeting: Meeting, focus: Focus) -> tuple[Paper, ...]:
    """Return the papers before the meeting, the one most needed first.

    The open paper, then the item in focus, then from the current item on, then what is dealt with;
    at the end the words that were recognised in them.
    """
    items = meeting.agenda.order
    current = items.index(meeting.agenda.current) if meeting.agenda.current in items else 0
    from_current = items[current:] + items[:current]
    papers = [paper for item in from_current for paper in meeting.papers.of_item(item)]
    opened = meeting.papers.get(focus.paper or "")
    if opened is not None and opened not in papers:
        papers.append(opened)
    papers.sort(key=lambda paper: (paper.id != focus.paper, paper.item != focus.item))
    texts = (meeting.papers.text_of(paper.id) for paper in papers)
    return (*papers, *(text for text in texts if text is not None))


def next_range(missing: Iterable[int], *, first_pages: bool) -> Range | None:
    """Return the first run of missing chunks; a short one while the first pages are awaited."""
    limit = FIRST_CHUNKS if first_pages else REQUEST_CHUNKS
    first: int | None = None
    count = 0
    for index in missing:
        if first is None:
            first = index
        elif index != first + count:
            break
        count += 1
        if count == limit:
            break
    return None if first is None else Range(first, count)
