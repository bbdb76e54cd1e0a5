"""A page for dark rooms: paper dark and letters light, while photographs stay as they are.

Lightness is turned over and colours keep their hue. Where hardly any paper shows over a larger
area, and greys are many, there is a photograph, and it is left alone; so is an area that is dark
already. A scanned page of text is paper for the most part, and is turned over like print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

PAPER_FROM: Final = 215
"""What is at least so light, of 255, counts as paper."""

CELLS_ACROSS: Final = 64
"""A page is looked at in squares of which so many lie beside each other."""

BARE_SHARE: Final = 0.12
"""A cell with no more paper than this belongs to a picture."""

LEAST_CELLS: Final = 40
LEAST_SIDE: Final = 4
LEAST_GREYS: Final = 6
"""A photograph has cells of so many greys, of 16; a coloured field has one or two."""

DARK_BELOW: Final = 110
FULL_SHARE: Final = 0.6
"""So much of a box must be such cells for the whole of it to be left alone."""

EDGE_SHARE: Final = 0.5
DARKEST: Final = 22
"""Paper is not turned into black, on which light letters dazzle, but into this."""


class Cells(NamedTuple):
    """One value for each cell of a page, row by row, from 0 to 255."""

    columns: int
    rows: int
    values: bytes


def night_image(image: QImage, page_width_px: int) -> QImage:
    """Return a page, or a part of one that is so wide, as it is shown at night."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pictures = find_pictures(grey, max(2, page_width_px // CELLS_ACROSS))
    night = _turned_over(image, grey)
    painter = QPainter(night)
    for box in pictures:
        painter.drawImage(box, image, box)
    painter.end()
    return night


def find_pictures(grey: QImage, cell_px: int) -> list[QRect]:
    """Return where on a grey page there are pictures."""
    paper = _mask(grey)
    shares, greys = _cells(paper, cell_px), _cells(grey, cell_px)
    bare = [share <= 255 * BARE_SHARE for share in shares.values]
    found: list[QRect] = []
    seen = bytearray(len(bare))
    for start, is_bare in enumerate(bare):
        if is_bare and not seen[start]:
            region = _region(bare, seen, start, shares.columns)
            if _is_picture(region, greys):
                found.append(_to_the_edge(paper, _box(region, shares.columns), cell_px))
    return found


def _is_picture(region: Sequence[int], greys: Cells) -> bool:
    box = _box(region, greys.columns)
    if len(region) < LEAST_CELLS or min(box.width(), box.height()) < LEAST_SIDE:
        return False
    if len(region) < FULL_SHARE * box.width() * box.height():
        return False
    values = [greys.values[at] for at in region]
    is_dark = sum(values) < DARK_BELOW * len(values)
    return is_dark or len({value // 16 for value in values}) >= LEAST_GREYS


def _mask(grey: QImage) -> QImage:
    """Return an image in which paper is 255 and everything else 0."""
    table = [0xFF000000] * PAPER_FROM + [0xFFFFFFFF] * (256 - PAPER_FROM)
    indexed = _with_table(grey, table)
    return indexed.convertToFormat(QImage.Format.Format_Grayscale8)


def _cells(image: QImage, cell_px: int) -> Cells:
    columns, rows = max(1, image.width() // cell_px), max(1, image.height() // cell_px)
    small = image.scaled(
        columns,
        rows,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    data, stride = bytes(small.constBits()), small.bytesPerLine()
    lines = (data[row * stride : row * stride + columns] for row in range(rows))
    return Cells(columns, rows, b"".join(lines))


def _region(bare: Sequence[bool], seen: bytearray, start: int, columns: int) -> list[int]:
    """Return all bare cells that hang together with one."""
    region = [start]
    seen[start] = 1
    for at in region:
        column = at % columns
        sides = [at - columns, at + columns]
        sides += [at - 1] if column else []
        sides += [at + 1] if column + 1 < columns else []
        for side in sides:
            if 0 <= side < len(bare) and bare[side] and not seen[side]:
                seen[side] = 1
                region.append(side)
    return region


def _box(region: Sequence[int], columns: int) -> QRect:
    across = [at % columns for at in region]
    top, bottom = min(region) // columns, max(region) // columns
    left, right = min(across), max(across)
    return QRect(left, top, right - left + 1, bottom - top + 1)


def _to_the_edge(paper: QImage, cells: QRect, cell_px: int) -> QRect:
    """Return the box of cells in pixels, each side moved outwards to where paper begins."""
    width, height, stride = paper.width(), paper.height(), paper.bytesPerLine()
    across, down = width / max(1, width // cell_px), height / max(1, height // cell_px)
    bits = paper.constBits()
    left, top = round(cells.x() * across), round(cells.y() * down)
    right = min(width, round((cells.x() + cells.width()) * across))
    bottom = min(height, round((cells.y() + cells.height()) * down))

    def is_picture_row(y: int) -> bool:
        line = bytes(bits[y * stride + left : y * stride + right])
        return line.count(255) < EDGE_SHARE * len(line)

    def is_picture_column(x: int) -> bool:
        line = bytes(bits[top * stride + x : bottom * stride : stride])
        return line.count(255) < EDGE_SHARE * len(line)

    reach = 2 * cell_px
    low, high = max(0, top - reach), min(height, bottom + reach)
    while top > low and is_picture_row(top - 1):
        top -= 1
    while bottom < high and is_picture_row(bottom):
        bottom += 1
    low, high = max(0, left - reach), min(width, right + reach)
    while left > low and is_picture_column(left - 1):
        left -= 1
    while right < high and is_picture_column(right):
        right += 1
    return QRect(left, top, right - left, bottom - top)


def _turned_over(image: QImage, grey: QImage) -> QImage:
    """Return an image with its lightness turned over: each colour gets 255 - 2 * grey more."""
    night = image.convertToFormat(QImage.Format.Format_RGB32).copy()
    more = [max(0, 255 - 2 * value) for value in range(256)]
    less = [max(0, 2 * value - 255 - DARKEST * value // 255) for value in range(256)]
    _add(night, grey, more)
    night.invertPixels()
    _add(night, grey, less)
    night.invertPixels()
    return night


def _add(image: QImage, grey: QImage, amounts: Sequence[int]) -> None:
    table = [0xFF000000 | amount << 16 | amount << 8 | amount for amount in amounts]
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(0, 0, _with_table(grey, table))
    painter.end()


def _with_table(grey: QImage, table: list[int]) -> QImage:
    indexed = QImage(
        grey.constBits(),
        grey.width(),
        grey.height(),
        grey.bytesPerLine(),
        QImage.Format.Format_Indexed8,
    )
    indexed.setColorTable(table)
    return indexed
