"""Votes and their ballot boxes."""

from collections.abc import Container
from enum import StrEnum

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.people import AttendanceRecorded
from meeting.acts.voting import (
    Answer,
    AnswerCount,
    BallotCast,
    BoxSealed,
    KeyWrap,
    Rule,
    VoteClosed,
    VoteDeclared,
    VoteOpened,
)
from meeting.ids import HOST, ActId, MotionId, PersonId, VoteId
from meeting.placed import Placed


class Stage(StrEnum):
    """How far a vote is: ballots, then the box's end and counts, then the chair's word."""

    RUNNING = "running"
    CLOSED = "closed"
    SEALED = "sealed"
    DECLARED = "declared"


class Vote(msgspec.Struct, frozen=True):
    """A vote on a motion.

    `opened_hash` is the hash of the entry that opened it, from which its box starts; `attendance`
    has for each entitled person who was present since then the times of coming and going;
    `box_*`, `key`, `counts` and `invalid` are there once the box is sealed.
    """

    id: VoteId
    motion: MotionId
    text: str
    effect: str
    answers: tuple[Answer, ...]
    rule: Rule
    names_shown: bool
    entitled: tuple[PersonId, ...]
    roll: frozenset[str]
    box_key: bytes
    wraps: tuple[KeyWrap, ...]
    deadline_ms: int
    opened_number: int
    opened_hash: bytes
    opened_ms: int
    attendance: "HashTrieMap[str, tuple[tuple[int, bool], ...]]"
    stage: Stage = Stage.RUNNING
    closed_ms: int = 0
    closed_by_host: bool = False
    sealed_ms: int = 0
    box_number: int = 0
    box_hash: bytes = b""
    key: bytes = b""
    counts: tuple[AnswerCount, ...] = ()
    invalid: tuple[ActId, ...] = ()
    outcome: str = ""
    declared_ms: int = 0

    @property
    def members(self) -> int:
        """Return how many have a vote."""
        return len(self.entitled)

    @property
    def present(self) -> int:
        """Return how many of them were in the room at the opening or came while it ran."""
        return len(self.attendance)

    def was_present(self, person: str, at_ms: int) -> bool:
        """Say whether an entitled person was in the room then, while the vote ran."""
        there = False
        for since_ms, present in self.attendance.get(person, ()):
            if since_ms > at_ms:
                break
            there = present or (there and since_ms == at_ms)
        return there


class Votes(msgspec.Struct, frozen=True):
    """All votes by id, those on each motion in order, and the one in hand."""

    votes: "HashTrieMap[str, Vote]" = HashTrieMap()
    by_motion: "HashTrieMap[str, tuple[VoteId, ...]]" = HashTrieMap()
    last: VoteId = VoteId("")

    def get(self, vote: str) -> Vote | None:
        """Return a vote."""
        return self.votes.get(vote)

    def in_order(self) -> tuple[Vote, ...]:
        """Return all votes, oldest first."""
        return tuple(sorted(self.votes.values(), key=_number))

    def of_motion(self, motion: str) -> tuple[Vote, ...]:
        """Return the votes on a motion, oldest first: a vote that is repeated keeps both."""
        return tuple(self.votes[vote] for vote in self.by_motion.get(motion, ()))

    def running(self) -> Vote | None:
        """Return the vote in which ballots can be cast."""
        vote = self.votes.get(self.last)
        return vote if vote is not None and vote.stage is Stage.RUNNING else None

    def in_hand(self) -> Vote | None:
        """Return the vote that is opened and not yet declared."""
        vote = self.votes.get(self.last)
        return vote if vote is not None and vote.stage is not Stage.DECLARED else None


class Ballot(msgspec.Struct, frozen=True):
    """A ballot in its place in the box."""

    id: ActId
    person: PersonId
    replaces: ActId
    sealed: bytes
    number: int
    time_ms: int


class Box(msgspec.Struct, frozen=True):
    """A ballot box: each person's current ballot, and the last counter of each device."""

    vote: VoteId
    number: int = 0
    hash: bytes = b""
    time_ms: int = 0
    current: "HashTrieMap[str, Ballot]" = HashTrieMap()
    counters: "HashTrieMap[str, int]" = HashTrieMap()

    @staticmethod
    def empty(vote: Vote) -> "Box":
        """Return the box of a vote before any ballot."""
        return Box(vote=vote.id, hash=vote.opened_hash, time_ms=vote.opened_ms)

    def ballot_of(self, person: str) -> Ballot | None:
        """Return a person's current ballot."""
        return self.current.get(person)

    def in_order(self) -> tuple[Ballot, ...]:
        """Return the current ballots in the order in which they were cast."""
        return tuple(sorted(self.current.values(), key=_place))

    def superseded(self) -> int:
        """Return how many ballots were replaced by later ones."""
        return self.number - len(self.current)


def cast(box: Box, placed: Placed) -> Box:
    """Return the box with one more entry; a ballot takes the place of its person's last."""
    header = placed.header
    current = box.current
    if isinstance(placed.act, BallotCast):
        ballot = Ballot(
            id=ActId(header.act),
            person=PersonId(header.author),
            replaces=ActId(placed.act.replaces),
            sealed=placed.act.sealed,
            number=placed.number,
            time_ms=placed.time_ms,
        )
        current = current.insert(ballot.person, ballot)
    return Box(
        vote=box.vote,
        number=placed.number,
        hash=placed.hash,
        time_ms=placed.time_ms,
        current=current,
        counters=box.counters.insert(header.device, header.counter),
    )


def not_voted(vote: Vote, box: Box, present: Container[str]) -> tuple[PersonId, ...]:
    """Return who is entitled and present and has no ballot in the box."""
    return tuple(
        person for person in vote.entitled if person in present and person not in box.current
    )


def vote_opened(votes: Votes, placed: Placed, act: VoteOpened, present: Container[str]) -> Votes:
    """Return the votes with one more, now running."""
    here = ((placed.time_ms, True),)
    vote = Vote(
        id=VoteId(placed.header.act),
        motion=MotionId(act.motion),
        text=act.text,
        effect=act.effect,
        answers=act.answers,
        rule=act.rule,
        names_shown=act.names_shown,
        entitled=tuple(PersonId(person) for person in act.entitled),
        roll=frozenset(act.entitled),
        box_key=act.box_key,
        wraps=act.wraps,
        deadline_ms=act.deadline_ms,
        opened_number=placed.number,
        opened_hash=placed.hash,
        opened_ms=placed.time_ms,
        attendance=HashTrieMap({one: here for one in act.entitled if one in present}),
    )
    on_motion = votes.by_motion.get(act.motion, ())
    return Votes(
        votes=votes.votes.insert(vote.id, vote),
        by_motion=votes.by_motion.insert(act.motion, (*on_motion, vote.id)),
        last=vote.id,
    )


def attendance_recorded(votes: Votes, placed: Placed, act: AttendanceRecorded) -> Votes:
    """Return the votes with an entitled person's coming or going in the one that runs."""
    vote = votes.running()
    if vote is None or act.person not in vote.roll:
        return votes
    moves = vote.attendance.get(act.person, ())
    if not (moves or act.present):
        return votes
    moved = (*moves, (placed.time_ms, act.present))
    return _with(votes, replace(vote, attendance=vote.attendance.insert(act.person, moved)))


def vote_closed(votes: Votes, placed: Placed, act: VoteClosed) -> Votes:
    """Return the votes with one closed: no ballot counts after this."""
    vote = votes.get(act.vote)
    if vote is None or vote.stage is not Stage.RUNNING:
        return votes
    by_host = placed.header.author == HOST
    closed = replace(vote, stage=Stage.CLOSED, closed_ms=placed.time_ms, closed_by_host=by_host)
    return _with(votes, closed)


def box_sealed(votes: Votes, placed: Placed, act: BoxSealed) -> Votes:
    """Return the votes with one counted."""
    vote = votes.get(act.vote)
    if vote is None or vote.stage is not Stage.CLOSED:
        return votes
    sealed = replace(
        vote,
        stage=Stage.SEALED,
        sealed_ms=placed.time_ms,
        box_number=act.number,
        box_hash=act.hash,
        key=act.key,
        counts=act.counts,
        invalid=tuple(ActId(ballot) for ballot in act.invalid),
    )
    return _with(votes, sealed)


def vote_declared(votes: Votes, placed: Placed, act: VoteDeclared) -> Votes:
    """Return the votes with one declared."""
    vote = votes.get(act.vote)
    if vote is None or vote.stage is not Stage.SEALED:
        return votes
    declared = replace(vote, stage=Stage.DECLARED, outcome=act.outcome, declared_ms=placed.time_ms)
    return _with(votes, declared)


def _with(votes: Votes, vote: Vote) -> Votes:
    return replace(votes, votes=votes.votes.insert(vote.id, vote))


def _number(vote: Vote) -> int:
    return vote.opened_number


def _place(ballot: Ballot) -> int:
    return ballot.number
