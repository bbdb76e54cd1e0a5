"""What all programs read of an annotation, taken from MuPDF's objects."""

from typing import Any, Final

from ui.render.annotations.private_note import standard_sum
from ui.render.mupdf_stream import mupdf

MOST_NUMBERS: Final = 400_000
_OWN_PLACES: Final = ("InkList", "QuadPoints", "L", "Vertices")


def text_of(annotation: Any, key: str) -> str:
    """Return a text, or nothing."""
    found = mupdf.pdf_dict_gets(annotation, key)
    return str(mupdf.pdf_to_text_string(found)) if mupdf.pdf_is_string(found) else ""


def name_of(annotation: Any, key: str) -> str:
    """Return a name without its slash, or nothing."""
    found = mupdf.pdf_dict_gets(annotation, key)
    return str(mupdf.pdf_to_name(found)) if mupdf.pdf_is_name(found) else ""


def number_of(annotation: Any, key: str, otherwise: float) -> float:
    """Return a number."""
    found = mupdf.pdf_dict_gets(annotation, key)
    return float(mupdf.pdf_to_real(found)) if mupdf.pdf_is_number(found) else otherwise


def numbers_in(values: Any) -> list[float]:
    """Return all numbers of an array and of the arrays in it."""
    found: list[float] = []
    for index in range(min(int(mupdf.pdf_array_len(values)), MOST_NUMBERS)):
        value = mupdf.pdf_array_get(values, index)
        if mupdf.pdf_is_array(value):
            found += plain_numbers(value)
        elif mupdf.pdf_is_number(value):
            found.append(float(mupdf.pdf_to_real(value)))
    return found[:MOST_NUMBERS]


def plain_numbers(values: Any) -> list[float]:
    """Return the numbers of an array."""
    count = min(int(mupdf.pdf_array_len(values)), MOST_NUMBERS)
    return [float(mupdf.pdf_to_real(mupdf.pdf_array_get(values, i))) for i in range(count)]


def numbers_of(annotation: Any, key: str) -> list[float]:
    """Return the numbers under a key."""
    return numbers_in(mupdf.pdf_dict_gets(annotation, key))


def sum_of(annotation: Any) -> str:
    """Return the sum over what other programs show and may change."""
    places: list[float] = []
    for key in _OWN_PLACES:
        places += numbers_of(annotation, key)
    return standard_sum(
        name_of(annotation, "Subtype"),
        text_of(annotation, "Contents"),
        places or numbers_of(annotation, "Rect"),
        numbers_of(annotation, "C"),
    )
