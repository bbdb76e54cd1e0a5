"""Words of a scanned paper, made to harm: whoever makes them can lie in them, but no more."""

import zlib

import msgspec
import pytest

from meeting.errors import Code, TamperError
from meeting.reading.page_text import Box, PageText, Word
from sync.client import recognised
from sync.client.recognised import pack_words, unpack_words

PAGE = PageText(0, 59500, 84200, (Word("nghị", Box(0, 0, 100, 100), 0, 0),), recognised=True)


def packed(**changes: object) -> bytes:
    return pack_words([msgspec.structs.replace(PAGE, **changes)])


def word(text: str, *, x1: int = 1, line: int = 0) -> tuple[Word, ...]:
    return (Word(text, Box(0, 0, x1, 1), line, 0),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing",
        zlib.compress(b"\xc1"),
        zlib.compress(msgspec.msgpack.encode([1, 2])),
        pack_words([PAGE])[:-3],
        packed(page=-1),
        packed(page=1 << 20),
        packed(width=0),
        packed(height=2**60),
        packed(picture=bytes(1025)),
        packed(words=word("x", x1=2**60)),
        pack_words([msgspec.structs.replace(PAGE, words=word("x", line=-(2**60)))]),
        pack_words([msgspec.structs.replace(PAGE, words=word("x" * 301))]),
        packed(words=PAGE.words * 50_001),
    ],
)
def test_words_that_break_programs(data: bytes) -> None:
    with pytest.raises(TamperError) as error:
        unpack_words(data)
    assert error.value.code is Code.MALFORMED


def test_a_few_words_that_unpack_to_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognised, "LIMIT_BYTES", 1000)
    with pytest.raises(TamperError):
        unpack_words(zlib.compress(bytes(100_000)))


def test_made_up_words_that_pass_for_those_of_the_file() -> None:
    made_up = msgspec.structs.replace(PAGE, recognised=False)
    assert unpack_words(pack_words([made_up])) == (PAGE,)
