"""All pages of the paper from the encrypted store through the workers, beside `mutool draw`.

Both have as many processes as the reader has by default: on two cores one worker, and one mutool.
"""

import queue
import statistics
import subprocess
import time

from tests.benchmarks.big_paper import PAGES, plain_paper, stored_paper
from tests.benchmarks.result import Result
from ui.render.broker import RenderBroker
from ui.render.results import OpenResult, RenderResult
from ui.render.results import Result as Answer

DPI = 150
ROUNDS = 3
ASKED_AHEAD = 6
LIMIT_S = 60.0


def run(pages: int = PAGES, rounds: int = ROUNDS) -> Result:
    """Draw everything, one after the other several times."""
    plain_paper()
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        ours.append(pages / _ours(pages))
        theirs.append(pages / _theirs(pages))
    value, reference = statistics.median(ours), statistics.median(theirs)
    return Result("throughput", value, reference, 0.95, "at_least", unit="pages/s")


def _ours(pages: int) -> float:
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    with RenderBroker(answers.put) as broker:
        broker.open("paper", stored_paper())
        opened = answers.get(timeout=LIMIT_S)
        assert isinstance(opened, OpenResult)
        assert opened.info is not None
        widths = [round(width * DPI / 72) for width, _ in opened.info.page_sizes_pt[:pages]]
        started = time.perf_counter()
        for number in range(pages + ASKED_AHEAD):
            if number < pages:
                broker.request("paper", number, widths[number], priority=0)
            if number >= ASKED_AHEAD:
                drawn = answers.get(timeout=LIMIT_S)
                assert isinstance(drawn, RenderResult)
                assert drawn.failure is None
        return time.perf_counter() - started


def _theirs(pages: int) -> float:
    line = ["mutool", "draw", "-q", "-r", str(DPI), "-F", "pnm", "-o", "/dev/null"]
    started = time.perf_counter()
    subprocess.run([*line, str(plain_paper()), f"1-{pages}"], check=True, capture_output=True)
    return time.perf_counter() - started
