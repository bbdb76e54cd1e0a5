"""What the shell shows, as plain values that any thread may hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of this device; what is empty has not been learned yet."""

    log: str
    title: str
    organisation: str
    fingerprint: str
    phase: str = ""
    role: str = ""
    person_name: str = ""
    place: str = ""
    starts_ms: int = 0


@dataclass(frozen=True, slots=True)
class NearbyHost:
    """A host that announced itself in this network.

    `known` says that it claims an organisation which this device trusts, `others_known` that the
    device trusts some organisation, but not this one.
    """

    name: str
    address: str
    host_id: str
    known: bool
    others_known: bool
    open: bool
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class LinkState:
    """How this device stands with the host of the open meeting."""

    link: str = "searching"
    since_ms: int = 0
    address: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who a host takes this device's owner for, before she agrees."""

    name: str
    meeting: str
