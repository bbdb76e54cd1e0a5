"""Moving what is drawn, without changing its shape."""

from __future__ import annotations

from meeting.ids import PaperId
from meeting.notes.geometry import back_onto, moved, scaled
from meeting.notes.note import Placement, Sample, Stroke
from meeting.reading.page_text import Box, PageText

OLD, NEW = PaperId("0" * 64), PaperId("1" * 64)
PLACE = Placement(
    OLD, 2, Box(10, 20, 30, 40), (Box(10, 20, 30, 40),), (Stroke((Sample(10, 20, 5, 700),)),)
)


def test_everything_moves_by_as_much() -> None:
    there = moved(PLACE, NEW, 3, 100, -5)
    assert (there.paper, there.page, there.box) == (NEW, 3, Box(110, 15, 130, 35))
    assert there.quads == (Box(110, 15, 130, 35),)
    assert there.strokes == (Stroke((Sample(110, 15, 5, 700),)),)


def test_on_a_page_of_another_size_it_stands_at_the_same_place_of_the_whole() -> None:
    small, large = PageText(2, 100, 200), PageText(4, 200, 600)
    there = scaled(PLACE, NEW, 4, small, large)
    assert (there.page, there.box) == (4, Box(20, 60, 60, 120))
    assert there.quads == (Box(20, 60, 60, 120),)
    assert there.strokes == (Stroke((Sample(20, 60, 5, 700),)),)
    assert scaled(PLACE, NEW, 4, small, small).box == PLACE.box


def test_back_onto_the_page() -> None:
    sheet = PageText(0, 100, 200)
    assert back_onto(Box(-10, 190, 20, 210), sheet) == (10, -10)
    assert back_onto(Box(90, -5, 120, 10), sheet) == (-20, 5)
    assert back_onto(Box(5, 5, 6, 6), sheet) == (0, 0)
    assert back_onto(Box(-10, -10, 200, 300), sheet) == (0, 0)
