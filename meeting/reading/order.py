"""Which passages have changed places: the fewest words that are out of the others' order."""

from collections.abc import Sequence
from typing import Final

from meeting.reading.matching import NONE, Run

_SMALL_GAP: Final = 3


def out_of_order(to_new: Sequence[int]) -> list[Run]:
    """Return the passages that moved past the rest, by the words of the older version."""
    runs = _runs(to_new)
    staying = _heaviest_rising(runs)
    return [run for at, run in enumerate(runs) if at not in staying]


def _runs(to_new: Sequence[int]) -> list[Run]:
    """Return stretches whose words follow each other in both versions, small changes aside."""
    runs: list[Run] = []
    start = last = NONE
    for at, to in enumerate(to_new):
        if to == NONE:
            continue
        follows = last != NONE and at - last <= _SMALL_GAP and 0 < to - to_new[last] <= _SMALL_GAP
        if not follows:
            if last != NONE:
                runs.append(Run(start, to_new[start], last - start + 1))
            start = at
        last = at
    if last != NONE:
        runs.append(Run(start, to_new[start], last - start + 1))
    return runs


def _heaviest_rising(runs: Sequence[Run]) -> set[int]:
    """Return the runs that keep their order and together have most words."""
    rank = {
        at: place for place, at in enumerate(sorted(range(len(runs)), key=lambda n: runs[n].new), 1)
    }
    best: list[tuple[int, int]] = [(0, NONE)] * (len(runs) + 1)
    before = [NONE] * len(runs)
    top = (0, NONE)
    for at, run in enumerate(runs):
        weight, last = 0, NONE
        place = rank[at] - 1
        while place > 0:
            weight, last = max((weight, last), best[place])
            place -= place & -place
        before[at] = last
        weight += run.length
        top = max(top, (weight, at))
        place = rank[at]
        while place <= len(runs):
            best[place] = max(best[place], (weight, at))
            place += place & -place
    chain = set()
    at = top[1]
    while at != NONE:
        chain.add(at)
        at = before[at]
    return chain
