"""`meeting appoint`: the file with which a host on another machine serves an organisation."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from meeting.errors import MeetingError
from sync.crypto.organisation import appoint_host, new_issuer, write_appointment_file
from sync.crypto.organisation import read_recovery_file as unlock_recovery
from sync.desk.organisation import read_recovery
from sync.errors import LocalCode, LocalError
from ui.bridge.clocks import now_ms
from ui.cli.speaking import say_fault
from ui.exits import Exit
from ui.words.command_line import line

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

PASSPHRASE_LIMIT_BYTES = 4096


def run_appoint(arguments: Namespace, language: str) -> int:
    """Write an appointment file; return the exit code."""
    try:
        recovery = read_recovery(arguments.recovery)
        root = unlock_recovery(
            recovery, _passphrase(arguments.recovery_passphrase_file, "ask_recovery", language)
        )
        passphrase = _passphrase(arguments.passphrase_file, "ask_new_passphrase", language)
        at_ms = now_ms()
        appointment = appoint_host(root, new_issuer(root, at_ms), at_ms)
        _write(arguments.out, write_appointment_file(appointment, passphrase))
    except (LocalError, MeetingError) as error:
        say_fault(error.code.value, error.fields, language)
        return Exit.LOCAL
    sys.stdout.write(line("appointed", language, file=str(arguments.out)) + "\n")
    return Exit.OK


def _passphrase(file: Path | None, question: str, language: str) -> str:
    if file is None:
        return getpass.getpass(line(question, language))
    try:
        with file.open("rb") as opened:
            return opened.read(PASSPHRASE_LIMIT_BYTES).decode(errors="replace").rstrip("\r\n")
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=file.name) from error


def _write(path: Path, data: bytes) -> None:
    # The file holds the keys of a host, under its passphrase; nothing is written over.
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise LocalError(LocalCode.FILE_EXISTS, file=path.name) from error
    except OSError as error:
        raise LocalError(LocalCode.DISK_FAILED, file=path.name) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
