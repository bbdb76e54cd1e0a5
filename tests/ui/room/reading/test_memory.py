"""Places and views are the same after a restart, and places on another device."""

from __future__ import annotations

import pytest

from meeting.ids import DeviceId
from meeting.notes.note import PRIVATE
from meeting.notes.records import PlaceKept, Record, Stamp
from tests.ui.room.paper_maker import paper
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.models.room.commands import PositionsInMemory
from ui.models.room.notes.keeper import NotesInMemory
from ui.models.room.reading.memory import ReadingMemory, View
from ui.models.room.reading.page_layout import Spread

OTHER = DeviceId("f" * 32)


@pytest.fixture
def keeper() -> NotesInMemory:
    return NotesInMemory("me")


@pytest.fixture
def positions() -> PositionsInMemory:
    return PositionsInMemory()


def test_places_go_to_the_other_devices_after_a_while(qapp, positions, keeper) -> None:
    memory = ReadingMemory(positions, keeper, qapp)
    memory.remember("doc", 4, 0.33333)
    assert keeper.records() == {}
    memory.share()
    assert keeper.records()["place/doc"].body == PlaceKept("doc", 4, 333)
    assert memory.recall("doc") == (4, 0.33333)
    stamp = keeper.records()["place/doc"].stamp
    memory.remember("doc", 4, 0.33333)
    memory.share()
    assert keeper.records()["place/doc"].stamp == stamp


def test_a_place_from_another_device_counts_until_this_one_moves(qapp, positions, keeper) -> None:
    memory = ReadingMemory(positions, keeper, qapp)
    memory.remember("doc", 4, 0.0)
    memory.share()
    keeper.take(Record("place/doc", Stamp(99, 0, OTHER), PRIVATE, PlaceKept("doc", 9, 500)))
    assert memory.recall("doc") == (9, 0.5)
    memory.remember("doc", 2, 0.0)
    assert memory.recall("doc") == (2, 0.0)


def test_views_survive_a_restart(qapp, positions, keeper) -> None:
    memory = ReadingMemory(positions, keeper, qapp)
    view = View("free", 2.5, Spread.COVER, paged=True, turn=3)
    memory.keep_view("doc", view)
    memory._write()
    assert ReadingMemory(positions, keeper, qapp).view("doc") == view


@pytest.mark.parametrize("data", [b"rubbish", b"{}", b'{"papers": 7}'])
def test_a_broken_memory_is_an_empty_one(qapp, positions, keeper, data: bytes) -> None:
    positions.remember_desk(data)
    assert ReadingMemory(positions, keeper, qapp).desk.papers == ()


def test_open_papers_and_places_are_there_after_a_restart(room: SampleRoom, supply, turn) -> None:
    positions = PositionsInMemory()
    device = SampleDevice(room, "Hồ Sỹ Nghĩa", supply, positions=positions)
    first, second = (room.papers[room.sample.items[0].papers[at].title] for at in (0, 1))
    room.deliver(first, paper(12))
    room.deliver(second, paper(12))
    turn()
    reading = device.model.reading
    reading.first.moved(6, 0.25)
    reading.choose(second)
    turn()
    reading.first.moved(3, 0.5)
    reading.first.setSpread("two")
    reading.keep_places()
    reading.memory._write()
    room.devices.remove(device)
    again = SampleDevice(room, "Hồ Sỹ Nghĩa", supply, positions=positions).model
    room.deliver(first, paper(12))
    room.deliver(second, paper(12))
    turn()
    assert [row["id"] for row in again.reading.papers if row["opened"]] == [first, second]
    assert (again.reader.paper, again.reader.page, again.reader.offset) == (second, 3, 0.5)
    assert again.reader.spread == "two"
    again.reading.choose(first)
    turn()
    assert (again.reader.page, again.reader.offset, again.reader.spread) == (6, 0.25, "one")


@pytest.mark.parametrize("moved_on", [False, True])
def test_the_paper_is_there_again_unless_the_meeting_has_moved_on(
    room: SampleRoom, supply, turn, moved_on
) -> None:
    positions = PositionsInMemory()
    at = next(at for at, item in enumerate(room.sample.items[1:], 1) if len(item.papers) > 1)
    room.call(at + 1)
    device = SampleDevice(room, "Hồ Sỹ Nghĩa", supply, positions=positions)
    last = room.papers[room.sample.items[at].papers[1].title]
    device.model.reading.choose(last)
    turn()
    device.model.reading.keep_places()
    device.model.reading.memory._write()
    room.devices.remove(device)
    if moved_on:
        room.call(at + 2)
    again = SampleDevice(room, "Hồ Sỹ Nghĩa", supply, positions=positions).model
    turn()
    assert (again.reader.paper == last) is not moved_on
