"""Copies, signatures and notes of a file on the real screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaObject, QObject, QUrl

from tests.ui.render.noted import copied, every_kind
from tests.ui.render.signing import sign, signer
from tests.ui.render.test_copies import paper
from tests.ui.room.hands import click, eventually, is_shown, item
from tests.ui.room.out.conftest import let_go
from tests.ui.room.pictures import DELEGATE, LANDSCAPE, PORTRAIT, Look, Stage, settle
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.pages.supply import PageSupply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.room.sample_room import SampleRoom


@pytest.fixture
def open_paper(qapp, room: SampleRoom) -> Iterator[Callable[..., Stage]]:
    """Open a window on a room in which this file is the open paper, drawn by real workers."""
    prepare_graphics()
    load_fonts()
    use_language(qapp, "en")
    let_go()
    supply = PageSupply()
    stages: list[Stage] = []

    def make(data: bytes, size: tuple[int, int] = LANDSCAPE) -> Stage:
        room.call(3)
        stage = Stage(room, supply, DELEGATE, Look("light", "en", size))
        stages.append(stage)
        room.deliver(stage.device.model.reading.active.paper, data)
        until(lambda: stage.device.model.reading.active.state == "ready")
        settle(50)
        return stage

    yield make
    for stage in stages:
        stage.close()
    supply.shutdown()
    let_go(*(stage.device.model for stage in stages), supply)


def until(check: Callable[[], bool]) -> None:
    """Wait for what a process of its own does; others may need the machine, too."""
    assert any(eventually(check) for _ in range(10))


def choose(stage: Stage, entry: str) -> None:
    """Choose an entry of the menu of the open paper."""
    click(stage, "readerMenuButton")
    assert eventually(lambda: is_shown(stage, entry))
    click(stage, entry)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_copy_is_saved_from_the_menu(open_paper, tmp_path: Path, size) -> None:
    stage = open_paper(paper(2, "Paper"), size)
    copies = stage.device.model.out.copies
    choose(stage, "copyPaper")
    assert eventually(lambda: is_shown(stage, "copySave"))
    click(stage, "copyNotedOnly")
    assert copies.notedOnly
    assert not item(stage, "copySave").isEnabled()
    click(stage, "copyNotedOnly")
    assert item(stage, "copySave").isEnabled()
    copies.save(QUrl.fromLocalFile(str(tmp_path / "copy.pdf")).toString())
    until(lambda: copies.phase == "saved")
    assert (tmp_path / "copy.pdf").read_bytes().startswith(b"%PDF")
    assert not is_shown(stage, "copySave")


def test_a_signed_paper_has_a_chip_that_says_more_on_a_tap(open_paper) -> None:
    stage = open_paper(sign(paper(1, "Paper"), signer()))
    until(lambda: stage.device.model.out.signatures.phase == "seen")
    settle(50)
    assert item(stage, "signatureChip").property("text") == "1 signature"
    click(stage, "signatureChip")
    sheet = stage.window.findChild(QObject, "signatureSheet")
    assert eventually(lambda: sheet.property("opened"))


def test_notes_of_the_file_are_listed_and_taken_over(open_paper) -> None:
    stage = open_paper(copied(paper(1, "Paper"), every_kind()[:6]))
    file_notes = stage.device.model.out.fileNotes
    choose(stage, "fileNotes")
    until(lambda: file_notes.phase == "read")
    assert eventually(lambda: is_shown(stage, "takeOver"))
    click(stage, "takeOver")
    until(lambda: file_notes.taken == 6)
    assert not is_shown(stage, "takeOver")
    sheet = stage.window.findChild(QObject, "fileNotesSheet")
    QMetaObject.invokeMethod(sheet, "close")
