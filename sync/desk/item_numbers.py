"""Numbers of agenda items in the names of folders and files: "1. Khai mạc", "Mục 3", "02 - …"."""

import re
from dataclasses import dataclass

from sync.desk.folding import fold, tidy

NUMBER_LIMIT = 199

_WORD = r"(?:mục|muc|nội dung|noi dung|phần|phan|điểm|diem|nd|item|agenda item)"
_NUMBER = re.compile(
    rf"(?P<word>{_WORD}\s*)?(?P<number>\d{{1,3}})(?P<more>(?:\.\d{{1,3}})*)(?P<end>[.):\s_-]+|$)",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    rf"(?P<word>{_WORD}\s*)?(?P<number>[IVX]{{1,6}})(?P<end>[.):]\s*|\s+[-–]\s+|$)",  # noqa: RUF001
    re.IGNORECASE,
)
# "12-BC-UBND", "07_TTr-VP" are numbers of documents; "15.10.2026" and "2-9-2026" are dates.
_NOTATION = re.compile(r"\d{1,4}[-_/](?:[A-ZĐ]{2}|TTr|NQ|QĐ)[A-Za-zĐđ]{0,4}(?:[-_/. ]|$)")
_DATE = re.compile(r"\d{1,2}[./_-]\d{1,2}[./_-]\d{2,4}(?!\d)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A name's number (0 where it has none), what stands below it ("3.1" gives 1), and the rest."""

    number: int
    below: tuple[int, ...]
    rest: str


def read_number(name: str) -> Numbered:
    """Return the number with which a name begins, and the name without it."""
    name = tidy(name.replace("_", " ")) if not _NOTATION.match(name.strip()) else tidy(name)
    if _NOTATION.match(name) or _DATE.match(name):
        return Numbered(0, (), name)
    found = _NUMBER.match(name)
    if found is not None:
        number = int(found["number"])
        below = tuple(int(part) for part in found["more"].split(".") if part)
        if 0 < number <= NUMBER_LIMIT:
            return Numbered(number, below, _rest(name, found.end()))
    roman = _ROMAN.match(name)
    if roman is not None and (roman["word"] or roman["end"]):
        value = _roman(roman["number"].upper())
        if value:
            return Numbered(value, (), _rest(name, roman.end()))
    return Numbered(0, (), name)


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts "2" before "10" and "Đ" beside "D"."""
    parts = re.findall(r"\d+|\D+", fold(name))
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def _rest(name: str, end: int) -> str:
    return name[end:].strip(" .-–:)") or name  # noqa: RUF001


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    total = sum(
        -value if any(value < later for later in values[place + 1 : place + 2]) else value
        for place, value in enumerate(values)
    )
    return total if _as_roman(total) == text else 0


def _as_roman(number: int) -> str:
    if not 0 < number < 40:
        return ""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
