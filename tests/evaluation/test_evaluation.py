"""The long trials in short, on the documents that are made for the tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.evaluation import corpus
from tests.evaluation.fuzz import Seeds, fuzz, sample, seeds_of
from tests.evaluation.processes import mark_children, still_running
from tests.ui.render import readable, samples
from ui.render.results import FailureCode

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

FILES = {
    "annotated": readable.annotated(),
    "described": samples.described(),
    "empty": b"",
    "linked": readable.linked(),
    "no pages": samples.without_pages(),
    "password": samples.encrypted(),
    "plain": samples.plain(),
    "recognised": readable.recognised(),
    "text": b"dear colleagues, " * 50,
    "truncated": samples.plain()[:-100],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    return tmp_path


@pytest.fixture
def seeds(folder: Path) -> Seeds:
    return seeds_of(folder)


def test_every_file_opens_or_says_why_not(folder: Path) -> None:
    mark = mark_children()
    outcomes = {one.path.stem: one for one in corpus.evaluate(sorted(folder.glob("*.pdf")))}
    assert {name: one.why_not for name, one in outcomes.items() if one.why_not} == {
        "empty": (FailureCode.EMPTY,),
        "no pages": (FailureCode.BROKEN,),
        "password": (FailureCode.PASSWORD,),
        "text": (FailureCode.NOT_A_PDF,),
    }
    assert not any(one.falls_short for one in outcomes.values())
    assert all(one.drawn == one.read == one.pages for one in outcomes.values())
    assert still_running(mark) == []


def test_changed_files_hurt_neither_the_window_nor_leave_a_process(
    qapp: QCoreApplication, seeds: Seeds, allowed_logs: set[str]
) -> None:
    allowed_logs.add("ui.render.broker")
    numbers = fuzz(seeds, seed=7, openings=30)
    assert numbers["openings"] == 30
    assert (numbers["stuck"], numbers["failures_here"]) == (0, [])
    assert numbers["processes_left"] == 0


def test_a_changed_file_can_be_made_again(seeds: Seeds) -> None:
    made = [sample(seeds, 3, number) for number in range(50)]
    assert made == [sample(seeds, 3, number) for number in range(50)]
    assert len(set(made)) > 40
