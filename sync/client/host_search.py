"""A host as a newcomer meets it: looked at before anything is sent to it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from meeting.errors import MeetingError
from sync.client.http import HostHttp, LinkError
from sync.crypto import tls
from sync.crypto.tls import PresentedHost
from sync.host_address import Address

HANDSHAKE_TIMEOUT_S = 5.0


@dataclass(frozen=True, slots=True)
class FoundHost:
    """A host and what it showed of itself."""

    address: Address
    presented: PresentedHost


async def first_host(
    addresses: Sequence[Address], organisation: bytes, clock: Callable[[], int]
) -> FoundHost:
    """Return the first host of the organisation that answers; all addresses are tried at once."""
    tries = {
        asyncio.ensure_future(look_at(address, organisation, clock))
        for address in dict.fromkeys(addresses)
    }
    wrong: MeetingError | None = None
    try:
        for attempt in asyncio.as_completed(tries):
            try:
                return await attempt
            except MeetingError as error:
                wrong = error
            except LinkError:
                continue
    finally:
        for one in tries:
            one.cancel()
        await asyncio.gather(*tries, return_exceptions=True)
    if wrong is not None:
        raise wrong
    raise LinkError("no host answers")


async def look_at(
    address: Address, organisation: bytes | None, clock: Callable[[], int]
) -> FoundHost:
    """Return what the host at an address shows of itself, before anything is sent to it."""
    try:
        presented = await asyncio.to_thread(_handshake, address, organisation, clock())
    except (OSError, TimeoutError) as error:
        raise LinkError(str(error)) from error
    return FoundHost(address, presented)


def _handshake(address: Address, organisation: bytes | None, now_ms: int) -> PresentedHost:
    # A socket of the standard library: it can tell the whole chain that the host shows.
    place = (address.host, address.port)
    with (
        socket.create_connection(place, timeout=HANDSHAKE_TIMEOUT_S) as plain,
        tls.newcomer_context().wrap_socket(plain, server_hostname=address.host) as connection,
    ):
        return tls.presented_host(connection, now_ms=now_ms, organisation=organisation)


@asynccontextmanager
async def speak_with(host: FoundHost) -> AsyncIterator[HostHttp]:
    """Speak with a host of the organisation whose root was shown."""
    context = tls.client_context(host.presented.root_certificate)
    async with HostHttp(host.address, context) as http:
        yield http
