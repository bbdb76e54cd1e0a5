"""The words of papers and pages in small, in the vault; asked for beside the network's loop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from meeting.reading.finding import PHRASE, parse
from sync.stores.ports import PagePicture
from ui.library import NOTHING_FOUND, Answer, Found, Mark, Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from meeting.reading.page_text import PageText
    from sync.client.client import Client
    from ui.bridge.faults import Fault
    from ui.bridge.network import Network
    from ui.library import MakePreviews, Previews


class VaultLibrary:
    """The library of one meeting; implements `Library`.

    What cannot be read or kept, as on a full disk, is as if it were not there: papers open
    without it, and it is tried again at the next start.
    """

    def __init__(self, network: Network, client: Client) -> None:
        self._network = network
        self._store = client.device.vault.library
        self._log = client.membership.log

    def read_pages(self, done: Callable[[Mapping[str, int]], None]) -> None:
        """Bring of each paper how many of its pages are kept."""
        self._ask(lambda: self._store.read_pages(self._log), done, {})

    def keep(
        self,
        paper: str,
        texts: Sequence[PageText],
        make_previews: MakePreviews,
        done: Callable[[Previews | None], None],
    ) -> None:
        """Keep pages."""

        def work() -> Previews:
            previews = make_previews()
            self._store.put_pages(self._log, paper, texts, [PagePicture(*one) for one in previews])
            return previews

        self._ask(work, done, None)

    def previews(
        self, paper: str, first: int, count: int, done: Callable[[Previews], None]
    ) -> None:
        """Bring neighbouring pages in small."""

        def work() -> Previews:
            return [
                Preview(one.page, one.width_px, one.height_px, one.data)
                for one in self._store.pictures(self._log, paper, first, count)
            ]

        self._ask(work, done, ())

    def page_text(self, paper: str, page: int, done: Callable[[PageText | None], None]) -> None:
        """Bring what stands on a page."""
        self._ask(lambda: self._store.page_text(self._log, paper, page), done, None)

    def search(
        self, asked: str, papers: Sequence[str], limit: int, done: Callable[[Answer], None]
    ) -> None:
        """Look for what somebody typed in these papers."""

        def work() -> Answer:
            answer = self._store.search(self._log, parse(asked), papers, limit)
            found = tuple(
                Found(
                    one.paper,
                    one.page,
                    one.text,
                    tuple(Mark(start, end) for start, end in one.marks),
                    one.recognised,
                    one.level > PHRASE,
                )
                for one in answer.best
            )
            return Answer(answer.pages, found)

        self._ask(work, done, NOTHING_FOUND)

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], None], instead: object) -> None:
        def failed(_fault: Fault) -> None:
            done(instead)

        self._network.call(asyncio.to_thread(work), done, failed)
