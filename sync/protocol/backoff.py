"""How long to wait before the next try: longer each time, and never all devices at once."""

from collections.abc import Callable

FIRST_MS = 250
LAST_MS = 4_000


class Backoff:
    """Doubles a delay up to a limit; jitter spreads a room of devices over the delay."""

    def __init__(
        self,
        random_below: Callable[[int], int],
        *,
        first_ms: int = FIRST_MS,
        last_ms: int = LAST_MS,
    ) -> None:
        self._random_below = random_below
        self._first_ms = first_ms
        self._last_ms = last_ms
        self._delay_ms = first_ms

    def next_ms(self) -> int:
        """Return the delay before the next try: between half and the whole of the step."""
        delay_ms = self._delay_ms
        self._delay_ms = min(self._last_ms, delay_ms * 2)
        return delay_ms // 2 + self._random_below(delay_ms // 2 + 1)

    def reset(self) -> None:
        """Note that a try succeeded."""
        self._delay_ms = self._first_ms
