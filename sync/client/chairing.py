"""The chair's acts on a vote: opening takes the roll, the rule, and a key for the box."""

from collections.abc import Sequence

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import rules
from meeting.acts.people import Role
from meeting.acts.voting import Answer, KeyWrap, Rule, VoteDeclared, VoteOpened
from meeting.errors import Code, RefusedError
from meeting.ids import HOST, ActId, MotionId, VoteId
from meeting.log.choices import wrap_box_key
from meeting.state import Meeting

_HOLDERS = (Role.CHAIR, Role.SECRETARY)


def open_vote(
    meeting: Meeting,
    motion: MotionId,
    act_id: ActId,
    *,
    answers: Sequence[Answer] = (),
    rule: Rule | None = None,
    deadline_ms: int = 0,
) -> VoteOpened:
    """Return the act that opens an open vote, with the answers and rule of the meeting's pack.

    Raises:
        RefusedError: UNKNOWN_MOTION.
    """
    found = meeting.agenda.motion(motion)
    if found is None:
        raise RefusedError(Code.UNKNOWN_MOTION, motion=motion)
    key = X25519PrivateKey.generate()
    founded = meeting.founded
    return VoteOpened(
        motion=motion,
        text=found.text,
        effect=found.effect,
        answers=tuple(answers) or rules.default_answers(founded.language),
        rule=rule or rules.pack(founded.pack).ordinary,
        names_shown=True,
        entitled=meeting.people.entitled(),
        box_key=key.public_key().public_bytes_raw(),
        wraps=_wraps(meeting, key.private_bytes_raw(), act_id),
        deadline_ms=deadline_ms,
    )


def declare_vote(vote: VoteId, outcome: str) -> VoteDeclared:
    """Return the act that declares a result.

    Raises:
        RefusedError: WRONG_RESULT, where there is no such outcome.
    """
    try:
        return msgspec.convert({"vote": vote, "outcome": outcome}, VoteDeclared)
    except msgspec.ValidationError as error:
        raise RefusedError(Code.WRONG_RESULT, outcome=outcome) from error


def _wraps(meeting: Meeting, private_key: bytes, vote: ActId) -> tuple[KeyWrap, ...]:
    holders = {HOST: meeting.host.hpke_key} | {
        device.id: device.hpke_key
        for role in _HOLDERS
        for person in meeting.people.by_role(role)
        for device in meeting.people.devices_of(person.id)
        if not device.revoked_ms
    }
    return tuple(
        wrap_box_key(private_key, holder, hpke_key, meeting.log, vote)
        for holder, hpke_key in holders.items()
    )
