"""What is different in a newer version of a paper: pages, words, pictures."""

from collections import Counter
from collections.abc import Generator, Iterator
from typing import Final

from meeting.reading.comparison import Change, ChangeKind, Comparison, PageKind, PagePair
from meeting.reading.matching import NONE, Matching
from meeting.reading.page_text import Box
from meeting.reading.pictures import Gallery, differing_boxes
from meeting.reading.word_changes import WordChanges

STILL_SHARE: Final = 0.2
"""A page with less of its words on it any more is another page."""

LIKE_PICTURE: Final = 0.75
UNMOVED: Final = 100
FEW_WORDS: Final = 8


def compare(matching: Matching) -> Comparison:
    """Compare two versions."""
    steps = comparing(matching)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            compared: Comparison = end.value
            return compared


def comparing(matching: Matching) -> Generator[None, None, Comparison]:
    """Compare two versions in small steps."""
    words = WordChanges(matching)
    yield from words.collect()
    pairs: list[PagePair] = []
    yield from _pair_pages(matching, pairs)
    changes = words.found
    for pair in pairs:
        changes += _picture_changes(matching, pair)
        yield
    changes.sort(key=lambda one: (one.new_page, _top(one.new_boxes), one.old_page))
    return Comparison(tuple(_judged(pairs, changes)), tuple(changes))


def _pair_pages(matching: Matching, pairs: list[PagePair]) -> Iterator[None]:
    """Find for each page of the newer version that of the older; then those that are gone."""
    old, new = matching.old, matching.new
    gallery: Gallery | None = None
    for page in range(len(new.pages)):
        words = new.on_page(page)
        olds = Counter(
            old.places[matching.to_old[at]].page for at in words if matching.to_old[at] != NONE
        )
        best = max(olds, key=lambda one: (olds[one], -one), default=NONE)
        if best != NONE and sum(olds.values()) < STILL_SHARE * len(words):
            best = NONE
        if best == NONE and len(words) < FEW_WORDS:
            gallery = gallery or Gallery(old.pages)
            expected = pairs[-1].old + 1 if pairs else page
            seen = gallery.find(new.pages[page].picture, expected)
            if seen is not None and seen.likeness >= LIKE_PICTURE:
                best = seen.page
        pairs.append(PagePair(PageKind.SAME, best, page))
        yield
    used = {pair.old for pair in pairs}
    pairs += [
        PagePair(PageKind.REMOVED, page, NONE)
        for page in range(len(old.pages))
        if page not in used and not _is_still_there(matching, page)
    ]


def _is_still_there(matching: Matching, page: int) -> bool:
    words = matching.old.on_page(page)
    there = sum(1 for at in words if matching.to_new[at] != NONE)
    return there > STILL_SHARE * len(words)


def _picture_changes(matching: Matching, pair: PagePair) -> list[Change]:
    """Return where two pages look different that say the same at the same places."""
    if pair.old == NONE or pair.new == NONE:
        return []
    old, new = matching.old.pages[pair.old], matching.new.pages[pair.new]
    old_words, new_words = matching.old.on_page(pair.old), matching.new.on_page(pair.new)
    boxes: tuple[Box, ...] = ()
    if bool(old_words) != bool(new_words):
        boxes = (Box(0, 0, new.width, new.height),)
    elif len(old_words) == len(new_words) and all(_is_unmoved(matching, at) for at in new_words):
        boxes = differing_boxes(old, new)
    return [Change(ChangeKind.PICTURE, pair.old, pair.new, boxes, boxes)] if boxes else []


def _is_unmoved(matching: Matching, new: int) -> bool:
    old = matching.to_old[new]
    if old == NONE:
        return False
    one, other = matching.old.word(old).box, matching.new.word(new).box
    return max(abs(one.x0 - other.x0), abs(one.y0 - other.y0)) <= UNMOVED


def _judged(pairs: list[PagePair], changes: list[Change]) -> Iterator[PagePair]:
    """Say of each page what became of it, those that are gone where they were."""
    touched = {one.new_page for one in changes if one.new_boxes}
    gone_pages = {pair.old for pair in pairs if pair.kind is PageKind.REMOVED}
    touched |= {
        one.new_page
        for one in changes
        if one.kind is ChangeKind.REMOVED and one.old_page not in gone_pages
    }
    moved = {one.new_page for one in changes if one.kind is ChangeKind.MOVED}
    edited = {one.new_page for one in changes if one.kind is not ChangeKind.MOVED} & touched
    gone = [pair for pair in pairs if pair.kind is PageKind.REMOVED]
    for pair in pairs:
        if pair.kind is PageKind.REMOVED:
            continue
        while gone and pair.old != NONE and gone[0].old < pair.old:
            yield gone.pop(0)
        if pair.old == NONE:
            yield PagePair(PageKind.INSERTED, NONE, pair.new)
        elif pair.new in moved and pair.new not in edited:
            yield PagePair(PageKind.MOVED, pair.old, pair.new)
        elif pair.new in touched:
            yield PagePair(PageKind.CHANGED, pair.old, pair.new)
        else:
            yield pair
    yield from gone


def _top(boxes: tuple[Box, ...]) -> int:
    return boxes[0].y0 if boxes else 0
