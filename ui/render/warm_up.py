"""Making both libraries load what they load late, and testing random access on the way."""

import mmap
from typing import Final

from ui.render.chunks import Chunks
from ui.render.mupdf_engine import MupdfDocument
from ui.render.mupdf_stream import StreamLayoutError
from ui.render.pdfium_engine import PdfiumDocument

_CHUNK_BYTES: Final = 64
_WIDTH_PX: Final = 40
_OBJECTS: Final = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 40 40]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    ),
    b"<</Length 37>>stream\nBT /F 30 Tf 5 10 Td 0 g (W) Tj ET    \nendstream",
)


def warm_up(pixels: mmap.mmap, *, random_access: bool) -> None:
    """Draw and read one letter with each library.

    Raises:
        StreamLayoutError: MuPDF does not read through the stream as it should.
    """
    data = tiny_pdf()
    whole = Chunks(len(data), len(data), lambda _index: data)
    other = PdfiumDocument(whole)
    other.draw(0, _WIDTH_PX, None, pixels)
    other.read(0)
    parts = Chunks(
        len(data),
        _CHUNK_BYTES,
        lambda index: data[index * _CHUNK_BYTES : (index + 1) * _CHUNK_BYTES],
    )
    document = MupdfDocument(parts, random_access=random_access)
    picture = document.draw(0, _WIDTH_PX, None, pixels)
    drawn = pixels[: picture.stride * picture.height_px]
    if drawn == b"\xff" * len(drawn) or document.info().is_repaired:
        raise StreamLayoutError("self test")
    document.read(0)
    document.close()


def tiny_pdf() -> bytes:
    """Return a whole and correct document of one page with one letter."""
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(_OBJECTS, start=1):
        places.append(len(data))
        data += b"%d 0 obj" % number + body + b"endobj\n"
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(_OBJECTS) + 1)
    for place in places:
        data += b"%010d 00000 n \n" % place
    data += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(_OBJECTS) + 1,
        table,
    )
    return bytes(data)
