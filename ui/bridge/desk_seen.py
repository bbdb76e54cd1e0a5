"""What the office below brings, as the plain values that the desk shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.desk import invitations
from sync.desk.plan import AgendaItem, ImportPlan, KnownPaper, PlannedFile
from ui.bridge.desk_values import (
    FindingSeen,
    PeoplePreview,
    PersonLine,
    Plan,
    PlanFile,
    PlanItem,
    Problem,
    TicketSeen,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meeting.log.findings import Report
    from meeting.state import Meeting
    from sync.desk import people_csv
    from sync.host_address import Address


def people_seen(seen: people_csv.Preview) -> PeoplePreview:
    """Return what a list of people would bring."""
    return PeoplePreview(
        people=tuple(
            PersonLine(one.line, one.name, one.position, one.unit, one.role.value, one.votes)
            for one in seen.rows
        ),
        problems=tuple(
            Problem(one.code.value, one.fields, line=one.line, kept=one.kept)
            for one in seen.problems
        ),
        encoding=seen.encoding,
        encodings=seen.encodings,
        unknown_columns=seen.unknown_columns,
    )


def plan_seen(plan: ImportPlan) -> Plan:
    """Return what an import would do."""
    return Plan(
        items=tuple(PlanItem(one.key, one.title, one.new) for one in plan.items),
        files=tuple(map(_file, plan.files)),
        ready=len(plan.ready()),
        left_out=plan.left_out,
        source=plan,
    )


def agenda_items(meeting: Meeting) -> list[AgendaItem]:
    """Return the agenda as an import needs it, with the papers that are there."""
    return [
        AgendaItem(
            item.id,
            item.title,
            tuple(
                KnownPaper(
                    one.id,
                    one.title,
                    one.file_name,
                    one.size_bytes,
                    one.plain_salt,
                    one.plain_hash,
                )
                for one in meeting.papers.of_item(item.id)
            ),
        )
        for item in meeting.agenda.in_order()
    ]


def _file(file: PlannedFile) -> PlanFile:
    problem = None if file.problem is None else Problem(file.problem.value, file.fields)
    return PlanFile(
        path=str(file.path),
        shown_path=file.shown_path,
        title=file.title,
        size_bytes=file.size_bytes,
        pages=file.pages,
        item=file.item,
        matched=file.matched.value,
        problem=problem,
        replaces=file.replaces,
    )


def ticket_seen(
    ticket: invitations.Ticket, addresses: Sequence[Address], now_ms: int
) -> TicketSeen:
    """Return an invitation, with where the host is now."""
    text = ticket.text
    if text and ticket.state in _USABLE:
        # The laptop may be in another network than when it was issued.
        text = invitations.with_addresses(text, addresses, now_ms)
    return TicketSeen(ticket.person, ticket.state.value, ticket.expires_ms, text)


_USABLE = (invitations.InvitationState.OPEN, invitations.InvitationState.NEEDS_SECOND)


def verdict_seen(report: Report) -> Verdict:
    """Return what an audit found."""
    founded = None if report.meeting is None else report.meeting.founded
    return Verdict(
        trusted=report.trusted,
        closed=report.closed,
        fingerprint=report.fingerprint.hex() if report.fingerprint else "",
        last_number=report.last_number,
        last_time_ms=report.last_time_ms,
        votes=len(report.votes),
        papers=report.papers_checked,
        findings=tuple(
            FindingSeen(one.code.value, one.severity.value, one.number, one.fields)
            for one in report.findings
        ),
        title=founded.title if founded else "",
    )
