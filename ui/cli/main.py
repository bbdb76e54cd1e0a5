"""From the arguments to the part of the program that is meant."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from ui.about import program_version
from ui.cli.parser import COMMANDS, new_parser
from ui.cli.speaking import chosen_language, spoken_language

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments; return its exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    _write_utf8()
    language = spoken_language(arguments)
    command, rest = _command(arguments)
    parsed = new_parser(command, language, program_version()).parse_args(rest)
    # Every part is imported only when it is asked for: a host needs no Qt, a window no host.
    if command == "host":
        from ui.cli.host import run_host

        return run_host(parsed, language)
    if command == "appoint":
        from ui.cli.appoint import run_appoint

        return run_appoint(parsed, language)
    if command == "verify":
        from ui.cli.verify import run_verify

        return run_verify(parsed.file, parsed.fingerprint, language)
    prepare_environment()
    if command == "demo":
        from ui.demo.run import run_demo

        return run_demo(language=language, papers=parsed.papers, tour=parsed.tour)
    from ui.cli.window import run_window

    return run_window(parsed.profile, parsed.invitation, chosen_language(arguments), language)


def _command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command, which may stand behind the language, and the other arguments."""
    place = 2 if arguments[:1] == ["--lang"] else 0
    if arguments[place : place + 1] and arguments[place] in COMMANDS:
        return arguments[place], [*arguments[:place], *arguments[place + 1 :]]
    return "", list(arguments)


def prepare_environment() -> None:
    """Set what Qt reads when it is loaded."""
    # A Python paint method on a separate render thread deadlocks with Python on the GUI thread.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
