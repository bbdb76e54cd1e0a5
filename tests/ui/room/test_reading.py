"""The agenda as table of contents, the open paper, and following the meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested
from tests.ui.room.paper_maker import paper
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.models.room.commands import PositionsInMemory

if TYPE_CHECKING:
    from ui.pages.supply import PageSupply

Turn = Callable[[], None]


def first_paper(room: SampleRoom, item: int, number: int = 1) -> str:
    return room.papers[room.sample.items[item - 1].papers[number - 1].title]


def test_papers_arrive_and_open_by_themselves(
    room: SampleRoom, delegate: SampleDevice, turn: Turn
) -> None:
    reader = delegate.model.reader
    wanted = first_paper(room, 1)
    assert (reader.paper, reader.state) == (wanted, "arriving")
    room.deliver(wanted, paper(4), share=0.5)
    assert (reader.state, reader.progress) == ("arriving", 0.5)
    assert delegate.model.agenda.rows.rows[0].papers[0]["share"] == 0.5
    room.deliver(wanted, paper(4), readable=False)
    assert reader.state == "no_key"
    room.deliver(wanted, paper(4))
    assert reader.state == "opening"
    turn()
    assert (reader.state, reader.pageCount, reader.page) == ("ready", 4, 1)
    assert reader.pageWidths == [595.0] * 4
    assert [line["page"] for line in reader.outline] == [1, 4]


def test_a_paper_that_cannot_be_opened_says_why_and_can_be_tried_again(
    room: SampleRoom, delegate: SampleDevice, turn: Turn
) -> None:
    reader = delegate.model.reader
    room.deliver(reader.paper, b"words")
    turn()
    assert (reader.state, reader.failure) == ("failed", "not_a_pdf")
    room.files[reader.paper] = paper(2)
    reader.tryAgain()
    turn()
    assert reader.state == "ready"


def test_a_paper_whose_bytes_are_not_to_be_had_says_why(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    reader = delegate.model.reader
    wanted = first_paper(room, 2)
    room.deliver(wanted, paper(2))
    del room.files[wanted]
    delegate.model.agenda.openPaper(wanted)
    assert (reader.state, reader.failure) == ("failed", "unavailable")


def test_what_is_looked_at_is_fetched_first(room: SampleRoom, delegate: SampleDevice) -> None:
    delegate.model.agenda.openItem(room.items[3])
    assert delegate.focused[-1] == (room.items[3], first_paper(room, 4))


def test_the_place_in_a_paper_is_remembered(room: SampleRoom, supply: PageSupply, turn: Turn):
    device = SampleDevice(room, "Hồ Sỹ Nghĩa", supply)
    reader = device.model.reader
    first, second = first_paper(room, 1), first_paper(room, 1, 2)
    room.deliver(first, paper(9))
    room.deliver(second, paper(3))
    turn()
    reader.moved(6, 0.25)
    device.model.agenda.openPaper(second)
    turn()
    assert reader.page == 1
    jumped = QSignalSpy(reader.jumped)
    device.model.agenda.openPaper(first)
    turn()
    assert (reader.page, reader.offset) == (6, 0.25)
    assert jumped.at(0) == [6, 0.25]


def test_a_new_version_is_offered_and_opens_at_the_same_page(
    room: SampleRoom, delegate: SampleDevice, turn: Turn
) -> None:
    reader = delegate.model.reader
    title = room.sample.items[0].papers[0].title
    old = room.papers[title]
    room.deliver(old, paper(9))
    turn()
    reader.moved(5, 0.0)
    new = room.add_paper(room.items[0], title, replaces=old, version=2)
    assert (reader.paper, reader.superseded) == (old, True)
    room.deliver(new, paper(9))
    reader.openNewest()
    turn()
    assert (reader.paper, reader.version, reader.page) == (new, 2, 5)
    assert not reader.superseded


def test_pages_ahead_are_drawn_in_the_reading_direction(
    room: SampleRoom, delegate: SampleDevice, supply: PageSupply, turn: Turn
) -> None:
    reader = delegate.model.reader
    room.deliver(reader.paper, paper(20))
    turn()
    reader.moved(6, 0.0)
    reader.inSight(5, 6, 300)
    turn()
    assert [page for _, page, _, _ in supply._broker.requests] == [7, 8, 9, 4]
    supply._broker.requests.clear()
    reader.moved(3, 0.0)
    reader.inSight(2, 3, 300)
    turn()
    assert [page for _, page, _, _ in supply._broker.requests] == [1, 0]


def test_a_device_that_follows_goes_with_the_chair(
    room: SampleRoom, delegate: SampleDevice, turn: Turn
) -> None:
    follow, agenda, reader = delegate.model.follow, delegate.model.agenda, delegate.model.reader
    room.call(1)
    assert (agenda.shownNumber, follow.movedTo) == (1, 0)
    room.deliver(first_paper(room, 1), paper(9))
    turn()
    reader.moved(4, 0.0)
    room.call(3)
    assert (agenda.shownNumber, follow.movedTo) == (3, 3)
    assert reader.paper == first_paper(room, 3)
    follow.stayHere()
    turn()
    assert (agenda.shownNumber, reader.paper, reader.page) == (1, first_paper(room, 1), 4)
    assert (follow.follows, follow.away, follow.meetingAt) == (False, True, 3)
    room.call(4)
    assert agenda.shownNumber == 1
    follow.backToMeeting()
    assert (agenda.shownNumber, follow.follows, follow.away) == (4, True, False)


def test_whoever_opens_something_else_is_left_alone(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    follow, agenda = delegate.model.follow, delegate.model.agenda
    room.call(1)
    agenda.openItem(room.items[1])
    assert (follow.follows, follow.away) == (False, True)
    room.call(3)
    assert agenda.shownNumber == 2
    assert follow.movedTo == 0


def test_another_paper_of_the_current_item_is_no_wandering(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    room.call(1)
    delegate.model.agenda.openPaper(first_paper(room, 1, 2))
    assert delegate.model.follow.follows


def test_the_presenter_takes_along_those_who_follow(
    room: SampleRoom, chair: SampleDevice, delegate: SampleDevice, turn: Turn
) -> None:
    room.call(1)
    shown = first_paper(room, 1)
    room.deliver(shown, paper(9))
    turn()
    assert (chair.model.canPresent, delegate.model.canPresent) == (True, False)
    chair.model.follow.present(True)
    chair.model.reader.moved(7, 0.0)
    assert chair.presented == [(shown, 1), (shown, 7)]
    jumped = QSignalSpy(delegate.model.reader.jumped)
    delegate.model.presenter_moved(shown, 7, chair.seat.person)
    assert jumped.at(0) == [7, 0.0]
    delegate.model.agenda.openItem(room.items[1])
    delegate.model.presenter_moved(shown, 8, chair.seat.person)
    assert delegate.model.agenda.shownNumber == 2
    assert delegate.model.follow.presenterPage == 8
    assert delegate.model.follow.presenterName == room.sample.chair.name
    delegate.model.follow.backToMeeting()
    assert delegate.model.reader.paper == shown


def test_whoever_calls_an_item_is_not_told_of_it(
    room: SampleRoom, chair: SampleDevice, delegate: SampleDevice
) -> None:
    room.call(1)
    room.call(3)
    assert (chair.model.agenda.shownNumber, chair.model.follow.movedTo) == (3, 0)
    assert delegate.model.follow.movedTo == 3


def test_a_chair_who_looks_elsewhere_goes_along_when_calling_an_item(
    room: SampleRoom, chair: SampleDevice
) -> None:
    room.call(1)
    chair.model.agenda.openItem(room.items[4])
    chair.model.conduct.callNext()
    assert (chair.model.agenda.shownNumber, chair.model.follow.follows) == (2, True)


def test_pages_are_believed_from_officers_and_who_has_the_floor_only(
    room: SampleRoom, chair: SampleDevice, delegate: SampleDevice, secretary: SampleDevice
) -> None:
    room.call(1)
    shown, seat = first_paper(room, 1), room.seat("Hồ Sỹ Nghĩa")
    follow = delegate.model.follow
    delegate.model.presenter_moved(shown, 7, seat.person)
    assert follow.presenterPage == 0
    request = room.act(seat, SpeechRequested(room.items[0])).act
    room.act(room.chair, FloorGiven(request))
    delegate.model.presenter_moved(shown, 7, seat.person)
    assert (follow.presenterPage, follow.presenterName) == (7, "Hồ Sỹ Nghĩa")
    room.act(room.chair, FloorEnded(request))
    assert follow.presenterPage == 0
    delegate.model.presenter_moved("no such paper", 2, chair.seat.person)
    assert follow.presenterPage == 0
    delegate.model.presenter_moved(shown, 2, secretary.seat.person)
    assert follow.presenterPage == 2


def test_presenting_ends_with_the_floor(room: SampleRoom, delegate: SampleDevice) -> None:
    room.call(1)
    delegate.model.follow.present(True)
    assert not delegate.model.follow.presents
    request = room.act(delegate.seat, SpeechRequested(room.items[0])).act
    room.act(room.chair, FloorGiven(request))
    assert delegate.model.canPresent
    delegate.model.follow.present(True)
    assert delegate.model.follow.presents
    room.act(room.chair, FloorEnded(request))
    assert (delegate.model.canPresent, delegate.model.follow.presents) == (False, False)


def test_places_in_memory() -> None:
    places = PositionsInMemory()
    assert places.recall("a") is None
    places.remember("a", 3, 0.5)
    assert places.recall("a") == (3, 0.5)
