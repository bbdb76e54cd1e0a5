"""The agencies, communes and wards of the province in the sample papers."""

from __future__ import annotations

from typing import Final

AGENCIES: Final = (
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    "Văn phòng UBND tỉnh",
    "Sở Tài chính",
    "Sở Xây dựng",
    "Sở Nông nghiệp và Môi trường",
    "Sở Khoa học và Công nghệ",
    "Sở Nội vụ",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Sở Công Thương",
    "Sở Tư pháp",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Dân tộc và Tôn giáo",
    "Thanh tra tỉnh",
    "Ban Quản lý Khu kinh tế và các khu công nghiệp",
    "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Đài Phát thanh và Truyền hình tỉnh",
    "Trường Chính trị tỉnh",
    "Trường Đại học Sông Lam",
    "Trường Cao đẳng Kỹ thuật công nghiệp",
    "Trường Cao đẳng Y tế",
    "Bệnh viện Đa khoa tỉnh",
    "Bệnh viện Sản - Nhi",
    "Bệnh viện Y học cổ truyền",
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông",
    "Ban Quản lý dự án đầu tư xây dựng dân dụng và công nghiệp",
    "Ban Quản lý dự án nông nghiệp và phát triển nông thôn",
    "Trung tâm Phục vụ hành chính công tỉnh",
    "Trung tâm Xúc tiến đầu tư, thương mại và du lịch",
    "Trung tâm Chuyển đổi số tỉnh",
    "Quỹ Bảo vệ và phát triển rừng",
    "Vườn quốc gia Phu Lam",
    "Chi cục Thủy lợi và Phòng, chống thiên tai",
    "Liên minh Hợp tác xã tỉnh",
)

_WARDS: Final = (
    "Lam Thành",
    "Bắc Sông",
    "Bến Chợ",
    "Cửa Nam",
    "Đông Hải",
    "Trường Giang",
    "Hưng Phúc",
    "Quang Phú",
    "Yên Hòa",
    "Hải Tân",
    "Nghĩa Thái",
    "Hoàng Sơn",
    "Cửa Lạch",
    "Tân Mai",
    "Vạn An",
    "Thái Bình Đông",
)
_FIRST: Final = ("Thanh", "Phú", "Nghĩa", "Yên", "Đồng", "Hưng", "Quỳnh", "Tân", "Châu", "Mường")
_SECOND: Final = ("Lâm", "Sơn", "Giang", "Hòa", "Lộc", "Thịnh", "Trung", "Khê", "Bình", "Long")

COMMUNES: Final = (
    *(f"Phường {name}" for name in _WARDS),
    *(f"Xã {first} {second}" for first in _FIRST for second in _SECOND),
)
"""16 wards and 100 communes."""
