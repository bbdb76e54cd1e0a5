"""Which words of a newer version are new, which are gone, and which stand elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from meeting.reading.comparison import Change, ChangeKind
from meeting.reading.flow import Flow
from meeting.reading.matching import NONE, Matching
from meeting.reading.order import out_of_order
from meeting.reading.page_text import Box

STEP_WORDS: Final = 1500
NEAR_WORDS: Final = 3
"""Changes with so few words between them are looked at together."""

MOVED_WORDS: Final = 8
"""Fewer words that stand elsewhere are no moved passage."""

MOST_SHOWN: Final = 400
"""So many letters of a change are told in words; the page shows the rest."""


class WordChanges:
    """Collects the changed words of two versions, in small steps."""

    def __init__(self, matching: Matching) -> None:
        self._to_new, self._to_old = matching.to_new, matching.to_old
        self._old, self._new = matching.old, matching.new
        self._told: set[int] = set()
        self.found: list[Change] = []

    def collect(self) -> Iterator[None]:
        """Find all changes."""
        yield from self._find_new()
        yield from self._find_gone()
        for run in out_of_order(self._to_new):
            if run.length >= MOVED_WORDS:
                olds = range(run.old, run.old + run.length)
                news = range(run.new, run.new + run.length)
                self._add(ChangeKind.MOVED, olds, news)
        yield

    def _find_new(self) -> Iterator[None]:
        """Find what was added, or came in the place of other words."""
        news: list[int] = []
        for at in range(len(self._to_old)):
            if self._is_changed(at):
                if news and not self._is_near(news[-1], at):
                    self._tell(news)
                    news = []
                news.append(at)
            if at % STEP_WORDS == 0:
                yield
        if news:
            self._tell(news)

    def _find_gone(self) -> Iterator[None]:
        gone: list[int] = []
        for at, to in enumerate(self._to_new):
            if to == NONE and at not in self._told:
                if gone and at != gone[-1] + 1:
                    self._add(ChangeKind.REMOVED, gone, ())
                    gone = []
                gone.append(at)
            if at % STEP_WORDS == 0:
                yield
        if gone:
            self._add(ChangeKind.REMOVED, gone, ())

    def _is_changed(self, new: int) -> bool:
        old = self._to_old[new]
        if old == NONE:
            return True
        same_letters = self._old.keys[old] == self._new.keys[new]
        return same_letters and self._old.word(old).text != self._new.word(new).text

    def _is_near(self, one: int, other: int) -> bool:
        places = self._new.places
        return other - one <= NEAR_WORDS + 1 and places[one].page == places[other].page

    def _tell(self, news: list[int]) -> None:
        """Tell of words of the newer version, with those in whose place they stand."""
        olds: set[int] = set()
        for at in range(news[0], news[-1] + 1):
            old = self._to_old[at]
            if old == NONE:
                olds.update(self._gone_beside(at))
            elif at in news:
                olds.add(old)
        self._told.update(olds)
        kind = ChangeKind.REPLACED if olds else ChangeKind.ADDED
        self._add(kind, sorted(olds), news)

    def _gone_beside(self, new: int) -> Iterator[int]:
        """Return the words that are gone from right after or before a new word's neighbours."""
        before = self._to_old[new - 1] if new else NONE
        if before != NONE or new == 0:
            yield from takewhile(self._is_gone, range(before + 1, len(self._to_new)))
        is_last = new + 1 == len(self._to_old)
        after = len(self._to_new) if is_last else self._to_old[new + 1]
        yield from takewhile(self._is_gone, range(after - 1, -1, -1))

    def _is_gone(self, old: int) -> bool:
        return self._to_new[old] == NONE

    def _add(self, kind: ChangeKind, olds: Sequence[int], news: Sequence[int]) -> None:
        old_page, old_boxes = _main_page(self._old, olds)
        new_page, new_boxes = _main_page(self._new, news)
        if not olds:
            old_page = _page_beside(news[0], self._to_old, self._old)
        if not news:
            new_page = _page_beside(olds[0], self._to_new, self._new)
        texts = _said(self._old, olds), _said(self._new, news)
        self.found.append(Change(kind, old_page, new_page, old_boxes, new_boxes, *texts))


def _page_beside(at: int, other: list[int], flow: Flow) -> int:
    """Return the page on which the nearest word before this one stands in the other version."""
    near = next((one for one in range(at - 1, -1, -1) if other[one] != NONE), None)
    return 0 if near is None else flow.places[other[near]].page


def _main_page(flow: Flow, words: Sequence[int]) -> tuple[int, tuple[Box, ...]]:
    """Return the page that most of these words are on, and where they stand on it."""
    if not words:
        return NONE, ()
    pages = Counter(flow.places[at].page for at in words)
    page = max(pages, key=lambda one: (pages[one], -one))
    boxes: list[Box] = []
    stretch: list[int] = []
    for at in words:
        if flow.places[at].page != page:
            continue
        if stretch and at != stretch[-1] + 1:
            boxes += flow.boxes(stretch)[page]
            stretch = []
        stretch.append(at)
    boxes += flow.boxes(stretch)[page]
    return page, tuple(boxes)


def _said(flow: Flow, words: Iterable[int]) -> str:
    text = " ".join(flow.word(at).text for at in words)
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN].rstrip() + "…"
