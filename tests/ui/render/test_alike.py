"""Exported notes look the same in the programs of others; in numbers in `tests.evaluation`."""

import os
import shutil
from functools import cache

import pytest

from tests.evaluation.annotations import cells, compare
from tests.evaluation.pictures import ENGINES, by_pymupdf
from tests.ui.render.noted import VARIANTS, copied, every_kind, page_of

MOST_DIFFERENCE = 6.0
FRAMES = {"plain": (0, False), "cropped and rotated": (90, True)}


PROGRAMS = {"pdfium": None, "poppler": "pdftoppm", "mutool": "mutool"}


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
