"""The host's side of the live connection, without I/O (docs/protocol.md 3).

Reads a device's messages in the states in which they may come, limits how large they are and how
often they come, and says whether the device or the host has to catch up.
"""

from dataclasses import dataclass
from enum import Enum, auto

from meeting.errors import Code, MeetingError
from meeting.signing import GREETING, Sign
from sync import messages
from sync.messages import ToHost
from sync.protocol.greeting import greeting_bytes
from sync.protocol.rate import TokenBucket


class State(Enum):
    """Where the conversation stands."""

    NEW = auto()
    GREETED = auto()
    CATCHING_UP = auto()
    LIVE = auto()
    CLOSED = auto()


class Event(Enum):
    """What moves the conversation on."""

    HELLO = auto()
    HOST_COMPLETE = auto()
    CAUGHT_UP = auto()
    ENDED = auto()


# HELLO: the device said what it has.  HOST_COMPLETE: the host has at least as much (at once, or
# after the device handed in what a restored host had lost).  CAUGHT_UP: the device has all.
_TRANSITIONS: dict[tuple[State, Event], State] = {
    (State.NEW, Event.HELLO): State.GREETED,
    (State.GREETED, Event.HOST_COMPLETE): State.CATCHING_UP,
    (State.CATCHING_UP, Event.CAUGHT_UP): State.LIVE,
    (State.NEW, Event.ENDED): State.CLOSED,
    (State.GREETED, Event.ENDED): State.CLOSED,
    (State.CATCHING_UP, Event.ENDED): State.CLOSED,
    (State.LIVE, Event.ENDED): State.CLOSED,
    (State.CLOSED, Event.ENDED): State.CLOSED,
}

_AFTER_HELLO: frozenset[type[ToHost]] = frozenset(
    {messages.Submit, messages.SendSignal, messages.Restore, messages.PairingReply}
)

# which messages of a device are expected in which state
_EXPECTED: dict[State, frozenset[type[ToHost]]] = {
    State.NEW: frozenset({messages.Hello}),
    State.GREETED: _AFTER_HELLO,
    State.CATCHING_UP: _AFTER_HELLO,
    State.LIVE: _AFTER_HELLO,
    State.CLOSED: frozenset(),
}

NONCE_BYTES = 32
SIGNAL_LIMIT_BYTES = 2048
SIGNAL_KIND_LIMIT = 40
ENVELOPES_LIMIT = 4096
MESSAGES_BURST = 600
MESSAGES_PER_S = 100.0
SIGNALS_BURST = 20
SIGNALS_PER_S = 5.0
POINTS_BURST = 15
POINTS_PER_S = 15.0


@dataclass(frozen=True, slots=True)
class Received:
    """A message, and how long the host does not read on because too many came."""

    message: ToHost
    pause_ms: int


class HostSession:
    """One device's conversation with the host about one log."""

    def __init__(self, log: str, *, now_ms: int) -> None:
        self.state = State.NEW
        self.have = 0
        self._log = log
        self._all = TokenBucket(burst=MESSAGES_BURST, per_s=MESSAGES_PER_S, now_ms=now_ms)
        self._signals = TokenBucket(burst=SIGNALS_BURST, per_s=SIGNALS_PER_S, now_ms=now_ms)
        self._points = TokenBucket(burst=POINTS_BURST, per_s=POINTS_PER_S, now_ms=now_ms)

    def advance(self, event: Event) -> None:
        """Go on to the state that follows.

        Raises:
            KeyError: the event cannot happen in this state.
        """
        self.state = _TRANSITIONS[self.state, event]

    def receive(self, data: bytes, now_ms: int) -> Received:
        """Return the device's message, if it may come now.

        Raises:
            MeetingError: MALFORMED, TOO_LONG, WRONG_LOG or FUTURE_VERSION; the session is closed.
        """
        try:
            if self.state is State.NEW:
                _check_protocol(messages.hello_protocol(data))
            message = messages.unpack_to_host(data)
            self._check(message)
        except MeetingError:
            self.advance(Event.ENDED)
            raise
        if isinstance(message, messages.Hello):
            self.have = message.have
            self.advance(Event.HELLO)
        return Received(message, self._all.take(now_ms))

    def may_signal(self, kind: str, now_ms: int) -> bool:
        """Say whether a signal is passed on; one too many is dropped, as signals may be.

        A pointer moves more often than pages are turned, and takes nothing from what they may.
        """
        budget = self._points if kind == messages.POINT else self._signals
        return budget.try_take(now_ms)

    def welcome(
        self, hello: messages.Hello, head: bytes, number: int, host_time_ms: int, sign: Sign
    ) -> messages.Welcome:
        """Return the host's first message, with the proof of its key."""
        proof = sign(GREETING, greeting_bytes(hello.nonce, self._log, head, host_time_ms))
        return messages.Welcome(
            protocol=messages.PROTOCOL,
            log=self._log,
            number=number,
            head=head,
            host_time_ms=host_time_ms,
            signature=proof,
        )

    def _check(self, message: ToHost) -> None:
        if type(message) not in _EXPECTED[self.state]:
            raise MeetingError(Code.MALFORMED)
        if isinstance(message, messages.Hello):
            _check_hello(message, self._log)
        elif isinstance(message, messages.SendSignal):
            if len(message.body) > SIGNAL_LIMIT_BYTES or len(message.kind) > SIGNAL_KIND_LIMIT:
                raise MeetingError(Code.TOO_LONG, limit_bytes=SIGNAL_LIMIT_BYTES)
        elif isinstance(message, messages.Submit) and len(message.envelopes) > ENVELOPES_LIMIT:
            raise MeetingError(Code.TOO_LONG, limit=ENVELOPES_LIMIT)


def _check_protocol(version: int) -> None:
    if version > messages.PROTOCOL:
        raise MeetingError(Code.FUTURE_VERSION, version=version)
    if version != messages.PROTOCOL:
        raise MeetingError(Code.MALFORMED)


def _check_hello(hello: messages.Hello, log: str) -> None:
    if len(hello.nonce) != NONCE_BYTES or hello.have < 0:
        raise MeetingError(Code.MALFORMED)
    if hello.log != log:
        raise MeetingError(Code.WRONG_LOG)
