"""docs/acts.md says what the tables say."""

from pathlib import Path

from meeting.act_reference import page

DOCUMENT = Path(__file__).parents[2] / "docs" / "acts.md"


def test_document_is_what_the_tables_give() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == page(), (
        "write meeting.act_reference.page() to docs/acts.md"
    )
