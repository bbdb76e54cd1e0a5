"""Opens every PDF of a folder as the reader does, and compares with its two libraries alone.

`python -m tests.evaluation.corpus [FOLDER]`; it fails when a file hangs, when one does not open
that either library draws a page of, or when a process is left.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from tests.evaluation.alone import PAGES, EngineAlone
from tests.evaluation.processes import mark_children, still_running
from ui.render.broker import RenderBroker
from ui.render.results import ContentResult, FailureCode, OpenResult, RenderResult, Result
from ui.render.source import FileSource

FOLDER: Final = Path("../shared/pdfs")
HANG_S: Final = 12.0
"""Two tries of five seconds and the start of a worker; longer is a hang."""
_DOTS_PER_PT: Final = 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    pages: int
    """Of those that were tried."""
    drawn: int
    read: int
    why_not: tuple[FailureCode, ...]
    slowest_s: float
    alone: dict[str, int]

    @property
    def falls_short(self) -> bool:
        """Tell whether a library alone shows something of it and we do not, or it hung."""
        return self.slowest_s > HANG_S or (not self.drawn and any(self.alone.values()))

    def row(self) -> str:
        """Return a line of the table."""
        reasons = ",".join(sorted({code.value for code in self.why_not})) or "-"
        alone = " ".join(f"{name} {drawn}" for name, drawn in self.alone.items())
        mark = "!" if self.falls_short else " "
        return (
            f"{mark} {self.drawn}/{self.pages} drawn {self.read} read  {reasons:<12} "
            f"{1000 * self.slowest_s:6.0f} ms  {alone}  {self.path.name}"
        )


class Reading:
    """A broker whose answers are waited for."""

    def __init__(self) -> None:
        self._answers: SimpleQueue[Result] = SimpleQueue()
        self.broker = RenderBroker(self._answers.put)
        self.slowest_s = 0.0

    def file(self, path: Path, alone: Iterable[EngineAlone]) -> Outcome:
        """Open, draw and read one file."""
        self.slowest_s = 0.0
        drawn = read = pages = 0
        why_not: list[FailureCode] = []
        with FileSource(path) as source:
            self.broker.open("file", source)
            opened = self._answer()
            if isinstance(opened, OpenResult) and opened.info is not None:
                sizes = opened.info.page_sizes_pt[:PAGES]
                pages = len(sizes)
                for page, (width_pt, height_pt) in enumerate(sizes):
                    width_px = max(1, round(min(width_pt, 4e6 / height_pt) * _DOTS_PER_PT))
                    self.broker.request("file", page, width_px, priority=0)
                    picture = self._answer()
                    self.broker.read("file", page, priority=0)
                    content = self._answer()
                    drawn += isinstance(picture, RenderResult) and picture.failure is None
                    read += isinstance(content, ContentResult) and content.failure is None
                    why_not += [code.failure for code in (picture, content) if code.failure]
            elif opened.failure is not None:
                why_not.append(opened.failure)
            self.broker.close("file")
        numbers = dict(
            zip(("mupdf", "pdfium"), (one.pages_drawn(path) for one in alone), strict=True)
        )
        return Outcome(path, pages, drawn, read, tuple(why_not), self.slowest_s, numbers)

    def _answer(self) -> Result:
        begun_s = time.monotonic()
        answer = self._answers.get(timeout=3 * HANG_S)
        self.slowest_s = max(self.slowest_s, time.monotonic() - begun_s)
        return answer


def evaluate(paths: Iterable[Path]) -> list[Outcome]:
    """Try all files."""
    reading = Reading()
    try:
        with EngineAlone("mupdf") as mupdf, EngineAlone("pdfium") as pdfium:
            return [reading.file(path, (mupdf, pdfium)) for path in paths]
    finally:
        reading.broker.shutdown()


def main(folder: Path) -> int:
    """Print the table; return 1 when anything falls short."""
    mark = mark_children()
    outcomes = evaluate(sorted(folder.rglob("*.pdf")))
    for outcome in outcomes:
        print(outcome.row())
    left = still_running(mark)
    count = Counter[str]()
    for outcome in outcomes:
        count["files"] += 1
        count["opened"] += outcome.drawn > 0
        count["whole"] += 0 < outcome.pages == outcome.drawn == outcome.read
        count["said why not"] += outcome.drawn == 0 and bool(outcome.why_not)
        count["mupdf alone"] += outcome.alone["mupdf"] > 0
        count["pdfium alone"] += outcome.alone["pdfium"] > 0
        count["either alone"] += any(outcome.alone.values())
        count["fewer pages"] += outcome.drawn < max(outcome.alone.values())
        count["fall short"] += outcome.falls_short
    count["processes left"] = len(left)
    print(", ".join(f"{name} {number}" for name, number in count.items()))
    print(f"slowest answer {max((o.slowest_s for o in outcomes), default=0):.1f} s")
    return int(bool(left) or count["fall short"] > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
