"""Which words of one version of a paper are which words of another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz.distance import LCSseq

from meeting.reading.flow import Flow

SHINGLE: Final = 5
"""So many words in a row that stand once in each version are the same words."""

STEP_WORDS: Final = 1500
GAP_WORDS: Final = 6000
"""Longer stretches that are not the same anywhere are taken as written anew."""

NONE: Final = -1


class Run(NamedTuple):
    """Words that stand in the same order in both versions."""

    old: int
    new: int
    length: int


@dataclass(slots=True)
class Matching:
    """For each word of one version the same word in the other, or `NONE`."""

    old: Flow
    new: Flow
    to_new: list[int] = field(default_factory=list)
    to_old: list[int] = field(default_factory=list)

    @property
    def share(self) -> float:
        """How much of the longer version is in the other one, from 0 to 1."""
        longer = max(len(self.to_new), len(self.to_old))
        same = sum(1 for at in self.to_new if at != NONE)
        return same / longer if longer else 1.0


def match(old: Flow, new: Flow) -> Matching:
    """Match two versions."""
    made = Matching(old, new)
    for _ in matching(made):
        pass
    return made


def matching(made: Matching) -> Iterator[None]:
    """Match two versions in small steps."""
    made.to_new = [NONE] * len(made.old.keys)
    made.to_old = [NONE] * len(made.new.keys)
    runs: list[Run] = []
    yield from _find_runs(made, runs)
    for run in sorted(runs, key=lambda run: (-run.length, run.old)):
        _claim(made, run)
        yield
    yield from _fill_gaps(made)


def _shingles(keys: list[str], found: dict[int, int]) -> Iterator[None]:
    """Find the place of each shingle that stands once; others get `NONE`."""
    for at in range(len(keys) - SHINGLE + 1):
        shingle = hash(tuple(keys[at : at + SHINGLE]))
        found[shingle] = NONE if shingle in found else at
        if at % STEP_WORDS == 0:
            yield


def _find_runs(made: Matching, runs: list[Run]) -> Iterator[None]:
    in_old: dict[int, int] = {}
    in_new: dict[int, int] = {}
    yield from _shingles(made.old.keys, in_old)
    yield from _shingles(made.new.keys, in_new)
    last = Run(NONE, NONE, 0)
    for step, (shingle, start) in enumerate(in_old.items()):
        other = in_new.get(shingle, NONE)
        if start != NONE and other != NONE:
            inside = 0 <= start - last.old < last.length and start - last.old == other - last.new
            if not inside:
                last = _stretch(made.old.keys, made.new.keys, start, other)
                runs.append(last)
        if step % STEP_WORDS == 0:
            yield


def _stretch(old: list[str], new: list[str], start: int, other: int) -> Run:
    """Return the longest run around one word that is the same."""
    before = 0
    while before < min(start, other) and old[start - before - 1] == new[other - before - 1]:
        before += 1
    after = 0
    most = min(len(old) - start, len(new) - other)
    while after < most and old[start + after] == new[other + after]:
        after += 1
    return Run(start - before, other - before, before + after)


def _claim(made: Matching, run: Run) -> None:
    """Note the words of a run that no longer run has taken."""
    for step in range(run.length):
        old, new = run.old + step, run.new + step
        if made.to_new[old] == NONE and made.to_old[new] == NONE:
            _pair(made, old, new)


def _fill_gaps(made: Matching) -> Iterator[None]:
    """Match what lies between runs by its neighbours: first both, then the one before, after."""
    to_new, to_old = made.to_new, made.to_old
    at = 0
    while at < len(to_new):
        if to_new[at] != NONE:
            at += 1
            continue
        end = at
        while end < len(to_new) and to_new[end] == NONE:
            end += 1
        for start, stop in _other_sides(to_new, to_old, at, end):
            _match_gap(made, range(at, end), range(start, stop))
        yield
        at = end


def _other_sides(
    to_new: list[int], to_old: list[int], start: int, end: int
) -> list[tuple[int, int]]:
    """Return the free stretches of the new version that touch what stands around a gap."""
    after = to_new[start - 1] + 1 if start else 0
    before = to_new[end] if end < len(to_new) else len(to_old)
    forth = after
    while forth < len(to_old) and to_old[forth] == NONE:
        forth += 1
    back = before
    while back > 0 and to_old[back - 1] == NONE:
        back -= 1
    sides = {(after, forth): None, (back, before): None}
    return [side for side in sides if side[1] > side[0]]


def _match_gap(made: Matching, old: range, new: range) -> None:
    """Match the words of two stretches that are not matched yet, where enough of them agree."""
    olds = [at for at in old if made.to_new[at] == NONE]
    news = [at for at in new if made.to_old[at] == NONE]
    if not olds or not news or max(len(olds), len(news)) > GAP_WORDS:
        return
    blocks = _meant([made.old.keys[at] for at in olds], [made.new.keys[at] for at in news])
    for before, after in pairwise(blocks):
        for step in range(before.length):
            _pair(made, olds[before.old + step], news[before.new + step])
        _pair_split_words(
            made,
            olds[before.old + before.length : after.old],
            news[before.new + before.length : after.new],
        )


def _meant(old: list[str], new: list[str]) -> list[Run]:
    """Return what is the same in two stretches, between an empty run at each end.

    Words that are the same by chance, with more that differs on both sides, are left out.
    """
    matrix = LCSseq.opcodes(old, new)
    runs = [Run(0, 0, 0)]
    runs += [
        Run(one.src_start, one.dest_start, one.src_end - one.src_start)
        for one in matrix
        if one.tag == "equal"
    ]
    runs.append(Run(len(old), len(new), 0))
    at = 1
    while at < len(runs) - 1:
        size = sum(map(len, old[runs[at].old : runs[at].old + runs[at].length]))
        if size <= min(
            _differing(old, new, runs[at - 1], runs[at]),
            _differing(old, new, runs[at], runs[at + 1]),
        ):
            del runs[at]
            at = max(1, at - 1)
        else:
            at += 1
    return runs


def _differing(old: list[str], new: list[str], before: Run, after: Run) -> int:
    """Return how many letters stand between two runs, where it is more of them."""
    gone = old[before.old + before.length : after.old]
    come = new[before.new + before.length : after.new]
    return max(sum(map(len, gone)), sum(map(len, come)))


def _pair_split_words(made: Matching, olds: list[int], news: list[int]) -> None:
    """Match words that were only taken apart or joined in another way."""
    old_keys = [made.old.keys[at] for at in olds]
    new_keys = [made.new.keys[at] for at in news]
    if not olds or "".join(old_keys) != "".join(new_keys):
        return
    for one, other in zip(_by_letter(olds, old_keys), _by_letter(news, new_keys), strict=True):
        if made.to_new[one] == NONE:
            made.to_new[one] = other
        if made.to_old[other] == NONE:
            made.to_old[other] = one


def _by_letter(words: list[int], keys: list[str]) -> list[int]:
    return [at for at, key in zip(words, keys, strict=True) for _ in key]


def _pair(made: Matching, old: int, new: int) -> None:
    made.to_new[old] = new
    made.to_old[new] = old
