"""docs/log-format.md shows the payloads as the types have them."""

from pathlib import Path

import pytest

from meeting import records
from meeting.log.entries import OPENING_LIMIT_BYTES, RECORD_LIMIT_BYTES
from tests.meeting.log.format_table import rows

DOCUMENT = (Path(__file__).parents[3] / "docs" / "log-format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.split("|")[1].strip())
def test_row_stands_in_the_document(row: str):
    assert f"\n{row}\n" in DOCUMENT


def test_no_other_row_stands_there():
    tables = DOCUMENT[DOCUMENT.index("## 13.") :].splitlines()
    found = [line for line in tables if line.startswith("| ") and not line.startswith("| Kind")]
    assert [line for line in found if not line.startswith("| Type")] == rows()


@pytest.mark.parametrize(
    ("record", "section"),
    [(records.ActHeader, "## 3."), (records.Entry, "## 4."), (records.Head, "## 5.")],
)
def test_fields_are_documented_in_order(record: type, section: str):
    text = DOCUMENT[DOCUMENT.index(section) :]
    shown = [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]
    assert tuple(shown[: len(record.__struct_fields__)]) == record.__struct_fields__


def test_limits_are_documented():
    assert f"{RECORD_LIMIT_BYTES:,}" in DOCUMENT
    assert f"{OPENING_LIMIT_BYTES:,}" in DOCUMENT
