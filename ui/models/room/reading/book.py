"""All papers of a meeting in the agenda's order as one book with continuous page numbers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meeting.ids import PaperId
    from meeting.papers import Paper
    from meeting.state import Meeting


@dataclass(frozen=True, slots=True)
class Book:
    """The papers and their numbers of pages, as the log says them: the same on every device."""

    papers: tuple[Paper, ...] = ()

    @property
    def starts(self) -> tuple[int, ...]:
        """How many pages stand before each paper, and in the end before none."""
        return (0, *accumulate(max(1, paper.pages) for paper in self.papers))

    @property
    def pages(self) -> int:
        """How many pages the book has."""
        return self.starts[-1]

    def index(self, paper: str) -> int:
        """Return the place of a paper in the book, from 0, or -1."""
        return next((at for at, one in enumerate(self.papers) if one.id == paper), -1)

    def number(self, paper: str, page: int) -> int:
        """Return the number in the book of a paper's page (both from 1), or 0."""
        at = self.index(paper)
        if at < 0 or not 1 <= page <= max(1, self.papers[at].pages):
            return 0
        return self.starts[at] + page

    def at(self, number: int) -> tuple[PaperId, int] | None:
        """Return the paper and its page (from 1) that have a number in the book."""
        if not 1 <= number <= self.pages:
            return None
        starts = self.starts
        place = bisect_right(starts, number - 1) - 1
        return self.papers[place].id, number - starts[place]


def book_of(meeting: Meeting) -> Book:
    """Return the book of a meeting: the newest versions of all its papers."""
    return Book(
        tuple(
            paper for item in meeting.agenda.in_order() for paper in meeting.papers.of_item(item.id)
        )
    )
