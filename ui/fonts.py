"""The program's own typeface: the same letters and metrics on every machine."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY: Final = "Inter"
FONT_DIRECTORY: Final = Path(__file__).resolve().parent.parent / "assets" / "fonts"
WEIGHTS: Final = ("Regular", "Medium", "SemiBold", "Bold")
BODY_SIZE_PX: Final = 15


class FontError(RuntimeError):
    """A font file that belongs to the program is missing or unreadable."""


def load_fonts() -> None:
    """Load Inter and make it the application's font; needs a QGuiApplication."""
    for weight in WEIGHTS:
        path = FONT_DIRECTORY / f"Inter-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontError(f"cannot load {path}")
    font = QFont(FAMILY)
    font.setPixelSize(BODY_SIZE_PX)
    # Hinting would move stacked Vietnamese accents by whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)
