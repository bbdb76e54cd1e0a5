"""What a worker cannot have found: its parent believes nothing that goes beyond the limits."""

import math
from collections.abc import Iterable, Iterator
from typing import Final

from meeting.notes.note import Note, Placement
from meeting.reading.page_text import Box, PageLink, PageText
from ui.render import wire
from ui.render.contents import (
    FARTHEST,
    LONGEST_NOTE,
    LONGEST_WORD,
    MOST_LINKS,
    MOST_NOTES,
    MOST_QUADS,
    MOST_SAMPLES,
    MOST_WORDS,
    PICTURE_SIDE,
    clickable,
)
from ui.render.engine import BYTES_PER_PIXEL, LONGEST_TITLE, MOST_OUTLINE_ITEMS, MOST_PAGES
from ui.render.pixels import SLOT_BYTES
from ui.render.results import DocumentInfo, PageContent

_LARGEST_PT: Final = 1e6
_DEEPEST: Final = 100
MOST_OBJECTS: Final = 8_388_607
"""As many as a PDF may have."""


def refuse_absurd(job: wire.Job, reply: wire.Reply) -> None:
    """Make sure that this may be the answer to this job.

    Raises:
        WireError: it cannot, so that whoever sent it is mad or taken over.
    """
    if isinstance(reply, wire.Failed):
        return
    if isinstance(job, wire.Open) and isinstance(reply, wire.Opened):
        _refuse_absurd_info(reply.info)
        _refuse_absurd_objects(reply)
    elif isinstance(job, wire.Draw) and isinstance(reply, wire.Drawn):
        _refuse_absurd_picture(job, reply)
    elif isinstance(job, wire.Read) and isinstance(reply, wire.Readout):
        if reply.content.text.page != job.page:
            raise wire.WireError("another page")
        refuse_absurd_content(reply.content)
    else:
        raise wire.WireError("an answer to something else")


def _refuse_absurd_info(info: DocumentInfo) -> None:
    sizes = info.page_sizes_pt
    sane = all(
        math.isfinite(w + h) and 0 < w <= _LARGEST_PT and 0 < h <= _LARGEST_PT for w, h in sizes
    )
    if not sane or not 0 < len(sizes) <= MOST_PAGES or len(info.page_labels) != len(sizes):
        raise wire.WireError("impossible pages")
    texts = (info.title, *info.page_labels, *(item.title for item in info.outline))
    if max(len(text) for text in texts) > LONGEST_TITLE:
        raise wire.WireError("an endless title")
    if len(info.outline) > MOST_OUTLINE_ITEMS or not all(
        -1 <= item.page < len(sizes) and 0 <= item.level < _DEEPEST for item in info.outline
    ):
        raise wire.WireError("an impossible table of contents")


def _refuse_absurd_objects(opened: wire.Opened) -> None:
    numbers = opened.page_objects
    if len(numbers) not in (0, opened.info.page_count):
        raise wire.WireError("pages that are no pages")
    if not all(0 <= number <= MOST_OBJECTS for number in numbers):
        raise wire.WireError("an impossible object")


def _refuse_absurd_picture(job: wire.Draw, drawn: wire.Drawn) -> None:
    widest = job.width_px if job.clip is None else job.clip.width_px
    is_within = 0 < drawn.width_px <= widest and (
        job.clip is None or 0 < drawn.height_px <= job.clip.height_px
    )
    is_packed = drawn.stride == BYTES_PER_PIXEL * drawn.width_px
    if not is_within or not is_packed or not 0 < drawn.stride * drawn.height_px <= SLOT_BYTES:
        raise wire.WireError("an impossible picture")


def refuse_absurd_content(content: PageContent) -> None:
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
        refuse_absurd_note(note, text.page)


def _numbers(text: PageText, links: Iterable[PageLink]) -> Iterator[tuple[int, ...]]:
    for word in text.words:
        box = word.box
        yield (box.x0, box.y0, box.x1, box.y1, word.line, word.block)
    for link in links:
        yield (*_corners(link.box), link.page)


def _corners(box: Box) -> tuple[int, ...]:
    return (box.x0, box.y0, box.x1, box.y1)


def refuse_absurd_note(note: Note, page: int) -> None:
    """Make sure that a note on a page is within all limits.

    Raises:
        WireError: it is not.
    """
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
