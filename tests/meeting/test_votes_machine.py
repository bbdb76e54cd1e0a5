"""Votes and boxes under any course of events."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from meeting.acts.base import Act
from meeting.acts.people import AttendanceRecorded, PersonRemoved
from meeting.acts.sitting import ItemCalled, MeetingAdjourned, MeetingOpened
from meeting.acts.voting import VoteClosed, VoteDeclared
from meeting.errors import RefusedError
from meeting.ids import HOST
from meeting.state import apply
from meeting.voting import Stage
from tests.meeting.room import ANSWERS, Room

PEOPLE = st.integers(0, 3)
ANSWER = st.integers(0, 2)
# People leave for good only late in a meeting: a hall that empties early shows little.
LONG = 40


class Voting(RuleBasedStateMachine):
    """Anybody tries anything; the box is counted against a model that knows each choice."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        self.chair = self.room.open()
        self.people = [self.room.enter(present=True) for _ in range(4)]
        self.item = self.room.item()
        self.motions = [self.room.motion(self.item) for _ in range(2)]
        self.vote = ""
        self.choices: dict[str, int] = {}
        self.cast = 0

    def tries(self, author: str, act: Act) -> bool:
        self.room.now_ms += 1
        before = self.room.meeting
        try:
            self.room.do(author, act)
        except RefusedError:
            assert self.room.meeting is before
            return False
        return True

    @rule(motion=st.integers(0, 1), limit_ms=st.sampled_from([0, 5]))
    def open(self, motion: int, limit_ms: int) -> None:
        deadline_ms = limit_ms and self.room.now_ms + limit_ms
        try:
            vote = self.room.open_vote(self.chair, self.motions[motion], deadline_ms=deadline_ms)
        except RefusedError:
            return
        self.vote, self.choices, self.cast = vote, {}, 0

    @rule(person=PEOPLE, answer=ANSWER, knows_own=st.booleans())
    def ballot(self, person: int, answer: int, knows_own: bool) -> None:
        author = self.people[person]
        current = self.room.box.ballot_of(author)
        replaces = current.id if current and knows_own else ""
        try:
            self.room.ballot(author, self.vote, replaces)
        except RefusedError:
            return
        assert replaces == (current.id if current else "")
        self.choices[author] = answer
        self.cast += 1

    @rule(person=PEOPLE, present=st.booleans())
    def move(self, person: int, present: bool) -> None:
        self.tries(self.people[person], AttendanceRecorded(self.people[person], present))

    @precondition(lambda self: len(self.room.placed) > LONG)
    @rule(person=PEOPLE)
    def remove(self, person: int) -> None:
        removed = self.tries(self.room.secretary, PersonRemoved(self.people[person]))
        assert not (removed and self.room.meeting.votes.running())

    @rule(by_host=st.booleans())
    def close(self, by_host: bool) -> None:
        if not self.tries(HOST if by_host else self.chair, VoteClosed(self.vote)):
            return
        counts = [list(self.choices.values()).count(answer) for answer in range(len(ANSWERS))]
        assert self.tries(HOST, self.room.sealing(self.vote, counts))

    @rule(outcome=st.sampled_from(["adopted", "rejected", "tied", "no_quorum"]))
    def declare(self, outcome: str) -> None:
        result = self.room.meeting.outcome(self.vote)
        if self.tries(self.chair, VoteDeclared(self.vote, outcome)):  # type: ignore[arg-type]
            assert result is not None
            assert outcome == result.result

    @rule(act=st.sampled_from([MeetingAdjourned(), MeetingOpened()]))
    def go_on(self, act: Act) -> None:
        self.tries(self.chair, act)

    @rule()
    def call(self) -> None:
        self.tries(self.chair, ItemCalled(self.item))

    @invariant()
    def at_most_one_vote_runs(self) -> None:
        votes = self.room.meeting.votes
        running = [one for one in votes.in_order() if one.stage is Stage.RUNNING]
        found = votes.running()
        assert running == ([found] if found else [])
        assert sum(one.stage is not Stage.DECLARED for one in votes.in_order()) <= 1

    @invariant()
    def one_current_ballot_for_each_person(self) -> None:
        box = self.room.box
        assert set(box.current) == set(self.choices)
        assert box.number == self.cast == len(box.in_order()) + box.superseded()

    @invariant()
    def counts_are_the_current_ballots(self) -> None:
        vote = self.room.meeting.votes.get(self.vote)
        if vote is not None and vote.stage in (Stage.SEALED, Stage.DECLARED):
            counted = sum(one.count for one in vote.counts) + len(vote.invalid)
            assert counted == self.room.box.number - self.room.box.superseded()

    @invariant()
    def voters_were_entitled_and_present(self) -> None:
        vote = self.room.meeting.votes.get(self.vote)
        for ballot in self.room.box.in_order():
            assert vote is not None
            assert ballot.person in vote.roll
            assert vote.was_present(ballot.person, ballot.time_ms)

    @invariant()
    def nobody_is_both_voter_and_missing(self) -> None:
        missing = self.room.meeting.not_voted(self.room.box)
        assert not set(missing) & set(self.choices)

    def teardown(self) -> None:
        meeting = self.room.meeting.empty(self.room.meeting.log)
        for placed in self.room.placed:
            meeting = apply(meeting, placed)
        assert meeting == self.room.meeting


TestVoting = Voting.TestCase
TestVoting.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
