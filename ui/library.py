"""What keeps the words of papers and pages in small on this device, as the screens ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from meeting.reading.page_text import PageText


class Preview(NamedTuple):
    """A page (from 0) in small, as an encoded picture that was made on this device."""

    page: int
    width_px: int
    height_px: int
    data: bytes


class Mark(NamedTuple):
    """What was found in a piece of text, by letters."""

    start: int
    end: int


class Found(NamedTuple):
    """A page (from 0) on which something was found, and a piece of its text.

    `apart` says that the words stand on the page, but not side by side.
    """

    paper: str
    page: int
    text: str
    marks: tuple[Mark, ...]
    recognised: bool
    apart: bool = False


class Answer(NamedTuple):
    """How many pages answer a question, and the best of them, the best first."""

    pages: int
    best: tuple[Found, ...]


NOTHING_FOUND: Final = Answer(0, ())

Previews = Sequence[Preview]
MakePreviews = Callable[[], Previews]


class Library(Protocol):
    """Every method is called in the window's thread and never waits; `done` is called there."""

    def read_pages(self, done: Callable[[Mapping[str, int]], None]) -> None:
        """Bring of each paper how many of its pages are kept, from the first without a gap."""

    def keep(
        self,
        paper: str,
        texts: Sequence[PageText],
        make_previews: MakePreviews,
        done: Callable[[Previews | None], None],
    ) -> None:
        """Keep pages; the pictures are made in another thread, and brought when all is kept.

        `done` is called with nothing where they could not be kept.
        """

    def previews(
        self, paper: str, first: int, count: int, done: Callable[[Previews], None]
    ) -> None:
        """Bring neighbouring pages in small, as far as they are here."""

    def page_text(self, paper: str, page: int, done: Callable[[PageText | None], None]) -> None:
        """Bring what stands on a page."""

    def search(
        self, asked: str, papers: Sequence[str], limit: int, done: Callable[[Answer], None]
    ) -> None:
        """Look for what somebody typed in these papers."""


class NoLibrary:
    """Keeps nothing, so that nothing is found."""

    def read_pages(self, done: Callable[[Mapping[str, int]], None]) -> None:
        """Bring nothing."""
        done({})

    def keep(
        self,
        paper: str,  # noqa: ARG002
        texts: Sequence[PageText],  # noqa: ARG002
        make_previews: MakePreviews,  # noqa: ARG002
        done: Callable[[Previews | None], None],
    ) -> None:
        """Keep nothing."""
        done(None)

    def previews(
        self,
        paper: str,  # noqa: ARG002
        first: int,  # noqa: ARG002
        count: int,  # noqa: ARG002
        done: Callable[[Previews], None],
    ) -> None:
        """Bring nothing."""
        done(())

    def page_text(
        self,
        paper: str,  # noqa: ARG002
        page: int,  # noqa: ARG002
        done: Callable[[PageText | None], None],
    ) -> None:
        """Bring nothing."""
        done(None)

    def search(
        self,
        asked: str,  # noqa: ARG002
        papers: Sequence[str],  # noqa: ARG002
        limit: int,  # noqa: ARG002
        done: Callable[[Answer], None],
    ) -> None:
        """Find nothing."""
        done(NOTHING_FOUND)
