"""Ruled tables in papers, with a head that is repeated on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ui.demo.papers_canvas import BLACK, Box, Colour, Face, Ink, Pen, text_width
from ui.demo.papers_layout import Flow, Word, break_lines, draw_line, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_PADDING: Final = 4.0
_RULE: Final = Pen(0.5)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; its width is a share of the width of the text."""

    title: str
    share: float
    align: Literal["left", "centre", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[str, ...]
    bold: bool = False
    shade: Colour | None = None


class Table:
    """A table that is drawn into a flow of text."""

    def __init__(self, flow: Flow, columns: Sequence[Column], size_pt: float = 11.0) -> None:
        self._flow = flow
        self._columns = tuple(columns)
        self._size_pt = size_pt
        total = sum(column.share for column in columns)
        width = flow.right - flow.left
        self._edges = [flow.left]
        for column in columns:
            self._edges.append(self._edges[-1] + width * column.share / total)

    def draw(self, rows: Sequence[Row], *, numbered_head: bool = False) -> None:
        """Draw head and rows, going on to new pages with the head repeated."""
        self._flow.need(80)
        self._head(numbered=numbered_head)
        for row in rows:
            lines = self._lines(row.cells, bold=row.bold)
            height = self._height(lines)
            if self._flow.y + height > self._flow.bottom:
                self._flow.new_page()
                self._head(numbered=numbered_head)
            aligns = [column.align for column in self._columns]
            self._row(lines, height, aligns, row.shade)
        self._flow.gap(8)

    def _head(self, *, numbered: bool) -> None:
        centred: list[Literal["left", "centre", "right"]] = ["centre"] * len(self._columns)
        lines = self._lines(tuple(column.title for column in self._columns), bold=True)
        self._row(lines, self._height(lines) + 4, centred, (0.93, 0.93, 0.93))
        if numbered:
            lines = self._lines(tuple(str(n) for n in range(1, len(centred) + 1)), bold=False)
            self._row(lines, self._height(lines), centred, None)

    def _lines(self, cells: tuple[str, ...], *, bold: bool) -> list[list[list[Word]]]:
        ink = Ink(Face.SERIF_BOLD if bold else Face.SERIF, self._size_pt)
        space = text_width(" ", ink)
        found = []
        for number, cell in enumerate(cells):
            room = self._edges[number + 1] - self._edges[number] - 2 * _PADDING
            found.append(break_lines(words_of(cell, ink), space, room, room))
        return found

    def _height(self, cells: list[list[list[Word]]]) -> float:
        return max(len(lines) for lines in cells) * self._size_pt * 1.2 + 5

    def _row(
        self,
        cells: list[list[list[Word]]],
        height: float,
        aligns: Sequence[Literal["left", "centre", "right"]],
        shade: Colour | None,
    ) -> None:
        canvas, top = self._flow.canvas, self._flow.y
        if shade is not None:
            outer = Box(self._edges[0], top, self._edges[-1], top + height)
            canvas.box(outer, Pen(0, None, shade))
        for number, lines in enumerate(cells):
            x0, x1 = self._edges[number], self._edges[number + 1]
            canvas.box(Box(x0, top, x1, top + height), _RULE)
            self._cell(lines, Box(x0, top, x1, top + height), aligns[number])
        self._flow.y = top + height

    def _cell(self, lines: list[list[Word]], box: Box, align: str) -> None:
        leading = self._size_pt * 1.2
        space = text_width(" ", Ink(Face.SERIF, self._size_pt, BLACK))
        y = (box.y0 + box.y1 - leading * len(lines)) / 2 + self._size_pt * 0.92
        for line in lines:
            width = sum(word.width for word in line) + space * (len(line) - 1)
            x = box.x0 + _PADDING
            if align == "right":
                x = box.x1 - _PADDING - width
            elif align == "centre":
                x = (box.x0 + box.x1 - width) / 2
            draw_line(self._flow.canvas, line, x, y, space)
            y += leading
