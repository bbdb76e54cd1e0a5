"""The pages that a reader scrolls through: those of one paper, or of the whole book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ui.models.room.reading.page_layout import Leaf, Spread, arrange, shrink

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from meeting.ids import PaperId
    from meeting.papers import Paper
    from ui.models.room.reading.book import Book
    from ui.render.results import DocumentInfo

A4_PT: Final = (595.0, 842.0)
"""What a page is taken for until its paper is open."""


class Sheet(NamedTuple):
    """A page of a paper (from 0), its size before it is turned, and quarters of turning."""

    paper: PaperId
    page: int
    width_pt: float
    height_pt: float
    turn: int


def of_paper(paper: PaperId, info: DocumentInfo | None, turn: int) -> list[Sheet]:
    """Return the pages of a paper by itself: none before it is open."""
    sizes = info.page_sizes_pt if info else ()
    return [Sheet(paper, page, *size, turn) for page, size in enumerate(sizes)]


def of_book(
    book: Book,
    info: Callable[[PaperId], DocumentInfo | None],
    turn: Callable[[Paper], int],
) -> list[Sheet]:
    """Return the pages of all papers, as many of each as the log says."""
    sheets: list[Sheet] = []
    for paper in book.papers:
        known, quarters = info(paper.id), turn(paper)
        sizes = known.page_sizes_pt if known else ()
        for page in range(max(1, paper.pages)):
            size = sizes[page] if page < len(sizes) else A4_PT
            sheets.append(Sheet(paper.id, page, *size, quarters))
    return sheets


def for_screen(sheets: Sequence[Sheet], spread: Spread, *, whole: bool) -> dict[str, Any]:
    """Lay pages out and return what a screen needs to place them, without asking again."""
    leaves: list[Leaf] = []
    shrinks: list[float] = []
    for sheet in sheets:
        across = sheet.turn % 2 == 1
        width = sheet.height_pt if across else sheet.width_pt
        height = sheet.width_pt if across else sheet.height_pt
        factor = shrink(width) if whole else 1.0
        shrinks.append(factor)
        leaves.append(Leaf(width * factor, height * factor, begins=sheet.page == 0))
    laid = arrange(leaves, spread)
    return {
        "count": len(sheets),
        "papers": [sheet.paper for sheet in sheets],
        "pages": [sheet.page for sheet in sheets],
        "widths": [sheet.width_pt for sheet in sheets],
        "heights": [sheet.height_pt for sheet in sheets],
        "turns": [sheet.turn for sheet in sheets],
        "shrinks": shrinks,
        "firsts": list(laid.firsts),
        "rowOf": list(laid.row_of),
        "tops": list(laid.tops),
        "rowHeights": list(laid.heights),
        "lefts": list(laid.lefts),
        "widest": laid.widest,
        "tallest": laid.tallest,
        "lowest": laid.lowest,
    }


def outline_rows(info: DocumentInfo | None) -> list[dict[str, Any]]:
    """Return the lines of a paper's table of contents that lead to a page; pages from 1."""
    return [
        {"level": line.level, "title": line.title, "page": line.page + 1}
        for line in (info.outline if info else ())
        if line.page >= 0
    ]
