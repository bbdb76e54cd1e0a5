"""Whatever anybody signs, host, devices and audit answer with a refusal or take it: none fails."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting.errors import Code, MeetingError, TamperError
from meeting.log.audit import audit
from meeting.sealing import BALLOT, seal
from tests.attacks.cheat import Forgery
from tests.meeting.log.any_act import acts
from tests.meeting.log.builder import Sitting

BEFORE = Sitting("hostile", delegates=2)
RUNNING = Sitting("hostile", delegates=2)
VOTE = RUNNING.vote("in_favour", close=False)
SEALED = Sitting("hostile", delegates=2)
assert SEALED.vote("in_favour") == VOTE

SEATS = [RUNNING.secretary, RUNNING.chair, *RUNNING.delegates]
IDS = [
    *(seat.person for seat in SEATS),
    *(seat.keys.device for seat in SEATS),
    RUNNING.item,
    RUNNING.motion,
    VOTE,
]
KEYS = [RUNNING.host.act_key, RUNNING.verified.hash, RUNNING.box_keys[VOTE].private_bytes_raw()]


@pytest.mark.timeout(120)
@settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from([BEFORE, RUNNING, SEALED]),
    st.integers(min_value=0, max_value=len(SEATS)),
    acts(IDS, KEYS),
    st.sampled_from([0, 0, 0, 3]),
    st.booleans(),
)
def test_any_act_by_anybody(room: Sitting, who: int, act: Any, audience: int, in_box: bool):
    forgery = Forgery(room)
    log = room.box_id(VOTE) if in_box and room is not BEFORE else None
    if who == len(SEATS):
        signed, log = forgery.host_act(act), None
    else:
        signed = room.signed(SEATS[who], act, audience=audience, log=log)
    try:
        room.sequencer.submit(signed, room.now_ms)
        admitted = True
    except MeetingError:
        admitted = False
    finally:
        room.sequencer.rollback()
    forgery.put(signed, log=log, time_ms=room.now_ms)
    report = audit(forgery.record(heads=None if log is None else room.disk[room.log].heads), None)
    if admitted and act.KIND not in ("host.appointed", "vote.closed"):
        assert report.sound, "what a host admits, an audit accepts"


def test_nothing_is_sealed_to_a_key_that_is_none():
    with pytest.raises(TamperError) as caught:
        seal(b"choice", bytes(32), BALLOT)
    assert caught.value.code is Code.BAD_PROOF
