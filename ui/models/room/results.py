"""Results of the votes so far, and whether this device counted the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.voting import Stage, Vote
from ui.models.room.chair_vote import count_rows
from ui.models.room.outcomes import outcome_fields
from ui.models.room.rows import RowsModel
from ui.models.room.times import short_clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.ids import PersonId, VoteId
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


class ResultRow(NamedTuple):
    """One vote that is counted; `recount` is pending, agrees or differs."""

    vote: str
    question: str
    item: int
    stage: str
    declared: str
    declaredAt: str
    outcome: dict[str, Any]
    counts: tuple[dict[str, Any], ...]
    invalid: int
    members: int
    present: int
    recount: str
    ownFound: bool
    names: tuple[dict[str, Any], ...]


class Recount(NamedTuple):
    """What this device found when it opened the box and counted."""

    agrees: bool
    own_found: bool
    choices: tuple[tuple[PersonId, str], ...]


@QmlElement
@QmlUncreatable("belongs to the room")
class ResultsModel(QObject):
    """Votes that are counted, the newest first."""

    changed = Signal()
    declared = Signal(str)

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._rows = RowsModel(ResultRow, self)
        self._recounts: dict[VoteId, Recount] = {}
        self._declared: set[str] | None = None
        self._unseen = ""

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[ResultRow]:
        """The rows, for views."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many votes are counted."""
        return len(self._rows.rows)

    @Property(str, notify=changed)
    def unseen(self) -> str:
        """The vote whose result was declared and not looked at yet."""
        return self._unseen

    @Slot()
    def seen(self) -> None:
        """Take note that the newest result was looked at."""
        self._unseen = ""
        self.changed.emit()

    def recounted(self, vote: VoteId, recount: Recount) -> None:
        """Take note of what this device counted."""
        self._recounts[vote] = recount
        self.show()

    def show(self) -> None:
        """Show the results as they stand."""
        votes = self._seat.meeting.votes.in_order()
        counted = [one for one in votes if one.stage in (Stage.SEALED, Stage.DECLARED)]
        self._rows.show_rows([self._row(vote) for vote in reversed(counted)])
        declared = {vote.id for vote in counted if vote.stage is Stage.DECLARED}
        fresh = declared - self._declared if self._declared is not None else set()
        self._declared = set(declared)
        for vote in fresh:
            self._unseen = vote
        self.changed.emit()
        for vote in fresh:
            self.declared.emit(vote)

    def _row(self, vote: Vote) -> ResultRow:
        meeting = self._seat.meeting
        motion = meeting.agenda.motion(vote.motion)
        outcome = meeting.outcome(vote.id)
        recount = self._recounts.get(vote.id)
        return ResultRow(
            vote=vote.id,
            question=vote.text,
            item=meeting.agenda.number_of(motion.item) if motion else 0,
            stage=vote.stage.value,
            declared=vote.outcome,
            declaredAt=short_clock_text(vote.declared_ms),
            outcome=outcome_fields(outcome) if outcome else {},
            counts=tuple(count_rows(vote)),
            invalid=len(vote.invalid),
            members=vote.members,
            present=vote.present,
            recount="pending" if recount is None else "agrees" if recount.agrees else "differs",
            ownFound=recount is not None and recount.own_found,
            names=self._names(vote, recount),
        )

    def _names(self, vote: Vote, recount: Recount | None) -> tuple[dict[str, Any], ...]:
        if recount is None or not vote.names_shown:
            return ()
        people = self._seat.meeting.people
        labels = {answer.key: answer.label for answer in vote.answers}
        rows = []
        for key, label in labels.items():
            persons = [people.ever(person) for person, answer in recount.choices if answer == key]
            names = sorted((person for person in persons if person is not None), key=_place)
            if names:
                rows.append({"label": label, "names": [person.name for person in names]})
        return tuple(rows)


def _place(person: Any) -> int:
    return int(person.number)
