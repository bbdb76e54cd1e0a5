"""Attacks on the log by its host; each ends with what the audit says of what it leaves."""

from dataclasses import replace

import pytest

from meeting.acts.founding import HostAppointed
from meeting.acts.people import OfficersRemarked
from meeting.acts.sitting import MeetingAdjourned
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import AnswerCount, VoteClosed
from meeting.encoding import decode, encode
from meeting.errors import Code, TamperError
from meeting.log.audit import audit
from meeting.log.chain import Standing
from meeting.log.export import Receipt
from meeting.log.findings import FindingCode
from meeting.records import (
    ActHeader,
    Entry,
    Restricted,
    SignedAct,
    commitment,
)
from tests.attacks.cheat import Forgery, errors, found
from tests.attacks.steps import (
    box_of,
    decode_ballots,
    late,
    refused,
    refused_by_device,
    resigned,
    sealed_without_last_ballot,
)
from tests.meeting.log.builder import DAY_MS, START_MS, Keys, Sitting

BAD_ENTRY, RULE_BROKEN = FindingCode.BAD_ENTRY, FindingCode.RULE_BROKEN


@pytest.fixture
def room() -> Sitting:
    return Sitting()


class TestCheatingHost:
    def test_invented_act(self, room: Sitting):
        forgery = Forgery(room)
        invented = room.signed(room.delegates[0], SpeechRequested(room.item))
        forgery.put(resigned(invented, room.host))
        assert refused_by_device(forgery) is Code.BAD_SIGNATURE
        report = audit(forgery.record(heads=room.disk[room.log].heads), room.fingerprint)
        assert errors(report) == [(BAD_ENTRY, "bad_signature")]
        assert report.last_number == room.verified.number

    def test_invented_act_in_the_hosts_own_name(self, room: Sitting):
        forgery = Forgery(room)
        forgery.put(forgery.host_act(MeetingAdjourned()))
        assert refused_by_device(forgery) is Code.NOT_ALLOWED
        report = audit(forgery.record(), room.fingerprint)
        assert (RULE_BROKEN, "not_allowed") in errors(report)

    def test_widened_audience(self, room: Sitting):
        remark = room.act(room.secretary, OfficersRemarked("Between us.", ""), audience=3)
        forgery = Forgery(room)
        entry = decode(forgery.main.entries[remark.number - 1], Entry)
        header = decode(entry.header, ActHeader)
        fields = {name: getattr(header, name) for name in header.__struct_fields__}
        widened = encode(ActHeader(**(fields | {"audience": 4})))
        forgery.main.entries[remark.number - 1] = encode(
            Entry(entry.number, entry.previous, entry.time_ms, widened, entry.signature)
        )
        assert refused_by_device(forgery) is Code.BAD_SIGNATURE
        report = audit(forgery.record(), room.fingerprint)
        assert (BAD_ENTRY, "bad_signature") in errors(report)

    def test_replay_into_another_log(self, room: Sitting):
        other = Sitting("other")
        forgery = Forgery(other)
        forgery.put(room.signed(room.chair, MeetingAdjourned()))
        assert refused_by_device(forgery) is Code.WRONG_LOG
        report = audit(forgery.record(), other.fingerprint)
        assert (BAD_ENTRY, "wrong_log") in errors(report)

    def test_older_ballot_after_newer(self, room: Sitting):
        seat = room.delegates[0]
        vote = room.open_vote(room.motion, chair=room.chair)
        first = room.ballot(seat, vote, "in_favour")
        room.ballots[vote, seat.person] = room.send(first).act
        room.cast(seat, vote, "against")
        room.close_vote(vote, room.chair)
        forgery = Forgery(room)
        forgery.put(first, log=room.box_id(vote))
        report = audit(forgery.record(heads=room.disk[room.log].heads), room.fingerprint)
        finding = found(report, FindingCode.BAD_BALLOT)
        assert finding.number == 3

    def test_newer_ballot_left_out(self, room: Sitting):
        seat = room.delegates[0]
        vote = room.open_vote(room.motion, chair=room.chair)
        room.cast(seat, vote, "in_favour")
        room.cast(seat, vote, "against")
        receipts = room.all_receipts()
        forgery = sealed_without_last_ballot(room, vote, ("in_favour", 1), ("against", 0))
        report = audit(forgery.record(receipts=receipts), room.fingerprint)
        assert found(report, FindingCode.RECEIPT_BROKEN).number == 2

    def test_withheld_ballot(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair)
        room.cast(room.delegates[0], vote, "in_favour")
        admitted = room.cast(room.delegates[1], vote, "against")
        receipt = Receipt(admitted.entry, room.receipts[admitted.act])
        forgery = sealed_without_last_ballot(room, vote, ("in_favour", 1), ("against", 0))
        assert audit(forgery.record(), room.fingerprint).sound, "without receipt there is no trace"
        report = audit(forgery.record(receipts=[receipt]), room.fingerprint)
        assert errors(report) == [(FindingCode.RECEIPT_BROKEN, None)]
        assert found(report, FindingCode.RECEIPT_BROKEN).fields["act"] == admitted.act

    def test_wrong_count(self, room: Sitting):
        vote = room.vote("in_favour", "against", "against")
        forgery = Forgery(room)
        counts = tuple(
            AnswerCount(answer, count)
            for answer, count in (("in_favour", 2), ("against", 1), ("abstain", 0))
        )
        forgery.reseal(vote, counts=counts)
        log = forgery.shown_to_device()
        with pytest.raises(TamperError) as caught:
            box_of(forgery, log, vote).check_seal()
        assert caught.value.code is Code.BAD_COUNT
        report = audit(forgery.record(), room.fingerprint)
        assert errors(report) == [(FindingCode.BAD_COUNT, "bad_count")]

    def test_readable_ballots_called_invalid(self, room: Sitting):
        vote = room.vote("in_favour", "against")
        forgery = Forgery(room)
        counts = tuple(AnswerCount(key, 0) for key in ("in_favour", "against", "abstain"))
        acts = tuple(decode_ballots(room, vote))
        forgery.reseal(vote, counts=counts, invalid=acts)
        report = audit(forgery.record(), room.fingerprint)
        assert errors(report) == [(FindingCode.BAD_COUNT, "bad_count")]

    def test_another_key_published(self, room: Sitting):
        vote = room.vote("in_favour")
        forgery = Forgery(room)
        forgery.reseal(vote, key=bytes(range(32)))
        assert refused_by_device(forgery) is Code.BAD_PROOF
        report = audit(forgery.record(), room.fingerprint)
        assert (RULE_BROKEN, "bad_proof") in errors(report)

    def test_fork_shown_to_two_devices(self, room: Sitting):
        ours, theirs = Forgery(room), Forgery(room)
        ours.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        theirs.put(room.signed(room.delegates[1], SpeechRequested(room.item)))
        log = ours.shown_to_device()
        head = theirs.head(theirs.main, room.log)
        assert log.conflict(head) is Standing.FORK
        assert log.fork is not None
        assert (log.fork.ours, log.fork.theirs) == (log.head, head)
        report = audit(ours.record(heads=[log.head, head]), room.fingerprint)
        assert errors(report) == [(FindingCode.FORK, None)]

    def test_fork_betrayed_by_what_an_author_saw(self, room: Sitting):
        ours, theirs = Forgery(room), Forgery(room)
        ours.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        theirs.put(room.signed(room.delegates[1], SpeechRequested(room.item)))
        other = theirs.shown_to_device()
        seen = (other.number, other.hash)
        ours.put(room.signed(room.chair, MeetingAdjourned(), seen=seen))
        assert refused_by_device(ours) is Code.FORK
        report = audit(ours.record(), room.fingerprint)
        assert (BAD_ENTRY, "fork") in errors(report)

    def test_restored_backup(self, room: Sitting):
        backup = {
            log: replace(one, entries=[*one.entries], openings=[*one.openings], heads=[*one.heads])
            for log, one in room.disk.items()
        }
        room.act(room.chair, MeetingAdjourned())
        device = room.replica(room.fingerprint)
        lost = room.disk[room.log]
        room.disk = backup
        room.restart()
        assert room.sequencer.standing(device.head) is Standing.AHEAD
        assert refused(room, room.signed(room.secretary, late())) is Code.HOST_BEHIND
        main = Forgery(room)
        report = audit(main.record(heads=[*main.main.heads, device.head]), room.fingerprint)
        assert errors(report) == [(FindingCode.CUT, None)]
        room.sequencer.restore(lost.entries[-1:], lost.openings[-1:], device.head)
        assert room.verified.hash == device.hash

    def test_reordered_entries(self, room: Sitting):
        room.act(room.delegates[0], SpeechRequested(room.item))
        room.act(room.delegates[1], SpeechRequested(room.item))
        forgery = Forgery(room)
        forgery.main.entries[-2:] = forgery.main.entries[:-3:-1]
        forgery.main.openings[-2:] = forgery.main.openings[:-3:-1]
        assert refused_by_device(forgery) is Code.BAD_CHAIN
        report = audit(forgery.record(), room.fingerprint)
        assert (BAD_ENTRY, "bad_chain") in errors(report)

    def test_reordered_entries_under_new_times_fork_from_what_was_seen(self, room: Sitting):
        room.act(room.delegates[0], SpeechRequested(room.item))
        room.act(room.delegates[1], SpeechRequested(room.item))
        forgery = Forgery(room)
        entries = forgery.main.entries
        first, second = (decode(entry, Entry) for entry in entries[-2:])
        for place, (entry, time) in enumerate(((second, first), (first, second)), start=-2):
            entries[place] = encode(
                Entry(entry.number, entry.previous, time.time_ms, entry.header, entry.signature)
            )
        forgery.main.openings[-2:] = forgery.main.openings[:-3:-1]
        forgery.relink(forgery.main)
        assert refused_by_device(forgery) is Code.BAD_CHAIN, "the second had seen the first"

    def test_stripped_payload(self, room: Sitting):
        forgery = Forgery(room)
        forgery.main.openings[5] = b""
        assert refused_by_device(forgery) is Code.BAD_COMMITMENT
        report = audit(forgery.record(), room.fingerprint)
        assert (BAD_ENTRY, "bad_commitment") in errors(report)
        assert report.last_number == 0

    def test_payloads_exchanged(self, room: Sitting):
        forgery = Forgery(room)
        forgery.main.openings[5:7] = forgery.main.openings[6:4:-1]
        assert refused_by_device(forgery) is Code.BAD_COMMITMENT

    def test_forged_closing(self, room: Sitting):
        vote = room.open_vote(room.motion, chair=room.chair, deadline_ms=room.now_ms + DAY_MS)
        forgery = Forgery(room)
        forgery.put(forgery.host_act(VoteClosed(vote)))
        assert refused_by_device(forgery) is Code.NOT_ALLOWED
        report = audit(forgery.record(), room.fingerprint)
        assert (RULE_BROKEN, "not_allowed") in errors(report)

    def test_time_turned_back(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.delegates[0], SpeechRequested(room.item))
        forgery.put(signed, time_ms=START_MS)
        assert refused_by_device(forgery) is Code.BAD_TIME
        assert (BAD_ENTRY, "bad_time") in errors(audit(forgery.record(), room.fingerprint))

    def test_appointment_hidden_in_a_restricted_act(self, room: Sitting):
        thief = Keys("thief")
        act = encode(room.appoint(thief))
        author = room.secretary.author
        signed = author.sign_act(
            OfficersRemarked("x", ""),
            seen_number=0,
            seen_hash=bytes(32),
            device_time_ms=room.now_ms,
            salt=room.salt(),
            act_id=room.next_id(),
            audience=3,
        )
        payload = encode(Restricted(HostAppointed.KIND, 1, act))
        salt = decode(signed, SignedAct).salt
        changed = resigned(signed, room.secretary.keys, commitment=commitment(salt, payload))
        hidden = decode(changed, SignedAct)
        forgery = Forgery(room)
        forgery.put(encode(SignedAct(hidden.header, hidden.signature, salt, payload)))
        log = forgery.shown_to_device()
        assert log.epochs.current is not None
        assert log.epochs.current.host_key == room.host.act_key
        report = audit(forgery.record(), room.fingerprint)
        assert errors(report) == [(FindingCode.RESTRICTED_BROKEN, "malformed")]
