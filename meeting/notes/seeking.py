"""Where a note stands in a version when the one that it was made on is not on this device."""

from bisect import bisect_right
from itertools import accumulate
from typing import Final

from msgspec.structs import replace
from rapidfuzz import fuzz

from meeting.ids import PaperId
from meeting.notes.anchors import CONTEXT_LETTERS, extent, page_print
from meeting.notes.carried import LOST, Carried, Verdict
from meeting.notes.carrying import ALIKE, CLEARER, on_words
from meeting.notes.geometry import moved
from meeting.notes.note import Placement
from meeting.reading.flow import Flow, letters
from meeting.reading.pictures import Gallery

MOST_HITS: Final = 200
SAME_CONTEXT: Final = 0.8
FAR_SHARE: Final = 0.3
"""How much less a hit counts that is a whole paper away from the page of the note."""


class Seeker:
    """Finds notes in one version, `paper`, by their quotes."""

    def __init__(self, words: Flow, paper: PaperId) -> None:
        self._words = words
        self._paper = paper
        self._text = "".join(words.keys)
        self._starts = list(accumulate(map(len, words.keys), initial=0))
        self._gallery: Gallery | None = None

    def seek(self, placement: Placement) -> Carried:
        """Find a note by its page's fingerprint, its words and what stands around them."""
        page = self._page_with(placement)
        if page is not None:
            return Carried(replace(placement, paper=self._paper, page=page), Verdict.KEPT)
        wanted = "".join(letters(word) for word in placement.quote.text.split())
        if not wanted:
            return self._by_picture(placement)
        hits = self._hits(wanted, placement)
        if not hits:
            return LOST
        _, context, start = max(hits)
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, start + len(wanted) - 1) - 1
        return self._placed(placement, range(first, last + 1), context)

    def _placed(self, placement: Placement, words: range, context: float) -> Carried:
        if placement.quads:
            sure = context >= SAME_CONTEXT
            return on_words(self._words, placement, self._paper, words, context, sure=sure)
        reference = words[len(words) // 2]
        word, box = self._words.word(reference).box, extent(placement)
        quote = placement.quote
        dx, dy = word.x0 + quote.dx - box.x0, word.y0 + quote.dy - box.y0
        page = self._words.places[reference].page
        place = moved(placement, self._paper, page, dx, dy)
        # Whether the words around a drawing lie as they did cannot be known.
        return Carried(place, Verdict.CHECK, context)

    def _page_with(self, placement: Placement) -> int | None:
        """Return the page that is the same to the hair; of several the nearest."""
        same = [
            at
            for at, page in enumerate(self._words.pages)
            if placement.quote.print and page_print(page) == placement.quote.print
        ]
        return min(same, key=lambda at: abs(at - placement.page), default=None)

    def _hits(self, wanted: str, placement: Placement) -> list[tuple[float, float, int]]:
        """Return how well each place fits where these letters stand, by how much, and where."""
        quote = placement.quote
        page = min(placement.page, len(self._words.pages) - 1)
        expected = self._starts[self._words.starts[page]] + quote.offset
        hits: list[tuple[float, float, int]] = []
        start = self._text.find(wanted)
        while start >= 0 and len(hits) < MOST_HITS:
            end = start + len(wanted)
            before = self._text[max(0, start - CONTEXT_LETTERS) : start]
            after = self._text[end : end + CONTEXT_LETTERS]
            alike = fuzz.ratio(quote.before, before), fuzz.ratio(quote.after, after)
            away = FAR_SHARE * abs(start - expected) / len(self._text)
            hits.append((sum(alike) / 200 - away, min(alike) / 100, start))
            start = self._text.find(wanted, start + 1)
        return hits

    def _by_picture(self, placement: Placement) -> Carried:
        self._gallery = self._gallery or Gallery(self._words.pages)
        seen = self._gallery.find(placement.quote.picture, placement.page)
        if seen is None or seen.likeness < ALIKE or seen.likeness - seen.next_likeness < CLEARER:
            return LOST
        place = replace(placement, paper=self._paper, page=seen.page)
        return Carried(place, Verdict.CHECK, seen.likeness)
