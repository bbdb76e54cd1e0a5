"""The presentation: ten wide slides that sum up the report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import WHITE, WIDE_SCREEN, Box, Canvas, Colour, Face, Ink, Pen
from ui.demo.papers_charts import (
    DISBURSED,
    FILES_ONLINE,
    GOLD,
    GREY,
    GROWTH,
    NAVY,
    PALE,
    PRODUCTION,
    RED,
    REVENUE,
    STRUCTURE,
    TEAL,
    VISITORS,
    Chart,
    draw_bars,
    draw_lines,
    draw_shares,
)
from ui.demo.papers_layout import break_lines, draw_line, words_of
from ui.demo.papers_official import number_text

if TYPE_CHECKING:
    from pathlib import Path

_W: Final = WIDE_SCREEN.width_pt
_H: Final = WIDE_SCREEN.height_pt
_PAGES: Final = 10


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with what it stands for."""

    figure: str
    name: str
    note: str
    colour: Colour


_TILES: Final = (
    Tile("8,94%", "Tăng trưởng GRDP", "kế hoạch 8,50%", NAVY),
    Tile("21.846", "Thu ngân sách (tỷ đồng)", "104,2% dự toán", TEAL),
    Tile("3.420", "Xuất khẩu (triệu USD)", "tăng 16,8%", GOLD),
    Tile("2.318", "Doanh nghiệp mới", "tăng 22,4%", NAVY),
    Tile("46.800", "Việc làm mới (người)", "104% kế hoạch", TEAL),
    Tile("2,86%", "Tỷ lệ hộ nghèo", "giảm 0,92 điểm", RED),
)
_SOCIETY: Final = (
    "<b>Giáo dục:</b> 78,6% trường đạt chuẩn quốc gia; còn thiếu 2.140 giáo viên, đã tuyển 1.386.",
    "<b>Y tế:</b> 95,8% dân số có bảo hiểm y tế; bệnh án điện tử tại toàn bộ bệnh viện công lập.",
    "<b>Văn hóa, thể thao:</b> 186 huy chương quốc gia; tu bổ cấp thiết 19 di tích.",
    "<b>An sinh:</b> 61.400 người có công nhận đủ trợ cấp, 91% qua tài khoản.",
    "<b>Nhà ở:</b> hoàn thành 1.940 căn nhà ở xã hội; xóa 100% nhà tạm, nhà dột nát.",
)
_LIMITS: Final = (
    "Giải ngân vốn đầu tư công <b>78,6%</b>; 5 chủ đầu tư dưới 50%.",
    "Thu tiền sử dụng đất mới đạt <b>86,5%</b> dự toán do định giá đất chậm.",
    "Cấp xã thiếu <b>438</b> công chức tài chính, đất đai, công nghệ thông tin.",
    "<b>15/43</b> dự án ngoài ngân sách chậm tiến độ chưa xử lý dứt điểm.",
    "Thiên tai làm thiệt hại khoảng <b>1.920 tỷ đồng</b>.",
)
_TASKS: Final = (
    "Giải ngân đạt <b>90%</b> đến ngày 31/12, trên 96% đến hết niên độ.",
    "Trình HĐND tỉnh dự toán ngân sách và kế hoạch đầu tư công năm 2027.",
    "Bình ổn giá, bảo đảm hàng hóa và an sinh dịp Tết Đinh Mùi.",
    "Phòng, chống rét cho gia súc tại <b>31</b> xã miền núi; lấy nước vụ xuân.",
    "Bố trí lại <b>186</b> trụ sở dôi dư; ưu tiên trường học, trạm y tế.",
)


def write_slides(path: Path, title: str) -> None:
    """Make the ten slides."""
    canvas = Canvas()
    _cover(canvas)
    _begin(canvas, 2, "Kết quả nổi bật 11 tháng")
    _tiles(canvas)
    _chart(canvas, 3, "Tăng trưởng dẫn đầu vùng", GROWTH, lines=True)
    _begin(canvas, 4, "Cơ cấu kinh tế")
    draw_shares(canvas, Box(60, 120, _W - 60, 470), "Tỷ trọng trong GRDP", STRUCTURE, 17)
    _chart(canvas, 5, "Thu ngân sách vượt dự toán từ tháng 11", REVENUE)
    _two_charts(canvas, 6, "Công nghiệp và du lịch", PRODUCTION, VISITORS)
    _list(canvas, 7, "Văn hóa - xã hội", _SOCIETY)
    _two_charts(canvas, 8, "Chuyển đổi số và đầu tư công", FILES_ONLINE, DISBURSED)
    _list(canvas, 9, "Tồn tại, hạn chế", _LIMITS)
    _list(canvas, 10, "Nhiệm vụ trọng tâm tháng 12", _TASKS)
    canvas.save(path, title)


def _cover(canvas: Canvas) -> None:
    canvas.begin_page(WIDE_SCREEN)
    canvas.bookmark(1, "Trang bìa")
    canvas.box(Box(0, 0, _W, _H), Pen(0, None, NAVY))
    canvas.box(Box(0, _H - 12, _W, _H), Pen(0, None, RED))
    for ring in range(7):
        pen = Pen(1.2, (0.25, 0.42, 0.64))
        canvas.circle(_W - 60, 40, 70.0 + 42 * ring, pen)
    canvas.text(70, 92, "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", Ink(Face.SANS_SEMIBOLD, 17, GOLD))
    canvas.text(70, 230, "Tình hình kinh tế - xã hội", Ink(Face.SANS_BOLD, 46, WHITE))
    canvas.text(70, 288, "11 tháng năm 2026", Ink(Face.SANS_BOLD, 46, WHITE))
    subtitle = "Tóm tắt Báo cáo số 365/BC-UBND ngày 20/11/2026"
    canvas.text(70, 342, subtitle, Ink(Face.SANS, 20, PALE))
    speaker = "Trình bày: Đặng Ngọc Lan, Giám đốc Sở Tài chính"
    canvas.text(70, 456, speaker, Ink(Face.SANS_MEDIUM, 17, WHITE))
    day = "Phiên họp thường kỳ tháng 11, ngày 26/11/2026"
    canvas.text(70, 482, day, Ink(Face.SANS, 15, PALE))


def _begin(canvas: Canvas, number: int, heading: str) -> None:
    canvas.begin_page(WIDE_SCREEN)
    canvas.bookmark(1, heading)
    canvas.box(Box(0, 0, 14, _H), Pen(0, None, NAVY))
    canvas.text(60, 68, heading, Ink(Face.SANS_BOLD, 31, NAVY))
    canvas.box(Box(60, 84, 132, 88), Pen(0, None, RED))
    footer = "UBND tỉnh Sông Lam  |  Phiên họp thường kỳ tháng 11 năm 2026"
    canvas.text(60, _H - 22, footer, Ink(Face.SANS, 11, GREY))
    canvas.text_right(_W - 60, _H - 22, f"{number}/{_PAGES}", Ink(Face.SANS_SEMIBOLD, 11, GREY))


def _tiles(canvas: Canvas) -> None:
    wide, high, gap = 266.0, 172.0, 21.0
    for number, tile in enumerate(_TILES):
        x = 60 + (wide + gap) * (number % 3)
        y = 118 + (high + gap) * (number // 3)
        canvas.box(Box(x, y, x + wide, y + high), Pen(0, None, (0.95, 0.96, 0.98)), 0.05)
        canvas.box(Box(x, y + 14, x + 5, y + high - 14), Pen(0, None, tile.colour))
        canvas.text(x + 24, y + 78, tile.figure, Ink(Face.SANS_BOLD, 46, tile.colour))
        canvas.text(x + 24, y + 114, tile.name, Ink(Face.SANS_SEMIBOLD, 17))
        canvas.text(x + 24, y + 140, tile.note, Ink(Face.SANS, 15, GREY))


def _chart(canvas: Canvas, number: int, heading: str, chart: Chart, *, lines: bool = False) -> None:
    _begin(canvas, number, heading)
    draw = draw_lines if lines else draw_bars
    draw(canvas, Box(60, 110, _W - 60, 490), _enlarged(chart, 13))
    if chart is REVENUE:
        total = number_text(sum(chart.series[1].values))
        note = f"Cộng 11 tháng năm 2026: {total} tỷ đồng"
        canvas.text_right(_W - 60, 124, note, Ink(Face.SANS_SEMIBOLD, 15, RED))


def _two_charts(canvas: Canvas, number: int, heading: str, left: Chart, right: Chart) -> None:
    _begin(canvas, number, heading)
    middle = _W / 2
    draw_bars(canvas, Box(60, 112, middle - 20, 480), _enlarged(left, 10))
    draw = draw_lines if right is DISBURSED else draw_bars
    draw(canvas, Box(middle + 20, 112, _W - 60, 480), _enlarged(right, 10))


def _enlarged(chart: Chart, text_pt: float) -> Chart:
    return replace(chart, text_pt=text_pt)


def _list(canvas: Canvas, number: int, heading: str, points: tuple[str, ...]) -> None:
    _begin(canvas, number, heading)
    ink = Ink(Face.SANS, 21)
    y = 140.0
    for place, point in enumerate(points, start=1):
        canvas.circle(78, y - 7, 16, Pen(0, None, NAVY))
        canvas.text_centred(78, y - 1, str(place), Ink(Face.SANS_BOLD, 16, WHITE))
        for line in break_lines(words_of(point, ink), 6.0, _W - 180, _W - 180):
            draw_line(canvas, line, 112, y, 6.0)
            y += 29
        y += 36
