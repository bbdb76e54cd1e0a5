"""The fixed words of the sample meeting: roles of people and kinds of papers."""

from __future__ import annotations

from enum import StrEnum


class SampleRole(StrEnum):
    """What a person of the sample meeting does in it."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    DELEGATE = "delegate"
    GUEST = "guest"


class PaperKind(StrEnum):
    """Which paper stands behind a file of the sample meeting."""

    INVITATION = "invitation"
    PROGRAMME = "programme"
    REPORT = "report"
    SLIDES = "slides"
    CHARTS = "charts"
    BUDGET_SUBMISSION = "budget-submission"
    BUDGET_TABLE = "budget-table"
    RESOLUTION = "resolution"
    INVESTMENT_SUBMISSION = "investment-submission"
    INVESTMENT_TABLE = "investment-table"
    ZONING_MAP = "zoning-map"
    APPRAISAL_SCAN = "appraisal-scan"
    PROJECT_BRIEF = "project-brief"
    STORM_PLAN = "storm-plan"
