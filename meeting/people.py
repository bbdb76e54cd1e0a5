"""Who takes part, with which devices, and who is in the room."""

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap

from meeting.acts.founding import DeviceKeys, LogFounded
from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    DeviceRevoked,
    InvitationApproved,
    InvitationIssued,
    InvitationWithdrawn,
    PersonAdded,
    PersonChanged,
    PersonRemoved,
    Role,
)
from meeting.encoding import Canonical, encode
from meeting.ids import DeviceId, Id, InvitationId, PersonId
from meeting.placed import Placed
from meeting.records import device_id


class Person(msgspec.Struct, frozen=True):
    """Somebody who takes part, or did until `removed_ms`.

    `number` is the entry that added the person and gives the order of the list; `since_ms` says
    since when the person has been present, or absent.
    """

    id: PersonId
    name: str
    position: str
    unit: str
    role: Role
    votes: bool
    number: int
    present: bool = False
    since_ms: int = 0
    removed_ms: int = 0


class Device(msgspec.Struct, frozen=True):
    """A device of a person; `revoked_ms` is 0 while it counts."""

    id: DeviceId
    person: PersonId
    name: str
    act_key: bytes
    hpke_key: bytes
    tls_key_hash: bytes
    enrolled_ms: int
    number: int
    revoked_ms: int = 0


class Invitation(msgspec.Struct, frozen=True):
    """Leave to enrol one device; `device` is the one that used it."""

    id: InvitationId
    person: PersonId
    key: bytes
    expires_ms: int
    issuer: PersonId
    issuer_device: DeviceId
    issued_ms: int
    approver: PersonId = PersonId("")
    approver_device: DeviceId = DeviceId("")
    device: DeviceId = DeviceId("")
    withdrawn: bool = False


class People(msgspec.Struct, frozen=True):
    """All people, devices and invitations, by id; those who left the list stay findable."""

    persons: "HashTrieMap[str, Person]" = HashTrieMap()
    devices: "HashTrieMap[str, Device]" = HashTrieMap()
    invitations: "HashTrieMap[str, Invitation]" = HashTrieMap()
    devices_by_person: "HashTrieMap[str, tuple[DeviceId, ...]]" = HashTrieMap()

    def get(self, person: str) -> Person | None:
        """Return a person who takes part."""
        found = self.persons.get(person)
        return found if found is not None and not found.removed_ms else None

    def ever(self, person: str) -> Person | None:
        """Return a person who takes part or once did, so that old votes keep their names."""
        return self.persons.get(person)

    def in_order(self) -> tuple[Person, ...]:
        """Return everybody who takes part, in the order of the list."""
        current = (person for person in self.persons.values() if not person.removed_ms)
        return tuple(sorted(current, key=_number))

    def by_role(self, role: Role) -> tuple[Person, ...]:
        """Return everybody with a role, in the order of the list."""
        return tuple(person for person in self.in_order() if person.role is role)

    def present(self) -> tuple[Person, ...]:
        """Return everybody in the room, in the order of the list."""
        return tuple(person for person in self.in_order() if person.present)

    def entitled(self) -> tuple[PersonId, ...]:
        """Return the roll: the ids of all who have a vote, present or not, sorted."""
        current = self.persons.values()
        return tuple(sorted(one.id for one in current if one.votes and not one.removed_ms))

    def device(self, device: str) -> Device | None:
        """Return a device, revoked or not."""
        return self.devices.get(device)

    def devices_of(self, person: str) -> tuple[Device, ...]:
        """Return all devices that a person ever had, in the order of enrolment."""
        return tuple(self.devices[one] for one in self.devices_by_person.get(person, ()))

    def has_had_device(self, person: str) -> bool:
        """Say whether a device of this person was ever enrolled, revoked since or not."""
        return person in self.devices_by_person

    def needs_second(self, invitation: Invitation) -> bool:
        """Say whether an invitation lacks the consents that a further device takes.

        They are the person's own, or those of two officers. The consent of a device that was
        revoked since does not count: whoever stole it would otherwise outlive its revocation.
        """
        if not self.has_had_device(invitation.person):
            return False
        consents = {
            person
            for person, device in (
                (invitation.issuer, invitation.issuer_device),
                (invitation.approver, invitation.approver_device),
            )
            if self._counts(device)
        }
        return invitation.person not in consents and len(consents) < 2

    def open_invitations(self, person: str, now_ms: int) -> tuple[Invitation, ...]:
        """Return a person's invitations that can still be used, oldest first."""
        usable = (
            one
            for one in self.invitations.values()
            if one.person == person
            and not (one.device or one.withdrawn)
            and now_ms <= one.expires_ms
        )
        return tuple(sorted(usable, key=_issued))

    def _counts(self, device: str) -> bool:
        found = self.devices.get(device)
        return found is not None and not found.revoked_ms


class Enrolment(Canonical, frozen=True):
    """What the proof of an enrolment is made over."""

    log: Id
    invitation: Id
    person: Id
    device: DeviceKeys


def enrolment_bytes(log: str, invitation: str, person: str, device: DeviceKeys) -> bytes:
    """Return the bytes that the invitation's key signs when a device is enrolled."""
    return encode(Enrolment(log=log, invitation=invitation, person=person, device=device))


def log_founded(people: People, placed: Placed, act: LogFounded) -> People:
    """Return the founder as the first person, a secretary, with the founding device."""
    founder = Person(
        id=PersonId(placed.header.act),
        name=act.founder_name,
        position=act.founder_position,
        unit="",
        role=Role.SECRETARY,
        votes=False,
        number=placed.number,
    )
    people = replace(people, persons=people.persons.insert(founder.id, founder))
    return _with_device(people, placed, founder.id, act.device)


def person_added(people: People, placed: Placed, act: PersonAdded) -> People:
    """Return the people with one more."""
    person = Person(
        id=PersonId(placed.header.act),
        name=act.name,
        position=act.position,
        unit=act.unit,
        role=act.role,
        votes=act.votes,
        number=placed.number,
    )
    return replace(people, persons=people.persons.insert(person.id, person))


def person_changed(people: People, _placed: Placed, act: PersonChanged) -> People:
    """Return the people with one changed."""
    person = people.get(act.person)
    if person is None:
        return people
    changed = replace(
        person,
        name=act.name,
        position=act.position,
        unit=act.unit,
        role=act.role,
        votes=act.votes,
    )
    return replace(people, persons=people.persons.insert(person.id, changed))


def person_removed(people: People, placed: Placed, act: PersonRemoved) -> People:
    """Return the people without one, whose devices and invitations are void."""
    person = people.get(act.person)
    if person is None:
        return people
    gone = replace(person, removed_ms=placed.time_ms, present=False, since_ms=placed.time_ms)
    devices, invitations = people.devices, people.invitations
    for device in people.devices_of(person.id):
        if not device.revoked_ms:
            devices = devices.insert(device.id, replace(device, revoked_ms=placed.time_ms))
    for invitation in people.open_invitations(person.id, now_ms=0):
        invitations = invitations.insert(invitation.id, replace(invitation, withdrawn=True))
    return replace(
        people,
        persons=people.persons.insert(person.id, gone),
        devices=devices,
        invitations=invitations,
    )


def invitation_issued(people: People, placed: Placed, act: InvitationIssued) -> People:
    """Return the people with one more invitation."""
    invitation = Invitation(
        id=InvitationId(placed.header.act),
        person=PersonId(act.person),
        key=act.key,
        expires_ms=act.expires_ms,
        issuer=PersonId(placed.header.author),
        issuer_device=DeviceId(placed.header.device),
        issued_ms=placed.time_ms,
    )
    return replace(people, invitations=people.invitations.insert(invitation.id, invitation))


def invitation_approved(people: People, placed: Placed, act: InvitationApproved) -> People:
    """Return the people with an invitation that a second one consents to."""
    invitation = people.invitations.get(act.invitation)
    if invitation is None:
        return people
    approved = replace(
        invitation,
        approver=PersonId(placed.header.author),
        approver_device=DeviceId(placed.header.device),
    )
    return replace(people, invitations=people.invitations.insert(invitation.id, approved))


def invitation_withdrawn(people: People, _placed: Placed, act: InvitationWithdrawn) -> People:
    """Return the people with an invitation void."""
    invitation = people.invitations.get(act.invitation)
    if invitation is None:
        return people
    void = replace(invitation, withdrawn=True)
    return replace(people, invitations=people.invitations.insert(invitation.id, void))


def device_enrolled(people: People, placed: Placed, act: DeviceEnrolled) -> People:
    """Return the people with one more device, and its invitation used."""
    invitation = people.invitations.get(act.invitation)
    if invitation is not None:
        used = replace(invitation, device=DeviceId(device_id(act.device.act_key)))
        people = replace(people, invitations=people.invitations.insert(invitation.id, used))
    return _with_device(people, placed, PersonId(act.person), act.device)


def device_revoked(people: People, placed: Placed, act: DeviceRevoked) -> People:
    """Return the people with a device that counts no longer."""
    device = people.devices.get(act.device)
    if device is None or device.revoked_ms:
        return people
    revoked = replace(device, revoked_ms=placed.time_ms)
    return replace(people, devices=people.devices.insert(device.id, revoked))


def attendance_recorded(people: People, placed: Placed, act: AttendanceRecorded) -> People:
    """Return the people with somebody in the room, or gone from it."""
    person = people.get(act.person)
    if person is None:
        return people
    there = replace(person, present=act.present, since_ms=placed.time_ms)
    return replace(people, persons=people.persons.insert(person.id, there))


def _with_device(people: People, placed: Placed, person: PersonId, keys: DeviceKeys) -> People:
    device = Device(
        id=DeviceId(device_id(keys.act_key)),
        person=person,
        name=keys.name,
        act_key=keys.act_key,
        hpke_key=keys.hpke_key,
        tls_key_hash=keys.tls_key_hash,
        enrolled_ms=placed.time_ms,
        number=placed.number,
    )
    if device.id in people.devices:
        return people
    owned = people.devices_by_person.get(person, ())
    return replace(
        people,
        devices=people.devices.insert(device.id, device),
        devices_by_person=people.devices_by_person.insert(person, (*owned, device.id)),
    )


def _number(person: Person) -> int:
    return person.number


def _issued(invitation: Invitation) -> tuple[int, str]:
    return invitation.issued_ms, invitation.id
