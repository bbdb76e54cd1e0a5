"""Pages that will be wanted next: those about each reader's place, and about the presenter's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from meeting.ids import PaperId
from ui.pages.cache import PageKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.models.room.reading.sheets import Sheet
    from ui.models.room.reading.shelf import Shelf
    from ui.pages.supply import PageSupply

PAGES_AHEAD: Final = 3
PAGES_BEHIND: Final = 1
ABOUT_PRESENTER: Final = (0, 1, -1, 2, -2)


def beside(first: int, last: int, *, forward: bool) -> tuple[int, ...]:
    """Return what stands next to those in sight, in the order in which it will be wanted."""
    after, before = (PAGES_AHEAD, PAGES_BEHIND) if forward else (PAGES_BEHIND, PAGES_AHEAD)
    following = range(last + 1, last + 1 + after)
    preceding = range(first - 1, first - 1 - before, -1)
    return (*following, *preceding) if forward else (*preceding, *following)


class LookAhead:
    """Tells the supply what all readers of a room will want."""

    def __init__(self, supply: PageSupply, shelf: Shelf) -> None:
        self._supply = supply
        self._shelf = shelf
        self._near: dict[object, list[PageKey]] = {}
        self._width_px = 0
        self._seen: dict[PaperId, Sheet] = {}
        self._presented = (PaperId(""), 0)

    def near(
        self, reader: object, sheets: Sequence[Sheet], width_px: int, seen: Sequence[Sheet] = ()
    ) -> None:
        """Take note of the sheets about a reader's place, in their order, and of one in sight."""
        self._seen = {sheet.paper: sheet for sheet in seen}
        self._near[reader] = [PageKey(sheet.paper, sheet.page, width_px) for sheet in sheets]
        self._width_px = width_px
        self._ask()

    def hurry(self, sheets: Sequence[Sheet]) -> None:
        """Have sheets begun that will be in sight as soon as the screen has moved there."""
        for sheet in sheets:
            seen = self._seen.get(sheet.paper)
            # A sheet like one in sight will be as wide; others wait until the screen says so.
            if seen is not None and seen[2:] == sheet[2:]:
                self._supply.hurry(PageKey(sheet.paper, sheet.page, self._width_px))

    def presented(self, paper: PaperId, page: int) -> None:
        """Take note of the presenter's page, from 1."""
        self._presented = (paper, page)
        self._ask()

    def _ask(self) -> None:
        keys = [key for near in self._near.values() for key in near]
        paper, page = self._presented
        info = self._shelf.info(paper)
        if info is not None and self._width_px:
            pages = (page - 1 + step for step in ABOUT_PRESENTER)
            keys += [
                PageKey(paper, at, self._width_px) for at in pages if 0 <= at < info.page_count
            ]
        self._supply.look_ahead(list(dict.fromkeys(keys)))
