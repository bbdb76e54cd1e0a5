"""A log of 100,000 entries, verified, against the bare signature checks in it.

The mix is that of a meeting: people, devices, items, motions, papers, and above all presence and
requests to speak. Every entry is hashed, linked, decoded, checked and judged by the rules.
"""

import gc
import time

from meeting.acts.people import AttendanceRecorded
from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested
from meeting.encoding import decode, signing_input
from meeting.log.chain import VerifiedLog
from meeting.records import Entry
from meeting.signing import ACT, load_public_key
from tests.benchmarks.result import Result
from tests.meeting.log.builder import Room, Seat, Sitting, header_of

ENTRIES = 100_000
DELEGATES = 100


def run(entries: int = ENTRIES) -> Result:
    """Verify a long log, and its signatures alone."""
    room = long_meeting(entries)
    stored = room.stored(room.log)
    keys = {device.id: device.act_key for device in _devices(room)}
    keys[room.secretary.keys.device] = room.secretary.keys.act_key
    keys[room.host.device] = room.host.act_key
    signed = []
    for entry in stored.entries:
        record = decode(entry, Entry)
        signed.append((keys[header_of(entry).device], record.signature, record.header))
    gc.collect()
    reference = min(_signatures_alone(signed) for _ in range(2))
    value = min(_replayed(room) for _ in range(2))
    return Result("replay", value, reference, reach=2.0)


def long_meeting(entries: int) -> Sitting:
    """Return a meeting with a log of so many entries."""
    room = Sitting("replay", delegates=DELEGATES)
    turn = 0
    while room.verified.number < entries:
        seat = room.delegates[turn % DELEGATES]
        _speech(room, seat)
        turn += 1
    return room


def _speech(room: Sitting, seat: Seat) -> None:
    """A delegate goes and comes back, asks to speak, speaks and ends."""
    room.now_ms += 1000
    submit = room.sequencer.submit
    for present in (False, True):
        submit(room.signed(seat, AttendanceRecorded(seat.person, present)), room.now_ms)
    asked = submit(room.signed(seat, SpeechRequested(room.item)), room.now_ms)
    submit(room.signed(room.chair, FloorGiven(asked.act)), room.now_ms)
    submit(room.signed(seat, FloorEnded(asked.act)), room.now_ms)
    room.commit()


def _devices(room: Room):
    return room.verified.meeting.people.devices.values()


def _signatures_alone(signed: list[tuple[bytes, bytes, bytes]]) -> float:
    loaded = {raw: load_public_key(raw) for raw in {raw for raw, _, _ in signed}}
    started = time.perf_counter()
    for raw, signature, header in signed:
        loaded[raw].verify(signature, signing_input(ACT, header))
    return time.perf_counter() - started


def _replayed(room: Room) -> float:
    stored = room.stored(room.log)
    log = VerifiedLog(room.log, room.fingerprint)
    started = time.perf_counter()
    log.append(stored.entries, stored.openings, stored.heads[-1])
    return time.perf_counter() - started
