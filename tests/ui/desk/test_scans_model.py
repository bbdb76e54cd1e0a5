"""Scanned papers at the desk: read when papers came, ended with the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.bridge.desk_values import ScansSeen

if TYPE_CHECKING:
    from tests.ui.desk.conftest import Bureau


def test_papers_that_are_here_are_looked_at_when_the_meeting_is_opened(full: Bureau) -> None:
    desk = full.office.desk
    assert len(desk.readings) == 1
    tell, done = desk.readings[0]
    tell(ScansSeen("reading", "Scan", 2, 5))
    scans = full.model.scans
    assert (scans.phase, scans.title, scans.page, scans.pages) == ("reading", "Scan", 2, 5)
    tell(ScansSeen("done", papers=1, vietnamese=False))
    done(None)
    assert (scans.phase, scans.papers, scans.vietnamese) == ("done", 1, False)
    assert len(desk.readings) == 1


def test_papers_that_come_meanwhile_are_looked_at_afterwards(full: Bureau) -> None:
    desk = full.office.desk
    room = full.office.room
    room.add_paper(room.items[0], "One more")
    full.model._bench.entries_came()
    assert len(desk.readings) == 1
    desk.readings[0][1](None)
    assert len(desk.readings) == 2
    full.model._bench.entries_came()
    desk.readings[1][1](None)
    assert len(desk.readings) == 2


def test_without_a_connection_it_waits(full: Bureau) -> None:
    desk, room = full.office.desk, full.office.room
    desk.readings[0][1](None)
    desk.link = "offline"
    room.add_paper(room.items[0], "One more")
    full.model._bench.entries_came()
    assert len(desk.readings) == 1
    desk.link = "live"
    full.model.scans.look()
    assert len(desk.readings) == 2


def test_it_ends_with_the_meeting(full: Bureau) -> None:
    desk = full.office.desk
    desk.readings[0][0](ScansSeen("reading", "Scan", 1, 5))
    full.model.close_meeting()
    assert full.model.scans.phase == "idle"
    desk.readings[0][0](ScansSeen("reading", "Scan", 2, 5))
    assert full.model.scans.phase == "idle"
