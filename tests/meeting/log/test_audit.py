"""What the audit says of honest and of odd records; attacks are in tests/attacks."""

import io
import zipfile

import pytest

from meeting.acts.agenda import PaperAdded
from meeting.acts.audiences import EpochBegun
from meeting.acts.people import OfficersRemarked
from meeting.acts.sitting import MeetingAdjourned, PayloadErased
from meeting.acts.speaking import SpeechRequested
from meeting.encoding import digest, encode
from meeting.log import findings as findings_module
from meeting.log.audit import audit
from meeting.log.export import Receipt, RecordFormat, StoredChain, export
from meeting.log.findings import Finding, FindingCode, Findings, Severity
from meeting.log.heads import read_head, sign_head
from meeting.records import Head
from tests.attacks.cheat import Forgery, errors, found
from tests.attacks.steps import resigned
from tests.meeting.log.builder import Keys, Room, Sitting

PDF = b"%PDF-1.7 the budget"


@pytest.fixture
def room() -> Sitting:
    return Sitting()


def codes(report) -> list[FindingCode]:
    return [finding.code for finding in report.findings]


class TestHonest:
    def test_whole_meeting(self, room: Sitting):
        vote = room.vote("in_favour", "in_favour", "against")
        room.declare(vote, room.chair, "rejected")
        room.finish()
        report = room.audit(receipts=room.all_receipts())
        assert report.findings == ()
        assert report.ok
        assert report.closed
        assert report.last_number == room.verified.number
        assert report.last_time_ms == room.verified.time_ms
        assert report.fingerprint == room.fingerprint
        assert report.meeting == room.verified.meeting
        (one,) = report.votes
        assert (one.vote, one.ballots, one.invalid, one.outcome) == (vote, 3, 0, "rejected")
        assert [count.count for count in one.counts] == [2, 1, 0]

    def test_in_the_middle_of_a_vote(self, room: Sitting):
        vote = room.vote("in_favour", close=False)
        report = room.audit()
        assert report.ok
        assert codes(report) == [FindingCode.NOT_CLOSED, FindingCode.BOX_NOT_SEALED]
        assert found(report, FindingCode.BOX_NOT_SEALED).fields == {"vote": vote}

    def test_vote_without_ballots(self, room: Sitting):
        room.declare(room.vote(), room.chair, "rejected")
        room.finish()
        assert room.audit().findings == ()

    def test_another_host_took_over(self, room: Sitting):
        room.hand_over(Keys("second host"))
        room.finish()
        report = room.audit()
        assert report.ok
        assert codes(report) == [FindingCode.HOST_REPLACED]
        assert found(report, FindingCode.HOST_REPLACED).fields == {"epoch": 2}

    def test_lost_end_of_the_earlier_host(self, room: Sitting):
        late = Forgery(room)
        late.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        head = late.head(late.main, room.log)
        room.hand_over(Keys("second host"))
        room.disk[room.log].heads.insert(0, head)
        report = room.audit()
        assert report.sound
        assert codes(report).count(FindingCode.HOST_REPLACED) == 2


class TestAnchor:
    def test_untrusted_without_a_fingerprint(self, room: Sitting):
        report = audit(room.record(), None)
        assert report.sound
        assert not report.trusted
        assert not report.ok
        assert found(report, FindingCode.UNTRUSTED).fields == {"found": room.fingerprint.hex()}

    def test_as_much_of_the_fingerprint_as_people_compare(self, room: Sitting):
        assert audit(room.record(), room.fingerprint[:16]).ok

    def test_less_of_the_fingerprint_proves_nothing(self, room: Sitting):
        for too_little in (b"", room.fingerprint[:15]):
            report = audit(room.record(), too_little)
            assert not report.trusted
            assert report.has(FindingCode.WRONG_ORGANISATION)

    def test_beginning_of_another_fingerprint(self, room: Sitting):
        other = room.fingerprint[:15] + bytes([room.fingerprint[15] ^ 1])
        assert not audit(room.record(), other).ok

    def test_empty_log(self):
        report = audit(export("0" * 32, StoredChain(), {}), bytes(32))
        assert not report.ok
        assert report.last_number == 0
        assert found(report, FindingCode.UNTRUSTED).fields == {"found": ""}


class TestPayloads:
    def test_withheld_and_erased(self, room: Sitting):
        first = room.act(room.secretary, OfficersRemarked("One.", ""), audience=3)
        second = room.act(room.secretary, OfficersRemarked("Two.", ""), audience=3)
        room.act(room.secretary, PayloadErased(first.number, "on request"))
        report = room.audit()
        assert found(report, FindingCode.NOT_ERASED).number == first.number
        room.erase(first.number)
        room.erase(second.number)
        report = room.audit()
        assert report.ok
        assert (report.erased, report.withheld) == (1, 1)
        assert found(report, FindingCode.PAYLOADS_WITHHELD).severity is Severity.NOTE
        assert found(report, FindingCode.PAYLOADS_ERASED).fields == {"count": 1}

    def test_newer_program(self, room: Sitting):
        forgery = Forgery(room)
        signed = room.signed(room.chair, MeetingAdjourned())
        forgery.put(resigned(signed, room.chair.keys, kind="meeting.paused"))
        forgery.put(room.signed(room.secretary, OfficersRemarked("x", ""), audience=3))
        vote = room.next_id()
        opened = room.vote_opened(room.motion, vote)
        forgery.put(room.signed(room.chair, opened, act_id=vote))
        report = audit(forgery.record(), room.fingerprint)
        finding = found(report, FindingCode.UPDATE_NEEDED)
        assert finding.number == room.verified.number + 1
        assert not report.ok, "it cannot be vouched for"


class TestHeads:
    def test_rubbish_among_them(self, room: Sitting):
        room.disk[room.log].heads.append(b"rubbish")
        report = room.audit()
        assert errors(report) == [(FindingCode.BAD_HEAD, "malformed")]
        assert report.last_number == room.verified.number

    def test_of_a_host_that_was_never_appointed(self, room: Sitting):
        keys = Keys("thief")
        own = read_head(room.verified.head, room.log)
        head = Head(1, room.log, 2, keys.act_key, own.number, own.hash, own.time_ms)
        room.disk[room.log].heads.append(sign_head(keys.sign, head))
        assert errors(room.audit()) == [(FindingCode.BAD_HEAD, None)]

    def test_none(self, room: Sitting):
        room.disk[room.log].heads.clear()
        report = room.audit()
        assert report.last_number == 0
        assert found(report, FindingCode.NOT_COVERED).number == room.verified.number

    def test_one_of_two_at_a_place_is_enough(self, room: Sitting):
        head = room.disk[room.log].heads[-1]
        own = read_head(head, room.log)
        other = Head(1, room.log, 1, room.host.act_key, own.number, bytes(32), own.time_ms)
        room.disk[room.log].heads.insert(0, sign_head(room.host.sign, other))
        report = room.audit()
        assert report.last_number == room.verified.number
        assert errors(report) == [(FindingCode.FORK, None)]

    def test_entries_missing_by_the_records_own_word(self, room: Sitting):
        stored = room.stored(room.log)
        cut = StoredChain(stored.entries[:-1], stored.openings[:-1], stored.heads[:-1])
        report = audit(export(room.log, cut, {}), room.fingerprint)
        assert report.sound, "whoever cuts it can count, too"
        form = encode(RecordFormat(1, room.log, len(stored.entries)))
        report = audit(with_format(export(room.log, cut, {}), form), room.fingerprint)
        assert errors(report) == [(FindingCode.CUT, None)]


def with_format(record: bytes, form: bytes) -> bytes:
    """Return a record that says otherwise of itself."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(record)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, form if name == "format.json" else old.read(name))
    return target.getvalue()


class TestBoxes:
    def test_missing(self, room: Sitting):
        vote = room.vote("in_favour")
        record = export(room.log, room.stored(room.log), {})
        report = audit(record, room.fingerprint)
        assert errors(report) == [(FindingCode.BOX_MISSING, None)]
        assert found(report, FindingCode.BOX_MISSING).fields == {"vote": vote}

    def test_of_no_vote(self, room: Sitting):
        record = export(room.log, room.stored(room.log), {"0" * 32: StoredChain()})
        assert errors(audit(record, room.fingerprint)) == [(FindingCode.BOX_UNKNOWN, None)]

    def test_cut(self, room: Sitting):
        vote = room.vote("in_favour", "against")
        forgery = Forgery(room)
        forgery.cut(forgery.box(vote), 1)
        forgery.box(vote).heads.clear()
        heads = room.disk[room.log].heads
        report = audit(forgery.record(heads=heads), room.fingerprint)
        assert errors(report) == [(FindingCode.BOX_INCOMPLETE, "bad_chain")]

    def test_head_beyond_a_cut_box(self, room: Sitting):
        vote = room.vote("in_favour", "against", close=False)
        forgery = Forgery(room)
        forgery.cut(forgery.box(vote), 1)
        heads = room.disk[room.log].heads
        report = audit(forgery.record(heads=heads), room.fingerprint)
        assert errors(report) == [(FindingCode.CUT, None)]


class TestReceipts:
    @pytest.fixture
    def vote(self, room: Sitting) -> str:
        return room.vote("in_favour", "against")

    def test_kept(self, room: Sitting, vote: str):
        main = room.disk[room.log]
        receipts = [*room.all_receipts(), Receipt(main.entries[3], main.heads[-1])]
        assert room.audit(receipts=receipts).sound

    def test_rubbish(self, room: Sitting, vote: str):
        receipt = Receipt(b"rubbish", room.verified.head)
        finding = found(room.audit(receipts=[receipt]), FindingCode.BAD_RECEIPT)
        assert finding.fields["code"] == "malformed"

    def test_head_of_something_else(self, room: Sitting, vote: str):
        entry = room.disk[room.log].entries[3]
        other = Room("other")
        for head in (other.verified.head, room.all_receipts()[0].head):
            report = room.audit(receipts=[Receipt(entry, head)])
            assert report.has(FindingCode.BAD_RECEIPT)
            assert report.sound

    def test_head_before_the_entry(self, room: Sitting, vote: str):
        main = room.disk[room.log]
        receipt = Receipt(main.entries[5], main.heads[2])
        assert room.audit(receipts=[receipt]).has(FindingCode.BAD_RECEIPT)

    def test_made_up(self, room: Sitting, vote: str):
        """An entry that its owner made up proves nothing beside a head that does not end there."""
        forgery = Forgery(room)
        forgery.cut(forgery.main, 5)
        forgery.put(room.signed(room.delegates[0], SpeechRequested(room.item)))
        receipt = Receipt(forgery.main.entries[5], room.verified.head)
        report = room.audit(receipts=[receipt])
        assert report.has(FindingCode.BAD_RECEIPT)
        assert report.sound


class TestPapers:
    @pytest.fixture
    def paper(self, room: Sitting) -> str:
        room.act(
            room.secretary,
            EpochBegun(2, 1, (room.secretary.keys.device,), bytes(32), earlier=True),
        )
        salt = room.salt()
        added = PaperAdded(
            item=room.item,
            replaces="",
            title="Budget",
            file_name="budget.pdf",
            pages=1,
            size_bytes=len(PDF),
            plain_salt=salt,
            plain_hash=digest(b"paper", salt, PDF),
            document=room.next_id(),
            version=1,
            blob=bytes(32),
            key_commitment=bytes(32),
            audience=2,
            epoch=1,
            wrapped_key=bytes(60),
        )
        return room.act(room.secretary, added).act

    def test_is_what_it_was(self, room: Sitting, paper: str):
        report = room.audit(papers={paper: PDF})
        assert report.sound
        assert report.papers_checked == 1

    def test_changed(self, room: Sitting, paper: str):
        report = room.audit(papers={paper: PDF + b" "})
        assert errors(report) == [(FindingCode.PAPER_CHANGED, None)]
        assert report.papers_checked == 0

    def test_damaged_in_the_file(self, room: Sitting, paper: str):
        record = room.record(papers={paper: PDF})
        place = record.index(PDF)
        report = audit(record[:place] + b"#" + record[place + 1 :], room.fingerprint)
        assert errors(report) == [(FindingCode.PAPER_CHANGED, None)]

    def test_of_no_meeting(self, room: Sitting):
        report = room.audit(papers={"0" * 32: PDF})
        assert errors(report) == [(FindingCode.PAPER_UNKNOWN, None)]


class TestFindings:
    def test_of_one_kind_only_the_first_are_kept(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(findings_module, "MOST_OF_A_KIND", 2)
        findings = Findings()
        for number in range(5):
            findings.add(FindingCode.FORK, number)
        findings.add(FindingCode.CUT)
        assert [one.number for one in findings.kept] == [0, 1, 0]
        assert findings.left_out == 3

    def test_each_has_a_weight(self):
        weights = {code: Finding(code).severity for code in FindingCode}
        assert set(weights.values()) == set(Severity)
        assert weights[FindingCode.FORK] is Severity.ERROR

    def test_entries_after_a_bad_one_do_not_count(self, room: Sitting):
        forgery = Forgery(room)
        forgery.main.openings[9] = b""
        report = audit(forgery.record(heads=room.disk[room.log].heads), room.fingerprint)
        assert report.last_number == 9
        ignored = found(report, FindingCode.ENTRIES_IGNORED)
        assert ignored.fields == {"count": room.verified.number - 10}
