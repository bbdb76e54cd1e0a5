"""What became of a note when it was looked for in another version of its paper."""

from enum import StrEnum
from typing import Final

import msgspec

from meeting.notes.note import Placement


class Verdict(StrEnum):
    """How sure it is that a note stands where it belongs."""

    KEPT = "kept"  # the same words, at their place
    CHECK = "check"  # probably; its owner should look
    LOST = "lost"  # its words or its picture are gone: it stays with the old page


class Carried(msgspec.Struct, frozen=True):
    """A note's place in another version; None where it has none.

    `confidence` goes from 0 to 1.
    """

    placement: Placement | None
    verdict: Verdict
    confidence: float = 1.0


LOST: Final = Carried(None, Verdict.LOST, 0.0)
