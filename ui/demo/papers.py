"""Making the papers of the sample meeting, in folders as a secretary would have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.demo import (
    papers_brief,
    papers_budget,
    papers_charts,
    papers_investment,
    papers_map,
    papers_report,
    papers_scan,
    papers_short,
    papers_slides,
)
from ui.demo.sample import sample_meeting
from ui.demo.sample_kinds import PaperKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.demo.sample import Sample


def _write_programme(path: Path, title: str) -> None:
    # The papers themselves are in Vietnamese, whatever the language of the demonstration.
    papers_short.write_programme(path, title, sample_meeting("vi"))


_WRITERS: Final[dict[PaperKind, Callable[[Path, str], None]]] = {
    PaperKind.INVITATION: papers_short.write_invitation,
    PaperKind.PROGRAMME: _write_programme,
    PaperKind.REPORT: papers_report.write_report,
    PaperKind.SLIDES: papers_slides.write_slides,
    PaperKind.CHARTS: papers_charts.write_charts,
    PaperKind.BUDGET_SUBMISSION: papers_budget.write_submission,
    PaperKind.BUDGET_TABLE: papers_budget.write_table,
    PaperKind.RESOLUTION: papers_budget.write_resolution,
    PaperKind.INVESTMENT_SUBMISSION: papers_investment.write_submission,
    PaperKind.INVESTMENT_TABLE: papers_investment.write_table,
    PaperKind.ZONING_MAP: papers_map.write_map,
    PaperKind.APPRAISAL_SCAN: papers_scan.write_scan,
    PaperKind.PROJECT_BRIEF: papers_brief.write_brief,
    PaperKind.STORM_PLAN: papers_short.write_storm_plan,
}


def write_papers(folder: Path, sample: Sample) -> list[Path]:
    """Write every paper below the folder, one sub-folder per item, and name them in order."""
    written = []
    for item in sample.items:
        if not item.papers:
            continue
        place = folder / item.folder_name
        place.mkdir(parents=True, exist_ok=True)
        for paper in item.papers:
            path = place / paper.file_name
            _WRITERS[paper.kind](path, paper.title)
            written.append(path)
    return written
