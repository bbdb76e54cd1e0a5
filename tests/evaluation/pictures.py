"""Pages as other programs draw them, and how much two pictures differ."""

import subprocess
import tempfile
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pymupdf
import pypdfium2

DPI = 108
SCALE = DPI / 72
RGB = 3
BLUR_PX = 2


class Picture(NamedTuple):
    """A page in red, green and blue, row by row."""

    width: int
    height: int
    pixels: bytes

    def part(self, x0: int, y0: int, x1: int, y1: int) -> "Picture":
        x0, y0 = max(0, x0), max(0, y0)
        x1, y1 = min(self.width, x1), min(self.height, y1)
        rows = [
            self.pixels[RGB * (y * self.width + x0) : RGB * (y * self.width + x1)]
            for y in range(y0, y1)
        ]
        return Picture(x1 - x0, y1 - y0, b"".join(rows))


Engine = Callable[[bytes, int], Picture]


def by_pymupdf(data: bytes, page: int = 0) -> Picture:
    with pymupdf.open(stream=data) as document:
        return _of(document[page].get_pixmap(dpi=DPI))


def by_pdfium(data: bytes, page: int = 0) -> Picture:
    document = pypdfium2.PdfDocument(data)
    bitmap = document[page].render(scale=SCALE, may_draw_forms=True, rev_byteorder=True)
    line, count = bitmap.stride, bitmap.n_channels
    whole = bytes(bitmap.buffer)
    rows = [whole[y * line : y * line + bitmap.width * count] for y in range(bitmap.height)]
    pixels = b"".join(rows)
    if count != RGB:
        thin = bytearray(RGB * bitmap.width * bitmap.height)
        for channel in range(RGB):
            thin[channel::RGB] = pixels[channel::count]
        pixels = bytes(thin)
    size = (bitmap.width, bitmap.height)
    document.close()
    return Picture(*size, pixels)


def by_poppler(data: bytes, page: int = 0) -> Picture:
    number = str(page + 1)
    return _by_program(
        data, ["pdftoppm", "-cropbox", "-r", str(DPI), "-f", number, "-l", number, "{pdf}"]
    )


def by_mutool(data: bytes, page: int = 0) -> Picture:
    return _by_program(
        data,
        ["mutool", "draw", "-q", "-r", str(DPI), "-F", "ppm", "-o", "-", "{pdf}", str(page + 1)],
    )


ENGINES: dict[str, Engine] = {"pdfium": by_pdfium, "poppler": by_poppler, "mutool": by_mutool}


def difference(one: Picture, other: Picture) -> float:
    """Return the mean difference, from 0 to 255, of two pictures blurred by two pixels."""
    a, b = _blurred(one), _blurred(other)
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / max(1, len(a))


def _by_program(data: bytes, command: list[str]) -> Picture:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(data)
        told = [str(path) if part == "{pdf}" else part for part in command]
        done = subprocess.run(told, check=True, capture_output=True)
    return _of(pymupdf.Pixmap(done.stdout))


def _of(pixmap: pymupdf.Pixmap) -> Picture:
    if pixmap.n != RGB:
        pixmap = pymupdf.Pixmap(pymupdf.csRGB, pixmap)
    return Picture(pixmap.width, pixmap.height, bytes(pixmap.samples))


def _blurred(picture: Picture) -> list[float]:
    values: list[float] = []
    for channel in range(RGB):
        plane = picture.pixels[channel::RGB]
        rows = [
            _smooth(list(plane[y * picture.width : (y + 1) * picture.width]))
            for y in range(picture.height)
        ]
        for column in zip(*rows, strict=True):
            values += _smooth(list(column))
    return values


def _smooth(row: list[float]) -> list[float]:
    edge_before, edge_after = [row[0]] * (BLUR_PX + 1), [row[-1]] * BLUR_PX
    sums = list(accumulate([*edge_before, *row, *edge_after]))
    width = 2 * BLUR_PX + 1
    return [(sums[i + width] - sums[i]) / width for i in range(len(row))]
