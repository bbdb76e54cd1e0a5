"""Which papers are open in the drawing workers: those that are read, and a few read lately."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from meeting.ids import PaperId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ui.models.room.seat import Seat
    from ui.pages.supply import PageSupply
    from ui.render.results import DocumentInfo

KEPT_OPEN: Final = 6
"""So many papers stay open that nobody reads just now, so that going back to one is at once."""


def own_labels(info: DocumentInfo) -> tuple[str, ...]:
    """Return what a paper calls its pages, or nothing where it calls them 1, 2, 3."""
    labels = info.page_labels
    plain = all(label in ("", str(page)) for page, label in enumerate(labels, 1))
    return () if plain else labels


class Shelf(QObject):
    """Opens papers under their ids; `changed` says that a paper's state is another.

    A state is none, arriving, no_key, opening, failed or ready.
    """

    changed = Signal(str)

    def __init__(self, seat: Seat, supply: PageSupply) -> None:
        super().__init__(seat)
        self._seat = seat
        self._supply = supply
        self._wanted: dict[object, frozenset[PaperId]] = {}
        self._states: dict[PaperId, str] = {}
        self._failures: dict[PaperId, str] = {}
        self._infos: dict[PaperId, DocumentInfo] = {}
        self._latest: dict[PaperId, None] = {}
        supply.opened.connect(self._on_opened)
        supply.refused.connect(self._on_refused)

    @property
    def labels(self) -> Mapping[PaperId, tuple[str, ...]]:
        """The page labels of all papers that were ever open."""
        return {paper: own_labels(info) for paper, info in self._infos.items()}

    def state(self, paper: PaperId) -> str:
        """Say what there is to see of a paper."""
        return self._states.get(paper, "none")

    def failure(self, paper: PaperId) -> str:
        """Say why a paper could not be opened."""
        return self._failures.get(paper, "")

    def info(self, paper: PaperId) -> DocumentInfo | None:
        """Return what a paper says of itself; it is known on after the paper is closed."""
        return self._infos.get(paper)

    def want(self, reader: object, papers: Iterable[PaperId]) -> None:
        """Have exactly these papers open for a reader, opening what is not yet."""
        self._wanted[reader] = frozenset(paper for paper in papers if paper)
        for paper in sorted(self._wanted[reader]):
            self._latest.pop(paper, None)
            self._latest[paper] = None
            if self.state(paper) in ("none", "arriving", "no_key"):
                self._open(paper)
        self._close_the_oldest()

    def is_wanted_by(self, reader: object, paper: PaperId) -> bool:
        """Say whether a reader wants this paper open."""
        return paper in self._wanted.get(reader, ())

    def try_again(self, paper: PaperId) -> None:
        """Try once more to open a paper."""
        self._open(paper)

    def show(self, paper: PaperId) -> None:
        """Take note that more of a paper is here, or its key."""
        if self.state(paper) in ("arriving", "no_key"):
            self._open(paper)
        elif self.state(paper) != "none":
            self.changed.emit(paper)

    def _open(self, paper: PaperId) -> None:
        progress = self._seat.progress(paper)
        self._failures.pop(paper, None)
        if progress.share < 1:
            self._enter(paper, "arriving")
        elif not progress.readable:
            self._enter(paper, "no_key")
        else:
            self._open_source(paper)

    def _open_source(self, paper: PaperId) -> None:
        try:
            source = self._seat.commands.page_source(paper)
        except Exception as error:  # noqa: BLE001 - whatever a store or a disk can fail with
            self._failures[paper] = str(getattr(error, "code", "unavailable"))
            self._enter(paper, "failed")
            return
        self._enter(paper, "opening")
        self._supply.open(paper, source)

    def _close_the_oldest(self) -> None:
        read = frozenset[PaperId]().union(*self._wanted.values())
        idle = [paper for paper in self._latest if paper not in read]
        for paper in idle[: max(0, len(idle) - KEPT_OPEN)]:
            del self._latest[paper]
            if self._states.pop(paper, "none") in ("opening", "ready"):
                self._supply.close(paper)

    def _enter(self, paper: PaperId, state: str) -> None:
        self._states[paper] = state
        self.changed.emit(paper)

    @Slot(str)
    def _on_opened(self, document: str) -> None:
        paper, info = PaperId(document), self._supply.info(document)
        if info is not None and self.state(paper) == "opening":
            self._infos[paper] = info
            self._enter(paper, "ready")

    @Slot(str, str)
    def _on_refused(self, document: str, code: str) -> None:
        paper = PaperId(document)
        if self.state(paper) == "opening":
            self._failures[paper] = code
            self._enter(paper, "failed")
