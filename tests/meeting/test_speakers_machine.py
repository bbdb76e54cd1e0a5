"""Requests and the floor under any course of a debate."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    invariant,
    multiple,
    precondition,
    rule,
)

from meeting.acts.base import Act
from meeting.acts.people import PersonRemoved
from meeting.acts.sitting import ItemCalled, MeetingAdjourned, MeetingOpened
from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.errors import RefusedError
from meeting.speakers import Request, Speech
from tests.meeting.room import Room

# People leave for good only late in a meeting: a hall that empties early shows little.
LONG = 35


class Debate(RuleBasedStateMachine):
    """Anybody tries anything; what is refused changes nothing."""

    requests = Bundle("requests")

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        self.chair = self.room.open()
        self.people = [self.chair, *(self.room.enter() for _ in range(3))]
        self.items = [self.room.item() for _ in range(2)]
        self.waiting: list[str] = []

    def tries(self, author: str, act: Act) -> str:
        self.room.now_ms += 1
        before = self.room.meeting
        try:
            return self.room.do(author, act)
        except RefusedError:
            assert self.room.meeting is before
            return ""

    @rule(target=requests, person=st.integers(0, 3), item=st.integers(0, 1))
    def request(self, person: int, item: int) -> str | MultipleResults[str]:
        made = self.tries(self.people[person], SpeechRequested(self.items[item]))
        if not made:
            return multiple()
        self.waiting.append(made)
        return made

    @rule(request=requests, person=st.integers(0, 3))
    def withdraw(self, request: str, person: int) -> None:
        if self.tries(self.people[person], SpeechWithdrawn(request)):
            self.waiting.remove(request)

    @rule(request=requests)
    def give(self, request: str) -> None:
        if self.tries(self.chair, FloorGiven(request)):
            self.waiting.remove(request)
            speaking = self.room.meeting.speakers.speaking()
            assert speaking is not None
            assert speaking.id == request

    @rule(request=requests, person=st.integers(0, 3))
    def end(self, request: str, person: int) -> None:
        if self.tries(self.people[person], FloorEnded(request)):
            assert self.room.meeting.speakers.speaking() is None

    @rule(item=st.integers(0, 1))
    def call(self, item: int) -> None:
        self.tries(self.chair, ItemCalled(self.items[item]))

    @rule()
    def pause(self) -> None:
        if not self.tries(self.chair, MeetingAdjourned()):
            self.tries(self.chair, MeetingOpened())

    @precondition(lambda self: len(self.room.placed) > LONG)
    @rule(person=st.integers(1, 3))
    def leave(self, person: int) -> None:
        gone = self.people[person]
        if self.tries(self.room.secretary, PersonRemoved(gone)):
            self.waiting = [one for one in self.waiting if self.found(one).person != gone]

    def found(self, request: str) -> Request:
        found = self.room.meeting.speakers.get(request)
        assert found is not None
        return found

    @invariant()
    def at_most_one_has_the_floor(self) -> None:
        speakers = self.room.meeting.speakers
        having = [one for one in speakers.requests.values() if one.status is Speech.SPEAKING]
        speaking = speakers.speaking()
        assert having == ([speaking] if speaking else [])

    @invariant()
    def queue_is_first_come_first(self) -> None:
        assert [one.id for one in self.room.meeting.speakers.queue()] == self.waiting

    @invariant()
    def one_request_for_each_person_and_item(self) -> None:
        queue = self.room.meeting.speakers.queue()
        assert len({(one.person, one.item) for one in queue}) == len(queue)

    @invariant()
    def speeches_have_begun_before_they_end(self) -> None:
        for one in self.room.meeting.speakers.requests.values():
            assert (one.began_ms > 0) == (one.status in (Speech.SPEAKING, Speech.SPOKEN))
            assert (one.ended_ms > 0) == (one.status is Speech.SPOKEN)
            assert one.ended_ms == 0 or one.began_ms <= one.ended_ms


TestDebate = Debate.TestCase
TestDebate.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
