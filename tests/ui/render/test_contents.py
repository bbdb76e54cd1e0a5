"""Words, links and annotations of pages, and what no worker may say of them."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.ids import PaperId, PersonId
from meeting.notes.note import Note, NoteId, NoteKind, Placement, Sample, Stroke
from meeting.reading.page_text import Box, PageLink, PageText, Word
from tests.ui.render import readable, samples
from tests.ui.render.conftest import Reader
from ui.render import contents, wire
from ui.render.chunks import Chunks
from ui.render.mupdf_engine import MupdfDocument
from ui.render.pdfium_engine import PdfiumDocument
from ui.render.refusal import refuse_absurd_content
from ui.render.results import FailureCode, PageContent
from ui.render.source import BytesSource

Read = Callable[[bytes], PageContent]


def by_mupdf(data: bytes) -> PageContent:
    whole = Chunks(len(data), len(data), lambda _index: data)
    return MupdfDocument(whole, random_access=True).read(0)


def by_pdfium(data: bytes) -> PageContent:
    whole = Chunks(len(data), len(data), lambda _index: data)
    return PdfiumDocument(whole).read(0)


both = pytest.mark.parametrize("read", [by_mupdf, by_pdfium])


def words_of(content: PageContent) -> list[str]:
    return [word.text for word in content.text.words]


@both
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_are_read_with_composed_letters(read: Read, form: Literal["NFC", "NFD"]) -> None:
    content = read(readable.written(unicodedata.normalize(form, "Tờ trình về")))
    assert words_of(content) == ["Tờ", "trình", "về"]
    assert (content.text.width, content.text.height) == (30_000, 20_000)
    assert {(word.line, word.block) for word in content.text.words} == {(0, 0)}
    assert not content.text.recognised
    assert len(content.text.picture) == 1024
    refuse_absurd_content(content)


def test_soft_hyphens_are_not_letters() -> None:
    assert contents.clean("co\u00adope\u00adration\u00ad", 100) == "cooperation"


@both
@pytest.mark.parametrize(
    ("rotation", "crop", "corner"),
    [
        (0, False, (10_000, 5_000)),
        (90, False, (15_000, 10_000)),
        (180, False, (20_000, 15_000)),
        (270, False, (5_000, 20_000)),
        (0, True, (5_000, 2_000)),
        (90, True, (15_000, 5_000)),
    ],
)
def test_words_stand_where_they_are_shown(
    read: Read, rotation: int, crop: bool, corner: tuple[int, int]
) -> None:
    text = read(readable.written(rotation=rotation, crop=crop)).text
    first = text.words[0].box
    # The line begins at this place: a corner of the first letter's box is within a letter of it.
    assert min(abs(first.x0 - corner[0]), abs(first.x1 - corner[0])) < 400
    assert min(abs(first.y0 - corner[1]), abs(first.y1 - corner[1])) < 400
    for word in text.words:
        assert 0 <= word.box.x0 < word.box.x1 <= text.width
        assert 0 <= word.box.y0 < word.box.y1 <= text.height


@both
def test_the_engines_agree_on_lines(read: Read) -> None:
    content = read(samples.plain(1))
    assert [(word.text, word.line) for word in content.text.words] == [("Page", 0), ("0", 0)]


@both
@pytest.mark.parametrize(("mode", "is_recognised"), [(3, True), (0, False)])
def test_invisible_text_over_a_picture_was_recognised(
    read: Read, mode: int, is_recognised: bool
) -> None:
    content = read(readable.recognised(render_mode=mode))
    assert words_of(content) == ["recognised", "words"]
    assert content.text.recognised is is_recognised
    assert len(set(content.text.picture)) > 50


@both
def test_links_lead_to_pages_and_to_harmless_addresses_only(read: Read) -> None:
    links = read(readable.linked()).links
    assert {(link.page, link.uri) for link in links} == {
        (2, ""),
        (-1, "https://example.org/a"),
        (-1, "mailto:an@example.org"),
    }
    internal = next(link for link in links if link.page == 2)
    assert internal.box == Box(1_000, 1_000, 5_000, 2_000)


@pytest.mark.parametrize("rotation", [0, 90])
def test_annotations_of_a_file_are_notes(rotation: int) -> None:
    notes = by_mupdf(readable.annotated(rotation=rotation)).notes
    by_kind = {note.kind: note for note in notes}
    assert set(by_kind) == set(NoteKind) - {NoteKind.BOOKMARK, NoteKind.CLOUD}
    assert len(by_kind) == len(notes)
    assert {note.source for note in notes} == {"Nguyễn Văn An"}
    assert len({note.id for note in notes}) == len(notes)
    ink = by_kind[NoteKind.INK].placements[0].strokes
    assert [len(stroke.samples) for stroke in ink] == [3, 2]
    quad = by_kind[NoteKind.MARKER].placements[0].quads[0]
    if not rotation:
        assert ink[0].samples[0] == Sample(1_000, 1_000)
        assert quad == Box(10_000, 5_000, 20_000, 6_000)
    assert by_kind[NoteKind.COMMENT].text == "hỏi lại"


def test_a_page_is_read_through_the_broker(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(readable.annotated()), "the paper")
    result = shared_reader.read(name)
    assert result.failure is None
    assert result.content is not None
    assert {one.paper for note in result.content.notes for one in note.placements} == {"the paper"}
    name, _ = shared_reader.open(BytesSource(readable.written()))
    assert shared_reader.read(name, token="mine").token == "mine"
    assert shared_reader.draw(name).failure is None


@pytest.mark.parametrize("page", [-1, 5])
def test_a_page_that_does_not_exist_cannot_be_read(shared_reader: Reader, page: int) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain(1)))
    result = shared_reader.read(name, page)
    assert (result.content, result.failure) == (None, FailureCode.BROKEN)


def test_a_page_without_all_its_bytes_is_not_read(shared_reader: Reader) -> None:
    source = samples.TamperedSource(samples.with_image(), {samples.chunk_of_image()}, ValueError())
    name, _ = shared_reader.open(source)
    assert shared_reader.read(name, 1).failure is FailureCode.TAMPERED


PAGE = PageText(0, 100, 100)
NOTE = Note(
    NoteId("0" * 32),
    "",
    NoteKind.INK,
    PersonId(""),
    (Placement(PaperId(""), 0, Box(0, 0, 1, 1), strokes=(Stroke((Sample(1, 1),)),)),),
)


def text(**changes: Any) -> PageContent:
    return PageContent(msgspec.structs.replace(PAGE, **changes))


def note(**changes: Any) -> PageContent:
    return PageContent(PAGE, notes=(msgspec.structs.replace(NOTE, **changes),))


def placed(**changes: Any) -> PageContent:
    return note(placements=(msgspec.structs.replace(NOTE.placements[0], **changes),))


FAR = 10**9
WORD = Word("x", Box(0, 0, 1, 1), 0, 0)
ABSURD = {
    "no width": text(width=0),
    "endless height": text(height=FAR),
    "picture of another size": text(picture=bytes(1023)),
    "too many words": text(words=(WORD,) * (contents.MOST_WORDS + 1)),
    "endless word": text(words=(Word("x" * 400, WORD.box, 0, 0),)),
    "word far away": text(words=(Word("x", Box(0, 0, FAR, 1), 0, 0),)),
    "line of nowhere": text(words=(Word("x", WORD.box, -FAR, 0),)),
    "too many links": PageContent(PAGE, (PageLink(WORD.box),) * (contents.MOST_LINKS + 1)),
    "link far away": PageContent(PAGE, (PageLink(Box(-FAR, 0, 1, 1)),)),
    "link to a program": PageContent(PAGE, (PageLink(WORD.box, uri="javascript:1"),)),
    "link with a line break": PageContent(PAGE, (PageLink(WORD.box, uri="https://a\n"),)),
    "too many notes": PageContent(PAGE, notes=(NOTE,) * (contents.MOST_NOTES + 1)),
    "long note": note(text="x" * 9_000),
    "long name": note(source="x" * 1_000),
    "note of no place": note(placements=()),
    "note out of time": note(created_ms=-1),
    "note of another page": placed(page=1),
    "note far away": placed(box=Box(0, 0, 1, FAR)),
    "ink far away": placed(strokes=(Stroke((Sample(1, FAR),)),)),
    "too much ink": placed(strokes=(Stroke((Sample(1, 1),) * (contents.MOST_SAMPLES + 1)),)),
    "too many quads": placed(quads=(WORD.box,) * (contents.MOST_QUADS + 1)),
}


@pytest.mark.parametrize("content", ABSURD.values(), ids=ABSURD.keys())
def test_absurd_contents_are_refused(content: PageContent) -> None:
    with pytest.raises(wire.WireError):
        refuse_absurd_content(content)


def test_what_is_within_the_limits_is_not_refused() -> None:
    refuse_absurd_content(replace(note(), links=(PageLink(WORD.box, uri="https://a.vn"),)))


@given(st.floats())
def test_every_number_becomes_a_place(pt: float) -> None:
    assert abs(contents.units(pt)) <= contents.FARTHEST


@given(st.text(), st.integers(1, 20))
def test_cleaned_text_is_short_and_stays_as_it_is(letters: str, longest: int) -> None:
    cleaned = contents.clean(letters, longest)
    assert len(cleaned) <= longest
    cleaned.encode()
    assert contents.clean(cleaned, longest) == cleaned
