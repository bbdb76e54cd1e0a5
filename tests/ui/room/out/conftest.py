"""A delegate's room whose papers are small documents in memory."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.models.room.room import RoomModel
from ui.pages.supply import PageSupply

DELEGATE = "Đặng Ngọc Lan"
WAIT_MS = 20_000


class Desk:
    """One delegate's device in the sample meeting, at its third item."""

    def __init__(self, supply: PageSupply, bot: QtBot) -> None:
        self._bot = bot
        self.room = SampleRoom("vi")
        self.room.sit()
        self.room.call(3)
        self.device = SampleDevice(self.room, DELEGATE, supply)

    @property
    def model(self) -> RoomModel:
        return self.device.model

    @property
    def paper(self) -> str:
        return self.model.reading.active.paper

    def deliver(self, data: bytes, paper: str = "") -> None:
        self.room.deliver(paper or self.paper, data)

    def open(self, data: bytes) -> None:
        self.deliver(data)
        self.until(lambda: self.model.reading.active.state == "ready")

    def until(self, is_so: Callable[[], bool]) -> None:
        self._bot.waitUntil(is_so, timeout=WAIT_MS)

    def write(self, page: int = 0) -> None:
        """Draw a line on a page, and put a bookmark there."""
        values = [1000.0, 1000.0, 0.0, 0.5, 6000.0, 1500.0, 30.0, 0.9, 9000.0, 900.0, 60.0, 0.2]
        self.model.notes.draw(self.paper, page, "pen", values)


def let_go(*objects: QObject) -> None:
    """Delete Qt's part at once, as closing a meeting does.

    Otherwise Python's collector would do it later, perhaps in a thread that waits for a worker.
    """
    for one in objects:
        delete(one)
    gc.collect()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    gc.collect()  # what earlier tests have left must not be collected by a thread either
    supply = PageSupply()
    made = Desk(supply, qtbot)
    yield made
    made.model.stop_reading()
    supply.shutdown()
    let_go(made.model, supply)
