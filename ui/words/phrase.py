"""A thing said in both languages, with places for numbers, names and times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("vi", "en")
_MISSING: Final = "…"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: in two or three words, in a sentence, and what one can do about it."""

    title: str
    text: str = ""
    hint: str = ""


Phrase = tuple[Words, Words]
"""The same in Vietnamese and in English."""


def phrase(vi: tuple[str, ...], en: tuple[str, ...]) -> Phrase:
    """Return a phrase from title, text and hint in both languages; the last ones may be left."""
    return Words(*vi), Words(*en)


def speak(said: Phrase, fields: Mapping[str, str | int], language: str) -> Words:
    """Return a phrase in one language, with its places filled in.

    A field `x_ms` may stand as `{x_clock}`, the local time, or as `{x_span}`, a span of time.
    """
    words = said[1] if language == "en" else said[0]
    places = _Places(_values(fields, language))
    return Words(*(part.format_map(places) for part in (words.title, words.text, words.hint)))


def span(span_ms: int, language: str) -> str:
    """Return a span of time in words."""
    seconds = -(-abs(span_ms) // 1000)
    names = ("giây", "phút", "giờ") if language != "en" else ("s", "min", "h")
    if seconds < 120:
        return f"{seconds} {names[0]}"
    if seconds < 7200:
        return f"{seconds // 60} {names[1]}"
    return f"{seconds // 3600} {names[2]}"


def clock(time_ms: int) -> str:
    """Return a time as the clock on the wall shows it."""
    return datetime.fromtimestamp(time_ms / 1000, tz=UTC).astimezone().strftime("%H:%M:%S")


def day(time_ms: int) -> str:
    """Return a day and a time in local time."""
    local = datetime.fromtimestamp(time_ms / 1000, tz=UTC).astimezone()
    return local.strftime("%d/%m/%Y %H:%M")


class _Places(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return _MISSING


def _values(fields: Mapping[str, str | int], language: str) -> dict[str, str]:
    values = {name: str(value) for name, value in fields.items()}
    for name, value in fields.items():
        if name.endswith("_ms") and isinstance(value, int):
            stem = name.removesuffix("_ms")
            values[f"{stem}_clock"] = clock(value)
            values[f"{stem}_day"] = day(value)
            values[f"{stem}_span"] = span(value, language)
    return values
