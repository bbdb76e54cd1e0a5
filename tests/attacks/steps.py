"""Steps that attacks have in common."""

import pytest

from meeting.acts.founding import LogFounded
from meeting.acts.people import PersonAdded, Role
from meeting.acts.voting import AnswerCount
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, RefusedError
from meeting.log.audit import audit
from meeting.log.author import Author
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.findings import FindingCode
from meeting.records import ActHeader, SignedAct
from meeting.signing import ACT, MANDATE
from tests.attacks.cheat import Forgery, errors, found
from tests.meeting.log.builder import START_MS, Keys, Room, Seat, Sitting


def resigned(signed: bytes, keys: Keys, **changes: object) -> bytes:
    """Return an act with another header, signed with these keys."""
    act = decode(signed, SignedAct)
    header = decode(act.header, ActHeader)
    fields = {name: getattr(header, name) for name in header.__struct_fields__}
    data = encode(ActHeader(**(fields | changes)))
    return encode(SignedAct(data, keys.sign(ACT, data), act.salt, act.payload))


def refused_by_device(forgery: Forgery) -> Code:
    with pytest.raises(MeetingError) as refused:
        forgery.shown_to_device()
    return refused.value.code


def refused(room: Room, signed: bytes) -> Code:
    """Return why the host refuses an act; nothing may have changed."""
    before = room.verified.tip
    with pytest.raises(MeetingError) as caught:
        room.send(signed)
    assert room.verified.tip == before
    assert room.audit().sound
    return caught.value.code


def late() -> PersonAdded:
    return PersonAdded("Late", "", "", Role.GUEST, votes=False)


def refused_late(room: Sitting, ballot: bytes) -> Code:
    with pytest.raises(RefusedError) as caught:
        room.send(ballot)
    room.commit()
    return caught.value.code


def box_of(forgery: Forgery, log: VerifiedLog, vote: str) -> VerifiedBox:
    box = VerifiedBox(log, vote)
    stored = forgery.box(vote)
    box.append(stored.entries, stored.openings, stored.heads[-1])
    return box


def decode_ballots(room: Sitting, vote: str) -> list[str]:
    box = room.box_replica(room.replica(), vote)
    return [ballot.id for ballot in box.state.in_order()]


def put_first(forgery: Forgery, vote: str, ballot: bytes) -> None:
    """Put a ballot into an empty box."""
    opening = forgery.room.verified.course.opening(vote)
    assert opening is not None
    log = forgery.room.box_id(vote)
    forgery.box(vote)
    forgery.put(ballot, log=log, time_ms=forgery.room.now_ms)
    forgery.relink(forgery.box(vote), opening.hash)


def stuffed(room: Sitting, vote: str, ballot: bytes) -> object:
    """Return what the audit says if the host puts a ballot into the box nevertheless."""
    forgery = Forgery(room)
    if forgery.box(vote).entries:
        forgery.put(ballot, log=room.box_id(vote), time_ms=room.now_ms)
    else:
        put_first(forgery, vote, ballot)
    report = audit(forgery.record(), room.fingerprint)
    return found(report, FindingCode.BAD_BALLOT).fields["code"]


def sealed_without_last_ballot(room: Sitting, vote: str, *counts: tuple[str, int]) -> Forgery:
    """Return a log in which the host closed a vote as if the last ballot had not come."""
    room.close_vote(vote, room.chair)
    forgery = Forgery(room)
    box = forgery.box(vote)
    forgery.cut(box, len(box.entries) - 1)
    box.heads.clear()
    log = room.replica()
    kept = VerifiedBox(log, vote)
    for entry, opening in zip(box.entries, box.openings, strict=True):
        kept.place(entry, opening)
    published = tuple(AnswerCount(*one) for one in (*counts, ("abstain", 0)))
    forgery.reseal(vote, number=kept.tip_number, hash=kept.tip_hash, counts=published)
    return forgery


def with_mandate(founding: LogFounded, mandate: bytes, signature: bytes) -> LogFounded:
    fields = {name: getattr(founding, name) for name in founding.__struct_fields__}
    return LogFounded(**(fields | {"mandate": mandate, "mandate_signature": signature}))


def without_mandate(room: Room, thief: Keys) -> LogFounded:
    """Return a founding in which a stolen host key plays the organisation's."""
    founding = room.founding
    return with_mandate(founding, founding.mandate, thief.sign(MANDATE, founding.mandate))


def founding_refused(room: Room, founding: LogFounded) -> object:
    """Found a log so, with everything else in order; return what device and audit say of it."""
    forgery = Forgery(room)
    forgery.cut(forgery.main, 0)
    seat = Seat(
        "founder",
        room.secretary.person,
        room.secretary.keys,
        Author(
            room.log, room.secretary.person, room.secretary.keys.device, room.secretary.keys.sign
        ),
    )
    act_id = room.secretary.person
    forgery.put(room.signed(seat, founding, act_id=act_id, seen=(0, bytes(32))), time_ms=START_MS)
    report = audit(forgery.record(), room.fingerprint)
    code = refused_by_device(forgery)
    assert (FindingCode.BAD_ENTRY, code.value) in errors(report)
    assert not report.trusted
    return code


def stranger(room: Room, person: str, name: str = "thief") -> Seat:
    """Return somebody who claims to be this person, at a device that nobody enrolled."""
    keys = Keys(name)
    return Seat(name, person, keys, Author(room.log, person, keys.device, keys.sign))
