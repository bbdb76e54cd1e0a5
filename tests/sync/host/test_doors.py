"""Who gets in at which door: certificates, founding, joining."""

import asyncio
import io
import secrets
import ssl

import aiohttp
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import DeviceRevoked, PersonRemoved, Role
from meeting.errors import Code
from meeting.signing import public_bytes
from sync import messages
from sync.bodies import (
    CodeReply,
    CodeWords,
    Enrol,
    Enrolled,
    FindInvitation,
    HostDescription,
    HostLogs,
    InvitationFound,
)
from sync.crypto import organisation
from sync.crypto.keys import certificate_request, new_identity
from sync.crypto.tls import Credentials, client_context
from sync.host import pairing_relay
from sync.host.server import use_fast_transport
from tests.sync.host.scene import LOOPBACK, Scene, new_scene, run, running, serving


async def post(http: aiohttp.ClientSession, path: str, body: msgspec.Struct):
    return await http.post(path, data=msgspec.json.encode(body))


async def code_of(response: aiohttp.ClientResponse) -> str:
    return msgspec.json.decode(await response.read())["code"]


def test_without_a_certificate_only_pairing_is_open() -> None:
    async def story() -> None:
        async with running() as scene, scene.http(None) as http:
            log = f"/v1/logs/{scene.log}"
            for path in ("/v1/host", f"{log}/live", f"{log}/envelopes", "/v1/nothing"):
                assert (await http.get(path)).status == 401
            assert (await http.post("/v1/logs", data=b"")).status == 401
            blob = "0" * 64
            assert (await http.put(f"{log}/blobs/{blob}/manifest", data=b"")).status == 401
            found = await post(http, "/v1/pair/invitation", FindInvitation(scene.log, bytes(32)))
            assert (found.status, await code_of(found)) == (404, Code.UNKNOWN_INVITATION)

    run(story())


def test_a_stranger_with_a_certificate_is_no_member() -> None:
    async def story() -> None:
        async with running() as scene:
            stranger = scene.device(secrets.token_hex(16), "stranger")
            async with scene.http(stranger) as http:
                response = await http.get(f"/v1/logs/{scene.log}/envelopes")
                assert (response.status, await code_of(response)) == (403, Code.UNKNOWN_DEVICE)
                response = await http.get(f"/v1/logs/{'0' * 32}/envelopes")
                assert (response.status, await code_of(response)) == (404, Code.WRONG_LOG)
                response = await http.get("/v1/host")
                assert response.status == 200
                description = msgspec.json.decode(await response.read(), type=HostDescription)
                assert description.host_key == scene.services.host_key

    run(story())


def _connect(scene: Scene, context: ssl.SSLContext):
    async def connect() -> None:
        connector = aiohttp.TCPConnector(ssl=context)
        async with aiohttp.ClientSession(connector=connector) as http:
            await http.get(f"https://{LOOPBACK}:{scene.port}/v1/host")

    return connect()


def test_a_host_certificate_is_no_device_and_another_organisation_none_at_all() -> None:
    async def story() -> None:
        async with running() as scene:
            root = scene.appointment.issuer.root_certificate
            issuing = scene.appointment.issuer.certificate
            posing = Credentials(scene.appointment.tls_key, scene.appointment.certificate, issuing)
            with pytest.raises(aiohttp.ClientError):
                await _connect(scene, client_context(root, posing))
            other = organisation.create_organisation("Others", scene.clock())
            identity = new_identity("theirs")
            certificate = other.issuer.certify_device(
                certificate_request(identity),
                identity.id,
                identity.public.tls_key_hash,
                scene.clock(),
            )
            theirs = Credentials(identity.tls_key, certificate, other.issuer.certificate)
            with pytest.raises(aiohttp.ClientError):
                await _connect(scene, client_context(root, theirs))

    run(story())


def test_a_device_certificate_cannot_serve() -> None:
    async def story() -> None:
        scene = new_scene()
        identity = new_identity("tablet")
        issuer = scene.appointment.issuer
        certificate = issuer.certify_device(
            certificate_request(identity), identity.id, identity.public.tls_key_hash, scene.clock()
        )
        posing = msgspec.structs.replace(
            scene.appointment, tls_key=identity.tls_key, certificate=certificate
        )
        scene.appointment = posing
        async with serving(scene):
            with pytest.raises(aiohttp.ClientError):
                await _connect(scene, client_context(issuer.root_certificate))

    run(story())


def test_founding_again_gives_the_receipt_again() -> None:
    async def story() -> None:
        async with running() as scene:
            log, scene.log = scene.log, secrets.token_hex(16)
            founder, act = scene.founding()
            async with scene.http(founder) as http:
                for _ in range(2):
                    response = await http.post("/v1/logs", data=act)
                    accepted = messages.unpack_to_device(await response.read())
                    assert accepted.act == founder.person
            assert set(scene.services.rooms) == {log, scene.log}

    run(story())


def test_what_founds_no_meeting_here_is_refused() -> None:
    async def story() -> None:
        async with serving(new_scene()) as scene:
            founder, act = scene.founding()
            async with scene.http(scene.device("", "another")) as http:
                assert (await http.post("/v1/logs", data=act)).status == 403
            async with scene.http(founder) as http:
                other = founder.sign(ItemAdded("", "x", "", 1), (0, bytes(32)))
                assert (await http.post("/v1/logs", data=other)).status == 400
                assert (await http.post("/v1/logs", data=b"x")).status == 422
                assert (await http.post("/v1/logs", data=io.BytesIO(bytes(2**21)))).status == 413
            theirs = new_scene()
            theirs.services = scene.services
            theirs.appointment = scene.appointment
            founder, act = theirs.founding()
            async with scene.http(founder) as http:
                response = await http.post("/v1/logs", data=act)
                assert await code_of(response) == Code.WRONG_ORGANISATION
            assert scene.services.rooms == {}

    run(story())


def test_an_invitation_lets_one_device_in() -> None:
    async def story() -> None:
        async with running() as scene:
            person = await scene.add_person("Mrs Lan", Role.DELEGATE)
            invitation, ticket = await scene.invite(person)
            device = scene.device(person, "tablet")
            async with scene.http(None) as http:
                asked = FindInvitation(scene.log, public_bytes(ticket))
                response = await post(http, "/v1/pair/invitation", asked)
                found = msgspec.json.decode(await response.read(), type=InvitationFound)
                assert (found.person, found.name) == (person, "Mrs Lan")
                assert (found.invitation, found.title) == (invitation, "First session")
                act = scene.enrolment(device, invitation, ticket)
                enrol = Enrol(scene.log, act, certificate_request(device.identity))
                receipts = []
                for _ in range(2):
                    response = await post(http, "/v1/pair/enrol", enrol)
                    receipts.append(msgspec.json.decode(await response.read(), type=Enrolled))
                assert receipts[0].entry == receipts[1].entry
                again = scene.device(person, "second tablet")
                act = scene.enrolment(again, invitation, ticket)
                enrol = Enrol(scene.log, act, certificate_request(again.identity))
                response = await post(http, "/v1/pair/enrol", enrol)
                assert (response.status, await code_of(response)) == (409, Code.INVITATION_USED)
            device.credentials = Credentials(
                device.identity.tls_key, receipts[0].certificate, receipts[0].issuing_certificate
            )
            async with scene.line(device) as line:
                await line.live()

    run(story())


def test_an_enrolment_for_another_key_or_of_another_kind_gives_no_certificate() -> None:
    async def story() -> None:
        async with running() as scene:
            person = await scene.add_person("Mrs Lan", Role.DELEGATE)
            invitation, ticket = await scene.invite(person)
            device, other = scene.device(person, "tablet"), scene.device(person, "other")
            act = scene.enrolment(device, invitation, ticket)
            async with scene.http(None) as http:
                enrol = Enrol(scene.log, act, certificate_request(other.identity))
                response = await post(http, "/v1/pair/enrol", enrol)
                assert (response.status, await code_of(response)) == (422, Code.BAD_PROOF)
                act = scene.secretary.sign(DeviceRevoked(device.id, ""), scene.seen)
                enrol = Enrol(scene.log, act, certificate_request(device.identity))
                response = await post(http, "/v1/pair/enrol", enrol)
                assert (response.status, await code_of(response)) == (400, Code.MALFORMED)
                forged = scene.enrolment(device, invitation, Ed25519PrivateKey.generate())
                enrol = Enrol(scene.log, forged, certificate_request(device.identity))
                response = await post(http, "/v1/pair/enrol", enrol)
                assert await code_of(response) == Code.BAD_PROOF
                assert (await http.post("/v1/pair/enrol", data=b"{")).status == 400
            assert scene.hosted.standing.meeting.people.device(device.id) is None

    run(story())


def test_an_invitation_of_somebody_who_was_removed_is_unknown() -> None:
    async def story() -> None:
        async with running() as scene:
            person = await scene.add_person("Mrs Lan", Role.DELEGATE)
            _, ticket = await scene.invite(person)
            await scene.do(scene.secretary, PersonRemoved(person))
            async with scene.http(None) as http:
                asked = FindInvitation(scene.log, public_bytes(ticket))
                assert (await post(http, "/v1/pair/invitation", asked)).status == 404

    run(story())


def test_words_of_a_newcomer_are_carried_to_officers_and_back(monkeypatch) -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            chair = await scene.join("Chair", Role.CHAIR)
            async with scene.http(None) as http:
                response = await post(http, "/v1/pair/code", CodeWords(scene.log, "", b"ask"))
                assert response.status == 404
                async with (
                    scene.line(scene.secretary) as hers,
                    scene.line(chair) as his,
                    scene.line(guest) as theirs,
                ):
                    for line in (hers, his, theirs):
                        await line.live()
                    asking = asyncio.create_task(
                        post(http, "/v1/pair/code", CodeWords(scene.log, "", b"ask"))
                    )
                    ask = await hers.next(messages.PairingAsk)
                    assert ask.body == b"ask"
                    assert await his.next(messages.PairingAsk) == ask
                    await theirs.send(messages.PairingReply(ask.session, b"false"))
                    await hers.send(messages.PairingReply("nothing", b"false"))
                    await hers.send(messages.PairingReply(ask.session, b"offer"))
                    reply = msgspec.json.decode(await (await asking).read(), type=CodeReply)
                    assert reply == CodeReply(ask.session, b"offer")
                    # From here on the conversation is with her device alone.
                    await his.send(messages.PairingReply(ask.session, b"false"))
                    words = CodeWords(scene.log, ask.session, b"confirm")
                    monkeypatch.setattr(pairing_relay, "DECIDE_S", 0.0)
                    response = await post(http, "/v1/pair/code", words)
                    reply = msgspec.json.decode(await response.read(), type=CodeReply)
                    assert reply.body == b""
                    await hers.next(messages.PairingAsk)
                    await hers.send(messages.PairingReply(ask.session, b"welcome"))
                    monkeypatch.setattr(pairing_relay, "DECIDE_S", 5.0)
                    response = await post(http, "/v1/pair/code", words)
                    reply = msgspec.json.decode(await response.read(), type=CodeReply)
                    assert reply.body == b"welcome"

    run(story())


def test_a_code_that_nobody_gave_out_is_unknown(monkeypatch) -> None:
    monkeypatch.setattr(pairing_relay, "ANSWER_S", 0.0)

    async def story() -> None:
        async with running() as scene, scene.http(None) as http, scene.line(scene.secretary) as her:
            await her.live()
            response = await http.get("/v1/pair/host")
            logs = msgspec.json.decode(await response.read(), type=HostLogs)
            assert logs == HostLogs("People's Council", (scene.log,))
            response = await post(http, "/v1/pair/code", CodeWords(scene.log, "", b"ask"))
            assert (response.status, await code_of(response)) == (404, Code.UNKNOWN_INVITATION)
            session = (await her.next(messages.PairingAsk)).session
            relay = scene.services.pairing
            relay.reply("0" * 32, scene.secretary.id, messages.PairingReply(session, b"x"))
            assert await relay.ask("0" * 32, (), session, b"ask") is None

    run(story())


def test_only_so_many_conversations_are_kept(monkeypatch) -> None:
    monkeypatch.setattr("sync.host.pairing_relay.CONVERSATIONS_KEPT", 2)

    async def story() -> None:
        async with running() as scene:
            relay = scene.services.pairing
            for session in ("a", "b", "c"):
                assert await relay.ask(scene.log, (), session, b"x") is None
            assert list(relay._conversations) == ["b", "c"]

    run(story())


def test_strangers_who_ask_too_often_are_told_to_wait() -> None:
    async def story() -> None:
        async with running() as scene, scene.http(None) as http:
            while scene.services.strangers.try_take(scene.clock.now_ms):
                pass
            asked = FindInvitation(scene.log, bytes(32))
            statuses = {(await post(http, "/v1/pair/invitation", asked)).status for _ in range(3)}
            assert statuses == {429}

    run(story())


def test_a_peer_that_leaves_in_the_handshake_is_no_fault() -> None:
    async def story() -> None:
        async with running() as scene:
            _, writer = await asyncio.open_connection(LOOPBACK, scene.port)
            writer.write(b"GET / HTTP/1.1\r\n\r\n")
            writer.close()
            await writer.wait_closed()
            told: list[object] = []
            loop = asyncio.get_running_loop()
            loop.call_exception_handler({"message": "x", "exception": ConnectionResetError})
            loop.set_exception_handler(lambda _loop, context: told.append(context["message"]))
            use_fast_transport(loop)
            loop.call_exception_handler({"message": "y", "exception": ValueError("y")})
            assert told == ["y"]

    run(story())


def test_other_faults_go_where_they_went(allowed_logs) -> None:
    allowed_logs.add("asyncio")

    async def story() -> None:
        loop = asyncio.get_running_loop()
        use_fast_transport(loop)
        loop.call_exception_handler({"message": "z"})

    run(story())
