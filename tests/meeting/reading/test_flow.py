"""All words of a paper in one line."""

from __future__ import annotations

from meeting.reading.flow import flow, letters
from meeting.reading.page_text import Box
from tests.meeting.reading.pages import LEFT, LETTER, TOP, numbered, page


def test_words_are_told_by_their_letters_and_digits() -> None:
    assert letters("“Đường,") == "duong"
    assert letters("—") == ""
    assert letters("9,7%") == "97"


def test_what_stands_on_every_page_is_left_out() -> None:
    pages = numbered(
        *(f"trang này nói điều {one}" for one in "abcd"), head="Tài liệu kỳ họp 8", foot="Trang 12"
    )
    made = flow(pages)
    assert made.keys[:5] == ["trang", "nay", "noi", "dieu", "a"]
    assert len(made.keys) == 20
    assert made.starts == [0, 5, 10, 15, 20]
    assert list(made.on_page(2)) == [10, 11, 12, 13, 14]
    assert sorted(made.running[1]) == [0, 1, 2, 3, 4, 10, 11]


def test_a_page_number_is_left_out_of_a_short_paper_too() -> None:
    assert flow([page("một hai", foot="17")]).keys == ["mot", "hai"]
    under = page("một hai", foot="17", head="Tài liệu kỳ họp")
    assert flow([under]).keys == ["tai", "lieu", "ky", "hop", "mot", "hai"]
    assert flow([page("một hai", foot="Điều 17")]).keys == ["mot", "hai", "dieu", "17"]


def test_a_figure_in_the_last_row_of_a_table_is_no_page_number() -> None:
    table = page("một hai", foot="24")
    number = table.words[-1]
    beside = type(number)("xã", Box(20_000, number.box.y0 + 50, 21_000, number.box.y1), 9, 9)
    row = type(table)(0, table.width, table.height, (*table.words, beside))
    assert flow([row]).keys == ["mot", "hai", "24", "xa"]
    above = type(number)("xã", Box(20_000, 76_500, 21_000, 77_500), 9, 9)
    row = type(table)(0, table.width, table.height, (*table.words, above))
    assert flow([row]).keys == ["mot", "hai", "xa"]


def test_words_without_letters_are_on_the_page_but_not_in_the_flow() -> None:
    made = flow([page("một — hai")])
    assert made.keys == ["mot", "hai"]
    assert made.word(1).text == "hai"


def test_boxes_go_along_lines_and_pages() -> None:
    made = flow(numbered("một hai ba\nbốn", "năm"))
    assert made.boxes(range(1, 5)) == {
        0: (
            Box(LEFT + 4 * LETTER, TOP, LEFT + 10 * LETTER, TOP + 1_200),
            Box(LEFT, TOP + 1_600, LEFT + 3 * LETTER, TOP + 2_800),
        ),
        1: (Box(LEFT, TOP, LEFT + 3 * LETTER, TOP + 1_200),),
    }
