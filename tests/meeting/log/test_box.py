"""The door of a ballot box, and counting."""

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting.acts.people import AttendanceRecorded, DeviceRevoked, PersonRemoved
from meeting.acts.sitting import MeetingAdjourned
from meeting.acts.voting import AnswerCount
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.log.box import VerifiedBox
from meeting.log.chain import Standing, VerifiedLog
from meeting.log.choices import (
    CHOICE_BYTES,
    ChoiceReader,
    choice_bytes,
    seal_choice,
    unwrap_box_key,
)
from meeting.log.heads import read_head, sign_head
from meeting.records import Head
from meeting.sealing import BALLOT, seal
from tests.attacks.cheat import Forgery
from tests.attacks.steps import put_first, resigned
from tests.meeting.log.builder import Keys, Sitting

ROOM = Sitting("box", delegates=4)
VOTE = ROOM.vote("in_favour", "against", "in_favour", "abstain")
BOX = ROOM.disk[ROOM.box_id(VOTE)]
LOG = ROOM.replica()


@pytest.fixture
def room() -> Sitting:
    return Sitting()


@pytest.fixture
def vote(room: Sitting) -> str:
    return room.open_vote(room.motion, chair=room.chair, wraps=[room.secretary.keys])


def state_of(box: VerifiedBox) -> tuple[object, ...]:
    return box.number, box.hash, box.state, box.head, box.tip_number, box.tip_hash, box.placed


class TestDoor:
    def test_replica_counts_the_same(self):
        box = ROOM.box_replica(LOG, VOTE)
        count = box.check_seal()
        assert count.counts == (
            AnswerCount("in_favour", 2),
            AnswerCount("against", 1),
            AnswerCount("abstain", 1),
        )
        assert count.by_person[ROOM.delegates[1].person] == "against"
        assert count.invalid == ()
        assert box.sealed_end == (4, box.hash)

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.sampled_from(["entries", "openings", "head"]),
        st.integers(min_value=0),
        st.integers(min_value=0),
        st.integers(min_value=0, max_value=7),
    )
    def test_any_flipped_bit_is_refused(self, where: str, which: int, place: int, bit: int):
        parts = {"entries": [*BOX.entries], "openings": [*BOX.openings], "head": [BOX.heads[-1]]}
        index = which % len(parts[where])
        changed = bytearray(parts[where][index])
        changed[place % len(changed)] ^= 1 << bit
        parts[where][index] = bytes(changed)
        box = VerifiedBox(LOG, VOTE)
        before = state_of(box)
        with pytest.raises(MeetingError):
            box.append(parts["entries"], parts["openings"], parts["head"][0])
        assert state_of(box) == before
        box.append(BOX.entries, BOX.openings, BOX.heads[-1])

    def test_one_opening_for_each_entry(self):
        box = VerifiedBox(LOG, VOTE)
        with pytest.raises(TamperError) as caught:
            box.append(BOX.entries, BOX.openings[1:], BOX.heads[-1])
        assert caught.value.code is Code.MALFORMED

    def test_hashes(self):
        box = ROOM.box_replica(LOG, VOTE)
        opening = LOG.course.opening(VOTE)
        assert opening is not None
        assert box.hash_at(0) == opening.hash
        assert box.hash_at(4) == box.hash
        with pytest.raises(TamperError) as caught:
            box.hash_at(5)
        assert caught.value.code is Code.UNKNOWN_ENTRY

    def test_numbers_and_counters(self):
        box = VerifiedBox(LOG, VOTE)
        placed = box.append(BOX.entries, BOX.openings, BOX.heads[-1])
        assert [box.number_of(one.header.act) for one in placed] == [1, 2, 3, 4]
        assert box.counter(placed[0].header.device) == 1
        assert box.counter("0" * 32) == 0

    def test_no_box_without_a_vote(self, room: Sitting):
        with pytest.raises(RefusedError) as caught:
            VerifiedBox(room.verified, room.motion)
        assert caught.value.code is Code.UNKNOWN_VOTE

    def test_no_box_of_a_vote_that_is_not_understood(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, kind="meeting.paused"))
        vote = room.next_id()
        opened = room.vote_opened(room.motion, vote)
        forgery.put(room.signed(room.chair, opened, act_id=vote))
        with pytest.raises(RefusedError) as caught:
            VerifiedBox(forgery.shown_to_device(), vote)
        assert caught.value.code is Code.UPDATE_NEEDED

    def test_only_ballots(self, room: Sitting, vote: str):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned(), log=room.box_id(vote))
        put_first(forgery, vote, signed)
        box = VerifiedBox(room.replica(), vote)
        with pytest.raises(RefusedError) as caught:
            box.place(forgery.box(vote).entries[0], forgery.box(vote).openings[0])
        assert caught.value.code is Code.NOT_ALLOWED

    def test_ballot_by_one_who_had_not_seen_the_vote(self, room: Sitting, vote: str):
        forgery = Forgery(room)
        signed = room.ballot(room.delegates[0], vote, "in_favour")
        seen = {"seen_number": 1, "seen_hash": room.verified.hash_at(1)}
        put_first(forgery, vote, resigned(signed, room.delegates[0].keys, **seen))
        box = VerifiedBox(room.replica(), vote)
        with pytest.raises(TamperError) as caught:
            box.place(forgery.box(vote).entries[0], forgery.box(vote).openings[0])
        assert caught.value.code is Code.BAD_CHAIN

    def test_ballot_at_the_moment_of_the_close(self, room: Sitting, vote: str):
        """What has the time of the close stands after it."""
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        room.close_vote(vote, room.chair)
        forgery = Forgery(room)
        room.now_ms = room.verified.meeting.votes.get(vote).closed_ms
        put_first(forgery, vote, ballot)
        forgery.reseal(vote, number=1)
        box = VerifiedBox(forgery.shown_to_device(), vote)
        with pytest.raises(RefusedError) as caught:
            box.place(forgery.box(vote).entries[0], forgery.box(vote).openings[0])
        assert caught.value.code is Code.VOTE_CLOSED
        assert caught.value.fields["closed_at_ms"] == room.now_ms

    def test_with_a_program_that_needs_an_update_signatures_are_still_checked(
        self, room: Sitting, vote: str
    ):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, kind="meeting.paused"))
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        put_first(forgery, vote, resigned(ballot, room.delegates[0].keys, device="0" * 32))
        box = VerifiedBox(forgery.shown_to_device(), vote)
        with pytest.raises(RefusedError) as caught:
            box.place(forgery.box(vote).entries[0], forgery.box(vote).openings[0])
        assert caught.value.code is Code.UNKNOWN_DEVICE


class TestAsOfItsMoment:
    """A ballot counts by what the meeting was when it was cast, whenever it is looked at."""

    def counted(self, room: Sitting, vote: str) -> int:
        room.close_vote(vote, room.chair)
        box = room.box_replica(room.replica(), vote)
        assert room.audit().sound
        return sum(one.count for one in box.check_seal().counts)

    def test_left_afterwards(self, room: Sitting, vote: str):
        room.cast(room.delegates[0], vote, "in_favour")
        room.attend(room.delegates[0], present=False)
        assert self.counted(room, vote) == 1

    def test_device_revoked_afterwards(self, room: Sitting, vote: str):
        room.cast(room.delegates[0], vote, "in_favour")
        room.act(room.chair, DeviceRevoked(room.delegates[0].keys.device, "lost"))
        assert self.counted(room, vote) == 1

    def test_removed_after_the_vote(self, room: Sitting, vote: str):
        room.cast(room.delegates[0], vote, "in_favour")
        room.close_vote(vote, room.chair)
        room.declare(vote, room.chair, "rejected")
        room.act(room.secretary, PersonRemoved(room.delegates[0].person))
        box = room.box_replica(room.replica(), vote)
        assert box.check_seal().counts[0].count == 1
        assert room.audit().sound

    def test_everything_in_one_millisecond(self, room: Sitting, vote: str):
        """An entry of the log that follows a ballot is later, so that the order can be replayed."""
        seat = room.delegates[0]
        ballot = room.ballot(seat, vote, "in_favour")
        left = room.signed(room.secretary, AttendanceRecorded(seat.person, present=False))
        first = room.sequencer.submit(ballot, room.now_ms)
        second = room.sequencer.submit(left, room.now_ms)
        room.commit()
        assert second.time_ms == first.time_ms + 1
        assert self.counted(room, vote) == 1


class TestHeads:
    def head(self, room: Sitting, vote: str, **changes: object) -> bytes:
        good = read_head(room.disk[room.box_id(vote)].heads[-1], room.box_id(vote))
        fields = {name: getattr(good, name) for name in good.__struct_fields__} | changes
        return sign_head(room.host.sign, Head(**fields))

    @pytest.mark.parametrize(
        "changes",
        [{"epoch": 2}, {"epoch": 0}, {"host_key": bytes(32)}, {"number": 2}, {"hash": bytes(32)}],
    )
    def test_must_be_right_in_every_field(
        self, room: Sitting, vote: str, changes: dict[str, object]
    ):
        room.cast(room.delegates[0], vote, "in_favour")
        stored = room.disk[room.box_id(vote)]
        box = VerifiedBox(room.replica(), vote)
        with pytest.raises(TamperError) as caught:
            box.append(stored.entries, stored.openings, self.head(room, vote, **changes))
        assert caught.value.code is Code.BAD_HEAD
        assert box.number == 0

    def test_of_an_earlier_host(self, room: Sitting):
        first = room.host
        room.hand_over(Keys("second host"))
        vote = room.open_vote(room.motion, chair=room.chair)
        room.cast(room.delegates[0], vote, "in_favour")
        room.host = first
        old = self.head(room, vote, epoch=1, host_key=first.act_key)
        stored = room.disk[room.box_id(vote)]
        box = VerifiedBox(room.replica(), vote)
        with pytest.raises(TamperError) as caught:
            box.append(stored.entries, stored.openings, old)
        assert caught.value.code is Code.BAD_HEAD

    def test_standing(self, room: Sitting, vote: str):
        room.cast(room.delegates[0], vote, "in_favour")
        box = room.box_replica(room.replica(), vote)
        room.cast(room.delegates[1], vote, "in_favour")
        stored = room.disk[room.box_id(vote)]
        assert box.conflict(stored.heads[0]) is Standing.COVERED
        assert box.conflict(stored.heads[1]) is Standing.AHEAD
        forked = self.head(room, vote, number=1, hash=bytes(32))
        assert box.conflict(forked) is Standing.FORK
        assert box.fork is not None
        assert box.fork.theirs == forked


class TestCounting:
    def test_choices_are_of_one_length(self):
        assert {len(choice_bytes(answer)) for answer in ("a", "abstain", "x" * 24)} == {
            CHOICE_BYTES
        }

    def test_unreadable_ballots_are_listed(self, room: Sitting, vote: str):
        seat, key = room.delegates[0], room.box_keys[vote].public_key().public_bytes_raw()
        act_id = room.next_id()
        context = room.log, vote, seat.person, act_id
        short = seal(b'{"answer":"in_favour","padding":""}', key, BALLOT, *context)
        bad = room.send(room.ballot(seat, vote, "", sealed=short, act_id=act_id))
        other = room.ballot(room.delegates[1], vote, "no_such_answer")
        worse = room.send(other)
        room.cast(room.delegates[2], vote, "against")
        room.close_vote(vote, room.chair)
        count = room.box_replica(room.replica(), vote).check_seal()
        assert count.invalid == (bad.act, worse.act)
        assert [one.count for one in count.counts] == [0, 1, 0]
        assert count.by_person[seat.person] is None

    def test_last_ballot_counts(self, room: Sitting, vote: str):
        for answer in ("in_favour", "against", "abstain"):
            room.cast(room.delegates[0], vote, answer)
        room.close_vote(vote, room.chair)
        box = room.box_replica(room.replica(), vote)
        assert [one.count for one in box.check_seal().counts] == [0, 0, 1]
        assert box.number == 3

    def test_wrong_keys(self, room: Sitting, vote: str):
        box = VerifiedBox(room.replica(), vote)
        for key in (bytes(31), bytes(32)):
            with pytest.raises(TamperError) as caught:
                box.recount(key)
            assert caught.value.code is Code.BAD_PROOF

    def test_not_sealed_yet(self, room: Sitting, vote: str):
        box = VerifiedBox(room.replica(), vote)
        assert box.sealed_end is None
        with pytest.raises(RefusedError) as caught:
            box.check_seal()
        assert caught.value.code is Code.WRONG_PHASE

    def test_ballots_missing(self, room: Sitting):
        vote = room.vote("in_favour", "against")
        box = VerifiedBox(room.replica(), vote)
        with pytest.raises(TamperError) as caught:
            box.check_seal()
        assert caught.value.code is Code.BAD_CHAIN

    def test_nothing_after_the_sealing(self, room: Sitting):
        vote = room.vote("in_favour")
        box = room.box_replica(room.replica(), vote)
        with pytest.raises(TamperError) as caught:
            box.place(*forged_ballot(room, vote))
        assert caught.value.code is Code.BAD_CHAIN

    def test_officers_can_open_it_too(self, room: Sitting, vote: str):
        log: VerifiedLog = room.replica()
        opened = VerifiedBox(log, vote).opened
        keys = room.secretary.keys
        private = unwrap_box_key(opened, keys.device, keys.hpke.private_bytes_raw(), room.log, vote)
        assert private == room.box_keys[vote].private_bytes_raw()
        with pytest.raises(TamperError) as caught:
            unwrap_box_key(opened, "0" * 32, private, room.log, vote)
        assert caught.value.code is Code.BAD_PROOF

    def test_a_choice_opens_nowhere_else(self):
        key = X25519PrivateKey.generate()
        public, private = key.public_key().public_bytes_raw(), key.private_bytes_raw()
        sealed = seal_choice("yes", public, "log", "vote", "person", "act")
        assert ChoiceReader("log", "vote", ["yes"], private).read(sealed, "person", "act") == "yes"
        assert ChoiceReader("log", "other", ["yes"], private).read(sealed, "person", "act") is None
        assert ChoiceReader("log", "vote", ["no"], private).read(sealed, "person", "act") is None
        for person, act in (("other", "act"), ("person", "other")):
            assert ChoiceReader("log", "vote", ["yes"], private).read(sealed, person, act) is None


def forged_ballot(room: Sitting, vote: str) -> tuple[bytes, bytes]:
    """Return entry and opening of a ballot that the host adds to a box later."""
    forgery = Forgery(room)
    forgery.put(room.ballot(room.delegates[1], vote, "against"), log=room.box_id(vote))
    stored = forgery.box(vote)
    return stored.entries[-1], stored.openings[-1]
