"""The program itself on a profile: says when the whole agenda stood in its window, and ends.

Somebody is in front of it who types the passphrase and opens the meeting without any delay.
"""

import os
import sys
import time
from typing import Any

from PySide6.QtCore import QObject, Slot

from ui.app import Application
from ui.cli.main import run
from ui.window import ClientWindow


class Hands(QObject):
    """Opens the profile and its meeting, and looks at every frame for the agenda."""

    def __init__(self, window: ClientWindow, secret: str, papers: int, picture: str) -> None:
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


class Seated(Application):
    """The application with somebody in front of it."""

    def open_window(self, *arguments: Any, **options: Any) -> ClientWindow:
        """Open a window, and sit down."""
        window = super().open_window(*arguments, **options)
        _, _, secret, papers, *picture = sys.argv
        Hands(window, secret, int(papers), *(picture or [""]))
        return window


if __name__ == "__main__":
    sys.modules["ui.app"].Application = Seated
    run(["--lang", "vi", "--profile", sys.argv[1]])
