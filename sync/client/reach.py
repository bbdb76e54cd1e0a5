"""Which of a host's addresses answer: all are tried at once, the first comes first."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence

from sync.host_address import Address

REACH_TIMEOUT_S = 4.0


async def in_order_of_answer(addresses: Sequence[Address]) -> AsyncGenerator[Address, None]:
    """Yield the addresses where somebody listens, in the order in which they answer.

    That proves nothing: who it is shows only in the handshake that follows.
    """
    if len(addresses) == 1:
        yield addresses[0]
        return
    tries = {asyncio.ensure_future(_knock(address)) for address in addresses}
    try:
        for attempt in asyncio.as_completed(tries):
            address = await attempt
            if address is not None:
                yield address
    finally:
        for one in tries:
            one.cancel()
        await asyncio.gather(*tries, return_exceptions=True)


async def _knock(address: Address) -> Address | None:
    try:
        async with asyncio.timeout(REACH_TIMEOUT_S):
            _, writer = await asyncio.open_connection(address.host, address.port)
    except (OSError, TimeoutError, UnicodeError):
        return None
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
    return address
