"""`python -m ui`: the same as the command `meeting`."""

from __future__ import annotations

import faulthandler
import sys

from ui.cli.main import run


def main() -> int:
    """Run the program; return its exit code."""
    if sys.stderr is not None:
        faulthandler.enable()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
