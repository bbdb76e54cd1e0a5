"""Words for what the audit of a record finds."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, phrase

FINDINGS: Final[dict[str, Phrase]] = {
    "unreadable": phrase(
        (
            "Không đọc được hồ sơ",
            "Tệp này không phải hồ sơ cuộc họp, hoặc đã hỏng.",
            "Hãy chép lại tệp từ nguồn.",
        ),
        (
            "Record cannot be read",
            "This file is no record of a meeting, or it is damaged.",
            "Copy it again from where it came.",
        ),
    ),
    "unknown_file": phrase(
        ("Có tệp lạ trong hồ sơ", "Tệp {name} không thuộc hồ sơ và không được kiểm tra."),
        (
            "Unknown file in the record",
            "The file {name} is no part of a record and was not checked.",
        ),
    ),
    "untrusted": phrase(
        (
            "Chưa biết hồ sơ của tổ chức nào",
            "Hồ sơ nêu tổ chức có dấu vân tay {found}.",
            "So với dấu vân tay lấy từ nguồn khác, rồi kiểm tra lại với --fingerprint.",
        ),
        (
            "Not known whose record it is",
            "The record names the organisation with the fingerprint {found}.",
            "Compare it with the fingerprint from elsewhere, then check again with --fingerprint.",
        ),
    ),
    "wrong_organisation": phrase(
        ("Không phải hồ sơ của tổ chức này", "Hồ sơ thuộc tổ chức có dấu vân tay {found}."),
        ("Another organisation's record", "The record is of the organisation {found}."),
    ),
    "wrong_log": phrase(
        ("Nhật ký của cuộc họp khác", "Một phần hồ sơ thuộc cuộc họp khác."),
        ("Log of another meeting", "A part of the record belongs to another meeting."),
    ),
    "bad_entry": phrase(
        (
            "Mục nhật ký không hợp lệ",
            "Mục {number} đã bị sửa hoặc không do người nêu tên ký ({why}).",
        ),
        (
            "Entry is not valid",
            "Entry {number} was changed, or not signed by the one it names ({why}).",
        ),
    ),
    "rule_broken": phrase(
        ("Vi phạm quy tắc", "Mục {number} trái quy tắc của cuộc họp ({why})."),
        ("Rule broken", "Entry {number} breaks the meeting's rules ({why})."),
    ),
    "entries_ignored": phrase(
        (
            "Phần còn lại không được xét",
            "{count} mục sau mục {number} dựa trên mục sai nên bị bỏ qua.",
        ),
        (
            "The rest was not judged",
            "{count} entries after entry {number} build on a bad one and were left out.",
        ),
    ),
    "not_covered": phrase(
        ("Chưa được máy chủ xác nhận", "Các mục sau mục {covered} không có chữ ký của máy chủ."),
        ("Not sealed by the host", "Entries after entry {covered} bear no seal of the host."),
    ),
    "bad_head": phrase(
        ("Xác nhận của máy chủ không hợp lệ", "Một chữ ký của máy chủ trên nhật ký không đúng."),
        ("Host's seal is not valid", "A signature of the host over the log is wrong."),
    ),
    "fork": phrase(
        (
            "Máy chủ đưa ra hai bản khác nhau",
            "Máy chủ đã ký hai diễn biến khác nhau tại mục {number}.",
        ),
        ("The host told two stories", "The host signed two different courses at entry {number}."),
    ),
    "cut": phrase(
        ("Hồ sơ bị cắt", "Máy chủ đã ký đến mục {number}, nhưng hồ sơ thiếu các mục cuối."),
        ("The record is cut", "The host signed up to entry {number}; the last ones are missing."),
    ),
    "host_replaced": phrase(
        ("Máy chủ đã được thay", "Từ mục {number}, một máy chủ khác tiếp tục nhật ký."),
        ("The host was replaced", "From entry {number} on another host went on with the log."),
    ),
    "not_closed": phrase(
        (
            "Cuộc họp chưa bế mạc trong hồ sơ",
            "Nhật ký kết thúc ở mục {number} khi chưa bế mạc; có thể còn tiếp.",
        ),
        (
            "The meeting is not closed",
            "The log ends at entry {number} before the close; more may follow.",
        ),
    ),
    "update_needed": phrase(
        (
            "Cần cập nhật chương trình",
            "Từ mục {number}, chương trình này không hiểu hết nên chỉ kiểm tra chữ ký.",
        ),
        ("Update needed", "From entry {number} on this program understands only the signatures."),
    ),
    "clock_gap": phrase(
        ("Đồng hồ thiết bị lệch", "Một thiết bị lệch {gap_span} so với máy chủ ({acts} thao tác)."),
        (
            "A device's clock was off",
            "A device differed by {gap_span} from the host ({acts} acts).",
        ),
    ),
    "payloads_withheld": phrase(
        ("Có nội dung hạn chế", "{count} nội dung dành cho người khác không có trong hồ sơ này."),
        ("Restricted contents", "{count} contents meant for others are not in this record."),
    ),
    "payloads_erased": phrase(
        ("Có nội dung đã xóa", "{count} nội dung đã được xóa theo đúng quy tắc."),
        ("Erased contents", "{count} contents were erased as the rules allow."),
    ),
    "not_erased": phrase(
        ("Nội dung lẽ ra đã xóa", "Mục {number} đã có lệnh xóa nhưng nội dung vẫn còn."),
        ("Content that should be gone", "Entry {number} was to be erased but is still here."),
    ),
    "restricted_broken": phrase(
        ("Nội dung hạn chế trái quy tắc", "Nội dung hạn chế ở mục {number} trái quy tắc ({why})."),
        ("Restricted content breaks rules", "The restricted content of entry {number} ({why})."),
    ),
    "box_missing": phrase(
        ("Thiếu hòm phiếu", "Hồ sơ không có hòm phiếu của một lần biểu quyết."),
        ("Ballot box missing", "The record lacks the ballot box of a vote."),
    ),
    "box_unknown": phrase(
        ("Hòm phiếu lạ", "Có hòm phiếu không thuộc lần biểu quyết nào."),
        ("Unknown ballot box", "There is a ballot box that belongs to no vote."),
    ),
    "box_not_sealed": phrase(
        ("Hòm phiếu chưa niêm phong", "Một lần biểu quyết chưa kết thúc nên chưa đếm được."),
        ("Ballot box not sealed", "A vote was not closed and cannot be counted."),
    ),
    "bad_ballot": phrase(
        (
            "Phiếu không hợp lệ trong hòm",
            "Phiếu {number} trong hòm trái quy tắc hoặc đã bị sửa ({why}).",
        ),
        (
            "Bad ballot in a box",
            "Ballot {number} of a box breaks the rules or was changed ({why}).",
        ),
    ),
    "box_incomplete": phrase(
        ("Hòm phiếu không đủ", "Số phiếu trong hòm khác với lúc niêm phong."),
        ("Ballot box incomplete", "The box does not hold what was sealed."),
    ),
    "bad_count": phrase(
        ("Kiểm phiếu không khớp", "Số phiếu công bố khác với số đếm lại ({why})."),
        ("Count does not match", "The published count differs from the recount ({why})."),
    ),
    "ballots_invalid": phrase(
        ("Có phiếu không hợp lệ", "{count} phiếu không đọc được và được ghi là không hợp lệ."),
        ("Invalid ballots", "{count} ballots could not be read and count as invalid."),
    ),
    "bad_receipt": phrase(
        ("Biên nhận không hợp lệ", "Một biên nhận kèm theo không đúng."),
        ("Bad receipt", "A receipt that came with the record is not valid."),
    ),
    "receipt_broken": phrase(
        (
            "Thiếu nội dung đã có biên nhận",
            "Máy chủ đã cấp biên nhận nhưng nội dung không có trong nhật ký.",
        ),
        (
            "A receipt is not honoured",
            "The host gave a receipt, but what it is for is not in the log.",
        ),
    ),
    "paper_changed": phrase(
        ("Tài liệu bị thay đổi", "Tài liệu {name} khác với bản đã phát hành."),
        ("A paper was changed", "The paper {name} is not the one that was published."),
    ),
    "paper_unknown": phrase(
        ("Tài liệu lạ", "Tài liệu {name} không có trong nhật ký."),
        ("Unknown paper", "The paper {name} is not in the log."),
    ),
}

SEVERITIES: Final[dict[str, Phrase]] = {
    "error": phrase(("LỖI",), ("ERROR",)),
    "warning": phrase(("LƯU Ý",), ("WARNING",)),
    "note": phrase(("GHI CHÚ",), ("NOTE",)),
}
