"""What the columns of a list of people are called, and what their cells mean."""

import re
from dataclasses import dataclass
from enum import StrEnum

from meeting.acts.people import Role
from sync.desk.folding import fold


class Column(StrEnum):
    """What a column of the list is about."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    TITLE = "title"
    POSITION = "position"
    UNIT = "unit"
    ROLE = "role"
    VOTES = "votes"


ORDER = (Column.NAME, Column.POSITION, Column.UNIT, Column.ROLE, Column.VOTES)
"""The columns of a list without a heading."""

_NAMES = frozenset({Column.NAME, Column.FIRST_NAME, Column.LAST_NAME})

# Folded headings in Vietnamese, in English, and as OpenSlides exports them.
_HEADINGS = {
    Column.NAME: "ho ten|ho va ten|ho, ten|ten dai bieu|ho ten dai bieu|ho va ten dai bieu|name"
    "|full name|fullname|participant|member",
    Column.FIRST_NAME: "ten|first_name|first name|firstname|given name|given_name",
    Column.LAST_NAME: "ho|ho dem|ho va dem|ho va ten dem|ho lot|ho va ten lot|last_name|last name"
    "|lastname|surname|family name|family_name",
    Column.TITLE: "title|danh xung|hoc ham|hoc vi|hoc ham, hoc vi",
    Column.POSITION: "chuc vu|chuc danh|chuc vu, chuc danh|position|function|job title",
    Column.UNIT: "don vi|co quan|co quan, don vi|don vi cong tac|noi cong tac|to dai bieu|unit"
    "|agency|organisation|organization|department|structure_level|structure level"
    "|structure levels",
    Column.ROLE: "vai tro|thanh phan|tu cach|role|groups|group|nhom",
    Column.VOTES: "bieu quyet|quyen bieu quyet|co quyen bieu quyet|duoc bieu quyet|votes|vote"
    "|right to vote|may vote|entitled|vote_weight|vote weight",
}
_BY_HEADING = {heading: column for column, text in _HEADINGS.items() for heading in text.split("|")}

_ROLES = {
    Role.CHAIR: "chair|chu toa|chu tri|chairman|chairwoman|chairperson|nguoi chu tri|presiding",
    Role.SECRETARY: "secretary|thu ky|thu ki|thu ky phien hop|clerk",
    Role.DELEGATE: "delegate|delegates|dai bieu|thanh vien|uy vien|member|members"
    "|thanh vien du hop|dai bieu du hop",
    Role.GUEST: "guest|guests|khach moi|khach|dai bieu khach moi|khach moi du hop",
    Role.TELLER: "teller|tellers|kiem phieu|ban kiem phieu|to kiem phieu|nguoi kiem phieu",
    Role.OBSERVER: "observer|observers|quan sat vien|quan sat|du thinh|nguoi quan sat",
}
_BY_ROLE = {word: role for role, text in _ROLES.items() for word in text.split("|")}

_YES = frozenset(["x", "co", "duoc", "yes", "y", "true", "1", "v", "✓", "✔", "✅"])
_NO = frozenset(["khong", "ko", "k", "no", "n", "false", "0", "-"])
_WEIGHT = re.compile(r"(\d{1,6})(?:[.,](\d{1,6}))?")

VOTING_ROLES = frozenset({Role.CHAIR, Role.DELEGATE})
"""Roles that have a vote where a list says nothing about it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column of a list is; `unknown` are headings that mean nothing here."""

    places: dict[Column, int]
    count: int
    heading: bool
    unknown: tuple[str, ...] = ()

    def cell(self, cells: tuple[str, ...], column: Column) -> str:
        """Return the cell of a column; empty where the list has no such column."""
        place = self.places.get(column)
        return "" if place is None or place >= len(cells) else cells[place]


def read_heading(cells: tuple[str, ...]) -> Columns:
    """Return the columns that a first row names; those of a list without heading if it does not."""
    places: dict[Column, int] = {}
    unknown = []
    for place, cell in enumerate(cells):
        column = _BY_HEADING.get(fold(cell).strip(" *:"))
        if column is not None and column not in places:
            places[column] = place
        elif cell:
            unknown.append(cell)
    if not _NAMES & places.keys():
        return Columns({column: place for place, column in enumerate(ORDER)}, len(ORDER), False)  # noqa: FBT003
    return Columns(places, len(cells), True, tuple(unknown))  # noqa: FBT003


def read_role(text: str) -> Role | None:
    """Return the role that a cell names (the first of several); nothing where it names none."""
    if not text.strip():
        return Role.DELEGATE
    for part in re.split(r"[,/;|]", text):
        role = _BY_ROLE.get(fold(part))
        if role is not None:
            return role
    return None


def read_votes(text: str, role: Role) -> bool | None:
    """Return whether a cell gives the right to vote; nothing where it cannot be told."""
    word = fold(text)
    if not word:
        return role in VOTING_ROLES
    if word in _YES or word in _NO:
        return word in _YES
    weight = _WEIGHT.fullmatch(word)
    if weight is not None:
        return int(weight[1] + (weight[2] or "")) > 0
    return None


def full_name(columns: Columns, cells: tuple[str, ...]) -> str:
    """Return the name that a row's cells make."""
    if Column.NAME in columns.places:
        return columns.cell(cells, Column.NAME)
    first = columns.cell(cells, Column.FIRST_NAME)
    last = columns.cell(cells, Column.LAST_NAME)
    # "Họ" before "Tên" is how Vietnamese names are said; "first_name" first how English ones are.
    order = columns.places
    family_first = order.get(Column.LAST_NAME, 0) < order.get(Column.FIRST_NAME, 0)
    name = f"{last} {first}" if family_first else f"{first} {last}"
    return f"{columns.cell(cells, Column.TITLE)} {name}"
