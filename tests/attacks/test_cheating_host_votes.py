"""Attacks by the host on votes and on a device's trust in its word, on real clients over TLS."""

import dataclasses
import threading

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import OfficersRemarked
from meeting.acts.voting import AnswerCount, VoteClosed
from meeting.errors import Code
from meeting.log.box import Count, VerifiedBox
from meeting.log.heads import sign_head
from meeting.records import FORMAT, Head, box_id
from meeting.signing import public_bytes, signer
from sync import messages
from sync.client.events import (
    BallotChanged,
    BallotsCounted,
    BallotStage,
    Link,
    LinkChanged,
    MeetingErased,
    VoteRecounted,
)
from sync.client.http import LinkError
from sync.client.receipts import read_receipt
from tests.attacks.dishonest import (
    Cheat,
    caught,
    claim_to_have_all,
    forged_head,
    honest,
    live_until,
    moved,
    only_for,
    running_vote,
    second_host,
    sitting,
)
from tests.sync.client.stage import Seat, staged
from tests.sync.host.scene import Scene, run

YES, NO = "in_favour", "against"


async def cast(seat: Seat, vote: str, answer: str) -> BallotChanged:
    await seat.client.cast(vote, answer)
    return await seat.hear(BallotChanged, lambda one: one.stage is not BallotStage.SENDING)


def receipt_of(seat: Seat, vote: str):
    log = seat.client.replica.log.log
    return read_receipt(seat.client.device.vault, box_id(log, vote))


def test_a_ballot_withheld_after_its_receipt() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            async with second_host(stage.scene) as other:
                assert (await cast(lan, vote, NO)).stage is BallotStage.STORED
                claim_to_have_all(other)
                chair = await moved(stage, chair, other)
                await chair.linked(Link.LIVE)
                await chair.client.submit(VoteClosed(vote))
                # While the vote ran, the device would have handed its ballot in again.
                lan = await moved(stage, lan, other)
                seen = await lan.hear(VoteRecounted)
                assert not seen.own_ballot_found
                assert receipt_of(lan, vote), "what proves it is kept"
                await lan.client.stop()
                await chair.client.stop()

    run(story())


def test_a_ballot_that_is_never_answered(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.outgoing.ANSWER_TIMEOUT_S", 0.05)

    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            monkeypatch.setattr(stage.scene.hosted, "submit", lambda submission: None)
            told = await cast(lan, vote, YES)
            assert told.stage is BallotStage.UNKNOWN
            assert receipt_of(lan, vote) is None

    run(story())


def forge_number(scene: Scene, word: messages.Accepted) -> messages.Accepted:
    return replace(word, head=forged_head(scene, word.log, 1, bytes(32)))


def forge_beyond(scene: Scene, word: messages.Accepted) -> messages.Accepted:
    return replace(word, head=forged_head(scene, word.log, 9, bytes(32)))


def forge_log(scene: Scene, word: messages.Accepted) -> messages.Accepted:
    return replace(word, head=forged_head(scene, scene.log, 99, bytes(32)))


def forge_entry(scene: Scene, word: messages.Accepted) -> messages.Accepted:
    return replace(word, entry=scene.store.entries(scene.log, 4, 1)[0].entry)


def forge_rubbish(_scene: Scene, word: messages.Accepted) -> messages.Accepted:
    return replace(word, entry=b"{}", head=b"")


@pytest.mark.parametrize(
    "forge", [forge_number, forge_beyond, forge_log, forge_entry, forge_rubbish]
)
def test_a_receipt_that_proves_nothing(cheat: Cheat, forge) -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            cheat.bend = only_for(lan, messages.Accepted, lambda word: (forge(stage.scene, word),))
            told = await cast(lan, vote, YES)
            assert told.stage is BallotStage.UNKNOWN
            assert receipt_of(lan, vote) is None
            cheat.bend = honest
            # The very same ballot again: it is there once, and now it has a receipt.
            told = await cast(lan, vote, YES)
            assert receipt_of(lan, vote)

    run(story())


def test_an_act_said_to_be_stored_that_is_not(cheat: Cheat, monkeypatch) -> None:
    monkeypatch.setattr("sync.client.outgoing.ANSWER_TIMEOUT_S", 0.2)

    async def story() -> None:
        async with staged() as stage:
            chair, _, _ = await sitting(stage)
            before = chair.client.meeting

            def swallow(submission) -> None:
                entry = stage.scene.store.entries(stage.scene.log, 4, 1)[0].entry
                head = stage.scene.hosted.standing.head
                word = messages.Accepted(submission.log, submission.act_id, entry, head)
                submission.answer(word, messages.pack(word))

            monkeypatch.setattr(stage.scene.hosted, "submit", swallow)
            with pytest.raises(LinkError):
                await chair.client.submit(ItemAdded("", "never", "", 1))
            assert chair.client.meeting == before

    run(story())


def lie_on(count: Count) -> Count:
    more = [AnswerCount(one.answer, 2 - one.count) for one in count.counts[:2]]
    return Count((*more, *count.counts[2:]), count.by_person, count.invalid)


def test_a_wrong_count(monkeypatch) -> None:
    honest_recount = VerifiedBox.recount

    def recount(self: VerifiedBox, private_key: bytes) -> Count:
        count = honest_recount(self, private_key)
        at_host = threading.current_thread().name.startswith("host-writer")
        return lie_on(count) if at_host else count

    monkeypatch.setattr(VerifiedBox, "recount", recount)

    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            await cast(lan, vote, NO)
            await cast(chair, vote, NO)
            await chair.client.submit(VoteClosed(vote))
            for seat in (lan, chair):
                seen = await seat.hear(VoteRecounted)
                assert (seen.agrees, seen.fault) == (False, Code.BAD_COUNT)
            assert lan.client.link is Link.LIVE

    run(story())


def test_a_box_altered_after_the_close(monkeypatch) -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            await cast(lan, vote, NO)
            await cast(chair, vote, NO)
            hosted = stage.scene.hosted
            honest_frame = hosted.box_frame

            async def box_frame(vote: str, since: int) -> bytes:
                told = messages.unpack_to_device(await honest_frame(vote, since))
                return messages.pack(replace(told, entries=told.entries[::-1]))

            monkeypatch.setattr(hosted, "box_frame", box_frame)
            await chair.client.submit(VoteClosed(vote))
            seen = await lan.hear(VoteRecounted)
            assert (seen.agrees, seen.fault) == (False, Code.BAD_CHAIN)
            assert lan.client.link is Link.LIVE

    run(story())


def test_a_false_count_while_the_vote_runs(cheat: Cheat) -> None:
    """It is shown, and no more: officers follow the box itself, and all count again."""

    async def story() -> None:
        async with staged() as stage:
            chair, lan, motion = await sitting(stage)
            await chair.client.open_vote(motion)
            vote = await running_vote(lan)
            cheat.bend = lambda device, message: (
                (replace(message, body=message.body[:-1] + b"\x7f"),)
                if isinstance(message, messages.Signal)
                else (message,)
            )
            await cast(lan, vote, NO)
            await lan.hear(BallotsCounted, lambda one: one.stored == 127)
            officers = await chair.hear(BallotsCounted, lambda one: one.not_voted is not None)
            assert (officers.stored, officers.not_voted) == (1, (chair.client.me,))
            await chair.client.submit(VoteClosed(vote))
            seen = await lan.hear(VoteRecounted)
            assert dict(seen.choices) == {lan.client.me: NO}

    run(story())


def test_an_order_to_erase_that_no_officer_gave(cheat: Cheat) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            goodbye = messages.Goodbye(Code.DEVICE_REVOKED.value)
            cheat.bend = only_for(lan, messages.Entries, lambda told: (goodbye,))
            await stage.scene.do(stage.scene.secretary, ItemAdded("", "x", "", 1))
            await lan.linked(Link.REVOKED)
            vault = lan.client.device.vault
            assert vault.meetings()
            assert vault.entries(stage.scene.log, 0, 10)
            assert vault.epoch_key(stage.scene.log, 1, 1)
            assert not [one for one in lan.told if isinstance(one, MeetingErased)]

    run(story())


def test_an_officers_remark_stays_closed_without_its_opening(cheat: Cheat) -> None:
    """The host reads remarks; it can leak one, but it cannot have one look like something else."""

    async def story() -> None:
        async with staged() as stage:
            chair, lan, _ = await sitting(stage)
            await chair.client.submit(OfficersRemarked("between us", ""), audience=2)
            number = stage.scene.seen[0]
            await live_until(lan, number)
            assert lan.client.replica.log.withheld == (number,)
            real = stage.scene.store.entries(stage.scene.log, number - 1, 1)[0].opening
            assert real
            false = messages.Openings(
                stage.scene.log, (number,), (real.replace(b"payload", b"Payload"),)
            )
            cheat.bend = only_for(lan, messages.Entries, lambda told: (false,))
            await stage.scene.do(stage.scene.secretary, ItemAdded("", "x", "", 1))
            await caught(lan, Code.MALFORMED, Code.BAD_COMMITMENT)
            assert lan.client.replica.log.withheld == (number,)

    run(story())


@pytest.mark.parametrize("beyond", [0, 5], ids=["as_far", "further"])
def test_another_host_of_the_organisation_that_no_act_appointed(beyond: int) -> None:
    """It has a true certificate and the whole disk, but not the key that the log appointed."""

    async def story() -> None:
        async with staged() as stage:
            chair, _, _ = await sitting(stage)
            async with second_host(stage.scene) as other:
                claim_to_have_all(other)
                key = Ed25519PrivateKey.generate()
                other.services.rooms[other.log]._sign = signer(key)
                number, end_hash = other.seen[0] + beyond, other.seen[1]
                head = sign_head(
                    signer(key),
                    Head(FORMAT, other.log, 9, public_bytes(key), number, end_hash, other.clock()),
                )
                hosted = other.hosted
                hosted.standing = dataclasses.replace(hosted.standing, head=head, number=number)
                seat = await moved(stage, chair, other)
                await seat.hear(LinkChanged, lambda one: one.code)
                assert Link.LIVE not in seat.links()
                await seat.client.stop()

    run(story())
