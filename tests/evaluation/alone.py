"""What MuPDF and pdfium can do alone, each by its own interface and in a process of its own."""

import importlib
import select
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

PAGES: Final = 5
LIMIT_S: Final = 20.0


class EngineAlone:
    """One library in a child process, started again when it hangs or dies."""

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self._process: subprocess.Popen[str] | None = None

    def pages_drawn(self, path: Path) -> int:
        """Return how many of the first pages it draws; 0 also for a hang or a crash."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.evaluation.alone", self._engine],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                bufsize=1,
            )
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("pipes were asked for")
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        answer = ""
        if select.select([process.stdout], [], [], LIMIT_S)[0]:
            answer = process.stdout.readline()
        if not answer:
            self.close()
            return 0
        return int(answer)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            with self._process as process:
                process.kill()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


def _by_mupdf(path: str) -> int:
    pymupdf: Any = importlib.import_module("pymupdf")
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    drawn = 0
    with pymupdf.open(path, filetype="pdf") as document:
        for page in range(min(PAGES, document.page_count)):
            try:
                document[page].get_pixmap(dpi=72)
                drawn += 1
            except Exception:  # noqa: BLE001 - whatever a library raises
                continue
    return drawn


def _by_pdfium(path: str) -> int:
    pypdfium2: Any = importlib.import_module("pypdfium2")
    drawn = 0
    document = pypdfium2.PdfDocument(path)
    try:
        for page in range(min(PAGES, len(document))):
            try:
                document[page].render(scale=1)
                drawn += 1
            except Exception:  # noqa: BLE001 - whatever a library raises
                continue
    finally:
        document.close()
    return drawn


def main() -> None:
    """Answer each path with the number of pages that can be drawn."""
    draw = {"mupdf": _by_mupdf, "pdfium": _by_pdfium}[sys.argv[1]]
    for line in sys.stdin:
        try:
            drawn = draw(line.rstrip("\n"))
        except Exception:  # noqa: BLE001 - whatever a library raises
            drawn = 0
        print(drawn, flush=True)


if __name__ == "__main__":
    main()
