"""The vote as the chair conducts it: choose a motion, wait, close, declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from meeting import rules
from meeting.acts.voting import VoteClosed, VoteDeclared, VoteOpened
from meeting.ids import MotionId, PersonId, VoteId
from meeting.voting import Stage, Vote
from ui.models.room.outcomes import outcome_fields
from ui.models.room.vote import answer_rows
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meeting.agenda import Motion
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to the room")
class ChairVoteModel(QObject):
    """What the chair sees of votes; `step` is none, ready, running or declaring."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._stored = 0
        self._not_voted: tuple[PersonId, ...] | None = None
        self._counted_for = VoteId("")
        self._busy = False

    @Property(bool, notify=changed)
    def mayConduct(self) -> bool:
        """Whether this person opens and closes votes now."""
        return self._seat.may(VoteOpened)

    @Property(bool, notify=changed)
    def mayWatch(self) -> bool:
        """Whether this person is told who has not voted."""
        return self._seat.may(VoteOpened) or self._not_voted is not None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a command is on its way."""
        return self._busy

    @Property(str, notify=changed)
    def step(self) -> str:
        """What comes next."""
        vote = self._vote
        if vote is None:
            return "ready" if self._seat.may(VoteOpened) and self.motions else "none"
        return "running" if vote.stage is Stage.RUNNING else "declaring"

    @Property("QVariantList", notify=changed)
    def motions(self) -> list[dict[str, Any]]:
        """The motions of the item that the meeting is at, then those of other items."""
        agenda = self._seat.meeting.agenda
        current = agenda.motions_of(agenda.current)
        others = (
            motion
            for item in agenda.order
            if item != agenda.current
            for motion in agenda.motions_of(item)
        )
        return [*self._motion_rows(current), *self._motion_rows(others)]

    @Property(int, notify=changed)
    def motionsHere(self) -> int:
        """How many motions of the current item were not voted on."""
        agenda, votes = self._seat.meeting.agenda, self._seat.meeting.votes
        return sum(not votes.of_motion(one.id) for one in agenda.motions_of(agenda.current))

    @Property("QVariantMap", notify=changed)
    def quorum(self) -> dict[str, Any]:
        """Who is present of those with a vote, and how many it takes."""
        meeting = self._seat.meeting
        members = len(meeting.people.entitled())
        present = sum(person.votes for person in meeting.people.present())
        rule = rules.pack(meeting.founded.pack).ordinary
        return {
            "members": members,
            "present": present,
            "needed": rules.quorum_needed(rule, members),
            "met": rules.quorum_met(rule, present, members),
        }

    @Property(str, notify=changed)
    def vote(self) -> str:
        """The vote in hand."""
        return self._vote.id if self._vote else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """What it is about."""
        return self._vote.text if self._vote else ""

    @Property(int, notify=changed)
    def stored(self) -> int:
        """How many ballots are stored."""
        return self._stored

    @Property(int, notify=changed)
    def expected(self) -> int:
        """How many of those with a vote are in the room."""
        vote = self._vote
        if vote is None:
            return 0
        return max(self._stored, sum(one.id in vote.roll for one in self._present))

    @Property("QVariantList", notify=changed)
    def notVoted(self) -> list[dict[str, str]]:
        """Who is in the room, has a vote, and has not cast it."""
        people = self._seat.meeting.people
        persons = (people.get(person) for person in self._not_voted or ())
        return [
            {"id": person.id, "name": person.name, "position": person.position}
            for person in persons
            if person is not None
        ]

    @Property(bool, notify=changed)
    def namesKnown(self) -> bool:
        """Whether the names of those who have not voted are known."""
        return self._not_voted is not None

    @Property("QVariantMap", notify=changed)
    def outcome(self) -> dict[str, Any]:
        """What the vote comes to, with every number of its explanation."""
        vote = self._vote
        result = self._seat.meeting.outcome(vote.id) if vote else None
        return outcome_fields(result) if result else {}

    @Property("QVariantList", notify=changed)
    def counts(self) -> list[dict[str, Any]]:
        """How many gave each answer."""
        return count_rows(self._vote) if self._vote else []

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[str]:
        """What may be declared: the result, or at a tie either way."""
        vote = self._vote
        result = self._seat.meeting.outcome(vote.id) if vote else None
        if result is None or not self._seat.may(VoteDeclared):
            return []
        return ["adopted", "rejected"] if result.result == "tied" else [result.result]

    @Slot(str)
    def open(self, motion: str) -> None:
        """Put a motion to the vote."""
        if not self._busy:
            self._start()
            self._seat.commands.open_vote(MotionId(motion), self._done)

    @Slot()
    def close(self) -> None:
        """Close the vote."""
        vote = self._vote
        if vote is not None and not self._busy and self._seat.may(VoteClosed):
            self._start()
            self._seat.commands.close_vote(vote.id, self._done)

    @Slot(str)
    def declare(self, outcome: str) -> None:
        """Declare the result."""
        vote = self._vote
        if vote is not None and not self._busy:
            self._start()
            self._seat.commands.declare(vote.id, outcome, self._done)

    def counted(self, vote: VoteId, stored: int, not_voted: tuple[PersonId, ...] | None) -> None:
        """Take note of how many ballots are stored, and whose are missing.

        A count without names, which everybody is told, leaves the names as they are known.
        """
        if vote != self._counted_for:
            self._counted_for, self._stored, self._not_voted = vote, 0, None
        # Two sources tell: whichever lags behind the other does not count backwards.
        self._stored = max(self._stored, stored)
        if not_voted is not None:
            self._not_voted = not_voted
        self.changed.emit()

    def show(self) -> None:
        """Show the votes as they stand."""
        vote = self._vote
        if vote is None or vote.id != self._counted_for:
            self._stored, self._not_voted = 0, None
        self.changed.emit()

    def _start(self) -> None:
        self._busy = True
        self.changed.emit()

    def _done(self, fault: Any) -> None:
        self._busy = False
        self.changed.emit()
        self._seat.reply(fault)

    def _motion_rows(self, motions: Iterable[Motion]) -> list[dict[str, Any]]:
        agenda, votes = self._seat.meeting.agenda, self._seat.meeting.votes
        rows = []
        for motion in motions:
            held = votes.of_motion(motion.id)
            rows.append(
                {
                    "id": motion.id,
                    "text": motion.text,
                    "effect": motion.effect,
                    "item": agenda.number_of(motion.item),
                    "current": motion.item == agenda.current,
                    "outcome": held[-1].outcome if held else "",
                    "held": len(held),
                }
            )
        return rows

    @property
    def _vote(self) -> Vote | None:
        return self._seat.meeting.votes.in_hand()

    @property
    def _present(self) -> Iterable[Any]:
        return self._seat.meeting.people.present()


def count_rows(vote: Vote) -> list[dict[str, Any]]:
    """Return the counts of a vote as bars: label, colour, number and share of all ballots."""
    numbers = {one.answer: one.count for one in vote.counts}
    total = sum(numbers.values())
    return [
        {
            **row,
            "count": numbers.get(row["key"], 0),
            "share": numbers.get(row["key"], 0) / total if total else 0.0,
        }
        for row in answer_rows(vote.answers)
    ]
