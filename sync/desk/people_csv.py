"""A list of people out of a spreadsheet: looked at first, with all that is wrong, by line."""

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from meeting.acts.people import Role
from sync.desk.folding import fold, tidy
from sync.desk.people_columns import (
    Column,
    Columns,
    full_name,
    read_heading,
    read_role,
    read_votes,
)
from sync.desk.table_text import (
    OLD_ENCODINGS,
    Record,
    decode_table,
    find_separator,
    read_records,
)

FILE_LIMIT_BYTES = 4 * 1024 * 1024
ROWS_LIMIT = 5000
TEXT_LIMIT = 400
_FORMULA = ("=", "+", "-", "@")


class PeopleProblem(StrEnum):
    """Stable names of what can be wrong with a list of people."""

    # with the file; nothing of it can be taken
    NOTHING_THERE = "people_nothing_there"
    FILE_TOO_LONG = "people_file_too_long"
    SPREADSHEET = "people_spreadsheet"
    WRONG_ENCODING = "people_wrong_encoding"
    # with a line, which is left out
    UNCLOSED_QUOTE = "people_unclosed_quote"
    WRONG_COLUMNS = "people_wrong_columns"
    EMPTY_NAME = "people_empty_name"
    BAD_ROLE = "people_bad_role"
    BAD_VOTES = "people_bad_votes"
    TOO_LONG = "people_too_long"
    TWICE = "people_twice"
    ALREADY_THERE = "people_already_there"
    # with a line, which is taken all the same
    NAMESAKE = "people_namesake"


KEPT = frozenset({PeopleProblem.NAMESAKE})


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on the list; `line` is the line of the file."""

    line: int
    name: str
    position: str
    unit: str
    role: Role
    votes: bool

    def identity(self) -> tuple[str, str, str]:
        """Return what tells people on a list apart."""
        return fold(self.name), fold(self.position), fold(self.unit)


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Something wrong; `line` is 0 where it is the whole file."""

    line: int
    code: PeopleProblem
    fields: dict[str, str | int] = field(default_factory=dict)

    @property
    def kept(self) -> bool:
        """Say whether the line is taken all the same."""
        return self.code in KEPT


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring; nothing has happened yet.

    `encodings` are offered where the file is not what it seemed: a person has to look.
    """

    rows: tuple[PersonRow, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    encoding: str = ""
    separator: str = ""
    heading: bool = False
    unknown_columns: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()


def preview(
    data: bytes, *, encoding: str = "", known: Collection[tuple[str, str, str]] = ()
) -> Preview:
    """Return what a file says; `known` are the identities of people who are there already."""
    problem = _unusable(data)
    if problem is not None:
        return Preview(problems=(LineProblem(0, problem),))
    decoded = decode_table(data, encoding)
    if decoded.wrong_line or "\0" in decoded.text:
        wrong = LineProblem(
            max(1, decoded.wrong_line), PeopleProblem.WRONG_ENCODING, {"encoding": decoded.encoding}
        )
        offered = tuple(one for one in OLD_ENCODINGS if one != encoding)
        return Preview(problems=(wrong,), encoding=decoded.encoding, encodings=offered)
    text = decoded.text
    separator, skipped = find_separator(text)
    if skipped:
        text = text.partition("\n")[2]
    records = list(read_records(text, separator, 1 + skipped))
    if not records:
        return Preview(problems=(LineProblem(0, PeopleProblem.NOTHING_THERE),))
    columns = read_heading(records[0].cells)
    reader = _Reader(columns, known)
    for record in records[1:] if columns.heading else records:
        reader.read(record)
    if not (reader.rows or reader.problems):
        reader.problems.append(LineProblem(0, PeopleProblem.NOTHING_THERE))
    return Preview(
        rows=tuple(reader.rows),
        problems=tuple(reader.problems),
        encoding=decoded.encoding,
        separator=separator,
        heading=columns.heading,
        unknown_columns=columns.unknown,
        encodings=OLD_ENCODINGS if encoding in OLD_ENCODINGS else (),
    )


def export(rows: Iterable[PersonRow], heading: tuple[str, str, str, str, str]) -> bytes:
    """Return a list that spreadsheet programs open with its accents, and `preview` reads again."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heading)
    for row in rows:
        votes = "x" if row.votes else "0"
        writer.writerow(map(_harmless, (row.name, row.position, row.unit, row.role.value, votes)))
    return text.getvalue().encode("utf-8-sig")


class _Reader:
    """Takes the rows of a list one by one."""

    def __init__(self, columns: Columns, known: Collection[tuple[str, str, str]]) -> None:
        self.rows: list[PersonRow] = []
        self.problems: list[LineProblem] = []
        self._columns = columns
        self._known = known
        self._lines: dict[tuple[str, str, str], int] = {}
        self._names: dict[str, int] = {}

    def read(self, record: Record) -> None:
        """Take a row, or say what is wrong with it."""
        if record.unclosed:
            self._note(record.line, PeopleProblem.UNCLOSED_QUOTE)
            return
        if any(record.cells[self._columns.count :]):
            self._note(
                record.line,
                PeopleProblem.WRONG_COLUMNS,
                found=len(record.cells),
                expected=self._columns.count,
            )
            return
        row = self._row(record)
        if row is not None:
            self._place(row)

    def _row(self, record: Record) -> PersonRow | None:
        columns, cells, line = self._columns, record.cells, record.line
        name = _plain(full_name(columns, cells))
        position = _plain(columns.cell(cells, Column.POSITION))
        unit = _plain(columns.cell(cells, Column.UNIT))
        role_text = columns.cell(cells, Column.ROLE)
        votes_text = columns.cell(cells, Column.VOTES)
        role = read_role(role_text)
        votes = None if role is None else read_votes(votes_text, role)
        if not name:
            self._note(line, PeopleProblem.EMPTY_NAME)
        elif max(map(len, (name, position, unit))) > TEXT_LIMIT:
            self._note(line, PeopleProblem.TOO_LONG, limit=TEXT_LIMIT)
        elif role is None:
            self._note(line, PeopleProblem.BAD_ROLE, text=role_text[:80])
        elif votes is None:
            self._note(line, PeopleProblem.BAD_VOTES, text=votes_text[:80])
        else:
            return PersonRow(line, name, position, unit, role, votes)
        return None

    def _place(self, row: PersonRow) -> None:
        identity = row.identity()
        if identity in self._known:
            self._note(row.line, PeopleProblem.ALREADY_THERE, name=row.name)
        elif identity in self._lines:
            first = self._lines[identity]
            self._note(row.line, PeopleProblem.TWICE, name=row.name, first_line=first)
        elif len(self.rows) >= ROWS_LIMIT:
            if len(self.rows) == ROWS_LIMIT and not self._full():
                self._note(row.line, PeopleProblem.FILE_TOO_LONG, limit=ROWS_LIMIT)
        else:
            if identity[0] in self._names:
                first = self._names[identity[0]]
                self._note(row.line, PeopleProblem.NAMESAKE, name=row.name, first_line=first)
            self._names.setdefault(identity[0], row.line)
            self._lines[identity] = row.line
            self.rows.append(row)

    def _full(self) -> bool:
        return any(one.code is PeopleProblem.FILE_TOO_LONG for one in self.problems)

    def _note(self, line: int, code: PeopleProblem, **fields: str | int) -> None:
        self.problems.append(LineProblem(line, code, fields))


def _unusable(data: bytes) -> PeopleProblem | None:
    if not data.strip():
        return PeopleProblem.NOTHING_THERE
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return PeopleProblem.SPREADSHEET
    return PeopleProblem.FILE_TOO_LONG if len(data) > FILE_LIMIT_BYTES else None


def _plain(text: str) -> str:
    text = tidy(text)
    return text[1:] if text.startswith("'") and _like_formula(text) else text


def _harmless(text: str) -> str:
    # A spreadsheet would run what begins like a formula.
    return f"'{text}" if _like_formula(text) else text


def _like_formula(text: str) -> bool:
    return text.lstrip("'").startswith(_FORMULA)
