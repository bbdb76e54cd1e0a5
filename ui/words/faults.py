"""From the code of any error to its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.desk import DESK
from ui.words.local import LOCAL
from ui.words.phrase import Phrase, Words, phrase, speak
from ui.words.rules import RULES
from ui.words.tampering import TAMPERING

if TYPE_CHECKING:
    from collections.abc import Mapping

FAULTS: Final[dict[str, Phrase]] = {**DESK, **RULES, **TAMPERING, **LOCAL}

# What a code says in a place where its usual words would puzzle.
_WITHOUT: Final[dict[tuple[str, str], Phrase]] = {
    ("vote_closed", "closed_at_ms"): phrase(
        ("Biểu quyết đã kết thúc", "Phiếu đến sau khi kết thúc nên không được ghi."),
        ("The vote is closed", "The ballot came after the close and was not recorded."),
    ),
    ("code_wrong", "tries_left"): phrase(
        ("Mã không đúng", "Mã gồm 8 chữ cái và chữ số.", "Hãy nghe đọc lại mã rồi nhập lại."),
        (
            "Wrong code",
            "The code has 8 letters and digits.",
            "Have it read out again and type it anew.",
        ),
    ),
    ("no_quorum", "present"): phrase(
        (
            "Chưa đủ số thành viên",
            "Số người có mặt chưa đủ để biểu quyết.",
            "Hãy đợi thêm người điểm danh.",
        ),
        ("No quorum", "Too few are present to vote.", "Wait for more people to check in."),
    ),
    ("invitation_expired", "expires_ms"): phrase(
        (
            "Giấy mời đã hết hạn",
            "Giấy mời này không còn hiệu lực.",
            "Đề nghị thư ký cấp giấy mời mới.",
        ),
        (
            "Invitation expired",
            "This invitation is not valid any more.",
            "Ask the secretary for a new one.",
        ),
    ),
    ("file_unreadable", "file"): phrase(
        ("Không mở được tệp", "Không đọc được tệp này.", "Hãy kiểm tra tệp còn ở đó và mở được."),
        (
            "File cannot be opened",
            "This file cannot be read.",
            "Check that it is there and may be read.",
        ),
    ),
    ("damaged", "file"): phrase(
        (
            "Dữ liệu bị hỏng",
            "Dữ liệu của hồ sơ bị hỏng và không mở được.",
            "Hãy khôi phục từ bản sao lưu, hoặc tạo hồ sơ mới và xin giấy mời mới.",
        ),
        (
            "Data is damaged",
            "The data of this profile is damaged and cannot be opened.",
            "Restore a backup, or start a new profile and ask for a new invitation.",
        ),
    ),
}


def fault_words(code: str, fields: Mapping[str, str | int], language: str) -> Words:
    """Return title, text and hint of a fault; an unknown code is something unforeseen."""
    said = FAULTS.get(code, LOCAL["unexpected"])
    for (plain, field), instead in _WITHOUT.items():
        if plain == code and field not in fields:
            said = instead
    return speak(said, fields, language)
