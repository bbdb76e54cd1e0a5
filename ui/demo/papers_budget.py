"""The papers on the budget: submission, draft resolution and the table of expenditure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from ui.demo.papers_budget_revision import revised_submission_text
from ui.demo.papers_budget_text import RESOLUTION_TEXT, SUBMISSION_TEXT
from ui.demo.papers_canvas import A4_LANDSCAPE, Canvas, Face, Ink
from ui.demo.papers_layout import BODY, Flow, Margins
from ui.demo.papers_official import (
    CENTRED_BOLD,
    OPEN_BODY,
    SIGNED_PT,
    Letterhead,
    Signature,
    addressee,
    figure,
    for_the_committee,
    letterhead,
    number_text,
    set_text,
    signature,
)
from ui.demo.papers_places import AGENCIES, COMMUNES
from ui.demo.papers_tables import Column, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

FIELDS: Final = (
    "Chi đầu tư phát triển",
    "Giáo dục và đào tạo",
    "Y tế, dân số",
    "Sự nghiệp kinh tế",
    "Quản lý nhà nước",
    "Chi khác",
    "Dự phòng ngân sách",
)
"""What money is spent on: the columns of the table."""

_SHADE: Final = (0.95, 0.96, 0.98)
_LANDSCAPE_MARGINS: Final = Margins(48, 40, 42, 48)


@dataclass(frozen=True, slots=True)
class Expenditure:
    """What one unit may spend in the year, in millions of đồng, by field."""

    unit: str
    amounts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All fields together."""
        return sum(self.amounts)


def _sum(title: str, parts: tuple[Expenditure, ...]) -> Expenditure:
    return Expenditure(
        title, tuple(sum(part.amounts[n] for part in parts) for n in range(len(FIELDS)))
    )


def _agency(unit: str) -> Expenditure:
    def amount(field: int, low: int, high: int) -> int:
        return figure(f"{unit}/{field}", low, high) * 10

    builds, teaches, heals = "dự án" in unit, "Trường" in unit, "Bệnh viện" in unit
    investment = amount(0, 120_000, 210_000) if builds else amount(0, 400, 9_000)
    education = amount(1, 2_000, 16_000) if teaches else amount(1, 5, 160)
    health = amount(2, 9_000, 42_000) if heals else 0
    return Expenditure(
        unit,
        (
            investment,
            1_800_000 if unit == "Sở Giáo dục và Đào tạo" else education,
            925_000 if unit == "Sở Y tế" else health,
            amount(3, 150, 9_500),
            amount(4, 700, 3_900),
            amount(5, 20, 700),
            0,
        ),
    )


def _commune(unit: str) -> Expenditure:
    ranges = ((900, 4_800), (3_200, 9_400), (310, 890), (240, 1_350), (1_150, 2_450), (60, 290))
    amounts = [figure(f"{unit}/{n}", low, high) * 10 for n, (low, high) in enumerate(ranges)]
    reserve = round(sum(amounts) * 0.02 / 10) * 10
    return Expenditure(unit, (*amounts, reserve))


@cache
def provincial_expenditure() -> tuple[Expenditure, ...]:
    """The estimate of each agency of the province, and the provincial reserve."""
    agencies = tuple(_agency(unit) for unit in AGENCIES)
    reserve = round(sum(part.total for part in agencies) * 0.02 / 10) * 10
    nothing = (0,) * (len(FIELDS) - 1)
    return (*agencies, Expenditure("Dự phòng ngân sách cấp tỉnh", (*nothing, reserve)))


@cache
def communal_expenditure() -> tuple[Expenditure, ...]:
    """The estimate of each commune and ward."""
    return tuple(_commune(unit) for unit in COMMUNES)


@cache
def totals() -> tuple[Expenditure, Expenditure, Expenditure]:
    """The sums of the province's own agencies, of the communes, and of both."""
    province = _sum("Ngân sách cấp tỉnh", provincial_expenditure())
    communes = _sum("Ngân sách cấp xã", communal_expenditure())
    return province, communes, _sum("TỔNG SỐ", (province, communes))


def _words() -> dict[str, str]:
    province, communes, both = totals()

    def billions(amount: int) -> str:
        return number_text(amount / 1000, 1)

    words = {
        "total": billions(both.total),
        "province": billions(province.total),
        "communes": billions(communes.total),
        "share": number_text(province.total / both.total * 100, 1),
        "rest": number_text(100 - round(province.total / both.total * 100, 1), 1),
        "revenue": billions(both.total - 1_250_000),
    }
    for number, amount in enumerate(both.amounts):
        words[f"field{number}"] = billions(amount)
        words[f"part{number}"] = number_text(amount / both.total * 100, 1)
    words["recurrent"] = billions(both.total - both.amounts[0] - both.amounts[6])
    return words


def write_submission(path: Path, title: str) -> None:
    """Make the submission on the budget estimate."""
    _write_submission(path, title, SUBMISSION_TEXT)


def write_revised_submission(path: Path, title: str) -> None:
    """Make the submission as it comes again, after the departments were heard."""
    _write_submission(path, title, revised_submission_text())


def _write_submission(path: Path, title: str, wording: str) -> None:
    canvas = Canvas()
    flow = Flow(canvas)
    head = Letterhead(
        "88/TTr-UBND",
        "ngày 20 tháng 11 năm 2026",
        "TỜ TRÌNH",
        "Về dự toán ngân sách địa phương và phương án phân bổ ngân sách cấp tỉnh năm 2027",
    )
    letterhead(flow, head)
    addressee(flow, "Kính gửi: Hội đồng nhân dân tỉnh Sông Lam")
    text = wording.format(**_words())
    before, after = text.split("[table]")
    set_text(flow, before, OPEN_BODY)
    _summary_table(flow)
    set_text(flow, after, OPEN_BODY, SIGNED_PT)
    signature(flow, for_the_committee())
    canvas.save(path, title)


def _summary_table(flow: Flow) -> None:
    province, communes, both = totals()
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Nội dung chi", 3),
        Column("Tổng số (triệu đồng)", 1.7, "right"),
        Column("Cấp tỉnh", 1.6, "right"),
        Column("Cấp xã", 1.6, "right"),
    )
    rows = [
        Row(
            (
                "",
                "Tổng chi ngân sách địa phương",
                *(number_text(part.total) for part in (both, province, communes)),
            ),
            bold=True,
            shade=_SHADE,
        )
    ]
    for number, field in enumerate(FIELDS):
        amounts = (part.amounts[number] for part in (both, province, communes))
        rows.append(Row((str(number + 1), field, *(number_text(amount) for amount in amounts))))
    Table(flow, columns, 12).draw(rows)


def write_resolution(path: Path, title: str) -> None:
    """Make the draft of the council's resolution."""
    canvas = Canvas()
    flow = Flow(canvas)
    head = Letterhead(
        "……/NQ-HĐND",
        "ngày …… tháng 12 năm 2026",
        "NGHỊ QUYẾT",
        "Về dự toán ngân sách địa phương và phân bổ ngân sách cấp tỉnh năm 2027",
        "HỘI ĐỒNG NHÂN DÂN",
    )
    canvas.text_centred(flow.left + 82, flow.y + 73, "DỰ THẢO", Ink(Face.SERIF_BOLD, 12))
    letterhead(flow, head)
    set_text(flow, RESOLUTION_TEXT.format(**_words()), OPEN_BODY, SIGNED_PT)
    recipients = (
        "Ủy ban Thường vụ Quốc hội;",
        "Chính phủ; Bộ Tài chính;",
        "Thường trực Tỉnh ủy;",
        "Đại biểu HĐND tỉnh;",
        "UBND tỉnh; các sở, ban, ngành;",
        "HĐND, UBND các xã, phường;",
        "Lưu: VT, CTHĐ.",
    )
    signature(flow, Signature(("CHỦ TỊCH",), "Phan Thanh Tùng", recipients))
    canvas.save(path, title)


def write_table(path: Path, title: str) -> None:
    """Make the annex with the expenditure of every unit, on landscape pages."""
    canvas = Canvas()
    flow = Flow(canvas, A4_LANDSCAPE, _LANDSCAPE_MARGINS)
    canvas.text_right(flow.right, flow.y + 10, "Biểu số 03", Ink(size_pt=12))
    canvas.bookmark(1, "Tổng hợp và khối cơ quan cấp tỉnh")
    flow.paragraph("DỰ TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG NĂM 2027 THEO TỪNG ĐƠN VỊ", CENTRED_BOLD)
    subtitle = "<i>(Kèm theo Tờ trình số 88/TTr-UBND ngày 20 tháng 11 năm 2026 của UBND tỉnh)</i>"
    centred = CENTRED_BOLD.__class__(ink=Ink(size_pt=12), align="centre", first_indent=0)
    flow.paragraph(subtitle, centred)
    unit = BODY.__class__(ink=Ink(size_pt=11), align="right", space_after=2)
    flow.paragraph("<i>Đơn vị tính: triệu đồng</i>", unit)
    columns = (
        Column("STT", 0.75, "centre"),
        Column("Đơn vị", 4.6),
        Column("Tổng số", 1.7, "right"),
        *(Column(field, 1.5, "right") for field in FIELDS),
    )
    table = Table(flow, columns, 10.5)
    table.draw(_table_rows(), numbered_head=True)
    canvas.save(path, title)


def _table_rows() -> list[Row]:
    province, communes, both = totals()
    rows = [_row("", both, bold=True), _row("A", province, bold=True)]
    rows += [_row(str(n), part) for n, part in enumerate(provincial_expenditure(), start=1)]
    rows.append(_row("B", communes, bold=True))
    rows += [_row(str(n), part) for n, part in enumerate(communal_expenditure(), start=1)]
    return rows


def _row(number: str, part: Expenditure, *, bold: bool = False) -> Row:
    amounts = (number_text(amount) if amount else "-" for amount in part.amounts)
    cells = (number, part.unit, number_text(part.total), *amounts)
    return Row(cells, bold, _SHADE if bold else None)
