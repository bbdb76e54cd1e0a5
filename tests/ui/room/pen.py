"""The pen of the tour, led evenly, so that a test knows each place it came by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.ui.room.pictures import settle
from ui.demo import pen

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pen(pen.Pen):
    def draw(
        self, *points: tuple[float, float], pressure: float = 0.5, barrel: bool = False
    ) -> None:
        """Draw through points, with samples between them."""
        path = between(points)
        self.press(*path[0], pressure, barrel=barrel)
        for point in path[1:]:
            self.move(*point, pressure)
        self.lift(*path[-1])
        settle(10)


def between(points: Sequence[tuple[float, float]], steps: int = 8) -> list[tuple[float, float]]:
    path = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        path += [
            (x0 + (x1 - x0) * at / steps, y0 + (y1 - y0) * at / steps) for at in range(1, steps + 1)
        ]
    return path
