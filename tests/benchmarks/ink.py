"""From a sample of the pen, sent to the window, to the frame that shows it."""

from tests.benchmarks.reader_scenes import measured
from tests.benchmarks.result import Measure, Measures, share

SAMPLES = 1200
PAUSE_MS = 8


def run(samples: int = SAMPLES, pause_ms: float = PAUSE_MS) -> Measures:
    """Write with nothing else at work, and with workers that have pages to draw."""
    told = measured("write", samples, pause_ms)
    return Measures(
        "ink",
        (
            Measure("idle p99", share(told["idle_s"], 99), 0.008),
            Measure("while drawing p99", share(told["drawing_s"], 99), 0.012),
        ),
    )
