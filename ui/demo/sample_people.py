"""The people of the sample meeting, in Vietnamese and English."""

from __future__ import annotations

from typing import Final

from ui.demo.sample_kinds import SampleRole

Phrase = tuple[str, str]
"""One text in Vietnamese and in English."""

_COMMITTEE: Final[Phrase] = ("UBND tỉnh Sông Lam", "Song Lam Provincial People's Committee")
_OFFICE: Final[Phrase] = ("Văn phòng UBND tỉnh", "Office of the Provincial People's Committee")
_DIRECTOR: Final[Phrase] = ("Giám đốc Sở", "Director")

PEOPLE: Final[tuple[tuple[str, SampleRole, Phrase, Phrase], ...]] = (
    (
        "Nguyễn Quốc Hưng",
        SampleRole.CHAIR,
        ("Chủ tịch UBND tỉnh", "Chairman of the Provincial People's Committee"),
        _COMMITTEE,
    ),
    (
        "Trần Thị Minh Nguyệt",
        SampleRole.SECRETARY,
        ("Phó Chánh Văn phòng, Thư ký phiên họp", "Deputy Chief of Office, Secretary"),
        _OFFICE,
    ),
    (
        "Lê Hoàng Sơn",
        SampleRole.DELEGATE,
        ("Phó Chủ tịch Thường trực UBND tỉnh", "Permanent Vice Chairman"),
        _COMMITTEE,
    ),
    (
        "Phạm Thị Thu Hà",
        SampleRole.DELEGATE,
        ("Phó Chủ tịch UBND tỉnh", "Vice Chairwoman"),
        _COMMITTEE,
    ),
    (
        "Vũ Đình Thắng",
        SampleRole.DELEGATE,
        ("Phó Chủ tịch UBND tỉnh", "Vice Chairman"),
        _COMMITTEE,
    ),
    (
        "Hoàng Mạnh Cường",
        SampleRole.DELEGATE,
        ("Chánh Văn phòng UBND tỉnh", "Chief of Office"),
        _OFFICE,
    ),
    (
        "Đặng Ngọc Lan",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Tài chính", "Department of Finance"),
    ),
    (
        "Bùi Xuân Trường",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Xây dựng", "Department of Construction"),
    ),
    (
        "Đỗ Thị Bích Thủy",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"),
    ),
    (
        "Ngô Anh Tuấn",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    ),
    (
        "Dương Văn Khải",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Nội vụ", "Department of Home Affairs"),
    ),
    (
        "Lý Thị Mai Hương",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Giáo dục và Đào tạo", "Department of Education and Training"),
    ),
    (
        "Trịnh Công Minh",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Y tế", "Department of Health"),
    ),
    (
        "Hồ Sỹ Nghĩa",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Công Thương", "Department of Industry and Trade"),
    ),
    (
        "Phan Thị Kiều Oanh",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Tư pháp", "Department of Justice"),
    ),
    (
        "Mai Thế Vinh",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
    ),
    (
        "Vi Thị Hồng Thắm",
        SampleRole.DELEGATE,
        _DIRECTOR,
        ("Sở Dân tộc và Tôn giáo", "Department of Ethnic and Religious Affairs"),
    ),
    (
        "Cao Thị Ngọc Ánh",
        SampleRole.DELEGATE,
        ("Chánh Thanh tra tỉnh", "Chief Inspector"),
        ("Thanh tra tỉnh", "Provincial Inspectorate"),
    ),
    (
        "Tạ Quang Dũng",
        SampleRole.DELEGATE,
        ("Đại tá, Giám đốc Công an tỉnh", "Colonel, Director of Provincial Police"),
        ("Công an tỉnh", "Provincial Police"),
    ),
    (
        "Lương Hữu Phước",
        SampleRole.DELEGATE,
        ("Đại tá, Chỉ huy trưởng", "Colonel, Commander"),
        ("Bộ Chỉ huy Quân sự tỉnh", "Provincial Military Command"),
    ),
    (
        "Nguyễn Thị Thanh Bình",
        SampleRole.GUEST,
        ("Phó Chủ tịch HĐND tỉnh", "Vice Chairwoman of the Provincial People's Council"),
        ("Thường trực HĐND tỉnh", "Standing Body of the Provincial People's Council"),
    ),
    (
        "Trương Văn Lộc",
        SampleRole.GUEST,
        ("Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", "Chairman of the Provincial Fatherland Front"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Vietnam Fatherland Front, provincial committee"),
    ),
    (
        "Đinh Khắc Hiếu",
        SampleRole.GUEST,
        ("Trưởng Thuế tỉnh", "Head of Provincial Tax"),
        ("Thuế tỉnh Sông Lam", "Song Lam Provincial Tax"),
    ),
    (
        "Võ Thị Diệu Linh",
        SampleRole.GUEST,
        ("Chủ tịch UBND phường Bắc Sông", "Chairwoman of Bac Song Ward"),
        ("UBND phường Bắc Sông", "Bac Song Ward People's Committee"),
    ),
)
"""Name, role, position and unit of each person, in the order of seating."""
