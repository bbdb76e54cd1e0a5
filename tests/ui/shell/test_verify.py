"""`meeting verify` on real records: honest, of another organisation, cut and changed."""

import pytest

from tests.meeting.log.builder import Sitting
from ui.cli.main import run


@pytest.fixture
def room() -> Sitting:
    sitting = Sitting()
    vote = sitting.vote("in_favour", "in_favour", "against")
    sitting.declare(vote, sitting.chair, "rejected")
    return sitting


def verify(tmp_path, record: bytes, *arguments: str) -> int:
    file = tmp_path / "record.zip"
    file.write_bytes(record)
    return run(["verify", str(file), *arguments])


def test_an_honest_record_of_ours(room, tmp_path, capsys) -> None:
    room.finish()
    fingerprint = room.fingerprint.hex()
    code = verify(tmp_path, room.record(), "--fingerprint", fingerprint, "--lang", "vi")
    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("HỒ SƠ HỢP LỆ\n")
    assert "đã bế mạc" in said
    assert "Không được thông qua" in said
    assert "Không phát hiện điều gì bất thường." in said


def test_without_a_fingerprint_it_is_not_trusted(room, tmp_path, capsys) -> None:
    room.finish()
    assert verify(tmp_path, room.record(), "--lang", "en") == 1
    said = capsys.readouterr().out
    assert "UNTRUSTED" in said
    assert room.fingerprint.hex()[:4] + " " in said


def test_of_another_organisation(room, tmp_path, capsys) -> None:
    code = verify(tmp_path, room.record(), "--fingerprint", "00" * 32, "--lang", "en")
    assert code == 1
    assert "Another organisation's record" in capsys.readouterr().out


def test_a_meeting_that_goes_on(room, tmp_path, capsys) -> None:
    arguments = ("--fingerprint", room.fingerprint.hex(), "--lang", "en")
    assert verify(tmp_path, room.record(), *arguments) == 0
    assert "not closed; the record may go on" in capsys.readouterr().out


def test_a_changed_byte(room, tmp_path, capsys) -> None:
    room.finish()
    record = bytearray(room.record())
    record[len(record) // 2] ^= 1
    arguments = ("--fingerprint", room.fingerprint.hex(), "--lang", "en")
    assert verify(tmp_path, bytes(record), *arguments) == 1
    said = capsys.readouterr().out
    assert "THE RECORD IS NOT SOUND" in said
    assert "[ERROR]" in said
    assert "{" not in said
