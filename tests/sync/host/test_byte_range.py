"""Ranges of bytes, mapped to whole chunks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.crypto.chunks import CIPHER_CHUNK_BYTES
from sync.host.byte_range import BLOCK_CHUNKS, RangeError, Span, blocks, read_range


def test_without_a_header_everything_is_meant() -> None:
    assert read_range(None, 10) == Span(0, 10, 10, partial=False)


def test_a_range_is_cut_at_the_end() -> None:
    span = read_range("bytes=4-99", 10)
    assert (span.start, span.end, span.length) == (4, 10, 6)
    assert span.content_range == "bytes 4-9/10"
    assert read_range("bytes=4-", 10) == span


@pytest.mark.parametrize(
    "header", ["bytes=10-", "bytes=5-4", "bytes=-3", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b"]
)
def test_what_is_no_range_is_refused(header: str) -> None:
    with pytest.raises(RangeError):
        read_range(header, 10)


@given(st.integers(1, 20 * CIPHER_CHUNK_BYTES), st.data())
def test_blocks_cover_exactly_the_span(size: int, data) -> None:
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, size))
    at = start
    for block in blocks(Span(start, end, size, partial=True)):
        assert block.count <= BLOCK_CHUNKS
        assert block.first * CIPHER_CHUNK_BYTES + block.skip_bytes == at
        assert 0 < block.last_bytes <= CIPHER_CHUNK_BYTES
        at += (block.count - 1) * CIPHER_CHUNK_BYTES + block.last_bytes - block.skip_bytes
    assert at == end
