"""All words of a paper in one line, without what stands at the head or foot of every page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from meeting.reading.boxes import around
from meeting.reading.folding import fold
from meeting.reading.page_text import Box, PageText, Word

EDGE_SHARE: Final = 0.13
"""How much of a page's height, above and below, may hold running lines."""

EDGE_LINES: Final = 3
RUNNING_PAGES: Final = 3
RUNNING_SHARE: Final = 0.3
FOLIO_LETTERS: Final = 4
"""An outermost line with nothing but so many digits is a page number."""

_DIGITS: Final = re.compile(r"\d+")


@lru_cache(maxsize=65536)
def letters(text: str) -> str:
    """Return a word's letters and digits, small and without accents."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


class Place(NamedTuple):
    """A word of a page: which page, and which word on it."""

    page: int
    word: int


@dataclass(slots=True)
class Flow:
    """The words of a paper that have letters, from the first page to the last.

    `keys` are their letters; `starts` has the first word of each page, and one more at the end.
    """

    pages: tuple[PageText, ...]
    keys: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    running: list[frozenset[int]] = field(default_factory=list)

    def word(self, at: int) -> Word:
        """Return a word as it stands on its page."""
        place = self.places[at]
        return self.pages[place.page].words[place.word]

    def on_page(self, page: int) -> range:
        """Return the words of a page."""
        return range(self.starts[page], self.starts[page + 1])

    def boxes(self, words: Iterable[int]) -> dict[int, tuple[Box, ...]]:
        """Return where words stand, by page: one box for each line that they are on."""
        lines: dict[tuple[int, int, int], list[Box]] = {}
        for at in words:
            word = self.word(at)
            lines.setdefault((self.places[at].page, word.block, word.line), []).append(word.box)
        by_page: dict[int, list[Box]] = {}
        for (page, _, _), boxes in lines.items():
            by_page.setdefault(page, []).append(around(boxes))
        return {page: tuple(boxes) for page, boxes in by_page.items()}


def flow(pages: Sequence[PageText]) -> Flow:
    """Return the words of a paper; the pages are all of it, in order."""
    made = Flow(tuple(pages))
    for _ in flowing(made):
        pass
    return made


def flowing(made: Flow) -> Iterator[None]:
    """Fill in the words of a paper, one step for each page."""
    edges = []
    for page in made.pages:
        edges.append(_edge_lines(page))
        yield
    often = Counter(said for lines in edges for said in {line.said for line in lines})
    least = max(RUNNING_PAGES, RUNNING_SHARE * len(made.pages))
    for number, page in enumerate(made.pages):
        running = frozenset(
            word
            for line in edges[number]
            if often[line.said] >= least or line.is_folio
            for word in line.words
        )
        made.running.append(running)
        for at, word in enumerate(page.words):
            key = letters(word.text)
            if key and at not in running:
                made.keys.append(key)
                made.places.append(Place(number, at))
        made.starts.append(len(made.keys))
        yield


class _Line(NamedTuple):
    """A line near an edge: what it says, digits aside, and whether it is but a page number."""

    said: tuple[bool, str]
    words: tuple[int, ...]
    is_folio: bool


def _edge_lines(page: PageText) -> list[_Line]:
    """Return the outermost lines of a page."""
    depth = EDGE_SHARE * page.height
    lines: dict[tuple[int, int], list[int]] = {}
    for at, word in enumerate(page.words):
        if word.box.y1 <= depth or word.box.y0 >= page.height - depth:
            lines.setdefault((word.block, word.line), []).append(at)
    found: list[_Line] = []
    for foot in (False, True):
        inside = [
            words for words in lines.values() if (page.words[words[0]].box.y0 > depth) == foot
        ]
        inside.sort(key=lambda words: page.words[words[0]].box.y0, reverse=foot)
        for place, words in enumerate(inside[:EDGE_LINES]):
            said = "".join(letters(page.words[at].text) for at in words)
            is_folio = place == 0 and said.isdigit() and len(said) <= FOLIO_LETTERS
            if is_folio and len(inside) > 1:
                is_folio = not _share_height(page.words[words[0]].box, page.words[inside[1][0]].box)
            found.append(_Line((foot, _DIGITS.sub("0", said)), tuple(words), is_folio))
    return found


def _share_height(one: Box, other: Box) -> bool:
    return one.y0 < other.y1 and other.y0 < one.y1
