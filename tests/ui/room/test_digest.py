"""Papers are read in the background, kept in batches, and seen in small before they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from tests.ui.room.paper_maker import PaperMaker, paper
from tests.ui.room.sample_library import LOG, SampleLibrary
from ui.pages.cache import PageKey
from ui.pages.digest import BATCH_PAGES, Digest, PaperHere, preview_width_px
from ui.render.source import BytesSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.pages.supply import PageSupply

    Turn = Callable[[], None]


def here(name: str, pages: int, *, told: int | None = None) -> PaperHere:
    return PaperHere(name, pages if told is None else told, lambda: BytesSource(paper(pages)))


@pytest.fixture
def library() -> SampleLibrary:
    return SampleLibrary()


@pytest.fixture
def broker(supply: PageSupply) -> PaperMaker:
    return supply._broker


@pytest.fixture
def digest(supply: PageSupply, library: SampleLibrary) -> Digest:
    supply.previews.library = library
    return Digest(supply, library)


def read_all(turn: Turn, times: int = 40) -> None:
    for _ in range(times):
        turn()


def test_papers_are_read_one_after_the_other_in_few_batches(digest, library, broker, turn):
    moved = QSignalSpy(digest.moved)
    digest.offer([here("b", BATCH_PAGES + 3), here("a", 2)])
    read_all(turn)
    assert library.kept == [
        ("b", list(range(BATCH_PAGES))),
        ("b", list(range(BATCH_PAGES, BATCH_PAGES + 3))),
        ("a", [0, 1]),
    ]
    assert digest.is_read("a")
    assert [moved.at(at)[0] for at in range(moved.count())] == ["b", "b", "a"]
    assert broker.open_documents == {}
    (found,) = library.store.pictures(LOG, "a", 1, 1)
    assert (found.width_px, found.height_px) == (298, 421)
    assert found.data.startswith(b"\xff\xd8")
    assert library.store.page_text(LOG, "a", 1).words[1].text == "2"


def test_no_more_than_one_page_is_asked_for_at_a_time(digest, broker, turn):
    broker.is_drawing = False
    digest.offer([here("a", 9), here("b", 9)])
    read_all(turn)
    assert broker.readings == [("digest/a", 0)]
    assert broker.requests == []


def test_reading_goes_on_where_it_was_left(supply, library, broker, turn):
    first = Digest(supply, library)
    first.offer([here("a", BATCH_PAGES + 5)])
    while not library.kept:
        turn()
    first.stop()
    assert broker.open_documents == {}
    broker.readings.clear()
    second = Digest(supply, library)
    second.offer([here("a", BATCH_PAGES + 5)])
    read_all(turn)
    assert broker.readings[0] == ("digest/a", BATCH_PAGES)
    assert library.store.read_pages(LOG) == {"a": BATCH_PAGES + 5}
    broker.readings.clear()
    third = Digest(supply, library)
    third.offer([here("a", BATCH_PAGES + 5)])
    read_all(turn)
    assert third.is_read("a")
    assert broker.readings == []


def test_a_page_that_cannot_be_read_does_not_stop_the_others(digest, library, broker, turn):
    broker.failing_pages = {1}
    digest.offer([here("a", 3)])
    read_all(turn)
    assert library.store.read_pages(LOG) == {"a": 3}
    assert library.store.page_text(LOG, "a", 1).words == ()
    assert [one.page for one in library.store.pictures(LOG, "a", 0, 3)] == [0, 2]


def test_a_paper_that_cannot_be_opened_does_not_stop_the_others(digest, library, turn):
    def no_key() -> BytesSource:
        raise KeyError

    broken = PaperHere("broken", 3, lambda: BytesSource(b"words"))
    digest.offer([PaperHere("sealed", 3, no_key), broken, here("a", 1)])
    read_all(turn)
    assert [name for name, _ in library.kept] == ["a"]
    assert digest.is_read("broken")


def test_on_a_full_disk_nothing_more_is_read(digest, library, broker, turn):
    library.is_full = True
    digest.offer([here("a", 2), here("b", 2)])
    read_all(turn)
    assert library.kept == []
    assert broker.readings == [("digest/a", 0), ("digest/a", 1)]
    assert broker.open_documents == {}


def test_a_page_is_seen_in_small_until_it_is_drawn(supply, digest, broker, turn):
    digest.offer([here("a", 250)])
    read_all(turn, 400)
    broker.is_drawing = False
    supply.open("a", BytesSource(paper(250)))
    turn()
    key = PageKey("a", 248, 900)
    supply.want(1, key)
    image, is_exact = supply.picture(key)
    assert (image.width(), image.height(), is_exact) == (298, 421, False)
    assert abs(image.pixelColor(50, 50).red() - (128 + 248 % 100)) < 4
    assert supply.previews.has("a", 0)
    broker.is_drawing = True
    supply.unwant(1)
    turn()
    supply.want(1, key)
    turn()
    assert supply.picture(key)[1]
    supply.close("a")
    assert supply.picture(key) is None


def test_an_open_paper_gets_its_small_pages_while_it_is_read(supply, digest, turn):
    supply.open("a", BytesSource(paper(2)))
    turn()
    assert supply.picture(PageKey("a", 0, 900)) is None
    digest.offer([here("a", 2)])
    read_all(turn)
    assert supply.picture(PageKey("a", 0, 900)) is not None


def test_a_large_sheet_is_not_large_in_small():
    assert preview_width_px(595, 842) == 298
    assert preview_width_px(3370, 2384) == 700
    assert preview_width_px(10, 5000) == 1
    assert preview_width_px(0, 0) == 1
