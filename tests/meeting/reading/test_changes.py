"""What is different in a newer version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.reading.changes import compare
from meeting.reading.comparison import ChangeKind, Comparison, PageKind, PagePair
from meeting.reading.flow import flow
from meeting.reading.matching import Run, match
from meeting.reading.order import out_of_order
from tests.meeting.reading.pages import box_of, grey, numbered, page

if TYPE_CHECKING:
    from meeting.reading.page_text import PageText

FIRST = "Hội đồng nhân dân tỉnh họp phiên thường kỳ vào ngày mồng tám"
SECOND = "Ủy ban báo cáo tình hình thực hiện ngân sách của năm vừa qua"
THIRD = "Các đại biểu thảo luận rồi biểu quyết từng nội dung trong chương trình"


def compared(old: list[PageText], new: list[PageText]) -> Comparison:
    return compare(match(flow(old), flow(new)))


def kinds(found: Comparison) -> list[tuple[PageKind, int, int]]:
    return [(pair.kind, pair.old, pair.new) for pair in found.pages]


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "1", "và"]), min_size=1, max_size=6))
@settings(deadline=None)
def test_nothing_changed_in_the_same_version(texts: list[str]) -> None:
    found = compared(numbered(*texts), numbered(*texts))
    assert found.changes == ()
    assert found.changed_pages == ()


def test_a_word_that_was_replaced_is_marked_in_both() -> None:
    old, new = numbered(FIRST, SECOND), numbered(FIRST, SECOND.replace("năm", "quý"))
    found = compared(old, new)
    (change,) = found.changes
    assert (change.kind, change.old_text, change.new_text) == (ChangeKind.REPLACED, "năm", "quý")
    assert (change.old_page, change.old_boxes) == (1, (box_of(old[1], "năm"),))
    assert (change.new_page, change.new_boxes) == (1, (box_of(new[1], "quý"),))
    assert kinds(found) == [(PageKind.SAME, 0, 0), (PageKind.CHANGED, 1, 1)]


def test_figures_accents_and_capitals_count() -> None:
    found = compared(numbered("chi 1.000 đồng cho xã"), numbered("chi 1,000 đồng cho Xã"))
    assert [(one.old_text, one.new_text) for one in found.changes] == [("1.000 xã", "1,000 Xã")]


def test_changes_far_from_each_other_are_two() -> None:
    found = compared(
        numbered(FIRST, SECOND), numbered(FIRST.replace("họp", "sẽ họp") + " xong", SECOND)
    )
    assert [(one.kind, one.new_text) for one in found.changes] == [
        (ChangeKind.ADDED, "sẽ"),
        (ChangeKind.ADDED, "xong"),
    ]


def test_words_that_are_gone_are_shown_where_they_were() -> None:
    old = numbered(f"{FIRST}\n{SECOND}\n{THIRD}", FIRST)
    new = numbered(f"{FIRST}\n{THIRD}", FIRST)
    found = compared(old, new)
    (change,) = found.changes
    assert (change.kind, change.old_text, change.new_boxes) == (ChangeKind.REMOVED, SECOND, ())
    assert (change.old_page, change.new_page) == (0, 0)
    assert kinds(found)[0][0] is PageKind.CHANGED


def test_what_is_gone_from_the_beginning_and_from_several_places() -> None:
    old = numbered(f"{SECOND}\n{FIRST}\nMột câu thừa ra\n{THIRD}\nkết thúc")
    found = compared(old, numbered(f"{FIRST}\n{THIRD}"))
    assert [one.old_text for one in found.changes] == [SECOND, "Một câu thừa ra", "kết thúc"]
    assert {one.new_page for one in found.changes} == {0}


def test_pages_that_came_and_went() -> None:
    found = compared(numbered(FIRST, SECOND), numbered("Trang bổ sung mới", FIRST))
    assert kinds(found) == [
        (PageKind.INSERTED, -1, 0),
        (PageKind.SAME, 0, 1),
        (PageKind.REMOVED, 1, -1),
    ]
    old = numbered(FIRST, "Một trang đã cũ, nay bị bỏ đi", SECOND)
    found = compared(old, numbered(FIRST, SECOND))
    assert kinds(found)[1] == (PageKind.REMOVED, 1, -1)


def test_text_that_flows_to_another_page_is_no_change() -> None:
    old = numbered(f"{FIRST}\n{SECOND}\n{THIRD}", "Trang cuối cùng của báo cáo này")
    new = numbered(f"{FIRST}\n{SECOND}", f"{THIRD}\nTrang cuối cùng của báo cáo này")
    assert compared(old, new).changes == ()


def test_a_passage_that_moved_is_said_to_have_moved() -> None:
    old, new = numbered(f"{FIRST} {SECOND}", THIRD), numbered(FIRST, f"{THIRD}", SECOND)
    found = compared(old, new)
    assert [(one.kind, one.new_text) for one in found.changes] == [(ChangeKind.MOVED, THIRD)] or [
        (one.kind, one.new_text) for one in found.changes
    ] == [(ChangeKind.MOVED, SECOND)]
    assert PageKind.MOVED in {pair.kind for pair in found.pages}


def test_a_few_words_elsewhere_are_no_moved_passage() -> None:
    old = "một hai ba bốn năm sáu bảy tám chín mười hai mốt"
    new = "bảy tám chín mười hai mốt một hai ba bốn năm sáu"
    assert compared(numbered(old), numbered(new)).changes == ()


def test_long_changes_are_told_in_short() -> None:
    found = compared(numbered(FIRST), numbered(f"{FIRST} " + "dài " * 200))
    assert found.changes[0].new_text.endswith("…")


def test_a_change_over_the_end_of_a_page_is_marked_where_most_of_it_is() -> None:
    more = "chữ mới thêm vào đây rất dài"
    new = numbered(f"{FIRST} {more}", f"nữa {SECOND}")
    found = compared(numbered(FIRST, SECOND), new)
    assert [(one.new_page, one.new_text) for one in found.changes] == [(0, more), (1, "nữa")]
    old = numbered(f"{FIRST} {more}", f"nữa {SECOND}")
    (change,) = compared(old, numbered(FIRST, SECOND)).changes
    assert (change.old_page, len(change.old_boxes)) == (0, 1)


def test_another_picture_on_a_page_that_says_the_same() -> None:
    before = [page(FIRST, picture=grey(500, 501))]
    after = [page(FIRST, picture=grey(500, 501, 800))]
    (change,) = compared(before, after).changes
    assert (change.kind, len(change.new_boxes)) == (ChangeKind.PICTURE, 1)
    # Where the words have moved, the picture is another anyway.
    down = [page(FIRST, picture=grey(500, 501, 800), top=20_000)]
    assert compared(before, down).changes == ()


def test_pages_without_words_are_paired_by_their_pictures() -> None:
    map_, plan, new_plan = grey(*range(0, 900, 7)), grey(*range(40, 1000, 9)), [*range(40, 1000, 9)]
    old = [page("", 0, picture=map_), page("", 1, picture=plan)]
    new = [
        page("", 0, picture=grey(*range(200, 420))),
        page("", 1, picture=map_),
        page("", 2, picture=grey(*new_plan, 500, 501)),
    ]
    found = compared(old, new)
    assert kinds(found) == [
        (PageKind.INSERTED, -1, 0),
        (PageKind.SAME, 0, 1),
        (PageKind.CHANGED, 1, 2),
    ]


def test_a_scan_in_the_place_of_a_text_is_another_picture() -> None:
    shown = grey(*range(100, 600, 7))
    found = compared([page(FIRST, picture=shown)], [page("", picture=shown)])
    assert [one.kind for one in found.changes] == [ChangeKind.REMOVED, ChangeKind.PICTURE]
    assert found.pages == (PagePair(PageKind.CHANGED, 0, 0),)


def test_order_of_passages() -> None:
    assert out_of_order([]) == []
    assert out_of_order([-1, -1]) == []
    assert out_of_order([0, 1, -1, 2]) == []
    moved = [*range(20, 30), *range(20)]
    assert out_of_order(moved) == [Run(0, 20, 10)]
