"""Annotations that came with a file, as notes."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from meeting.ids import PaperId, PersonId
from meeting.notes.note import LineEnd, Note, NoteId, NoteKind, Placement, Sample, Stroke, Style
from meeting.reading.page_text import Box
from ui.render.annotations.own_notes import own_note
from ui.render.contents import (
    LONGEST_NOTE,
    LONGEST_WORD,
    MOST_NOTES,
    MOST_QUADS,
    MOST_SAMPLES,
    box_of,
    clean,
    units,
)
from ui.render.mupdf_stream import mupdf

_KINDS: Final[dict[int, NoteKind]] = {
    mupdf.PDF_ANNOT_TEXT: NoteKind.COMMENT,
    mupdf.PDF_ANNOT_FREE_TEXT: NoteKind.TYPED,
    mupdf.PDF_ANNOT_LINE: NoteKind.LINE,
    mupdf.PDF_ANNOT_SQUARE: NoteKind.RECTANGLE,
    mupdf.PDF_ANNOT_CIRCLE: NoteKind.ELLIPSE,
    mupdf.PDF_ANNOT_POLYGON: NoteKind.POLYGON,
    mupdf.PDF_ANNOT_POLY_LINE: NoteKind.POLYLINE,
    mupdf.PDF_ANNOT_HIGHLIGHT: NoteKind.MARKER,
    mupdf.PDF_ANNOT_UNDERLINE: NoteKind.UNDERLINE,
    mupdf.PDF_ANNOT_SQUIGGLY: NoteKind.SQUIGGLY,
    mupdf.PDF_ANNOT_STRIKE_OUT: NoteKind.STRIKE_OUT,
    mupdf.PDF_ANNOT_STAMP: NoteKind.STAMP,
    mupdf.PDF_ANNOT_CARET: NoteKind.CARET,
    mupdf.PDF_ANNOT_INK: NoteKind.INK,
}
_HIDDEN: Final = (
    mupdf.PDF_ANNOT_IS_HIDDEN | mupdf.PDF_ANNOT_IS_NO_VIEW | mupdf.PDF_ANNOT_IS_INVISIBLE
)
_ID_DIGITS: Final = 32
_MS_PER_S: Final = 1000
_LATEST_S: Final = 2**40
_NO_WIDTH: Final = 100
_GREY: Final = 1
_RGB: Final = 3
_CMYK: Final = 4
_ERRORS: Final = (mupdf.FzErrorBase, RuntimeError, ValueError, MemoryError, OverflowError)

At = tuple[float, float]


def notes_of(loaded: Any, page: int, at: At) -> Iterator[Note]:
    """Return the annotations of a page that starts at this place."""
    return (note for note, _ in found_notes(loaded, page, at))


def found_notes(loaded: Any, page: int, at: At) -> Iterator[tuple[Note, Any]]:
    """Return the annotations of a page, each with the object that it was read from."""
    owner = mupdf.pdf_page_from_fz_page(loaded)
    annotation = mupdf.pdf_first_annot(owner)
    for index in range(MOST_NOTES):
        if not annotation.m_internal:
            return
        values = mupdf.pdf_annot_obj(annotation)
        try:
            mine = own_note(values, page)
            note = mine or _note(annotation, page, index, at)
        except _ERRORS:
            note = None  # one that cannot be read is no reason to hide the others
        if note is not None:
            yield note, values
        annotation = mupdf.pdf_next_annot(annotation)


def _note(annotation: Any, page: int, index: int, at: At) -> Note | None:
    kind = _KINDS.get(int(mupdf.pdf_annot_type(annotation)))
    values = mupdf.pdf_annot_obj(annotation)
    if kind is None or int(mupdf.pdf_annot_flags(annotation)) & _HIDDEN:
        return None
    if str(mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(values, "StateModel"))):
        return None  # a reply that only says "accepted" or the like
    kind = _with_clouds(kind, values)
    place = mupdf.pdf_bound_annot(annotation)
    box = box_of(place.x0 - at[0], place.y0 - at[1], place.x1 - at[0], place.y1 - at[1])
    name = _text(values, "NM")
    text = clean(str(mupdf.pdf_annot_contents(annotation) or ""), LONGEST_NOTE)
    return Note(
        id=_identity(name, f"{page} {index} {kind} {box} {text}"),
        document="",
        kind=kind,
        author=PersonId(""),
        placements=(
            Placement(
                PaperId(""),
                page,
                box,
                tuple(_quads(annotation, at)),
                _strokes(annotation, kind, at),
            ),
        ),
        style=_style(annotation, values, kind),
        text=text,
        created_ms=_date_ms(mupdf.pdf_annot_creation_date(annotation)),
        changed_ms=_date_ms(mupdf.pdf_annot_modification_date(annotation)),
        source=clean(_text(values, "T"), LONGEST_WORD) or "PDF",
    )


def _with_clouds(kind: NoteKind, values: Any) -> NoteKind:
    effect = mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(values, "BE"), "S")
    has_clouds = str(mupdf.pdf_to_name(effect)) == "C"
    return NoteKind.CLOUD if has_clouds and kind is NoteKind.RECTANGLE else kind


def _identity(name: str, otherwise: str) -> NoteId:
    digits = name.replace("-", "").lower()
    if len(digits) == _ID_DIGITS and set(digits) <= set("0123456789abcdef"):
        return NoteId(digits)
    return NoteId(hashlib.sha256(f"{name} {otherwise}".encode()).hexdigest()[:_ID_DIGITS])


def _quads(annotation: Any, at: At) -> Iterator[Box]:
    if not mupdf.pdf_annot_has_quad_points(annotation):
        return
    for index in range(min(MOST_QUADS, int(mupdf.pdf_annot_quad_point_count(annotation)))):
        quad = mupdf.pdf_annot_quad_point(annotation, index)
        corners = (quad.ul, quad.ur, quad.ll, quad.lr)
        xs = [corner.x - at[0] for corner in corners]
        ys = [corner.y - at[1] for corner in corners]
        yield box_of(min(xs), min(ys), max(xs), max(ys))


def _strokes(annotation: Any, kind: NoteKind, at: At) -> tuple[Stroke, ...]:
    if kind is NoteKind.INK:
        return tuple(_ink(annotation, at))
    if kind is NoteKind.LINE:
        start, end = mupdf.FzPoint(), mupdf.FzPoint()
        mupdf.pdf_annot_line(annotation, start, end)
        return (Stroke((_sample(start, at), _sample(end, at))),)
    if kind in (NoteKind.POLYGON, NoteKind.POLYLINE):
        count = min(MOST_SAMPLES - 1, int(mupdf.pdf_annot_vertex_count(annotation)))
        vertices = (mupdf.pdf_annot_vertex(annotation, index) for index in range(count))
        return (Stroke(tuple(_sample(vertex, at) for vertex in vertices)),)
    return ()


def _ink(annotation: Any, at: At) -> Iterator[Stroke]:
    left = MOST_SAMPLES
    for index in range(int(mupdf.pdf_annot_ink_list_count(annotation))):
        count = min(left - 1, int(mupdf.pdf_annot_ink_list_stroke_count(annotation, index)))
        if count < 1:
            return
        left -= count + 1
        vertex = mupdf.pdf_annot_ink_list_stroke_vertex
        yield Stroke(tuple(_sample(vertex(annotation, index, n), at) for n in range(count)))


def _sample(point: Any, at: At) -> Sample:
    return Sample(units(point.x - at[0]), units(point.y - at[1]))


def _style(annotation: Any, values: Any, kind: NoteKind) -> Style:
    plain = Style()
    has_border = mupdf.pdf_annot_has_border(annotation)
    width = units(mupdf.pdf_annot_border_width(annotation)) if has_border else _NO_WIDTH
    start = end = LineEnd.NONE
    if mupdf.pdf_annot_has_line_ending_styles(annotation):
        start = _line_end(mupdf.pdf_annot_line_start_style(annotation))
        end = _line_end(mupdf.pdf_annot_line_end_style(annotation))
    return Style(
        colour=_colour(values, "C") or plain.colour,
        width=max(0, width),
        opacity_percent=max(0, min(100, round(100 * float(mupdf.pdf_annot_opacity(annotation))))),
        fill="" if kind is NoteKind.TYPED else _colour(values, "IC"),
        dashed=bool(has_border and mupdf.pdf_annot_border_dash_count(annotation)),
        start=start,
        end=end,
    )


def _line_end(style: Any) -> LineEnd:
    arrows = (mupdf.PDF_ANNOT_LE_OPEN_ARROW, mupdf.PDF_ANNOT_LE_CLOSED_ARROW)
    return LineEnd.ARROW if int(style) in arrows else LineEnd.NONE


def _colour(values: Any, key: str) -> str:
    array = mupdf.pdf_dict_gets(values, key)
    count = int(mupdf.pdf_array_len(array)) if mupdf.pdf_is_array(array) else 0
    parts = [float(mupdf.pdf_to_real(mupdf.pdf_array_get(array, n))) for n in range(min(count, 4))]
    if count == _GREY:
        parts *= _RGB
    elif count == _CMYK:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    elif count != _RGB:
        return ""
    return "#" + "".join(f"{max(0, min(255, round(255 * part))):02x}" for part in parts)


def _text(values: Any, key: str) -> str:
    return str(mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(values, key)) or "")


def _date_ms(seconds: Any) -> int:
    return int(seconds) * _MS_PER_S if 0 < int(seconds) < _LATEST_S else 0
