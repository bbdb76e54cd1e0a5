"""Seat cards as a PDF: eight on a page, to be cut along the lines."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pymupdf as untyped_pymupdf
import segno

from ui.fonts import FONT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Sequence

# Half annotated only: what is not would be taken for a mistake here.
pymupdf: Any = untyped_pymupdf

COLUMNS: Final = 2
ROWS: Final = 4
A4_PT: Final = (595.28, 841.89)
_CARD_PT: Final = (A4_PT[0] / COLUMNS, A4_PT[1] / ROWS)
_MARGIN_PT: Final = 17.0
_QR_PT: Final = 108.0
_INK: Final = (0.09, 0.12, 0.15)
_MUTED: Final = (0.36, 0.42, 0.47)
_ACCENT: Final = (0.1, 0.35, 0.75)
_RULE: Final = (0.78, 0.81, 0.83)
_FONTS: Final = {"regular": "Inter-Regular.ttf", "semibold": "Inter-SemiBold.ttf"}

_WORDS: Final = {
    "vi": {
        "card": "GIẤY MỜI THAM DỰ",
        "how": "Mở chương trình, chọn “Tôi được mời”, rồi quét mã hoặc mở tệp .invite.",
        "once": "Chỉ dùng được một lần, cho một thiết bị. Không đưa cho người khác.",
        "organisation": "Dấu vân tay của tổ chức",
    },
    "en": {
        "card": "INVITATION",
        "how": "Open the program, choose “I was invited”, scan the code or open the .invite file.",
        "once": "Good once, for one device. Do not pass it on.",
        "organisation": "Fingerprint of the organisation",
    },
}


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says: for whom, and the invitation's text."""

    name: str
    position: str
    text: str


def cards_pdf(
    cards: Sequence[Card],
    *,
    title: str,
    place: str,
    when: str,
    fingerprint: str,
    language: str,
) -> bytes:
    """Return cards in the meeting's language as a PDF."""
    said = _WORDS["vi" if language.startswith("vi") else "en"]
    foot = (said["how"], said["once"], f"{said['organisation']}: {fingerprint}")
    where = " · ".join(part for part in (when, place) if part)
    with pymupdf.open() as document:
        for first in range(0, len(cards), COLUMNS * ROWS):
            page = document.new_page(width=A4_PT[0], height=A4_PT[1])
            printer = _Printer(page)
            printer.cutting_lines()
            for place_on_page, card in enumerate(cards[first : first + COLUMNS * ROWS]):
                row, column = divmod(place_on_page, COLUMNS)
                corner = (column * _CARD_PT[0], row * _CARD_PT[1])
                printer.card(corner, card, (said["card"], title, where), foot)
        document.subset_fonts()
        data: bytes = document.tobytes(garbage=3, deflate=True)
    return data


class _Printer:
    """Draws cards on one page."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._fonts = {}
        for name, file in _FONTS.items():
            page.insert_font(fontname=name, fontfile=str(FONT_DIRECTORY / file))
            self._fonts[name] = pymupdf.Font(fontfile=str(FONT_DIRECTORY / file))

    def cutting_lines(self) -> None:
        """Draw where the cards are cut."""
        for column in range(1, COLUMNS):
            x = column * _CARD_PT[0]
            self._page.draw_line((x, 0), (x, A4_PT[1]), color=_RULE, width=0.5, dashes="[2 4] 0")
        for row in range(1, ROWS):
            y = row * _CARD_PT[1]
            self._page.draw_line((0, y), (A4_PT[0], y), color=_RULE, width=0.5, dashes="[2 4] 0")

    def card(
        self,
        corner: tuple[float, float],
        card: Card,
        head: tuple[str, str, str],
        foot: tuple[str, ...],
    ) -> None:
        """Draw one card."""
        left, top = corner[0] + _MARGIN_PT, corner[1] + _MARGIN_PT
        right = corner[0] + _CARD_PT[0] - _MARGIN_PT
        bottom = corner[1] + _CARD_PT[1] - _MARGIN_PT
        text_right = right - _QR_PT - 10
        kind, title, where = head
        y = self._lines((left, top, text_right), kind, "semibold", 6.5, _ACCENT, 1)
        y = self._lines((left, y + 3, text_right), title, "regular", 8, _MUTED, 3)
        y = self._lines((left, y + 1, text_right), where, "regular", 7, _MUTED, 2)
        y = max(y + 8, top + 52)
        y = self._lines((left, y, text_right), card.name, "semibold", 13.5, _INK, 2)
        self._lines((left, y + 2, text_right), card.position, "regular", 8.5, _INK, 3)
        self._qr(pymupdf.Rect(right - _QR_PT, top, right, top + _QR_PT), card.text)
        y = bottom - 40
        self._page.draw_line((left, y - 4), (right, y - 4), color=_RULE, width=0.5)
        for line in foot:
            y = self._lines((left, y, right), line, "regular", 6.5, _MUTED, 2)

    def _lines(
        self,
        box: tuple[float, float, float],
        text: str,
        font: str,
        size_pt: float,
        colour: tuple[float, float, float],
        limit: int,
    ) -> float:
        """Write a text from x, y to x; return where the next one may begin."""
        left, y, right = box
        for line in self._broken(text, font, size_pt, right - left, limit):
            y += size_pt * 1.28
            self._page.insert_text(
                (left, y - size_pt * 0.28), line, fontname=font, fontsize=size_pt, color=colour
            )
        return y

    def _broken(
        self, text: str, font: str, size_pt: float, width_pt: float, limit: int
    ) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._fonts[font].text_length(longer, fontsize=size_pt) <= width_pt:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) > limit:
            lines = [*lines[: limit - 1], lines[limit - 1] + " …"]
        return [self._cut(line, font, size_pt, width_pt) for line in lines]

    def _cut(self, line: str, font: str, size_pt: float, width_pt: float) -> str:
        if self._fonts[font].text_length(line, fontsize=size_pt) <= width_pt:
            return line
        while line and self._fonts[font].text_length(line + "…", fontsize=size_pt) > width_pt:
            line = line[:-1]
        return line + "…"

    def _qr(self, box: Any, text: str) -> None:
        # One pixel for each module: printers draw it crisp at any size.
        picture = BytesIO()
        segno.make_qr(text, error="m", boost_error=False).save(
            picture, kind="png", scale=1, border=0
        )
        self._page.insert_image(box, stream=picture.getvalue())
