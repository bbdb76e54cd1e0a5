"""`meeting host`: a host without a screen."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from meeting.errors import MeetingError
from sync.crypto.organisation import Appointment, read_appointment_file
from sync.crypto.unlock import host_store_key
from sync.errors import LocalCode, LocalError
from sync.host.run import ALL_ADDRESSES, HostConfig, main, read_handover
from sync.host_address import DEFAULT_PORT
from ui.bridge.clocks import now_ms
from ui.cli.speaking import say_fault
from ui.exits import Exit
from ui.words.command_line import line

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

APPOINTMENT_LIMIT_BYTES = 256 * 1024


def run_host(arguments: Namespace, language: str) -> int:
    """Serve until told to stop; return the exit code."""
    try:
        if arguments.keys_on_stdin:
            _run_child(arguments)
        elif arguments.appointment is None:
            sys.stderr.write(line("need_appointment", language) + "\n")
            return Exit.USAGE
        else:
            _run_alone(arguments, language)
    except (LocalError, MeetingError) as error:
        say_fault(error.code.value, error.fields, language)
        return Exit.LOCAL
    return Exit.OK


def _run_child(arguments: Namespace) -> None:
    handover = read_handover(sys.stdin.buffer)
    port = arguments.port if arguments.port is not None else handover.port
    config = _config(arguments, handover.appointment, handover.store_key, port, any_port=True)
    main(config, clock=now_ms, output=sys.stdout, parent=sys.stdin.buffer)


def _run_alone(arguments: Namespace, language: str) -> None:
    key = host_store_key(os.environ, arguments.profile, arguments.key_file)
    data = _read(arguments.appointment)
    appointment = read_appointment_file(data, _passphrase(arguments, language))
    port = arguments.port if arguments.port is not None else DEFAULT_PORT
    config = _config(arguments, appointment, key, port, any_port=False)
    main(config, clock=now_ms, output=sys.stdout)


def _config(
    arguments: Namespace, appointment: Appointment, key: bytes, port: int, *, any_port: bool
) -> HostConfig:
    return HostConfig(
        folder=arguments.profile,
        appointment=appointment,
        store_key=key,
        port=port,
        any_port=any_port,
        addresses=tuple(arguments.address or ALL_ADDRESSES),
        announce=not arguments.no_announce,
        name=arguments.name,
    )


def _passphrase(arguments: Namespace, language: str) -> str:
    if arguments.passphrase_file is not None:
        return _read(arguments.passphrase_file).decode(errors="replace").rstrip("\r\n")
    return getpass.getpass(line("ask_passphrase", language))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(APPOINTMENT_LIMIT_BYTES)
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=path.name) from error
