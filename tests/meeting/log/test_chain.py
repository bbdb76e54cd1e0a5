"""The one door: what it lets in, what it keeps out, and that keeping out changes nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting.acts.people import DeviceRevoked, OfficersRemarked
from meeting.acts.sitting import MeetingAdjourned, PayloadErased
from meeting.acts.speaking import SpeechRequested
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.log.chain import Standing, VerifiedLog
from meeting.log.heads import read_head, sign_head
from meeting.records import GENESIS, Head, Opening, SignedHead, commitment
from tests.attacks.cheat import Forgery
from tests.attacks.steps import resigned
from tests.meeting.log.builder import Keys, Room, Sitting, StoredLog

ROOM = Sitting("chain", delegates=2)
STORED = ROOM.disk[ROOM.log]
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def room() -> Sitting:
    return Sitting()


def state_of(log: VerifiedLog) -> tuple[object, ...]:
    return log.number, log.hash, log.time_ms, log.meeting, log.head, log.tip, log.withheld


def flipped(data: bytes, place: int, bit: int) -> bytes:
    changed = bytearray(data)
    changed[place % len(data)] ^= 1 << bit
    return bytes(changed)


class TestAppend:
    def test_replica_comes_to_the_same(self):
        log = ROOM.replica(ROOM.fingerprint)
        assert log.meeting == ROOM.verified.meeting
        assert (log.number, log.hash, log.head) == (len(STORED.entries), log.hash, STORED.heads[-1])

    def test_returns_what_it_verified(self):
        log = VerifiedLog(ROOM.log)
        first, *_ = log.append(STORED.entries, STORED.openings, STORED.heads[-1])
        assert first.number == 1
        assert first.entry == STORED.entries[0]
        assert first.act == ROOM.founding
        assert log.number_of(first.header.act) == 1
        assert log.counter(first.header.device) > 0
        assert log.hash_at(1) == first.hash

    @QUICK
    @given(st.integers(min_value=1, max_value=len(STORED.entries)))
    def test_prefix(self, cut: int):
        """A log in two pieces is the log in one."""
        forgery = Forgery(ROOM)
        forgery.cut(forgery.main, cut)
        log = forgery.shown_to_device()
        log.append(STORED.entries[cut:], STORED.openings[cut:], STORED.heads[-1])
        assert log.meeting == ROOM.verified.meeting
        assert log.hash == ROOM.verified.hash

    @QUICK
    @given(
        st.sampled_from(["entries", "openings", "head"]),
        st.integers(min_value=0),
        st.integers(min_value=0),
        st.integers(min_value=0, max_value=7),
    )
    def test_any_flipped_bit_is_refused(self, where: str, which: int, place: int, bit: int):
        parts = {"entries": [*STORED.entries], "openings": [*STORED.openings]}
        head = STORED.heads[-1]
        log = VerifiedLog(ROOM.log, ROOM.fingerprint)
        before = state_of(log)
        if where == "head":
            head = flipped(head, place, bit)
        else:
            index = which % len(STORED.entries)
            parts[where][index] = flipped(parts[where][index], place, bit)
        with pytest.raises(MeetingError):
            log.append(parts["entries"], parts["openings"], head)
        assert state_of(log) == before
        log.append(STORED.entries, STORED.openings, STORED.heads[-1])

    @QUICK
    @given(st.integers(min_value=1, max_value=len(STORED.entries) - 1), st.booleans())
    def test_gap_and_repetition_are_refused(self, place: int, repeat: bool):
        entries, openings = [*STORED.entries], [*STORED.openings]
        if repeat:
            entries.insert(place, entries[place])
            openings.insert(place, openings[place])
        else:
            del entries[place]
            del openings[place]
        log = VerifiedLog(ROOM.log)
        with pytest.raises(TamperError) as caught:
            log.append(entries, openings, STORED.heads[-1])
        assert caught.value.code in (Code.BAD_CHAIN, Code.BAD_HEAD)
        assert log.number == 0

    @QUICK
    @given(st.binary(max_size=200), st.binary(max_size=200))
    def test_any_bytes_are_refused(self, entry: bytes, opening: bytes):
        log = ROOM.replica()
        with pytest.raises(TamperError):
            log.append([entry], [opening], log.head)
        with pytest.raises(TamperError):
            log.append([], [], entry)
        assert log.number == ROOM.verified.number

    def test_nothing_changes_when_only_the_head_is_bad(self, room: Sitting):
        log = room.replica()
        before = state_of(log)
        room.vote("in_favour")
        stored = room.disk[room.log]
        more = stored.entries[log.number :], stored.openings[log.number :]
        with pytest.raises(TamperError):
            log.append(*more, stored.heads[0])
        assert state_of(log) == before
        assert log.course.votes() == ()
        log.append(*more, stored.heads[-1])
        assert log.meeting == room.verified.meeting

    def test_one_opening_for_each_entry(self):
        log = VerifiedLog(ROOM.log)
        with pytest.raises(TamperError) as caught:
            log.append(STORED.entries, STORED.openings[:-1], STORED.heads[-1])
        assert caught.value.code is Code.MALFORMED
        assert log.tip.number == 0

    def test_a_later_head_over_the_same_end(self, room: Sitting):
        log = room.replica()
        head = read_head(log.head, room.log)
        later = sign_head(
            room.host.sign,
            Head(1, room.log, 1, room.host.act_key, head.number, head.hash, head.time_ms + 5),
        )
        assert log.append([], [], later) == ()
        assert log.head == later

    def test_no_head_over_nothing(self):
        log = VerifiedLog(ROOM.log)
        head = sign_head(ROOM.host.sign, Head(1, ROOM.log, 1, ROOM.host.act_key, 0, GENESIS, 0))
        with pytest.raises(TamperError) as caught:
            log.append([], [], head)
        assert caught.value.code is Code.BAD_HEAD


class TestHeads:
    def head(self, **changes: object) -> bytes:
        good = read_head(STORED.heads[-1], ROOM.log)
        fields = {name: getattr(good, name) for name in good.__struct_fields__} | changes
        return sign_head(ROOM.host.sign, Head(**fields))

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"format": 2}, Code.FUTURE_VERSION),
            ({"log": "0" * 32}, Code.WRONG_LOG),
            ({"epoch": 2}, Code.BAD_HEAD),
            ({"host_key": bytes(32)}, Code.BAD_HEAD),
            ({"number": 3}, Code.BAD_HEAD),
            ({"hash": bytes(32)}, Code.BAD_HEAD),
            ({"time_ms": 0}, Code.BAD_HEAD),
        ],
    )
    def test_must_be_right_in_every_field(self, changes: dict[str, object], code: Code):
        log = VerifiedLog(ROOM.log)
        with pytest.raises(TamperError) as caught:
            log.append(STORED.entries, STORED.openings, self.head(**changes))
        assert caught.value.code is code
        assert log.number == 0

    def test_too_long(self):
        log = VerifiedLog(ROOM.log)
        long = encode(SignedHead(bytes(10_000), bytes(64)))
        with pytest.raises(TamperError) as caught:
            log.conflict(long)
        assert caught.value.code is Code.TOO_LONG

    def test_standing(self, room: Sitting):
        log = room.replica()
        early = room.disk[room.log].heads[3]
        assert log.conflict(early) is Standing.COVERED
        assert log.conflict(log.head) is Standing.COVERED
        room.act(room.chair, MeetingAdjourned())
        assert log.conflict(room.verified.head) is Standing.AHEAD
        assert log.fork is None

    def test_standing_needs_the_hosts_signature(self, room: Sitting):
        thief = Keys("thief")
        head = read_head(room.verified.head, room.log)
        forged = Head(1, room.log, 1, room.host.act_key, head.number, bytes(32), head.time_ms)
        for bad in (
            sign_head(thief.sign, forged),
            sign_head(thief.sign, Head(1, room.log, 1, thief.act_key, 1, bytes(32), 0)),
            sign_head(room.host.sign, Head(1, room.log, 1, room.host.act_key, 0, GENESIS, 0)),
        ):
            with pytest.raises(TamperError) as caught:
                room.verified.conflict(bad)
            assert caught.value.code is Code.BAD_HEAD
        assert room.verified.fork is None


class TestEpochs:
    def test_next_host_goes_on(self, room: Sitting):
        old = room.replica()
        late = Forgery(room)
        late.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        late_head = late.head(late.main, room.log)
        room.hand_over(Keys("second host"))
        room.act(room.delegates[0], SpeechRequested(room.item))
        log = room.replica(room.fingerprint)
        assert log.epochs.current is not None
        assert log.epochs.current.number == 2
        assert log.conflict(room.verified.head) is Standing.COVERED
        assert log.conflict(late_head) is Standing.SUPERSEDED
        assert log.conflict(old.head) is Standing.COVERED
        assert old.conflict(room.verified.head) is Standing.LATER_EPOCH
        assert room.audit().sound

    def test_old_host_cannot_go_on(self, room: Sitting):
        first = room.host
        room.hand_over(Keys("second host"))
        forgery = Forgery(room)
        forgery.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        room.host = first
        with pytest.raises(TamperError) as caught:
            forgery.shown_to_device()
        assert caught.value.code is Code.BAD_HEAD

    def test_dropping_an_appointment_leaves_the_host_in_office(self, room: Sitting):
        appointed = room.signed(room.secretary, room.appoint(Keys("second host")))
        forgery = Forgery(room)
        forgery.put(appointed)
        log = room.replica()
        with pytest.raises(TamperError):
            log.append(forgery.main.entries[-1:], forgery.main.openings[-1:], log.head)
        assert log.epochs.current is not None
        assert log.epochs.current.number == 1


class TestEntries:
    def refused(self, forgery: Forgery) -> Code:
        with pytest.raises(MeetingError) as caught:
            forgery.shown_to_device()
        return caught.value.code

    def test_too_long(self, room: Sitting):
        forgery = Forgery(room)
        forgery.main.entries[3] += b" " * 10_000
        assert self.refused(forgery) is Code.TOO_LONG

    def test_opening_too_long(self, room: Sitting):
        forgery = Forgery(room)
        forgery.main.openings[3] = b" " * 600_000
        assert self.refused(forgery) is Code.TOO_LONG

    def test_future_format(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, format=2))
        assert self.refused(forgery) is Code.FUTURE_VERSION

    def test_audience_without_being_restricted(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, audience=2))
        assert self.refused(forgery) is Code.MALFORMED

    def test_second_founding(self, room: Sitting):
        forgery = Forgery(room)
        forgery.put(room.signed(room.secretary, room.founding))
        assert self.refused(forgery) is Code.BAD_CHAIN

    def test_first_entry_is_no_founding(self, room: Sitting):
        log = VerifiedLog(room.log)
        forgery = Forgery(room)
        forgery.cut(forgery.main, 0)
        forgery.put(room.signed(room.chair, MeetingAdjourned(), seen=(0, GENESIS)))
        with pytest.raises(TamperError) as caught:
            log.place(forgery.main.entries[0], forgery.main.openings[0])
        assert caught.value.code is Code.BAD_CHAIN

    def test_founding_under_future_rules(self):
        with pytest.raises(RefusedError) as caught:
            Room("future", rules_version=2)
        assert caught.value.code is Code.FUTURE_VERSION

    def test_revoked_device(self, room: Sitting):
        seat = room.delegates[0]
        room.act(room.chair, DeviceRevoked(seat.keys.device, "lost"))
        forgery = Forgery(room)
        forgery.put(room.signed(seat, SpeechRequested(room.item)))
        assert self.refused(forgery) is Code.DEVICE_REVOKED

    def test_unknown_hash(self, room: Sitting):
        with pytest.raises(TamperError) as caught:
            room.verified.hash_at(room.verified.number + 1)
        assert caught.value.code is Code.UNKNOWN_ENTRY
        with pytest.raises(TamperError):
            room.verified.hash_at(-1)


class TestRestricted:
    @pytest.fixture
    def stored(self, room: Sitting) -> StoredLog:
        room.act(room.secretary, OfficersRemarked("Between us.", room.item), audience=3)
        room.act(room.delegates[0], SpeechRequested(room.item))
        return room.disk[room.log]

    def without(self, room: Room, number: int) -> VerifiedLog:
        stored = room.disk[room.log]
        openings = [*stored.openings]
        openings[number - 1] = b""
        log = VerifiedLog(room.log)
        log.append(stored.entries, openings, stored.heads[-1])
        return log

    def test_withheld_and_revealed(self, room: Sitting, stored: StoredLog):
        number = len(stored.entries) - 1
        log = self.without(room, number)
        assert log.withheld == (number,)
        assert log.meeting.remarks.in_order() == ()
        assert log.meeting.speakers == room.verified.meeting.speakers
        shown = log.reveal(number, stored.openings[number - 1])
        assert shown.act == OfficersRemarked("Between us.", room.item)
        assert log.meeting == room.verified.meeting
        assert log.withheld == ()

    def test_reveals_nothing_else(self, room: Sitting, stored: StoredLog):
        number = len(stored.entries) - 1
        log = self.without(room, number)
        with pytest.raises(TamperError) as caught:
            log.reveal(number, stored.openings[0])
        assert caught.value.code is Code.BAD_COMMITMENT
        with pytest.raises(TamperError) as caught:
            log.reveal(1, stored.openings[0])
        assert caught.value.code is Code.UNKNOWN_ENTRY
        with pytest.raises(TamperError) as caught:
            log.reveal(number, b"")
        assert caught.value.code is Code.MALFORMED
        assert log.withheld == (number,)

    def test_erased_stays_erased(self, room: Sitting, stored: StoredLog):
        number = len(stored.entries) - 1
        opening = stored.openings[number - 1]
        room.act(room.secretary, PayloadErased(number, "on request"))
        log = self.without(room, number)
        log.reveal(number, opening)
        assert log.meeting.remarks.in_order() == ()

    def test_unreadable_payload_leaves_the_entry(self, room: Sitting, stored: StoredLog):
        salt, payload = bytes(32), b"nothing that can be read"
        signed = room.signed(room.secretary, OfficersRemarked("x", ""), audience=3)
        changed = resigned(signed, room.secretary.keys, commitment=commitment(salt, payload))
        forgery = Forgery(room)
        forgery.put(changed)
        forgery.main.openings[-1] = encode(Opening(salt, payload))
        log = forgery.shown_to_device()
        assert log.number == len(stored.entries) + 1
        assert log.withheld == ()


class TestUpdateNeeded:
    """An entry of a newer program: kept, and from there on only the chain is checked."""

    @pytest.fixture
    def newer(self, room: Sitting) -> Forgery:
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, kind="meeting.paused"))
        return forgery

    def test_is_kept(self, newer: Forgery):
        log = newer.shown_to_device()
        assert log.meeting.update_needed == log.number == len(newer.main.entries)

    def test_newer_kind_of_restricted(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.secretary, OfficersRemarked("x", ""), audience=3)
        forgery.put(resigned(signed, room.secretary.keys, version=2))
        assert forgery.shown_to_device().number == len(forgery.main.entries)

    def test_rules_are_not_judged_any_more(self, room: Sitting, newer: Forgery):
        newer.put(room.signed(room.delegates[0], MeetingAdjourned()))
        log = newer.shown_to_device()
        assert log.meeting.update_needed == log.number - 1

    def test_known_devices_still_sign(self, room: Sitting, newer: Forgery):
        signed = room.signed(room.delegates[0], MeetingAdjourned())
        newer.put(resigned(signed, room.chair.keys))
        with pytest.raises(TamperError) as caught:
            newer.shown_to_device()
        assert caught.value.code is Code.BAD_SIGNATURE

    def test_devices_that_may_have_been_enrolled_since(self, room: Sitting, newer: Forgery):
        signed = room.signed(room.chair, MeetingAdjourned())
        device = Keys("enrolled by an act that is not known here").device
        newer.put(resigned(signed, room.chair.keys, device=device))
        assert newer.shown_to_device().number == len(newer.main.entries)


def test_signed_head_is_read_whole():
    signed = decode(STORED.heads[-1], SignedHead)
    assert read_head(encode(signed), ROOM.log).number == len(STORED.entries)
