"""A copy of a signed file claims no signature: fields become part of the page, and it says so."""

from typing import Any, Final

from ui.render.annotations.annotate import Annotator, page_frame, parse_object
from ui.render.annotations.drawing import Drawing
from ui.render.annotations.page_frame import Area
from ui.render.annotations.pdf_source import number, numbers, reference
from ui.render.annotations.standard import name_of
from ui.render.annotations.typeface import Typeface
from ui.render.mupdf_stream import mupdf

_SIZE_PT: Final = 7.5
_MARGIN_PT: Final = 6.0
_PADDING_PT: Final = 2.0
_DEEPEST_FIELD: Final = 8
_MOST_FIELDS: Final = 5_000
_LABEL: Final = "PMSLabel"


def is_signed(pdf: Any) -> bool:
    """Tell whether a file holds a signature, or what looks like the remains of one."""
    catalog = _catalog(pdf)
    form = mupdf.pdf_dict_gets(catalog, "AcroForm")
    if mupdf.pdf_is_dict(mupdf.pdf_dict_gets(catalog, "Perms")):
        return True
    waiting = [(mupdf.pdf_dict_gets(form, "Fields"), 0)]
    seen = 0
    while waiting:
        fields, depth = waiting.pop()
        for index in range(int(mupdf.pdf_array_len(fields))):
            seen += 1
            if seen > _MOST_FIELDS:
                return True  # rather labelled without need than passed off as signed
            entry = mupdf.pdf_array_get(fields, index)
            if name_of(entry, "FT") == "Sig" and mupdf.pdf_is_dict(mupdf.pdf_dict_gets(entry, "V")):
                return True
            kids = mupdf.pdf_dict_gets(entry, "Kids")
            if depth < _DEEPEST_FIELD and mupdf.pdf_is_array(kids):
                waiting.append((kids, depth + 1))
    return False


def flatten_forms(pdf: Any) -> None:
    """Make fields part of their pages."""
    if mupdf.pdf_is_dict(mupdf.pdf_dict_gets(_catalog(pdf), "AcroForm")):
        mupdf.pdf_bake_document(pdf, 0, 1)


def strip_claims(pdf: Any) -> None:
    """Take away what a viewer could take for a signature."""
    catalog = _catalog(pdf)
    for key in ("AcroForm", "Perms", "DSS", "Extensions"):
        mupdf.pdf_dict_dels(catalog, key)


def label_page(pdf: Any, page: int, annotator: Annotator, face: Typeface, text: str) -> None:
    """Write a line at the head of a page, as part of it."""
    page_object = mupdf.pdf_lookup_page_obj(pdf, page)
    frame = page_frame(page_object)
    if not frame.is_sane():
        return
    height = face.line_height * _SIZE_PT + 2 * _PADDING_PT
    area = Area(
        _MARGIN_PT,
        -_MARGIN_PT - height,
        _MARGIN_PT + face.width(text) * _SIZE_PT + 2 * _PADDING_PT,
        -_MARGIN_PT,
    )
    start = (_PADDING_PT + area.x0, area.y1 - _PADDING_PT - face.ascent * _SIZE_PT)
    form = annotator.form(
        Drawing(
            area,
            (
                f"1 1 0.88 rg {numbers((area.x0, area.y0, area.width, area.height))} re f",
                f"0.45 0 0 rg BT /F {number(_SIZE_PT)} Tf {numbers(start)} Td",
                f"{face.write(text)} Tj ET",
            ),
        ),
        100,
        frame.turn(),
    )
    _place_form(pdf, page_object, form, frame.to_page((area.x0, area.y0)))


def _place_form(pdf: Any, page: Any, form: Any, at: tuple[float, float]) -> None:
    resources = mupdf.pdf_dict_get_inheritable(page, mupdf.pdf_new_name("Resources"))
    own = (
        mupdf.pdf_copy_dict(resources)
        if mupdf.pdf_is_dict(resources)
        else parse_object(pdf, "<<>>")
    )
    forms = mupdf.pdf_dict_gets(own, "XObject")
    forms = mupdf.pdf_copy_dict(forms) if mupdf.pdf_is_dict(forms) else parse_object(pdf, "<<>>")
    mupdf.pdf_dict_puts(forms, _LABEL, form)
    mupdf.pdf_dict_puts(own, "XObject", forms)
    mupdf.pdf_dict_puts(page, "Resources", own)
    contents = mupdf.pdf_dict_gets(page, "Contents")
    parts = [_stream(pdf, b"q\n")]
    if mupdf.pdf_is_array(contents):
        parts += [
            int(mupdf.pdf_to_num(mupdf.pdf_array_get(contents, index)))
            for index in range(int(mupdf.pdf_array_len(contents)))
        ]
    elif int(mupdf.pdf_to_num(contents)):
        parts.append(int(mupdf.pdf_to_num(contents)))
    parts.append(_stream(pdf, f"\nQ q 1 0 0 1 {numbers(at)} cm /{_LABEL} Do Q\n".encode()))
    listed = " ".join(reference(part) for part in parts if part)
    mupdf.pdf_dict_puts(page, "Contents", parse_object(pdf, f"[{listed}]"))


def _stream(pdf: Any, content: bytes) -> int:
    buffer = mupdf.fz_new_buffer_from_copied_data(content)
    return int(mupdf.pdf_to_num(mupdf.pdf_add_stream(pdf, buffer, parse_object(pdf, "<<>>"), 0)))


def _catalog(pdf: Any) -> Any:
    return mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
