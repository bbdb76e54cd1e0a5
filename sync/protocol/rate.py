"""How often somebody may do something: a bucket of tokens that fills with time."""


class TokenBucket:
    """Allows bursts of `burst` and `per_s` in the long run."""

    def __init__(self, *, burst: int, per_s: float, now_ms: int) -> None:
        self._burst = float(burst)
        self._per_ms = per_s / 1000
        self._tokens = float(burst)
        self._at_ms = now_ms

    def take(self, now_ms: int) -> int:
        """Take one token; return for how many milliseconds the taker has to wait for it."""
        self._fill(now_ms)
        self._tokens -= 1
        return 0 if self._tokens >= 0 else int(-self._tokens / self._per_ms) + 1

    def try_take(self, now_ms: int) -> bool:
        """Take one token if there is one."""
        self._fill(now_ms)
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True

    def _fill(self, now_ms: int) -> None:
        passed_ms = max(0, now_ms - self._at_ms)
        self._at_ms = max(self._at_ms, now_ms)
        self._tokens = min(self._burst, self._tokens + passed_ms * self._per_ms)
