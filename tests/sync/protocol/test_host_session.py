"""The host's side of a conversation, without I/O."""

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meeting.errors import Code, MeetingError
from meeting.signing import GREETING, load_public_key, public_bytes, signer, verify
from sync import messages
from sync.protocol.greeting import greeting_bytes
from sync.protocol.host_session import (
    _EXPECTED,
    _TRANSITIONS,
    ENVELOPES_LIMIT,
    MESSAGES_BURST,
    POINTS_BURST,
    POINTS_PER_S,
    SIGNAL_LIMIT_BYTES,
    SIGNALS_BURST,
    Event,
    HostSession,
    State,
)
from sync.protocol.rate import TokenBucket

LOG = "a" * 32
NONCE = b"n" * 32


def hello(**changes) -> messages.Hello:
    known = messages.Hello(messages.PROTOCOL, LOG, 0, b"", NONCE, 1)
    return msgspec.structs.replace(known, **changes)


def greeted() -> HostSession:
    session = HostSession(LOG, now_ms=0)
    session.receive(messages.pack(hello()), 0)
    return session


def code_of(session: HostSession, data: bytes) -> Code:
    with pytest.raises(MeetingError) as caught:
        session.receive(data, 0)
    assert session.state is State.CLOSED
    return caught.value.code


def test_the_way_to_live() -> None:
    session = HostSession(LOG, now_ms=0)
    received = session.receive(messages.pack(hello(have=3)), 0)
    assert received.message == hello(have=3)
    assert (received.pause_ms, session.have, session.state) == (0, 3, State.GREETED)
    session.advance(Event.HOST_COMPLETE)
    session.advance(Event.CAUGHT_UP)
    assert session.state is State.LIVE
    session.advance(Event.ENDED)
    assert session.state is State.CLOSED


def test_every_state_can_end_and_the_tables_know_every_state() -> None:
    assert all((state, Event.ENDED) in _TRANSITIONS for state in State)
    assert set(_EXPECTED) == set(State)


def test_what_cannot_happen_is_a_fault() -> None:
    with pytest.raises(KeyError):
        HostSession(LOG, now_ms=0).advance(Event.CAUGHT_UP)


def test_the_welcome_proves_the_key() -> None:
    key = Ed25519PrivateKey.generate()
    welcome = greeted().welcome(hello(), b"head", 7, 99, signer(key))
    assert (welcome.number, welcome.head, welcome.host_time_ms) == (7, b"head", 99)
    proved = greeting_bytes(NONCE, LOG, b"head", 99)
    verify(load_public_key(public_bytes(key)), GREETING, proved, welcome.signature)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (hello(protocol=messages.PROTOCOL + 1), Code.FUTURE_VERSION),
        (hello(protocol=0), Code.MALFORMED),
        (hello(nonce=b"short"), Code.MALFORMED),
        (hello(have=-1), Code.MALFORMED),
        (hello(log="b" * 32), Code.WRONG_LOG),
        (messages.SendSignal("k", b""), Code.MALFORMED),
    ],
)
def test_a_first_message_that_is_not_as_it_should_be(message, code) -> None:
    assert code_of(HostSession(LOG, now_ms=0), messages.pack(message)) is code


def test_a_first_message_of_the_future_is_told_apart_from_noise() -> None:
    future = {"type": "Hello", "protocol": 9, "something": "new"}
    data = b"\x00" + msgspec.msgpack.encode(future)
    assert code_of(HostSession(LOG, now_ms=0), data) is Code.FUTURE_VERSION
    assert code_of(HostSession(LOG, now_ms=0), b"\x00noise") is Code.MALFORMED


def test_nothing_comes_after_the_end() -> None:
    session = greeted()
    session.advance(Event.ENDED)
    assert code_of(session, messages.pack(messages.SendSignal("k", b""))) is Code.MALFORMED


def test_a_second_hello_is_malformed() -> None:
    assert code_of(greeted(), messages.pack(hello())) is Code.MALFORMED


@pytest.mark.parametrize(
    "message",
    [
        messages.SendSignal("k", bytes(SIGNAL_LIMIT_BYTES + 1)),
        messages.SendSignal("k" * 41, b""),
        messages.Submit(LOG, b"", (messages.Envelope(1, 1, "d", b""),) * (ENVELOPES_LIMIT + 1)),
        messages.Submit(LOG, bytes(messages.TO_HOST_LIMIT_BYTES), ()),
    ],
)
def test_what_is_too_long_ends_the_conversation(message) -> None:
    assert code_of(greeted(), messages.pack(message)) is Code.TOO_LONG


def test_too_many_messages_are_read_later_and_too_many_signals_dropped() -> None:
    session = greeted()
    data = messages.pack(messages.SendSignal("k", b"x"))
    pauses = [session.receive(data, 0).pause_ms for _ in range(MESSAGES_BURST)]
    assert pauses[-2] == 0
    assert pauses[-1] > 0
    assert [session.may_signal("k", 0) for _ in range(SIGNALS_BURST + 1)][-1] is False
    assert session.may_signal("k", 1000)


def test_a_pointer_takes_nothing_from_the_other_signals() -> None:
    session = greeted()
    passed = [session.may_signal(messages.POINT, 0) for _ in range(2 * POINTS_BURST)]
    assert passed.count(True) == POINTS_BURST
    assert session.may_signal(messages.PAGE, 0)
    later = [session.may_signal(messages.POINT, 1000) for _ in range(2 * POINTS_BURST)]
    assert later.count(True) == POINTS_PER_S


def test_a_bucket_fills_with_time_and_not_beyond_its_burst() -> None:
    bucket = TokenBucket(burst=2, per_s=10, now_ms=0)
    assert [bucket.take(0), bucket.take(0)] == [0, 0]
    assert bucket.take(0) == 101
    assert bucket.take(1_000_000) == 0
    assert bucket.take(1_000_000) == 0
    assert bucket.take(999_999) > 0


def test_an_act_with_as_many_envelopes_as_may_come_is_taken() -> None:
    envelopes = (messages.Envelope(1, 1, "d", b""),) * 3
    act = messages.Submit(LOG, b"act", envelopes)
    assert greeted().receive(messages.pack(act), 0).message == act


def test_what_has_no_limit_of_its_own_is_taken() -> None:
    restore = messages.Restore(LOG, (b"e",), (b"o",), b"h")
    assert greeted().receive(messages.pack(restore), 0).message == restore
