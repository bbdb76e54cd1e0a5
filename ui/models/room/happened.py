"""What the room is told of that happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.acts.base import Act
    from meeting.records import ActHeader


class Entry(Protocol):
    """What the room looks at in an entry of the log; a verified entry is one."""

    @property
    def header(self) -> ActHeader:
        """Who did it."""

    @property
    def act(self) -> Act | None:
        """What was done, unless it is closed to this device."""


@dataclass(frozen=True, slots=True)
class LateBallot:
    """A ballot that the host did not take any more."""

    code: str
    fields: Mapping[str, str | int]
