"""What the pages of a document are called."""

from collections.abc import Sequence
from typing import Any

from ui.render.annotations.annotate import parse_object
from ui.render.annotations.pdf_source import text_string
from ui.render.mupdf_stream import mupdf


def set_labels(pdf: Any, labels: Sequence[str]) -> None:
    """Call the pages so; numbers that follow each other share one entry."""
    entries = []
    follows = 0
    for at, label in enumerate(labels):
        plain = label.isascii() and label.isdecimal() and not label.startswith("0")
        value = int(label) if plain and len(label) < 10 else 0
        if value and value == follows:
            follows += 1
            continue
        style = f"<</S /D /St {value}>>" if value else f"<</P {text_string(label)}>>"
        entries.append(f"{at} {style}")
        follows = value + 1 if value else 0
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
    mupdf.pdf_dict_puts(
        catalog, "PageLabels", parse_object(pdf, f"<</Nums [{' '.join(entries)}]>>")
    )
