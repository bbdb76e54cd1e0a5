"""Who is here, who wants to speak, who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.room.conftest import DELEGATE
from tests.ui.room.sample_room import SampleDevice, SampleRoom

if TYPE_CHECKING:
    from ui.pages.supply import PageSupply


def names(model) -> list[str]:
    return [row.name for row in model.rows.rows]


def test_people_by_presence_and_by_search(room: SampleRoom, secretary: SampleDevice) -> None:
    people = secretary.model.people
    assert people.totals["present"] == 24
    assert people.mayRecord
    people.record(room.seat(DELEGATE).person, False)
    assert (people.totals["absent"], people.totals["membersPresent"]) == (1, 18)
    people.setFilter("absent")
    assert names(people) == [DELEGATE]
    people.setFilter("present")
    assert DELEGATE not in names(people)
    people.setFilter("all")
    people.search("dang ngoc")
    assert names(people) == [DELEGATE]
    people.search("finance")
    assert names(people) == [DELEGATE]
    people.search("nobody at all")
    assert people.count == 0


def test_officers_see_who_has_not_voted_until_the_vote_ends(
    room: SampleRoom, secretary: SampleDevice, delegate: SampleDevice
) -> None:
    people = secretary.model.people
    vote = room.begin_vote(1)
    for seat in room.members[2:]:
        room.answer(seat.name, vote, "in_favour")
    people.setFilter("not_voted")
    assert names(people) == [seat.name for seat in room.members[:2]]
    assert not delegate.model.people.knowsNotVoted
    room.close_vote(vote, room.chair)
    assert (people.filter, people.count, people.knowsNotVoted) == ("all", 24, False)


def test_checking_in_and_leaving(supply: PageSupply) -> None:
    room = SampleRoom("en")
    device = SampleDevice(room, DELEGATE, supply)
    check_in = device.model.checkIn
    assert not check_in.wanted
    room.publish()
    assert (check_in.wanted, check_in.votes) == (True, True)
    check_in.checkIn()
    assert (check_in.wanted, check_in.present, check_in.busy) == (False, True, False)
    check_in.leave()
    assert check_in.wanted


def test_asking_withdrawing_and_the_floor(
    room: SampleRoom, chair: SampleDevice, delegate: SampleDevice, device
) -> None:
    other = device("Hồ Sỹ Nghĩa")
    mine = delegate.model.speakers
    room.call(2)
    assert (mine.canAsk, mine.topicNumber) == (True, 2)
    other.model.speakers.ask()
    mine.ask()
    assert (mine.canAsk, mine.asked, mine.myPlace) == (False, True, 2)
    assert names(mine) == ["Hồ Sỹ Nghĩa", DELEGATE]
    assert not mine.mayGive
    leads = chair.model.speakers
    leads.give(leads.rows.rows[1].request)
    assert (mine.floorMine, mine.mayEnd, mine.myPlace) == (True, True, 0)
    assert (leads.floorName, leads.mayEnd) == (DELEGATE, True)
    room.now_ms += 61_000
    assert mine.floorTime == "1:01"
    mine.end()
    assert (leads.floorName, mine.floorTime, mine.canAsk) == ("", "", True)
    leads.strike(leads.rows.rows[0].request)
    assert leads.count == 0
    mine.ask()
    mine.withdraw()
    assert (mine.asked, mine.count) == (False, 0)


def test_those_on_the_current_item_come_first(
    room: SampleRoom, delegate: SampleDevice, device
) -> None:
    other = device("Hồ Sỹ Nghĩa")
    other.model.agenda.openItem(room.items[3])
    assert other.model.speakers.topicNumber == 4
    other.model.speakers.ask()
    room.call(2)
    delegate.model.speakers.ask()
    assert names(delegate.model.speakers) == [DELEGATE, "Hồ Sỹ Nghĩa"]
    assert [row.here for row in delegate.model.speakers.rows.rows] == [True, False]


def test_a_request_waits_on_the_device_without_a_connection(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    speakers = delegate.model.speakers
    room.call(2)
    delegate.model.outbox_changed(["speech.requested"])
    assert (speakers.sending, speakers.canAsk, speakers.asked) == (True, False, False)
    delegate.model.outbox_changed([])
    assert speakers.canAsk
