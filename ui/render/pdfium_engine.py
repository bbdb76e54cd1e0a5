"""Documents opened by pdfium, for what MuPDF cannot open or draw in time."""

import codecs
import contextlib
import ctypes
import importlib
import mmap
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Final

from ui.render.chunks import ChunkRefusedError, Chunks
from ui.render.engine import (
    BYTES_PER_PIXEL,
    LONGEST_TITLE,
    MOST_OUTLINE_ITEMS,
    MOST_PAGES,
    PdfFailureError,
    Picture,
    lay_out,
    sane_size,
)
from ui.render.pdfium_content import read_content
from ui.render.results import Clip, DocumentInfo, Engine, FailureCode, OutlineItem, PageContent

_DEEPEST_OUTLINE: Final = 20
_WHITE: Final = 0xFFFFFFFF

pdfium: Any = importlib.import_module("pypdfium2.raw")

_GET_BLOCK: Any = dict(pdfium.FPDF_FILEACCESS._fields_)["m_GetBlock"]
_open_chunks: Final[dict[int, Chunks]] = {}
_numbers: Final = count(1)
# Python loads a codec from a file at its first use, which is too late in a locked worker.
_decode_utf16: Final = codecs.lookup("utf-16-le").decode


def _get_block(number: int, start: int, buffer: Any, length: int) -> int:
    chunks = _open_chunks[number]
    try:
        data = chunks.read(start, length)
    except ChunkRefusedError:
        return 0
    ctypes.memmove(buffer, data, len(data))
    return int(len(data) == length)


# Made once and before the worker is locked down: making one needs executable memory.
_get_block_function: Final = _GET_BLOCK(_get_block)


class PdfiumDocument:
    """One document."""

    def __init__(self, chunks: Chunks) -> None:
        self._number = next(_numbers)
        self._form: Any = None
        self._form_info: Any = None
        self._access: Any = pdfium.FPDF_FILEACCESS(
            m_FileLen=chunks.size_bytes, m_GetBlock=_get_block_function, m_Param=self._number
        )
        _open_chunks[self._number] = chunks
        self._document: Any = pdfium.FPDF_LoadCustomDocument(ctypes.byref(self._access), None)
        if not self._document:
            needs_password = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
            self.close()
            raise PdfFailureError(FailureCode.PASSWORD if needs_password else FailureCode.BROKEN)
        self._open_form()
        self._page_count = int(pdfium.FPDF_GetPageCount(self._document))
        if not 0 < self._page_count <= MOST_PAGES:
            self.close()
            raise PdfFailureError(FailureCode.BROKEN)

    def info(self) -> DocumentInfo:
        """Return what the document says of itself."""
        return DocumentInfo(
            engine=Engine.PDFIUM,
            page_sizes_pt=tuple(self._size(page) for page in range(self._page_count)),
            page_labels=self.page_labels(),
            outline=tuple(self._outline()),
            title=self._title(),
            is_signed=int(pdfium.FPDF_GetSignatureCount(self._document)) > 0,
            is_repaired=False,
        )

    def page_labels(self) -> tuple[str, ...]:
        """Return the label of every page."""
        return tuple(self._label(page) or str(page + 1) for page in range(self._page_count))

    def draw(self, page: int, width_px: int, clip: Clip | None, target: mmap.mmap) -> Picture:
        """Draw a page, or a part of it, to the start of `target`."""
        with self._loaded(page) as loaded:
            return self._draw(loaded, width_px, clip, target)

    def is_slow(self, page: int) -> bool:
        """Say no: only MuPDF tells how much there is to draw before it draws."""
        del page
        return False

    def read(self, page: int) -> PageContent:
        """Return what can be read on a page; annotations are left to MuPDF."""
        with self._loaded(page) as loaded:
            return read_content(self._document, loaded, page, self._page_count, _size_of(loaded))

    @contextlib.contextmanager
    def _loaded(self, page: int) -> Iterator[Any]:
        if page >= self._page_count:
            raise PdfFailureError(FailureCode.BROKEN)
        loaded = pdfium.FPDF_LoadPage(self._document, page)
        if not loaded:
            raise PdfFailureError(FailureCode.BROKEN)
        try:
            yield loaded
        finally:
            pdfium.FPDF_ClosePage(loaded)

    def close(self) -> None:
        """Free everything."""
        if self._form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(self._form)
            self._form = None
        if self._document:
            pdfium.FPDF_CloseDocument(self._document)
            self._document = None
        _open_chunks.pop(self._number, None)

    def _draw(self, loaded: Any, width_px: int, clip: Clip | None, target: mmap.mmap) -> Picture:
        raster = lay_out(_size_of(loaded), width_px, clip)
        part = raster.part
        stride = part.width_px * BYTES_PER_PIXEL
        memory = ctypes.addressof(ctypes.c_char.from_buffer(target))
        bitmap = pdfium.FPDFBitmap_CreateEx(
            part.width_px, part.height_px, pdfium.FPDFBitmap_BGR, memory, stride
        )
        if not bitmap:
            raise PdfFailureError(FailureCode.TOO_LARGE)
        place = (-part.x_px, -part.y_px, raster.page_width_px, raster.page_height_px, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, part.width_px, part.height_px, _WHITE)
            as_rgb = pdfium.FPDF_REVERSE_BYTE_ORDER
            pdfium.FPDF_RenderPageBitmap(bitmap, loaded, *place, pdfium.FPDF_ANNOT | as_rgb)
            if self._form:
                pdfium.FPDF_FFLDraw(self._form, bitmap, loaded, *place, as_rgb)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        return Picture(part.width_px, part.height_px, stride)

    def _open_form(self) -> None:
        if pdfium.FPDF_GetFormType(self._document) == pdfium.FORMTYPE_NONE:
            return
        self._form_info = pdfium.FPDF_FORMFILLINFO(version=2)
        self._form = pdfium.FPDFDOC_InitFormFillEnvironment(
            self._document, ctypes.byref(self._form_info)
        )

    def _size(self, page: int) -> tuple[float, float]:
        size = pdfium.FS_SIZEF()
        pdfium.FPDF_GetPageSizeByIndexF(self._document, page, ctypes.byref(size))
        return sane_size(float(size.width), float(size.height))

    def _title(self) -> str:
        document = self._document
        return _text(lambda to, room: pdfium.FPDF_GetMetaText(document, b"Title", to, room))

    def _label(self, page: int) -> str:
        document = self._document
        return _text(lambda to, room: pdfium.FPDF_GetPageLabel(document, page, to, room))

    def _outline(self) -> Iterator[OutlineItem]:
        waiting = [(pdfium.FPDFBookmark_GetFirstChild(self._document, None), 0)]
        given = 0
        while waiting and given < MOST_OUTLINE_ITEMS:
            item, level = waiting.pop()
            if not item or level > _DEEPEST_OUTLINE:
                continue
            yield OutlineItem(level, _bookmark_title(item), self._bookmark_page(item))
            given += 1
            waiting.append((pdfium.FPDFBookmark_GetNextSibling(self._document, item), level))
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(self._document, item), level + 1))

    def _bookmark_page(self, item: Any) -> int:
        target = pdfium.FPDFBookmark_GetDest(self._document, item)
        if not target:
            return -1
        page = int(pdfium.FPDFDest_GetDestPageIndex(self._document, target))
        return page if 0 <= page < self._page_count else -1


def _size_of(loaded: Any) -> tuple[float, float]:
    return sane_size(
        float(pdfium.FPDF_GetPageWidthF(loaded)), float(pdfium.FPDF_GetPageHeightF(loaded))
    )


def _bookmark_title(item: Any) -> str:
    return _text(lambda to, room: pdfium.FPDFBookmark_GetTitle(item, to, room))


def _text(get: Callable[[Any, int], int]) -> str:
    """Read a text by pdfium's two calls: its length in bytes, then its UTF-16."""
    length = min(int(get(None, 0)), 2 * LONGEST_TITLE)
    if length <= 0:
        return ""
    buffer = ctypes.create_string_buffer(length + 2)
    if int(get(buffer, length)) > length:
        return ""
    return _decode_utf16(buffer.raw[:length], "replace")[0].rstrip("\0")
