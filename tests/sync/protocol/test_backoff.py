"""How long a device waits before it tries again."""

from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.backoff import FIRST_MS, LAST_MS, Backoff


def longest(below: int) -> int:
    return below - 1


def shortest(_below: int) -> int:
    return 0


def test_delays_double_up_to_the_limit() -> None:
    backoff = Backoff(longest)
    assert [backoff.next_ms() for _ in range(7)] == [250, 500, 1000, 2000, 4000, 4000, 4000]


def test_a_success_begins_anew() -> None:
    backoff = Backoff(longest)
    backoff.next_ms()
    backoff.next_ms()
    backoff.reset()
    assert backoff.next_ms() == FIRST_MS


def test_steps_are_the_callers() -> None:
    backoff = Backoff(shortest, first_ms=2000, last_ms=5000)
    assert [backoff.next_ms() for _ in range(3)] == [1000, 2000, 2500]
    backoff.reset()
    assert backoff.next_ms() == 1000


@given(st.lists(st.floats(0, 1, exclude_max=True), max_size=20))
def test_every_delay_is_between_half_and_the_whole_of_its_step(chances: list[float]) -> None:
    left = list(chances)

    def drawn(below: int) -> int:
        return int(left.pop() * below)

    backoff, step_ms = Backoff(drawn), FIRST_MS
    for _ in range(len(chances)):
        assert step_ms // 2 <= backoff.next_ms() <= step_ms
        step_ms = min(LAST_MS, step_ms * 2)
