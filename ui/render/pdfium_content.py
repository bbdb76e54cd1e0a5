"""Words and links of a page, as pdfium reads them."""

import ctypes
import importlib
from collections.abc import Iterator
from typing import Any, Final

from meeting.reading.page_text import Box, PageLink, PageText, Word
from ui.render.contents import (
    LONGEST_URI,
    LONGEST_WORD,
    MOST_LINKS,
    MOST_WORDS,
    PICTURE_SIDE,
    clean,
    clickable,
    units,
)
from ui.render.results import PageContent

pdfium: Any = importlib.import_module("pypdfium2.raw")

_INVISIBLE: Final = 3
_SAMPLED: Final = 50
_WHITE: Final = 0xFFFFFFFF
_LETTERS_OF_WORDS: Final = 12


def read_content(
    document: Any, loaded: Any, page: int, page_count: int, size_pt: tuple[float, float]
) -> PageContent:
    """Return what can be read on a page that is shown in this size."""
    size = max(1, units(size_pt[0])), max(1, units(size_pt[1]))
    place = _Place(loaded, size)
    characters = pdfium.FPDFText_LoadPage(loaded)
    words: tuple[Word, ...] = ()
    recognised = False
    if characters:
        try:
            words = tuple(_words(characters, place))
            recognised = bool(words) and _is_invisible(characters)
        finally:
            pdfium.FPDFText_ClosePage(characters)
    text = PageText(page, *size, words, recognised, _picture(loaded))
    return PageContent(text, tuple(_links(document, loaded, place, page_count)))


class _Place:
    """Turns places of the page into places of the page as shown."""

    def __init__(self, loaded: Any, size: tuple[int, int]) -> None:
        self._loaded = loaded
        self._size = size
        self._x = ctypes.c_int()
        self._y = ctypes.c_int()

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the page as it is shown."""
        one, other = self._point(left, top), self._point(right, bottom)
        (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return Box(x0, y0, x1, y1)

    def _point(self, x: float, y: float) -> tuple[int, int]:
        to = ctypes.byref(self._x), ctypes.byref(self._y)
        pdfium.FPDF_PageToDevice(self._loaded, 0, 0, *self._size, 0, x, y, *to)
        return (_near(self._x.value), _near(self._y.value))


def _near(number: int) -> int:
    return units(number / 100)


def _words(characters: Any, place: _Place) -> Iterator[Word]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    to = tuple(ctypes.byref(number) for number in (left, right, bottom, top))
    letters: list[str] = []
    box: Box | None = None
    line = given = 0
    count = min(int(pdfium.FPDFText_CountChars(characters)), MOST_WORDS * _LETTERS_OF_WORDS)
    for index in range(count + 1):
        code = int(pdfium.FPDFText_GetUnicode(characters, index)) if index < count else 0x20
        letter = chr(code) if code <= 0x10FFFF else ""
        if not letter.isspace() and letter != "\0":
            letters.append(letter)
            if pdfium.FPDFText_GetCharBox(characters, index, *to):
                part = place.box(left.value, bottom.value, right.value, top.value)
                box = part if box is None else _around(box, part)
            continue
        text = clean("".join(letters), LONGEST_WORD)
        if text and box is not None and given < MOST_WORDS:
            yield Word(text, box, line, 0)
            given += 1
        letters, box = [], None
        line += letter == "\n"


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
    )


def _is_invisible(characters: Any) -> bool:
    count = int(pdfium.FPDFText_CountChars(characters))
    step = max(1, count // _SAMPLED)
    hidden = seen = 0
    for index in range(0, count, step):
        thing = pdfium.FPDFText_GetTextObject(characters, index)
        if thing:
            seen += 1
            hidden += int(pdfium.FPDFTextObj_GetTextRenderMode(thing)) == _INVISIBLE
    return 2 * hidden > seen


def _picture(loaded: Any) -> bytes:
    side = PICTURE_SIDE
    room = (ctypes.c_ubyte * (side * side))()
    bitmap = pdfium.FPDFBitmap_CreateEx(side, side, pdfium.FPDFBitmap_Gray, room, side)
    if not bitmap:
        return b""
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, side, side, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, loaded, 0, 0, side, side, 0, 0)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return bytes(room)


def _links(document: Any, loaded: Any, place: _Place, page_count: int) -> Iterator[PageLink]:
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    area = pdfium.FS_RECTF()
    for _ in range(MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(loaded, ctypes.byref(position), ctypes.byref(link)):
            return
        if not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(area)):
            continue
        box = place.box(area.left, area.bottom, area.right, area.top)
        target = pdfium.FPDFLink_GetDest(document, link)
        if target:
            page = int(pdfium.FPDFDest_GetDestPageIndex(document, target))
            if 0 <= page < page_count:
                yield PageLink(box, page=page)
            continue
        uri = clickable(_uri(document, pdfium.FPDFLink_GetAction(link)))
        if uri:
            yield PageLink(box, uri=uri)


def _uri(document: Any, action: Any) -> str:
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    room = ctypes.create_string_buffer(LONGEST_URI + 1)
    length = int(pdfium.FPDFAction_GetURIPath(document, action, room, len(room)))
    return room.value.decode("ascii", "replace") if length <= len(room) else ""
