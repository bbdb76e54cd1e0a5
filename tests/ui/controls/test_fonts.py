"""Inter covers Vietnamese in every weight that the interface uses."""

import itertools
import unicodedata

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont

from ui.fonts import FAMILY, FONT_DIRECTORY, WEIGHTS, load_fonts

BASES = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def vietnamese_letters() -> list[str]:
    vowels = [
        unicodedata.normalize("NFC", base + tone) for base, tone in itertools.product(BASES, TONES)
    ]
    toned_or_marked = [letter for letter in [*vowels, "đ"] if not letter.isascii()]
    return [form for letter in toned_or_marked for form in (letter, letter.upper())]


def test_there_are_134_letters():
    assert len(set(vietnamese_letters())) == 134


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_vietnamese_letter_has_a_glyph(qapp, weight):
    font = QRawFont(str(FONT_DIRECTORY / f"Inter-{weight}.ttf"), 15)
    needed = [*vietnamese_letters(), *TONES[1:], "₫", "…", "\u2013", "“", "”", "•", "→", "≥"]
    lacking = [letter for letter in needed if not font.supportsCharacter(ord(letter))]
    assert font.isValid()
    assert not lacking


def test_loaded_weights_are_four_different_faces(qapp):
    load_fonts()
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(FAMILY))
    widths = set()
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, 700):
        font = QFont(FAMILY)
        font.setWeight(QFont.Weight(weight))
        font.setPixelSize(100)
        assert QFontInfo(font).family() == FAMILY
        raw = QRawFont.fromFont(font)
        widths.add(round(raw.advancesForGlyphIndexes(raw.glyphIndexesForString("m"))[0].x(), 2))
    assert len(widths) == 4
