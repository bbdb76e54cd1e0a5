"""Pages in sight come first, and nothing is asked for twice or in vain."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy

from tests.ui.room.paper_maker import PaperMaker, content_of, paper
from ui.pages.bands import FIRST_ROWS_PX
from ui.pages.cache import PageKey
from ui.pages.contents import PageContents
from ui.pages.supply import AHEAD_PRIORITY, PageSupply
from ui.render.results import ContentResult, FailureCode
from ui.render.source import BytesSource

Turn = Callable[[], None]


@pytest.fixture
def broker(supply: PageSupply) -> PaperMaker:
    return supply._broker


def test_an_opened_document_tells_of_itself(supply: PageSupply, turn: Turn) -> None:
    opened = QSignalSpy(supply.opened)
    supply.open("a", BytesSource(paper(3)))
    assert supply.info("a") is None
    turn()
    assert opened.at(0) == ["a"]
    assert supply.info("a").page_count == 3


def test_a_document_that_cannot_be_opened_says_why(supply: PageSupply, turn: Turn) -> None:
    refused = QSignalSpy(supply.refused)
    supply.open("a", BytesSource(b"words"))
    turn()
    assert refused.at(0) == ["a", "not_a_pdf"]


def test_a_page_in_sight_is_drawn_at_its_width(supply: PageSupply, turn: Turn) -> None:
    drawn = QSignalSpy(supply.drawn)
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 2, 300))
    turn()
    image, exact = supply.picture(PageKey("a", 2, 300))
    assert exact
    assert image.width() == 300
    assert image.pixelColor(5, 5).red() == 130
    assert drawn.at(0) == ["a", 2]


def test_another_width_is_shown_until_the_wanted_one_is_there(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 0, 300))
    turn()
    broker.is_drawing = False
    supply.want(1, PageKey("a", 0, 600))
    turn()
    image, exact = supply.picture(PageKey("a", 0, 600))
    assert (image.width(), exact) == (300, False)


def test_what_is_in_sight_comes_before_what_is_next(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    supply.open("a", BytesSource(paper(9)))
    turn()
    supply.look_ahead([PageKey("a", page, 300) for page in (4, 5, 6)])
    supply.want(1, PageKey("a", 3, 300))
    supply.want(2, PageKey("a", 4, 300))
    turn()
    assert broker.requests == [
        ("a", 3, 300, 0),
        ("a", 4, 300, 0),
        ("a", 5, 300, AHEAD_PRIORITY + 1),
        ("a", 6, 300, AHEAD_PRIORITY + 2),
    ]


def test_pages_scrolled_past_are_not_waited_for(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    supply.open("a", BytesSource(paper(50)))
    turn()
    broker.is_drawing = False
    supply.want(1, PageKey("a", 1, 300))
    turn()
    for page in range(2, 40):
        supply.want(1, PageKey("a", page, 300))
    turn()
    assert [page for _, page, _, _ in broker.requests] == [1, 39]
    assert broker.cancelled[-1] == "a"


def test_nothing_is_asked_for_twice(supply: PageSupply, broker: PaperMaker, turn: Turn) -> None:
    supply.open("a", BytesSource(paper(3)))
    for view in range(4):
        supply.want(view, PageKey("a", 1, 300), urgency=view)
    turn()
    supply.unwant(2)
    turn()
    assert broker.requests == [("a", 1, 300, 0)]


def test_a_page_that_cannot_be_drawn_is_not_asked_for_again(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.failing_pages.add(1)
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 1, 300))
    turn()
    supply.want(1, PageKey("a", 1, 500))
    turn()
    assert supply.failure("a", 1) is FailureCode.BROKEN
    assert len(broker.requests) == 1


def test_a_closed_document_is_forgotten(supply: PageSupply, turn: Turn) -> None:
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 0, 300))
    turn()
    supply.close("a")
    turn()
    assert supply.picture(PageKey("a", 0, 300)) is None
    assert supply.info("a") is None


def test_views_may_outlive_the_drawing(supply: PageSupply, broker: PaperMaker, turn: Turn) -> None:
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 0, 300))
    supply.shutdown()
    supply.unwant(1)
    supply.want(2, PageKey("a", 1, 300))
    turn()
    assert broker.is_shut_down
    assert not broker.requests


def test_pages_are_read_for_those_who_want_them(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    read = QSignalSpy(supply.read)
    supply.open("a", BytesSource(paper(3)))
    supply.want_content("a", 1)
    supply.want_content("a", 1)
    turn()
    turn()
    assert [read.at(index) for index in range(read.count())] == [["a", 1]]
    content = supply.content("a", 1)
    assert content is not None
    assert [word.text for word in content.text.words] == ["Page", "2"]
    supply.unwant_content("a", 1)
    turn()
    assert broker.readings == [("a", 1)]
    supply.close("a")
    assert supply.content("a", 1) is None


def test_a_page_that_cannot_be_read_is_not_asked_for_again(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.failing_pages.add(0)
    supply.open("a", BytesSource(paper(3)))
    supply.want_content("a", 0)
    for _ in range(4):
        turn()
    assert supply.content("a", 0) is None
    assert supply.content_failure("a", 0) is FailureCode.BROKEN
    assert broker.readings == [("a", 0)]


def test_the_drawing_yields_while_the_pen_is_down(supply: PageSupply, broker: PaperMaker) -> None:
    supply.pen_down(True)
    assert broker.is_paused
    supply.pen_down(False)
    assert not broker.is_paused


def test_a_slow_page_is_drawn_from_the_top(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.slow_pages.add(1)
    supply.open("a", BytesSource(paper(3)))
    key = PageKey("a", 1, 300)
    supply.want(1, key)
    rows = []
    while supply.picture(key) is None:
        turn()
        begun = supply.beginning(key)
        if begun is not None:
            rows.append(begun[1])
    assert rows
    assert all(0 < row < 425 for row in rows)
    image, exact = supply.picture(key)
    assert exact
    assert (image.width(), image.height()) == (300, 425)
    assert {image.pixelColor(5, y).red() for y in range(425)} == {129}
    assert supply.beginning(key) is None
    assert {part[:3] for part in broker.parts} == {("a", 1, 300)}


def test_a_slow_page_whose_parts_fail_is_drawn_as_a_whole(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.slow_pages.add(1)
    broker.failing_parts = True
    supply.open("a", BytesSource(paper(3)))
    supply.want(1, PageKey("a", 1, 300))
    for _ in range(6):
        turn()
    assert supply.picture(PageKey("a", 1, 300))[1]


def test_what_is_done_of_a_slow_page_is_kept_while_others_are_drawn(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.slow_pages.add(1)
    supply.open("a", BytesSource(paper(3)))
    key = PageKey("a", 1, 300)
    supply.want(1, key)
    while supply.beginning(key) is None:
        turn()
    supply.want(1, PageKey("a", 0, 300))
    for _ in range(3):
        turn()
    assert supply.beginning(key)[1] >= FIRST_ROWS_PX
    supply.close("a")
    assert supply.beginning(key) is None


def test_contents_that_nobody_wants_are_let_go() -> None:
    contents = PageContents(kept_pages=2)
    contents.want(("a", 0))
    for page in range(4):
        contents.take(ContentResult("a", page, None, content_of(page, 4), None))
    assert [page for page in range(4) if contents.get(("a", page))] == [0, 3]


def test_a_page_is_begun_in_a_hurry_before_the_screen_asks_and_only_once(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    supply.open("a", BytesSource(b"%PDF" + b"." * 10))
    turn()
    supply.hurry(PageKey("a", 7, 300))
    assert broker.requests == [("a", 7, 300, 0)]
    supply.want(1, PageKey("a", 7, 300))
    turn()
    assert broker.requests == [("a", 7, 300, 0)]
    supply.hurry(PageKey("a", 7, 300))
    supply.hurry(PageKey("a", 8, 5000))
    supply.hurry(PageKey("b", 0, 300))
    assert broker.requests == [("a", 7, 300, 0)]
