"""Bytes that no honest program sends, to devices and to the host; whoever gets them goes on."""

import asyncio
import contextlib
import ssl
import zlib

import msgspec
import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.acts.speaking import SpeechRequested
from meeting.errors import Code, MeetingError
from sync import messages
from sync.client.events import Link, LinkChanged
from sync.client.http import LinkError
from sync.crypto.tls import client_context
from sync.messages import REPLACED, TO_DEVICE_LIMIT_BYTES, TO_HOST_LIMIT_BYTES, Envelope
from sync.protocol.host_session import SIGNALS_BURST
from tests.attacks.dishonest import Cheat, honest, live_until, only_for, sitting
from tests.sync.client.stage import staged
from tests.sync.host.scene import LOOPBACK, Scene, run, running, sqlite_stores

FOREIGN = "nhật ký"
LATER = msgspec.msgpack.encode({"type": "Later", "what": 1})


def bomb(limit_bytes: int) -> bytes:
    """A few kilobytes that swell beyond the limit."""
    return b"\x01" + zlib.compress(bytes(limit_bytes + 1), 9)


TO_DEVICE = {
    "rubbish": b"\x07rubbish",
    "nothing": b"",
    "broken_zlib": b"\x01rubbish",
    "zip_bomb": bomb(TO_DEVICE_LIMIT_BYTES),
    "too_long": b"\x00" + bytes(TO_DEVICE_LIMIT_BYTES + 1024),
    "message_of_the_future": b"\x00" + LATER,
    "openings_without_numbers": messages.Openings("x", (1, 2), (b"x",)),
    "behind_beyond_all": messages.Behind("x", 2**63),
    "behind_below_all": messages.Behind("x", -1),
    "second_welcome": messages.Welcome(1, "x", 1, b"", 0, b""),
    "foreign_entries": messages.Entries("x", -5, (b"{}",), (b"",), b""),
    "entries_from_below": messages.Entries(FOREIGN, -5, (b"{}",), (), b""),
    "unknown_goodbye": messages.Goodbye("later"),
}


@pytest.mark.parametrize("name", TO_DEVICE)
def test_hostile_bytes_to_a_device(cheat: Cheat, name: str) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            scene, bad = stage.scene, TO_DEVICE[name]
            if isinstance(bad, messages.Openings | messages.Behind | messages.Entries):
                log = scene.log if bad.log == "x" else bad.log
                bad = msgspec.structs.replace(bad, log=log)
            cheat.bend = only_for(lan, messages.Entries, lambda told: (bad,))
            await scene.do(scene.secretary, ItemAdded("", "first", "", 1))
            cheat.bend = honest
            await scene.do(scene.secretary, ItemAdded("", "second", "", 1))
            await live_until(lan, scene.seen[0])
            await lan.linked(Link.LIVE)

    run(story())


@pytest.mark.parametrize(
    ("changes", "link", "code"),
    [
        ({"protocol": messages.PROTOCOL + 1}, Link.UPDATE_NEEDED, Code.FUTURE_VERSION),
        ({"log": FOREIGN}, Link.WRONG_HOST, Code.WRONG_LOG),
        ({"log": "0" * 32}, Link.WRONG_HOST, Code.WRONG_LOG),
        ({"number": 2**40}, Link.WRONG_HOST, Code.BAD_HEAD),
        ({"number": 0}, Link.WRONG_HOST, Code.BAD_HEAD),
        ({"signature": bytes(64)}, Link.WRONG_HOST, Code.BAD_SIGNATURE),
        ({"signature": b""}, Link.WRONG_HOST, Code.BAD_SIGNATURE),
        ({"host_time_ms": 2**62}, Link.WRONG_HOST, Code.BAD_SIGNATURE),
        ({"head": b"{}"}, Link.OFFLINE, Code.MALFORMED),
    ],
    ids=["future", "foreign", "log", "ahead", "behind", "signature", "unsigned", "time", "head"],
)
def test_a_false_greeting(cheat: Cheat, changes, link: Link, code: Code) -> None:
    async def story() -> None:
        async with staged() as stage:
            _, lan, _ = await sitting(stage)
            await lan.client.stop()
            bent = cheat.once
            bent(messages.Welcome, lambda told: (msgspec.structs.replace(told, **changes),))
            seat = await stage.take_seat(lan.client.device, lan.client.membership, live=False)
            told = await seat.hear(LinkChanged, lambda one: one.code)
            assert (told.link, told.code) == (link, code)
            if link is not Link.UPDATE_NEEDED:
                await seat.linked(Link.LIVE)

    run(story())


@pytest.mark.parametrize("fields", [{"code": "x"}, {"self": 1}, {"x": 2**60}, {"ballot": 7}])
def test_a_refusal_with_strange_fields(cheat: Cheat, fields) -> None:
    async def story() -> None:
        async with staged() as stage:
            chair, _, _ = await sitting(stage)
            cheat.bend = only_for(
                chair,
                messages.Accepted,
                lambda word: (messages.Refused(word.log, word.act, "not_allowed", fields),),
            )
            with pytest.raises(MeetingError):
                await chair.client.submit(ItemAdded("", "x", "", 1))
            assert chair.client.link is Link.LIVE

    run(story())


def test_an_answer_of_http_that_never_ends(monkeypatch) -> None:
    monkeypatch.setattr("sync.client.http.ANSWER_LIMIT_BYTES", 50_000, raising=False)
    monkeypatch.setattr("sync.client.http.BODY_LIMIT_BYTES", 50_000, raising=False)

    async def story() -> None:
        async with staged() as stage:
            chair, _, _ = await sitting(stage)
            envelope = Envelope(1, 1, "x", bytes(100_000))

            async def envelopes(_device: str):
                return (envelope,)

            monkeypatch.setattr(stage.scene.hosted, "envelopes", envelopes)
            path = f"/v1/logs/{stage.scene.log}/envelopes"
            with pytest.raises((MeetingError, LinkError), match="too_long"):
                await chair.client.http().call("GET", path, dict)

    run(story())


TO_HOST = {
    "rubbish": b"\x07rubbish",
    "nothing": b"",
    "broken_zlib": b"\x01rubbish",
    "zip_bomb": bomb(TO_HOST_LIMIT_BYTES),
    "too_long": bytes(TO_HOST_LIMIT_BYTES + 1),
    "message_of_the_future": b"\x00" + LATER,
    "second_hello": messages.Hello(1, "x", 0, b"", bytes(32), 0),
    "no_act": messages.Submit("x", b"{}"),
    "welcome_to_the_host": messages.Welcome(1, "x", 1, b"", 0, b""),
    "empty_restore": messages.Restore("x", (), (), b""),
    "restore_of_nothing": messages.Restore("x", (b"{}",), (b"",), b"{}"),
    "restore_of_another_log": messages.Restore(FOREIGN, (b"{}",), (b"",), b"{}"),
    "many_envelopes": messages.Submit("x", b"", (Envelope(1, 1, "x", b""),) * 5000),
}


@pytest.mark.parametrize("name", TO_HOST)
def test_hostile_bytes_to_the_host(name: str) -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            async with scene.line(scene.secretary) as hers, scene.line(guest) as theirs:
                await hers.live()
                await theirs.live()
                bad = TO_HOST[name]
                if not isinstance(bad, bytes):
                    log = scene.log if bad.log == "x" else bad.log
                    bad = messages.pack(msgspec.structs.replace(bad, log=log))
                await theirs.socket.send_bytes(bad)
                assert await theirs.goodbye() in {Code.MALFORMED, Code.TOO_LONG, Code.WRONG_LOG}
                await still_serves(scene, hers)

    run(story())


async def still_serves(scene: Scene, line) -> None:
    await line.submit(scene.secretary.sign(ItemAdded("", "go on", "", 1), scene.seen))
    await line.next(messages.Accepted)


@pytest.mark.parametrize(
    "changes",
    [
        {"have": 2**63},
        {"have": -1},
        {"have": 3},
        {"head": b"{}"},
        {"nonce": b""},
        {"log": FOREIGN},
        {"protocol": 0},
        {"protocol": -1},
        {"protocol": messages.PROTOCOL + 1},
    ],
    ids=str,
)
def test_a_false_hello(changes) -> None:
    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as line:
            hello = messages.Hello(messages.PROTOCOL, scene.log, 0, b"", bytes(32), 0)
            await line.send(msgspec.structs.replace(hello, **changes))
            expected = {Code.MALFORMED, Code.WRONG_LOG, Code.FUTURE_VERSION}
            assert await line.goodbye() in expected
            async with scene.line(scene.secretary) as again:
                await again.live()
                await still_serves(scene, again)

    run(story())


def test_a_number_that_no_store_holds_spoils_no_commit(tmp_path) -> None:
    """Beside an act of a member: all that were admitted with it would be refused."""

    async def story() -> None:
        async with running(*sqlite_stores(tmp_path)) as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            lan = await scene.join("Lan", Role.DELEGATE)
            await scene.open_meeting(chair)
            item = scene.hosted.standing.meeting.agenda.current
            async with scene.line(lan) as line, scene.line(scene.secretary) as hers:
                await line.live()
                await hers.live()
                act = lan.sign(SpeechRequested(item), scene.seen)
                giant = Envelope(1, 2**63, lan.id, b"")
                await line.send(messages.Submit(scene.log, act, (giant,)))
                await still_serves(scene, hers)
                assert (await line.next(messages.Refused)).code == Code.NOT_ALLOWED

    run(story())


def test_a_flood_of_signals() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            async with scene.line(scene.secretary) as hers, scene.line(guest) as theirs:
                await hers.live()
                await theirs.live()
                for number in range(400):
                    await theirs.send(messages.SendSignal("page", bytes([number % 256])))
                # What comes after the flood has been read after all of it.
                await theirs.send(messages.SendSignal("end", b""))
                await theirs.submit(guest.sign(ItemAdded("", "x", "", 1), scene.seen))
                await theirs.next(messages.Refused)
                await still_serves(scene, hers)
                passed_on = [one for one in hers.aside if isinstance(one, messages.Signal)]
                assert len(passed_on) <= SIGNALS_BURST + 10

    run(story())


def test_slow_loris() -> None:
    """Many who open connections and say almost nothing keep nobody from being served."""

    async def story() -> None:
        async with running() as scene, contextlib.AsyncExitStack() as on:
            root = scene.appointment.issuer.root_certificate
            plain = [await asyncio.open_connection(LOOPBACK, scene.port) for _ in range(40)]
            slow = [
                await asyncio.open_connection(LOOPBACK, scene.port, ssl=client_context(root))
                for _ in range(20)
            ]
            for _, writer in plain + slow:
                on.callback(writer.transport.abort)
                writer.write(b"\x16" if writer in [one for _, one in plain] else b"GET /v1/pa")
            async with scene.line(scene.secretary) as hers:
                await hers.live()
                await still_serves(scene, hers)

    run(story())


def test_a_device_that_says_no_hello_keeps_no_place(monkeypatch) -> None:
    monkeypatch.setattr("sync.host.connection.HELLO_TIMEOUT_S", 0.05)

    async def story() -> None:
        async with running() as scene, scene.line(scene.secretary) as silent:
            assert await silent.goodbye() == Code.MALFORMED
            assert not scene.services.rooms[scene.log]._connections

    run(story())


def test_the_same_device_connected_twice() -> None:
    """A stolen TLS key throws its owner out; both notice, and only one can be there."""

    async def story() -> None:
        async with (
            running() as scene,
            scene.line(scene.secretary) as owner,
            scene.line(scene.secretary) as thief,
        ):
            await owner.live()
            await thief.live()
            assert await owner.goodbye() == REPLACED

    run(story())


def test_plain_text_where_tls_is_spoken() -> None:
    async def story() -> None:
        async with running() as scene:
            reader, writer = await asyncio.open_connection(LOOPBACK, scene.port)
            writer.write(b"GET /v1/pair/host HTTP/1.1\r\nHost: x\r\n\r\n")
            with contextlib.suppress(ConnectionError):
                assert b"HTTP" not in await reader.read()
            writer.close()
            old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            old.check_hostname = False
            old.verify_mode = ssl.CERT_NONE
            old.maximum_version = ssl.TLSVersion.TLSv1_2
            with pytest.raises((ssl.SSLError, ConnectionError)):
                await asyncio.open_connection(LOOPBACK, scene.port, ssl=old)
            async with scene.line(scene.secretary) as hers:
                await hers.live()
                await still_serves(scene, hers)

    run(story())
