"""How the program ends."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; they are documented in `--help` and do not change."""

    OK = 0
    FOUND = 1
    USAGE = 2
    LOCAL = 3
