"""The papers on public investment: submission and list of projects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import A4_LANDSCAPE, Canvas, Ink
from ui.demo.papers_layout import BODY, Flow, Margins
from ui.demo.papers_official import (
    CENTRED_BOLD,
    OPEN_BODY,
    SIGNED_PT,
    Letterhead,
    addressee,
    figure,
    for_the_committee,
    letterhead,
    number_text,
    set_text,
    signature,
)
from ui.demo.papers_tables import Column, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

_SHADE: Final = (0.95, 0.96, 0.98)

_GROUPS: Final = (
    (
        "Giao thông",
        "Ban QLDA công trình giao thông",
        (
            "Đường ven sông Lam, đoạn cầu Bến Chợ - phường Đông Hải",
            "Cầu Yên Hòa và đường dẫn hai đầu cầu",
            "Cải tạo, nâng cấp đường tỉnh 533, đoạn Thanh Lâm - Mường Khê",
            "Nút giao khác mức Cửa Nam",
            "Đường vào Khu công nghiệp Bắc Sông, giai đoạn 2",
            "Kiên cố hóa đường liên xã Châu Sơn - Châu Long",
            "Cầu dân sinh thay thế đập tràn tại 14 xã miền núi",
            "Bến xe phía Nam phường Lam Thành",
            "Hệ thống đèn tín hiệu và giám sát giao thông đô thị",
        ),
    ),
    (
        "Nông nghiệp, thủy lợi và môi trường",
        "Ban QLDA nông nghiệp và PTNT",
        (
            "Hệ thống tiêu úng khu vực Bắc Sông",
            "Sửa chữa, nâng cấp 22 hồ chứa xung yếu",
            "Kè chống sạt lở bờ sông Lam qua xã Hưng Giang",
            "Nâng cấp đê Tả Lam, đoạn K12 - K31",
            "Khu neo đậu tránh trú bão Cửa Lạch",
            "Cấp nước sạch liên xã Quỳnh Bình - Quỳnh Long",
            "Khu xử lý chất thải rắn Nghĩa Thái",
            "Trồng mới và phục hồi 1.850 ha rừng phòng hộ đầu nguồn",
        ),
    ),
    (
        "Y tế và giáo dục",
        "Ban QLDA dân dụng và công nghiệp",
        (
            "Khu điều trị kỹ thuật cao, Bệnh viện Đa khoa tỉnh",
            "Mở rộng Bệnh viện Sản - Nhi, quy mô 250 giường",
            "Xây dựng, cải tạo 38 trạm y tế xã, phường",
            "Trường nội trú liên cấp tại xã biên giới Mường Long",
            "Trường nội trú liên cấp tại xã biên giới Mường Khê",
            "Trường Trung học phổ thông Bắc Sông",
            "Nhà đa năng và bể bơi cho 24 trường tiểu học",
            "Trung tâm thí nghiệm, Trường Đại học Sông Lam",
        ),
    ),
    (
        "Văn hóa, khoa học và chuyển đổi số",
        "Các sở, ngành liên quan",
        (
            "Trung tâm dữ liệu và điều hành thông minh của tỉnh",
            "Hệ thống phòng họp không giấy từ tỉnh đến cấp xã",
            "Số hóa hồ sơ địa chính của 116 xã, phường",
            "Tu bổ di tích Đền Thượng và khu phố cổ Bến Chợ",
            "Bảo tàng tỉnh: hệ thống trưng bày và kho bảo quản",
            "Thư viện tỉnh, cơ sở 2",
        ),
    ),
    (
        "Quốc phòng, an ninh và quản lý nhà nước",
        "Các đơn vị sử dụng",
        (
            "Đường tuần tra biên giới, đoạn mốc 412 - mốc 427",
            "Trụ sở làm việc Công an 16 phường",
            "Thao trường huấn luyện tổng hợp cấp tỉnh",
            "Trung tâm Phục vụ hành chính công tại 30 xã, phường",
            "Trụ sở UBND xã Châu Khê sau sắp xếp",
        ),
    ),
)

_TEXT: Final = """
~ Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;

~ Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về kế hoạch đầu tư công trung hạn giai đoạn 2026 -
2030;

Ủy ban nhân dân tỉnh xây dựng kế hoạch đầu tư công năm 2027 với các nội dung chính như sau:

# I. TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2026

Tổng kế hoạch vốn đầu tư công năm 2026 được giao là 8.412 tỷ đồng. Đến ngày 15 tháng 11 năm 2026
đã giải ngân 6.612 tỷ đồng, đạt 78,6% kế hoạch; ước đến hết ngày 31 tháng 01 năm 2027 đạt 96,5%.
Có 21/34 chủ đầu tư giải ngân trên mức bình quân chung, 5 chủ đầu tư giải ngân dưới 50%.

Trong năm đã hoàn thành, đưa vào sử dụng 47 công trình, trong đó có cầu Quang Phú, Trung tâm Kiểm
soát bệnh tật, 12 trạm bơm tiêu và 18 trường học. Vướng mắc lớn nhất vẫn là giải phóng mặt bằng:
còn 214 hộ dân tại 6 dự án chưa nhận tiền bồi thường; giá cát, đất đắp tăng 11% so với đầu năm làm
tăng chi phí của 9 dự án.

# II. KẾ HOẠCH ĐẦU TƯ CÔNG NĂM 2027

1. Tổng kế hoạch vốn năm 2027 cho danh mục kèm theo là <b>{plan} tỷ đồng</b>, bố trí cho 36 dự án
thuộc 5 lĩnh vực với tổng mức đầu tư {investment} tỷ đồng; lũy kế vốn đã bố trí đến hết năm 2026
là {given} tỷ đồng.

2. Nguyên tắc phân bổ: tập trung vốn để hoàn thành dứt điểm dự án chuyển tiếp; không dàn trải; mỗi
dự án nhóm C bố trí không quá 3 năm, nhóm B không quá 4 năm. Dự án khởi công mới chỉ được giao vốn
khi có quyết định đầu tư và phương án giải phóng mặt bằng được phê duyệt.

3. Cơ cấu vốn theo lĩnh vực:

[table]

# III. GIẢI PHÁP

1. Người đứng đầu chủ đầu tư ký cam kết tiến độ giải ngân từng quý với Chủ tịch Ủy ban nhân dân
tỉnh; kết quả giải ngân là một tiêu chí đánh giá, xếp loại hằng năm.

2. Sở Xây dựng công bố giá vật liệu xây dựng hằng tháng; Sở Nông nghiệp và Môi trường hoàn thành
cấp phép 7 mỏ đất, cát theo cơ chế rút gọn trước ngày 31 tháng 3 năm 2027.

3. Ba tổ công tác do các Phó Chủ tịch Ủy ban nhân dân tỉnh làm tổ trưởng họp giao ban trực tuyến
hai tuần một lần, xử lý ngay vướng mắc thuộc thẩm quyền; nội dung vượt thẩm quyền báo cáo Chủ tịch
trong thời hạn 24 giờ.

Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh xem xét, quyết định./.
"""


@dataclass(frozen=True, slots=True)
class Project:
    """One project, its amounts in millions of đồng."""

    name: str
    owner: str
    years: str
    investment: int
    given: int
    plan: int


@cache
def project_groups() -> tuple[tuple[str, tuple[Project, ...]], ...]:
    """The projects of each field."""
    return tuple(
        (title, tuple(_project(name, owner) for name in names)) for title, owner, names in _GROUPS
    )


def _project(name: str, owner: str) -> Project:
    investment = figure(name, 48, 940) * 1000
    begun = figure(f"{name}/begun", 2024, 2027)
    given = 0 if begun == 2027 else investment * figure(f"{name}/given", 18, 62) // 100
    plan = (investment - given) * figure(f"{name}/plan", 34, 58) // 100
    return Project(name, owner, f"{begun} - {begun + 3}", investment, given, plan)


def sums(projects: tuple[Project, ...]) -> tuple[int, int, int]:
    """Total investment, money given so far, and money planned for the year."""
    return (
        sum(project.investment for project in projects),
        sum(project.given for project in projects),
        sum(project.plan for project in projects),
    )


def all_projects() -> tuple[Project, ...]:
    """Every project of every field."""
    return tuple(project for _, projects in project_groups() for project in projects)


def write_submission(path: Path, title: str) -> None:
    """Make the submission on public investment."""
    canvas = Canvas()
    flow = Flow(canvas)
    head = Letterhead(
        "91/TTr-UBND",
        "ngày 20 tháng 11 năm 2026",
        "TỜ TRÌNH",
        "Về kế hoạch đầu tư công năm 2027 và danh mục dự án",
    )
    letterhead(flow, head)
    addressee(flow, "Kính gửi: Hội đồng nhân dân tỉnh Sông Lam")
    names = ("investment", "given", "plan")
    words = {
        name: number_text(amount / 1000, 1)
        for name, amount in zip(names, sums(all_projects()), strict=True)
    }
    before, after = _TEXT.format(**words).split("[table]")
    set_text(flow, before, OPEN_BODY)
    _field_table(flow)
    set_text(flow, after, OPEN_BODY, SIGNED_PT)
    signature(flow, for_the_committee())
    canvas.save(path, title)


def _field_table(flow: Flow) -> None:
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Lĩnh vực", 3.6),
        Column("Số dự án", 0.9, "centre"),
        Column("Vốn năm 2027 (triệu đồng)", 1.8, "right"),
    )
    rows = [
        Row((str(n), field, str(len(projects)), number_text(sums(projects)[2])))
        for n, (field, projects) in enumerate(project_groups(), start=1)
    ]
    everything = all_projects()
    total = ("", "Tổng số", str(len(everything)), number_text(sums(everything)[2]))
    rows.append(Row(total, bold=True, shade=_SHADE))
    Table(flow, columns, 12).draw(rows)


def write_table(path: Path, title: str) -> None:
    """Make the list of projects on landscape pages."""
    canvas = Canvas()
    flow = Flow(canvas, A4_LANDSCAPE, Margins(48, 40, 42, 48))
    canvas.text_right(flow.right, flow.y + 10, "Phụ lục II", Ink(size_pt=12))
    flow.paragraph("DANH MỤC DỰ ÁN VÀ KẾ HOẠCH ĐẦU TƯ CÔNG NĂM 2027", CENTRED_BOLD)
    centred = replace(BODY, ink=Ink(size_pt=12), align="centre", first_indent=0)
    flow.paragraph(
        "<i>(Kèm theo Tờ trình số 91/TTr-UBND ngày 20 tháng 11 năm 2026 của UBND tỉnh)</i>", centred
    )
    flow.paragraph("<i>Đơn vị tính: triệu đồng</i>", replace(centred, align="right"))
    columns = (
        Column("STT", 0.6, "centre"),
        Column("Tên dự án", 5),
        Column("Chủ đầu tư", 2.9),
        Column("Thời gian thực hiện", 1.3, "centre"),
        Column("Tổng mức đầu tư", 1.5, "right"),
        Column("Lũy kế đến hết năm 2026", 1.5, "right"),
        Column("Kế hoạch năm 2027", 1.5, "right"),
    )
    rows = [_total_row("", "TỔNG SỐ", all_projects())]
    for sign, (field, projects) in zip("ABCDE", project_groups(), strict=True):
        rows.append(_total_row(sign, field, projects))
        rows += [_project_row(n, project) for n, project in enumerate(projects, start=1)]
    Table(flow, columns, 11).draw(rows, numbered_head=True)
    canvas.save(path, title)


def _total_row(sign: str, title: str, projects: tuple[Project, ...]) -> Row:
    amounts = (number_text(amount) for amount in sums(projects))
    return Row((sign, title, "", "", *amounts), bold=True, shade=_SHADE)


def _project_row(number: int, project: Project) -> Row:
    amounts = (
        number_text(project.investment),
        number_text(project.given) if project.given else "-",
        number_text(project.plan),
    )
    return Row((str(number), project.name, project.owner, project.years, *amounts))
