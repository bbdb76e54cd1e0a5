"""Notes, words for searching and small pages lie in the vault, and nowhere else on the disk."""

import os
import signal
import sys
import tempfile
from pathlib import Path

import msgspec
import pytest

from meeting.ids import DeviceId
from meeting.notes.records import Stamp
from meeting.reading.finding import parse
from meeting.reading.page_text import Box, PageText, Word
from sync.stores.note_ports import NoteRow
from sync.stores.ports import KnownMeeting, PagePicture
from sync.stores.vault_store import open_vault
from tests.attacks.test_captured_copy import found_in

KEY, LOG, PAPER = bytes(range(32)), "1" * 32, "2" * 32
PLANTED = ("PLANTEDNOTE", "PLANTEDWORD", "PLANTEDPIXELS")
NOTES = 400


def row(number: int, text: str) -> NoteRow:
    stamp = Stamp(number, 0, DeviceId("3" * 32))
    return NoteRow("4" * 32, "5" * 32, f"note/{number}", stamp, msgspec.msgpack.encode(text))


def test_notes_and_words_for_searching_on_a_captured_disk(tmp_path: Path, monkeypatch) -> None:
    elsewhere = tmp_path / "tmp"
    elsewhere.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(elsewhere))
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    vault = open_vault(tmp_path / "vault.db", KEY)
    vault.put_meeting(KnownMeeting(LOG, bytes(32), "", "5" * 32, "6" * 32, (), b"", b"", 0))
    vault.notes.keep(LOG, [row(number, PLANTED[0]) for number in range(NOTES)])
    words = tuple(Word(PLANTED[1], Box(0, 0, 10, 10), at, 0) for at in range(500))
    texts = [PageText(page, 59_500, 84_200, words) for page in range(40)]
    pictures = [PagePicture(page, 8, 8, PLANTED[2].encode() * 50) for page in range(40)]
    vault.library.put_pages(LOG, PAPER, texts, pictures)
    assert vault.library.search(LOG, parse(PLANTED[1]), [PAPER], 10).pages == 40
    for is_open in (True, False):
        files = [one for one in tmp_path.rglob("*") if one.is_file()]
        assert {one.parent for one in files} == {tmp_path}
        for file in files:
            assert found_in(file.read_bytes(), PLANTED) == set(), file
        if is_open:
            vault.close()


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_a_device_killed_while_it_keeps_notes_has_all_that_it_called_kept(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    open_vault(path, KEY).close()
    for life in range(5):
        reading, writing = os.pipe()
        pid = os.fork()
        if not pid:
            vault = open_vault(path, KEY)
            for number in range(life * NOTES, (life + 1) * NOTES):
                vault.notes.keep(LOG, [row(number, f"{number}")])
                os.write(writing, b"k")
            os._exit(0)
        os.close(writing)
        kept = 0
        while kept < 7 * life + 1 and os.read(reading, 1):
            kept += 1
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        while os.read(reading, 1):
            kept += 1
        os.close(reading)
        vault = open_vault(path, KEY)
        bodies = {one.name: msgspec.msgpack.decode(one.body) for one in vault.notes.records(LOG)}
        vault.close()
        first = life * NOTES
        assert kept < NOTES
        for number in range(first, first + kept):
            assert bodies[f"note/{number}"] == f"{number}"
        assert len([one for one in bodies if int(one[5:]) >= first]) in (kept, kept + 1)
