"""Attacks on notes: by a host with its own mailbox, by fellow members, by outsiders, by thieves."""

import secrets

import msgspec
import pytest
from msgspec.structs import replace

from meeting.acts.people import DeviceRevoked, Role
from meeting.errors import Code, MeetingError, TamperError
from meeting.ids import DeviceId
from meeting.notes.merging import note_name
from meeting.notes.note import CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Erased, NoteWritten, Stamp
from sync.bodies import NotesPage, NotesPushed, PushNotes
from sync.crypto import circles
from sync.crypto.circles import Place, Said
from sync.crypto.keys import new_identity
from sync.crypto.posts import (
    CircleMade,
    KeyGranted,
    OpenedPost,
    RecordSealed,
    read_post,
    write_post,
)
from sync.stores.note_ports import NewLetter
from tests.faults.steps import reached
from tests.sync.client.note_seats import DOCUMENT, Reader, further, reader
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import Device, Scene, run


class Mailbox:
    """What a host has of one circle, and what it makes of it."""

    def __init__(self, scene: Scene, circle: str) -> None:
        self.scene = scene
        self.circle = circle
        self._store = scene.store.mailbox

    def posts(self, kind: type) -> list[OpenedPost]:
        letters = self._store.since(self.scene.log, 0, [self.circle], limit=999, limit_bytes=10**8)
        posts = [read_post(letter.data) for letter in letters]
        return [one for one in posts if isinstance(one.header, kind)]

    async def plant(self, *readers: Reader, data: bytes, circle: str = "") -> None:
        """Put something into the mailbox, and wait until these devices have fetched it."""
        place, mark = secrets.token_hex(16), secrets.token_bytes(16)
        letter = NewLetter(circle or self.circle, "f" * 32, place, mark, data)
        self._store.put(self.scene.log, [letter])
        number = self._store.last(self.scene.log).number
        room = self.scene.services.rooms[self.scene.log]
        room.tell_of_notes(frozenset(one.me for one in readers))
        for one in readers:
            notes = one.seat.client.device.vault.notes
            await reached(lambda notes=notes: notes.cursor(self.scene.log).number >= number)


def private_of(one: Reader) -> str:
    return one.seat.client.notes._protocol.book.private


async def three(stage: Stage) -> tuple[Reader, Reader, Reader]:
    return tuple(
        [
            await reader(stage, await stage.scene.join(name, Role.DELEGATE))
            for name in ("lan", "minh", "hoa")
        ]
    )


async def shared(stage: Stage) -> tuple[Reader, Reader, Reader, CircleId, Mailbox]:
    """Return Lan, Minh and Hoa, and their circle, in which Lan has written "true"."""
    lan, minh, hoa = await three(stage)
    circle = lan.circle(minh, hoa)
    lan.note(1, "true", circle)
    for one in (minh, hoa):
        await one.until_sees("true")
    return lan, minh, hoa, circle, Mailbox(stage.scene, circle)


def sealed_by(one: Reader, circle: str, said: Said, **changed) -> OpenedPost:
    """Return what somebody with the circle's key can seal, and sign with her own device."""
    book = one.seat.client.notes._protocol.book
    key = book.writing_key(circle, one.seat.client.meeting.people)
    identity = one.seat.client.device.identity
    place = Place(
        log=book.log,
        circle=circle,
        key_id=key.id,
        person=one.me,
        stamp=Stamp(one.stage.scene.clock() + 60_000, 0, DeviceId(identity.id)),
        device=identity.id,
    )
    header, sealed = circles.seal_record(key.key, said, replace(place, **changed))
    return write_post(header, sealed, identity.signer())


def note_of(author: Reader, text: str, number: int = 1) -> Said:
    note = Note(NoteId(f"{number:032x}"), DOCUMENT, NoteKind.COMMENT, author.me, (), text=text)
    return Said(note_name(note.id), NoteWritten(note))


async def answer(scene: Scene, device: Device, method: str, path: str, body: bytes | None = None):
    async with scene.http(device) as http, http.request(method, path, data=body) as response:
        return response.status, await response.read()


class TestHost:
    """A host has the sealed bytes, and gains nothing from them."""

    def test_swapped_ciphertexts(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, _, circle, box = await shared(stage)
                lan.note(2, "other", circle)
                await minh.until_sees("true", "other")
                one, other = box.posts(RecordSealed)
                swapped = replace(one, post=replace(one.post, sealed=other.post.sealed))
                renamed = replace(one.header, sealed_hash=other.header.sealed_hash)
                data = msgspec.json.encode(renamed)
                dressed = replace(swapped, post=replace(swapped.post, header=data))
                for post in (swapped, dressed):
                    await box.plant(minh, data=post.data)
                assert minh.texts() == ["other", "true"]

        run(story())

    def test_an_old_record_again(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, _, circle, box = await shared(stage)
                (old,) = box.posts(RecordSealed)
                lan.note(1, "", circle)
                await minh.until_sees()
                await box.plant(lan, minh, data=old.data)
                assert lan.texts() == minh.texts() == []

        run(story())

    def test_a_record_of_its_own_making(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                _, minh, _, _, box = await shared(stage)
                (post,) = box.posts(RecordSealed)
                invented = new_identity("host")
                later = replace(post.header, wall_ms=post.header.wall_ms + 1000)
                for header in (later, replace(later, device=invented.id)):
                    forged = write_post(header, post.post.sealed, invented.signer())
                    await box.plant(minh, data=forged.data)
                await box.plant(minh, data=b"rubbish")
                assert minh.texts() == ["true"]

        run(story())

    def test_a_note_in_a_circle_it_was_not_written_for(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, hoa, circle, box = await shared(stage)
                lan.note(2, "for Minh alone", lan.circle(minh))
                await minh.until_sees("true", "for Minh alone")
                pair = Mailbox(stage.scene, circles.circle_id(stage.scene.log, lan.me, [minh.me]))
                for post in [*pair.posts(object)]:
                    await box.plant(hoa, data=post.data)
                (post,) = pair.posts(RecordSealed)
                moved = replace(
                    post,
                    post=replace(
                        post.post,
                        header=post.post.header.replace(pair.circle.encode(), circle.encode()),
                    ),
                )
                await box.plant(hoa, data=moved.data)
                assert hoa.texts() == ["true"]
                book = hoa.seat.client.notes._protocol.book
                assert {key.circle for key in book._keys.values()} == {circle}

        run(story())

    def test_a_circle_that_nobody_made(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, hoa, _, box = await shared(stage)
                invented = new_identity("host")
                for device in (invented.id, lan.seat.client.device.identity.id):
                    made = CircleMade(stage.scene.log, lan.me, (hoa.me,), device)
                    forged = write_post(made, b"", invented.signer())
                    await box.plant(minh, hoa, data=forged.data)
                for one in (minh, hoa):
                    assert len(one.seat.client.notes.circles()) == 1

        run(story())

    def test_the_mailbox_shows_neither_names_nor_words(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, _, circle, box = await shared(stage)
                lan.note(2, "PLANTED-7731", circle)
                await minh.until_sees("true", "PLANTED-7731")
                data = b"".join(post.data for post in box.posts(object))
                for hidden in (b"PLANTED", b"note/", DOCUMENT.encode(), f"{2:032x}".encode()):
                    assert hidden not in data

        run(story())


class TestFellows:
    """A member of a circle has its key, and still cannot speak for another."""

    def test_a_member_changes_or_erases_anothers_note(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, hoa, circle, box = await shared(stage)
                name = note_name(NoteId(f"{1:032x}"))
                for said, changed in (
                    (note_of(lan, "forged"), {}),
                    (note_of(lan, "forged"), {"person": lan.me}),
                    (Said(name, Erased()), {"person": lan.me}),
                    (Said(name, Erased()), {}),
                    (note_of(minh, "forged"), {}),
                ):
                    post = sealed_by(minh, circle, said, **changed)
                    await box.plant(lan, hoa, data=post.data)
                assert lan.sees()[name] == "true"
                assert "true" in hoa.texts()
                # What he wrote under her name is seen as his, beside hers.
                assert hoa.sees() == {f"{name}@{lan.me}": "true", f"{name}@{minh.me}": "forged"}

        run(story())

    def test_the_host_takes_no_record_of_another(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, _, circle, box = await shared(stage)
                forged = sealed_by(minh, circle, note_of(lan, "forged"), person=lan.me)
                own = sealed_by(minh, circle, note_of(minh, "own", 5))
                http = minh.seat.client.http()
                posts = [forged.data, box.posts(RecordSealed)[0].data, own.data]
                body = msgspec.msgpack.encode(PushNotes(tuple(posts)))
                path = f"/v1/logs/{stage.scene.log}/notes"
                async with http.request("POST", path, body=body) as response:
                    told = msgspec.msgpack.decode(await response.read(), type=NotesPushed)
                assert [(one.index, one.code) for one in told.refused] == [
                    (0, Code.NOT_ALLOWED),
                    (1, Code.NOT_ALLOWED),
                ]
                await lan.until_sees("true", "own")

        run(story())

    def test_a_member_takes_somebody_in(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, hoa = await three(stage)
                circle = lan.circle(minh)
                lan.note(1, "for Minh", circle)
                await minh.until_sees("for Minh")
                box = Mailbox(stage.scene, circle)
                people = minh.seat.client.meeting.people
                book = minh.seat.client.notes._protocol.book
                key = book.writing_key(circle, people)
                (granted,) = [one.header for one in box.posts(KeyGranted)]
                (device,) = people.devices_of(hoa.me)
                envelope = circles.seal_key(
                    key.key, device.hpke_key, circle=circle, key_id=key.id, device=device.id
                )
                identity = minh.seat.client.device.identity
                given = replace(granted, envelopes=(envelope,), device=identity.id)
                post = write_post(given, b"", identity.signer())
                status, _ = await self.push(stage, minh, post)
                assert status == 200
                page = await fetch(hoa)
                assert all(
                    read_post(one).header.circle != circle
                    for one in page.posts
                    if not isinstance(read_post(one).header, CircleMade)
                )
                assert hoa.texts() == []

        run(story())

    async def push(self, stage: Stage, one: Reader, post: OpenedPost):
        body = msgspec.msgpack.encode(PushNotes((post.data,)))
        path = f"/v1/logs/{stage.scene.log}/notes"
        async with one.seat.client.http().request("POST", path, body=body) as response:
            return response.status, await response.read()


async def fetch(one: Reader) -> NotesPage:
    path = f"/v1/logs/{one.seat.client.membership.log}/notes"
    async with one.seat.client.http().request("GET", path) as response:
        return msgspec.msgpack.decode(await response.read(), type=NotesPage)


class TestOutsiders:
    """Whoever is not in a circle, or not any more, reads nothing of it."""

    def test_a_device_that_is_not_enrolled_fetches(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                await shared(stage)
                stranger = stage.scene.device("e" * 32, "stranger")
                path = f"/v1/logs/{stage.scene.log}/notes"
                for method, body in (("GET", None), ("POST", b"\x80")):
                    status, said = await answer(stage.scene, stranger, method, path, body)
                    assert status == 403
                    assert Code.UNKNOWN_DEVICE.encode() in said

        run(story())

    def test_a_participant_fetches_what_others_share(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                lan, minh, hoa = await three(stage)
                lan.note(1, "for Minh", lan.circle(minh))
                lan.note(2, "for me")
                await minh.until_sees("for Minh")
                await reached(lambda: stage.scene.store.mailbox.last(stage.scene.log).number >= 6)
                assert (await fetch(hoa)).posts == ()
                people = hoa.seat.client.meeting.people
                book = hoa.seat.client.notes._protocol.book
                assert book.writing_key(private_of(lan), people) is None

        run(story())

    def test_a_revoked_device_reads_what_is_written_later(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                member = await stage.scene.join("lan", Role.DELEGATE)
                tablet = await reader(stage, member)
                lost = await further(stage.scene, member, "lost")
                thief = await reader(stage, lost)
                tablet.note(1, "before")
                await thief.until_sees("before")
                # The thief copies all keys before he is shut out, and the host helps him.
                copied = dict(thief.seat.client.notes._protocol.book._keys)
                assert copied
                await stage.scene.do(stage.scene.secretary, DeviceRevoked(lost.id, "lost"))
                people = tablet.seat.client.meeting.people
                box = Mailbox(stage.scene, private_of(tablet))
                await tablet.seat.until(
                    lambda: tablet.seat.client.meeting.people.device(lost.id).revoked_ms
                )
                tablet.note(2, "after")
                await reached(lambda: len(box.posts(RecordSealed)) == 2)
                late = box.posts(RecordSealed)[-1]
                assert late.header.key not in copied
                for key in copied.values():
                    with pytest.raises(TamperError):
                        circles.open_record(key.key, late.header, late.post.sealed)
                for granted in box.posts(KeyGranted):
                    if granted.header.key == late.header.key:
                        assert lost.id not in [one.device for one in granted.header.envelopes]
                assert people.device(lost.id) is not None
                path = f"/v1/logs/{stage.scene.log}/notes"
                status, said = await answer(stage.scene, lost, "GET", path)
                assert (status, Code.DEVICE_REVOKED.encode() in said) == (403, True)

        run(story())

    def test_a_thief_hands_out_a_key_of_his_own_or_goes_on_writing(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                member = await stage.scene.join("lan", Role.DELEGATE)
                tablet = await reader(stage, member)
                lost = await further(stage.scene, member, "lost")
                thief = await reader(stage, lost)
                tablet.note(1, "mine")
                await thief.until_sees("mine")
                private, box = private_of(tablet), Mailbox(stage.scene, private_of(tablet))
                forged = sealed_by(
                    thief,
                    private,
                    note_of(tablet, "forged"),
                    stamp=Stamp(stage.scene.clock() + 3_600_000, 0, DeviceId(lost.id)),
                )
                await stage.scene.do(stage.scene.secretary, DeviceRevoked(lost.id, "lost"))
                client = tablet.seat.client
                await tablet.seat.until(lambda: client.meeting.people.device(lost.id).revoked_ms)
                plain = circles.new_key()
                about = {"log": stage.scene.log, "circle": private, "maker": lost.id}
                name = circles.key_id(plain, **about, without=(lost.id,))
                envelope = circles.seal_key(
                    plain,
                    client.device.identity.public.hpke_key,
                    circle=private,
                    key_id=name,
                    device=member.id,
                )
                granted = KeyGranted(
                    **about, key=name, without=(lost.id,), envelopes=(envelope,), device=lost.id
                )
                post = write_post(granted, b"", lost.identity.signer())
                for data in (post.data, forged.data):
                    await box.plant(tablet, data=data)
                assert tablet.texts() == ["mine"]
                book = client.notes._protocol.book
                assert book.key(name) is not None
                key = book.writing_key(private, client.meeting.people)
                assert key is None or key.id != name

        run(story())

    def test_more_than_a_person_may_hand_in(self, monkeypatch) -> None:
        monkeypatch.setattr("sync.protocol.mailroom.LETTERS_LIMIT", 4)

        async def story() -> None:
            async with staged() as stage:
                member = await stage.scene.join("lan", Role.DELEGATE)
                lan = await reader(stage, member)
                laptop = await reader(stage, await further(stage.scene, member))
                for number in range(9):
                    lan.note(number, str(number))
                log = stage.scene.log
                store, mailbox = lan.seat.client.device.vault.notes, stage.scene.store.mailbox
                await reached(lambda: mailbox.usage(log, lan.me).letters == 4)
                assert len(store.records(log)) == 9
                # There is room for what is changed, and for all else once there is room.
                monkeypatch.setattr("sync.protocol.mailroom.LETTERS_LIMIT", 99)
                lan.note(9, "9")
                await laptop.until_sees(*"0123456789")

        run(story())


def test_requests_that_are_none() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan, _, _, _, box = await shared(stage)
            http = lan.seat.client.http()
            path = f"/v1/logs/{stage.scene.log}/notes"
            (post,) = box.posts(RecordSealed)
            many = msgspec.msgpack.encode(PushNotes((post.data,) * 1001))
            for method, query, body in (
                ("POST", "", b"rubbish"),
                ("POST", "", many),
                ("GET", "?since=-1", None),
                ("GET", "?since=1&mark=xyz", None),
            ):
                with pytest.raises(MeetingError):
                    async with http.request(method, path + query, body=body):
                        pass

    run(story())
