"""Notes written into a PDF as annotations and read back."""

import base64
import zlib

import msgspec
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.ids import PaperId, PersonId
from meeting.notes.note import (
    PRIVATE,
    CircleId,
    LineEnd,
    Note,
    NoteId,
    NoteKind,
    Placement,
    Quote,
    Sample,
    Stroke,
    Style,
)
from meeting.reading.page_text import Box
from tests.ui.render.noted import ALL_LETTERS, AUTHORS, MY_NAME, every_kind, page_of
from ui.render.annotations.annotate import Annotator
from ui.render.annotations.drawing import draw
from ui.render.annotations.own_notes import own_note
from ui.render.annotations.pdf_source import number, text_string
from ui.render.annotations.private_note import MOST_BYTES, unpack
from ui.render.annotations.standard import name_of
from ui.render.annotations.typeface import load_typeface
from ui.render.mupdf_stream import mupdf

FACE = load_typeface()

places = st.integers(-20_000, 60_000)
boxes = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    places, places, st.integers(1, 30_000), st.integers(1, 30_000),
)  # fmt: skip
samples = st.builds(Sample, places, places, st.integers(0, 60_000), st.integers(-1, 1023))
strokes = st.lists(samples, min_size=2, max_size=8).map(lambda row: Stroke(tuple(row)))
colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")
styles = st.builds(
    Style, colours, st.integers(1, 2_000), st.integers(1, 100), st.just("") | colours,
    st.booleans(), st.sampled_from(LineEnd), st.sampled_from(LineEnd), st.integers(400, 4_000),
)  # fmt: skip
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
placements = st.builds(
    Placement, st.just(PaperId("2" * 32)), st.just(0), boxes,
    st.lists(boxes, max_size=3).map(tuple), st.lists(strokes, max_size=3).map(tuple),
    st.builds(Quote, texts, texts, texts),
)  # fmt: skip
notes = st.builds(
    Note, st.integers(0, 2**64).map(lambda n: NoteId(f"{n:032x}")), st.just("3" * 32),
    st.sampled_from([kind for kind in NoteKind if kind is not NoteKind.BOOKMARK]),
    st.just(PersonId("1" * 32)), placements.map(lambda one: (one,)), styles, texts,
    created_ms=st.integers(0, 2**41), changed_ms=st.integers(0, 2**41),
)  # fmt: skip


def written(data: bytes, some: list[Note]) -> bytes:
    document = pymupdf.open(stream=data)
    annotator = Annotator(pymupdf._as_pdf_document(document), FACE)
    annotator.add(0, some, AUTHORS)
    annotator.finish()
    made = document.tobytes(garbage=2, deflate=True)
    document.close()
    return made


def annotations(document: pymupdf.Document) -> list[object]:
    page = mupdf.pdf_lookup_page_obj(pymupdf._as_pdf_document(document), 0)
    array = mupdf.pdf_dict_gets(page, "Annots")
    found = [mupdf.pdf_array_get(array, at) for at in range(mupdf.pdf_array_len(array))]
    return [one for one in found if name_of(one, "Subtype") not in ("Popup", "Link")]


def read(data: bytes) -> list[Note | None]:
    with pymupdf.open(stream=data) as document:
        return [own_note(one, 0) for one in annotations(document)]


def from_file(note: Note) -> Note:
    return replace(note, source=MY_NAME)


@given(st.lists(notes, max_size=4), st.sampled_from([0, 90, 180, 270]), st.booleans())
@settings(max_examples=30, deadline=None)
def test_what_was_exported_comes_back_equal(
    some: list[Note], rotation: int, is_cropped: bool
) -> None:
    data = written(page_of(rotation, is_cropped=is_cropped), some)
    assert read(data) == [from_file(note) for note in some]


@pytest.mark.parametrize("rotation", [0, 90, 270])
def test_every_kind_comes_back_after_another_program_has_rewritten_the_file(rotation: int) -> None:
    data = written(page_of(rotation, unit=2), every_kind())
    with pymupdf.open(stream=data) as document:
        rewritten = document.tobytes(garbage=4, clean=True, pretty=True, deflate=False)
    assert read(rewritten) == [from_file(note) for note in every_kind()]


def test_annotations_say_whose_they_are_and_when() -> None:
    with pymupdf.open(stream=written(page_of(), every_kind())) as document:
        page = document[0]
        by_id = {annotation.info["id"]: annotation for annotation in page.annots()}
        assert set(by_id) == {note.id for note in every_kind()}
        for note in every_kind():
            annotation = by_id[note.id]
            assert annotation.info["title"] == MY_NAME
            assert annotation.info["content"] == note.text
            assert annotation.info["modDate"].startswith("D:2026")
            assert annotation.flags & pymupdf.PDF_ANNOT_IS_PRINT
            assert annotation.has_popup == (note.kind is NoteKind.COMMENT)
            kind, value = document.xref_get_key(annotation.xref, "AP/N")
            assert kind == "xref", value


def test_letters_are_embedded_once_and_only_those_that_are_used() -> None:
    bare = page_of()
    typed = [note for note in every_kind() if note.kind is NoteKind.TYPED]
    one = len(written(bare, typed[:1]))
    many = len(written(bare, [replace(typed[0], id=NoteId(f"{n:032x}")) for n in range(20)]))
    assert one - len(bare) < 20_000
    assert many - one < 19 * 2_000


def test_typed_text_can_be_searched_for() -> None:
    with pymupdf.open(stream=written(page_of(), every_kind())) as document:
        page = document[0]  # kept alive, as annotations do not do it
        annotation = next(one for one in page.annots() if one.type[1] == "FreeText")
        shown = annotation.get_text()
    assert shown.split() == ALL_LETTERS[:78].split()


def test_typed_text_is_the_same_however_it_was_typed() -> None:
    typed = next(note for note in every_kind() if note.kind is NoteKind.TYPED)
    place = replace(typed.placements[0], box=Box(0, 0, 40_000, 9_000))
    streams = []
    for text in ("ế ữ\u00a0đ\ta\r\nb", "e\u0302\u0301 u\u031b\u0303\u00a0đ   a\nb\x07"):
        note = replace(typed, text=text, placements=(place,))
        streams.append(draw(note, place, FACE).content)
    assert streams[0] == streams[1]


@pytest.mark.parametrize(
    ("key", "value"),
    [("Contents", "(other)"), ("C", "[1 0 0]"), ("InkList", "[[1 2 3 4]]"), ("Subtype", "/Square")],
)
def test_what_another_program_has_changed_is_read_as_that_program_left_it(
    key: str, value: str
) -> None:
    ink = next(note for note in every_kind() if note.kind is NoteKind.INK)
    with pymupdf.open(stream=written(page_of(), [ink])) as document:
        page = document[0]
        document.xref_set_key(next(page.annots()).xref, key, value)
        assert [own_note(one, 0) for one in annotations(document)] == [None]


def test_words_of_other_versions_do_not_leave_with_a_copy() -> None:
    note = every_kind()[0]
    draft = replace(note.placements[0], paper=PaperId("9" * 32), quote=Quote("secret draft"))
    told = replace(note, placements=(note.placements[0], draft), circle=CircleId("c" * 32))
    (back,) = read(written(page_of(), [told]))
    assert back is not None
    assert back.placements == note.placements
    assert back.circle == PRIVATE


def test_attack_private_note_that_unpacks_without_end() -> None:
    bomb = base64.b64encode(zlib.compress(b"\0" * (MOST_BYTES + 1))).decode()
    assert unpack(bomb) is None


@pytest.mark.parametrize(
    "packed",
    [
        "",
        "no base64 at all",
        base64.b64encode(b"no zlib").decode(),
        base64.b64encode(zlib.compress(b"\xc1")).decode(),
        base64.b64encode(zlib.compress(msgspec.msgpack.encode({"id": 1}))).decode(),
        base64.b64encode(
            zlib.compress(msgspec.msgpack.encode(replace(every_kind()[0], placements=())))
        ).decode(),
    ],
)
def test_attack_private_note_that_is_none(packed: str) -> None:
    assert unpack(packed) is None


def test_attack_note_that_lies_beyond_all_pages_is_left_out() -> None:
    note = every_kind()[0]
    far = replace(note.placements[0], box=Box(0, 0, 2**60, 2**60))
    assert read(written(page_of(), [replace(note, placements=(far,))])) == []


@pytest.mark.parametrize("kind", NoteKind)
def test_attack_note_without_a_sample_or_with_no_time_spoils_no_copy(kind: NoteKind) -> None:
    note, sound = every_kind()[:2]
    empty = replace(note.placements[0], strokes=(Stroke(()),), quads=())
    bad = [replace(note, kind=kind, placements=(empty,))]
    bad += [replace(note, created_ms=time_ms) for time_ms in (2**62, -(2**62))]
    found = read(written(page_of(), [*bad, sound]))
    assert from_file(sound) in found
    assert len(found) == 3


def test_attack_text_that_tries_to_be_pdf() -> None:
    note = replace(
        every_kind()[8], text=">> endobj 1 0 obj << /JS (app.alert(1)) >>", id=NoteId("a")
    )
    (back,) = read(written(page_of(), [note]))
    assert back == from_file(note)


def test_numbers_and_texts_are_written_as_pdf_wants_them() -> None:
    assert [number(value) for value in (0, -0.0001, 1.5, 1e-7, 12.3456)] == [
        "0", "0", "1.5", "0", "12.346",
    ]  # fmt: skip
    assert text_string("plain") == "<706c61696e>"
    assert text_string("ế") == "<feff1ebf>"
