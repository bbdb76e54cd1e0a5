"""Notes carried from one version of a paper to another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.ids import PaperId
from meeting.notes.carried import Carried, Verdict
from meeting.notes.carrying import Carrier, carry
from meeting.notes.note import Placement, Sample, Stroke
from meeting.reading.flow import flow
from meeting.reading.matching import match
from meeting.reading.page_text import Box, PageText
from tests.meeting.reading.pages import LINE, TOP, box_of, grey, numbered, page

OLD, NEW = PaperId("0" * 64), PaperId("1" * 64)
FIRST = "Hội đồng nhân dân tỉnh họp phiên thường kỳ vào ngày mồng tám"
SECOND = "Ủy ban báo cáo tình hình thực hiện ngân sách của năm vừa qua"
THIRD = "Các đại biểu thảo luận rồi biểu quyết từng nội dung trong chương trình"
PAPER = f"{FIRST}\n{SECOND}\n{THIRD}"


def marker(pages: list[PageText], number: int, *said: str) -> Placement:
    box = box_of(pages[number], *said)
    return Placement(OLD, number, box, (box,))


def drawn(box: Box, number: int = 0) -> Placement:
    stroke = Stroke((Sample(box.x0, box.y0), Sample(box.x1, box.y1)))
    return Placement(OLD, number, box, strokes=(stroke,))


def carried(placement: Placement, old: list[PageText], new: list[PageText]) -> Carried:
    return carry(placement, old, new, NEW)


def in_lines(words: list[str]) -> str:
    return "\n".join(" ".join(words[at : at + 10]) for at in range(0, len(words), 10))


@given(st.integers(0, 10), st.integers(1, 6), st.integers(0, 2))
@settings(deadline=None)
def test_on_the_same_version_every_note_stays_where_it_is(
    first: int, count: int, line: int
) -> None:
    pages = numbered(PAPER, "Một trang khác nữa của báo cáo này")
    said = PAPER.split("\n")[line].split()[first : first + count]
    words = [one.box for one in pages[0].words if one.line == line + 1 and one.text in said]
    if not words:
        return
    box = Box(words[0].x0, words[0].y0, words[-1].x1, words[-1].y1)
    found = carried(Placement(OLD, 0, box, (box,)), pages, pages)
    assert found.verdict is Verdict.KEPT
    assert found.placement == Placement(NEW, 0, box, (box,))
    ink = carried(drawn(box), pages, pages)
    assert ink.verdict is Verdict.KEPT
    assert ink.placement is not None
    assert (ink.placement.page, ink.placement.strokes) == (0, drawn(box).strokes)


@given(st.lists(st.integers(1, 999), max_size=12), st.lists(st.integers(1, 999), max_size=12))
@settings(deadline=None)
def test_words_are_found_again_whatever_is_put_around_them(
    before: list[int], after: list[int]
) -> None:
    old = numbered(PAPER)
    lines = [" ".join(f"thêm{one}" for one in some) for some in (before, after)]
    new = numbered(f"{lines[0]}\n{PAPER}\n{lines[1]}")
    found = carried(marker(old, 0, "thực", "hiện", "ngân", "sách"), old, new)
    assert found.verdict is Verdict.KEPT
    assert found.placement is not None
    assert found.placement.quads == (box_of(new[0], "thực", "hiện", "ngân", "sách"),)


def test_words_on_another_page_take_their_mark_along() -> None:
    old, new = numbered(PAPER, "Trang hai"), numbered("Một trang bổ sung", PAPER, "Trang hai")
    found = carried(marker(old, 0, "biểu", "quyết"), old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.KEPT, 1)


def test_a_word_that_was_replaced_stays_in_the_mark() -> None:
    old = numbered(PAPER)
    for was, now, first, last in (
        ("báo cáo tình hình", "báo cáo số liệu hình", "báo", "hiện"),
        ("thực hiện ngân", "triển khai ngân", "báo", "khai"),
        ("báo cáo tình", "báo bày tình", "bày", "hiện"),
    ):
        new = numbered(PAPER.replace(was, now))
        place = marker(
            old, 0, *(["báo"] if first == "báo" else []), "cáo", "tình", "hình", "thực", "hiện"
        )
        found = carried(place, old, new).placement
        assert found is not None
        assert found.quads == (box_of(new[0], first, last),)


def test_words_that_are_gone_leave_their_note_with_the_old_page() -> None:
    old, new = numbered(PAPER, "Trang hai"), numbered(f"{FIRST}\n{THIRD}", "Trang hai")
    found = carried(marker(old, 0, "Ủy", "ban", "báo", "cáo"), old, new)
    assert found == Carried(None, Verdict.LOST, 0.0)


def test_words_that_were_said_anew_elsewhere_are_to_be_checked() -> None:
    old = numbered(PAPER, "Trang hai")
    new = numbered(f"{FIRST}\n{THIRD}", "Trang hai\nnói: Ủyban báocáo tìnhhình thựchiện mới")
    found = carried(
        marker(old, 0, "Ủy", "ban", "báo", "cáo", "tình", "hình", "thực", "hiện"), old, new
    )
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.CHECK, 1)


def test_of_what_is_said_anew_the_likest_is_taken() -> None:
    old = numbered(PAPER, "Trang hai", "Trang ba dành cho kiến nghị khác")
    like, liker = "Ủyban báocáo tìnhhình thựchiện ngân", "Ủyban báocáo tìnhhình thựchiện ngânsách"
    new = numbered(
        f"{FIRST}\n{THIRD}", f"Trang hai\n{like}", f"Trang ba dành cho kiến nghị khác\n{liker} xong"
    )
    carrier = Carrier(match(flow(old), flow(new)), NEW)
    said = ("Ủy", "ban", "báo", "cáo", "tình", "hình", "thực", "hiện", "ngân", "sách")
    for mark in (marker(old, 0, *said), marker(old, 0, *said[:8])):
        found = carrier.carry(mark)
        assert found.placement is not None
        assert found.verdict is Verdict.CHECK
    assert carrier.carry(marker(old, 0, *said)).placement is not None
    turned = numbered(
        f"{FIRST}\n{THIRD}", f"Trang hai\n{liker} xong", f"Trang ba dành cho kiến nghị khác\n{like}"
    )
    found = carried(marker(old, 0, *said), old, turned)
    assert found.placement is not None
    assert found.placement.page == 1
    unlike = numbered(
        f"{FIRST}\n{THIRD}",
        "Trang hai\nmột câu hoàn toàn khác hẳn, chẳng còn gì giống trước nữa",
        "Trang ba dành cho kiến nghị khác",
    )
    assert carried(marker(old, 0, *said), old, unlike).verdict is Verdict.LOST


def test_a_short_mark_is_not_looked_for_where_something_new_is_said() -> None:
    old = numbered(PAPER, "Trang hai")
    new = numbered(f"{FIRST}\n{THIRD}", "Trang hai\nnói Ủyban")
    assert carried(marker(old, 0, "Ủy", "ban"), old, new).verdict is Verdict.LOST


def test_a_mark_over_the_end_of_a_page_now_is_to_be_checked() -> None:
    old = numbered(PAPER)
    new = numbered(f"{FIRST}\n{SECOND}\nCác đại biểu", THIRD.removeprefix("Các đại biểu "))
    found = carried(marker(old, 0, "Các", "đại", "thảo", "luận", "rồi"), old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.CHECK, 1)


def test_where_much_has_changed_only_what_is_beyond_doubt_goes_without_asking() -> None:
    words = [f"từ{one}" for one in range(200)]
    old, mark = numbered(in_lines(words)), ("từ100", "từ101", "từ102")
    words[103:111] = [f"mới{one}" for one in range(8)]
    words[98:100] = ["xưa1", "xưa2"]
    light = numbered(in_lines(words))
    assert carried(marker(old, 0, *mark), old, light).verdict is Verdict.KEPT
    words[150:] = [f"khác{one}" for one in range(50)]
    heavy = numbered(in_lines(words))
    assert carried(marker(old, 0, *mark), old, heavy).verdict is Verdict.CHECK


def test_a_mark_over_a_figure_that_changed_is_to_be_checked() -> None:
    line = "Giải ngân vốn đầu tư công đạt {} kế hoạch của cả năm"
    old = numbered(f"{FIRST}\n{line.format('78,6%')}\n{THIRD}")
    new = numbered(f"{FIRST}\n{line.format('79,4%')}\n{THIRD}")
    found = carried(marker(old, 0, "đạt", "78,6%", "kế", "hoạch"), old, new)
    assert found.verdict is Verdict.CHECK
    assert found.placement is not None
    assert found.placement.quads == (box_of(new[0], "đạt", "79,4%", "kế", "hoạch"),)


def test_a_passage_that_was_cut_in_two_keeps_its_greater_part() -> None:
    long = " ".join(f"từ{one}" for one in range(30))
    first, second = " ".join(long.split()[:20]), " ".join(long.split()[20:])
    more = " ".join(f"xen{one}" for one in range(30))
    old, new = numbered(f"{FIRST}\n{long}"), numbered(f"{FIRST}\n{first}\n{more}\n{second}")
    found = carried(marker(old, 0, *long.split()), old, new)
    assert found.placement is not None
    assert found.placement.quads == (box_of(new[0], *first.split()),)


# --- what is drawn


def test_ink_goes_with_its_words_and_keeps_its_shape() -> None:
    old, new = numbered(PAPER), numbered(f"Thêm một dòng\n{PAPER}")
    box = box_of(old[0], "ngân", "sách")
    found = carried(drawn(box), old, new)
    assert found.placement is not None
    assert found.verdict is Verdict.KEPT
    assert found.placement.strokes[0].samples[0] == Sample(box.x0, box.y0 + LINE)


def test_ink_whose_words_were_torn_apart_is_to_be_checked() -> None:
    old = numbered(PAPER)
    new = numbered(PAPER.replace("ngân sách", "ngân\nsách"))
    assert carried(drawn(box_of(old[0], "ngân", "sách")), old, new).verdict is Verdict.CHECK


def test_a_line_in_the_margin_stays_in_the_margin() -> None:
    old = numbered(PAPER)
    new = numbered(f"Trước hết {PAPER}")
    left = drawn(Box(3_000, TOP, 3_200, TOP + 1_200))
    found = carried(left, old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.box.x0) == (Verdict.KEPT, 3_000)
    wide = [page(PAPER, width=69_500)]
    right = drawn(Box(52_000, TOP, 52_200, TOP + 1_200))
    found = carried(right, old, wide)
    assert found.placement is not None
    assert found.placement.box.x0 == 62_000


def test_a_sign_after_a_line_goes_with_its_last_word() -> None:
    old, new = numbered(PAPER), numbered(PAPER.replace("Ủy ban", "Ủy ban nhân dân"))
    end = box_of(old[0], "qua")
    found = carried(Placement(OLD, 0, Box(end.x1 + 100, end.y0, end.x1 + 900, end.y1)), old, new)
    assert found.placement is not None
    assert found.placement.box.x0 == box_of(new[0], "qua").x1 + 100


def test_ink_by_words_that_are_gone_stays_with_the_next_ones_and_is_to_be_checked() -> None:
    old, new = numbered(PAPER), numbered(PAPER.replace("ngân sách ", ""))
    found = carried(drawn(box_of(old[0], "ngân", "sách")), old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.CHECK, 0)


def test_ink_of_a_passage_that_is_gone_is_never_put_onto_another_page() -> None:
    long = "\n".join(f"{at} {THIRD} {at}" for at in range(9))
    old, new = numbered(f"{FIRST}\n{SECOND}", long), numbered(long)
    assert carried(drawn(box_of(old[0], "Ủy", "ban")), old, new).verdict is Verdict.LOST


def test_ink_that_would_leave_the_page_is_brought_back_and_to_be_checked() -> None:
    old = [page(PAPER, top=20_000)]
    new = [page(PAPER, top=1_000)]
    box = box_of(old[0], "Hội")
    found = carried(drawn(Box(box.x0, box.y0 - 2_500, box.x1, box.y1)), old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.box.y0) == (Verdict.CHECK, 0)


# --- what belongs to a page


def test_a_bookmark_goes_with_most_of_its_page() -> None:
    old = numbered(PAPER, f"{SECOND} sang năm")
    new = numbered("Trang bổ sung", PAPER, f"{SECOND} sang năm")
    mark = Placement(OLD, 0, Box(0, 0, 0, 0))
    found = carried(mark, old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.KEPT, 1)
    torn = numbered("Các đại biểu thảo luận rồi", "biểu quyết từng nội", FIRST, SECOND)
    found = carried(mark, old, torn)
    assert found.verdict is Verdict.CHECK
    assert carried(mark, numbered("Một"), numbered("Hai")).verdict is Verdict.LOST


SHOWN = [grey(*range(start, start + 300, 7)) for start in (0, 200, 400, 600)]


def scans(*pictures: bytes) -> list[PageText]:
    return [page("", number, picture=one) for number, one in enumerate(pictures)]


def test_notes_on_scans_go_with_the_picture_of_their_page() -> None:
    old = scans(*SHOWN[:3])
    new = scans(SHOWN[3], *SHOWN[:3])
    spot = drawn(Box(100, 200, 300, 400), 1)
    found = carried(spot, old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.page) == (Verdict.KEPT, 2)
    assert found.placement.strokes == spot.strokes
    assert carried(spot, old, scans(SHOWN[0], SHOWN[3])).verdict is Verdict.LOST
    carrier = Carrier(match(flow(old), flow(new)), NEW)
    first = [carrier.carry(drawn(Box(100, 200, 300, 400), page)) for page in range(3)]
    again = [carrier.carry(drawn(Box(100, 200, 300, 400), page)) for page in range(3)]
    assert first == again
    assert [one.placement and one.placement.page for one in first] == [1, 2, 3]


def test_of_pages_that_look_the_same_the_one_in_order_is_taken_and_to_be_checked() -> None:
    old = scans(SHOWN[0], SHOWN[1], SHOWN[1])
    new = scans(SHOWN[3], SHOWN[0], SHOWN[1], SHOWN[1])
    assert carried(drawn(Box(1, 2, 3, 4), 0), old, new).verdict is Verdict.KEPT
    found = carried(drawn(Box(1, 2, 3, 4), 2), old, new)
    assert found.verdict is Verdict.CHECK
    mixed = [page(PAPER, 0), *scans(b"", SHOWN[1], SHOWN[1])[1:]]
    later = [
        page("Trang bổ sung", 0),
        page(PAPER, 1),
        *(page("", 2 + at, picture=SHOWN[1]) for at in range(2)),
    ]
    found = carried(drawn(Box(1, 2, 3, 4), 2), mixed, later)
    assert found.placement is not None
    assert found.placement.page == 3


def test_a_scan_in_the_place_of_a_text_takes_all_notes_to_be_checked() -> None:
    old = [page(PAPER, 0, picture=SHOWN[0]), page(f"{PAPER} hai", 1, picture=SHOWN[1])]
    new = scans(*SHOWN[:2])
    for placement in (
        marker(old, 1, "ngân", "sách"),
        drawn(box_of(old[1], "ngân"), 1),
    ):
        found = carried(placement, old, new)
        assert found.placement is not None
        assert (found.verdict, found.placement.page) == (Verdict.CHECK, 1)
        assert found.placement.box == placement.box
    sign = Placement(OLD, 0, Box(0, 0, 0, 0))
    assert carried(sign, old, new).verdict is Verdict.CHECK


def test_a_drawing_far_from_the_words_of_its_page_goes_with_the_page() -> None:
    old, new = numbered(PAPER), numbered(f"Thêm\n{PAPER}")
    far = drawn(Box(50_000, 70_000, 51_000, 71_000))
    found = carried(far, old, new)
    assert found.placement is not None
    assert (found.verdict, found.placement.box) == (Verdict.CHECK, far.box)


def test_a_page_that_there_is_not_has_no_notes() -> None:
    pages = numbered(PAPER)
    assert carried(drawn(Box(1, 2, 3, 4), 7), pages, pages).verdict is Verdict.LOST
