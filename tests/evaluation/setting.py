"""Sets a paper on pages, and says where each word has come to stand."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import pymupdf

from meeting.reading.page_text import UNITS_PER_PT, Box, PageText
from tests.evaluation.paper_text import Block, Paragraph, Revision, Token
from ui.demo.papers_canvas import Face, font
from ui.render.mupdf_content import read_content
from ui.render.mupdf_stream import mupdf

WIDTH, HEIGHT = 595.0, 842.0
COLUMNS = (0.0, 40.0, 190.0, 280.0, 370.0)


@dataclass
class Spot:
    page: int
    box: Box
    line: int


@dataclass
class SetPaper:
    """A paper on pages: what can be read on them, and the truth about it."""

    data: bytes = b""
    pages: list[PageText] = field(default_factory=list)
    words: list[tuple[Token, Spot]] = field(default_factory=list)

    def spots(self) -> dict[tuple[int, ...], Spot]:
        return {token.origin: spot for token, spot in self.words if token.origin is not None}


class _Setter:
    def __init__(self, revision: Revision) -> None:
        self.document: Any = pymupdf.open()
        self.face = font(Face.SERIF)
        self.size, self.margin = revision.font_size, revision.margin
        self.out = SetPaper()
        self.page: Any = None
        self.writer: Any = None
        self.line = 0
        self.y = 0.0
        self.begin()

    def begin(self) -> None:
        self.finish()
        self.page = self.document.new_page(width=WIDTH, height=HEIGHT)
        self.writer = pymupdf.TextWriter(self.page.rect)
        self.y = self.margin + self.size
        head = "Hội đồng nhân dân tỉnh — Tài liệu kỳ họp thứ 8"
        self.writer.append((self.margin, 30), head, font=self.face, fontsize=8)
        number = str(self.document.page_count)
        self.writer.append((WIDTH / 2, HEIGHT - 25), number, font=self.face, fontsize=9)

    def finish(self) -> None:
        if self.page is not None:
            self.writer.write_text(self.page)

    def put(self, token: Token, x: float) -> float:
        width = float(self.face.text_length(token.text, self.size))
        self.writer.append((x, self.y), token.text + " ", font=self.face, fontsize=self.size)
        box = (x, self.y - 0.9 * self.size, x + width, self.y + 0.25 * self.size)
        place = Box(*(round(one * UNITS_PER_PT) for one in box))
        self.out.words.append((token, Spot(self.document.page_count - 1, place, self.line)))
        return x + width + float(self.face.text_length(" ", self.size))

    def next_line(self) -> None:
        self.y += self.size * 1.45
        self.line += 1
        if self.y > HEIGHT - self.margin:
            self.begin()

    def set(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            x = self.margin
            for token in block.words:
                if x + float(self.face.text_length(token.text, self.size)) > WIDTH - self.margin:
                    self.next_line()
                    x = self.margin
                x = self.put(token, x)
        else:
            for row in block.rows:
                for token, column in zip(row, COLUMNS, strict=True):
                    self.put(token, self.margin + column)
                self.next_line()
        self.y += self.size * 0.75
        self.next_line()


def set_paper(blocks: tuple[Block, ...], revision: Revision) -> SetPaper:
    setter = _Setter(revision)
    breaks = (1, len(blocks) // 2)[: revision.inserted_pages]
    for number, block in enumerate(blocks):
        if number in breaks:
            setter.begin()
            setter.writer.append((200, 300), "TRANG BỔ SUNG", font=setter.face, fontsize=20)
            setter.begin()
        setter.set(block)
    setter.finish()
    out = setter.out
    out.data = setter.document.tobytes(deflate=True)
    out.pages = read_pages(out.data)
    return out


def read_pages(data: bytes) -> list[PageText]:
    """Read a file as the workers do."""
    stream = mupdf.fz_open_buffer(mupdf.fz_new_buffer_from_copied_data(data))
    document = mupdf.fz_open_document_with_stream("application/pdf", stream)
    count = mupdf.fz_count_pages(document)
    return [read_content(document, count, page).text for page in range(count)]


def with_pages(paper: SetPaper, before: tuple[int, ...]) -> SetPaper:
    """Return a paper with pages of other text put before these."""
    document: Any = pymupdf.open("pdf", paper.data)
    for page in sorted(before, reverse=True):
        added = document.new_page(page, width=WIDTH, height=HEIGHT)
        for line in range(12):
            text = f"TRANG BỔ SUNG {page} dòng {line}"
            added.insert_text((90, 120 + 40 * line), text, fontsize=10 + line)
    words = [
        (token, Spot(spot.page + sum(1 for one in before if one <= spot.page), spot.box, spot.line))
        for token, spot in paper.words
    ]
    data = document.tobytes()
    return SetPaper(data, read_pages(data), words)


def scanned(paper: SetPaper, seed: int) -> SetPaper:
    """Return the same pages as pictures: a little askew, darker, with grain."""
    chance = random.Random(seed)
    source = pymupdf.open("pdf", paper.data)
    made: Any = pymupdf.open()
    for number in range(source.page_count):
        turn = pymupdf.Matrix(chance.uniform(-0.4, 0.4)) * pymupdf.Matrix(0.8, 0.8)
        pixmap = source[number].get_pixmap(matrix=turn, colorspace="gray", alpha=False)
        pixmap.gamma_with(chance.uniform(0.8, 1.3))
        page = made.new_page(width=WIDTH, height=HEIGHT)
        page.insert_image(page.rect, stream=pixmap.tobytes("jpeg", jpg_quality=40))
    data = made.tobytes()
    return SetPaper(data, read_pages(data), paper.words)
