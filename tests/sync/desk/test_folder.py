"""A folder of papers: where each goes, and what is wrong with it."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.desk import folder
from sync.desk.folder import plan_folder, title_of
from sync.desk.item_numbers import natural_key, read_number
from sync.desk.plan import AgendaItem, FileProblem, Inspected, MatchedBy
from sync.errors import LocalCode, LocalError

AGENDA = (
    AgendaItem("a", "Khai mạc, thông qua chương trình"),
    AgendaItem("b", "Báo cáo tình hình kinh tế - xã hội"),
    AgendaItem("c", "Tờ trình về dự toán ngân sách năm 2027"),
)


def drop(base: Path, *names: str, data: bytes = b"%PDF-1.7") -> Path:
    for name in names:
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_bytes(data)
    return base


def placed(plan) -> dict[str, str]:
    return {one.shown_path: one.item for one in plan.files}


@pytest.mark.parametrize(
    ("name", "number", "rest"),
    [
        ("1. Khai mạc", 1, "Khai mạc"),
        ("02 - Báo cáo", 2, "Báo cáo"),
        ("Mục 3", 3, "Mục 3"),
        ("3.1 Tờ trình", 3, "Tờ trình"),
        ("Nội dung 4: Dự toán", 4, "Dự toán"),
        ("Item 5 Budget", 5, "Budget"),
        ("06_bao_cao", 6, "bao cao"),
        ("II. Thảo luận", 2, "Thảo luận"),
        ("7", 7, "7"),
        ("12-BC-UBND", 0, "12-BC-UBND"),
        ("07_TTr-VP báo cáo", 0, "07_TTr-VP báo cáo"),
        ("15.10.2026 biên bản", 0, "15.10.2026 biên bản"),
        ("2026 kế hoạch", 0, "2026 kế hoạch"),
        ("Vi phạm hành chính", 0, "Vi phạm hành chính"),
        ("3D map", 0, "3D map"),
        ("0. Bìa", 0, "0. Bìa"),
    ],
)
def test_numbers_in_names(name, number, rest):
    found = read_number(name)
    assert (found.number, found.rest) == (number, rest)


class TestMatching:
    def test_a_number_of_the_sub_folder_or_the_file(self, tmp_path):
        drop(tmp_path, "1. Mở đầu/x.pdf", "02 - khác/y.pdf", "Mục 3/z.pdf", "3.2 phụ lục.pdf")
        plan = plan_folder(tmp_path, AGENDA)
        assert placed(plan) == {
            "1. Mở đầu/x.pdf": "a",
            "02 - khác/y.pdf": "b",
            "Mục 3/z.pdf": "c",
            "3.2 phụ lục.pdf": "c",
        }
        assert all(one.matched is MatchedBy.NUMBER for one in plan.files)

    def test_the_folder_speaks_before_the_file(self, tmp_path):
        drop(tmp_path, "2. Kinh tế/1. Báo cáo.pdf")
        file = plan_folder(tmp_path, AGENDA).files[0]
        assert (file.item, file.title) == ("b", "Báo cáo")

    def test_words_of_the_title_without_accents(self, tmp_path):
        drop(tmp_path, "bao cao kinh te xa hoi.pdf", "du toan ngan sach 2027.pdf")
        plan = plan_folder(tmp_path, AGENDA)
        assert placed(plan) == {
            "bao cao kinh te xa hoi.pdf": "b",
            "du toan ngan sach 2027.pdf": "c",
        }

    def test_what_fits_nowhere_is_left_to_a_person(self, tmp_path):
        drop(tmp_path, "danh sách.pdf", "9. khác.pdf")
        plan = plan_folder(tmp_path, AGENDA)
        assert set(placed(plan).values()) == {""}
        assert plan.ready() == ()
        chosen = plan.assign(tmp_path / "danh sách.pdf", "c")
        assert [(one.item, one.matched) for one in chosen.ready()] == [("c", MatchedBy.PERSON)]

    def test_ready_in_the_order_of_the_agenda(self, tmp_path):
        drop(tmp_path, "3. c/10.pdf", "3. c/2.pdf", "1. a/x.pdf")
        titles = [one.shown_path for one in plan_folder(tmp_path, AGENDA).ready()]
        assert titles == ["1. a/x.pdf", "3. c/2.pdf", "3. c/10.pdf"]


class TestProposal:
    def test_items_from_sub_folders_and_numbers(self, tmp_path):
        drop(tmp_path, "2. Báo cáo/a.pdf", "10. Bế mạc/c.pdf", "1. Khai mạc/b.pdf", "02_b.pdf")
        plan = plan_folder(tmp_path, ())
        assert [item.title for item in plan.new_items()] == ["Khai mạc", "Báo cáo", "Bế mạc"]
        assert len(plan.ready()) == 4

    def test_loose_files_are_items(self, tmp_path):
        drop(tmp_path, "annual_report.pdf", "budget.pdf", "notes.txt")
        plan = plan_folder(tmp_path, ())
        assert [item.title for item in plan.new_items()] == ["annual report", "budget"]

    def test_one_file(self, tmp_path):
        drop(tmp_path, "budget.pdf")
        plan = plan_folder(tmp_path / "budget.pdf", AGENDA[:1])
        assert placed(plan) == {"budget.pdf": "a"}


class TestProblems:
    def problems(self, plan):
        return {one.shown_path: one.problem for one in plan.files}

    def test_each_has_its_name(self, tmp_path, monkeypatch):
        monkeypatch.setattr(folder, "SIZE_LIMIT_BYTES", 20)
        drop(tmp_path, "1/letter.docx", "1/good.PDF", "1/broken.pdf", "1/secret.pdf")
        drop(tmp_path, "1/empty.pdf", data=b"")
        drop(tmp_path, "1/big.pdf", data=b"x" * 21)
        drop(tmp_path, ".DS_Store", "1/Thumbs.db", "1/~$x.docx", ".git/config.pdf")
        found = {"broken": FileProblem.BROKEN, "secret": FileProblem.PASSWORD}
        plan = plan_folder(
            tmp_path, AGENDA, inspect=lambda path: Inspected(3, found.get(path.stem))
        )
        assert self.problems(plan) == {
            "1/letter.docx": FileProblem.NOT_PDF,
            "1/good.PDF": None,
            "1/broken.pdf": FileProblem.BROKEN,
            "1/secret.pdf": FileProblem.PASSWORD,
            "1/empty.pdf": FileProblem.EMPTY,
            "1/big.pdf": FileProblem.TOO_BIG,
        }
        assert [one.pages for one in plan.ready()] == [3]

    def test_two_of_one_name_under_one_item(self, tmp_path):
        drop(tmp_path, "1. a/Tờ trình.pdf", "1. a/b/to trinh.pdf", "2. b/Tờ trình.pdf")
        plan = plan_folder(tmp_path, AGENDA)
        same = [one for one in plan.files if one.problem is FileProblem.SAME_NAME]
        assert len(same) == 1
        moved = plan.assign(same[0].path, "c")
        assert all(one.usable for one in moved.files)

    def test_unreadable(self, tmp_path):
        drop(tmp_path, "1/a.pdf")

        def deny(path):
            raise PermissionError

        plan = plan_folder(tmp_path, AGENDA, inspect=deny)
        assert self.problems(plan) == {"1/a.pdf": FileProblem.UNREADABLE}

    def test_no_such_folder(self, tmp_path):
        with pytest.raises(LocalError) as caught:
            plan_folder(tmp_path / "none", AGENDA)
        assert caught.value.code is LocalCode.FILE_UNREADABLE

    def test_too_many(self, tmp_path, monkeypatch):
        monkeypatch.setattr(folder, "FILES_LIMIT", 2)
        drop(tmp_path, "1.pdf", "2.pdf", "3.pdf")
        assert plan_folder(tmp_path, AGENDA).left_out == 1

    def test_cancelled(self, tmp_path):
        drop(tmp_path, "1.pdf", "2.pdf")
        seen = []
        with pytest.raises(LocalError) as caught:
            plan_folder(
                tmp_path,
                AGENDA,
                progress=lambda done, total: seen.append((done, total)),
                cancelled=lambda: bool(seen),
            )
        assert caught.value.code is LocalCode.CANCELLED
        assert seen == [(1, 2)]


def test_titles():
    assert title_of("Tờ_trình__số 1.PDF") == "Tờ trình số 1"
    assert title_of(unicodedata.normalize("NFD", "Báo cáo.pdf")) == "Báo cáo"
    assert title_of(".pdf") == ".pdf"


def test_a_title_is_changed_but_never_emptied(tmp_path):
    drop(tmp_path, "1.pdf")
    plan = plan_folder(tmp_path, AGENDA).retitle(tmp_path / "1.pdf", "  New   title ")
    assert plan.retitle(tmp_path / "1.pdf", " ").files[0].title == "New title"


@given(st.text(max_size=40))
def test_any_name_has_a_rest_and_a_key(name):
    numbered = read_number(name)
    assert numbered.number >= 0
    assert natural_key(name) == natural_key(name)
    assert sorted([name, "2", "đ", os.sep], key=natural_key)
