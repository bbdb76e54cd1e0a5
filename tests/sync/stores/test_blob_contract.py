"""What every store of encrypted papers does."""

import hashlib

import pytest

from meeting.encoding import encode
from meeting.errors import TamperError
from sync.crypto import chunks
from sync.errors import LocalCode, LocalError

KEY = chunks.PaperKey(bytes(32), "d" * 32, 1)
COUNT = 5


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    path = tmp_path_factory.mktemp("papers") / "paper.pdf"
    path.write_bytes(hashlib.shake_256(b"paper").digest(4 * chunks.CHUNK_BYTES + 5))
    stored: dict[int, bytes] = {}
    made = chunks.encrypt_paper(path, KEY, bytes(32), stored.__setitem__)
    return path, made, [stored[index] for index in range(COUNT)]


def test_chunks_arrive_in_any_order_and_are_resumed(blob_store, paper):
    _, made, data = paper
    assert blob_store.progress(made.blob) == (0, 0)
    assert blob_store.missing(made.blob) == ()
    assert blob_store.manifest(made.blob) is None
    assert not blob_store.has_blob(made.blob)
    assert blob_store.chunk_counts() == {}
    assert blob_store.begin_blob(made.blob, encode(made.manifest)) == made.manifest
    assert blob_store.chunk_counts() == {made.blob: 0}
    assert blob_store.missing(made.blob) == (0, 1, 2, 3, 4)
    blob_store.put_chunk(made.blob, 3, data[3])
    blob_store.put_chunk(made.blob, 3, data[3])
    assert blob_store.progress(made.blob) == (1, COUNT)
    assert blob_store.chunk_counts() == {made.blob: 1}
    assert blob_store.missing(made.blob) == (0, 1, 2, 4)
    assert blob_store.chunk(made.blob, 3) == data[3]
    assert blob_store.chunk(made.blob, 0) is None
    assert blob_store.chunks(made.blob, 0, 2) == ()
    assert blob_store.chunks(made.blob, 3, 2) == (data[3],)
    assert not blob_store.has_blob(made.blob)
    blob_store.put_chunks(made.blob, 2, data[2:])
    blob_store.put_chunks(made.blob, 0, data[:3])
    assert blob_store.has_blob(made.blob)
    assert blob_store.missing(made.blob) == ()
    assert [blob_store.chunk(made.blob, index) for index in range(COUNT)] == data
    assert blob_store.chunks(made.blob, 0, COUNT + 3) == tuple(data)
    assert blob_store.chunks(made.blob, 1, 2) == tuple(data[1:3])
    assert blob_store.manifest(made.blob) == encode(made.manifest)
    assert blob_store.blobs() == (made.blob,)


def test_a_tampered_chunk_is_never_stored(blob_store, paper):
    _, made, data = paper
    blob_store.begin_blob(made.blob, encode(made.manifest))
    blob_store.begin_blob(made.blob, encode(made.manifest))
    bad = data[1][:-1] + bytes([data[1][-1] ^ 1])
    with pytest.raises(TamperError):
        blob_store.put_chunk(made.blob, 1, bad)
    with pytest.raises(TamperError):
        blob_store.put_chunks(made.blob, 0, [data[0], bad])
    with pytest.raises(TamperError):
        blob_store.put_chunk(made.blob, COUNT, data[0])
    assert blob_store.progress(made.blob) == (0, COUNT)


def test_a_manifest_must_be_the_blobs(blob_store, paper):
    _, made, _ = paper
    with pytest.raises(TamperError):
        blob_store.begin_blob(bytes(32), encode(made.manifest))
    assert blob_store.blobs() == ()


def test_a_chunk_of_a_blob_that_was_not_begun_is_refused(blob_store, paper):
    _, made, data = paper
    with pytest.raises(LocalError) as refused:
        blob_store.put_chunk(made.blob, 0, data[0])
    assert refused.value.code is LocalCode.STORE_CONFLICT


def test_a_deleted_blob_is_gone(blob_store, paper):
    _, made, data = paper
    blob_store.begin_blob(made.blob, encode(made.manifest))
    blob_store.put_chunks(made.blob, 0, data)
    blob_store.delete_blob(made.blob)
    blob_store.delete_blob(made.blob)
    assert blob_store.blobs() == ()
    assert blob_store.chunk(made.blob, 0) is None
    with pytest.raises(LocalError):
        blob_store.put_chunk(made.blob, 0, data[0])


def test_a_paper_is_encrypted_right_into_the_store(blob_store, paper):
    path, made, data = paper
    with blob_store.stage() as staged:
        again = chunks.encrypt_paper(path, KEY, bytes(32), staged.put)
        assert blob_store.blobs() == ()
        assert staged.finish(again.manifest) == made.blob
    assert blob_store.has_blob(made.blob)
    assert [blob_store.chunk(made.blob, index) for index in range(COUNT)] == data


def test_a_blob_that_was_fetched_in_part_is_completed_by_making_it(blob_store, paper):
    path, made, data = paper
    blob_store.begin_blob(made.blob, encode(made.manifest))
    blob_store.put_chunk(made.blob, 2, data[2])
    with blob_store.stage() as staged:
        staged.finish(chunks.encrypt_paper(path, KEY, bytes(32), staged.put).manifest)
    assert blob_store.has_blob(made.blob)
    assert blob_store.blobs() == (made.blob,)


def test_a_cancelled_paper_leaves_nothing(blob_store, paper):
    path, _, _ = paper
    answers = iter([False] * 3 + [True])
    with pytest.raises(LocalError), blob_store.stage() as staged:
        chunks.encrypt_paper(path, KEY, bytes(32), staged.put, cancelled=lambda: next(answers))
    assert blob_store.blobs() == ()
