"""A broker that draws at once and in the same process: plain pages, each in a grey of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.render.results import (
    Clip,
    DocumentInfo,
    Engine,
    FailureCode,
    OpenResult,
    OutlineItem,
    RenderResult,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.render.source import PageSource

A4 = (595.0, 842.0)
A4_ACROSS = (842.0, 595.0)


class PaperMaker:
    """Answers at once; documents whose bytes do not begin with %PDF are refused.

    The number of pages is the number of bytes after that mark.
    """

    def __init__(self, answer: Callable[[RenderResult | OpenResult], None]) -> None:
        self.answer = answer
        self.open_documents: set[str] = set()
        self.requests: list[tuple[str, int, int, int]] = []
        self.parts: list[tuple[str, int, int, Clip]] = []
        self.cancelled: list[str | None] = []
        self.is_drawing = True
        self.failing_pages: set[int] = set()
        self.is_shut_down = False

    def open(self, document: str, source: PageSource) -> None:
        data = source.chunk(0)
        if not data.startswith(b"%PDF"):
            self.answer(OpenResult(document, None, FailureCode.NOT_A_PDF))
            return
        self.open_documents.add(document)
        pages = len(data) - 4
        sizes = tuple(A4_ACROSS if page % 5 == 4 else A4 for page in range(pages))
        outline = (OutlineItem(0, "First part", 0), OutlineItem(1, "Second part", pages - 1))
        info = DocumentInfo(Engine.MUPDF, sizes, (), outline, "", False, False)
        self.answer(OpenResult(document, info, None))

    def close(self, document: str) -> None:
        self.open_documents.discard(document)

    def request(
        self,
        document: str,
        page: int,
        width_px: int,
        *,
        priority: int,
        token: object = None,
        clip: Clip | None = None,
    ) -> None:
        if clip is None:
            self.requests.append((document, page, width_px, priority))
        else:
            self.parts.append((document, page, width_px, clip))
        if not self.is_drawing or document not in self.open_documents:
            return
        if page in self.failing_pages:
            failed = FailureCode.BROKEN
            self.answer(RenderResult(document, page, width_px, clip, token, failure=failed))
            return
        drawn_px = clip.width_px if clip else width_px
        height_px = clip.height_px if clip else width_px * 842 // 595
        shade = 128 + page % 100
        pixels = memoryview(bytes([shade, shade, shade, 255]) * (drawn_px * height_px))
        self.answer(
            RenderResult(
                document=document,
                page=page,
                page_width_px=width_px,
                clip=clip,
                token=token,
                width_px=drawn_px,
                height_px=height_px,
                stride=4 * drawn_px,
                pixels=pixels,
            )
        )

    def cancel(self, document: str | None = None) -> None:
        self.cancelled.append(document)

    def shutdown(self) -> None:
        self.is_shut_down = True


def paper(pages: int) -> bytes:
    """Return a document of so many pages, as PaperMaker reads it."""
    return b"%PDF" + bytes(pages)
