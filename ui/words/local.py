"""Words for faults of this machine, its disk, its keys and what people type."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, phrase

LOCAL: Final[dict[str, Phrase]] = {
    "disk_full": phrase(
        (
            "Ổ đĩa đã đầy",
            "Không còn chỗ để lưu. Những gì đã lưu vẫn nguyên vẹn.",
            "Hãy giải phóng dung lượng rồi thử lại.",
        ),
        (
            "The disk is full",
            "There is no room to store more. What was stored is unharmed.",
            "Free some space and try again.",
        ),
    ),
    "disk_failed": phrase(
        (
            "Không ghi được ổ đĩa",
            "Ổ đĩa hoặc thư mục không cho ghi.",
            "Hãy kiểm tra quyền ghi và ổ đĩa.",
        ),
        (
            "The disk cannot be written",
            "The disk or folder does not let itself be written.",
            "Check permissions and the disk.",
        ),
    ),
    "file_unreadable": phrase(
        (
            "Không mở được tệp",
            "Không đọc được tệp {file}.",
            "Hãy kiểm tra tệp còn ở đó và mở được.",
        ),
        (
            "File cannot be opened",
            "The file {file} cannot be read.",
            "Check that it is there and may be read.",
        ),
    ),
    "file_changed": phrase(
        (
            "Tệp vừa bị thay đổi",
            "Tệp thay đổi trong lúc đang được đọc.",
            "Hãy lưu tệp rồi thêm lại.",
        ),
        (
            "File was changed",
            "The file changed while it was being read.",
            "Save it and add it again.",
        ),
    ),
    "file_exists": phrase(
        (
            "Đã có tệp này",
            "Đã có một tệp tên {file} ở đó; tệp không bị ghi đè.",
            "Hãy chọn tên khác.",
        ),
        (
            "File exists",
            "There is a file {file} already; it was not overwritten.",
            "Choose another name.",
        ),
    ),
    "damaged": phrase(
        (
            "Dữ liệu bị hỏng",
            "Tệp {file} trong hồ sơ bị hỏng và không mở được.",
            "Hãy khôi phục từ bản sao lưu, hoặc tạo hồ sơ mới và xin giấy mời mới.",
        ),
        (
            "Data is damaged",
            "The file {file} of this profile is damaged and cannot be opened.",
            "Restore a backup, or start a new profile and ask for a new invitation.",
        ),
    ),
    "newer_store": phrase(
        (
            "Cần cập nhật chương trình",
            "Dữ liệu do phiên bản mới hơn của chương trình ghi.",
            "Hãy cập nhật chương trình.",
        ),
        (
            "Update needed",
            "The data was written by a newer version of the program.",
            "Update the program.",
        ),
    ),
    "store_busy": phrase(
        ("Dữ liệu đang bận", "Một việc khác đang dùng dữ liệu này.", "Hãy thử lại sau giây lát."),
        ("Data is busy", "Something else is using this data.", "Try again in a moment."),
    ),
    "store_conflict": phrase(
        ("Dữ liệu không khớp", "Dữ liệu đã lưu khác với dữ liệu vừa đến nên không bị ghi đè."),
        ("Data does not match", "What is stored differs from what came; nothing was overwritten."),
    ),
    "profile_in_use": phrase(
        (
            "Hồ sơ đang được dùng",
            "Chương trình đã mở với hồ sơ này trong một cửa sổ khác.",
            "Hãy chuyển sang cửa sổ đó, hoặc đóng nó rồi thử lại.",
        ),
        (
            "Profile in use",
            "The program is already open with this profile in another window.",
            "Go to that window, or close it and try again.",
        ),
    ),
    "vault_locked": phrase(
        (
            "Hồ sơ đang khóa",
            "Dữ liệu trên thiết bị được mã hóa và đang khóa.",
            "Hãy mở khóa trước.",
        ),
        (
            "Profile is locked",
            "The data on this device is encrypted and locked.",
            "Unlock it first.",
        ),
    ),
    "wrong_pin": phrase(
        ("Mã PIN không đúng", "Mã PIN vừa nhập không đúng.", "Hãy nhập lại."),
        ("Wrong PIN", "That is not the PIN of this device.", "Please try again."),
    ),
    "wrong_passphrase": phrase(
        (
            "Cụm mật khẩu không đúng",
            "Cụm mật khẩu vừa nhập không đúng.",
            "Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock.",
        ),
        (
            "Wrong passphrase",
            "That is not the passphrase.",
            "Check the keyboard layout and Caps Lock.",
        ),
    ),
    "wait": phrase(
        ("Xin đợi", "Đã nhập sai nhiều lần. Thử lại được sau {wait_span}."),
        ("Please wait", "Too many wrong tries. The next one is taken in {wait_span}."),
    ),
    "too_short": phrase(
        ("Quá ngắn", "Cần ít nhất {least} ký tự."),
        ("Too short", "At least {least} characters are needed."),
    ),
    "key_store_missing": phrase(
        (
            "Không có kho khóa của hệ thống",
            "Máy này không có kho khóa để giữ khóa cùng mã PIN.",
            "Hãy dùng cụm mật khẩu, hoặc mở khóa kho khóa của hệ thống.",
        ),
        (
            "No system key store",
            "This machine has no key store to keep the key behind a PIN.",
            "Use a passphrase, or unlock the system's key store.",
        ),
    ),
    "key_store_empty": phrase(
        (
            "Hồ sơ thuộc máy khác",
            "Kho khóa của máy này không có khóa của hồ sơ; có thể hồ sơ được chép sang.",
            "Hãy mở trên máy cũ, hoặc tạo hồ sơ mới và xin giấy mời mới.",
        ),
        (
            "Profile of another machine",
            "This machine's key store has no key for the profile; it may have been copied here.",
            "Open it on the old machine, or start a new profile and ask for a new invitation.",
        ),
    ),
    "host_key_missing": phrase(
        (
            "Thiếu khóa của máy chủ",
            "Máy chủ cần khóa lưu trữ gồm 64 chữ số thập lục phân.",
            "Đặt biến PAPERLESS_MEETING_HOST_KEY hoặc dùng --key-file.",
        ),
        (
            "Host key missing",
            "The host needs its storage key: 64 hexadecimal digits.",
            "Set PAPERLESS_MEETING_HOST_KEY or use --key-file.",
        ),
    ),
    "host_key_beside_data": phrase(
        (
            "Khóa nằm cạnh dữ liệu",
            "Tệp khóa nằm trong thư mục dữ liệu nên không bảo vệ được gì.",
            "Hãy để tệp khóa ở ổ đĩa khác.",
        ),
        (
            "Key lies beside the data",
            "The key file lies in the data folder and protects nothing there.",
            "Keep it on another disk.",
        ),
    ),
    "code_wrong": phrase(
        (
            "Mã không đúng",
            "Mã gồm 8 chữ cái và chữ số. Còn {tries_left} lần thử.",
            "Hãy nghe đọc lại mã rồi nhập lại.",
        ),
        (
            "Wrong code",
            "The code has 8 letters and digits. {tries_left} tries are left.",
            "Have it read out again and type it anew.",
        ),
    ),
    "code_unknown": phrase(
        (
            "Không có mã này",
            "Máy chủ không có cuộc họp nào đang chờ mã này.",
            "Hãy kiểm tra mã và chọn đúng máy chủ.",
        ),
        (
            "Code not known",
            "No meeting at this host is waiting for this code.",
            "Check the code and the host.",
        ),
    ),
    "code_expired": phrase(
        ("Mã đã hết hạn", "Mã này không còn hiệu lực.", "Đề nghị thư ký đọc mã mới."),
        ("Code expired", "This code is not valid any more.", "Ask the secretary for a new one."),
    ),
    "code_dead": phrase(
        ("Mã đã bị hủy", "Mã bị hủy sau ba lần nhập sai.", "Đề nghị thư ký đọc mã mới."),
        (
            "Code cancelled",
            "The code was cancelled after three wrong tries.",
            "Ask the secretary for a new one.",
        ),
    ),
    "code_used": phrase(
        (
            "Mã đã được dùng",
            "Một thiết bị khác đã vào họp bằng mã này.",
            "Nếu không phải ông/bà, hãy báo ngay cho thư ký.",
        ),
        (
            "Code already used",
            "Another device has joined with this code.",
            "If that was not you, tell the secretary at once.",
        ),
    ),
    "joining_declined": phrase(
        (
            "Đã từ chối",
            "Việc vào họp đã bị từ chối; chưa có gì được ghi nhận.",
            "Nếu tên không đúng, hãy báo cho thư ký.",
        ),
        (
            "Declined",
            "Joining was declined; nothing was recorded.",
            "If the name was wrong, tell the secretary.",
        ),
    ),
    "host_not_started": phrase(
        (
            "Không khởi động được máy chủ",
            "Máy chủ của cuộc họp không chạy được trên máy này.",
            "Có thể cổng mạng đang được chương trình khác dùng. Hãy đóng chương trình đó rồi thử lại.",
        ),
        (
            "Host did not start",
            "The meeting's host cannot run on this machine.",
            "Its port may be in use by another program. Close that and try again.",
        ),
    ),
    "host_stopped": phrase(
        (
            "Máy chủ đã dừng",
            "Máy chủ của cuộc họp đã dừng nhiều lần và không tự chạy lại nữa. Dữ liệu đã ghi vẫn nguyên vẹn.",
            "Hãy khởi động lại chương trình.",
        ),
        (
            "Host stopped",
            "The meeting's host stopped several times and is not started any more. What was recorded is unharmed.",
            "Restart the program.",
        ),
    ),
    "cancelled": phrase(
        ("Đã dừng", "Việc đã được dừng theo yêu cầu; không có gì bị mất."),
        ("Stopped", "It was stopped as you asked; nothing is lost."),
    ),
    "no_host": phrase(
        (
            "Không tìm thấy máy chủ",
            "Không có máy chủ nào trả lời.",
            "Hãy kiểm tra Wi-Fi của phòng họp và địa chỉ máy chủ.",
        ),
        ("No host found", "No host answers.", "Check the room's Wi-Fi and the host's address."),
    ),
    "bad_address": phrase(
        ("Địa chỉ không đúng", "Địa chỉ có dạng 192.168.1.20 hoặc 192.168.1.20:7443."),
        ("Not an address", "An address looks like 192.168.1.20 or 192.168.1.20:7443."),
    ),
    "note_too_long": phrase(
        (
            "Ghi chú chỉ có trên máy này",
            "Một ghi chú quá lớn nên không gửi được đến máy khác. Ghi chú vẫn an toàn trên máy này.",
            "Hãy xóa bớt nét trong ghi chú đó, hoặc viết phần còn lại thành ghi chú mới.",
        ),
        (
            "A note is only on this device",
            "A note is too large to go to other devices. It is safe on this one.",
            "Erase part of it, or write the rest as a new note.",
        ),
    ),
    "notes_full": phrase(
        (
            "Ghi chú chỉ có trên máy này",
            "Phần ghi chú của bạn trên máy chủ đã đầy. Ghi chú mới vẫn an toàn trên máy này.",
            "Hãy xóa những ghi chú không cần nữa; phần còn lại sẽ tự gửi đi.",
        ),
        (
            "Notes are only on this device",
            "Your room for notes at the host is full. New notes are safe on this device.",
            "Delete notes that you no longer need; the others then go by themselves.",
        ),
    ),
    "note_not_taken": phrase(
        (
            "Ghi chú chỉ có trên máy này",
            "Máy chủ không nhận một ghi chú. Ghi chú vẫn an toàn trên máy này.",
            "Hãy chọn lại người được xem, hoặc báo thư ký.",
        ),
        (
            "A note is only on this device",
            "The host does not take a note. It is safe on this device.",
            "Choose anew who sees it, or tell the secretary.",
        ),
    ),
    "unexpected": phrase(
        (
            "Có lỗi ngoài dự kiến",
            "Chương trình gặp lỗi; dữ liệu đã lưu không bị mất.",
            "Hãy thử lại. Nếu lặp lại, hãy khởi động lại chương trình.",
        ),
        (
            "Something went wrong",
            "The program met an error; nothing stored is lost.",
            "Try again. If it happens again, restart the program.",
        ),
    ),
}
