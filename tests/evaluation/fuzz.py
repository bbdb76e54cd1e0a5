"""Opens changed files as the reader does, and sees whether the window or a process suffers.

`python -m tests.evaluation.fuzz [FOLDER] --openings 20000 --seed 1`; one line of JSON, and a
failure when anything in this process failed or a worker is left.
"""

import argparse
import json
import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from tests.evaluation.corpus import FOLDER
from tests.evaluation.mutation import mutate
from tests.evaluation.processes import mark_children, still_running
from ui.pages.cache import PageKey
from ui.pages.supply import PageSupply
from ui.render.broker import RenderBroker
from ui.render.source import BytesSource

LARGEST_SEED_BYTES: Final = 300_000
IN_FLIGHT: Final = 4
JOB_LIMIT_S: Final = 2.0
STUCK_S: Final = 60.0
_WIDTH_PX: Final = 120
_NEWS_EVERY: Final = 1_000

Seeds = Sequence[tuple[str, bytes]]


def seeds_of(folder: Path) -> Seeds:
    """Return the smaller files of a folder."""
    return [
        (path.name, path.read_bytes())
        for path in sorted(folder.rglob("*.pdf"))
        if 0 < path.stat().st_size <= LARGEST_SEED_BYTES
    ]


def sample(seeds: Seeds, seed: int, number: int) -> bytes:
    """Return the file of one opening."""
    name = f"{seed}/{number}"
    return mutate(random.Random(name).choice(seeds)[1], name)


class Fuzzer:
    """A supply of pages that is given one changed file after the other."""

    def __init__(self, seeds: Seeds, seed: int, openings: int, job_limit_s: float) -> None:
        self._seeds = seeds
        self._seed = seed
        self._openings = openings
        self.counts = Counter[str]()
        self.refusals = Counter[str]()
        self._begun = 0
        self._waits_for: dict[str, set[str]] = {}
        self._loop = QEventLoop()
        self._watch = QTimer()
        self._watch.setInterval(round(STUCK_S * 1000))
        self._watch.timeout.connect(self._note_stuck)
        self._broker: RenderBroker | None = None
        self.supply = PageSupply(new_broker=partial(self._new_broker, job_limit_s))
        self.supply.opened.connect(self._on_opened)
        self.supply.refused.connect(self._on_refused)
        self.supply.drawn.connect(partial(self._on_done, "drawn"))
        self.supply.read.connect(partial(self._on_done, "read"))

    def run(self) -> None:
        """Open all files; return when the last one has been dealt with."""
        self._watch.start()
        for _ in range(min(IN_FLIGHT, self._openings)):
            self._next()
        self._loop.exec()
        self._watch.stop()
        self.supply.shutdown()

    @property
    def lost_workers(self) -> dict[str, int]:
        """How many workers hung, died or lied."""
        return {} if self._broker is None else self._broker.lost_workers

    def _new_broker(self, job_limit_s: float, answer: Any) -> RenderBroker:
        self._broker = RenderBroker(answer, workers=2, job_limit_s=job_limit_s)
        return self._broker

    def _next(self) -> None:
        if self._begun == self._openings:
            if not self._waits_for:
                self._loop.quit()
            return
        number = self._begun
        self._begun += 1
        if self._begun % _NEWS_EVERY == 0:
            print(self._begun, dict(self.counts), self.lost_workers, file=sys.stderr, flush=True)
        document = str(number)
        self._waits_for[document] = set()
        self.supply.open(document, BytesSource(sample(self._seeds, self._seed, number)))

    def _on_opened(self, document: str) -> None:
        info = self.supply.info(document)
        if document not in self._waits_for or info is None:
            return
        self.counts["opened"] += 1
        self._waits_for[document] = {"drawn", "read"}
        self.supply.want(int(document), PageKey(document, 0, _WIDTH_PX))
        self.supply.want_content(document, 0)

    def _on_refused(self, document: str, code: str) -> None:
        self.refusals[code] += 1
        self._end(document)

    def _on_done(self, what: str, document: str, page: int) -> None:
        waits_for = self._waits_for.get(document)
        if not waits_for or what not in waits_for:
            return
        code = self.supply.failure(document, page)
        if what == "read":
            code = self.supply.content_failure(document, page)
        self.counts[what if code is None else f"not {what}"] += 1
        waits_for.discard(what)
        if not waits_for:
            self.supply.unwant(int(document))
            self.supply.unwant_content(document, 0)
            self._end(document)

    def _end(self, document: str) -> None:
        self.supply.close(document)
        if self._waits_for.pop(document, None) is not None:
            self.counts["openings"] += 1
            self._watch.start()
            self._next()

    def _note_stuck(self) -> None:
        self.counts["stuck"] += 1
        print("stuck at", sorted(self._waits_for), file=sys.stderr, flush=True)
        self._loop.quit()


def fuzz(
    seeds: Seeds, *, seed: int, openings: int, job_limit_s: float = JOB_LIMIT_S
) -> dict[str, object]:
    """Open so many changed files and tell how it went."""
    failures: list[str] = []

    def note(kind: type[BaseException], error: BaseException | None, trace: Any) -> None:
        failures.append("".join(traceback.format_exception(kind, error, trace)))

    mark = mark_children()
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    sys.excepthook = note
    sys.unraisablehook = lambda it: note(type(it.exc_value), it.exc_value, it.exc_traceback)
    threading.excepthook = lambda it: note(it.exc_type, it.exc_value, it.exc_traceback)
    begun_s = time.monotonic()
    try:
        fuzzer = Fuzzer(seeds, seed, openings, job_limit_s)
        fuzzer.run()
    finally:
        sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    return {
        "seeds": len(seeds),
        "seed": seed,
        **{name: fuzzer.counts[name] for name in ("openings", "opened", "drawn", "read", "stuck")},
        "not_drawn": fuzzer.counts["not drawn"],
        "not_read": fuzzer.counts["not read"],
        "refused": dict(fuzzer.refusals),
        "lost_workers": fuzzer.lost_workers,
        "failures_here": failures,
        "processes_left": len(still_running(mark)),
        "seconds": round(time.monotonic() - begun_s, 1),
    }


def main() -> int:
    """Print the numbers; return 1 when the parent failed or left anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--openings", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    application = QCoreApplication([])
    numbers = fuzz(seeds_of(options.folder), seed=options.seed, openings=options.openings)
    print(json.dumps(numbers))
    application.quit()
    done = numbers["openings"] == options.openings and not numbers["stuck"]
    return int(not done or bool(numbers["failures_here"]) or bool(numbers["processes_left"]))


if __name__ == "__main__":
    sys.exit(main())
