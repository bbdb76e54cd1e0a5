"""A copy carries nothing that runs, opens or sends something, and no files that nobody sees.

This program shows papers without their scripts and actions; other readers, in which copies are
opened, may obey them.
"""

from typing import Any, Final

from ui.render.annotations.standard import name_of, text_of
from ui.render.contents import clickable
from ui.render.mupdf_stream import mupdf

_ACTIONS: Final = ("A", "PA")
_GOING: Final = frozenset({"GoTo", "Named"})
_PLAYED: Final = frozenset({"FileAttachment", "Screen", "Movie", "Sound", "RichMedia", "3D"})
_MOST: Final = 100_000
"""So many annotations of a page, lines of contents or fields are looked at; more are left out."""


def make_harmless(pdf: Any, page_count: int) -> None:
    """Take scripts, actions and embedded files out of a file."""
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
    _drop(catalog, "AA", "AF", "Collection")
    if not _is_harmless(mupdf.pdf_dict_gets(catalog, "OpenAction")):
        _drop(catalog, "OpenAction")
    _drop(mupdf.pdf_dict_gets(catalog, "Names"), "JavaScript", "EmbeddedFiles", "Renditions")
    form = mupdf.pdf_dict_gets(catalog, "AcroForm")
    _drop(form, "XFA", "CO")
    if not _tame_tree(mupdf.pdf_dict_gets(form, "Fields")):
        _drop(catalog, "AcroForm")
    if not _tame_contents(mupdf.pdf_dict_gets(catalog, "Outlines")):
        _drop(catalog, "Outlines")
    for number in range(page_count):
        _tame_page(mupdf.pdf_lookup_page_obj(pdf, number))


def _tame_page(page: Any) -> None:
    _drop(page, "AA", "AF")
    annotations = mupdf.pdf_dict_gets(page, "Annots")
    for index in reversed(range(int(mupdf.pdf_array_len(annotations)))):
        annotation = mupdf.pdf_array_get(annotations, index)
        if index >= _MOST or name_of(annotation, "Subtype") in _PLAYED:
            mupdf.pdf_array_delete(annotations, index)
        else:
            _tame(annotation)


def _tame_tree(fields: Any) -> bool:
    """Tame fields and what is below them; say whether all were seen."""
    waiting, seen = [fields], 0
    while waiting:
        row = waiting.pop()
        for index in range(int(mupdf.pdf_array_len(row))):
            seen += 1
            if seen > _MOST:
                return False
            field = mupdf.pdf_array_get(row, index)
            _tame(field)
            kids = mupdf.pdf_dict_gets(field, "Kids")
            if mupdf.pdf_is_array(kids):
                waiting.append(kids)
    return True


def _tame_contents(outlines: Any) -> bool:
    """Tame the lines of a table of contents; say whether all were seen."""
    waiting, seen = [mupdf.pdf_dict_gets(outlines, "First")], 0
    while waiting:
        line = waiting.pop()
        while mupdf.pdf_is_dict(line):
            seen += 1
            if seen > _MOST:
                return False
            _tame(line)
            waiting.append(mupdf.pdf_dict_gets(line, "First"))
            line = mupdf.pdf_dict_gets(line, "Next")
    return True


def _tame(holder: Any) -> None:
    _drop(holder, "AA")
    for key in _ACTIONS:
        if not _is_harmless(mupdf.pdf_dict_gets(holder, key)):
            _drop(holder, key)


def _is_harmless(action: Any) -> bool:
    """Say whether it is no action, or leads to a page or to an address; what follows it goes."""
    if not mupdf.pdf_is_dict(action):
        return True
    _drop(action, "Next")
    kind = name_of(action, "S")
    return kind in _GOING or (kind == "URI" and bool(clickable(text_of(action, "URI"))))


def _drop(holder: Any, *keys: str) -> None:
    for key in keys if mupdf.pdf_is_dict(holder) else ():
        mupdf.pdf_dict_dels(holder, key)
