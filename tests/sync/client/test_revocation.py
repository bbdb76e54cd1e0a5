"""Whoever is shut out reads nothing that comes later; whoever comes later reads what was before."""

import asyncio
from pathlib import Path

import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import DeviceRevoked, PersonRemoved, Role
from meeting.errors import Code, TamperError
from sync.client.events import KeysArrived, MeetingErased, PaperProgress
from sync.client.press import PaperPress
from sync.crypto import epochs
from sync.protocol.granting import PARTICIPANTS
from tests.sync.client.stage import Seat, Stage, staged
from tests.sync.host.scene import Device, run


def press_of(seat: Seat) -> PaperPress:
    return PaperPress(seat.client.replica, seat.client.device.blobs, seat.client.keys)


async def add_paper(seat: Seat, item: str, file: Path) -> str:
    press = press_of(seat)
    act = press.encrypt(file, item=item, title=file.stem, pages=1)
    await press.upload(seat.client.http(), act)
    return (await seat.client.submit(act)).act


async def opened(stage: Stage, epoch: int = 1) -> tuple[Seat, str]:
    """Return a secretary with the participants' key, and an item.

    She is not the one in whose name the scene does its acts: a device counts in one place.
    """
    secretary = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
    await secretary.until(lambda: secretary.client.keys.epoch_key(PARTICIPANTS, epoch))
    return secretary, (await secretary.client.submit(ItemAdded("", "Budget", "", 10))).act


def current(seat: Seat) -> int:
    epoch = seat.client.meeting.audiences.current(PARTICIPANTS)
    return epoch.epoch if epoch else 0


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    early, late = tmp_path / "early.pdf", tmp_path / "late.pdf"
    early.write_bytes(b"early" * 1000)
    late.write_bytes(b"late" * 1000)
    return early, late


def shut_out_by_device(device: Device) -> DeviceRevoked:
    return DeviceRevoked(device.id, "lost")


def shut_out_by_person(device: Device) -> PersonRemoved:
    return PersonRemoved(device.person)


@pytest.mark.parametrize("shut_out", [shut_out_by_device, shut_out_by_person])
def test_later_papers_are_closed_to_who_was_shut_out(shut_out, files) -> None:
    async def story() -> None:
        async with staged() as stage:
            secretary, item = await opened(stage)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            minh = await stage.scene.join("minh", Role.DELEGATE)
            stays = await stage.seat(minh)
            stolen = await stage.seat(lan)
            early = await add_paper(secretary, item, files[0])
            await stolen.hear(PaperProgress, lambda one: one.paper == early and one.readable)
            # The thief copies all that the device holds before it hears of its end.
            copied = stolen.client.keys.epoch_key(PARTICIPANTS, 1)
            assert copied
            await secretary.client.submit(shut_out(lan))
            await stolen.hear(MeetingErased)
            await secretary.until(lambda: secretary.client.keys.epoch_key(PARTICIPANTS, 2))
            late = await add_paper(secretary, item, files[1])
            await stays.hear(PaperProgress, lambda one: one.paper == late and one.readable)
            meeting = stays.client.meeting
            assert lan.id not in meeting.audiences.current(PARTICIPANTS).recipients
            paper = meeting.papers.get(late)
            assert paper.epoch == 2
            with pytest.raises(TamperError):
                epochs.unwrap_content_key(
                    paper.wrapped_key,
                    copied,
                    paper.key_commitment,
                    log=stage.scene.log,
                    document=paper.document,
                    version=paper.version,
                )
            kept = stage.scene.store.envelopes(stage.scene.log, lan.id)
            assert [one for one in kept if (one.audience, one.epoch) == (PARTICIPANTS, 2)] == []

    run(story())


def test_no_paper_is_added_under_a_key_that_somebody_holds_who_should_not(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            secretary, item = await opened(stage)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await secretary.until(
                lambda: lan.id in secretary.client.meeting.audiences.current(1).recipients
            )
            await stage.scene.do(stage.scene.secretary, shut_out_by_device(lan))
            await secretary.until(lambda: secretary.client.meeting.people.device(lan.id).revoked_ms)
            # In the very step in which the revocation came, before there is a new key.
            assert current(secretary) == 1
            with pytest.raises(TamperError) as refused:
                press_of(secretary).encrypt(files[0], item=item, title="x", pages=1)
            assert refused.value.code is Code.UNKNOWN_AUDIENCE
            await secretary.until(lambda: secretary.client.keys.epoch_key(PARTICIPANTS, 2))
            press_of(secretary).encrypt(files[0], item=item, title="x", pages=1)

    run(story())


def test_late_joiners_read_what_came_before(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            secretary, item = await opened(stage)
            early = await add_paper(secretary, item, files[0])
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await secretary.until(
                lambda: lan.id in secretary.client.meeting.audiences.current(1).recipients
            )
            await stage.scene.do(stage.scene.secretary, shut_out_by_device(lan))
            await secretary.until(lambda: secretary.client.keys.epoch_key(PARTICIPANTS, 2))
            late = await add_paper(secretary, item, files[1])
            minh = await stage.seat(await stage.scene.join("minh", Role.DELEGATE))
            for paper in (early, late):
                await minh.hear(
                    PaperProgress, lambda one, paper=paper: one.paper == paper and one.readable
                )

    run(story())


def test_who_comes_in_only_with_a_new_epoch_reads_what_came_before(files) -> None:
    async def story() -> None:
        async with staged() as stage:
            secretary, item = await opened(stage)
            early = await add_paper(secretary, item, files[0])
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await secretary.until(
                lambda: lan.id in secretary.client.meeting.audiences.current(1).recipients
            )
            await secretary.client.stop()
            # While no officer's program runs, one goes and another comes.
            await stage.scene.do(stage.scene.secretary, shut_out_by_device(lan))
            minh = await stage.scene.join("minh", Role.DELEGATE)
            seat = await stage.seat(minh)
            again = await stage.take_seat(secretary.client.device, secretary.client.membership)
            await again.until(lambda: current(again) == 2)
            await seat.hear(PaperProgress, lambda one: one.paper == early and one.readable)
            assert seat.client.keys.epoch_key(PARTICIPANTS, 1)

    run(story())


def test_an_envelope_that_holds_another_key_ends_no_connection() -> None:
    async def story() -> None:
        async with staged() as stage:
            secretary, _ = await opened(stage)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await secretary.until(
                lambda: lan.id in secretary.client.meeting.audiences.current(1).recipients
            )
            (true,) = stage.scene.store.envelopes(stage.scene.log, lan.id)
            sealed = epochs.seal_epoch_key(
                bytes(32),
                lan.identity.public.hpke_key,
                log=stage.scene.log,
                audience=1,
                epoch=1,
                device=lan.id,
            )
            false = type(true)(1, 1, lan.id, sealed)
            stage.scene.store.put_envelopes(stage.scene.log, [false])
            seat = await stage.seat(lan)
            assert not seat.client.keys.take(seat.client.meeting, (false,))
            assert seat.client.keys.take(seat.client.meeting, (true,)) == 1
            await stage.scene.do(stage.scene.secretary, ItemAdded("", "Next", "", 5))
            await seat.until(lambda: len(seat.client.meeting.agenda.order) == 2)
            assert seat.links().count(seat.client.link) == 1
            assert not [one for one in seat.told if isinstance(one, KeysArrived)]

    run(story())


def test_an_erasing_that_was_broken_off_is_finished_at_the_next_start() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan)
            device, membership = seat.client.device, seat.client.membership
            whole, device.vault.forget_meeting = device.vault.forget_meeting, lambda _log: None
            await stage.scene.do(stage.scene.secretary, shut_out_by_device(lan))
            await seat.hear(MeetingErased)
            await seat.client.stop()
            device.vault.forget_meeting = whole
            assert device.vault.number(stage.scene.log)
            again = await stage.take_seat(device, membership, live=False)
            assert again.told == [MeetingErased()]
            assert not device.vault.meetings()
            await asyncio.sleep(0)

    run(story())
