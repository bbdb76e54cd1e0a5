"""Words between a device that joins by a code and an officer: carried, not understood."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable

from sync import messages
from sync.host.connection import Connection

CONVERSATIONS_KEPT = 200


class PairingRelay:
    """Carries sealed words between a device that joins by a code and the officers."""

    def __init__(self, officers: Callable[[], Iterable[Connection]]) -> None:
        self._officers = officers
        self._waiting: dict[str, asyncio.Future[bytes]] = {}
        self._officer: OrderedDict[str, str] = OrderedDict()

    async def ask(self, session: str, body: bytes, timeout_s: float) -> bytes | None:
        """Pass a device's words to the officers and return the answer; None if there is none.

        After the first answer the conversation is with the officer's device that gave it.
        """
        if session in self._waiting:
            return None
        officers = list(self._officers())
        chosen = self._officer.get(session)
        if chosen is not None:
            officers = [officer for officer in officers if officer.member.device == chosen]
        if not officers:
            return None
        reply: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._waiting[session] = reply
        try:
            frame = messages.pack(messages.PairingAsk(session, body))
            for officer in officers:
                officer.tell(frame)
            async with asyncio.timeout(timeout_s):
                return await reply
        except TimeoutError:
            return None
        finally:
            del self._waiting[session]

    def reply(self, device: str, message: messages.PairingReply) -> None:
        """Take the answer of an officer's device."""
        reply = self._waiting.get(message.session)
        if reply is None or reply.done():
            return
        if self._officer.setdefault(message.session, device) == device:
            reply.set_result(message.body)
        while len(self._officer) > CONVERSATIONS_KEPT:
            self._officer.popitem(last=False)
