"""The course of the meeting."""

from typing import ClassVar

from meeting.acts.base import Act
from meeting.ids import Count, Id, ShortText, TimeMs


class MeetingChanged(Act, frozen=True):
    """Title, place or time are other than at the founding."""

    KIND: ClassVar[str] = "meeting.changed"

    title: ShortText
    place: ShortText
    starts_ms: TimeMs


class MeetingPublished(Act, frozen=True):
    """The agenda and papers are sent out."""

    KIND: ClassVar[str] = "meeting.published"


class MeetingOpened(Act, frozen=True):
    """The chair opens the meeting, or resumes it after an adjournment."""

    KIND: ClassVar[str] = "meeting.opened"


class MeetingAdjourned(Act, frozen=True):
    """The chair interrupts the meeting."""

    KIND: ClassVar[str] = "meeting.adjourned"


class MeetingClosed(Act, frozen=True):
    """The chair closes the meeting; the log ends with this entry but for erasures."""

    KIND: ClassVar[str] = "meeting.closed"


class ItemCalled(Act, frozen=True):
    """The chair moves to an item; the one before it counts as dealt with."""

    KIND: ClassVar[str] = "item.called"

    item: Id


class PayloadErased(Act, frozen=True):
    """The payload of an erasable entry is to be deleted everywhere; its header stays."""

    KIND: ClassVar[str] = "payload.erased"

    number: Count
    reason: ShortText
