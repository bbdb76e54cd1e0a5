"""Reading on the real screen: modes, turning, and what lies over the pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.ui.room.hands import item
from tests.ui.room.paper_maker import A4
from tests.ui.room.pictures import settle

UNITS_PER_PT = 100


@pytest.mark.parametrize(
    ("turn", "corner"), [(0, (0, 0)), (1, (1, 0)), (2, (1, 1)), (3, (0, 1))], ids=str
)
def test_layers_cover_their_page_and_turn_with_it(open_room, turn, corner) -> None:
    stage = open_room()
    for _ in range(turn):
        stage.device.model.reader.turnPages()
    settle(30)
    page, layers = item(stage, "page_1"), item(stage, "layers_1")
    assert (page.width() > page.height()) == (turn % 2 == 1)
    assert layers.property("unit") * UNITS_PER_PT * A4[0] == pytest.approx(layers.width(), abs=1)
    top_left = page.mapFromItem(layers, QPointF(0, 0))
    expected = (corner[0] * page.width(), corner[1] * page.height())
    assert (top_left.x(), top_left.y()) == pytest.approx(expected, abs=1)
