"""The scanned notice: pages without a text layer, grey, grainy and a little askew."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import A4, Box, Canvas, Colour, Face, Ink, Pen
from ui.demo.papers_layout import Flow
from ui.demo.papers_official import (
    OPEN_BODY,
    SIGNED_PT,
    Letterhead,
    Signature,
    addressee,
    figure,
    letterhead,
    set_text,
    signature,
)

if TYPE_CHECKING:
    from pathlib import Path

_DPI: Final = 120
_TILTS: Final = (0.7, -0.5, 0.9)
_STAMP: Final[Colour] = (0.35, 0.35, 0.35)

_TEXT: Final = """
~ Căn cứ Luật Quy hoạch đô thị và nông thôn ngày 26 tháng 11 năm 2024;

~ Căn cứ hồ sơ đồ án do Ủy ban nhân dân phường Bắc Sông trình tại Tờ trình số 126/TTr-UBND ngày 28
tháng 10 năm 2026;

Sở Xây dựng đã tổ chức hội nghị thẩm định ngày 12 tháng 11 năm 2026, có sự tham gia của 14 cơ quan
và 5 chuyên gia. Sở Xây dựng thông báo kết quả thẩm định đồ án quy hoạch phân khu đô thị Bắc Sông,
tỷ lệ 1/2.000 như sau:

<b>1. Sự phù hợp với quy hoạch cấp trên</b>

Đồ án phù hợp với định hướng của quy hoạch chung đô thị Lam Thành đến năm 2045. Dân số dự báo
38.500 người; mật độ dân số và các chỉ tiêu hạ tầng xã hội bảo đảm quy chuẩn hiện hành.

<b>2. Tổ chức không gian và sử dụng đất</b>

Phương án giữ lại các khu dân cư hiện có, hình thành trục công cộng theo hướng bắc - nam và dải
công viên ven sông liên tục. Chỉ tiêu đất cây xanh sử dụng công cộng đạt 8,4 m²/người. Đề nghị làm
rõ giải pháp chuyển tiếp giữa khu công nghiệp và khu ở mới bằng dải cây xanh cách ly rộng tối
thiểu 30 m.

<b>3. Hạ tầng kỹ thuật, thoát nước và thích ứng ngập lụt</b>

Cao độ nền xây dựng khống chế từ +3,20 m là phù hợp với mực nước lũ tần suất 5%. Đơn vị tư vấn cần
bổ sung một hồ điều hòa diện tích tối thiểu 2,5 ha tại lưu vực phía tây và tính toán lại công suất
trạm bơm tiêu số 2 trong trường hợp mưa 300 mm/ngày trùng với triều cường.

<b>4. Ý kiến cộng đồng dân cư</b>

Việc lấy ý kiến được thực hiện trong 30 ngày với 1.146 phiếu, 92,7% đồng ý. Các ý kiến khác chủ
yếu liên quan đến lộ giới đường Trần Hưng Đạo và vị trí trường mầm non; đơn vị tư vấn đã tiếp thu,
giải trình tại Phụ lục 2 của thuyết minh.

<b>5. Kết luận</b>

Đồ án đủ điều kiện trình Ủy ban nhân dân tỉnh xem xét, phê duyệt sau khi hoàn chỉnh các nội dung
nêu tại điểm 2 và điểm 3. Đề nghị Ủy ban nhân dân phường Bắc Sông chỉ đạo hoàn thiện hồ sơ trước
ngày 20 tháng 11 năm 2026./.
"""


def write_scan(path: Path, title: str) -> None:
    """Make the notice, look at it through a scanner and keep only the pictures."""
    paper = Canvas()
    flow = Flow(paper)
    head = Letterhead(
        "57/TB-SXD",
        "ngày 16 tháng 11 năm 2026",
        "THÔNG BÁO",
        "Kết quả thẩm định đồ án quy hoạch phân khu đô thị Bắc Sông, tỷ lệ 1/2.000",
        parent="UBND TỈNH SÔNG LAM",
        issuer="SỞ XÂY DỰNG",
        parent_bold=False,
    )
    letterhead(flow, head)
    addressee(flow, "Kính gửi: Ủy ban nhân dân phường Bắc Sông")
    set_text(flow, _TEXT, OPEN_BODY, SIGNED_PT)
    recipients = ("Như trên;", "UBND tỉnh (để báo cáo);", "Lưu: VT, QHKT.")
    signature(flow, Signature(("GIÁM ĐỐC",), "Bùi Xuân Trường", recipients))
    _stamp(paper, flow.right - 150, flow.y - 72)
    _handwriting(paper, flow.right - 150, flow.y - 66)
    _soil(paper)

    scanned = Canvas()
    for page in range(paper.page_count):
        data, size = paper.scan(page, _DPI, _TILTS[page % len(_TILTS)])
        scanned.begin_page(A4)
        x, y = (A4.width_pt - size.width_pt) / 2, (A4.height_pt - size.height_pt) / 2
        scanned.picture(Box(x, y, x + size.width_pt, y + size.height_pt), data)
    scanned.save(path, title)


def _stamp(canvas: Canvas, x: float, y: float) -> None:
    for radius, width in ((40.0, 1.8), (37.0, 0.7), (24.0, 0.7)):
        canvas.circle(x, y, radius, Pen(width, _STAMP, opacity=0.75))
    points = []
    for corner in range(10):
        radius = 9.0 if corner % 2 == 0 else 3.6
        angle = math.pi * corner / 5 - math.pi / 2
        points.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    canvas.polygon(points, Pen(0, None, _STAMP, opacity=0.75))
    words = "TỈNH SÔNG LAM • SỞ XÂY DỰNG • "
    for number, letter in enumerate(words):
        angle = 360 * number / len(words)
        turn = math.radians(angle)
        at = (x + 28 * math.sin(turn), y - 28 * math.cos(turn))
        if letter != " ":
            canvas.text_turned(*at, letter, Ink(Face.SERIF_BOLD, 7.5, _STAMP), -angle)


def _handwriting(canvas: Canvas, x: float, y: float) -> None:
    stroke = [
        (x + 4 * step - 10, y + 15 * math.sin(step * 0.9) * math.cos(step * 0.23) - step * 0.6)
        for step in range(30)
    ]
    canvas.line(stroke, Pen(1.4, (0.2, 0.2, 0.2)))
    canvas.line([(x - 16, y + 12), (x + 118, y - 14)], Pen(1.1, (0.2, 0.2, 0.2)))


def _soil(canvas: Canvas) -> None:
    for page in range(canvas.page_count):
        canvas.return_to_page(page)
        whole = Box(0, 0, A4.width_pt, A4.height_pt)
        canvas.grain(whole, 420, 594, f"page {page}")
        for hole in (300, 540):
            canvas.circle(26, hole, 8.5, Pen(0.6, (0.6, 0.6, 0.6), (0.30, 0.30, 0.30)))
        edge = Box(A4.width_pt - 7, 0, A4.width_pt, A4.height_pt)
        canvas.box(edge, Pen(0, None, (0.45, 0.45, 0.45), opacity=0.5))
        for speck in range(90):
            x = figure(f"{page}/{speck}/x", 4, int(A4.width_pt) - 4)
            y = figure(f"{page}/{speck}/y", 4, int(A4.height_pt) - 4)
            size = figure(f"{page}/{speck}/size", 2, 8) / 10
            canvas.circle(x, y, size, Pen(0, None, (0.4, 0.4, 0.4)))
