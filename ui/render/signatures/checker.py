"""Has signatures looked at: what the rest of the program calls, in a thread that may wait."""

from collections.abc import Sequence
from typing import Final

import msgspec

from ui.render import wire
from ui.render.errand import Errand, ErrandEndedError
from ui.render.results import FailureCode
from ui.render.signatures.seen import (
    MOST_SIGNATURES,
    Check,
    NeedChunk,
    Seen,
    encode,
    from_worker,
)
from ui.render.source import PageSource

CHECK_LIMIT_S: Final = 60.0
_MODULE: Final = "ui.render.signatures.worker"


def check_signatures(
    source: PageSource, roots: Sequence[bytes], now_ms: int, *, limit_s: float = CHECK_LIMIT_S
) -> Seen | FailureCode:
    """Say what is seen of the signatures in a document; blocks until it is known."""
    order = Check(source.size_bytes, source.chunk_bytes, tuple(roots), now_ms)
    try:
        with Errand(_MODULE, limit_s) as errand:
            errand.send(encode(order))
            return _listen(errand, source)
    except ErrandEndedError as ended:
        return ended.code
    except OSError:
        return FailureCode.UNAVAILABLE


def _listen(errand: Errand, source: PageSource) -> Seen | FailureCode:
    while True:
        kind, payload = errand.receive()
        try:
            answer = from_worker.decode(payload)
        except msgspec.MsgspecError:
            return FailureCode.BROKEN
        if kind != wire.MESSAGE:
            return FailureCode.BROKEN
        if isinstance(answer, NeedChunk):
            errand.give_chunk(source, answer.index)
        elif isinstance(answer, Seen):
            too_many = len(answer.signatures) > MOST_SIGNATURES
            return FailureCode.BROKEN if too_many else answer
        else:
            return answer.code
