"""A line about each meeting, kept in the vault, so that Home need not replay every log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ui.bridge.values import KnownMeeting

if TYPE_CHECKING:
    from meeting.ids import PersonId
    from meeting.state import Meeting
    from sync.device import Device
    from sync.membership import Membership

_SETTING = "summary of "


class Summary(msgspec.Struct, frozen=True):
    """What Home says about a meeting."""

    title: str = ""
    place: str = ""
    phase: str = ""
    role: str = ""
    person_name: str = ""
    starts_ms: int = 0


def summary_of(meeting: Meeting, me: PersonId) -> Summary:
    """Return the line about a meeting as it stands."""
    person = meeting.people.get(me)
    return Summary(
        title=meeting.founded.title,
        place=meeting.founded.place,
        phase=meeting.phase.value,
        role=person.role.value if person else "",
        person_name=person.name if person else "",
        starts_ms=meeting.founded.starts_ms,
    )


def keep(device: Device, log: str, summary: Summary) -> None:
    """Write a meeting's line, if it is another than before."""
    data = msgspec.json.encode(summary)
    if device.vault.setting(_SETTING + log) != data:
        device.vault.put_setting(_SETTING + log, data)


def forget(device: Device, log: str) -> None:
    """Erase a meeting's line."""
    device.vault.put_setting(_SETTING + log, b"")


def known_meetings(device: Device) -> tuple[KnownMeeting, ...]:
    """Return the meetings of a device, the last joined first."""
    names = {known.fingerprint: known.name for known in device.vault.organisations()}
    return tuple(_known(device, one, names) for one in device.memberships())


def _known(device: Device, membership: Membership, names: dict[bytes, str]) -> KnownMeeting:
    kept = device.vault.setting(_SETTING + membership.log)
    summary = msgspec.json.decode(kept, type=Summary) if kept else Summary()
    return KnownMeeting(
        log=membership.log,
        title=summary.title or membership.known.title,
        organisation=names.get(membership.organisation, ""),
        fingerprint=membership.organisation.hex(),
        phase=summary.phase,
        role=summary.role,
        person_name=summary.person_name,
        place=summary.place,
        starts_ms=summary.starts_ms,
    )
