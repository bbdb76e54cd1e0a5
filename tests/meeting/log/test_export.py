"""The record file: what is written is what is read, and nothing hostile gets further."""

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting.encoding import encode
from meeting.errors import Code, TamperError
from meeting.log import export as export_module
from meeting.log.audit import audit
from meeting.log.export import (
    Receipt,
    RecordFormat,
    StoredChain,
    add_paper,
    export,
    read_record,
    write_record,
)
from meeting.log.findings import FindingCode
from tests.meeting.log.builder import Sitting

ROOM = Sitting("export", delegates=2)
VOTE = ROOM.vote("in_favour", "against")
RECORD = ROOM.record(receipts=ROOM.all_receipts(), papers={"0" * 32: b"%PDF-1.7 paper"})
LINES = st.lists(st.binary(min_size=1, max_size=20).filter(lambda line: b"\n" not in line))


def changed(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return the record with its files changed."""
    with zipfile.ZipFile(io.BytesIO(RECORD)) as old:
        files = {name: old.read(name) for name in old.namelist()}
    change(files)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as new:
        for name, data in files.items():
            new.writestr(name, data)
    return target.getvalue()


def unreadable(data: bytes) -> Code:
    with pytest.raises(TamperError) as caught:
        read_record(data)
    report = audit(data, ROOM.fingerprint)
    assert [one.code for one in report.findings] == [FindingCode.UNREADABLE]
    assert not report.ok
    return caught.value.code


class TestRoundTrip:
    def test_meeting(self):
        record = read_record(RECORD)
        stored = ROOM.stored(ROOM.log)
        assert record.format == RecordFormat(1, ROOM.log, len(stored.entries))
        assert list(record.main.entries) == list(stored.entries)
        assert list(record.main.openings) == list(stored.openings)
        assert list(record.main.heads) == list(stored.heads)
        assert list(record.boxes[VOTE].entries) == ROOM.disk[ROOM.box_id(VOTE)].entries
        assert [*record.receipts] == [encode(one) for one in ROOM.all_receipts()]
        assert b"".join(record.paper_chunks("0" * 32)) == b"%PDF-1.7 paper"
        assert list(record.unknown) == []

    @given(LINES, LINES)
    def test_any_lines(self, entries: list[bytes], heads: list[bytes]):
        openings = [b""] * len(entries)
        chain = StoredChain(entries, openings, heads)
        record = read_record(export("0" * 32, chain, {"1" * 32: chain}))
        for read in (record.main, record.boxes["1" * 32]):
            assert (list(read.entries), list(read.openings)) == (entries, openings)
            assert list(read.heads) == heads

    def test_the_same_bytes_every_time(self):
        more = {"receipts": ROOM.all_receipts(), "papers": {"0" * 32: b"%PDF-1.7 paper"}}
        assert ROOM.record(**more) == RECORD

    def test_from_a_file_with_papers_in_pieces(self, tmp_path):
        path = tmp_path / "record.zip"
        with path.open("w+b") as file:
            write_record(file, ROOM.log, ROOM.stored(ROOM.log), {})
            with zipfile.ZipFile(file, "a") as archive:
                add_paper(archive, "2" * 32, (b"a" * 100, b"b"))
        with path.open("rb") as file:
            record = read_record(file)
            assert b"".join(record.paper_chunks("2" * 32)) == b"a" * 100 + b"b"


class TestRefused:
    def test_no_archive(self):
        assert unreadable(b"") is Code.MALFORMED
        assert unreadable(b"PK nothing") is Code.MALFORMED

    @pytest.mark.parametrize(
        "name", ["format.json", "log.jsonl", "openings.jsonl", "heads.jsonl", "receipts.jsonl"]
    )
    def test_file_missing(self, name: str):
        assert unreadable(changed(lambda files: files.pop(name))) is Code.MALFORMED

    def test_part_of_a_box_missing(self):
        name = f"boxes/{VOTE}.openings.jsonl"
        assert unreadable(changed(lambda files: files.pop(name))) is Code.MALFORMED

    def test_openings_missing(self):
        data = changed(lambda files: files.update({"openings.jsonl": b"\n"}))
        assert unreadable(data) is Code.MALFORMED

    def test_last_line_unfinished(self):
        data = changed(lambda files: files.update({"heads.jsonl": files["heads.jsonl"][:-1]}))
        assert unreadable(data) is Code.MALFORMED

    def test_future_format(self):
        form = encode(RecordFormat(2, ROOM.log, 1))
        data = changed(lambda files: files.update({"format.json": form}))
        assert unreadable(data) is Code.FUTURE_VERSION

    def test_name_twice(self):
        target = io.BytesIO(RECORD)
        with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("log.jsonl", b"")
        assert unreadable(target.getvalue()) is Code.MALFORMED

    def test_too_much_unpacked(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(export_module, "TEXT_LIMIT_BYTES", 1000)
        assert unreadable(RECORD) is Code.TOO_LONG

    def test_other_files_are_named(self):
        data = changed(lambda files: files.update({"notes.txt": b"hello"}))
        report = audit(data, ROOM.fingerprint)
        assert report.ok is False
        assert report.sound is False, "the paper attached is none of this meeting"
        (unknown,) = [one for one in report.findings if one.code is FindingCode.UNKNOWN_FILE]
        assert unknown.fields == {"name": "notes.txt"}

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
    def test_any_damage_is_found_or_harmless(self, place: int, value: int):
        data = bytearray(RECORD)
        data[place % len(data)] = value
        report = audit(bytes(data), ROOM.fingerprint)
        if report.sound and report.last_number == ROOM.verified.number:
            assert report.meeting == ROOM.verified.meeting

    @given(st.binary(max_size=300))
    def test_any_bytes(self, data: bytes):
        assert not audit(data, None).sound

    def test_damaged_paper(self):
        place = RECORD.index(b"%PDF-1.7 paper")
        data = RECORD[:place] + b"#" + RECORD[place + 1 :]
        record = read_record(data)
        with pytest.raises(TamperError):
            list(record.paper_chunks("0" * 32))


def test_receipt_is_a_record_of_its_own():
    assert encode(Receipt(b"a", b"b")) == b'{"entry":"YQ==","head":"Yg=="}'
