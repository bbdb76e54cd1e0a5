"""Small documents with something to read: words, links, recognised text, annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pymupdf

from tests.ui.render.samples import _finished

if TYPE_CHECKING:
    from collections.abc import Callable

FONT = Path(__file__).parents[3] / "assets/fonts/Inter-Regular.ttf"
VIETNAMESE = "Tờ trình về việc biểu quyết"


def written(text: str = VIETNAMESE, *, rotation: int = 0, crop: bool = False) -> bytes:
    """A page of 300 by 200 points with one line that begins at (100, 50) on its left."""
    document = pymupdf.open()
    page = document.new_page(width=300, height=200)
    page.insert_text((100, 50), text, fontsize=10, fontname="inter", fontfile=str(FONT))
    if crop:
        page.set_cropbox(pymupdf.Rect(50, 30, 300, 200))
    page.set_rotation(rotation)
    return _finished(document)


def recognised(*, render_mode: int = 3) -> bytes:
    """A scan: a picture over the whole page, and text of this mode over it."""
    document = pymupdf.open()
    page = document.new_page(width=300, height=200)
    picture = pymupdf.Pixmap(pymupdf.csGRAY, 30, 20, bytes(range(200)) * 3, False)
    page.insert_image(page.rect, pixmap=picture)
    page.insert_text((100, 50), "recognised words", fontsize=10, render_mode=render_mode)
    return _finished(document)


def linked() -> bytes:
    """Three pages; the first has links to the last, to the web, by mail, and to a program."""
    document = pymupdf.open()
    for _ in range(3):
        page = document.new_page(width=300, height=200)
    page = document[0]
    page.insert_link(
        {
            "kind": pymupdf.LINK_GOTO,
            "from": pymupdf.Rect(10, 10, 50, 20),
            "page": 2,
            "to": pymupdf.Point(0, 0),
        }
    )
    uris = ("https://example.org/a", "mailto:an@example.org", "javascript:alert(1)", "file:///x")
    for row, uri in enumerate(uris, start=2):
        place = pymupdf.Rect(10, 10 * row, 50, 10 * row + 10)
        page.insert_link({"kind": pymupdf.LINK_URI, "from": place, "uri": uri})
    page.insert_link(
        {"kind": pymupdf.LINK_LAUNCH, "from": pymupdf.Rect(10, 90, 50, 99), "file": "calc.exe"}
    )
    return _finished(document)


def annotated(*, rotation: int = 0) -> bytes:
    """One page with annotations of all the kinds that are shown as notes, and a hidden one."""
    document = pymupdf.open()
    page = document.new_page(width=300, height=200)
    page.set_rotation(rotation)
    where = pymupdf.Rect(100, 50, 200, 60)
    add: list[Callable[[], pymupdf.Annot]] = [
        lambda: page.add_highlight_annot(where),
        lambda: page.add_underline_annot(where),
        lambda: page.add_strikeout_annot(where),
        lambda: page.add_squiggly_annot(where),
        lambda: page.add_text_annot((20, 20), "hỏi lại"),
        lambda: page.add_freetext_annot(where, "typed"),
        lambda: page.add_line_annot((10, 10), (60, 30)),
        lambda: page.add_rect_annot(where),
        lambda: page.add_circle_annot(where),
        lambda: page.add_polyline_annot([(10, 10), (20, 20), (30, 10)]),
        lambda: page.add_polygon_annot([(10, 10), (20, 20), (30, 10)]),
        lambda: page.add_ink_annot([[(10, 10), (20, 20), (30, 10)], [(5, 5), (6, 6)]]),
        lambda: page.add_stamp_annot(where),
        lambda: page.add_caret_annot((20, 100)),
    ]
    for make in add:
        annotation = make()
        annotation.set_info(title="Nguyễn Văn An")
        annotation.update()
    hidden = page.add_rect_annot(where)
    hidden.set_flags(pymupdf.PDF_ANNOT_IS_HIDDEN)
    return _finished(document)
