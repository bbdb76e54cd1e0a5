"""A broker that draws at once and in the same process: plain pages, each in a grey of its own.

Every page says "Page" and its number, in one line; the first has a link to the last one.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from meeting.reading.page_text import UNITS_PER_PT, Box, PageLink, PageText, Word
from ui.render.results import (
    Clip,
    ContentResult,
    DocumentInfo,
    Engine,
    FailureCode,
    Opening,
    OpenResult,
    OutlineItem,
    PageContent,
    RenderResult,
    Result,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from ui.render.source import PageSource

A4 = (595.0, 842.0)
A4_ACROSS = (842.0, 595.0)


class PaperMaker:
    """Answers at once; documents whose bytes do not begin with %PDF are refused.

    The number of pages is the number of bytes after that mark.
    """

    def __init__(self, answer: Callable[[Result], None]) -> None:
        self.answer = answer
        self.open_documents: dict[str, int] = {}
        self.contents: dict[tuple[str, int], PageContent] = {}
        """What is on pages that say something else."""
        self.readings: list[tuple[str, int]] = []
        self.requests: list[tuple[str, int, int, int]] = []
        self.parts: list[tuple[str, int, int, Clip]] = []
        self.cancelled: list[str | None] = []
        self.is_drawing = True
        self.failing_pages: set[int] = set()
        self.slow_pages: set[int] = set()
        self.failing_parts = False
        self.is_shut_down = False
        self.is_paused = False

    def open(self, document: str, source: PageSource, opening: Opening | None = None) -> None:
        del opening
        data = source.chunk(0)
        if not data.startswith(b"%PDF"):
            self.answer(OpenResult(document, None, FailureCode.NOT_A_PDF))
            return
        pages = len(data) - 4
        self.open_documents[document] = pages
        sizes = tuple(A4_ACROSS if page % 5 == 4 else A4 for page in range(pages))
        outline = (OutlineItem(0, "First part", 0), OutlineItem(1, "Second part", pages - 1))
        info = DocumentInfo(Engine.MUPDF, sizes, (), outline, "", False, False)
        self.answer(OpenResult(document, info, None))

    def close(self, document: str) -> None:
        self.open_documents.pop(document, None)

    def request(
        self,
        document: str,
        page: int,
        width_px: int,
        *,
        priority: int,
        token: object = None,
        clip: Clip | None = None,
        in_a_hurry: bool = False,
    ) -> None:
        if in_a_hurry and page in self.slow_pages:
            too_large = FailureCode.TOO_LARGE
            self.answer(RenderResult(document, page, width_px, clip, token, failure=too_large))
            return
        if clip is None:
            self.requests.append((document, page, width_px, priority))
        else:
            self.parts.append((document, page, width_px, clip))
        if not self.is_drawing or document not in self.open_documents:
            return
        exists = page < self.open_documents[document]
        if not exists or page in self.failing_pages or (clip and self.failing_parts):
            failed = FailureCode.BROKEN
            self.answer(RenderResult(document, page, width_px, clip, token, failure=failed))
            return
        drawn_px = clip.width_px if clip else width_px
        height_px = clip.height_px if clip else width_px * 842 // 595
        shade = 128 + page % 100
        pixels = memoryview(bytes([shade, shade, shade]) * (drawn_px * height_px))
        self.answer(
            RenderResult(
                document=document,
                page=page,
                page_width_px=width_px,
                clip=clip,
                token=token,
                width_px=drawn_px,
                height_px=height_px,
                stride=3 * drawn_px,
                pixels=pixels,
            )
        )

    def read(self, document: str, page: int, *, priority: int, token: object = None) -> None:
        del priority
        self.readings.append((document, page))
        pages = self.open_documents.get(document)
        if not self.is_drawing or pages is None:
            return
        failure = FailureCode.BROKEN if page in self.failing_pages or page >= pages else None
        content = self.contents.get((document, page)) or content_of(page, pages)
        self.answer(ContentResult(document, page, token, None if failure else content, failure))

    def cancel(self, document: str | None = None) -> None:
        self.cancelled.append(document)

    def together(self) -> AbstractContextManager[None]:
        return nullcontext()

    def pause(self) -> None:
        self.is_paused = True

    def resume(self) -> None:
        self.is_paused = False

    def shutdown(self) -> None:
        self.is_shut_down = True


def content_of(page: int, pages: int) -> PageContent:
    """Return what a page says."""
    width, height = (UNITS_PER_PT * round(pt) for pt in (A4_ACROSS if page % 5 == 4 else A4))
    words = (
        Word("Page", Box(10_000, 10_000, 12_500, 11_500), 0, 0),
        Word(str(page + 1), Box(13_000, 10_000, 14_000, 11_500), 0, 0),
    )
    links = (PageLink(Box(10_000, 20_000, 20_000, 22_000), page=pages - 1),) if page == 0 else ()
    grey = bytes([128 + page % 100]) * 1024
    return PageContent(PageText(page, width, height, words, picture=grey), links)


def paper(pages: int) -> bytes:
    """Return a document of so many pages, as PaperMaker reads it."""
    return b"%PDF" + bytes(pages)
