"""A document's table of contents: lines added behind those that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from meeting.notes.note import Note
from ui.render.annotations.annotate import parse_object
from ui.render.annotations.pdf_source import dictionary, reference, text_string
from ui.render.annotations.private_note import KEY, MARK, pack
from ui.render.mupdf_stream import mupdf


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and what else is kept with it."""

    level: int
    title: str
    page: int
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Item:
    line: Line
    number: int
    children: list["_Item"] = field(default_factory=list)


def bookmark_lines(bookmarks: Sequence[tuple[int, Note]], authors: Mapping[str, str]) -> list[Line]:
    """Return a line for each bookmark, from which it can be made again."""
    return [
        Line(
            0,
            note.text or f"\N{BLACK STAR} {page + 1}",
            page,
            {
                KEY: text_string(pack(note, note.placements[0])),
                "NM": text_string(note.id),
                "T": text_string(authors.get(note.author, "")),
            },
        )
        for page, note in sorted(bookmarks, key=lambda one: (one[0], one[1].id))
    ]


def add_contents(pdf: Any, lines: Sequence[Line]) -> None:
    """Add lines at the end of the table of contents."""
    count = int(mupdf.pdf_count_pages(pdf))
    kept = [line for line in lines if 0 <= line.page < count]
    if not kept:
        return
    root = _root_of(pdf)
    top: list[_Item] = []
    open_items: list[tuple[int, _Item]] = []
    for line in kept:
        item = _Item(line, int(mupdf.pdf_create_object(pdf)))
        while open_items and open_items[-1][0] >= line.level:
            open_items.pop()
        (open_items[-1][1].children if open_items else top).append(item)
        open_items.append((line.level, item))
    last = mupdf.pdf_dict_gets(root, "Last")
    before = int(mupdf.pdf_to_num(last)) if mupdf.pdf_is_dict(last) else 0
    _write(pdf, top, int(mupdf.pdf_to_num(root)), before)
    first = mupdf.pdf_new_indirect(pdf, top[0].number, 0)
    if before:
        mupdf.pdf_dict_puts(last, "Next", first)
    else:
        mupdf.pdf_dict_puts(root, "First", first)
    mupdf.pdf_dict_puts(root, "Last", mupdf.pdf_new_indirect(pdf, top[-1].number, 0))
    if any(line.extra for line in kept):
        mupdf.pdf_dict_puts(root, MARK, parse_object(pdf, "true"))
    shown = int(mupdf.pdf_to_int(mupdf.pdf_dict_gets(root, "Count")))
    total = max(shown, 0) + _visible(top)
    mupdf.pdf_dict_puts(root, "Count", parse_object(pdf, str(total)))


def _root_of(pdf: Any) -> Any:
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
    root = mupdf.pdf_dict_gets(catalog, "Outlines")
    if mupdf.pdf_is_dict(root) and int(mupdf.pdf_to_num(root)) > 0:
        return root
    made = mupdf.pdf_add_object(pdf, parse_object(pdf, "<</Type /Outlines>>"))
    mupdf.pdf_dict_puts(catalog, "Outlines", made)
    return made


def _write(pdf: Any, items: Sequence[_Item], parent: int, before: int) -> None:
    for at, item in enumerate(items):
        page = mupdf.pdf_lookup_page_obj(pdf, item.line.page)
        entries = {
            "Title": text_string(item.line.title),
            "Parent": reference(parent),
            "Dest": f"[{reference(int(mupdf.pdf_to_num(page)))} /Fit]",
            **item.line.extra,
        }
        previous = items[at - 1].number if at else before
        if previous:
            entries["Prev"] = reference(previous)
        if at + 1 < len(items):
            entries["Next"] = reference(items[at + 1].number)
        if item.children:
            entries["First"] = reference(item.children[0].number)
            entries["Last"] = reference(item.children[-1].number)
            entries["Count"] = str(_visible(item.children))
            _write(pdf, item.children, item.number, 0)
        mupdf.pdf_update_object(pdf, item.number, parse_object(pdf, dictionary(entries)))


def _visible(items: Sequence[_Item]) -> int:
    return sum(1 + _visible(item.children) for item in items)
