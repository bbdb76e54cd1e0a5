"""What a note looks like, as the operators of an appearance stream on the sheet."""

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
    stroke_outline,
    wave,
)
from ui.render.annotations.typeface import Typeface

TYPED_PADDING_PT: Final = 2.0
LEAST_SIGN_PT: Final = 12.0
SIGN_PT: Final = 20.0
_BLACK: Final = (0.0, 0.0, 0.0)
_UNDERLINE_HEIGHT: Final = 0.08
_STRIKE_HEIGHT: Final = 0.42
_STAMP_FILL: Final = 0.7


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
    return [3 * width, 2 * width] if style.dashed else []


def quads_of(place: Placement) -> tuple[Box, ...]:
    """Return the boxes of the words that a note marks."""
    return place.quads or (place.box,)


def text_lines(text: str, place: Placement, style: Style, face: Typeface) -> list[str]:
    """Return typed text in lines as wide as its box."""
    size = font_size_pt(style)
    room = (place.box.x1 - place.box.x0) / UNITS_PER_PT - 2 * TYPED_PADDING_PT
    return face.lines(text, max(room, size) / size)


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
    return Drawing(_around(areas, 1), (_brush(style.colour), *parts, "f"), is_multiplied=True)


def _text_line(note: Note, place: Placement, _face: Typeface) -> Drawing:
    kind, style = note.kind, note.style
    areas = [sheet_of_box(quad) for quad in quads_of(place)]
    share = _STRIKE_HEIGHT if kind is NoteKind.STRIKE_OUT else _UNDERLINE_HEIGHT
    parts = []
    for area in areas:
        y = area.y0 + share * area.height
        if kind is NoteKind.SQUIGGLY:
            parts.append(wave(area.x0, area.x1, y, max(1.0, 0.1 * area.height)))
        else:
            parts.append(polyline([(area.x0, y), (area.x1, y)]))
    return Drawing(_around(areas, width_pt(style) + 1), (*_pen(style), *parts, "S"))


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
            _brush(style.colour),
            "0 0 0 RG",
            f"{number(0.9 * unit_x)} w 1 j 1 J",
            f"{bubble} h B",
            f"{numbers(_readable_on(style.colour))} RG",
            *lines,
            "S",
        ),
    )


def _readable_on(colour: str) -> tuple[float, float, float]:
    red, green, blue = colour_parts(colour) or _BLACK
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    return (0.1, 0.1, 0.1) if light > 0.5 else (1.0, 1.0, 1.0)


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
    inner = _shrunk(area, width / 2)
    if kind is NoteKind.ELLIPSE:
        path = ellipse_in(inner)
    elif kind is NoteKind.CLOUD:
        path, margin = cloud(area)
        return Drawing(
            _grown(area, margin + width), (*_pen(style), *_filled(style), path, _paint(style))
        )
    elif kind is NoteKind.CARET:
        middle = (inner.x0 + inner.x1) / 2
        wing = polyline([(inner.x0, inner.y0), (middle, inner.y1), (inner.x1, inner.y0)])
        return Drawing(_grown(area, width), (*_pen(style), wing, "S"))
    else:
        path = rectangle(inner)
    return Drawing(_grown(area, 0.5), (*_pen(style), *_filled(style), path, _paint(style)))


def _stamp(note: Note, place: Placement, face: Typeface) -> Drawing:
    text, style = note.text, note.style
    area = sheet_of_box(place.box)
    width = width_pt(style)
    inner = _shrunk(area, width)
    ems = max(face.width(text), 1e-3)
    size = min(_STAMP_FILL * inner.height, 0.9 * inner.width / ems)
    x = (inner.x0 + inner.x1 - ems * size) / 2
    y = (inner.y0 + inner.y1 - (face.ascent - face.descent) * size) / 2
    return Drawing(
        _grown(area, width),
        (
            *_pen(style),
            *_filled(style),
            rectangle(inner),
            _paint(style),
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


def _shrunk(area: Area, margin: float) -> Area:
    dx = min(margin, area.width / 2)
    dy = min(margin, area.height / 2)
    return Area(area.x0 + dx, area.y0 + dy, area.x1 - dx, area.y1 - dy)


def is_drawable(place: Placement) -> bool:
    """Tell whether a note can be drawn: nothing of it lies absurdly far away."""
    values = [place.box.x0, place.box.y0, place.box.x1, place.box.y1]
    values += [v for quad in place.quads for v in (quad.x0, quad.y0, quad.x1, quad.y1)]
    values += [v for stroke in place.strokes for s in stroke.samples for v in (s.x, s.y)]
    return all(abs(v) <= 20_000 * UNITS_PER_PT for v in values)


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
