"""Writes notes into a document that MuPDF has open."""

import zlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from meeting.notes.note import OPAQUE, Note, NoteId, NoteKind, Placement
from ui.render.annotations.drawing import Drawing, draw, is_drawable, opacity_percent, sign_area
from ui.render.annotations.entries import (
    PRINTED,
    NotedPage,
    annotation_turn,
    standard_entries,
)
from ui.render.annotations.page_frame import Area, PageFrame
from ui.render.annotations.pdf_source import (
    array,
    dictionary,
    name,
    number,
    number_array,
    numbers,
    reference,
    text_string,
)
from ui.render.annotations.private_note import SUM_KEY
from ui.render.annotations.standard import sum_of, text_of
from ui.render.annotations.typeface import FONT_NAME, Typeface
from ui.render.mupdf_stream import mupdf

_POPUP_WIDTH_PT: Final = 200.0
_POPUP_HEIGHT_PT: Final = 110.0
_PACKING: Final = 9
NO_ORIGINALS: Final[Mapping[NoteId, int]] = {}


class Annotator:
    """Adds annotations to one document, and at the end the typeface that they use."""

    def __init__(self, pdf: Any, face: Typeface) -> None:
        self._pdf = pdf
        self._face = face
        self._font_number = 0
        face.forget_used()

    def add(
        self,
        page: int,
        notes: Iterable[Note],
        authors: Mapping[str, str],
        originals: Mapping[NoteId, int] = NO_ORIGINALS,
    ) -> None:
        """Add the notes of a page; each has the one place where it stands there.

        Those that were taken over from the file take the places of their `originals`.
        """
        page_object = mupdf.pdf_lookup_page_obj(self._pdf, page)
        frame = page_frame(page_object)
        if not frame.is_sane():
            return
        annotations = self._annotations_of(page_object)
        page_reference = reference(int(mupdf.pdf_to_num(page_object)))
        for note in notes:
            place = note.placements[0]
            if note.kind is NoteKind.BOOKMARK or not is_drawable(place):
                continue
            author = authors.get(note.author, "")
            on = NotedPage(frame, author, page_reference)
            original = originals.get(note.id, 0)
            if not _stands_in(annotations, original):
                original = 0
            for made in self._annotation(note, place, on, original):
                if int(mupdf.pdf_to_num(made)) != original:
                    mupdf.pdf_array_push(annotations, made)

    def form(self, drawing: Drawing, opacity_percent: int, turn: tuple[float, ...]) -> Any:
        """Make a form of what was drawn on the sheet."""
        state = {"CA": number(opacity_percent / OPAQUE), "ca": number(opacity_percent / OPAQUE)}
        if drawing.is_multiplied:
            state["BM"] = "/Multiply"
        resources = {"ExtGState": dictionary({"G": dictionary(state)})}
        area = drawing.area
        # MuPDF turns upright signs about the origin of their form, so that it must be the corner.
        content = f"1 0 0 1 {numbers((-area.x0, -area.y0))} cm /G gs\n{drawing.content}"
        if " Tf" in content:
            resources["Font"] = dictionary({"F": reference(self._font())})
        header = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": number_array((0, 0, area.width, area.height)),
            "Matrix": number_array((*turn, 0, 0)),
            "Resources": dictionary(resources),
        }
        return self.stream(header, content.encode())

    def stream(self, header: Mapping[str, str], content: bytes) -> Any:
        """Add a stream to the document."""
        # Packed here, so that the copy can leave the paper's own streams as they are.
        buffer = mupdf.fz_new_buffer_from_copied_data(zlib.compress(content, _PACKING))
        entries = {**header, "Filter": "/FlateDecode"}
        return mupdf.pdf_add_stream(self._pdf, buffer, self.parse(dictionary(entries)), 1)

    def parse(self, source: str) -> Any:
        """Return an object from its source text."""
        return parse_object(self._pdf, source)

    def finish(self) -> None:
        """Embed the letters that were written."""
        if self._font_number:
            self._embed()

    def _annotation(
        self, note: Note, place: Placement, on: NotedPage, original: int
    ) -> Iterable[Any]:
        drawing = draw(note, place, self._face)
        entries = standard_entries(note, place, drawing, on)
        form = self.form(drawing, opacity_percent(note), annotation_turn(note.kind, on.frame))
        entries["AP"] = dictionary({"N": reference(int(mupdf.pdf_to_num(form)))})
        made = self._instead(original, entries) if original else self._object(entries)
        mupdf.pdf_dict_puts(made, SUM_KEY, self.parse(text_string(sum_of(made))))
        yield made
        if note.kind is NoteKind.COMMENT:
            popup = self._popup(made, place, on)
            mupdf.pdf_dict_puts(made, "Popup", popup)
            yield popup

    def _object(self, entries: Mapping[str, str]) -> Any:
        return mupdf.pdf_add_object(self._pdf, self.parse(dictionary(entries)))

    def _instead(self, original: int, entries: Mapping[str, str]) -> Any:
        """Put an annotation in the place of one that is there, under the name that it has."""
        there = mupdf.pdf_new_indirect(self._pdf, original, 0)
        name_before = text_of(there, "NM")
        named = {**entries, "NM": text_string(name_before)} if name_before else entries
        mupdf.pdf_update_object(self._pdf, original, self.parse(dictionary(named)))
        return mupdf.pdf_new_indirect(self._pdf, original, 0)

    def _popup(self, made: Any, place: Placement, on: NotedPage) -> Any:
        sign = sign_area(place.box)
        area = Area(sign.x1, sign.y1 - _POPUP_HEIGHT_PT, sign.x1 + _POPUP_WIDTH_PT, sign.y1)
        entries = {
            "Type": "/Annot",
            "Subtype": "/Popup",
            "Rect": number_array(on.frame.page_area(area)),
            "Parent": reference(int(mupdf.pdf_to_num(made))),
            "P": on.page_reference,
            "F": str(PRINTED),
            "Open": "false",
        }
        return mupdf.pdf_add_object(self._pdf, self.parse(dictionary(entries)))

    def _annotations_of(self, page_object: Any) -> Any:
        existing = mupdf.pdf_dict_gets(page_object, "Annots")
        if mupdf.pdf_is_array(existing):
            return existing
        mupdf.pdf_dict_puts(page_object, "Annots", self.parse("[]"))
        return mupdf.pdf_dict_gets(page_object, "Annots")

    def _font(self) -> int:
        if not self._font_number:
            self._font_number = int(mupdf.pdf_create_object(self._pdf))
        return self._font_number

    def _embed(self) -> None:
        used = self._face.used
        data = self._face.subset()
        file = self.stream({"Length1": str(len(data))}, data)
        base = name(f"PMSABC+{FONT_NAME}")
        descriptor = dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": base,
                "Flags": "4",
                "FontBBox": number_array(self._face.box),
                "ItalicAngle": "0",
                "Ascent": number(1000 * self._face.ascent),
                "Descent": number(-1000 * self._face.descent),
                "CapHeight": "727",
                "StemV": "80",
                "FontFile2": reference(int(mupdf.pdf_to_num(file))),
            }
        )
        widths = array(f"{glyph} [{self._face.advance(glyph)}]" for glyph in used)
        descendant = dictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": base,
                "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                "CIDToGIDMap": "/Identity",
                "FontDescriptor": descriptor,
                "W": widths,
            }
        )
        letters = self.stream({}, _to_unicode(used))
        font = dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base,
                "Encoding": "/Identity-H",
                "DescendantFonts": array((descendant,)),
                "ToUnicode": reference(int(mupdf.pdf_to_num(letters))),
            }
        )
        mupdf.pdf_update_object(self._pdf, self._font_number, self.parse(font))


def _stands_in(annotations: Any, number: int) -> bool:
    """Say whether an annotation is on a page; the window that belongs to it is taken off."""
    rows = range(int(mupdf.pdf_array_len(annotations)) if number else 0)
    numbers_there = [int(mupdf.pdf_to_num(mupdf.pdf_array_get(annotations, row))) for row in rows]
    if number not in numbers_there:
        return False
    there = mupdf.pdf_array_get(annotations, numbers_there.index(number))
    window = int(mupdf.pdf_to_num(mupdf.pdf_dict_gets(there, "Popup")))
    if window and window in numbers_there:
        mupdf.pdf_array_delete(annotations, numbers_there.index(window))
    return True


def page_frame(page_object: Any) -> PageFrame:
    """Return how a page's own space lies on the page as shown."""
    box = mupdf.FzRect()
    matrix = mupdf.FzMatrix()
    mupdf.pdf_page_obj_transform(page_object, box, matrix)
    return PageFrame(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def parse_object(pdf: Any, source: str) -> Any:
    """Return an object from its source text."""
    buffer = mupdf.fz_new_buffer_from_copied_data(source.encode("ascii") + b" ")
    stream = mupdf.fz_open_buffer(buffer)
    return mupdf.pdf_parse_stm_obj(pdf, stream, mupdf.PdfLexbuf(mupdf.PDF_LEXBUF_SMALL))


def _to_unicode(used: Mapping[int, str]) -> bytes:
    glyphs = list(used.items())
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ]
    for start in range(0, len(glyphs), 100):
        part = glyphs[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>" for glyph, text in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()
