"""To a page anywhere in the paper, beside the bare engine that draws the same page as wide.

The reference is the engine in a process that has the plain file open already. The command
`mutool draw` would be easier to beat: it starts and opens the file for every page.
"""

from tests.benchmarks.reader_scenes import measured
from tests.benchmarks.result import Measure, Measures, share

JUMPS = 100


def run(jumps: int = JUMPS) -> Measures:
    """Jump, and wait for something of the page and for the sharp page."""
    told = measured("jump", jumps)
    plain = share(told["plain_s"], 95)
    return Measures(
        "jump",
        (
            Measure("any content p95", share(told["any_s"], 95), 0.020),
            Measure("sharp p95", share(told["sharp_s"], 95), 1.3, reference=plain),
        ),
    )
