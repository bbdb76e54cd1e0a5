"""Circles, their keys, and records sealed in them."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.errors import Code, TamperError
from meeting.ids import DeviceId
from meeting.notes.clock import WALL_LIMIT_MS
from meeting.notes.records import Erased, PlaceKept, Stamp
from sync.crypto import circles, posts
from sync.crypto.circles import Said
from sync.crypto.keys import new_identity

LOG, OTHER, CIRCLE = "1" * 32, "2" * 32, "c" * 32
LAN, MINH, HOA = "a" * 32, "b" * 32, "d" * 32
KEY, KEY_ID = bytes(range(32)), "e" * 32
TABLET, LAPTOP = new_identity("tablet"), new_identity("laptop")
SAID = Said("place/" + OTHER, PlaceKept(OTHER, 3, 500))


def sealed(said=SAID, **changed):
    place = {
        "log": LOG,
        "circle": CIRCLE,
        "key_id": KEY_ID,
        "person": LAN,
        "stamp": Stamp(5, 1, DeviceId(TABLET.id)),
        "device": TABLET.id,
    }
    return circles.seal_record(KEY, said, circles.Place(**{**place, **changed}))


def granted(devices=(TABLET, LAPTOP), key=KEY, **changed):
    about = {"log": LOG, "circle": CIRCLE, "maker": TABLET.id, "without": (MINH,)}
    name = circles.key_id(key, **about)
    envelopes = tuple(
        circles.seal_key(key, one.public.hpke_key, circle=CIRCLE, key_id=name, device=one.id)
        for one in devices
    )
    made = posts.KeyGranted(**about, key=name, envelopes=envelopes, device=TABLET.id)
    return replace(made, **changed)


def refused(code: Code):
    return pytest.raises(TamperError, match=code.value)


def test_a_circle_is_its_people_whatever_their_order():
    assert circles.circle_id(LOG, LAN, [MINH, HOA]) == circles.circle_id(LOG, LAN, [HOA, MINH])
    ids = [
        circles.circle_id(LOG, LAN, []),
        circles.circle_id(LOG, LAN, [MINH]),
        circles.circle_id(LOG, MINH, [LAN]),
        circles.circle_id(LOG, LAN, [MINH, HOA]),
        circles.circle_id(OTHER, LAN, [MINH]),
    ]
    assert len(set(ids)) == len(ids)


class TestKeys:
    """A key comes to the devices that it was sealed to, and is the one that was meant."""

    def test_each_device_opens_its_own(self):
        for device in (TABLET, LAPTOP):
            assert circles.open_key(granted(), device.id, device.hpke_key) == KEY

    def test_none_for_a_device_that_got_none(self):
        assert circles.open_key(granted([TABLET]), LAPTOP.id, LAPTOP.hpke_key) is None

    def test_an_envelope_that_was_moved(self):
        grant = granted([TABLET])
        moved = tuple(replace(one, device=LAPTOP.id) for one in grant.envelopes)
        with refused(Code.BAD_PROOF):
            circles.open_key(replace(grant, envelopes=moved), LAPTOP.id, LAPTOP.hpke_key)

    @pytest.mark.parametrize(
        "changed", [{"maker": LAPTOP.id}, {"without": ()}, {"without": (MINH, HOA)}, {"log": OTHER}]
    )
    def test_a_key_with_another_meaning(self, changed):
        with refused(Code.BAD_COMMITMENT):
            circles.open_key(replace(granted(), **changed), TABLET.id, TABLET.hpke_key)

    @pytest.mark.parametrize("changed", [{"circle": OTHER}, {"key": OTHER}])
    def test_a_key_in_another_place(self, changed):
        with refused(Code.BAD_PROOF):
            circles.open_key(replace(granted(), **changed), TABLET.id, TABLET.hpke_key)


class TestRecords:
    """A record says what was said in its place, or nothing."""

    def test_what_was_said(self):
        header, data = sealed()
        assert circles.open_record(KEY, header, data) == SAID
        assert header.stamp == Stamp(5, 1, DeviceId(TABLET.id))
        assert b"place" not in data

    @pytest.mark.parametrize(
        "changed",
        [
            {"log": OTHER},
            {"circle": OTHER},
            {"key": OTHER},
            {"person": MINH},
            {"slot": OTHER},
            {"wall_ms": 6},
            {"counter": 2},
            {"stamped_by": LAPTOP.id},
            {"device": LAPTOP.id},
        ],
    )
    def test_in_another_place_it_says_nothing(self, changed):
        header, data = sealed()
        with refused(Code.BAD_PROOF):
            circles.open_record(KEY, replace(header, **changed), data)

    def test_another_key_or_other_bytes(self):
        header, data = sealed()
        for key, bad in ((bytes(32), data), (KEY, data[:-1] + b"!"), (KEY, b"")):
            with refused(Code.BAD_PROOF):
                circles.open_record(key, header, bad)

    def test_a_slot_stands_for_a_name_in_one_circle_only(self):
        slots = {
            sealed()[0].slot,
            sealed(Said("note/1", Erased()))[0].slot,
            sealed(person=MINH)[0].slot,
        }
        assert len(slots) == 3
        assert sealed()[0].slot == sealed(stamp=Stamp(9, 9, DeviceId(LAPTOP.id)))[0].slot

    def test_a_slot_of_another_name(self, monkeypatch):
        monkeypatch.setattr(circles, "_slot", lambda *_: OTHER)
        header, data = sealed()
        monkeypatch.undo()
        with refused(Code.BAD_PROOF):
            circles.open_record(KEY, header, data)

    def test_a_stamp_that_nothing_could_follow(self):
        header, data = sealed(stamp=Stamp(WALL_LIMIT_MS, 0, DeviceId(TABLET.id)))
        with refused(Code.MALFORMED):
            circles.open_record(KEY, header, data)

    def test_what_a_later_program_says_is_not_lost(self):
        class Later(msgspec.Struct, array_like=True):
            name: str
            body: dict[str, str]

        header, data = sealed(Later("note/1", {"type": "hologram"}))
        assert circles.open_record(KEY, header, data) is None


class TestPosts:
    """Only the device whose key signed can have written a post."""

    def post(self):
        header, data = sealed()
        return posts.write_post(header, data, TABLET.signer())

    def test_there_and_back(self):
        for header, data in (sealed(), (granted(), b"")):
            post = posts.write_post(header, data, TABLET.signer())
            assert posts.read_post(post.data) == post
            post.check_signature(TABLET.public.act_key)

    def test_another_device_or_another_header(self):
        post = self.post()
        with refused(Code.BAD_SIGNATURE):
            post.check_signature(LAPTOP.public.act_key)
        other = posts.write_post(granted(), b"", TABLET.signer())
        swapped = replace(post, post=replace(post.post, header=other.post.header))
        with refused(Code.BAD_SIGNATURE):
            swapped.check_signature(TABLET.public.act_key)

    def test_swapped_sealed_bytes(self):
        for post in (self.post(), posts.write_post(granted(), b"", TABLET.signer())):
            swapped = replace(post, post=replace(post.post, sealed=b"another"))
            with refused(Code.BAD_COMMITMENT):
                posts.read_post(swapped.data)

    def test_bytes_that_are_not_as_they_were_signed(self):
        post = self.post()
        spaced = replace(post, post=replace(post.post, header=post.post.header + b" "))
        strange = [spaced.data, b"", b"\x93", post.data + b"!", msgspec.msgpack.encode([b"{}"] * 3)]
        for data in strange:
            with refused(Code.MALFORMED):
                posts.read_post(data)

    def test_one_that_is_too_long(self):
        with refused(Code.TOO_LONG):
            posts.read_post(bytes(posts.POST_LIMIT_BYTES + 1))

    @given(st.binary(max_size=200))
    def test_rubbish_is_refused_by_name(self, data):
        with pytest.raises(TamperError):
            posts.read_post(data)
