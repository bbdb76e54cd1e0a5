"""What holds for the files of stores: secrecy, crashes, full disks, strange files."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select

from meeting.encoding import encode
from sync.crypto import chunks
from sync.errors import LocalCode, LocalError
from sync.stores import tables
from sync.stores.blob_store import SqlBlobStore, open_blob_store
from sync.stores.host_store import SqlHostStore, open_host_store
from sync.stores.ports import KnownMeeting, KnownOrganisation, LogPart
from sync.stores.sqlite import writing
from sync.stores.vault_store import open_vault
from tests.sync.stores.conftest import KEY
from tests.sync.stores.entries import BOX, LOG, batch, entry, head, part

PLANTED = "Nghị quyết về giá đất PLANTED-7731"
PAPER_KEY = chunks.PaperKey(bytes(range(32)), "d" * 32, 1)


def planted_part(first: int = 1) -> LogPart:
    return LogPart(LOG, first, (entry(first),), (PLANTED.encode() * 20,), head(first))


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def assert_not_planted(folder: Path) -> None:
    data = everything_in(folder)
    assert len(data) > 10_000
    for text in ("PLANTED-7731", "Nghị quyết"):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert text.encode(coding) not in data


class TestSecrecy:
    """Captured disks tell neither titles nor papers."""

    def test_host(self, tmp_path):
        store = open_host_store(tmp_path / "host.db", KEY)
        store.append(batch(planted_part()))
        store.put_setting("title", PLANTED.encode())
        assert_not_planted(tmp_path)
        store.close()
        assert_not_planted(tmp_path)

    def test_vault(self, tmp_path):
        store = open_vault(tmp_path / "vault.db", KEY)
        store.append(batch(planted_part()))
        store.put_organisation(KnownOrganisation(bytes(32), PLANTED, b"root"))
        store.put_meeting(
            KnownMeeting(LOG, bytes(32), PLANTED, "e" * 32, "f" * 32, (PLANTED,), b"", b"", 0)
        )
        assert_not_planted(tmp_path)
        assert entry(1) not in everything_in(tmp_path)
        assert b"organisations" not in everything_in(tmp_path)
        store.close()
        assert_not_planted(tmp_path)

    def test_blobs(self, tmp_path):
        path = tmp_path / "paper.pdf"
        path.write_text(PLANTED * 9000, encoding="utf-8")
        folder = tmp_path / "profile"
        folder.mkdir()
        store = open_blob_store(folder / "blobs.db")
        with store.stage() as staged:
            made = chunks.encrypt_paper(path, PAPER_KEY, bytes(32), staged.put)
            assert_not_planted(folder)
            staged.finish(made.manifest)
        assert_not_planted(folder)
        store.close()
        assert_not_planted(folder)

    def test_a_copied_vault_opens_with_nothing_but_the_key(self, tmp_path):
        open_vault(tmp_path / "vault.db", KEY).close()
        copied = Path(shutil.copy(tmp_path / "vault.db", tmp_path / "copy.db"))
        for key in (bytes(32), KEY[:-1] + b"!", b"short"):
            with pytest.raises(LocalError) as locked:
                open_vault(copied, key)
            assert locked.value.code is LocalCode.VAULT_LOCKED
        open_vault(copied, KEY).close()

    def test_a_host_store_with_another_key_opens_nothing(self, tmp_path):
        store = open_host_store(tmp_path / "host.db", KEY)
        store.append(batch(planted_part()))
        store.close()
        other = open_host_store(tmp_path / "host.db", bytes(32))
        with pytest.raises(Exception, match="bad_proof"):
            other.entries(LOG, 0, 1)
        other.close()

    def test_an_erased_opening_is_not_on_the_disk_any_more(self, tmp_path):
        store = open_host_store(tmp_path / "host.db", KEY)
        store.append(batch(planted_part()))
        with store._engine.begin() as connection:
            sealed = connection.scalar(select(tables.HOST.entries.c.opening))
        assert sealed in everything_in(tmp_path)
        store.erase_opening(LOG, 1)
        assert sealed not in everything_in(tmp_path)
        store.close()


class TestFullDisk:
    """A full disk is said so, and changes nothing."""

    def test_host(self, tmp_path):
        self.fill(open_host_store(tmp_path / "host.db", KEY))

    def test_vault(self, tmp_path):
        self.fill(open_vault(tmp_path / "vault.db", KEY))

    def fill(self, store):
        store.append(batch(part(1, 2)))
        limit(store, 24)
        large = LogPart(LOG, 3, (entry(3),), (os.urandom(500_000),), head(3))
        with pytest.raises(LocalError) as full:
            store.append(batch(large))
        assert full.value.code is LocalCode.DISK_FULL
        assert store.number(LOG) == 2
        assert store.head(LOG) == head(2)
        limit(store, 1000)
        store.append(batch(large))
        assert store.number(LOG) == 3
        store.close()

    def test_blobs(self, tmp_path):
        path = tmp_path / "paper.pdf"
        path.write_bytes(hashlib.shake_256(b"paper").digest(4 * chunks.CHUNK_BYTES))
        store = open_blob_store(tmp_path / "blobs.db")
        limit(store, 40)
        with pytest.raises(LocalError) as full:
            self.add(store, path)
        assert full.value.code is LocalCode.DISK_FULL
        assert store.blobs() == ()
        limit(store, 1000)
        assert store.has_blob(self.add(store, path))
        store.close()

    def add(self, store, path):
        with store.stage() as staged:
            made = chunks.encrypt_paper(path, PAPER_KEY, bytes(32), staged.put)
            return staged.finish(made.manifest)


def is_compared(name, kind, parents):
    """Leave out the indexes of words, which SQLAlchemy has no tables for."""
    return kind != "table" or not name.startswith((tables.PAGE_WORDS, tables.PAGE_ACCENTS))


def limit(store: SqlHostStore | SqlBlobStore, pages: int) -> None:
    raw = store._engine.raw_connection()
    raw.cursor().execute(f"PRAGMA max_page_count={pages}").fetchall()
    raw.close()


WRITER = """
import sys
from pathlib import Path
from sync.stores.host_store import open_host_store
from sync.stores.vault_store import open_vault
from tests.sync.stores.entries import BOX, batch, part
opener = open_vault if sys.argv[2] == "vault" else open_host_store
store = opener(Path(sys.argv[1]), bytes(range(32)))
number = 1
while True:
    store.append(batch(part(number, number + 9), part(number, number + 4 + 5, BOX)))
    number += 10
    print(number - 1, flush=True)
"""


@pytest.mark.parametrize("kind", ["host", "vault"])
def test_a_batch_survives_a_kill_whole_or_not_at_all(tmp_path, kind):
    path = tmp_path / "store.db"
    command = [sys.executable, "-c", WRITER, str(path), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]) as writer:
        assert writer.stdout is not None
        acknowledged = 0
        while acknowledged < 300:
            acknowledged = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split()
    acknowledged = int(rest[-1]) if rest else acknowledged
    store = open_vault(path, KEY) if kind == "vault" else open_host_store(path, KEY)
    found = store.number(LOG)
    assert acknowledged <= found <= acknowledged + 10
    assert found % 10 == 0
    assert [one.number for one in store.entries(LOG, 0, 9999)] == list(range(1, found + 1))
    (box,) = store.boxes(LOG)
    assert store.number(box) == len(store.entries(box, 0, 9999)) == found
    assert store.head(LOG) == head(found)
    store.close()


def test_a_fault_in_the_middle_of_a_batch_leaves_nothing_of_it(tmp_path):
    store = open_host_store(tmp_path / "host.db", KEY)
    broken = LogPart(BOX, 1, (b"no entry",), (b"",), b"")
    with pytest.raises(msgspec.DecodeError):
        store.append(batch(part(1, 1), broken))
    assert store.entries(LOG, 0, 9) == ()
    assert store.logs() == ()
    store.append(batch(part(1, 1)))
    store.close()


def test_blobs_left_half_made_are_dropped_at_the_next_start(tmp_path):
    store = open_blob_store(tmp_path / "blobs.db")
    staged = store.stage().__enter__()
    for index in range(40):
        staged.put(index, bytes(1000))
    store.close()
    again = open_blob_store(tmp_path / "blobs.db")
    with again._engine.begin() as connection:
        assert connection.scalars(select(tables.CHUNKS.c.number)).all() == []
        assert connection.scalars(select(tables.BLOBS.c.blob)).all() == []
    again.close()


def test_a_complete_blob_gives_its_room_back_when_deleted(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(bytes(8 * chunks.CHUNK_BYTES))
    file = tmp_path / "blobs.db"
    store = open_blob_store(file)
    with store.stage() as staged:
        blob = staged.finish(chunks.encrypt_paper(path, PAPER_KEY, bytes(32), staged.put).manifest)
    full = file.stat().st_size
    store.delete_blob(blob)
    store.close()
    assert file.stat().st_size < full // 4


class TestStrangeFiles:
    """What lies where a store should be."""

    def test_not_a_database(self, tmp_path):
        for open_store, code in (
            (lambda path: open_host_store(path, KEY), LocalCode.DAMAGED),
            (open_blob_store, LocalCode.DAMAGED),
            (lambda path: open_vault(path, KEY), LocalCode.VAULT_LOCKED),
        ):
            path = tmp_path / "rubbish.db"
            path.write_bytes(b"this is no database " * 2000)
            with pytest.raises(LocalError) as refused:
                open_store(path)
            assert refused.value.code is code
            assert path.read_bytes().startswith(b"this is no database")

    def test_a_folder_that_is_not_there(self, tmp_path):
        for open_store in (
            lambda path: open_host_store(path, KEY),
            lambda path: open_vault(path, KEY),
        ):
            with pytest.raises(LocalError) as refused:
                open_store(tmp_path / "gone" / "store.db")
            assert refused.value.code is LocalCode.DISK_FAILED

    def test_a_store_of_a_later_program(self, tmp_path):
        store = open_blob_store(tmp_path / "blobs.db")
        with writing(store._engine) as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'blobs_99'")
        store.close()
        with pytest.raises(LocalError) as refused:
            open_blob_store(tmp_path / "blobs.db")
        assert refused.value.code is LocalCode.NEWER_STORE
        assert refused.value.fields == {"revision": "blobs_99"}

    def test_a_second_writer_waits_and_then_is_told(self, tmp_path, monkeypatch):
        monkeypatch.setattr("sync.stores.sqlite.BUSY_TIMEOUT_S", 0)
        first = open_host_store(tmp_path / "host.db", KEY)
        second = open_host_store(tmp_path / "host.db", KEY)
        with writing(first._engine):
            with pytest.raises(LocalError) as busy:
                second.append(batch(part(1, 1)))
            assert busy.value.code is LocalCode.STORE_BUSY
        second.append(batch(part(1, 1)))
        with pytest.raises(LocalError) as conflict:
            first.append(batch(part(1, 1)))
        assert conflict.value.code is LocalCode.STORE_CONFLICT
        first.close()
        second.close()


class TestMigrations:
    """The migrations lead to the tables that the program uses."""

    def test_each_schema(self, tmp_path):
        for store, metadata in (
            (open_host_store(tmp_path / "host.db", KEY), tables.HOST.metadata),
            (open_vault(tmp_path / "vault.db", KEY), tables.VAULT.metadata),
            (open_blob_store(tmp_path / "blobs.db"), tables.BLOBS_METADATA),
        ):
            with store._engine.begin() as connection:
                context = MigrationContext.configure(
                    connection, opts={"compare_type": True, "include_name": is_compared}
                )
                assert compare_metadata(context, metadata) == []
            store.close()

    def test_a_vault_from_before_there_were_notes(self, tmp_path):
        store = open_vault(tmp_path / "vault.db", KEY)
        store.append(batch(part(1, 3)))
        with writing(store._engine) as connection:
            notes = ("note_records", "note_posts", "circle_keys", "note_cursors")
            library = ("library_papers", "page_texts", "page_pictures")
            for name in (*notes, *library, tables.PAGE_WORDS, tables.PAGE_ACCENTS):
                connection.exec_driver_sql(f"DROP TABLE {name}")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'vault_1'")
        store.close()
        again = open_vault(tmp_path / "vault.db", KEY)
        assert again.number(LOG) == 3
        assert again.notes.records(LOG) == ()
        again.close()

    def test_a_store_is_found_as_it_was_left(self, tmp_path):
        store = open_host_store(tmp_path / "host.db", KEY)
        store.append(batch(part(1, 3)))
        store.close()
        again = open_host_store(tmp_path / "host.db", KEY)
        assert [one.opening for one in again.entries(LOG, 2, 9)] == [b"opening 3"]
        again.close()


def test_files_have_large_pages_and_write_through(tmp_path):
    for store, synchronous in (
        (open_host_store(tmp_path / "host.db", KEY), 2),
        (open_vault(tmp_path / "vault.db", KEY), 2),
        (open_blob_store(tmp_path / "blobs.db"), 1),
    ):
        with store._engine.begin() as connection:
            asked = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("page_size", "journal_mode", "synchronous", "secure_delete")
            ]
        # SQLCipher gives its page size as text.
        assert [int(asked[0]), *asked[1:]] == [16384, "wal", synchronous, 1]
        store.close()


def test_manifest_bytes_survive_a_restart(tmp_path):
    manifest = chunks.Manifest(
        1, 0, hashlib.sha256(chunks.seal_chunk(PAPER_KEY, b"", 0, 0)).digest()
    )
    data = encode(manifest)
    blob = chunks.blob_hash(data)
    store = open_blob_store(tmp_path / "blobs.db")
    store.begin_blob(blob, data)
    store.close()
    again = open_blob_store(tmp_path / "blobs.db")
    assert again.missing(blob) == (0,)
    again.put_chunk(blob, 0, chunks.seal_chunk(PAPER_KEY, b"", 0, 0))
    assert again.has_blob(blob)
    again.close()
