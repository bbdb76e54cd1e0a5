"""How a device joins a meeting: by an invitation, or by a code that the secretary reads out."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from meeting.acts.people import DeviceEnrolled
from meeting.errors import Code, MeetingError, TamperError
from meeting.log.author import Author
from meeting.people import enrolment_bytes
from meeting.records import GENESIS
from meeting.signing import ENROLMENT, signer
from sync.bodies import (
    CodeReply,
    CodeWords,
    Enrol,
    Enrolled,
    FindInvitation,
    HostLogs,
    InvitationFound,
)
from sync.client.host_search import FoundHost, first_host, look_at, speak_with
from sync.client.http import HostHttp
from sync.client.outgoing import new_act_id
from sync.crypto import invitation, keys
from sync.crypto.tls import PresentedHost
from sync.device import Device
from sync.errors import LocalCode, LocalError
from sync.host_address import Address, parse_address
from sync.membership import Membership
from sync.protocol.pairing import Admission
from sync.protocol.pairing_device import JoiningDevice
from sync.stores.ports import KnownMeeting, KnownOrganisation

APPROVAL_POLL_S = 2.0
APPROVAL_TIMEOUT_S = 600.0


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who this device is to be, before it is."""

    log: str
    invitation: str
    person: str
    name: str
    title: str


Confirm = Callable[[Newcomer], Awaitable[bool]]
"""Shows a person who the device takes her for; she says whether that is right."""


async def join_by_invitation(
    device: Device,
    text: str | bytes,
    *,
    clock: Callable[[], int],
    found: Sequence[Address] = (),
    confirm: Confirm | None = None,
) -> Membership:
    """Join with an invitation's text or file; nothing is sent to a host of another organisation.

    Raises:
        MeetingError: MALFORMED, INVITATION_EXPIRED, WRONG_ORGANISATION, UNKNOWN_INVITATION,
            INVITATION_USED and others.
        LocalError: JOINING_DECLINED.
        LinkError: no host answers.
    """
    invited = invitation.parse(text, clock())
    hints = [address for host in invited.hosts if (address := parse_address(host)) is not None]
    host = await first_host([*hints, *found], invited.organisation, clock)
    key = invited.key()
    async with speak_with(host) as http:
        asked = FindInvitation(invited.log, keys_public(key))
        answer = await http.call("POST", "/v1/pair/invitation", InvitationFound, body=asked)
        if answer.log != invited.log:
            raise TamperError(Code.WRONG_LOG)
        newcomer = Newcomer(answer.log, answer.invitation, answer.person, answer.name, answer.title)
        if confirm is not None and not await confirm(newcomer):
            raise LocalError(LocalCode.JOINING_DECLINED)
        return await _enrol(device, http, host, newcomer, key, clock)


async def join_by_code(
    device: Device,
    address: Address,
    code: str,
    *,
    clock: Callable[[], int],
    confirm: Confirm | None = None,
) -> Membership:
    """Join with a code, which proves the host to this device and this device to the secretary.

    Raises:
        LocalError: CODE_WRONG, CODE_UNKNOWN, CODE_EXPIRED, CODE_DEAD, JOINING_DECLINED.
        MeetingError: what the host says.
        LinkError: no host answers.
    """
    host = await look_at(address, None, clock)
    async with speak_with(host) as http:
        admission = await _admission(device, http, code, host.presented)
        newcomer = Newcomer(
            admission.log, admission.invitation, admission.person, admission.person_name, ""
        )
        if confirm is not None and not await confirm(newcomer):
            raise LocalError(LocalCode.JOINING_DECLINED)
        own = Ed25519PrivateKey.from_private_bytes(device.identity.act_seed)
        return await _enrol(device, http, host, newcomer, own, clock)


def keys_public(key: Ed25519PrivateKey) -> bytes:
    """Return the public half of an invitation's key."""
    return key.public_key().public_bytes_raw()


async def _admission(device: Device, http: HostHttp, code: str, host: PresentedHost) -> Admission:
    shown = await http.call("GET", "/v1/pair/host", HostLogs)
    for log in shown.logs:
        admission = await _exchange(device, http, log, code, host)
        if admission is not None:
            return admission
    raise LocalError(LocalCode.CODE_UNKNOWN)


async def _exchange(
    device: Device, http: HostHttp, log: str, code: str, host: PresentedHost
) -> Admission | None:
    joining = JoiningDevice(
        code, device.identity.public, host.fingerprint, host.organisation_fingerprint
    )
    session = ""
    words: bytes | None = joining.ask()
    async with asyncio.timeout(APPROVAL_TIMEOUT_S):
        while words is not None:
            asked = CodeWords(log, session, words)
            try:
                answer = await http.call("POST", "/v1/pair/code", CodeReply, body=asked)
            except MeetingError as error:
                # No officer of this meeting has given out this code; it may be another's.
                if error.code is Code.UNKNOWN_INVITATION:
                    return None
                raise
            session = answer.session
            # Empty words: the secretary has not made up her mind yet.
            if answer.body:
                words = joining.receive(answer.body)
    return joining.admission


async def _enrol(
    device: Device,
    http: HostHttp,
    host: FoundHost,
    newcomer: Newcomer,
    key: Ed25519PrivateKey,
    clock: Callable[[], int],
) -> Membership:
    act_id = new_act_id()
    async with asyncio.timeout(APPROVAL_TIMEOUT_S):
        enrolled = await _ask(device, http, newcomer, key, act_id, clock)
        while enrolled is None:
            # A second officer has to agree to a further device.
            await asyncio.sleep(APPROVAL_POLL_S)
            enrolled = await _ask(device, http, newcomer, key, act_id, clock)
    shown = await http.call("GET", "/v1/pair/host", HostLogs)
    return _keep(device, host, newcomer, enrolled, shown.organisation_name, clock())


async def _ask(
    device: Device,
    http: HostHttp,
    newcomer: Newcomer,
    key: Ed25519PrivateKey,
    act_id: str,
    clock: Callable[[], int],
) -> Enrolled | None:
    act = _enrolment(device, newcomer, key, act_id, clock())
    asked = Enrol(newcomer.log, act, keys.certificate_request(device.identity))
    try:
        return await http.call("POST", "/v1/pair/enrol", Enrolled, body=asked)
    except MeetingError as error:
        if error.code is not Code.INVITATION_NEEDS_SECOND:
            raise
    return None


def _enrolment(
    device: Device, newcomer: Newcomer, key: Ed25519PrivateKey, act_id: str, now_ms: int
) -> bytes:
    identity = device.identity
    public = identity.public
    proved = enrolment_bytes(newcomer.log, newcomer.invitation, newcomer.person, public)
    act = DeviceEnrolled(
        invitation=newcomer.invitation,
        person=newcomer.person,
        device=public,
        proof=signer(key)(ENROLMENT, proved),
    )
    author = Author(newcomer.log, newcomer.person, identity.id, identity.signer())
    return author.sign_act(
        act,
        seen_number=0,
        seen_hash=GENESIS,
        device_time_ms=now_ms,
        salt=secrets.token_bytes(32),
        act_id=act_id,
    )


def _keep(
    device: Device,
    host: FoundHost,
    newcomer: Newcomer,
    enrolled: Enrolled,
    organisation_name: str,
    now_ms: int,
) -> Membership:
    presented = host.presented
    known = KnownOrganisation(
        presented.organisation_fingerprint,
        organisation_name,
        presented.root_certificate,
    )
    for old in device.vault.organisations():
        if old.fingerprint == known.fingerprint:
            known = replace(old, root_certificate=known.root_certificate)
    device.vault.put_organisation(known)
    return device.remember(
        KnownMeeting(
            log=newcomer.log,
            organisation=known.fingerprint,
            title=newcomer.title,
            person=newcomer.person,
            host=presented.host,
            addresses=(str(host.address),),
            certificate=enrolled.certificate,
            issuing_certificate=enrolled.issuing_certificate,
            joined_ms=now_ms,
        )
    )
