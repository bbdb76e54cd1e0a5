"""Words for bytes that are not what they claim to be."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, phrase

_NOTHING_LOST_VI: Final = "Dữ liệu đã có trên thiết bị vẫn nguyên vẹn."
_NOTHING_LOST_EN: Final = "What is on this device is unharmed."

TAMPERING: Final[dict[str, Phrase]] = {
    "malformed": phrase(
        (
            "Không đọc được",
            "Nội dung nhận được không đúng định dạng nên đã bị bỏ qua.",
            "Hãy kiểm tra đã chép đủ và đúng tệp.",
        ),
        (
            "Cannot be read",
            "What came is not in the right form and was set aside.",
            "Check that it was copied whole and is the right file.",
        ),
    ),
    "too_long": phrase(
        ("Quá dài", "Nội dung vượt quá độ dài cho phép.", "Hãy rút ngắn rồi thử lại."),
        ("Too long", "It is longer than can be taken.", "Shorten it and try again."),
    ),
    "future_version": phrase(
        (
            "Cần cập nhật chương trình",
            "Nội dung này do một phiên bản mới hơn tạo ra.",
            "Hãy cập nhật chương trình trên thiết bị này.",
        ),
        (
            "Update needed",
            "This was made by a newer version of the program.",
            "Update the program on this device.",
        ),
    ),
    "wrong_log": phrase(
        ("Không phải cuộc họp này", "Máy chủ này không phục vụ cuộc họp đang mở."),
        ("Another meeting", "This host does not serve the meeting that is open."),
    ),
    "bad_signature": phrase(
        (
            "Chữ ký không hợp lệ",
            "Nội dung không do người nêu tên ký nên bị từ chối.",
            _NOTHING_LOST_VI,
        ),
        (
            "Signature is not valid",
            "It was not signed by the one it names and was refused.",
            _NOTHING_LOST_EN,
        ),
    ),
    "bad_commitment": phrase(
        (
            "Nội dung đã bị thay đổi",
            "Nội dung không khớp với bản đã được cam kết khi ký.",
            _NOTHING_LOST_VI,
        ),
        (
            "Content was changed",
            "The content is not the one committed to when it was signed.",
            _NOTHING_LOST_EN,
        ),
    ),
    "bad_chain": phrase(
        (
            "Nhật ký không liền mạch",
            "Các mục nhật ký nhận được không nối tiếp nhau.",
            _NOTHING_LOST_VI,
        ),
        (
            "The log has a break",
            "The entries that came do not follow one another.",
            _NOTHING_LOST_EN,
        ),
    ),
    "bad_head": phrase(
        (
            "Xác nhận của máy chủ không hợp lệ",
            "Chữ ký của máy chủ trên nhật ký không đúng.",
            "Hãy báo cho thư ký.",
        ),
        (
            "Host's seal is not valid",
            "The host's signature over the log is wrong.",
            "Tell the secretary.",
        ),
    ),
    "bad_mandate": phrase(
        ("Không có ủy nhiệm hợp lệ", "Cuộc họp không do tổ chức nêu tên ủy nhiệm lập ra."),
        ("No valid mandate", "The organisation named did not give a mandate for this meeting."),
    ),
    "bad_proof": phrase(
        (
            "Không chứng minh được",
            "Thiết bị hoặc máy chủ không chứng minh được khóa của mình.",
            "Hãy dùng giấy mời do thư ký đưa trực tiếp.",
        ),
        (
            "Proof failed",
            "The device or host could not prove its key.",
            "Use an invitation handed over by the secretary.",
        ),
    ),
    "bad_count": phrase(
        ("Kiểm phiếu không khớp", "Số phiếu công bố khác với số đếm lại."),
        ("Count does not match", "The published count differs from the recount."),
    ),
    "bad_time": phrase(
        (
            "Ngày giờ không khớp",
            "Giấy chứng nhận của máy chủ không có hiệu lực vào giờ của máy này.",
            "Hãy kiểm tra ngày giờ trên thiết bị.",
        ),
        (
            "Date or time is off",
            "The host's certificate is not valid at this device's time.",
            "Check the date and time of this device.",
        ),
    ),
    "fork": phrase(
        (
            "Máy chủ đưa ra hai bản khác nhau",
            "Máy chủ đã ký hai diễn biến khác nhau của cùng cuộc họp. Bằng chứng được giữ trên thiết bị.",
            "Hãy báo ngay cho chủ tọa và thư ký.",
        ),
        (
            "The host told two stories",
            "The host signed two different courses of this meeting. The proof is kept on this device.",
            "Tell the chair and the secretary at once.",
        ),
    ),
    "wrong_organisation": phrase(
        (
            "Không phải tổ chức của ông/bà",
            "Máy này mang tên quen thuộc nhưng không thuộc tổ chức đã mời. Chưa gửi đi thông tin nào.",
            "Không nhập mã vào máy này. Hãy báo cho thư ký.",
        ),
        (
            "Not your organisation",
            "This host does not belong to the organisation that invited you. Nothing was sent to it.",
            "Give no code to it. Tell the secretary.",
        ),
    ),
}
