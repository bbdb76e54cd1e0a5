"""A small meeting in memory: an organisation, a host, officers and delegates with their keys.

Everything but HPKE is derived from names, so that a failing test fails the same way again.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from meeting import rules
from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.base import Act
from meeting.acts.founding import DeviceKeys, HostAppointed, LogFounded
from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    InvitationIssued,
    PersonAdded,
    Role,
)
from meeting.acts.sitting import ItemCalled, MeetingClosed, MeetingOpened, MeetingPublished
from meeting.acts.voting import BallotCast, Rule, VoteClosed, VoteDeclared, VoteOpened
from meeting.encoding import decode
from meeting.ids import HOST
from meeting.log.audit import audit
from meeting.log.author import Author
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.choices import seal_choice, wrap_box_key
from meeting.log.export import Receipt, StoredChain, export
from meeting.log.findings import Report
from meeting.log.sequencer import Admitted, Batch, HostKeys, Sequencer
from meeting.people import enrolment_bytes
from meeting.records import (
    ActHeader,
    Entry,
    Mandate,
    device_id,
    mandate_bytes,
    organisation_fingerprint,
)
from meeting.signing import ENROLMENT, MANDATE, public_bytes, signer

START_MS = 1_800_000_000_000
DAY_MS = 86_400_000


def derived(*names: object, length: int = 32) -> bytes:
    """Return bytes that depend on the names alone."""
    return hashlib.shake_256("/".join(map(str, names)).encode()).digest(length)


class Keys:
    """The keys of a device or a host."""

    def __init__(self, name: str) -> None:
        self.act = Ed25519PrivateKey.from_private_bytes(derived(name, "act"))
        self.hpke = X25519PrivateKey.from_private_bytes(derived(name, "hpke"))
        self.act_key = public_bytes(self.act)
        self.hpke_key = self.hpke.public_key().public_bytes_raw()
        self.device = device_id(self.act_key)
        self.sign = signer(self.act)
        self.public = DeviceKeys(
            act_key=self.act_key,
            hpke_key=self.hpke_key,
            tls_key_hash=derived(name, "tls"),
            name=name,
        )

    def for_host(self) -> HostKeys:
        """Return them as a sequencer takes them."""
        return HostKeys(self.sign, self.act_key, self.hpke.private_bytes_raw())


@dataclass
class Seat:
    """A person at a device."""

    name: str
    person: str
    keys: Keys
    author: Author


@dataclass
class StoredLog:
    """What the host's disk has of a log or box."""

    entries: list[bytes] = field(default_factory=list)
    openings: list[bytes] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)
    by_act: dict[str, bytes] = field(default_factory=dict)


class Room:
    """A meeting with its host; `act` submits, commits and stores, and moves the clock on."""

    def __init__(self, name: str = "room", *, rules_version: int = 1) -> None:
        self.name = name
        self.now_ms = START_MS
        self.log = derived(name, "log", length=16).hex()
        self.root = Keys(f"{name}/root")
        self.host = Keys(f"{name}/host")
        self.fingerprint = organisation_fingerprint(self.root.act_key)
        self.disk: dict[str, StoredLog] = {self.log: StoredLog()}
        self.receipts: dict[str, bytes] = {}
        self.box_keys: dict[str, X25519PrivateKey] = {}
        self.ballots: dict[tuple[str, str], str] = {}
        self._ids = 0
        self.sequencer = self.start_host(self.host)
        self.secretary = self._seat("secretary", person=self.next_id())
        self.seats: dict[str, Seat] = {self.secretary.person: self.secretary}
        self.founding = self._founding(rules_version)
        self.act(self.secretary, self.founding, act_id=self.secretary.person)

    # --- ids, keys, the host

    def next_id(self) -> str:
        """Return an id that was not used yet."""
        self._ids += 1
        return derived(self.name, "id", self._ids, length=16).hex()

    def salt(self) -> bytes:
        """Return a salt that was not used yet."""
        self._ids += 1
        return derived(self.name, "salt", self._ids)

    def entropy(self, length: int) -> bytes:
        """Return bytes that were not used yet."""
        self._ids += 1
        return derived(self.name, "entropy", self._ids, length=length)

    def start_host(self, keys: Keys) -> Sequencer:
        """Return a sequencer on what the disk holds, as after a restart."""
        log = self.replica()
        boxes = [self.box_replica(log, vote) for vote in log.course.votes()]
        return Sequencer(log, keys.for_host(), find=self.find, entropy=self.entropy, boxes=boxes)

    def restart(self, keys: Keys | None = None) -> None:
        """Start the host again from its disk, perhaps another host."""
        self.host = keys or self.host
        self.sequencer = self.start_host(self.host)

    def find(self, log: str, act: str) -> bytes | None:
        """Return a stored entry by its act."""
        stored = self.disk.get(log)
        return stored.by_act.get(act) if stored else None

    @property
    def verified(self) -> VerifiedLog:
        """Return the host's own log."""
        return self.sequencer.log

    # --- acts

    def signed(
        self,
        seat: Seat,
        act: Act,
        *,
        act_id: str | None = None,
        audience: int = 0,
        log: str | None = None,
        seen: tuple[int, bytes] | None = None,
    ) -> bytes:
        """Return an act as the seat's device signs it now."""
        number, hashed = seen or (self.verified.number, self.verified.hash)
        return seat.author.sign_act(
            act,
            seen_number=number,
            seen_hash=hashed,
            device_time_ms=self.now_ms,
            salt=self.salt(),
            act_id=act_id or self.next_id(),
            audience=audience,
            log=log,
        )

    def act(
        self, seat: Seat, act: Act, *, act_id: str | None = None, audience: int = 0
    ) -> Admitted:
        """Do something and have it stored."""
        return self.send(self.signed(seat, act, act_id=act_id, audience=audience))

    def send(self, data: bytes) -> Admitted:
        """Have bytes admitted and stored."""
        self.now_ms += 1000
        admitted = self.sequencer.submit(data, self.now_ms)
        self.commit()
        return admitted

    def commit(self) -> Batch:
        """Commit what was admitted, store it, and keep the receipts."""
        batch = self.sequencer.commit(self.now_ms)
        if batch.entries:
            stored = self.disk[self.log]
            stored.heads.append(batch.head)
            for entry in batch.entries:
                _store(stored, entry.header.act, entry.entry, entry.opening)
        for part in batch.boxes:
            stored = self.disk.setdefault(part.log, StoredLog())
            stored.heads.append(part.head)
            for entry, receipt in zip(part.entries, part.receipts, strict=True):
                _store(stored, entry.header.act, entry.entry, entry.opening)
                self.receipts[entry.header.act] = receipt
        self.sequencer.stored(batch)
        return batch

    # --- people

    def invite(self, officer: Seat, person: str, token: str) -> str:
        """Issue an invitation, return its id."""
        key = public_bytes(Ed25519PrivateKey.from_private_bytes(derived(token)))
        return self.act(officer, InvitationIssued(person, key, self.now_ms + DAY_MS)).act

    def enrolment(self, invitation: str, person: str, keys: Keys, token: str) -> DeviceEnrolled:
        """Return the enrolment of a device, proved with the invitation's token."""
        proof = signer(Ed25519PrivateKey.from_private_bytes(derived(token)))(
            ENROLMENT, enrolment_bytes(self.log, invitation, person, keys.public)
        )
        return DeviceEnrolled(invitation, person, keys.public, proof)

    def enrol(self, invitation: str, person: str, name: str, token: str) -> Seat:
        """Enrol a device, return the person at it."""
        seat = self._seat(name, person)
        self.act(seat, self.enrolment(invitation, person, seat.keys, token))
        self.seats[person] = seat
        return seat

    def add(self, name: str, role: Role, *, votes: bool) -> Seat:
        """Add a person with a device."""
        person = self.act(self.secretary, PersonAdded(name, "position", "unit", role, votes)).act
        invitation = self.invite(self.secretary, person, f"{self.name}/token/{name}")
        return self.enrol(invitation, person, name, f"{self.name}/token/{name}")

    def attend(self, *seats: Seat, present: bool = True) -> None:
        """Record who is in the room, or has left it."""
        for seat in seats:
            self.act(self.secretary, AttendanceRecorded(seat.person, present))

    # --- votes

    def open_vote(
        self,
        motion: str,
        *,
        chair: Seat,
        deadline_ms: int = 0,
        rule: Rule | None = None,
        wraps: Iterable[Keys] = (),
    ) -> str:
        """Open a vote, return its id."""
        vote = self.next_id()
        opened = self.vote_opened(motion, vote, deadline_ms=deadline_ms, rule=rule, wraps=wraps)
        self.act(chair, opened, act_id=vote)
        return vote

    def vote_opened(
        self,
        motion: str,
        vote: str,
        *,
        deadline_ms: int = 0,
        rule: Rule | None = None,
        wraps: Iterable[Keys] = (),
    ) -> VoteOpened:
        """Return the act that opens a vote, with the box's key wrapped for the host and others."""
        meeting = self.verified.meeting
        stands = meeting.agenda.motion(motion)
        assert stands is not None
        key = X25519PrivateKey.from_private_bytes(derived(self.name, "box", vote))
        self.box_keys[vote] = key
        private_key = key.private_bytes_raw()
        return VoteOpened(
            motion=motion,
            text=stands.text,
            effect=stands.effect,
            answers=rules.default_answers("en"),
            rule=rule or rules.pack("vn-ubnd").ordinary,
            names_shown=True,
            entitled=meeting.people.entitled(),
            box_key=key.public_key().public_bytes_raw(),
            wraps=(
                wrap_box_key(private_key, HOST, self.host.hpke_key, self.log, vote),
                *(
                    wrap_box_key(private_key, keys.device, keys.hpke_key, self.log, vote)
                    for keys in wraps
                ),
            ),
            deadline_ms=deadline_ms,
        )

    def ballot(
        self,
        seat: Seat,
        vote: str,
        answer: str,
        *,
        replaces: str | None = None,
        act_id: str | None = None,
        sealed: bytes | None = None,
    ) -> bytes:
        """Return a ballot as the seat's device signs it now."""
        act_id = act_id or self.next_id()
        box_key = self.box_keys[vote].public_key().public_bytes_raw()
        if sealed is None:
            sealed = seal_choice(answer, box_key, self.log, vote, seat.person, act_id)
        if replaces is None:
            replaces = self.ballots.get((vote, seat.person), "")
        ballot = BallotCast(vote, replaces, sealed)
        return self.signed(seat, ballot, act_id=act_id, log=self.box_id(vote))

    def cast(self, seat: Seat, vote: str, answer: str) -> Admitted:
        """Cast a ballot, or change it, and have it stored."""
        admitted = self.send(self.ballot(seat, vote, answer))
        self.ballots[vote, seat.person] = admitted.act
        return admitted

    def box_id(self, vote: str) -> str:
        """Return the id of a vote's box."""
        for log, box in self.sequencer.boxes.items():
            if box.vote == vote:
                return log
        raise KeyError(vote)

    def close_vote(self, vote: str, chair: Seat) -> None:
        """Close a vote, whose box is sealed with it."""
        self.act(chair, VoteClosed(vote))

    def declare(self, vote: str, chair: Seat, outcome: str) -> None:
        """Declare the result."""
        self.act(chair, VoteDeclared(vote, outcome))  # type: ignore[arg-type]

    def appoint(self, keys: Keys) -> HostAppointed:
        """Return the act that appoints another host, going on from here."""
        log = self.verified
        epoch = log.epochs.current
        assert epoch is not None
        return HostAppointed(epoch.number + 1, keys.act_key, keys.hpke_key, log.number, log.hash)

    # --- copies

    def replica(self, fingerprint: bytes | None = None) -> VerifiedLog:
        """Return the log as a device has it that fetched all of it."""
        log = VerifiedLog(self.log, fingerprint)
        stored = self.disk[self.log]
        if stored.entries:
            log.append(stored.entries, stored.openings, stored.heads[-1])
        return log

    def box_replica(self, log: VerifiedLog, vote: str) -> VerifiedBox:
        """Return a box as a device has it that fetched all of it."""
        box = VerifiedBox(log, vote)
        stored = self.disk.get(box.log)
        if stored is not None:
            box.append(stored.entries, stored.openings, stored.heads[-1])
        return box

    def stored(self, log: str) -> StoredChain:
        """Return a log or box as it stands on the host's disk."""
        stored = self.disk.get(log, StoredLog())
        return StoredChain(list(stored.entries), list(stored.openings), list(stored.heads))

    def erase(self, number: int) -> None:
        """Delete a payload from the host's disk."""
        self.disk[self.log].openings[number - 1] = b""

    def all_receipts(self) -> list[Receipt]:
        """Return the receipts of all ballots."""
        by_act = {act: entry for log in self.disk.values() for act, entry in log.by_act.items()}
        return [Receipt(by_act[act], head) for act, head in self.receipts.items()]

    def hand_over(self, keys: Keys) -> None:
        """Have the secretary appoint another host, which goes on from the same disk."""
        appointed = self.signed(self.secretary, self.appoint(keys))
        self.restart(keys)
        self.send(appointed)

    def record(self, **more: Any) -> bytes:
        """Return the record of the meeting as the host exports it."""
        votes = self.verified.course.votes()
        boxes = {vote: self.stored(self.box_id(vote)) for vote in votes}
        return export(self.log, self.stored(self.log), boxes, **more)

    def audit(self, **more: Any) -> Report:
        """Return what the audit says of the record."""
        return audit(self.record(**more), self.fingerprint)

    # --- within

    def _seat(self, name: str, person: str) -> Seat:
        keys = Keys(f"{self.name}/{name}")
        return Seat(name, person, keys, Author(self.log, person, keys.device, keys.sign))

    def _founding(self, rules_version: int) -> LogFounded:
        mandate = mandate_bytes(
            Mandate(
                "Organisation", self.secretary.keys.act_key, START_MS - DAY_MS, START_MS + DAY_MS
            )
        )
        return LogFounded(
            rules=rules_version,
            pack="vn-ubnd",
            body="Body",
            title="Title",
            place="Place",
            language="en",
            starts_ms=START_MS,
            organisation=self.root.act_key,
            mandate=mandate,
            mandate_signature=self.root.sign(MANDATE, mandate),
            host_key=self.host.act_key,
            host_hpke_key=self.host.hpke_key,
            founder_name="Secretary",
            founder_position="Secretary",
            device=self.secretary.keys.public,
        )


class Sitting(Room):
    """A meeting that sits: a chair, delegates in the room, an item with a motion."""

    def __init__(self, name: str = "room", *, delegates: int = 3) -> None:
        super().__init__(name)
        self.chair = self.add("chair", Role.CHAIR, votes=True)
        self.delegates = [
            self.add(f"delegate {index}", Role.DELEGATE, votes=True)
            for index in range(1, delegates + 1)
        ]
        self.item = self.act(self.secretary, ItemAdded("", "Item", "presenter", 10)).act
        self.motion = self.act(
            self.secretary, MotionAdded(self.item, "That it be so.", "It will be so.")
        ).act
        self.act(self.secretary, MeetingPublished())
        self.attend(self.chair, *self.delegates)
        self.act(self.chair, MeetingOpened())
        self.act(self.chair, ItemCalled(self.item))

    def vote(self, *answers: str, close: bool = True) -> str:
        """Hold a vote in which the delegates give these answers; return its id."""
        vote = self.open_vote(self.motion, chair=self.chair, wraps=[self.secretary.keys])
        for seat, answer in zip(self.delegates, answers, strict=False):
            self.cast(seat, vote, answer)
        if close:
            self.close_vote(vote, self.chair)
        return vote

    def finish(self) -> None:
        """Close the meeting."""
        self.act(self.chair, MeetingClosed())


def header_of(entry: bytes) -> ActHeader:
    """Return the header in an entry."""
    return decode(decode(entry, Entry).header, ActHeader)


def _store(stored: StoredLog, act: str, entry: bytes, opening: bytes) -> None:
    stored.entries.append(entry)
    stored.openings.append(opening)
    stored.by_act[act] = entry
