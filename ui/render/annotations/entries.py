"""The standard entries of an annotation for each kind of note, as source text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from meeting.notes.note import OPAQUE, LineEnd, Note, NoteKind, Placement, Stroke, Style
from ui.render.annotations.drawing import (
    Drawing,
    dashes,
    font_size_pt,
    opacity_percent,
    quads_of,
    width_pt,
)
from ui.render.annotations.page_frame import Area, PageFrame, sheet_of_box
from ui.render.annotations.pdf_source import (
    array,
    colour_parts,
    date_string,
    dictionary,
    name,
    number,
    number_array,
    numbers,
    text_string,
)
from ui.render.annotations.private_note import KEY, PRESSURE_KEY, pack
from ui.render.annotations.shapes import centre_line, has_pressure
from ui.render.annotations.typeface import FONT_NAME

PRINTED: Final = 4
"""The flag of an annotation that is printed."""
UPRIGHT: Final = 16
"""The flag of one that does not turn with its page: all do this to text notes, some unasked."""

SUBTYPES: Final[Mapping[NoteKind, str]] = {
    NoteKind.INK: "Ink",
    NoteKind.MARKER: "Highlight",
    NoteKind.UNDERLINE: "Underline",
    NoteKind.SQUIGGLY: "Squiggly",
    NoteKind.STRIKE_OUT: "StrikeOut",
    NoteKind.COMMENT: "Text",
    NoteKind.TYPED: "FreeText",
    NoteKind.LINE: "Line",
    NoteKind.POLYLINE: "PolyLine",
    NoteKind.POLYGON: "Polygon",
    NoteKind.RECTANGLE: "Square",
    NoteKind.ELLIPSE: "Circle",
    NoteKind.CLOUD: "Square",
    NoteKind.STAMP: "Stamp",
    NoteKind.CARET: "Caret",
}
_ENDS: Final = {LineEnd.NONE: "/None", LineEnd.ARROW: "/OpenArrow"}
_CLOUDED: Final = 1
_WITHOUT_LINE: Final = (NoteKind.COMMENT, NoteKind.STAMP, NoteKind.CARET, NoteKind.MARKER)


@dataclass(frozen=True, slots=True)
class NotedPage:
    """What an annotation must know of its page and of whom it comes."""

    frame: PageFrame
    author: str
    page_reference: str


def standard_entries(
    note: Note, place: Placement, drawing: Drawing, on: NotedPage
) -> dict[str, str]:
    """Return the entries, appearance and popup aside."""
    style = note.style
    entries = {
        "Type": "/Annot",
        "Subtype": name(SUBTYPES[shown_as(note, place)]),
        "Rect": number_array(annotation_area(note.kind, drawing, on.frame)),
        "P": on.page_reference,
        "F": str(PRINTED | UPRIGHT if note.kind is NoteKind.COMMENT else PRINTED),
        "NM": text_string(note.id),
        "T": text_string(on.author),
        "Contents": text_string(note.text),
        "CA": number(opacity_percent(note) / OPAQUE),
        "C": number_array(colour_parts(style.colour) or (0, 0, 0)),
        KEY: text_string(pack(note, place)),
    }
    if note.created_ms:
        entries["CreationDate"] = date_string(note.created_ms)
    entries["M"] = date_string(note.changed_ms or note.created_ms)
    if shown_as(note, place) not in _WITHOUT_LINE:
        entries["BS"] = _border(note.kind, style)
    entries.update(_OWN_ENTRIES.get(shown_as(note, place), _area)(style, place, on.frame))
    return entries


def annotation_area(kind: NoteKind, drawing: Drawing, frame: PageFrame) -> Area:
    """Return the area of an annotation in the page's own space."""
    if kind is not NoteKind.COMMENT:
        return frame.page_area(drawing.area)
    # All programs keep the sign of a text note upright, its upper left corner where it is.
    x, y = frame.to_page((drawing.area.x0, drawing.area.y1))
    return Area(x, y - drawing.area.height, x + drawing.area.width, y)


def annotation_turn(kind: NoteKind, frame: PageFrame) -> tuple[float, float, float, float]:
    """Return how the sheet on which an annotation is drawn lies in the page's own space."""
    return (1.0, 0.0, 0.0, 1.0) if kind is NoteKind.COMMENT else frame.turn()


def shown_as(note: Note, place: Placement) -> NoteKind:
    """Return the kind that other programs know: what was drawn freely is ink to them."""
    is_free = place.strokes and not place.quads
    marks = (NoteKind.MARKER, NoteKind.UNDERLINE, NoteKind.SQUIGGLY, NoteKind.STRIKE_OUT)
    return NoteKind.INK if is_free and note.kind in marks else note.kind


def _border(kind: NoteKind, style: Style) -> str:
    width = 0.0 if kind is NoteKind.TYPED else width_pt(style)
    border = {"W": number(width), "S": "/D" if style.dashed else "/S"}
    if style.dashed:
        border["D"] = number_array(dashes(style))
    return dictionary(border)


def _ink(_style: Style, place: Placement, frame: PageFrame) -> dict[str, str]:
    entries = {
        "InkList": array(number_array(_points((stroke,), frame)) for stroke in place.strokes)
    }
    if has_pressure(place.strokes):
        entries[PRESSURE_KEY] = array(
            number_array([sample.pressure for sample in stroke.samples]) for stroke in place.strokes
        )
    return entries


def _typed(style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    colour = numbers(colour_parts(style.colour) or (0, 0, 0))
    size = number(font_size_pt(style))
    look = f"font: {size}pt {FONT_NAME}; color: {style.colour}"
    # The colour of a box of text is its background's.
    return {
        "C": number_array(colour_parts(style.fill) or ()),
        "DA": text_string(f"{colour} rg /Helv {size} Tf"),
        "DS": text_string(look),
        "Q": "0",
        "IT": "/FreeText",
    }


def _marked(_style: Style, place: Placement, frame: PageFrame) -> dict[str, str]:
    return {"QuadPoints": number_array(_quad_points(place, frame))}


def _sign(_style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    return {"Name": "/Comment", "Open": "false"}


def _line(style: Style, place: Placement, frame: PageFrame) -> dict[str, str]:
    points = _points(place.strokes, frame) or _diagonal(place, frame)
    return {"L": number_array([*points[:2], *points[-2:]]), "LE": _ends(style)}


def _polyline(style: Style, place: Placement, frame: PageFrame) -> dict[str, str]:
    return {"Vertices": number_array(_points(place.strokes, frame)), "LE": _ends(style)}


def _polygon(style: Style, place: Placement, frame: PageFrame) -> dict[str, str]:
    return {"Vertices": number_array(_points(place.strokes, frame)), **_inner(style)}


def _area(style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    # How far the shape itself is from the edges of what is drawn.
    return {"RD": number_array([width_pt(style) / 2 + 0.5] * 4), **_inner(style)}


def _cloud(style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    return {"BE": dictionary({"S": "/C", "I": str(_CLOUDED)}), **_inner(style)}


def _stamp(style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    return {"Name": name("PMSStamp"), **_inner(style)}


def _caret(_style: Style, _place: Placement, _frame: PageFrame) -> dict[str, str]:
    return {"Sy": "/None"}


def _inner(style: Style) -> dict[str, str]:
    parts = colour_parts(style.fill)
    return {"IC": number_array(parts)} if parts is not None else {}


def _ends(style: Style) -> str:
    return array((_ENDS[style.start], _ENDS[style.end]))


def _points(strokes: tuple[Stroke, ...], frame: PageFrame) -> list[float]:
    return [
        value
        for stroke in strokes
        for point in centre_line(stroke)
        for value in frame.to_page(point)
    ]


def _diagonal(place: Placement, frame: PageFrame) -> list[float]:
    corners = sheet_of_box(place.box).corners()[::2]
    return [value for corner in corners for value in frame.to_page(corner)]


def _quad_points(place: Placement, frame: PageFrame) -> list[float]:
    # Not as the standard's text says, but as all programs do it: top first, left to right.
    values: list[float] = []
    for quad in quads_of(place):
        area: Area = sheet_of_box(quad)
        for corner in (
            (area.x0, area.y1),
            (area.x1, area.y1),
            (area.x0, area.y0),
            (area.x1, area.y0),
        ):
            values += frame.to_page(corner)
    return values


_OWN_ENTRIES: Final[Mapping[NoteKind, Callable[[Style, Placement, PageFrame], dict[str, str]]]] = {
    NoteKind.INK: _ink,
    NoteKind.MARKER: _marked,
    NoteKind.UNDERLINE: _marked,
    NoteKind.SQUIGGLY: _marked,
    NoteKind.STRIKE_OUT: _marked,
    NoteKind.COMMENT: _sign,
    NoteKind.TYPED: _typed,
    NoteKind.LINE: _line,
    NoteKind.POLYLINE: _polyline,
    NoteKind.POLYGON: _polygon,
    NoteKind.CLOUD: _cloud,
    NoteKind.STAMP: _stamp,
    NoteKind.CARET: _caret,
}
