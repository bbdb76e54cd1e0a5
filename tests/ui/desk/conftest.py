"""What the tests of the desk's models start from: a desk over an office in memory."""

from __future__ import annotations

import pytest

from tests.ui.desk.sample_office import (
    DraftRoom,
    SampleOffice,
    findings_in,
    words_in,
)
from ui.models.desk.desk import DeskModel


class Bureau:
    """A desk, and what it said."""

    def __init__(self, *, full: bool = False, exists: bool = True, opened: bool = True) -> None:
        self.office = SampleOffice(DraftRoom(full=full), exists=exists)
        self.model = DeskModel(self.office, words_in("en"), findings_in("en"))
        self.said: list[str] = []
        self.noted: list[tuple[str, int]] = []
        self.model.said.connect(self.on_said)
        self.model.noted.connect(self.on_noted)
        self.model.refresh()
        if opened:
            self.model.openMeeting("log")

    def on_said(self, words: str, _tone: str) -> None:
        self.said.append(words)

    def on_noted(self, what: str, count: int) -> None:
        self.noted.append((what, count))

    @property
    def meeting(self):
        return self.office.desk.meeting


@pytest.fixture
def bureau(qapp):
    return Bureau()


@pytest.fixture
def full(qapp):
    return Bureau(full=True)
