"""Votes and ballots."""

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import rules
from meeting.acts.voting import BallotCast, BoxSealed, VoteClosed, VoteDeclared, VoteOpened
from meeting.admission import lookup
from meeting.errors import Code, RefusedError
from meeting.ids import HOST
from meeting.records import ActHeader
from meeting.state import Meeting
from meeting.voting import Box, Stage, Vote


def vote_opened(meeting: Meeting, _header: ActHeader, act: VoteOpened, now_ms: int) -> None:
    """One vote at a time, on the motion and the roll as they stand, with a quorum in the room."""
    in_hand = meeting.votes.in_hand()
    if in_hand is not None:
        raise RefusedError(Code.VOTE_RUNNING, vote=in_hand.id)
    motion = lookup.motion(meeting, act.motion)
    if (act.text, act.effect) != (motion.text, motion.effect):
        raise RefusedError(Code.MOTION_CHANGED, motion=motion.id)
    if not act.names_shown:
        raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND)
    if not rules.usable(act.rule, act.answers):
        raise RefusedError(Code.BAD_RULE, motion=motion.id)
    if act.deadline_ms and act.deadline_ms <= now_ms:
        raise RefusedError(Code.BAD_TIME, deadline_ms=act.deadline_ms)
    roll = meeting.people.entitled()
    if act.entitled != roll:
        raise RefusedError(Code.ROLL_CHANGED, entitled=len(roll))
    present = sum(1 for person in meeting.people.present() if person.votes)
    if not rules.quorum_met(act.rule, present, len(roll)):
        raise RefusedError(
            Code.NO_QUORUM,
            present=present,
            members=len(roll),
            needed=rules.quorum_needed(act.rule, len(roll)),
        )


def vote_closed(meeting: Meeting, header: ActHeader, act: VoteClosed, now_ms: int) -> None:
    """While it runs; by the host not before the deadline."""
    vote = lookup.vote(meeting, act.vote)
    if vote.stage is not Stage.RUNNING:
        raise RefusedError(Code.VOTE_CLOSED, vote=vote.id, closed_at_ms=vote.closed_ms)
    if header.author == HOST and not (vote.deadline_ms and now_ms >= vote.deadline_ms):
        raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND, deadline_ms=vote.deadline_ms)


def box_sealed(meeting: Meeting, _header: ActHeader, act: BoxSealed, _now_ms: int) -> None:
    """Once, after the close, with the key of this box and a count for every answer."""
    vote = lookup.vote(meeting, act.vote)
    if vote.stage is Stage.RUNNING:
        raise RefusedError(Code.VOTE_RUNNING, vote=vote.id)
    if vote.stage is not Stage.CLOSED:
        raise RefusedError(Code.ALREADY_DONE, vote=vote.id)
    key = X25519PrivateKey.from_private_bytes(act.key).public_key().public_bytes_raw()
    if key != vote.box_key:
        raise RefusedError(Code.BAD_PROOF, vote=vote.id)
    answers = tuple(answer.key for answer in vote.answers)
    counted = sum(one.count for one in act.counts) + len(act.invalid)
    if tuple(one.answer for one in act.counts) != answers or counted > vote.present:
        raise RefusedError(Code.BAD_COUNT, vote=vote.id)


def vote_declared(meeting: Meeting, _header: ActHeader, act: VoteDeclared, _now_ms: int) -> None:
    """What the rule gives, once it is counted."""
    vote = lookup.vote(meeting, act.vote)
    if vote.stage is Stage.DECLARED:
        raise RefusedError(Code.ALREADY_DONE, vote=vote.id)
    result = meeting.outcome(vote.id)
    if result is None:
        raise RefusedError(Code.VOTE_RUNNING, vote=vote.id)
    if not rules.may_declare(result, act.outcome):
        raise RefusedError(Code.WRONG_RESULT, vote=vote.id, outcome=result.result)


def ballot_in_log(_meeting: Meeting, _header: ActHeader, act: BallotCast, _now_ms: int) -> None:
    """Never: a ballot belongs in its vote's box."""
    raise RefusedError(Code.NOT_ALLOWED, kind=act.KIND)


def ballot_cast(
    meeting: Meeting, box: Box, header: ActHeader, act: BallotCast, now_ms: int
) -> None:
    """While the vote runs, by an entitled person in the room, in place of that person's last."""
    vote = lookup.vote(meeting, act.vote)
    if vote.id != box.vote:
        raise RefusedError(Code.UNKNOWN_VOTE, vote=vote.id)
    _still_open(vote, box, now_ms)
    if header.author not in vote.roll:
        raise RefusedError(Code.NOT_ENTITLED, person=header.author)
    if not vote.was_present(header.author, now_ms):
        raise RefusedError(Code.NOT_PRESENT, person=header.author)
    current = box.ballot_of(header.author)
    if act.replaces != (current.id if current else ""):
        raise RefusedError(Code.BALLOT_SUPERSEDED, ballot=current.id if current else "")


def _still_open(vote: Vote, box: Box, now_ms: int) -> None:
    # Judged by time as well as by stage, so that a box can be replayed after the close.
    sealed = vote.stage in (Stage.SEALED, Stage.DECLARED)
    late = vote.closed_ms and now_ms > vote.closed_ms
    if late or (sealed and box.number >= vote.box_number):
        raise RefusedError(Code.VOTE_CLOSED, vote=vote.id, closed_at_ms=vote.closed_ms)
    if vote.deadline_ms and now_ms > vote.deadline_ms:
        raise RefusedError(Code.VOTE_CLOSED, vote=vote.id, closed_at_ms=vote.deadline_ms)
