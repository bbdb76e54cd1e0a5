"""What is known of papers is kept, and is not trusted beyond its own shape."""

from dataclasses import replace

from ui.pages.openings import StoredOpenings
from ui.render.results import DocumentInfo, Engine, Opening, OutlineItem

INFO = DocumentInfo(
    Engine.MUPDF, ((595.0, 842.0),), ("i",), (OutlineItem(0, "Một", 0),), "Tờ trình", False, False
)
OPENING = Opening(INFO, (7,))


def test_it_comes_back_from_the_store_and_is_written_once() -> None:
    store: dict[str, bytes] = {}
    written: list[str] = []

    def write(document: str, data: bytes) -> None:
        written.append(document)
        store[document] = data

    openings = StoredOpenings(store.get, write)
    assert openings.recall("paper") is None
    openings.keep("paper", OPENING)
    openings.keep("paper", OPENING)
    assert written == ["paper"]
    again = StoredOpenings(store.get, write)
    assert again.recall("paper") == OPENING
    again.keep("paper", OPENING)
    again.keep("paper", replace(OPENING, page_objects=()))
    assert written == ["paper", "paper"]


def test_bytes_of_another_version_are_as_nothing() -> None:
    openings = StoredOpenings({"paper": b"\x93\x01\x02\x03"}.get, lambda _document, _data: None)
    assert openings.recall("paper") is None
