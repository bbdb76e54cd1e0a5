"""Notes go from device to device: of one person, and of a circle."""

from meeting.acts.people import DeviceRevoked, Role
from meeting.notes.merging import note_name, place_name
from meeting.notes.note import PRIVATE, NoteId
from meeting.notes.records import PlaceKept
from sync.client.events import CirclesChanged, MeetingErased, NotesRefused
from sync.crypto.posts import KeyGranted, read_post
from sync.errors import LocalCode
from sync.stores.note_ports import NoteStore, PostState
from tests.faults.steps import reached
from tests.sync.client.note_seats import DOCUMENT, Reader, back, further, reader
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import Device, run


def holders(store: NoteStore, log: str) -> set[str]:
    """Return the devices to which a key was sealed, as far as the host has that."""
    posts = [read_post(one.data) for one in store.posts(log) if one.state is PostState.DONE]
    grants = [post.header for post in posts if isinstance(post.header, KeyGranted)]
    return {envelope.device for granted in grants for envelope in granted.envelopes}


async def lan_twice(stage: Stage) -> tuple[Device, Reader, Reader]:
    member = await stage.scene.join("lan", Role.DELEGATE)
    tablet = await reader(stage, member)
    laptop = await reader(stage, await further(stage.scene, member))
    return member, tablet, laptop


def test_a_note_comes_to_the_other_device_of_its_writer_and_to_nobody_else() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            minh = await reader(stage, await stage.scene.join("minh", Role.DELEGATE))
            tablet.note(1, "ask about page 3")
            await laptop.until_sees("ask about page 3")
            laptop.note(1, "asked")
            laptop.note(2, "one more")
            await tablet.until_sees("asked", "one more")
            tablet.note(2, "")
            await laptop.until_sees("asked")
            assert minh.texts() == []

    run(story())


def test_what_was_written_offline_on_both_devices_is_merged() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "before")
            await laptop.until_sees("before")
            for one in (tablet, laptop):
                await one.seat.client.stop()
            tablet.note(1, "on the tablet")
            tablet.note(2, "only here")
            laptop.note(1, "on the laptop, later")
            laptop.note(3, "only there")
            tablet, laptop = await back(stage, tablet), await back(stage, laptop)
            for one in (tablet, laptop):
                await one.until_sees("on the laptop, later", "only here", "only there")

    run(story())


def test_a_further_device_is_given_all_that_was_before_it() -> None:
    async def story() -> None:
        async with staged() as stage:
            member = await stage.scene.join("lan", Role.DELEGATE)
            tablet = await reader(stage, member)
            tablet.note(1, "old")
            tablet.write(place_name(DOCUMENT), PlaceKept(DOCUMENT, 7, 250))
            laptop = await reader(stage, await further(stage.scene, member))
            await laptop.seat.until(lambda: place_name(DOCUMENT) in laptop.bodies())
            assert laptop.bodies()[place_name(DOCUMENT)] == PlaceKept(DOCUMENT, 7, 250)
            await laptop.until_sees("old")

    run(story())


def test_the_key_is_handed_on_even_if_the_devices_never_meet() -> None:
    async def story() -> None:
        async with staged() as stage:
            member = await stage.scene.join("lan", Role.DELEGATE)
            tablet = await reader(stage, member)
            tablet.note(1, "old")
            later = await further(stage.scene, member)
            store, log = tablet.seat.client.device.vault.notes, stage.scene.log
            await reached(lambda: holders(store, log) == {member.id, later.id})
            await tablet.seat.client.stop()
            laptop = await reader(stage, later)
            await laptop.until_sees("old")

    run(story())


def test_a_circle_sees_what_is_put_into_it() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan, minh, hoa = [
                await reader(stage, await stage.scene.join(name, Role.DELEGATE))
                for name in ("lan", "minh", "hoa")
            ]
            circle = lan.circle(minh)
            lan.note(1, "for us", circle)
            lan.note(2, "for me")
            await minh.until_sees("for us")
            heard = await minh.seat.hear(CirclesChanged)
            assert [(one.id, one.owner, one.members) for one in heard.circles] == [
                (circle, lan.me, frozenset([minh.me]))
            ]
            minh.note(3, "an answer", circle)
            await lan.until_sees("for us", "for me", "an answer")
            lan.note(1, "for us", PRIVATE)
            await minh.until_sees("an answer")
            assert hoa.texts() == []
            lan.note(1, "for us all", lan.circle(minh, hoa))
            await hoa.until_sees("for us all")
            await minh.until_sees("for us all", "an answer")

    run(story())


def test_a_record_after_a_revocation_is_sealed_under_a_new_key() -> None:
    async def story() -> None:
        async with staged() as stage:
            member = await stage.scene.join("lan", Role.DELEGATE)
            tablet = await reader(stage, member)
            lost = await further(stage.scene, member, "lost")
            other = await reader(stage, lost)
            tablet.note(1, "before")
            await other.until_sees("before")
            await stage.scene.do(stage.scene.secretary, DeviceRevoked(lost.id, "lost"))
            people = tablet.seat.client
            await tablet.seat.until(lambda: people.meeting.people.device(lost.id).revoked_ms)
            tablet.note(1, "after")
            book = tablet.seat.client.notes._protocol.book
            store = tablet.seat.client.device.vault.notes
            await tablet.seat.until(lambda: len(store.keys(stage.scene.log)) == 2)
            key = book.writing_key(book.private, people.meeting.people)
            (granted,) = book._grants_of(key)
            assert granted.without == (lost.id,)
            assert [one.device for one in granted.envelopes] == [member.id]

    run(story())


def test_all_is_handed_in_again_where_the_host_has_lost_it() -> None:
    async def story() -> None:
        async with staged() as stage:
            member, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "kept")
            await laptop.until_sees("kept")
            for one in (tablet, laptop):
                await one.seat.client.stop()
            # As after a restore of a backup from before there were notes.
            fresh = type(stage.scene.store)().mailbox
            stage.scene.store.mailbox = fresh
            await stage.scene.stop()
            await stage.scene.start(stage.scene.port)
            tablet = await back(stage, tablet)
            third = await reader(stage, await further(stage.scene, member, "third"))
            await third.until_sees("kept")

    run(story())


def test_what_was_done_is_settled() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "one")
            await laptop.until_sees("one")
            store = tablet.seat.client.device.vault.notes
            log = stage.scene.log
            await tablet.seat.until(lambda: store.cursor(log).number >= 3)
            assert store.unsent(log) == ()
            assert {post.state for post in store.posts(log)} == {PostState.DONE}

    run(story())


def test_a_revoked_device_keeps_no_notes_and_takes_no_more() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "one")
            await laptop.until_sees("one")
            revoked = laptop.seat.client.device
            act = DeviceRevoked(revoked.identity.id, "lost")
            await stage.scene.do(stage.scene.secretary, act)
            await laptop.seat.hear(MeetingErased)
            laptop.note(2, "two")
            laptop.circle(tablet)
            notes, log = revoked.vault.notes, stage.scene.log
            assert notes.records(log) == notes.posts(log) == notes.keys(log) == ()
            assert notes.cursor(log).number == 0

    run(story())


def test_many_notes_go_in_several_requests(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.note_exchange.BATCH_POSTS", 7)
    monkeypatch.setattr("sync.client.note_exchange.BATCH_BYTES", 5_000)
    monkeypatch.setattr("sync.client.note_exchange.POST_LIMIT_BYTES", 3_000)
    monkeypatch.setattr("sync.host.mail.PAGE_LETTERS", 5)

    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            await tablet.seat.client.stop()
            for number in range(30):
                tablet.note(number, f"{number} " + "x" * 20 * number)
            tablet.note(99, "y" * 3_000)
            tablet = await back(stage, tablet)
            await laptop.seat.until(lambda: len(laptop.sees()) == 30)
            store = tablet.seat.client.device.vault.notes
            await reached(lambda: len(store.unsent(stage.scene.log)) == 1)

    run(story())


def stuck(number: int, code: LocalCode) -> dict[str, LocalCode]:
    return {note_name(NoteId(f"{number:032x}")): code}


def test_a_note_that_is_too_long_stays_here_is_told_and_goes_once_it_is_shorter(
    monkeypatch,
) -> None:
    monkeypatch.setattr("sync.client.note_exchange.POST_LIMIT_BYTES", 3_000)

    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "y" * 3_000)
            told = await tablet.seat.hear(NotesRefused)
            assert told.records == stuck(1, LocalCode.NOTE_TOO_LONG)
            tablet.note(1, "y" * 300)
            assert (await tablet.seat.hear(NotesRefused, lambda one: not one.records)) is not None
            await laptop.until_sees("y" * 300)

    run(story())


def test_a_note_for_which_the_host_has_no_room_stays_here_and_is_told(monkeypatch) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, tablet, laptop = await lan_twice(stage)
            tablet.note(1, "first")
            await laptop.until_sees("first")
            monkeypatch.setattr("sync.protocol.mailroom.LETTERS_LIMIT", 0)
            tablet.note(2, "one too many")
            told = await tablet.seat.hear(NotesRefused)
            assert told.records == stuck(2, LocalCode.NOTES_FULL)
            assert tablet.texts() == ["first", "one too many"]
            monkeypatch.undo()
            tablet.seat.client.notes.awake.set()
            await laptop.until_sees("first", "one too many")
            await tablet.seat.hear(NotesRefused, lambda one: not one.records)

    run(story())


def test_a_note_that_the_host_does_not_take_stays_here_and_is_told(monkeypatch) -> None:
    monkeypatch.setattr("sync.protocol.mailroom.is_sane", lambda *_: False)

    async def story() -> None:
        async with staged() as stage:
            _, tablet, _ = await lan_twice(stage)
            tablet.note(1, "first")
            told = await tablet.seat.hear(NotesRefused)
            assert told.records == stuck(1, LocalCode.NOTE_NOT_TAKEN)

    run(story())
