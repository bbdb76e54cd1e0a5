"""What was read on pages, the longest unused let go when it is of too many pages."""

from __future__ import annotations

from collections import Counter, OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.render.results import ContentResult, FailureCode, PageContent

KEPT_PAGES: Final = 40

PageName = tuple[str, int]


class PageContents:
    """The contents of pages that are, or were lately, of use; and which are wanted."""

    def __init__(self, kept_pages: int = KEPT_PAGES) -> None:
        self._kept_pages = kept_pages
        self._contents: OrderedDict[PageName, PageContent] = OrderedDict()
        self._failed: dict[PageName, FailureCode] = {}
        self._wanted: Counter[PageName] = Counter()

    def get(self, name: PageName) -> PageContent | None:
        """Return what is on a page."""
        content = self._contents.get(name)
        if content is not None:
            self._contents.move_to_end(name)
        return content

    def failure(self, name: PageName) -> FailureCode | None:
        """Say why a page could not be read."""
        return self._failed.get(name)

    def want(self, name: PageName) -> None:
        """Note that somebody wants a page; each who does says so once."""
        self._wanted[name] += 1

    def unwant(self, name: PageName) -> None:
        """Note that one who wanted a page does no more."""
        self._wanted[name] -= 1
        if self._wanted[name] < 1:
            del self._wanted[name]

    def missing(self) -> Iterator[PageName]:
        """Return the pages that are wanted and not there."""
        for name in self._wanted:
            if name not in self._contents and name not in self._failed:
                yield name

    def take(self, result: ContentResult) -> None:
        """Keep what has been read; of the others, those that nobody wants may go."""
        name = (result.document, result.page)
        if result.content is None:
            if result.failure is not None:
                self._failed[name] = result.failure
            return
        self._contents[name] = result.content
        self._contents.move_to_end(name)
        for other in list(self._contents):
            if len(self._contents) <= self._kept_pages:
                return
            if other not in self._wanted:
                del self._contents[other]

    def forget(self, document: str) -> None:
        """Let go of everything about a document but who wants it."""
        self._contents = OrderedDict(
            (name, content) for name, content in self._contents.items() if name[0] != document
        )
        self._failed = {name: code for name, code in self._failed.items() if name[0] != document}
