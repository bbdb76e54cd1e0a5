"""Words between a device that joins by a code and an officer: carried, not understood."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sync import messages
from sync.host.connection import Connection

CONVERSATIONS_KEPT = 200


@dataclass(slots=True)
class _Conversation:
    """The device's last words, and the answer once there is one.

    After the first answer the conversation is with the officer's device that gave it.
    """

    asked: bytes = b""
    officer: str = ""
    reply: bytes = b""
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class PairingRelay:
    """Carries words both ways; an answer that comes while nobody waits is kept."""

    def __init__(self, officers: Callable[[], Iterable[Connection]]) -> None:
        self._officers = officers
        self._conversations: OrderedDict[str, _Conversation] = OrderedDict()

    async def ask(self, session: str, body: bytes, timeout_s: float) -> bytes | None:
        """Pass a device's words on and return the answer, empty if there is none yet.

        The same words again wait for the same answer.  None where no officer is connected.
        """
        conversation = self._conversation(session)
        if body != conversation.asked:
            officers = [one for one in self._officers() if self._may_answer(conversation, one)]
            if not officers:
                return None
            conversation.asked = body
            conversation.reply = b""
            conversation.answered.clear()
            frame = messages.pack(messages.PairingAsk(session, body))
            for officer in officers:
                officer.tell(frame)
        try:
            async with asyncio.timeout(timeout_s):
                await conversation.answered.wait()
        except TimeoutError:
            return b""
        return conversation.reply

    def reply(self, device: str, message: messages.PairingReply) -> None:
        """Take the answer of an officer's device."""
        conversation = self._conversations.get(message.session)
        if conversation is None or conversation.officer not in {"", device}:
            return
        conversation.officer = device
        conversation.reply = message.body
        conversation.answered.set()

    def _conversation(self, session: str) -> _Conversation:
        conversation = self._conversations.setdefault(session, _Conversation())
        while len(self._conversations) > CONVERSATIONS_KEPT:
            self._conversations.popitem(last=False)
        return conversation

    def _may_answer(self, conversation: _Conversation, officer: Connection) -> bool:
        return conversation.officer in {"", officer.member.device}
