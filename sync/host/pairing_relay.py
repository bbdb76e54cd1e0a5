"""Words between a device that joins by a code and an officer: carried, not understood."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sync import messages
from sync.host.connection import Connection

CONVERSATIONS_KEPT = 200
# A device answers its officer's codes at once; the officer herself looks and decides.
ANSWER_S = 4.0
DECIDE_S = 15.0


@dataclass(slots=True)
class _Conversation:
    """The device's last words, and the answer once there is one.

    After the first answer the conversation is with the officer's device that gave it.
    """

    log: str
    asked: bytes = b""
    officer: str = ""
    reply: bytes = b""
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class PairingRelay:
    """Carries words both ways; an answer that comes while nobody waits is kept."""

    def __init__(self) -> None:
        self._conversations: OrderedDict[str, _Conversation] = OrderedDict()

    async def ask(
        self, log: str, officers: Iterable[Connection], session: str, body: bytes
    ) -> bytes | None:
        """Pass a device's words on and return the answer, empty if there is none yet.

        The same words again wait for the same answer.  None where no officer is connected, or
        none answers the first words, because nobody has given out such a code.
        """
        conversation = self._conversation(log, session)
        if conversation.log != log:
            return None
        if body != conversation.asked:
            asked = [one for one in officers if self._may_answer(conversation, one)]
            if not asked:
                return None
            conversation.asked = body
            conversation.reply = b""
            conversation.answered.clear()
            frame = messages.pack(messages.PairingAsk(session, body))
            for officer in asked:
                officer.tell(frame)
        try:
            async with asyncio.timeout(DECIDE_S if conversation.officer else ANSWER_S):
                await conversation.answered.wait()
        except TimeoutError:
            return b"" if conversation.officer else None
        return conversation.reply

    def reply(self, log: str, device: str, message: messages.PairingReply) -> None:
        """Take the answer of an officer's device."""
        conversation = self._conversations.get(message.session)
        if conversation is None or conversation.log != log:
            return
        if conversation.officer not in {"", device}:
            return
        conversation.officer = device
        conversation.reply = message.body
        conversation.answered.set()

    def _conversation(self, log: str, session: str) -> _Conversation:
        conversation = self._conversations.setdefault(session, _Conversation(log))
        while len(self._conversations) > CONVERSATIONS_KEPT:
            self._conversations.popitem(last=False)
        return conversation

    def _may_answer(self, conversation: _Conversation, officer: Connection) -> bool:
        return conversation.officer in {"", officer.member.device}
