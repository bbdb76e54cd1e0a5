"""Which bytes of a blob a request wants, and which chunks they lie in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sync.crypto.chunks import CIPHER_CHUNK_BYTES

BLOCK_CHUNKS = 4

_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


class RangeError(Exception):
    """The range asked for does not lie in the blob."""


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes `start` up to, not including, `end` of a blob of `size_bytes`."""

    start: int
    end: int
    size_bytes: int
    partial: bool

    @property
    def length(self) -> int:
        """Return how many bytes these are."""
        return self.end - self.start

    @property
    def content_range(self) -> str:
        """Return the header that says which bytes follow."""
        return f"bytes {self.start}-{self.end - 1}/{self.size_bytes}"


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring chunks that are read and written at once.

    Of the first `skip_bytes` are not wanted; of the last only `last_bytes` are.
    """

    first: int
    count: int
    skip_bytes: int
    last_bytes: int


def read_range(header: str | None, size_bytes: int) -> Span:
    """Return what a Range header asks for; without one, everything.

    Raises:
        RangeError: it is no range of one part within the blob.
    """
    if header is None:
        return Span(0, size_bytes, size_bytes, partial=False)
    match = _RANGE.fullmatch(header.strip())
    if match is None:
        raise RangeError
    start = int(match[1])
    end = min(int(match[2]) + 1, size_bytes) if match[2] else size_bytes
    if not start < end:
        raise RangeError
    return Span(start, end, size_bytes, partial=True)


def blocks(span: Span) -> Iterator[Block]:
    """Return the blocks of about a mebibyte in which a span is read."""
    first = span.start // CIPHER_CHUNK_BYTES
    last = (span.end - 1) // CIPHER_CHUNK_BYTES
    while first <= last:
        count = min(BLOCK_CHUNKS, last - first + 1)
        skip_bytes = max(0, span.start - first * CIPHER_CHUNK_BYTES)
        last_begins = (first + count - 1) * CIPHER_CHUNK_BYTES
        last_bytes = min(CIPHER_CHUNK_BYTES, span.end - last_begins)
        yield Block(first, count, skip_bytes, last_bytes)
        first += count
