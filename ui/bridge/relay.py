"""From the client's events to the calls by which models are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sync.client import events
from ui.bridge.faults import fault_of
from ui.bridge.values import LinkState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from meeting.ids import PaperId, PersonId, VoteId
    from meeting.log.chain import VerifiedEntry
    from meeting.state import Meeting
    from ui.bridge.faults import Fault

    Choices = tuple[tuple[PersonId, str], ...]


class RoomView(Protocol):
    """What is told of the open meeting; `RoomModel` is one."""

    def show(
        self, old: Meeting | None, new: Meeting, entries: Iterable[VerifiedEntry] = ()
    ) -> None:
        """Show a later state of the meeting."""

    def paper_progress(
        self, paper: PaperId, have_bytes: int, size_bytes: int, *, readable: bool
    ) -> None:
        """Show how much of a paper is here."""

    def ballot_changed(
        self, vote: VoteId, stage: str, answer: str, time_ms: int = 0, code: str = ""
    ) -> None:
        """Show what became of this person's ballot."""

    def ballots_counted(
        self, vote: VoteId, stored: int, not_voted: tuple[PersonId, ...] | None = None
    ) -> None:
        """Show how many ballots are stored."""

    def vote_recounted(
        self, vote: VoteId, *, agrees: bool, own_found: bool, choices: Choices
    ) -> None:
        """Show what this device found when it counted again."""

    def presenter_moved(self, paper: PaperId, page: int, person: PersonId) -> None:
        """Go to the presenter's page."""

    def pointer_moved(
        self,
        paper: PaperId,
        page: int,
        place: tuple[int, int],
        boxes: events.Boxes,
        person: PersonId,
    ) -> None:
        """Show what the presenter points at."""

    def words_arrived(self, paper: PaperId) -> None:
        """Show that there are words now for a paper that had none."""

    def outbox_changed(self, kinds: Iterable[str]) -> None:
        """Show which kinds of acts wait on this device for the connection."""

    def refused(self, fault: Fault) -> None:
        """Say why something was not done."""


class LinkView(Protocol):
    """What is told of the connection; `ConnectionModel` is one."""

    def show(self, link: LinkState) -> None:
        """Show how this device stands with the host."""

    def show_waiting(self, count: int) -> None:
        """Show how many acts wait."""

    def show_fork(self, number: int) -> None:
        """Show that the host was caught."""

    def show_erased(self) -> None:
        """Show that the meeting is gone from this device, as a revocation orders."""


class NotesView(Protocol):
    """What is told of notes; `VaultNotes` is one."""

    def arrived(self, event: events.NotesChanged) -> None:
        """Show records that came from other devices."""

    def circles_changed(self, event: events.CirclesChanged) -> None:
        """Show circles that others have made."""

    def refused(self, event: events.NotesRefused) -> None:
        """Show which records stay on this device."""


class Relay:
    """Tells one room, its notes and one connection what happened."""

    def __init__(
        self,
        room: RoomView,
        notes: NotesView,
        link: LinkView,
        waiting: Callable[[], Iterable[str]],
    ) -> None:
        self._room = room
        self._notes = notes
        self._link = link
        self._waiting = waiting

    def tell(self, event: events.ClientEvent) -> None:
        """Pass an event on."""
        match event:
            case events.LinkChanged():
                self._link.show(
                    LinkState(event.link.value, event.since_ms, event.address, event.code)
                )
            case events.OutboxChanged():
                self._link.show_waiting(len(event.waiting))
                self._room.outbox_changed(self._waiting())
            case events.ForkFound():
                self._link.show_fork(event.number)
            case events.MeetingErased():
                self._link.show_erased()
            case _:
                self._tell_room(event)

    def _tell_room(self, event: events.ClientEvent) -> None:
        room = self._room
        match event:
            case events.StateChanged():
                room.show(event.old, event.new, event.entries)
            case events.PaperProgress():
                room.paper_progress(
                    event.paper, event.have_bytes, event.size_bytes, readable=event.readable
                )
            case events.PresenterMoved():
                room.presenter_moved(event.paper, event.page, event.person)
            case events.PointerMoved():
                place = (event.x, event.y)
                room.pointer_moved(event.paper, event.page, place, event.boxes, event.person)
            case events.WordsArrived():
                room.words_arrived(event.paper)
            case events.ActRefused():
                room.refused(fault_of(event.error))
            case events.NotesChanged():
                self._notes.arrived(event)
            case events.CirclesChanged():
                self._notes.circles_changed(event)
            case events.NotesRefused():
                self._notes.refused(event)
            case _:
                self._tell_votes(event)

    def _tell_votes(self, event: events.ClientEvent) -> None:
        room = self._room
        match event:
            case events.BallotChanged():
                room.ballot_changed(
                    event.vote, event.stage.value, event.answer, event.time_ms, event.code
                )
            case events.BallotsCounted():
                room.ballots_counted(event.vote, event.stored, event.not_voted)
            case events.VoteRecounted():
                room.vote_recounted(
                    event.vote,
                    agrees=event.agrees,
                    own_found=event.own_ballot_found,
                    choices=event.choices,
                )
            case _:
                pass
