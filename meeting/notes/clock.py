"""A hybrid logical clock: stamps that follow the wall clock and never go back."""

from typing import Final

from meeting.ids import DeviceId
from meeting.notes.records import Stamp

FUTURE_LIMIT_MS: Final = 10 * 60 * 1000
"""How far ahead another device's clock may be and still move this one's."""

COUNTER_LIMIT: Final = 2**31
WALL_LIMIT_MS: Final = 2**52


class HybridClock:
    """Makes the stamps of one device; the time is told to it.

    A stamp out of an absurd future does not move this clock, or one broken clock would spoil
    every other.  The record that bears it counts all the same, and whoever writes over it gets a
    stamp after it.
    """

    def __init__(self, device: DeviceId) -> None:
        self._device = device
        self._wall_ms = 0
        self._counter = 0

    def saw(self, stamp: Stamp, now_ms: int) -> bool:
        """Take note of a stamp; say whether it was near enough to be followed."""
        if stamp.wall_ms > now_ms + FUTURE_LIMIT_MS:
            return False
        place = stamp.wall_ms, stamp.counter
        self._wall_ms, self._counter = max((self._wall_ms, self._counter), place)
        return True

    def next(self, now_ms: int, over: Stamp | None = None) -> Stamp:
        """Return a stamp later than all that were followed, and than the one to write over."""
        last = self._wall_ms, self._counter
        self._wall_ms, self._counter = max((now_ms, 0), _after(*last))
        own = self._wall_ms, self._counter
        if over is not None and (over.wall_ms, over.counter) >= own:
            beyond = _after(over.wall_ms, over.counter)
            self.saw(Stamp(*beyond, self._device), now_ms)
            return Stamp(*beyond, self._device)
        return Stamp(*own, self._device)


def is_sane(stamp: Stamp) -> bool:
    """Say whether a stamp can be written over; no clock makes another."""
    return 0 <= stamp.wall_ms < WALL_LIMIT_MS and 0 <= stamp.counter < COUNTER_LIMIT


def _after(wall_ms: int, counter: int) -> tuple[int, int]:
    return (wall_ms, counter + 1) if counter + 1 < COUNTER_LIMIT else (wall_ms + 1, 0)
