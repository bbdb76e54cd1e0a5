"""The zoning map: a drawn plan of a made-up urban area on a sheet of A3."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import (
    A3_LANDSCAPE,
    BLACK,
    WHITE,
    Box,
    Canvas,
    Colour,
    Face,
    Ink,
    Pen,
)
from ui.demo.papers_official import figure, number_text

if TYPE_CHECKING:
    from pathlib import Path

USES: Final[tuple[tuple[str, str, Colour], ...]] = (
    ("OHT", "Đất ở hiện trạng cải tạo", (0.98, 0.86, 0.55)),
    ("OM", "Đất ở mới", (0.99, 0.74, 0.42)),
    ("CC", "Đất công trình công cộng", (0.93, 0.45, 0.42)),
    ("GD", "Đất giáo dục", (0.95, 0.62, 0.72)),
    ("YT", "Đất y tế", (0.86, 0.55, 0.84)),
    ("HH", "Đất hỗn hợp, dịch vụ", (0.80, 0.52, 0.38)),
    ("CN", "Đất công nghiệp, kho bãi", (0.66, 0.66, 0.74)),
    ("CX", "Đất cây xanh, thể dục thể thao", (0.62, 0.84, 0.50)),
)
"""Sign, name and colour of each use of land."""

_COLUMNS: Final = 13
_ROWS: Final = 9
_PLAN: Final = Box(60, 96, 852, 780)
_WATER: Final[Colour] = (0.66, 0.84, 0.95)
_ROAD: Final[Colour] = (0.99, 0.98, 0.94)
_PATTERN: Final = (
    "OHT OHT OM  CX  OM  GD  OM  OHT OHT CX  CN  CN  CN ",
    "OHT OM  OM  HH  OM  OM  CC  OHT OM  CX  CN  CN  CN ",
    "OM  GD  CX  HH  CC  CC  CX  OM  OM  OM  CX  CN  CN ",
    "OM  OM  CX  HH  CC  CX  CX  YT  OM  GD  CX  CN  CN ",
    "HH  HH  HH  HH  CX  CX  CX  HH  HH  HH  HH  CX  CN ",
    "OM  OM  GD  HH  OM  CX  OM  YT  OM  OM  OHT OHT CX ",
    "OHT OM  OM  CX  OM  OM  GD  OM  OM  CC  OHT OHT OHT",
    "OHT OHT CX  OM  OM  CX  OM  OM  GD  OM  OHT OHT OHT",
    "CX  CX  CX  CX  CX  CX  CX  CX  CX  CX  CX  CX  CX ",
)


def _river_y(x: float) -> float:
    return 690 + 22 * math.sin(x / 120) + 10 * math.sin(x / 47)


def _corner(column: int, row: int) -> tuple[float, float]:
    """A crossing of streets: a grid that bends with the river below it."""
    x = _PLAN.x0 + (_PLAN.x1 - _PLAN.x0) * column / _COLUMNS
    low = _river_y(x) - 26
    share = row / _ROWS
    x += 14 * math.sin(row * 0.8) * math.sin(math.pi * column / _COLUMNS)
    return x, _PLAN.y0 + (low - _PLAN.y0) * share


def _cell(column: int, row: int) -> list[tuple[float, float]]:
    return [
        _corner(column, row),
        _corner(column + 1, row),
        _corner(column + 1, row + 1),
        _corner(column, row + 1),
    ]


def _shrunk(points: list[tuple[float, float]], by: float) -> list[tuple[float, float]]:
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    return [
        (
            middle_x + (x - middle_x) * (1 - 2 * by / width),
            middle_y + (y - middle_y) * (1 - 2 * by / height),
        )
        for x, y in points
    ]


def area_m2(points: list[tuple[float, float]]) -> float:
    """The area of a plot at the scale of the map (1 pt on paper = 1.9 m)."""
    turned = [*points[1:], points[0]]
    doubled = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, turned, strict=True))
    return abs(doubled) / 2 * 1.9**2


def plots() -> list[tuple[str, list[tuple[float, float]]]]:
    """Every plot with the sign of its use."""
    found = []
    for row in range(_ROWS):
        signs = _PATTERN[row].split()
        for column in range(_COLUMNS):
            broad = 5.0 if row in {3, 4} or column in {3, 10} else 3.2
            found.append((signs[column], _shrunk(_cell(column, row), broad)))
    return found


def write_map(path: Path, title: str) -> None:
    """Make the plan with frame, legend, table of areas, scale and north arrow."""
    canvas = Canvas()
    canvas.begin_page(A3_LANDSCAPE)
    canvas.bookmark(1, "Bản đồ quy hoạch tổng mặt bằng sử dụng đất")
    size = A3_LANDSCAPE
    canvas.box(Box(24, 24, size.width_pt - 24, size.height_pt - 24), Pen(2))
    canvas.box(Box(30, 30, size.width_pt - 30, size.height_pt - 30), Pen(0.6))
    middle = (_PLAN.x0 + _PLAN.x1) / 2
    bold = Face.SANS_BOLD
    name = "QUY HOẠCH PHÂN KHU ĐÔ THỊ BẮC SÔNG, TỶ LỆ 1/2.000"
    canvas.text_centred(middle, 58, name, Ink(bold, 19))
    subject = "BẢN ĐỒ QUY HOẠCH TỔNG MẶT BẰNG SỬ DỤNG ĐẤT"
    canvas.text_centred(middle, 80, subject, Ink(Face.SANS_MEDIUM, 12))
    _draw_ground(canvas)
    _draw_plots(canvas)
    _draw_lines(canvas)
    _draw_names(canvas)
    _draw_side(canvas)
    canvas.save(path, title)


def _draw_ground(canvas: Canvas) -> None:
    canvas.box(_PLAN, Pen(0, None, _ROAD))
    steps = [_PLAN.x0 + (_PLAN.x1 - _PLAN.x0) * n / 60 for n in range(61)]
    north = [(x, _river_y(x)) for x in steps]
    south = [(x, min(_river_y(x) + 62 + 6 * math.sin(x / 60), _PLAN.y1 - 4)) for x in steps]
    canvas.polygon([*north, *reversed(south)], Pen(0.8, (0.30, 0.55, 0.75), _WATER))
    for shift in (18, 34, 48):
        wave = [(x, _river_y(x) + shift) for x in steps]
        canvas.line(wave, Pen(0.3, (0.45, 0.68, 0.85), dashes="[9 7] 0"))
    dike = [(x, _river_y(x) - 13) for x in steps]
    canvas.line(dike, Pen(2.4, (0.45, 0.33, 0.20)))
    canvas.line(dike, Pen(0.7, WHITE, dashes="[5 5] 0"))


def _draw_plots(canvas: Canvas) -> None:
    colours = {sign: colour for sign, _, colour in USES}
    counts = dict.fromkeys(colours, 0)
    for sign, points in plots():
        canvas.polygon(points, Pen(0.35, (0.35, 0.35, 0.35), colours[sign]))
        counts[sign] += 1
        x = sum(point[0] for point in points) / 4
        y = sum(point[1] for point in points) / 4
        label = f"{sign}-{counts[sign]:02}"
        canvas.text_centred(x, y - 1, label, Ink(Face.SANS_SEMIBOLD, 7.2))
        area = number_text(area_m2(points) / 10000, 2)
        canvas.text_centred(x, y + 8, f"{area} ha", Ink(Face.SANS, 5.8))
        if sign == "CX":
            for tree in range(5):
                tx = x - 20 + figure(f"{label}/{tree}/x", 0, 40)
                ty = y + 13 + figure(f"{label}/{tree}/y", 0, 9)
                canvas.circle(tx, ty, 1.7, Pen(0.2, (0.2, 0.5, 0.2), (0.42, 0.70, 0.34)))


def _draw_lines(canvas: Canvas) -> None:
    red, boundary = (0.85, 0.10, 0.10), (0.55, 0.0, 0.55)
    for row in (4,):
        axis = [_corner(column, row) for column in range(_COLUMNS + 1)]
        canvas.line(axis, Pen(0.6, red, dashes="[10 3 2 3] 0"))
    for column in (3, 10):
        axis = [_corner(column, row) for row in range(_ROWS + 1)]
        canvas.line(axis, Pen(0.6, red, dashes="[10 3 2 3] 0"))
    bridge = [_corner(10, _ROWS), (_corner(10, _ROWS)[0] + 6, _PLAN.y1)]
    canvas.line(bridge, Pen(9, (0.55, 0.55, 0.55)))
    canvas.line(bridge, Pen(7, _ROAD))
    canvas.line(bridge, Pen(0.6, red, dashes="[10 3 2 3] 0"))
    west = [_corner(0, row) for row in range(_ROWS + 1)]
    east = [_corner(_COLUMNS, row) for row in range(_ROWS, -1, -1)]
    south = [_corner(column, _ROWS) for column in range(1, _COLUMNS)]
    canvas.polygon([*west, *south, *east], Pen(1.8, boundary, dashes="[12 4 3 4] 0"))
    canvas.box(_PLAN, Pen(0.8))


def _draw_names(canvas: Canvas) -> None:
    blue = (0.10, 0.35, 0.60)
    canvas.text_turned(330, 742, "S Ô N G   L A M", Ink(Face.SANS_MEDIUM, 17, blue), -4)
    canvas.text_turned(_corner(10, _ROWS)[0] + 24, 752, "Cầu Bến Chợ", Ink(Face.SANS, 8), 90)
    street = Ink(Face.SANS_MEDIUM, 6.2, (0.55, 0.05, 0.05))
    for column, name in ((1.5, "Đại lộ Bắc Sông (lộ giới 42 m)"), (8.5, "Đại lộ Bắc Sông")):
        x, y = _corner(int(column), 4)
        canvas.text_turned(x + 40, y - 1.5, name, street, 0)
    x, y = _corner(3, 7)
    canvas.text_turned(x + 4, y - 20, "Đường Trần Hưng Đạo (30 m)", street, 90)


def _draw_side(canvas: Canvas) -> None:
    x0, x1 = 876.0, A3_LANDSCAPE.width_pt - 48
    canvas.text_centred((x0 + x1) / 2, 66, "CHÚ GIẢI", Ink(Face.SANS_BOLD, 13))
    y = 84.0
    for sign, name, colour in USES:
        canvas.box(Box(x0, y, x0 + 30, y + 16), Pen(0.4, BLACK, colour))
        canvas.text_centred(x0 + 15, y + 11, sign, Ink(Face.SANS_SEMIBOLD, 7))
        canvas.text(x0 + 40, y + 12, name, Ink(Face.SANS, 10))
        y += 22
    lines = (
        ("Ranh giới lập quy hoạch", Pen(1.8, (0.55, 0.0, 0.55), dashes="[12 4 3 4] 0")),
        ("Tim đường giao thông chính", Pen(0.8, (0.85, 0.1, 0.1), dashes="[10 3 2 3] 0")),
        ("Đê Tả Lam", Pen(2.4, (0.45, 0.33, 0.20))),
        ("Mặt nước sông Lam", Pen(9, _WATER)),
    )
    for name, pen in lines:
        canvas.line([(x0, y + 8), (x0 + 30, y + 8)], pen)
        canvas.text(x0 + 40, y + 12, name, Ink(Face.SANS, 10))
        y += 20
    _draw_areas(canvas, x0, x1, y + 22)
    _draw_scale_and_north(canvas, x0, x1)
    _draw_title_block(canvas, x0, x1)


def _draw_areas(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    heading = "CÂN BẰNG SỬ DỤNG ĐẤT"
    canvas.text_centred((x0 + x1) / 2, y, heading, Ink(Face.SANS_BOLD, 11))
    sums = {sign: 0 for sign, _, _ in USES}
    for sign, points in plots():
        # Sums of what is printed, so that a reader who adds up gets the same.
        sums[sign] += round(area_m2(points) / 100)
    total = sum(sums.values())
    rows = [("Loại đất", "Diện tích (ha)", "Tỷ lệ (%)")]
    for sign, name, _ in USES:
        share = number_text(sums[sign] / total * 100, 1)
        rows.append((name, number_text(sums[sign] / 100, 2), share))
    rows.append(("Tổng cộng", number_text(total / 100, 2), "100,0"))
    y += 8
    for number, (name, area, share) in enumerate(rows):
        edge = number in {0, len(rows) - 1}
        face = Face.SANS_SEMIBOLD if edge else Face.SANS
        fill = (0.93, 0.93, 0.93) if edge else None
        canvas.box(Box(x0, y, x1, y + 17), Pen(0.4, BLACK, fill))
        canvas.text(x0 + 5, y + 12, name, Ink(face, 8.5))
        canvas.text_right(x1 - 62, y + 12, area, Ink(face, 8.5))
        canvas.text_right(x1 - 6, y + 12, share, Ink(face, 8.5))
        y += 17


def _draw_scale_and_north(canvas: Canvas, x0: float, x1: float) -> None:
    y = 598.0
    unit = 100 / 1.9
    for part in range(3):
        fill = BLACK if part % 2 == 0 else WHITE
        box = Box(x0 + part * unit, y, x0 + (part + 1) * unit, y + 6)
        canvas.box(box, Pen(0.5, BLACK, fill))
    for part, metres in enumerate(("0", "100", "200", "300 m")):
        canvas.text_centred(x0 + part * unit, y + 17, metres, Ink(Face.SANS, 7.5))
    note = "Bản vẽ thu nhỏ trên khổ giấy A3"
    canvas.text(x0, y - 8, note, Ink(Face.SANS, 7.5))
    x = x1 - 28
    canvas.polygon([(x, y - 34), (x - 9, y + 8), (x, y)], Pen(0.6, BLACK, BLACK))
    canvas.polygon([(x, y - 34), (x + 9, y + 8), (x, y)], Pen(0.6, BLACK, WHITE))
    canvas.text_centred(x, y - 39, "B", Ink(Face.SANS_BOLD, 11))


def _draw_title_block(canvas: Canvas, x0: float, x1: float) -> None:
    rows = (
        ("Cơ quan phê duyệt", "UBND tỉnh Sông Lam"),
        ("Cơ quan thẩm định", "Sở Xây dựng"),
        ("Cơ quan tổ chức lập", "UBND phường Bắc Sông"),
        ("Đơn vị tư vấn", "Viện Quy hoạch đô thị Sông Lam"),
        ("Bản vẽ số", "QH-05"),
        ("Ngày hoàn thành", "16/11/2026"),
    )
    y = 622.0
    for name, value in rows:
        canvas.box(Box(x0, y, x1, y + 26), Pen(0.5))
        canvas.line([(x0 + 104, y), (x0 + 104, y + 26)], Pen(0.5))
        canvas.text(x0 + 6, y + 17, name, Ink(Face.SANS, 8.5))
        canvas.text(x0 + 110, y + 17, value, Ink(Face.SANS_SEMIBOLD, 8.5))
        y += 26
