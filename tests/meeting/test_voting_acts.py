"""Votes and ballots."""

import pytest
from msgspec.structs import replace

from meeting.acts.people import AttendanceRecorded, DeviceRevoked, Role
from meeting.acts.voting import Answer, BallotCast, VoteClosed, VoteDeclared
from meeting.errors import Code, RefusedError
from meeting.ids import HOST
from meeting.voting import Box, Stage, Vote
from tests.meeting.room import ANSWERS, HALF_OF_CAST, NOBODY, Room, rule_of


class Hall:
    """An open meeting with a motion and three members, of whom two are present."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.chair = room.open()
        self.first, self.second = room.enter(present=True), room.enter(present=True)
        self.absent = room.enter()
        self.motion = room.motion(room.item())

    def open(self, **changes: object) -> str:
        return self.room.open_vote(self.chair, self.motion, **changes)

    def found(self, vote: str) -> Vote:
        found = self.room.meeting.votes.get(vote)
        assert found is not None
        return found

    def refuses_ballot(self, code: Code, person: str, vote: str, *args: str, **header: str) -> dict:
        with pytest.raises(RefusedError) as refused:
            self.room.ballot(person, vote, *args, **header)
        assert refused.value.code is code
        return refused.value.fields


@pytest.fixture
def hall(room: Room) -> Hall:
    return Hall(room)


class TestVoteOpened:
    def test_runs_with_the_roll_of_that_moment(self, hall: Hall) -> None:
        vote = hall.found(hall.open())
        assert hall.room.meeting.votes.running() == vote
        assert set(vote.entitled) == {hall.first, hall.second, hall.absent}
        assert (vote.members, vote.present, vote.stage) == (3, 2, Stage.RUNNING)
        assert vote.opened_hash == hall.room.meeting.hash

    def test_one_at_a_time(self, hall: Hall) -> None:
        room = hall.room
        vote = hall.open()
        act = room.vote(hall.motion)
        assert room.refuses(Code.VOTE_RUNNING, hall.chair, act) == {"vote": vote}
        room.close_vote(hall.chair, vote)
        room.refuses(Code.VOTE_RUNNING, hall.chair, act)
        room.do(hall.chair, VoteDeclared(vote, "rejected"))
        assert room.meeting.votes.in_hand() is None
        again = hall.open()
        assert [one.id for one in room.meeting.votes.of_motion(hall.motion)] == [vote, again]
        assert [one.id for one in room.meeting.votes.in_order()] == [vote, again]

    def test_no_quorum(self, hall: Hall) -> None:
        act = hall.room.vote(hall.motion, rule=replace(HALF_OF_CAST, quorum_numerator=2))
        fields = hall.room.refuses(Code.NO_QUORUM, hall.chair, act)
        assert fields == {"present": 2, "members": 3, "needed": 3}

    def test_quorum_of_nobody_is_none(self, room: Room) -> None:
        chair, motion = room.open(), room.motion(room.item())
        act = room.vote(motion, rule=replace(HALF_OF_CAST, quorum_numerator=0))
        room.refuses(Code.NO_QUORUM, chair, act)

    @pytest.mark.parametrize(
        ("code", "changes"),
        [
            (Code.UNKNOWN_MOTION, {"motion": NOBODY}),
            (Code.MOTION_CHANGED, {"text": "another"}),
            (Code.MOTION_CHANGED, {"effect": "another"}),
            (Code.NOT_ALLOWED, {"names_shown": False}),
            (Code.BAD_TIME, {"deadline_ms": 1}),
            (Code.ROLL_CHANGED, {"entitled": ()}),
            (Code.BAD_RULE, {"answers": ANSWERS[:1]}),
            (Code.BAD_RULE, {"answers": ANSWERS[1:]}),
            (Code.BAD_RULE, {"answers": (*ANSWERS, ANSWERS[0])}),
            (Code.BAD_RULE, {"answers": (ANSWERS[0], Answer("x", " ", "neither"))}),
            (Code.BAD_RULE, {"rule": replace(HALF_OF_CAST, denominator=0)}),
            (Code.BAD_RULE, {"rule": replace(HALF_OF_CAST, numerator=3)}),
            (Code.BAD_RULE, {"rule": replace(HALF_OF_CAST, quorum_denominator=0)}),
            (Code.BAD_RULE, {"rule": replace(HALF_OF_CAST, quorum_numerator=3)}),
        ],
    )
    def test_refusals(self, hall: Hall, code: Code, changes: dict) -> None:
        hall.room.refuses(code, hall.chair, hall.room.vote(hall.motion, **changes))

    def test_not_by_the_secretary(self, hall: Hall) -> None:
        act = hall.room.vote(hall.motion)
        hall.room.refuses(Code.NOT_ALLOWED, hall.room.secretary, act)


class TestBallotCast:
    def test_each_persons_last_ballot_counts(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        first = room.ballot(hall.first, vote)
        other = room.ballot(hall.second, vote)
        second = room.ballot(hall.first, vote, first)
        assert [one.id for one in room.box.in_order()] == [other, second]
        assert room.box.superseded() == 1
        ballot = room.box.ballot_of(hall.first)
        assert ballot is not None
        assert (ballot.number, ballot.replaces) == (3, first)

    def test_who_has_not_voted_by_name(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        assert room.meeting.not_voted(room.box) == (hall.first, hall.second)
        room.ballot(hall.first, vote)
        assert room.meeting.not_voted(room.box) == (hall.second,)
        room.do(hall.second, AttendanceRecorded(hall.second, present=False))
        assert room.meeting.not_voted(room.box) == ()
        assert room.meeting.not_voted(Box(vote=NOBODY)) == ()

    def test_names_what_it_replaces(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        hall.refuses_ballot(Code.BALLOT_SUPERSEDED, hall.first, vote, NOBODY)
        first = room.ballot(hall.first, vote)
        fields = hall.refuses_ballot(Code.BALLOT_SUPERSEDED, hall.first, vote)
        assert fields == {"ballot": first}

    def test_entitled_only(self, hall: Hall) -> None:
        vote = hall.open()
        hall.refuses_ballot(Code.NOT_ENTITLED, hall.chair, vote)
        late = hall.room.enter(present=True)
        hall.refuses_ballot(Code.NOT_ENTITLED, late, vote)

    def test_present_only(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        hall.refuses_ballot(Code.NOT_PRESENT, hall.absent, vote)
        room.now_ms += 1
        room.do(hall.absent, AttendanceRecorded(hall.absent, present=True))
        room.ballot(hall.absent, vote)
        room.do(hall.first, AttendanceRecorded(hall.first, present=False))
        room.now_ms += 1
        hall.refuses_ballot(Code.NOT_PRESENT, hall.first, vote)

    def test_late_press_is_told_the_time(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.close_vote(hall.chair, vote)
        closed_ms = room.now_ms
        fields = hall.refuses_ballot(Code.VOTE_CLOSED, hall.first, vote)
        assert fields == {"vote": vote, "closed_at_ms": closed_ms}
        room.now_ms += 1
        hall.refuses_ballot(Code.VOTE_CLOSED, hall.first, vote)

    def test_after_the_deadline(self, hall: Hall) -> None:
        deadline_ms = hall.room.now_ms + 10
        vote = hall.open(deadline_ms=deadline_ms)
        hall.room.now_ms = deadline_ms + 1
        fields = hall.refuses_ballot(Code.VOTE_CLOSED, hall.first, vote)
        assert fields["closed_at_ms"] == deadline_ms

    def test_another_box(self, hall: Hall) -> None:
        vote = hall.open()
        hall.refuses_ballot(Code.UNKNOWN_VOTE, hall.first, NOBODY)
        hall.room.box = Box(vote=NOBODY)
        hall.refuses_ballot(Code.UNKNOWN_VOTE, hall.first, vote)

    def test_device_of_that_person_that_counts(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        other = room.device[hall.second]
        hall.refuses_ballot(Code.UNKNOWN_DEVICE, hall.first, vote, device=other)
        hall.refuses_ballot(Code.UNKNOWN_DEVICE, hall.first, vote, device=NOBODY)
        room.do(room.secretary, DeviceRevoked(room.device[hall.first], ""))
        room.now_ms += 1
        hall.refuses_ballot(Code.DEVICE_REVOKED, hall.first, vote)

    def test_device_enrolled_later_does_not_count_before(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.now_ms += 5
        device = room.enrol(room.invite(hall.first, by=hall.first), hall.first, 70)
        room.now_ms -= 5
        hall.refuses_ballot(Code.UNKNOWN_DEVICE, hall.first, vote, device=device)

    def test_counter_rises(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        ballot = room.ballot(hall.first, vote)
        room.counter = 0
        hall.refuses_ballot(Code.COUNTER_USED, hall.first, vote, ballot)

    def test_is_a_ballot_for_everybody(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        hall.refuses_ballot(Code.NOT_ALLOWED, hall.first, vote, audience=1)  # type: ignore[arg-type]
        hall.refuses_ballot(Code.UNKNOWN_KIND, hall.first, vote, kind="vote.closed")
        act = BallotCast(vote, "", b"")
        room.refuses(Code.NOT_ALLOWED, hall.first, act)


class TestReplayAfterTheClose:
    """A box is judged alike while it fills and ten years later."""

    def test_same_answers(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        opened_ms, empty = room.now_ms, room.box
        room.now_ms += 10
        room.ballot(hall.first, vote)
        room.do(hall.first, AttendanceRecorded(hall.first, present=False))
        room.do(room.secretary, DeviceRevoked(room.device[hall.first], ""))
        room.now_ms += 10
        room.close_vote(hall.chair, vote, (1, 0, 0))
        room.box, room.now_ms = empty, opened_ms + 10
        room.ballot(hall.first, vote)
        hall.refuses_ballot(Code.VOTE_CLOSED, hall.second, vote)


class TestVoteClosed:
    def test_by_the_chair(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.do(hall.chair, VoteClosed(vote))
        found = hall.found(vote)
        assert (found.stage, found.closed_ms) == (Stage.CLOSED, room.now_ms)
        assert not found.closed_by_host
        assert room.meeting.votes.running() is None
        fields = room.refuses(Code.VOTE_CLOSED, hall.chair, VoteClosed(vote))
        assert fields["closed_at_ms"] == room.now_ms

    def test_by_the_host_at_the_deadline_only(self, hall: Hall) -> None:
        room = hall.room
        deadline_ms = room.now_ms + 10
        vote = hall.open(deadline_ms=deadline_ms)
        room.refuses(Code.NOT_ALLOWED, HOST, VoteClosed(vote))
        room.now_ms = deadline_ms
        room.do(HOST, VoteClosed(vote))
        assert hall.found(vote).closed_by_host

    def test_by_the_host_never_without_a_deadline(self, hall: Hall) -> None:
        hall.room.refuses(Code.NOT_ALLOWED, HOST, VoteClosed(hall.open()))

    def test_unknown(self, hall: Hall) -> None:
        hall.room.refuses(Code.UNKNOWN_VOTE, hall.chair, VoteClosed(NOBODY))


class TestBoxSealed:
    def test_counts_are_kept(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.do(hall.chair, VoteClosed(vote))
        assert room.meeting.outcome(vote) is None
        room.do(HOST, room.sealing(vote, (1, 0, 0), invalid=(NOBODY,)))
        found = hall.found(vote)
        assert (found.stage, found.invalid) == (Stage.SEALED, (NOBODY,))
        assert [one.count for one in found.counts] == [1, 0, 0]
        result = room.meeting.outcome(vote)
        assert result is not None
        assert result.result == "adopted"
        room.refuses(Code.ALREADY_DONE, HOST, room.sealing(vote, (1, 0, 0)))

    def test_refusals(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.refuses(Code.VOTE_RUNNING, HOST, room.sealing(vote, (0, 0, 0)))
        room.do(hall.chair, VoteClosed(vote))
        room.refuses(Code.BAD_PROOF, HOST, room.sealing(vote, (0, 0, 0), key=bytes(32)))
        room.refuses(Code.BAD_COUNT, HOST, room.sealing(vote, (0, 0, 0), counts=()))
        room.refuses(Code.BAD_COUNT, HOST, room.sealing(vote, (1, 1, 1)))
        room.refuses(Code.BAD_COUNT, HOST, room.sealing(vote, (1, 1, 0), invalid=(NOBODY,)))
        room.refuses(Code.UNKNOWN_VOTE, HOST, room.sealing(NOBODY, (0, 0, 0)))
        room.refuses(Code.NOT_ALLOWED, hall.chair, room.sealing(vote, (0, 0, 0)))


class TestVoteDeclared:
    def test_what_the_rule_gives(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.refuses(Code.VOTE_RUNNING, hall.chair, VoteDeclared(vote, "adopted"))
        room.close_vote(hall.chair, vote, (1, 0, 0))
        fields = room.refuses(Code.WRONG_RESULT, hall.chair, VoteDeclared(vote, "rejected"))
        assert fields["outcome"] == "adopted"
        room.do(hall.chair, VoteDeclared(vote, "adopted"))
        found = hall.found(vote)
        assert (found.stage, found.outcome) == (Stage.DECLARED, "adopted")
        room.refuses(Code.ALREADY_DONE, hall.chair, VoteDeclared(vote, "adopted"))

    @pytest.mark.parametrize("declared", ["adopted", "rejected", "tied"])
    def test_tie_that_is_the_chairs(self, hall: Hall, declared: str) -> None:
        vote, room = hall.open(rule=rule_of("council-uk")), hall.room
        room.close_vote(hall.chair, vote, (1, 1, 0))
        act = VoteDeclared(vote, "no_quorum")
        room.refuses(Code.WRONG_RESULT, hall.chair, act)
        room.do(hall.chair, VoteDeclared(vote, declared))  # type: ignore[arg-type]

    def test_tie_that_is_lost(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        room.close_vote(hall.chair, vote, (1, 1, 0))
        for declared in ("tied", "adopted"):
            act = VoteDeclared(vote, declared)  # type: ignore[arg-type]
            room.refuses(Code.WRONG_RESULT, hall.chair, act)
        room.do(hall.chair, VoteDeclared(vote, "rejected"))

    def test_unknown(self, hall: Hall) -> None:
        hall.room.refuses(Code.UNKNOWN_VOTE, hall.chair, VoteDeclared(NOBODY, "adopted"))


class TestAttendanceDuringAVote:
    def test_who_came_counts_and_who_has_no_vote_does_not(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        guest = room.enter(Role.GUEST, votes=False, present=True)
        assert guest not in hall.found(vote).attendance
        room.do(hall.absent, AttendanceRecorded(hall.absent, present=True))
        assert hall.found(vote).present == 3
        room.do(hall.absent, AttendanceRecorded(hall.absent, present=False))
        assert hall.found(vote).present == 3

    def test_presence_by_time(self, hall: Hall) -> None:
        vote, room = hall.open(), hall.room
        start_ms = room.now_ms
        for present in (False, True, False):
            room.now_ms += 10
            room.do(hall.first, AttendanceRecorded(hall.first, present))
        found = hall.found(vote)
        there = [found.was_present(hall.first, start_ms + after) for after in range(0, 40, 5)]
        assert there == [True, True, True, False, True, True, True, False]
        assert not found.was_present(hall.first, start_ms - 1)
