"""The meeting room: one object that the screen is given, over the state of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from meeting.acts.sitting import ItemCalled
from meeting.ids import ItemId, PaperId, PersonId, VoteId
from ui.library import NoLibrary
from ui.models.room.agenda import AgendaModel
from ui.models.room.chair_vote import ChairVoteModel
from ui.models.room.check_in import CheckInModel
from ui.models.room.commands import PositionsInMemory
from ui.models.room.conduct import ConductModel
from ui.models.room.follow import FollowModel
from ui.models.room.happened import LateBallot
from ui.models.room.notes.keeper import NotesInMemory
from ui.models.room.notes.notes import NotesModel
from ui.models.room.notes.placing import Placing
from ui.models.room.notes.tools import NoToolMemory
from ui.models.room.open_papers import ReadingModel
from ui.models.room.out.out import OutModel, OutsideWorld
from ui.models.room.people import PeopleModel
from ui.models.room.pointer import PointerModel
from ui.models.room.reader import ReaderModel
from ui.models.room.reading.marked_words import MarkedWords
from ui.models.room.results import Recount, ResultsModel
from ui.models.room.search import SearchModel
from ui.models.room.seat import Progress, Seat
from ui.models.room.speakers import SpeakersModel
from ui.models.room.times import short_clock_text
from ui.models.room.versions.versions import VersionsModel
from ui.models.room.vote import VoteModel
from ui.pages import note_view as _registers_the_note_item  # noqa: F401
from ui.pages import page_view as _registers_the_page_item  # noqa: F401
from ui.pages import page_words as _registers_its_words  # noqa: F401
from ui.pages.digest import Digest
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from meeting.state import Meeting
    from ui.library import Library
    from ui.models.room.commands import Boxes, Fault, Positions, RoomCommands
    from ui.models.room.happened import Entry
    from ui.models.room.notes.keeper import NoteKeeper
    from ui.models.room.notes.tools import ToolMemory
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class RoomModel(QObject):
    """The room of one person: `show` pushes the state down, the parts send commands up.

    `words` turns a fault into what is said about it.
    """

    changed = Signal()
    link_changed = Signal()
    said = Signal(str, str)

    def __init__(  # noqa: PLR0913 - what the application hands in
        self,
        me: PersonId,
        commands: RoomCommands,
        supply: PageSupply,
        *,
        words: Callable[[Fault], str],
        clock: Callable[[], int],
        positions: Positions | None = None,
        library: Library | None = None,
        notes: NoteKeeper | None = None,
        tools: ToolMemory | None = None,
        outside: OutsideWorld | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat = Seat(me, commands, clock, self)
        self._keeper = notes or NotesInMemory(me)
        self._placing = Placing(self)
        self._words = words
        self._link = ("offline", "")
        self._agenda = AgendaModel(self._seat)
        self._reading = ReadingModel(
            self._seat, supply, positions or PositionsInMemory(), self._keeper
        )
        self._reader = self._reading.first
        self._vote = VoteModel(self._seat)
        self._chair_vote = ChairVoteModel(self._seat)
        self._results = ResultsModel(self._seat)
        self._speakers = SpeakersModel(self._seat)
        self._people = PeopleModel(self._seat)
        self._conduct = ConductModel(self._seat)
        self._check_in = CheckInModel(self._seat)
        self._follow = FollowModel(self._seat)
        self._pointer = PointerModel(self._seat)
        self._digest = None
        if library is not None:
            supply.previews.library = library
            self._digest = Digest(supply, library, self)
        self._search = SearchModel(self._seat, self._reading, library or NoLibrary(), self._digest)
        memories = (tools or NoToolMemory(), self._reading.memory)
        self._notes = NotesModel(self._seat, supply, self._keeper, self._placing, *memories)
        self._notes.pen_moved.connect(supply.pen_down)
        self._search.show_notes(self._notes.board)
        self._out = OutModel(
            self._seat, self._reading, self._notes.board, outside or OutsideWorld()
        )
        self._versions = VersionsModel(
            self._seat, self._reading, supply, self._keeper, self._notes.board, self._placing
        )
        self._notes.pen_moved.connect(self._versions.slices.pause)
        self._connect()

    # --- parts

    @Property(AgendaModel, constant=True)
    def agenda(self) -> AgendaModel:
        """The agenda."""
        return self._agenda

    @Property(ReaderModel, constant=True)
    def reader(self) -> ReaderModel:
        """The open paper."""
        return self._reader

    @Property(ReadingModel, constant=True)
    def reading(self) -> ReadingModel:
        """All that is read: open papers, and one or two of them in sight."""
        return self._reading

    @Property(VoteModel, constant=True)
    def vote(self) -> VoteModel:
        """The vote in hand, for the voter."""
        return self._vote

    @Property(ChairVoteModel, constant=True)
    def chairVote(self) -> ChairVoteModel:
        """Votes, for the chair."""
        return self._chair_vote

    @Property(ResultsModel, constant=True)
    def results(self) -> ResultsModel:
        """Results."""
        return self._results

    @Property(SpeakersModel, constant=True)
    def speakers(self) -> SpeakersModel:
        """Speakers."""
        return self._speakers

    @Property(PeopleModel, constant=True)
    def people(self) -> PeopleModel:
        """People."""
        return self._people

    @Property(ConductModel, constant=True)
    def conduct(self) -> ConductModel:
        """The course of the sitting."""
        return self._conduct

    @Property(CheckInModel, constant=True)
    def checkIn(self) -> CheckInModel:
        """Attendance of this person."""
        return self._check_in

    @Property(FollowModel, constant=True)
    def follow(self) -> FollowModel:
        """Following the meeting."""
        return self._follow

    @Property(PointerModel, constant=True)
    def pointer(self) -> PointerModel:
        """The presenter's pointer."""
        return self._pointer

    @property
    def keeper(self) -> NoteKeeper:
        """Who keeps this person's notes and places."""
        return self._keeper

    @property
    def placing(self) -> Placing:
        """Where notes stand in the open version of their paper."""
        return self._placing

    @Property(SearchModel, constant=True)
    def search(self) -> SearchModel:
        """Searching the papers."""
        return self._search

    @Property(NotesModel, constant=True)
    def notes(self) -> NotesModel:
        """Notes on papers."""
        return self._notes

    @Property(OutModel, constant=True)
    def out(self) -> OutModel:
        """Copies, print, signatures, and notes that came with a file."""
        return self._out

    @Property(VersionsModel, constant=True)
    def versions(self) -> VersionsModel:
        """Newer versions of the open paper."""
        return self._versions

    # --- the meeting as a whole

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the meeting is called."""
        return self._seat.meeting.founded.title

    @Property(str, notify=changed)
    def body(self) -> str:
        """Who meets."""
        return self._seat.meeting.founded.body

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where."""
        return self._seat.meeting.founded.place

    @Property(str, notify=changed)
    def myName(self) -> str:
        """This person's name."""
        person = self._seat.person
        return person.name if person else ""

    @Property(bool, notify=changed)
    def canPresent(self) -> bool:
        """Whether this person can show pages to everybody."""
        return self._seat.presents(self._seat.me)

    @Property(bool, notify=changed)
    def updateNeeded(self) -> bool:
        """Whether the log holds what this program does not understand."""
        return bool(self._seat.meeting.update_needed)

    @Property(str, notify=link_changed)
    def link(self) -> str:
        """How this device stands with the host, as the connection chip names it."""
        return self._link[0]

    @Property(str, notify=link_changed)
    def linkSince(self) -> str:
        """Since when."""
        return self._link[1]

    # --- what happens

    @Slot(object, object, object)
    def show(self, old: Meeting | None, new: Meeting, entries: Iterable[Entry] = ()) -> None:
        """Show a later state of the meeting, and what `entries` did to it."""
        self._seat.meeting = new
        place = (self._agenda.shown_item, PaperId(self._reader.paper), self._reader.page)
        for part in self._parts:
            part.show()
        self.changed.emit()
        if old is None or old.papers is not new.papers:
            self._search.papers_moved()
        current = new.agenda.current
        before = old.agenda.current if old is not None else ItemId("")
        if old is None and new.agenda.order:
            self._open_at_first(current or new.agenda.order[0])
        elif current and current != before:
            self._follow.item_called(current, place, by_me=self._called_by_me(entries))
        elif not self._agenda.shown_item and new.agenda.order:
            self._open_at_first(current or new.agenda.order[0])

    def paper_progress(
        self, paper: PaperId, have_bytes: int, size_bytes: int, *, readable: bool
    ) -> None:
        """Show how much of a paper is here."""
        was_here = self._seat.progress(paper).is_here
        self._seat.papers[paper] = Progress(have_bytes, size_bytes, readable)
        if self._seat.papers[paper].is_here and not was_here:
            self._search.papers_moved()
            self._versions.show()
        self._agenda.show_paper(paper)
        self._reading.show_paper(paper)

    def ballot_changed(
        self, vote: VoteId, stage: str, answer: str, time_ms: int = 0, code: str = ""
    ) -> None:
        """Show what became of this person's ballot."""
        self._vote.ballot(vote, stage, answer, time_ms, code)
        held = self._seat.meeting.votes.get(vote)
        if stage == "refused" and held is not None and held.closed_ms:
            # The buttons are gone by now, so it is said where it cannot be missed.
            self.refused(LateBallot(code, {"closed_at_ms": held.closed_ms}))

    def ballots_counted(
        self, vote: VoteId, stored: int, not_voted: tuple[PersonId, ...] | None = None
    ) -> None:
        """Show how many ballots are stored, and to officers whose are missing."""
        self._vote.counted(vote, stored)
        self._chair_vote.counted(vote, stored, not_voted)
        self._people.counted(vote, not_voted)

    def vote_recounted(
        self,
        vote: VoteId,
        *,
        agrees: bool,
        own_found: bool,
        choices: tuple[tuple[PersonId, str], ...],
    ) -> None:
        """Show what this device found when it counted a box again."""
        self._results.recounted(vote, Recount(agrees, own_found, choices))

    def words_arrived(self, paper: PaperId) -> None:
        """Look again for what is asked: there are words now for a paper that had none."""
        self._search.words_arrived(paper)

    def outbox_changed(self, kinds: Iterable[str]) -> None:
        """Show which kinds of acts wait on this device for the connection."""
        self._speakers.outbox(frozenset(kinds))

    def presenter_moved(self, paper: PaperId, page: int, person: PersonId) -> None:
        """Go to the presenter's page, if this device follows."""
        self._follow.presenter_moved(paper, page, person)
        if paper and self._seat.presents(person):
            self._reading.expect(paper, page)

    def pointer_moved(
        self,
        paper: PaperId,
        page: int,
        place: tuple[int, int],
        boxes: Boxes,
        person: PersonId,
    ) -> None:
        """Show what the presenter points at."""
        self._pointer.moved(paper, page, place, boxes, person)

    @Slot(QObject)
    def setOffWords(self, words: QObject) -> None:
        """Set the marked words off for everybody."""
        if isinstance(words, MarkedWords):
            self._pointer.set_off(PaperId(words.document), words.page, words.line_boxes)

    def link_moved(self, link: str, since_ms: int) -> None:
        """Show how this device stands with the host: connected, connecting, offline, ..."""
        self._link = (link, short_clock_text(since_ms))
        self._seat.live = link == "connected"
        self.link_changed.emit()
        self._vote.changed.emit()
        self._vote.ballot_changed.emit()

    def stop_reading(self) -> None:
        """Read no more papers in the background, and remember where this person was."""
        self._reading.keep_places()
        if self._digest is not None:
            self._digest.stop()

    @Slot(object)
    def refused(self, fault: Fault) -> None:
        """Say why something was not done."""
        self.said.emit(self._words(fault), "danger")

    # --- within

    def _called_by_me(self, entries: Iterable[Entry]) -> bool:
        callers = [one.header.author for one in entries if isinstance(one.act, ItemCalled)]
        return callers[-1:] == [self._seat.me]

    @property
    def _parts(self) -> tuple[_Part, ...]:
        return (
            self._agenda,
            self._reading,
            self._vote,
            self._chair_vote,
            self._results,
            self._speakers,
            self._people,
            self._conduct,
            self._check_in,
            self._follow,
            self._pointer,
            self._notes,
            self._versions,
        )

    def _connect(self) -> None:
        self._seat.refused.connect(self.refused)
        self._agenda.item_chosen.connect(self._choose_item)
        self._agenda.paper_chosen.connect(self._choose_paper)
        self._follow.item_wanted.connect(self._open_item)
        self._follow.place_wanted.connect(self._open_place)
        self._reader.page_changed.connect(self._turned)
        self._follow.changed.connect(self._on_follow)
        self._reader.paper_wanted.connect(self._choose_paper)
        self._reader.paper_entered.connect(self._enter_paper)
        self._reading.paper_chosen.connect(self._choose_paper)
        self._reading.place_chosen.connect(self._choose_place)
        self._reading.changed.connect(self._opened_paper)
        self._reading.panes_changed.connect(self._opened_paper)
        self._notes.listing.wanted.connect(self._choose_place)
        self._versions.place_wanted.connect(self._choose_place)

    def _open_at_first(self, item: ItemId) -> None:
        """Open the paper that was open last time, unless the meeting is at another item now."""
        last = self._seat.meeting.papers.get(self._reading.memory.desk.last)
        if last is not None and self._seat.meeting.agenda.current in ("", last.item):
            self._open_place(last.id, 0)
        else:
            self._open_item(item)

    @Slot(str)
    def _choose_item(self, item: str) -> None:
        if item != self._seat.meeting.agenda.current:
            self._follow.wandered()
        self._open_item(item)

    @Slot(str)
    def _choose_paper(self, paper: str) -> None:
        self._choose_place(paper, 0)

    @Slot(str, int)
    def _choose_place(self, paper: str, page: int) -> None:
        self._wander_to(paper)
        self._open_place(paper, page)

    @Slot(str)
    def _enter_paper(self, paper: str) -> None:
        """Take note that this person has scrolled into another paper of the book."""
        entry = self._seat.meeting.papers.get(paper)
        if entry is not None:
            self._wander_to(paper)
            self._seat.commands.focus(entry.item, entry.id)
            self._agenda.mark(entry.item, entry.id)
            self._reading.look_at(entry.item)
            self._speakers.look_at(entry.item)

    def _wander_to(self, paper: str) -> None:
        entry = self._seat.meeting.papers.get(paper)
        if entry is not None and entry.item != self._seat.meeting.agenda.current:
            self._follow.wandered()

    @Slot()
    def _opened_paper(self) -> None:
        self._notes.open(self._reading.active.paper)

    @Slot(str)
    def _open_item(self, item: str) -> None:
        papers = self._seat.meeting.papers.of_item(item)
        self._open(ItemId(item), papers[0].id if papers else PaperId(""), 0)

    @Slot(str, int)
    def _open_place(self, paper: str, page: int) -> None:
        entry = self._seat.meeting.papers.get(paper)
        if entry is not None:
            self._open(entry.item, entry.id, page)

    def _open(self, item: ItemId, paper: PaperId, page: int) -> None:
        self._seat.commands.focus(item, paper or None)
        self._reader.open(paper, page)
        self._agenda.mark(item, paper)
        self._reading.look_at(item)
        self._speakers.look_at(item)

    @Slot()
    def _on_follow(self) -> None:
        if not self._follow.presents:
            self._pointer.put_away()

    @Slot()
    def _turned(self) -> None:
        self._follow.turned(PaperId(self._reader.paper), self._reader.page)


_Part = (
    AgendaModel
    | ReadingModel
    | VoteModel
    | ChairVoteModel
    | ResultsModel
    | SpeakersModel
    | PeopleModel
    | ConductModel
    | CheckInModel
    | FollowModel
    | PointerModel
    | NotesModel
    | VersionsModel
)
