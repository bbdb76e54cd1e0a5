"""Whether a note that somebody else made can be shown: nothing in it is beyond all measure."""

import re
from typing import Final

from meeting.notes.note import NOT_HERE, Note, Placement, Quote, Style
from meeting.reading.page_text import Box

FARTHEST: Final = 2_000_000
"""No page is larger: 200 inches, in hundredths of a point, and a little more."""

MOST_PAGES: Final = 100_000
MOST_PLACEMENTS: Final = 200
MOST_QUADS: Final = 2_000
MOST_STROKES: Final = 2_000
MOST_SAMPLES: Final = 50_000
LONGEST_TEXT: Final = 20_000
LONGEST_NAME: Final = 300
LAST_MS: Final = 253_402_300_799_000
"""The end of the year 9999, the last that calendars have."""
WIDEST: Final = 20_000
LARGEST_LETTERS: Final = 50_000

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}\Z")


def is_sound(note: Note) -> bool:
    """Say whether a note of somebody else is one that a window can show."""
    return (
        len(note.text) <= LONGEST_TEXT
        and max(map(len, (note.id, note.document, note.source))) <= LONGEST_NAME
        and all(0 <= time_ms <= LAST_MS for time_ms in (note.created_ms, note.changed_ms))
        and 0 < len(note.placements) <= MOST_PLACEMENTS
        and note.placements[0].page != NOT_HERE
        and _is_sound_style(note.style)
        and all(map(_is_sound_place, note.placements))
    )


def _is_sound_style(style: Style) -> bool:
    return (
        _COLOUR.match(style.colour) is not None
        and (not style.fill or _COLOUR.match(style.fill) is not None)
        and 0 <= style.width <= WIDEST
        and 0 <= style.opacity_percent <= 100
        and 0 < style.font_size <= LARGEST_LETTERS
    )


def _is_sound_place(place: Placement) -> bool:
    samples = [sample for stroke in place.strokes for sample in stroke.samples]
    return (
        (place.page == NOT_HERE or 0 <= place.page <= MOST_PAGES)
        and _is_sound_quote(place.quote)
        and len(place.quads) <= MOST_QUADS
        and len(place.strokes) <= MOST_STROKES
        and all(stroke.samples for stroke in place.strokes)
        and len(samples) <= MOST_SAMPLES
        and all(map(_is_sound_box, (place.box, *place.quads)))
        and all(_is_near(sample.x, sample.y) for sample in samples)
    )


def _is_sound_quote(quote: Quote) -> bool:
    texts = (quote.text, quote.before, quote.after, quote.picture, quote.print)
    return max(map(len, texts)) <= LONGEST_TEXT and _is_near(quote.dx, quote.dy)


def _is_sound_box(box: Box) -> bool:
    return _is_near(box.x0, box.y0, box.x1, box.y1) and box.x0 <= box.x1 and box.y0 <= box.y1


def _is_near(*places: int) -> bool:
    return all(-FARTHEST <= place <= FARTHEST for place in places)
