"""The other side of an errand: what its process does first and last, and its pipe."""

import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn, TypeVar

from ui.render import wire

R = TypeVar("R")


class Pipe:
    """The two ends that the parent holds the others of."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming = incoming
        self._outgoing = outgoing

    def send_message(self, data: bytes) -> None:
        """Send an encoded message."""
        wire.write_frame(self._outgoing, wire.MESSAGE, data)

    def send_piece(self, data: bytes) -> None:
        """Send some bytes of what is made."""
        wire.write_frame(self._outgoing, wire.CHUNK, data)

    def receive_message(self) -> bytes:
        """Wait for the next message."""
        return wire.read_frame(self._incoming)[1]

    def receive_chunk(self) -> bytes | None:
        """Wait for the chunk that was asked for; None when it was refused."""
        kind, payload = wire.read_frame(self._incoming)
        return payload if kind == wire.CHUNK else None


def run_errand(
    make_ready: Callable[[], R], serve: Callable[[Pipe, R], bytes], last_resort_s: float
) -> NoReturn:
    """Make ready, serve, send the answer and end; end in any case after so many seconds."""
    incoming = os.dup(0)
    outgoing = os.dup(1)
    os.dup2(2, 1)
    ready = make_ready()
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, last_resort_s)
    pipe = Pipe(incoming, outgoing)
    try:
        pipe.send_message(serve(pipe, ready))
    except (EOFError, OSError):
        os._exit(1)
    os._exit(0)
