"""The numbers of the book, and pages as the chair calls them."""

from __future__ import annotations

import pytest

from tests.ui.room.sample_room import SampleRoom
from ui.models.room.reading.book import Book, book_of
from ui.models.room.reading.go_to import Reading, Target, understand


@pytest.fixture
def book() -> Book:
    return book_of(SampleRoom("en").verified.meeting)


def test_the_book_has_all_papers_in_the_agendas_order(book: Book) -> None:
    sample = SampleRoom("en").sample
    titles = [paper.title for item in sample.items for paper in item.papers]
    assert [paper.title for paper in book.papers] == titles
    assert book.pages == 12 * len(titles)


def test_every_number_of_the_book_is_one_page(book: Book) -> None:
    places = [book.at(number) for number in range(1, book.pages + 1)]
    assert len(set(places)) == book.pages
    assert [book.number(*place) for place in places] == list(range(1, book.pages + 1))
    assert book.at(0) is book.at(book.pages + 1) is None
    assert book.number("no such paper", 1) == book.number(book.papers[0].id, 13) == 0


def said(book: Book, name: str, *, labels=(), first: bool = False, paper: int = 1):
    one = book.papers[paper].id
    return understand(name, book, one, 12, {one: labels}, book_first=first)


def test_a_number_that_can_be_two_pages_offers_both(book: Book) -> None:
    own = Target(Reading.PAPER, book.papers[1].id, 7)
    books = Target(Reading.BOOK, book.papers[0].id, 7)
    assert said(book, "7") == (own, books)
    assert said(book, "Trang 7") == said(book, "p. 7") == said(book, " tr.7 ") == (own, books)
    assert said(book, "7", first=True) == (books, own)


def test_a_number_beyond_the_paper_is_the_books(book: Book) -> None:
    assert said(book, "47") == (Target(Reading.BOOK, book.papers[3].id, 11),)
    assert said(book, "470000") == said(book, "4" * 5000) == said(book, "0") == ()
    assert said(book, "") == said(book, "trang") == ()


def test_in_the_first_paper_both_numbers_are_one_page(book: Book) -> None:
    assert said(book, "7", paper=0) == (Target(Reading.PAPER, book.papers[0].id, 7),)


def test_labels_are_found_as_they_are_said(book: Book) -> None:
    labels = ("i", "ii", "iii", "iv", "1", "2", "B-12")
    paper = book.papers[1].id
    assert said(book, "IV", labels=labels) == (Target(Reading.LABEL, paper, 4),)
    assert said(book, "trang b-12", labels=labels) == (Target(Reading.LABEL, paper, 7),)
    assert said(book, "2", labels=labels) == (
        Target(Reading.LABEL, paper, 6),
        Target(Reading.PAPER, paper, 2),
        Target(Reading.BOOK, book.papers[0].id, 2),
    )
    assert said(book, "xii", labels=labels) == ()
    assert said(book, "P-1", labels=("P-1",)) == (Target(Reading.LABEL, paper, 1),)


def test_a_label_of_another_paper_is_found_if_this_one_has_none_such(book: Book) -> None:
    here, there = book.papers[0].id, book.papers[2].id
    found = understand("B-12", book, here, 12, {here: ("1",), there: ("B-11", "B-12")})
    assert found == (Target(Reading.LABEL, there, 2),)
