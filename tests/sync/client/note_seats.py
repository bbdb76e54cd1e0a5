"""People with their notes: real clients, and what each of them sees."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting.acts.people import InvitationIssued
from meeting.ids import DeviceId, PersonId
from meeting.notes.desk import NoteDesk
from meeting.notes.merging import note_name
from meeting.notes.note import PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Body, Erased, NoteWritten, Record
from meeting.signing import public_bytes
from sync.client.events import NotesChanged
from sync.crypto.circles import circle_id
from tests.sync.client.stage import Seat, Stage
from tests.sync.host.scene import DAY_MS, Device, Scene

DOCUMENT = "d" * 32


async def further(scene: Scene, member: Device, name: str = "laptop") -> Device:
    """Enrol a further device of a member, as she consents to with her first."""
    ticket = Ed25519PrivateKey.generate()
    issued = InvitationIssued(member.person, public_bytes(ticket), scene.clock() + DAY_MS)
    invitation = (await scene.do(member, issued)).act
    device = scene.device(member.person, name)
    await scene.hosted.submit_and_wait(scene.enrolment(device, invitation, ticket))
    return device


@dataclass
class Reader:
    """A person at a device, who writes notes and sees those that came."""

    seat: Seat
    stage: Stage

    def __post_init__(self) -> None:
        client = self.seat.client
        self.me = PersonId(client.membership.person)
        self._desk = NoteDesk(self.me, DeviceId(client.device.identity.id))
        self._heard = 0
        for author, record in client.notes.records():
            self._desk.take(author, record, self._now())

    def write(self, name: str, body: Body, circle: CircleId = PRIVATE) -> None:
        self._hear()
        records, _ = self._desk.write(name, body, circle, self._now())
        self.keep(records)

    def keep(self, records: tuple[Record, ...]) -> None:
        self.seat.client.notes.write(records)
        # A test does not wait until the pen has rested.
        self.seat.client.notes.awake.set()

    def note(self, number: int, text: str, circle: CircleId = PRIVATE) -> None:
        """Write a note's text, or erase it where that is empty."""
        name = NoteId(f"{number:032x}")
        note = Note(name, DOCUMENT, NoteKind.COMMENT, self.me, (), text=text)
        self.write(note_name(name), NoteWritten(note) if text else Erased(), circle)

    def circle(self, *others: "Reader") -> CircleId:
        members = [one.me for one in others]
        self.seat.client.notes.make_circle(members)
        return CircleId(circle_id(self.seat.client.membership.log, self.me, members))

    def sees(self) -> dict[str, str]:
        """Return the texts of all notes, by name."""
        self._hear()
        return {
            name: record.body.note.text
            for name, record in self._desk.records.items()
            if isinstance(record.body, NoteWritten)
        }

    def texts(self) -> list[str]:
        return sorted(self.sees().values())

    async def until_sees(self, *texts: str) -> None:
        await self.seat.until(lambda: self.texts() == sorted(texts))

    def bodies(self) -> dict[str, Body]:
        self._hear()
        return {name: record.body for name, record in self._desk.records.items()}

    def _hear(self) -> None:
        told = self.seat.told
        for event in told[self._heard :]:
            if isinstance(event, NotesChanged):
                self._take(event)
        self._heard = len(told)

    def _take(self, event: NotesChanged) -> None:
        for author, record in event.records:
            self._desk.take(author, record, self._now())
        names = [record.name for _, record in event.records]
        if strays := self._desk.mend(names, self._now()):
            self.keep(strays)

    def _now(self) -> int:
        return self.stage.scene.clock()


async def reader(stage: Stage, member: Device, **options) -> Reader:
    return Reader(await stage.seat(member, **options), stage)


async def back(stage: Stage, one: Reader, *, live: bool = True) -> Reader:
    """Start a client anew on what its vault has."""
    await one.seat.client.stop()
    client = one.seat.client
    return Reader(await stage.take_seat(client.device, client.membership, live=live), stage)
