"""Attacks on joining by a code: what each does, and that it gains nothing."""

import msgspec
import pytest

from meeting.errors import Code, TamperError
from sync.crypto import organisation, tls
from sync.crypto.keys import new_identity
from sync.errors import LocalCode, LocalError
from sync.protocol import pairing
from sync.protocol.pairing_device import DeviceState
from sync.protocol.pairing_officer import CODE_LIFE_MS, CodeDied, DeviceProved, GuessFailed
from tests.sync.crypto.handshake import shake
from tests.sync.crypto.test_tls import NOW_MS as CLOCK_MS
from tests.sync.protocol.pairing_room import (
    HOST_CERTIFICATE,
    INVITATION,
    LOG,
    PERSON,
    TWIN_CERTIFICATE,
    Room,
    guess,
    tablet,
    wrong,
)


def refusal(device, answer) -> LocalError:
    with pytest.raises(LocalError) as refused:
        device.receive(answer)
    assert device.state is DeviceState.ENDED
    assert device.admission is None
    return refused.value


def test_an_evil_twin_that_relays_every_byte():
    """It ends the device's TLS session itself, so the device sees the twin's certificate."""
    room = Room()
    device = tablet(room.code(), host_certificate=TWIN_CERTIFICATE)
    assert refusal(device, guess(room, device)).code is LocalCode.CODE_WRONG
    assert room.events == [GuessFailed(PERSON, 2)]


def test_an_evil_twin_between_two_real_tls_sessions():
    """The fingerprints that are bound in come from the handshakes themselves."""
    real = organisation.create_organisation("Ủy ban", CLOCK_MS)
    host = organisation.appoint_host(real.root, real.issuer, CLOCK_MS)
    fake = organisation.create_organisation("Ủy ban", CLOCK_MS)
    twin = organisation.appoint_host(fake.root, fake.issuer, CLOCK_MS)

    def seen_through(appointment):
        _, end = shake(tls.host_context(appointment), tls.newcomer_context())
        return tls.presented_host(end, now_ms=CLOCK_MS)

    seen_by_officer, seen_by_device = seen_through(host), seen_through(twin)
    officer = type(Room().officer)(
        LOG, seen_by_officer.fingerprint, seen_by_officer.organisation_fingerprint
    )
    for seen, joins in ((seen_by_device, False), (seen_by_officer, True)):
        room = Room(officer=officer)
        device = tablet(
            room.code(),
            host_certificate=seen.fingerprint,
            organisation=seen.organisation_fingerprint,
        )
        answer = guess(room, device)
        if joins:
            assert isinstance(room.events[-1], DeviceProved)
        else:
            assert refusal(device, answer).code is LocalCode.CODE_WRONG


def test_an_evil_twin_fails_an_invitation_before_anything_is_sent():
    real = organisation.create_organisation("Ủy ban", CLOCK_MS)
    fake = organisation.create_organisation("Ủy ban", CLOCK_MS)
    twin = organisation.appoint_host(fake.root, fake.issuer, CLOCK_MS)
    _, end = shake(tls.host_context(twin), tls.newcomer_context())
    with pytest.raises(TamperError) as refused:
        tls.presented_host(end, now_ms=CLOCK_MS, organisation=real.root.fingerprint)
    assert refused.value.code is Code.WRONG_ORGANISATION


def test_a_host_of_another_organisation_with_the_right_certificate_fingerprint():
    room = Room()
    device = tablet(room.code(), organisation=b"x" * 32)
    assert refusal(device, guess(room, device)).code is LocalCode.CODE_WRONG


@pytest.mark.parametrize("key", ["act_key", "hpke_key", "tls_key_hash"])
def test_a_relay_that_swaps_one_of_the_devices_keys_for_its_own(key):
    room, attacker = Room(), new_identity("attacker").public
    device = tablet(room.code())
    session = room.session()
    asked = pairing.unpack(device.ask())
    swapped = msgspec.structs.replace(asked.device, **{key: getattr(attacker, key)})
    forged = msgspec.structs.replace(asked, device=swapped)
    answer = room.carry(session, device.receive(room.carry(session, pairing.pack(forged))))
    assert refusal(device, answer).code is LocalCode.CODE_WRONG
    assert not any(isinstance(event, DeviceProved) for event in room.events)


@pytest.mark.parametrize("field", ["person", "log"])
def test_a_relay_that_names_another_person_or_meeting(field):
    room = Room()
    device = tablet(room.code())
    session = room.session()
    offer = pairing.unpack(room.carry(session, device.ask()))
    forged = msgspec.structs.replace(offer, **{field: "9" * 32})
    answer = room.carry(session, device.receive(pairing.pack(forged)))
    assert refusal(device, answer).code is LocalCode.CODE_WRONG


def test_a_host_that_plays_the_officer_without_the_code():
    """It learns one tag for one guess; it cannot make the device believe it."""
    pretender = Room()
    code = pretender.code()
    device = tablet(wrong(code))
    session = pretender.session()
    confirmation = device.receive(pretender.carry(session, device.ask()))
    pretender.carry(session, confirmation)
    run = pretender.officer._sessions[session].run
    welcome = pairing.Welcomed(run.tag(), bytes(100))
    assert refusal(device, pairing.pack(welcome)).code is LocalCode.CODE_WRONG


def test_a_share_of_low_order():
    room = Room()
    device = tablet(room.code())
    session = room.session()
    offer = pairing.unpack(room.carry(session, device.ask()))
    forged = msgspec.structs.replace(offer, share=bytes(32))
    assert refusal(device, pairing.pack(forged)).code is LocalCode.CODE_WRONG
    confirm = pairing.Confirm(bytes(32), bytes(64))
    answer = pairing.unpack(room.carry(session, pairing.pack(confirm)))
    assert answer == pairing.Failed(LocalCode.CODE_WRONG, 2)


def test_the_devices_own_share_and_tag_sent_back_to_it():
    room = Room()
    device = tablet(room.code())
    session = room.session()
    confirmation = device.receive(room.carry(session, device.ask()))
    tag = pairing.unpack(confirmation).tag
    reflected = pairing.pack(pairing.Welcomed(tag, bytes(100)))
    assert refusal(device, reflected).code is LocalCode.CODE_WRONG


def test_an_admission_changed_on_its_way():
    room = Room()
    device = tablet(room.code())
    guess(room, device)
    welcome = pairing.unpack(room.officer.accept("session 1", INVITATION))
    bent = welcome.admission[:-1] + bytes([welcome.admission[-1] ^ 1])
    forged = pairing.pack(msgspec.structs.replace(welcome, admission=bent))
    assert refusal(device, forged).code is LocalCode.CODE_WRONG


def test_an_admission_for_another_person_than_the_exchange_was_about():
    room = Room()
    device = tablet(room.code())
    guess(room, device)
    room.officer._sessions["session 1"].issued.person = "9" * 32
    answer = room.officer.accept("session 1", INVITATION)
    assert refusal(device, answer).code is LocalCode.CODE_WRONG


def test_three_wrong_codes_kill_the_code_for_good():
    room = Room()
    code = room.code()
    for _ in range(3):
        device = tablet(wrong(code))
        refusal(device, guess(room, device))
    assert room.events[-1] == CodeDied(PERSON)
    device = tablet(code)
    answer = room.carry(room.session(), device.ask())
    assert refusal(device, answer).code is LocalCode.CODE_DEAD


def test_guesses_prepared_side_by_side_are_counted_one_by_one():
    """Four exchanges are opened before the first guess; the fourth finds the code dead."""
    room = Room()
    code = room.code()
    guesses = []
    for number in range(4):
        device = tablet(code if number == 3 else wrong(code))
        session = room.session()
        guesses.append((session, device, device.receive(room.carry(session, device.ask()))))
    answers = [room.carry(session, confirmation) for session, _, confirmation in guesses]
    assert refusal(guesses[3][1], answers[3]).code is LocalCode.CODE_DEAD
    assert not any(isinstance(event, DeviceProved) for event in room.events)


def test_a_replayed_exchange():
    """Every byte of an honest device again, in the same and in another session."""
    room = Room()
    device = tablet(room.code())
    asked = device.ask()
    confirmation = device.receive(room.carry("honest", asked))
    room.carry("honest", confirmation)
    answer = room.officer.accept("honest", INVITATION)
    assert device.receive(answer) is None
    proofs = len(room.events)
    assert pairing.unpack(room.carry("replay", asked)) == pairing.Failed(LocalCode.CODE_USED)
    assert room.carry("replay", confirmation) is None
    assert room.carry("honest", asked) is None
    assert len(room.events) == proofs


def test_a_confirmation_replayed_into_another_open_session():
    room = Room()
    device = tablet(room.code())
    asked = device.ask()
    confirmation = device.receive(room.carry("honest", asked))
    room.carry("replay", asked)
    answer = pairing.unpack(room.carry("replay", confirmation))
    assert answer == pairing.Failed(LocalCode.CODE_WRONG, 2)


def test_a_second_device_with_the_same_code():
    room = Room()
    code = room.code()
    first, second = tablet(code), tablet(code)
    session = room.session()
    waiting = second.receive(room.carry(session, second.ask()))
    guess(room, first)
    assert refusal(second, room.carry(session, waiting)).code is LocalCode.CODE_USED
    late = tablet(code)
    assert refusal(late, room.carry(room.session(), late.ask())).code is LocalCode.CODE_USED


def test_an_expired_code():
    room = Room()
    code = room.code()
    started = tablet(code)
    session = room.session()
    confirmation = started.receive(room.carry(session, started.ask()))
    room.now_ms += CODE_LIFE_MS
    assert refusal(started, room.carry(session, confirmation)).code is LocalCode.CODE_EXPIRED
    late = tablet(code)
    assert refusal(late, room.carry(room.session(), late.ask())).code is LocalCode.CODE_EXPIRED
    assert room.events == []


def test_the_code_is_in_no_message():
    room = Room()
    code = room.code()
    device = tablet(code, host_certificate=HOST_CERTIFICATE)
    session = room.session()
    asked = device.ask()
    offer = room.carry(session, asked)
    confirmation = device.receive(offer)
    room.carry(session, confirmation)
    secret = code.replace("-", "")[2:].encode()
    words = (asked, offer, confirmation, room.officer.accept(session, INVITATION))
    assert all(secret not in one for one in words)
