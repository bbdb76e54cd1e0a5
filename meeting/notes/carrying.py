"""Where a note made on one version of a paper stands in another."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace
from rapidfuzz import fuzz

from meeting.ids import PaperId
from meeting.notes.anchors import FEW_WORDS, Anchor, extent, find_anchor
from meeting.notes.carried import LOST, Carried, Verdict
from meeting.notes.geometry import back_onto, moved, scaled
from meeting.notes.note import Placement
from meeting.reading.boxes import around
from meeting.reading.flow import Flow, flow
from meeting.reading.matching import NONE, Matching, match
from meeting.reading.page_text import Box, PageText
from meeting.reading.pictures import Gallery

LIGHT_SHARE: Final = 0.9
"""When less of a paper's text is still there, only what is beyond doubt goes without asking."""

CONTEXT_WORDS: Final = 8
JUMP_WORDS: Final = 8
TOGETHER: Final = 600
"""Words that moved apart by more than this (hundredths of a point) do not carry one drawing."""

LEAST_LETTERS: Final = 10
SAME_WORDS: Final = 75.0

BESIDE: Final = 900
LINE: Final = 1800

ALIKE: Final = 0.9
SIMILAR: Final = 0.75
CLEARER: Final = 0.04


def carry(
    placement: Placement, old: Sequence[PageText], new: Sequence[PageText], paper: PaperId
) -> Carried:
    """Carry one note from a version of a paper to another, of which all pages are known."""
    return Carrier(match(flow(old), flow(new)), paper).carry(placement)


class Carrier:
    """Carries notes from one version to another, `paper`."""

    def __init__(self, matching: Matching, paper: PaperId) -> None:
        self._matching = matching
        self._old, self._new = matching.old, matching.new
        self._paper = paper
        self._is_light = matching.share >= LIGHT_SHARE
        self._gallery: Gallery | None = None
        self._by_picture: dict[int, tuple[int, float, bool]] = {}
        self._loose: list[range] | None = None

    def carry(self, placement: Placement) -> Carried:
        """Carry a note that was made on the old version."""
        if not 0 <= placement.page < len(self._old.pages):
            return LOST
        anchor = find_anchor(placement, self._old, placement.page)
        if _is_of_page(placement):
            return self._carry_page(placement)
        if anchor is None or len(self._old.on_page(placement.page)) < FEW_WORDS:
            return self._carry_by_picture(placement)
        if placement.quads and anchor.is_own:
            return self._carry_words(placement, anchor)
        return self._carry_drawing(placement, anchor)

    # --- notes on words

    def _carry_words(self, placement: Placement, anchor: Anchor) -> Carried:
        found = self._main_part(anchor.words)
        size = self._size(anchor.words)
        covered = self._size(found) / size
        if covered < 0.5:
            return self._carry_fuzzy(placement, anchor)
        places = [self._matching.to_new[at] for at in found]
        first, last = self._with_replaced(anchor.words, min(places), max(places))
        before, after = self._context(anchor.words, first, last)
        confidence = covered * (0.4 + 0.3 * before + 0.3 * after)
        words = range(first, last + 1)
        sure = self._is_sure(covered, before, after, size) and self._is_same(anchor.words, words)
        return self._on_words(placement, words, confidence, sure=sure)

    def _is_same(self, old: Sequence[int], new: Sequence[int]) -> bool:
        """Say whether the words read as they did: a figure that changed is to be looked at."""
        was = "".join(self._old.keys[at] for at in old)
        return was == "".join(self._new.keys[at] for at in new)

    def _is_sure(self, covered: float, before: float, after: float, size: int) -> bool:
        if self._is_light:
            return covered >= 0.75 and (max(before, after) >= 0.5 or size >= 24)
        return covered >= 0.9 and (min(before, after) >= 0.5 or max(before, after) >= 0.8)

    def _on_words(
        self, placement: Placement, words: range, confidence: float, *, sure: bool
    ) -> Carried:
        return on_words(self._new, placement, self._paper, words, confidence, sure=sure)

    def _carry_fuzzy(self, placement: Placement, anchor: Anchor) -> Carried:
        """Look for words like these where the new version says something new."""
        wanted = "".join(self._old.keys[at] for at in anchor.words)
        best, words = 0.0, range(0)
        if self._loose is None:
            self._loose = _loose_stretches(self._matching)
        for stretch in self._loose:
            text = "".join(self._new.keys[at] for at in stretch)
            if len(wanted) < LEAST_LETTERS or len(text) < 0.8 * len(wanted):
                continue
            found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=SAME_WORDS)
            # Of a shorter text the whole is compared, which says nothing of what it lacks.
            score = found.score * min(1, len(text) / len(wanted)) if found is not None else 0
            if found is not None and score > best:
                best = score
                words = self._words_of(stretch, found.dest_start, found.dest_end)
        if not words:
            return self._carry_onto_scan(placement)
        return self._on_words(placement, words, best / 200, sure=False)

    def _words_of(self, stretch: range, start: int, end: int) -> range:
        """Return the words that hold these letters of a stretch."""
        inside = []
        letter = 0
        for at in stretch:
            size = len(self._new.keys[at])
            if letter + size / 2 >= start and letter + size / 2 <= end:
                inside.append(at)
            letter += size
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _main_part(self, words: Sequence[int]) -> list[int]:
        """Return those of these words that are still together, most of them."""
        parts: list[list[int]] = []
        to_new = self._matching.to_new
        for at in words:
            if to_new[at] == NONE:
                continue
            last = parts[-1][-1] if parts else at
            jump = to_new[at] - to_new[last]
            if not parts or not 0 <= jump <= (at - last) + JUMP_WORDS:
                parts.append([])
            parts[-1].append(at)
        return max(parts, key=self._size, default=[])

    def _with_replaced(self, words: Sequence[int], first: int, last: int) -> tuple[int, int]:
        """Take in words at the ends that stand in the place of words at the ends."""
        to_new = self._matching.to_new
        lead = next(step for step, at in enumerate(words) if to_new[at] == first)
        before = to_new[words[0] - 1] if words[0] else NONE
        if lead and before != NONE and 0 < first - before - 1 <= lead + 1:
            first = before + 1
        tail = next(step for step, at in enumerate(reversed(words)) if to_new[at] == last)
        after = to_new[words[-1] + 1] if words[-1] + 1 < len(to_new) else NONE
        if tail and 0 < after - last - 1 <= tail + 1:
            last = after - 1
        return first, last

    def _context(self, words: Sequence[int], first: int, last: int) -> tuple[float, float]:
        """Return how much of what stands before and after is still there, from 0 to 1."""
        to_new = self._matching.to_new
        before = range(max(0, words[0] - CONTEXT_WORDS), words[0])
        after = range(words[-1] + 1, min(len(to_new), words[-1] + 1 + CONTEXT_WORDS))
        room = 2 * CONTEXT_WORDS
        still_before = sum(1 for at in before if first - room <= to_new[at] < first)
        still_after = sum(1 for at in after if last < to_new[at] <= last + room)
        return (
            still_before / len(before) if before else 1.0,
            still_after / len(after) if after else 1.0,
        )

    def _size(self, words: Sequence[int]) -> int:
        return sum(len(self._old.keys[at]) for at in words)

    # --- what is drawn beside words

    def _carry_drawing(self, placement: Placement, anchor: Anchor) -> Carried:
        found = self._main_part(anchor.words)
        covered = self._size(found) / self._size(anchor.words)
        sure = covered >= (0.75 if self._is_light else 0.99)
        if covered < 0.5:
            found = self._neighbour(anchor.middle, placement.page)
            sure = False
        if not found:
            return self._carry_onto_scan(placement)
        to_new = self._matching.to_new
        reference = found[len(found) // 2]
        page = self._new.places[to_new[reference]].page
        dx, dy = self._way(reference)
        near = (*anchor.words, *self._beside(placement, found))
        together = all(self._goes_along(at, page, dx, dy) for at in near)
        if not anchor.is_own:
            dx = self._across(placement, page, dx)
            lines = self._lines_of(placement)
            together = together and all(self._goes_along(at, page, None, dy) for at in lines)
        before, after = self._context(found, to_new[found[0]], to_new[found[-1]])
        sure = sure and together and self._is_sure(1.0, before, after, 0)
        place = moved(placement, self._paper, page, dx, dy)
        back = back_onto(
            around(place.quads) if place.quads else extent(place), self._new.pages[page]
        )
        if back != (0, 0):
            sure = False
            place = moved(place, self._paper, page, *back)
        confidence = covered * (0.4 + 0.3 * before + 0.3 * after)
        return Carried(place, Verdict.KEPT if sure else Verdict.CHECK, confidence)

    def _beside(self, placement: Placement, found: Sequence[int]) -> list[int]:
        """Return the words of the same lines that a drawing nearly reaches."""
        box = extent(placement)
        lines = {(self._old.word(at).block, self._old.word(at).line) for at in found}
        return [
            at
            for at in self._old.on_page(placement.page)
            for word in (self._old.word(at),)
            if (word.block, word.line) in lines
            and word.box.x0 < box.x1 + BESIDE
            and word.box.x1 > box.x0 - BESIDE
        ]

    def _lines_of(self, placement: Placement) -> list[int]:
        """Return the words at the height of what stands beside the text."""
        box = extent(placement)
        return [
            at
            for at in self._old.on_page(placement.page)
            for word in (self._old.word(at).box,)
            if box.y0 <= (word.y0 + word.y1) // 2 <= box.y1
        ]

    def _goes_along(self, at: int, page: int, dx: int | None, dy: int) -> bool:
        """Say whether a word, if it is still there, has moved in this way too."""
        to = self._matching.to_new[at]
        if to == NONE:
            return True
        way = self._way(at)
        return (
            self._new.places[to].page == page
            and (dx is None or abs(way[0] - dx) <= TOGETHER)
            and abs(way[1] - dy) <= (TOGETHER if dx is not None else LINE)
        )

    def _way(self, at: int) -> tuple[int, int]:
        """Return how far a word has moved on its page."""
        old, new = self._old.word(at).box, self._new.word(self._matching.to_new[at]).box
        return new.x0 - old.x0, new.y0 - old.y0

    def _across(self, placement: Placement, page: int, dx: int) -> int:
        """Return how far to the side a note goes: one in a margin stays in the margin."""
        words = [self._old.word(at).box for at in self._old.on_page(placement.page)]
        box = extent(placement)
        if box.x1 <= min(word.x0 for word in words):
            return 0
        if box.x0 >= max(word.x1 for word in words):
            return self._new.pages[page].width - self._old.pages[placement.page].width
        return dx

    def _neighbour(self, middle: int, page: int) -> list[int]:
        """Return the word nearest to this one on its page that is still there."""
        there = [at for at in self._old.on_page(page) if self._matching.to_new[at] != NONE]
        near = min(there, key=lambda at: abs(at - middle), default=None)
        if near is None or abs(near - middle) > 3 * CONTEXT_WORDS:
            return []
        return [near]

    # --- what belongs to a page

    def _carry_page(self, placement: Placement) -> Carried:
        """Carry a bookmark."""
        page, share = self._page_of(placement.page)
        if page == NONE:
            return self._carry_by_picture(placement)
        place = replace(placement, paper=self._paper, page=page)
        return Carried(place, Verdict.KEPT if share >= 0.5 else Verdict.CHECK, share)

    def _carry_by_page(self, placement: Placement) -> Carried:
        """Carry what stood by words that are gone: to the same place, if its page is there."""
        page, share = self._page_of(placement.page)
        if page == NONE or share < 0.3:
            return LOST
        return self._same_place(placement, page, share / 2, sure=False)

    def _carry_onto_scan(self, placement: Placement) -> Carried:
        page, seen, _ = self._picture_page(placement.page)
        if page == NONE:
            return LOST if placement.quads else self._carry_by_page(placement)
        return self._same_place(placement, page, seen, sure=False)

    def _carry_by_picture(self, placement: Placement) -> Carried:
        """Carry what is on a page without words, or what was on one that is a scan now."""
        page, seen, sure = self._picture_page(placement.page)
        if page == NONE:
            return self._carry_by_page(placement)
        return self._same_place(placement, page, seen, sure=sure)

    def _picture_page(self, page: int) -> tuple[int, float, bool]:
        """Return the page that shows what an old page did, how alike they are, and if surely."""
        if page not in self._by_picture:
            has_words = len(self._old.on_page(page)) >= FEW_WORDS
            self._gallery = self._gallery or Gallery(self._new.pages)
            seen = self._gallery.find(
                self._old.pages[page].picture, self._expected(page), without_words=has_words
            )
            if seen is None or seen.likeness < SIMILAR:
                self._by_picture[page] = (NONE, 0.0, False)
            else:
                clear = seen.likeness - seen.next_likeness >= CLEARER
                sure = seen.likeness >= ALIKE and clear and not has_words
                self._by_picture[page] = (seen.page, seen.likeness, sure)
        return self._by_picture[page]

    def _expected(self, page: int) -> int:
        """Return where a page is if it has moved like the nearest known one before it."""
        for near in range(page - 1, -1, -1):
            there = self._page_of(near)[0]
            if there == NONE and near in self._by_picture:
                there = self._by_picture[near][0]
            if there != NONE:
                return there + page - near
        return page

    def _same_place(
        self, placement: Placement, page: int, confidence: float, *, sure: bool
    ) -> Carried:
        old, new = self._old.pages[placement.page], self._new.pages[page]
        place = scaled(placement, self._paper, page, old, new)
        return Carried(place, Verdict.KEPT if sure else Verdict.CHECK, confidence)

    def _page_of(self, page: int) -> tuple[int, float]:
        """Return the page that most words of an old page are on now, and the share of them."""
        words = self._old.on_page(page)
        pages = Counter(
            self._new.places[self._matching.to_new[at]].page
            for at in words
            if self._matching.to_new[at] != NONE
        )
        if not pages:
            return NONE, 0.0
        best = max(pages, key=lambda one: (pages[one], -one))
        return best, pages[best] / len(words)


def on_words(
    flow: Flow, placement: Placement, paper: PaperId, words: range, confidence: float, *, sure: bool
) -> Carried:
    """Return a mark on these words: on the page that has most of them, if it goes over an end."""
    by_page = flow.boxes(words)
    page = max(by_page, key=lambda one: (sum(box.x1 - box.x0 for box in by_page[one]), -one))
    quads = by_page[page]
    place = replace(placement, paper=paper, page=page, box=around(quads), quads=quads, strokes=())
    is_kept = sure and len(by_page) == 1
    return Carried(place, Verdict.KEPT if is_kept else Verdict.CHECK, confidence)


def _is_of_page(placement: Placement) -> bool:
    return placement.box == Box(0, 0, 0, 0) and not placement.quads and not placement.strokes


def _loose_stretches(matching: Matching) -> list[range]:
    """Return what stands only in the new version, in stretches."""
    stretches = []
    start = 0
    for at in range(len(matching.to_old) + 1):
        if at == len(matching.to_old) or matching.to_old[at] != NONE:
            if at > start:
                stretches.append(range(start, at))
            start = at + 1
    return stretches
