"""What a host takes in, from whom, and where it puts it."""

import pytest
from msgspec.structs import replace

from meeting.errors import Code, RefusedError, TamperError
from meeting.notes.clock import WALL_LIMIT_MS
from meeting.notes.note import CircleId
from sync.crypto.posts import CircleMade, write_post
from sync.protocol import mailroom
from sync.protocol.mailroom import Mailroom, Pusher, has_room, is_news
from tests.sync.protocol.note_room import HOA, LAN, LOG, MINH, OTHER_LOG, Seat, Town, note


def pusher(seat: Seat) -> Pusher:
    return Pusher(seat.id, seat.me)


class Host:
    """A mailroom with the people of a town."""

    def __init__(self) -> None:
        self.town = Town()
        self.room = Mailroom(LOG)
        self.lan, self.minh, self.hoa = [self.town.enrol(one) for one in (LAN, MINH, HOA)]
        self.circle = CircleId(self.lan.circle(MINH))
        self.lan.key(self.circle)
        self.minh.hear(self.lan)

    def admit(self, post, seat: Seat):
        return self.room.admit(post, pusher(seat), self.town.people)

    def refuses(self, post, seat: Seat, code: Code) -> None:
        with pytest.raises((RefusedError, TamperError), match=code.value):
            self.admit(post, seat)

    def take_in(self) -> None:
        """Take the circle of Lan and Minh."""
        self.admit(self.lan.said[0], self.lan)
        self.room.know(self.lan.said[0].header)


@pytest.fixture
def host() -> Host:
    return Host()


class TestCircles:
    """The host knows who is in which circle, and nothing else of it."""

    def test_a_circle_stands_at_its_own_place(self, host):
        admitted = host.admit(host.lan.said[0], host.minh)
        assert admitted.place == admitted.circle == host.circle
        assert admitted.person == LAN
        assert host.room.circles_of(MINH) == frozenset()
        host.take_in()
        assert host.room.circles_of(LAN) == host.room.circles_of(MINH) == {host.circle}
        assert host.room.circles_of(HOA) == frozenset()
        assert host.room.people_of(host.circle) == {LAN, MINH}

    def test_from_outside_or_in_anothers_name(self, host):
        host.refuses(host.lan.said[0], host.hoa, Code.NOT_ALLOWED)
        made = CircleMade(LOG, LAN, (MINH,), host.minh.id)
        host.refuses(write_post(made, b"", host.minh.sign), host.minh, Code.NOT_ALLOWED)

    def test_with_people_that_there_are_not(self, host):
        made = CircleMade(LOG, LAN, ("9" * 32,), host.lan.id)
        host.refuses(write_post(made, b"", host.lan.sign), host.lan, Code.UNKNOWN_PERSON)

    def test_of_another_log_or_an_unknown_device_or_with_a_false_signature(self, host):
        made = CircleMade(OTHER_LOG, LAN, (MINH,), host.lan.id)
        host.refuses(write_post(made, b"", host.lan.sign), host.lan, Code.WRONG_LOG)
        unknown = replace(made, log=LOG, device="9" * 32)
        host.refuses(write_post(unknown, b"", host.lan.sign), host.lan, Code.UNKNOWN_DEVICE)
        other = replace(made, log=LOG)
        host.refuses(write_post(other, b"", host.minh.sign), host.lan, Code.BAD_SIGNATURE)

    def test_too_many(self, host, monkeypatch):
        monkeypatch.setattr(mailroom, "CIRCLES_LIMIT", 1)
        host.take_in()
        host.take_in()
        host.lan.circle(HOA)
        host.refuses(host.lan.said[-1], host.lan, Code.TOO_LONG)


class TestKeys:
    """Sealed keys come from the people of the circle."""

    def test_each_has_a_place_of_its_own(self, host):
        host.refuses(host.lan.said[1], host.lan, Code.NOT_ALLOWED)
        host.take_in()
        host.minh.key(host.circle)
        places = {
            host.admit(post, host.minh).place for post in (host.lan.said[1], host.minh.said[0])
        }
        assert len(places) == 2

    def test_from_outside(self, host):
        host.take_in()
        host.refuses(host.lan.said[1], host.hoa, Code.NOT_ALLOWED)
        forged = replace(host.lan.said[1].header, device=host.hoa.id)
        host.refuses(write_post(forged, b"", host.hoa.sign), host.lan, Code.NOT_ALLOWED)

    def test_made_by_nobody_or_from_outside(self, host):
        host.take_in()
        header = host.lan.said[1].header
        for maker, code in (("9" * 32, Code.UNKNOWN_DEVICE), (host.hoa.id, Code.NOT_ALLOWED)):
            post = write_post(replace(header, maker=maker), b"", host.lan.sign)
            host.refuses(post, host.lan, code)


class TestRecords:
    """A record comes from the device that signed it, and keeps its place."""

    def test_a_later_record_of_a_name_has_the_same_place(self, host):
        host.take_in()
        first, second = (host.lan.seal(note(), circle=host.circle, at_ms=at) for at in (5, 6))
        other = host.lan.seal(note(key="2"), circle=host.circle, name="note/2")
        his = host.minh.seal(note(MINH), circle=host.circle)
        places = [host.admit(one, host.lan).place for one in (first, second, other)]
        places.append(host.admit(his, host.minh).place)
        assert places[0] == places[1]
        assert len(set(places)) == 3

    def test_handed_in_by_another(self, host):
        host.take_in()
        host.refuses(host.lan.seal(note(), circle=host.circle), host.minh, Code.NOT_ALLOWED)
        other = host.town.enrol(LAN)
        host.refuses(host.lan.seal(note(), circle=host.circle), other, Code.NOT_ALLOWED)
        forged = replace(host.minh.seal(note(MINH), circle=host.circle).header, person=LAN)
        host.refuses(write_post(forged, b"", host.minh.sign), host.minh, Code.NOT_ALLOWED)

    def test_into_a_circle_of_others(self, host):
        host.refuses(host.lan.seal(note(), circle=host.circle), host.lan, Code.NOT_ALLOWED)

    def test_with_a_stamp_that_nothing_could_follow(self, host):
        host.take_in()
        post = host.lan.seal(note(), circle=host.circle, at_ms=WALL_LIMIT_MS)
        host.refuses(post, host.lan, Code.MALFORMED)


def test_only_a_later_record_is_news(host):
    host.take_in()
    first, second = (host.lan.seal(note(), circle=host.circle, at_ms=at) for at in (5, 6))
    assert is_news(first, None)
    assert is_news(second, first)
    assert not is_news(first, second)
    assert not is_news(first, first)
    assert not is_news(host.lan.said[0], host.lan.said[0])


def test_there_is_an_end_to_what_one_person_may_hand_in():
    assert has_room(mailroom.LETTERS_LIMIT, mailroom.LETTERS_LIMIT_BYTES)
    assert not has_room(mailroom.LETTERS_LIMIT + 1, 0)
    assert not has_room(0, mailroom.LETTERS_LIMIT_BYTES + 1)
