"""Words for what can be wrong with a list of people, and with files that are to be papers."""

from __future__ import annotations

from typing import Final

from ui.words.phrase import Phrase, phrase

DESK: Final[dict[str, Phrase]] = {
    "people_nothing_there": phrase(
        ("Tệp trống", "Tệp không có người nào.", "Hãy chọn tệp khác."),
        ("The file is empty", "There is nobody in this file.", "Choose another file."),
    ),
    "people_file_too_long": phrase(
        (
            "Tệp quá lớn",
            "Danh sách nhiều hơn mức một lần nhập được.",
            "Hãy chia tệp làm nhiều phần.",
        ),
        ("File too long", "The list is longer than one import takes.", "Split the file."),
    ),
    "people_spreadsheet": phrase(
        (
            "Đây là tệp Excel",
            "Chương trình đọc danh sách dạng CSV.",
            "Trong Excel, chọn Lưu thành “CSV UTF-8” rồi mở lại.",
        ),
        (
            "This is a spreadsheet",
            "Lists are read as CSV.",
            "In the spreadsheet program, save as “CSV UTF-8” and choose that file.",
        ),
    ),
    "people_wrong_encoding": phrase(
        (
            "Sai bảng mã",
            "Chữ ở dòng này không đọc được theo bảng mã {encoding}.",
            "Hãy lưu lại dạng “CSV UTF-8”, hoặc chọn bảng mã cũ rồi xem kỹ dấu tiếng Việt.",
        ),
        (
            "Wrong encoding",
            "The letters in this line cannot be read as {encoding}.",
            "Save it again as “CSV UTF-8”, or choose an old encoding and look closely.",
        ),
    ),
    "people_unclosed_quote": phrase(
        ("Thiếu dấu ngoặc kép", "Dòng này có dấu ngoặc kép không được đóng."),
        ("Quotation mark missing", "A quotation mark in this line is not closed."),
    ),
    "people_wrong_columns": phrase(
        ("Sai số cột", "Dòng này có {found} cột, danh sách có {expected} cột."),
        ("Wrong number of columns", "This line has {found} columns, the list has {expected}."),
    ),
    "people_empty_name": phrase(
        ("Thiếu họ tên", "Dòng này không có họ tên."),
        ("Name missing", "This line has no name."),
    ),
    "people_bad_role": phrase(
        (
            "Không rõ vai trò",
            "“{text}” không phải là vai trò.",
            "Dùng: chủ tọa, thư ký, đại biểu, khách mời, kiểm phiếu, quan sát viên.",
        ),
        (
            "Unknown role",
            "“{text}” is no role.",
            "Use: chair, secretary, delegate, guest, teller, observer.",
        ),
    ),
    "people_bad_votes": phrase(
        ("Không rõ quyền biểu quyết", "“{text}” không rõ là có hay không.", "Dùng: x hoặc 0."),
        ("Right to vote unclear", "“{text}” is neither yes nor no.", "Use x or 0."),
    ),
    "people_too_long": phrase(
        ("Quá dài", "Họ tên, chức vụ hoặc đơn vị dài quá {limit} ký tự."),
        ("Too long", "Name, position or unit is longer than {limit} letters."),
    ),
    "people_twice": phrase(
        ("Trùng", "{name} đã có ở dòng {first_line}."),
        ("Twice", "{name} is already on line {first_line}."),
    ),
    "people_already_there": phrase(
        ("Đã có", "{name} đã có trong danh sách đại biểu."),
        ("There already", "{name} is on the list of people already."),
    ),
    "people_namesake": phrase(
        ("Trùng tên", "{name} cùng tên với dòng {first_line}; vẫn được thêm là người khác."),
        ("Namesake", "{name} has the name of line {first_line}; added as another person."),
    ),
    "file_not_pdf": phrase(
        ("Không phải PDF", "Tệp này không phải là PDF.", "Hãy lưu tệp thành PDF."),
        ("Not a PDF", "This file is not a PDF.", "Save it as a PDF."),
    ),
    "file_empty": phrase(
        ("Tệp trống", "Tệp này không có nội dung (0 byte)."),
        ("Empty file", "This file holds nothing (0 bytes)."),
    ),
    "file_unreadable": phrase(
        ("Không mở được", "Không mở được tệp này."),
        ("Cannot be opened", "This file cannot be opened."),
    ),
    "file_too_big": phrase(
        ("Quá lớn", "Tệp lớn hơn {limit_mb} MB."),
        ("Too big", "The file is bigger than {limit_mb} MB."),
    ),
    "file_same_name": phrase(
        (
            "Trùng tên tệp",
            "Mục này đã có tệp cùng tên: {other}.",
            "Hãy chọn mục khác, hoặc đổi tên tệp.",
        ),
        (
            "Same name",
            "This item already gets a file of this name: {other}.",
            "Choose another item, or rename the file.",
        ),
    ),
    "file_unchanged": phrase(
        ("Đã có, không đổi", "Mục này đã có đúng tệp này: {title}."),
        ("There already", "This item has this very file already: {title}."),
    ),
    "file_broken": phrase(
        ("PDF bị hỏng", "Tệp PDF này bị hỏng, không đọc được."),
        ("Broken PDF", "This PDF is broken and cannot be read."),
    ),
    "file_password": phrase(
        ("PDF có mật khẩu", "Cần mật khẩu để mở tệp này.", "Hãy lưu một bản không có mật khẩu."),
        ("PDF with a password", "It takes a password.", "Save a copy without one."),
    ),
    "file_not_checked": phrase(
        ("Chưa kiểm tra được", "Không kiểm tra được tệp này lúc này.", "Hãy thử lại."),
        ("Not checked", "This file could not be checked just now.", "Try again."),
    ),
}
