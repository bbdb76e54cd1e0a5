"""What the chair conducts: the course of the sitting, votes and their results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from meeting.acts.people import AttendanceRecorded
from tests.ui.room.conftest import DELEGATE
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.models.room.room import RoomModel

if TYPE_CHECKING:
    from ui.pages.supply import PageSupply


def rows_of(model) -> list:
    return list(model.rows.rows)


def test_the_chair_opens_adjourns_resumes_and_closes(supply: PageSupply) -> None:
    room = SampleRoom("en")
    room.publish()
    chair = SampleDevice(room, room.sample.chair.name, supply)
    conduct = chair.model.conduct
    assert (conduct.phase, conduct.canOpen, conduct.canCall) == ("published", True, False)
    conduct.openMeeting()
    assert (conduct.phase, conduct.canOpen, conduct.canAdjourn) == ("open", False, True)
    conduct.adjourn()
    assert (conduct.phase, conduct.canResume, conduct.canCall) == ("adjourned", True, False)
    conduct.openMeeting()
    conduct.closeMeeting()
    assert (conduct.phase, conduct.conducts) == ("closed", False)


def test_only_the_chair_conducts(delegate: SampleDevice, secretary: SampleDevice) -> None:
    for device in (delegate, secretary):
        assert not device.model.conduct.conducts
        assert not device.model.chairVote.mayConduct
        assert device.model.chairVote.step == "none"


def test_items_are_called_in_order_and_none_is_forgotten(
    room: SampleRoom, chair: SampleDevice
) -> None:
    conduct, agenda = chair.model.conduct, chair.model.agenda
    assert (conduct.nextNumber, conduct.itemsLeft) == (1, 8)
    conduct.callNext()
    assert (agenda.currentNumber, conduct.nextNumber) == (1, 2)
    agenda.callItem(room.items[4])
    assert (agenda.currentNumber, conduct.nextNumber) == (5, 6)
    room.call(8)
    assert (conduct.nextNumber, conduct.itemsLeft) == (2, 5)
    assert conduct.nextTitle == room.sample.items[1].title
    assert next(row.status for row in rows_of(agenda)) == "done"


def test_motions_of_the_current_item_come_first(room: SampleRoom, chair: SampleDevice) -> None:
    room.call(3)
    motions = chair.model.chairVote.motions
    assert [row["item"] for row in motions[:2]] == [3, 3]
    assert [row["current"] for row in motions] == [True, True] + [False] * (len(motions) - 2)
    assert chair.model.chairVote.motionsHere == 2
    assert chair.model.conduct.motionsLeft == 2


def test_a_whole_vote(room: SampleRoom, chair: SampleDevice, delegate: SampleDevice) -> None:
    room.call(3)
    votes = chair.model.chairVote
    assert votes.step == "ready"
    votes.open(room.motions[2][0])
    assert (votes.step, votes.busy, votes.expected) == ("running", False, 19)
    vote = votes.vote
    room.tell_counts(vote)
    assert len(votes.notVoted) == 19
    delegate.model.vote.cast("in_favour")
    assert votes.stored == 1
    assert DELEGATE not in {row["name"] for row in votes.notVoted}
    for seat in room.members:
        if seat.name not in (DELEGATE, "Ngô Anh Tuấn"):
            room.answer(seat.name, vote, "in_favour")
    assert [row["name"] for row in votes.notVoted] == ["Ngô Anh Tuấn"]
    votes.close()
    assert (votes.step, votes.choices) == ("declaring", ["adopted"])
    assert votes.outcome["reason"] == "enough"
    assert (votes.outcome["inFavour"], votes.outcome["needed"]) == (18, 10)
    assert [row["count"] for row in votes.counts] == [18, 0, 0]
    declared = QSignalSpy(delegate.model.results.declared)
    votes.declare("adopted")
    assert (votes.step, votes.motionsHere) == ("ready", 1)
    assert votes.motions[0]["outcome"] == "adopted"
    assert declared.at(0) == [vote]


def test_those_who_left_are_not_waited_for(room: SampleRoom, chair: SampleDevice) -> None:
    vote = room.begin_vote(1)
    assert chair.model.chairVote.expected == 19
    room.act(room.secretary, AttendanceRecorded(room.seat(DELEGATE).person, False))
    room.tell_counts(vote)
    assert chair.model.chairVote.expected == 18


def test_the_chair_decides_a_tie(room: SampleRoom, chair: SampleDevice) -> None:
    room.act(room.secretary, AttendanceRecorded(room.seat(DELEGATE).person, False))
    vote = room.begin_vote(1)
    present = [seat for seat in room.members if seat.name != DELEGATE]
    for number, seat in enumerate(present):
        room.answer(seat.name, vote, "in_favour" if number % 2 else "against")
    votes = chair.model.chairVote
    votes.close()
    assert votes.outcome["reason"] == "tie_for_chair"
    assert votes.choices == ["adopted", "rejected"]
    votes.declare("rejected")
    assert rows_of(chair.model.results)[0].declared == "rejected"


def test_without_a_quorum_the_vote_is_refused_in_words(supply: PageSupply) -> None:
    room = SampleRoom("en")
    room.sit(absent=tuple(seat.name for seat in room.members[8:]))
    chair = SampleDevice(room, room.sample.chair.name, supply, words=lambda fault: fault.code.value)
    said = QSignalSpy(chair.model.said)
    assert chair.model.chairVote.quorum == {
        "members": 19,
        "present": 8,
        "needed": 13,
        "met": False,
    }
    chair.model.chairVote.open(room.motions[0][0])
    assert said.at(0) == ["no_quorum", "danger"]
    assert not chair.model.chairVote.busy


def test_a_count_without_names_leaves_the_names(
    room: SampleRoom, chair: SampleDevice, delegate: SampleDevice
) -> None:
    vote = room.begin_vote(1)
    room.answer(DELEGATE, vote, "in_favour")
    votes, people = chair.model.chairVote, chair.model.people
    missing = len(votes.notVoted)
    assert missing > 10
    chair.model.ballots_counted(vote, 2)
    assert (votes.stored, votes.namesKnown, len(votes.notVoted)) == (2, True, missing)
    assert (people.knowsNotVoted, people.totals["notVoted"]) == (True, missing)
    chair.model.ballots_counted(vote, 1)
    assert votes.stored == 2
    assert not delegate.model.chairVote.namesKnown
    chair.model.ballots_counted("another vote", 1)
    assert (votes.namesKnown, people.knowsNotVoted) == (False, False)


def test_what_a_running_vote_forbids_is_refused_in_words(
    room: SampleRoom, chair: SampleDevice
) -> None:
    said = QSignalSpy(chair.model.said)
    room.begin_vote(1)
    assert chair.model.conduct.voteRuns
    chair.model.conduct.callNext()
    chair.model.conduct.closeMeeting()
    assert [said.at(number)[0] for number in range(said.count())] == ["vote_running"] * 2


def test_results_tell_that_this_device_counted_the_same(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    results = delegate.model.results
    room.call(1)
    vote = room.begin_vote(1)
    delegate.model.vote.cast("against")
    for seat in room.members:
        if seat.name != DELEGATE:
            room.answer(seat.name, vote, "in_favour")
    room.close_vote(vote, room.chair)
    (row,) = rows_of(results)
    assert (row.stage, row.recount, row.names) == ("sealed", "pending", ())
    room.declare(vote, room.chair, "adopted")
    room.recount(vote)
    (row,) = rows_of(results)
    assert (row.declared, row.recount, row.ownFound) == ("adopted", "agrees", True)
    assert row.names[1] == {"label": "Against", "names": [DELEGATE]}
    assert [names["label"] for names in row.names] == ["In favour", "Against"]
    assert [round(count["share"], 3) for count in row.counts] == [0.947, 0.053, 0.0]
    assert results.unseen == vote
    results.seen()
    assert results.unseen == ""


def test_a_count_that_differs_is_shown(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = room.begin_vote(1)
    room.answer(DELEGATE, vote, "in_favour")
    room.close_vote(vote, room.chair)
    room.recount(vote, agrees=False)
    assert rows_of(delegate.model.results)[0].recount == "differs"


def test_old_results_are_not_news(room: SampleRoom, supply: PageSupply) -> None:
    vote = room.begin_vote(1)
    room.close_vote(vote, room.chair)
    room.declare(vote, room.chair, "rejected")
    late = SampleDevice(room, DELEGATE, supply)
    assert late.model.results.count == 1
    assert late.model.results.unseen == ""


@pytest.mark.parametrize("part", ["agenda", "reader", "vote", "follow", "people", "speakers"])
def test_parts_belong_to_their_room(delegate: SampleDevice, part: str) -> None:
    assert isinstance(delegate.model, RoomModel)
    assert getattr(delegate.model, part).parent() is not None
