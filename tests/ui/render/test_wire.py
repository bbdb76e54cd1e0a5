"""Frames and messages between broker and worker."""

import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ui.render import wire
from ui.render.chunks import KEPT_CHUNKS, ChunkRefusedError, Chunks
from ui.render.engine import PdfFailureError, lay_out, sane_size
from ui.render.results import Clip, FailureCode


@given(kind=st.integers(0, 255), payload=st.binary(max_size=2000))
def test_frames_survive_a_pipe(kind: int, payload: bytes) -> None:
    end, start = os.pipe()
    try:
        wire.write_frame(start, kind, payload)
        assert wire.read_frame(end) == (kind, payload)
    finally:
        os.close(end)
        os.close(start)


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"", EOFError),
        (b"\0\x05\0\0\0abc", EOFError),
        (b"\0\xff\xff\xff\xff", wire.WireError),
    ],
    ids=["nothing", "cut short", "too long"],
)
def test_bad_frames_are_refused(sent: bytes, error: type[Exception]) -> None:
    end, start = os.pipe()
    os.write(start, sent)
    os.close(start)
    try:
        with pytest.raises(error):
            wire.read_frame(end)
    finally:
        os.close(end)


def test_too_long_an_answer_says_so_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    end, start = os.pipe()
    try:
        for limit_bytes, code in ((1000, FailureCode.BROKEN), (5, FailureCode.TOO_LARGE)):
            monkeypatch.setattr(wire, "ANSWER_LIMIT_BYTES", limit_bytes)
            wire.send_answer(start, wire.Failed(FailureCode.BROKEN, 7))
            answer = wire.decode_from_worker(wire.read_frame(end)[1])
            assert answer == wire.Failed(code, 7)
    finally:
        os.close(end)
        os.close(start)


@given(st.binary(max_size=200))
def test_nothing_from_a_worker_does_more_than_fail(payload: bytes) -> None:
    try:
        wire.decode_from_worker(payload)
    except wire.WireError:
        return


@given(
    data=st.binary(min_size=1, max_size=500),
    chunk_bytes=st.integers(1, 600),
    reads=st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), max_size=5),
)
def test_chunks_read_like_the_bytes_they_are_of(
    data: bytes, chunk_bytes: int, reads: list[tuple[int, int]]
) -> None:
    chunks = Chunks(len(data), chunk_bytes, lambda i: data[i * chunk_bytes : (i + 1) * chunk_bytes])
    for start, count in reads:
        assert chunks.read(start, count) == data[start : start + count]


def test_chunks_are_kept_and_let_go() -> None:
    fetched: list[int] = []

    def fetch(index: int) -> bytes:
        fetched.append(index)
        return b"x"

    chunks = Chunks(1000, 1, fetch)
    chunks.read(0, KEPT_CHUNKS + 1)
    chunks.read(1, KEPT_CHUNKS)
    assert len(fetched) == KEPT_CHUNKS + 1
    chunks.chunk(0)
    assert fetched[-1] == 0


def test_one_refusal_is_for_good() -> None:
    answers = iter([b"x", None, b"x"])
    chunks = Chunks(3, 1, lambda _index: next(answers))
    with pytest.raises(ChunkRefusedError):
        chunks.read(0, 3)
    with pytest.raises(ChunkRefusedError):
        chunks.chunk(0)


@example(size=(5e-324, 1.0), width_px=1, clip=None)
@given(
    size=st.tuples(st.floats(), st.floats()),
    width_px=st.integers(1, 10_000),
    clip=st.none() | st.builds(Clip, *[st.integers(-20_000, 20_000)] * 4),
)
def test_what_is_laid_out_fits(size: tuple[float, float], width_px: int, clip: Clip | None) -> None:
    try:
        raster = lay_out(sane_size(*size), width_px, clip)
    except PdfFailureError:
        return
    part = raster.part
    assert 0 <= part.x_px < part.x_px + part.width_px <= raster.page_width_px
    assert 0 <= part.y_px < part.y_px + part.height_px <= raster.page_height_px
