from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.ids import PaperId, PersonId
from meeting.notes.note import (
    NOT_HERE,
    Note,
    NoteId,
    NoteKind,
    Placement,
    Quote,
    Sample,
    Stroke,
    Style,
)
from meeting.notes.soundness import is_sound
from meeting.reading.page_text import Box

FAR = 10**12
PLACE = Placement(
    PaperId("p"), 3, Box(0, 0, 10, 10), (Box(0, 0, 5, 5),), (Stroke((Sample(1, 1),)),)
)
NOTE = Note(NoteId("n"), "d", NoteKind.INK, PersonId("me"), (PLACE,), Style(fill="#ffffff"), "x")


def test_an_ordinary_note_is_sound() -> None:
    assert is_sound(NOTE)
    assert is_sound(replace(NOTE, style=Style()))
    # Its owner has said that it is not on a later version.
    gone = Placement(PaperId("q"), NOT_HERE, Box(0, 0, 0, 0))
    assert is_sound(replace(NOTE, placements=(PLACE, gone)))


@pytest.mark.parametrize(
    "style",
    [
        Style("url(file:///etc/passwd)"),
        Style("#12345"),
        Style("#123456\n"),
        Style(fill="red"),
        Style(width=-1),
        Style(width=FAR),
        Style(opacity_percent=101),
        Style(font_size=0),
        Style(font_size=FAR),
    ],
)
def test_attack_a_look_beyond_all_measure(style: Style) -> None:
    assert not is_sound(replace(NOTE, style=style))


@pytest.mark.parametrize(
    "place",
    [
        replace(PLACE, page=-2),
        replace(PLACE, strokes=(Stroke(()),)),
        replace(PLACE, quote=Quote("x" * 20_001)),
        replace(PLACE, quote=Quote("x", dx=FAR)),
        replace(PLACE, page=FAR),
        replace(PLACE, box=Box(0, 0, FAR, 10)),
        replace(PLACE, box=Box(10, 0, 0, 10)),
        replace(PLACE, box=Box(0, 10, 10, 0)),
        replace(PLACE, quads=(Box(-FAR, 0, 1, 1),)),
        replace(PLACE, quads=(Box(0, 0, 1, 1),) * 2_001),
        replace(PLACE, strokes=(Stroke((Sample(FAR, 0),)),)),
        replace(PLACE, strokes=(Stroke(()),) * 2_001),
        replace(PLACE, strokes=(Stroke((Sample(0, 0),) * 50_001),)),
    ],
)
def test_attack_a_place_beyond_all_measure(place: Placement) -> None:
    assert not is_sound(replace(NOTE, placements=(PLACE, place)))


def test_attack_more_than_anybody_writes() -> None:
    assert not is_sound(replace(NOTE, text="x" * 20_001))
    assert not is_sound(replace(NOTE, placements=(PLACE,) * 201))
    assert not is_sound(replace(NOTE, id=NoteId("x" * 301)))
    assert not is_sound(replace(NOTE, placements=()))
    assert not is_sound(replace(NOTE, placements=(replace(PLACE, page=NOT_HERE),)))


@pytest.mark.parametrize("time_ms", [-1, FAR * FAR, 253_402_300_800_000])
def test_attack_a_time_that_no_calendar_has(time_ms: int) -> None:
    assert not is_sound(replace(NOTE, created_ms=time_ms))
    assert not is_sound(replace(NOTE, changed_ms=time_ms))
