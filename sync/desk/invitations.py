"""Invitations: issued in the log, kept in the vault so that cards can be printed again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from meeting.acts.people import InvitationIssued
from meeting.ids import InvitationId, PersonId
from meeting.people import Invitation as Issued
from meeting.state import Meeting
from sync.client.client import Client
from sync.client.outgoing import new_act_id
from sync.crypto.invitation import ADDRESS_LIMIT, Invitation, new_token, one_time_public_key, parse
from sync.desk.crowds import in_crowds
from sync.discovery import interface_addresses
from sync.host_address import Address
from sync.stores.ports import VaultStore

LIFE_MS = 14 * 24 * 3600 * 1000


class InvitationState(StrEnum):
    """What has become of an invitation."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    NEEDS_SECOND = "needs_second"


@dataclass(frozen=True, slots=True)
class Ticket:
    """An invitation of a person; `text` is empty where it was issued elsewhere."""

    id: InvitationId
    person: PersonId
    expires_ms: int
    state: InvitationState
    text: str


async def invite(
    client: Client,
    person: PersonId,
    *,
    now_ms: int,
    addresses: Iterable[Address] = (),
    life_ms: int = LIFE_MS,
) -> Ticket:
    """Issue an invitation for a person.

    Raises:
        RefusedError, LinkError: as `Client.submit`.
    """
    token, act_id = new_token(), new_act_id()
    expires_ms = now_ms + life_ms
    hints = [*addresses, *client.membership.addresses]
    invitation = Invitation(
        organisation=client.membership.organisation,
        log=client.membership.log,
        hosts=tuple(str(one) for one in dict.fromkeys(hints))[:ADDRESS_LIMIT],
        token=token,
        expires_ms=expires_ms,
    )
    vault = client.device.vault
    text = invitation.text()
    # Kept before it is issued: a token that was issued and forgotten could never be used.
    vault.put_setting(_setting(invitation.log, act_id), text.encode())
    act = InvitationIssued(person, one_time_public_key(token), expires_ms)
    await client.outgoing.submit(act, act_id=act_id)
    state = state_of(client.meeting, client.meeting.people.invitations[act_id], now_ms)
    return Ticket(InvitationId(act_id), person, expires_ms, state, text)


async def invite_all(
    client: Client,
    people: Sequence[PersonId],
    *,
    now_ms: int,
    addresses: Sequence[Address] = (),
    tell: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Issue invitations for people; return how many were issued before it was cancelled.

    Raises:
        RefusedError, LinkError: as `Client.submit`; what was issued stays.
    """

    async def issue(person: PersonId) -> None:
        await invite(client, person, now_ms=now_ms, addresses=addresses)

    return await in_crowds(people, issue, tell=tell, cancelled=cancelled)


def tickets(vault: VaultStore, meeting: Meeting, now_ms: int) -> dict[PersonId, Ticket]:
    """Return the newest invitation of each person who has one that was not by a code."""
    found: dict[PersonId, Ticket] = {}
    for issued in sorted(meeting.people.invitations.values(), key=_issued_ms):
        text = vault.setting(_setting(meeting.log, issued.id))
        if text is None and issued.device:
            continue
        found[issued.person] = Ticket(
            issued.id,
            issued.person,
            issued.expires_ms,
            state_of(meeting, issued, now_ms),
            (text or b"").decode(),
        )
    return found


def state_of(meeting: Meeting, issued: Issued, now_ms: int) -> InvitationState:
    """Return what has become of an invitation."""
    if issued.device:
        return InvitationState.USED
    if issued.withdrawn:
        return InvitationState.WITHDRAWN
    if now_ms >= issued.expires_ms:
        return InvitationState.EXPIRED
    if meeting.people.needs_second(issued):
        return InvitationState.NEEDS_SECOND
    return InvitationState.OPEN


def with_addresses(text: str, addresses: Iterable[Address], now_ms: int) -> str:
    """Return an invitation that says where the host is now; the rest stays.

    Raises:
        MeetingError: INVITATION_EXPIRED.
    """
    old = parse(text, now_ms)
    hosts = tuple(dict.fromkeys([*(str(one) for one in addresses), *old.hosts]))[:ADDRESS_LIMIT]
    return Invitation(old.organisation, old.log, hosts, old.token, old.expires_ms).text()


def host_addresses(port: int) -> tuple[Address, ...]:
    """Return where devices in the room can reach a host on this machine."""
    return tuple(Address(one, port) for one in interface_addresses())


def qr_matrix(text: str) -> tuple[bytes, ...]:
    """Return a text as a QR code: rows of modules, 1 is dark; without a quiet zone."""
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(bytes(1 if module else 0 for module in row) for row in code.matrix_iter(border=0))


def file_name(name: str) -> str:
    """Return the name of a person's `.invite` file, harmless on every system."""
    kept = "".join(one if one.isalnum() or one in " .-_" else " " for one in name)
    return f"{' '.join(kept.split()).strip('. ')[:80] or 'invitation'}.invite"


def _setting(log: str, invitation: str) -> str:
    return f"invitation/{log}/{invitation}"


def _issued_ms(issued: Issued) -> tuple[int, str]:
    return issued.issued_ms, issued.id
