"""Routes of a log: founding it, living with it, its ballot boxes, keys in envelopes."""

from aiohttp import web

from meeting.errors import Code, MeetingError
from sync import messages
from sync.bodies import EnvelopeList, HostDescription
from sync.host.connection import HEARTBEAT_S, Connection
from sync.host.roster import is_officer
from sync.host.web import SERVICES, answer, asker, asker_once_enrolled, shown_certificate
from sync.protocol.host_session import HostSession

OCTETS = "application/octet-stream"
# One message that is a little too long is answered in words; the library cuts off longer ones.
_SOCKET_LIMIT_BYTES = messages.TO_HOST_LIMIT_BYTES + 64 * 1024


async def get_host(request: web.Request) -> web.Response:
    """Say which keys this host has."""
    services = request.app[SERVICES]
    issuer = services.appointment.issuer
    return answer(
        HostDescription(
            protocol=messages.PROTOCOL,
            host=services.appointment.host,
            organisation_name=issuer.organisation_name,
            root_certificate=issuer.root_certificate,
            issuing_certificate=issuer.certificate,
            host_key=services.host_key,
            host_hpke_key=services.host_hpke_key,
        )
    )


async def post_log(request: web.Request) -> web.Response:
    """Found a log with the act in the body; the answer is the message `Accepted`."""
    shown = shown_certificate(request)
    assert shown is not None
    accepted = await request.app[SERVICES].found(await request.read(), shown)
    return web.Response(body=messages.pack(accepted), content_type=OCTETS)


async def get_live(request: web.Request) -> web.WebSocketResponse:
    """Serve a device for as long as it is connected.

    One that was revoked is given the log as far as its revocation, which an officer signed, so
    that it can erase its keys on her word; then it is shown out.
    """
    who = asker_once_enrolled(request)
    socket = web.WebSocketResponse(
        heartbeat=HEARTBEAT_S, compress=False, max_msg_size=_SOCKET_LIMIT_BYTES
    )
    await socket.prepare(request)
    session = HostSession(who.room.hosted.log, now_ms=who.room.now_ms())
    await Connection(socket, who.member, session).run(who.room, request.transport)
    return socket


async def get_box(request: web.Request) -> web.Response:
    """Give ballots after `since`: to everybody once the vote is closed, before to officers."""
    who = asker(request)
    hosted = who.room.hosted
    vote = request.match_info["vote"]
    since = number_of(request.query.get("since", "0"))
    if not hosted.is_sealed(vote) and not is_officer(hosted.standing.meeting, who.member.person):
        raise MeetingError(Code.NOT_ALLOWED)
    frame = await hosted.box_frame(vote, since)
    return web.Response(body=frame, content_type=OCTETS)


async def get_envelopes(request: web.Request) -> web.Response:
    """Give the asking device the keys that were sealed to it."""
    who = asker(request)
    return answer(EnvelopeList(await who.room.hosted.envelopes(who.member.device)))


def number_of(text: str) -> int:
    """Return the number in a query.

    Raises:
        MeetingError: MALFORMED.
    """
    if not text.isdecimal() or len(text) > 15:
        raise MeetingError(Code.MALFORMED)
    return int(text)
