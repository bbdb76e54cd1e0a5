"""Scanned papers of the demonstration can be searched, without anybody opening the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest

from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.passphrase import Cost
from ui.app import Application
from ui.bridge.clocks import now_ms
from ui.bridge.surroundings import Surroundings
from ui.demo.backstage import Backstage
from ui.demo.driver import wait_until
from ui.demo.prepare import Ground, free_port
from ui.demo.run import begin_to_read_scans, open_room
from ui.demo.sample import sample_meeting

if TYPE_CHECKING:
    from pathlib import Path

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
READ_LIMIT_S = 60.0


def write_scan(path: Path) -> None:
    with pymupdf.open() as written, pymupdf.open() as scan:
        written.new_page(width=300, height=120).insert_text((20, 60), "APPRAISAL", fontsize=36)
        picture = written[0].get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
        page = scan.new_page(width=300, height=120)
        page.insert_image(page.rect, stream=picture.tobytes("png"))
        scan.save(path)


@pytest.mark.e2e
@pytest.mark.timeout(150)
def test_a_scan_is_read_beside_the_windows(qapp, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    write_scan(papers / "1. Scan.pdf")
    keys = MemoryKeyStore()
    ground = Ground(tmp_path / "ground", keys, CHEAP, now_ms, free_port())
    ground.folder.mkdir()
    around = Surroundings(
        clock=now_ms, keys=keys, cost=CHEAP, interfaces=(), host_command=ground.host_command()
    )
    app = Application(around, language="en")
    backstage = Backstage(ground, sample_meeting("en"))
    try:
        prepared = backstage.prepare(papers, lambda *_: None, own_papers=True)
        secretary = open_room(app, ground.secretary, prepared, 1)
        meeting = secretary.bridge.client.meeting
        (scan,) = meeting.papers.of_item(meeting.agenda.order[0])
        assert meeting.papers.text_of(scan.id) is None
        begin_to_read_scans(secretary)
        wait_until(
            lambda: secretary.bridge.client.meeting.papers.text_of(scan.id) is not None,
            "the words of the scan",
            READ_LIMIT_S,
        )
    finally:
        app.close()
        backstage.close()
