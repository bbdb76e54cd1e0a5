"""What drawing and opening give back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from meeting.notes.note import Note
from meeting.reading.page_text import PageLink, PageText


class FailureCode(StrEnum):
    """Why a document or a page cannot be shown; stable, to be put into words by the views."""

    EMPTY = "empty"
    NOT_A_PDF = "not_a_pdf"
    BROKEN = "broken"
    PASSWORD = "password"  # noqa: S105 - the name of a failure
    TIMEOUT = "timeout"
    TAMPERED = "tampered"
    TOO_LARGE = "too_large"
    UNAVAILABLE = "unavailable"


class Engine(StrEnum):
    """The library that drew a page."""

    MUPDF = "mupdf"
    PDFIUM = "pdfium"


class SandboxLevel(StrEnum):
    """What keeps a worker that a document has taken over from doing harm."""

    SECCOMP = "seccomp"
    """No files, no network, no processes; limited memory."""
    LIMITS = "limits"
    """Limited memory and no further processes; files and network are within reach."""
    NONE = "none"


class Clip(NamedTuple):
    """A part of the drawn page, in pixels of the whole page at the width asked for."""

    x_px: int
    y_px: int
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One line of a document's table of contents."""

    level: int
    title: str
    page: int
    """Counted from 0; -1 when the entry leads nowhere in the document."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What a document says of itself."""

    engine: Engine
    page_sizes_pt: tuple[tuple[float, float], ...]
    """Width and height of every page as shown, that is after its rotation."""
    page_labels: tuple[str, ...]
    outline: tuple[OutlineItem, ...]
    title: str
    is_signed: bool
    is_repaired: bool
    """Its cross references were damaged and have been rebuilt."""

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self.page_sizes_pt)


@dataclass(frozen=True, slots=True)
class Opening:
    """What was found out when a document was opened: it holds as long as the file is the same."""

    info: DocumentInfo
    page_objects: tuple[int, ...]
    """The number of each page's object in the file, 0 where it has none; or nothing is known.

    MuPDF else visits every page of a document before it draws one, and each lies in another chunk.
    """


@dataclass(frozen=True, slots=True)
class OpenResult:
    """The answer to opening a document: either `info` or `failure`."""

    document: str
    info: DocumentInfo | None
    failure: FailureCode | None
    opening: Opening | None = None
    """What to keep, so that it can be opened faster another time."""


NO_PIXELS: Final = memoryview(b"")


@dataclass(frozen=True, slots=True)
class RenderResult:
    """The answer to one request: a picture, or a failure and no pixels.

    Pixels are R, G, B on white paper (QImage.Format_RGB888), row upon row without gaps, and belong
    to this object alone.
    """

    document: str
    page: int
    page_width_px: int
    """The width that was asked for."""
    clip: Clip | None
    token: object
    width_px: int = 0
    height_px: int = 0
    stride: int = 0
    pixels: memoryview = NO_PIXELS
    engine: Engine | None = None
    failure: FailureCode | None = None


@dataclass(frozen=True, slots=True)
class PageContent:
    """What can be read on a page, with places on the page as shown."""

    text: PageText
    links: tuple[PageLink, ...] = ()
    notes: tuple[Note, ...] = ()
    """The annotations that came with the file: the name of their author in `source`, no document,
    and in their one placement the name under which the document was opened."""


@dataclass(frozen=True, slots=True)
class ContentResult:
    """The answer to reading a page: either `content` or `failure`."""

    document: str
    page: int
    token: object
    content: PageContent | None
    failure: FailureCode | None


Result = OpenResult | RenderResult | ContentResult
