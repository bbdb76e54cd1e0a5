"""The voter's own vote: what can be answered, and what became of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from meeting.acts.people import AttendanceRecorded
from tests.ui.room.conftest import DELEGATE
from ui.models.room.times import clock_text

if TYPE_CHECKING:
    from tests.ui.room.sample_room import SampleDevice, SampleRoom


def test_an_opened_vote_announces_itself(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = delegate.model.vote
    began = QSignalSpy(vote.began)
    assert vote.phase == "none"
    room.call(1)
    opened = room.begin_vote(1)
    assert began.count() == 1
    assert (vote.vote, vote.phase, vote.itemNumber) == (opened, "running", 1)
    assert vote.question == room.sample.items[0].motions[0].question
    assert vote.effect == room.sample.items[0].motions[0].effect
    assert [row["tone"] for row in vote.answers] == ["for", "against", "abstain"]
    assert [row["shortcut"] for row in vote.answers] == ["1", "2", "3"]
    assert vote.awaited
    assert vote.canVote


def test_a_ballot_is_stored_and_can_be_changed(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = delegate.model.vote
    opened = room.begin_vote(1)
    vote.cast("in_favour")
    assert (vote.stage, vote.answer, vote.storedLabel) == ("stored", "in_favour", "In favour")
    assert vote.storedAt == clock_text(room.now_ms)
    assert not vote.awaited
    vote.castNumber(2)
    assert (vote.stage, vote.storedLabel) == ("stored", "Against")
    assert room.answers[opened, room.seat(DELEGATE).person] == "against"


def test_the_same_answer_is_not_sent_again(room: SampleRoom, delegate: SampleDevice) -> None:
    room.begin_vote(1)
    delegate.model.vote.cast("in_favour")
    before_ms = room.now_ms
    delegate.model.vote.cast("in_favour")
    assert room.now_ms == before_ms


def test_no_answer_but_those_of_the_vote_is_sent(room: SampleRoom, delegate: SampleDevice) -> None:
    room.begin_vote(1)
    delegate.model.vote.cast("perhaps")
    delegate.model.vote.castNumber(0)
    delegate.model.vote.castNumber(4)
    assert delegate.model.vote.stage == "none"


def test_a_late_press_is_refused_and_the_stored_ballot_stays(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    vote = delegate.model.vote
    opened = room.begin_vote(1)
    vote.cast("in_favour")
    delegate.model.ballot_changed(opened, "sending", "against")
    assert vote.stage == "sending"
    delegate.model.ballot_changed(opened, "refused", "against", 0, "vote_closed")
    assert (vote.stage, vote.fault, vote.storedLabel) == ("refused", "vote_closed", "In favour")


def test_a_lost_answer_is_unknown_until_the_host_tells(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    vote = delegate.model.vote
    opened = room.begin_vote(1)
    delegate.model.ballot_changed(opened, "unknown", "in_favour")
    assert (vote.stage, vote.answerLabel, vote.storedLabel) == ("unknown", "In favour", "")
    assert vote.awaited
    delegate.model.ballot_changed(opened, "stored", "in_favour", room.now_ms)
    assert not vote.awaited


def test_news_of_another_vote_change_nothing(room: SampleRoom, delegate: SampleDevice) -> None:
    room.begin_vote(1)
    delegate.model.ballot_changed("0" * 32, "stored", "in_favour", room.now_ms)
    delegate.model.ballots_counted("0" * 32, 17)
    assert delegate.model.vote.stage == "none"
    assert delegate.model.vote.storedCount == 0


def test_whoever_is_absent_cannot_vote(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = delegate.model.vote
    room.act(room.secretary, AttendanceRecorded(room.seat(DELEGATE).person, False))
    room.begin_vote(1)
    assert (vote.hindrance, vote.canVote, vote.awaited) == ("not_present", False, False)
    vote.cast("in_favour")
    assert vote.stage == "none"
    delegate.model.checkIn.checkIn()
    assert (vote.hindrance, vote.canVote) == ("", True)


def test_a_guest_follows_without_a_vote(room: SampleRoom, device) -> None:
    guest = device("Trương Văn Lộc").model.vote
    room.begin_vote(1)
    assert (guest.phase, guest.hindrance, guest.canVote) == ("running", "not_entitled", False)


def test_nobody_votes_without_a_connection(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = delegate.model.vote
    room.begin_vote(1)
    delegate.model.link_moved("offline", room.now_ms)
    assert (vote.hindrance, vote.canVote) == ("offline", False)
    delegate.model.link_moved("connected", room.now_ms)
    assert vote.canVote


def test_the_next_vote_begins_afresh(room: SampleRoom, delegate: SampleDevice) -> None:
    vote = delegate.model.vote
    ended = QSignalSpy(vote.ended)
    first = room.begin_vote(1)
    vote.cast("in_favour")
    room.close_vote(first, room.chair)
    assert (vote.phase, vote.storedLabel) == ("counting", "In favour")
    outcome = room.verified.meeting.outcome(first).result
    room.declare(first, room.chair, outcome)
    assert (vote.phase, ended.count()) == ("none", 1)
    room.begin_vote(3)
    assert (vote.stage, vote.storedLabel, vote.awaited) == ("none", "", True)


def test_a_ballot_that_came_after_the_close_is_said_aloud(
    room: SampleRoom, delegate: SampleDevice
) -> None:
    said = QSignalSpy(delegate.model.said)
    vote = room.begin_vote(1)
    delegate.model.ballot_changed(vote, "sending", "against")
    room.close_vote(vote, room.chair)
    delegate.model.ballot_changed(vote, "refused", "against", 0, "vote_closed")
    assert said.at(0) == ["vote_closed", "danger"]
    assert (delegate.model.vote.phase, delegate.model.vote.stage) == ("counting", "refused")
