"""Memory of the window's process over 1,000 pages, beside what it holds after the first hundred."""

from tests.benchmarks.reader_scenes import measured
from tests.benchmarks.result import Measure, Measures

PAGES_READ = 980


def run(pages: int = PAGES_READ) -> Measures:
    """Read page after page; what is held is noted every ten."""
    held = measured("read", pages)["held_bytes"]
    after_100, most = held[9], max(held[9:])
    return Measures(
        "reader-memory", (Measure("most", most, 1.05, reference=after_100, unit="bytes"),)
    )
