"""What the command line says."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = {
    "vi": "Họp không giấy: chương trình, tài liệu, phát biểu và biểu quyết trong một phòng họp.",
    "en": "Paperless meetings: agenda, papers, speaking and voting in one room.",
}

EXIT_CODES: Final = {
    "vi": """mã kết thúc:
  0  mọi việc ổn
  1  kiểm tra phát hiện sai sót, hoặc một bước không thành công
  2  lệnh không đúng
  3  lỗi của máy này: hồ sơ đang được dùng, sai mã PIN, dữ liệu hỏng, đĩa đầy...""",
    "en": """exit codes:
  0  everything is in order
  1  the check found something wrong, or a step failed
  2  the command was not right
  3  a fault of this machine: profile in use, wrong PIN, damaged data, full disk...""",
}

LINES: Final[dict[str, tuple[str, str]]] = {
    "usage": ("cách dùng: ", "usage: "),
    "wrong_usage": ("Lệnh không đúng", "The command is not right"),
    "see_help": ("Xem: {program} --help", "See: {program} --help"),
    "arguments": ("tham số", "arguments"),
    "options": ("tùy chọn", "options"),
    "help": ("hiện phần trợ giúp này", "show this help"),
    "lang": ("ngôn ngữ: vi hoặc en", "language: vi or en"),
    "version": ("hiện số phiên bản", "show the version"),
    "profile": (
        "thư mục dữ liệu của thiết bị này; mỗi thư mục là một thiết bị riêng",
        "folder of this device's data; each folder is a device of its own",
    ),
    "invitation": ("tệp giấy mời để vào họp", "invitation file to join with"),
    "host": (
        "chạy máy chủ cuộc họp không cần màn hình",
        "run a meeting host without a screen",
    ),
    "appoint": (
        "viết tệp bổ nhiệm cho máy chủ trên máy khác",
        "write the file with which a host on another machine serves the organisation",
    ),
    "recovery": (
        "tệp khôi phục của tổ chức",
        "the organisation's recovery file",
    ),
    "appointment_out": (
        "tệp bổ nhiệm cần viết; không ghi đè tệp đã có",
        "the appointment file to write; an existing file is not written over",
    ),
    "new_passphrase_file": (
        "tệp chứa cụm mật khẩu mới cho tệp bổ nhiệm, nếu không sẽ hỏi",
        "file with the new passphrase of the appointment file; asked for if not given",
    ),
    "recovery_passphrase_file": (
        "tệp chứa cụm mật khẩu của tệp khôi phục, nếu không sẽ hỏi",
        "file with the passphrase of the recovery file; asked for if not given",
    ),
    "ask_recovery": ("Cụm mật khẩu của tệp khôi phục: ", "Passphrase of the recovery file: "),
    "ask_new_passphrase": (
        "Cụm mật khẩu mới cho tệp bổ nhiệm: ",
        "New passphrase of the appointment file: ",
    ),
    "appointed": (
        "Đã viết {file}. Chép tệp sang máy chủ và chạy: meeting host --profile DIR "
        "--appointment {file}",
        "{file} is written. Copy it to the host and run: meeting host --profile DIR "
        "--appointment {file}",
    ),
    "host_profile": ("thư mục dữ liệu của máy chủ", "folder of the host's data"),
    "appointment": (
        "tệp bổ nhiệm máy chủ do thư ký xuất ra",
        "the host's appointment file that the secretary exported",
    ),
    "passphrase_file": (
        "tệp chứa cụm mật khẩu của tệp bổ nhiệm, nếu không sẽ hỏi",
        "file with the passphrase of the appointment file; asked for if not given",
    ),
    "key_file": (
        "tệp chứa khóa lưu trữ (64 chữ số thập lục phân), để ngoài ổ đĩa dữ liệu; "
        "hoặc đặt biến PAPERLESS_MEETING_HOST_KEY",
        "file with the storage key (64 hexadecimal digits), not on the data's disk; "
        "or set PAPERLESS_MEETING_HOST_KEY",
    ),
    "keys_on_stdin": (
        "nhận khóa từ chương trình gọi qua đầu vào chuẩn",
        "take the keys from the calling program on standard input",
    ),
    "port": ("cổng để nghe", "port to listen on"),
    "address": (
        "địa chỉ để nghe; có thể nêu nhiều lần",
        "address to listen on; may be given several times",
    ),
    "name": ("tên hiện trong phòng họp", "name shown in the room"),
    "no_announce": (
        "không thông báo máy chủ trong mạng",
        "do not announce the host in the network",
    ),
    "demo": (
        "chạy cuộc họp minh họa trên máy này",
        "run the demonstration meeting on this machine",
    ),
    "papers": (
        "thư mục PDF dùng thay cho tài liệu mẫu",
        "folder of PDFs to use instead of the sample papers",
    ),
    "tour": (
        "tự chạy trọn cuộc họp và ghi hình từng bước vào thư mục này",
        "play the whole meeting by itself and write a picture of each step to this folder",
    ),
    "verify": ("kiểm tra hồ sơ của một cuộc họp", "check the record of a meeting"),
    "record": ("tệp hồ sơ", "record file"),
    "fingerprint": (
        "dấu vân tay của tổ chức (32 hoặc 64 chữ số thập lục phân), lấy từ nguồn khác hồ sơ",
        "the organisation's fingerprint (32 or 64 hexadecimal digits), from elsewhere than the record",
    ),
    "bad_fingerprint": (
        "Dấu vân tay gồm 64 chữ số thập lục phân; trên giấy mời in 32 chữ số đầu.",
        "A fingerprint has 64 hexadecimal digits; seat cards show the first 32.",
    ),
    "need_appointment": (
        "Cần --appointment TỆP, hoặc chạy máy chủ từ chương trình của thư ký.",
        "--appointment FILE is needed, unless the secretary's program starts the host.",
    ),
    "ask_passphrase": ("Cụm mật khẩu của tệp bổ nhiệm: ", "Passphrase of the appointment file: "),
    "listening": (
        "Máy chủ đang chạy ở cổng {port}. Nhấn Ctrl+C để dừng.",
        "The host is running on port {port}. Press Ctrl+C to stop it.",
    ),
    "no_folder": (
        "Không có thư mục {folder}.",
        "There is no folder {folder}.",
    ),
    "demo_preparing": (
        "Đang chuẩn bị cuộc họp mẫu…",
        "Preparing the sample meeting…",
    ),
    "demo_ready": (
        "Ba cửa sổ đã mở: thư ký, chủ tọa, đại biểu. Mã PIN của cả ba là {pin}. "
        "Các đại biểu khác được mô phỏng. Đóng các cửa sổ để kết thúc.",
        "Three windows are open: secretary, chair, delegate. The PIN of all three is {pin}. "
        "The other delegates are simulated. Close the windows to end.",
    ),
    "fault": ("{title}. {text} {hint}", "{title}. {text} {hint}"),
    "sound": ("HỒ SƠ HỢP LỆ", "THE RECORD IS SOUND"),
    "sound_untrusted": (
        "HỒ SƠ NGUYÊN VẸN, NHƯNG CHƯA XÁC NHẬN ĐƯỢC LÀ CỦA TỔ CHỨC NÀO (UNTRUSTED)",
        "THE RECORD IS INTACT, BUT NOT SHOWN TO BE YOUR ORGANISATION'S (UNTRUSTED)",
    ),
    "unsound": ("HỒ SƠ KHÔNG HỢP LỆ", "THE RECORD IS NOT SOUND"),
    "meeting": ("Cuộc họp", "Meeting"),
    "organisation": ("Dấu vân tay tổ chức", "Organisation's fingerprint"),
    "last": ("Mục cuối cùng còn đứng vững", "Last entry that stands"),
    "last_value": ("{number}, lúc {time}", "{number}, at {time}"),
    "state": ("Tình trạng", "State"),
    "closed": ("đã bế mạc, hồ sơ trọn vẹn", "closed, the record is complete"),
    "open": ("chưa bế mạc; hồ sơ có thể còn tiếp", "not closed; the record may go on"),
    "unseen": ("Không xem được", "Not seen"),
    "unseen_value": (
        "{withheld} nội dung hạn chế, {erased} nội dung đã xóa",
        "{withheld} restricted contents, {erased} erased ones",
    ),
    "papers_checked": ("Tài liệu đã đối chiếu", "Papers compared"),
    "votes": ("Biểu quyết đã đếm lại", "Votes counted again"),
    "invalid": ("không hợp lệ", "invalid"),
    "findings": ("Phát hiện", "Findings"),
    "nothing": ("Không phát hiện điều gì bất thường.", "Nothing out of the ordinary was found."),
    "left_out": ("và {count} phát hiện khác cùng loại", "and {count} more of the same kinds"),
}


def line(name: str, language: str, **fields: object) -> str:
    """Return one line in a language."""
    text = LINES[name][1 if language == "en" else 0]
    return text.format(**fields) if fields else text
