"""The process that looks at signatures: no file, no key, no network, only its pipe."""

import asyncio
import selectors
from datetime import UTC, datetime
from functools import partial
from typing import Final, NoReturn

from ui.render.chunks import ChunkRefusedError, Chunks
from ui.render.errand_worker import Pipe, run_errand
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


def serve(pipe: Pipe, loop: asyncio.AbstractEventLoop) -> FromWorker:
    """Look at the one document that is asked about."""
    order = to_worker.decode(pipe.receive_message())
    chunks = Chunks(order.size_bytes, order.chunk_bytes, partial(_fetch, pipe))
    roots, unusable = read_roots(order.roots)
    now = datetime.fromtimestamp(order.now_ms / 1000, tz=UTC)
    try:
        seen = examine(chunks, roots, now, loop)
    except ChunkRefusedError:
        return NotSeen(FailureCode.TAMPERED)
    except Exception:  # noqa: BLE001 - whatever a file is made of
        return NotSeen(FailureCode.TAMPERED if chunks.is_refused else FailureCode.BROKEN)
    return NotSeen(FailureCode.TAMPERED) if chunks.is_refused else Seen(tuple(seen), unusable)


def _fetch(pipe: Pipe, index: int) -> bytes | None:
    """Ask for a chunk; None when it was refused."""
    pipe.send_message(encode(NeedChunk(index)))
    return pipe.receive_chunk()


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
    run_errand(make_ready, lambda pipe, loop: encode(serve(pipe, loop)), _LAST_RESORT_S)
