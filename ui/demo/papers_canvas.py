"""Drawing on PDF pages with PyMuPDF: text, lines, shapes, pictures, links, outline."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pymupdf

# PyMuPDF is marked as typed, but its classes carry no annotations.
_mupdf: Final[Any] = pymupdf

_FONTS: Final = Path(__file__).resolve().parents[2] / "assets" / "fonts"
_MADE_AT: Final = "D:20261120083000+07'00'"

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
WHITE: Final[Colour] = (1.0, 1.0, 1.0)


class Size(NamedTuple):
    """The size of a page in points."""

    width_pt: float
    height_pt: float


class Box(NamedTuple):
    """A rectangle on a page in points, from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


A4: Final = Size(595.28, 841.89)
A4_LANDSCAPE: Final = Size(841.89, 595.28)
A3_LANDSCAPE: Final = Size(1190.55, 841.89)
WIDE_SCREEN: Final = Size(960.0, 540.0)


class Face(StrEnum):
    """The faces used in papers; the value is the name of the font file."""

    SERIF = "Tinos-Regular"
    SERIF_BOLD = "Tinos-Bold"
    SERIF_ITALIC = "Tinos-Italic"
    SERIF_BOLD_ITALIC = "Tinos-BoldItalic"
    SANS = "Inter-Regular"
    SANS_MEDIUM = "Inter-Medium"
    SANS_SEMIBOLD = "Inter-SemiBold"
    SANS_BOLD = "Inter-Bold"


@dataclass(frozen=True, slots=True)
class Ink:
    """How text looks."""

    face: Face = Face.SERIF
    size_pt: float = 14.0
    colour: Colour = BLACK


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line or a shape looks; without a colour it has no line, without a fill no surface."""

    width_pt: float = 0.5
    colour: Colour | None = BLACK
    fill: Colour | None = None
    dashes: str = ""
    opacity: float = 1.0


@cache
def font(face: Face) -> Any:
    """The font of a face, loaded once."""
    return _mupdf.Font(fontfile=str(_FONTS / f"{face.value}.ttf"))


@lru_cache(maxsize=20_000)
def _em_width(face: Face, text: str) -> float:
    return float(font(face).text_length(text, fontsize=1.0))


def text_width(text: str, ink: Ink) -> float:
    """How wide a text is in points."""
    return _em_width(ink.face, text) * ink.size_pt


class Canvas:
    """A PDF under construction, page after page."""

    def __init__(self) -> None:
        self._document = _mupdf.open()
        self._page: Any = None
        self._shape: Any = None
        self._writers: dict[Colour, Any] = {}
        self._outline: list[tuple[int, str, int, float]] = []
        self._inner_links: list[tuple[int, Box, int]] = []

    @property
    def page_count(self) -> int:
        """How many pages have been begun."""
        return int(self._document.page_count)

    @property
    def size(self) -> Size:
        """The size of the present page."""
        return Size(float(self._page.rect.width), float(self._page.rect.height))

    def begin_page(self, size: Size) -> None:
        """Finish the present page and begin the next."""
        self._flush()
        self._page = self._document.new_page(width=size.width_pt, height=size.height_pt)
        self._shape = self._page.new_shape()
        self._writers = {}

    def return_to_page(self, page: int) -> None:
        """Finish the present page and draw on an earlier one, counted from 0."""
        self._flush()
        self._page = self._document[page]
        self._shape = self._page.new_shape()

    def outline(self) -> list[tuple[int, str, int]]:
        """Level, title and page, from 1, of each bookmark so far."""
        return [(level, title, page) for level, title, page, _ in self._outline]

    def text(self, x: float, baseline: float, text: str, ink: Ink) -> None:
        """Write a text from this point on."""
        writer = self._writers.get(ink.colour)
        if writer is None:
            writer = _mupdf.TextWriter(self._page.rect, color=ink.colour)
            self._writers[ink.colour] = writer
        writer.append((x, baseline), text, font=font(ink.face), fontsize=ink.size_pt)

    def text_centred(self, x: float, baseline: float, text: str, ink: Ink) -> None:
        """Write a text with its middle at x."""
        self.text(x - text_width(text, ink) / 2, baseline, text, ink)

    def text_right(self, x: float, baseline: float, text: str, ink: Ink) -> None:
        """Write a text that ends at x."""
        self.text(x - text_width(text, ink), baseline, text, ink)

    def text_turned(self, x: float, baseline: float, text: str, ink: Ink, degrees: float) -> None:
        """Write a text with its middle at this point, turned anticlockwise."""
        writer = _mupdf.TextWriter(self._page.rect, color=ink.colour)
        start = x - text_width(text, ink) / 2
        writer.append((start, baseline), text, font=font(ink.face), fontsize=ink.size_pt)
        self._commit_shapes()
        turn = _mupdf.Matrix(degrees)
        writer.write_text(self._page, morph=(_mupdf.Point(x, baseline), turn))

    def line(self, points: list[tuple[float, float]], pen: Pen) -> None:
        """Draw a line through points."""
        self._shape.draw_polyline(points)
        self._finish(pen, close=False)

    def polygon(self, points: list[tuple[float, float]], pen: Pen) -> None:
        """Draw a closed shape through points."""
        self._shape.draw_polyline(points)
        self._finish(pen, close=True)

    def box(self, box: Box, pen: Pen, radius: float | None = None) -> None:
        """Draw a rectangle; the radius of its corners is a share of the shorter side."""
        self._shape.draw_rect(_mupdf.Rect(*box), radius=radius)
        self._finish(pen, close=True)

    def circle(self, x: float, y: float, radius_pt: float, pen: Pen) -> None:
        """Draw a circle."""
        self._shape.draw_circle((x, y), radius_pt)
        self._finish(pen, close=True)

    def picture(self, box: Box, data: bytes) -> None:
        """Place a picture (JPEG or PNG) that fills the rectangle."""
        self._page.insert_image(_mupdf.Rect(*box), stream=data)

    def link_to_address(self, box: Box, address: str) -> None:
        """Make a rectangle lead to a web address."""
        self._page.insert_link({"kind": _mupdf.LINK_URI, "from": _mupdf.Rect(*box), "uri": address})

    def link_to_page(self, page: int, box: Box, target: int) -> None:
        """Make a rectangle on a page lead to another page of the same paper; both from 0."""
        self._inner_links.append((page, box, target))

    def bookmark(self, level: int, title: str, y: float = 0.0) -> None:
        """Enter the present place in the outline."""
        self._outline.append((level, title, self.page_count, y))

    def scan(self, page: int, dpi: int, degrees: float) -> tuple[bytes, Size]:
        """A page as a scanner gives it: a grey JPEG, laid in askew, and its size."""
        self._flush()
        turned = _mupdf.Matrix(dpi / 72, dpi / 72).prerotate(degrees)
        pixels = self._document[page].get_pixmap(matrix=turned, colorspace=_mupdf.csGRAY)
        size = Size(pixels.width * 72 / dpi, pixels.height * 72 / dpi)
        return bytes(pixels.tobytes("jpg", jpg_quality=58)), size

    def grain(self, box: Box, width: int, height: int, seed: str) -> None:
        """Lay the uneven grey of old paper under what is drawn."""
        noise = hashlib.shake_256(seed.encode()).digest(width * height)
        # Bytes 0 to 255 become light greys from 230 to 251.
        light = noise.translate(bytes(230 + value // 12 for value in range(256)))
        pixels = _mupdf.Pixmap(_mupdf.csGRAY, width, height, light, False)
        self._page.insert_image(_mupdf.Rect(*box), pixmap=pixels, overlay=False)

    def save(self, path: Path, title: str, labels: list[dict[str, object]] | None = None) -> None:
        """Write the paper to a file; the same drawing gives the same bytes."""
        self._flush()
        for page, box, target in self._inner_links:
            self._document[page].insert_link(
                {
                    "kind": _mupdf.LINK_GOTO,
                    "from": _mupdf.Rect(*box),
                    "page": target,
                    "to": _mupdf.Point(0, 0),
                }
            )
        if self._outline:
            self._document.set_toc(
                [
                    [level, text, page, {"kind": _mupdf.LINK_GOTO, "to": _mupdf.Point(0, y)}]
                    for level, text, page, y in self._outline
                ]
            )
        if labels:
            self._document.set_page_labels(labels)
        self._document.set_metadata(
            {
                "title": title,
                "author": "Văn phòng UBND tỉnh Sông Lam",
                "creationDate": _MADE_AT,
                "modDate": _MADE_AT,
            }
        )
        self._document.subset_fonts()
        self._document.save(
            str(path), garbage=4, deflate=True, deflate_fonts=True, use_objstms=1, no_new_id=True
        )
        self._document.close()

    def _finish(self, pen: Pen, *, close: bool) -> None:
        self._shape.finish(
            width=pen.width_pt if pen.colour is not None else 0,
            color=pen.colour,
            fill=pen.fill,
            dashes=pen.dashes or None,
            closePath=close,
            stroke_opacity=pen.opacity,
            fill_opacity=pen.opacity,
            lineJoin=1,
        )

    def _commit_shapes(self) -> None:
        if self._shape is not None and self._shape.totalcont:
            self._shape.commit()
            self._shape = self._page.new_shape()

    def _flush(self) -> None:
        if self._page is None:
            return
        self._commit_shapes()
        for writer in self._writers.values():
            writer.write_text(self._page)
        self._writers = {}
