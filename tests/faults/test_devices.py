"""Devices that start again, are there twice, have a wrong clock, or meet the wrong host."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from meeting.acts.people import InvitationIssued, Role
from meeting.acts.voting import VoteClosed, VoteDeclared
from meeting.signing import public_bytes
from sync.client.events import BallotChanged, BallotStage, Link, LinkChanged, StateChanged
from sync.host_address import Address
from sync.membership import Membership
from tests.faults.disks import Disk
from tests.faults.steps import add_items, ballots, reached, same_log, stages, voting
from tests.sync.client.stage import Seat, Stage, staged
from tests.sync.host.scene import DAY_MS, Device, new_scene, run, serving
from tests.sync.host.test_restored_host import copy

HOUR_MS = 3600 * 1000


async def restart(stage: Stage, seat: Seat, *, live: bool = True) -> Seat:
    """Start the program again on what the device has kept."""
    await seat.client.stop()
    return await stage.take_seat(seat.client.device, seat.client.membership, live=live)


class TestRestart:
    """What a person was told of her ballot, she is told again."""

    def test_a_stored_ballot_is_shown_again(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                seat, vote, _ = await voting(stage)
                await seat.client.cast(vote, "in_favour")
                stored = await seat.hear(BallotChanged)
                again = await restart(stage, seat)
                assert [one for one in again.told if isinstance(one, BallotChanged)] == [stored]
                await again.client.cast(vote, "against")
                assert stages(again)[-1] is BallotStage.STORED
                assert ballots(stage, vote) == 2

        run(story())

    def test_it_is_shown_without_a_host_too(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                seat, vote, _ = await voting(stage)
                await seat.client.cast(vote, "in_favour")
                await stage.scene.stop()
                again = await restart(stage, seat, live=False)
                assert stages(again) == [BallotStage.STORED]
                await stage.scene.start(stage.scene.port)

        run(story())

    def test_nothing_is_shown_of_another_vote(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                seat, vote, chair = await voting(stage)
                await seat.client.cast(vote, "in_favour")
                await stage.scene.do(chair, VoteClosed(vote))
                await stage.scene.do(chair, VoteDeclared(vote, "adopted"))
                motion = stage.scene.hosted.standing.meeting.votes.get(vote).motion
                second = await stage.scene.open_vote(chair, motion)
                await seat.until(lambda: seat.client.meeting.votes.get(second))
                again = await restart(stage, seat)
                assert stages(again) == []
                await again.client.cast(second, "against")
                told = await again.hear(BallotChanged)
                assert (told.vote, told.stage) == (second, BallotStage.STORED)

        run(story())

    def test_a_ballot_whose_fate_is_unknown_is_asked_for(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                seat, vote, _ = await voting(stage)
                cast = seat.client._ballots._prepare(vote, "in_favour")
                await stage.scene.hosted.submit_and_wait(cast.data)
                again = await restart(stage, seat)
                await again.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
                assert stages(again) == [BallotStage.UNKNOWN, BallotStage.STORED]
                assert ballots(stage, vote) == 1

        run(story())

    def test_a_ballot_of_which_the_device_forgot_is_replaced_by_the_next(self) -> None:
        async def story() -> None:
            async with staged() as stage:
                seat, vote, _ = await voting(stage)
                cast = seat.client._ballots._prepare(vote, "in_favour")
                await stage.scene.hosted.submit_and_wait(cast.data)
                await seat.client.cast(vote, "against")
                assert stages(seat)[-1] is BallotStage.STORED
                assert ballots(stage, vote) == 2

        run(story())


async def further_device(stage: Stage, member: Device) -> Device:
    """Return a second device of a person, let in by her first."""
    second = stage.scene.device(member.person, "phone")
    ticket = Ed25519PrivateKey.generate()
    invited = InvitationIssued(member.person, public_bytes(ticket), stage.scene.clock() + DAY_MS)
    invitation = (await stage.scene.do(member, invited)).act
    await stage.scene.hosted.submit_and_wait(stage.scene.enrolment(second, invitation, ticket))
    return second


def test_a_ballot_after_the_persons_other_device_voted_says_so_and_the_next_replaces_it() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair = await stage.scene.join("chair", Role.CHAIR)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            phone = await further_device(stage, lan)
            motion = await stage.scene.open_meeting(chair)
            await stage.scene.attend(chair, lan)
            vote = await stage.scene.open_vote(chair, motion)
            first, second = await stage.seat(lan), await stage.seat(phone)
            await first.client.cast(vote, "in_favour")
            await second.client.cast(vote, "against")
            told = await second.hear(BallotChanged)
            assert (told.stage, told.code) == (BallotStage.REFUSED, "ballot_superseded")
            assert ballots(stage, vote) == 1
            await second.client.cast(vote, "against")
            assert stages(second)[-1] is BallotStage.STORED
            await first.client.cast(vote, "in_favour")
            told = await first.hear(BallotChanged)
            assert (told.stage, told.code) == (BallotStage.REFUSED, "ballot_superseded")
            assert ballots(stage, vote) == 2
            # What the other device has replaced is not shown as this person's ballot.
            again = await restart(stage, first)
            assert stages(again) == []

    run(story())


def test_a_ballot_sent_twice_is_one_ballot() -> None:
    async def story() -> None:
        async with staged() as stage:
            seat, vote, _ = await voting(stage)
            await seat.client.cast(vote, "in_favour")
            stored = await seat.hear(BallotChanged)
            # Every connection hands the last ballot in again.
            again = await restart(stage, seat)
            await again.client._ballots._ask()
            assert ballots(stage, vote) == 1
            assert [one for one in again.told if isinstance(one, BallotChanged)] == [stored]

    run(story())


def test_the_same_device_twice_the_older_is_told_and_does_not_fight_back() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            older = await stage.seat(lan)
            newer = await stage.seat(lan)
            told = await older.hear(LinkChanged, lambda one: one.link is Link.HOST_REPLACED)
            assert told.code == "replaced"
            for _ in range(3):
                older.client.found_address(stage.address)
                await add_items(stage, 100)
                await newer.until(lambda: same_log(stage, newer))
            assert older.client.link is Link.HOST_REPLACED
            assert newer.links().count(Link.LIVE) == 1
            older.client.retry()
            await older.linked(Link.LIVE)
            await newer.linked(Link.HOST_REPLACED)

    run(story())


@pytest.mark.parametrize("hours", [-20, 7])
def test_a_clock_that_is_hours_off_hinders_nothing(hours: int) -> None:
    async def story() -> None:
        async with staged() as stage:
            chair = await stage.scene.join("chair", Role.CHAIR)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            motion = await stage.scene.open_meeting(chair)
            await stage.scene.attend(chair, lan)
            vote = await stage.scene.open_vote(chair, motion)
            device, membership = stage.device_of(lan)

            def clock() -> int:
                return stage.scene.clock() + hours * HOUR_MS

            device._clock = clock
            seat = await stage.take_seat(device, membership, clock=clock)
            assert abs(seat.client.clock_offset_ms + hours * HOUR_MS) < 1000
            await seat.client.cast(vote, "in_favour")
            told = await seat.hear(BallotChanged)
            assert told.stage is BallotStage.STORED
            assert abs(told.time_ms - stage.scene.clock.now_ms) < 1000

    run(story())


def test_a_clock_that_is_years_off_is_named_as_the_reason() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            device, membership = stage.device_of(lan)
            device._clock = int
            seat = await stage.take_seat(device, membership, live=False)
            told = await seat.hear(LinkChanged, lambda one: bool(one.code))
            assert (told.link, told.code) == (Link.OFFLINE, "bad_time")

    run(story())


def at(seat: Membership, *addresses: Address) -> Membership:
    return Membership(replace(seat.known, addresses=tuple(str(one) for one in addresses)))


def test_a_host_of_another_organisation_is_named_and_does_not_hide_the_right_one() -> None:
    async def story() -> None:
        async with staged() as stage, serving(new_scene()) as twin:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            device, membership = stage.device_of(lan)
            impostor = Address("127.0.0.1", twin.port)
            seat = await stage.take_seat(device, at(membership, impostor), live=False)
            told = await seat.hear(LinkChanged, lambda one: bool(one.code))
            assert (told.link, told.code) == (Link.WRONG_HOST, "wrong_organisation")
            seat.client.found_address(stage.address)
            await seat.linked(Link.LIVE)
            assert seat.client.address == stage.address
            assert device.memberships()[0].addresses[0] == stage.address

    run(story())


def test_an_unforeseen_error_costs_a_connection_and_no_more(allowed_logs: set[str]) -> None:
    allowed_logs.add("sync.client.link")

    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan)
            tell, faults = seat.tell, [ZeroDivisionError("secret")]

            def stumble(event: object) -> None:
                if isinstance(event, StateChanged) and faults:
                    raise faults.pop()
                tell(event)

            seat.client._on_event = stumble
            await add_items(stage, 1)
            told = await seat.hear(LinkChanged, lambda one: bool(one.code))
            assert told.code == "unexpected"
            await seat.linked(Link.LIVE)
            assert same_log(stage, seat)

    run(story())


def test_a_host_restored_from_a_backup_recovers_from_a_device(allowed_logs: set[str]) -> None:
    allowed_logs.add("sync.host.ledger")

    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            backup = copy(stage.scene.store, stage.scene.log, stage.scene.hosted.standing.number)
            await add_items(stage, 900, noise_bytes=150)
            # It has them by pages, which are larger than what came at once.
            seat = await stage.seat(lan)
            assert same_log(stage, seat)
            hash_before = seat.client.replica.log.hash
            port = stage.scene.port
            await stage.scene.stop()
            await seat.linked(Link.OFFLINE)
            stage.scene.store = backup
            await stage.scene.start(port)
            assert stage.scene.hosted.standing.number < 100
            await seat.linked(Link.LIVE)
            await reached(lambda: stage.scene.hosted.standing.meeting.hash == hash_before)
            await add_items(stage, 1)
            await seat.until(lambda: same_log(stage, seat))

    run(story())


def test_a_ballot_that_a_restored_host_has_lost_is_handed_in_again(allowed_logs: set[str]) -> None:
    allowed_logs.add("sync.host.ledger")

    async def story() -> None:
        async with staged() as stage:
            seat, vote, _ = await voting(stage)
            backup = copy(stage.scene.store, stage.scene.log, stage.scene.hosted.standing.number)
            await seat.client.cast(vote, "in_favour")
            await seat.client.cast(vote, "against")
            port = stage.scene.port
            await stage.scene.stop()
            await seat.linked(Link.OFFLINE)
            stage.scene.store = backup
            await stage.scene.start(port)
            assert ballots(stage, vote) == 0
            before = len(stages(seat))
            await seat.until(lambda: stages(seat)[before:])
            assert stages(seat)[-1] is BallotStage.STORED
            assert ballots(stage, vote) == 1

    run(story())


def test_a_vault_that_is_kept_opens_with_the_same_log(tmp_path: Path) -> None:
    async def story() -> None:
        async with staged() as stage:
            disk = Disk(tmp_path)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan, vault=disk.vault)
            await add_items(stage, 20)
            await seat.until(lambda: same_log(stage, seat))
            again = await restart(stage, seat)
            assert same_log(stage, again)
            await again.client.stop()
            disk.close()

    run(story())
