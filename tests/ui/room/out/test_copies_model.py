"""Saving and printing from the room, with real workers."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtPrintSupport import QPrinter

from tests.ui.render.signing import sign, signer
from tests.ui.render.test_copies import paper
from tests.ui.room.out.conftest import Desk
from ui.models.room.out import copies as copies_module
from ui.models.room.out.copies import CopiesModel


def copies(desk: Desk) -> CopiesModel:
    model = desk.model.out.copies
    model.begin()
    return model


def save(desk: Desk, model: CopiesModel, path: Path) -> None:
    model.save(QUrl.fromLocalFile(str(path)).toString())
    assert model.phase == "saving"
    desk.until(lambda: model.phase != "saving")


def test_a_paper_is_saved_with_ones_notes(desk: Desk, tmp_path: Path) -> None:
    desk.open(paper(3, "Paper"))
    desk.write(1)
    model = copies(desk)
    assert (model.pages, model.notes, model.unplaced, model.missing) == (3, 1, 0, [])
    assert model.suggestedName.endswith("(bản sao có ghi chú).pdf")
    save(desk, model, tmp_path / "copy.pdf")
    assert (model.phase, model.donePages, model.wasSigned) == ("saved", 3, False)
    assert [path.name for path in tmp_path.iterdir()] == ["copy.pdf"]
    with pymupdf.open(tmp_path / "copy.pdf") as document:
        page = document[1]
        (annotation,) = page.annots()
        assert annotation.type[1] == "Ink"
        assert annotation.info["title"] == desk.model.myName
    model.startOver()
    assert model.phase == "choosing"


def test_only_pages_with_notes_or_none_of_them(desk: Desk, tmp_path: Path) -> None:
    desk.open(paper(3, "Paper"))
    desk.write(2)
    model = copies(desk)
    model.chooseNotedOnly(True)
    assert (model.pages, model.notes) == (1, 1)
    save(desk, model, tmp_path / "pages.pdf")
    with pymupdf.open(tmp_path / "pages.pdf") as document:
        assert [page.get_label() for page in document] == ["3"]
    model.startOver()
    model.chooseOwner("none")
    assert (model.pages, model.notes, model.notedOnly) == (3, 0, False)


def test_the_book_has_what_is_here_and_names_what_is_not(desk: Desk, tmp_path: Path) -> None:
    book = desk.model.reading.active.book
    here, beside = book.papers[book.index(desk.paper) :][:2]
    desk.open(paper(here.pages, "Paper"))
    desk.deliver(paper(beside.pages, "Beside"), beside.id)
    model = copies(desk)
    model.chooseScope("book")
    assert model.pages == here.pages + beside.pages
    assert len(model.missing) == len(book.papers) - 2
    save(desk, model, tmp_path / "book.pdf")
    with pymupdf.open(tmp_path / "book.pdf") as document:
        labels = [page.get_label() for page in document]
        contents = document.get_toc()
    numbers = [book.number(one.id, page + 1) for one in (here, beside) for page in range(one.pages)]
    assert labels == [str(number) for number in numbers]
    titles = [title for level, title, _ in contents if level == 2]
    assert titles == [here.title, beside.title]
    assert contents[0][1].startswith("3. ")


def test_a_copy_of_a_signed_paper_says_so_and_the_original_stays(
    desk: Desk, tmp_path: Path
) -> None:
    original = sign(paper(2, "Paper"), signer())
    desk.open(original)
    desk.write()
    model = copies(desk)
    save(desk, model, tmp_path / "copy.pdf")
    assert (model.phase, model.wasSigned) == ("saved", True)
    with pymupdf.open(tmp_path / "copy.pdf") as document:
        assert all("không áp dụng cho bản sao này" in page.get_text() for page in document)
    assert desk.room.files[desk.paper] == original


def test_where_nothing_can_be_written_it_is_said_and_nothing_stays(
    desk: Desk, tmp_path: Path
) -> None:
    desk.open(paper(1, "Paper"))
    model = copies(desk)
    save(desk, model, tmp_path / "no such folder" / "copy.pdf")
    assert (model.phase, model.failure) == ("failed", "not_written")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_called_off_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.open(paper(1, "Paper"))
    model = copies(desk)
    model.save(str(tmp_path / "copy.pdf"))
    model.cancel()
    desk.until(lambda: model.phase != "saving")
    assert model.phase == "choosing"
    assert list(tmp_path.iterdir()) == []


def test_pages_are_printed_with_the_notes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_file(name: str, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        printer.setResolution(150)
        return printer

    monkeypatch.setattr(copies_module, "new_printer", to_file)
    desk.open(paper(2, "Paper"))
    desk.write()
    model = copies(desk)
    model.printOn("printed")
    desk.until(lambda: model.phase != "printing")
    assert (model.phase, model.donePages) == ("printed", 2)
    with pymupdf.open(tmp_path / "printed.pdf") as document:
        assert document.page_count == 2
        first, second = (page.get_pixmap(dpi=50) for page in document)
    assert first.color_topusage()[0] < 1
    blue = [pixel for pixel in _pixels(first) if pixel[2] > pixel[0] + 60]
    assert blue
    assert not [pixel for pixel in _pixels(second) if pixel[2] > pixel[0] + 60]


def _pixels(picture: pymupdf.Pixmap) -> list[bytes]:
    samples = picture.samples
    return [samples[at : at + 3] for at in range(0, len(samples), picture.n)]


DIRECT_ROOT = (
    b"%PDF-1.4\n1 0 obj\n<</Kids[2 0 R]/Count 1/Type/Pages>>\nendobj\n"
    b"trailer\n<</Root<</Pages 1 0 R/Type 5 0 R>>/Size 6>>\nstartxref\n0\n%%EOF"
)


def test_a_copy_that_does_not_open_is_neither_kept_nor_said_to_be_made(
    desk: Desk, tmp_path: Path
) -> None:
    desk.deliver(DIRECT_ROOT)
    desk.until(lambda: desk.model.reading.active.state == "failed")
    model = copies(desk)
    save(desk, model, tmp_path / "copy.pdf")
    assert (model.phase, model.failure) == ("failed", "does_not_open")
    assert list(tmp_path.iterdir()) == []
