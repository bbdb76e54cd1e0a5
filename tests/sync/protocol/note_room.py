"""People with devices in a log, and what their devices say beside it; no host, no clock."""

from msgspec.structs import replace

from meeting.acts.people import Role
from meeting.ids import DeviceId, PersonId
from meeting.notes.desk import NoteDesk
from meeting.notes.note import PRIVATE, Note, NoteId, NoteKind
from meeting.notes.records import Body, NoteWritten, Record, Stamp
from meeting.people import Device, People, Person
from sync.crypto.keys import DeviceIdentity, new_identity
from sync.crypto.posts import OpenedPost, read_post
from sync.protocol.circles import NotYetError
from sync.protocol.notes import NoteProtocol, Taken

LOG, OTHER_LOG = "1" * 32, "2" * 32
LAN, MINH, HOA = (PersonId(letter * 32) for letter in "abc")
DOCUMENT = "d" * 32


class Town:
    """The people of one log."""

    def __init__(self) -> None:
        self.people = People()
        for number, person in enumerate((LAN, MINH, HOA), 1):
            known = Person(person, person[:1], "", "", Role.DELEGATE, votes=True, number=number)
            persons = self.people.persons.insert(person, known)
            self.people = replace(self.people, persons=persons)

    def enrol(self, person: PersonId, identity: DeviceIdentity | None = None) -> "Seat":
        """Return a new device of a person."""
        identity = identity or new_identity("device")
        keys = identity.public
        device = Device(
            id=identity.id,
            person=person,
            name=keys.name,
            act_key=keys.act_key,
            hpke_key=keys.hpke_key,
            tls_key_hash=keys.tls_key_hash,
            enrolled_ms=1,
            number=1,
        )
        self.change(device)
        owned = (*self.people.devices_by_person.get(person, ()), device.id)
        self.people = replace(
            self.people, devices_by_person=self.people.devices_by_person.insert(person, owned)
        )
        return Seat(self, person, identity)

    def change(self, device: Device) -> None:
        self.people = replace(self.people, devices=self.people.devices.insert(device.id, device))

    def revoke(self, seat: "Seat", at_ms: int) -> None:
        self.change(replace(self.people.devices[seat.id], revoked_ms=at_ms))


class Seat:
    """One device, with what it has said and taken."""

    def __init__(self, town: Town, person: PersonId, identity: DeviceIdentity) -> None:
        self.town = town
        self.me = person
        self.id = DeviceId(identity.id)
        self.identity = identity
        self.protocol = NoteProtocol(LOG, person, identity)
        self.desk = NoteDesk(person, self.id)
        self.said: list[OpenedPost] = []

    @property
    def book(self):
        return self.protocol.book

    @property
    def sign(self):
        return self.identity.signer()

    def say(self, *posts: OpenedPost) -> None:
        """Say something, and go by it."""
        for post in posts:
            self.protocol.take(post, self.town.people)
        self.said.extend(posts)

    def circle(self, *others: PersonId) -> str:
        name, post = self.book.make_circle(others)
        if post is not None:
            self.say(post)
        return name

    def key(self, circle: str) -> str:
        """Make a new key for a circle."""
        key, post = self.book.make_key(circle, self.town.people)
        self.book.hold(key)
        self.say(post)
        return key.id

    def seal(self, body: Body, *, circle=PRIVATE, name: str = "note/1", at_ms: int = 5):
        record = Record(name, Stamp(at_ms, 0, self.id), circle, body)
        return self.protocol.seal(record, self.town.people)

    def take(self, post: OpenedPost) -> Taken:
        """Take a post as it comes over the wire."""
        return self.protocol.take(read_post(post.data), self.town.people)

    def hear(self, other: "Seat") -> None:
        """Take all that another device has said, as far as it can be judged."""
        for post in other.said:
            try:
                self.take(post)
            except NotYetError:
                continue


def note(author: PersonId = LAN, text: str = "text", key: str = "1") -> NoteWritten:
    return NoteWritten(Note(NoteId(key), DOCUMENT, NoteKind.COMMENT, author, (), text=text))
