"""Drawn charts: bars by month, lines over years, shares; and the annex that shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import A4, WHITE, Box, Canvas, Colour, Face, Ink, Pen, text_width
from ui.demo.papers_official import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAVY: Final[Colour] = (0.10, 0.25, 0.45)
RED: Final[Colour] = (0.76, 0.15, 0.16)
GOLD: Final[Colour] = (0.90, 0.66, 0.20)
TEAL: Final[Colour] = (0.16, 0.52, 0.52)
GREY: Final[Colour] = (0.45, 0.48, 0.52)
PALE: Final[Colour] = (0.87, 0.89, 0.92)
SERIES_COLOURS: Final = (NAVY, GOLD, RED, TEAL, GREY)


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one line or one set of bars."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows; values run from 0 to the top in equal steps."""

    title: str
    unit: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    top: float
    steps: int = 4
    decimals: int = 0
    text_pt: float = 8.0
    unit_word: str = "Đơn vị"


MONTHS: Final = tuple(f"T{month}" for month in range(1, 12))


def _frame(canvas: Canvas, box: Box, chart: Chart) -> Box:
    size = chart.text_pt
    canvas.text(box.x0, box.y0 + size * 1.3, chart.title, Ink(Face.SANS_SEMIBOLD, size * 1.3))
    unit = f"{chart.unit_word}: {chart.unit}"
    canvas.text(box.x0, box.y0 + size * 2.9, unit, Ink(Face.SANS, size * 0.95, GREY))
    if len(chart.series) > 1:
        _legend(canvas, box.x1, box.y0 + size * 2.9, chart)
    inner = Box(box.x0 + size * 4.2, box.y0 + size * 4.4, box.x1, box.y1 - size * 1.9)
    for step in range(chart.steps + 1):
        value = chart.top * step / chart.steps
        y = inner.y1 - (inner.y1 - inner.y0) * step / chart.steps
        canvas.line(
            [(inner.x0, y), (inner.x1, y)], Pen(0.4 if step else 0.9, PALE if step else GREY)
        )
        label = number_text(value, chart.decimals)
        canvas.text_right(inner.x0 - 5, y + size * 0.35, label, Ink(Face.SANS, size * 0.9, GREY))
    wide = (inner.x1 - inner.x0) / len(chart.labels)
    for number, label in enumerate(chart.labels):
        x = inner.x0 + wide * (number + 0.5)
        canvas.text_centred(x, box.y1 - size * 0.5, label, Ink(Face.SANS, size * 0.9, GREY))
    return inner


def _legend(canvas: Canvas, right: float, y: float, chart: Chart) -> None:
    ink = Ink(Face.SANS, chart.text_pt * 0.95)
    x = right
    for number in range(len(chart.series) - 1, -1, -1):
        name = chart.series[number].name
        x -= text_width(name, ink)
        canvas.text(x, y, name, ink)
        x -= chart.text_pt * 1.4
        square = chart.text_pt * 0.9
        canvas.box(
            Box(x, y - square * 0.85, x + square, y + square * 0.15),
            Pen(0, None, SERIES_COLOURS[number]),
        )
        x -= chart.text_pt * 1.4


def draw_bars(canvas: Canvas, box: Box, chart: Chart) -> None:
    """Draw bars side by side; a single set has its values written above."""
    inner = _frame(canvas, box, chart)
    wide = (inner.x1 - inner.x0) / len(chart.labels)
    bar = wide * 0.68 / len(chart.series)
    for place, series in enumerate(chart.series):
        for number, value in enumerate(series.values):
            x = inner.x0 + wide * (number + 0.16) + bar * place
            y = inner.y1 - (inner.y1 - inner.y0) * value / chart.top
            canvas.box(Box(x, y, x + bar * 0.94, inner.y1), Pen(0, None, SERIES_COLOURS[place]))
            if len(chart.series) == 1:
                label = number_text(value, chart.decimals)
                canvas.text_centred(
                    x + bar / 2, y - 3, label, Ink(Face.SANS_MEDIUM, chart.text_pt * 0.85)
                )


def draw_lines(canvas: Canvas, box: Box, chart: Chart) -> None:
    """Draw a line with dots for each series; the last value is written."""
    inner = _frame(canvas, box, chart)
    wide = (inner.x1 - inner.x0) / len(chart.labels)
    for place, series in enumerate(chart.series):
        colour = SERIES_COLOURS[place]
        points = [
            (
                inner.x0 + wide * (number + 0.5),
                inner.y1 - (inner.y1 - inner.y0) * value / chart.top,
            )
            for number, value in enumerate(series.values)
        ]
        canvas.line(points, Pen(1.8, colour))
        for x, y in points:
            canvas.circle(x, y, 2.4, Pen(1.2, colour, WHITE))
        x, y = points[-1]
        label = number_text(series.values[-1], chart.decimals)
        lowest = len(chart.series) > 1 and series.values[-1] == min(
            other.values[-1] for other in chart.series
        )
        y += chart.text_pt * 1.8 if lowest else -6
        canvas.text_centred(x, y, label, Ink(Face.SANS_SEMIBOLD, chart.text_pt * 0.95, colour))


def draw_shares(
    canvas: Canvas, box: Box, title: str, shares: Sequence[tuple[str, float]], size: float
) -> None:
    """Draw horizontal bars with the share of each part."""
    canvas.text(box.x0, box.y0 + size * 1.3, title, Ink(Face.SANS_SEMIBOLD, size * 1.3))
    top = box.y0 + size * 2.6
    high = (box.y1 - top) / len(shares)
    names = max(text_width(name, Ink(Face.SANS, size)) for name, _ in shares) + 10
    most = max(share for _, share in shares)
    room = box.x1 - box.x0 - names - size * 5
    for number, (name, share) in enumerate(shares):
        y = top + high * number
        canvas.text(box.x0, y + high / 2 + size * 0.35, name, Ink(Face.SANS, size))
        x = box.x0 + names
        bar = Box(x, y + high * 0.18, x + room * share / most, y + high * 0.82)
        canvas.box(bar, Pen(0, None, SERIES_COLOURS[number % 5]))
        label = f"{number_text(share, 1)}%"
        canvas.text(bar.x1 + 5, y + high / 2 + size * 0.35, label, Ink(Face.SANS_SEMIBOLD, size))


REVENUE: Final = Chart(
    "Thu ngân sách nhà nước theo tháng",
    "tỷ đồng",
    MONTHS,
    (
        Series("Năm 2025", (2210, 1480, 1690, 1820, 1760, 1840, 1905, 1780, 1750, 1810, 1869)),
        Series("Năm 2026", (2480, 1595, 1842, 2010, 1930, 2024, 2096, 1928, 1875, 1982, 2084)),
    ),
    2800,
)
"""The eleven months of 2026 add up to the 21.846 of the report."""

GROWTH: Final = Chart(
    "Tốc độ tăng GRDP qua các năm",
    "%",
    ("2019", "2020", "2021", "2022", "2023", "2024", "2025", "11T/2026"),
    (
        Series("Sông Lam", (8.12, 4.45, 6.20, 9.08, 7.14, 8.01, 8.36, 8.94)),
        Series("Bình quân vùng", (7.05, 3.92, 3.68, 8.44, 6.32, 7.35, 7.88, 8.21)),
    ),
    12,
    decimals=2,
)

STRUCTURE: Final = (
    ("Công nghiệp - xây dựng", 36.4),
    ("Dịch vụ", 41.2),
    ("Nông, lâm nghiệp, thủy sản", 16.9),
    ("Thuế sản phẩm trừ trợ cấp", 5.5),
)
"""The shares of the economy, in per cent of all."""

PRODUCTION: Final = Chart(
    "Chỉ số sản xuất công nghiệp so với cùng kỳ năm trước",
    "%",
    MONTHS,
    (
        Series(
            "2026", (108.2, 109.6, 111.4, 112.0, 113.1, 113.8, 114.6, 114.2, 113.5, 115.3, 116.1)
        ),
    ),
    140,
    decimals=1,
)

VISITORS: Final = Chart(
    "Khách du lịch theo tháng",
    "nghìn lượt",
    MONTHS,
    (
        Series("Năm 2025", (655, 802, 741, 779, 806, 951, 1032, 826, 668, 655, 719)),
        Series("Năm 2026", (742, 905, 838, 896, 921, 1104, 1187, 942, 764, 748, 813)),
    ),
    1600,
)

FILES_ONLINE: Final = Chart(
    "Tỷ lệ hồ sơ trực tuyến toàn trình",
    "%",
    MONTHS,
    (Series("2026", (68.4, 70.1, 72.9, 74.6, 76.0, 77.8, 79.9, 81.3, 83.0, 84.9, 86.2)),),
    100,
    decimals=1,
)

DISBURSED: Final = Chart(
    "Giải ngân vốn đầu tư công lũy kế",
    "% kế hoạch",
    MONTHS,
    (
        Series("Năm 2025", (2.1, 5.0, 10.4, 17.2, 24.8, 33.9, 41.6, 49.5, 57.2, 65.8, 74.5)),
        Series("Năm 2026", (2.9, 6.4, 13.1, 20.6, 29.3, 38.7, 46.9, 54.8, 62.1, 70.4, 78.6)),
    ),
    100,
    decimals=1,
)


def write_charts(path: Path, title: str) -> None:
    """Make the annex: a page of three charts."""
    canvas = Canvas()
    canvas.begin_page(A4)
    left, right = 60.0, A4.width_pt - 50
    canvas.text(left, 62, "Phụ lục 6 - Báo cáo số 365/BC-UBND", Ink(Face.SANS, 9, GREY))
    heading = "Thu ngân sách và tăng trưởng, 11 tháng năm 2026"
    canvas.text(left, 86, heading, Ink(Face.SANS_BOLD, 17, NAVY))
    canvas.line([(left, 98), (right, 98)], Pen(1.4, RED))
    canvas.bookmark(1, REVENUE.title)
    draw_bars(canvas, Box(left, 118, right, 340), REVENUE)
    draw_lines(canvas, Box(left, 372, right, 580), GROWTH)
    structure = "Cơ cấu kinh tế năm 2026 (% GRDP)"
    draw_shares(canvas, Box(left, 612, right, 740), structure, STRUCTURE, 9)
    source = "Nguồn: Sở Tài chính, Thuế tỉnh, cơ quan thống kê; số liệu đến ngày 15/11/2026."
    canvas.text(left, 782, source, Ink(Face.SANS, 8, GREY))
    canvas.save(path, title)
