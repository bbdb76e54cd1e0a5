"""The network goes away in the middle of things, and comes back."""

import asyncio
import secrets
from pathlib import Path

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import VoteClosed
from sync.client.events import BallotChanged, BallotStage, Link, OutboxChanged, PaperProgress
from sync.crypto.chunks import CHUNK_BYTES
from tests.faults.steps import add_items, ballots, publish, reached, same_log, stages, voting, wired
from tests.sync.host.scene import run

ENTRIES = 700
PAPER_CHUNKS = 24


def test_a_cut_in_the_middle_of_catching_up() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            lan = await stage.scene.join("lan", Role.DELEGATE)
            await add_items(stage, ENTRIES)
            wire.cut_after(200_000)
            seat = await stage.seat(lan, address=wire.address, live=False)
            await wire.was_cut.wait()
            await seat.linked(Link.OFFLINE)
            before = seat.client.replica.log.number
            assert before < ENTRIES
            assert seat.client.device.vault.number(stage.scene.log) == before
            wire.mend()
            await seat.linked(Link.LIVE)
            assert same_log(stage, seat)

    run(story())


def test_a_cut_in_the_middle_of_a_paper_costs_only_what_was_under_way(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(secrets.token_bytes(PAPER_CHUNKS * CHUNK_BYTES - 100))

    async def story() -> None:
        async with wired() as (stage, wire):
            paper = await publish(stage, file)
            wire.cut_after(10 * CHUNK_BYTES)
            lan = await stage.scene.join("lan", Role.DELEGATE)
            seat = await stage.seat(lan, address=wire.address, live=False)
            await wire.was_cut.wait()
            await seat.linked(Link.OFFLINE)
            found = seat.client.meeting.papers.get(paper)
            have, count = seat.client.device.blobs.progress(found.blob)
            assert 0 < have < count == PAPER_CHUNKS
            carried = wire.to_device_bytes
            wire.mend()
            await seat.hear(
                PaperProgress, lambda one: one.readable and one.have_bytes == one.size_bytes
            )
            again = wire.to_device_bytes - carried
            # One chunk was cut through; the rest is what a handshake and a greeting take.
            assert again < (count - have) * CHUNK_BYTES + CHUNK_BYTES // 2
            source = seat.client.shelf.source(found)
            plain = b"".join(source.chunk(index) for index in range(count))
            assert plain == file.read_bytes()

    run(story())


def test_a_ballot_that_did_not_arrive_is_stored_after_the_cut() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat, vote, _ = await voting(stage, wire.address)
            wire.hold_to_host()
            casting = asyncio.create_task(seat.client.cast(vote, "in_favour"))
            await seat.hear(BallotChanged)
            wire.cut()
            await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.UNKNOWN)
            assert ballots(stage, vote) == 0
            wire.mend()
            await casting
            assert stages(seat) == [BallotStage.SENDING, BallotStage.UNKNOWN, BallotStage.STORED]
            assert ballots(stage, vote) == 1

    run(story())


def test_a_ballot_whose_receipt_was_lost_is_not_cast_twice() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat, vote, _ = await voting(stage, wire.address)
            wire.hold_to_device()
            casting = asyncio.create_task(seat.client.cast(vote, "in_favour"))
            await reached(lambda: stage.scene.hosted.standing.voted.get(vote))
            stored_ms = stage.scene.clock.now_ms
            wire.cut()
            await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.UNKNOWN)
            wire.mend()
            await casting
            told = await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
            assert told.time_ms <= stored_ms
            assert ballots(stage, vote) == 1

    run(story())


def test_a_ballot_that_comes_after_the_close_is_refused_with_the_time() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat, vote, chair = await voting(stage, wire.address)
            wire.hold_to_host()
            casting = asyncio.create_task(seat.client.cast(vote, "in_favour"))
            await seat.hear(BallotChanged)
            wire.cut()
            await stage.scene.do(chair, VoteClosed(vote))
            wire.mend()
            await casting
            told = await seat.hear(BallotChanged, lambda one: one.stage is BallotStage.REFUSED)
            assert told.code == "vote_closed"
            assert told.time_ms == stage.scene.hosted.standing.meeting.votes.get(vote).closed_ms
            assert ballots(stage, vote) == 0

    run(story())


def test_a_ballot_pressed_without_a_connection_never_waits() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat, vote, _ = await voting(stage, wire.address)
            wire.cut()
            await seat.linked(Link.OFFLINE)
            await seat.client.cast(vote, "in_favour")
            told = await seat.hear(BallotChanged)
            assert (told.stage, told.code) == (BallotStage.REFUSED, "no_host")
            wire.mend()
            await seat.linked(Link.LIVE)
            await seat.client.cast(vote, "against")
            assert ballots(stage, vote) == 1

    run(story())


def test_an_act_whose_receipt_was_lost_is_done_once() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat = await stage.seat(stage.scene.secretary, address=wire.address)
            await seat.until(lambda: seat.client.keys.epoch_key(2, 1))
            number = stage.scene.hosted.standing.number
            wire.hold_to_device()
            doing = asyncio.create_task(seat.client.submit(ItemAdded("", "Once", "", 5)))
            await reached(lambda: stage.scene.hosted.standing.number > number)
            wire.cut()
            wire.mend()
            accepted = await doing
            assert seat.client.meeting.agenda.order == (accepted.act,)
            assert stage.scene.hosted.standing.number == number + 1

    run(story())


def test_a_request_that_the_network_swallowed_waits_in_the_outbox(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.outgoing.ANSWER_TIMEOUT_S", 0.02)

    async def story() -> None:
        async with wired() as (stage, wire):
            seat, _, _ = await voting(stage, wire.address)
            item = seat.client.meeting.agenda.current
            wire.hold_to_host()
            assert await seat.client.submit(SpeechRequested(item)) is None
            waiting = await seat.hear(OutboxChanged, lambda one: len(one.waiting) == 1)
            wire.cut()
            await seat.linked(Link.OFFLINE)
            monkeypatch.undo()
            wire.mend()
            await seat.until(lambda: seat.client.meeting.speakers.queue())
            await seat.hear(OutboxChanged, lambda one: not one.waiting)
            assert [one.id for one in seat.client.meeting.speakers.queue()] == [waiting.waiting[0]]

    run(story())


def test_a_client_that_does_not_read_is_dropped_and_catches_up(monkeypatch) -> None:
    monkeypatch.setattr("sync.host.log_routes.HEARTBEAT_S", 0.4)

    async def story() -> None:
        async with wired() as (stage, wire):
            lan = await stage.scene.join("lan", Role.DELEGATE)
            minh = await stage.scene.join("minh", Role.DELEGATE)
            slow = await stage.seat(lan, address=wire.address)
            quick = await stage.seat(minh)
            wire.hold_to_device()
            room = stage.scene.services.rooms[stage.scene.log]
            while lan.id in room._live:
                await add_items(stage, 20)
            await quick.until(lambda: same_log(stage, quick))
            assert quick.links().count(Link.LIVE) == 1
            assert not same_log(stage, slow)
            wire.mend()
            await slow.until(lambda: same_log(stage, slow))
            await slow.linked(Link.LIVE)

    run(story())


def test_a_host_that_stops_and_starts_again_in_a_vote() -> None:
    async def story() -> None:
        async with wired() as (stage, wire):
            seat, vote, chair = await voting(stage, wire.address)
            await seat.client.cast(vote, "in_favour")
            port = stage.scene.port
            await stage.scene.stop()
            await seat.linked(Link.OFFLINE)
            await stage.scene.start(port)
            await seat.linked(Link.LIVE)
            await seat.client.cast(vote, "against")
            assert stages(seat)[-1] is BallotStage.STORED
            assert ballots(stage, vote) == 2
            await stage.scene.do(chair, VoteClosed(vote))
            counts = stage.scene.hosted.standing.meeting.votes.get(vote).counts
            assert [count.count for count in counts] == [0, 1, 0]

    run(story())
