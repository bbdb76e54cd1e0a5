"""Acts on their way to the host: signed, sent, sent again after a break, answered."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from meeting.acts.base import Act
from meeting.encoding import decode
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import ActId
from meeting.log.author import Author
from meeting.records import Entry, SignedAct, entry_hash
from sync import messages
from sync.client.http import HostFaultError, LinkError
from sync.client.replica import Replica
from sync.messages import Envelope

ANSWER_TIMEOUT_S = 12.0


def new_act_id() -> ActId:
    """Return an id for an act that is to be."""
    return ActId(secrets.token_hex(16))


@dataclass(slots=True)
class Waiting:
    """An act that was sent; `accepted` is the host's word, which the log has yet to bear out."""

    act: ActId
    log: str
    data: bytes
    envelopes: tuple[Envelope, ...]
    answer: "asyncio.Future[messages.Accepted]"
    accepted: messages.Accepted | None = None


class Outgoing:
    """Signs this device's acts and matches the host's answers with them."""

    def __init__(self, author: Author, replica: Replica, clock: Callable[[], int]) -> None:
        self._author = author
        self._replica = replica
        self._clock = clock
        self._waiting: dict[ActId, Waiting] = {}
        self._send: Callable[[messages.ToHost], None] | None = None

    @property
    def is_connected(self) -> bool:
        """Say whether acts can be sent now."""
        return self._send is not None

    def connected(self, send: Callable[[messages.ToHost], None]) -> None:
        """Go on: what was not answered is sent again, in order; the host knows what it has."""
        self._send = send
        self._author.advance(self._replica.log.counter(self._author.device))
        for waiting in self._waiting.values():
            send(messages.Submit(waiting.log, waiting.data, waiting.envelopes))

    def disconnected(self) -> None:
        """Note that nothing can be sent now; what waits goes on waiting for its time."""
        self._send = None

    def stop(self) -> None:
        """Wait for no answer any more."""
        for waiting in self._waiting.values():
            if not waiting.answer.done():
                waiting.answer.set_exception(LinkError("stopped"))

    def advance(self, counter: int, log: str) -> None:
        """Go on counting the acts in a box where this device was before it was started again."""
        self._author.advance(counter, log)

    def counter(self, log: str) -> int:
        """Return the counter of this device's last act in a box."""
        return self._author.counter(log)

    def sign(self, act: Act, act_id: ActId, *, audience: int = 0, box: str | None = None) -> bytes:
        """Return an act signed by this device, for the log or for a box.

        Raises:
            RefusedError: UPDATE_NEEDED, where this program does not know how the meeting stands.
        """
        log = self._replica.log
        if log.meeting.update_needed:
            raise RefusedError(Code.UPDATE_NEEDED)
        return self._author.sign_act(
            act,
            seen_number=log.number,
            seen_hash=log.hash,
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
        """Send an act; returns when it is on the host's disk and in this device's log.

        Raises:
            RefusedError: the host says no, and why.
            LinkError: there is no connection, or no answer in time: whether the act was stored
                is then not known.
        """
        if self._send is None:
            raise LinkError("offline")
        identity = act_id or new_act_id()
        data = self.sign(act, identity, audience=audience, box=box)
        return await self.send(identity, box or self._replica.log.log, data, envelopes)

    async def send(
        self, act: ActId, log: str, data: bytes, envelopes: tuple[Envelope, ...] = ()
    ) -> messages.Accepted:
        """Send a signed act and wait for the answer, as `submit` does."""
        answer: asyncio.Future[messages.Accepted] = asyncio.get_running_loop().create_future()
        waiting = self._waiting[act] = Waiting(act, log, data, envelopes, answer)
        try:
            if self._send is not None:
                self._send(messages.Submit(log, data, envelopes))
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                return await answer
        except TimeoutError as error:
            raise LinkError("no answer") from error
        finally:
            if self._waiting.get(act) is waiting:
                del self._waiting[act]

    def accepted(self, message: messages.Accepted) -> None:
        """Take the host's word that an act is stored.

        Raises:
            TamperError: BAD_PROOF, where the host stored something else; BAD_CHAIN.
        """
        waiting = self._waiting.get(ActId(message.act))
        if waiting is None:
            return
        waiting.accepted = message
        self._bear_out(waiting)

    def arrived(self) -> None:
        """Look again, now that the log is longer, which acts are in it.

        Raises:
            TamperError: as `accepted`.
        """
        for waiting in self._waiting.values():
            self._bear_out(waiting)

    def refused(self, message: messages.Refused) -> None:
        """Take the host's word that an act was not admitted."""
        waiting = self._waiting.get(ActId(message.act))
        if waiting is not None and not waiting.answer.done():
            waiting.answer.set_exception(refusal(message))

    def _bear_out(self, waiting: Waiting) -> None:
        message, log = waiting.accepted, self._replica.log
        if message is None or waiting.answer.done():
            return
        if waiting.log == log.log:
            number = log.number_of(waiting.act)
            if not number:
                # The entry is still on its way.
                return
            _check_entry(waiting, message.entry)
            if log.hash_at(number) != entry_hash(message.entry):
                raise TamperError(Code.BAD_CHAIN, number=number)
        waiting.answer.set_result(message)


def refusal(message: messages.Refused) -> Exception:
    """Return the host's refusal as the error it is."""
    try:
        return RefusedError(Code(message.code), **message.fields)
    except ValueError:
        # Not the rules say no: the host itself could not, as when its disk is full.
        return HostFaultError(message.code)


def _check_entry(waiting: Waiting, entry: bytes) -> None:
    record, sent = decode(entry, Entry), decode(waiting.data, SignedAct)
    if (record.header, record.signature) != (sent.header, sent.signature):
        raise TamperError(Code.BAD_PROOF, act=waiting.act)
