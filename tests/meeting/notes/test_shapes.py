from __future__ import annotations

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from meeting.ids import PaperId, PersonId
from meeting.notes.note import Note, NoteId, NoteKind, Placement, Sample, Stroke, Style
from meeting.notes.outline import MOST_SHARE, dabs, line, outline, share_of
from meeting.notes.shapes import (
    bounds_of,
    bounds_of_strokes,
    distance,
    gap_between,
    is_inside,
    is_looped,
    kept_on_page,
    lines_of,
    moved,
    overlap,
    touched_lines,
    union,
)
from meeting.reading.page_text import Box

places = st.integers(0, 60_000)
samples = st.builds(Sample, places, places, st.integers(0, 9_000), st.integers(-1, 1023))
strokes = st.builds(Stroke, st.lists(samples, min_size=1, max_size=30).map(tuple))
widths = st.integers(20, 2_000)
ways = st.integers(-50_000, 50_000)


def placed(*rows: Stroke, box: Box | None = None, quads: tuple[Box, ...] = ()) -> Placement:
    return Placement(PaperId("p"), 0, box or bounds_of_strokes(rows, 0), quads, rows)


def boxed(x0: int, y0: int, x1: int, y1: int) -> Placement:
    return Placement(PaperId("p"), 0, Box(x0, y0, x1, y1))


@given(strokes, widths)
def test_an_outline_stays_within_the_reach_of_its_samples(stroke: Stroke, width: int) -> None:
    box = bounds_of_strokes((stroke,), round(width * MOST_SHARE) + 2)
    for ring in outline(stroke, width):
        assert len(ring) > 2
        for x, y in ring:
            assert box.x0 - 1 <= x <= box.x1 + 1
            assert box.y0 - 1 <= y <= box.y1 + 1


@given(strokes, widths)
def test_smoothing_keeps_where_a_stroke_begins_and_ends(stroke: Stroke, width: int) -> None:
    row = dabs(stroke, width)
    assert (row[0].x, row[0].y) == (stroke.samples[0].x, stroke.samples[0].y)
    if len(row) > 1:
        assert (row[-1].x, row[-1].y) == (stroke.samples[-1].x, stroke.samples[-1].y)


def test_smoothing_takes_the_trembling_out() -> None:
    tremble = Stroke(tuple(Sample(100 * at, 500 + (40 if at % 2 else -40)) for at in range(30)))
    row = dabs(tremble, 100)
    assert max(abs(dab.y - 500) for dab in row[2:-2]) < 5


def test_a_stroke_that_turns_back_is_drawn_in_parts_and_a_tap_as_a_dot() -> None:
    back = Stroke((Sample(0, 0), Sample(1000, 0), Sample(2000, 0), Sample(100, 10), Sample(0, 20)))
    assert len(outline(back, 100)) == 2
    assert len(outline(line(0, 0, 1000, 0), 100)) == 1
    (dot,) = outline(Stroke((Sample(500, 500), Sample(501, 500))), 100)
    assert all(hypot(x - 500, y - 500) < 51 for x, y in dot)
    assert outline(Stroke(()), 100) == ()


def test_pressing_harder_draws_wider() -> None:
    assert share_of(-1) == 1
    shares = [share_of(pressure) for pressure in (0, 100, 500, 1023, 5000)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.35, MOST_SHARE)


@given(strokes, ways, ways)
def test_moving_there_and_back_changes_nothing(stroke: Stroke, dx: int, dy: int) -> None:
    one = placed(stroke, quads=(Box(1, 2, 3, 4),))
    assert moved(moved(one, dx, dy), -dx, -dy) == one


@given(strokes, ways, ways)
def test_what_is_moved_within_the_page_stays_on_it(stroke: Stroke, dx: int, dy: int) -> None:
    one = placed(stroke)
    right, down = kept_on_page(one.box, dx, dy, 60_000, 60_000)
    box = moved(one, right, down).box
    assert min(box.x0, box.y0) >= 0
    assert max(box.x1, box.y1) <= 60_000
    assert abs(right) <= abs(dx)
    assert abs(down) <= abs(dy)


@given(strokes, st.data())
def test_an_eraser_that_goes_through_a_sample_touches_the_stroke(stroke: Stroke, data) -> None:
    at = data.draw(st.sampled_from(stroke.samples))
    path = ((at.x - 300.0, at.y - 300.0), (at.x + 300.0, at.y + 300.0))
    assert touched_lines(NoteKind.INK, Style(), placed(stroke), path, 10) == (0,)


@given(strokes)
def test_an_eraser_far_away_touches_nothing(stroke: Stroke) -> None:
    path = ((70_000.0, 70_000.0), (80_000.0, 70_000.0))
    assert touched_lines(NoteKind.INK, Style(), placed(stroke), path, 100) == ()


def test_an_eraser_touches_only_the_strokes_it_goes_over() -> None:
    three = placed(line(0, 0, 1000, 0), line(0, 500, 1000, 500), line(0, 5000, 1000, 5000))
    crossing = ((500.0, -100.0), (500.0, 600.0))
    assert touched_lines(NoteKind.INK, Style(), three, crossing, 5) == (0, 1)
    near_box_only = ((500.0, 2500.0),)
    assert touched_lines(NoteKind.INK, Style(), three, near_box_only, 5) == ()
    assert touched_lines(NoteKind.INK, Style(), three, (), 5) == ()


def test_what_is_filled_is_touched_inside_and_what_is_not_on_its_line() -> None:
    box, middle = boxed(1000, 1000, 3000, 2000), ((2000.0, 1500.0),)
    through = ((2000.0, 0.0), (2000.0, 4000.0))
    for kind in (NoteKind.COMMENT, NoteKind.TYPED):
        assert touched_lines(kind, Style(), box, middle, 10) == (0,)
        assert touched_lines(kind, Style(), box, through, 10) == (0,)
    for kind in (NoteKind.RECTANGLE, NoteKind.ELLIPSE):
        assert touched_lines(kind, Style(), box, middle, 10) == ()
        assert touched_lines(kind, Style(), box, through, 10) == (0,)
    assert touched_lines(NoteKind.ELLIPSE, Style(), box, ((1005.0, 1005.0),), 10) == ()
    assert touched_lines(NoteKind.RECTANGLE, Style(), box, ((1005.0, 1005.0),), 10) == (0,)
    assert touched_lines(NoteKind.BOOKMARK, Style(), box, middle, 10) == ()


def test_a_marker_is_touched_on_its_lines_of_text() -> None:
    marker = placed(
        box=Box(0, 0, 9000, 3000), quads=(Box(0, 0, 9000, 1000), Box(0, 2000, 500, 3000))
    )
    assert touched_lines(NoteKind.MARKER, Style(), marker, ((5000.0, 500.0),), 10) == (0,)
    assert touched_lines(NoteKind.MARKER, Style(), marker, ((5000.0, 2500.0),), 10) == ()
    free = placed(line(0, 0, 1000, 0))
    assert touched_lines(NoteKind.MARKER, Style(), free, ((500.0, 20.0),), 10) == (0,)
    tap = Stroke((Sample(500, 0),))
    assert touched_lines(NoteKind.INK, Style(), placed(tap), ((500.0, 20.0),), 10) == (0,)


def test_a_polygon_is_closed() -> None:
    corners = Stroke((Sample(0, 0), Sample(1000, 0), Sample(1000, 1000)))
    (row,) = lines_of(NoteKind.POLYGON, placed(corners))
    assert row[0] == row[-1]
    assert len(lines_of(NoteKind.POLYLINE, placed(corners))[0]) == 3


def test_a_loop_takes_what_lies_mostly_in_it() -> None:
    loop = ((0.0, 0.0), (4000.0, 0.0), (4000.0, 4000.0), (0.0, 4000.0))
    inside = Stroke((Sample(100, 100), Sample(200, 200), Sample(9000, 200)))
    outside = Stroke((Sample(100, 100), Sample(8000, 200), Sample(9000, 200)))
    assert is_looped(NoteKind.INK, placed(inside), loop)
    assert not is_looped(NoteKind.INK, placed(outside), loop)
    assert is_looped(NoteKind.COMMENT, boxed(3000, 3000, 4500, 4500), loop)
    assert not is_looped(NoteKind.COMMENT, boxed(3800, 3800, 5000, 5000), loop)
    assert is_looped(NoteKind.UNDERLINE, placed(quads=(Box(0, 0, 900, 900),)), loop)
    assert not is_looped(NoteKind.BOOKMARK, boxed(0, 0, 10, 10), loop)
    assert not is_looped(NoteKind.ELLIPSE, boxed(3000, 3000, 6000, 6000), loop)


@given(st.floats(-2, 2), st.floats(-2, 2))
def test_inside_a_square_is_as_its_sides_say(x: float, y: float) -> None:
    square = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
    if abs(abs(x) - 1) > 1e-6 and abs(abs(y) - 1) > 1e-6:
        assert is_inside(square, x, y) == (abs(x) < 1 and abs(y) < 1)


@given(
    st.lists(st.tuples(places, places), min_size=1), st.lists(st.tuples(places, places), min_size=1)
)
def test_distance_is_the_same_from_both_sides(one, other) -> None:
    assert distance(one, other) == distance(other, one)
    assert distance(one, one[:1]) == 0


def test_boxes() -> None:
    one, other = Box(0, 0, 10, 10), Box(13, 14, 20, 20)
    assert gap_between(one, other) == 5
    assert gap_between(one, Box(5, 5, 20, 20)) == 0
    assert not overlap(one, other)
    assert overlap(one, Box(10, 10, 20, 20))
    assert union((one, other)) == Box(0, 0, 20, 20)
    assert bounds_of(()) == Box(0, 0, 0, 0)


def test_a_note_says_where_it_stands_in_a_version_and_the_last_word_counts() -> None:
    first, second = boxed(0, 0, 10, 10), boxed(5, 5, 10, 10)
    note = Note(NoteId("n"), "d", NoteKind.RECTANGLE, PersonId("me"), (first, second))
    assert note.placement("p") is second
    assert note.placement("q") is None
