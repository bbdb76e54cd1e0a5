"""Where a note stands in the version of a paper that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from meeting.notes.carried import Verdict
from meeting.notes.note import NOT_HERE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meeting.notes.carried import Carried
    from meeting.notes.note import Note, NoteId, Placement


class Placed(NamedTuple):
    """A note's place.  Not derived and lost is one that its owner leaves on the old page.

    `is_derived` says that this device worked it out and the owner has not confirmed it.  Of a
    lost note the placement is the one in the old version (`placement.paper`): it is not drawn on
    the open pages, but listed.
    """

    placement: Placement
    verdict: Verdict
    is_derived: bool


class Worked(NamedTuple):
    """What was worked out for a note: the place it was carried from, and what came of it."""

    note: Note
    base: Placement
    carried: Carried


class Placing(QObject):
    """Answers where notes stand; `changed` says for which paper the answers are others now."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carried: dict[str, dict[NoteId, Worked]] = {}

    def placement_of(self, note: Note, paper: str) -> Placed | None:
        """Return a note's place in a version; None until it has been worked out."""
        own = note.placement(paper)
        if own is not None and own.page == NOT_HERE:
            return Placed(_where_it_is(note), Verdict.LOST, is_derived=False)
        if own is not None:
            return Placed(own, Verdict.KEPT, is_derived=False)
        known = self._carried.get(paper, {}).get(note.id)
        if known is None or known.note.placements != note.placements:
            return None
        place = known.carried.placement
        if place is None:
            return Placed(known.base, Verdict.LOST, is_derived=True)
        return Placed(place, known.carried.verdict, is_derived=True)

    def put(self, paper: str, found: Mapping[NoteId, Worked]) -> None:
        """Take what was worked out for a version, beside what is known already."""
        if found:
            self._carried.setdefault(paper, {}).update(found)
            self.changed.emit(paper)

    def forget(self, paper: str) -> None:
        """Drop what was worked out for a version that is not open any more."""
        self._carried.pop(paper, None)


def _where_it_is(note: Note) -> Placement:
    return next(one for one in reversed(note.placements) if one.page != NOT_HERE)
