"""A secretary's first day in the real window, with the host as a process and PDFs on the disk."""

from __future__ import annotations

import sys
from pathlib import Path

import pymupdf
import pytest

from sync.crypto.key_store import MemoryKeyStore
from sync.desk import invitations
from tests.sync.host.scene import Clock
from tests.ui.shell.conftest import CHEAP
from tests.ui.shell.hands import click, find, set_pin, until
from ui.app import Application
from ui.bridge import desk as office
from ui.bridge.surroundings import Surroundings

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(90)]

HOST = (sys.executable, "-m", "ui", "host", "--no-announce", "--address", "127.0.0.1")
PASSPHRASE = "nine quiet herons wade"
FORM = {
    "title": "Regular sitting",
    "body": "Board",
    "place": "Room 1",
    "day": "26/11/2030",
    "time": "8:00",
    "pack": "board",
    "language": "en",
    "name": "Mai",
    "position": "Clerk",
}


def write_pdf(path: Path, pages: int = 2) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with pymupdf.open() as document:
        for number in range(pages):
            document.new_page().insert_text((72, 72), f"page {number + 1}")
        document.save(path)


@pytest.fixture
def window(qapp, tmp_path):
    around = Surroundings(
        clock=Clock(), keys=MemoryKeyStore(), cost=CHEAP, interfaces=[], host_command=HOST
    )
    application = Application(around, language="en")
    opened = application.open_window(tmp_path / "profile")
    opened.preferences.chooseReducedMotion(True)
    yield opened
    application.close()


def test_the_addresses_follow_the_laptop_into_another_network(window, tmp_path, monkeypatch):
    networks = [["192.168.1.20"]]
    monkeypatch.setattr(office, "MOVE_POLL_S", 0.02)
    monkeypatch.setattr(invitations, "interface_addresses", lambda: networks[-1])
    set_pin(window)
    click(window.window, "openDesk")
    organisation = window.desk.organisation
    organisation.found("Board", PASSPHRASE, PASSPHRASE, str(tmp_path / "board.recovery"))
    until(lambda: organisation.hostPhase == "running", 30_000)
    until(lambda: organisation.hostAddresses[0].startswith("192.168.1.20:"))
    networks.append(["10.0.0.4"])
    until(lambda: organisation.hostAddresses[0].startswith("10.0.0.4:"))
    assert organisation.recoveryUnsafe
    organisation.recoveryIsSafe()
    until(lambda: not organisation.recoveryUnsafe)


def test_a_long_list_leaves_the_window_alive_and_can_be_stopped(window, tmp_path):
    lines = "".join(f"Person {number:03};;;;x\n" for number in range(400))
    (tmp_path / "list.csv").write_text("Name;Position;Unit;Role;Votes\n" + lines)
    set_pin(window)
    click(window.window, "openDesk")
    desk = window.desk
    desk.organisation.found("Board", PASSPHRASE, PASSPHRASE, str(tmp_path / "board.recovery"))
    until(lambda: desk.organisation.hostPhase == "running", 30_000)
    desk.details.found(FORM)
    until(lambda: desk.details.open and desk.link == "live", 20_000)
    desk.people.lookAt(str(tmp_path / "list.csv"))
    until(lambda: desk.people.ready == 400)
    desk.people.apply()
    until(lambda: desk.people.addedSoFar > 0)
    assert find(window.window, "previewCancel").property("text") == "Stop here"
    click(window.window, "previewCancel")
    until(lambda: not desk.people.adding)
    assert 0 < desk.people.count - 1 < 400
    assert desk.people.count == len(desk.people.people.rows)


def test_from_an_organisation_to_a_record(window, tmp_path):
    write_pdf(tmp_path / "papers" / "1. Opening" / "Agenda.pdf")
    write_pdf(tmp_path / "papers" / "2. Budget" / "Report.pdf", pages=5)
    (tmp_path / "papers" / "2. Budget" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    set_pin(window)
    click(window.window, "openDesk")
    desk = window.desk
    desk.organisation.found("Board", PASSPHRASE, PASSPHRASE, str(tmp_path / "board.recovery"))
    until(lambda: desk.organisation.hostPhase == "running", 30_000)
    desk.details.found(FORM)
    until(lambda: desk.details.open and desk.link == "live", 20_000)
    desk.people.add("Lan", "Chair of the board", "", "chair", True)
    until(lambda: desk.people.count == 2)
    desk.papers.lookAt(str(tmp_path / "papers"))
    until(lambda: desk.papers.phase == "preview", 30_000)
    assert (desk.papers.ready, desk.papers.broken, desk.papers.newItems) == (2, 1, 2)
    desk.papers.apply()
    until(lambda: desk.papers.phase == "done", 30_000)
    until(lambda: desk.agenda.paperCount == 2)
    assert [row.papers[0]["pages"] for row in desk.agenda.items.rows] == [2, 5]
    desk.goTo("invitations")
    until(lambda: desk.invitations.lacking == 1)
    desk.invitations.inviteAll()
    until(lambda: desk.invitations.usable == 1)
    desk.invitations.saveFiles(str(tmp_path))
    until((tmp_path / "Lan.invite").exists)
    desk.goTo("publish")
    desk.details.publish()
    until(lambda: desk.details.published)
    desk.goTo("record")
    desk.record.exportTo(str(tmp_path / "x.record"), True)
    until(lambda: desk.record.phase == "checked", 20_000)
    assert (desk.record.verdict, desk.record.checkedPapers) == ("sound", 2)


def write_scan(path: Path, text: str) -> None:
    """Write a paper of two pages, the first of which is a picture of a line."""
    with pymupdf.open() as typed, pymupdf.open() as scanned:
        page = typed.new_page(width=300, height=80)
        writer = pymupdf.TextWriter(page.rect)
        writer.append((20, 50), text, font=pymupdf.Font(fontfile=str(FONT)), fontsize=18)
        writer.write_text(page)
        picture = page.get_pixmap(dpi=200)
        scanned.new_page(width=300, height=80).insert_image((0, 0, 300, 80), pixmap=picture)
        scanned.new_page().insert_text((72, 72), "an annex in words")
        path.parent.mkdir(parents=True, exist_ok=True)
        scanned.save(path)


FONT = Path(__file__).parents[3] / "assets" / "fonts" / "Inter-Regular.ttf"


def test_papers_are_found_in_the_room_soon_after_their_import_also_scans(window, tmp_path):
    write_scan(tmp_path / "papers" / "1. Land" / "Scan.pdf", "Nghị quyết về giá đất")
    set_pin(window)
    click(window.window, "openDesk")
    desk = window.desk
    desk.organisation.found("Board", PASSPHRASE, PASSPHRASE, str(tmp_path / "board.recovery"))
    until(lambda: desk.organisation.hostPhase == "running", 30_000)
    desk.details.found(FORM)
    until(lambda: desk.details.open and desk.link == "live", 20_000)
    desk.papers.lookAt(str(tmp_path / "papers"))
    until(lambda: desk.papers.phase == "preview", 30_000)
    desk.papers.apply()
    until(lambda: desk.scans.phase == "done", 40_000)
    assert desk.scans.papers == 1
    desk.entering.emit(desk.log)
    until(lambda: window.session is not None)
    search = window.session.room.search
    search.look_in("all")
    search.show()
    until(lambda: not search.unread, 20_000)
    for asked, page, recognised in (("gia dat", 1, True), ("annex", 2, False)):
        search.ask(asked)
        until(lambda: not search.busy and search.pages == 1)
        row = search.rows.rows[-1]
        assert (row.page, row.recognised) == (page, recognised)
    until(lambda: window.session.supply.previews.has(search.rows.rows[-1].paper, 1))
