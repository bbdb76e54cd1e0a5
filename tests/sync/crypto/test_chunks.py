import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.encoding import encode
from meeting.errors import Code, TamperError
from sync.crypto import chunks
from sync.errors import LocalCode, LocalError

KEY = chunks.PaperKey(bytes(range(32)), "d" * 32, 1)
SALT = bytes(32)
CHUNK = chunks.CHUNK_BYTES


def encrypt(path: Path, key: chunks.PaperKey = KEY, **more):
    stored: dict[int, bytes] = {}
    paper = chunks.encrypt_paper(path, key, SALT, stored.__setitem__, **more)
    return paper, stored


@pytest.fixture
def paper_file(tmp_path: Path) -> Path:
    path = tmp_path / "tờ trình.pdf"
    path.write_bytes(b"%PDF" + hashlib.shake_256(b"paper").digest(2 * CHUNK + 100))
    return path


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_every_size_comes_back(tmp_path, size):
    path = tmp_path / "paper"
    plain = hashlib.shake_256(b"x").digest(size)
    path.write_bytes(plain)
    paper, stored = encrypt(path)
    manifest = chunks.read_manifest(encode(paper.manifest), paper.blob)
    assert sorted(stored) == list(range(manifest.count))
    assert sum(map(len, stored.values())) == manifest.cipher_size_bytes
    for index, data in stored.items():
        chunks.verify_chunk(manifest, index, data)
        assert len(data) == manifest.cipher_bytes(index)
    opened = [chunks.open_chunk(manifest, i, data, KEY) for i, data in sorted(stored.items())]
    assert b"".join(opened) == plain
    assert paper.plain_hash == chunks.paper_hash(SALT, plain)


def test_the_same_key_and_file_give_the_same_blob(paper_file):
    assert encrypt(paper_file) == encrypt(paper_file)


def test_chunks_cannot_be_swapped_cut_or_taken_from_elsewhere(paper_file):
    paper, stored = encrypt(paper_file)
    manifest = paper.manifest
    for index, data in ((1, stored[0]), (0, stored[0][:-1]), (3, stored[2]), (-1, stored[2])):
        with pytest.raises(TamperError):
            chunks.verify_chunk(manifest, index, data)
    for other in (
        chunks.PaperKey(bytes(32), KEY.document, KEY.version),
        chunks.PaperKey(KEY.key, "e" * 32, KEY.version),
        chunks.PaperKey(KEY.key, KEY.document, 2),
    ):
        with pytest.raises(TamperError) as refused:
            chunks.open_chunk(manifest, 0, stored[0], other)
        assert refused.value.code is Code.BAD_PROOF
    with pytest.raises(TamperError):
        chunks.open_chunk(manifest, 1, stored[0], KEY)


def test_a_paper_cut_after_a_whole_chunk_does_not_open(paper_file):
    """The last chunk says that it is the last."""
    paper, stored = encrypt(paper_file)
    cut = chunks.Manifest(1, 2 * CHUNK, paper.manifest.chunk_hashes[:64])
    chunks.verify_chunk(cut, 1, stored[1])
    with pytest.raises(TamperError):
        chunks.open_chunk(cut, 1, stored[1], KEY)


def test_a_manifest_of_another_blob_or_length_is_refused(paper_file):
    paper, _ = encrypt(paper_file)
    data = encode(paper.manifest)
    with pytest.raises(TamperError) as refused:
        chunks.read_manifest(data, bytes(32))
    assert refused.value.code is Code.BAD_COMMITMENT
    short = encode(chunks.Manifest(1, paper.manifest.size_bytes, paper.manifest.chunk_hashes[:-1]))
    with pytest.raises(TamperError) as refused:
        chunks.read_manifest(short, chunks.blob_hash(short))
    assert refused.value.code is Code.MALFORMED


def test_progress_is_told_and_the_last_says_all(paper_file):
    told = []
    encrypt(paper_file, progress=lambda done, total: told.append((done, total)))
    size = paper_file.stat().st_size
    assert told == [(CHUNK, size), (2 * CHUNK, size), (size, size)]


def test_cancelling_stops_at_the_next_chunk(paper_file):
    answers = iter([False, True])
    stored: dict[int, bytes] = {}
    with pytest.raises(LocalError) as stopped:
        chunks.encrypt_paper(
            paper_file, KEY, SALT, stored.__setitem__, cancelled=lambda: next(answers)
        )
    assert stopped.value.code is LocalCode.CANCELLED
    assert len(stored) == 1


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LocalError) as missing:
        encrypt(tmp_path / "gone.pdf")
    assert missing.value.code is LocalCode.FILE_UNREADABLE
    assert missing.value.fields == {"file": "gone.pdf"}


@pytest.mark.parametrize("change", [b"", b"longer" * CHUNK])
def test_a_file_that_changes_under_our_hands_is_noticed(paper_file, change):
    def sink(index: int, data: bytes) -> None:
        if index == 0:
            paper_file.write_bytes(change)

    with pytest.raises(LocalError) as changed:
        chunks.encrypt_paper(paper_file, KEY, SALT, sink)
    assert changed.value.code is LocalCode.FILE_CHANGED


@pytest.mark.parametrize("size", [CHUNK, CHUNK + 1])
def test_a_file_that_grows_under_our_hands_is_noticed(paper_file, size):
    paper_file.write_bytes(bytes(size))

    def sink(index: int, data: bytes) -> None:
        if index == 0:
            with paper_file.open("ab") as file:
                file.write(bytes(10))

    with pytest.raises(LocalError) as changed:
        chunks.encrypt_paper(paper_file, KEY, SALT, sink)
    assert changed.value.code is LocalCode.FILE_CHANGED


@given(st.binary(max_size=300), st.integers(0, 2**40), st.integers(0, 50))
def test_a_flipped_bit_never_opens(plain, seed, version):
    key = chunks.PaperKey(hashlib.sha256(str(seed).encode()).digest(), "f" * 32, version)
    data = chunks.seal_chunk(key, plain, 0, len(plain))
    manifest = chunks.Manifest(1, len(plain), hashlib.sha256(data).digest())
    assert chunks.open_chunk(manifest, 0, data, key) == plain
    flipped = bytearray(data)
    flipped[seed % len(data)] ^= 1 << seed % 8
    with pytest.raises(TamperError):
        chunks.verify_chunk(manifest, 0, bytes(flipped))
    with pytest.raises(TamperError):
        chunks.open_chunk(manifest, 0, bytes(flipped), key)
