"""Requests to speak and the floor."""

import pytest

from meeting.acts.people import Role
from meeting.acts.sitting import ItemCalled
from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.errors import Code
from meeting.speakers import Speech
from tests.meeting.room import NOBODY, Room


def queue(room: Room, item: str | None = None) -> list[str]:
    return [one.id for one in room.meeting.speakers.queue(item)]


class TestSpeechRequested:
    def test_first_come_first(self, room: Room) -> None:
        room.open()
        item, other = room.item(), room.item()
        people = [room.enter() for _ in range(5)]
        requests = [room.request(person, item) for person in people]
        later = room.request(people[0], other)
        assert queue(room, item) == requests
        assert queue(room, other) == [later]
        assert queue(room) == [*requests, later]
        waiting = room.meeting.speakers.waiting_of(people[0], item)
        assert waiting is not None
        assert (waiting.id, waiting.requested_ms) == (requests[0], room.now_ms)
        assert room.meeting.speakers.waiting_of(people[1], other) is None

    @pytest.mark.parametrize("role", [Role.TELLER, Role.OBSERVER])
    def test_not_by_onlookers(self, room: Room, role: Role) -> None:
        room.open()
        room.refuses(Code.NOT_ALLOWED, room.enter(role), SpeechRequested(room.item()))

    def test_refusals(self, room: Room) -> None:
        chair, item, other = room.open(), room.item(), room.item()
        person = room.enter()
        room.refuses(Code.UNKNOWN_ITEM, person, SpeechRequested(NOBODY))
        room.request(person, item)
        room.refuses(Code.ALREADY_DONE, person, SpeechRequested(item))
        room.do(chair, ItemCalled(other))
        room.do(chair, ItemCalled(item))
        assert room.refuses(Code.ALREADY_DONE, person, SpeechRequested(other)) == {"item": other}


class TestSpeechWithdrawn:
    def test_by_its_author_or_the_chair(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        person = room.enter()
        for author in (person, chair):
            request = room.request(person, item)
            room.do(author, SpeechWithdrawn(request))
            found = room.meeting.speakers.get(request)
            assert found is not None
            assert found.status is Speech.WITHDRAWN
            assert queue(room) == []

    def test_refusals(self, room: Room) -> None:
        room.open()
        request = room.request(room.enter(), room.item())
        room.refuses(Code.NOT_ALLOWED, room.enter(), SpeechWithdrawn(request))
        room.refuses(Code.NOT_ALLOWED, room.secretary, SpeechWithdrawn(request))
        room.refuses(Code.UNKNOWN_REQUEST, room.secretary, SpeechWithdrawn(NOBODY))

    def test_once(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        act = SpeechWithdrawn(room.request(chair, item))
        room.do(chair, act)
        room.refuses(Code.ALREADY_DONE, chair, act)


class TestFloorGiven:
    def test_whoever_had_it_has_ended(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        first, second = (room.request(room.enter(), item) for _ in range(2))
        room.do(chair, FloorGiven(first))
        room.now_ms += 9
        room.do(chair, FloorGiven(second))
        speakers = room.meeting.speakers
        speaking = speakers.speaking()
        assert speaking is not None
        assert (speaking.id, speaking.began_ms) == (second, room.now_ms)
        assert [(one.status, one.ended_ms) for one in speakers.speeches(item)] == [
            (Speech.SPOKEN, room.now_ms),
            (Speech.SPEAKING, 0),
        ]

    def test_refusals(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        request = room.request(chair, item)
        room.refuses(Code.UNKNOWN_REQUEST, chair, FloorGiven(NOBODY))
        room.refuses(Code.NOT_ALLOWED, room.secretary, FloorGiven(request))
        room.do(chair, FloorGiven(request))
        room.refuses(Code.ALREADY_DONE, chair, FloorGiven(request))


class TestFloorEnded:
    def test_by_the_speaker_or_the_chair(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        person = room.enter()
        for author in (person, chair):
            request = room.request(person, item)
            room.do(chair, FloorGiven(request))
            room.do(author, FloorEnded(request))
            assert room.meeting.speakers.speaking() is None
            room.refuses(Code.ALREADY_DONE, author, FloorEnded(request))

    def test_not_by_another(self, room: Room) -> None:
        chair = room.open()
        request = room.request(room.enter(), room.item())
        room.do(chair, FloorGiven(request))
        room.refuses(Code.NOT_ALLOWED, room.enter(), FloorEnded(request))
        room.refuses(Code.UNKNOWN_REQUEST, chair, FloorEnded(NOBODY))
