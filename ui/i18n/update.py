"""Bring the `.ts` files up to date with the program: `python -m ui.i18n.update`.

New strings arrive marked unfinished in `app_vi.ts`; write the Vietnamese there and remove the
mark. English is the source language, so `app_en.ts` holds plural forms only.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

from ui.i18n.catalogue import LANGUAGES, TS_DIRECTORY, qt_tool

if TYPE_CHECKING:
    from pathlib import Path

UI_DIRECTORY: Final = TS_DIRECTORY.parent
UPDATE_LIMIT_S: Final = 120


def sources() -> list[Path]:
    """Return every file that may hold translatable strings."""
    found = [*UI_DIRECTORY.rglob("*.qml"), *UI_DIRECTORY.rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def update(directory: Path = TS_DIRECTORY) -> int:
    """Write strings found in the program into the `.ts` files; return lupdate's exit code."""
    for language in LANGUAGES:
        target = directory / f"app_{language}.ts"
        plural = ["-pluralonly"] if language == "en" else []
        command = [
            str(qt_tool("lupdate")),
            *plural,
            *("-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines"),
            *("-source-language", "en", "-target-language", language),
            *map(str, sources()),
            *("-ts", str(target)),
        ]
        result = subprocess.run(  # noqa: S603 - a program of PySide6 with our own arguments
            command, timeout=UPDATE_LIMIT_S, check=False
        )
        if result.returncode != 0:
            return result.returncode
    return 0


if __name__ == "__main__":
    sys.exit(update())
