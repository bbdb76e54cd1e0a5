"""How notes look: every kind is painted, colours are told apart, and stay with their tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from meeting.ids import PaperId, PersonId
from meeting.notes.note import (
    LineEnd,
    Note,
    NoteId,
    NoteKind,
    Placement,
    Sample,
    Stroke,
    Style,
)
from meeting.reading.page_text import Box
from ui.models.room.notes.tools import INK_COLOURS, MARKER_COLOURS, TOOLS, ToolLook, ToolsModel
from ui.pages.note_brush import paint_note

if TYPE_CHECKING:
    from tests.ui.room.sample_room import SampleDevice


@pytest.mark.parametrize("kind", list(NoteKind))
@pytest.mark.parametrize("night", [False, True])
def test_every_kind_of_note_is_painted_or_has_a_sign(qapp, kind: NoteKind, night: bool) -> None:
    strokes = (Stroke((Sample(1_000, 1_000), Sample(4_000, 3_000), Sample(6_000, 1_500))),)
    has_strokes = kind in (NoteKind.INK, NoteKind.LINE, NoteKind.POLYLINE, NoteKind.POLYGON)
    box = Box(1_000, 1_000, 7_000, 4_000)
    marks = (NoteKind.MARKER, NoteKind.UNDERLINE, NoteKind.STRIKE_OUT, NoteKind.SQUIGGLY)
    quads = (box,) if kind in marks else ()
    place = Placement(PaperId("p"), 0, box, quads, strokes if has_strokes else ())
    style = Style(
        "#20242b", 200, end=LineEnd.ARROW, start=LineEnd.ARROW, dashed=True, fill="#ffd400"
    )
    note = Note(NoteId("a"), "d", kind, PersonId("me"), (place,), style, "Chữ tiếng Việt")
    image = QImage(800, 500, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    paint_note(painter, note, place, night=night)
    painter.end()
    seen = {
        image.pixelColor(x, y).lightnessF()
        for x in range(0, 800, 3)
        for y in range(0, 500, 3)
        if image.pixelColor(x, y).alpha() > 90
    }
    has_sign = kind in (NoteKind.COMMENT, NoteKind.BOOKMARK)
    assert bool(seen) != has_sign
    if night and seen:
        assert min(seen) > 0.4


class Remembering:
    def __init__(self) -> None:
        self.looks: dict[str, ToolLook] = {"pen": ToolLook("#123456", 150), "gone": ToolLook("", 1)}

    def recall_tools(self) -> dict[str, ToolLook]:
        return self.looks

    def keep_tools(self, looks: dict[str, ToolLook]) -> None:
        self.looks = dict(looks)


def test_colours_and_widths_stay_with_their_tool(delegate: SampleDevice) -> None:
    memory = Remembering()
    tools = ToolsModel(memory, delegate.model)
    assert (tools.tool, tools.penTool, tools.colour) == ("hand", "pen", INK_COLOURS[1])
    tools.setColour(INK_COLOURS[4])
    tools.setWidth(400)
    tools.setWidth(401)
    tools.choose("marker")
    tools.setColour(MARKER_COLOURS[2])
    tools.setColour("#000000")
    tools.setFingerDraws(True)
    assert tools.fingerDraws
    tools.choose("underline")
    tools.choose("ellipse")
    assert (tools.mark, tools.shape) == ("underline", "ellipse")
    tools.choose("hand")
    assert not tools.fingerDraws
    again = ToolsModel(memory, delegate.model)
    assert again.look("pen") == ToolLook(INK_COLOURS[4], 400)
    assert again.look("marker").colour == MARKER_COLOURS[2]
    assert again.allColours["ellipse"] == TOOLS["ellipse"].usual.colour


# Machado, Oliveira and Fernandes (2009), severity 1, for linear sRGB.
_VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _lab(colour: str, vision: str) -> tuple[float, float, float]:
    rgb = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    line = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb]
    seen = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, line, strict=True))))
        for row in _VISIONS[vision]
    ]
    r, g, b = seen
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


@pytest.mark.parametrize("vision", _VISIONS)
@pytest.mark.parametrize("colours", [INK_COLOURS, MARKER_COLOURS])
def test_colours_are_told_apart_by_everybody(vision: str, colours: tuple[str, ...]) -> None:
    labs = [_lab(colour, vision) for colour in colours]
    for at, one in enumerate(labs):
        for other in labs[at + 1 :]:
            apart = sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
            assert apart > 14, (colours, vision, apart)
