"""Letters as people type them: "bieu quyet" finds "biểu quyết", "duong" finds "đường"."""

import unicodedata
from typing import Final

STROKES: Final = str.maketrans({"đ": "d", "Đ": "D"})


def fold(text: str) -> str:
    """Return a text in small letters and without accents."""
    plain = unicodedata.normalize("NFD", text.translate(STROKES).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
