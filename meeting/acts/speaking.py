"""Requests to speak and the floor."""

from typing import ClassVar

from meeting.acts.base import Act
from meeting.ids import Id


class SpeechRequested(Act, frozen=True):
    """The author asks to speak on an item."""

    KIND: ClassVar[str] = "speech.requested"

    item: Id


class SpeechWithdrawn(Act, frozen=True):
    """A request is taken back by its author, or struck by the chair."""

    KIND: ClassVar[str] = "speech.withdrawn"

    request: Id


class FloorGiven(Act, frozen=True):
    """The chair gives the floor; whoever had it has ended."""

    KIND: ClassVar[str] = "floor.given"

    request: Id


class FloorEnded(Act, frozen=True):
    """A speech has ended."""

    KIND: ClassVar[str] = "floor.ended"

    request: Id
