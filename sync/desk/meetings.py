"""Founding a meeting: the first act of its log, under the organisation's mandate, at its host."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from meeting.acts.founding import LogFounded
from meeting.admission.founding import RULES
from meeting.errors import Code, MeetingError, TamperError
from meeting.ids import ActId
from meeting.log.author import Author
from meeting.records import GENESIS, organisation_fingerprint
from sync import messages
from sync.bodies import HostDescription
from sync.client.host_search import first_host
from sync.client.http import HostHttp, LinkError
from sync.client.outgoing import new_act_id
from sync.crypto import certificates, tls
from sync.crypto.keys import certificate_request
from sync.crypto.tls import Credentials
from sync.desk.folding import tidy
from sync.desk.organisation import issuer_of
from sync.device import Device
from sync.host_address import Address
from sync.membership import Membership
from sync.stores.ports import KnownMeeting, KnownOrganisation

TEXT_LIMIT = 400


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """What a meeting is called, where and when it sits, by which rules, and who prepares it."""

    title: str
    body: str
    place: str
    language: str
    starts_ms: int
    pack: str
    founder_name: str
    founder_position: str


async def found_meeting(
    device: Device,
    organisation: KnownOrganisation,
    address: Address,
    details: MeetingDetails,
    *,
    clock: Callable[[], int],
) -> Membership:
    """Found a meeting at a host of the organisation; the founder is its first person.

    Raises:
        MeetingError: EMPTY_TEXT, TOO_LONG, or what the host refuses.
        TamperError: WRONG_ORGANISATION, where another organisation's host answers.
        LinkError: the host does not answer.
    """
    _check(details)
    now_ms = clock()
    issuer = issuer_of(organisation)
    identity = device.identity
    certificate = issuer.certify_device(
        certificate_request(identity), identity.id, identity.public.tls_key_hash, now_ms
    )
    credentials = Credentials(identity.tls_key, certificate, issuer.certificate)
    context = tls.client_context(organisation.root_certificate, credentials)
    log, founder = secrets.token_hex(16), new_act_id()
    # What the host shows of itself is checked before anything is sent to it.
    await first_host([address], organisation.fingerprint, clock)
    async with HostHttp(address, context) as http:
        host = await _look_at(http, organisation)
        act = _founding(device, organisation, host, details)
        await _hand_in(http, _signed(device, log, founder, act, now_ms))
    return device.remember(
        KnownMeeting(
            log=log,
            organisation=organisation.fingerprint,
            title=act.title,
            person=founder,
            host=host.host,
            addresses=(str(address),),
            certificate=certificate,
            issuing_certificate=issuer.certificate,
            joined_ms=now_ms,
        )
    )


def _check(details: MeetingDetails) -> None:
    for name in ("title", "founder_name"):
        if not tidy(getattr(details, name)):
            raise MeetingError(Code.EMPTY_TEXT, field=name)
    for name in ("title", "body", "place", "founder_name", "founder_position"):
        if len(tidy(getattr(details, name))) > TEXT_LIMIT:
            raise MeetingError(Code.TOO_LONG, field=name, limit=TEXT_LIMIT)


async def _look_at(http: HostHttp, organisation: KnownOrganisation) -> HostDescription:
    described = await http.call("GET", "/v1/host", HostDescription)
    root = certificates.root_public_key(described.root_certificate)
    if organisation_fingerprint(root) != organisation.fingerprint:
        raise TamperError(Code.WRONG_ORGANISATION)
    return described


def _founding(
    device: Device,
    organisation: KnownOrganisation,
    host: HostDescription,
    details: MeetingDetails,
) -> LogFounded:
    return LogFounded(
        rules=RULES,
        pack=details.pack,
        body=tidy(details.body),
        title=tidy(details.title),
        place=tidy(details.place),
        language=details.language,
        starts_ms=details.starts_ms,
        organisation=certificates.root_public_key(organisation.root_certificate),
        mandate=organisation.mandate,
        mandate_signature=organisation.mandate_signature,
        host_key=host.host_key,
        host_hpke_key=host.host_hpke_key,
        founder_name=tidy(details.founder_name),
        founder_position=tidy(details.founder_position),
        device=device.identity.public,
    )


def _signed(device: Device, log: str, founder: ActId, act: LogFounded, now_ms: int) -> bytes:
    # The founder's person bears the id of the act that founds the log.
    author = Author(log, founder, device.identity.id, device.identity.signer())
    return author.sign_act(
        act,
        seen_number=0,
        seen_hash=GENESIS,
        device_time_ms=now_ms,
        salt=secrets.token_bytes(32),
        act_id=founder,
    )


async def _hand_in(http: HostHttp, act: bytes) -> None:
    try:
        await _post(http, act)
    except LinkError:
        # Whether it was stored is not known; the same act again gets the same receipt.
        await _post(http, act)


async def _post(http: HostHttp, act: bytes) -> None:
    async with http.request("POST", "/v1/logs", body=act) as response:
        answer = messages.unpack_to_device(await response.read())
    if not isinstance(answer, messages.Accepted):
        raise MeetingError(Code.MALFORMED)
