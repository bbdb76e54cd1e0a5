"""A library in memory that answers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.reading.finding import PHRASE, parse
from sync.stores.memory_library import MemoryLibrary
from sync.stores.ports import PagePicture
from ui.library import Answer, Found, Mark, Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from meeting.reading.page_text import PageText
    from ui.library import MakePreviews, Previews

LOG = "a" * 32


class SampleLibrary:
    """Keeps pages for as long as the test runs; `is_full` makes it keep nothing more."""

    def __init__(self) -> None:
        self.store = MemoryLibrary(LOG.__eq__)
        self.kept: list[tuple[str, list[int]]] = []
        self.asked: list[str] = []
        self.is_full = False

    def read_pages(self, done: Callable[[Mapping[str, int]], None]) -> None:
        done(self.store.read_pages(LOG))

    def keep(
        self,
        paper: str,
        texts: Sequence[PageText],
        make_previews: MakePreviews,
        done: Callable[[Previews | None], None],
    ) -> None:
        if self.is_full:
            done(None)
            return
        previews = make_previews()
        self.store.put_pages(LOG, paper, texts, [PagePicture(*one) for one in previews])
        self.kept.append((paper, [text.page for text in texts]))
        done(previews)

    def previews(
        self, paper: str, first: int, count: int, done: Callable[[Previews], None]
    ) -> None:
        pictures = self.store.pictures(LOG, paper, first, count)
        done([Preview(one.page, one.width_px, one.height_px, one.data) for one in pictures])

    def page_text(self, paper: str, page: int, done: Callable[[PageText | None], None]) -> None:
        done(self.store.page_text(LOG, paper, page))

    def search(
        self, asked: str, papers: Sequence[str], limit: int, done: Callable[[Answer], None]
    ) -> None:
        self.asked.append(asked)
        answer = self.store.search(LOG, parse(asked), papers, limit)
        found = [
            Found(
                one.paper,
                one.page,
                one.text,
                tuple(Mark(*mark) for mark in one.marks),
                one.recognised,
                one.level > PHRASE,
            )
            for one in answer.best
        ]
        done(Answer(answer.pages, tuple(found)))
