"""Where a note's ink lies on the page: bounds, what an eraser or a loop touches, moving.

All lengths are hundredths of a point.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.note import NoteKind, Placement, Sample, Stroke, Style
from meeting.reading.page_text import Box

Point = tuple[float, float]

FULL: Final = frozenset(
    {
        NoteKind.COMMENT,
        NoteKind.TYPED,
        NoteKind.STAMP,
        NoteKind.CARET,
        NoteKind.MARKER,
        NoteKind.UNDERLINE,
        NoteKind.SQUIGGLY,
        NoteKind.STRIKE_OUT,
    }
)
"""Kinds that are touched anywhere inside; the others are touched where their line runs."""
_ELLIPSE_POINTS: Final = 32


def bounds_of(points: Iterable[Point], margin: float = 0) -> Box:
    """Return the least box around points; without any it is empty and stands at the origin."""
    places = list(points)
    if not places:
        return Box(0, 0, 0, 0)
    xs = [x for x, _ in places]
    ys = [y for _, y in places]
    return Box(
        round(min(xs) - margin),
        round(min(ys) - margin),
        round(max(xs) + margin),
        round(max(ys) + margin),
    )


def bounds_of_strokes(strokes: Iterable[Stroke], width: int) -> Box:
    """Return the box that strokes of this width fill."""
    places = [(one.x, one.y) for stroke in strokes for one in stroke.samples]
    return bounds_of(places, width / 2)


def union(boxes: Iterable[Box]) -> Box:
    """Return the least box around boxes."""
    corners = [corner for box in boxes for corner in ((box.x0, box.y0), (box.x1, box.y1))]
    return bounds_of(corners)


def overlap(one: Box, other: Box) -> bool:
    """Say whether two boxes have a point in common."""
    return one.x0 <= other.x1 and other.x0 <= one.x1 and one.y0 <= other.y1 and other.y0 <= one.y1


def gap_between(one: Box, other: Box) -> float:
    """Return how far apart two boxes are."""
    across = max(0, other.x0 - one.x1, one.x0 - other.x1)
    down = max(0, other.y0 - one.y1, one.y0 - other.y1)
    return hypot(across, down)


def lines_of(kind: NoteKind, placement: Placement) -> tuple[tuple[Point, ...], ...]:
    """Return what an unfilled note is drawn along: one row of points for each of its lines."""
    if placement.strokes:
        rows = [
            tuple((float(one.x), float(one.y)) for one in stroke.samples)
            for stroke in placement.strokes
        ]
        if kind is NoteKind.POLYGON:
            rows = [(*row, *row[:1]) for row in rows]
        return tuple(rows)
    box = placement.box
    if kind is NoteKind.ELLIPSE:
        return (_ellipse(box),)
    return (
        (
            (float(box.x0), float(box.y0)),
            (float(box.x1), float(box.y0)),
            (float(box.x1), float(box.y1)),
            (float(box.x0), float(box.y1)),
            (float(box.x0), float(box.y0)),
        ),
    )


def touched_lines(
    kind: NoteKind, style: Style, placement: Placement, path: Sequence[Point], reach: float
) -> tuple[int, ...]:
    """Return which lines of a note come as near as `reach` to a path, counted from 0.

    Of a note that is touched anywhere inside there is but one.
    """
    if kind is NoteKind.BOOKMARK or not path:
        return ()
    near = reach + style.width / 2
    if not overlap(_widened(placement.box, near), bounds_of(path)):
        return ()
    if kind in FULL and not placement.strokes:
        areas = placement.quads or (placement.box,)
        return (0,) if any(_meets(area, path, reach) for area in areas) else ()
    rows = lines_of(kind, placement)
    return tuple(number for number, row in enumerate(rows) if row and distance(row, path) <= near)


def is_inside(loop: Sequence[Point], x: float, y: float) -> bool:
    """Say whether a point lies within a closed loop (even-odd)."""
    inside = False
    for place, (x1, y1) in enumerate(loop):
        x0, y0 = loop[place - 1]
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
    return inside


def is_looped(kind: NoteKind, placement: Placement, loop: Sequence[Point]) -> bool:
    """Say whether a loop goes round a note: round more than half of its points."""
    if kind is NoteKind.BOOKMARK:
        return False
    if kind in FULL and not placement.strokes:
        areas = placement.quads or (placement.box,)
        points = [((area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2) for area in areas]
    else:
        points = [point for row in lines_of(kind, placement) for point in row]
    held = sum(is_inside(loop, x, y) for x, y in points)
    return 2 * held > len(points)


def moved(placement: Placement, dx: int, dy: int) -> Placement:
    """Return a placement that stands elsewhere on its page; its words are no longer its own."""
    return replace(
        placement,
        box=_moved_box(placement.box, dx, dy),
        quads=tuple(_moved_box(quad, dx, dy) for quad in placement.quads),
        strokes=tuple(_moved_stroke(stroke, dx, dy) for stroke in placement.strokes),
    )


def kept_on_page(box: Box, dx: int, dy: int, width: int, height: int) -> tuple[int, int]:
    """Shorten a way so that a box that goes it stays on the page as far as it fits."""
    return (
        _kept(box.x0, box.x1, dx, width),
        _kept(box.y0, box.y1, dy, height),
    )


def distance(row: Sequence[Point], path: Sequence[Point]) -> float:
    """Return how near two rows of points, joined by lines, come to each other."""
    return min(_between_segments(a, b, c, d) for a, b in _segments(row) for c, d in _segments(path))


def _segments(row: Sequence[Point]) -> list[tuple[Point, Point]]:
    if len(row) == 1:
        return [(row[0], row[0])]
    return list(pairwise(row))


def _between_segments(a: Point, b: Point, c: Point, d: Point) -> float:
    if _cross(a, b, c) * _cross(a, b, d) < 0 and _cross(c, d, a) * _cross(c, d, b) < 0:
        return 0.0
    return min(
        _to_segment(a, c, d), _to_segment(b, c, d), _to_segment(c, a, b), _to_segment(d, a, b)
    )


def _cross(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _to_segment(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    along = max(0.0, min(1.0, along))
    return hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy)


def _meets(area: Box, path: Sequence[Point], reach: float) -> bool:
    wide = _widened(area, reach)
    corners = lines_of(NoteKind.RECTANGLE, Placement(paper=PaperId(""), page=0, box=wide))[0]
    within = any(wide.x0 <= x <= wide.x1 and wide.y0 <= y <= wide.y1 for x, y in path)
    return within or distance(corners, path) == 0


def _widened(box: Box, by: float) -> Box:
    return bounds_of(((box.x0, box.y0), (box.x1, box.y1)), by)


def _ellipse(box: Box) -> tuple[Point, ...]:
    middle_x, middle_y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    wide, high = (box.x1 - box.x0) / 2, (box.y1 - box.y0) / 2
    angles = [2 * pi * step / _ELLIPSE_POINTS for step in range(_ELLIPSE_POINTS + 1)]
    return tuple((middle_x + wide * cos(angle), middle_y + high * sin(angle)) for angle in angles)


def _moved_box(box: Box, dx: int, dy: int) -> Box:
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


def _moved_stroke(stroke: Stroke, dx: int, dy: int) -> Stroke:
    return Stroke(
        tuple(Sample(one.x + dx, one.y + dy, one.t_ms, one.pressure) for one in stroke.samples)
    )


def _kept(low: int, high: int, by: int, limit: int) -> int:
    least, most = min(0, -low), max(0, limit - high)
    return max(least, min(most, by))
