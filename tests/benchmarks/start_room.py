"""The program itself on a profile: says when the whole agenda stood in its window, and ends.

Somebody is in front of it who types the passphrase and opens the meeting without any delay.
"""

import gc
import importlib
import os
import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.cli.main import run

if TYPE_CHECKING:
    from ui.window import ClientWindow


class Hands(QObject):
    """Opens the profile and its meeting, and looks at every frame for the agenda."""

    def __init__(self, window: "ClientWindow", secret: str, papers: int, picture: str) -> None:
        super().__init__(window)
        self._window = window
        self._papers = papers
        self._picture = picture
        self._shell = window.shell
        self._shell.changed.connect(self._on_changed)
        window.window.frameSwapped.connect(self._on_frame)
        self._shell.gate.give(secret)

    @Slot()
    def _on_changed(self) -> None:
        home = self._shell.home
        if self._shell.screen == "home" and home.meetingCount and not self._shell.busyLog:
            self._shell.openMeeting(home.meetings.rows[0].log)

    @Slot()
    def _on_frame(self) -> None:
        now_ns = time.monotonic_ns()
        session = self._window.session
        if self._shell.screen != "room" or session is None:
            return
        rows = session.room.agenda.rows.rows
        if sum(paper["ready"] for row in rows for paper in row.papers) == self._papers:
            self._window.window.frameSwapped.disconnect(self._on_frame)
            print(now_ns, flush=True)
            if self._picture:
                self._window.grab().save(self._picture)
            # Closing in order is not what is measured.
            os._exit(0)


def main(profile: str, secret: str, papers: str, picture: str = "") -> None:
    """Run the program with somebody in front of its window."""
    # As `ui.cli.window` does before it loads the rest of the program.
    gc.disable()
    app = importlib.import_module("ui.app")

    class Seated(app.Application):
        def open_window(self, *arguments: Any, **options: Any) -> Any:
            window = super().open_window(*arguments, **options)
            Hands(window, secret, int(papers), picture)
            return window

    app.Application = Seated
    run(["--lang", "vi", "--profile", profile])


if __name__ == "__main__":
    main(*sys.argv[1:])
