"""Notes made to harm whoever is shown them: by a fellow member, with the circle's key."""

import msgspec
import pytest
from msgspec.structs import replace

from meeting.acts.people import Role
from meeting.errors import Code
from meeting.ids import DeviceId
from meeting.notes.merging import note_name
from meeting.notes.note import NoteId
from meeting.notes.records import Erased, NoteWritten, Stamp
from sync.bodies import NotesPushed, PushNotes
from sync.client.events import Link, PresenterMoved
from sync.crypto import circles, secretbox
from sync.crypto.circles import Said
from sync.crypto.posts import (
    KeyGranted,
    OpenedPost,
    RecordSealed,
    read_post,
    sealed_hash,
    write_post,
)
from sync.messages import POINT, SendSignal
from tests.attacks.test_notes import note_of, sealed_by, shared
from tests.sync.client.note_seats import Reader
from tests.sync.client.stage import staged
from tests.sync.host.scene import run

DEEP = 100_000
NESTED = b"\x91" * DEEP + b"\xc0"


def sealed_bytes(one: Reader, circle: str, name: str, plain: bytes) -> OpenedPost:
    """Return whatever bytes in place of a record, sealed and signed as they should be."""
    book = one.seat.client.notes._protocol.book
    key = book.writing_key(circle, one.seat.client.meeting.people)
    identity = one.seat.client.device.identity
    stamp = Stamp(one.stage.scene.clock(), 0, DeviceId(identity.id))
    header = RecordSealed(
        log=book.log,
        circle=circle,
        key=key.id,
        person=one.me,
        slot=circles._slot(key.key, one.me, name),
        wall_ms=stamp.wall_ms,
        counter=stamp.counter,
        stamped_by=stamp.device,
        device=identity.id,
        sealed_hash=bytes(32),
    )
    sealed = secretbox.seal(circles._body_key(key.key), plain, circles._bound(header))
    return write_post(replace(header, sealed_hash=sealed_hash(sealed)), sealed, identity.signer())


async def push(one: Reader, *posts: bytes) -> NotesPushed:
    body = msgspec.msgpack.encode(PushNotes(posts))
    path = f"/v1/logs/{one.stage.scene.log}/notes"
    async with one.seat.client.http().request("POST", path, body=body) as response:
        return msgspec.msgpack.decode(await response.read(), type=NotesPushed)


def test_a_note_nested_without_end_cuts_nobody_off() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan, minh, hoa, circle, _ = await shared(stage)
            # Fields that are not known are passed over: this one goes down very far.
            plain = b"\x92\xa6note/9\x82\xa4type\xa6erased\xa1z" + NESTED
            told = await push(minh, sealed_bytes(minh, circle, "note/9", plain).data)
            assert told.refused == ()
            minh.note(2, "later", circle)
            for one in (lan, hoa):
                links = len(one.seat.links())
                await one.until_sees("true", "later")
                assert Link.OFFLINE not in one.seat.links()[links:]

    run(story())


def test_a_post_nested_without_end_takes_nothing_from_others() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, minh, _, _, _ = await shared(stage)
            header = b'{"z":' + b"[" * DEEP + b"]" * DEEP + b',"type":"record"}'
            told = await push(minh, msgspec.msgpack.encode([header, b"", b""]))
            assert [one.code for one in told.refused] == [Code.MALFORMED]

    run(story())


def test_a_signal_nested_without_end_cuts_nobody_off() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair = await stage.seat(await stage.scene.join("chair", Role.CHAIR))
            lan = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            minh = await stage.seat(await stage.scene.join("minh", Role.DELEGATE))
            links = len(lan.links())
            body = b"\x81\xa1z" + b"\x91" * 2000 + b"\xc0"
            minh.client._participant.send(SendSignal(POINT, body))
            chair.client.present_page("p" * 32, 4)
            assert (await lan.hear(PresenterMoved)).page == 4
            assert Link.OFFLINE not in lan.links()[links:]

    run(story())


@pytest.mark.parametrize("is_erased", [True, False])
def test_a_member_hides_anothers_note_behind_a_name(is_erased: bool) -> None:
    async def story() -> None:
        async with staged() as stage:
            lan, minh, hoa, circle, _ = await shared(stage)
            first = note_name(NoteId(f"{1:032x}"))
            # Where two use one name, the names are seen with their authors' behind them.
            same, behind = note_of(minh, "same"), f"{first}@{lan.me}"
            note = msgspec.structs.replace(same.body.note, id=NoteId(behind[5:]), text="forged")
            forged = Said(behind, Erased() if is_erased else NoteWritten(note))
            for said in (same, forged):
                await push(minh, sealed_by(minh, circle, said).data)
            minh.note(3, "later", circle)
            await hoa.seat.until(lambda: "later" in hoa.texts())
            assert hoa.texts() == ["later", "same", "true"]

    run(story())


def test_notes_that_nobody_can_read_are_not_tried_again_and_again(monkeypatch) -> None:
    tried: list[str] = []
    real = circles.open_record

    def open_record(key: bytes, header: RecordSealed, sealed: bytes) -> Said | None:
        tried.append(header.slot)
        return real(key, header, sealed)

    monkeypatch.setattr(circles, "open_record", open_record)

    async def story() -> None:
        async with staged() as stage:
            lan, minh, _, circle, _ = await shared(stage)
            # Of a kind that only a later program knows, for all that this one can say.
            plain = b"\x92\xa6note/9\x81\xa4type\xa6future"
            names = [f"note/{number}" for number in range(50)]
            posts = [sealed_bytes(minh, circle, name, plain).data for name in names]
            assert (await push(minh, *posts)).refused == ()
            for number in range(2, 6):
                minh.note(number, str(number), circle)
                await lan.until_sees("true", *map(str, range(2, number + 1)))
            slots = {read_post(one).header.slot for one in posts}
            counts = [tried.count(slot) for slot in slots]
            # Once at each of three devices.
            assert max(counts) == 3

    run(story())


def test_a_key_of_a_device_that_there_is_not() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, minh, _, _, box = await shared(stage)
            (granted,) = [one.header for one in box.posts(KeyGranted)]
            identity = minh.seat.client.device.identity
            nobody = replace(granted, maker="e" * 32, envelopes=(), device=identity.id)
            told = await push(minh, write_post(nobody, b"", identity.signer()).data)
            # Every device would keep it and try it again for ever.
            assert [one.code for one in told.refused] == [Code.UNKNOWN_DEVICE]

    run(story())
