"""A device's side of the live connection, without I/O (docs/protocol.md 3).

fresh --hello()--> greeting --Welcome--> catching up --all entries--> live
  any state --Goodbye, fault--> closed
"""

from dataclasses import dataclass
from enum import Enum, auto

from meeting.errors import Code, MeetingError, TamperError
from meeting.log.heads import read_head
from meeting.signing import GREETING, load_public_key, verify
from sync import messages
from sync.messages import ToDevice, ToHost
from sync.protocol.greeting import greeting_bytes


class Phase(Enum):
    """Where the conversation stands."""

    FRESH = auto()
    GREETING = auto()
    CATCHING_UP = auto()
    LIVE = auto()
    CLOSED = auto()


_AFTER_WELCOME: frozenset[type[ToDevice]] = frozenset(
    {
        messages.Entries,
        messages.Openings,
        messages.Accepted,
        messages.Refused,
        messages.Signal,
        messages.Behind,
        messages.Goodbye,
        messages.PairingAsk,
    }
)

# which messages of the host are expected in which phase
_EXPECTED: dict[Phase, frozenset[type[ToDevice]]] = {
    Phase.FRESH: frozenset(),
    Phase.GREETING: frozenset({messages.Welcome, messages.Goodbye}),
    Phase.CATCHING_UP: _AFTER_WELCOME,
    Phase.LIVE: _AFTER_WELCOME,
    Phase.CLOSED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Greeted:
    """The host proved its key; it is at `number`, and its clock differs by `offset_ms`."""

    number: int
    head: bytes
    offset_ms: int


class ClientSession:
    """Turns bytes of the host into messages that are in order, and keeps the phase."""

    def __init__(self, log: str, *, nonce: bytes) -> None:
        self.phase = Phase.FRESH
        self._log = log
        self._nonce = nonce
        self._target = 0
        self._have = 0

    def hello(self, *, have: int, head: bytes, device_time_ms: int) -> ToHost:
        """Return the first message to send."""
        self.phase = Phase.GREETING
        self._have = have
        return messages.Hello(
            protocol=messages.PROTOCOL,
            log=self._log,
            have=have,
            head=head,
            nonce=self._nonce,
            device_time_ms=device_time_ms,
        )

    def receive(self, data: bytes) -> ToDevice:
        """Return the host's message, if it may come now.

        Raises:
            MeetingError: MALFORMED, TOO_LONG; the session is then closed.
        """
        try:
            message = messages.unpack_to_device(data)
            self._expect(message)
        except MeetingError:
            self.phase = Phase.CLOSED
            raise
        if isinstance(message, messages.Goodbye):
            self.phase = Phase.CLOSED
        return message

    def greeted(self, welcome: messages.Welcome, now_ms: int) -> Greeted:
        """Check that the host holds the key of the head that it shows.

        Whether that is this log's host, the log itself says once the entries are here.

        Raises:
            MeetingError: WRONG_LOG, FUTURE_VERSION, BAD_HEAD, BAD_SIGNATURE; the session is then
                closed.
        """
        try:
            self._check(welcome)
        except MeetingError:
            self.phase = Phase.CLOSED
            raise
        self._target = welcome.number
        self.phase = Phase.CATCHING_UP
        self.arrived(self._have)
        return Greeted(welcome.number, welcome.head, welcome.host_time_ms - now_ms)

    def arrived(self, number: int) -> bool:
        """Note that the replica reached `number`; return whether that ended the catching up."""
        self._have = number
        if self.phase is Phase.CATCHING_UP and number >= self._target:
            self.phase = Phase.LIVE
            return True
        return False

    def _expect(self, message: ToDevice) -> None:
        if type(message) not in _EXPECTED[self.phase]:
            raise MeetingError(Code.MALFORMED)

    def _check(self, welcome: messages.Welcome) -> None:
        if welcome.protocol != messages.PROTOCOL:
            raise MeetingError(Code.FUTURE_VERSION, version=welcome.protocol)
        if welcome.log != self._log:
            raise MeetingError(Code.WRONG_LOG)
        head = read_head(welcome.head, self._log)
        if head.number != welcome.number:
            raise TamperError(Code.BAD_HEAD, number=welcome.number)
        greeting = greeting_bytes(self._nonce, welcome.log, welcome.head, welcome.host_time_ms)
        verify(load_public_key(head.host_key), GREETING, greeting, welcome.signature)
