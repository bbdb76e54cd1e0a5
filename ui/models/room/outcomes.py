"""A vote's outcome as the fields that its explanation is worded from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

if TYPE_CHECKING:
    from meeting.rules import Outcome

_QML_NAMES = {
    "quorum_needed": "quorumNeeded",
    "quorum_met": "quorumMet",
    "base_count": "baseCount",
    "more_than": "moreThan",
    "in_favour": "inFavour",
}


def outcome_fields(outcome: Outcome) -> dict[str, Any]:
    """Return everything that an outcome says, under names that fit QML."""
    fields = {_QML_NAMES.get(name, name): value for name, value in asdict(outcome).items()}
    fields["reason"] = outcome.reason.value
    return fields
