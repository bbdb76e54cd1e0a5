"""What a page's layer of notes asks for what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from meeting.notes.note import Note, Placement


class Drawn(NamedTuple):
    """A note as it stands on a page.

    `owner` is the name of whoever shared it, or nothing; `asks` says that its place was worked
    out and should be looked at; `in_file` that the page's own picture shows it already.
    """

    note: Note
    placement: Placement
    owner: str = ""
    asks: bool = False
    in_file: bool = False


class NoteBoard(QObject):
    """Knows which notes stand on which page; `changed` names the paper, or none for all."""

    changed = Signal(str)
    lifted_changed = Signal()

    def look_at(self, view: int, paper: str, page: int) -> None:
        """Take note of which page a view shows; of none when the paper is nothing."""
        raise NotImplementedError

    def on_page(self, paper: str, page: int) -> tuple[Drawn, ...]:
        """Return the notes of a page, from 0, the lowest first."""
        raise NotImplementedError

    def is_lifted(self, note: str) -> bool:
        """Say whether a note is in somebody's hand, to be moved."""
        raise NotImplementedError

    def find(self, note: str) -> Drawn | None:
        """Return a note wherever it stands, for a small picture of it."""
        raise NotImplementedError
