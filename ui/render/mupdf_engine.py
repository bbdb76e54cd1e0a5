"""Documents opened by MuPDF."""

import mmap
import time
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, Final

from ui.render.chunks import Chunks
from ui.render.engine import (
    LONGEST_TITLE,
    MOST_OUTLINE_ITEMS,
    MOST_PAGES,
    UNKNOWN_SIZE_PT,
    PdfFailureError,
    Picture,
    lay_out,
    sane_size,
)
from ui.render.mupdf_content import read_content
from ui.render.mupdf_stream import ChunkStream, mupdf, open_whole
from ui.render.results import Clip, DocumentInfo, Engine, FailureCode, OutlineItem, PageContent

SLOW_LIST_S: Final = 0.03
"""Of processor time; a page takes some ten times as long to draw as to gather."""
_KEPT_LISTS: Final = 4
_DEEPEST_OUTLINE: Final = 20
_DEEPEST_FIELD: Final = 8
_MOST_FIELDS: Final = 2_000
_SIGNATURES_EXIST: Final = 1
_WHITE: Final = 255

# The binding raises its own errors, and plain ones from its argument checks.
MUPDF_ERRORS: Final = (mupdf.FzErrorBase, RuntimeError, ValueError, MemoryError, OverflowError)


def shrink_store(percent: int) -> None:
    """Let MuPDF's cache of decoded images and fonts shrink to this part of itself."""
    mupdf.fz_shrink_store(percent)


class MupdfDocument:
    """One document, with the display lists of the pages drawn last.

    A light one does not know which object is which page, and is led to each before it is drawn.
    """

    def __init__(self, chunks: Chunks, *, random_access: bool, light: bool = False) -> None:
        self.is_light = light
        self._stream: ChunkStream | None = None
        self._slow: set[int] = set()
        self._lists: OrderedDict[int, tuple[Any, tuple[float, float, float, float]]] = OrderedDict()
        try:
            if random_access:
                self._stream = ChunkStream(chunks)
                self._pdf: Any = mupdf.pdf_open_document_with_stream(self._stream.handle)
            else:
                self._pdf = mupdf.pdf_open_document_with_stream(open_whole(chunks))
            if light:
                mupdf.pdf_set_page_tree_cache(self._pdf, 0)
            self._document: Any = self._pdf.super()
            if mupdf.fz_needs_password(self._document):
                raise PdfFailureError(FailureCode.PASSWORD)
            self._page_count = int(mupdf.pdf_count_pages(self._pdf))
        except MUPDF_ERRORS as error:
            raise PdfFailureError(FailureCode.BROKEN) from error
        if not 0 < self._page_count <= MOST_PAGES:
            raise PdfFailureError(FailureCode.BROKEN)

    def info(self) -> DocumentInfo:
        """Return what the document says of itself, page labels aside."""
        try:
            return DocumentInfo(
                engine=Engine.MUPDF,
                page_sizes_pt=tuple(self._size(page) for page in range(self._page_count)),
                page_labels=(),
                outline=tuple(self._outline()),
                title=self._title(),
                is_signed=self._is_signed(),
                is_repaired=bool(mupdf.pdf_was_repaired(self._pdf)),
            )
        except MUPDF_ERRORS as error:
            raise PdfFailureError(FailureCode.BROKEN) from error

    def page_objects(self) -> tuple[int, ...]:
        """Return the number of each page's object, 0 where it has none."""
        try:
            found = [mupdf.pdf_lookup_page_obj(self._pdf, page) for page in range(self._page_count)]
            return tuple(int(mupdf.pdf_to_num(page)) for page in found)
        except MUPDF_ERRORS:
            return ()

    def lead_to(self, page: int, page_object: int) -> None:
        """Put an object where a page is looked for, so that no other has to be visited."""
        if page in self._lists or page >= self._page_count:
            return
        try:
            kids = mupdf.pdf_new_array(self._pdf, 3)
            mupdf.pdf_array_push(kids, self._pages_without_kids(page))
            mupdf.pdf_array_push(kids, mupdf.pdf_new_indirect(self._pdf, page_object, 0))
            mupdf.pdf_array_push(kids, self._pages_without_kids(self._page_count - page - 1))
            tree = mupdf.pdf_dict_gets(self._root(), "Pages")
            mupdf.pdf_dict_puts(tree, "Kids", kids)
        except MUPDF_ERRORS as error:
            raise PdfFailureError(FailureCode.BROKEN) from error

    def _pages_without_kids(self, count: int) -> Any:
        # Counts are all that is looked at of nodes that do not hold the page.
        node = mupdf.pdf_new_dict(self._pdf, 2)
        mupdf.pdf_dict_puts(node, "Type", mupdf.pdf_new_name("Pages"))
        mupdf.pdf_dict_puts(node, "Count", mupdf.pdf_new_int(count))
        return node

    def has_page_labels(self) -> bool:
        """Tell whether pages are labelled otherwise than 1, 2, 3."""
        labels = mupdf.pdf_dict_gets(self._root(), "PageLabels")
        return bool(mupdf.pdf_is_dict(labels))

    def draw(self, page: int, width_px: int, clip: Clip | None, target: mmap.mmap) -> Picture:
        """Draw a page, or a part of it, to the start of `target`."""
        if page >= self._page_count:
            raise PdfFailureError(FailureCode.BROKEN)
        try:
            return self._draw(page, width_px, clip, target)
        except MUPDF_ERRORS as error:
            raise PdfFailureError(FailureCode.BROKEN) from error

    def is_slow(self, page: int) -> bool:
        """Whether there was much to gather for a page."""
        try:
            self._display_list(page)
        except MUPDF_ERRORS:
            return False
        return page in self._slow

    def read(self, page: int) -> PageContent:
        """Return what can be read on a page."""
        if page >= self._page_count:
            raise PdfFailureError(FailureCode.BROKEN)
        try:
            return read_content(self._document, self._page_count, page)
        except (*MUPDF_ERRORS, ZeroDivisionError) as error:
            raise PdfFailureError(FailureCode.BROKEN) from error

    def close(self) -> None:
        """Free everything."""
        self._lists.clear()
        del self._document
        del self._pdf
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _draw(self, page: int, width_px: int, clip: Clip | None, target: mmap.mmap) -> Picture:
        display_list, (x0, y0, x1, y1) = self._display_list(page)
        raster = lay_out((x1 - x0, y1 - y0), width_px, clip)
        part = raster.part
        area = mupdf.FzIrect(
            part.x_px, part.y_px, part.x_px + part.width_px, part.y_px + part.height_px
        )
        # Without alpha, with which it draws 8 % slower.
        rgb = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_RGB)
        memory = mupdf.python_mutable_buffer_data(target)
        pixmap = mupdf.fz_new_pixmap_with_bbox_and_data(rgb, area, mupdf.FzSeparations(), 0, memory)
        mupdf.fz_clear_pixmap_with_value(pixmap, _WHITE)
        x_scale = raster.page_width_px / (x1 - x0)
        y_scale = raster.page_height_px / (y1 - y0)
        matrix = mupdf.FzMatrix(x_scale, 0, 0, y_scale, -x0 * x_scale, -y0 * y_scale)
        device = mupdf.fz_new_draw_device(mupdf.FzMatrix(), pixmap)
        mupdf.fz_run_display_list(
            display_list, device, matrix, mupdf.FzRect(area), mupdf.FzCookie()
        )
        mupdf.fz_close_device(device)
        return Picture(part.width_px, part.height_px, int(pixmap.stride()))

    def _display_list(self, page: int) -> tuple[Any, tuple[float, float, float, float]]:
        kept = self._lists.get(page)
        if kept is not None:
            self._lists.move_to_end(page)
            return kept
        loaded = mupdf.fz_load_page(self._document, page)
        box = mupdf.fz_bound_page(loaded)
        if not (box.x0 < box.x1 and box.y0 < box.y1):
            raise PdfFailureError(FailureCode.BROKEN)
        begun_s = time.thread_time()
        made = mupdf.fz_new_display_list_from_page(loaded), (box.x0, box.y0, box.x1, box.y1)
        if time.thread_time() - begun_s > SLOW_LIST_S:
            self._slow.add(page)
        self._lists[page] = made
        if len(self._lists) > _KEPT_LISTS:
            self._lists.popitem(last=False)
        return made

    def _size(self, page: int) -> tuple[float, float]:
        box = mupdf.FzRect()
        matrix = mupdf.FzMatrix()
        try:
            mupdf.pdf_page_obj_transform(mupdf.pdf_lookup_page_obj(self._pdf, page), box, matrix)
        except MUPDF_ERRORS:
            return UNKNOWN_SIZE_PT  # one lost page is no reason to refuse the others
        shown = mupdf.fz_transform_rect(box, matrix)
        return sane_size(shown.x1 - shown.x0, shown.y1 - shown.y0)

    def _title(self) -> str:
        return str(mupdf.fz_lookup_metadata(self._document, "info:Title") or "")[:LONGEST_TITLE]

    def _root(self) -> Any:
        return mupdf.pdf_dict_gets(mupdf.pdf_trailer(self._pdf), "Root")

    def _outline(self) -> Iterator[OutlineItem]:
        try:
            first = mupdf.fz_load_outline(self._document)
        except MUPDF_ERRORS:
            return  # a damaged table of contents is no reason to refuse the pages
        waiting = [(first, 0)]
        given = 0
        while waiting and given < MOST_OUTLINE_ITEMS:
            item, level = waiting.pop()
            if not item.m_internal or level > _DEEPEST_OUTLINE:
                continue
            target = int(item.page().page)
            page = target if 0 <= target < self._page_count else -1
            yield OutlineItem(level, str(item.title() or "")[:LONGEST_TITLE], page)
            given += 1
            waiting.append((item.next(), level))
            waiting.append((item.down(), level + 1))

    def _is_signed(self) -> bool:
        form = mupdf.pdf_dict_gets(self._root(), "AcroForm")
        flags = int(mupdf.pdf_to_int(mupdf.pdf_dict_gets(form, "SigFlags")))
        if not flags & _SIGNATURES_EXIST:
            return False
        # The flag is also set for a field that still waits for its signature.
        waiting = [(mupdf.pdf_dict_gets(form, "Fields"), 0)]
        seen = 0
        while waiting:
            fields, depth = waiting.pop()
            for index in range(int(mupdf.pdf_array_len(fields))):
                field = mupdf.pdf_array_get(fields, index)
                seen += 1
                if seen > _MOST_FIELDS:
                    return True  # rather protected without need than changed by mistake
                if _is_signature(field):
                    return True
                kids = mupdf.pdf_dict_gets(field, "Kids")
                if depth < _DEEPEST_FIELD and mupdf.pdf_is_array(kids):
                    waiting.append((kids, depth + 1))
        return False


def _is_signature(field: Any) -> bool:
    kind = str(mupdf.pdf_to_name(mupdf.pdf_dict_gets(field, "FT")))
    return kind == "Sig" and bool(mupdf.pdf_is_dict(mupdf.pdf_dict_gets(field, "V")))
