"""Rows of pages: one, two, and with a cover."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.models.room.reading.page_layout import Leaf, Spread, arrange, shrink

sizes = st.floats(100, 3000)
leaves = st.lists(st.builds(Leaf, sizes, sizes, st.booleans()), max_size=30)


@given(leaves, st.sampled_from(Spread))
def test_every_page_lies_in_one_row_and_no_two_on_each_other(pages, spread) -> None:
    laid = arrange(pages, spread)
    assert len(laid.row_of) == len(laid.lefts) == len(pages)
    assert list(laid.row_of) == sorted(laid.row_of)
    assert len(laid.tops) == len(laid.firsts) + 1 == len(laid.heights) + 1
    assert [laid.row_of.index(row) for row in range(len(laid.firsts))] == list(laid.firsts)
    for place, page in enumerate(pages):
        row, left = laid.row_of[place], laid.lefts[place]
        assert page.height_pt <= laid.heights[row]
        assert -laid.widest / 2 - 1e-6 <= left
        assert left + page.width_pt <= laid.widest / 2 + 1e-6
        if place and laid.row_of[place - 1] == row:
            assert laid.lefts[place - 1] + pages[place - 1].width_pt <= left + 1e-6
        # A paper's first page lies beside no page of the paper before it.
        if place and page.begins:
            assert laid.row_of[place - 1] < row


def test_two_pages_lie_beside_each_other() -> None:
    laid = arrange([Leaf(100, 200, begins=True), *[Leaf(100, 200)] * 4], Spread.TWO)
    assert laid.firsts == (0, 2, 4)
    assert laid.lefts == (-100, 0, -100, 0, -100)
    assert (laid.tops, laid.widest) == ((0, 200, 400, 600), 200)


def test_a_cover_lies_alone_on_the_right() -> None:
    laid = arrange([Leaf(100, 200, begins=True), *[Leaf(100, 200)] * 3], Spread.COVER)
    assert laid.firsts == (0, 1, 3)
    assert laid.lefts == (0, -100, 0, -100)


def test_without_pages_there_is_nothing_to_lay_out() -> None:
    assert arrange([], Spread.TWO).tops == (0,)


def test_wide_pages_are_shown_smaller_in_a_book() -> None:
    assert shrink(595) == 1
    assert shrink(300) == 1
    assert shrink(1190) == 0.5
