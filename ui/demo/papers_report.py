"""The long report on the economy and on society, with contents, outline and annexes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import Box, Canvas, Face, Ink, text_width
from ui.demo.papers_charts import (
    DISBURSED,
    FILES_ONLINE,
    MONTHS,
    PRODUCTION,
    VISITORS,
    draw_bars,
    draw_lines,
)
from ui.demo.papers_investment import project_groups
from ui.demo.papers_layout import BODY, HEADING, Flow
from ui.demo.papers_official import (
    CENTRED_BOLD,
    OPEN_BODY,
    SIGNED_PT,
    Letterhead,
    figure,
    for_the_committee,
    letterhead,
    number_text,
    set_text,
    signature,
)
from ui.demo.papers_places import COMMUNES
from ui.demo.papers_report_text import (
    ECONOMY,
    INDICATORS,
    MONTHLY,
    OPENING,
    OUTLOOK,
    REGION_TEXT,
    REGIONS,
    SOCIETY,
    TASKS,
)
from ui.demo.papers_tables import Column, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

_CHARTS: Final = {
    "production": (draw_bars, PRODUCTION),
    "visitors": (draw_bars, VISITORS),
    "disbursed": (draw_lines, DISBURSED),
    "online": (draw_bars, FILES_ONLINE),
}
_SUBJECT: Final = (
    "Tình hình kinh tế - xã hội tháng 11 và 11 tháng năm 2026, nhiệm vụ trọng tâm tháng 12 năm 2026"
)
_CONTENTS_PAGE: Final = 1
_STATES: Final = (
    (45, "Thi công vượt tiến độ, dự kiến hoàn thành sớm"),
    (35, "Đúng tiến độ"),
    (25, "Chậm do giải phóng mặt bằng, đã có phương án"),
    (15, "Đang thi công phần móng và hạ tầng kỹ thuật"),
    (0, "Chuẩn bị đầu tư, khởi công năm 2027"),
)
_PORTAL: Final = "https://songlam.example.vn/bao-cao/365"


def write_report(path: Path, title: str) -> None:
    """Make the report."""
    canvas = Canvas()
    flow = Flow(canvas)
    head = Letterhead(
        "365/BC-UBND",
        "ngày 20 tháng 11 năm 2026",
        "BÁO CÁO",
        _SUBJECT,
    )
    letterhead(flow, head)
    set_text(flow, OPENING, OPEN_BODY)
    _summary(flow)
    # The contents are known only at the end, so their page is kept free.
    flow.new_page()
    contents_y = flow.y
    flow.new_page()
    _text_with_charts(flow, ECONOMY)
    _text_with_charts(flow, SOCIETY)
    _regions(flow)
    set_text(flow, OUTLOOK, OPEN_BODY, SIGNED_PT)
    signature(flow, for_the_committee())
    _indicator_annex(flow)
    _commune_annex(flow)
    _task_annex(flow)
    _project_annex(flow)
    _month_annex(flow)
    _contents(canvas, flow, contents_y)
    labels: list[dict[str, object]] = [{"startpage": 0, "prefix": "", "style": "D"}]
    canvas.save(path, title, labels)


def _summary(flow: Flow) -> None:
    flow.paragraph("<b>Tóm tắt</b>", replace(BODY, space_before=6))
    columns = (
        Column("Chỉ tiêu", 3.2),
        Column("11 tháng", 1.4, "right"),
        Column("So cùng kỳ", 1.3, "right"),
    )
    rows = (
        Row(("Tổng sản phẩm trên địa bàn (tăng trưởng)", "8,94%", "+ 0,71 điểm")),
        Row(("Thu ngân sách nhà nước (tỷ đồng)", "21.846", "+ 9,7%")),
        Row(("Chỉ số sản xuất công nghiệp", "113,4", "+ 13,4%")),
        Row(("Kim ngạch xuất khẩu (triệu USD)", "3.420", "+ 16,8%")),
        Row(("Khách du lịch (nghìn lượt)", "9.860", "+ 14,2%")),
        Row(("Doanh nghiệp thành lập mới", "2.318", "+ 22,4%")),
        Row(("Tỷ lệ hộ nghèo đa chiều", "2,86%", "- 0,92 điểm")),
    )
    Table(flow, columns, 12.5).draw(rows)
    note = "Số liệu chi tiết, bản đọc máy và các kỳ trước được công bố tại:"
    flow.paragraph(f"<i>{note}</i>", replace(BODY, first_indent=0, space_after=0))
    ink = Ink(Face.SERIF_ITALIC, 14, (0.05, 0.25, 0.65))
    flow.canvas.text(flow.left, flow.y + 14, _PORTAL, ink)
    width = text_width(_PORTAL, ink)
    flow.canvas.link_to_address(Box(flow.left, flow.y, flow.left + width, flow.y + 18), _PORTAL)
    flow.gap(20)


def _text_with_charts(flow: Flow, text: str) -> None:
    """Set a text in which a line ``[name]`` stands for a chart."""
    for number, part in enumerate(re.split(r"\[(\w+)\]", text)):
        if number % 2 == 0:
            set_text(flow, part, OPEN_BODY)
            continue
        draw, chart = _CHARTS[part]
        flow.need(206)
        draw(flow.canvas, Box(flow.left, flow.y + 4, flow.right, flow.y + 190), chart)
        flow.gap(206)


def _regions(flow: Flow) -> None:
    heading = replace(HEADING, first_indent=36)
    flow.heading("VII. KẾT QUẢ THEO VÙNG", 1, heading)
    for name, extent, strength, focus in REGIONS:
        words = {
            "name": name,
            "lower": name[0].lower() + name[1:],
            "extent": extent,
            "strength": strength,
            "focus": focus,
        }
        words |= {
            "a": number_text(figure(f"{name}/a", 610, 1190) / 100, 2),
            "b": number_text(figure(f"{name}/b", 780, 6900)),
            "c": number_text(figure(f"{name}/c", 961, 1122) / 10, 1),
            "d": number_text(figure(f"{name}/d", 310, 2900)),
            "e": number_text(figure(f"{name}/e", 90, 680) / 100, 2),
            "f": number_text(figure(f"{name}/f", 480, 1120) / 10, 1),
            "g": number_text(figure(f"{name}/g", 38, 210)),
            "h": number_text(figure(f"{name}/h", 9, 41)),
            "i": number_text(figure(f"{name}/i", 712, 948) / 10, 1),
            "k": number_text(figure(f"{name}/k", 120, 960) / 10, 1),
            "l": number_text(figure(f"{name}/l", 4, 19)),
            "m": number_text(figure(f"{name}/m", 24, 210)),
            "j": number_text(figure(f"{name}/j", 2, 11)),
        }
        set_text(flow, REGION_TEXT.format(**words), OPEN_BODY)


def _annex(flow: Flow, number: int, title: str) -> None:
    flow.new_page()
    flow.canvas.bookmark(1, f"Phụ lục {number}. {title}", flow.y)
    flow.paragraph(f"PHỤ LỤC {number}", CENTRED_BOLD)
    flow.paragraph(title, replace(CENTRED_BOLD, space_after=8))


def _indicator_annex(flow: Flow) -> None:
    _annex(flow, 1, "Kết quả thực hiện 26 chỉ tiêu chủ yếu năm 2026")
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Chỉ tiêu", 3.6),
        Column("Đơn vị tính", 1.4, "centre"),
        Column("Kế hoạch năm", 1.3, "right"),
        Column("11 tháng", 1.3, "right"),
        Column("Đánh giá", 1.1, "centre"),
    )
    rows = [Row((str(n), *cells)) for n, cells in enumerate(INDICATORS, start=1)]
    Table(flow, columns, 12.5).draw(rows)


def _commune_annex(flow: Flow) -> None:
    _annex(flow, 2, "Một số chỉ tiêu của 116 xã, phường trong 11 tháng năm 2026")
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Xã, phường", 2.4),
        Column("Dân số (người)", 1.3, "right"),
        Column("Thu ngân sách (triệu đồng)", 1.5, "right"),
        Column("Hồ sơ tiếp nhận", 1.3, "right"),
        Column("Đúng hạn (%)", 1.1, "right"),
        Column("Hộ nghèo (%)", 1.1, "right"),
    )
    rows = []
    for number, commune in enumerate(COMMUNES, start=1):
        poor = (10, 190) if commune.startswith("Phường") else (140, 780)
        cells = (
            number_text(figure(f"{commune}/people", 9_800, 46_000)),
            number_text(figure(f"{commune}/revenue", 8_400, 214_000)),
            number_text(figure(f"{commune}/files", 5_100, 21_900)),
            number_text(figure(f"{commune}/time", 951, 998) / 10, 1),
            number_text(figure(f"{commune}/poor", *poor) / 100, 2),
        )
        rows.append(Row((str(number), commune, *cells)))
    Table(flow, columns, 13).draw(rows)


def _task_annex(flow: Flow) -> None:
    _annex(flow, 3, "Nhiệm vụ giao các cơ quan, đơn vị trong tháng 12 năm 2026")
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Cơ quan chủ trì", 2.3),
        Column("Nhiệm vụ", 4.6),
        Column("Thời hạn", 1.3, "centre"),
    )
    rows = [Row((str(n), *cells)) for n, cells in enumerate(TASKS, start=1)]
    Table(flow, columns, 13).draw(rows)


def _project_annex(flow: Flow) -> None:
    _annex(flow, 4, "Tiến độ 36 dự án đầu tư công đến ngày 15 tháng 11 năm 2026")
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Tên dự án", 4.2),
        Column("Tổng mức đầu tư (triệu đồng)", 1.7, "right"),
        Column("Khối lượng (%)", 1.2, "right"),
        Column("Tình hình", 2.6),
    )
    rows = []
    for sign, (field, projects) in zip("ABCDE", project_groups(), strict=True):
        rows.append(Row((sign, field, "", "", ""), bold=True))
        for number, project in enumerate(projects, start=1):
            done = project.given * 100 // project.investment
            state = next(words for least, words in _STATES if done >= least)
            cells = (project.name, number_text(project.investment), str(done), state)
            rows.append(Row((str(number), *cells)))
    Table(flow, columns, 12.5).draw(rows)


def _month_annex(flow: Flow) -> None:
    _annex(flow, 5, "Một số chỉ tiêu theo tháng năm 2026")
    columns = (
        Column("Chỉ tiêu", 2.6),
        *(Column(month, 1, "right") for month in MONTHS),
        Column("Cộng", 1.25, "right"),
    )
    rows = []
    for name, low, high in MONTHLY:
        values = [figure(f"{name}/{month}", low, high) for month in MONTHS]
        cells = (*(number_text(value) for value in values), number_text(sum(values)))
        rows.append(Row((name, *cells)))
    Table(flow, columns, 9).draw(rows)


def _contents(canvas: Canvas, flow: Flow, top: float) -> None:
    entries = canvas.outline()
    canvas.return_to_page(_CONTENTS_PAGE)
    canvas.text_centred(flow.middle, top + 16, "MỤC LỤC", Ink(Face.SERIF_BOLD, 14))
    y = top + 44
    for level, text, page in entries:
        ink = Ink(Face.SERIF_BOLD if level == 1 else Face.SERIF, 11.5)
        x = flow.left + 16 * (level - 1)
        number = str(page)
        shown = _clipped(text, ink, flow.right - x - 40)
        canvas.text(x, y, shown, ink)
        canvas.text_right(flow.right, y, number, Ink(size_pt=11.5))
        _dots(canvas, x + text_width(shown, ink) + 4, flow.right - 22, y)
        canvas.link_to_page(_CONTENTS_PAGE, Box(x, y - 12, flow.right, y + 4), page - 1)
        y += 19.5


def _clipped(text: str, ink: Ink, room: float) -> str:
    words = text.split(" ")
    while text_width(" ".join(words), ink) > room:
        words[-2:] = ["…"]
    return " ".join(words)


def _dots(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    ink = Ink(size_pt=11.5)
    step = text_width(" .", ink)
    count = int((x1 - x0) / step)
    if count > 0:
        canvas.text_right(x1, y, " ." * count, ink)
