"""The host's side: order, idempotence, closing of votes, taking over, being behind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.acts.people import AttendanceRecorded, OfficersRemarked
from meeting.acts.sitting import MeetingAdjourned
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import VoteClosed, VoteOpened
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, RefusedError, TamperError
from meeting.log.chain import Standing, VerifiedLog
from meeting.log.heads import read_head
from meeting.log.sequencer import Sequencer
from meeting.records import Entry, Opening, Restricted, SignedAct, box_id, commitment, entry_hash
from tests.attacks.cheat import Forgery
from tests.attacks.steps import resigned
from tests.meeting.log.builder import Keys, Room, Sitting, StoredLog, header_of


@pytest.fixture
def room() -> Sitting:
    return Sitting()


def refused(room: Room, signed: bytes) -> MeetingError:
    before = room.verified.tip
    with pytest.raises(MeetingError) as caught:
        room.sequencer.submit(signed, room.now_ms)
    assert room.verified.tip == before
    return caught.value


class TestCommit:
    def test_nothing_counts_before_it_is_stored(self, room: Sitting):
        number = room.verified.number
        room.sequencer.submit(room.signed(room.chair, MeetingAdjourned()), room.now_ms)
        assert room.verified.number == number
        batch = room.sequencer.commit(room.now_ms)
        assert room.verified.number == number
        room.sequencer.stored(batch)
        assert room.verified.number == number + 1
        assert read_head(room.verified.head, room.log).hash == batch.entries[-1].hash

    def test_many_acts_under_one_head(self, room: Sitting):
        for seat in room.delegates:
            signed = room.signed(seat, SpeechRequested(room.item))
            room.sequencer.submit(signed, room.now_ms)
        batch = room.commit()
        assert len(batch.entries) == len(room.delegates)
        assert not batch.empty
        assert room.audit().sound

    def test_empty(self, room: Sitting):
        batch = room.sequencer.commit(room.now_ms)
        assert batch.empty
        head = room.verified.head
        room.sequencer.stored(batch)
        assert room.verified.head == head

    def test_rollback(self, room: Sitting):
        vote = room.next_id()
        opened = room.signed(room.chair, room.vote_opened(room.motion, vote), act_id=vote)
        before = room.verified.tip
        room.sequencer.submit(opened, room.now_ms)
        room.sequencer.commit(room.now_ms)
        assert len(room.sequencer.boxes) == 1
        room.sequencer.rollback()
        assert room.verified.tip == before
        assert not room.sequencer.boxes
        assert not room.sequencer.submit(opened, room.now_ms).repeated
        room.commit()
        assert room.audit().sound

    def test_rollback_of_ballots(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair)
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        room.sequencer.submit(ballot, room.now_ms)
        room.sequencer.commit(room.now_ms)
        room.sequencer.rollback()
        box = room.sequencer.box(room.box_id(vote))
        assert box is not None
        assert box.tip_number == 0
        room.send(ballot)
        room.close_vote(vote, room.chair)
        assert room.audit().sound

    def test_host_time_never_goes_back(self, room: Sitting):
        time_ms = room.verified.time_ms
        admitted = room.sequencer.submit(room.signed(room.chair, MeetingAdjourned()), 5)
        assert admitted.time_ms == time_ms
        head = read_head(room.sequencer.commit(5).head, room.log)
        assert head.time_ms >= time_ms

    def test_receipts_of_ballots_end_with_the_ballot(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair)
        for seat in room.delegates:
            room.sequencer.submit(room.ballot(seat, vote, "in_favour"), room.now_ms)
        (part,) = room.commit().boxes
        assert len(part.receipts) == len(part.entries) == len(room.delegates)
        for entry, receipt in zip(part.entries, part.receipts, strict=True):
            head = read_head(receipt, part.log)
            assert (head.number, head.hash) == (entry.number, entry_hash(entry.entry))
        assert part.head == part.receipts[-1]
        assert part.vote == vote


class TestAgain:
    def test_in_the_same_batch(self, room: Sitting):
        signed = room.signed(room.chair, MeetingAdjourned())
        first = room.sequencer.submit(signed, room.now_ms)
        again = room.sequencer.submit(signed, room.now_ms + 1)
        assert (again.entry, again.number, again.repeated) == (first.entry, first.number, True)
        assert len(room.commit().entries) == 1

    def test_later_and_after_a_restart(self, room: Sitting):
        signed = room.signed(room.chair, MeetingAdjourned())
        first = room.send(signed)
        assert room.send(signed).entry == first.entry
        room.restart()
        again = room.send(signed)
        assert again.repeated
        assert again.entry == first.entry
        assert again.time_ms == first.time_ms

    def test_ballot_after_the_close_and_a_restart_without_the_box(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair)
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        first = room.sequencer.submit(ballot, room.now_ms)
        assert room.sequencer.submit(ballot, room.now_ms).repeated
        room.commit()
        room.close_vote(vote, room.chair)
        assert room.send(ballot).entry == first.entry
        sequencer = Sequencer(
            room.replica(), room.host.for_host(), find=room.find, entropy=room.entropy
        )
        assert sequencer.submit(ballot, room.now_ms).entry == first.entry

    def test_other_bytes_under_the_same_id(self, room: Sitting):
        act = room.act(room.delegates[0], SpeechRequested(room.item)).act
        other = room.signed(room.delegates[0], SpeechRequested(room.item), act_id=act)
        error = refused(room, other)
        assert isinstance(error, RefusedError)
        assert error.code is Code.ACT_CHANGED

    @settings(deadline=None, max_examples=30)
    @given(st.lists(st.integers(min_value=0, max_value=5), max_size=30))
    def test_whatever_is_sent_again_changes_nothing(self, order: list[int]):
        room = Sitting("again", delegates=2)
        seat = room.delegates[0]
        signed = [
            room.signed(room.secretary, AttendanceRecorded(seat.person, index % 2 == 1))
            for index in range(6)
        ]
        results: dict[int, bytes] = {}
        for index in order:
            try:
                admitted = room.send(signed[index])
            except MeetingError:
                assert index not in results
                continue
            assert admitted.repeated == (index in results)
            assert results.setdefault(index, admitted.entry) == admitted.entry
        assert room.audit().sound
        assert room.replica().meeting == room.verified.meeting


class TestRefusals:
    def test_acts_in_the_hosts_name(self, room: Sitting):
        forgery = Forgery(room)
        assert refused(room, forgery.host_act(MeetingAdjourned())).code is Code.NOT_ALLOWED

    def test_hosts_own_acts_obey_the_rules(self, room: Sitting):
        with pytest.raises(RefusedError) as caught:
            room.sequencer.host_act(MeetingAdjourned(), room.now_ms)
        assert caught.value.code is Code.NOT_ALLOWED

    def test_author_has_seen_more_than_the_host_has(self, room: Sitting):
        seen = (room.verified.number + 1, bytes(32))
        error = refused(room, room.signed(room.chair, MeetingAdjourned(), seen=seen))
        assert error.code is Code.HOST_BEHIND
        assert error.fields["number"] == room.verified.number

    def test_author_has_seen_another_log(self, room: Sitting):
        seen = (room.verified.number, bytes(32))
        error = refused(room, room.signed(room.chair, MeetingAdjourned(), seen=seen))
        assert error.code is Code.FORK

    def test_unknown_kind(self, room: Sitting):
        signed = room.signed(room.chair, MeetingAdjourned())
        other = resigned(signed, room.chair.keys, kind="meeting.paused")
        assert refused(room, other).code is Code.UNKNOWN_KIND

    def test_log_of_a_newer_program(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, kind="meeting.paused"))
        log = forgery.shown_to_device()
        sequencer = Sequencer(log, room.host.for_host(), find=room.find, entropy=room.entropy)
        with pytest.raises(RefusedError) as caught:
            sequencer.submit(room.signed(room.chair, MeetingAdjourned()), room.now_ms)
        assert caught.value.code is Code.UPDATE_NEEDED

    def test_restricted_act_against_the_rules(self, room: Sitting):
        signed = room.signed(room.secretary, OfficersRemarked("", ""), audience=3)
        assert refused(room, signed).code is Code.EMPTY_TEXT

    def test_restricted_act_of_a_public_kind(self, room: Sitting):
        signed = room.signed(room.secretary, OfficersRemarked("x", ""), audience=3)
        payload = encode(Restricted(MeetingAdjourned.KIND, 1, encode(MeetingAdjourned())))
        act = decode(signed, SignedAct)
        salted = commitment(act.salt, payload)
        other = decode(resigned(signed, room.secretary.keys, commitment=salted), SignedAct)
        hidden = encode(SignedAct(other.header, other.signature, act.salt, payload))
        assert refused(room, hidden).code is Code.MALFORMED

    @settings(deadline=None)
    @given(st.binary(max_size=300))
    def test_any_bytes(self, data: bytes):
        room = Room("bytes")
        with pytest.raises(TamperError):
            room.sequencer.submit(data, room.now_ms)

    def test_box_that_there_is_not(self, room: Sitting):
        signed = room.signed(room.chair, MeetingAdjourned(), log="0" * 32)
        assert refused(room, signed).code is Code.UNKNOWN_VOTE


class TestVotes:
    def test_opening_needs_the_hosts_wrap(self, room: Sitting):
        vote = room.next_id()
        opened = room.vote_opened(room.motion, vote)
        fields = {name: getattr(opened, name) for name in opened.__struct_fields__}
        bare = VoteOpened(**(fields | {"wraps": ()}))
        assert refused(room, room.signed(room.chair, bare, act_id=vote)).code is Code.BAD_PROOF
        assert not room.sequencer.boxes
        room.open_vote(room.motion, chair=room.chair)

    def test_deadline(self, room: Sitting):
        deadline_ms = room.now_ms + 5_000
        assert room.sequencer.deadline_ms == 0
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=deadline_ms)
        assert room.sequencer.deadline_ms == deadline_ms
        room.cast(room.delegates[0], vote, "in_favour")
        assert room.sequencer.close_due(deadline_ms - 1) == ()
        (closed,) = room.sequencer.close_due(deadline_ms)
        batch = room.commit()
        assert batch.entries[0].act == VoteClosed(vote)
        assert closed.number == batch.entries[0].number
        assert room.sequencer.deadline_ms == 0
        assert room.verified.meeting.votes.get(vote).closed_by_host
        assert room.audit().sound

    def test_deadline_passes_before_anything_later(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=room.now_ms + 5_000)
        room.now_ms += 10_000
        room.act(room.delegates[0], SpeechRequested(room.item))
        kinds = [header_of(entry).kind for entry in room.disk[room.log].entries[-3:]]
        assert kinds == ["vote.closed", "box.sealed", "speech.requested"]
        assert room.verified.course.seal(vote) is not None
        assert room.audit().sound

    def test_no_act_between_close_and_seal(self, room: Sitting):
        vote = room.vote("in_favour")
        seal = room.verified.course.seal(vote)
        assert seal is not None
        assert room.verified.meeting.votes.get(vote).closed_ms == seal.time_ms

    def test_close_is_taken_back_where_the_box_cannot_be_opened(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=room.now_ms + 90_000)
        room.cast(room.delegates[0], vote, "in_favour")
        room.hand_over(Keys("second host"))
        closing = room.signed(room.chair, VoteClosed(vote))
        assert refused(room, closing).code is Code.BAD_PROOF
        assert room.sequencer.close_due(room.now_ms + 100_000) == ()
        key = room.box_keys[vote].private_bytes_raw()
        with pytest.raises(TamperError) as wrong:
            room.sequencer.supply_box_key(vote, bytes(32))
        assert wrong.value.code is Code.BAD_PROOF
        with pytest.raises(RefusedError) as unknown:
            room.sequencer.supply_box_key(room.motion, key)
        assert unknown.value.code is Code.UNKNOWN_VOTE
        room.sequencer.supply_box_key(vote, key)
        room.send(closing)
        assert room.audit().sound
        assert room.audit().votes[0].ballots == 1


class TestOffice:
    def test_old_host_admits_no_successor(self, room: Sitting):
        appointed = room.signed(room.secretary, room.appoint(Keys("second host")))
        assert refused(room, appointed).code is Code.WRONG_EPOCH

    def test_new_host_admits_nothing_before_it_is_appointed(self, room: Sitting):
        deadline_ms = room.now_ms + 5_000
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=deadline_ms)
        room.restart(Keys("second host"))
        room.sequencer.supply_box_key(vote, room.box_keys[vote].private_bytes_raw())
        assert room.sequencer.close_due(deadline_ms) == ()
        asked = room.signed(room.delegates[0], SpeechRequested(room.item))
        assert refused(room, asked).code is Code.WRONG_EPOCH
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        assert refused(room, ballot).code is Code.WRONG_EPOCH

    def test_founding_for_another_host(self):
        room = Room("first")
        stored = room.disk[room.log]
        entry, opening = decode(stored.entries[0], Entry), decode(stored.openings[0], Opening)
        signed = SignedAct(entry.header, entry.signature, opening.salt, opening.payload)
        sequencer = Sequencer(
            VerifiedLog(room.log), Keys("x").for_host(), find=no_entry, entropy=room.entropy
        )
        with pytest.raises(RefusedError) as caught:
            sequencer.submit(encode(signed), room.now_ms)
        assert caught.value.code is Code.WRONG_EPOCH
        assert sequencer.log.tip.number == 0

    def test_host_acts_after_a_restart_count_on(self, room: Sitting):
        for _ in range(2):
            room.declare(room.vote("against"), room.chair, "rejected")
            room.restart()
        assert room.verified.counter(room.host.device) == 2


class TestBehind:
    def backup(self, room: Room) -> dict[str, StoredLog]:
        return {
            log: StoredLog([*one.entries], [*one.openings], [*one.heads], dict(one.by_act))
            for log, one in room.disk.items()
        }

    def test_restored_by_a_device(self, room: Sitting):
        backup = self.backup(room)
        vote = room.open_vote(room.motion, chair=room.chair)
        room.cast(room.delegates[0], vote, "in_favour")
        whole, room.disk = room.disk, backup
        room.restart()
        main, box_log = whole[room.log], box_id(room.log, vote)
        assert room.sequencer.standing(main.heads[-1]) is Standing.AHEAD
        late = room.signed(room.chair, MeetingAdjourned(), seen=(0, bytes(32)))
        assert refused(room, late).code is Code.HOST_BEHIND
        have = room.verified.number
        restored = room.sequencer.restore(main.entries[have:], main.openings[have:], main.heads[-1])
        assert [entry.header.act for entry in restored] == [vote]
        box = room.sequencer.box(box_log)
        assert box is not None
        stored = whole[box_log]
        assert room.sequencer.standing(stored.heads[-1]) is Standing.AHEAD
        assert refused(room, late).code is Code.HOST_BEHIND
        box.append(stored.entries, stored.openings, stored.heads[-1])
        room.disk = whole
        room.sequencer.submit(room.signed(room.chair, VoteClosed(vote)), room.now_ms)
        room.commit()
        assert room.audit().sound

    def test_in_step(self, room: Sitting):
        assert room.sequencer.standing(room.verified.head) is Standing.COVERED

    def test_head_of_something_else(self, room: Sitting):
        with pytest.raises(TamperError) as caught:
            room.sequencer.standing(Room("other").verified.head)
        assert caught.value.code is Code.WRONG_LOG


def no_entry(_log: str, _act: str) -> bytes | None:
    return None
