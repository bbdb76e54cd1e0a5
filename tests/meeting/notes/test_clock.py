"""Stamps follow the wall clock and never go back."""

from hypothesis import given
from hypothesis import strategies as st

from meeting.ids import DeviceId
from meeting.notes.clock import (
    COUNTER_LIMIT,
    FUTURE_LIMIT_MS,
    WALL_LIMIT_MS,
    HybridClock,
    is_sane,
)
from meeting.notes.records import Stamp

HERE, THERE = DeviceId("1" * 32), DeviceId("2" * 32)
TIMES = st.integers(0, 10**13)


def test_a_stamp_follows_the_wall_clock_where_it_can():
    clock = HybridClock(HERE)
    assert clock.next(5) == Stamp(5, 0, HERE)
    assert clock.next(5) == Stamp(5, 1, HERE)
    assert clock.next(3) == Stamp(5, 2, HERE)
    assert clock.next(9) == Stamp(9, 0, HERE)


def test_another_devices_stamp_is_followed():
    clock = HybridClock(HERE)
    assert clock.saw(Stamp(7, 3, THERE), 5)
    assert clock.saw(Stamp(6, 9, THERE), 5)
    assert clock.next(5) == Stamp(7, 4, HERE)


def test_an_absurd_future_is_not_followed_but_can_be_written_over():
    clock = HybridClock(HERE)
    absurd = Stamp(FUTURE_LIMIT_MS + 6, 2, THERE)
    assert not clock.saw(absurd, 5)
    assert clock.next(5) == Stamp(5, 0, HERE)
    over = clock.next(5, absurd)
    assert over == Stamp(absurd.wall_ms, 3, HERE)
    assert clock.next(6) == Stamp(6, 0, HERE)


def test_writing_over_the_near_future_is_followed():
    clock = HybridClock(HERE)
    assert clock.next(5, Stamp(9, 0, THERE)) == Stamp(9, 1, HERE)
    assert clock.next(6) == Stamp(9, 2, HERE)


def test_a_full_counter_goes_over_into_the_wall():
    clock = HybridClock(HERE)
    clock.saw(Stamp(5, COUNTER_LIMIT - 1, THERE), 5)
    assert clock.next(5) == Stamp(6, 0, HERE)


def test_stamps_that_nothing_could_follow_are_not_sane():
    assert is_sane(Stamp(0, 0, HERE))
    assert is_sane(Stamp(WALL_LIMIT_MS - 1, COUNTER_LIMIT - 1, HERE))
    for wall_ms, counter in ((-1, 0), (0, -1), (WALL_LIMIT_MS, 0), (0, COUNTER_LIMIT)):
        assert not is_sane(Stamp(wall_ms, counter, HERE))


@given(st.lists(st.tuples(TIMES, st.booleans(), st.integers(0, 99), TIMES), max_size=30))
def test_a_stamp_is_later_than_all_before_and_than_what_it_writes_over(steps):
    clock = HybridClock(HERE)
    followed = Stamp(0, 0, DeviceId(""))
    for now_ms, is_own, counter, wall_ms in steps:
        seen = Stamp(wall_ms, counter, THERE)
        if is_own:
            stamp = clock.next(now_ms, seen)
            assert stamp > followed
            assert stamp > seen
            assert is_sane(stamp)
            if stamp.wall_ms <= now_ms + FUTURE_LIMIT_MS:
                followed = stamp
        elif clock.saw(seen, now_ms):
            followed = max(followed, seen)
        else:
            assert wall_ms > now_ms + FUTURE_LIMIT_MS
