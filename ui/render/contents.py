"""What may be told of a page; a worker keeps within it, and its parent makes sure (`refusal`)."""

import math
import unicodedata
from typing import Final

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.reading.page_text import UNITS_PER_PT, Box
from ui.render.results import PageContent

MOST_WORDS: Final = 50_000
MOST_LINKS: Final = 2_000
MOST_NOTES: Final = 2_000
MOST_QUADS: Final = 2_000
MOST_SAMPLES: Final = 50_000
LONGEST_WORD: Final = 300
LONGEST_URI: Final = 2_000
LONGEST_NOTE: Final = 8_000
PICTURE_SIDE: Final = 32
FARTHEST: Final = 10**8
"""In hundredths of a point; ten times the largest page that PDF allows is far less."""

_SCHEMES: Final = ("http://", "https://", "mailto:")
_SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"


def units(pt: float) -> int:
    """Return a length in hundredths of a point, whatever a document makes of it."""
    if not math.isfinite(pt):
        return 0
    return round(max(-FARTHEST, min(FARTHEST, pt * UNITS_PER_PT)))


def box_of(x0: float, y0: float, x1: float, y1: float) -> Box:
    """Return a rectangle given in points."""
    left, right = sorted((units(x0), units(x1)))
    top, bottom = sorted((units(y0), units(y1)))
    return Box(left, top, right, bottom)


def clean(text: str, longest: int) -> str:
    """Return a text composed, without what cannot be seen or written down."""
    shown = "".join(
        letter
        for letter in text[: 4 * longest]
        if letter in "\n\t"
        or (letter != _SOFT_HYPHEN and unicodedata.category(letter) not in _UNSEEN)
    )
    return unicodedata.normalize("NFC", shown)[:longest]


_UNSEEN: Final = frozenset({"Cc", "Cs"})


def clickable(uri: str) -> str:
    """Return an address that a reader may be led to; empty when it is of another kind."""
    known = len(uri) <= LONGEST_URI and uri.lower().startswith(_SCHEMES)
    return uri if known and uri.isprintable() else ""


def named(content: PageContent, document: str) -> PageContent:
    """Return it with the notes placed in the document of this name."""
    paper = PaperId(document)
    notes = tuple(
        replace(note, placements=tuple(replace(one, paper=paper) for one in note.placements))
        for note in content.notes
    )
    return PageContent(content.text, content.links, notes)
