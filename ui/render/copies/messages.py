"""What a copy is to be, and what comes back from the worker that makes it."""

from typing import Final

import msgspec

from meeting.notes.note import Note
from ui.render.results import FailureCode

NOTES_AT_ONCE_BYTES: Final = 1024 * 1024


class PaperIn(msgspec.Struct, frozen=True):
    """One paper that pages are taken from."""

    size_bytes: int
    chunk_bytes: int


class PageOut(msgspec.Struct, frozen=True, array_like=True):
    """A page of the copy: which paper's (counted from 0), which page, and what it is called."""

    paper: int
    page: int
    label: str = ""


class Heading(msgspec.Struct, frozen=True, array_like=True):
    """A line of the copy's table of contents; `page` counts from 0 in the copy."""

    level: int
    title: str
    page: int


class MakeCopy(msgspec.Struct, frozen=True, tag=True):
    """Make a copy of these pages; of all pages of the only paper when none are named.

    `unsigned_label` stands on every page that comes from a signed file.
    """

    papers: tuple[PaperIn, ...]
    pages: tuple[PageOut, ...] = ()
    headings: tuple[Heading, ...] = ()
    title: str = ""
    unsigned_label: str = ""


class NotesOf(msgspec.Struct, frozen=True, tag=True):
    """Some notes on one paper, each with the place where it stands; `authors` names people."""

    paper: int
    notes: tuple[Note, ...]
    authors: dict[str, str] = {}


class Begin(msgspec.Struct, frozen=True, tag=True):
    """All has been said."""


class NeedPart(msgspec.Struct, frozen=True, tag=True):
    """Ask for one chunk of one paper."""

    paper: int
    index: int


class Made(msgspec.Struct, frozen=True, tag=True):
    """The copy has been sent whole.

    `was_signed` says that pages of a signed file are in it; papers that could not be read, of
    several, are `left_out`.
    """

    size_bytes: int
    pages: int
    was_signed: bool
    left_out: tuple[int, ...] = ()


class NotMade(msgspec.Struct, frozen=True, tag=True):
    """There is no copy."""

    code: FailureCode


ToWorker = MakeCopy | NotesOf | Begin
FromWorker = NeedPart | Made | NotMade

to_worker: Final[msgspec.msgpack.Decoder[ToWorker]] = msgspec.msgpack.Decoder(ToWorker)
from_worker: Final[msgspec.msgpack.Decoder[FromWorker]] = msgspec.msgpack.Decoder(FromWorker)
encode: Final = msgspec.msgpack.Encoder().encode
