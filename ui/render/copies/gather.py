"""Pages of several documents become pages of one, with their notes and links."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ui.render.annotations.annotate import parse_object
from ui.render.annotations.standard import name_of
from ui.render.copies.messages import PageOut
from ui.render.engine import PdfFailureError
from ui.render.mupdf_stream import mupdf
from ui.render.results import FailureCode

_OWN: Final = ("Contents", "UserUnit", "Group")
_INHERITED: Final = ("Resources", "MediaBox", "CropBox", "Rotate")
_MOST_ANNOTATIONS: Final = 20_000

_Links = list[tuple[Any, int, int]]


def gather_pages(pdf: Any, opened: Mapping[int, Any], pages: Sequence[PageOut]) -> None:
    """Append the pages to a new document."""
    maps = {number: mupdf.pdf_new_graft_map(pdf) for number in opened}
    links: _Links = []
    for one in pages:
        source = opened[one.paper]
        if not 0 <= one.page < int(mupdf.pdf_count_pages(source)):
            raise PdfFailureError(FailureCode.BROKEN)
        _append(pdf, source, maps[one.paper], one, links)
    places = {(one.paper, one.page): at for at, one in reversed(list(enumerate(pages)))}
    for link, paper, page in links:
        at = places.get((paper, page))
        if at is not None:
            target = int(mupdf.pdf_to_num(mupdf.pdf_lookup_page_obj(pdf, at)))
            mupdf.pdf_dict_puts(link, "Dest", parse_object(pdf, f"[{target} 0 R /Fit]"))


def _append(pdf: Any, source: Any, graft: Any, one: PageOut, links: _Links) -> None:
    original = mupdf.pdf_lookup_page_obj(source, one.page)
    made = mupdf.pdf_add_object(pdf, parse_object(pdf, "<</Type /Page>>"))
    for key in (*_OWN, *_INHERITED):
        value = (
            mupdf.pdf_dict_get_inheritable(original, mupdf.pdf_new_name(key))
            if key in _INHERITED
            else mupdf.pdf_dict_gets(original, key)
        )
        if value.m_internal:
            mupdf.pdf_dict_puts(made, key, mupdf.pdf_graft_mapped_object(graft, value))
    if not mupdf.pdf_is_dict(mupdf.pdf_dict_gets(made, "Resources")):
        mupdf.pdf_dict_puts(made, "Resources", parse_object(pdf, "<<>>"))
    annotations = parse_object(pdf, "[]")
    for annotation, target in _annotations(source, original):
        grafted = mupdf.pdf_graft_mapped_object(graft, annotation)
        mupdf.pdf_dict_puts(grafted, "P", made)
        mupdf.pdf_array_push(annotations, grafted)
        if target >= 0:
            links.append((grafted, one.paper, target))
    if int(mupdf.pdf_array_len(annotations)):
        mupdf.pdf_dict_puts(made, "Annots", annotations)
    mupdf.pdf_insert_page(pdf, -1, made)


def _annotations(source: Any, page: Any) -> list[tuple[Any, int]]:
    """Return what may be taken along, with the page that it leads to if it is a link."""
    kept: list[tuple[Any, int]] = []
    annotations = mupdf.pdf_dict_gets(page, "Annots")
    for index in range(min(int(mupdf.pdf_array_len(annotations)), _MOST_ANNOTATIONS)):
        annotation = mupdf.pdf_array_get(annotations, index)
        kind = name_of(annotation, "Subtype")
        if not int(mupdf.pdf_to_num(annotation)) or kind == "Widget":
            continue
        target = -1
        if kind == "Link":
            target = _target(source, annotation)
            if target < 0 and not _leads_out(annotation):
                continue
        # Either would take the whole of the other document along.
        for key in ("P", "StructParent", *(("Dest", "A", "PA") if target >= 0 else ())):
            mupdf.pdf_dict_dels(annotation, key)
        kept.append((annotation, target))
    return kept


def _leads_out(link: Any) -> bool:
    action = mupdf.pdf_dict_gets(link, "A")
    return name_of(action, "S") == "URI" and not mupdf.pdf_dict_gets(action, "Next").m_internal


def _target(source: Any, link: Any) -> int:
    target = mupdf.pdf_dict_gets(link, "Dest")
    action = mupdf.pdf_dict_gets(link, "A")
    if not target.m_internal and name_of(action, "S") == "GoTo":
        target = mupdf.pdf_dict_gets(action, "D")
    if mupdf.pdf_is_name(target) or mupdf.pdf_is_string(target):
        target = mupdf.pdf_lookup_dest(source, target)
    if mupdf.pdf_is_dict(target):
        target = mupdf.pdf_dict_gets(target, "D")
    page = mupdf.pdf_array_get(target, 0)
    return int(mupdf.pdf_lookup_page_number(source, page)) if mupdf.pdf_is_dict(page) else -1
