"""A note on a paper: what it says, how it looks, and where it stands in each version.

Places are hundredths of a point from the top left corner of the page as shown (`page_text`).
"""

from enum import StrEnum
from typing import NewType

import msgspec

from meeting.ids import PaperId, PersonId
from meeting.reading.page_text import Box

NoteId = NewType("NoteId", str)
CircleId = NewType("CircleId", str)

PRIVATE = CircleId("")
"""The circle of a note that only its owner's devices get."""

OPAQUE = 100
FULL_PRESSURE = 1023
NOT_HERE = -1
"""The page of a placement by which the owner says that a note is not on this version."""

NO_PRESSURE = -1
"""The pressure of a sample from a mouse or a finger."""


class NoteKind(StrEnum):
    """What a note is; the geometry that it uses stands beside it."""

    INK = "ink"  # strokes
    MARKER = "marker"  # quads
    UNDERLINE = "underline"  # quads
    SQUIGGLY = "squiggly"  # quads
    STRIKE_OUT = "strike_out"  # quads
    COMMENT = "comment"  # box: where its sign stands
    TYPED = "typed"  # box that the text fills
    LINE = "line"  # one stroke of two samples; with a head it is an arrow
    POLYLINE = "polyline"  # one stroke
    POLYGON = "polygon"  # one stroke, closed
    RECTANGLE = "rectangle"  # box
    ELLIPSE = "ellipse"  # box
    CLOUD = "cloud"  # box
    STAMP = "stamp"  # box and text
    CARET = "caret"  # box
    BOOKMARK = "bookmark"  # page


class LineEnd(StrEnum):
    """What stands at an end of a line."""

    NONE = "none"
    ARROW = "arrow"


class Style(msgspec.Struct, frozen=True, array_like=True):
    """How a note looks; `width` is in hundredths of a point, colours are `#rrggbb`."""

    colour: str = "#1f4fbf"
    width: int = 150
    opacity_percent: int = OPAQUE
    fill: str = ""
    dashed: bool = False
    start: LineEnd = LineEnd.NONE
    end: LineEnd = LineEnd.NONE
    font_size: int = 1200


class Sample(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One sample of the pen: place, milliseconds since the stroke began, pressure (0 to 1023)."""

    x: int
    y: int
    t_ms: int = 0
    pressure: int = NO_PRESSURE


class Stroke(msgspec.Struct, frozen=True, array_like=True):
    """One movement of the pen, as it was sampled."""

    samples: tuple[Sample, ...]


class Quote(msgspec.Struct, frozen=True, array_like=True):
    """The words that a note belongs to, with the letters that stand before and after them.

    Of a note without words of its own these are the nearest, and `dx`, `dy` say how far from their
    middle one it stands.  `offset` counts letters from the top of the page; `picture` is the
    page's, `print` its fingerprint.
    """

    text: str = ""
    before: str = ""
    after: str = ""
    offset: int = 0
    dx: int = 0
    dy: int = 0
    picture: bytes = b""
    print: bytes = b""


class Placement(msgspec.Struct, frozen=True):
    """Where a note stands in one version of a paper; pages count from 0, or are `NOT_HERE`."""

    paper: PaperId
    page: int
    box: Box
    quads: tuple[Box, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    quote: Quote = Quote()


class Note(msgspec.Struct, frozen=True):
    """A note.

    `placements` begins where it was made, and has one more for each version in which its owner
    has looked after it.
    """

    id: NoteId
    document: str
    kind: NoteKind
    author: PersonId
    placements: tuple[Placement, ...]
    style: Style = Style()
    text: str = ""
    circle: CircleId = PRIVATE
    created_ms: int = 0
    changed_ms: int = 0
    source: str = ""
    """The program that wrote it, where it came with a file."""

    def placement(self, paper: str) -> Placement | None:
        """Return where it stands in this version, as far as its owner has said so."""
        for one in reversed(self.placements):
            if one.paper == paper:
                return one
        return None
