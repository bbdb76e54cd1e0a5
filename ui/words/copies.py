"""Words that go out with annotated copies of papers."""

from __future__ import annotations

from typing import Final

_UNSIGNED: Final = {
    "vi": "Bản sao có ghi chú; chữ ký của bản gốc không áp dụng cho bản sao này",
    "en": "Copy with annotations; signatures of the original do not cover this copy",
}
_FILE_NAMES: Final = {
    "vi": "{title} (bản sao có ghi chú)",
    "en": "{title} (copy with annotations)",
}
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_LONGEST: Final = 100


def unsigned_label(language: str) -> str:
    """Return what stands on every page that was taken from a signed file."""
    return _UNSIGNED["en" if language == "en" else "vi"]


def file_name(title: str, language: str) -> str:
    """Return what a copy is called, with nothing that a file system refuses."""
    plain = "".join(
        " " if letter in _FORBIDDEN or not letter.isprintable() else letter for letter in title
    )
    short = " ".join(plain.split())[:_LONGEST].rstrip(" .") or "PDF"
    return _FILE_NAMES["en" if language == "en" else "vi"].format(title=short) + ".pdf"
