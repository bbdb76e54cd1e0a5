"""What a note looks like, as the operators of an appearance stream on the sheet."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from meeting.notes.note import LineEnd, Note, NoteKind, Placement, Style
from meeting.reading.page_text import UNITS_PER_PT, Box
from ui.render.annotations.page_frame import Area, Point, sheet_of_box
from ui.render.annotations.pdf_source import colour_parts, number, numbers
from ui.render.annotations.shapes import (
    centre_line,
    cloud,
    ellipse_in,
    head,
    head_length,
    polyline,
    rectangle,
    rounded,
    stroke_outline,
    wave,
)
from ui.render.annotations.typeface import Typeface

TYPED_PADDING_PT: Final = 2.0
LEAST_SIGN_PT: Final = 12.0
SIGN_PT: Final = 20.0
_BLACK: Final = (0.0, 0.0, 0.0)
_UNDERLINE_HEIGHT: Final = 0.05
_STRIKE_HEIGHT: Final = 0.45
_STAMP_LETTERS: Final = 0.5
_STAMP_WIDTH_PT: Final = 1.5
_STAMP_RADIUS_PT: Final = 3.0
_SIGN_PAPER: Final = "#fff6d6"
_SIGN_INK: Final = "#20242b"
MARKER_PERCENT: Final = 40


@dataclass(frozen=True, slots=True)
class Drawing:
    """Operators, the area that they stay in, and whether what is below shines through."""

    area: Area
    operators: tuple[str, ...]
    is_multiplied: bool = False

    @property
    def content(self) -> str:
        """The stream's text."""
        return "\n".join(self.operators)


def width_pt(style: Style) -> float:
    """Return how wide lines are."""
    return max(0, style.width) / UNITS_PER_PT


def dashes(style: Style) -> list[float]:
    """Return the lengths of dash and gap."""
    width = max(width_pt(style), 0.5)
    return [4 * width, 2 * width] if style.dashed else []


def quads_of(place: Placement) -> tuple[Box, ...]:
    """Return the boxes of the words that a note marks."""
    return place.quads or (() if place.strokes else (place.box,))


def text_lines(text: str, place: Placement, style: Style, face: Typeface) -> list[str]:
    """Return typed text in lines as wide as its box."""
    size = font_size_pt(style)
    room = (place.box.x1 - place.box.x0) / UNITS_PER_PT
    return face.lines(shown(text), max(room, size) / size)


def shown(text: str) -> str:
    """Return a text composed and without what has no shape, whichever keyboard it came from."""
    composed = unicodedata.normalize("NFC", text.expandtabs(4))
    return "".join(one for one in composed if one == "\n" or unicodedata.category(one) != "Cc")


def opacity_percent(note: Note) -> int:
    """Return how much of what is below a note covers."""
    is_marker = note.kind is NoteKind.MARKER
    return (
        min(MARKER_PERCENT, note.style.opacity_percent) if is_marker else note.style.opacity_percent
    )


def font_size_pt(style: Style) -> float:
    """Return the size of letters."""
    return max(100, style.font_size) / UNITS_PER_PT


def sign_area(box: Box) -> Area:
    """Return where the sign of a comment stands: a box too small to be seen gets a usual size."""
    area = sheet_of_box(box)
    width = area.width if area.width >= LEAST_SIGN_PT else SIGN_PT
    height = area.height if area.height >= LEAST_SIGN_PT else SIGN_PT
    return Area(area.x0, area.y1 - height, area.x0 + width, area.y1)


def _pen(style: Style) -> list[str]:
    operators = [
        f"{numbers(colour_parts(style.colour) or _BLACK)} RG",
        f"{number(width_pt(style))} w 1 J 1 j",
    ]
    if style.dashed:
        operators.append(f"[{numbers(dashes(style))}] 0 d")
    return operators


def _brush(colour: str) -> str:
    return f"{numbers(colour_parts(colour) or _BLACK)} rg"


def _paint(style: Style) -> str:
    has_line = style.width > 0
    if colour_parts(style.fill) is None:
        return "S" if has_line else "n"
    return "B" if has_line else "f"


def _filled(style: Style) -> list[str]:
    return [_brush(style.fill)] if colour_parts(style.fill) is not None else []


def _ink(note: Note, place: Placement, _face: Typeface) -> Drawing:
    style = note.style
    points = [point for stroke in place.strokes for point in centre_line(stroke)]
    area = Area.around(points or sheet_of_box(place.box).corners(), width_pt(style) + 1)
    parts = [part for stroke in place.strokes for part in stroke_outline(stroke, style.width)]
    # One path, so that where strokes cross translucent ink is not darker.
    return Drawing(area, (_brush(style.colour), *parts, "f"))


def _marker(note: Note, place: Placement, _face: Typeface) -> Drawing:
    style = note.style
    areas = [sheet_of_box(quad) for quad in quads_of(place)]
    parts = [rectangle(area) for area in areas]
    operators = [_brush(style.colour), *parts, "f"] if parts else []
    if place.strokes:
        rows = _rows(place)
        operators += [*_pen(style), "0 J", *map(polyline, rows), "S"]
        areas.append(Area.around([point for row in rows for point in row], width_pt(style)))
    return Drawing(_around(areas, 1), tuple(operators), is_multiplied=True)


def _text_line(note: Note, place: Placement, _face: Typeface) -> Drawing:
    kind, style = note.kind, note.style
    areas = [sheet_of_box(quad) for quad in quads_of(place)]
    share = _STRIKE_HEIGHT if kind is NoteKind.STRIKE_OUT else _UNDERLINE_HEIGHT
    parts = []
    for area in areas:
        y = area.y0 + share * area.height
        if kind is NoteKind.SQUIGGLY:
            parts.append(wave(area.x0, area.x1, area.y0))
        else:
            parts.append(polyline([(area.x0, y), (area.x1, y)]))
    rows = _rows(place)
    parts += map(polyline, rows)
    areas += [Area.around(row) for row in rows]
    return Drawing(_around(areas, width_pt(style) + 2), (*_pen(style), *parts, "S"))


def _rows(place: Placement) -> list[list[Point]]:
    return [centre_line(stroke) for stroke in place.strokes if stroke.samples]


def _sign(note: Note, place: Placement, _face: Typeface) -> Drawing:
    style = note.style
    area = sign_area(place.box)
    unit_x, unit_y = area.width / 20, area.height / 20

    def at(x: float, y: float) -> Point:
        return area.x0 + x * unit_x, area.y0 + y * unit_y

    bubble = polyline([at(1, 19), at(19, 19), at(19, 6), at(10, 6), at(5, 1), at(5, 6), at(1, 6)])
    lines = [polyline([at(4.5, y), at(15.5, y)]) for y in (15.2, 12.5, 9.8)]
    return Drawing(
        area,
        (
            _brush(_SIGN_PAPER),
            f"{numbers(colour_parts(style.colour) or _BLACK)} RG",
            f"{number(1.6 * unit_x)} w 1 j 1 J",
            f"{bubble} h B",
            f"{numbers(colour_parts(_SIGN_INK) or _BLACK)} RG {number(1.2 * unit_x)} w",
            *lines,
            "S",
        ),
    )


def _typed(note: Note, place: Placement, face: Typeface) -> Drawing:
    style = note.style
    size = font_size_pt(style)
    lines = text_lines(note.text, place, style, face)
    area = sheet_of_box(place.box)
    needed = len(lines) * face.line_height * size + 2 * TYPED_PADDING_PT
    area = Area(area.x0, min(area.y0, area.y1 - needed), area.x1, area.y1)
    operators = []
    if colour_parts(style.fill) is not None:
        operators += [_brush(style.fill), f"{rectangle(area)} f"]
    # On the screen, too, lines are as long as the box is wide, and begin a little in it.
    area = Area(area.x0, area.y0, area.x1 + TYPED_PADDING_PT, area.y1)
    start = (area.x0 + TYPED_PADDING_PT, area.y1 - TYPED_PADDING_PT - face.ascent * size)
    operators += [_brush(style.colour), "BT", f"/F {number(size)} Tf", f"{numbers(start)} Td"]
    operators.append(f"{number(face.line_height * size)} TL")
    for line in lines:
        operators += [f"{face.write(line)} Tj", "T*"]
    return Drawing(area, (*operators, "ET"))


def _points(note: Note, place: Placement, _face: Typeface) -> Drawing:
    kind, style = note.kind, note.style
    points = [point for stroke in place.strokes for point in centre_line(stroke)]
    width = width_pt(style)
    if len(points) < 2:
        points = sheet_of_box(place.box).corners()[::2]
    if kind is NoteKind.POLYGON:
        area = Area.around(points, width + 1)
        return Drawing(
            area, (*_pen(style), *_filled(style), f"{polyline(points)} h", _paint(style))
        )
    heads = []
    if style.start is LineEnd.ARROW:
        heads.append(head(points[1], points[0], width))
    if style.end is LineEnd.ARROW:
        heads.append(head(points[-2], points[-1], width))
    margin = width + 1 + (head_length(width) if heads else 0)
    # Heads are not dashed.
    solid = ["[] 0 d", *heads, "S"] if heads else []
    return Drawing(Area.around(points, margin), (*_pen(style), polyline(points), "S", *solid))


def _shape(note: Note, place: Placement, _face: Typeface) -> Drawing:
    kind, style = note.kind, note.style
    area = sheet_of_box(place.box)
    width = width_pt(style)
    if kind is NoteKind.ELLIPSE:
        path = ellipse_in(area)
    elif kind is NoteKind.CLOUD:
        path, margin = cloud(area)
        return Drawing(
            _grown(area, margin + width), (*_pen(style), *_filled(style), path, _paint(style))
        )
    elif kind is NoteKind.CARET:
        middle = (area.x0 + area.x1) / 2
        wing = polyline([(area.x0, area.y0), (middle, area.y1), (area.x1, area.y0)])
        return Drawing(_grown(area, width), (*_pen(style), wing, "S"))
    else:
        path = rectangle(area)
    return Drawing(
        _grown(area, width / 2 + 0.5), (*_pen(style), *_filled(style), path, _paint(style))
    )


def _stamp(note: Note, place: Placement, face: Typeface) -> Drawing:
    text, style = shown(note.text), note.style
    area = sheet_of_box(place.box)
    ems = max(face.width(text), 1e-3)
    size = min(_STAMP_LETTERS * area.height, 0.95 * area.width / ems)
    x = (area.x0 + area.x1 - ems * size) / 2
    y = (area.y0 + area.y1 - (face.ascent - face.descent) * size) / 2
    return Drawing(
        _grown(area, _STAMP_WIDTH_PT),
        (
            *_pen(style),
            f"{number(_STAMP_WIDTH_PT)} w",
            *_filled(style),
            rounded(area, _STAMP_RADIUS_PT),
            "B" if _filled(style) else "S",
            _brush(style.colour),
            "BT",
            f"/F {number(size)} Tf",
            f"{numbers((x, y))} Td",
            f"{face.write(text)} Tj",
            "ET",
        ),
    )


def _around(areas: Iterable[Area], margin: float) -> Area:
    return Area.around([corner for area in areas for corner in area.corners()], margin)


def _grown(area: Area, margin: float) -> Area:
    return Area(area.x0 - margin, area.y0 - margin, area.x1 + margin, area.y1 + margin)


def is_drawable(place: Placement) -> bool:
    """Tell whether a note can be drawn: no stroke is empty, nothing lies absurdly far away."""
    values = [place.box.x0, place.box.y0, place.box.x1, place.box.y1]
    values += [v for quad in place.quads for v in (quad.x0, quad.y0, quad.x1, quad.y1)]
    values += [v for stroke in place.strokes for s in stroke.samples for v in (s.x, s.y)]
    is_near = all(abs(v) <= 20_000 * UNITS_PER_PT for v in values)
    return is_near and all(stroke.samples for stroke in place.strokes)


_DRAWN: Final[Mapping[NoteKind, Callable[[Note, Placement, Typeface], Drawing]]] = {
    NoteKind.INK: _ink,
    NoteKind.MARKER: _marker,
    NoteKind.UNDERLINE: _text_line,
    NoteKind.SQUIGGLY: _text_line,
    NoteKind.STRIKE_OUT: _text_line,
    NoteKind.COMMENT: _sign,
    NoteKind.TYPED: _typed,
    NoteKind.LINE: _points,
    NoteKind.POLYLINE: _points,
    NoteKind.POLYGON: _points,
    NoteKind.STAMP: _stamp,
}


def draw(note: Note, place: Placement, face: Typeface) -> Drawing:
    """Draw a note as it stands in one version of its paper."""
    return _DRAWN.get(note.kind, _shape)(note, place, face)
