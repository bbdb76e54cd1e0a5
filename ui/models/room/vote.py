"""The vote that runs, as the voter sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.voting import Stage
from ui.models.room.times import clock_text, short_clock_text
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.acts.voting import Answer
    from meeting.ids import VoteId
    from meeting.voting import Vote
    from ui.models.room.seat import Seat

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TONES: Final = {"for": "for", "against": "against", "neither": "abstain"}


def answer_rows(answers: tuple[Answer, ...]) -> list[dict[str, Any]]:
    """Return answers as buttons show them; where a side has several, only the first is coloured."""
    used: set[str] = set()
    rows = []
    for number, answer in enumerate(answers, 1):
        tone = "accent" if answer.counts in used else TONES[answer.counts]
        used.add(answer.counts)
        rows.append(
            {"key": answer.key, "label": answer.label, "tone": tone, "shortcut": str(number)}
        )
    return rows


@QmlElement
@QmlUncreatable("belongs to the room")
class VoteModel(QObject):
    """The vote in hand and this person's ballot in it.

    `phase` is none, running, counting (closed, not declared yet); `stage` is none, sending,
    stored, refused or unknown.
    """

    changed = Signal()
    ballot_changed = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self._vote: Vote | None = None
        self._stage = "none"
        self._answer = ""
        self._stored: tuple[str, str] = ("", "")
        self._fault = ""
        self._stored_count = 0

    @Property(str, notify=changed)
    def vote(self) -> str:
        """The vote's id, or nothing."""
        return self._vote.id if self._vote else ""

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far the vote is."""
        if self._vote is None:
            return "none"
        return "running" if self._vote.stage is Stage.RUNNING else "counting"

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is voted on."""
        return self._vote.text if self._vote else ""

    @Property(str, notify=changed)
    def effect(self) -> str:
        """What a vote in favour means."""
        return self._vote.effect if self._vote else ""

    @Property("QVariantList", notify=changed)
    def answers(self) -> list[dict[str, Any]]:
        """What can be answered, in order."""
        return answer_rows(self._vote.answers) if self._vote else []

    @Property(int, notify=changed)
    def itemNumber(self) -> int:
        """Number of the item under which the motion stands, or 0."""
        agenda = self._seat.meeting.agenda
        motion = agenda.motion(self._vote.motion) if self._vote else None
        return agenda.number_of(motion.item) if motion else 0

    @Property(str, notify=changed)
    def openedAt(self) -> str:
        """When the vote was opened."""
        return short_clock_text(self._vote.opened_ms) if self._vote else ""

    @Property(str, notify=changed)
    def closesAt(self) -> str:
        """When the vote closes by itself, or nothing."""
        return clock_text(self._vote.deadline_ms) if self._vote else ""

    @Property(str, notify=changed)
    def hindrance(self) -> str:
        """Why this person cannot vote: not_entitled, not_present, offline, or nothing."""
        vote, person = self._vote, self._seat.person
        if vote is None or person is None or person.id not in vote.roll:
            return "not_entitled"
        if not person.present:
            return "not_present"
        return "" if self._seat.live else "offline"

    @Property(bool, notify=changed)
    def canVote(self) -> bool:
        """Whether a ballot can be cast now."""
        return self.phase == "running" and not self.hindrance

    @Property(bool, notify=ballot_changed)
    def awaited(self) -> bool:
        """Whether this person can vote and no ballot is stored."""
        return bool(self.canVote and not self._stored[0])

    @Property(int, notify=changed)
    def storedCount(self) -> int:
        """How many ballots the host has stored, as far as is known."""
        return self._stored_count

    @Property(str, notify=ballot_changed)
    def stage(self) -> str:
        """What has become of this person's ballot."""
        return self._stage

    @Property(str, notify=ballot_changed)
    def answer(self) -> str:
        """The answer that was chosen last."""
        return self._answer

    @Property(str, notify=ballot_changed)
    def answerLabel(self) -> str:
        """The same in words."""
        return self._label(self._answer)

    @Property(str, notify=ballot_changed)
    def storedLabel(self) -> str:
        """The answer that the host has stored, in words, or nothing."""
        return self._label(self._stored[0])

    @Property(str, notify=ballot_changed)
    def storedAt(self) -> str:
        """When the host stored it."""
        return self._stored[1]

    @Property(str, notify=ballot_changed)
    def fault(self) -> str:
        """Why the ballot was refused: a code."""
        return self._fault

    @Slot(str)
    def cast(self, answer: str) -> None:
        """Answer, or answer otherwise."""
        vote = self._vote
        if vote is None or not self.canVote or answer not in {one.key for one in vote.answers}:
            return
        if (self._stage, self._answer) in (("stored", answer), ("sending", answer)):
            return
        self._stage, self._answer, self._fault = "sending", answer, ""
        self.ballot_changed.emit()
        self._seat.commands.cast(vote.id, answer)

    @Slot(int)
    def castNumber(self, number: int) -> None:
        """Give the answer with this number, from 1."""
        if self._vote is not None and 0 < number <= len(self._vote.answers):
            self.cast(self._vote.answers[number - 1].key)

    def ballot(self, vote: VoteId, stage: str, answer: str, time_ms: int, code: str) -> None:
        """Take note of what became of the ballot."""
        if self._vote is None or vote != self._vote.id:
            return
        self._stage, self._answer, self._fault = stage, answer, code
        if stage == "stored":
            self._stored = (answer, clock_text(time_ms))
        self.ballot_changed.emit()

    def counted(self, vote: VoteId, stored: int) -> None:
        """Take note of how many ballots are stored."""
        if self._vote is not None and vote == self._vote.id:
            self._stored_count = stored
            self.changed.emit()

    def show(self) -> None:
        """Show the vote in hand."""
        old, self._vote = self._vote, self._seat.meeting.votes.in_hand()
        is_new = self._vote is not None and (old is None or old.id != self._vote.id)
        if is_new or self._vote is None:
            self._stage, self._answer, self._fault = "none", "", ""
            self._stored, self._stored_count = ("", ""), 0
        self.changed.emit()
        self.ballot_changed.emit()
        if is_new:
            self.began.emit()
        elif old is not None and self._vote is None:
            self.ended.emit()

    def _label(self, key: str) -> str:
        answers = self._vote.answers if self._vote else ()
        return next((answer.label for answer in answers if answer.key == key), "")
