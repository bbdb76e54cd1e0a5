"""Two versions of a paper laid over each other: which words are which, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from meeting.reading.changes import comparing
from meeting.reading.flow import Flow, flowing
from meeting.reading.matching import Matching, matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from meeting.ids import PaperId
    from meeting.reading.comparison import Comparison
    from ui.models.room.versions.slices import Slices
    from ui.models.room.versions.texts import PaperTexts


class Pair(NamedTuple):
    """An older and a newer version, or the other way round."""

    old: PaperId
    new: PaperId


class Laid(NamedTuple):
    """What two versions have in common, and in what they differ."""

    matching: Matching
    comparison: Comparison


class Pairs(QObject):
    """Works out pairs of versions; `ready` says that one more is there."""

    ready = Signal()

    def __init__(self, texts: PaperTexts, slices: Slices, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._slices = slices
        self._wanted: dict[object, frozenset[Pair]] = {}
        self._laid: dict[Pair, Laid] = {}
        self._begun: set[Pair] = set()
        self._flows: dict[PaperId, Flow] = {}
        texts.arrived.connect(self._on_text)

    def want(self, who: object, pairs: Iterable[Pair]) -> None:
        """Have exactly these pairs worked out for somebody."""
        wanted = frozenset(pairs)
        if wanted == self._wanted.get(who, frozenset()):
            return
        self._wanted[who] = wanted
        every = self._every()
        papers = {paper for pair in every for paper in pair}
        self._laid = {pair: laid for pair, laid in self._laid.items() if pair in every}
        self._begun &= every
        self._flows = {paper: flow for paper, flow in self._flows.items() if paper in papers}
        self._texts.want(papers)
        self._begin()

    def laid(self, pair: Pair) -> Laid | None:
        """Return a pair, if it has been worked out."""
        return self._laid.get(pair)

    def _every(self) -> frozenset[Pair]:
        return frozenset[Pair]().union(*self._wanted.values())

    def _begin(self) -> None:
        for pair in sorted(self._every() - self._begun):
            if all(self._texts.pages(paper) is not None for paper in pair):
                self._begun.add(pair)
                self._slices.run(self._lay(pair))

    def _lay(self, pair: Pair) -> Iterator[None]:
        for paper in pair:
            pages = self._texts.pages(paper)
            if paper not in self._flows and pages is not None:
                made = Flow(pages)
                yield from flowing(made)
                self._flows[paper] = made
        if pair not in self._begun or any(paper not in self._flows for paper in pair):
            return
        matched = Matching(self._flows[pair.old], self._flows[pair.new])
        yield from matching(matched)
        compared = yield from comparing(matched)
        if pair in self._begun:
            self._laid[pair] = Laid(matched, compared)
            self.ready.emit()

    @Slot(str)
    def _on_text(self, _paper: str) -> None:
        self._begin()
