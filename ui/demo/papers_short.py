"""The short papers: invitation, programme, plan for the holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import Canvas
from ui.demo.papers_layout import BODY, Flow
from ui.demo.papers_official import (
    OPEN_BODY,
    SIGNED_PT,
    Letterhead,
    Signature,
    for_the_committee,
    letterhead,
    set_text,
    signature,
)
from ui.demo.papers_tables import Column, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

    from ui.demo.sample import Sample

_BY_ORDER: Final = Signature(
    ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    "Hoàng Mạnh Cường",
    (
        "Như thành phần;",
        "Thường trực Tỉnh ủy (để báo cáo);",
        "Thường trực HĐND tỉnh;",
        "Lưu: VT, TH.",
    ),
)

_INVITATION: Final = """
Ủy ban nhân dân tỉnh trân trọng kính mời các đồng chí dự Phiên họp thường kỳ tháng 11 năm 2026.

<b>1. Thành phần</b>

- Chủ tịch, các Phó Chủ tịch và các Ủy viên Ủy ban nhân dân tỉnh;

- Mời dự: đại diện Thường trực Hội đồng nhân dân tỉnh; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Thuế
tỉnh; Ủy ban nhân dân phường Bắc Sông (dự nội dung thứ 5).

<b>2. Thời gian:</b> 08 giờ 00, thứ Năm, ngày 26 tháng 11 năm 2026.

<b>3. Địa điểm:</b> Phòng họp số 1, Trụ sở Ủy ban nhân dân tỉnh, số 1 đường Độc Lập, phường Lam
Thành.

<b>4. Tài liệu:</b> Phiên họp không sử dụng tài liệu giấy. Tài liệu được gửi đến thiết bị của đại
biểu theo thư mời điện tử; đề nghị đại biểu mở tài liệu trước phiên họp để thiết bị lưu sẵn, sạc
đầy pin và mang theo thiết bị. Đại biểu vắng mặt báo cáo Chủ tịch và đăng ký người dự thay trước
ngày 25 tháng 11.

Đề nghị các đồng chí sắp xếp thời gian, dự họp đúng thành phần./.
"""

_STORM_PLAN: Final = """
Để Nhân dân đón Tết Nguyên đán Đinh Mùi 2027 vui tươi, lành mạnh, an toàn, tiết kiệm, đồng thời
chủ động ứng phó thiên tai những tháng cuối năm, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

# I. MỤC ĐÍCH, YÊU CẦU

1. Chăm lo chu đáo cho người có công, hộ nghèo, người lao động mất việc, đồng bào vùng bị thiên
tai; bảo đảm nhà nhà đều có Tết. Hoàn thành việc tặng quà trước ngày 25 tháng Chạp (ngày 01 tháng
02 năm 2027).

2. Không tổ chức tiệc tùng, liên hoan, chúc Tết kéo dài; không dùng ngân sách, xe công vào việc
riêng; người đứng đầu chịu trách nhiệm nếu để xảy ra vi phạm tại cơ quan, đơn vị mình.

3. Duy trì nghiêm chế độ trực, bảo đảm giải quyết thủ tục hành chính không gián đoạn; thời gian
nghỉ Tết theo thông báo của cơ quan có thẩm quyền.

# II. NỘI DUNG

## 1. Hàng hóa, giá cả, vận tải

Dự trữ hàng thiết yếu trị giá 4.860 tỷ đồng, tăng 12% so với Tết trước; 214 điểm bán hàng bình ổn,
trong đó 48 điểm lưu động tại các xã miền núi. Bố trí 620 lượt xe tăng cường từ ngày 28 tháng 01;
kiểm tra niêm yết giá vé, xử lý nghiêm việc chở quá số người quy định.

## 2. An sinh xã hội

Ngân sách tỉnh bố trí 138 tỷ đồng tặng quà cho 196.400 đối tượng, mức từ 500.000 đồng đến
3.000.000 đồng mỗi suất; vận động xã hội hóa thêm 60 tỷ đồng. Rà soát, chi trả đủ tiền lương,
thưởng Tết cho người lao động tại 1.180 doanh nghiệp có từ 50 lao động trở lên.

## 3. Văn hóa, lễ hội, an ninh trật tự

Tổ chức bắn pháo hoa tại 3 điểm: quảng trường Lam Thành, phường Đông Hải và xã Mường Khê, thời
lượng không quá 15 phút. Công an tỉnh mở cao điểm từ ngày 15 tháng 12 năm 2026 đến ngày 25 tháng
02 năm 2027; kiểm soát nồng độ cồn và ma túy đối với người lái xe; phòng ngừa lừa đảo trên không
gian mạng.

## 4. Y tế, an toàn thực phẩm, vệ sinh môi trường

Bảo đảm thuốc, máu, dịch truyền và 100% cơ sở y tế trực 24/24 giờ. Ba đoàn liên ngành kiểm tra cơ
sở sản xuất bánh, mứt, rượu, giết mổ. Thu gom hết rác trước 20 giờ ngày 30 Tết tại các phường.

## 5. Phòng, chống thiên tai

Theo dõi chặt chẽ các đợt không khí lạnh, mưa trái mùa; khi nhiệt độ dưới 12°C vận động Nhân dân
không thả rông gia súc, dự trữ thức ăn và che chắn chuồng trại. 22 hồ chứa xung yếu có người trực
ca; 14 đội xung kích cấp xã tại vùng sạt lở sẵn sàng sơ tán 1.240 hộ trong vòng hai giờ khi có
lệnh.

# III. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường căn cứ Kế hoạch này triển khai thực hiện;
báo cáo kết quả về Văn phòng Ủy ban nhân dân tỉnh trước 10 giờ hằng ngày trong thời gian nghỉ Tết
và báo cáo tổng hợp ngày mùng 5 Tết.

2. Sở Công Thương, Sở Y tế, Sở Nội vụ, Công an tỉnh chủ trì các nội dung theo lĩnh vực; Sở Tài
chính bảo đảm kinh phí.

3. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc; kịp thời báo cáo Chủ tịch Ủy ban nhân dân
tỉnh những vấn đề phát sinh vượt thẩm quyền./.
"""


def write_invitation(path: Path, title: str) -> None:
    """Make the invitation to the sitting."""
    canvas = Canvas()
    flow = Flow(canvas)
    subject = "Dự Phiên họp thường kỳ tháng 11 năm 2026 của Ủy ban nhân dân tỉnh"
    letterhead(flow, Letterhead("412/GM-UBND", "ngày 20 tháng 11 năm 2026", "GIẤY MỜI", subject))
    set_text(flow, _INVITATION, replace(BODY, line_height=1.35), SIGNED_PT)
    signature(flow, _BY_ORDER)
    canvas.save(path, title)


def write_programme(path: Path, title: str, sample: Sample) -> None:
    """Make the programme with the hours that follow from the durations."""
    canvas = Canvas()
    flow = Flow(canvas)
    subject = "Phiên họp thường kỳ tháng 11 năm 2026 của Ủy ban nhân dân tỉnh"
    note = "<i>(Kèm theo Giấy mời số 412/GM-UBND ngày 20 tháng 11 năm 2026)</i>"
    head = Letterhead("412/GM-UBND", "ngày 20 tháng 11 năm 2026", "CHƯƠNG TRÌNH", subject)
    letterhead(flow, head)
    centred = replace(BODY, align="centre", first_indent=0, space_after=10)
    flow.paragraph(note, centred)
    flow.paragraph(f"<b>Chủ tọa:</b> {sample.chair.name}, {sample.chair.position}.")
    flow.paragraph(f"<b>Thư ký:</b> {sample.secretary.name}, {sample.secretary.position}.")
    columns = (
        Column("Thời gian", 2.2, "centre"),
        Column("Nội dung", 5),
        Column("Trình bày", 2.6),
        Column("Tài liệu", 0.9, "centre"),
    )
    rows, begins = [], sample.starts_at
    for item in sample.items:
        ends = begins + timedelta(minutes=item.duration_minutes)
        hours = f"{begins:%H:%M} - {ends:%H:%M}"
        papers = str(len(item.papers)) if item.papers else "-"
        rows.append(Row((hours, f"{item.number}. {item.title}", item.presenter, papers)))
        begins = ends
    Table(flow, columns, 13).draw(rows)
    closing = "Mỗi ý kiến phát biểu không quá 05 phút. Đại biểu đăng ký phát biểu trên thiết bị."
    flow.paragraph(f"<i>{closing}</i>")
    canvas.save(path, title)


def write_storm_plan(path: Path, title: str) -> None:
    """Make the plan for the Lunar New Year."""
    canvas = Canvas()
    flow = Flow(canvas)
    head = Letterhead(
        "219/KH-UBND",
        "ngày 23 tháng 11 năm 2026",
        "KẾ HOẠCH",
        "Phục vụ Nhân dân đón Tết Nguyên đán Đinh Mùi 2027 và phòng, chống thiên tai cuối năm",
    )
    letterhead(flow, head)
    set_text(flow, _STORM_PLAN, OPEN_BODY, SIGNED_PT)
    signature(flow, for_the_committee())
    canvas.save(path, title)
