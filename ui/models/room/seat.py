"""Where this person sits: the meeting as it stands, and what the parts of the room share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from meeting import rights
from meeting.acts.people import Role
from meeting.state import Meeting

if TYPE_CHECKING:
    from collections.abc import Callable

    from meeting.acts.base import Act
    from meeting.ids import PaperId, PersonId
    from meeting.people import Person
    from ui.models.room.commands import Fault, RoomCommands


PRESENTERS: Final = (Role.CHAIR, Role.SECRETARY)


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a paper is on this device; `readable` says that its key is here too."""

    have_bytes: int = 0
    size_bytes: int = 0
    readable: bool = False

    @property
    def share(self) -> float:
        """How much of it is here, from 0 to 1."""
        return min(1.0, self.have_bytes / self.size_bytes) if self.size_bytes else 0.0

    @property
    def is_here(self) -> bool:
        """Whether all of it is here and can be read."""
        return self.readable and 0 < self.size_bytes <= self.have_bytes


NOTHING_YET = Progress()


class Seat(QObject):
    """What the parts of the room share; `refused` carries why something was not done."""

    refused = Signal(object)

    def __init__(
        self,
        me: PersonId,
        commands: RoomCommands,
        clock: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.me = me
        self.commands = commands
        self.clock = clock
        self.meeting = Meeting.empty("")
        self.papers: dict[PaperId, Progress] = {}
        self.live = True

    @property
    def person(self) -> Person | None:
        """This person in the meeting, or None before being on its list."""
        return self.meeting.people.get(self.me)

    def may(self, kind: type[Act], *, owns: bool = False) -> bool:
        """Say whether this person may do such an act as the meeting stands now."""
        person = self.person
        if person is None or self.meeting.update_needed:
            return False
        return rights.allows(kind.KIND, person.role, self.meeting.phase, owns=owns)

    def presents(self, person: PersonId) -> bool:
        """Say whether somebody may show pages to everybody: officers, and who has the floor."""
        known = self.meeting.people.get(person)
        if known is None:
            return False
        floor = self.meeting.speakers.speaking()
        return known.role in PRESENTERS or (floor is not None and floor.person == person)

    def submit(self, act: Act) -> None:
        """Hand in an act; a refusal is told to everybody who listens."""
        self.commands.submit(act, self.reply)

    def reply(self, fault: Fault | None) -> None:
        """Take the answer to a command."""
        if fault is not None:
            self.refused.emit(fault)

    def progress(self, paper: PaperId) -> Progress:
        """Say how much of a paper is here."""
        return self.papers.get(paper, NOTHING_YET)
