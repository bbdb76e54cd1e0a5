"""Which keys an officer's program has to hand on, seen from the state alone (no I/O)."""

from dataclasses import dataclass

from meeting.acts.people import Role
from meeting.ids import DeviceId
from meeting.state import Meeting

PARTICIPANTS = 1
OFFICERS = 2

AUDIENCES: dict[int, frozenset[Role]] = {
    PARTICIPANTS: frozenset(set(Role) - {Role.OBSERVER}),
    OFFICERS: frozenset({Role.CHAIR, Role.SECRETARY}),
}
"""Whose devices receive the keys of which audience."""


@dataclass(frozen=True, slots=True)
class GrantDue:
    """A device lacks the key of the audience's newest epoch."""

    audience: int
    epoch: int
    device: DeviceId


@dataclass(frozen=True, slots=True)
class EpochDue:
    """An audience needs a new key: it has none, or somebody holds it who should not any more."""

    audience: int
    epoch: int
    recipients: tuple[DeviceId, ...]


def due(meeting: Meeting) -> tuple[EpochDue | GrantDue, ...]:
    """Return what an officer has to do so that exactly the right devices can read."""
    found: list[EpochDue | GrantDue] = []
    for audience, roles in AUDIENCES.items():
        members = _members(meeting, roles)
        epoch = meeting.audiences.current(audience)
        if epoch is None:
            found.append(EpochDue(audience, 1, members))
        elif is_stale(meeting, audience):
            found.append(EpochDue(audience, epoch.epoch + 1, members))
        else:
            found.extend(
                GrantDue(audience, epoch.epoch, device)
                for device in members
                if device not in epoch.recipients
            )
    return tuple(found)


def is_stale(meeting: Meeting, audience: int) -> bool:
    """Say whether somebody holds the newest key of an audience who should not any more."""
    epoch = meeting.audiences.current(audience)
    members = frozenset(_members(meeting, AUDIENCES[audience]))
    return epoch is not None and not members.issuperset(epoch.recipients)


def _members(meeting: Meeting, roles: frozenset[Role]) -> tuple[DeviceId, ...]:
    return tuple(
        device.id
        for person in meeting.people.in_order()
        if person.role in roles
        for device in meeting.people.devices_of(person.id)
        if not device.revoked_ms
    )
