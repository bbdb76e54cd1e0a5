"""Moving what is drawn on a page, without changing its shape."""

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.note import Placement, Sample, Stroke
from meeting.reading.page_text import Box, PageText


def moved(placement: Placement, paper: PaperId, page: int, dx: int, dy: int) -> Placement:
    """Return a placement on another page, and by so much to the right and down."""
    return replace(
        placement,
        paper=paper,
        page=page,
        box=move_box(placement.box, dx, dy),
        quads=tuple(move_box(quad, dx, dy) for quad in placement.quads),
        strokes=tuple(
            Stroke(tuple(_move_sample(sample, dx, dy) for sample in stroke.samples))
            for stroke in placement.strokes
        ),
    )


def move_box(box: Box, dx: int, dy: int) -> Box:
    """Return a box elsewhere."""
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


def back_onto(box: Box, page: PageText) -> tuple[int, int]:
    """Return how far a box has to go to lie on its page; as far as it is not larger."""
    dx = max(0, -box.x0) or min(0, page.width - box.x1)
    dy = max(0, -box.y0) or min(0, page.height - box.y1)
    return (
        dx if box.x1 - box.x0 <= page.width else 0,
        dy if box.y1 - box.y0 <= page.height else 0,
    )


def scaled(
    placement: Placement, paper: PaperId, page: int, old: PageText, new: PageText
) -> Placement:
    """Return a placement on a page that shows the same in another size."""
    if (old.width, old.height) == (new.width, new.height):
        return replace(placement, paper=paper, page=page)

    def across(x: int) -> int:
        return x * new.width // max(1, old.width)

    def down(y: int) -> int:
        return y * new.height // max(1, old.height)

    def box_of(box: Box) -> Box:
        return Box(across(box.x0), down(box.y0), across(box.x1), down(box.y1))

    return replace(
        placement,
        paper=paper,
        page=page,
        box=box_of(placement.box),
        quads=tuple(box_of(quad) for quad in placement.quads),
        strokes=tuple(
            Stroke(tuple(replace(one, x=across(one.x), y=down(one.y)) for one in stroke.samples))
            for stroke in placement.strokes
        ),
    )


def _move_sample(sample: Sample, dx: int, dy: int) -> Sample:
    return replace(sample, x=sample.x + dx, y=sample.y + dy)
