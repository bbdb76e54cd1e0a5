"""Rooms, devices and windows for the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.room.paper_maker import PaperMaker, paper
from tests.ui.room.pictures import LANDSCAPE, Look, Stage, settle
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.pages.supply import PageSupply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QCoreApplication

DELEGATE = "Đặng Ngọc Lan"


@pytest.fixture
def supply(qapp: QCoreApplication) -> Iterator[PageSupply]:
    made = PageSupply(new_broker=PaperMaker)
    yield made
    made.shutdown()


@pytest.fixture
def room(qapp: QCoreApplication) -> SampleRoom:
    """The sample meeting, published and open, nobody absent, no item called."""
    sitting = SampleRoom("en")
    sitting.sit()
    return sitting


@pytest.fixture
def device(room: SampleRoom, supply: PageSupply) -> Callable[[str], SampleDevice]:
    def of(name: str = DELEGATE) -> SampleDevice:
        return SampleDevice(room, name, supply)

    return of


@pytest.fixture
def delegate(device: Callable[[str], SampleDevice]) -> SampleDevice:
    return device(DELEGATE)


@pytest.fixture
def chair(device: Callable[[str], SampleDevice], room: SampleRoom) -> SampleDevice:
    return device(room.sample.chair.name)


@pytest.fixture
def secretary(device: Callable[[str], SampleDevice], room: SampleRoom) -> SampleDevice:
    return device(room.sample.secretary.name)


@pytest.fixture
def turn(qapp: QCoreApplication) -> Callable[[], None]:
    """Let everything happen that waits in the event loop."""

    def run() -> None:
        for _ in range(6):
            qapp.processEvents()

    return run


@pytest.fixture
def open_room(qapp, room: SampleRoom, supply: PageSupply) -> Iterator[Callable[..., Stage]]:
    prepare_graphics()
    load_fonts()
    use_language(qapp, "en")
    stages: list[Stage] = []

    def opened(name: str = DELEGATE, size: tuple[int, int] = LANDSCAPE, pages: int = 12) -> Stage:
        stage = Stage(room, supply, name, Look("light", "en", size))
        stages.append(stage)
        for number in room.papers.values():
            room.deliver(number, paper(pages))
        settle(30)
        return stage

    yield opened
    for stage in stages:
        stage.close()
