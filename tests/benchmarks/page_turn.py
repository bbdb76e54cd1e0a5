"""From the key to the next page, sharp, at reading pace: half a second a page."""

from tests.benchmarks.reader_scenes import FRAME_S, measured
from tests.benchmarks.result import Measure, Measures, share

TURNS = 150
PAUSE_MS = 500


def run(turns: int = TURNS, pause_ms: float = PAUSE_MS) -> Measures:
    """Turn pages; a page that was not sharp before the next key counts as having taken so long."""
    told = measured("turn", turns, pause_ms)
    taken = told["taken_s"] + [pause_ms / 1000] * told["late"]
    return Measures(
        "page-turn",
        (Measure("p50", share(taken, 50), 0.003), Measure("p99", share(taken, 99), FRAME_S)),
    )
