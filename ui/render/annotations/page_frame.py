"""Where places on the page as shown lie in the page's own space, rotated or cropped as it is."""

from typing import NamedTuple

from meeting.reading.page_text import UNITS_PER_PT, Box

Point = tuple[float, float]


class Area(NamedTuple):
    """A rectangle in points, y growing upwards: on the sheet or in the page's own space."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def around(cls, points: list[Point], margin: float = 0.0) -> "Area":
        """Return the least area around points, with a margin."""
        xs = [x for x, _ in points]
        ys = [y for _, y in points]
        return cls(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)

    def corners(self) -> list[Point]:
        """Return the four corners."""
        return [(self.x0, self.y0), (self.x1, self.y0), (self.x1, self.y1), (self.x0, self.y1)]

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """How high it is."""
        return self.y1 - self.y0


class PageFrame(NamedTuple):
    """MuPDF's matrix from a page's own space to the page as shown, in points from its top left.

    The *sheet* is the page as shown with its origin at the top left and y growing upwards: what
    appearance streams are written in, so that they stand upright on rotated pages.
    """

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def to_page(self, sheet: Point) -> Point:
        """Return the place in the page's own space of a place on the sheet."""
        x, y = sheet[0] - self.e, -sheet[1] - self.f
        span = self.a * self.d - self.b * self.c
        return (self.d * x - self.c * y) / span, (self.a * y - self.b * x) / span

    def turn(self) -> tuple[float, float, float, float]:
        """Return the matrix from the sheet to the page's own space, without the shift."""
        origin = self.to_page((0.0, 0.0))
        right = self.to_page((1.0, 0.0))
        up = self.to_page((0.0, 1.0))
        return right[0] - origin[0], right[1] - origin[1], up[0] - origin[0], up[1] - origin[1]

    def page_area(self, sheet: Area) -> Area:
        """Return the area in the page's own space."""
        return Area.around([self.to_page(corner) for corner in sheet.corners()])

    def is_sane(self) -> bool:
        """Tell whether places can be carried over at all."""
        return abs(self.a * self.d - self.b * self.c) > 1e-9


def sheet_point(x: int, y: int) -> Point:
    """Return a place of a note on the sheet."""
    return x / UNITS_PER_PT, -y / UNITS_PER_PT


def sheet_of_box(box: Box) -> Area:
    """Return a box of a note on the sheet."""
    return Area.around([sheet_point(box.x0, box.y0), sheet_point(box.x1, box.y1)])
