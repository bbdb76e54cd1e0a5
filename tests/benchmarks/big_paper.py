"""A paper of 1,000 pages and 300 MB, made once: texts, drawings and scans, mixed."""

import importlib
import math
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sync.client.paper_source import PaperSource
from sync.crypto import chunks
from sync.crypto.chunks import PaperKey
from sync.stores.blob_store import open_blob_store

PAGES: Final = 1000
# Of 1,000 pages 332 are scans, 163 Vietnamese, 100 drawings and 405 text in two columns.
KINDS: Final = (("scan", 332), ("vietnamese", 163), ("drawing", 100), ("columns", 405))
SCAN_DPI: Final = 200
SCAN_QUALITY: Final = 80
LINES_OF_A_DRAWING: Final = 2_500
MADE_AS: Final = "made-1"
A4: Final = (595.0, 842.0)
KEY: Final = PaperKey(bytes(range(32)), "0" * 32, 1)
FONTS: Final = Path(__file__).resolve().parents[2] / "assets" / "fonts"

VIETNAMESE: Final = """
Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân thành phố trình Hội đồng nhân dân
xem xét, quyết định dự toán thu, chi ngân sách địa phương và phương án phân bổ ngân sách cấp thành
phố năm tới. Đại biểu đề nghị làm rõ nguồn vốn đối ứng, tiến độ giải phóng mặt bằng và trách nhiệm.
"""
ENGLISH: Final = """
The committee recalls that the budget was adopted subject to the availability of funds and requests
the secretariat to report on expenditure by quarter. Members asked why the figures of the second
annex differ from those in the summary, and whether the works would be completed in time.
"""


def folder() -> Path:
    """Return where the paper is kept between runs; never in the repository."""
    place = Path(tempfile.gettempdir()) / f"meeting-benchmarks-{os.getuid()}" / MADE_AS
    place.mkdir(parents=True, exist_ok=True)
    return place


def plain_paper(pages: int = PAGES) -> Path:
    """Return the plain file, which is made if it is not there yet."""
    path = folder() / f"paper-{pages}.pdf"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        _write(unfinished, pages)
        unfinished.replace(path)
    return path


def stored_paper(pages: int = PAGES) -> PaperSource:
    """Return the same paper from an encrypted store on the disk, as a device keeps it."""
    plain = plain_paper(pages)
    path = folder() / f"blobs-{pages}.db"
    name = folder() / f"blob-{pages}"
    store = open_blob_store(path, one_reader=True)
    if not name.exists():
        with store.stage() as staged:
            made = chunks.encrypt_paper(plain, KEY, bytes(32), staged.put)
            staged.finish(made.manifest)
        name.write_bytes(made.blob)
    blob = name.read_bytes()
    data = store.manifest(blob)
    if data is None:
        name.unlink()
        raise FileNotFoundError(path)
    return PaperSource(store, blob, chunks.read_manifest(data, blob), KEY)


def kinds(pages: int = PAGES) -> list[str]:
    """Return what each page is; mixed, and the same every time."""
    order = [kind for kind, of_1000 in KINDS for _ in range(round(of_1000 * pages / 1000))]
    order += ["columns"] * (pages - len(order))
    random.Random(4).shuffle(order)
    return order[:pages]


def _write(path: Path, pages: int) -> None:
    pymupdf: Any = importlib.import_module("pymupdf")
    document = pymupdf.open()
    dice = random.Random(7)
    for number, kind in enumerate(kinds(pages)):
        page = document.new_page(width=A4[0], height=A4[1])
        if kind == "scan":
            page.insert_image(page.rect, stream=_scan(pymupdf, dice, number))
        elif kind == "drawing":
            _draw(page, dice)
        else:
            _set_text(page, kind, dice, number)
    # As most programs write it: every object by itself, a table of contents of the objects behind.
    document.save(path, garbage=0, deflate=True, use_objstms=0)
    document.close()


def _set_text(page: Any, kind: str, dice: random.Random, number: int) -> None:
    page.insert_font(fontname="T", fontfile=str(FONTS / "Tinos-Regular.ttf"))
    page.insert_font(fontname="B", fontfile=str(FONTS / "Tinos-Bold.ttf"))
    words = (VIETNAMESE if kind == "vietnamese" else ENGLISH).split()
    columns = 1 if kind == "vietnamese" else 2
    page.insert_text((60, 70), f"{number + 1}. {' '.join(words[:6])}", fontname="B", fontsize=14)
    width = (A4[0] - 120) / columns
    letters_in_line = int(width / (5.4 if columns == 1 else 4.3))
    size_pt, step_pt = (12, 17) if columns == 1 else (9.5, 12)
    for column in range(columns):
        lines = []
        for _ in range(int(690 / step_pt)):
            line = ""
            while len(line) < letters_in_line - 6:
                line += dice.choice(words) + " "
            lines.append(line)
        page.insert_text(
            (60 + column * (width + 8), 100),
            lines,
            fontname="T",
            fontsize=size_pt,
            lineheight=step_pt / size_pt,
        )
    page.draw_line((60, 800), (535, 800))


def _draw(page: Any, dice: random.Random) -> None:
    """Draw curves as of a plan: streets, contours, plots."""
    shape = page.new_shape()
    for place in _walk(dice, LINES_OF_A_DRAWING):
        shape.draw_line(*place)
        if dice.random() < 0.02:
            shape.finish(color=(dice.random(), 0.3, dice.random()), width=dice.choice((0.3, 0.8)))
    shape.finish(color=(0, 0, 0), width=0.5)
    shape.commit()


def _walk(
    dice: random.Random, steps: int
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    x, y, way = 300.0, 420.0, 0.0
    for _ in range(steps):
        way += dice.uniform(-0.6, 0.6)
        new_x = min(560.0, max(35.0, x + 9 * math.cos(way)))
        new_y = min(800.0, max(40.0, y + 9 * math.sin(way)))
        if (new_x, new_y) in ((x, y), (560.0, y), (35.0, y)):
            way += math.pi / 2
        yield (x, y), (new_x, new_y)
        x, y = new_x, new_y


def _scan(pymupdf: Any, dice: random.Random, number: int) -> bytes:
    """Return a page of text as a grainy picture in colour."""
    image_module: Any = importlib.import_module("PySide6.QtGui")
    core: Any = importlib.import_module("PySide6.QtCore")
    sheet = pymupdf.open()
    page = sheet.new_page(width=A4[0], height=A4[1])
    _set_text(page, "vietnamese", dice, number)
    pixmap = page.get_pixmap(dpi=SCAN_DPI)
    picture = image_module.QImage(
        pixmap.samples,
        pixmap.width,
        pixmap.height,
        pixmap.stride,
        image_module.QImage.Format.Format_RGB888,
    ).convertToFormat(image_module.QImage.Format.Format_RGB32)
    sheet.close()
    edge = 256
    grain = image_module.QImage(
        dice.randbytes(4 * edge * edge), edge, edge, image_module.QImage.Format.Format_RGB32
    ).copy()
    painter = image_module.QPainter(picture)
    painter.setOpacity(0.10)
    for left in range(-dice.randrange(edge), picture.width(), edge):
        for top in range(-dice.randrange(edge), picture.height(), edge):
            painter.drawImage(left, top, grain)
    painter.end()
    data = core.QByteArray()
    buffer = core.QBuffer(data)
    buffer.open(core.QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPG", SCAN_QUALITY)
    return bytes(data.data())
