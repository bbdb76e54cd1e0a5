"""A device's side of a conversation, without I/O."""

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting.errors import Code, MeetingError
from meeting.log.heads import sign_head
from meeting.records import FORMAT, Head
from meeting.signing import GREETING, public_bytes, signer
from sync import messages
from sync.protocol.client_session import _EXPECTED, ClientSession, Phase
from sync.protocol.greeting import greeting_bytes

LOG = "a" * 32
NONCE = b"n" * 32
KEY = Ed25519PrivateKey.from_private_bytes(b"h" * 32)

EXAMPLES: tuple[messages.ToDevice, ...] = (
    messages.Welcome(messages.PROTOCOL, LOG, 0, b"", 0, bytes(64)),
    messages.Entries(LOG, 1, (b"e",), (b"o",), b"h"),
    messages.Openings(LOG, (1,), (b"o",)),
    messages.Accepted(LOG, "act", b"e", b"h"),
    messages.Refused(LOG, "act", "not_allowed", {}),
    messages.Signal("page", "", b""),
    messages.Behind(LOG, 1),
    messages.PairingAsk("s", b""),
    messages.Goodbye("stopping"),
)


def head(number: int = 5, log: str = LOG) -> bytes:
    known = Head(FORMAT, log, 1, public_bytes(KEY), number, bytes(32), 1)
    return sign_head(signer(KEY), known)


def welcome(key: Ed25519PrivateKey = KEY, nonce: bytes = NONCE, **changes) -> messages.Welcome:
    fields = {"protocol": messages.PROTOCOL, "log": LOG, "number": 5, "head": head(), **changes}
    words = greeting_bytes(nonce, fields["log"], fields["head"], 9_000)
    return messages.Welcome(host_time_ms=9_000, signature=signer(key)(GREETING, words), **fields)


def session(have: int = 0) -> ClientSession:
    made = ClientSession(LOG, nonce=NONCE)
    made.hello(have=have, head=b"", device_time_ms=1)
    return made


def refused(session: ClientSession, said: messages.Welcome) -> Code:
    with pytest.raises(MeetingError) as caught:
        session.greeted(said, 0)
    assert session.phase is Phase.CLOSED
    return caught.value.code


def test_the_way_to_live() -> None:
    made = ClientSession(LOG, nonce=NONCE)
    assert made.phase is Phase.FRESH
    hello = made.hello(have=3, head=b"h", device_time_ms=7)
    assert hello == messages.Hello(messages.PROTOCOL, LOG, 3, b"h", NONCE, 7)
    said = made.receive(messages.pack(welcome()))
    assert isinstance(said, messages.Welcome)
    greeted = made.greeted(said, 8_000)
    assert (greeted.number, greeted.head, greeted.offset_ms) == (5, head(), 1_000)
    assert made.phase is Phase.CATCHING_UP
    assert not made.arrived(4)
    assert made.phase is Phase.CATCHING_UP
    assert made.arrived(5)
    assert made.phase is Phase.LIVE
    assert not made.arrived(6)


@pytest.mark.parametrize("have", [5, 6])
def test_who_has_all_is_live_at_once(have: int) -> None:
    made = session(have)
    made.greeted(welcome(), 0)
    assert made.phase is Phase.LIVE


def test_a_host_of_another_log_is_not_greeted() -> None:
    other = "b" * 32
    assert refused(session(), welcome(log=other, head=head(log=other))) is Code.WRONG_LOG


def test_a_host_of_another_protocol_is_not_greeted() -> None:
    assert refused(session(), welcome(protocol=2)) is Code.FUTURE_VERSION


def test_a_host_without_the_heads_key_is_not_greeted() -> None:
    stranger = Ed25519PrivateKey.generate()
    assert refused(session(), welcome(key=stranger)) is Code.BAD_SIGNATURE


def test_an_old_greeting_is_not_taken_again() -> None:
    assert refused(session(), welcome(nonce=b"o" * 32)) is Code.BAD_SIGNATURE


def test_a_greeting_over_another_head_is_not_taken() -> None:
    changed = msgspec.structs.replace(welcome(), number=6, head=head(6))
    assert refused(session(), changed) is Code.BAD_SIGNATURE


def test_a_head_of_another_number_is_not_taken() -> None:
    assert refused(session(), welcome(number=6)) is Code.BAD_HEAD


def test_a_head_that_is_none_is_malformed() -> None:
    assert refused(session(), welcome(head=b"{}")) is Code.MALFORMED


def in_phase(phase: Phase) -> ClientSession:
    made = session()
    made.phase = phase
    return made


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("example", EXAMPLES)
def test_only_what_stands_in_the_table_is_taken(phase: Phase, example: messages.ToDevice) -> None:
    made = in_phase(phase)
    if type(example) in _EXPECTED[phase]:
        assert made.receive(messages.pack(example)) == example
        ends = isinstance(example, messages.Goodbye)
        assert made.phase is (Phase.CLOSED if ends else phase)
        return
    with pytest.raises(MeetingError) as caught:
        made.receive(messages.pack(example))
    assert caught.value.code is Code.MALFORMED
    assert made.phase is Phase.CLOSED


def test_the_examples_are_all_messages_of_a_host() -> None:
    assert {type(example) for example in EXAMPLES} == set(messages.ToDevice.__args__)


def test_rubbish_closes_the_session() -> None:
    made = session()
    with pytest.raises(MeetingError):
        made.receive(b"\x00rubbish")
    assert made.phase is Phase.CLOSED
