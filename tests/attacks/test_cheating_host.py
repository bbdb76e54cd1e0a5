"""Attacks by the host, with all its keys, on the logs of real clients over TLS."""

import secrets

import pytest
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded
from meeting.encoding import decode, encode
from meeting.errors import Code
from meeting.records import ActHeader, Entry
from sync import messages
from sync.client.events import ForkFound, Link
from tests.attacks.dishonest import (
    Cheat,
    caught,
    claim_to_have_all,
    forged_head,
    honest,
    live_until,
    moved,
    only_for,
    second_host,
    sitting,
)
from tests.sync.client.stage import Seat, staged
from tests.sync.host.scene import Scene, run


def item(title: str = "Budget") -> ItemAdded:
    return ItemAdded("", title, "", 10)


async def add(scene: Scene, title: str = "Budget") -> int:
    """Have the secretary add an item; return its entry's number."""
    await scene.do(scene.secretary, item(title))
    return scene.seen[0]


def with_header(entry: bytes, **changes: object) -> bytes:
    record = decode(entry, Entry)
    header = replace(decode(record.header, ActHeader), **changes)
    return encode(replace(record, header=encode(header)))


def invent(told: messages.Entries) -> messages.Entries:
    """The same act in the name of the device next to it."""
    return replace(told, entries=(with_header(told.entries[0], device="a" * 32),))


def widen(told: messages.Entries) -> messages.Entries:
    return replace(told, entries=(with_header(told.entries[0], audience=7, kind="restricted"),))


def reorder(told: messages.Entries) -> messages.Entries:
    record = decode(told.entries[0], Entry)
    return replace(told, entries=(encode(replace(record, number=record.number + 1)),))


def turn_back_time(told: messages.Entries) -> messages.Entries:
    record = decode(told.entries[0], Entry)
    return replace(told, entries=(encode(replace(record, time_ms=1)),))


def swap_opening(told: messages.Entries) -> messages.Entries:
    opening = told.openings[0].replace(b"payload", b"Payload")
    return replace(told, openings=(opening,))


@pytest.mark.parametrize(
    ("bent", "codes"),
    [
        (invent, {Code.BAD_CHAIN, Code.BAD_SIGNATURE}),
        (widen, {Code.BAD_SIGNATURE}),
        (reorder, {Code.BAD_CHAIN}),
        (turn_back_time, {Code.BAD_TIME, Code.BAD_CHAIN}),
        (swap_opening, {Code.MALFORMED, Code.BAD_COMMITMENT}),
        (lambda told: replace(told, openings=(b"",)), {Code.BAD_COMMITMENT}),
        (lambda told: replace(told, head=b"{}"), {Code.MALFORMED}),
    ],
    ids=["author", "audience", "order", "time", "opening", "stripped_opening", "no_head"],
)
def test_an_entry_altered_on_its_way(cheat: Cheat, bent, codes) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            before = lan.client.meeting
            cheat.bend = only_for(lan, messages.Entries, lambda told: (bent(told),))
            number = await add(stage.scene)
            told = await caught(lan, *codes)
            assert told.link in {Link.OFFLINE, Link.WRONG_HOST}
            assert lan.client.meeting == before
            cheat.bend = honest
            await live_until(lan, number)

    run(story())


def test_an_entry_left_out(cheat: Cheat) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            cheat.bend = only_for(lan, messages.Entries, lambda told: ())
            await add(stage.scene, "swallowed")
            cheat.bend = honest
            number = await add(stage.scene, "next")
            await caught(lan, Code.BAD_CHAIN)
            await live_until(lan, number)
            titles = {one.title for one in lan.client.meeting.agenda.items.values()}
            assert {"swallowed", "next"} <= titles

    run(story())


def test_entries_of_another_log(cheat: Cheat) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            scene, log = stage.scene, stage.scene.log
            scene.log = secrets.token_hex(16)
            founder, act = scene.founding()
            async with scene.http(founder) as http:
                accepted = messages.unpack_to_device(
                    await (await http.post("/v1/logs", data=act)).read()
                )
            scene.log = log
            foreign = messages.Entries(
                log, lan.client.replica.log.number + 1, (accepted.entry,), (b"x",), accepted.head
            )
            cheat.bend = only_for(lan, messages.Entries, lambda told: (foreign,))
            await add(scene)
            await caught(lan, Code.WRONG_LOG, Code.BAD_CHAIN)
            cheat.bend = honest
            await live_until(lan, scene.seen[0])

    run(story())


class TestFork:
    """Two hosts with one key on two copies of one disk: what a host that tells two stories is."""

    def test_fork_shown_to_two_devices(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                _, lan, _ = await sitting(stage)
                async with second_host(stage.scene) as other:
                    number = await add(stage.scene, "to Lan")
                    await live_until(lan, number)
                    await add(other, "to Minh")
                    claim_to_have_all(other)
                    lan = await moved(stage, lan, other)
                    assert (await lan.hear(ForkFound)).number == number
                    await lan.linked(Link.WRONG_HOST)
                    assert_proof(lan, stage.scene, number)
                    assert "to Minh" not in titles(lan)
                    await lan.client.stop()

        run(story())

    def test_fork_that_goes_on_beyond_what_the_device_has(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                _, lan, _ = await sitting(stage)
                async with second_host(stage.scene) as other:
                    number = await add(stage.scene, "to Lan")
                    await live_until(lan, number)
                    for title in ("to Minh", "to Minh too"):
                        await add(other, title)
                    claim_to_have_all(other)
                    lan = await moved(stage, lan, other)
                    await caught(lan, Code.BAD_CHAIN, Code.FORK)
                    assert lan.client.replica.log.number == number
                    assert "to Minh too" not in titles(lan)
                    await lan.client.stop()

        run(story())

    def test_fork_shown_while_connected(self, cheat: Cheat) -> None:
        async def story() -> None:
            async with staged() as stage:
                _, lan, _ = await sitting(stage)
                number = lan.client.replica.log.number
                head = forged_head(stage.scene, stage.scene.log, number, bytes(32))
                again = messages.Entries(stage.scene.log, number, (b"x",), (b"",), head)
                cheat.bend = only_for(lan, messages.Entries, lambda told: (again,))
                await add(stage.scene)
                assert (await lan.hear(ForkFound)).number == number
                assert_proof(lan, stage.scene, number)

        run(story())

    def test_a_restored_backup_takes_back_what_it_lost_from_the_devices(self, allowed_logs) -> None:
        allowed_logs.add("sync.host.ledger")

        async def story() -> None:
            async with staged() as stage:
                _, lan, _ = await sitting(stage)
                async with second_host(stage.scene) as other:
                    await live_until(lan, await add(stage.scene, "lost"))
                    assert other.seen[0] < stage.scene.seen[0]
                    async with other.line(stage.scene.secretary) as line:
                        await line.live()
                        lan = await moved(stage, lan, other)
                        await line.until(stage.scene.seen[0])
                        assert other.seen == stage.scene.seen
                    await lan.client.stop()

        run(story())


def assert_proof(seat: Seat, scene: Scene, number: int) -> None:
    assert seat.client.device.vault.setting(f"fork/{scene.log}/{number}")


def titles(seat: Seat) -> set[str]:
    return {one.title for one in seat.client.meeting.agenda.items.values()}
