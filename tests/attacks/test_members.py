"""Attacks by members with their own devices, over TLS, on a host that is honest."""

import secrets

import msgspec
import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.audiences import EpochBegun
from meeting.acts.people import AttendanceRecorded, DeviceRevoked, PersonChanged, Role
from meeting.acts.sitting import MeetingAdjourned
from meeting.acts.speaking import SpeechRequested
from meeting.acts.voting import VoteClosed
from meeting.encoding import decode, encode
from meeting.errors import Code
from meeting.log.audit import audit
from meeting.log.export import StoredChain, export
from meeting.log.findings import FindingCode
from meeting.records import Entry, Opening, SignedAct, box_id
from sync import messages
from sync.client.events import BallotChanged, BallotStage, PresenterMoved, VoteRecounted
from sync.messages import Envelope
from tests.attacks.dishonest import running_vote, settled
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import Clock, Device, Scene, run, running

HOUR_MS = 3600 * 1000


async def codes_of(scene: Scene, device: Device, *submits: messages.Submit) -> list[str]:
    """Submit and return how each was answered."""
    answers: list[str] = []
    async with scene.line(device) as line:
        await line.live()
        for submit in submits:
            await line.send(submit)
            while True:
                message = await line.receive()
                assert message is not None
                if isinstance(message, messages.Accepted | messages.Refused):
                    break
            answers.append(message.code if isinstance(message, messages.Refused) else "accepted")
    return answers


class TestEnvelopes:
    """Envelopes are not signed: only the author of a grant may put them beside it."""

    async def keys_of(self, scene: Scene, device: Device) -> list[bytes]:
        return [one.sealed for one in scene.store.envelopes(scene.log, device.id)]

    async def begun(self, scene: Scene, *devices: Device) -> bytes:
        """Have the secretary begin an epoch with an envelope for each; return the act."""
        recipients = tuple(sorted(one.id for one in devices))
        begun = EpochBegun(1, 1, recipients, bytes(32), earlier=False)
        act = scene.secretary.sign(begun, scene.seen)
        true = tuple(Envelope(1, 1, one, b"true") for one in recipients)
        submit = messages.Submit(scene.log, act, true)
        assert await codes_of(scene, scene.secretary, submit) == ["accepted"]
        return act

    def test_an_envelope_for_somebody_else_beside_ones_own_act(self) -> None:
        async def story() -> None:
            async with running() as scene:
                chair = await scene.join("Chair", Role.CHAIR)
                lan = await scene.join("Lan", Role.DELEGATE)
                await scene.open_meeting(chair)
                await self.begun(scene, chair, lan)
                item = scene.hosted.standing.meeting.agenda.current
                act = lan.sign(SpeechRequested(item), scene.seen)
                false = Envelope(1, 1, chair.id, b"false")
                submit = messages.Submit(scene.log, act, (false,))
                assert await codes_of(scene, lan, submit) == [Code.NOT_ALLOWED]
                assert await self.keys_of(scene, chair) == [b"true"]

        run(story())

    def test_an_officers_grant_handed_in_again_with_other_envelopes(self) -> None:
        async def story() -> None:
            async with running() as scene:
                chair = await scene.join("Chair", Role.CHAIR)
                lan = await scene.join("Lan", Role.DELEGATE)
                act = await self.begun(scene, chair, lan)
                false = Envelope(1, 1, chair.id, b"false")
                submit = messages.Submit(scene.log, act, (false,))
                assert await codes_of(scene, lan, submit) == [Code.NOT_ALLOWED]
                assert await self.keys_of(scene, chair) == [b"true"]

        run(story())

    def test_an_epoch_begun_by_a_delegate(self) -> None:
        async def story() -> None:
            async with running() as scene:
                lan = await scene.join("Lan", Role.DELEGATE)
                act = lan.sign(EpochBegun(1, 1, (lan.id,), bytes(32), earlier=True), scene.seen)
                own = Envelope(1, 1, lan.id, b"own")
                submit = messages.Submit(scene.log, act, (own,))
                assert await codes_of(scene, lan, submit) == [Code.NOT_ALLOWED]
                assert await self.keys_of(scene, lan) == []

        run(story())

    def test_an_envelope_of_another_epoch_beside_a_grant(self) -> None:
        async def story() -> None:
            async with running() as scene:
                begun = EpochBegun(1, 1, (scene.secretary.id,), bytes(32), earlier=False)
                for false in (
                    Envelope(1, 2, scene.secretary.id, b""),
                    Envelope(2, 1, scene.secretary.id, b""),
                    Envelope(1, 1, "0" * 32, b""),
                ):
                    act = scene.secretary.sign(begun, scene.seen)
                    submit = messages.Submit(scene.log, act, (false,))
                    told = await codes_of(scene, scene.secretary, submit)
                    assert told == [Code.NOT_ALLOWED]

        run(story())


def test_an_upload_by_a_delegate() -> None:
    async def story() -> None:
        async with running() as scene:
            lan = await scene.join("Lan", Role.DELEGATE)
            path = f"/v1/logs/{scene.log}/blobs/{secrets.token_hex(32)}"
            async with scene.http(lan) as http:
                for route in ("manifest", "chunks/0"):
                    response = await http.put(f"{path}/{route}", data=b"x")
                    body = msgspec.json.decode(await response.read())
                    assert (response.status, body["code"]) == (403, Code.NOT_ALLOWED)
            assert scene.blobs.blobs() == ()

    run(story())


async def open_vote(scene: Scene):
    chair = await scene.join("Chair", Role.CHAIR)
    lan = await scene.join("Lan", Role.DELEGATE)
    minh = await scene.join("Minh", Role.DELEGATE)
    motion = await scene.open_meeting(chair)
    await scene.attend(chair, lan, minh)
    return chair, lan, minh, await scene.open_vote(chair, motion)


def test_ballots_of_an_open_vote_read_by_a_delegate() -> None:
    async def story() -> None:
        async with running() as scene:
            _, lan, minh, vote = await open_vote(scene)
            async with scene.line(minh) as line:
                await line.live()
                await scene.hosted.submit_and_wait(scene.ballot(lan, vote))
                async with scene.http(minh) as http:
                    response = await http.get(f"/v1/logs/{scene.log}/boxes/{vote}")
                    assert response.status == 403
                await scene.do(scene.secretary, ItemAdded("", "x", "", 1))
                await line.until(scene.seen[0])
                boxes = [one for one in line.aside if isinstance(one, messages.Entries)]
                assert not boxes

    run(story())


def test_what_only_officers_may_do_done_by_a_delegate() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, lan, _, vote = await open_vote(scene)
            acts = (
                VoteClosed(vote),
                MeetingAdjourned(),
                ItemAdded("", "x", "", 1),
                PersonChanged(lan.person, "Lan", "", "", Role.CHAIR, votes=True),
                DeviceRevoked(chair.id, "away with it"),
                AttendanceRecorded(chair.person, present=False),
            )
            submits = [messages.Submit(scene.log, lan.sign(act, scene.seen)) for act in acts]
            before = scene.seen
            assert set(await codes_of(scene, lan, *submits)) == {Code.NOT_ALLOWED}
            assert scene.seen == before

    run(story())


def test_second_late_and_copied_ballots_over_the_network() -> None:
    async def story() -> None:
        async with running() as scene:
            chair, lan, minh, vote = await open_vote(scene)
            box = box_id(scene.log, vote)
            first, second = scene.ballot(lan, vote), scene.ballot(lan, vote)
            assert await codes_of(
                scene, lan, messages.Submit(box, first), messages.Submit(box, second)
            ) == ["accepted", Code.BALLOT_SUPERSEDED]
            # Minh hands in Lan's own bytes: they are Lan's, and they are there already.
            assert await codes_of(scene, minh, messages.Submit(box, first)) == ["accepted"]
            assert scene.hosted.standing.voted == {vote: 1}
            late = scene.ballot(minh, vote)
            await scene.close_vote(chair, vote)
            assert await codes_of(scene, minh, messages.Submit(box, late)) == [Code.VOTE_CLOSED]

    run(story())


def test_an_act_of_another_member_handed_in_changed() -> None:
    async def story() -> None:
        async with running() as scene:
            lan = await scene.join("Lan", Role.DELEGATE)
            await scene.do(scene.secretary, ItemAdded("", "Budget", "", 1))
            stored = scene.store.entries(scene.log, scene.seen[0] - 1, 1)[0]
            record, opening = decode(stored.entry, Entry), decode(stored.opening, Opening)
            payload = opening.payload.replace(b"Budget", b"Nudget")
            changed = encode(SignedAct(record.header, record.signature, opening.salt, payload))
            before = scene.seen
            told = await codes_of(scene, lan, messages.Submit(scene.log, changed))
            assert told in ([Code.BAD_COMMITMENT], ["accepted"])
            assert scene.seen == before
            assert "Nudget" not in str(scene.hosted.standing.meeting.agenda)

    run(story())


def test_signals_bear_the_name_of_their_sender() -> None:
    async def story() -> None:
        async with staged() as stage:
            lan = await stage.scene.join("lan", Role.DELEGATE)
            minh = await stage.seat(await stage.scene.join("minh", Role.DELEGATE))
            async with stage.scene.line(lan) as line:
                await line.live()
                forged = msgspec.msgpack.encode({"vote": "x", "voted": 99})
                await line.send(messages.SendSignal("vote.count", forged))
                await line.send(messages.SendSignal("page", b"rubbish"))
                page = msgspec.msgpack.encode({"paper": "x", "page": 1})
                await line.send(messages.SendSignal("page", page))
                moved = await minh.hear(PresenterMoved)
                assert moved.person == lan.person
                told = {type(one).__name__ for one in minh.told}
                assert "BallotsCounted" not in told

    run(story())


@pytest.mark.parametrize("off_ms", [-7 * HOUR_MS, 7 * HOUR_MS], ids=["behind", "ahead"])
def test_a_device_whose_clock_is_hours_off(off_ms: int) -> None:
    """It takes part like any other; host time decides, and the record says that it was off."""

    async def story() -> None:
        async with staged() as stage:
            scene = stage.scene
            chair = await scene.join("chair", Role.CHAIR)
            lan = await scene.join("lan", Role.DELEGATE)
            motion = await scene.open_meeting(chair)
            await scene.attend(chair, lan)
            true, scene.clock = scene.clock, Clock(scene.clock.now_ms + off_ms)
            off = await stage.seat(lan)
            scene.clock = true
            first = await stage.seat(chair)
            await settled(scene, first, off)
            assert abs(off.client.clock_offset_ms + off_ms) < HOUR_MS
            await first.client.open_vote(motion)
            vote = await running_vote(off)
            await off.client.cast(vote, "in_favour")
            stored = await off.hear(BallotChanged, lambda one: one.stage is BallotStage.STORED)
            assert abs(stored.time_ms - true.now_ms) < HOUR_MS
            await off.client.submit(SpeechRequested(off.client.meeting.agenda.current))
            await first.client.submit(VoteClosed(vote))
            seen = await off.hear(VoteRecounted)
            assert (seen.agrees, seen.own_ballot_found) == (True, True)
            report = audit(record_of(stage), scene.appointment.issuer.fingerprint)
            assert report.sound
            assert report.has(FindingCode.CLOCK_GAP)

    run(story())


def record_of(stage: Stage) -> bytes:
    scene = stage.scene
    chain = stored_chain(scene, scene.log)
    votes = [one.id for one in scene.hosted.standing.meeting.votes.in_order()]
    boxes = {vote: stored_chain(scene, box_id(scene.log, vote)) for vote in votes}
    return export(scene.log, chain, boxes)


def stored_chain(scene: Scene, log: str) -> StoredChain:
    rows = scene.store.entries(log, 0, 10_000)
    entries, openings = [one.entry for one in rows], [one.opening for one in rows]
    return StoredChain(entries, openings, [scene.store.head(log)])
