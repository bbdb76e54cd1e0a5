"""What the secretary's device learns of a file before it becomes a paper."""

from pathlib import Path

import pytest

from tests.ui.render import samples
from ui.render.inspect import Inspector, inspect_pdf
from ui.render.results import DocumentInfo, FailureCode


def inspected(inspector: Inspector, path: Path, data: bytes) -> DocumentInfo | FailureCode:
    path.write_bytes(data)
    return inspector.inspect(path)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FailureCode.EMPTY),
        (b"name,role\nan,chair\n", FailureCode.NOT_A_PDF),
        (samples.without_pages(), FailureCode.BROKEN),
        (samples.encrypted(), FailureCode.PASSWORD),
    ],
    ids=["empty", "text", "no pages", "password"],
)
def test_files_that_cannot_become_papers(
    inspector: Inspector, tmp_path: Path, data: bytes, code: FailureCode
) -> None:
    assert inspected(inspector, tmp_path / "paper.pdf", data) is code


def test_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "Tờ trình số 1.pdf"
    path.write_bytes(samples.described())
    info = inspect_pdf(path)
    assert isinstance(info, DocumentInfo)
    assert (info.page_count, info.title, info.is_signed) == (3, "Tờ trình", False)


@pytest.mark.parametrize("is_filled", [True, False])
def test_only_a_filled_signature_counts(
    inspector: Inspector, tmp_path: Path, is_filled: bool
) -> None:
    info = inspected(inspector, tmp_path / "s.pdf", samples.signed(is_filled=is_filled))
    assert isinstance(info, DocumentInfo)
    assert info.is_signed is is_filled


def test_a_missing_file_is_the_callers_affair(inspector: Inspector, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        inspector.inspect(tmp_path / "nothing.pdf")


def test_a_file_that_cannot_be_read_in_time() -> None:
    source = samples.BlockingSource(samples.plain())
    with Inspector(limit_s=0.2) as inspector:
        assert inspector.inspect_source(source) is FailureCode.TIMEOUT
        source.let_go.set()
        assert isinstance(inspector.inspect_source(source), DocumentInfo)
