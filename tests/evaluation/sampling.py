"""Notes put at random on a paper, and whether they came to the right place."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from meeting.ids import PaperId
from meeting.notes.carried import Carried, Verdict
from meeting.notes.note import Placement, Sample, Stroke
from meeting.reading.boxes import around
from meeting.reading.page_text import Box, PageText

if TYPE_CHECKING:
    from tests.evaluation.setting import SetPaper, Spot

OLD, NEW = PaperId("0" * 64), PaperId("1" * 64)
NEAR = 2000
KINDS = (
    *("highlight",) * 20,
    *("circle",) * 6,
    *("underline",) * 4,
    *("margin",) * 3,
    *("comment",) * 3,
    *("frame",) * 2,
    "bookmark",
)


@dataclass(frozen=True)
class Made:
    """A note with the words that it is about, by their origin."""

    kind: str
    placement: Placement
    origins: tuple[tuple[int, ...], ...]


def make_notes(paper: SetPaper, count: int, seed: int) -> list[Made]:
    chance = random.Random(seed)
    by_page: dict[int, list[int]] = {}
    for at, (_, spot) in enumerate(paper.words):
        by_page.setdefault(spot.page, []).append(at)
    made = []
    while len(made) < count:
        note = _make(chance, chance.choice(KINDS), paper, chance.choice(list(by_page.values())))
        if note is not None:
            made.append(note)
    return made


def _make(chance: random.Random, kind: str, paper: SetPaper, on_page: list[int]) -> Made | None:
    longest = {"highlight": 20, "underline": 6, "margin": 40, "frame": 40}.get(kind, 3)
    length = chance.choice([one for one in (2, 3, 4, 6, 8, 12, 20, 40) if one <= longest])
    start = chance.randrange(len(on_page))
    words = [paper.words[at] for at in on_page[start : start + length]]
    tokens = [token for token, _ in words]
    spots = [spot for _, spot in words]
    one_block = len({token.origin[0] for token in tokens if token.origin}) == 1
    one_line = len({spot.line for spot in spots}) == 1
    if len(words) < length or not one_block:
        return None
    if kind in ("circle", "underline", "comment") and not one_line:
        return None
    if kind == "bookmark":
        tokens = [paper.words[at][0] for at in on_page]
    if kind == "comment":
        tokens = tokens[-1:]
    origins = tuple(token.origin for token in tokens if token.origin)
    return Made(kind, _placement(kind, spots), origins)


def _placement(kind: str, spots: list[Spot]) -> Placement:
    whole = around(spot.box for spot in spots)
    page = spots[0].page
    if kind == "highlight":
        lines = {spot.line: None for spot in spots}
        quads = tuple(around(s.box for s in spots if s.line == line) for line in lines)
        return Placement(OLD, page, whole, quads)
    if kind == "bookmark":
        return Placement(OLD, page, Box(0, 0, 0, 0))
    if kind == "comment":
        return Placement(OLD, page, Box(whole.x1, whole.y0 - 400, whole.x1 + 1800, whole.y0 + 1400))
    if kind == "frame":
        return Placement(OLD, page, Box(whole.x0 - 300, whole.y0, whole.x1 + 300, whole.y1))
    if kind == "underline":
        points = [(x, whole.y1 + 60) for x in range(whole.x0, whole.x1, 300)]
    elif kind == "margin":
        points = [(3600, y) for y in range(whole.y0, whole.y1, 300)]
    else:
        points = [
            (whole.x0 - 200, whole.y0),
            (whole.x1 + 200, whole.y0 - 100),
            (whole.x1 + 300, whole.y1),
            (whole.x0 - 100, whole.y1 + 150),
            (whole.x0 - 200, whole.y0),
        ]
    stroke = Stroke(tuple(Sample(x, y, 8 * at, 500) for at, (x, y) in enumerate(points)))
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Placement(OLD, page, Box(min(xs), min(ys), max(xs), max(ys)), strokes=(stroke,))


# --- judging


def is_alive(made: Made, spots: dict[tuple[int, ...], Spot]) -> bool:
    """Say whether at least half of the words that a note is about are still there."""
    return 2 * sum(1 for origin in made.origins if origin in spots) >= len(made.origins)


def is_right(
    made: Made,
    carried: Carried,
    old: dict[tuple[int, ...], Spot],
    new: dict[tuple[int, ...], Spot],
    pages: list[PageText],
) -> bool:
    """Say whether a note that was placed stands where its words are."""
    place = carried.placement
    assert place is not None
    alive = [origin for origin in made.origins if origin in new]
    if not is_alive(made, new):
        return False
    if made.kind == "bookmark":
        there = [new[origin].page for origin in alive]
        return 3 * there.count(place.page) >= len(there)
    if made.kind == "highlight" and pages[place.page].words:
        return _agreement(place, [new[origin] for origin in alive], pages) >= 0.6
    return _is_near(made, place, alive, old, new)


def _agreement(place: Placement, truth: list[Spot], pages: list[PageText]) -> float:
    """Return the F1 of the words that are marked against those that should be."""
    hit = sum(1 for spot in truth if spot.page == place.page and _inside(spot.box, place.quads))
    marked = [word for word in pages[place.page].words if _inside(word.box, place.quads)]
    good = sum(
        1
        for word in marked
        if any(spot.page == place.page and _inside(word.box, (spot.box,)) for spot in truth)
    )
    recall, precision = hit / len(truth), good / len(marked) if marked else 0.0
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def _inside(box: Box, quads: tuple[Box, ...]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return any(
        quad.x0 - 100 <= x <= quad.x1 + 100 and quad.y0 - 200 <= y <= quad.y1 + 200
        for quad in quads
    )


def _is_near(
    made: Made,
    place: Placement,
    alive: list[tuple[int, ...]],
    old: dict[tuple[int, ...], Spot],
    new: dict[tuple[int, ...], Spot],
) -> bool:
    """Say whether a drawing lies to its words as it did before, by some two lines' height."""
    before = around(old[origin].box for origin in alive)
    there = [new[origin] for origin in alive]
    if {spot.page for spot in there} != {place.page}:
        return False
    after = around(spot.box for spot in there)
    down = _middle(after.y0, after.y1) - _middle(before.y0, before.y1)
    across = _middle(after.x0, after.x1) - _middle(before.x0, before.x1)
    was, now = made.placement.box, place.box
    moved_down = _middle(now.y0, now.y1) - _middle(was.y0, was.y1)
    moved_across = _middle(now.x0, now.x1) - _middle(was.x0, was.x1)
    if made.kind == "margin":
        across = 0
    return abs(moved_down - down) <= NEAR and abs(moved_across - across) <= NEAR


def _middle(low: int, high: int) -> int:
    return (low + high) // 2


@dataclass
class Score:
    """What became of the notes in one revision."""

    kept_right: int = 0
    kept_wrong: int = 0
    check_right: int = 0
    check_wrong: int = 0
    lost_gone: int = 0
    lost_alive: int = 0

    def count(self, carried: Carried, *, alive: bool, right: bool) -> None:
        if carried.verdict is Verdict.LOST:
            self.lost_alive += alive
            self.lost_gone += not alive
        elif carried.verdict is Verdict.KEPT:
            self.kept_right += right
            self.kept_wrong += not right
        else:
            self.check_right += right
            self.check_wrong += not right

    @property
    def kept_share(self) -> float:
        return self.kept_right / max(1, self.kept_right + self.kept_wrong)

    @property
    def marked_share(self) -> float:
        wrong = self.check_wrong + self.kept_wrong
        return self.check_wrong / wrong if wrong else 1.0
