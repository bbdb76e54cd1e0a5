"""Chunks read one ahead."""

import pytest

from ui.render.ahead import ReadAhead
from ui.render.source import BytesSource


class Told(BytesSource):
    """Tells which chunks were read; some cannot be."""

    def __init__(self) -> None:
        super().__init__(bytes(range(50)), 10)
        self.read: list[int] = []
        self.broken: set[int] = set()

    def chunk(self, index: int) -> bytes:
        self.read.append(index)
        if index in self.broken:
            raise OSError("unplugged")
        return super().chunk(index)


def ask(ahead: ReadAhead, index: int) -> bytes:
    chunk = ahead.chunk(index)
    ahead.look_ahead(index)
    return chunk


def test_a_row_is_read_ahead_to_its_end_and_no_chunk_twice() -> None:
    source = Told()
    ahead = ReadAhead(source, is_eager=False)
    assert b"".join(ask(ahead, index) for index in range(5)) == bytes(range(50))
    assert source.read == [0, 1, 2, 3, 4]


def test_single_chunks_are_not_read_ahead() -> None:
    source = Told()
    ahead = ReadAhead(source, is_eager=False)
    for index in (3, 0, 4, 2):
        assert ask(ahead, index) == source.chunk(index)
    assert source.read == [3, 3, 0, 0, 4, 4, 2, 2]


def test_what_could_not_be_read_ahead_is_told_to_whoever_asks_for_it() -> None:
    source = Told()
    source.broken = {2}
    ahead = ReadAhead(source, is_eager=False)
    ask(ahead, 0)
    ask(ahead, 1)
    with pytest.raises(OSError, match="unplugged"):
        ahead.chunk(2)
    source.broken = set()
    assert ahead.chunk(2) == bytes(range(20, 30))


def test_an_eager_one_reads_behind_every_chunk() -> None:
    source = Told()
    ahead = ReadAhead(source, is_eager=True)
    ask(ahead, 2)
    assert source.read == [2, 3]
    assert ask(ahead, 3) == bytes(range(30, 40))
    assert source.read == [2, 3, 4]
