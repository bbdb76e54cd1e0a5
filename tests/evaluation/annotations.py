"""How alike others draw exported notes: python -m tests.evaluation.annotations [FOLDER].

Each kind of note on pages that are plain, rotated, cropped; drawn by poppler, pdfium and mutool
and compared with MuPDF's own picture: mean difference (0 to 255) inside the annotation, blurred
by two pixels.  A folder gets the pictures.
"""

import sys
from pathlib import Path

import pymupdf

from tests.evaluation.pictures import ENGINES, SCALE, Picture, by_pymupdf, difference
from tests.ui.render.noted import VARIANTS, cell, copied, every_kind, page_of

FRAMES = {
    "plain": page_of(),
    "rotated 90": page_of(90),
    "rotated 180": page_of(180),
    "rotated 270": page_of(270),
    "cropped": page_of(is_cropped=True),
    "cropped, rotated 90": page_of(90, is_cropped=True),
    "cropped, rotated 270": page_of(270, is_cropped=True),
}
MARGIN_PX = 4


def cells(picture: Picture) -> list[Picture]:
    """Return the part of a page that each note stands on."""
    parts = []
    for number in range(len(VARIANTS)):
        box = cell(number)
        corners = [round(value * SCALE / 100) for value in (box.x0, box.y0, box.x1, box.y1)]
        x0, y0, x1, y1 = corners
        parts.append(picture.part(x0 - MARGIN_PX, y0 - MARGIN_PX, x1 + MARGIN_PX, y1 + MARGIN_PX))
    return parts


def compare(data: bytes, engine: str) -> list[float]:
    """Return how much one engine's picture of each note differs from MuPDF's."""
    ours, theirs = cells(by_pymupdf(data)), cells(ENGINES[engine](data, 0))
    return [difference(one, other) for one, other in zip(ours, theirs, strict=True)]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    worst = {engine: [0.0] * len(VARIANTS) for engine in ENGINES}
    for frame, page in FRAMES.items():
        data = copied(page, every_kind())
        print(f"{frame}: {len(page)} bytes, {len(data)} with {len(VARIANTS)} notes")
        if folder:
            _keep(folder, frame, data)
        for engine in ENGINES:
            found = compare(data, engine)
            worst[engine] = [max(pair) for pair in zip(worst[engine], found, strict=True)]
    print(f"{'largest mean difference':26}" + "".join(f"{engine:>10}" for engine in ENGINES))
    for number, variant in enumerate(VARIANTS):
        values = "".join(f"{worst[engine][number]:10.1f}" for engine in ENGINES)
        print(f"{variant[0]:26}{values}")


def _keep(folder: Path, frame: str, data: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = frame.replace(", ", "-").replace(" ", "-")
    (folder / f"{name}.pdf").write_bytes(data)
    for engine, draw in {"mupdf": lambda d, _: by_pymupdf(d), **ENGINES}.items():
        picture = draw(data, 0)
        pixmap = pymupdf.Pixmap(pymupdf.csRGB, picture.width, picture.height, picture.pixels, 0)
        pixmap.save(folder / f"{name}-{engine}.png")


if __name__ == "__main__":
    main()
