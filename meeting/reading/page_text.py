"""The words of a page and where they stand.

Places are whole numbers, in hundredths of a point from the top left corner of the page as it is
shown, so that they are the same on every device and survive being written and read.
"""

from typing import Final

import msgspec

UNITS_PER_PT: Final = 100


class Box(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A rectangle on a page, in hundredths of a point."""

    x0: int
    y0: int
    x1: int
    y1: int


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One word as it stands on the page; `line` and `block` count on the page from 0."""

    text: str
    box: Box
    line: int
    block: int


class PageText(msgspec.Struct, frozen=True, array_like=True):
    """All words of a page in reading order; `recognised` says that a machine read a picture."""

    page: int
    width: int
    height: int
    words: tuple[Word, ...] = ()
    recognised: bool = False
    picture: bytes = b""
    """The page in 32 x 32 grey values, row by row: what is compared where there are no words."""


class PageLink(msgspec.Struct, frozen=True, array_like=True):
    """A link on a page: to a page of the same paper (from 0; -1 for none) or to an address."""

    box: Box
    page: int = -1
    uri: str = ""
