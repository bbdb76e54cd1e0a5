"""The submission on the budget as it comes again in the middle of the meeting: what changed."""

from __future__ import annotations

from typing import Final

from ui.demo.papers_budget_text import SUBMISSION_TEXT

# What stood there, and what stands there now.
CHANGES: Final[tuple[tuple[str, str], ...]] = (
    # Another paragraph before the others moves all that follows.
    (
        "## 2. Về chi ngân sách địa phương\n",
        "Sau khi tiếp thu ý kiến của các thành viên Ủy ban nhân dân tỉnh, Sở Tài chính đã rà soát\n"
        "lại toàn bộ số thu tiền sử dụng đất theo từng dự án; số ước thực hiện cả năm được điều\n"
        "chỉnh giảm 184 tỷ đồng và được bù đắp bằng số tăng thu nội địa.\n\n"
        "## 2. Về chi ngân sách địa phương\n",
    ),
    (
        "Giải ngân vốn đầu tư công đạt 78,6% kế hoạch",
        "Giải ngân vốn đầu tư công đạt 79,4% kế hoạch",
    ),
    ("kỳ 4,1 điểm phần trăm", "kỳ 4,9 điểm phần trăm"),
    ("Ngân sách tỉnh đã bố trí 386 tỷ đồng", "Ngân sách tỉnh đã bố trí 402 tỷ đồng"),
    ("126 tỷ đồng hỗ trợ Nhân dân", "142 tỷ đồng hỗ trợ Nhân dân"),
    ("cắt giảm 10% chi mua sắm", "cắt giảm 12% chi mua sắm"),
    ("12 dự án khởi công mới", "11 dự án khởi công mới"),
    (
        "tiêu úng khu vực Bắc Sông.\n\nb) Chi thường xuyên",
        "tiêu úng khu vực Bắc Sông; dự án trụ sở mới của Trung tâm Lưu trữ lịch sử được lùi sang\n"
        "năm 2028.\n\nb) Chi thường xuyên",
    ),
    # A sentence that is gone.
    (
        "; không vay để chi thường xuyên. Sở Tài chính lập\n"
        "kế hoạch vay theo tiến độ giải ngân, bảo đảm không để vốn nhàn rỗi tại Kho bạc Nhà nước "
        "quá 30\nngày.",
        "; không vay để chi thường xuyên.",
    ),
)


def revised_submission_text() -> str:
    """Return the wording with all changes."""
    text = SUBMISSION_TEXT
    for before, after in CHANGES:
        if text.count(before) != 1:
            raise ValueError(f"the submission does not say once: {before[:40]}")
        text = text.replace(before, after)
    return text
