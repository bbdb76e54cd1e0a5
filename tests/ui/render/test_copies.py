"""Annotated copies, made by a real worker process."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Event

import pymupdf
import pytest
from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.note import Note, NoteId, NoteKind, Placement
from meeting.reading.page_text import Box
from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from tests.ui.render.noted import AUTHORS, MY_NAME, PAPER, copied, every_kind, page_of
from tests.ui.render.test_annotations import from_file, read
from ui.render.annotations.own_notes import own_bookmark
from ui.render.copies.maker import CopyOrder, PaperToCopy, make_copy
from ui.render.copies.messages import Heading, Made, PageOut
from ui.render.mupdf_stream import mupdf
from ui.render.results import FailureCode, SandboxLevel
from ui.render.sandbox import sandbox_level
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]
LABEL = "Bản sao có ghi chú; chữ ký của bản gốc không áp dụng cho bản sao này"


def bookmark(page: int, text: str = "Chỗ cần hỏi") -> Note:
    place = Placement(PAPER, page, Box(0, 0, 0, 0))
    return replace(every_kind()[0], id=NoteId("b" * 32), kind=NoteKind.BOOKMARK, text=text,
                   placements=(place,))  # fmt: skip


def paper(pages: int, word: str) -> bytes:
    document = pymupdf.open()
    for number in range(pages):
        document.new_page(width=400, height=400).insert_text((40, 60), f"{word} {number}")
    document.set_toc([[1, word, 1]])
    first = pymupdf.open(stream=document.tobytes())
    target = {"kind": pymupdf.LINK_GOTO, "page": pages - 1, "to": pymupdf.Point(0, 0)}
    first[0].insert_link({**target, "from": pymupdf.Rect(30, 40, 90, 70)})
    outside = {"kind": pymupdf.LINK_URI, "uri": "https://example.org/"}
    first[0].insert_link({**outside, "from": pymupdf.Rect(30, 140, 90, 170)})
    return first.tobytes()


def signed() -> bytes:
    """A paper with a signature whose field stands on the page, and the marks of certifying."""
    document = pymupdf.open(stream=paper(2, "Signed"))
    page = document[0]
    look, field = document.get_new_xref(), document.get_new_xref()
    document.update_object(look, "<</Type/XObject/Subtype/Form/BBox[0 0 90 20]>>")
    document.update_stream(look, b"0 0 1 rg 0 0 90 20 re f")
    document.update_object(
        field,
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 4/Rect[200 200 290 220]"
        f"/P {page.xref} 0 R/AP<</N {look} 0 R>>"
        "/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>>>>",
    )
    document.xref_set_key(page.xref, "Annots", f"[{field} 0 R]")
    catalog = document.pdf_catalog()
    document.xref_set_key(catalog, "AcroForm", f"<</SigFlags 3/Fields[{field} 0 R]>>")
    document.xref_set_key(catalog, "Perms", f"<</DocMDP {field} 0 R>>")
    return document.tobytes()


def test_a_paper_by_itself_stays_what_it_was_and_has_its_notes() -> None:
    data = copied(paper(3, "Paper"), every_kind())
    with pymupdf.open(stream=data) as document:
        assert document.page_count == 3
        assert document.get_toc() == [[1, "Paper", 1]]
        assert [link.get("page") for link in document[0].get_links()] == [2, None]
        assert not document.is_repaired
    assert read(data) == [from_file(note) for note in every_kind()]


def test_bookmarks_are_lines_of_the_contents_and_come_back() -> None:
    data = copied(paper(3, "Paper"), [bookmark(1)])
    with pymupdf.open(stream=data) as document:
        assert document.get_toc() == [[1, "Paper", 1], [1, "Chỗ cần hỏi", 2]]
        catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pymupdf._as_pdf_document(document)), "Root")
        last = mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(catalog, "Outlines"), "Last")
        assert own_bookmark(last, 1) == replace(bookmark(1), source=MY_NAME)


def test_only_some_pages_go_along_and_nothing_of_the_others() -> None:
    pages = (PageOut(0, 0, "i"), PageOut(0, 2, "7"))
    data = copied(paper(3, "Paper"), [*every_kind(2), bookmark(2)], pages=pages)
    with pymupdf.open(stream=data) as document:
        assert [page.get_text().split("\n")[0] for page in document] == ["Paper 0", "Paper 2"]
        assert [page.get_label() for page in document] == ["i", "7"]
        assert document.get_toc()[-1] == [1, "Chỗ cần hỏi", 2]
        assert len(document[1].annot_names()) == len(every_kind())
        whole = b"".join(
            document.xref_stream(xref) or b""
            for xref in range(1, document.xref_length())
            if document.xref_is_stream(xref)
        )
    assert b"Paper 1" not in whole


def test_the_book_has_all_papers_with_their_headings_links_and_notes() -> None:
    order = CopyOrder(
        papers=[
            PaperToCopy(BytesSource(paper(2, "One")), every_kind()),
            PaperToCopy(BytesSource(paper(3, "Two")), [*every_kind(1), bookmark(2)]),
        ],
        pages=[PageOut(0, n, str(n + 1)) for n in range(2)]
        + [PageOut(1, n, str(n + 3)) for n in range(3)],
        headings=[Heading(0, "Mục 1", 0), Heading(1, "Tờ trình", 0), Heading(0, "Mục 2", 2)],
        authors=AUTHORS,
        title="Kỳ họp thứ 8",
    )
    pieces: list[bytes] = []
    made = make_copy(order, pieces.append)
    assert made == Made(sum(map(len, pieces)), 5, False)
    with pymupdf.open(stream=b"".join(pieces)) as document:
        assert [page.get_text().split("\n")[0] for page in document] == [
            "One 0", "One 1", "Two 0", "Two 1", "Two 2",
        ]  # fmt: skip
        assert [page.get_label() for page in document] == ["1", "2", "3", "4", "5"]
        assert document.get_toc() == [
            [1, "Mục 1", 1], [2, "Tờ trình", 1], [1, "Mục 2", 3], [1, "Chỗ cần hỏi", 5],
        ]  # fmt: skip
        assert [link.get("page") for link in document[2].get_links()] == [4, None]
        many = len(every_kind())
        assert [len(page.annot_names()) for page in document] == [many + 2, 0, 2, many, 0]
        assert document.metadata["title"] == "Kỳ họp thứ 8"
        with pymupdf.open(stream=document.tobytes(garbage=3)) as again:
            assert again.page_count == 5


@pytest.mark.parametrize("rotation", [0, 90])
def test_attack_copy_of_a_signed_paper_claims_no_signature(rotation: int) -> None:
    with pymupdf.open(stream=signed()) as original:
        original[0].set_rotation(rotation)
        data = original.tobytes()
    pieces: list[bytes] = []
    order = CopyOrder(
        [PaperToCopy(BytesSource(data), every_kind())], authors=AUTHORS, unsigned_label=LABEL
    )
    made = make_copy(order, pieces.append)
    assert isinstance(made, Made)
    assert made.was_signed
    copy = b"".join(pieces)
    with pymupdf.open(stream=copy) as document:
        assert document.get_sigflags() == -1
        assert all(LABEL in page.get_text().replace("\n", " ") for page in document)
        assert list(document[0].widgets()) == []
        assert document.xref_get_key(document.pdf_catalog(), "Perms")[0] == "null"
        blue = document[0].get_pixmap(clip=document[0].rect & pymupdf.Rect(0, 0, 400, 400))
        assert bytes((0, 0, 255)) in blue.samples  # what the field showed is part of the page
        everything = "".join(document.xref_object(n) for n in range(1, document.xref_length()))
    assert "ByteRange" not in everything
    assert "/Sig" not in everything


def test_an_unsigned_paper_bears_no_label() -> None:
    data = copied(paper(1, "Paper"), every_kind(), unsigned_label=LABEL)
    with pymupdf.open(stream=data) as document:
        assert LABEL not in document[0].get_text()


class Refusing(BytesSource):
    def chunk(self, index: int) -> bytes:
        raise ValueError(index)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (Refusing(page_of()), FailureCode.TAMPERED),
        (BytesSource(b"no pdf at all, only words"), FailureCode.BROKEN),
        (BytesSource(samples.encrypted()), FailureCode.PASSWORD),
    ],
)
def test_no_copy_of_what_cannot_be_trusted_or_read(source: BytesSource, code: FailureCode) -> None:
    assert make_copy(CopyOrder([PaperToCopy(source)]), lambda _: None) is code


def test_pages_that_do_not_exist_are_not_made_up() -> None:
    order = CopyOrder([PaperToCopy(BytesSource(page_of()))], [PageOut(0, 7)])
    assert make_copy(order, lambda _: None) is FailureCode.BROKEN


def test_a_copy_can_be_called_off_and_has_a_time_limit() -> None:
    stop = Event()
    stop.set()
    order = CopyOrder([PaperToCopy(BytesSource(page_of()))])
    assert make_copy(order, lambda _: None, stop=stop) is FailureCode.UNAVAILABLE
    assert make_copy(order, lambda _: None, limit_s=0.01) is FailureCode.TIMEOUT


HOSTILE = """
import json, os, socket, sys
from ui.render.copies.worker import make_ready

make_ready()

def attempt(action):
    try:
        action()
    except OSError as error:
        return type(error).__name__
    return "allowed"

print(json.dumps({
    "open": attempt(lambda: open("/etc/passwd")),
    "write": attempt(lambda: os.open("/tmp/x", os.O_CREAT | os.O_WRONLY)),
    "socket": attempt(socket.socket),
    "fork": attempt(os.fork),
    "run": attempt(lambda: os.execv("/bin/true", ["true"])),
}))
"""


@pytest.mark.skipif(
    sandbox_level() is not SandboxLevel.SECCOMP, reason="no system call filter on this system"
)
def test_attack_paper_that_takes_over_the_worker_that_copies_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOSTILE], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert set(json.loads(done.stdout).values()) == {"PermissionError"}


def test_a_reader_shows_the_notes_of_an_exported_paper_as_they_were(shared_reader: Reader) -> None:
    data = copied(paper(3, "Paper"), [*every_kind(), bookmark(1)])
    name, _ = shared_reader.open(BytesSource(data))
    first, second = shared_reader.read(name, 0), shared_reader.read(name, 1)
    shown = [replace(from_file(note), placements=_in(note, name)) for note in every_kind()]
    assert first.content is not None
    assert second.content is not None
    assert list(first.content.notes) == shown
    mark = bookmark(1)
    assert list(second.content.notes) == [
        replace(from_file(mark), placements=_in(mark, name)),
    ]


def _in(note: Note, document: str) -> tuple[Placement, ...]:
    return tuple(replace(place, paper=PaperId(document)) for place in note.placements)


def test_a_paper_of_the_book_that_cannot_be_read_is_left_out_and_named() -> None:
    order = CopyOrder(
        papers=[
            PaperToCopy(BytesSource(b"this is no PDF at all")),
            PaperToCopy(BytesSource(paper(2, "Two"))),
        ],
        pages=[PageOut(0, 0, "1"), PageOut(1, 0, "2"), PageOut(1, 1, "3"), PageOut(1, 7, "9")],
        headings=[Heading(0, "Mục 1", 0), Heading(0, "Mục 2", 1)],
    )
    pieces: list[bytes] = []
    made = make_copy(order, pieces.append)
    assert isinstance(made, Made)
    assert (made.pages, made.left_out) == (2, (0,))
    with pymupdf.open(stream=b"".join(pieces)) as document:
        assert [page.get_label() for page in document] == ["2", "3"]
        assert document.get_toc() == [[1, "Mục 1", 1], [1, "Mục 2", 1]]
