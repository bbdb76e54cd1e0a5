"""Words, links and a small picture of a page, as MuPDF reads them."""

import mmap
from collections.abc import Iterator
from typing import Any, Final

from meeting.reading.page_text import PageLink, PageText, Word
from ui.render.annotations.own_notes import own_bookmarks
from ui.render.contents import (
    LONGEST_WORD,
    MOST_LINKS,
    MOST_WORDS,
    PICTURE_SIDE,
    box_of,
    clean,
    clickable,
    units,
)
from ui.render.mupdf_notes import notes_of
from ui.render.mupdf_stream import mupdf, pymupdf
from ui.render.results import PageContent

_SAMPLED_LINES: Final = 50
_PART_OF_PAGE: Final = 0.3
_VISIBLE: Final = mupdf.FZ_STEXT_FILLED | mupdf.FZ_STEXT_STROKED
_WHITE: Final = 255
_room: Final = mmap.mmap(-1, PICTURE_SIDE**2)


def read_content(document: Any, page_count: int, page: int) -> PageContent:
    """Return what can be read on a page."""
    loaded = mupdf.fz_load_page(document, page)
    bounds = mupdf.fz_bound_page(loaded)
    at = (bounds.x0, bounds.y0)
    size = (bounds.x1 - bounds.x0, bounds.y1 - bounds.y0)
    contents = mupdf.fz_new_display_list_from_page_contents(loaded)
    options = mupdf.FzStextOptions(mupdf.FZ_STEXT_PRESERVE_IMAGES)
    structured = mupdf.FzStextPage(contents, options)
    text = PageText(
        page=page,
        width=max(1, units(size[0])),
        height=max(1, units(size[1])),
        words=tuple(_words(structured, at)),
        recognised=_is_recognised(structured, size),
        picture=_picture(contents, at, size),
    )
    links = tuple(_links(document, loaded, at, page_count))
    notes = (
        *notes_of(loaded, page, at),
        *own_bookmarks(mupdf.pdf_document_from_fz_document(document), page),
    )
    return PageContent(text, links, notes)


def _words(structured: Any, at: tuple[float, float]) -> Iterator[Word]:
    x, y = at
    line, block = -1, -1
    last: tuple[int, int] | None = None
    found = pymupdf.extra.extractWORDS(structured, None)
    for x0, y0, x1, y1, letters, block_there, line_there, _ in found[:MOST_WORDS]:
        text = clean(letters, LONGEST_WORD)
        if not text:
            continue
        place = (block_there, line_there)
        if place != last:
            line += 1
            block += last is None or last[0] != block_there
            last = place
        yield Word(text, box_of(x0 - x, y0 - y, x1 - x, y1 - y), line, block)


def _is_recognised(structured: Any, size: tuple[float, float]) -> bool:
    """Tell whether most of the text is invisible, and a picture lies under it."""
    seen = hidden = 0
    pictured = 0.0
    for block in structured:
        kind = block.m_internal.type
        if kind == mupdf.FZ_STEXT_BLOCK_IMAGE:
            box = block.m_internal.bbox
            pictured += (box.x1 - box.x0) * (box.y1 - box.y0)
        elif kind == mupdf.FZ_STEXT_BLOCK_TEXT and seen < _SAMPLED_LINES:
            for line in block:
                first = line.m_internal.first_char
                if first is not None:
                    seen += 1
                    hidden += not first.flags & _VISIBLE
    return 2 * hidden > seen and pictured > _PART_OF_PAGE * size[0] * size[1]


def _picture(contents: Any, at: tuple[float, float], size: tuple[float, float]) -> bytes:
    grey = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_GRAY)
    area = mupdf.FzIrect(0, 0, PICTURE_SIDE, PICTURE_SIDE)
    memory = mupdf.python_mutable_buffer_data(_room)
    pixmap = mupdf.fz_new_pixmap_with_bbox_and_data(grey, area, mupdf.FzSeparations(), 0, memory)
    mupdf.fz_clear_pixmap_with_value(pixmap, _WHITE)
    x_scale, y_scale = PICTURE_SIDE / size[0], PICTURE_SIDE / size[1]
    matrix = mupdf.FzMatrix(x_scale, 0, 0, y_scale, -at[0] * x_scale, -at[1] * y_scale)
    device = mupdf.fz_new_draw_device(mupdf.FzMatrix(), pixmap)
    mupdf.fz_run_display_list(contents, device, matrix, mupdf.FzRect(area), mupdf.FzCookie())
    mupdf.fz_close_device(device)
    return _room[:]


def _links(
    document: Any, loaded: Any, at: tuple[float, float], page_count: int
) -> Iterator[PageLink]:
    x, y = at
    link = mupdf.fz_load_links(loaded)
    for _ in range(MOST_LINKS):
        if not link.m_internal:
            return
        place = link.rect()
        box = box_of(place.x0 - x, place.y0 - y, place.x1 - x, place.y1 - y)
        uri = str(link.uri() or "")
        if mupdf.fz_is_external_link(uri):
            if clickable(uri):
                yield PageLink(box, uri=uri)
        else:
            target = int(mupdf.fz_resolve_link(document, uri)[0].page)
            if 0 <= target < page_count:
                yield PageLink(box, page=target)
        link = link.next()
