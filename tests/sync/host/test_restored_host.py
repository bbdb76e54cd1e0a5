"""A host that was restored from a backup: it notices, stops, and recovers from its devices."""

import pytest
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.encoding import decode
from meeting.errors import Code, MeetingError
from meeting.log.entries import read_entry
from meeting.log.heads import sign_head
from meeting.records import Head, SignedHead, box_id
from meeting.signing import signer
from sync import messages
from sync.errors import LocalCode, LocalError
from sync.host.pages import read_page, read_pages
from sync.stores.memory import MemoryHostStore
from sync.stores.ports import Batch, LogPart
from tests.sync.host.scene import Scene, new_scene, run, running, serving


@pytest.fixture(autouse=True)
def _warnings_expected(allowed_logs) -> None:
    allowed_logs.add("sync.host.ledger")


def copy(store: MemoryHostStore, log: str, last: int) -> MemoryHostStore:
    """Return a backup of a store, as far as one entry."""
    backup = MemoryHostStore()
    backup.open_log(log)
    for box in ("", *store.boxes(log)):
        since = 0
        while (page := read_page(store, box or log, since)) is not None:
            if not box and page.first > last:
                break
            backup.open_log(page.log, log if box else "")
            part = LogPart(page.log, page.first, page.entries, page.openings, page.head)
            backup.append(Batch(log, (part,)))
            since = page.last
    return backup


async def with_backup(scene: Scene, acts: int) -> tuple[MemoryHostStore, MemoryHostStore, int]:
    """Return a backup, what came after it, and where it ends."""
    number = scene.hosted.standing.number
    backup = copy(scene.store, scene.log, number)
    for title in range(acts):
        await scene.do(scene.secretary, ItemAdded("", str(title), "", 5))
    return backup, scene.store, number


def lost(store: MemoryHostStore, log: str, since: int) -> messages.Restore:
    entries, openings, head = [], [], b""
    while (page := read_page(store, log, since)) is not None:
        entries += page.entries
        openings += page.openings
        since, head = page.last, page.head
    return messages.Restore(log, tuple(entries), tuple(openings), head)


def again(scene: Scene, store: MemoryHostStore) -> Scene:
    """Return the same organisation's host on another disk."""
    restored = new_scene(store)
    for name in ("founded", "appointment", "clock", "log", "secretary"):
        setattr(restored, name, getattr(scene, name))
    return restored


def test_a_restored_host_recovers_from_a_device() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            backup, full, number = await with_backup(scene, 3)
            head, have = scene.hosted.standing.head, scene.hosted.standing.number
        async with (
            serving(again(scene, backup)) as scene,
            scene.line(scene.secretary) as hers,
            scene.line(chair) as his,
        ):
            assert scene.hosted.standing.number == number
            await his.live()
            await hers.hello(have=have, head=head)
            behind = await hers.next(messages.Behind)
            assert behind == messages.Behind(scene.log, number)
            # Until it has its entries back, the host numbers nothing.
            await his.submit(chair.sign(ItemAdded("", "x", "", 5), scene.seen))
            assert (await his.next(messages.Refused)).code == Code.HOST_BEHIND
            await hers.send(lost(full, scene.log, number))
            await his.until(have)
            assert scene.hosted.standing.number == have
            await scene.do(scene.secretary, ItemAdded("", "y", "", 5))
            told = await hers.next(messages.Entries)
            assert told.first == have + 1

    run(story())


def test_entries_come_back_in_several_parts() -> None:
    async def story() -> None:
        async with running() as scene:
            backup, full, number = await with_backup(scene, 2)
            head, have = scene.hosted.standing.head, scene.hosted.standing.number
            pages = []
            for since in range(number, have):
                stored = full.entries(scene.log, since, 1)[0]
                found = full.find_act(scene.log, _act(stored.entry))
                part = (stored.entry,), (stored.opening,), found.head
                pages.append(messages.Restore(scene.log, *part))
        async with serving(again(scene, backup)) as scene, scene.line(scene.secretary) as hers:
            await hers.hello(have=have, head=head)
            await hers.next(messages.Behind)
            await hers.send(pages[0])
            assert (await hers.next(messages.Behind)).number == number + 1
            await hers.send(pages[1])
            await hers.submit(scene.secretary.sign(ItemAdded("", "x", "", 5), scene.seen))
            await hers.next(messages.Accepted)
            assert scene.hosted.standing.number == have + 1

    run(story())


def _act(entry: bytes) -> str:
    return read_entry(entry)[1].act


@pytest.mark.parametrize("what", ["entries", "another log", "nothing"])
def test_what_the_host_did_not_sign_is_not_taken_back(what: str) -> None:
    async def story() -> None:
        async with running() as scene:
            backup, full, number = await with_backup(scene, 2)
            head, have = scene.hosted.standing.head, scene.hosted.standing.number
        async with serving(again(scene, backup)) as scene, scene.line(scene.secretary) as hers:
            await hers.hello(have=have, head=head)
            await hers.next(messages.Behind)
            real = lost(full, scene.log, number)
            forged = {
                "entries": messages.Restore(
                    real.log, real.entries[1:], real.openings[1:], real.head
                ),
                "another log": messages.Restore("0" * 32, real.entries, real.openings, real.head),
                "nothing": messages.Restore(real.log, (), (), scene.hosted.standing.head),
            }[what]
            expected = {"entries": Code.BAD_CHAIN, "another log": Code.WRONG_LOG}
            await hers.send(forged)
            assert await hers.goodbye() == expected.get(what, Code.MALFORMED)
            assert scene.hosted.standing.number == number

    run(story())


def test_a_disk_that_is_full_when_entries_come_back(monkeypatch) -> None:
    async def story() -> None:
        async with running() as scene:
            backup, full, number = await with_backup(scene, 2)
            head, have = scene.hosted.standing.head, scene.hosted.standing.number
        async with serving(again(scene, backup)) as scene:
            with monkeypatch.context() as failing:
                failing.setattr(backup, "append", _full_disk)
                async with scene.line(scene.secretary) as hers:
                    await hers.hello(have=have, head=head)
                    await hers.next(messages.Behind)
                    await hers.send(lost(full, scene.log, number))
                    assert await hers.goodbye() == Code.HOST_BEHIND
            async with scene.line(scene.secretary) as hers:
                await hers.hello(have=have, head=head)
                await hers.next(messages.Behind)
                await hers.send(lost(full, scene.log, number))
                await hers.submit(scene.secretary.sign(ItemAdded("", "x", "", 5), scene.seen))
                await hers.next(messages.Accepted)
                assert scene.hosted.standing.number == have + 1

    run(story())


def test_a_full_disk_refuses_what_it_cannot_store() -> None:
    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as hers:
            await hers.live()
            number = scene.hosted.standing.number
            act = scene.secretary.sign(ItemAdded("", "x", "", 5), scene.seen)
            append, scene.store.append = scene.store.append, _full_disk
            await hers.submit(act)
            assert (await hers.next(messages.Refused)).code == LocalCode.DISK_FULL
            assert scene.hosted.standing.number == number
            scene.store.append = append
            await hers.submit(act)
            await hers.next(messages.Accepted)

    run(story())


def _full_disk(_batch: Batch) -> None:
    raise LocalError(LocalCode.DISK_FULL)


def test_ballots_that_were_lost_come_back_to_their_box() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            motion = await scene.open_meeting(chair)
            await scene.attend(chair)
            vote = await scene.open_vote(chair, motion)
            number = scene.hosted.standing.number
            backup = copy(scene.store, scene.log, number)
            await scene.hosted.submit_and_wait(scene.ballot(chair, vote))
            full = scene.store
        async with serving(again(scene, backup)) as scene, scene.line(chair) as his:
            await his.live()
            await his.send(lost(full, box_id(scene.log, vote), 0))
            told = await his.next(messages.Entries)
            assert told.log == box_id(scene.log, vote)
            assert scene.hosted.standing.voted == {vote: 1}

    run(story())


def test_a_fork_a_false_head_and_another_host_are_shown_the_door() -> None:
    async def story() -> None:
        async with running() as scene:
            standing = scene.hosted.standing
            head = decode(decode(standing.head, SignedHead).head, Head)
            sign = scene.services._sign

            async def told(head: Head, *, have: int | None = None, by=sign) -> str:
                async with scene.line(scene.secretary) as line:
                    number = standing.number if have is None else have
                    await line.hello(have=number, head=sign_head(by, head))
                    return await line.goodbye()

            assert await told(replace(head, hash=bytes(32))) == Code.FORK
            assert await told(head, have=77) == Code.BAD_HEAD
            stranger = signer(scene.founded.root.key)
            assert await told(replace(head, number=99), have=99, by=stranger) == Code.BAD_HEAD
            assert await told(replace(head, epoch=2)) == Code.WRONG_EPOCH

    run(story())


def test_a_host_starts_again_with_what_it_had() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            motion = await scene.open_meeting(chair)
            await scene.attend(chair)
            vote = await scene.open_vote(chair, motion)
            await scene.hosted.submit_and_wait(scene.ballot(chair, vote))
            seen, store = scene.seen, scene.store
        async with serving(again(scene, store)) as scene, scene.line(chair) as his:
            assert (scene.seen, scene.hosted.standing.voted) == (seen, {vote: 1})
            await his.live()
            # An officer is told what the running box holds already.
            assert len((await his.next(messages.Entries)).entries) == 1
            await scene.close_vote(chair, vote)

    run(story())


def test_a_damaged_log_is_not_served() -> None:
    async def story() -> None:
        async with running() as scene:
            store, log = scene.store, scene.log
        pages = list(read_pages(store, log))
        damaged = MemoryHostStore()
        page = pages[0]
        entries = (page.entries[0].replace(b"1", b"2"), *page.entries[1:])
        damaged.append(Batch(log, (LogPart(log, 1, entries, page.openings, page.head),)))
        scene = again(scene, damaged)
        with pytest.raises(MeetingError):
            await scene.start()
        await scene.services.stop()

    run(story())
