"""A long Vietnamese paper, of the demonstration's paragraphs and of more in their words."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import ui.demo

BOILERPLATE = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 và quy chế làm việc"
)
PLACES = ("An Bình", "Bắc Sông", "Cửa Lạch", "Đồng Văn", "Hòa Sơn", "Lam Thành", "Quế Phong")


class Token(NamedTuple):
    """A word; `origin` says which word of the first version it is."""

    text: str
    origin: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Paragraph:
    words: tuple[Token, ...]


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[Token, ...], ...]


Block = Paragraph | Table


@cache
def _sentences() -> tuple[str, ...]:
    found: dict[str, None] = {}
    for module in pkgutil.iter_modules(ui.demo.__path__):
        if module.name.startswith("papers"):
            for value in vars(importlib.import_module(f"ui.demo.{module.name}")).values():
                if isinstance(value, str) and len(value) > 300:
                    plain = re.sub(r"</?[bi]>|^[#~]+ ", "", value, flags=re.MULTILINE)
                    for part in re.split(r"\n\s*\n", plain):
                        found[" ".join(part.split())] = None
    return tuple(text for text in found if len(text.split()) >= 12)


@cache
def long_paper(seed: int, paragraphs: int = 420) -> tuple[Block, ...]:
    """Return a paper of about so many paragraphs, some of which say the same, and three tables."""
    chance = random.Random(seed)
    texts = [text.split() for text in _sentences()]
    follows: dict[str, list[str]] = {}
    for words in texts:
        for one, other in pairwise(words):
            follows.setdefault(one, []).append(other)
    starts = [words[0] for words in texts]
    while len(texts) < paragraphs:
        texts.append(_chain(chance, starts, follows))
    chance.shuffle(texts)
    blocks: list[Block] = []
    for number, words in enumerate(texts[:paragraphs]):
        blocks.append(_origins(words, number))
        if number % 25 == 10:
            blocks.append(_origins(BOILERPLATE.split(), 10_000 + number))
        if number % 140 == 70:
            blocks.append(_table(chance, 20_000 + number))
        if number % 150 == 100:
            blocks.append(_origins(texts[number - 40], 30_000 + number))
    return tuple(blocks)


def _chain(chance: random.Random, starts: list[str], follows: dict[str, list[str]]) -> list[str]:
    words = [chance.choice(starts)]
    length = chance.randint(15, 90)
    while len(words) < length:
        after = follows.get(words[-1])
        words.append(chance.choice(after) if after else chance.choice(starts))
        if words[-1][:1].isdigit():
            words[-1] = re.sub(r"\d", lambda _: str(chance.randint(1, 9)), words[-1])
    return words


def _origins(words: list[str], number: int) -> Paragraph:
    return Paragraph(tuple(Token(word, (number, at)) for at, word in enumerate(words)))


def _table(chance: random.Random, number: int) -> Table:
    rows = []
    for row in range(24):
        cells = [str(row + 1), f"xã {chance.choice(PLACES)} {chance.randint(1, 40)}"]
        cells += [f"{chance.randint(100, 999)}.{chance.randint(100, 999)}" for _ in range(3)]
        rows.append(tuple(Token(cell, (number, row, at)) for at, cell in enumerate(cells)))
    return Table(tuple(rows))


# --- revisions


@dataclass(frozen=True)
class Revision:
    """What is done to a paper: shares of its paragraphs, and how it is set."""

    name: str
    edited: float = 0.0
    most_words: int = 5
    deleted: float = 0.0
    added: float = 0.0
    moved: int = 0
    rows: int = 0
    font_size: float = 11
    margin: float = 60
    inserted_pages: int = 0
    is_light: bool = True


REVISIONS = (
    Revision("two pages inserted", inserted_pages=2),
    Revision("10 % of paragraphs edited", edited=0.1),
    Revision("5 % deleted, 5 % added, reflow", deleted=0.05, added=0.05),
    Revision(
        "all of these, other font size and margins",
        edited=0.1,
        deleted=0.05,
        added=0.05,
        font_size=12.5,
        margin=72,
        inserted_pages=2,
    ),
    Revision(
        "heavy: 60 % edited, 10 % deleted, 10 % added, 20 moved",
        edited=0.6,
        most_words=15,
        deleted=0.1,
        added=0.1,
        moved=20,
        font_size=12,
        is_light=False,
    ),
    Revision("rows put into tables", rows=5),
)


def revised(paper: tuple[Block, ...], revision: Revision, seed: int) -> tuple[Block, ...]:
    """Return another version of a paper, whose words know where they come from."""
    chance = random.Random(seed)
    every = [word.text for block in paper if isinstance(block, Paragraph) for word in block.words]
    blocks: list[Block] = []
    for block in paper:
        if isinstance(block, Table):
            blocks.append(_more_rows(chance, block, revision.rows))
            continue
        if chance.random() < revision.deleted:
            continue
        is_edited = chance.random() < revision.edited
        blocks.append(_edited(chance, block, every, revision.most_words) if is_edited else block)
        if chance.random() < revision.added:
            length = chance.randint(20, 60)
            blocks.append(Paragraph(tuple(Token(chance.choice(every)) for _ in range(length))))
    for _ in range(revision.moved):
        block = blocks.pop(chance.randrange(len(blocks)))
        blocks.insert(chance.randrange(len(blocks)), block)
    return tuple(blocks)


def _edited(
    chance: random.Random, block: Paragraph, every: list[str], most_words: int
) -> Paragraph:
    words = list(block.words)
    for _ in range(chance.randint(1, most_words)):
        at = chance.randrange(len(words))
        way = chance.random()
        if way < 0.5:
            words[at] = Token(chance.choice(every))
        elif way < 0.75:
            words.insert(at, Token(chance.choice(every)))
        elif len(words) > 4:
            del words[at]
    return replace(block, words=tuple(words))


def _more_rows(chance: random.Random, table: Table, count: int) -> Table:
    rows = list(table.rows)
    for number in range(count):
        row = chance.choice(table.rows)
        cells = (
            f"{number + 1}a",
            f"{row[1].text} mới",
            *(f"{chance.randint(100, 999)}.{at}" for at in range(3)),
        )
        rows.insert(chance.randrange(len(rows)), tuple(Token(cell) for cell in cells))
    return Table(tuple(rows))
