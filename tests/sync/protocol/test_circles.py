"""Circles and keys: who is in, which key counts, and who hands it on."""

import pytest
from msgspec.structs import replace

from meeting.errors import Code, TamperError
from sync.crypto import circles
from sync.crypto.keys import new_identity
from sync.crypto.posts import CircleMade, KeyGranted, write_post
from sync.protocol.circles import NotYetError
from tests.sync.protocol.note_room import HOA, LAN, MINH, OTHER_LOG, Seat, Town


def refused(code: Code):
    return pytest.raises(TamperError, match=code.value)


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def lan(town: Town) -> Seat:
    return town.enrol(LAN)


@pytest.fixture
def minh(town: Town) -> Seat:
    return town.enrol(MINH)


class TestCircles:
    """A circle is what its owner's device said."""

    def test_it_is_made_once(self, lan):
        name = lan.circle(MINH, LAN)
        assert lan.circle(MINH) == name
        assert len(lan.said) == 1
        assert lan.book.circle(name).everybody == {LAN, MINH}
        assert list(lan.book.shared()) == [name]

    def test_alone_it_is_the_private_one(self, lan):
        assert lan.circle() == lan.book.private
        assert lan.book.shared() == {}
        assert len(lan.said) == 1

    def test_both_devices_of_its_owner_give_it_the_same_name(self, town, lan):
        other = town.enrol(LAN)
        assert other.circle(HOA, MINH) == lan.circle(MINH, HOA)

    def test_members_hear_of_it(self, lan, minh):
        name = lan.circle(MINH)
        minh.hear(lan)
        assert minh.book.circle(name).owner == LAN

    def test_nobody_makes_one_in_anothers_name(self, lan, minh):
        made = CircleMade(lan.book.log, LAN, (MINH,), minh.id)
        with refused(Code.NOT_ALLOWED):
            lan.take(write_post(made, b"", minh.sign))

    def test_one_of_others_is_none_of_this_persons(self, town, lan, minh):
        minh.circle(HOA)
        with refused(Code.NOT_ALLOWED):
            lan.take(minh.said[0])

    def test_of_another_log(self, lan, minh):
        made = CircleMade(OTHER_LOG, MINH, (LAN,), minh.id)
        with refused(Code.WRONG_LOG):
            lan.take(write_post(made, b"", minh.sign))

    def test_of_a_device_that_is_not_in_the_log_yet(self, town, lan):
        stranger = Seat(town, MINH, new_identity("new"))
        made = CircleMade(lan.book.log, MINH, (LAN,), stranger.id)
        with pytest.raises(NotYetError):
            lan.take(write_post(made, b"", stranger.sign))

    def test_a_device_knows_itself_before_it_has_the_log(self):
        alone = Seat(Town(), LAN, new_identity("new"))
        name = alone.circle(MINH)
        key = alone.key(name)
        assert alone.book.writing_key(name, alone.town.people).id == key

    def test_with_a_signature_of_another_device(self, lan, minh):
        made = CircleMade(lan.book.log, MINH, (LAN,), minh.id)
        with refused(Code.BAD_SIGNATURE):
            lan.take(write_post(made, b"", lan.sign))


class TestKeys:
    """Which key is written with."""

    def test_all_write_with_the_same_one(self, town, lan, minh):
        name = lan.circle(MINH)
        minh.hear(lan)
        assert lan.book.writing_key(name, town.people) is None
        keys = [lan.key(name), minh.key(name)]
        lan.hear(minh)
        minh.hear(lan)
        for one in (lan, minh):
            assert one.book.writing_key(name, town.people).id == keys[0]
        further = lan.key(name)
        minh.hear(lan)
        for one in (lan, minh):
            assert one.book.writing_key(name, town.people).id == min(keys[0], further)

    def test_a_key_comes_to_whom_it_was_sealed_to_and_comes_once(self, town, lan, minh):
        name = lan.circle(MINH)
        lan.key(name)
        minh.take(lan.said[0])
        taken = minh.take(lan.said[1])
        assert taken.key == lan.book.key(taken.key.id)
        assert minh.take(lan.said[1]).key is None
        hoa = town.enrol(HOA)
        with pytest.raises(NotYetError):
            hoa.take(lan.said[1])

    def test_a_key_that_is_only_heard_of(self, town, lan):
        lan.key(lan.circle())
        later = town.enrol(LAN)
        assert later.take(lan.said[1]).key is None
        assert later.book.writing_key(later.book.private, town.people) is None

    def test_after_a_revocation_a_new_one_is_needed(self, town, lan):
        other = town.enrol(LAN)
        old = lan.key(lan.circle())
        town.revoke(other, 9)
        assert lan.book.writing_key(lan.book.private, town.people) is None
        new = lan.key(lan.book.private)
        assert lan.book.writing_key(lan.book.private, town.people).id == new != old
        granted = lan.said[-1].header
        assert granted.without == (other.id,)
        assert [one.device for one in granted.envelopes] == [lan.id]

    def test_what_a_revoked_device_made_is_not_written_with(self, town, lan):
        thief = town.enrol(LAN)
        thief.circle()
        town.revoke(thief, 9)
        thief.key(thief.book.private)
        lan.hear(thief)
        assert thief.said[-1].header.without == (thief.id,)
        assert lan.book.writing_key(lan.book.private, town.people) is None

    def test_nor_one_that_it_says_another_has_made(self, town, lan):
        thief = town.enrol(LAN)
        town.revoke(thief, 9)
        plain = circles.new_key()
        about = {"log": lan.book.log, "circle": lan.book.private, "maker": lan.id}
        name = circles.key_id(plain, **about, without=(thief.id,))
        envelope = circles.seal_key(
            plain,
            lan.identity.public.hpke_key,
            circle=lan.book.private,
            key_id=name,
            device=lan.id,
        )
        granted = KeyGranted(
            **about, key=name, without=(thief.id,), envelopes=(envelope,), device=thief.id
        )
        assert lan.take(write_post(granted, b"", thief.sign)).key is not None
        assert lan.book.writing_key(lan.book.private, town.people) is None

    def test_word_of_a_key_that_is_not_true_is_passed_over(self, town, lan):
        other = town.enrol(LAN)
        lan.key(lan.circle())
        other.hear(lan)
        true = lan.said[-1].header
        false = replace(true, without=(HOA,), maker=other.id, envelopes=(), device=other.id)
        lan.take(write_post(false, b"", other.sign))
        assert lan.book.writing_key(lan.book.private, town.people).id == true.key
        assert lan.book.grants_due(town.people) == ()

    def test_only_the_people_of_a_circle_hand_out_its_keys(self, town, lan, minh):
        name = lan.circle(MINH)
        lan.key(name)
        hoa = town.enrol(HOA)
        minh.take(lan.said[0])
        for changed in ({"device": hoa.id}, {"maker": hoa.id, "device": hoa.id}):
            granted = replace(lan.said[1].header, **changed)
            with refused(Code.NOT_ALLOWED):
                minh.take(write_post(granted, b"", hoa.sign))
        made_elsewhere = replace(lan.said[1].header, maker=hoa.id)
        with refused(Code.NOT_ALLOWED):
            minh.take(write_post(made_elsewhere, b"", lan.sign))

    def test_a_maker_that_is_not_in_the_log_yet(self, lan, minh):
        lan.key(lan.circle(MINH))
        minh.take(lan.said[0])
        granted = replace(lan.said[1].header, maker="9" * 32)
        with pytest.raises(NotYetError):
            minh.take(write_post(granted, b"", lan.sign))

    def test_a_device_with_an_unfit_key_gets_none(self, town, lan):
        other = town.enrol(LAN)
        town.change(replace(town.people.devices[other.id], hpke_key=bytes(32)))
        lan.key(lan.circle())
        assert [one.device for one in lan.said[-1].header.envelopes] == [lan.id]
        assert lan.book.grants_due(town.people) == ()


class TestHandingOn:
    """A device that comes later is given what its fellows have."""

    def given(self, seat: Seat) -> list[tuple[str, list[str]]]:
        due = seat.book.grants_due(seat.town.people)
        return [(one.header.key, sorted(e.device for e in one.header.envelopes)) for one in due]

    def test_a_further_device_of_the_same_person(self, town, lan):
        key = lan.key(lan.circle())
        assert self.given(lan) == []
        later = town.enrol(LAN)
        assert self.given(lan) == [(key, [later.id])]
        lan.say(*lan.book.grants_due(town.people))
        assert self.given(lan) == []
        later.hear(lan)
        assert later.book.writing_key(later.book.private, town.people).id == key
        assert self.given(later) == []

    def test_old_keys_too_but_not_for_devices_that_are_revoked(self, town, lan):
        old = lan.key(lan.circle())
        lost = town.enrol(LAN)
        town.revoke(lost, 9)
        new = lan.key(lan.book.private)
        later = town.enrol(LAN)
        assert self.given(lan) == [(key, [later.id]) for key in sorted([old, new])]

    def test_the_owner_and_the_maker_do_it_not_everybody(self, town, lan, minh):
        hoa = town.enrol(HOA)
        name = lan.circle(MINH, HOA)
        for one in (minh, hoa):
            one.hear(lan)
        key = minh.key(name)
        for one in (lan, hoa):
            one.hear(minh)
        later = town.enrol(HOA)
        # Minh says that he gave it to Hoa; its owner does so, too.
        assert [self.given(one) for one in (minh, hoa)] == [[(key, [later.id])]] * 2
        assert self.given(lan) == [(key, sorted([hoa.id, later.id]))]
        last = town.enrol(MINH)
        assert self.given(lan) == [(key, sorted([hoa.id, later.id, last.id]))]
        assert self.given(minh) == [(key, sorted([later.id, last.id]))]
        assert self.given(hoa) == [(key, [later.id])]

    def test_without_them_everybody_does(self, town, lan, minh):
        hoa = town.enrol(HOA)
        key = lan.key(lan.circle(MINH, HOA))
        for one in (minh, hoa):
            one.hear(lan)
        town.revoke(lan, 9)
        town.revoke(minh, 9)
        later = town.enrol(MINH)
        assert self.given(hoa) == [(key, [later.id])]

    def test_nothing_of_a_key_without_word_of_it(self, town, lan, minh):
        lan.book.hold(circles.CircleKey("9" * 32, lan.book.private, bytes(32)))
        town.enrol(LAN)
        assert self.given(lan) == []
        name = minh.circle(LAN)
        minh.key(name)
        lan.hear(minh)
        del lan.book._circles[name]
        assert self.given(lan) == []
