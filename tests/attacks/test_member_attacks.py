"""Attacks on the log by members, officers and outsiders; each ends with what the audit says."""

import pytest

from meeting.acts.people import PersonAdded, Role
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import BallotCast
from meeting.errors import Code, RefusedError, TamperError
from meeting.log.audit import audit
from meeting.log.author import Author
from meeting.log.chain import VerifiedLog
from meeting.log.findings import FindingCode
from meeting.records import (
    Mandate,
    mandate_bytes,
)
from meeting.signing import MANDATE
from tests.attacks.cheat import Forgery, errors, found
from tests.attacks.steps import (
    founding_refused,
    put_first,
    refused,
    refused_by_device,
    refused_late,
    resigned,
    stranger,
    stuffed,
    with_mandate,
    without_mandate,
)
from tests.meeting.log.builder import DAY_MS, START_MS, Keys, Room, Seat, Sitting

BAD_ENTRY, RULE_BROKEN = FindingCode.BAD_ENTRY, FindingCode.RULE_BROKEN


@pytest.fixture
def room() -> Sitting:
    return Sitting()


class TestDishonestMember:
    @pytest.fixture
    def vote(self, room: Sitting) -> str:
        return room.open_vote(room.motion, chair=room.chair)

    def test_second_ballot(self, room: Sitting, vote: str):
        seat = room.delegates[0]
        room.cast(seat, vote, "in_favour")
        second = room.ballot(seat, vote, "in_favour", replaces="")
        assert refused(room, second) is Code.BALLOT_SUPERSEDED
        assert stuffed(room, vote, second) == "ballot_superseded"

    def test_ballot_for_another(self, room: Sitting, vote: str):
        thief, victim = room.delegates[:2]
        author = Author(room.log, victim.person, thief.keys.device, thief.keys.sign)
        seat = Seat("thief", victim.person, thief.keys, author)
        ballot = room.ballot(seat, vote, "in_favour")
        assert refused(room, ballot) is Code.UNKNOWN_DEVICE
        assert stuffed(room, vote, ballot) == "unknown_device"

    def test_ballot_copied_from_another(self, room: Sitting, vote: str):
        room.cast(room.delegates[0], vote, "against")
        stored = room.disk[room.box_id(vote)]
        sealed = room.sequencer.boxes[room.box_id(vote)].placed
        assert not sealed
        box = room.box_replica(room.replica(), vote)
        copied = box.state.in_order()[0].sealed
        room.send(room.ballot(room.delegates[1], vote, "", sealed=copied))
        room.close_vote(vote, room.chair)
        report = room.audit()
        assert found(report, FindingCode.BALLOTS_INVALID).fields["count"] == 1
        assert report.votes[0].counts[1].count == 1, "it opens for its author alone"
        assert len(stored.entries) == 2

    def test_ballot_without_a_vote(self, room: Sitting, vote: str):
        ballot = room.ballot(room.secretary, vote, "in_favour")
        assert refused(room, ballot) is Code.NOT_ENTITLED
        assert stuffed(room, vote, ballot) == "not_entitled"

    def test_ballot_in_the_meetings_log(self, room: Sitting, vote: str):
        ballot = BallotCast(vote, "", b"")
        signed = room.signed(room.delegates[0], ballot)
        assert refused(room, signed) is Code.NOT_ALLOWED

    def test_late_ballot(self, room: Sitting, vote: str):
        ballot = room.ballot(room.delegates[0], vote, "in_favour")
        room.close_vote(vote, room.chair)
        with pytest.raises(RefusedError) as caught:
            room.send(ballot)
        assert caught.value.code is Code.VOTE_CLOSED
        assert caught.value.fields["closed_at_ms"] == room.verified.time_ms
        forgery = Forgery(room)
        put_first(forgery, vote, ballot)
        report = audit(forgery.record(heads=room.disk[room.log].heads), room.fingerprint)
        assert errors(report) == [(FindingCode.BAD_BALLOT, "bad_chain")]

    def test_own_devices_clock(self, room: Sitting):
        deadline_ms = room.now_ms + 10_000
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=deadline_ms)
        now_ms = room.now_ms
        room.now_ms = START_MS - DAY_MS
        backdated = room.ballot(room.delegates[0], vote, "in_favour")
        room.now_ms = now_ms
        room.cast(room.delegates[1], vote, "against")
        room.now_ms = deadline_ms
        assert refused_late(room, backdated) is Code.VOTE_CLOSED
        report = room.audit()
        assert report.sound
        assert not report.has(FindingCode.CLOCK_GAP)

    def test_clock_hours_off_is_reported(self, room: Sitting):
        signed = room.signed(room.delegates[0], SpeechRequested(room.item))
        off = resigned(signed, room.delegates[0].keys, device_time_ms=room.now_ms + DAY_MS)
        room.send(off)
        finding = found(room.audit(), FindingCode.CLOCK_GAP)
        assert finding.fields["device"] == room.delegates[0].keys.device
        assert finding.fields["gap_ms"] == DAY_MS - 1000

    def test_counter_replay(self, room: Sitting):
        seat = room.delegates[0]
        counter = seat.author.counter()
        signed = room.signed(seat, SpeechRequested(room.item))
        again = resigned(signed, seat.keys, counter=counter)
        assert refused(room, again) is Code.COUNTER_USED
        forgery = Forgery(room)
        forgery.put(again)
        assert (BAD_ENTRY, "counter_used") in errors(audit(forgery.record(), room.fingerprint))

    def test_act_id_used_again(self, room: Sitting):
        seat = room.delegates[0]
        act = room.act(seat, SpeechRequested(room.item)).act
        other = room.signed(seat, SpeechRequested(room.item), act_id=act)
        assert refused(room, other) is Code.ACT_CHANGED
        forgery = Forgery(room)
        forgery.put(other)
        assert (BAD_ENTRY, "act_changed") in errors(audit(forgery.record(), room.fingerprint))


class TestDishonestSecretary:
    def test_second_device_for_somebody_else(self, room: Sitting):
        victim = room.delegates[0]
        invitation = room.invite(room.secretary, victim.person, "token")
        seat = stranger(room, victim.person)
        enrolment = room.enrolment(invitation, victim.person, seat.keys, "token")
        signed = room.signed(seat, enrolment)
        assert refused(room, signed) is Code.INVITATION_NEEDS_SECOND
        forgery = Forgery(room)
        forgery.put(signed)
        assert (RULE_BROKEN, "invitation_needs_second") in errors(
            audit(forgery.record(), room.fingerprint)
        )

    def test_enrolment_with_a_guessed_invitation(self, room: Sitting):
        person = room.act(room.secretary, PersonAdded("New", "", "", Role.GUEST, votes=False)).act
        invitation = room.invite(room.secretary, person, "token")
        seat = stranger(room, person)
        enrolment = room.enrolment(invitation, person, seat.keys, "another token")
        signed = room.signed(seat, enrolment)
        assert refused(room, signed) is Code.BAD_PROOF
        forgery = Forgery(room)
        forgery.put(signed)
        assert "bad_proof" in {
            code for _, code in errors(audit(forgery.record(), room.fingerprint))
        }

    def test_enrolment_under_a_foreign_device_id(self, room: Sitting):
        person = room.act(room.secretary, PersonAdded("New", "", "", Role.GUEST, votes=False)).act
        invitation = room.invite(room.secretary, person, "token")
        keys, victim = Keys("new"), room.chair.keys
        seat = Seat("new", person, keys, Author(room.log, person, victim.device, keys.sign, 999))
        signed = room.signed(seat, room.enrolment(invitation, person, keys, "token"))
        assert refused(room, signed) is Code.BAD_SIGNATURE

    def test_secretary_opens_a_vote(self, room: Sitting):
        vote = room.next_id()
        signed = room.signed(room.secretary, room.vote_opened(room.motion, vote), act_id=vote)
        assert refused(room, signed) is Code.NOT_ALLOWED
        forgery = Forgery(room)
        forgery.put(signed)
        assert (RULE_BROKEN, "not_allowed") in errors(audit(forgery.record(), room.fingerprint))


class TestOutsider:
    def test_truncated_log(self, room: Sitting):
        room.finish()
        forgery = Forgery(room)
        heads = room.disk[room.log].heads
        forgery.cut(forgery.main, len(forgery.main.entries) - 1)
        report = audit(forgery.record(heads=heads), room.fingerprint)
        assert errors(report) == [(FindingCode.CUT, None)]
        report = audit(forgery.record(heads=heads[:-1]), room.fingerprint)
        assert report.sound, "without the later head there is no proof"
        assert report.has(FindingCode.NOT_CLOSED)
        assert not report.closed

    def test_truncated_within_a_commit(self, room: Sitting):
        room.vote("in_favour")
        forgery = Forgery(room)
        heads = room.disk[room.log].heads
        forgery.cut(forgery.main, len(forgery.main.entries) - 1)
        report = audit(forgery.record(heads=heads[:-1]), room.fingerprint)
        assert (FindingCode.NOT_COVERED, None) in errors(report)

    def test_rewritten_log(self, room: Sitting):
        forgery = Forgery(room)
        del forgery.main.entries[10]
        del forgery.main.openings[10]
        forgery.relink(forgery.main)
        thief = Keys("thief")
        forgery.room.host = thief
        report = audit(forgery.record(), room.fingerprint)
        assert not report.ok
        assert {code for code, _ in errors(report)} >= {BAD_ENTRY, FindingCode.BAD_HEAD}

    def test_rewritten_log_under_the_stolen_host_key(self, room: Sitting):
        forgery = Forgery(room)
        del forgery.main.entries[10]
        del forgery.main.openings[10]
        forgery.relink(forgery.main)
        assert refused_by_device(forgery) is Code.BAD_CHAIN, "later authors saw what was cut out"
        report = audit(forgery.record(), room.fingerprint)
        assert (BAD_ENTRY, "bad_chain") in errors(report)

    def test_log_founded_with_a_stolen_host_key(self, room: Sitting):
        forged = without_mandate(room, room.host)
        assert founding_refused(room, forged) is Code.BAD_MANDATE

    def test_log_founded_under_another_organisations_mandate(self, room: Sitting):
        fake = Room("fake")
        device = VerifiedLog(fake.log, room.fingerprint)
        stored = fake.disk[fake.log]
        with pytest.raises(TamperError) as caught:
            device.append(stored.entries, stored.openings, stored.heads[-1])
        assert caught.value.code is Code.WRONG_ORGANISATION
        report = audit(fake.record(), room.fingerprint)
        assert errors(report) == [(FindingCode.WRONG_ORGANISATION, None)]
        assert not report.trusted

    def test_log_founded_after_the_mandate_ran_out(self, room: Sitting):
        mandate = mandate_bytes(
            Mandate("Old", room.secretary.keys.act_key, START_MS - DAY_MS, START_MS - 1)
        )
        forged = with_mandate(room.founding, mandate, room.root.sign(MANDATE, mandate))
        assert founding_refused(room, forged) is Code.BAD_MANDATE

    def test_log_founded_with_somebody_elses_mandate(self, room: Sitting):
        mandate = mandate_bytes(Mandate("x", room.chair.keys.act_key, 0, START_MS + DAY_MS))
        forged = with_mandate(room.founding, mandate, room.root.sign(MANDATE, mandate))
        assert founding_refused(room, forged) is Code.BAD_MANDATE

    def test_takeover_by_an_outsider(self, room: Sitting):
        thief = stranger(room, room.secretary.person)
        forgery = Forgery(room)
        forgery.put(room.signed(thief, room.appoint(thief.keys)))
        assert refused_by_device(forgery) is Code.UNKNOWN_DEVICE
        report = audit(forgery.record(), room.fingerprint)
        assert (RULE_BROKEN, "unknown_device") in errors(report)

    def test_head_of_another_key(self, room: Sitting):
        forgery = Forgery(room)
        forgery.room.host = Keys("thief")
        with pytest.raises(TamperError) as caught:
            forgery.shown_to_device()
        assert caught.value.code is Code.BAD_HEAD
