"""A paper opened from the encrypted store to its first page, beside the plain file in the engine.

The worker is warm and has not seen the paper; what was found out about it when it arrived is known.
The reference is a process with the same engine loaded, which opens the plain file and draws the
same page as wide, with three bytes for each pixel as the workers.
"""

import json
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.benchmarks import memory_of
from tests.benchmarks.big_paper import plain_paper, stored_paper
from tests.benchmarks.plain_engine import PlainEngine
from tests.benchmarks.result import Measure, Measures
from ui.render.broker import RenderBroker
from ui.render.results import Opening, OpenResult, RenderResult, Result
from ui.render.source import BytesSource
from ui.render.warm_up import tiny_pdf

WIDTH_PX = 1200
WARM_WIDTH_PX = 1697
"""A square page as wide as this has as many pixels."""
SETTLED_S = 0.4
"""Until the worker in reserve is warm as well."""
ROUNDS = 9
LIMIT_S = 30.0


def run(rounds: int = ROUNDS) -> Measures:
    """Open both several times, one after the other."""
    plain_paper()
    opening = _known()
    ours = []
    theirs = []
    for _ in range(rounds):
        ours.append(_ours(opening))
        theirs.append(_theirs())
    seconds, sizes = zip(*ours, strict=True)
    plain_seconds, plain_sizes = zip(*theirs, strict=True)
    return Measures(
        "first-page",
        (
            Measure(
                "time", statistics.median(seconds), 1.3, reference=statistics.median(plain_seconds)
            ),
            Measure(
                "memory",
                statistics.median(sizes),
                1.5,
                reference=statistics.median(plain_sizes),
                unit="bytes",
            ),
        ),
    )


class _Waiting:
    """Somebody who waits for one answer of the broker after the other."""

    def __init__(self) -> None:
        self._there = threading.Condition()
        self._results: list[Result] = []

    def take(self, result: Result) -> None:
        with self._there:
            self._results.append(result)
            self._there.notify()

    def next(self, kind: type[Result]) -> Result:
        with self._there:
            while not any(isinstance(result, kind) for result in self._results):
                if not self._there.wait(LIMIT_S):
                    raise TimeoutError
            found = next(result for result in self._results if isinstance(result, kind))
            self._results.remove(found)
            return found


def _known() -> Opening:
    """Open the paper once, as when it is read in the background after it has arrived."""
    waiting = _Waiting()
    with RenderBroker(waiting.take, workers=1) as broker:
        broker.open("paper", stored_paper())
        opened = waiting.next(OpenResult)
        assert isinstance(opened, OpenResult)
        assert opened.opening is not None
        return opened.opening


def _ours(opening: Opening | None) -> tuple[float, int]:
    """Open the paper; memory is what the worker and the process that has the picture grow by."""
    waiting = _Waiting()
    source = stored_paper()
    with RenderBroker(waiting.take, workers=1) as broker:
        # A warm worker has drawn a page as large as this one, and so has the process before it.
        broker.open("warm", BytesSource(tiny_pdf()))
        waiting.next(OpenResult)
        broker.request("warm", 0, WARM_WIDTH_PX, priority=0)
        waiting.next(RenderResult)
        broker.close("warm")
        time.sleep(SETTLED_S)
        worker = broker.worker_process_ids()[0]
        before = memory_of.resident_bytes(worker)
        here = memory_of.resident_bytes()
        started = time.perf_counter()
        broker.open("paper", source, opening)
        broker.request("paper", 0, WIDTH_PX, priority=0)
        result = waiting.next(RenderResult)
        passed = time.perf_counter() - started
        assert isinstance(result, RenderResult)
        assert result.failure is None
        grown = memory_of.peak_bytes(worker) - before
        return passed, grown + max(memory_of.resident_bytes() - here, result.pixels.nbytes)


def _theirs() -> tuple[float, int]:
    line = [sys.executable, "-m", "tests.benchmarks.first_page", str(plain_paper()), str(WIDTH_PX)]
    done = subprocess.run(line, capture_output=True, check=True, timeout=LIMIT_S)
    seconds, size = json.loads(done.stdout)
    return float(seconds), int(size)


def _draw_plain(path: Path, width_px: int) -> None:
    warm = path.with_name("warm.pdf")
    warm.write_bytes(tiny_pdf())
    PlainEngine(warm).draw(0, 40)
    before = memory_of.resident_bytes()
    started = time.perf_counter()
    PlainEngine(path).draw(0, width_px)
    passed = time.perf_counter() - started
    print(json.dumps((passed, memory_of.peak_bytes() - before)))


if __name__ == "__main__":
    _draw_plain(Path(sys.argv[1]), int(sys.argv[2]))
