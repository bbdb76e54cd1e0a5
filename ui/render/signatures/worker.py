"""The process that looks at signatures: no file, no key, no network, only its pipe."""

import asyncio
import os
import selectors
import signal
import sys
from datetime import UTC, datetime
from typing import Final, NoReturn

from ui.render import wire
from ui.render.chunks import ChunkRefusedError, Chunks
from ui.render.results import FailureCode
from ui.render.sandbox import lock_down
from ui.render.signatures.examine import examine, read_roots
from ui.render.signatures.rehearsal import rehearse
from ui.render.signatures.seen import (
    FromWorker,
    NeedChunk,
    NotSeen,
    Seen,
    encode,
    to_worker,
)

_LAST_RESORT_S: Final = 120.0


class Pipe:
    """The two ends that the parent holds the others of."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming = incoming
        self._outgoing = outgoing

    def send(self, message: FromWorker) -> None:
        """Send a message."""
        wire.write_frame(self._outgoing, wire.MESSAGE, encode(message))

    def receive(self) -> bytes:
        """Wait for the next message."""
        return wire.read_frame(self._incoming)[1]

    def fetch(self, index: int) -> bytes | None:
        """Ask for a chunk; None when it was refused."""
        self.send(NeedChunk(index))
        kind, payload = wire.read_frame(self._incoming)
        return payload if kind == wire.CHUNK else None


def serve(pipe: Pipe, loop: asyncio.AbstractEventLoop) -> FromWorker:
    """Look at the one document that is asked about."""
    order = to_worker.decode(pipe.receive())
    chunks = Chunks(order.size_bytes, order.chunk_bytes, pipe.fetch)
    roots, unusable = read_roots(order.roots)
    now = datetime.fromtimestamp(order.now_ms / 1000, tz=UTC)
    try:
        seen = examine(chunks, roots, now, loop)
    except ChunkRefusedError:
        return NotSeen(FailureCode.TAMPERED)
    except Exception:  # noqa: BLE001 - whatever a file is made of
        return NotSeen(FailureCode.TAMPERED if chunks.is_refused else FailureCode.BROKEN)
    return NotSeen(FailureCode.TAMPERED) if chunks.is_refused else Seen(tuple(seen), unusable)


def make_ready() -> asyncio.AbstractEventLoop:
    """Load all that is needed and take from this process what is not; there is no way back."""
    # This selector needs no system call that the filter would have to allow.
    loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
    asyncio.set_event_loop(loop)
    rehearse()
    lock_down()
    return loop


def main() -> NoReturn:
    """Run as a worker for one document."""
    incoming = os.dup(0)
    outgoing = os.dup(1)
    os.dup2(2, 1)
    loop = make_ready()
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, _LAST_RESORT_S)
    pipe = Pipe(incoming, outgoing)
    try:
        pipe.send(serve(pipe, loop))
    except (EOFError, OSError):
        os._exit(1)
    os._exit(0)
