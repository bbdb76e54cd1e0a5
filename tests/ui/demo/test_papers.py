"""The papers of the sample meeting: they open, read, add up and lie where they belong."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pymupdf as typed_pymupdf
import pytest

from ui.demo import papers_budget, papers_investment, papers_map
from ui.demo.papers import write_papers
from ui.demo.papers_budget import FIELDS, Expenditure
from ui.demo.papers_canvas import A4_LANDSCAPE, Canvas, Face, Ink, font
from ui.demo.papers_charts import REVENUE
from ui.demo.papers_official import number_text
from ui.demo.sample import Sample, sample_meeting
from ui.demo.sample_kinds import PaperKind, SampleRole

if TYPE_CHECKING:
    from pathlib import Path

# PyMuPDF is marked as typed, but its classes carry no annotations.
pymupdf: Any = typed_pymupdf

PAGES = {
    PaperKind.INVITATION: 1,
    PaperKind.PROGRAMME: 1,
    PaperKind.REPORT: 24,
    PaperKind.SLIDES: 10,
    PaperKind.CHARTS: 1,
    PaperKind.BUDGET_SUBMISSION: 6,
    PaperKind.BUDGET_TABLE: 7,
    PaperKind.RESOLUTION: 3,
    PaperKind.INVESTMENT_SUBMISSION: 2,
    PaperKind.INVESTMENT_TABLE: 3,
    PaperKind.ZONING_MAP: 1,
    PaperKind.APPRAISAL_SCAN: 2,
    PaperKind.PROJECT_BRIEF: 2,
    PaperKind.STORM_PLAN: 2,
}
LETTERS = "".join(
    unicodedata.normalize("NFC", base + mark + tone)
    for base, marks in {
        "a": ("", "\u0306", "\u0302"),
        "e": ("", "\u0302"),
        "i": ("",),
        "o": ("", "\u0302", "\u031b"),
        "u": ("", "\u031b"),
        "y": ("",),
    }.items()
    for mark in marks
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)


@pytest.fixture(scope="module")
def sample() -> Sample:
    return sample_meeting("vi")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, sample: Sample) -> dict[PaperKind, Path]:
    written = write_papers(tmp_path_factory.mktemp("papers"), sample)
    kinds = [paper.kind for item in sample.items for paper in item.papers]
    return dict(zip(kinds, written, strict=True))


def opened(path: Path) -> Any:
    return pymupdf.open(path)


def text_of(path: Path) -> str:
    with opened(path) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


def test_every_paper_opens_with_its_pages(paths: dict[PaperKind, Path]) -> None:
    found = {}
    for kind, path in paths.items():
        with opened(path) as document:
            assert not document.is_repaired
            found[kind] = document.page_count
    assert found == PAGES


def test_papers_lie_in_a_folder_per_item(paths: dict[PaperKind, Path], sample: Sample) -> None:
    for item in sample.items:
        for paper in item.papers:
            path = paths[paper.kind]
            assert path.name == f"{paper.title}.pdf"
            assert path.parent.name == f"{item.number}. {item.short_title}"
    assert not re.search(r'[<>:"/\\|?*]', "".join(path.name for path in paths.values()))


def test_papers_are_small(paths: dict[PaperKind, Path]) -> None:
    assert sum(path.stat().st_size for path in paths.values()) < 6_000_000


def test_papers_are_the_same_from_run_to_run(
    paths: dict[PaperKind, Path], sample: Sample, tmp_path: Path
) -> None:
    again = write_papers(tmp_path, sample)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in paths.values()]


def test_text_reads_in_composed_vietnamese(paths: dict[PaperKind, Path]) -> None:
    for kind in set(paths) - {PaperKind.APPRAISAL_SCAN}:
        text = text_of(paths[kind])
        assert len(text) > 500
        assert text == unicodedata.normalize("NFC", text)
        assert "\ufffd" not in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text_of(paths[PaperKind.REPORT])
    submission = text_of(paths[PaperKind.BUDGET_SUBMISSION])
    assert "Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh xem xét" in submission
    assert "{" not in submission


def test_the_submission_comes_again_with_its_changes(tmp_path: Path) -> None:
    path = tmp_path / "revised.pdf"
    papers_budget.write_revised_submission(path, "revised")
    words = re.sub(r"\s+", " ", text_of(path))
    assert "đạt 79,4% kế hoạch" in words
    assert "điều chỉnh giảm 184 tỷ đồng" in words
    assert "để vốn nhàn rỗi" not in words


@pytest.mark.parametrize("face", list(Face))
def test_every_vietnamese_letter_has_its_shape(face: Face) -> None:
    assert len(LETTERS) == 72
    for letter in LETTERS + LETTERS.upper() + "đĐ₫…•\u2013":
        assert font(face).has_glyph(ord(letter)), (face, letter)


@pytest.mark.parametrize("face", list(Face))
def test_every_letter_written_is_the_letter_read(face: Face, tmp_path: Path) -> None:
    canvas = Canvas()
    canvas.begin_page(A4_LANDSCAPE)
    lines = (LETTERS[:36], LETTERS[36:], LETTERS.upper()[:36], LETTERS.upper()[36:], "đĐ - / 0,1.")
    for number, line in enumerate(lines):
        canvas.text(20, 40 + 20 * number, line, Ink(face, 12))
    canvas.save(tmp_path / "letters.pdf", "Letters")
    with opened(tmp_path / "letters.pdf") as document:
        assert tuple(document[0].get_text().splitlines()) == lines


def test_no_text_runs_off_its_page(paths: dict[PaperKind, Path]) -> None:
    for path in paths.values():
        with opened(path) as document:
            for page in document:
                x1, y1 = page.rect.width - 12, page.rect.height - 12
                inside = pymupdf.Rect(12, 12, x1, y1)
                for block in page.get_text("blocks"):
                    if block[6] == 0:
                        assert pymupdf.Rect(block[:4]) in inside, (path.name, page.number, block[4])


def test_paragraphs_of_the_report_do_not_repeat(paths: dict[PaperKind, Path]) -> None:
    with opened(paths[PaperKind.REPORT]) as document:
        blocks = [block[4] for page in document for block in page.get_text("blocks")]
    long = [" ".join(block.split()) for block in blocks if len(block) > 200]
    assert len(long) > 40
    assert len(set(long)) == len(long)


def test_report_can_be_navigated(paths: dict[PaperKind, Path]) -> None:
    with opened(paths[PaperKind.REPORT]) as document:
        outline = document.get_toc()
        assert len(outline) > 20
        for _, title, page in outline:
            words = re.sub(r"^Phụ lục \d\. ", "", title)
            assert words in " ".join(document[page - 1].get_text().split())
        targets = [link["page"] for link in document[1].get_links()]
        assert targets == [page - 1 for _, _, page in outline]
        assert document[0].get_links()[0]["uri"].startswith("https://")
        assert document.get_page_labels()
        assert document.metadata["title"]


def test_scan_has_pictures_and_no_text(paths: dict[PaperKind, Path]) -> None:
    with opened(paths[PaperKind.APPRAISAL_SCAN]) as document:
        for page in document:
            assert page.get_text() == ""
            picture = document.extract_image(page.get_images()[0][0])
            assert (picture["ext"], picture["colorspace"]) == ("jpeg", 1)


def test_pages_have_the_expected_shape(paths: dict[PaperKind, Path]) -> None:
    for kind in (PaperKind.BUDGET_TABLE, PaperKind.SLIDES, PaperKind.ZONING_MAP):
        with opened(paths[kind]) as document:
            assert all(page.rect.width > page.rect.height for page in document)


def amount(text: str) -> int:
    return 0 if text == "-" else int(text.replace(".", ""))


def test_printed_budget_table_adds_up(paths: dict[PaperKind, Path]) -> None:
    rows: list[tuple[str, list[int]]] = []
    cells = r"((?:[\d.]+|-)(?: (?:[\d.]+|-)){7})"
    with opened(paths[PaperKind.BUDGET_TABLE]) as document:
        for page in document:
            text = " ".join(page.get_text().split())
            text = text.partition(" 1 2 3 4 5 6 7 8 9 10 ")[2]
            found = re.findall(rf"(\D.*?|\d+ \D.*?) {cells}(?= |$)", text)
            rows += [(name.strip(), [amount(cell) for cell in row.split()]) for name, row in found]
    total, province, *rest = (row for _, row in rows)
    names = [name for name, _ in rows]
    split = next(n for n, name in enumerate(names) if name == "B Ngân sách cấp xã")
    communes = rows[split][1]
    agencies, parts = rest[: split - 2], rest[split - 1 :]
    assert (len(agencies), len(parts)) == (37, 116)
    assert province == [sum(column) for column in zip(*agencies, strict=True)]
    assert communes == [sum(column) for column in zip(*parts, strict=True)]
    assert total == [a + b for a, b in zip(province, communes, strict=True)]
    assert all(row[0] == sum(row[1:]) for _, row in rows)


def test_budget_papers_agree(paths: dict[PaperKind, Path]) -> None:
    province, communes, both = papers_budget.totals()
    assert both.total == province.total + communes.total
    printed = number_text(both.total / 1000, 1)
    for kind in (PaperKind.BUDGET_SUBMISSION, PaperKind.RESOLUTION):
        assert f"{printed} tỷ đồng" in text_of(paths[kind])
    assert number_text(both.total) in text_of(paths[PaperKind.BUDGET_SUBMISSION])
    assert len(fields(Expenditure)) == 2
    assert len(both.amounts) == len(FIELDS)


def test_printed_investment_totals_are_right(paths: dict[PaperKind, Path]) -> None:
    projects = papers_investment.all_projects()
    assert len(projects) == 36
    text = text_of(paths[PaperKind.INVESTMENT_TABLE])
    assert f"TỔNG SỐ {' '.join(map(number_text, papers_investment.sums(projects)))}" in text
    assert all(project.given + project.plan <= project.investment for project in projects)


def test_areas_on_the_map_add_up(paths: dict[PaperKind, Path]) -> None:
    text = text_of(paths[PaperKind.ZONING_MAP])
    rows = {
        name: float(re.search(rf"{name} (\d+,\d+) ", text)[1].replace(",", "."))  # type: ignore[index]
        for _, name, _ in papers_map.USES
    }
    total = float(re.search(r"Tổng cộng (\d+,\d+) 100,0", text)[1].replace(",", "."))  # type: ignore[index]
    assert sum(rows.values()) == pytest.approx(total)


def test_chart_adds_up_to_the_report(paths: dict[PaperKind, Path]) -> None:
    total = number_text(sum(REVENUE.series[1].values))
    assert f"Thu ngân sách nhà nước ước đạt {total} tỷ đồng" in text_of(paths[PaperKind.REPORT])
    assert total in text_of(paths[PaperKind.SLIDES])


def test_programme_holds_the_whole_agenda(paths: dict[PaperKind, Path], sample: Sample) -> None:
    text = text_of(paths[PaperKind.PROGRAMME])
    for item in sample.items:
        assert item.title in text
    assert "08:00 - 08:10" in text
    assert sum(item.duration_minutes for item in sample.items) == 210
    assert "11:20 - 11:30" in text


def test_both_languages_are_one_meeting(sample: Sample) -> None:
    english = sample_meeting("en")
    assert [person.name for person in english.people] == [person.name for person in sample.people]
    assert [person.role for person in english.people] == [person.role for person in sample.people]
    assert [len(item.motions) for item in english.items] == [
        len(item.motions) for item in sample.items
    ]
    kinds = [[paper.kind for paper in item.papers] for item in english.items]
    assert kinds == [[paper.kind for paper in item.papers] for item in sample.items]
    assert english.items[0].folder_name == "1. Opening"
    assert english.items[0].papers[0].file_name == "Invitation No. 412.pdf"


def test_sample_has_everybody_it_needs(sample: Sample) -> None:
    names = [person.name for person in sample.people]
    assert len(names) == len(set(names)) == 24
    assert len(sample.with_role(SampleRole.CHAIR)) == 1
    assert len(sample.with_role(SampleRole.SECRETARY)) == 1
    assert not sample.secretary.votes
    assert sum(person.votes for person in sample.people) == 19
    assert {item.presenter for item in sample.items} <= set(names)


@pytest.mark.parametrize(("language", "words"), [("vi", "TÁN THÀNH"), ("en", "IN FAVOUR")])
def test_every_motion_says_what_a_vote_in_favour_means(language: Any, words: str) -> None:
    motions = [motion for item in sample_meeting(language).items for motion in item.motions]
    assert len(motions) == 7
    for motion in motions:
        assert words in motion.effect
        assert motion.question.endswith("?")
