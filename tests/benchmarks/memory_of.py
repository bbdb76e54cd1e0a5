"""Memory of running processes, from the system."""

import os
from pathlib import Path


def resident_bytes(process_id: int = 0) -> int:
    """Return how much memory a process (this one) holds."""
    return _status_bytes(process_id, "VmRSS")


def peak_bytes(process_id: int = 0) -> int:
    """Return the most memory that a process (this one) has held."""
    return _status_bytes(process_id, "VmHWM")


def _status_bytes(process_id: int, field: str) -> int:
    lines = Path(f"/proc/{process_id or os.getpid()}/status").read_text().splitlines()
    line = next(line for line in lines if line.startswith(field))
    return int(line.split()[1]) * 1024
