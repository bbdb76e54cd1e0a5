"""What a note holds on to: its own words, else the nearest, else the page's picture."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from meeting.notes.note import Placement, Quote
from meeting.reading.boxes import around
from meeting.reading.flow import Flow, flow
from meeting.reading.page_text import Box, PageText

CONTEXT_LETTERS: Final = 48
PRINT_BYTES: Final = 8
FEW_WORDS: Final = 8
"""A page with fewer words than that is told by its picture."""

FAR: Final = 20_000
"""Words that are farther away than this (hundredths of a point) say nothing about a place."""

REACH: Final = 200
CLOSE: Final = 600


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words of a flow that a note holds on to; `is_own` says that it stands on them."""

    words: tuple[int, ...]
    is_own: bool

    @property
    def middle(self) -> int:
        """The word that the place is measured from."""
        return self.words[len(self.words) // 2]


def anchored(placement: Placement, pages: Sequence[PageText]) -> Placement:
    """Return a placement with the quote by which it is found in other versions.

    `pages` are the page that it is on and as many of its neighbours as are known.
    """
    number = next((at for at, page in enumerate(pages) if page.page == placement.page), None)
    if number is None:
        return placement
    words = flow(pages)
    page = words.pages[number]
    quote = Quote(print=page_print(page))
    anchor = find_anchor(placement, words, number)
    if anchor is not None:
        quote = _quote(placement, words, anchor)
        quote = replace(quote, print=page_print(page))
    if len(words.on_page(number)) < FEW_WORDS:
        quote = replace(quote, picture=page.picture)
    return replace(placement, quote=quote)


def page_print(page: PageText) -> bytes:
    """Return a fingerprint of what is on a page, by its words and their places or its picture."""
    print_ = hashlib.blake2b(digest_size=PRINT_BYTES)
    print_.update(f"{page.width} {page.height}".encode())
    for word in page.words:
        print_.update(f"\n{word.text} {word.box.x0} {word.box.y0}".encode())
    if not page.words:
        print_.update(page.picture)
    return print_.digest()


def find_anchor(placement: Placement, words: Flow, page: int) -> Anchor | None:
    """Return what a note on this page of a flow holds on to; None where there are no words."""
    boxes = placement.quads or (extent(placement),)
    own = _inside(words, page, boxes, 0 if placement.quads else REACH)
    if own:
        whole = tuple(range(own[0], own[-1] + 1)) if placement.quads else own
        return Anchor(whole, is_own=True)
    box = around(boxes)
    near = min(
        words.on_page(page), key=lambda at: (_distance(words.word(at).box, box), at), default=None
    )
    if near is None or _distance(words.word(near).box, box) > FAR:
        return None
    line = _line_along(words, page, near, box)
    return Anchor(line or (near,), is_own=bool(line))


def extent(placement: Placement) -> Box:
    """Return the box around all that is drawn."""
    samples = [sample for stroke in placement.strokes for sample in stroke.samples]
    if not samples:
        return placement.box
    return Box(
        min(sample.x for sample in samples),
        min(sample.y for sample in samples),
        max(sample.x for sample in samples),
        max(sample.y for sample in samples),
    )


def _inside(words: Flow, page: int, boxes: Sequence[Box], reach: int) -> tuple[int, ...]:
    """Return the words whose middle lies in one of these boxes."""
    found = []
    for at in words.on_page(page):
        box = words.word(at).box
        x, y = (box.x0 + box.x1) // 2, (box.y0 + box.y1) // 2
        if any(
            one.x0 - reach <= x <= one.x1 + reach and one.y0 - reach <= y <= one.y1 + reach
            for one in boxes
        ):
            found.append(at)
    return tuple(found)


def _line_along(words: Flow, page: int, near: int, box: Box) -> tuple[int, ...]:
    """Return the words of a line that a box lies close under or over, as far as it goes."""
    line = words.word(near)
    if max(line.box.y0 - box.y1, box.y0 - line.box.y1) > CLOSE:
        return ()
    return tuple(
        at
        for at in words.on_page(page)
        for word in (words.word(at),)
        if (word.block, word.line) == (line.block, line.line)
        and box.x0 <= (word.box.x0 + word.box.x1) // 2 <= box.x1
    )


def _distance(word: Box, box: Box) -> int:
    across = max(0, word.x0 - box.x1, box.x0 - word.x1)
    # A note beside a line belongs to it rather than to what is above or below.
    down = max(0, word.y0 - box.y1, box.y0 - word.y1)
    middle = abs(word.y0 + word.y1 - box.y0 - box.y1) // 2
    return across + 3 * down + middle // 4


def _quote(placement: Placement, words: Flow, anchor: Anchor) -> Quote:
    first, last = anchor.words[0], anchor.words[-1]
    start = words.starts[words.places[first].page]
    reference = words.word(anchor.middle).box
    box = around(placement.quads) if placement.quads else extent(placement)
    return Quote(
        text=" ".join(words.word(at).text for at in range(first, last + 1)),
        before="".join(words.keys[max(0, first - CONTEXT_LETTERS) : first])[-CONTEXT_LETTERS:],
        after="".join(words.keys[last + 1 : last + 1 + CONTEXT_LETTERS])[:CONTEXT_LETTERS],
        offset=sum(map(len, words.keys[start:first])),
        dx=box.x0 - reference.x0,
        dy=box.y0 - reference.y0,
    )
