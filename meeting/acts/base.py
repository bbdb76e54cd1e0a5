"""What all acts have in common."""

from typing import ClassVar

from meeting.encoding import Canonical


class Act(Canonical, frozen=True):
    """Payload of an act; its kind and version stand in the header."""

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1
