"""Frames lost in a scroll at 60 Hz while workers draw, beside the same scroll with them idle."""

import statistics

from tests.benchmarks.reader_scenes import measured
from tests.benchmarks.result import Measure, Measures

ROUNDS = 5
SECONDS = 6


def run(rounds: int = ROUNDS, seconds: float = SECONDS) -> Measures:
    """Scroll by turns with and without pages being drawn."""
    told = measured("scroll", rounds, seconds)
    idle, drawing = statistics.mean(told["idle"]), statistics.mean(told["drawing"])
    assert told["drawn"] > 0
    return Measures("frames", (Measure("lost beyond idle", drawing - idle, 0.01, unit="share"),))
