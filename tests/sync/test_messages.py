"""Messages on the wire: whatever comes, it is a message or a MeetingError."""

import zlib
from collections.abc import Callable
from types import UnionType
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.errors import Code, MeetingError
from sync import messages
from sync.messages import hello_protocol, unpack_to_device, unpack_to_host
from sync.protocol import pairing

TO_HOST = get_args(messages.ToHost)
TO_DEVICE = get_args(messages.ToDevice)

# msgpack has no larger integers.
INTEGERS = st.integers(-(2**63), 2**63 - 1)
st.register_type_strategy(int, INTEGERS)


def any_of(union: UnionType) -> st.SearchStrategy[messages.Message]:
    return st.one_of([st.builds(kind) for kind in get_args(union)])


@given(any_of(messages.ToHost))
def test_what_a_device_sends_the_host_reads(message: messages.Message) -> None:
    assert messages.unpack_to_host(messages.pack(message)) == message


@given(any_of(messages.ToDevice))
def test_what_the_host_sends_a_device_reads(message: messages.Message) -> None:
    assert messages.unpack_to_device(messages.pack(message)) == message


def test_large_messages_are_compressed_and_small_ones_not() -> None:
    assert messages.pack(messages.Goodbye("x"))[:1] == b"\x00"
    large = messages.pack(messages.Goodbye("x" * 10_000))
    assert large[:1] == b"\x01"
    assert len(large) < 1_000


def read_all(data: bytes) -> None:
    for read in (messages.unpack_to_host, messages.unpack_to_device, messages.hello_protocol):
        try:
            read(data)
        except MeetingError as error:
            assert error.code in {Code.MALFORMED, Code.TOO_LONG}  # noqa: PT017


@given(st.binary(max_size=300))
def test_rubbish_is_a_meeting_error(data: bytes) -> None:
    read_all(data)


@given(st.binary(max_size=300), st.booleans())
def test_rubbish_in_the_right_wrapping_is_a_meeting_error(data: bytes, squeezed: bool) -> None:
    read_all(b"\x01" + zlib.compress(data) if squeezed else b"\x00" + data)


@settings(max_examples=300)
@given(st.one_of(any_of(messages.ToHost), any_of(messages.ToDevice)), st.data())
def test_a_changed_message_is_a_message_or_a_meeting_error(
    message: messages.Message, data: st.DataObject
) -> None:
    packed = bytearray(messages.pack(message))
    for _ in range(data.draw(st.integers(1, 3))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(packed)))
    read_all(bytes(packed))
    read_all(bytes(packed[:cut]))


@given(st.recursive(st.none() | st.integers(-9, 9) | st.text(max_size=5), st.lists, max_leaves=9))
def test_other_msgpack_is_a_meeting_error(value: object) -> None:
    read_all(b"\x00" + msgspec.msgpack.encode(value))
    read_all(b"\x00" + msgspec.msgpack.encode({"type": "Goodbye", "code": value}))


@pytest.mark.parametrize("read", [unpack_to_host, unpack_to_device, hello_protocol, pairing.unpack])
def test_attack_a_message_nested_without_end_is_malformed(read: Callable[[bytes], object]) -> None:
    message = b"\x81\xa1z" + b"\x91" * 2000 + b"\xc0"
    with pytest.raises(MeetingError):
        read(message if read is pairing.unpack else b"\x00" + message)


def test_text_that_is_no_utf8_is_malformed() -> None:
    packed = messages.pack(messages.Goodbye("xx")).replace(b"xx", b"\xff\xff")
    with pytest.raises(MeetingError) as caught:
        messages.unpack_to_device(packed)
    assert caught.value.code is Code.MALFORMED


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" + bytes(messages.TO_HOST_LIMIT_BYTES),
        b"\x01" + zlib.compress(bytes(messages.TO_HOST_LIMIT_BYTES + 1)),
    ],
    ids=["plain", "inflates"],
)
def test_too_long_is_said_before_it_is_read(data: bytes) -> None:
    with pytest.raises(MeetingError) as caught:
        messages.unpack_to_host(data)
    assert caught.value.code is Code.TOO_LONG


@pytest.mark.parametrize("data", [b"", b"\x02", b"\x01", b"\x01not zlib"])
def test_an_unknown_coding_is_malformed(data: bytes) -> None:
    with pytest.raises(MeetingError) as caught:
        messages.unpack_to_host(data)
    assert caught.value.code is Code.MALFORMED


def test_a_hello_of_any_version_tells_its_version() -> None:
    later = {"type": "Hello", "protocol": 7, "something": ["new"]}
    assert messages.hello_protocol(b"\x00" + msgspec.msgpack.encode(later)) == 7
