"""The parts of an administrative paper as laid down by Decree 30/2020/NĐ-CP."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from ui.demo.papers_canvas import Canvas, Face, Ink, Pen, text_width
from ui.demo.papers_layout import BODY, HEADING, Flow, Style

_NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
_RULE: Final = Pen(0.7)

CENTRED_BOLD: Final = replace(
    BODY, ink=Ink(Face.SERIF_BOLD), align="centre", first_indent=0, space_after=0
)
OPEN_BODY: Final = replace(BODY, line_height=1.5, space_after=7)
LEGAL_BASIS: Final = replace(OPEN_BODY, ink=Ink(Face.SERIF_ITALIC))


SIGNED_PT: Final = 240.0
"""The room for a last paragraph and the signature below it."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head of a paper."""

    number: str
    day: str
    kind: str
    subject: str
    parent: str = "ỦY BAN NHÂN DÂN"
    issuer: str = "TỈNH SÔNG LAM"
    parent_bold: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands at the foot of a paper."""

    lines: tuple[str, ...]
    name: str
    recipients: tuple[str, ...]


CHAIRMAN: Final = "Nguyễn Quốc Hưng"
RECIPIENTS: Final = (
    "Văn phòng Chính phủ (để báo cáo);",
    "Thường trực Tỉnh ủy;",
    "Thường trực HĐND tỉnh;",
    "Chủ tịch, các PCT UBND tỉnh;",
    "Các sở, ban, ngành cấp tỉnh;",
    "UBND các xã, phường;",
    "Lưu: VT, TH.",
)


def for_the_committee(recipients: tuple[str, ...] = RECIPIENTS) -> Signature:
    """The signature of the chairman on behalf of the committee."""
    return Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), CHAIRMAN, recipients)


def number_text(value: float, decimals: int = 0) -> str:
    """A number as written in Vietnamese: 1.234.567,8."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def figure(key: str, low: int, high: int) -> int:
    """A made-up whole number between two bounds, always the same for the same key."""
    digest = hashlib.sha256(key.encode()).digest()
    return low + int.from_bytes(digest[:6], "big") % (high - low + 1)


def letterhead(flow: Flow, head: Letterhead) -> None:
    """Set issuer, nation and motto, number, place and date, kind and subject."""
    canvas = flow.canvas
    left, right = flow.left + 82.0, flow.right - 142.0
    top = flow.y + 12
    small = Ink(Face.SERIF_BOLD if head.parent_bold else Face.SERIF, 12)
    bold = Ink(Face.SERIF_BOLD, 12)
    motto = Ink(Face.SERIF_BOLD, 13)
    canvas.text_centred(left, top, head.parent, small)
    canvas.text_centred(left, top + 15, head.issuer, bold)
    half = text_width(head.issuer, bold) / 4
    canvas.line([(left - half, top + 20), (left + half, top + 20)], _RULE)
    canvas.text_centred(right, top, _NATION, bold)
    canvas.text_centred(right, top + 16, _MOTTO, motto)
    half = text_width(_MOTTO, motto) / 2
    canvas.line([(right - half, top + 20.5), (right + half, top + 20.5)], _RULE)
    canvas.text_centred(left, top + 42, f"Số: {head.number}", Ink(size_pt=13))
    place = f"Sông Lam, {head.day}"
    canvas.text_centred(right, top + 42, place, Ink(Face.SERIF_ITALIC, 13))
    flow.y = top + 66
    flow.paragraph(head.kind, CENTRED_BOLD)
    flow.paragraph(head.subject, replace(CENTRED_BOLD, left_indent=0))
    _short_rule(canvas, flow, 55)
    flow.gap(14)


def _short_rule(canvas: Canvas, flow: Flow, half: float) -> None:
    canvas.line([(flow.middle - half, flow.y + 3), (flow.middle + half, flow.y + 3)], _RULE)


def addressee(flow: Flow, text: str) -> None:
    """Set to whom the paper goes."""
    flow.paragraph(text, replace(BODY, align="centre", first_indent=0, space_after=10))


def signature(flow: Flow, foot: Signature) -> None:
    """Set recipients on the left and the signatory on the right, kept together."""
    flow.gap(10)
    flow.need(max(150, 30 + 13 * len(foot.recipients)))
    canvas, top = flow.canvas, flow.y + 12
    canvas.text(flow.left, top, "Nơi nhận:", Ink(Face.SERIF_BOLD_ITALIC, 12))
    for number, line in enumerate(foot.recipients, start=1):
        canvas.text(flow.left, top + 13 * number + 1, f"- {line}", Ink(size_pt=11))
    x = flow.right - 110
    for number, line in enumerate(foot.lines):
        canvas.text_centred(x, top + 17 * number, line, Ink(Face.SERIF_BOLD, 13))
    canvas.text_centred(x, top + 17 * len(foot.lines) + 75, foot.name, Ink(Face.SERIF_BOLD, 14))
    flow.y = top + max(130, 20 + 13 * len(foot.recipients))


def set_text(flow: Flow, text: str, body: Style = BODY, keep_last_pt: float = 0.0) -> None:
    """Set a text whose paragraphs stand apart by empty lines.

    ``# `` and ``## `` begin headings of the first and second level, ``= `` a centred line,
    ``~ `` a legal basis. The last paragraph needs so much room below its beginning, which keeps
    it with the signature.
    """
    blocks = text.strip().split("\n\n")
    for number, block in enumerate(blocks, start=1):
        markup = " ".join(block.split())
        if number == len(blocks):
            flow.need(keep_last_pt)
        if markup.startswith("# "):
            flow.heading(markup[2:], 1, replace(HEADING, first_indent=36))
        elif markup.startswith("## "):
            flow.heading(f"<i>{markup[3:]}</i>", 2, replace(HEADING, first_indent=36))
        elif markup.startswith("= "):
            flow.paragraph(markup[2:], replace(CENTRED_BOLD, space_before=4, space_after=4))
        elif markup.startswith("~ "):
            flow.paragraph(markup[2:], LEGAL_BASIS)
        else:
            flow.paragraph(markup, body)
