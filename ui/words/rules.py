"""Words for what the rules refuse."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, phrase

RULES: Final[dict[str, Phrase]] = {
    "not_allowed": phrase(
        ("Không được phép", "Vai trò của ông/bà không có quyền làm việc này."),
        ("Not allowed", "Your role in this meeting does not include this."),
    ),
    "wrong_phase": phrase(
        (
            "Chưa thể thực hiện lúc này",
            "Việc này không làm được ở giai đoạn hiện tại của cuộc họp.",
        ),
        ("Not at this time", "This cannot be done at the present stage of the meeting."),
    ),
    "unknown_person": phrase(
        (
            "Không có trong danh sách",
            "Người này không có trong danh sách dự họp.",
            "Đề nghị thư ký kiểm tra danh sách.",
        ),
        (
            "Not on the list",
            "This person is not on the list of those attending.",
            "Ask the secretary to check the list.",
        ),
    ),
    "unknown_device": phrase(
        (
            "Thiết bị chưa được ghi nhận",
            "Cuộc họp không biết thiết bị này.",
            "Đề nghị thư ký cấp giấy mời mới.",
        ),
        (
            "Device not enrolled",
            "The meeting does not know this device.",
            "Ask the secretary for a new invitation.",
        ),
    ),
    "device_revoked": phrase(
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
    "unknown_item": phrase(
        ("Không còn nội dung này", "Nội dung này không còn trong chương trình họp."),
        ("Item not found", "This item is not on the agenda any more."),
    ),
    "unknown_motion": phrase(
        ("Không còn nội dung biểu quyết này", "Nội dung biểu quyết đã được rút hoặc chưa có."),
        ("Motion not found", "The motion has been withdrawn or does not exist yet."),
    ),
    "unknown_paper": phrase(
        (
            "Chưa có tài liệu này",
            "Tài liệu chưa có trên thiết bị hoặc đã được thu hồi.",
            "Tài liệu sẽ tự tải khi có kết nối.",
        ),
        (
            "Paper not here",
            "The paper is not on this device yet, or has been recalled.",
            "It is fetched by itself when there is a connection.",
        ),
    ),
    "unknown_request": phrase(
        ("Đăng ký không còn", "Đăng ký phát biểu này đã được rút hoặc đã xong."),
        ("Request is gone", "This request to speak has been withdrawn or is done."),
    ),
    "unknown_vote": phrase(
        ("Không có lần biểu quyết này", "Cuộc họp không có lần biểu quyết này."),
        ("Vote not found", "There is no such vote in this meeting."),
    ),
    "unknown_invitation": phrase(
        (
            "Giấy mời không có hiệu lực",
            "Cuộc họp không có giấy mời này.",
            "Đề nghị thư ký cấp giấy mời mới.",
        ),
        (
            "Invitation not known",
            "The meeting knows no such invitation.",
            "Ask the secretary for a new one.",
        ),
    ),
    "unknown_audience": phrase(
        (
            "Chưa có nhóm người đọc",
            "Nhóm người được đọc tài liệu chưa được lập.",
            "Hãy thử lại sau khi máy chủ đã kết nối.",
        ),
        (
            "No such audience",
            "The group that may read this has not been made yet.",
            "Try again once the host is connected.",
        ),
    ),
    "unknown_kind": phrase(
        (
            "Cần cập nhật chương trình",
            "Máy chủ không hiểu thao tác này.",
            "Hãy cập nhật chương trình trên máy chủ.",
        ),
        (
            "Update needed",
            "The host does not understand this action.",
            "Update the program on the host.",
        ),
    ),
    "unknown_entry": phrase(
        ("Không có mục này", "Nhật ký cuộc họp không có mục này."),
        ("Entry not found", "The meeting's log has no such entry."),
    ),
    "invitation_used": phrase(
        (
            "Giấy mời đã được dùng",
            "Một thiết bị khác đã vào họp bằng giấy mời này.",
            "Nếu không phải ông/bà, hãy báo ngay cho thư ký. Nếu đổi thiết bị, hãy xin giấy mời mới.",
        ),
        (
            "Invitation already used",
            "Another device has joined with this invitation.",
            "If that was not you, tell the secretary at once. For another device, ask for a new one.",
        ),
    ),
    "invitation_expired": phrase(
        (
            "Giấy mời đã hết hạn",
            "Giấy mời có hiệu lực đến {expires_day}.",
            "Đề nghị thư ký cấp giấy mời mới. Hãy kiểm tra cả ngày giờ của máy này.",
        ),
        (
            "Invitation expired",
            "The invitation was valid until {expires_day}.",
            "Ask the secretary for a new one, and check this device's date and time.",
        ),
    ),
    "invitation_needs_second": phrase(
        (
            "Cần thêm một người xác nhận",
            "Thiết bị thứ hai của cùng một người cần chính người đó hoặc người điều hành khác đồng ý.",
            "Hãy xác nhận trên thiết bị đang dùng, hoặc nhờ chủ tọa xác nhận.",
        ),
        (
            "A second consent is needed",
            "A further device of the same person needs that person or another officer to agree.",
            "Confirm on the device already in use, or ask the chair to confirm.",
        ),
    ),
    "invitation_withdrawn": phrase(
        (
            "Giấy mời đã bị thu hồi",
            "Thư ký đã thu hồi giấy mời này.",
            "Đề nghị thư ký cấp giấy mời mới.",
        ),
        (
            "Invitation withdrawn",
            "The secretary has withdrawn this invitation.",
            "Ask the secretary for a new one.",
        ),
    ),
    "already_done": phrase(
        ("Đã thực hiện rồi", "Việc này đã được ghi nhận trước đó."),
        ("Already done", "This has been recorded before."),
    ),
    "empty_text": phrase(
        ("Còn để trống", "Nội dung bắt buộc chưa được nhập.", "Hãy nhập rồi thử lại."),
        ("Left empty", "A text that is needed is missing.", "Write it and try again."),
    ),
    "last_officer": phrase(
        (
            "Cần ít nhất một người điều hành",
            "Cuộc họp phải luôn có chủ tọa hoặc thư ký.",
            "Hãy giao vai trò cho người khác trước.",
        ),
        (
            "An officer must remain",
            "A meeting always needs a chair or a secretary.",
            "Give the role to somebody else first.",
        ),
    ),
    "item_in_use": phrase(
        (
            "Nội dung đang được dùng",
            "Nội dung này đã thảo luận hoặc có biểu quyết nên không xóa được.",
        ),
        ("Item in use", "This item was discussed or voted on and cannot be removed."),
    ),
    "motion_changed": phrase(
        (
            "Nội dung biểu quyết vừa thay đổi",
            "Văn bản biểu quyết khác với bản đang hiển thị.",
            "Hãy đọc lại rồi mở biểu quyết.",
        ),
        (
            "The motion has changed",
            "The text differs from the one on this screen.",
            "Read it again, then open the vote.",
        ),
    ),
    "roll_changed": phrase(
        (
            "Danh sách biểu quyết vừa thay đổi",
            "Danh sách người có quyền biểu quyết vừa thay đổi.",
            "Hãy mở biểu quyết lại.",
        ),
        (
            "The roll has changed",
            "The list of those entitled to vote has just changed.",
            "Open the vote again.",
        ),
    ),
    "paper_superseded": phrase(
        ("Đã có bản mới hơn", "Tài liệu này đã được thay bằng phiên bản mới."),
        ("A newer version exists", "This paper has been replaced by a newer version."),
    ),
    "bad_rule": phrase(
        ("Quy tắc biểu quyết không hợp lệ", "Tỷ lệ hoặc các phương án biểu quyết không dùng được."),
        ("Rule cannot be used", "The majority or the answers of this vote make no sense."),
    ),
    "vote_running": phrase(
        (
            "Đang có biểu quyết",
            "Một lần biểu quyết đang diễn ra hoặc chưa công bố kết quả.",
            "Hãy kết thúc và công bố kết quả trước.",
        ),
        (
            "A vote is under way",
            "A vote is running, or its result has not been declared.",
            "Close it and declare the result first.",
        ),
    ),
    "vote_closed": phrase(
        (
            "Biểu quyết đã kết thúc",
            "Biểu quyết đã kết thúc lúc {closed_at_clock}; phiếu này không được ghi.",
        ),
        (
            "The vote is closed",
            "The vote closed at {closed_at_clock}; this ballot was not recorded.",
        ),
    ),
    "not_entitled": phrase(
        ("Không có quyền biểu quyết", "Ông/bà không có trong danh sách biểu quyết lần này."),
        ("Not entitled to vote", "You are not on the roll of this vote."),
    ),
    "not_present": phrase(
        (
            "Chưa điểm danh",
            "Chỉ người có mặt mới được biểu quyết.",
            "Hãy điểm danh rồi biểu quyết.",
        ),
        ("Not checked in", "Only those present may vote.", "Check in, then vote."),
    ),
    "ballot_superseded": phrase(
        (
            "Phiếu đã đổi trên thiết bị khác",
            "Ông/bà đã đổi lựa chọn trên một thiết bị khác của mình.",
            "Hãy xem lại lựa chọn đang được ghi nhận.",
        ),
        (
            "Changed on your other device",
            "You changed your vote on another device of yours.",
            "Look at the choice that is recorded now.",
        ),
    ),
    "no_quorum": phrase(
        (
            "Chưa đủ số thành viên",
            "Mới có {present} người có mặt, cần ít nhất {needed}.",
            "Hãy đợi thêm người điểm danh.",
        ),
        (
            "No quorum",
            "Only {present} are present and at least {needed} are needed.",
            "Wait for more people to check in.",
        ),
    ),
    "wrong_result": phrase(
        ("Kết quả không khớp", "Kết quả công bố khác với kết quả theo quy tắc."),
        ("Result does not follow", "The declared result is not what the rule comes to."),
    ),
    "wrong_epoch": phrase(
        ("Khóa tài liệu vừa đổi", "Khóa của tài liệu vừa được thay.", "Hãy thử lại."),
        ("The key has changed", "The key of the papers has just been replaced.", "Try again."),
    ),
    "not_erasable": phrase(
        ("Không xóa được", "Loại ghi nhận này thuộc biên bản và không được xóa."),
        ("Cannot be erased", "This kind of entry belongs to the record and stays."),
    ),
    "meeting_closed": phrase(
        ("Cuộc họp đã kết thúc", "Cuộc họp đã bế mạc; không ghi thêm được nữa."),
        ("The meeting is closed", "The meeting has ended; nothing can be added."),
    ),
    "host_behind": phrase(
        (
            "Máy chủ đang khôi phục",
            "Máy chủ vừa được khôi phục và đang lấy lại dữ liệu từ các thiết bị.",
            "Không cần làm gì; việc sẽ tự tiếp tục.",
        ),
        (
            "The host is recovering",
            "The host was restored and is taking back what devices hold.",
            "Nothing to do; it goes on by itself.",
        ),
    ),
    "update_needed": phrase(
        (
            "Cần cập nhật chương trình",
            "Cuộc họp dùng chức năng mới hơn chương trình trên thiết bị này.",
            "Vẫn đọc được tài liệu. Hãy cập nhật để tiếp tục tham gia.",
        ),
        (
            "Update needed",
            "The meeting uses something newer than the program on this device.",
            "Papers can still be read. Update the program to take part again.",
        ),
    ),
    "act_changed": phrase(
        (
            "Thao tác không nhất quán",
            "Máy chủ đã có một thao tác khác mang cùng mã số.",
            "Hãy thử lại.",
        ),
        (
            "Inconsistent action",
            "The host already holds another action of the same number.",
            "Try again.",
        ),
    ),
    "counter_used": phrase(
        (
            "Thao tác trùng số thứ tự",
            "Thiết bị này có vẻ đang được dùng từ một bản sao.",
            "Hãy báo cho thư ký.",
        ),
        ("Number used twice", "This device seems to be in use from a copy.", "Tell the secretary."),
    ),
}
