"""What every library does: pages that are kept, found, shown in small and forgotten."""

import pytest

from meeting.reading.finding import parse
from meeting.reading.page_text import Box, PageText, Word
from sync.stores.ports import PagePicture, SearchAnswer
from sync.stores.vault_store import open_vault
from tests.sync.stores.conftest import KEY
from tests.sync.stores.entries import LOG, OTHER
from tests.sync.stores.test_files import assert_not_planted
from tests.sync.stores.test_vault_contract import MEETING, changed

BUDGET, LAND, OLD = "b" * 32, "c" * 32, "d" * 32


def page(number: int, text: str, *, recognised: bool = False) -> PageText:
    words = tuple(
        Word(word, Box(at * 100, 0, at * 100 + 90, 120), 0, 0)
        for at, word in enumerate(text.split())
    )
    return PageText(number, 59500, 84200, words, recognised)


def open_meetings(vault) -> None:
    for log in (LOG, OTHER):
        vault.put_meeting(changed(MEETING, log=log))


@pytest.fixture
def library(vault):
    open_meetings(vault)
    vault.library.put_pages(
        LOG,
        BUDGET,
        [
            page(0, "Báo cáo thu chi ngân sách phường Tân Phú"),
            page(1, "Kết quả biểu quyết (biểu quyết) về giá đất"),
            page(2, "Biểu phí; quyết định số 12/2026", recognised=True),
        ],
    )
    vault.library.put_pages(
        LOG,
        LAND,
        [page(0, "bieu quyet khong dau"), page(1, "Đường Bà Huyện Thanh Quan"), page(2, "")],
    )
    vault.library.put_pages(LOG, OLD, [page(0, "Kết quả biểu quyết bản cũ")])
    vault.library.put_pages(OTHER, BUDGET, [page(0, "biểu quyết ở nơi khác")])
    return vault.library


def found(library, asked: str, papers=(BUDGET, LAND), limit: int = 9):
    answer = library.search(LOG, parse(asked), papers, limit)
    assert answer.pages >= len(answer.best)
    return [(one.paper, one.page) for one in answer.best]


def test_what_was_typed_with_accents_comes_first_then_phrases_then_words(library):
    assert found(library, "biểu quyết ") == [(BUDGET, 1), (LAND, 0), (BUDGET, 2)]
    assert found(library, "đường") == found(library, "duong") == [(LAND, 1)]
    assert found(library, "DUONG BA") == [(LAND, 1)]
    assert found(library, "không") == found(library, "khong dấu") == [(LAND, 0)]
    assert found(library, "hữu") == []


def test_the_last_word_may_be_half_typed(library):
    assert found(library, "huy") == [(LAND, 1)]
    assert found(library, "huy ") == []
    assert found(library, "ngân sá") == [(BUDGET, 0)]


def test_phrases_and_numbers(library):
    assert found(library, '"quyết định"') == [(BUDGET, 2)]
    assert found(library, '"định quyết"') == []
    assert found(library, "12/2026") == [(BUDGET, 2)]
    assert found(library, "2026/12") == []


@pytest.mark.parametrize(
    "asked",
    ["", '"', '""', "*", "-", "a*", "NOT a", "a AND", "a OR b", "NEAR(a b)", "words:a", "(", "^a",
     "'; DROP TABLE page_texts; --", "{a}:b", "\0", "ﬁ²", "+a -b", "a" * 5000, "a " * 500],
)  # fmt: skip
def test_a_question_in_the_language_of_the_index_is_only_words(library, asked):
    assert isinstance(library.search(LOG, parse(asked), (BUDGET, LAND), 9), SearchAnswer)
    assert found(library, "biểu quyết", limit=1) == [(BUDGET, 1)]


def test_only_papers_that_are_asked_for_in_their_order(library):
    assert found(library, "bieu quyet ", (OLD,)) == [(OLD, 0)]
    assert found(library, "bieu quyet ", ()) == found(library, "bieu", ("e" * 32,)) == []
    library.put_pages(LOG, OLD, [page(0, "giống nhau")])
    library.put_pages(LOG, LAND, [page(2, "giống nhau")])
    assert found(library, "giong", (OLD, LAND)) == [(OLD, 0), (LAND, 2)]
    assert found(library, "giong", (LAND, OLD)) == [(LAND, 2), (OLD, 0)]


def test_a_piece_of_the_page_with_marks_in_its_own_spelling(library):
    answer = library.search(LOG, parse("bieu quyet "), (BUDGET,), 1)
    assert answer.pages == 2
    (one,) = answer.best
    assert one.text == "Kết quả biểu quyết (biểu quyết) về giá đất"
    assert [one.text[start:end] for start, end in one.marks] == ["biểu quyết", "biểu quyết"]
    assert not one.recognised
    (other,) = library.search(LOG, parse("số"), (BUDGET,), 1).best
    assert other.recognised


def test_a_page_that_is_put_again_is_found_as_it_is_now(library):
    library.put_pages(LOG, LAND, [page(0, "máy đọc được", recognised=True)])
    assert found(library, "khong dau") == []
    assert found(library, "may doc") == [(LAND, 0)]


def test_how_far_a_paper_was_read(library):
    assert library.read_pages(LOG) == {BUDGET: 3, LAND: 3, OLD: 1}
    library.put_pages(LOG, OLD, [page(2, "ba"), page(3, "bốn")])
    assert library.read_pages(LOG)[OLD] == 1
    library.put_pages(LOG, OLD, [page(1, "hai"), page(2, "ba")])
    assert library.read_pages(LOG)[OLD] == 3
    library.put_pages(LOG, "e" * 32, [])
    assert library.read_pages(LOG)["e" * 32] == 0


def test_words_of_the_file_come_before_words_that_were_read_in_its_picture(library):
    paper = "e" * 32
    library.put_recognised(
        LOG, paper, [page(0, "máy đọc", recognised=True), page(1, "máy nhầm", recognised=True)]
    )
    assert library.read_pages(LOG)[paper] == 0
    library.put_pages(LOG, paper, [page(0, ""), page(1, "chữ thật"), page(2, "")])
    assert library.read_pages(LOG)[paper] == 3
    assert found(library, "may", (paper,)) == [(paper, 0)]
    assert found(library, "chu that", (paper,)) == [(paper, 1)]
    library.put_recognised(
        LOG, paper, [page(number, "đọc lại", recognised=True) for number in range(3)]
    )
    assert found(library, "doc lai", (paper,)) == [(paper, 0), (paper, 2)]
    assert found(library, "may", (paper,)) == []


def test_the_words_of_a_page(library):
    assert library.page_text(LOG, BUDGET, 1) == page(
        1, "Kết quả biểu quyết (biểu quyết) về giá đất"
    )
    assert library.page_text(LOG, BUDGET, 9) is None
    assert library.page_text(LOG, "e" * 32, 0) is None


def test_pages_in_small(library):
    small = [PagePicture(number, 298, 421, bytes([number]) * 50) for number in range(5)]
    library.put_pages(LOG, LAND, [], small[:3])
    library.put_pages(LOG, LAND, [], small[3:])
    assert library.pictures(LOG, LAND, 1, 3) == tuple(small[1:4])
    assert library.pictures(LOG, LAND, 4, 9) == (small[4],)
    assert library.pictures(LOG, BUDGET, 0, 9) == library.pictures(LOG, "e" * 32, 0, 9) == ()
    library.put_pages(LOG, LAND, [], [PagePicture(1, 1, 1, b"new")])
    assert library.pictures(LOG, LAND, 1, 1) == (PagePicture(1, 1, 1, b"new"),)


def test_a_forgotten_meeting_is_found_no_more_and_takes_nothing_else(vault, library):
    library.put_pages(LOG, LAND, [], [PagePicture(0, 1, 1, b"small")])
    vault.forget_meeting(LOG)
    assert library.read_pages(LOG) == {}
    assert found(library, "bieu") == []
    assert library.page_text(LOG, BUDGET, 0) is None
    assert library.pictures(LOG, LAND, 0, 1) == ()
    assert library.search(OTHER, parse("bieu"), (BUDGET,), 9).pages == 1


def test_a_page_that_is_still_being_read_does_not_bring_an_erased_meeting_back(vault, library):
    vault.forget_meeting(LOG)
    library.put_pages(LOG, LAND, [page(0, "mới")], [PagePicture(0, 1, 1, b"small")])
    library.put_recognised(LOG, LAND, [page(1, "mới", recognised=True)])
    assert found(library, "moi") == []
    assert library.read_pages(LOG) == {}
    assert library.page_text(LOG, LAND, 0) is None
    assert library.pictures(LOG, LAND, 0, 1) == ()
    vault.put_meeting(changed(MEETING, log=LOG))
    library.put_pages(LOG, LAND, [page(0, "mới")])
    assert found(library, "moi") == [(LAND, 0)]


def test_a_captured_vault_does_not_tell_what_stands_in_the_papers(tmp_path):
    store = open_vault(tmp_path / "vault.db", KEY)
    open_meetings(store)
    text = page(0, "Nghị quyết PLANTED-7731 " * 40)
    store.library.put_pages(LOG, LAND, [text], [PagePicture(0, 1, 1, b"PLANTED-7731" * 99)])
    assert_not_planted(tmp_path)
    store.close()
    assert_not_planted(tmp_path)


def test_a_forgotten_meeting_leaves_no_words_in_the_index(tmp_path):
    store = open_vault(tmp_path / "vault.db", KEY)
    open_meetings(store)
    store.library.put_pages(LOG, LAND, [page(0, "zyxwplanted")])
    store.library.put_pages(OTHER, LAND, [page(0, "other")])
    store.forget_meeting(LOG)
    with store._engine.begin() as connection:
        for index in ("page_words", "page_accents"):
            blocks = connection.exec_driver_sql(f"SELECT block FROM {index}_data").scalars()
            assert b"planted" not in b"".join(blocks)
    store.close()
