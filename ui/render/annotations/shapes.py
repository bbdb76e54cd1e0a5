"""Paths on the sheet, as operators."""

import math
from collections.abc import Sequence
from typing import Final

from meeting.notes.note import NO_PRESSURE, Stroke
from meeting.notes.outline import outline
from meeting.reading.page_text import UNITS_PER_PT
from ui.render.annotations.page_frame import Area, Point, sheet_point
from ui.render.annotations.pdf_source import numbers

_WING: Final = math.pi / 7
_PUFF_PT: Final = 9.0
_WAVE_PT: Final = 3.0
_MOST_WAVES: Final = 2_000
_MOST_PUFFS: Final = 200
_ROUND: Final = 0.5523


def has_pressure(strokes: tuple[Stroke, ...]) -> bool:
    """Tell whether a pen that knows its pressure made them."""
    return any(s.pressure != NO_PRESSURE for stroke in strokes for s in stroke.samples)


def centre_line(stroke: Stroke) -> list[Point]:
    """Return where the pen was."""
    return [sheet_point(sample.x, sample.y) for sample in stroke.samples]


def stroke_outline(stroke: Stroke, width: int) -> list[str]:
    """Return what a stroke fills, as it is drawn on the screen."""
    return [
        polyline([(x / UNITS_PER_PT, -y / UNITS_PER_PT) for x, y in shape]) + " h"
        for shape in outline(stroke, width)
    ]


def polyline(points: Sequence[Point]) -> str:
    """Return a path through points; one point alone makes a dot."""
    first, *others = points
    ends = others or [first]
    return " ".join([f"{numbers(first)} m", *(f"{numbers(point)} l" for point in ends)])


def rectangle(area: Area) -> str:
    """Return a rectangle."""
    return f"{numbers((area.x0, area.y0, area.width, area.height))} re"


def ellipse_in(area: Area) -> str:
    """Return the ellipse that fills an area."""
    x, y = (area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2
    rx, ry = area.width / 2, area.height / 2
    kx, ky = rx * _ROUND, ry * _ROUND
    return (
        f"{numbers((x + rx, y))} m "
        f"{numbers((x + rx, y + ky, x + kx, y + ry, x, y + ry))} c "
        f"{numbers((x - kx, y + ry, x - rx, y + ky, x - rx, y))} c "
        f"{numbers((x - rx, y - ky, x - kx, y - ry, x, y - ry))} c "
        f"{numbers((x + kx, y - ry, x + rx, y - ky, x + rx, y))} c h"
    )


def wave(x0: float, x1: float, y: float) -> str:
    """Return a zigzag from left to right."""
    count = min(max(1, round((x1 - x0) / _WAVE_PT)), _MOST_WAVES)
    step = (x1 - x0) / count
    return polyline([(x0 + i * step, y + (_WAVE_PT / 2 if i % 2 else 0)) for i in range(count + 1)])


def rounded(area: Area, radius: float) -> str:
    """Return a rectangle with rounded corners."""
    r = min(radius, area.width / 2, area.height / 2)
    k = r * (1 - _ROUND)
    x0, y0, x1, y1 = area
    return (
        f"{numbers((x0 + r, y0))} m {numbers((x1 - r, y0))} l "
        f"{numbers((x1 - k, y0, x1, y0 + k, x1, y0 + r))} c {numbers((x1, y1 - r))} l "
        f"{numbers((x1, y1 - k, x1 - k, y1, x1 - r, y1))} c {numbers((x0 + r, y1))} l "
        f"{numbers((x0 + k, y1, x0, y1 - k, x0, y1 - r))} c {numbers((x0, y0 + r))} l "
        f"{numbers((x0, y0 + k, x0 + k, y0, x0 + r, y0))} c h"
    )


def head_length(width: float) -> float:
    """Return the length of an arrow's head."""
    return 6 + 3 * width


def head(start: Point, tip: Point, width: float) -> str:
    """Return the two wings of an arrow that comes from `start`."""
    angle = math.atan2(tip[1] - start[1], tip[0] - start[0]) + math.pi
    length = head_length(width)
    wings = [
        (tip[0] + length * math.cos(angle + turn), tip[1] + length * math.sin(angle + turn))
        for turn in (_WING, -_WING)
    ]
    return polyline([wings[0], tip, wings[1]])


def cloud(area: Area) -> tuple[str, float]:
    """Return a cloud around an area, and how far it bulges out of it."""
    corners = area.corners()
    parts = [f"{numbers(corners[0])} m"]
    bulge = 0.0
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        count = min(max(1, round(length / _PUFF_PT)), _MOST_PUFFS)
        for index in range(count):
            a = _between(start, end, index / count)
            b = _between(start, end, (index + 1) / count)
            # The corners go around to the left, so that the right hand is outside.
            out_x, out_y = b[1] - a[1], a[0] - b[0]
            k = 0.62
            bulge = max(bulge, 0.75 * k * math.hypot(out_x, out_y))
            parts.append(
                f"{numbers((a[0] + k * out_x, a[1] + k * out_y))} "
                f"{numbers((b[0] + k * out_x, b[1] + k * out_y))} {numbers(b)} c"
            )
    return " ".join([*parts, "h"]), bulge


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
