"""A further device of a person, over a real host: her own word, or two officers'."""

import asyncio

import pytest

from meeting.acts.people import DeviceRevoked, InvitationApproved, InvitationWithdrawn, Role
from meeting.errors import MeetingError, RefusedError
from sync.client import joining
from sync.client.joining import join_by_invitation
from sync.desk.consents import awaiting, invite_own_device
from sync.desk.invitations import InvitationState, invite, tickets
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import run


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(joining, "APPROVAL_POLL_S", 0.01)


async def join(stage: Stage, text: str):
    device = stage.new_device("second tablet")
    membership = await join_by_invitation(device, text, clock=stage.scene.clock)
    return await stage.take_seat(device, membership)


def test_the_first_device_invites_the_second() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.seat(await stage.scene.join("Lan", Role.DELEGATE))
            ticket = await invite_own_device(lan.client, stage.scene.clock())
            assert ticket.state is InvitationState.OPEN
            assert str(stage.address) in ticket.text
            assert await invite_own_device(lan.client, stage.scene.clock()) == ticket
            await stage.seat(stage.scene.secretary)
            second = await join(stage, ticket.text)
            assert second.client.me == lan.client.me
            people = second.client.meeting.people
            assert len(people.devices_of(lan.client.me)) == 2
            await second.until(lambda: second.client.keys.epoch_key(1, 1))

    run(story())


@pytest.mark.parametrize("consenting", ["chair", "lan"])
def test_a_secretarys_invitation_waits_for_a_second_word(consenting: str) -> None:
    async def story() -> None:
        async with staged() as stage:
            now = stage.scene.clock
            lan = await stage.seat(await stage.scene.join("Lan", Role.DELEGATE))
            chair = await stage.seat(await stage.scene.join("Chair", Role.CHAIR))
            secretary = await stage.seat(stage.scene.secretary)
            ticket = await invite(
                secretary.client, lan.client.me, now_ms=now(), addresses=[stage.address]
            )
            assert ticket.state is InvitationState.NEEDS_SECOND
            assert awaiting(secretary.client.meeting, secretary.client.me, now()) == ()
            joined = asyncio.create_task(join(stage, ticket.text))
            agreeing = {"chair": chair, "lan": lan}[consenting]
            client = agreeing.client
            await agreeing.until(lambda: awaiting(client.meeting, client.me, now()))
            (asked,) = awaiting(client.meeting, client.me, now())
            assert (asked.person, asked.issuer) == (lan.client.me, secretary.client.me)
            assert not joined.done()
            await client.submit(InvitationApproved(asked.id))
            second = await joined
            assert second.client.me == lan.client.me
            assert awaiting(client.meeting, client.me, now()) == ()

    run(story())


def test_nobody_else_is_asked() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.seat(await stage.scene.join("Lan", Role.DELEGATE))
            minh = await stage.seat(await stage.scene.join("Minh", Role.DELEGATE))
            secretary = await stage.seat(stage.scene.secretary)
            now_ms = stage.scene.clock()
            ticket = await invite(secretary.client, lan.client.me, now_ms=now_ms)
            await minh.until(lambda: minh.client.meeting.people.invitations.get(ticket.id))
            assert awaiting(minh.client.meeting, minh.client.me, now_ms) == ()
            assert awaiting(minh.client.meeting, "0" * 32, now_ms) == ()
            assert awaiting(lan.client.meeting, lan.client.me, ticket.expires_ms + 1) == ()
            with pytest.raises(RefusedError):
                await minh.client.submit(InvitationApproved(ticket.id))

    run(story())


def test_who_does_not_agree_makes_it_void() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.seat(await stage.scene.join("Lan", Role.DELEGATE))
            secretary = await stage.seat(stage.scene.secretary)
            now_ms = stage.scene.clock()
            ticket = await invite(
                secretary.client, lan.client.me, now_ms=now_ms, addresses=[stage.address]
            )
            await lan.until(lambda: awaiting(lan.client.meeting, lan.client.me, now_ms))
            await lan.client.submit(InvitationWithdrawn(ticket.id))
            with pytest.raises(MeetingError):
                await join(stage, ticket.text)
            vault = secretary.client.device.vault
            found = tickets(vault, secretary.client.meeting, now_ms)[lan.client.me]
            assert found.state is InvitationState.WITHDRAWN

    run(story())


def test_after_a_loss_two_officers_are_needed() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("Lan", Role.DELEGATE)
            secretary = await stage.seat(stage.scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.device(lan.id))
            await secretary.client.submit(DeviceRevoked(lan.id, "lost"))
            ticket = await invite(secretary.client, lan.person, now_ms=stage.scene.clock())
            assert ticket.state is InvitationState.NEEDS_SECOND

    run(story())
