"""Notes found by their quotes where the version they were made on is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.ids import PaperId
from meeting.notes.anchors import anchored
from meeting.notes.carried import LOST, Carried, Verdict
from meeting.notes.note import Placement, Quote, Sample, Stroke
from meeting.notes.seeking import Seeker
from meeting.reading.flow import flow
from meeting.reading.page_text import Box
from tests.meeting.notes.test_carrying import FIRST, PAPER, SECOND, SHOWN, THIRD, scans
from tests.meeting.reading.pages import LINE, box_of, numbered

if TYPE_CHECKING:
    from meeting.reading.page_text import PageText

OLD, NEW = PaperId("0" * 64), PaperId("1" * 64)


def marker(pages: list[PageText], number: int, *said: str) -> Placement:
    box = box_of(pages[number], *said)
    return anchored(Placement(OLD, number, box, (box,)), pages)


def sought(placement: Placement, new: list[PageText]) -> Carried:
    return Seeker(flow(new), NEW).seek(placement)


def test_on_a_page_that_is_the_same_a_note_stays_where_it_is() -> None:
    old = numbered(PAPER, "Trang hai")
    mark = marker(old, 0, "ngân", "sách")
    found = sought(mark, numbered("Trang bổ sung", PAPER))
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.KEPT, 1)
    assert found.placement.quads == mark.quads


def test_words_are_found_by_what_stands_around_them() -> None:
    old = numbered(PAPER)
    new = numbered(f"ngân sách {FIRST}\n{SECOND}\n{THIRD} thêm")
    found = sought(marker(old, 0, "ngân", "sách"), new)
    assert found.placement is not None
    assert found.verdict is Verdict.KEPT
    assert found.placement.quads[0].y0 == box_of(new[0], "Ủy").y0
    other = numbered(f"Nói về ngân sách khác\n{FIRST}")
    assert sought(marker(old, 0, "ngân", "sách"), other).verdict is Verdict.CHECK
    assert sought(marker(old, 0, "ngân", "sách"), numbered(FIRST)) == LOST


def test_a_drawing_goes_with_its_word_and_is_to_be_checked() -> None:
    old, new = numbered(PAPER), numbered(f"Thêm\n{PAPER}")
    box = box_of(old[0], "ngân")
    stroke = Stroke((Sample(box.x0 - 50, box.y0), Sample(box.x1, box.y1)))
    found = sought(anchored(Placement(OLD, 0, box, strokes=(stroke,)), old), new)
    assert found.placement is not None
    assert found.verdict is Verdict.CHECK
    assert found.placement.strokes[0].samples[0] == Sample(box.x0 - 50, box.y0 + LINE)


def test_a_note_on_a_scan_is_found_by_the_picture() -> None:
    spot = Placement(OLD, 1, Box(1, 2, 3, 4), quote=Quote(picture=SHOWN[1]))
    found = sought(spot, scans(SHOWN[3], SHOWN[0], SHOWN[1]))
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.CHECK, 2)
    assert sought(spot, scans(SHOWN[3])) == LOST
    assert sought(spot, scans(SHOWN[1], SHOWN[1])) == LOST
    assert sought(Placement(OLD, 0, Box(1, 2, 3, 4)), numbered(PAPER)) == LOST
