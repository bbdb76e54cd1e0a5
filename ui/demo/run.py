"""`meeting demo`: a host and the windows of a secretary, a chair and a delegate."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint

from sync.client.events import Link
from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.passphrase import STRONG
from ui.app import Application
from ui.bridge.clocks import now_ms
from ui.bridge.scans import read_scans
from ui.bridge.surroundings import Surroundings
from ui.demo.backstage import Backstage
from ui.demo.driver import wait_until
from ui.demo.lively import Lively
from ui.demo.papers import write_papers
from ui.demo.prepare import PIN, Ground, free_port
from ui.demo.sample import sample_meeting
from ui.exits import Exit
from ui.window import PORTRAIT
from ui.words.command_line import line

if TYPE_CHECKING:
    from ui.bridge.scans import ScanJob
    from ui.demo.prepare import Prepared
    from ui.window import ClientWindow

CROWD: Final = 14
STEP: Final = 60


def run_demo(*, language: str, papers: Path | None = None, tour: Path | None = None) -> int:
    """Play the demonstration; return the exit code."""
    if papers is not None and not papers.is_dir():
        sys.stderr.write(line("no_folder", language, folder=str(papers)) + "\n")
        return Exit.USAGE
    _without_a_screen()
    with ExitStack() as ending:
        folder = Path(tempfile.mkdtemp(prefix="meeting-demo-"))
        ending.callback(shutil.rmtree, folder, ignore_errors=True)
        keys = MemoryKeyStore()
        ground = Ground(
            folder,
            keys,
            STRONG,
            now_ms,
            free_port(),
            delegate_joins_by_hand=tour is not None,
        )
        around = Surroundings(
            clock=now_ms, keys=keys, cost=STRONG, interfaces=(), host_command=ground.host_command()
        )
        app = Application(around, language=language)
        backstage = Backstage(ground, sample_meeting("en" if language == "en" else "vi"))
        ending.callback(backstage.close)
        ending.callback(app.close)
        sys.stderr.write(line("demo_preparing", language) + "\n")
        prepared = _prepare(backstage, papers)
        if tour is not None:
            from ui.demo.play import play_tour

            return play_tour(app, backstage, prepared, tour)
        return _show(app, backstage, prepared, language)


def _without_a_screen() -> None:
    """Draw into memory where there is nothing else to draw on."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _prepare(backstage: Backstage, papers: Path | None) -> Prepared:
    folder = papers
    if folder is None:
        folder = backstage.ground.folder / "papers"
        write_papers(folder, backstage.sample)
    return backstage.prepare(folder, _tell, own_papers=papers is not None)


def _show(app: Application, backstage: Backstage, prepared: Prepared, language: str) -> int:
    ground = backstage.ground
    secretary = open_room(app, ground.secretary, prepared, 1)
    backstage.open_doors(prepared, CROWD)
    reading = begin_to_read_scans(secretary)
    open_room(app, ground.chair, prepared, 2)
    open_room(app, ground.delegate, prepared, 3).window.resize(PORTRAIT)
    secretary.window.requestActivate()
    sys.stderr.write(line("demo_ready", language, pin=PIN) + "\n")
    lively = Lively(backstage.crowd)
    backstage.start(lively.run())
    try:
        return app.run()
    finally:
        reading.cancel()


def begin_to_read_scans(secretary: ClientWindow) -> ScanJob:
    """Have the secretary's program read scanned papers as at her desk, beside everything else."""
    client = secretary.bridge.client
    assert client is not None
    wait_until(lambda: client.link is Link.LIVE, "the connection")
    return read_scans(secretary.bridge.network, client, _nothing, _nothing, _nothing)


def open_room(app: Application, profile: Path, prepared: Prepared, place: int) -> ClientWindow:
    """Open a window, unlock its profile and go into the meeting."""
    window = app.open_window(profile)
    window.window.setPosition(QPoint(STEP * place, STEP * place))
    window.shell.gate.give(PIN)
    wait_until(lambda: window.shell.screen == "home", "the profile to open")
    window.shell.openMeeting(prepared.log)
    wait_until(lambda: window.session is not None, "the meeting to open")
    return window


def _nothing(_told: object) -> None:
    """What was read is found in the papers; nobody waits for it."""


def _tell(title: str, done_bytes: int, total_bytes: int) -> None:
    if total_bytes and sys.stderr.isatty():
        sys.stderr.write(f"\r{100 * done_bytes // total_bytes:3d} %  {title[:60]:60}")
