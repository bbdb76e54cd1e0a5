import pytest
from cpace import CPace, CPaceError, CPaceRole
from hypothesis import given
from hypothesis import strategies as st

from meeting.errors import Code, MeetingError
from sync.crypto.keys import new_identity
from sync.errors import LocalCode, LocalError
from sync.protocol import pairing, pairing_officer
from sync.protocol.pairing_device import TRANSITIONS as DEVICE_TRANSITIONS
from sync.protocol.pairing_device import DeviceState
from sync.protocol.pairing_officer import CodeDied, DeviceProved, GuessFailed, OfficerState
from tests.sync.protocol.pairing_room import (
    INVITATION,
    LOG,
    NAME,
    NOW_MS,
    PERSON,
    Room,
    guess,
    tablet,
    wrong,
)


class TestVectors:
    """draft-irtf-cfrg-cpace, appendix B.1: X25519 and SHA-512."""

    PRS = b"Password"
    CI = b"\nAinitiator\nBresponder"
    SID = bytes.fromhex("7e4b4791d6a8ef019b936c79fb7f2c57")
    A = (
        CPaceRole.INITIATOR,
        b"ADa",
        bytes.fromhex("45acf93116ae5d3dae995a7c627df2924321a8e857d9a200807131e38839b0c2"),
        bytes.fromhex("6f7fd31863b18b0cc9830fc842c60dea80120ccf2fd375498225e45a52065361"),
    )
    B = (
        CPaceRole.RESPONDER,
        b"ADb",
        bytes.fromhex("a145e914b347002d298ce2051394f0ed68cf3623dfe5db082c78ffa5a667acdc"),
        bytes.fromhex("e1b730a4956c0f853d96c5d125cebeeea46952c07c6f66da65bd9ffd2f71a462"),
    )
    KEY = bytes.fromhex(
        "99a9e0ff35acb94ad8af1cd6b32ac409dc7d00557ccd9a7d19d3b4629e5f1f08"
        "4f9332096162438c7ecc78331b4eda17e1a229a47182eccc9ea58cd9cdcd8e9a"
    )
    LOW_ORDER = (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )

    @pytest.mark.parametrize(("own", "peer"), [(A, B), (B, A)])
    def test_shares_and_key(self, monkeypatch, own, peer):
        role, data, scalar, share = own
        monkeypatch.setattr("cpace.secrets.token_bytes", lambda _: scalar)
        run = CPace.start(role=role, prs=self.PRS, sid=self.SID, ci=self.CI, ad=data)
        assert run.public_share == share
        run.derive(peer[3], peer[1])
        assert run.isk == self.KEY

    @pytest.mark.parametrize("share", LOW_ORDER)
    def test_low_order_points_are_refused(self, share):
        run = CPace.start(role=CPaceRole.INITIATOR, prs=self.PRS, sid=self.SID)
        with pytest.raises(CPaceError):
            run.derive(bytes.fromhex(share))


def test_the_right_code_lets_the_device_in():
    room, identity = Room(), new_identity("Máy của bà Lan")
    device = tablet(room.code().lower().replace("-", " "), identity)
    assert guess(room, device) is None
    (proved,) = room.events
    assert proved == DeviceProved("session 1", PERSON, identity.public)
    assert device.receive(room.officer.accept("session 1", INVITATION)) is None
    assert device.state is DeviceState.JOINED
    assert device.admission == pairing.Admission(LOG, PERSON, NAME, INVITATION)


def test_the_officer_may_decline():
    room = Room()
    device = tablet(room.code())
    guess(room, device)
    with pytest.raises(LocalError) as refused:
        device.receive(room.officer.decline("session 1"))
    assert refused.value.code is LocalCode.JOINING_DECLINED
    assert device.state is DeviceState.ENDED
    for answer in (room.officer.decline, lambda name: room.officer.accept(name, INVITATION)):
        with pytest.raises(MeetingError) as gone:
            answer("session 1")
        assert gone.value.code is Code.UNKNOWN_INVITATION


def test_an_answer_that_was_lost_is_given_again():
    room = Room()
    device = tablet(room.code())
    session = room.session()
    confirmation = device.receive(room.carry(session, device.ask()))
    assert room.carry(session, confirmation) is None
    assert room.carry(session, confirmation) is None
    answer = room.officer.accept(session, INVITATION)
    assert room.carry(session, confirmation) == answer
    assert len(room.events) == 1


def test_a_wrong_code_says_how_many_tries_are_left_and_counts_once():
    room = Room()
    code = room.code()
    device = tablet(wrong(code))
    session = room.session()
    confirmation = device.receive(room.carry(session, device.ask()))
    answer = room.carry(session, confirmation)
    assert room.carry(session, confirmation) == answer
    assert room.events == [GuessFailed(PERSON, 2)]
    with pytest.raises(LocalError) as refused:
        device.receive(answer)
    assert refused.value.code is LocalCode.CODE_WRONG
    assert refused.value.fields == {"tries_left": 2}
    good = tablet(code)
    assert guess(room, good) is None
    assert isinstance(room.events[-1], DeviceProved)


def test_an_exchange_that_breaks_off_costs_no_try():
    room = Room()
    code = room.code()
    for _ in range(10):
        room.carry(room.session(), tablet(code).ask())
    assert guess(room, tablet(code)) is None
    assert isinstance(room.events[-1], DeviceProved)


def test_only_the_latest_exchanges_of_a_code_are_kept():
    room = Room()
    device = tablet(room.code())
    offer = room.carry("first", device.ask())
    for _ in range(pairing_officer._SESSIONS_PER_CODE):
        room.carry(room.session(), tablet(room_code(room)).ask())
    assert room.carry("first", device.receive(offer)) is None
    assert room.events == []


def room_code(room: Room) -> str:
    (issued,) = room.officer._codes.values()
    return issued.code


def test_a_code_that_this_officer_did_not_give_out_gets_no_reply():
    assert guess(Room(), tablet("K7QM-4XW2")) is None


def test_a_new_code_voids_the_persons_earlier_one():
    room = Room()
    first = room.code()
    device = tablet(first)
    guess(room, device)
    second = room.code()
    with pytest.raises(MeetingError):
        room.officer.accept("session 1", INVITATION)
    if second[:2] != first[:2]:
        assert guess(room, tablet(first)) is None
    guess(room, tablet(second))
    assert isinstance(room.events[-1], DeviceProved)


def test_live_codes_of_one_officer_differ_in_their_public_part():
    room = Room()
    codes = [room.officer.issue(f"{n:032x}", NAME, NOW_MS) for n in range(300)]
    assert len({code[:2] for code in codes}) == 300
    later = NOW_MS + pairing_officer.CODE_LIFE_MS
    room.officer.issue(PERSON, NAME, later)
    assert len(room.officer._codes) == 1


def test_what_is_no_code_is_refused_before_anything_is_sent():
    with pytest.raises(LocalError) as refused:
        tablet("123")
    assert refused.value.code is LocalCode.CODE_WRONG


ANSWERS = (
    pairing.Ask(1, "K7", new_identity("x").public, bytes(16)),
    pairing.Offer(LOG, PERSON, bytes(16), b"\x09" + bytes(31)),
    pairing.Confirm(bytes(32), bytes(64)),
    pairing.Welcomed(bytes(64), bytes(64)),
    pairing.Failed("code_dead", 0),
    pairing.Failed("a code of the future", 0),
)


class TestDeviceTable:
    """Every message in every state."""

    @pytest.mark.parametrize("answer", ANSWERS)
    @pytest.mark.parametrize("state", DeviceState)
    def test_what_is_not_in_the_table_ends_the_exchange(self, state, answer):
        device = tablet("K7QM-4XW2")
        device.ask()
        if state is not DeviceState.ASKED:
            device.receive(pairing.pack(ANSWERS[1]))
        device.state = state
        expected = DEVICE_TRANSITIONS.get((state, type(answer)))
        if expected is DeviceState.CONFIRMING:
            assert device.receive(pairing.pack(answer)) is not None
            assert device.state is DeviceState.CONFIRMING
            return
        with pytest.raises(MeetingError if expected is None else LocalError) as refused:
            device.receive(pairing.pack(answer))
        if expected is None:
            assert refused.value.code is Code.MALFORMED
        assert device.state is DeviceState.ENDED
        assert device.admission is None


class TestOfficerTable:
    """Every message in every state."""

    @pytest.mark.parametrize("answer", ANSWERS)
    @pytest.mark.parametrize("state", [None, *OfficerState])
    def test_what_is_not_in_the_table_gets_no_reply(self, state, answer):
        room = Room()
        device = tablet(room.code())
        if state is not None:
            room.carry("s", device.ask())
            room.officer._sessions["s"].state = state
        if (state, type(answer)) in pairing_officer.TRANSITIONS:
            return
        assert room.carry("s", pairing.pack(answer)) is None
        assert room.events == []
        if state is not None:
            assert room.officer._sessions["s"].state is state


@given(st.binary(max_size=200))
def test_rubbish_is_refused_by_both_sides(data):
    room = Room()
    device = tablet(room.code())
    device.ask()
    assert room.carry("s", data) is None
    with pytest.raises(MeetingError) as refused:
        device.receive(data)
    assert refused.value.code in {Code.MALFORMED, Code.FUTURE_VERSION}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (bytes(pairing.LIMIT_BYTES + 1), Code.TOO_LONG),
        (pairing.pack(pairing.Offer(LOG, PERSON, b"short", bytes(32))), Code.MALFORMED),
        (
            pairing.pack(pairing.Ask(2, "K7", new_identity("x").public, bytes(16))),
            Code.FUTURE_VERSION,
        ),
    ],
)
def test_messages_that_cannot_be(message, code):
    with pytest.raises(MeetingError) as refused:
        pairing.unpack(message)
    assert refused.value.code is code
    assert Room().carry("s", message) is None


def test_every_event_is_told_when_a_code_dies():
    room = Room()
    code = room.code()
    for _ in range(3):
        guess(room, tablet(wrong(code)))
    assert room.events == [
        GuessFailed(PERSON, 2),
        GuessFailed(PERSON, 1),
        GuessFailed(PERSON, 0),
        CodeDied(PERSON),
    ]
