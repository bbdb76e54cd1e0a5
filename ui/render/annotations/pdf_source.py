"""PDF objects written as source text; MuPDF parses it into objects."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final

_REGULAR: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.+")

_LAST_MS: Final = 253_402_300_799_000

Dictionary = Mapping[str, str]
"""Keys without their slash, values as source text."""


def number(value: float) -> str:
    """Return a number with at most three digits behind the point, without an exponent."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(values: Iterable[float]) -> str:
    """Return numbers with spaces between them."""
    return " ".join(number(value) for value in values)


def array(parts: Iterable[str]) -> str:
    """Return an array of what is already source text."""
    return f"[{' '.join(parts)}]"


def number_array(values: Iterable[float]) -> str:
    """Return an array of numbers."""
    return f"[{numbers(values)}]"


def name(text: str) -> str:
    """Return a name, with its slash."""
    coded = (chr(b) if b in _REGULAR else f"#{b:02x}" for b in text.encode())
    return "/" + "".join(coded)


def text_string(text: str) -> str:
    """Return a text string, which may hold any letter."""
    if text.isascii() and text.isprintable():
        return data_string(text.encode())
    return data_string(b"\xfe\xff" + text.encode("utf-16-be", "replace"))


def data_string(data: bytes) -> str:
    """Return a string of bytes."""
    return f"<{data.hex()}>"


def date_string(time_ms: int) -> str:
    """Return a date; one that no calendar has is the nearest that it has."""
    moment = datetime.fromtimestamp(min(max(0, time_ms), _LAST_MS) / 1000, tz=UTC)
    return data_string(moment.strftime("D:%Y%m%d%H%M%SZ").encode())


def dictionary(entries: Dictionary) -> str:
    """Return a dictionary."""
    inside = " ".join(f"{name(key)} {value}" for key, value in entries.items())
    return f"<<{inside}>>"


def reference(object_number: int) -> str:
    """Return a reference to an object."""
    return f"{object_number} 0 R"


def colour_parts(colour: str) -> tuple[float, float, float] | None:
    """Return red, green and blue from 0 to 1; None for no colour."""
    digits = colour.removeprefix("#")
    if len(digits) != 6:
        return None
    try:
        value = int(digits, 16)
    except ValueError:
        return None
    return (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255
