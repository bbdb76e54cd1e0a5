"""An audit's report as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words.command_line import line
from ui.words.faults import FAULTS, fault_words
from ui.words.findings import FINDINGS, SEVERITIES
from ui.words.outcomes import result_words
from ui.words.phrase import Words, clock, day, speak

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.log.findings import Report, VoteReport

_GROUP = 4


def finding_words(code: str, number: int, fields: Mapping[str, str | int], language: str) -> Words:
    """Return the words of one finding."""
    values: dict[str, str | int] = {**fields, "number": number}
    why = str(fields.get("code", ""))
    if why in FAULTS:
        values["why"] = fault_words(why, fields, language).title
    if "found" in values:
        values["found"] = grouped(str(values["found"])) or "—"
    return speak(FINDINGS[code], values, language)


def finding_line(code: str, number: int, fields: Mapping[str, str | int], language: str) -> str:
    """Return one finding in a line: what it is, what it means and what to do."""
    words = finding_words(code, number, fields, language)
    return " ".join(part for part in (f"{words.title}.", words.text, words.hint) if part)


def grouped(fingerprint: str) -> str:
    """Return hexadecimal digits in groups that can be compared by eye."""
    return " ".join(fingerprint[at : at + _GROUP] for at in range(0, len(fingerprint), _GROUP))


def verdict(report: Report, language: str) -> str:
    """Return what a record is worth, in one line."""
    name = "sound" if report.ok else "sound_untrusted" if report.sound else "unsound"
    return line(name, language)


def report_lines(report: Report, language: str) -> list[str]:
    """Return all that the audit says."""
    lines = [verdict(report, language), ""]
    lines += [f"{name}: {value}" for name, value in _facts(report, language)]
    if report.votes:
        lines += ["", line("votes", language) + ":"]
        lines += [
            f"  - {text}" for vote in report.votes for text in [_vote(vote, report, language)]
        ]
    lines += ["", line("findings", language) + ":"]
    for finding in report.findings:
        severity = speak(SEVERITIES[finding.severity.value], {}, language).title
        text = finding_line(finding.code.value, finding.number, finding.fields, language)
        lines.append(f"  [{severity}] {text}")
    if report.left_out:
        lines.append("  " + line("left_out", language, count=report.left_out))
    if not report.findings:
        lines.append("  " + line("nothing", language))
    return lines


def _facts(report: Report, language: str) -> list[tuple[str, str]]:
    if report.meeting is None or not report.last_number:
        return []
    founded = report.meeting.founded
    last = line("last_value", language, number=report.last_number, time=clock(report.last_time_ms))
    unseen = line("unseen_value", language, withheld=report.withheld, erased=report.erased)
    return [
        (line("meeting", language), f"{founded.title} ({founded.body}, {day(founded.starts_ms)})"),
        (line("organisation", language), grouped(report.fingerprint.hex())),
        (line("last", language), last),
        (line("state", language), line("closed" if report.closed else "open", language)),
        (line("unseen", language), unseen),
        (line("papers_checked", language), str(report.papers_checked)),
    ]


def _vote(vote: VoteReport, report: Report, language: str) -> str:
    known = report.meeting.votes.get(vote.vote) if report.meeting else None
    labels = {answer.key: answer.label for answer in known.answers} if known else {}
    counts = [f"{labels.get(one.answer, one.answer)} {one.count}" for one in vote.counts]
    if vote.invalid:
        counts.append(f"{line('invalid', language)} {vote.invalid}")
    return f"{vote.text}: {', '.join(counts)} → {result_words(vote.outcome, language)}"
