"""How pairing ends where it does not succeed: every word that the other side may hear."""

import pytest

from meeting.encoding import encode
from sync.crypto import secretbox
from sync.errors import LocalCode, LocalError
from sync.protocol import pairing
from sync.protocol.pairing import ADMISSION_CONTEXT, Admission, Confirm, Offer, Welcomed
from sync.protocol.pairing_officer import CODE_LIFE_MS, TRIES, DeviceProved, GuessFailed
from tests.sync.protocol.pairing_room import LOG, NAME, PERSON, Room, guess, tablet, wrong

NO_SHARE = bytes(32)


def said(device, answer: bytes | None) -> LocalCode:
    """Return the code with which a device's exchange ends."""
    assert answer is not None
    with pytest.raises(LocalError) as ended:
        device.receive(answer)
    return ended.value.code


def test_a_used_code_is_not_offered_again() -> None:
    room = Room()
    code = room.code()
    guess(room, tablet(code))
    late = tablet(code)
    assert said(late, room.carry("late", late.ask())) is LocalCode.CODE_USED


def test_a_code_dies_after_its_tries() -> None:
    room = Room()
    code = room.code()
    for _ in range(TRIES):
        guess(room, tablet(wrong(code)))
    late = tablet(code)
    assert said(late, room.carry("late", late.ask())) is LocalCode.CODE_DEAD


def test_a_code_expires_between_offer_and_proof() -> None:
    room = Room()
    device = tablet(room.code())
    confirmation = device.receive(room.carry("s", device.ask()))
    room.now_ms += CODE_LIFE_MS
    assert said(device, room.carry("s", confirmation)) is LocalCode.CODE_EXPIRED


def test_a_share_of_low_order_costs_a_try() -> None:
    room = Room()
    device = tablet(room.code())
    room.carry("s", device.ask())
    room.carry("s", pairing.pack(Confirm(NO_SHARE, bytes(64))))
    assert room.events == [GuessFailed(PERSON, TRIES - 1)]


def test_an_offer_of_low_order_ends_the_exchange() -> None:
    device = tablet("K7QM-4XW2")
    device.ask()
    offer = Offer(LOG, PERSON, bytes(pairing.NONCE_BYTES), NO_SHARE)
    assert said(device, pairing.pack(offer)) is LocalCode.CODE_WRONG


def proved() -> tuple[Room, object, bytes]:
    """Return an officer's side and a device that has proved itself, with the way it runs."""
    room = Room()
    device = tablet(room.code())
    assert guess(room, device) is None
    assert isinstance(room.events[0], DeviceProved)
    return room, device, room.officer._sessions["session 1"].run


@pytest.mark.parametrize(
    "admission",
    [Admission("d" * 32, PERSON, NAME, "c" * 32), Admission(LOG, "d" * 32, NAME, "c" * 32)],
)
def test_an_admission_to_something_else_is_refused(admission: Admission) -> None:
    _, device, run = proved()
    sealed = secretbox.seal(pairing.admission_key(run), encode(admission), ADMISSION_CONTEXT)
    assert said(device, pairing.pack(Welcomed(run.tag(), sealed))) is LocalCode.CODE_WRONG


def test_an_admission_under_another_key_is_refused() -> None:
    _, device, run = proved()
    sealed = secretbox.seal(bytes(32), b"admission", ADMISSION_CONTEXT)
    assert said(device, pairing.pack(Welcomed(run.tag(), sealed))) is LocalCode.CODE_WRONG


def test_an_admission_without_proof_is_refused() -> None:
    _, device, _ = proved()
    assert said(device, pairing.pack(Welcomed(bytes(64), b""))) is LocalCode.CODE_WRONG


def test_a_refusal_in_words_of_a_later_version_is_a_wrong_code() -> None:
    device = tablet("K7QM-4XW2")
    device.ask()
    assert said(device, pairing.pack(pairing.Failed("too_tired"))) is LocalCode.CODE_WRONG
