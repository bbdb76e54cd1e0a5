"""Notes over made revisions of a paper, in short; the long trial is `tests.evaluation.carrying`."""

from __future__ import annotations

import pytest

from tests.evaluation.carrying import evaluate, scan_pairs
from tests.evaluation.paper_text import REVISIONS, Revision, long_paper, revised
from tests.evaluation.setting import SetPaper, set_paper

PARAGRAPHS = 110
NOTES = 120
SEED = 5


@pytest.fixture(scope="module")
def paper() -> SetPaper:
    return set_paper(long_paper(SEED, PARAGRAPHS), Revision(""))


@pytest.mark.parametrize("revision", REVISIONS, ids=[one.name for one in REVISIONS])
def test_notes_are_carried_over_a_made_revision(paper: SetPaper, revision: Revision) -> None:
    blocks = revised(long_paper(SEED, PARAGRAPHS), revision, SEED + 10)
    score = evaluate(paper, set_paper(blocks, revision), SEED, NOTES)[0]["all"]
    placed = score.kept_right + score.kept_wrong
    assert score.kept_share >= (0.97 if revision.is_light else 0.95)
    assert placed >= (0.6 if revision.is_light else 0.4) * NOTES
    # Of a few wrong ones a tenth is less than one.
    assert score.kept_wrong <= max(1, (score.kept_wrong + score.check_wrong) / 10)
    assert score.lost_alive <= (0.01 if revision.is_light else 0.05) * NOTES


def test_notes_are_carried_onto_scans(paper: SetPaper) -> None:
    for name, old, new in scan_pairs(paper, SEED):
        score = evaluate(old, new, SEED, 60)[0]["all"]
        assert score.kept_wrong == score.check_wrong == score.lost_alive == 0, name
        assert score.kept_right == (60 if "again" in name else 0)
