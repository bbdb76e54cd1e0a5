"""`meeting`: the window of one profile."""

from __future__ import annotations

import gc
import signal
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from sync.crypto.key_store import SystemKeyStore
from sync.crypto.passphrase import STRONG
from sync.errors import LocalError
from sync.profile import Profile
from ui.bridge.clocks import now_ms
from ui.cli.speaking import say_fault
from ui.exits import Exit

if TYPE_CHECKING:
    from pathlib import Path


def default_profile() -> Path:
    """Return where the data of this device lies unless another folder is named."""
    return user_data_path("paperless-meeting", appauthor=False) / "profile"


def run_window(profile: Path | None, invitation: Path | None, chosen: str, language: str) -> int:
    """Show the window until it is closed; return the exit code."""
    folder = profile or default_profile()
    try:
        # Whoever holds the profile keeps it; here is only asked whether somebody does.
        Profile(folder).close()
    except LocalError as error:
        words = say_fault(error.code.value, error.fields, language)
        from ui.cli.notice import show_notice

        show_notice(words, language)
        return Exit.LOCAL

    # What a start makes stays: looking through it for garbage takes a tenth of the time.  From
    # then on the application looks itself.
    gc.disable()
    from ui.app import Application
    from ui.bridge.surroundings import Surroundings

    # Qt's loop leaves no room for Python's own handling of Ctrl+C; nothing stored is at risk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    around = Surroundings(clock=now_ms, keys=SystemKeyStore(), cost=STRONG)
    app = Application(around, language=chosen)
    app.open_window(folder, invitation=invitation)
    gc.freeze()
    return app.run()
