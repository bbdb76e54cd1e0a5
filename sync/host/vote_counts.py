"""The signal that says how many persons have voted, while nobody may know how."""

import asyncio
from collections.abc import Callable

import msgspec

from sync import messages
from sync.protocol.rate import TokenBucket

COUNTS_PER_S = 1.0


class VoteCounts:
    """Tells how many have voted, not more often than a room needs."""

    def __init__(
        self, clock: Callable[[], int], signal_all: Callable[[messages.Signal], None]
    ) -> None:
        self._signal_all = signal_all
        self._bucket = TokenBucket(burst=1, per_s=COUNTS_PER_S, now_ms=clock())
        self._clock = clock
        self._told: dict[str, int] = {}
        self._latest: dict[str, int] = {}
        self._timer: asyncio.TimerHandle | None = None

    def changed(self, voted: dict[str, int]) -> None:
        """Take how many have voted in the votes that run; tell now or in a while."""
        self._latest = voted
        if voted == self._told or self._timer is not None:
            return
        if self._bucket.try_take(self._clock()):
            self._tell()
        else:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(1 / COUNTS_PER_S, self._tell)

    def stop(self) -> None:
        """Tell nothing any more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self) -> None:
        self._timer = None
        for vote, voted in self._latest.items():
            if self._told.get(vote) != voted:
                body = msgspec.msgpack.encode(messages.VoteCount(vote, voted))
                self._signal_all(messages.Signal(messages.VOTE_COUNT, "", body))
        self._told = dict(self._latest)
