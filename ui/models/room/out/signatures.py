"""What the signatures of the open paper say."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from ui.qt import Property, QmlElement, QmlUncreatable
from ui.render.results import FailureCode
from ui.render.signatures.checker import check_signatures
from ui.render.signatures.seen import Seen
from ui.words.signatures import SignatureSaid, signature_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from meeting.ids import PaperId
    from ui.models.room.open_papers import ReadingModel
    from ui.models.room.out.background import Background
    from ui.models.room.seat import Seat
    from ui.render.source import PageSource

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

TONES = ("good", "caution", "bad")


@QmlElement
@QmlUncreatable("belongs to the room")
class SignaturesModel(QObject):
    """Signatures of the open paper; `phase` is none, looking, seen or failed.

    `roots` are the certificates that this device has been told to trust.
    """

    changed = Signal()

    def __init__(
        self,
        seat: Seat,
        reading: ReadingModel,
        background: Background,
        roots: Callable[[], Sequence[bytes]],
        language: Callable[[], str],
    ) -> None:
        super().__init__(seat)
        self._seat = seat
        self._reading = reading
        self._background = background
        self._roots = roots
        self._language = language
        self._known: dict[PaperId, Seen | FailureCode | None] = {}
        self._trusted: tuple[bytes, ...] = ()
        reading.shelf.changed.connect(self._on_paper)
        reading.panes_changed.connect(self.look)
        for reader in (reading.first, reading.second):
            reader.paper_changed.connect(self.look)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """How far the looking is."""
        paper = self._paper
        if paper not in self._known:
            return "none"
        found = self._known[paper]
        if found is None:
            return "looking"
        return "seen" if isinstance(found, Seen) else "failed"

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many signatures there are."""
        return len(self._said)

    @Property(str, notify=changed)
    def tone(self) -> str:
        """The worst of them: good, caution or bad."""
        if self.phase == "failed":
            return "caution"
        return max((one.tone for one in self._said), key=TONES.index, default="caution")

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """Each signature in words."""
        return [
            {"title": one.title, "organisation": one.organisation, "tone": one.tone,
             "lines": list(one.lines)}
            for one in self._said
        ]  # fmt: skip

    @Property(int, notify=changed)
    def unusableRoots(self) -> int:
        """How many of the trusted files hold no certificate."""
        found = self._known.get(self._paper)
        return found.unusable_roots if isinstance(found, Seen) else 0

    @Slot()
    def look(self) -> None:
        """Look at the paper that is open now, if it is a signed one."""
        paper = self._paper
        self.changed.emit()
        info = self._reading.shelf.info(paper)
        if info is None or not info.is_signed:
            return
        trusted = tuple(self._roots())
        if trusted != self._trusted:
            self._trusted = trusted
            self._known = {one: found for one, found in self._known.items() if found is None}
        if paper in self._known:
            return
        source = self._source(paper)
        self._known[paper] = None if source is not None else FailureCode.UNAVAILABLE
        self.changed.emit()
        if source is not None:
            now_ms = self._seat.clock()
            self._background.run(
                partial(check_signatures, source, trusted, now_ms), partial(self._take, paper)
            )

    def _take(self, paper: PaperId, found: Seen | FailureCode) -> None:
        self._known[paper] = found
        self.changed.emit()

    def _source(self, paper: PaperId) -> PageSource | None:
        # Whatever a store or a disk can fail with, the paper itself says it.
        with contextlib.suppress(Exception):
            return self._seat.commands.page_source(paper)
        return None

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        if paper == self._paper:
            self.look()

    @property
    def _paper(self) -> PaperId:
        return self._reading.active.paper  # type: ignore[return-value]

    @property
    def _said(self) -> list[SignatureSaid]:
        found = self._known.get(self._paper)
        if not isinstance(found, Seen):
            return []
        language = self._language()
        return [signature_words(msgspec.structs.asdict(one), language) for one in found.signatures]
