"""From a real PDF through a drawing process to the pixels of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtGui import QColor

from tests.ui.room.conftest import DELEGATE
from tests.ui.room.pictures import LANDSCAPE, Look, Stage, find
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.pages.supply import PageSupply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.room.sample_room import SampleRoom

BLUE = QColor("#0000ff")


@pytest.fixture
def real_supply(qapp) -> Iterator[PageSupply]:
    made = PageSupply()
    yield made
    made.shutdown()


def blue_pdf() -> bytes:
    with pymupdf.open() as document:
        for _ in range(3):
            page = document.new_page(width=595, height=842)
            page.draw_rect(page.rect, color=(0, 0, 1), fill=(0, 0, 1))
        return document.tobytes()


def test_a_page_reaches_the_window(qtbot, room: SampleRoom, real_supply: PageSupply) -> None:
    prepare_graphics()
    load_fonts()
    stage = Stage(room, real_supply, DELEGATE, Look("light", "en", LANDSCAPE))
    room.deliver(stage.device.model.reader.paper, blue_pdf())

    def is_blue() -> bool:
        page = find(stage.window.contentItem(), "pages")
        if page is None:
            return False
        middle = page.mapToScene(page.boundingRect().center()).toPoint()
        return stage.window.grabWindow().pixelColor(middle) == BLUE

    qtbot.waitUntil(is_blue, timeout=15_000)
    assert stage.device.model.reader.pageCount == 3
    stage.close()
