"""Tesseract, where it is installed: a picture of a page in, words with their places out.

It is a program of its own in a process of its own, gets nothing but grey pixels that were drawn
here, and is ended when it takes too long.
"""

import asyncio
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from meeting.reading.page_text import Box, PageText, Word

PROGRAM: Final = "tesseract"
WANTED_LANGUAGES: Final = ("vie", "eng")
PAGE_LIMIT_S: Final = 90.0
LANGUAGES_LIMIT_S: Final = 10.0
LEAST_CONFIDENCE: Final = 20.0
LONGEST_WORD: Final = 300
_WORD_LEVEL: Final = "5"
_COLUMNS: Final = 12


@dataclass(frozen=True, slots=True)
class GreyPicture:
    """A page in grey, one byte for each pixel, row by row."""

    width_px: int
    height_px: int
    dpi: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program and the languages that it can read of those that are wanted."""

    program: str
    languages: tuple[str, ...]

    @property
    def reads_vietnamese(self) -> bool:
        """Say whether it has the data for Vietnamese."""
        return WANTED_LANGUAGES[0] in self.languages

    async def words(self, picture: GreyPicture, page: PageText) -> PageText:
        """Return a page with the words that are in its picture; with none where that fails."""
        header = f"P5\n{picture.width_px} {picture.height_px}\n255\n".encode()
        arguments = (
            *(("nice", "-n", "10") if shutil.which("nice") else ()),
            self.program,
            "stdin",
            "stdout",
            "-l",
            "+".join(self.languages),
            "--dpi",
            str(picture.dpi),
            "tsv",
        )
        told = await _run(arguments, header + picture.pixels, PAGE_LIMIT_S)
        return with_words(page, told, picture)


async def find_tesseract() -> Tesseract | None:
    """Return the program, if it is installed with at least one of the languages."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    told = await _run((program, "--list-langs"), b"", LANGUAGES_LIMIT_S)
    languages = tuple(one for one in WANTED_LANGUAGES if one in told.split())
    return Tesseract(program, languages) if languages else None


def with_words(page: PageText, tsv: str, picture: GreyPicture) -> PageText:
    """Return a page with the words of a table as Tesseract writes it."""
    words: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    blocks: dict[str, int] = {}
    for row in _word_rows(tsv):
        box = _box(row, page, picture)
        if box is None:
            continue
        line = lines.setdefault(tuple(row[1:5]), len(lines))
        block = blocks.setdefault(row[2], len(blocks))
        words.append(Word(row[11].strip()[:LONGEST_WORD], box, line, block))
    return msgspec.structs.replace(page, words=tuple(words), recognised=True)


def _word_rows(tsv: str) -> Iterator[list[str]]:
    for line in tsv.splitlines():
        row = line.split("\t", _COLUMNS - 1)
        if len(row) != _COLUMNS or row[0] != _WORD_LEVEL or not row[11].strip():
            continue
        try:
            sure = float(row[10]) >= LEAST_CONFIDENCE
        except ValueError:
            continue
        if sure:
            yield row


def _box(row: list[str], page: PageText, picture: GreyPicture) -> Box | None:
    try:
        left, top, width, height = map(int, row[6:10])
    except ValueError:
        return None
    across, down = page.width / picture.width_px, page.height / picture.height_px
    return Box(
        round(left * across),
        round(top * down),
        round((left + width) * across),
        round((top + height) * down),
    )


async def _run(arguments: tuple[str, ...], given: bytes, limit_s: float) -> str:
    """Return what a program says; nothing where it fails or takes too long."""
    process = await asyncio.create_subprocess_exec(
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        # Its threads would take what the pen and the pages need.
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    try:
        async with asyncio.timeout(limit_s):
            told, _ = await process.communicate(given)
    except TimeoutError:
        return ""
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return told.decode("utf-8", "replace") if process.returncode == 0 else ""
