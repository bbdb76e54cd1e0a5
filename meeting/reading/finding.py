"""Where in a text stands what somebody asks for: words, "phrases", accents optional."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec

from meeting.reading.folding import fold

WORDS_LIMIT: Final = 24
_WORD: Final = re.compile(r"[^\W_]+")
_MARKS: Final = re.compile("[\u0300-\u036f]+")

PHRASE_AS_TYPED: Final = 0
PHRASE: Final = 1
WORDS_AS_TYPED: Final = 2
WORDS: Final = 3


class Part(msgspec.Struct, frozen=True, array_like=True):
    """Words that stand side by side, as typed; `is_open` when the last may go on."""

    words: tuple[str, ...]
    is_open: bool = False


class Question(msgspec.Struct, frozen=True, array_like=True):
    """What is asked for: all parts have to be on a page, in any order."""

    parts: tuple[Part, ...] = ()

    @property
    def has_accents(self) -> bool:
        """Whether it makes a difference how the words were typed."""
        return any(word != fold(word) for part in self.parts for word in part.words)

    @property
    def phrase(self) -> Part:
        """All words side by side."""
        words = tuple(word for part in self.parts for word in part.words)
        return Part(words, bool(self.parts) and self.parts[-1].is_open)


class Span(NamedTuple):
    """A piece of a text, by letters."""

    start: int
    end: int


class Finding(NamedTuple):
    """How well a text answers (0 best: the whole phrase with its accents), and where."""

    level: int
    spans: tuple[Span, ...]


def parse(text: str) -> Question:
    """Return the question that somebody typed; nothing that is typed is wrong."""
    parts: list[Part] = []
    pieces = unicodedata.normalize("NFC", text).split('"')
    for place, piece in enumerate(pieces):
        chunks = [piece] if place % 2 else piece.split()
        words = (tuple(_WORD.findall(chunk.casefold())) for chunk in chunks)
        parts.extend(Part(found) for found in words if found)
    if parts and _WORD.search(text[-1:]):
        parts[-1] = Part(parts[-1].words, is_open=True)
    return Question(_shortened(parts))


def plain_text(words: Iterable[str]) -> str:
    """Return words as one text, the way `find` and the index read them."""
    return unicodedata.normalize("NFC", " ".join(words))


def find(question: Question, text: str) -> Finding | None:
    """Say how well a text answers a question, and where; None if it does not.

    Words that are asked for together are marked together: where the whole phrase stands
    somewhere, single words of it are not marked elsewhere.
    """
    folded = _fold_in_place(text)
    level, spans = _best(question, text, folded)
    return Finding(level, tuple(spans)) if spans else None


def words_at(words: Sequence[str], spans: Iterable[Span]) -> tuple[range, ...]:
    """Return for each piece of `plain_text(words)` the words that it touches."""
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    for word in words:
        starts.append(length)
        length += len(unicodedata.normalize("NFC", word))
        ends.append(length)
        length += 1
    found = []
    for span in spans:
        first = next(at for at, end in enumerate(ends) if end > span.start)
        last = max(at for at, start in enumerate(starts) if start < span.end)
        found.append(range(first, last + 1))
    return tuple(found)


def around(text: str, spans: Sequence[Span], before: int, after: int) -> Span:
    """Return a piece of a text about the first of these, beginning and ending at words."""
    middle = spans[0] if spans else Span(0, 0)
    start, end = max(0, middle.start - before), min(len(text), middle.end + after)
    if start:
        cut = text.find(" ", start, middle.start)
        start = middle.start if cut < 0 else cut + 1
    if end < len(text):
        cut = text.rfind(" ", middle.end, end)
        end = end if cut < 0 else cut
    return Span(start, end)


def _fold_in_place(text: str) -> str:
    """Return a text folded such that every letter stays where it is."""
    folded = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("đ", "d")))
    if len(folded) == len(text):
        return folded
    letters = ((letter, fold(letter)) for letter in text)
    return "".join(small if len(small) == 1 else letter for letter, small in letters)


def _shortened(parts: Iterable[Part]) -> tuple[Part, ...]:
    kept: list[Part] = []
    left = WORDS_LIMIT
    for part in parts:
        if left <= 0:
            break
        words = part.words[:left]
        kept.append(Part(words, part.is_open and words == part.words))
        left -= len(words)
    return tuple(kept)


def _best(question: Question, text: str, folded: str) -> tuple[int, list[Span]]:
    typed = text.casefold() if question.has_accents else ""
    if spans := _spans(_fold_part(question.phrase), folded):
        as_typed = bool(typed and _spans(question.phrase, typed))
        return (PHRASE_AS_TYPED if as_typed else PHRASE), spans
    found = [_spans(_fold_part(part), folded) for part in question.parts]
    if len(found) < 2 or not all(found):
        return WORDS, []
    as_typed = bool(typed) and all(_spans(part, typed) for part in question.parts)
    spans = _joined(sorted({one for part in found for one in part}), folded)
    return (WORDS_AS_TYPED if as_typed else WORDS), spans


def _fold_part(part: Part) -> Part:
    return Part(tuple(map(_fold_in_place, part.words)), part.is_open)


def _spans(part: Part, text: str) -> list[Span]:
    """Return where a part stands in a text, without overlaps."""
    spans: list[Span] = []
    pattern = _pattern(part) if part.words else None
    at = 0
    while pattern is not None and (match := pattern.search(text, at)):
        start, end = match.span()
        # Looked at afterwards: a pattern that begins with letters is searched much faster.
        if start and text[start - 1].isalnum():
            at = start + 1
        else:
            spans.append(Span(start, end))
            at = end
    return spans


@lru_cache(maxsize=64)
def _pattern(part: Part) -> re.Pattern[str]:
    words = r"[\W_]+".join(map(re.escape, part.words))
    return re.compile(words + (r"[^\W_]*" if part.is_open else r"(?![^\W_])"))


def _joined(spans: list[Span], text: str) -> list[Span]:
    """Join neighbours, so that words side by side are one hit."""
    joined = spans[:1]
    for span in spans[1:]:
        last = joined[-1]
        if _WORD.search(text, last.end, span.start):
            joined.append(span)
        else:
            joined[-1] = Span(last.start, max(last.end, span.end))
    return joined
