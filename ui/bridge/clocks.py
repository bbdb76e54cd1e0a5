"""The clock of this machine, handed to everything that needs the time."""

import time


def now_ms() -> int:
    """Return the time by this machine's clock."""
    return time.time_ns() // 1_000_000
