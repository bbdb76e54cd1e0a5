"""Words for the state of the connection."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, Words, phrase, speak
from ui.words.tampering import TAMPERING

LINKS: Final[dict[str, Phrase]] = {
    "searching": phrase(
        (
            "Đang tìm máy chủ",
            "Thiết bị đang tìm máy chủ của cuộc họp trong mạng này.",
            "Nếu lâu không thấy, hãy nhập địa chỉ do thư ký cung cấp.",
        ),
        (
            "Looking for the host",
            "This device is looking for the meeting's host in this network.",
            "If it takes long, type the address that the secretary gives you.",
        ),
    ),
    "connecting": phrase(
        ("Đang kết nối", "Đã thấy máy chủ và đang kết nối."),
        ("Connecting", "The host was found; connecting to it."),
    ),
    "catching_up": phrase(
        ("Đang cập nhật", "Đã kết nối và đang nhận những gì diễn ra trong lúc vắng."),
        ("Catching up", "Connected; taking in what happened meanwhile."),
    ),
    "live": phrase(
        ("Đã kết nối", "Mọi diễn biến của cuộc họp đến thiết bị này ngay lập tức."),
        ("Connected", "Everything that happens in the meeting arrives here at once."),
    ),
    "offline": phrase(
        (
            "Mất kết nối",
            "Không liên lạc được máy chủ. Tài liệu đã tải vẫn đọc được.",
            "Thiết bị tự kết nối lại. Hãy kiểm tra Wi-Fi nếu lâu không được.",
        ),
        (
            "Offline",
            "The host cannot be reached. Papers that are here can still be read.",
            "It connects again by itself. Check the Wi-Fi if that takes long.",
        ),
    ),
    "wrong_host": phrase(
        (
            "Không phải tổ chức của ông/bà",
            "Một máy chủ trả lời nhưng không chứng minh được là của tổ chức. Chưa gửi đi thông tin nào.",
            "Hãy báo cho thư ký.",
        ),
        (
            "Not your organisation",
            "A host answered but cannot prove that it is your organisation's. Nothing was sent to it.",
            "Tell the secretary.",
        ),
    ),
    "revoked": phrase(
        (
            "Thiết bị đã bị thu hồi",
            "Thư ký đã thu hồi thiết bị này khỏi cuộc họp.",
            "Hãy gặp thư ký nếu đây là nhầm lẫn.",
        ),
        (
            "Device revoked",
            "The secretary has withdrawn this device from the meeting.",
            "Speak to the secretary if this is a mistake.",
        ),
    ),
    "update_needed": phrase(
        (
            "Cần cập nhật chương trình",
            "Máy chủ dùng phiên bản mới hơn chương trình trên thiết bị này.",
            "Vẫn đọc được tài liệu đã tải. Hãy cập nhật để tiếp tục tham gia.",
        ),
        (
            "Update needed",
            "The host uses a newer version than the program on this device.",
            "Papers that are here can still be read. Update to take part again.",
        ),
    ),
    "host_replaced": phrase(
        (
            "Máy chủ đã được thay",
            "Máy chủ này đã được thay bằng một máy chủ khác.",
            "Thiết bị đang tìm máy chủ mới; có thể nhập địa chỉ mới.",
        ),
        (
            "Host replaced",
            "Another host has taken this host's place.",
            "The device looks for the new one; its address can be typed.",
        ),
    ),
}


def link_words(link: str, code: str, language: str) -> Words:
    """Return the words of a link's state; a code says why it is so."""
    said = LINKS.get(link, LINKS["offline"])
    if link == "wrong_host" and code == "fork":
        said = TAMPERING["fork"]
    if link == "offline" and code == "bad_time":
        said = TAMPERING["bad_time"]
    return speak(said, {}, language)
