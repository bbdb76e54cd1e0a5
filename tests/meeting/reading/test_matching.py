"""Which words of one version are which of another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.reading.flow import flow
from meeting.reading.matching import GAP_WORDS, NONE, match
from tests.meeting.reading.pages import page

WORDS = st.lists(st.sampled_from(["an", "ba", "ca", "da", "ga", "ha"]), max_size=60)


def matched(old: str, new: str) -> list[int]:
    return match(flow([page(old)]), flow([page(new)])).to_new


@given(WORDS)
@settings(deadline=None)
def test_every_word_of_a_version_is_itself(words: list[str]) -> None:
    made = match(flow([page(" ".join(words))]), flow([page(" ".join(words))]))
    assert made.to_new == list(range(len(words)))
    assert made.share == 1.0


@given(WORDS, WORDS)
@settings(deadline=None)
def test_words_are_matched_one_to_one_with_the_same_words(old: list[str], new: list[str]) -> None:
    made = match(flow([page(" ".join(old))]), flow([page(" ".join(new))]))
    for at, to in enumerate(made.to_new):
        if to != NONE and made.to_old[to] == at and len(old[at]) == len(new[to]):
            assert made.old.keys[at] == made.new.keys[to]
    assert 0.0 <= made.share <= 1.0


@given(st.integers(0, 40), st.integers(1, 30))
@settings(deadline=None)
def test_what_is_put_in_between_leaves_the_rest_as_it_was(at: int, count: int) -> None:
    old = [f"từ{one}x" for one in range(40)]
    more = [f"mới{one}y" for one in range(count)]
    to_new = matched(" ".join(old), " ".join([*old[:at], *more, *old[at:]]))
    assert to_new == [one if one < at else one + count for one in range(40)]


def test_a_passage_that_moved_is_found_where_it_is_now() -> None:
    first = [f"a{one}" for one in range(30)]
    second = [f"b{one}" for one in range(10)]
    assert matched(" ".join([*first, *second]), " ".join([*second, *first])) == [
        *range(10, 40),
        *range(10),
    ]


def test_repeated_words_are_told_apart_by_what_stands_around_them() -> None:
    law = "căn cứ luật tổ chức chính quyền địa phương"
    old = f"một hai ba bốn năm sáu {law} bảy tám chín mười {law} mai kia"
    new = f"một hai ba bốn năm sáu bảy tám chín mười {law} mai kia"
    to_new = matched(old, new)
    assert to_new[6:15] == [NONE] * 9
    assert to_new[19:28] == list(range(10, 19))


def test_words_that_two_passages_could_be_belong_to_the_longer_one() -> None:
    law = "căn cứ luật tổ chức chính quyền"
    before, after = "một hai ba bốn năm sáu", "bảy tám chín mười mai kia mốt"
    to_new = matched(f"{before} {law} {after}", f"{before} {law} xen vào giữa {law} {after}")
    assert to_new == [*range(6), *range(16, 23), *range(23, 30)]


def test_words_that_are_only_taken_apart_otherwise_are_the_same() -> None:
    around = "một hai ba bốn năm sáu"
    to_new = matched(f"{around} Nghị quyết số 12 {around}", f"{around} Nghịquyết số1 2 {around}")
    assert to_new[6:10] == [6, 6, 7, 7]


def test_words_of_another_passage_that_are_the_same_by_chance_are_not_matched() -> None:
    around = "một hai ba bốn năm sáu"
    old = f"{around} chúng tôi đề nghị và kiến nghị {around}"
    new = f"{around} ngân sách địa phương và trung ương {around}"
    assert matched(old, new)[6:13] == [NONE] * 7


def test_stretches_that_are_too_long_to_compare_are_taken_as_new() -> None:
    same = " ".join(["và"] * (GAP_WORDS + 1))
    made = match(flow([page(f"{same} cũ")]), flow([page(f"{same} mới")]))
    assert set(made.to_new) == {NONE}


def test_nothing_matches_nothing() -> None:
    assert match(flow([]), flow([])).share == 1.0
    assert matched("", "một hai") == []
