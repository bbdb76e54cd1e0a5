"""A meeting in memory for tests of the rules: everybody's keys, and acts admitted and applied."""

from collections.abc import Sequence

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import rules
from meeting.acts.agenda import ItemAdded, MotionAdded, PaperAdded, PaperRecognised
from meeting.acts.audiences import EpochBegun
from meeting.acts.base import Act
from meeting.acts.founding import DeviceKeys, LogFounded
from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    InvitationIssued,
    PersonAdded,
    Role,
)
from meeting.acts.sitting import MeetingOpened, MeetingPublished
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import (
    AnswerCount,
    BallotCast,
    BoxSealed,
    Rule,
    VoteClosed,
    VoteDeclared,
    VoteOpened,
)
from meeting.admit import admit, admit_ballot
from meeting.errors import Code, RefusedError
from meeting.ids import EVERYBODY, HOST
from meeting.people import enrolment_bytes
from meeting.records import RESTRICTED, ActHeader, device_id
from meeting.signing import ENROLMENT, public_bytes, signer
from meeting.state import Meeting, Placed, apply
from meeting.voting import Box, cast

LOG = "10" * 16
NOBODY = "f" * 32
HOST_KEY = b"\x07" * 32
BOX_KEY = X25519PrivateKey.from_private_bytes(b"\x05" * 32)
FAR_MS = 10**12
HALF_OF_CAST = rules.pack("un-simple").ordinary
ANSWERS = rules.default_answers("en")


def seed_key(seed: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed.to_bytes(32, "big"))


def device_keys(seed: int, name: str = "tablet") -> DeviceKeys:
    act_key = public_bytes(seed_key(seed))
    return DeviceKeys(act_key=act_key, hpke_key=bytes(32), tls_key_hash=bytes(32), name=name)


class Room:
    """Founded, with the founder as secretary; other people are let in by `enter`."""

    def __init__(self, pack: str = "vn-ubnd") -> None:
        self.meeting = Meeting.empty(LOG)
        self.now_ms = 1000
        self.counter = 0
        self.placed: list[Placed] = []
        self.device: dict[str, str] = {HOST: device_id(HOST_KEY)}
        self.box = Box(vote="")
        self.pack = pack
        self.secretary = self.next_id()
        self.device[self.secretary] = device_id(device_keys(1).act_key)
        self.do(self.secretary, self.founding(), act_id=self.secretary)

    def founding(self, **changes: object) -> LogFounded:
        fields: dict = {
            "rules": 1,
            "pack": self.pack,
            "body": "UBND",
            "title": "Phiên họp",
            "place": "Phòng 1",
            "language": "vi",
            "starts_ms": 5000,
            "organisation": bytes(32),
            "mandate": b"",
            "mandate_signature": bytes(64),
            "host_key": HOST_KEY,
            "host_hpke_key": bytes(32),
            "founder_name": "Lan",
            "founder_position": "Thư ký",
            "device": device_keys(1),
        }
        return LogFounded(**{**fields, **changes})

    def next_id(self) -> str:
        self.counter += 1
        return f"{self.counter:032x}"

    def header(
        self,
        author: str,
        act: Act,
        *,
        act_id: str = "",
        device: str = "",
        audience: int = EVERYBODY,
        kind: str = "",
        version: int = 1,
    ) -> ActHeader:
        return ActHeader(
            format=1,
            log=LOG,
            act=act_id or self.next_id(),
            kind=kind or act.KIND,
            version=version,
            author=author,
            device=device or self.device.get(author, NOBODY),
            audience=audience,
            counter=self.counter,
            seen_number=0,
            seen_hash=bytes(32),
            device_time_ms=self.now_ms,
            commitment=bytes(32),
        )

    def do(self, author: str, act: Act, **header: object) -> str:
        """Admit and apply an act; return its id."""
        made = self.header(author, act, **header)  # type: ignore[arg-type]
        admit(self.meeting, made, act, self.now_ms)
        self.place(made, act)
        return made.act

    def place(self, header: ActHeader, act: Act | None) -> None:
        number = self.meeting.number + 1
        placed = Placed(number, self.now_ms, number.to_bytes(32, "big"), header, act)
        self.placed.append(placed)
        self.meeting = apply(self.meeting, placed)

    def refuses(self, code: Code, author: str, act: Act, **header: object) -> dict:
        """Check that an act is refused with this code; return the fields of the refusal."""
        made = self.header(author, act, **header)  # type: ignore[arg-type]
        with pytest.raises(RefusedError) as refused:
            admit(self.meeting, made, act, self.now_ms)
        assert refused.value.code is code
        return refused.value.fields

    def remark(self, author: str, act: Act, **header: object) -> str:
        return self.do(author, act, kind=RESTRICTED, audience=2, **header)

    def add(self, role: Role = Role.DELEGATE, *, votes: bool = True, name: str = "Minh") -> str:
        return self.do(self.secretary, PersonAdded(name, "", "", role, votes))

    def invite(self, person: str, *, by: str = "", key_seed: int = 9) -> str:
        key = public_bytes(seed_key(key_seed))
        return self.do(by or self.secretary, InvitationIssued(person, key, FAR_MS))

    def enrolment(
        self, invitation: str, person: str, seed: int, *, key_seed: int = 9, name: str = "tablet"
    ) -> DeviceEnrolled:
        keys = device_keys(seed, name)
        signed = enrolment_bytes(LOG, invitation, person, keys)
        proof = signer(seed_key(key_seed))(ENROLMENT, signed)
        return DeviceEnrolled(invitation, person, keys, proof)

    def enrol(self, invitation: str, person: str, seed: int) -> str:
        device = device_id(device_keys(seed).act_key)
        self.do(person, self.enrolment(invitation, person, seed), device=device)
        return device

    def enter(
        self, role: Role = Role.DELEGATE, *, votes: bool = True, present: bool = False
    ) -> str:
        """Let a person in, with a device, and into the room if `present`."""
        person = self.add(role, votes=votes)
        self.device[person] = self.enrol(self.invite(person), person, self.counter + 100)
        if present:
            self.do(self.secretary, AttendanceRecorded(person, present=True))
        return person

    def item(self, title: str = "Ngân sách", after: str = "") -> str:
        return self.do(self.secretary, ItemAdded(after, title, "", 10))

    def motion(self, item: str) -> str:
        return self.do(self.secretary, MotionAdded(item, "Thông qua?", "Có hiệu lực."))

    def begin_epoch(self, *devices: str, audience: int = 1, earlier: bool = False) -> None:
        epoch = self.meeting.audiences.newest.get(audience, 0) + 1
        self.do(self.secretary, EpochBegun(audience, epoch, devices, bytes(32), earlier))

    def paper(self, item: str, /, **changes: object) -> PaperAdded:
        fields: dict = {
            "item": item,
            "replaces": "",
            "title": "Tờ trình",
            "file_name": "to-trinh.pdf",
            "pages": 3,
            "size_bytes": 9,
            "plain_salt": bytes(32),
            "plain_hash": bytes(32),
            "document": self.next_id(),
            "version": 1,
            "blob": bytes(32),
            "key_commitment": bytes(32),
            "audience": 1,
            "epoch": 1,
            "wrapped_key": b"",
        }
        return PaperAdded(**{**fields, **changes})

    def recognised(self, paper: str, /, **changes: object) -> PaperRecognised:
        fields: dict = {
            "paper": paper,
            "size_bytes": 7,
            "plain_salt": bytes(32),
            "plain_hash": bytes(32),
            "document": self.next_id(),
            "blob": bytes(32),
            "key_commitment": bytes(32),
            "audience": 1,
            "epoch": 1,
            "wrapped_key": b"",
        }
        return PaperRecognised(**{**fields, **changes})

    def open(self) -> str:
        """Publish and open, with a chair; return the chair."""
        chair = self.enter(Role.CHAIR, votes=False)
        self.do(self.secretary, MeetingPublished())
        self.do(chair, MeetingOpened())
        return chair

    def request(self, person: str, item: str) -> str:
        return self.do(person, SpeechRequested(item))

    def vote(self, motion: str, /, **changes: object) -> VoteOpened:
        found = self.meeting.agenda.motion(motion)
        fields: dict = {
            "motion": motion,
            "text": found.text if found else "",
            "effect": found.effect if found else "",
            "answers": ANSWERS,
            "rule": HALF_OF_CAST,
            "names_shown": True,
            "entitled": self.meeting.people.entitled(),
            "box_key": BOX_KEY.public_key().public_bytes_raw(),
            "wraps": (),
            "deadline_ms": 0,
        }
        return VoteOpened(**{**fields, **changes})

    def open_vote(self, chair: str, motion: str, **changes: object) -> str:
        vote = self.do(chair, self.vote(motion, **changes))
        found = self.meeting.votes.get(vote)
        assert found is not None
        self.box = Box.empty(found)
        return vote

    def ballot(self, person: str, vote: str, replaces: str = "", **header: object) -> str:
        act = BallotCast(vote, replaces, b"")
        made = self.header(person, act, **header)  # type: ignore[arg-type]
        admit_ballot(self.meeting, self.box, made, act, self.now_ms)
        number = self.box.number + 1
        self.box = cast(self.box, Placed(number, self.now_ms, bytes(32), made, act))
        return made.act

    def sealing(self, vote: str, counts: Sequence[int], /, **changes: object) -> BoxSealed:
        fields: dict = {
            "vote": vote,
            "number": self.box.number,
            "hash": self.box.hash,
            "key": BOX_KEY.private_bytes_raw(),
            "counts": tuple(
                AnswerCount(answer.key, count)
                for answer, count in zip(ANSWERS, counts, strict=True)
            ),
            "invalid": (),
        }
        return BoxSealed(**{**fields, **changes})

    def close_vote(self, chair: str, vote: str, counts: Sequence[int] = (0, 0, 0)) -> None:
        self.do(chair, VoteClosed(vote))
        self.do(HOST, self.sealing(vote, counts))

    def hold_vote(self, chair: str, motion: str) -> str:
        """Hold a whole vote in which nobody votes."""
        vote = self.open_vote(chair, motion)
        self.close_vote(chair, vote)
        self.do(chair, VoteDeclared(vote, "rejected"))
        return vote


def rule_of(pack: str = "un-simple", *, qualified: bool = False) -> Rule:
    found = rules.pack(pack)
    return found.qualified if qualified else found.ordinary
