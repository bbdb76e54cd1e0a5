"""One worker process as its parent sees it: started, fed with chunks, listened to, ended."""

import contextlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from msgspec.structs import replace

from ui.render import wire, yielding
from ui.render.ahead import ReadAhead
from ui.render.pixels import (
    child_has_it,
    copy_out,
    create_shared,
    inherited_descriptors,
)
from ui.render.refusal import refuse_absurd
from ui.render.results import FailureCode
from ui.render.sandbox import JobObject
from ui.render.source import PageSource

_ROOT: Final = Path(__file__).resolve().parents[2]
PIPE_BYTES: Final = 512 * 1024
"""Room for a whole chunk, which else is handed over in four pieces; Linux only."""
_REAP_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Started:
    """The worker is warm."""

    ready: wire.Ready


@dataclass(frozen=True, slots=True)
class Free:
    """The worker has done its job and may have the next; `Finished` follows with the answer."""

    resident_bytes: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The answer to a job that is done; `pixels` go with `wire.Drawn`."""

    reply: wire.Reply
    pixels: memoryview


@dataclass(frozen=True, slots=True)
class Ended:
    """The worker is no more; `lie` says what it had told for which it was ended."""

    lie: str = ""


Event = Started | Free | Finished | Ended


class WorkerProcess:
    """A worker and the thread that serves it.

    Only one thread may call `start`, and only one job may be under way; the next may begin after
    `Free`. Events are handed over in the worker's own thread.
    """

    def __init__(self, on_event: Callable[["WorkerProcess", Event], None]) -> None:
        self._on_event = on_event
        self._is_warm = False
        self._job: wire.Job | None = None
        self._source: PageSource | None = None
        self._ahead: ReadAhead | None = None
        self._refusal: FailureCode | None = None
        self._slot = 0
        self._copied_slot: int | None = None
        self._sending = Lock()
        """A worker that asks too early must not fill the pipe before its job is sent."""
        self._thread = Thread(target=self._listen, name="page-worker", daemon=True)

    def start(self) -> None:
        """Start the process.

        Raises:
            OSError: the system would not.
        """
        self._pixels, address = create_shared()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                _command(address),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                pipesize=PIPE_BYTES,
                pass_fds=inherited_descriptors(address),
                # Ctrl-C in a terminal is for the program, which then ends its workers.
                start_new_session=True,
            )
        except BaseException:
            self._close_pixels()
            raise
        finally:
            child_has_it(address)
        self._job_object = JobObject(self._process.pid)
        self._thread.start()

    @property
    def process_id(self) -> int:
        """The system's number for the process."""
        return self._process.pid

    def begin(self, job: wire.Job, source: PageSource) -> None:
        """Send a job to the idle worker; its end is an event."""
        if isinstance(job, wire.Draw):
            # As long as one slot is enough the other takes up no memory.
            self._slot = 1 if self._copied_slot == 0 else 0
            job = replace(job, slot=self._slot)
        with self._sending:
            self._job = job
            self._source = source
            self._ahead = ReadAhead(source, is_eager=isinstance(job, wire.Draw))
            self._refusal = None
            self._send(job)

    def forget(self, document: int) -> None:
        """Make the idle worker close a document."""
        self._send(wire.Close(document))

    def retire(self) -> None:
        """Let the idle worker end by itself."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def kill(self) -> None:
        """End the worker at once, whatever it is doing."""
        self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_REAP_S)

    def hold(self) -> None:
        """Take the processor from the worker; while it is held, only `kill` and `release` count."""
        if self._process.poll() is None:
            yielding.hold(self._process.pid)

    def release(self) -> None:
        """Give the processor back."""
        if self._process.poll() is None:
            yielding.release(self._process.pid)

    def join(self, timeout_s: float) -> bool:
        """Wait for the worker's end; False when it takes longer than that."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _send(self, message: wire.ToWorker) -> None:
        if self._process.stdin is None or self._process.stdin.closed:
            return
        with contextlib.suppress(OSError):  # a dead worker shows as the end of its output
            wire.send(self._process.stdin.fileno(), message)

    def _listen(self) -> None:
        lie = ""
        try:
            while True:
                self._take(self._receive())
        except (EOFError, OSError, ValueError):
            pass  # it ended, or was ended
        except wire.WireError as error:
            lie = str(error)  # taken over, or mad
        # Also one that has only closed its end of the pipe.
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        self._close_pixels()
        self._job_object.close()
        self._on_event(self, Ended(lie))

    def _receive(self) -> wire.FromWorker:
        if self._process.stdout is None:
            raise EOFError
        kind, payload = wire.read_frame(self._process.stdout.fileno(), wire.ANSWER_LIMIT_BYTES)
        if kind != wire.MESSAGE:
            raise wire.WireError("not a message")
        return wire.decode_from_worker(payload)

    def _take(self, message: wire.FromWorker) -> None:
        if isinstance(message, wire.NeedChunk):
            self._serve_chunk(message.index)
        elif isinstance(message, wire.Ready):
            if self._is_warm:
                raise wire.WireError("warm for a second time")
            self._is_warm = True
            self._on_event(self, Started(message))
        elif self._job is None:
            raise wire.WireError("an answer that nobody asked for")
        else:
            job, self._job, self._source, self._ahead = self._job, None, None, None
            reply = self._checked(job, message)
            # From now on the next job may begin, in another thread, and use another slot.
            slot = self._copied_slot = self._slot
            self._on_event(self, Free(reply.resident_bytes))
            pixels = memoryview(b"")
            if isinstance(reply, wire.Drawn):
                pixels = copy_out(self._pixels[slot], reply.stride * reply.height_px)
            self._copied_slot = None
            self._on_event(self, Finished(reply, pixels))

    def _serve_chunk(self, index: int) -> None:
        with self._sending:
            source, ahead = self._source, self._ahead
        if source is None or ahead is None or self._process.stdin is None:
            raise wire.WireError("a chunk of no document")
        start = index * source.chunk_bytes
        if not 0 <= start < source.size_bytes:
            raise wire.WireError("a chunk outside of the document")
        chunk = b""
        try:
            chunk = ahead.chunk(index)
        except OSError:
            self._refusal = self._refusal or FailureCode.BROKEN
        except Exception:  # noqa: BLE001 - whatever it is, these bytes must not be drawn
            self._refusal = FailureCode.TAMPERED
        else:
            if len(chunk) != min(source.chunk_bytes, source.size_bytes - start):
                self._refusal = FailureCode.TAMPERED
        kind = wire.CHUNK if self._refusal is None else wire.REFUSED
        wire.write_frame(self._process.stdin.fileno(), kind, chunk if kind == wire.CHUNK else b"")
        if kind == wire.CHUNK:
            ahead.look_ahead(index)

    def _checked(self, job: wire.Job, reply: wire.Reply) -> wire.Reply:
        """Trust no answer: a refused chunk refuses the picture, and measures must fit."""
        if self._refusal is not None:
            return wire.Failed(self._refusal, reply.resident_bytes)
        refuse_absurd(job, reply)
        return reply

    def _close_pixels(self) -> None:
        for slot in self._pixels:
            slot.close()


def _command(address: str) -> list[str]:
    # Neither `multiprocessing`, which would run the program's main module again, nor the
    # start-up of site-packages: the worker gets the search path of its parent.
    path = [str(_ROOT), *(entry for entry in sys.path if entry)]
    code = f"import sys; sys.path[:] = {path!r}; from ui.render.worker import main; main()"
    # A virtual environment's interpreter on Windows only starts the real one as a child.
    python = vars(sys).get("_base_executable") if sys.platform == "win32" else None
    return [python or sys.executable, "-I", "-S", "-c", code, address]
