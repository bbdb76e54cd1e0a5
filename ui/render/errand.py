"""A worker process for one errand, started on demand: told something, it answers and ends.

The calling thread waits; bytes of papers and of what is made go over the pipe in pieces.
"""

import contextlib
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import Final, Self

from ui.render import wire
from ui.render.results import FailureCode
from ui.render.sandbox import JobObject
from ui.render.source import PageSource

_ROOT: Final = Path(__file__).resolve().parents[2]
_ENDING_S: Final = 2.0


class ErrandEndedError(Exception):
    """The worker is gone: it crashed, it took too long, or it was called off."""

    def __init__(self, code: FailureCode) -> None:
        super().__init__(code)
        self.code = code


class Errand:
    """One process that runs `main` of a module; use it in a `with`."""

    def __init__(self, module: str, limit_s: float) -> None:
        self._module = module
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._reason = FailureCode.BROKEN
        self._watchdog = Timer(limit_s, self.call_off, (FailureCode.TIMEOUT,))
        self._watchdog.daemon = True

    def __enter__(self) -> Self:
        """Start the process.

        Raises:
            OSError: the system would not.
        """
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            _command(self._module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
        self._job_object = JobObject(self._process.pid)
        self._watchdog.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._watchdog.cancel()
        process = self._running
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        try:
            process.wait(_ENDING_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._job_object.close()

    @property
    def process_id(self) -> int:
        """The system's number for the process."""
        return self._running.pid

    def call_off(self, reason: FailureCode = FailureCode.UNAVAILABLE) -> None:
        """End the process at once; may be called from any thread."""
        with self._lock:
            process = self._process
            if process is not None and process.poll() is None:
                self._reason = reason
                process.kill()

    def send(self, payload: bytes) -> None:
        """Send a message.

        Raises:
            ErrandEndedError: nobody is there.
        """
        self._write(wire.MESSAGE, payload)

    def receive(self) -> tuple[int, bytes]:
        """Wait for the next frame.

        Raises:
            ErrandEndedError: none will come.
        """
        stdout = self._running.stdout
        if stdout is None:
            raise ErrandEndedError(self._reason)
        try:
            return wire.read_frame(stdout.fileno())
        except (EOFError, OSError, ValueError, wire.WireError) as error:
            raise ErrandEndedError(self._reason) from error

    def give_chunk(self, source: PageSource, index: int) -> None:
        """Send a chunk that was asked for, or say that there is none to be trusted.

        Raises:
            ErrandEndedError: the worker asked for what cannot be, or is gone.
        """
        start = index * source.chunk_bytes
        if not 0 <= start < source.size_bytes:
            raise ErrandEndedError(FailureCode.BROKEN)
        try:
            chunk = source.chunk(index)
        except Exception:  # noqa: BLE001 - whatever it is, these bytes must not be used
            chunk = b""
        if len(chunk) == min(source.chunk_bytes, source.size_bytes - start):
            self._write(wire.CHUNK, chunk)
        else:
            self._write(wire.REFUSED, b"")

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise ErrandEndedError(FailureCode.UNAVAILABLE)
        return self._process

    def _write(self, kind: int, payload: bytes) -> None:
        stdin = self._running.stdin
        if stdin is None:
            raise ErrandEndedError(self._reason)
        try:
            wire.write_frame(stdin.fileno(), kind, payload)
        except (OSError, ValueError) as error:
            raise ErrandEndedError(self._reason) from error


def _command(module: str) -> list[str]:
    # As for drawing workers: not the program's main module, nor the start-up of site-packages.
    path = [str(_ROOT), *(entry for entry in sys.path if entry)]
    code = f"import sys; sys.path[:] = {path!r}; from {module} import main; main()"
    python = vars(sys).get("_base_executable") if sys.platform == "win32" else None
    return [python or sys.executable, "-I", "-S", "-c", code]
