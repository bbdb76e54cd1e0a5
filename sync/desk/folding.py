"""Text as it is compared: without accents, case, or the habits of keyboards and file systems."""

import re
import unicodedata

from meeting.reading import folding

_WORD = re.compile(r"[a-z0-9]+")


def tidy(text: str) -> str:
    """Return text with its letters composed and its white space single."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Return text for comparison: "Đại biểu" and "dai  BIEU" are the same."""
    return " ".join(folding.fold(text).split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(_WORD.findall(fold(text)))
