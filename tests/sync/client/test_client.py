"""Clients and host together: what people do, and what each of their devices then knows."""

from pathlib import Path

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import DeviceRevoked, Role
from meeting.acts.sitting import ItemCalled
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import VoteClosed, VoteDeclared
from sync.client.events import (
    BallotChanged,
    BallotsCounted,
    BallotStage,
    Link,
    MeetingErased,
    OutboxChanged,
    PaperProgress,
    VoteRecounted,
)
from sync.client.press import PaperPress
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import run

PLAIN = bytes(range(256)) * 4096


async def add_paper(seat, item: str, file: Path) -> str:
    press = PaperPress(seat.client.replica, seat.client.device.blobs, seat.client.keys)
    act = press.encrypt(file, item=item, title="Report", pages=3)
    await press.upload(seat.client.http(), act)
    accepted = await seat.client.submit(act)
    return accepted.act


def test_papers_reach_a_delegate_encrypted(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(PLAIN)

    async def story() -> None:
        async with staged() as stage:
            secretary = await stage.seat(stage.scene.secretary)
            await secretary.until(lambda: secretary.client.keys.epoch_key(1, 1))
            item = (await secretary.client.submit(ItemAdded("", "Budget", "", 10))).act
            paper = await add_paper(secretary, item, file)
            delegate = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            done = await delegate.hear(
                PaperProgress,
                lambda one: one.paper == paper and one.readable and one.have_bytes == len(PLAIN),
            )
            assert done.size_bytes == len(PLAIN)
            found = delegate.client.meeting.papers.get(paper)
            source = delegate.client.shelf.source(found)
            chunks = [source.chunk(index) for index in range(4)]
            assert b"".join(chunks) == PLAIN

    run(story())


async def three(stage: Stage):
    chair = await stage.scene.join("chair", Role.CHAIR)
    lan = await stage.scene.join("lan", Role.DELEGATE)
    motion = await stage.scene.open_meeting(chair)
    await stage.scene.attend(chair, lan)
    return await stage.seat(chair), await stage.seat(lan), motion


def test_a_vote_from_opening_to_counting_again() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await three(stage)
            await chair.client.open_vote(motion)
            await lan.until(lambda: lan.client.meeting.votes.running())
            vote = lan.client.meeting.votes.running()
            await lan.client.cast(vote.id, "in_favour")
            stored = await lan.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
            assert stored.time_ms
            counted = await chair.hear(BallotsCounted, lambda one: one.not_voted is not None)
            assert counted.not_voted == (chair.client.me,)
            await lan.client.cast(vote.id, "against")
            await chair.client.cast(vote.id, "in_favour")
            await chair.client.submit(VoteClosed(vote.id))
            seen = await lan.hear(VoteRecounted)
            assert seen.agrees
            assert seen.own_ballot_found
            assert dict(seen.choices) == {lan.client.me: "against", chair.client.me: "in_favour"}
            await lan.client.cast(vote.id, "in_favour")
            late = await lan.hear(BallotChanged, lambda one: one.stage is BallotStage.REFUSED)
            assert late.code == "vote_closed"
            await chair.client.submit(VoteDeclared(vote.id, "rejected"))
            await lan.until(lambda: lan.client.meeting.votes.get(vote.id).outcome)

    run(story())


def test_offline_the_log_stays_and_requests_wait() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await three(stage)
            item = lan.client.meeting.agenda.current
            port = stage.scene.port
            await stage.scene.stop()
            await lan.linked(Link.OFFLINE)
            assert await lan.client.submit(SpeechRequested(item)) is None
            waiting = await lan.hear(OutboxChanged, lambda one: len(one.waiting) == 1)
            await lan.client.stop()

            again = await stage.take_seat(lan.client.device, lan.client.membership, live=False)
            assert again.client.meeting.agenda.current == item
            await stage.scene.start(port)
            await again.until(lambda: again.client.meeting.speakers.queue())
            assert again.client.meeting.speakers.queue()[0].id == waiting.waiting[0]
            await again.hear(OutboxChanged, lambda one: not one.waiting)

    run(story())


def test_every_device_follows_the_chair() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, lan, _ = await three(stage)
            accepted = await stage.scene.do(stage.scene.secretary, ItemAdded("", "Second", "", 10))
            await chair.client.submit(ItemCalled(accepted.act))
            await lan.until(lambda: lan.client.meeting.agenda.current == accepted.act)

    run(story())


def test_a_revoked_device_erases_the_meeting_on_an_officers_word() -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await three(stage)
            device = lan.client.device
            await lan.client.stop()
            await stage.scene.do(stage.scene.secretary, DeviceRevoked(device.identity.id, "lost"))
            again = await stage.take_seat(device, lan.client.membership, live=False)
            await again.hear(MeetingErased)
            await again.linked(Link.REVOKED)
            assert not device.vault.meetings()
            assert device.vault.epoch_key(stage.scene.log, 1, 1) is None
            assert not device.vault.entries(stage.scene.log, 0, 10)

    run(story())
