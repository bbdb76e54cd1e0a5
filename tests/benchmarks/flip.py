"""Leafing: a page every 70 ms, and how many of them were not sharp before the next one."""

from tests.benchmarks.reader_scenes import measured
from tests.benchmarks.result import Measure, Measures, share

TURNS = 150
PAUSE_MS = 70


def run(turns: int = TURNS, pause_ms: float = PAUSE_MS) -> Measures:
    """Turn pages, and count those that came too late."""
    told = measured("turn", turns, pause_ms)
    taken = told["taken_s"] or [pause_ms / 1000]
    return Measures(
        "flip",
        (
            Measure("not sharp in time", told["late"], 0, unit="pages"),
            Measure("p99", share(taken, 99), pause_ms / 1000),
        ),
    )
