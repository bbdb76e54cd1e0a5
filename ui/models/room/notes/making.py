"""Makes a note of a movement of the pen: which kind, which shape, which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from meeting.notes.marks import marked_by
from meeting.notes.note import (
    FULL_PRESSURE,
    NO_PRESSURE,
    LineEnd,
    Note,
    NoteId,
    NoteKind,
    Placement,
    Sample,
    Stroke,
    Style,
)
from meeting.notes.outline import line
from meeting.notes.shapes import bounds_of, bounds_of_strokes, gap_between, union
from meeting.reading.page_text import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meeting.ids import PaperId, PersonId
    from meeting.reading.page_text import PageText
    from ui.models.room.notes.tools import ToolLook
COMMENT_SIDE: Final = 2_000
LEAST_SHAPE: Final = 400
"""A shape smaller than this was a slip."""

TAP_SIZE: Final = 250
TOGETHER_MS: Final = 2_500
TOGETHER_GAP: Final = 3_500
"""Strokes so soon and so near after each other are one note: a word, a figure."""

_FREE_MARKER_OPACITY: Final = 40
_LIFTS: Final = {"underline": 0.45, "strike_out": 0.05, "marker": 0.0}
_MARKS: Final = {
    "marker": NoteKind.MARKER,
    "underline": NoteKind.UNDERLINE,
    "strike_out": NoteKind.STRIKE_OUT,
}
_BOXES: Final = {"rectangle": NoteKind.RECTANGLE, "ellipse": NoteKind.ELLIPSE}
_FIELDS: Final = 4


class Spot(NamedTuple):
    """Where somebody writes, and when."""

    document: str
    paper: PaperId
    page: int
    author: PersonId
    now_ms: int
    text: PageText | None = None


def samples_from(values: Sequence[float]) -> tuple[Sample, ...]:
    """Return samples from x, y, milliseconds and pressure (0 to 1; below 0 for none) in a row."""
    rows = [values[at : at + _FIELDS] for at in range(0, len(values) - _FIELDS + 1, _FIELDS)]
    return tuple(
        Sample(round(x), round(y), max(0, round(time)), _pressure(pressure))
        for x, y, time, pressure in rows
    )


def new_note(
    tool: str, look: ToolLook, spot: Spot, samples: tuple[Sample, ...], key: str
) -> Note | None:
    """Return what a tool makes of a movement; None if it was too small to mean anything."""
    if not samples:
        return None
    if tool in _MARKS:
        return _mark(tool, look, spot, samples, key)
    if tool in ("arrow", "line", *_BOXES):
        return _shape(tool, look, spot, samples, key)
    if tool == "pen":
        return _ink(look, spot, (Stroke(samples),), key)
    return None


def new_mark(tool: str, look: ToolLook, spot: Spot, quads: tuple[Box, ...], key: str) -> Note:
    """Return a mark on lines of text."""
    # A marker is as high as its words; what it has for a width is for free strokes.
    style = Style(look.colour) if tool == "marker" else Style(look.colour, look.width)
    return _note(_MARKS[tool], style, spot, _placed(spot, union(quads), quads=quads), key)


def new_comment(look: ToolLook, spot: Spot, x: int, y: int, text: str, key: str) -> Note:
    """Return a text note whose sign stands at a place."""
    box = Box(x, y, x + COMMENT_SIDE, y + COMMENT_SIDE)
    return _note(NoteKind.COMMENT, Style(look.colour), spot, _placed(spot, box), key, text)


def new_typed(look: ToolLook, spot: Spot, box: Box, text: str, key: str) -> Note:
    """Return text that stands on the page."""
    style = Style(look.colour, font_size=look.width)
    return _note(NoteKind.TYPED, style, spot, _placed(spot, box), key, text)


def retyped(note: Note, spot: Spot, box: Box, text: str) -> Note:
    """Return text on the page that says something else."""
    moved = with_placement(note, _placed(spot, box), spot.now_ms)
    return replace(moved, text=text)


def new_bookmark(colour: str, spot: Spot, key: str) -> Note:
    """Return a bookmark on a page."""
    return _note(NoteKind.BOOKMARK, Style(colour), spot, _placed(spot, Box(0, 0, 0, 0)), key)


def is_tap(samples: Sequence[Sample]) -> bool:
    """Say whether a movement went nowhere."""
    box = bounds_of((one.x, one.y) for one in samples)
    return max(box.x1 - box.x0, box.y1 - box.y0) < TAP_SIZE


def is_soon(note: Note | None, spot: Spot) -> bool:
    """Say whether a note was written just before."""
    return note is not None and 0 <= spot.now_ms - note.changed_ms <= TOGETHER_MS


def joined(note: Note, stroke: Note, spot: Spot) -> Note | None:
    """Return an ink note with one more stroke, if that belongs to it: same hand, soon and near."""
    old, new = note.placement(spot.paper), stroke.placement(spot.paper)
    is_alike = note.kind is stroke.kind is NoteKind.INK and note.style == stroke.style
    if not is_alike or old is None or new is None or old.page != new.page:
        return None
    if not is_soon(note, spot) or gap_between(old.box, new.box) > TOGETHER_GAP:
        return None
    together = replace(old, strokes=(*old.strokes, *new.strokes), box=union((old.box, new.box)))
    return with_placement(note, together, spot.now_ms)


def with_placement(note: Note, placement: Placement, now_ms: int) -> Note:
    """Return a note that stands otherwise in one version of its paper."""
    others = tuple(one for one in note.placements if one.paper != placement.paper)
    if any(one.paper == placement.paper for one in note.placements):
        placements = tuple(
            placement if one.paper == placement.paper else one for one in note.placements
        )
    else:
        placements = (*others, placement)
    return replace(note, placements=placements, changed_ms=now_ms)


def without_strokes(note: Note, placement: Placement, gone: Sequence[int], now_ms: int) -> Note:
    """Return an ink note without some of its strokes."""
    left = tuple(one for place, one in enumerate(placement.strokes) if place not in gone)
    box = bounds_of_strokes(left, note.style.width)
    return with_placement(note, replace(placement, strokes=left, box=box), now_ms)


def _mark(
    tool: str, look: ToolLook, spot: Spot, samples: tuple[Sample, ...], key: str
) -> Note | None:
    path = [(float(one.x), float(one.y)) for one in samples]
    lift = _LIFTS[tool]
    found = marked_by(spot.text, path, lift=lift) if spot.text is not None else None
    if found is not None:
        return new_mark(tool, look, spot, found.quads, key)
    box = bounds_of(path)
    if max(box.x1 - box.x0, box.y1 - box.y0) < LEAST_SHAPE:
        return None
    if tool == "marker":
        free = Stroke(tuple(Sample(one.x, one.y, one.t_ms) for one in samples))
        style = Style(look.colour, look.width, _FREE_MARKER_OPACITY)
    else:
        free = line(samples[0].x, samples[0].y, samples[-1].x, samples[-1].y)
        style = Style(look.colour, look.width)
    placement = _placed(spot, bounds_of_strokes((free,), look.width), strokes=(free,))
    return _note(NoteKind.INK, style, spot, placement, key)


def _shape(
    tool: str, look: ToolLook, spot: Spot, samples: tuple[Sample, ...], key: str
) -> Note | None:
    first, last = samples[0], samples[-1]
    box = bounds_of(((first.x, first.y), (last.x, last.y)))
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if max(wide, high) < LEAST_SHAPE:
        return None
    style = Style(look.colour, look.width)
    if tool in _BOXES:
        return _note(_BOXES[tool], style, spot, _placed(spot, box), key)
    style = replace(style, end=LineEnd.ARROW) if tool == "arrow" else style
    straight = (line(first.x, first.y, last.x, last.y),)
    return _note(NoteKind.LINE, style, spot, _placed(spot, box, strokes=straight), key)


def _ink(look: ToolLook, spot: Spot, strokes: tuple[Stroke, ...], key: str) -> Note:
    box = bounds_of_strokes(strokes, look.width)
    style = Style(look.colour, look.width)
    return _note(NoteKind.INK, style, spot, _placed(spot, box, strokes=strokes), key)


def _placed(
    spot: Spot, box: Box, *, quads: tuple[Box, ...] = (), strokes: tuple[Stroke, ...] = ()
) -> Placement:
    return Placement(spot.paper, spot.page, box, quads, strokes)


def _note(
    kind: NoteKind, style: Style, spot: Spot, placement: Placement, key: str, text: str = ""
) -> Note:
    return Note(
        id=NoteId(key),
        document=spot.document,
        kind=kind,
        author=spot.author,
        placements=(placement,),
        style=style,
        text=text,
        created_ms=spot.now_ms,
        changed_ms=spot.now_ms,
    )


def _pressure(pressure: float) -> int:
    return NO_PRESSURE if pressure < 0 else min(FULL_PRESSURE, round(pressure * FULL_PRESSURE))
