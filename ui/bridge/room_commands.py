"""What the room asks, done by the client of the open meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from meeting.acts.voting import VoteClosed, VoteDeclared
from meeting.errors import Code
from ui.bridge.faults import Fault, fault_of
from ui.bridge.notes import VaultNotes

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from meeting.acts.base import Act
    from meeting.ids import ItemId, MotionId, PaperId, PersonId, VoteId
    from meeting.rules import Result
    from meeting.state import Meeting
    from sync.client.client import Client
    from sync.client.events import Boxes
    from ui.bridge.network import Network
    from ui.render.source import PageSource

    Reply = Callable[[Fault | None], None]


class ClientCommands:
    """Implements `RoomCommands`; every answer comes in the window's thread."""

    def __init__(self, network: Network, client: Client, clock: Callable[[], int]) -> None:
        self._network = network
        self._client = client
        self._clock = clock
        self.notes = VaultNotes(network, client, self.host_clock)
        self.papers = client.shelf.all_progress()
        """How much of each paper was here when the meeting was opened."""

    @property
    def client(self) -> Client:
        """Return the client; its coroutines run on the network's thread."""
        return self._client

    @property
    def me(self) -> PersonId:
        """Return whose device this is."""
        return self._client.me

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as it is known now."""
        return self._client.meeting

    def host_clock(self) -> int:
        """Return the host's time, as far as this device knows it."""
        return self._clock() + self._client.clock_offset_ms

    def waiting_kinds(self) -> frozenset[str]:
        """Return which kinds of acts wait on this device for the connection."""
        return frozenset(act.KIND for _, act in self._client.outbox.waiting())

    def submit(self, act: Act, reply: Reply) -> None:
        """Hand in an act."""
        self._do(self._client.submit(act), reply)

    def cast(self, vote: VoteId, answer: str) -> None:
        """Cast a ballot; its stage is told by events."""
        self._do(self._client.cast(vote, answer), _events_tell)

    def open_vote(self, motion: MotionId, reply: Reply) -> None:
        """Put a motion to the vote."""
        self._do(self._client.open_vote(motion), reply)

    def close_vote(self, vote: VoteId, reply: Reply) -> None:
        """Close a vote."""
        self.submit(VoteClosed(vote=vote), reply)

    def declare(self, vote: VoteId, outcome: str, reply: Reply) -> None:
        """Declare the result of a vote."""
        self.submit(VoteDeclared(vote=vote, outcome=_result(outcome)), reply)

    def focus(self, item: ItemId, paper: PaperId | None) -> None:
        """Say what is looked at, so that it is fetched first."""
        self._network.run_soon(self._client.look_at, item, paper)

    def present_page(self, paper: PaperId, page: int) -> None:
        """Show everybody who follows this page."""
        self._network.run_soon(self._client.present_page, paper, page)

    def show_point(self, paper: PaperId, page: int, x: int, y: int, boxes: Boxes) -> None:
        """Show everybody what is pointed at."""
        self._network.run_soon(self._client.show_point, paper, page, x, y, boxes)

    def page_source(self, paper: PaperId) -> PageSource:
        """Return the bytes of a paper that is here and readable.

        Raises:
            Fault: it is not here, or it is not what was published.
        """
        known = self._client.meeting.papers.get(paper)
        if known is None:
            raise Fault(Code.UNKNOWN_PAPER.value)
        try:
            return self._client.shelf.source(known)
        except Exception as error:
            raise fault_of(error) from error

    def _do(self, work: Coroutine[Any, Any, Any], reply: Reply) -> None:
        def done(_result: object) -> None:
            reply(None)

        self._network.call(work, done, reply)


def _events_tell(_fault: Fault | None) -> None:
    """Let the ballot's events say what became of it."""


def _result(outcome: str) -> Result:
    """Return a result by its name.

    Raises:
        Fault: there is no such result.
    """
    match outcome:
        case "adopted" | "rejected" | "tied" | "no_quorum":
            return outcome
        case _:
            raise Fault(Code.WRONG_RESULT.value)
