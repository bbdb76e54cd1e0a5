"""Letters as they are compared when somebody searches."""

from meeting.reading.folding import fold


def test_folding_leaves_out_accents_and_case() -> None:
    assert fold("Đặng Ngọc Ánh") == "dang ngoc anh"
    assert fold("đường") == fold("DUONG")
