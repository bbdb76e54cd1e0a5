"""What a pen leaves on paper: a stroke's samples as filled shapes, wider where it pressed harder.

The samples stay the truth; this is made anew from them whenever a stroke is drawn.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin
from typing import Final, NamedTuple

from meeting.notes.note import FULL_PRESSURE, Sample, Stroke

Point = tuple[float, float]

LEAST_SHARE: Final = 0.35
MOST_SHARE: Final = 1.3
"""How wide a stroke is at no and at full pressure, as a share of its width."""

_SMOOTHINGS: Final = 2
_LEAST_STEP: Final = 12.0
_CAP_STEPS: Final = 6
_DOT_STEPS: Final = 16


class Dab(NamedTuple):
    """The pen's tip at one place: half as wide as the stroke is there."""

    x: float
    y: float
    radius: float


def share_of(pressure: int) -> float:
    """Return how wide a stroke is at a pressure, as a share of its width."""
    if pressure < 0:
        return 1.0
    pressed = min(1.0, pressure / FULL_PRESSURE)
    return LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * float(pressed**0.8)


def dabs(stroke: Stroke, width: int) -> tuple[Dab, ...]:
    """Return a stroke without the hand's trembling; it begins and ends where it was drawn."""
    row = [Dab(one.x, one.y, share_of(one.pressure) * width / 2) for one in stroke.samples]
    row = _without_crowding(row)
    for _ in range(_SMOOTHINGS):
        row = _smoothed(row)
    return tuple(row)


def outline(stroke: Stroke, width: int) -> tuple[tuple[Point, ...], ...]:
    """Return the closed shapes that a stroke fills (by the winding rule).

    There is more than one where it turns back sharply.
    """
    row = dabs(stroke, width)
    if not row:
        return ()
    if len(row) == 1:
        return (_dot(row[0]),)
    return tuple(_ribbon(part) for part in _parts(row))


def line(x0: int, y0: int, x1: int, y1: int) -> Stroke:
    """Return a straight stroke."""
    return Stroke((Sample(x0, y0), Sample(x1, y1)))


def _without_crowding(row: Sequence[Dab]) -> list[Dab]:
    kept: list[Dab] = []
    for dab in row:
        if not kept or hypot(dab.x - kept[-1].x, dab.y - kept[-1].y) >= _LEAST_STEP:
            kept.append(dab)
    if len(kept) > 1:
        kept[-1] = row[-1]
    return kept


def _smoothed(row: list[Dab]) -> list[Dab]:
    inner = [
        Dab(
            (before.x + 2 * at.x + after.x) / 4,
            (before.y + 2 * at.y + after.y) / 4,
            (before.radius + 2 * at.radius + after.radius) / 4,
        )
        for before, at, after in zip(row, row[1:], row[2:], strict=False)
    ]
    return [*row[:1], *inner, *row[1:][-1:]]


def _parts(row: Sequence[Dab]) -> list[Sequence[Dab]]:
    parts: list[Sequence[Dab]] = []
    begun = 0
    for at in range(1, len(row) - 1):
        before, here, after = row[at - 1], row[at], row[at + 1]
        turn = (here.x - before.x) * (after.x - here.x) + (here.y - before.y) * (after.y - here.y)
        if turn < 0:
            parts.append(row[begun : at + 1])
            begun = at
    parts.append(row[begun:])
    return parts


def _ribbon(row: Sequence[Dab]) -> tuple[Point, ...]:
    ways = [atan2(after.y - at.y, after.x - at.x) for at, after in pairwise(row)]
    normals = [ways[0], *(_between(one, other) for one, other in pairwise(ways)), ways[-1]]
    left: list[Point] = []
    right: list[Point] = []
    for dab, way in zip(row, normals, strict=True):
        side_x, side_y = -sin(way) * dab.radius, cos(way) * dab.radius
        left.append((dab.x + side_x, dab.y + side_y))
        right.append((dab.x - side_x, dab.y - side_y))
    return (*left, *_cap(row[-1], ways[-1]), *reversed(right), *_cap(row[0], ways[0] + pi))


def _between(one: float, other: float) -> float:
    return atan2(sin(one) + sin(other), cos(one) + cos(other))


def _cap(dab: Dab, way: float) -> list[Point]:
    angles = [way + pi / 2 - pi * step / _CAP_STEPS for step in range(1, _CAP_STEPS)]
    return [(dab.x + dab.radius * cos(at), dab.y + dab.radius * sin(at)) for at in angles]


def _dot(dab: Dab) -> tuple[Point, ...]:
    angles = [2 * pi * step / _DOT_STEPS for step in range(_DOT_STEPS)]
    return tuple((dab.x + dab.radius * cos(at), dab.y + dab.radius * sin(at)) for at in angles)
