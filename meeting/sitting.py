"""The course of the sitting: drafted, published, opened, adjourned, closed."""

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from meeting.acts.sitting import (
    MeetingAdjourned,
    MeetingClosed,
    MeetingOpened,
    MeetingPublished,
)
from meeting.placed import Placed


class Phase(StrEnum):
    """Where the meeting stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    OPEN = "open"
    ADJOURNED = "adjourned"
    CLOSED = "closed"


class Sitting(msgspec.Struct, frozen=True):
    """The phase, since when, and when the meeting was first opened and was closed."""

    phase: Phase = Phase.DRAFT
    since_ms: int = 0
    published_ms: int = 0
    opened_ms: int = 0
    closed_ms: int = 0


def meeting_published(sitting: Sitting, placed: Placed, _act: MeetingPublished) -> Sitting:
    """Return the sitting as announced."""
    now_ms = placed.time_ms
    return replace(sitting, phase=Phase.PUBLISHED, since_ms=now_ms, published_ms=now_ms)


def meeting_opened(sitting: Sitting, placed: Placed, _act: MeetingOpened) -> Sitting:
    """Return the sitting as opened or resumed."""
    now_ms = placed.time_ms
    return replace(
        sitting, phase=Phase.OPEN, since_ms=now_ms, opened_ms=sitting.opened_ms or now_ms
    )


def meeting_adjourned(sitting: Sitting, placed: Placed, _act: MeetingAdjourned) -> Sitting:
    """Return the sitting as interrupted."""
    return replace(sitting, phase=Phase.ADJOURNED, since_ms=placed.time_ms)


def meeting_closed(sitting: Sitting, placed: Placed, _act: MeetingClosed) -> Sitting:
    """Return the sitting as ended for good."""
    now_ms = placed.time_ms
    return replace(sitting, phase=Phase.CLOSED, since_ms=now_ms, closed_ms=now_ms)
