"""Devices that live with a host: what one does, all are told."""

import asyncio
import secrets

import aiohttp
import msgspec

from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.audiences import EpochBegun
from meeting.acts.people import DeviceRevoked, OfficersRemarked, PersonRemoved, Role
from meeting.errors import Code
from sync import messages
from sync.host import log_routes, outbox
from sync.messages import REPLACED, STOPPING, Envelope
from sync.protocol.host_session import SIGNAL_LIMIT_BYTES
from tests.sync.host.scene import Scene, run, running


def item(title: str = "Budget") -> ItemAdded:
    return ItemAdded("", title, "", 10)


def test_two_devices_see_an_act() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            async with scene.line(scene.secretary) as hers, scene.line(chair) as his:
                await hers.live()
                await his.live()
                await hers.submit(scene.secretary.sign(item(), scene.seen))
                accepted = await hers.next(messages.Accepted)
                told = await his.next(messages.Entries)
                his.take(told)
                assert told.entries == (accepted.entry,)
                assert told.head == accepted.head
                assert his.log.meeting.agenda.items[accepted.act].title == "Budget"

    run(story())


def test_a_refused_act_is_answered_with_the_reason() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            async with scene.line(guest) as line:
                await line.live()
                await line.submit(guest.sign(item(), scene.seen))
                refused = await line.next(messages.Refused)
                assert refused.code == Code.NOT_ALLOWED

    run(story())


def test_the_same_act_again_gets_the_first_receipt() -> None:
    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as line:
            await line.live()
            act = scene.secretary.sign(item(), scene.seen)
            await line.submit(act)
            first = await line.next(messages.Accepted)
            await line.submit(act)
            again = await line.next(messages.Accepted)
            assert again.entry == first.entry
            number = scene.hosted.standing.number
            await line.submit(act)
            await line.next(messages.Accepted)
            assert scene.hosted.standing.number == number

    run(story())


def test_catching_up_goes_on_from_what_the_device_has() -> None:
    async def story() -> None:
        async with running() as scene:
            async with scene.line(scene.secretary) as line:
                await line.live()
                have, head, log = line.log.number, line.log.head, line.log
            for title in ("1", "2", "3"):
                await scene.do(scene.secretary, item(title))
            async with scene.line(scene.secretary) as line:
                line.log = log
                welcome = await line.hello(have=have, head=head)
                await line.until(welcome.number)
                assert welcome.number == have + 3
                assert line.log.hash == scene.seen[1]

    run(story())


def test_devices_that_end_at_one_entry_each_get_what_they_lack() -> None:
    async def story() -> None:
        async with running() as scene:
            async with scene.line(scene.secretary) as line:
                await line.live()
                have, head, log = line.log.number, line.log.head, line.log
            await scene.do(scene.secretary, item("1"))
            async with scene.line(scene.secretary) as line:
                line.log = log
                await line.hello(have=have, head=head)
                await line.until(have + 1)
            # The host keeps what it packed; nobody may be given the end of it alone.
            async with scene.line(scene.secretary) as line:
                await line.live()
                assert line.log.number == have + 1

    run(story())


def test_a_newer_connection_of_a_device_replaces_the_older() -> None:
    async def story() -> None:
        async with (
            running() as scene,
            scene.line(scene.secretary) as older,
            scene.line(scene.secretary) as newer,
        ):
            await older.live()
            await newer.live()
            assert await older.goodbye() == REPLACED
            assert await older.receive() is None
            await newer.submit(scene.secretary.sign(item(), scene.seen))
            await newer.next(messages.Accepted)

    run(story())


def test_a_burst_of_large_acts_does_not_stand_still(monkeypatch) -> None:
    """Reading is held up many times on the way, and each time goes on by itself."""
    monkeypatch.setattr(log_routes, "HEARTBEAT_S", 1000.0)

    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as hers:
            await hers.live()
            item_id = (await scene.do(scene.secretary, item())).act
            text = "x" * 8000
            acts = [
                scene.secretary.sign(MotionAdded(item_id, f"{n} {text}"[:8000], text), scene.seen)
                for n in range(300)
            ]
            sending = asyncio.create_task(_submit_all(hers, acts))
            for _ in acts:
                await hers.next(messages.Accepted)
            await sending

    run(story())


async def _submit_all(line, acts) -> None:
    for act in acts:
        await line.submit(act)


def test_a_device_that_stops_reading_is_cut_off_and_the_others_go_on(monkeypatch) -> None:
    async def story() -> None:
        # Little room in memory, so that the test need not fill the kernel's buffers for long.
        monkeypatch.setattr(outbox, "FRAMES_LIMIT", 4)
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            async with scene.line(scene.secretary) as hers, scene.line(chair) as his:
                await hers.live()
                await his.live()
                transport = his.socket._response.connection.transport
                transport.pause_reading()
                room = scene.services.rooms[scene.log]
                assert chair.id in room._live
                signal = secrets.token_bytes(1024 * 1024)
                frame = messages.pack(messages.Signal("noise", "", signal))
                rounds = 0
                while chair.id in room._live:
                    rounds += 1
                    assert rounds < 200
                    room._tell([room._live[chair.id]], frame)
                    act = scene.secretary.sign(item(str(rounds)), scene.seen)
                    await hers.submit(act)
                    await hers.next(messages.Accepted)
                assert scene.secretary.id in room._live
                transport.abort()

    run(story())


def test_a_revoked_device_is_told_and_loses_its_socket() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            async with scene.line(guest) as line:
                await line.live()
                revoked = await scene.do(scene.secretary, DeviceRevoked(guest.id, "lost"))
                await line.until(scene.seen[0])
                assert line.log.meeting.people.device(guest.id).revoked_ms
                assert await line.goodbye() == Code.DEVICE_REVOKED
                assert await line.receive() is None
            await scene.do(scene.secretary, item("secret plans"))
            async with scene.line(guest) as line:
                await line.hello()
                while not line.log.number:
                    line.take(await line.next(messages.Entries))
                # As far as its revocation and no further, on the officer's own word.
                assert line.log.number == scene.seen[0] - 1
                assert line.log.number_of(revoked.act) == line.log.number
                assert await line.goodbye() == Code.DEVICE_REVOKED
            async with scene.http(guest) as http:
                response = await http.get(f"/v1/logs/{scene.log}/envelopes")
                assert response.status == 403

    run(story())


def test_a_person_who_was_removed_loses_her_sockets() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            async with scene.line(guest) as line:
                await line.live()
                await scene.do(scene.secretary, PersonRemoved(guest.person))
                assert await line.goodbye() == Code.DEVICE_REVOKED

    run(story())


async def _ended_with(scene: Scene, *data: bytes) -> str:
    async with scene.line(scene.secretary) as line:
        for one in data:
            await line.socket.send_bytes(one)
        return await line.goodbye()


def hello(scene: Scene, **changes) -> bytes:
    known = messages.Hello(messages.PROTOCOL, scene.log, 0, b"", bytes(32), 0)
    return messages.pack(msgspec.structs.replace(known, **changes))


def test_what_is_malformed_too_long_or_of_the_future_ends_the_connection() -> None:
    async def story() -> None:
        async with running() as scene:
            greeting = hello(scene)
            future = hello(scene, protocol=messages.PROTOCOL + 1)
            assert await _ended_with(scene, b"\x00nonsense") == Code.MALFORMED
            assert await _ended_with(scene, greeting, b"\x07") == Code.MALFORMED
            assert await _ended_with(scene, future) == Code.FUTURE_VERSION
            assert await _ended_with(scene, hello(scene, log="0" * 32)) == Code.WRONG_LOG
            assert await _ended_with(scene, hello(scene, head=b"x")) == Code.MALFORMED
            act = messages.pack(messages.Submit(scene.log, b"{}"))
            assert await _ended_with(scene, greeting, act) == Code.MALFORMED
            other = scene.secretary.sign(item(), scene.seen)
            act = messages.pack(messages.Submit("1" * 32, other))
            assert await _ended_with(scene, greeting, act) == Code.WRONG_LOG
            long = bytes(messages.TO_HOST_LIMIT_BYTES + 1)
            assert await _ended_with(scene, greeting, long) == Code.TOO_LONG
            long = messages.pack(messages.SendSignal("s", bytes(SIGNAL_LIMIT_BYTES + 1)))
            assert await _ended_with(scene, greeting, long) == Code.TOO_LONG

    run(story())


def test_text_and_what_is_far_too_long_end_the_connection() -> None:
    async def story() -> None:
        async with running() as scene:
            async with scene.line(scene.secretary) as line:
                await line.live()
                await line.socket.send_str("hello")
                assert await line.goodbye() == Code.MALFORMED
            async with scene.line(scene.secretary) as line:
                await line.live()
                await line.socket.send_bytes(bytes(4 * 1024 * 1024))
                received = await line.socket.receive()
                assert received.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}

    run(story())


def test_a_connection_that_says_nothing_is_ended(monkeypatch) -> None:
    monkeypatch.setattr("sync.host.connection.HELLO_TIMEOUT_S", 0.01)

    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as line:
            assert await line.goodbye() == Code.MALFORMED

    run(story())


def test_signals_reach_everybody_and_too_many_are_dropped() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            async with scene.line(scene.secretary) as hers, scene.line(chair) as his:
                await hers.live()
                await his.live()
                await his.send(messages.SendSignal("page", b"7"))
                signal = await hers.next(messages.Signal)
                assert signal == messages.Signal("page", chair.person, b"7")

    run(story())


def test_a_remark_among_the_officers_stays_among_them() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            guest = await scene.join("Guest", Role.GUEST)
            recipients = tuple(sorted((scene.secretary.id, chair.id)))
            begun = EpochBegun(2, 1, recipients, bytes(32), earlier=False)
            await scene.do(scene.secretary, begun)
            async with scene.line(chair) as his, scene.line(guest) as theirs:
                await his.live()
                await theirs.live()
                remark = OfficersRemarked("between us", "")
                await scene.do(scene.secretary, remark, audience=2)
                number = scene.seen[0]
                his.take(await his.next(messages.Entries))
                opened = await his.next(messages.Openings)
                assert opened.numbers == (number,)
                assert his.log.reveal(number, opened.openings[0]).act == remark
                told = await theirs.next(messages.Entries)
                theirs.take(told)
                assert told.openings == (b"",)
                await scene.do(scene.secretary, item())
                await theirs.until(number + 1)
                assert not [one for one in theirs.aside if isinstance(one, messages.Openings)]
            async with scene.line(chair) as his, scene.line(guest) as theirs:
                await his.live()
                await theirs.live()
                assert his.log.withheld == ()
                assert theirs.log.withheld == (number,)

    run(story())


def test_envelopes_reach_their_device_alone() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            own = Envelope(1, 1, guest.id, b"sealed")
            others = Envelope(1, 1, scene.secretary.id, b"other")
            async with scene.line(scene.secretary) as line:
                await line.live()
                recipients = tuple(sorted((guest.id, scene.secretary.id)))
                begun = EpochBegun(1, 1, recipients, bytes(32), earlier=False)
                act = scene.secretary.sign(begun, scene.seen)
                await line.send(messages.Submit(scene.log, act, (own, others)))
                await line.next(messages.Accepted)
            async with scene.http(guest) as http:
                response = await http.get(f"/v1/logs/{scene.log}/envelopes")
                body = msgspec.json.decode(await response.read())
                assert [one["device"] for one in body["envelopes"]] == [guest.id]

    run(story())


def test_stopping_says_goodbye() -> None:
    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as line:
            await line.live()
            stopping = asyncio.create_task(scene.services.rooms[scene.log].stop())
            assert await line.goodbye() == STOPPING
            assert await line.receive() is None
            await stopping

    run(story())


def test_a_fault_of_the_program_refuses_and_goes_on(monkeypatch, allowed_logs) -> None:
    allowed_logs.add("sync.host.sequencing")

    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as line:
            await line.live()
            with monkeypatch.context() as broken:
                broken.setattr(scene.store, "append", _fail)
                await line.submit(scene.secretary.sign(item(), scene.seen))
                refused = await line.next(messages.Refused)
                assert refused.code == "host_failed"
            await line.submit(scene.secretary.sign(item(), scene.seen))
            await line.next(messages.Accepted)

    run(story())


def _fail(_batch) -> None:
    raise ZeroDivisionError
