"""Tables in text files, as spreadsheet programs write them: encoding, separator, quoted cells."""

import codecs
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (";", ",", "\t")
OLD_ENCODINGS = ("windows-1258", "windows-1252")
"""What old programs in Viet Nam write; which of the two it is, only a person can see."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; or else, in `wrong_line`, the first line that this encoding cannot be."""

    encoding: str
    text: str = ""
    wrong_line: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row, and the line of the file on which it begins.

    With `unclosed` there are none: a quotation mark on that line is not closed.
    """

    line: int
    cells: tuple[str, ...]
    unclosed: bool = False


def decode_table(data: bytes, encoding: str = "") -> Decoded:
    """Return the text in these bytes; without an encoding it is found out."""
    name = encoding or next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        return Decoded(name.removesuffix("-sig"), wrong_line=data.count(b"\n", 0, error.start) + 1)
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    return Decoded(name.removesuffix("-sig"), text.replace("\r\n", "\n").replace("\r", "\n"))


def find_separator(text: str) -> tuple[str, int]:
    """Return the separator of a table, and how many lines before it only name it."""
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"').casefold()
    if named.startswith("sep=") or first.startswith("sep=\t"):
        chosen = first.strip("\r\n").strip('"')[4:5]
        return (chosen if chosen in SEPARATORS else _commonest(rest)), 1
    return _commonest(text), 0


def read_records(text: str, separator: str, first_line: int = 1) -> Iterator[Record]:
    """Yield the rows of a table; empty ones are left out."""
    line, at = first_line, 0
    while at < len(text):
        row = _read_row(text, at, separator)
        if row is None:
            # The row ends somewhere; most likely where its line ends.
            end = text.find("\n", at)
            row = _Row((), len(text) if end < 0 else end + 1)
            yield Record(line, (), unclosed=True)
        elif any(row.cells):
            yield Record(line, row.cells)
        line += text.count("\n", at, row.end)
        at = row.end


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    end: int


def _read_row(text: str, at: int, separator: str) -> _Row | None:
    """Return the row that begins here; None where a quotation mark is not closed."""
    cells: list[str] = []
    row_end = _find(text, "\n", at)
    while True:
        while at < row_end and text[at] == " ":
            at += 1
        if text[at : at + 1] == '"':
            closing = _closing(text, at + 1)
            if closing < 0:
                return None
            cells.append(text[at + 1 : closing].replace('""', '"').strip())
            # A cell in quotation marks may hold line breaks.
            row_end = _find(text, "\n", closing)
            cell_end = min(_find(text, separator, closing), row_end)
            if text[closing + 1 : cell_end].strip():
                return None
        else:
            cell_end = min(_find(text, separator, at), row_end)
            cells.append(text[at:cell_end].strip())
        if cell_end == row_end:
            return _Row(tuple(cells), min(row_end + 1, len(text)))
        at = cell_end + 1


def _find(text: str, what: str, at: int) -> int:
    found = text.find(what, at)
    return len(text) if found < 0 else found


def _closing(text: str, at: int) -> int:
    while True:
        end = text.find('"', at)
        if end < 0 or text[end + 1 : end + 2] != '"':
            return end
        at = end + 2


def _commonest(text: str) -> str:
    lines = (line for line in text.split("\n") if line.strip())
    header = next(lines, "")
    counts = {separator: _outside_quotes(header).count(separator) for separator in SEPARATORS}
    return max(SEPARATORS, key=counts.__getitem__)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
