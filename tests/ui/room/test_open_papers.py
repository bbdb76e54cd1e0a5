"""Open papers, the whole book, two papers in sight, and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from tests.ui.room.paper_maker import paper
from tests.ui.room.sample_room import SampleDevice
from ui.models.room.commands import PositionsInMemory
from ui.models.room.reading.shelf import KEPT_OPEN

if TYPE_CHECKING:
    from tests.ui.room.sample_room import SampleRoom


@pytest.fixture
def full(room: SampleRoom, delegate: SampleDevice, turn) -> SampleDevice:
    """A device on which all papers have arrived."""
    for one in room.papers.values():
        room.deliver(one, paper(12))
    turn()
    return delegate


def papers(room: SampleRoom) -> list[str]:
    return [room.papers[one.title] for item in room.sample.items for one in item.papers]


def opened(device: SampleDevice) -> list[str]:
    return [row["id"] for row in device.model.reading.papers if row["opened"]]


def test_papers_stay_open_until_they_are_closed(room, full, turn) -> None:
    one, two, three = papers(room)[:3]
    reading = full.model.reading
    assert opened(full) == [one]
    reading.choose(two)
    full.model.agenda.openPaper(three)
    assert sorted(opened(full)) == sorted([one, two, three])
    assert [row["id"] for row in reading.papers if row["open"]] == [three]
    reading.close(three)
    assert full.model.reader.paper == two
    reading.close(two)
    reading.close(one)
    assert (full.model.reader.paper, opened(full)) == ("", [])


def test_going_back_to_a_paper_opens_it_at_once(room, full, turn) -> None:
    one, two = papers(room)[:2]
    full.model.reading.choose(two)
    turn()
    full.model.reading.choose(one)
    assert full.model.reader.state == "ready"


def test_only_a_few_unread_papers_are_kept_open_in_the_workers(room, full, supply, turn) -> None:
    for one in papers(room):
        full.model.reading.choose(one)
        turn()
    assert len(supply._broker.open_documents) == KEPT_OPEN + 1


def test_the_whole_book_goes_on_from_paper_to_paper(room, full, turn) -> None:
    reader, all_papers = full.model.reader, papers(room)
    reader.moved(5, 0.0)
    reader.setWhole(True)
    assert reader.layout["count"] == reader.bookPages == 12 * len(all_papers)
    assert (reader.whole, reader.page, reader.bookPage) == (True, 5, 5)
    entered = QSignalSpy(reader.paper_entered)
    reader.moved(14, 0.5)
    assert (reader.paper, reader.page, reader.bookPage) == (all_papers[1], 2, 14)
    assert entered.count() == 1
    assert full.model.agenda.shownNumber == 1
    reader.moved(12 * 2 + 1, 0.0)
    assert full.model.agenda.shownNumber == 2
    jumped = QSignalSpy(reader.jumped)
    reader.goTo(3)
    assert jumped.at(0) == [27, 0.0]


def test_papers_of_the_book_are_opened_when_they_come_near(room, full, supply, turn) -> None:
    reader, all_papers = full.model.reader, papers(room)
    reader.setWhole(True)
    assert reader.openPapers == [all_papers[0]]
    reader.inSight(10, 11, 300)
    turn()
    assert reader.openPapers == sorted(all_papers[:2])


def test_a_paper_that_is_not_in_the_book_is_shown_by_itself(room, full, turn) -> None:
    reader, old = full.model.reader, papers(room)[0]
    reader.setWhole(True)
    title = room.sample.items[0].papers[0].title
    new = room.add_paper(room.items[0], title, replaces=old, version=2)
    room.deliver(new, paper(12))
    turn()
    assert (reader.paper, reader.whole, reader.layout["count"]) == (old, False, 12)
    reader.openNewest()
    turn()
    assert (reader.paper, reader.whole) == (new, True)
    assert new in opened(full)
    assert old not in opened(full)


def test_two_papers_are_in_sight_and_tabs_are_for_the_active_one(room, full, turn) -> None:
    one, two, three = papers(room)[:3]
    reading = full.model.reading
    reading.choose(two)
    reading.setSplit(True)
    turn()
    assert (reading.first.paper, reading.second.paper) == (two, one)
    assert reading.active is reading.second
    reading.choose(three)
    turn()
    assert (reading.first.paper, reading.second.paper) == (two, three)
    assert full.model.agenda.shownNumber == 1
    reading.activate(reading.first)
    reading.choose(one)
    assert (reading.first.paper, reading.second.paper) == (one, three)
    reading.closePane(True)
    assert (reading.split, reading.first.paper) == (False, three)


def test_two_papers_are_in_sight_again_after_a_restart(room, full, supply, turn) -> None:
    one, two, three = papers(room)[:3]
    positions = PositionsInMemory()
    device = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    device.model.reading.choose(two)
    device.model.reading.openBeside(three)
    turn()
    device.model.stop_reading()
    again = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    reading = again.model.reading
    assert (reading.split, reading.second.paper) == (True, three)
    assert reading.active is reading.first
    assert reading.first.paper in (one, two)
    room.deliver(three, paper(12))
    turn()
    assert reading.second.state == "ready"
    # What was closed stays closed.
    reading.setSplit(False)
    again.model.stop_reading()
    third = SampleDevice(room, "Đặng Ngọc Lan", supply, positions=positions)
    assert not third.model.reading.split


def test_the_same_paper_can_be_read_at_two_places(room, full, turn) -> None:
    reading = full.model.reading
    reading.openBeside(reading.first.paper)
    turn()
    reading.second.moved(9, 0.0)
    assert (reading.first.page, reading.second.page) == (1, 9)


def test_a_link_leads_on_and_back(room, full, turn) -> None:
    reader = full.model.reader
    reader.moved(2, 0.5)
    jumped = QSignalSpy(reader.jumped)
    reader.trail.follow(reader.document, 8, "")
    assert jumped.at(0) == [9, 0.0]
    reader.moved(9, 0.0)
    assert reader.trail.canGoBack
    reader.trail.goBack()
    assert jumped.at(1) == [2, 0.5]
    assert not reader.trail.canGoBack
    reader.trail.goBack()
    assert jumped.count() == 2


def test_attack_an_address_is_only_asked_about(full) -> None:
    reading, asked = full.model.reading, QSignalSpy(full.model.reading.address_asked)
    reading.first.trail.follow(reading.first.document, -1, "https://evil.example/x")
    reading.first.trail.follow(reading.first.document, -1, "file:///etc/passwd")
    assert [asked.at(0), asked.at(1)] == [
        ["https://evil.example/x", "evil.example"],
        ["file:///etc/passwd", ""],
    ]


def test_words_are_marked_and_copied(qapp, full, supply, turn) -> None:
    reader = full.model.reader
    selection = reader.selection
    supply.want_content(reader.document, 0)
    turn()
    assert selection.markWord(reader.document, 0, 11_000, 10_500)
    assert selection.text == "Page"
    selection.extendTo(50_000, 10_500)
    assert selection.text == "Page 1"
    selection.copy()
    assert qapp.clipboard().text() == "Page 1"
    selection.holdEnd(False)
    selection.extendTo(50_000, 10_500)
    selection.letGo()
    assert (selection.text, selection.held) == ("1", False)
    assert not selection.markWord(reader.document, 0, 11_000, 70_000)
    assert selection.isEmpty
    selection.markPage(reader.document, 0)
    assert selection.text == "Page 1"
    assert len(selection.boxes) == 1
    selection.clear()
    assert (selection.boxes, selection.text) == ([], "")
