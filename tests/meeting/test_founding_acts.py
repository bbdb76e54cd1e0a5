"""Founding a log, and appointing its next host."""

import pytest

from meeting.acts.founding import HostAppointed
from meeting.acts.people import PersonAdded, Role
from meeting.errors import Code
from meeting.records import device_id
from meeting.state import Meeting
from tests.meeting.room import HOST_KEY, LOG, NOBODY, Room, device_keys


def unfounded(room: Room) -> Room:
    room.meeting = Meeting.empty(LOG)
    return room


class TestLogFounded:
    def test_founder_is_a_secretary_with_a_device(self, room: Room) -> None:
        founded, people = room.meeting.founded, room.meeting.people
        assert (founded.title, founded.body, founded.place) == ("Phiên họp", "UBND", "Phòng 1")
        assert (founded.language, founded.pack, founded.rules) == ("vi", "vn-ubnd", 1)
        assert (founded.starts_ms, founded.organisation) == (5000, bytes(32))
        assert (founded.founder, founded.founded_ms) == (room.secretary, room.now_ms)
        founder = people.get(room.secretary)
        assert founder is not None
        assert (founder.name, founder.role, founder.votes) == ("Lan", Role.SECRETARY, False)
        assert [one.id for one in people.devices_of(founder.id)] == [room.device[founder.id]]

    def test_host_is_appointed(self, room: Room) -> None:
        host = room.meeting.host
        assert (host.epoch, host.key, host.device) == (1, HOST_KEY, device_id(HOST_KEY))

    def test_only_once(self, room: Room) -> None:
        room.refuses(Code.ALREADY_DONE, room.secretary, room.founding(), act_id=room.secretary)

    def test_nothing_comes_before_it(self, room: Room) -> None:
        act = PersonAdded("Hoa", "", "", Role.GUEST, votes=False)
        unfounded(room).refuses(Code.NOT_ALLOWED, room.secretary, act)

    def test_rules_of_another_version(self, room: Room) -> None:
        act = room.founding(rules=2)
        unfounded(room).refuses(Code.FUTURE_VERSION, NOBODY, act, act_id=NOBODY)

    def test_author_bears_the_acts_id_and_the_founding_device(self, room: Room) -> None:
        device = device_id(device_keys(1).act_key)
        act = room.founding()
        unfounded(room).refuses(Code.NOT_ALLOWED, room.secretary, act)
        room.refuses(Code.NOT_ALLOWED, NOBODY, act, act_id=NOBODY)
        room.do(NOBODY, act, act_id=NOBODY, device=device)

    @pytest.mark.parametrize(
        "changes", [{"title": ""}, {"founder_name": " "}, {"device": device_keys(1, "")}]
    )
    def test_names_are_needed(self, room: Room, changes: dict) -> None:
        act = room.founding(**changes)
        unfounded(room).refuses(Code.EMPTY_TEXT, room.secretary, act, act_id=room.secretary)


class TestHostAppointed:
    def appointment(self, room: Room, **changes: object) -> HostAppointed:
        fields: dict = {
            "epoch": 2,
            "host_key": bytes(32),
            "host_hpke_key": bytes(32),
            "predecessor_number": room.meeting.number,
            "predecessor_hash": room.meeting.hash,
        }
        return HostAppointed(**{**fields, **changes})

    def test_next_epoch_goes_on_from_here(self, room: Room) -> None:
        room.do(room.secretary, self.appointment(room))
        host = room.meeting.host
        assert (host.epoch, host.key, host.device) == (2, bytes(32), device_id(bytes(32)))
        assert host.number == room.meeting.number

    def test_epochs_are_not_left_out(self, room: Room) -> None:
        for epoch in (1, 3):
            act = self.appointment(room, epoch=epoch)
            assert room.refuses(Code.WRONG_EPOCH, room.secretary, act)["current"] == 1

    def test_from_another_place_in_the_log(self, room: Room) -> None:
        act = self.appointment(room)
        room.add()
        room.refuses(Code.HOST_BEHIND, room.secretary, act)
        act = self.appointment(room, predecessor_hash=bytes(32))
        room.refuses(Code.HOST_BEHIND, room.secretary, act)

    def test_chair_may_not(self, room: Room) -> None:
        act = self.appointment(room)
        room.refuses(Code.NOT_ALLOWED, room.enter(Role.CHAIR), act)
