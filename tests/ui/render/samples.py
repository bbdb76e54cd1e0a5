"""Small documents made for the tests, and sources that misbehave."""

import random
import threading

import pymupdf

from ui.render.source import BytesSource

SMALL_CHUNK_BYTES = 512


def _finished(document: pymupdf.Document, **options: object) -> bytes:
    try:
        return document.tobytes(**options)
    finally:
        document.close()


def plain(pages: int = 3) -> bytes:
    """Pages of 300 by 200 points, each with a red square in its upper left corner."""
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page(width=300, height=200)
        page.draw_rect(pymupdf.Rect(0, 0, 60, 40), color=(1, 0, 0), fill=(1, 0, 0))
        page.insert_text((100, 100), f"Page {number}")
    return _finished(document)


def rotated() -> bytes:
    """Like `plain`, one page, turned by a quarter clockwise."""
    document = pymupdf.open(stream=plain(1))
    document[0].set_rotation(90)
    return _finished(document)


def huge() -> bytes:
    """One page of 200 by 200 inches, the most that PDF allows."""
    document = pymupdf.open()
    page = document.new_page(width=14_400, height=14_400)
    page.draw_rect(pymupdf.Rect(0, 0, 7_200, 7_200), color=None, fill=(0, 0, 1))
    return _finished(document)


def heavy() -> bytes:
    """One page of 300 by 200 points with more lines than can be drawn at once."""
    line = "".join(f"{x} {x % 190} m {x + 2} {x % 190 + 3} l S " for x in range(290))
    document = pymupdf.open()
    page = document.new_page(width=300, height=200)
    contents = document.get_new_xref()
    document.update_object(contents, "<<>>")
    document.update_stream(contents, (line * 600).encode())
    page.set_contents(contents)
    return _finished(document)


def described() -> bytes:
    """A document with title, labels and a table of contents."""
    document = pymupdf.open(stream=plain())
    document.set_metadata({"title": "Tờ trình"})
    document.set_page_labels([{"startpage": 0, "style": "r"}])
    document.set_toc([[1, "Mở đầu", 1], [2, "Chi tiết", 2], [1, "Kết luận", 3]])
    return _finished(document)


def encrypted() -> bytes:
    """A document that asks for a password."""
    document = pymupdf.open(stream=plain())
    return _finished(
        document, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner"
    )


def owner_locked() -> bytes:
    """A document that anybody may read and only its owner may change."""
    document = pymupdf.open(stream=plain())
    return _finished(document, encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="owner")


def without_pages() -> bytes:
    """A header with nothing of use behind it."""
    return b"%PDF-1.7\n" + b"nothing to see here\n" * 20


def signed(*, is_filled: bool) -> bytes:
    """A form with one field for a signature, waiting or filled."""
    document = pymupdf.open(stream=plain(1))
    field = document.get_new_xref()
    value = "/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>>"
    document.update_object(field, f"<</FT/Sig/T(s){value if is_filled else ''}>>")
    document.xref_set_key(
        document.pdf_catalog(), "AcroForm", f"<</SigFlags 3/Fields[{field} 0 R]>>"
    )
    return _finished(document)


def with_image() -> bytes:
    """A page whose picture is far from the file's structure, so that chunks can be told apart."""
    document = pymupdf.open()
    noise = random.Random(1).randbytes(120 * 120 * 3)
    pixmap = pymupdf.Pixmap(pymupdf.csRGB, 120, 120, noise, False)
    for _ in range(2):
        page = document.new_page(width=300, height=200)
        page.draw_rect(pymupdf.Rect(0, 0, 60, 40), color=None, fill=(1, 0, 0))
    page.insert_image(pymupdf.Rect(100, 20, 280, 180), pixmap=pixmap)
    return _finished(document)


def chunk_of_image() -> int:
    """A chunk of `with_image` that holds nothing but a part of its picture."""
    return with_image().index(b"/Subtype/Image") // SMALL_CHUNK_BYTES + 4


class TamperedSource(BytesSource):
    """Refuses some chunks, as a store does whose authentication fails."""

    def __init__(self, data: bytes, refused: set[int], error: Exception) -> None:
        super().__init__(data, SMALL_CHUNK_BYTES)
        self.refused = refused
        self._error = error

    def chunk(self, index: int) -> bytes:
        if index in self.refused:
            raise self._error
        return super().chunk(index)


class CountingSource(BytesSource):
    """Notes which chunks were asked for."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, SMALL_CHUNK_BYTES)
        self.asked: list[int] = []

    def chunk(self, index: int) -> bytes:
        self.asked.append(index)
        return super().chunk(index)


class BlockingSource(BytesSource):
    """Does not answer until it is let go."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.let_go = threading.Event()
        self.is_asked = threading.Event()

    def chunk(self, index: int) -> bytes:
        self.is_asked.set()
        self.let_go.wait(20)
        return super().chunk(index)


class HangingOnceSource(BytesSource):
    """Lets the first who asks for one chunk wait for it."""

    def __init__(self, data: bytes, index: int) -> None:
        super().__init__(data, SMALL_CHUNK_BYTES)
        self.let_go = threading.Event()
        self.is_asked = threading.Event()
        self._index: int | None = index

    def chunk(self, index: int) -> bytes:
        if index == self._index:
            self._index = None
            self.is_asked.set()
            self.let_go.wait(20)
        return super().chunk(index)
