"""Posts that cannot be read yet: they fill no disk, and none of them is lost."""

from meeting.acts.people import Role
from meeting.notes.note import CircleId
from meeting.notes.records import Stamp
from sync.crypto import circles
from sync.crypto.circles import Place
from sync.crypto.posts import OpenedPost, write_post
from sync.errors import LocalCode, LocalError
from sync.stores.note_ports import PostState
from tests.attacks.test_notes import note_of, sealed_by, shared
from tests.faults.steps import reached
from tests.sync.client.note_seats import Reader, back, further, reader
from tests.sync.client.stage import staged
from tests.sync.host.scene import run


def under_no_key(one: Reader, circle: str, number: int) -> bytes:
    """Return a record whose key nobody is ever given."""
    return sealed_by(one, circle, note_of(one, "x", number), key_id=f"{number:032x}").data


def under_a_new_key(one: Reader, circle: CircleId, text: str) -> tuple[OpenedPost, OpenedPost]:
    """Return a record, and the key that it is sealed under."""
    book, identity = one.seat.client.notes._protocol.book, one.seat.client.device.identity
    key, granted = book.make_key(circle, one.seat.client.meeting.people)
    stamp = Stamp(one.stage.scene.clock() + 60_000, 0, identity.id)
    place = Place(book.log, circle, key.id, one.me, stamp, identity.id)
    header, sealed = circles.seal_record(key.key, note_of(one, text, 7), place)
    return write_post(header, sealed, identity.signer()), granted


def waiting_at(one: Reader) -> int:
    posts = one.seat.client.device.vault.notes.posts(one.stage.scene.log)
    return sum(post.state is PostState.WAITING for post in posts)


def test_a_disk_filled_with_posts_whose_key_never_comes(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.waiting_posts.WAITING_LIMIT", 10)

    async def story() -> None:
        async with staged() as stage:
            _, minh, hoa, circle, box = await shared(stage)
            for number in range(100, 130):
                await box.plant(hoa, data=under_no_key(minh, circle, number))
            assert waiting_at(hoa) == 10
            # What there was no room for is read as soon as its key comes, also after a restart.
            record, granted = under_a_new_key(minh, circle, "read in the end")
            await box.plant(hoa, data=record.data)
            assert waiting_at(hoa) == 10
            hoa = await back(stage, hoa)
            await box.plant(hoa, data=granted.data)
            await hoa.until_sees("true", "read in the end")
            assert waiting_at(hoa) == 10

    run(story())


def test_a_disk_filled_with_large_posts_whose_key_never_comes(monkeypatch) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, minh, hoa, circle, box = await shared(stage)
            size_bytes = len(under_no_key(minh, circle, 100))
            limit_bytes = 3 * size_bytes + size_bytes // 2
            monkeypatch.setattr("sync.client.waiting_posts.WAITING_LIMIT_BYTES", limit_bytes)
            for number in range(100, 106):
                await box.plant(hoa, data=under_no_key(minh, circle, number))
            assert waiting_at(hoa) == 3
            minh.note(2, "later", circle)
            await hoa.until_sees("true", "later")

    run(story())


def test_what_a_full_disk_does_not_take_waits_once_there_is_room(monkeypatch) -> None:
    refused: list[None] = []

    async def story() -> None:
        async with staged() as stage:
            _, minh, hoa, circle, box = await shared(stage)
            notes = hoa.seat.client.device.vault.notes
            put = notes.put_posts

            def full_once(log, posts) -> None:
                if not refused:
                    refused.append(None)
                    raise LocalError(LocalCode.DISK_FULL)
                put(log, posts)

            monkeypatch.setattr(notes, "put_posts", full_once)
            monkeypatch.setattr("sync.client.note_exchange.FIRST_PAUSE_MS", 1)
            record, granted = under_a_new_key(minh, circle, "read in the end")
            await box.plant(hoa, data=record.data)
            assert (len(refused), waiting_at(hoa)) == (1, 1)
            hoa = await back(stage, hoa)
            await box.plant(hoa, data=granted.data)
            await hoa.until_sees("true", "read in the end")

    run(story())


def test_what_waits_at_a_further_device_is_all_there_once_its_key_comes(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.waiting_posts.WAITING_LIMIT", 3)

    async def story() -> None:
        async with staged() as stage:
            member = await stage.scene.join("lan", Role.DELEGATE)
            tablet = await reader(stage, member)
            for number in range(9):
                tablet.note(number, str(number))
            log, store = stage.scene.log, tablet.seat.client.device.vault.notes
            await reached(lambda: not store.unsent(log))
            await tablet.seat.client.stop()
            laptop = await reader(stage, await further(stage.scene, member))
            last = stage.scene.store.mailbox.last(log)
            notes = laptop.seat.client.device.vault.notes
            await reached(lambda: notes.cursor(log).number >= last.number)
            assert waiting_at(laptop) <= 3
            tablet = await back(stage, tablet)
            await laptop.until_sees(*"012345678")
            assert waiting_at(laptop) == 0

    run(story())
