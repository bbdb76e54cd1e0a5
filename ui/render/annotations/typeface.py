"""The typeface of notes in exported papers: measured, broken into lines, embedded as a subset."""

import io
import logging
from pathlib import Path
from typing import Any, Final

from fontTools import subset
from fontTools.ttLib import TTFont

FONT_FILE: Final = Path(__file__).resolve().parents[3] / "assets" / "fonts" / "Inter-Regular.ttf"
FONT_NAME: Final = "Inter"
_PDF_UNITS: Final = 1000
_UNKNOWN: Final = 0
_NOT_NEEDED: Final = ("GSUB", "GPOS", "GDEF", "STAT", "name", "OS/2")
"""Tables that a PDF does not use; taken out first, as reading them takes most of the time."""
_OPTIONS: Final = {"retain_gids": True, "hinting": False, "notdef_outline": True}
logging.getLogger("fontTools").setLevel(logging.ERROR)


class Typeface:
    """One font file, and which of its letters have been used so far."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        font = TTFont(io.BytesIO(data), lazy=True)
        units: float = font["head"].unitsPerEm
        self._glyphs: dict[int, int] = {
            code: font.getGlyphID(name) for code, name in font.getBestCmap().items()
        }
        order = font.getGlyphOrder()
        self._advances: list[float] = [font["hmtx"][name][0] / units for name in order]
        self.ascent: float = font["hhea"].ascent / units
        self.descent: float = -font["hhea"].descent / units
        head = font["head"]
        self.box: tuple[int, ...] = tuple(
            round(v * _PDF_UNITS / units) for v in (head.xMin, head.yMin, head.xMax, head.yMax)
        )
        self._used: dict[int, str] = {}

    @property
    def line_height(self) -> float:
        """From one line to the next, in ems."""
        return self.ascent + self.descent

    @property
    def used(self) -> dict[int, str]:
        """Glyphs that have been written, with what each stands for."""
        return dict(sorted(self._used.items()))

    def width(self, text: str) -> float:
        """Return the width of a text in ems."""
        return sum(self._advances[self._glyph(letter)] for letter in text)

    def advance(self, glyph: int) -> int:
        """Return the width of a glyph in thousandths of an em."""
        return round(self._advances[glyph] * _PDF_UNITS)

    def write(self, text: str) -> str:
        """Return a text as the string that shows it; its letters will be embedded."""
        coded = []
        for letter in text:
            glyph = self._glyph(letter)
            self._used.setdefault(glyph, letter)
            coded.append(f"{glyph:04x}")
        return f"<{''.join(coded)}>"

    def lines(self, text: str, width_ems: float) -> list[str]:
        """Return a text in lines that are no wider than that, if letters are not."""
        lines: list[str] = []
        for paragraph in text.splitlines() or [""]:
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if self.width(longer) <= width_ems or not longer:
                    line = longer
                    continue
                if line:
                    lines.append(line)
                line = self._end_of_long(word, width_ems, lines)
            lines.append(line)
        return lines

    def subset(self) -> bytes:
        """Return the font file with only the letters that have been written."""
        font = TTFont(io.BytesIO(self._data), lazy=True)
        for table in _NOT_NEEDED:
            if table in font:
                del font[table]
        worker: Any = subset.Subsetter(subset.Options(**_OPTIONS))
        worker.populate(gids=sorted(self._used))
        worker.subset(font)
        out = io.BytesIO()
        font.save(out)
        return out.getvalue()

    def forget_used(self) -> None:
        """Begin with another document."""
        self._used.clear()

    def _end_of_long(self, word: str, width_ems: float, lines: list[str]) -> str:
        line = ""
        for letter in word:
            if line and self.width(line + letter) > width_ems:
                lines.append(line)
                line = ""
            line += letter
        return line

    def _glyph(self, letter: str) -> int:
        return self._glyphs.get(ord(letter), _UNKNOWN)


def load_typeface() -> Typeface:
    """Read the font and make fontTools load all it needs; call it before a worker is locked."""
    face = Typeface(FONT_FILE.read_bytes())
    face.write("Ếa")
    face.subset()
    face.forget_used()
    return face
