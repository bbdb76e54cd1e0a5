"""Acts on their way to the host: signed, sent, sent again after a break, answered."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from meeting.acts.base import Act
from meeting.errors import Code, MeetingError, RefusedError
from meeting.ids import ActId
from meeting.log.author import Author
from meeting.log.chain import VerifiedLog
from sync import messages
from sync.client.http import LinkError
from sync.messages import Envelope

ANSWER_TIMEOUT_S = 12.0


def new_act_id() -> ActId:
    """Return an id for an act that is to be."""
    return ActId(secrets.token_hex(16))


@dataclass(frozen=True, slots=True)
class Waiting:
    """An act that was sent and not answered."""

    act: ActId
    log: str
    data: bytes
    envelopes: tuple[Envelope, ...]
    answer: "asyncio.Future[messages.Accepted]"


class Outgoing:
    """Signs this device's acts and matches the host's answers with them."""

    def __init__(self, author: Author, log: VerifiedLog, clock: Callable[[], int]) -> None:
        self._author = author
        self._log = log
        self._clock = clock
        self._waiting: dict[ActId, Waiting] = {}
        self._send: Callable[[messages.ToHost], None] | None = None

    def connected(self, send: Callable[[messages.ToHost], None]) -> None:
        """Go on: what the log has meanwhile is answered, the rest is sent again in order."""
        self._send = send
        self._author.advance(self._log.counter(self._author.device))
        for waiting in list(self._waiting.values()):
            send(messages.Submit(waiting.log, waiting.data, waiting.envelopes))

    def disconnected(self) -> None:
        """Note that nothing can be sent now; what waits goes on waiting for its time."""
        self._send = None

    def sign(self, act: Act, act_id: ActId, *, audience: int = 0, box: str | None = None) -> bytes:
        """Return an act signed by this device, for the log or for a box."""
        return self._author.sign_act(
            act,
            seen_number=self._log.number,
            seen_hash=self._log.hash,
            device_time_ms=self._clock(),
            salt=secrets.token_bytes(32),
            act_id=act_id,
            audience=audience,
            log=box,
        )

    async def submit(
        self,
        act: Act,
        *,
        act_id: ActId | None = None,
        audience: int = 0,
        box: str | None = None,
        envelopes: tuple[Envelope, ...] = (),
    ) -> messages.Accepted:
        """Send an act and wait until it is on the host's disk.

        Raises:
            RefusedError: the host says no, and why.
            LinkError: there is no connection, or no answer in time: whether the act was stored
                is then not known.
        """
        if self._send is None:
            raise LinkError("offline")
        identity = act_id or new_act_id()
        data = self.sign(act, identity, audience=audience, box=box)
        return await self.send(identity, box or self._log.log, data, envelopes)

    async def send(
        self, act: ActId, log: str, data: bytes, envelopes: tuple[Envelope, ...] = ()
    ) -> messages.Accepted:
        """Send a signed act and wait for the answer, as `submit` does."""
        answer: asyncio.Future[messages.Accepted] = asyncio.get_running_loop().create_future()
        self._waiting[act] = Waiting(act, log, data, envelopes, answer)
        if self._send is not None:
            self._send(messages.Submit(log, data, envelopes))
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                return await answer
        except TimeoutError as error:
            raise LinkError("no answer") from error
        finally:
            self._waiting.pop(act, None)

    def accepted(self, message: messages.Accepted) -> None:
        """Take the host's word that an act is stored."""
        waiting = self._waiting.get(ActId(message.act))
        if waiting is not None and not waiting.answer.done():
            waiting.answer.set_result(message)

    def refused(self, message: messages.Refused) -> None:
        """Take the host's word that an act was not admitted."""
        waiting = self._waiting.get(ActId(message.act))
        if waiting is not None and not waiting.answer.done():
            waiting.answer.set_exception(refusal(message))


def refusal(message: messages.Refused) -> MeetingError:
    """Return the host's refusal as the error it is."""
    try:
        return RefusedError(Code(message.code), **message.fields)
    except ValueError:
        return RefusedError(Code.UPDATE_NEEDED)
