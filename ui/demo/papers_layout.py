"""Setting running text on pages: paragraphs, headings, page numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ui.demo.papers_canvas import A4, Canvas, Face, Ink, Size, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

Align = Literal["left", "centre", "right", "justify"]

_MM: Final = 72 / 25.4
_TAG: Final = re.compile(r"(</?[bi]>)")
_BOLD: Final = {
    Face.SERIF: Face.SERIF_BOLD,
    Face.SERIF_ITALIC: Face.SERIF_BOLD_ITALIC,
    Face.SANS: Face.SANS_SEMIBOLD,
}
_ITALIC: Final = {Face.SERIF: Face.SERIF_ITALIC, Face.SERIF_BOLD: Face.SERIF_BOLD_ITALIC}


class Margins(NamedTuple):
    """The empty edges of a page in points."""

    top: float
    right: float
    bottom: float
    left: float


OFFICIAL_MARGINS: Final = Margins(20 * _MM, 15 * _MM, 20 * _MM, 30 * _MM)
"""The margins laid down for administrative papers."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; lengths in points."""

    ink: Ink = Ink()  # noqa: RUF009 - frozen, so sharing it is safe
    align: Align = "justify"
    line_height: float = 1.28
    first_indent: float = 36.0
    left_indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 6.0
    keep_with_next: float = 0.0


BODY: Final = Style()
HEADING: Final = replace(
    BODY, ink=Ink(Face.SERIF_BOLD), space_before=6, keep_with_next=54, align="left"
)


class Word(NamedTuple):
    """A word in one or more faces, with its width in points."""

    pieces: tuple[tuple[str, Ink], ...]
    width: float


def _pieces(markup: str, ink: Ink) -> Iterator[tuple[str, Ink]]:
    bold = italic = False
    for part in _TAG.split(markup):
        if part in {"<b>", "</b>"}:
            bold = part == "<b>"
        elif part in {"<i>", "</i>"}:
            italic = part == "<i>"
        elif part:
            face = _BOLD.get(ink.face, ink.face) if bold else ink.face
            face = _ITALIC.get(face, face) if italic else face
            yield part, replace(ink, face=face)


def words_of(markup: str, ink: Ink) -> list[Word]:
    """Split a text with <b> and <i> into words."""
    words: list[Word] = []
    pending: list[tuple[str, Ink]] = []

    def end_word() -> None:
        if pending:
            width = sum(text_width(text, look) for text, look in pending)
            words.append(Word(tuple(pending), width))
            pending.clear()

    for text, look in _pieces(markup, ink):
        for number, part in enumerate(text.split(" ")):
            if number:
                end_word()
            if part:
                pending.append((part, look))
    end_word()
    return words


def break_lines(words: list[Word], space: float, first: float, rest: float) -> list[list[Word]]:
    """Fill lines with words; the first line may be shorter than the rest."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in words:
        limit = first if len(lines) == 1 else rest
        wanted = used + (space if lines[-1] else 0.0) + word.width
        if lines[-1] and wanted > limit:
            lines.append([word])
            used = word.width
        else:
            lines[-1].append(word)
            used = wanted
    return lines


def draw_line(canvas: Canvas, words: list[Word], x: float, baseline: float, space: float) -> None:
    """Write the words of a line with this space between them."""
    for number, word in enumerate(words):
        last = number == len(words) - 1
        at = x
        for piece, (text, ink) in enumerate(word.pieces):
            # The space belongs to the text, so that it can be searched and copied.
            closing = "" if last or piece < len(word.pieces) - 1 else " "
            canvas.text(at, baseline, text + closing, ink)
            at += text_width(text, ink)
        x += word.width + space


class Flow:
    """Text that runs from page to page."""

    def __init__(
        self, canvas: Canvas, size: Size = A4, margins: Margins = OFFICIAL_MARGINS
    ) -> None:
        self.canvas = canvas
        self.margins = margins
        self._size = size
        self._numbered = True
        self._first_page = canvas.page_count
        self.y = 0.0
        self.new_page()

    @property
    def left(self) -> float:
        """Where lines begin."""
        return self.margins.left

    @property
    def right(self) -> float:
        """Where lines end."""
        return self._size.width_pt - self.margins.right

    @property
    def middle(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2

    @property
    def bottom(self) -> float:
        """The lowest place for text."""
        return self._size.height_pt - self.margins.bottom

    def new_page(self) -> None:
        """Go on at the top of a new page; all but the first bear their number."""
        self.canvas.begin_page(self._size)
        self.y = self.margins.top
        number = self.canvas.page_count - self._first_page
        if number > 1:
            self.canvas.text_centred(
                self._size.width_pt / 2, self.margins.top - 18, str(number), Ink(size_pt=13)
            )

    def need(self, height: float) -> None:
        """Go to a new page unless so much room is left on this one."""
        if self.y + height > self.bottom:
            self.new_page()

    def gap(self, height: float) -> None:
        """Leave some room."""
        self.y += height

    def heading(self, text: str, level: int, style: Style = HEADING) -> None:
        """Set a heading and enter it in the outline."""
        self.need(style.ink.size_pt * style.line_height + style.keep_with_next)
        plain = _TAG.sub("", text)
        self.canvas.bookmark(level, plain, self.y)
        self.paragraph(text, style)

    def paragraph(self, markup: str, style: Style = BODY) -> None:
        """Set a paragraph, over the page's end where needed."""
        space = text_width(" ", style.ink)
        width = self.right - self.left - style.left_indent
        words = words_of(markup, style.ink)
        indent = 0.0 if style.align in {"centre", "right"} else style.first_indent
        lines = break_lines(words, space, width - indent, width)
        height = style.ink.size_pt * style.line_height
        if self.y > self.margins.top:
            self.y += style.space_before
        self.need(height * min(len(lines), 2))
        while lines:
            count = self._lines_that_fit(len(lines), height)
            for line in lines[:count]:
                last = line is lines[-1]
                self._set_line(line, style, indent, justify=not last)
                self.y += height
                indent = 0.0
            del lines[:count]
            if lines:
                self.new_page()
        self.y += style.space_after

    def _lines_that_fit(self, wanted: int, height: float) -> int:
        fitting = max(1, int((self.bottom - self.y + 0.01) / height))
        if fitting >= wanted:
            return wanted
        # A single last line must not stand alone on the next page.
        return fitting - 1 if wanted - fitting == 1 and fitting > 2 else fitting

    def _set_line(self, line: list[Word], style: Style, indent: float, *, justify: bool) -> None:
        space = text_width(" ", style.ink)
        natural = sum(word.width for word in line) + space * (len(line) - 1)
        x = self.left + style.left_indent + indent
        room = self.right - x - natural
        if style.align == "centre":
            x += room / 2
        elif style.align == "right":
            x += room
        elif style.align == "justify" and justify and len(line) > 1:
            space += room / (len(line) - 1)
        baseline = self.y + style.ink.size_pt * (0.5 * style.line_height + 0.32)
        draw_line(self.canvas, line, x, baseline, space)
