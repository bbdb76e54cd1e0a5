"""Routes for a device that is not enrolled: all that may be asked without a certificate."""

import secrets

from aiohttp import web

from meeting.acts.people import DeviceEnrolled
from meeting.acts.registry import decode_act
from meeting.encoding import decode
from meeting.errors import Code, MeetingError, RefusedError
from meeting.log.entries import read_header
from meeting.people import Invitation
from meeting.records import SignedAct
from meeting.state import Meeting
from sync.bodies import (
    CodeReply,
    CodeWords,
    Enrol,
    Enrolled,
    FindInvitation,
    HostLogs,
    InvitationFound,
)
from sync.host.services import Services
from sync.host.web import SERVICES, answer, read_body, room_of


async def get_host(request: web.Request) -> web.Response:
    """Say whose host this is."""
    _limit(request)
    services = request.app[SERVICES]
    name = services.appointment.issuer.organisation_name
    return answer(HostLogs(name, tuple(services.rooms)))


async def post_invitation(request: web.Request) -> web.Response:
    """Say for whom an invitation is."""
    _limit(request)
    asked = await read_body(request, FindInvitation)
    meeting = room_of(request, asked.log).hosted.standing.meeting
    invitation = _invitation(meeting, asked.key)
    person = meeting.people.get(invitation.person)
    if person is None:
        raise RefusedError(Code.UNKNOWN_INVITATION)
    title = meeting.founded.title
    return answer(InvitationFound(asked.log, invitation.id, person.id, person.name, title))


async def post_enrol(request: web.Request) -> web.Response:
    """Enrol a device and give it its certificate; asking again gives the same receipt."""
    _limit(request)
    asked = await read_body(request, Enrol)
    services = request.app[SERVICES]
    act = _enrolment(asked)
    _certify(services, asked, act)
    accepted = await room_of(request, asked.log).hosted.submit_and_wait(asked.act)
    issuer = services.appointment.issuer
    return answer(
        Enrolled(
            certificate=_certify(services, asked, act),
            issuing_certificate=issuer.certificate,
            root_certificate=issuer.root_certificate,
            entry=accepted.entry,
            head=accepted.head,
        )
    )


async def post_code(request: web.Request) -> web.Response:
    """Carry a device's words to the officers and their answer back."""
    _limit(request)
    asked = await read_body(request, CodeWords)
    session = asked.session or secrets.token_hex(16)
    room = room_of(request, asked.log)
    relay = request.app[SERVICES].pairing
    words = await relay.ask(asked.log, room.officers(), session, asked.body)
    if words is None:
        raise RefusedError(Code.UNKNOWN_INVITATION)
    return answer(CodeReply(session, words))


def _limit(request: web.Request) -> None:
    services = request.app[SERVICES]
    if not services.strangers.try_take(services.clock()):
        raise web.HTTPTooManyRequests


def _invitation(meeting: Meeting, key: bytes) -> Invitation:
    for invitation in meeting.people.invitations.values():
        if invitation.key == key:
            return invitation
    raise RefusedError(Code.UNKNOWN_INVITATION)


def _enrolment(asked: Enrol) -> DeviceEnrolled:
    signed = decode(asked.act, SignedAct)
    header = read_header(signed.header)
    if (header.kind, header.version) != (DeviceEnrolled.KIND, DeviceEnrolled.VERSION):
        raise MeetingError(Code.MALFORMED)
    act = decode_act(header.kind, header.version, signed.payload)
    assert isinstance(act, DeviceEnrolled)
    return act


def _certify(services: Services, asked: Enrol, act: DeviceEnrolled) -> bytes:
    device = read_header(decode(asked.act, SignedAct).header).device
    issuer = services.appointment.issuer
    return issuer.certify_device(asked.request, device, act.device.tls_key_hash, services.clock())
