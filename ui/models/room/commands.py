"""What the room asks of the meeting's client, and of the device's memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from meeting.acts.base import Act
    from meeting.ids import ItemId, MotionId, PaperId, VoteId
    from ui.render.source import PageSource


class Fault(Protocol):
    """Why something was not done: every error of `meeting` and `sync` looks like this."""

    @property
    def code(self) -> str:
        """The stable name of the reason."""

    @property
    def fields(self) -> Mapping[str, str | int]:
        """What the words need besides."""


Reply = Callable[[Fault | None], None]
"""Called once in the window's thread: with nothing when it is done, else with the reason."""


Boxes = tuple[tuple[int, int, int, int], ...]
"""Left, top, right and bottom in hundredths of a point on a page."""


class RoomCommands(Protocol):
    """Everything the room can do; no call waits for the network."""

    def submit(self, act: Act, reply: Reply) -> None:
        """Hand in an act."""

    def cast(self, vote: VoteId, answer: str) -> None:
        """Cast a ballot, or another in its place; the ballot's stage is told by an event."""

    def open_vote(self, motion: MotionId, reply: Reply) -> None:
        """Put a motion to the vote."""

    def close_vote(self, vote: VoteId, reply: Reply) -> None:
        """Close a vote."""

    def declare(self, vote: VoteId, outcome: str, reply: Reply) -> None:
        """Declare the result of a vote."""

    def focus(self, item: ItemId, paper: PaperId | None) -> None:
        """Say what is looked at, so that it is fetched first."""

    def present_page(self, paper: PaperId, page: int) -> None:
        """Show everybody who follows this page, counted from 1."""

    def show_point(self, paper: PaperId, page: int, x: int, y: int, boxes: Boxes) -> None:
        """Show everybody a place of a page, counted from 1, and lines that are set off."""

    def page_source(self, paper: PaperId) -> PageSource:
        """Return the bytes of a paper that is here and readable.

        Raises:
            Exception: it is not here; the error looks like a `Fault`.
        """


class Positions(Protocol):
    """Where this person stopped reading, kept on this device."""

    def recall(self, document: str) -> tuple[int, float] | None:
        """Return the page, from 1, and how far down it the window's top was, from 0 to 1."""

    def remember(self, document: str, page: int, offset: float) -> None:
        """Keep a place."""

    def recall_desk(self) -> bytes:
        """Return what lay open, as it was given, or nothing."""

    def remember_desk(self, data: bytes) -> None:
        """Keep what lies open."""


class PositionsInMemory:
    """Places kept for as long as the program runs."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[int, float]] = {}
        self._desk = b""

    def recall(self, document: str) -> tuple[int, float] | None:
        """Return the place."""
        return self._places.get(document)

    def remember(self, document: str, page: int, offset: float) -> None:
        """Keep the place."""
        self._places[document] = (page, offset)

    def recall_desk(self) -> bytes:
        """Return what lay open."""
        return self._desk

    def remember_desk(self, data: bytes) -> None:
        """Keep what lies open."""
        self._desk = data
