"""What a note holds on to."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.anchors import CONTEXT_LETTERS, anchored, extent, find_anchor, page_print
from meeting.notes.note import Placement, Quote, Sample, Stroke
from meeting.reading.flow import flow
from meeting.reading.page_text import Box
from tests.meeting.reading.pages import LEFT, LETTER, LINE, TOP, box_of, grey, numbered, page

PAPER = PaperId("0" * 64)
LONG = "Hội đồng nhân dân tỉnh họp\nỦy ban báo cáo ngân sách\nĐại biểu biểu quyết"


def marker(*boxes: Box, number: int = 0) -> Placement:
    return Placement(PAPER, number, boxes[0], boxes)


def ink(*points: tuple[int, int]) -> Placement:
    stroke = Stroke(tuple(Sample(x, y) for x, y in points))
    return Placement(PAPER, 0, Box(0, 0, 1, 1), strokes=(stroke,))


def words_of(placement: Placement, text: str = LONG) -> tuple[str, bool] | None:
    made = flow([page(text)])
    found = find_anchor(placement, made, 0)
    if found is None:
        return None
    return " ".join(made.word(at).text for at in found.words), found.is_own


def test_a_mark_holds_on_to_its_words() -> None:
    first = page(LONG)
    assert words_of(marker(box_of(first, "nhân", "dân"))) == ("nhân dân", True)
    two = marker(box_of(first, "tỉnh", "họp"), box_of(first, "Ủy", "ban"))
    assert words_of(two) == ("tỉnh họp Ủy ban", True)


def test_ink_around_words_holds_on_to_them() -> None:
    box = box_of(page(LONG), "báo", "cáo")
    circle = ink((box.x0 - 100, box.y0), (box.x1 + 100, box.y1))
    assert words_of(circle) == ("báo cáo", True)


def test_ink_under_a_line_holds_on_to_the_words_above_it() -> None:
    box = box_of(page(LONG), "báo", "cáo")
    assert words_of(ink((box.x0, box.y1 + 100), (box.x1, box.y1 + 150))) == ("báo cáo", True)


def test_what_stands_beside_text_holds_on_to_the_nearest_word() -> None:
    high = TOP + LINE
    assert words_of(ink((2_000, high), (2_500, high + 1_200))) == ("Ủy", False)
    sign = Placement(PAPER, 0, Box(30_000, high, 31_000, high + 1_000))
    assert words_of(sign) == ("sách", False)
    last = box_of(page(LONG), "biểu", "quyết")
    below = Placement(PAPER, 0, Box(last.x0, last.y1 + 1_000, last.x1, last.y1 + 2_000))
    assert words_of(below) == ("biểu", False)


def test_what_is_far_from_all_words_holds_on_to_none() -> None:
    assert words_of(ink((50_000, 70_000), (51_000, 71_000))) is None
    assert words_of(ink((2_000, 2_000), (2_100, 2_100)), "") is None


def test_a_quote_knows_what_stands_around_its_words_beyond_the_page() -> None:
    first, second = numbered(LONG, "Trang hai nói tiếp")
    placement = marker(box_of(first, "biểu", "quyết"))
    quote = anchored(placement, [first, second]).quote
    assert quote.text == "biểu biểu quyết"
    assert quote.before == "hoidongnhandantinhhopuybanbaocaongansachdai"[-CONTEXT_LETTERS:]
    assert quote.after == "tranghainoitiep"
    assert quote.offset == len("hoidongnhandantinhhopuybanbaocaongansachdai")
    assert (quote.dx, quote.dy) == (-5 * LETTER, 0)


def test_what_a_drawing_is_away_from_its_word_is_noted() -> None:
    placement = ink((LEFT - 3_000, TOP), (LEFT - 2_500, TOP + 1_000))
    quote = anchored(placement, [page(LONG)]).quote
    assert (quote.text, quote.dx, quote.dy) == ("Hội", -3_000, 0)


def test_of_a_page_without_words_the_picture_is_noted() -> None:
    shown = grey(1, 2, 3)
    scan = page("", picture=shown)
    placement = ink((100, 100), (200, 200))
    assert anchored(placement, [scan]).quote == Quote(picture=shown, print=page_print(scan))
    assert anchored(placement, [page(LONG, picture=shown)]).quote.picture == b""
    assert anchored(placement, [page(LONG, 5)]) == placement


def test_pages_are_told_apart_by_their_fingerprints() -> None:
    first = page(LONG)
    assert page_print(first) == page_print(replace(first, page=7, picture=grey(4)))
    assert page_print(first) != page_print(page(LONG, top=TOP + 1))
    assert page_print(page("", picture=grey(1))) != page_print(page("", picture=grey(2)))


def test_the_extent_of_what_is_drawn() -> None:
    assert extent(ink((5, 9), (3, 20))) == Box(3, 9, 5, 20)
    assert extent(Placement(PAPER, 0, Box(1, 2, 3, 4))) == Box(1, 2, 3, 4)
