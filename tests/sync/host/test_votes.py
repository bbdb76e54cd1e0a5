"""Votes over the network: ballots, receipts, boxes and the close."""

import asyncio

import pytest

from meeting.acts.people import Role
from meeting.encoding import decode
from meeting.errors import Code, RefusedError
from meeting.log.box import VerifiedBox
from meeting.log.heads import read_head
from meeting.records import Entry, box_id, entry_hash
from meeting.voting import Stage
from sync import messages
from sync.host.vote_counts import VoteCounts
from sync.messages import VOTE_COUNT
from tests.sync.host.scene import Clock, run, running


async def sitting(scene, delegates: int = 2):
    """Return chair, delegates and a motion of an open meeting in which all are present."""
    chair = await scene.join("Chair", Role.CHAIR)
    voters = [await scene.join(f"Delegate {n}", Role.DELEGATE) for n in range(delegates)]
    motion = await scene.open_meeting(chair)
    await scene.attend(chair, *voters)
    return chair, voters, motion


def check_receipt(accepted: messages.Accepted, box: str) -> None:
    head = read_head(accepted.head, box)
    assert head.number == decode(accepted.entry, Entry).number
    assert head.hash == entry_hash(accepted.entry)


def test_a_ballot_is_receipted_counted_and_changed() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, _), motion = await sitting(scene)
            vote = await scene.open_vote(chair, motion)
            box = box_id(scene.log, vote)
            async with scene.line(lan) as hers:
                await hers.live()
                first = scene.ballot(lan, vote)
                await hers.submit(first, box)
                accepted = await hers.next(messages.Accepted)
                check_receipt(accepted, box)
                await hers.submit(first, box)
                again = await hers.next(messages.Accepted)
                assert again.entry == accepted.entry
                check_receipt(again, box)
                second = scene.ballot(lan, vote)
                await hers.submit(second, box)
                assert (await hers.next(messages.Refused)).code == Code.BALLOT_SUPERSEDED
                await hers.submit(scene.ballot(lan, vote, replaces=accepted.act), box)
                check_receipt(await hers.next(messages.Accepted), box)
                assert scene.hosted.standing.voted == {vote: 1}
            await scene.close_vote(chair, vote)
            found = scene.hosted.standing.meeting.votes.get(vote)
            assert found.stage is Stage.SEALED
            assert sum(count.count for count in found.counts) == 1

    run(story())


def test_a_late_press_is_refused_with_the_time() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, _), motion = await sitting(scene)
            vote = await scene.open_vote(chair, motion)
            async with scene.line(lan) as hers:
                await hers.live()
                late = scene.ballot(lan, vote)
                await scene.close_vote(chair, vote)
                await hers.submit(late, box_id(scene.log, vote))
                refused = await hers.next(messages.Refused)
                assert refused.code == Code.VOTE_CLOSED
                assert refused.fields["closed_at_ms"]

    run(story())


def test_only_officers_follow_the_box_and_all_recount_it_after_the_close() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, minh), motion = await sitting(scene)
            vote = await scene.open_vote(chair, motion)
            box = box_id(scene.log, vote)
            await scene.hosted.submit_and_wait(scene.ballot(lan, vote))
            async with scene.line(chair) as his, scene.line(minh) as theirs:
                await his.live()
                await theirs.live()
                early = await his.next(messages.Entries)
                assert (early.log, early.first) == (box, 1)
                await scene.hosted.submit_and_wait(scene.ballot(minh, vote))
                later = await his.next(messages.Entries)
                assert (later.log, later.first) == (box, 2)
                with pytest.raises(RefusedError):
                    await scene.do(scene.secretary, scene.vote_opened(motion, vote))
                await scene.close_vote(chair, vote)
                told = await theirs.next(messages.Entries)
                assert told.log == scene.log
                theirs.take(told)
                assert not [one for one in theirs.aside if isinstance(one, messages.Entries)]
                own = VerifiedBox(theirs.log, vote)
                async with scene.http(minh) as http:
                    for _ in range(2):
                        path = f"/v1/logs/{scene.log}/boxes/{vote}?since={own.number}"
                        response = await http.get(path)
                        page = messages.unpack_to_device(await response.read())
                        assert page.log == box
                        if page.entries:
                            own.append(page.entries, page.openings, page.head)
                    assert (own.number, page.entries) == (2, ())
                    assert own.check_seal().by_person[minh.person]

    run(story())


def test_a_running_box_is_for_officers_alone() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, _), motion = await sitting(scene)
            vote = await scene.open_vote(chair, motion)
            await scene.hosted.submit_and_wait(scene.ballot(lan, vote))
            path = f"/v1/logs/{scene.log}/boxes/{vote}"
            async with scene.http(lan) as http:
                assert (await http.get(path)).status == 403
                assert (await http.get(f"/v1/logs/{scene.log}/boxes/nothing")).status == 404
            async with scene.http(chair) as http:
                page = messages.unpack_to_device(await (await http.get(path)).read())
                assert len(page.entries) == 1
                assert (await http.get(path + "?since=x")).status == 400

    run(story())


def test_the_host_closes_a_vote_at_its_deadline() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, _), motion = await sitting(scene)
            deadline = scene.clock.now_ms + 60_000
            vote = await scene.open_vote(chair, motion, deadline_ms=deadline)
            await scene.hosted.submit_and_wait(scene.ballot(lan, vote))
            async with scene.line(lan) as hers:
                await hers.live()
                before = hers.log.number
                scene.clock.now_ms = deadline
                scene.hosted.wake()
                await hers.until(before + 2)
                found = hers.log.meeting.votes.get(vote)
                assert (found.stage, found.closed_by_host) == (Stage.SEALED, True)

    run(story())


def test_a_deadline_is_kept_by_the_clock_alone() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, _), motion = await sitting(scene)
            async with scene.line(lan) as hers:
                await hers.live()
                before = hers.log.number
                vote = await scene.open_vote(chair, motion, deadline_ms=scene.clock.now_ms + 30)
                scene.clock.now_ms += 30
                await hers.until(before + 3)
                assert hers.log.meeting.votes.get(vote).closed_by_host

    run(story())


def test_everybody_hears_how_many_have_voted() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, (lan, minh), motion = await sitting(scene)
            async with scene.line(minh) as theirs:
                await theirs.live()
                vote = await scene.open_vote(chair, motion)
                await scene.hosted.submit_and_wait(scene.ballot(lan, vote))
                signal = await theirs.next(messages.Signal)
                assert (signal.kind, signal.sender) == (VOTE_COUNT, "")

    run(story())


def test_counts_are_told_no_oftener_than_a_room_needs(monkeypatch) -> None:
    monkeypatch.setattr("sync.host.vote_counts.COUNTS_PER_S", 100.0)

    async def story() -> None:
        told: asyncio.Queue[messages.Signal] = asyncio.Queue()
        clock = Clock()
        counts = VoteCounts(clock, told.put_nowait)
        counts.changed({"v": 1})
        for voted in range(2, 50):
            counts.changed({"v": voted})
        assert told.qsize() == 1
        first, last = await told.get(), await told.get()
        assert first.body != last.body
        assert told.empty()
        counts.changed({"v": 50})
        counts.changed({"v": 51})
        counts.stop()
        counts.stop()

    run(story())
