"""Attacks by those who are not members: twins, thieves and relays, over TLS."""

import asyncio
import contextlib
import ssl

import aiohttp
import msgspec
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from meeting.acts.agenda import ItemAdded
from meeting.acts.audiences import EpochBegun
from meeting.acts.people import DeviceRevoked, InvitationIssued, Role
from meeting.encoding import decode, encode
from meeting.errors import Code, MeetingError, TamperError
from meeting.log.author import Author
from meeting.records import Entry, Opening, SignedAct
from meeting.signing import public_bytes
from sync import messages
from sync.bodies import Enrol, Enrolled, FindInvitation, InvitationFound
from sync.client.events import JoiningFailed, Link, LinkChanged
from sync.client.joining import join_by_code, join_by_invitation
from sync.crypto import epochs, organisation
from sync.crypto.invitation import Invitation, new_token, one_time_public_key
from sync.crypto.keys import certificate_request, new_identity
from sync.crypto.organisation import Appointment
from sync.crypto.tls import Credentials, client_context, host_context
from sync.errors import LocalError
from sync.host.web import answer
from sync.host_address import Address
from tests.attacks.dishonest import Cheat, sitting
from tests.sync.client.stage import Stage, staged
from tests.sync.host.scene import DAY_MS, LOOPBACK, Scene, run, running


class Twin:
    """Listens under some certificate and records what is said to it."""

    def __init__(self) -> None:
        self.heard = b""
        self.called = 0
        self.address = Address(LOOPBACK, 0)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.called += 1
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                self.heard += data
        writer.close()


@contextlib.asynccontextmanager
async def twin(appointment: Appointment):
    found = Twin()
    server = await asyncio.start_server(
        found.serve, LOOPBACK, 0, ssl=host_context(appointment), ssl_handshake_timeout=5
    )
    found.address = Address(LOOPBACK, server.sockets[0].getsockname()[1])
    async with server:
        yield found
        server.close()


def another_organisation(scene: Scene) -> Appointment:
    """Another organisation of the same name, with a host."""
    founded = organisation.create_organisation("People's Council", scene.clock())
    return organisation.appoint_host(founded.root, founded.issuer, scene.clock())


def under_device_certificate(scene: Scene) -> Appointment:
    """A stolen tablet that serves."""
    identity = new_identity("tablet")
    certificate = certified(scene, identity)
    return replace(scene.appointment, tls_key=identity.tls_key, certificate=certificate)


def under_stolen_issuing_key(scene: Scene) -> Appointment:
    """A host certificate signed by the issuing key instead of the root."""
    issuer = scene.appointment.issuer
    false_root = organisation.OrganisationRoot(
        issuer.organisation_name, issuer.seed, issuer.certificate
    )
    return organisation.renew_host(false_root, issuer, scene.appointment, scene.clock())


def certified(scene: Scene, identity, device: str = "") -> bytes:
    return scene.appointment.issuer.certify_device(
        certificate_request(identity),
        device or identity.id,
        identity.public.tls_key_hash,
        scene.clock(),
    )


@pytest.mark.parametrize(
    "posing", [another_organisation, under_device_certificate, under_stolen_issuing_key]
)
def test_an_evil_twin_hears_nothing_from_a_member(cheat: Cheat, posing) -> None:
    async def story() -> None:
        async with staged() as stage, twin(posing(stage.scene)) as false:
            _, lan, _ = await sitting(stage)
            await lan.client.stop()
            known = replace(lan.client.membership.known, addresses=(str(false.address),))
            seat = await stage.take_seat(
                lan.client.device, type(lan.client.membership)(known), live=False
            )
            told = await seat.hear(LinkChanged, lambda one: one.code)
            assert (told.link, told.code) == (Link.WRONG_HOST, Code.WRONG_ORGANISATION)
            assert false.heard == b""
            await seat.client.stop()

    run(story())


def test_an_evil_twin_beside_the_host_keeps_nobody_away(cheat: Cheat) -> None:
    async def story() -> None:
        async with staged() as stage, twin(another_organisation(stage.scene)) as false:
            member = await stage.scene.join("lan", Role.DELEGATE)
            device, membership = stage.device_of(member)
            known = replace(membership.known, addresses=(str(false.address), str(stage.address)))
            seat = await stage.take_seat(device, type(membership)(known), live=False)
            seat.client.found_address(false.address)
            await seat.linked(Link.LIVE)
            assert false.heard == b""

    run(story())


def test_an_evil_twin_hears_nothing_from_an_invited_device() -> None:
    async def story() -> None:
        async with running() as scene, twin(another_organisation(scene)) as false:
            person = await scene.add_person("Lan", Role.DELEGATE)
            text, _ = await invitation(scene, person, (str(false.address),))
            device = Stage(scene, contextlib.AsyncExitStack()).new_device()
            with pytest.raises(MeetingError, match="wrong_organisation"):
                await join_by_invitation(device, text, clock=scene.clock)
            assert (false.called, false.heard) == (1, b"")
            # With the true host among the hints, the twin only loses the race.
            true = Address(LOOPBACK, scene.port)
            await join_by_invitation(device, text, clock=scene.clock, found=(true,))
            assert false.heard == b""

    run(story())


async def invitation(
    scene: Scene, person: str, hosts: tuple[str, ...], fingerprint: bytes = b""
) -> tuple[str, bytes]:
    token, expires_ms = new_token(), scene.clock.now_ms + DAY_MS
    await scene.do(
        scene.secretary, InvitationIssued(person, one_time_public_key(token), expires_ms)
    )
    fingerprint = fingerprint or scene.appointment.issuer.fingerprint
    return Invitation(fingerprint, scene.log, hosts, token, expires_ms).text(), token


def test_an_invitation_of_another_organisation() -> None:
    async def story() -> None:
        async with running() as scene:
            person = await scene.add_person("Lan", Role.DELEGATE)
            theirs = another_organisation(scene).issuer.fingerprint
            host = (f"{LOOPBACK}:{scene.port}",)
            text, _ = await invitation(scene, person, host, theirs)
            device = Stage(scene, contextlib.AsyncExitStack()).new_device()
            with pytest.raises(MeetingError, match="wrong_organisation"):
                await join_by_invitation(device, text, clock=scene.clock)
            assert not scene.hosted.standing.meeting.people.has_had_device(person)
            assert not device.memberships()

    run(story())


def test_an_invitation_answered_for_another_meeting(monkeypatch) -> None:
    async def story() -> None:
        async with running() as scene:

            async def lie(_request: web.Request) -> web.Response:
                return answer(InvitationFound("0" * 32, "1" * 32, person, "Lan", "Another"))

            await scene.stop()
            monkeypatch.setattr("sync.host.pairing_routes.post_invitation", lie)
            await scene.start()
            person = await scene.add_person("Lan", Role.DELEGATE)
            text, _ = await invitation(scene, person, (f"{LOOPBACK}:{scene.port}",))
            device = Stage(scene, contextlib.AsyncExitStack()).new_device()
            with pytest.raises(TamperError, match="wrong_log"):
                await join_by_invitation(device, text, clock=scene.clock)
            assert not device.memberships()

    run(story())


@contextlib.asynccontextmanager
async def relaying_twin(scene: Scene, appointment: Appointment):
    """End the device's TLS session, and say all that it says to the host in another."""
    told: list[tuple[str, bytes]] = []
    async with scene.http(None) as http:

        async def relay(request: web.Request) -> web.Response:
            body = await request.read()
            told.append((request.path, body))
            async with http.request(request.method, request.path_qs, data=body) as response:
                return web.Response(status=response.status, body=await response.read())

        app = web.Application()
        app.router.add_route("*", "/{path:.*}", relay)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, 0, ssl_context=host_context(appointment))
        await site.start()
        try:
            yield Address(LOOPBACK, runner.addresses[0][1]), told
        finally:
            await runner.cleanup()


def test_relayed_pairing_between_two_tls_sessions() -> None:
    async def story() -> None:
        async with staged() as stage:
            scene = stage.scene
            person = await scene.add_person("Lan", Role.DELEGATE)
            secretary = await stage.seat(scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.get(person))
            code = secretary.client.pairing.issue(person)
            async with relaying_twin(scene, another_organisation(scene)) as (address, told):
                device = stage.new_device()
                with pytest.raises(LocalError, match="code_wrong"):
                    await join_by_code(device, address, code, clock=scene.clock)
            failed = await secretary.hear(JoiningFailed)
            assert (failed.person, failed.tries_left) == (person, 2)
            secret = code.replace("-", "")[2:].encode()
            assert told
            assert all(secret not in body for _, body in told)
            assert not device.memberships()
            assert not scene.hosted.standing.meeting.people.has_had_device(person)

    run(story())


def test_a_host_certificate_used_as_a_device() -> None:
    async def story() -> None:
        async with running() as scene:
            posing = Credentials(
                scene.appointment.tls_key,
                scene.appointment.certificate,
                scene.appointment.issuer.certificate,
            )
            assert await refused_connection(scene, posing)

    run(story())


async def refused_connection(scene: Scene, posing: Credentials) -> bool:
    context = client_context(scene.appointment.issuer.root_certificate, posing)
    connector = aiohttp.TCPConnector(ssl=context)
    async with aiohttp.ClientSession(connector=connector) as http:
        try:
            await http.get(f"https://{LOOPBACK}:{scene.port}/v1/host")
        except aiohttp.ClientError:
            return True
    return False


def test_a_stolen_device_certificate_without_the_key_for_acts() -> None:
    """It opens a connection and reads what everybody reads; it authors and opens nothing."""

    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            key = epochs.new_key()
            commitment = epochs.epoch_commitment(key, log=scene.log, audience=1, epoch=1)
            begun = EpochBegun(1, 1, (chair.id,), commitment, earlier=False)
            await scene.do(scene.secretary, begun)
            thief = new_identity("thief")
            stolen = scene.device(chair.person, "thief")
            stolen.identity, stolen.credentials = thief, chair.credentials
            stolen.author = Author(scene.log, chair.person, chair.id, thief.signer(), 999)
            async with scene.line(stolen) as line:
                await line.live()
                await line.submit(stolen.sign(ItemAdded("", "forged", "", 1), scene.seen))
                assert (await line.next(messages.Refused)).code == Code.BAD_SIGNATURE
            sealed = epochs.seal_epoch_key(
                key,
                chair.identity.public.hpke_key,
                log=scene.log,
                audience=1,
                epoch=1,
                device=chair.id,
            )
            with pytest.raises(TamperError):
                epochs.open_epoch_key(
                    sealed,
                    thief.hpke_key,
                    commitment,
                    log=scene.log,
                    audience=1,
                    epoch=1,
                    device=chair.id,
                )

    run(story())


class TestStolenIssuingKey:
    """Whoever has it makes certificates; no log has ever heard of them."""

    async def status(self, scene: Scene, identity, device: str = "") -> tuple[int, str]:
        issuer = scene.appointment.issuer
        forged = scene.device("0" * 32, "thief")
        forged.credentials = Credentials(
            identity.tls_key, certified(scene, identity, device), issuer.certificate
        )
        async with scene.http(forged) as http:
            response = await http.get(f"/v1/logs/{scene.log}/live")
            return response.status, msgspec.json.decode(await response.read())["code"]

    def test_a_certificate_that_no_roster_has_connects_to_nothing(self) -> None:
        async def story() -> None:
            async with running() as scene:
                status = await self.status(scene, new_identity("thief"))
                assert status == (403, Code.UNKNOWN_DEVICE)

        run(story())

    def test_a_certificate_in_the_name_of_a_members_device(self) -> None:
        async def story() -> None:
            async with running() as scene:
                identity = new_identity("thief")
                status = await self.status(scene, identity, scene.secretary.id)
                assert status == (403, Code.UNKNOWN_DEVICE)

        run(story())

    def test_it_enrols_nobody(self) -> None:
        async def story() -> None:
            async with running() as scene:
                person = await scene.add_person("Lan", Role.DELEGATE)
                own, _ = await scene.invite(person)
                thief = scene.device(person, "thief")
                for invited in (own, "0" * 32):
                    act = scene.enrolment(thief, invited, Ed25519PrivateKey.generate())
                    enrol = Enrol(scene.log, act, certificate_request(thief.identity))
                    response = await post(scene, "/v1/pair/enrol", enrol)
                    assert response in {Code.BAD_PROOF, Code.UNKNOWN_INVITATION}
                assert not scene.hosted.standing.meeting.people.has_had_device(person)

        run(story())

    def test_it_founds_no_meeting(self) -> None:
        async def story() -> None:
            async with running() as scene:
                other = another_organisation(scene)
                log, scene.log = scene.log, "9" * 32
                scene.founded = organisation.NewOrganisation(
                    organisation.OrganisationRoot("x", other.head_seed, b""), other.issuer
                )
                founder, act = scene.founding()
                async with scene.http(founder) as http:
                    response = await http.post("/v1/logs", data=act)
                    code = msgspec.json.decode(await response.read())["code"]
                    assert code in {Code.WRONG_ORGANISATION, Code.BAD_MANDATE}
                assert set(scene.services.rooms) == {log}

        run(story())


async def post(scene: Scene, path: str, body: msgspec.Struct) -> str:
    async with scene.http(None) as http:
        response = await http.post(path, data=msgspec.json.encode(body))
        data = await response.read()
        return msgspec.json.decode(data)["code"] if response.status >= 400 else ""


def test_a_stolen_connection_after_the_revocation() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            path = f"/v1/logs/{scene.log}/envelopes"
            async with scene.http(guest) as http:
                assert (await http.get(path)).status == 200
                await scene.do(scene.secretary, DeviceRevoked(guest.id, "stolen"))
                # The same connection, which TLS would let live on.
                response = await http.get(path)
                assert response.status == 403
                assert msgspec.json.decode(await response.read())["code"] == Code.DEVICE_REVOKED

    run(story())


def test_a_stolen_tls_session_cannot_be_resumed() -> None:
    async def story() -> None:
        async with running() as scene:
            guest = await scene.join("Guest", Role.GUEST)
            context = client_context(guest.root_certificate, guest.credentials)

            def shake(session: ssl.SSLSession | None) -> tuple[bool, object]:
                import socket

                with (
                    socket.create_connection((LOOPBACK, scene.port), timeout=5) as plain,
                    context.wrap_socket(plain, session=session) as connection,
                ):
                    connection.sendall(b"GET /v1/host HTTP/1.1\r\nHost: x\r\n\r\n")
                    assert b"200" in connection.recv(65536)
                    return bool(connection.session_reused), connection.session

            reused, session = await asyncio.to_thread(shake, None)
            assert not reused
            assert session is None or not session.has_ticket

    run(story())


def test_a_replayed_enrolment() -> None:
    """Every member can read the act of an enrolment; it enrols one device, and its own alone."""

    async def story() -> None:
        async with running() as scene:
            lan = await scene.join("Lan", Role.DELEGATE)
            number = scene.seen[0]
            stored = scene.store.entries(scene.log, number - 1, 1)[0]
            record, opening = decode(stored.entry, Entry), decode(stored.opening, Opening)
            act = encode(SignedAct(record.header, record.signature, opening.salt, opening.payload))
            thief = new_identity("thief")
            enrol = Enrol(scene.log, act, certificate_request(thief))
            assert await post(scene, "/v1/pair/enrol", enrol) == Code.BAD_PROOF
            # With the request of the device itself there is its certificate again, and no more.
            async with scene.http(None) as http:
                enrol = Enrol(scene.log, act, certificate_request(lan.identity))
                response = await http.post("/v1/pair/enrol", data=msgspec.json.encode(enrol))
                again = msgspec.json.decode(await response.read(), type=Enrolled)
            assert again.entry == stored.entry
            assert scene.seen[0] == number
            enrol = Enrol("0" * 32, act, certificate_request(lan.identity))
            assert await post(scene, "/v1/pair/enrol", enrol) == Code.WRONG_LOG

    run(story())


def test_guessing_invitations() -> None:
    async def story() -> None:
        async with running() as scene:
            person = await scene.add_person("Lan", Role.DELEGATE)
            await scene.invite(person)
            async with scene.http(None) as http:
                statuses = []
                for _ in range(130):
                    key = public_bytes(Ed25519PrivateKey.generate())
                    body = msgspec.json.encode(FindInvitation(scene.log, key))
                    statuses.append((await http.post("/v1/pair/invitation", data=body)).status)
                assert set(statuses) == {404, 429}

    run(story())
