"""What may be told of a page: how a worker keeps within it, and how its parent makes sure."""

import math
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from meeting.ids import PaperId
from meeting.notes.note import Note, Placement
from meeting.reading.page_text import UNITS_PER_PT, Box, PageLink, PageText
from ui.render import wire
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


def refuse_absurd(content: PageContent) -> None:
    """Make sure that a content is within all limits.

    Raises:
        WireError: it is not, so that whoever sent it is mad or taken over.
    """
    text = content.text
    if not (0 < text.width <= FARTHEST and 0 < text.height <= FARTHEST):
        raise wire.WireError("an impossible page")
    if len(text.picture) not in (0, PICTURE_SIDE**2):
        raise wire.WireError("an impossible picture of a page")
    counts = (len(text.words), MOST_WORDS), (len(content.links), MOST_LINKS)
    if any(count > most for count, most in (*counts, (len(content.notes), MOST_NOTES))):
        raise wire.WireError("too much on a page")
    if any(len(word.text) > LONGEST_WORD for word in text.words):
        raise wire.WireError("too long a word")
    for numbers in _numbers(text, content.links):
        if any(not -FARTHEST <= number <= FARTHEST for number in numbers):
            raise wire.WireError("a place outside of all pages")
    if any(link.uri != clickable(link.uri) for link in content.links):
        raise wire.WireError("an address that is not to be followed")
    for note in content.notes:
        _refuse_absurd_note(note, text.page)


def _numbers(text: PageText, links: Iterable[PageLink]) -> Iterator[tuple[int, ...]]:
    for word in text.words:
        box = word.box
        yield (box.x0, box.y0, box.x1, box.y1, word.line, word.block)
    for link in links:
        yield (*_corners(link.box), link.page)


def _corners(box: Box) -> tuple[int, ...]:
    return (box.x0, box.y0, box.x1, box.y1)


def _refuse_absurd_note(note: Note, page: int) -> None:
    texts = (note.id, note.document, note.author, note.circle, note.source, note.style.colour)
    if max(len(text) for text in (*texts, note.style.fill)) > LONGEST_WORD:
        raise wire.WireError("too long a name")
    if len(note.text) > LONGEST_NOTE or len(note.placements) != 1:
        raise wire.WireError("an impossible note")
    placement = note.placements[0]
    samples = sum(len(stroke.samples) for stroke in placement.strokes)
    if len(placement.quads) > MOST_QUADS or samples + len(placement.strokes) > MOST_SAMPLES:
        raise wire.WireError("too much in a note")
    numbers = (*_places(placement), note.style.width, note.style.font_size)
    if placement.page != page or any(not -FARTHEST <= n <= FARTHEST for n in numbers):
        raise wire.WireError("a note outside of all pages")
    if not all(0 <= n < 2**53 for n in (note.created_ms, note.changed_ms)):
        raise wire.WireError("a note outside of time")


def _places(placement: Placement) -> Iterator[int]:
    for box in (placement.box, *placement.quads):
        yield from _corners(box)
    for stroke in placement.strokes:
        for sample in stroke.samples:
            yield from (sample.x, sample.y, sample.t_ms, sample.pressure)
