"""Exported notes look the same in the programs of others; in numbers in `tests.evaluation`."""

import os
import shutil
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.evaluation.annotations import cells, compare
from tests.evaluation.pictures import ENGINES, SCALE, Picture, by_pymupdf, difference
from tests.ui.render.noted import VARIANTS, blank, copied, every_kind, page_of
from tests.ui.render.test_annotations import written
from ui.fonts import load_fonts
from ui.pages.note_brush import paint_note

MOST_DIFFERENCE = 6.0
MOST_DIFFERENCE_FROM_SCREEN = 4.0
FRAMES = {"plain": (0, False), "cropped and rotated": (90, True)}


PROGRAMS = {"pdfium": None, "poppler": "pdftoppm", "mutool": "mutool"}


NOT_PAINTED_ALIKE = (
    "comment", "dark comment", "cloud", "filled cloud", "typed on a ground", "stamp", "pale marker",
)  # fmt: skip
"""Signs are items of the window; the others only come with files, and more is made of them."""


def test_exported_notes_look_as_on_the_screen(qapp: object) -> None:
    load_fonts()
    data = written(blank(), every_kind())
    exported = cells(by_pymupdf(data))
    painted = cells(_painted())
    for (name, *_), one, other in zip(VARIANTS, exported, painted, strict=True):
        if name not in NOT_PAINTED_ALIKE:
            assert difference(one, other) < MOST_DIFFERENCE_FROM_SCREEN, name


def _painted() -> Picture:
    scale = SCALE / 100
    image = QImage(round(620 * SCALE), round(600 * SCALE), QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    for note in every_kind():
        paint_note(painter, note, note.placements[0], night=False)
    painter.end()
    line = image.bytesPerLine()
    whole = bytes(image.constBits())
    rows = [whole[y * line : y * line + 3 * image.width()] for y in range(image.height())]
    return Picture(image.width(), image.height(), b"".join(rows))


def _engine(name: str) -> object:
    program = PROGRAMS[name]
    # Where the tests are run for everybody, the programs are there or that is a failure.
    missing = bool(program) and shutil.which(program) is None and os.environ.get("CI") != "true"
    return pytest.param(name, marks=pytest.mark.skipif(missing, reason=f"{program} not installed"))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("engine", [_engine(name) for name in ENGINES])
def test_all_kinds_look_alike_in_the_programs_of_others(engine: str, frame: str) -> None:
    data = _noted(frame)
    found = dict(zip((name for name, *_ in VARIANTS), compare(data, engine), strict=True))
    assert {name: value for name, value in found.items() if value > MOST_DIFFERENCE} == {}


@cache
def _noted(frame: str) -> bytes:
    """Return a page with all kinds of notes, each of which is seen."""
    rotation, is_cropped = FRAMES[frame]
    page = page_of(rotation, is_cropped=is_cropped)
    data = copied(page, every_kind())
    bare, noted = cells(by_pymupdf(page)), cells(by_pymupdf(data))
    for (name, *_), before, after in zip(VARIANTS, bare, noted, strict=True):
        assert before != after, name
    return data
