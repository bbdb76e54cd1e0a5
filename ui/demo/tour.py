"""The tour: one whole meeting played through the real windows, with a picture of each step."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sync.desk.record import export_record
from ui.demo.driver import SETTLE_MS, Driver, StepError, settle, wait_until
from ui.demo.prepare import PIN
from ui.window import LANDSCAPE

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from PySide6.QtCore import QSize

    from meeting.state import Meeting
    from ui.app import Application
    from ui.demo.backstage import Backstage
    from ui.demo.prepare import Prepared
    from ui.window import ClientWindow

RECORD: Final = "meeting.record"
VERIFY_LIMIT_S: Final = 120


@dataclass
class Actor:
    """Somebody with a window: her window, and hands for it."""

    window: ClientWindow
    hands: Driver

    @property
    def meeting(self) -> Meeting:
        """The meeting as her device knows it."""
        client = self.window.bridge.client
        if client is None:
            raise StepError("no meeting is open")
        return client.meeting


@dataclass
class Saw:
    """What the tour saw, for the line of JSON at its end."""

    steps: list[str] = field(default_factory=list)
    pictures: int = 0
    facts: dict[str, Any] = field(default_factory=dict)


class Tour:
    """The steps, in order; each raises StepError if it does not come to what it should."""

    def __init__(
        self, app: Application, backstage: Backstage, prepared: Prepared, folder: Path
    ) -> None:
        self.app = app
        self.backstage = backstage
        self.prepared = prepared
        self.folder = folder
        self.saw = Saw()

    def picture(self, actor: Actor, name: str) -> None:
        """Keep a numbered picture of a window."""
        self.saw.pictures += 1
        actor.hands.picture(self.folder / f"{self.saw.pictures:02d}-{name}.png")

    def looks(self, actor: Actor, name: str) -> None:
        """Keep a picture as the window is, and one of the other format in the dark."""
        self.picture(actor, name)
        window = actor.window.window
        size = window.size()
        window.resize(size.transposed())
        actor.window.preferences.chooseTheme("dark")
        self.picture(actor, f"{name}-dark")
        actor.window.preferences.chooseTheme("light")
        window.resize(size)
        settle(SETTLE_MS)

    def open(self, profile: Path, size: QSize = LANDSCAPE) -> Actor:
        """Open a window over a profile."""
        window = self.app.open_window(profile, size=size)
        return Actor(window, Driver(window.window))

    def do_at(self, actor: Actor, work: Coroutine[Any, Any, Any], what: str) -> Any:
        """Have somebody's program do something on its network thread, and wait for it.

        Raises:
            StepError: it takes too long; or whatever it raises.
        """
        future = actor.window.bridge.call(work)
        wait_until(future.done, what)
        return future.result()

    def unlock(self, actor: Actor) -> None:
        """Type the PIN."""
        for digit in PIN:
            actor.hands.press(f"pin{digit}")
        actor.hands.press("pinGive")

    def enter(self, actor: Actor) -> None:
        """Unlock and go into the meeting."""
        self.unlock(actor)
        actor.hands.press("meeting_0")
        actor.hands.item("agenda")


def export(tour: Tour, actor: Actor) -> Path:
    """Write the record of the meeting from somebody's device, papers and all."""
    client = actor.window.bridge.client
    assert client is not None
    path = tour.folder / RECORD
    exported = export_record(client, path, with_papers=True)
    tour.saw.facts["record_entries"] = exported.entries
    tour.saw.facts["record_boxes"] = exported.boxes
    tour.saw.facts["record_papers"] = exported.papers
    return path


def verify(tour: Tour, path: Path, fingerprint: bytes) -> None:
    """Check the record with the command that anybody has."""
    command = [sys.executable, "-m", "ui", "verify", str(path), "--fingerprint", fingerprint.hex()]
    done = subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, timeout=VERIFY_LIMIT_S, check=False
    )
    tour.saw.facts["verify_exit_code"] = done.returncode
    if done.returncode:
        raise StepError("the record does not stand: " + done.stdout.decode(errors="replace"))
