"""What a comparison of two versions of a paper says."""

from enum import StrEnum

import msgspec

from meeting.reading.page_text import Box


class ChangeKind(StrEnum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"
    MOVED = "moved"
    PICTURE = "picture"


class Change(msgspec.Struct, frozen=True):
    """One change; where there is nothing in one of the versions, the page is where it would be."""

    kind: ChangeKind
    old_page: int
    new_page: int
    old_boxes: tuple[Box, ...] = ()
    new_boxes: tuple[Box, ...] = ()
    old_text: str = ""
    new_text: str = ""


class PageKind(StrEnum):
    """What became of a page."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    INSERTED = "inserted"
    REMOVED = "removed"


class PagePair(msgspec.Struct, frozen=True):
    """A page of the newer version beside that of the older; -1 for none."""

    kind: PageKind
    old: int
    new: int


class Comparison(msgspec.Struct, frozen=True):
    """All that changed, in the order of the newer version."""

    pages: tuple[PagePair, ...]
    changes: tuple[Change, ...]

    @property
    def changed_pages(self) -> tuple[PagePair, ...]:
        """The pages that are not as they were."""
        return tuple(pair for pair in self.pages if pair.kind is not PageKind.SAME)
