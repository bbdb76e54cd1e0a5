"""Searching with keyboard, mouse and finger in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.room.paper_maker import paper
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, Look, Stage, find, settle
from tests.ui.room.sample_library import LOG, SampleLibrary
from tests.ui.room.test_search import page
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from meeting.reading.page_text import PageText

PAGES = 12


@pytest.fixture(params=[LANDSCAPE, PORTRAIT])
def stage(qapp, room, supply, request) -> Iterator[Stage]:
    prepare_graphics()
    load_fonts()
    use_language(qapp, "en")
    library = SampleLibrary()
    first = next(iter(room.papers.values()))
    texts: list[PageText] = [page(number, "không có gì ở đây") for number in range(PAGES)]
    texts[7] = page(7, "x " * 30 + "giá đất đô thị")
    library.store.put_pages(LOG, first, texts)
    made = Stage(room, supply, "Đặng Ngọc Lan", Look("light", "en", request.param), library)
    for number in room.papers.values():
        room.deliver(number, paper(PAGES))
    made.device.model.agenda.openPaper(first)
    settle(30)
    yield made
    made.close()


def press(stage: Stage, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(stage.window, key, modifier)
    settle(30)


def test_from_the_key_to_the_marks_on_the_page(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for letter in "gia dat":
        QTest.keyClick(stage.window, letter)
    settle(30)
    content = stage.window.contentItem()
    assert find(content, "searchCount").property("text") == "On 1 page"
    press(stage, Qt.Key.Key_Return)
    settle(60)
    assert stage.device.model.reader.page == 8
    hits = find(content, "hits_8")
    (mark,) = [item for item in hits.childItems() if item.width()]
    unit = hits.property("unit")
    assert mark.x() == pytest.approx(6 * 4000 * unit - 2, abs=0.01)
    assert mark.width() == pytest.approx(7500 * unit + 4, abs=0.01)
    press(stage, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    press(stage, Qt.Key.Key_Escape)
    press(stage, Qt.Key.Key_Escape)
    assert not stage.device.model.search.open
    assert find(content, "hits_8") is None


def test_with_the_finger(stage: Stage) -> None:
    stage.click("searchButton")
    stage.device.model.search.ask("giá")
    settle(60)
    stage.click("found_1")
    settle(60)
    assert stage.device.model.reader.page == 8
    assert find(stage.window.contentItem(), "hits_8") is not None
    stage.click("searchClose")
    assert find(stage.window.contentItem(), "searchField") is None
