"""Devices that join: by invitation, by code, and those that must not."""

import asyncio

import pytest

from meeting.acts.people import InvitationIssued, PersonAdded, Role
from meeting.errors import MeetingError
from sync.client.events import JoiningAsked, JoiningFailed
from sync.client.joining import join_by_code, join_by_invitation
from sync.crypto.invitation import Invitation, new_token, one_time_public_key
from sync.errors import LocalError
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import DAY_MS, run


async def invited(stage: Stage, name: str = "Lan", *, organisation: bytes = b"") -> str:
    """Add a person and return the text of an invitation."""
    scene = stage.scene
    person = await scene.add_person(name, Role.DELEGATE)
    return await further(stage, person, organisation=organisation)


async def further(stage: Stage, person: str, *, organisation: bytes = b"") -> str:
    scene = stage.scene
    token, expires_ms = new_token(), scene.clock.now_ms + DAY_MS
    act = InvitationIssued(person, one_time_public_key(token), expires_ms)
    await scene.do(scene.secretary, act)
    fingerprint = organisation or scene.appointment.issuer.fingerprint
    return Invitation(fingerprint, scene.log, (str(stage.address),), token, expires_ms).text()


def test_a_delegate_joins_with_an_invitation_and_sees_the_meeting() -> None:
    async def story() -> None:
        async with staged() as stage:
            text = await invited(stage)
            device = stage.new_device()
            asked = []

            async def confirm(newcomer) -> bool:
                asked.append(newcomer.name)
                return True

            membership = await join_by_invitation(
                device, text, clock=stage.scene.clock, confirm=confirm
            )
            assert asked == ["Lan"]
            seat = await stage.take_seat(device, membership)
            assert seat.client.meeting.people.get(seat.client.me).name == "Lan"

    run(story())


def test_an_invitation_is_used_once() -> None:
    async def story() -> None:
        async with staged() as stage:
            text = await invited(stage)
            await join_by_invitation(stage.new_device(), text, clock=stage.scene.clock)
            with pytest.raises(MeetingError, match="invitation_used"):
                await join_by_invitation(stage.new_device(), text, clock=stage.scene.clock)

    run(story())


def test_an_invitation_of_another_organisation_sends_nothing() -> None:
    async def story() -> None:
        async with staged() as stage:
            text = await invited(stage, organisation=bytes(32))
            with pytest.raises(MeetingError, match="wrong_organisation"):
                await join_by_invitation(stage.new_device(), text, clock=stage.scene.clock)

    run(story())


def test_a_delegate_joins_with_a_code_that_the_secretary_confirms() -> None:
    async def story() -> None:
        async with staged() as stage:
            person = await stage.scene.add_person("Lan", Role.DELEGATE)
            secretary = await stage.seat(stage.scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.get(person))
            code = secretary.client.pairing.issue(person)
            device = stage.new_device("Lan's tablet")
            joining = asyncio.create_task(
                join_by_code(device, stage.address, code.lower(), clock=stage.scene.clock)
            )
            asked = await secretary.hear(JoiningAsked)
            assert (asked.person, asked.device_name) == (person, "Lan's tablet")
            await secretary.client.pairing.accept(asked.session)
            membership = await joining
            seat = await stage.take_seat(device, membership)
            assert seat.client.me == person

    run(story())


def test_a_wrong_code_is_refused_and_the_secretary_sees_it() -> None:
    async def story() -> None:
        async with staged() as stage:
            person = await stage.scene.add_person("Lan", Role.DELEGATE)
            secretary = await stage.seat(stage.scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.get(person))
            code = secretary.client.pairing.issue(person)
            wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
            with pytest.raises(LocalError, match="code_wrong"):
                await join_by_code(
                    stage.new_device(), stage.address, wrong, clock=stage.scene.clock
                )
            failed = await secretary.hear(JoiningFailed)
            assert (failed.person, failed.tries_left) == (person, 2)

    run(story())


def test_a_declined_device_stays_outside() -> None:
    async def story() -> None:
        async with staged() as stage:
            person = await stage.scene.add_person("Lan", Role.DELEGATE)
            secretary = await stage.seat(stage.scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.get(person))
            code = secretary.client.pairing.issue(person)
            joining = asyncio.create_task(
                join_by_code(stage.new_device(), stage.address, code, clock=stage.scene.clock)
            )
            asked = await secretary.hear(JoiningAsked)
            secretary.client.pairing.decline(asked.session)
            with pytest.raises(LocalError, match="joining_declined"):
                await joining
            assert not secretary.client.meeting.people.has_had_device(person)

    run(story())


def test_a_second_secretary_joins_and_hands_out_keys() -> None:
    async def story() -> None:
        async with staged() as stage:
            first = await stage.seat(stage.scene.secretary)
            act = PersonAdded("Second", "", "", Role.SECRETARY, votes=False)
            person = (await first.client.submit(act)).act
            text = await further(stage, person)
            device = stage.new_device()
            membership = await join_by_invitation(device, text, clock=stage.scene.clock)
            second = await stage.take_seat(device, membership)
            await second.until(lambda: second.client.keys.epoch_key(2, 1))
            await first.client.stop()
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan)
            await seat.until(lambda: seat.client.keys.epoch_key(1, 1))

    run(story())
