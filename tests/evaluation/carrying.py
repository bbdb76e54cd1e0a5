"""How well notes are carried over made revisions: python -m tests.evaluation.carrying [SEED...]."""

from __future__ import annotations

import sys
import time
from collections import defaultdict

from meeting.notes.carrying import Carrier
from meeting.reading.flow import flow
from meeting.reading.matching import match
from tests.evaluation.paper_text import REVISIONS, Revision, long_paper, revised
from tests.evaluation.sampling import NEW, Score, is_alive, is_right, make_notes
from tests.evaluation.setting import SetPaper, scanned, set_paper, with_pages

PARAGRAPHS = 420
NOTES = 400
HEAD = (
    "| revision | kept: right / wrong | check: right / wrong | lost: gone / there"
    " | kept right | wrong ones marked | ms |"
)


def evaluate(
    old: SetPaper, new: SetPaper, seed: int, notes: int
) -> tuple[dict[str, Score], float, float]:
    """Return the scores by kind of note, and the milliseconds to match and for each note."""
    begun = time.perf_counter()
    carrier = Carrier(match(flow(old.pages), flow(new.pages)), NEW)
    matched_ms = 1000 * (time.perf_counter() - begun)
    before, after = old.spots(), new.spots()
    scores: dict[str, Score] = defaultdict(Score)
    spent = 0.0
    for made in make_notes(old, notes, seed):
        begun = time.perf_counter()
        carried = carrier.carry(made.placement)
        spent += time.perf_counter() - begun
        alive = is_alive(made, after)
        right = carried.placement is not None and is_right(made, carried, before, after, new.pages)
        for kind in (made.kind, "all"):
            scores[kind].count(carried, alive=alive, right=right)
    return scores, matched_ms, 1000 * spent / notes


def scan_pairs(old: SetPaper, seed: int) -> list[tuple[str, SetPaper, SetPaper]]:
    more = with_pages(old, (2, len(old.pages) // 2))
    return [
        ("a scan of it in its place, two pages inserted", old, scanned(more, seed + 50)),
        ("scanned again, two pages inserted", scanned(old, seed + 51), scanned(more, seed + 52)),
    ]


def main() -> None:
    seeds = [int(word) for word in sys.argv[1:]] or [1, 2, 3]
    for seed in seeds:
        blocks = long_paper(seed, PARAGRAPHS)
        old = set_paper(blocks, Revision(""))
        pairs = [
            (revision.name, old, set_paper(revised(blocks, revision, seed + 10), revision))
            for revision in REVISIONS
        ]
        print(f"\nseed {seed}: {len(old.pages)} pages\n{HEAD}")
        for name, one, other in pairs + scan_pairs(old, seed):
            scores, matched_ms, note_ms = evaluate(one, other, seed, NOTES)
            print(_row(name, scores["all"]), f"{matched_ms:.0f} + {note_ms:.2f} each |")
            for kind in sorted(scores):
                if kind != "all" and scores[kind].kept_wrong + scores[kind].lost_alive:
                    print(_row(f"    of these {kind}", scores[kind]), "|")


def _row(name: str, score: Score) -> str:
    figures = (
        name,
        f"{score.kept_right} / {score.kept_wrong}",
        f"{score.check_right} / {score.check_wrong}",
        f"{score.lost_gone} / {score.lost_alive}",
        f"{100 * score.kept_share:.1f} %",
        f"{100 * score.marked_share:.0f} %",
    )
    return "| " + " | ".join(figures) + " |"


if __name__ == "__main__":
    main()
