"""What a page asks for, and what it paints before it is whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.ui.room.paper_maker import PaperMaker, paper
from ui.pages.page_view import PageDetail, PageView
from ui.render.source import BytesSource

if TYPE_CHECKING:
    from ui.pages.supply import PageSupply

Turn = Callable[[], None]


def shown(view: PageView, supply: PageSupply, **properties: object) -> PageView:
    view.setSize(QSizeF(200, 300))
    for name, value in {"document": "a", "page": 0, **properties, "supply": supply}.items():
        setattr(view, name, value)
    return view


def painted(view: PageView) -> QImage:
    image = QImage(200, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    view.paint(painter)
    painter.end()
    return image


def turn_until(turn: Turn, is_so: Callable[[], bool]) -> None:
    for _ in range(100):
        if is_so():
            return
        turn()
    pytest.fail("it did not come")


@pytest.fixture
def broker(supply: PageSupply) -> PaperMaker:
    return supply._broker


def test_the_part_that_is_looked_at_comes_before_the_page(supply: PageSupply, turn: Turn) -> None:
    supply.open("a", BytesSource(paper(3)))
    turn()
    whole = shown(PageView(), supply)
    part = shown(PageDetail(), supply, pageWidth=5000.0)
    urgencies = {key.clip is None: urgency for key, urgency in supply._wanted.values()}
    assert urgencies == {True: 0, False: -1}
    del whole, part


def test_a_slow_page_shows_the_rows_that_are_there(
    supply: PageSupply, broker: PaperMaker, turn: Turn
) -> None:
    broker.slow_pages.add(0)
    supply.open("a", BytesSource(paper(3)))
    turn()
    view = shown(PageView(), supply)
    assert painted(view).pixelColor(100, 10) == Qt.GlobalColor.white
    turn_until(turn, lambda: view.ready)
    assert not view.sharp
    rows = supply.beginning(view._asked)[1]
    assert painted(view).pixelColor(100, rows // 2).red() == 128
    assert painted(view).pixelColor(100, 299) == Qt.GlobalColor.white
    turn_until(turn, lambda: view.sharp)
    assert painted(view).pixelColor(100, 299).red() == 128
