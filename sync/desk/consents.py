"""Further devices of a person: whose consent an invitation waits for, and one's own invitation."""

import ipaddress

from meeting.acts.people import InvitationApproved
from meeting.ids import PersonId
from meeting.people import Invitation
from meeting.rights import allows
from meeting.state import Meeting
from sync.client.client import Client
from sync.desk.invitations import InvitationState, Ticket, host_addresses, invite, tickets
from sync.host_address import Address


def awaiting(meeting: Meeting, me: PersonId, now_ms: int) -> tuple[Invitation, ...]:
    """Return the invitations to which this person may consent, oldest first.

    They are for a further device of somebody; an officer's own invitations need another's word.
    """
    person = meeting.people.get(me)
    if person is None:
        return ()
    return tuple(
        one
        for one in sorted(meeting.people.invitations.values(), key=_issued)
        if not (one.device or one.withdrawn)
        and now_ms <= one.expires_ms
        and one.issuer != me
        and meeting.people.needs_second(one)
        and allows(InvitationApproved.KIND, person.role, meeting.phase, owns=one.person == me)
    )


async def invite_own_device(client: Client, now_ms: int) -> Ticket:
    """Return an invitation for a further device of this device's own person.

    One that still holds is not issued again.

    Raises:
        RefusedError, LinkError: as `Client.submit`.
    """
    known = tickets(client.device.vault, client.meeting, now_ms).get(client.me)
    if known is not None and known.text and known.state is InvitationState.OPEN:
        return known
    return await invite(client, client.me, now_ms=now_ms, addresses=_reachable(client))


def _reachable(client: Client) -> tuple[Address, ...]:
    """Return where another device finds the host that this one has found."""
    address = client.address
    if address is None:
        return ()
    if _is_this_machine(address):
        return host_addresses(address.port)
    return (address,)


def _is_this_machine(address: Address) -> bool:
    try:
        return ipaddress.ip_address(address.host).is_loopback
    except ValueError:
        return False


def _issued(one: Invitation) -> tuple[int, str]:
    return one.issued_ms, one.id
