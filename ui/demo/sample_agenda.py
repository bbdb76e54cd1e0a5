"""The agenda of the sample meeting, in Vietnamese and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.demo.sample_kinds import PaperKind

if TYPE_CHECKING:
    from ui.demo.sample_people import Phrase


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """What the sample meeting is called and where it is held."""

    organisation: Phrase
    body: Phrase
    title: Phrase
    place: Phrase


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the agenda in both languages."""

    short_title: Phrase
    title: Phrase
    presenter: str
    duration_minutes: int
    papers: tuple[tuple[PaperKind, Phrase], ...] = ()
    motions: tuple[tuple[Phrase, Phrase], ...] = ()


MEETING: Final = MeetingRow(
    organisation=("Ủy ban nhân dân tỉnh Sông Lam", "Song Lam Provincial People's Committee"),
    body=("Ủy ban nhân dân tỉnh", "Provincial People's Committee"),
    title=(
        "Phiên họp thường kỳ tháng 11 năm 2026",
        "Regular sitting, November 2026",
    ),
    place=(
        "Phòng họp số 1, Trụ sở UBND tỉnh, số 1 đường Độc Lập, phường Lam Thành",
        "Meeting room 1, Provincial People's Committee, 1 Doc Lap Street, Lam Thanh Ward",
    ),
)

AGENDA: Final[tuple[ItemRow, ...]] = (
    ItemRow(
        ("Khai mạc", "Opening"),
        (
            "Khai mạc, điểm danh và thông qua chương trình phiên họp",
            "Opening, roll call and adoption of the agenda",
        ),
        "Nguyễn Quốc Hưng",
        10,
        (
            (
                PaperKind.INVITATION,
                ("Giấy mời số 412 dự phiên họp tháng 11", "Invitation No. 412"),
            ),
            (
                PaperKind.PROGRAMME,
                ("Chương trình phiên họp tháng 11 năm 2026", "Agenda of the sitting"),
            ),
        ),
        (
            (
                (
                    "Thông qua chương trình phiên họp thường kỳ tháng 11 năm 2026?",
                    "Adopt the agenda of the regular sitting of November 2026?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là phiên họp được tiến hành theo đúng "
                    "chương trình 8 nội dung đã gửi kèm Giấy mời số 412/GM-UBND.",
                    "A vote IN FAVOUR means that the sitting follows the agenda of 8 items "
                    "sent with Invitation No. 412/GM-UBND.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Báo cáo kinh tế - xã hội", "Socio-economic report"),
        (
            "Báo cáo tình hình kinh tế - xã hội 11 tháng năm 2026, nhiệm vụ trọng tâm tháng 12",
            "Socio-economic situation in the first 11 months of 2026; priorities for December",
        ),
        "Đặng Ngọc Lan",
        45,
        (
            (
                PaperKind.REPORT,
                (
                    "Báo cáo số 365 về kinh tế - xã hội 11 tháng năm 2026",
                    "Report No. 365 on the first 11 months of 2026",
                ),
            ),
            (
                PaperKind.SLIDES,
                ("Trình chiếu - Tóm tắt Báo cáo số 365", "Slides - Summary of Report No. 365"),
            ),
            (
                PaperKind.CHARTS,
                ("Phụ lục - Biểu đồ thu ngân sách và tăng trưởng", "Annex - Charts"),
            ),
        ),
    ),
    ItemRow(
        ("Dự toán ngân sách 2027", "Budget estimate 2027"),
        (
            "Dự toán ngân sách địa phương và phương án phân bổ ngân sách cấp tỉnh năm 2027",
            "Local budget estimate and allocation of the provincial budget for 2027",
        ),
        "Đặng Ngọc Lan",
        40,
        (
            (
                PaperKind.BUDGET_SUBMISSION,
                (
                    "Tờ trình số 88 về dự toán ngân sách năm 2027",
                    "Submission No. 88 on the 2027 budget estimate",
                ),
            ),
            (
                PaperKind.BUDGET_TABLE,
                (
                    "Phụ lục - Biểu dự toán chi ngân sách năm 2027",
                    "Annex - Expenditure estimate 2027",
                ),
            ),
            (
                PaperKind.RESOLUTION,
                (
                    "Dự thảo Nghị quyết của HĐND tỉnh về dự toán ngân sách",
                    "Draft resolution on the budget estimate",
                ),
            ),
        ),
        (
            (
                (
                    "Thông qua Tờ trình số 88/TTr-UBND về dự toán ngân sách địa phương năm 2027?",
                    "Approve Submission No. 88/TTr-UBND on the local budget estimate for 2027?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là Tờ trình số 88/TTr-UBND được thông qua và được "
                    "trình Hội đồng nhân dân tỉnh tại kỳ họp cuối năm 2026.",
                    "A vote IN FAVOUR means that Submission No. 88/TTr-UBND is approved and goes "
                    "to the Provincial People's Council at its last session of 2026.",
                ),
            ),
            (
                (
                    "Giữ lại 2% dự phòng ngân sách cấp tỉnh cho phòng, chống thiên tai?",
                    "Keep a 2% reserve of the provincial budget for disaster response?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là 2% dự phòng được bổ sung vào Điều 2 của dự thảo "
                    "Nghị quyết trước khi trình Hội đồng nhân dân tỉnh.",
                    "A vote IN FAVOUR means that the 2% reserve is added to Article 2 of the "
                    "draft resolution before it goes to the People's Council.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Đầu tư công 2027", "Public investment 2027"),
        (
            "Kế hoạch đầu tư công năm 2027 và danh mục dự án khởi công mới",
            "Public investment plan for 2027 and list of new projects",
        ),
        "Lê Hoàng Sơn",
        30,
        (
            (
                PaperKind.INVESTMENT_SUBMISSION,
                (
                    "Tờ trình số 91 về kế hoạch đầu tư công năm 2027",
                    "Submission No. 91 on public investment in 2027",
                ),
            ),
            (
                PaperKind.INVESTMENT_TABLE,
                ("Phụ lục - Danh mục dự án năm 2027", "Annex - List of projects 2027"),
            ),
        ),
        (
            (
                (
                    "Thông qua kế hoạch đầu tư công năm 2027 theo Tờ trình số 91/TTr-UBND?",
                    "Approve the public investment plan for 2027 (Submission No. 91/TTr-UBND)?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là danh mục 36 dự án kèm theo được thông qua và vốn "
                    "được giao cho chủ đầu tư trước ngày 31/12/2026.",
                    "A vote IN FAVOUR means that the annexed list of 36 projects is approved and "
                    "funds are assigned to the project owners before 31 December 2026.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Quy hoạch phân khu Bắc Sông", "Bac Song zoning plan"),
        (
            "Đồ án quy hoạch phân khu đô thị Bắc Sông, tỷ lệ 1/2.000",
            "Zoning plan of the Bac Song urban area, scale 1:2,000",
        ),
        "Bùi Xuân Trường",
        30,
        (
            (
                PaperKind.ZONING_MAP,
                (
                    "Bản đồ quy hoạch sử dụng đất phân khu Bắc Sông",
                    "Land use plan of Bac Song",
                ),
            ),
            (
                PaperKind.APPRAISAL_SCAN,
                ("Thông báo thẩm định số 57 (bản quét)", "Appraisal notice No. 57 (scan)"),
            ),
        ),
        (
            (
                (
                    "Phê duyệt đồ án quy hoạch phân khu đô thị Bắc Sông, tỷ lệ 1/2.000?",
                    "Approve the zoning plan of the Bac Song urban area, scale 1:2,000?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là đồ án được phê duyệt, có hiệu lực từ ngày "
                    "01/12/2026 và được công bố công khai trong thời hạn 15 ngày.",
                    "A vote IN FAVOUR means that the plan is approved, takes effect on "
                    "1 December 2026 and is published within 15 days.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Dự án chống ngập lưu vực sông Lam", "Lam River flood resilience"),
        (
            "Đề xuất dự án tăng cường chống chịu ngập lụt lưu vực sông Lam, sử dụng vốn vay ODA",
            "Proposed Lam River Basin Flood Resilience Project, financed by an ODA loan",
        ),
        "Đỗ Thị Bích Thủy",
        25,
        (
            (
                PaperKind.PROJECT_BRIEF,
                (
                    "Lam River Flood Resilience - Project Brief (tiếng Anh)",
                    "Lam River Flood Resilience - Project Brief",
                ),
            ),
        ),
        (
            (
                (
                    "Đồng ý trình cấp có thẩm quyền đề xuất dự án chống ngập lưu vực sông Lam?",
                    "Agree to submit the Lam River flood resilience proposal?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là Sở Nông nghiệp và Môi trường được giao hoàn thiện "
                    "hồ sơ đề xuất dự án và trình Thủ tướng Chính phủ trước ngày 15/01/2027.",
                    "A vote IN FAVOUR means that the Department of Agriculture and Environment "
                    "completes the proposal and submits it to the Prime Minister "
                    "before 15 January 2027.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Phòng, chống thiên tai và Tết Đinh Mùi", "Storms and Lunar New Year"),
        (
            "Công tác phòng, chống thiên tai cuối năm và kế hoạch phục vụ Tết Đinh Mùi 2027",
            "Disaster prevention at the end of the year and plan for the Lunar New Year 2027",
        ),
        "Phạm Thị Thu Hà",
        20,
        (
            (
                PaperKind.STORM_PLAN,
                (
                    "Kế hoạch số 219 phục vụ Nhân dân đón Tết Đinh Mùi 2027",
                    "Plan No. 219 for the Lunar New Year 2027",
                ),
            ),
        ),
        (
            (
                (
                    "Ban hành Kế hoạch số 219/KH-UBND phục vụ Nhân dân đón Tết Đinh Mùi 2027?",
                    "Issue Plan No. 219/KH-UBND for the Lunar New Year 2027?",
                ),
                (
                    "Bỏ phiếu TÁN THÀNH nghĩa là Kế hoạch số 219/KH-UBND được ban hành và các sở, "
                    "ngành, UBND các xã, phường thực hiện từ ngày 01/12/2026.",
                    "A vote IN FAVOUR means that Plan No. 219/KH-UBND is issued and carried out "
                    "by departments, communes and wards from 1 December 2026.",
                ),
            ),
        ),
    ),
    ItemRow(
        ("Kết luận và bế mạc", "Conclusions and closing"),
        (
            "Chủ tọa kết luận và bế mạc phiên họp",
            "Conclusions of the chair and closing of the sitting",
        ),
        "Nguyễn Quốc Hưng",
        10,
    ),
)
"""The items in their order."""
