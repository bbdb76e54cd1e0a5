"""What somebody means who says "page 47": a number in the paper or in the book, or a label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from meeting.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from meeting.ids import PaperId
    from ui.models.room.reading.book import Book

_SAID_BEFORE: Final = re.compile(r"^(?:trang|tr\.?|page|pages|p\.?)\s*(?=[\w-])")


class Reading(StrEnum):
    """As what a page's name was understood."""

    PAPER = "paper"
    BOOK = "book"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Target:
    """A page (from 1) that may be meant, and as what it was named."""

    reading: Reading
    paper: PaperId
    page: int


def understand(
    said: str,
    book: Book,
    paper: PaperId,
    page_count: int,
    labels: Mapping[PaperId, Sequence[str]],
    *,
    book_first: bool = False,
) -> tuple[Target, ...]:
    """Return the pages that may be meant, the likeliest first, each only once."""
    whole = fold(said).strip()
    name = _SAID_BEFORE.sub("", whole)
    if not name:
        return ()
    number = int(name) if name.isascii() and name.isdigit() and len(name) < 7 else 0
    found = _labelled(whole, paper, labels) or _labelled(name, paper, labels)
    if 1 <= number <= page_count:
        found.append(Target(Reading.PAPER, paper, number))
    at = book.at(number) if number else None
    if at is not None:
        found.insert(0 if book_first else len(found), Target(Reading.BOOK, *at))
    if not found:
        others = (other for other in labels if other != paper)
        found = [target for other in others for target in _labelled(name, other, labels)]
    once: dict[tuple[PaperId, int], Target] = {}
    for target in found:
        once.setdefault((target.paper, target.page), target)
    return tuple(once.values())


def _labelled(name: str, paper: PaperId, labels: Mapping[PaperId, Sequence[str]]) -> list[Target]:
    pages = [page for page, label in enumerate(labels.get(paper, ()), 1) if fold(label) == name]
    return [Target(Reading.LABEL, paper, page) for page in pages]
