"""`meeting verify`: says in words what a record is worth."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from meeting.log.audit import LEAST_FINGERPRINT_BYTES
from sync.desk.record import verify_record
from sync.errors import LocalError
from ui.cli.speaking import say_fault
from ui.exits import Exit
from ui.words.command_line import line
from ui.words.reports import report_lines

if TYPE_CHECKING:
    from pathlib import Path

# In full, or as seat cards show it.
FINGERPRINT_BYTES = (32, LEAST_FINGERPRINT_BYTES)


def run_verify(file: Path, fingerprint: str | None, language: str) -> int:
    """Print what the audit of a record found; return the exit code."""
    expected = None
    if fingerprint is not None:
        expected = read_fingerprint(fingerprint)
        if expected is None:
            sys.stderr.write(line("bad_fingerprint", language) + "\n")
            return Exit.USAGE
    try:
        report = verify_record(file, expected)
    except LocalError as error:
        say_fault(error.code.value, error.fields, language)
        return Exit.LOCAL
    print("\n".join(report_lines(report, language)))
    return Exit.OK if report.ok else Exit.FOUND


def read_fingerprint(text: str) -> bytes | None:
    """Return a fingerprint as it was printed, in groups or not; None if it is none."""
    plain = "".join(text.split()).replace(":", "").replace("-", "")
    try:
        found = bytes.fromhex(plain)
    except ValueError:
        return None
    return found if len(found) in FINGERPRINT_BYTES else None
