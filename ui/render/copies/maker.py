"""Has annotated copies made: what the rest of the program calls, in a thread that may wait."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import Final

import msgspec

from meeting.notes.note import Note
from ui.render import wire
from ui.render.copies.messages import (
    NOTES_AT_ONCE_BYTES,
    Begin,
    Heading,
    Made,
    MakeCopy,
    NeedPart,
    NotesOf,
    PageOut,
    PaperIn,
    encode,
    from_worker,
)
from ui.render.errand import Errand, ErrandEndedError
from ui.render.results import FailureCode
from ui.render.source import PageSource

COPY_LIMIT_S: Final = 300.0
_MODULE: Final = "ui.render.copies.worker"
_ROOM_BYTES: Final = 64 * 1024 * 1024
_GROWTH: Final = 4


@dataclass(frozen=True, slots=True)
class PaperToCopy:
    """A paper with the notes to be written on it, each with the one place where it stands."""

    source: PageSource
    notes: Sequence[Note] = ()


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """What is wanted: all pages of the only paper, or the pages that are named."""

    papers: Sequence[PaperToCopy]
    pages: Sequence[PageOut] = ()
    headings: Sequence[Heading] = ()
    authors: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    unsigned_label: str = ""


def make_copy(
    order: CopyOrder,
    take: Callable[[bytes], object],
    *,
    limit_s: float = COPY_LIMIT_S,
    stop: Event | None = None,
) -> Made | FailureCode:
    """Make a copy and hand over its bytes piece by piece; what came is void if it fails."""
    try:
        with Errand(_MODULE, limit_s) as errand:
            _tell(errand, order)
            return _listen(errand, order, take, stop or Event())
    except ErrandEndedError as ended:
        return ended.code
    except OSError:
        return FailureCode.UNAVAILABLE


def _tell(errand: Errand, order: CopyOrder) -> None:
    papers = tuple(
        PaperIn(paper.source.size_bytes, paper.source.chunk_bytes) for paper in order.papers
    )
    errand.send(
        encode(
            MakeCopy(
                papers,
                tuple(order.pages),
                tuple(order.headings),
                order.title,
                order.unsigned_label,
            )
        )
    )
    for number, paper in enumerate(order.papers):
        for notes in _in_batches(paper.notes):
            errand.send(encode(NotesOf(number, tuple(notes), dict(order.authors))))
    errand.send(encode(Begin()))


def _in_batches(notes: Sequence[Note]) -> list[list[Note]]:
    batches: list[list[Note]] = []
    room = 0
    for note in notes:
        size = len(encode(note))
        if not batches or size > room:
            batches.append([])
            room = NOTES_AT_ONCE_BYTES
        batches[-1].append(note)
        room -= size
    return batches


def _listen(
    errand: Errand, order: CopyOrder, take: Callable[[bytes], object], stop: Event
) -> Made | FailureCode:
    room = _ROOM_BYTES + _GROWTH * sum(paper.source.size_bytes for paper in order.papers)
    taken = 0
    while not stop.is_set():
        kind, payload = errand.receive()
        if kind == wire.CHUNK:
            taken += len(payload)
            if taken > room:
                errand.call_off(FailureCode.TOO_LARGE)
                return FailureCode.TOO_LARGE
            take(payload)
            continue
        try:
            answer = from_worker.decode(payload)
        except msgspec.MsgspecError:
            return FailureCode.BROKEN
        if isinstance(answer, Made):
            return answer if answer.size_bytes == taken else FailureCode.BROKEN
        if not isinstance(answer, NeedPart):
            return answer.code
        if not 0 <= answer.paper < len(order.papers):
            return FailureCode.BROKEN
        errand.give_chunk(order.papers[answer.paper].source, answer.index)
    errand.call_off()
    return FailureCode.UNAVAILABLE
