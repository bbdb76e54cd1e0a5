"""Notes of every kind, and pages to write them on: plain, rotated, cropped."""

import math
from collections.abc import Callable, Sequence

import pymupdf
from msgspec.structs import replace

from meeting.ids import PaperId, PersonId
from meeting.notes.note import (
    LineEnd,
    Note,
    NoteId,
    NoteKind,
    Placement,
    Quote,
    Sample,
    Stroke,
    Style,
)
from meeting.reading.page_text import Box
from ui.render.copies.maker import CopyOrder, PaperToCopy, make_copy
from ui.render.copies.messages import Made
from ui.render.source import BytesSource

ALL_LETTERS = (
    "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ dđ "
    "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ DĐ"
)
ME = PersonId("1" * 32)
MY_NAME = "Đặng Ngọc Lan"
AUTHORS = {ME: MY_NAME}
PAPER = PaperId("2" * 32)
DOCUMENT = "3" * 32
WIDTH_PT, HEIGHT_PT = 420, 560
COLUMNS, CELL, MARGIN = 4, 10_000, 1_200
ROW = 8_600

Shape = Callable[[Box], dict[str, object]]


def stroke(points: Sequence[tuple[int, int]], pressures: Sequence[int] = ()) -> Stroke:
    force = pressures or [-1] * len(points)
    return Stroke(tuple(Sample(x, y, 8 * i, force[i]) for i, (x, y) in enumerate(points)))


def _spiral(box: Box) -> list[tuple[int, int]]:
    x, y, r = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, (box.y1 - box.y0) / 2
    turns = [(i / 60, i / 5) for i in range(60)]
    return [(round(x + r * s * math.cos(a)), round(y + r * s * math.sin(a))) for s, a in turns]


def _cross(box: Box) -> tuple[Stroke, ...]:
    return (
        stroke([(box.x0, box.y0), (box.x1, box.y1)]),
        stroke([(box.x0, box.y1), (box.x1, box.y0)]),
    )


def _triangle(box: Box) -> list[tuple[int, int]]:
    return [(box.x0, box.y1), ((box.x0 + box.x1) // 2, box.y0), (box.x1, box.y1)]


def _line(box: Box) -> tuple[Stroke, ...]:
    return (stroke([(box.x0, box.y1), (box.x1, box.y0)]),)


def _lines_of_text(box: Box) -> tuple[Box, ...]:
    middle = (box.y0 + box.y1) // 2
    return (
        Box(box.x0, box.y0 + 200, box.x1, middle - 200),
        Box(box.x0, middle + 200, box.x1 - 2_000, box.y1 - 200),
    )


K = NoteKind
VARIANTS: tuple[tuple[str, NoteKind, Style, Shape, str], ...] = (
    ("ink", K.INK, Style(width=200), lambda b: {"strokes": (stroke(_spiral(b)),)}, ""),
    (
        "ink with pressure",
        K.INK,
        Style("#a01060", 400),
        lambda b: {"strokes": (stroke(_spiral(b), [i * 17 for i in range(60)]),)},
        "",
    ),
    (
        "translucent ink",
        K.INK,
        Style("#108040", 600, 40),
        lambda b: {"strokes": _cross(b)},
        "",
    ),
    ("marker", K.MARKER, Style("#ffe600"), lambda b: {"quads": _lines_of_text(b)}, "Đồng ý"),
    ("pale marker", K.MARKER, Style("#80ff80", 150, 30), lambda b: {"quads": (b,)}, ""),
    ("underline", K.UNDERLINE, Style("#d02020", 120), lambda b: {"quads": _lines_of_text(b)}, ""),
    ("squiggly", K.SQUIGGLY, Style("#d02020", 100), lambda b: {"quads": _lines_of_text(b)}, ""),
    ("strike-out", K.STRIKE_OUT, Style("#d02020", 120), lambda b: {"quads": _lines_of_text(b)}, ""),
    ("comment", K.COMMENT, Style("#ffcc00"), lambda b: {"box": _sign(b)}, "Đề nghị làm rõ ữ ỗ ặ"),
    ("dark comment", K.COMMENT, Style("#203080"), lambda b: {"box": _sign(b)}, ALL_LETTERS),
    ("typed", K.TYPED, Style("#0030a0", font_size=600), lambda b: {}, ALL_LETTERS[:78]),
    (
        "typed on a ground",
        K.TYPED,
        Style("#202020", fill="#fff4c0", font_size=600),
        lambda b: {},
        ALL_LETTERS[79:],
    ),
    ("line", K.LINE, Style(width=200), lambda b: {"strokes": _line(b)}, ""),
    (
        "arrow",
        K.LINE,
        Style("#c04000", 200, end=LineEnd.ARROW),
        lambda b: {"strokes": _line(b)},
        "",
    ),
    (
        "dashed arrow both ways",
        K.LINE,
        Style("#c04000", 150, 100, "", dashed=True, start=LineEnd.ARROW, end=LineEnd.ARROW),
        lambda b: {"strokes": _line(b)},
        "",
    ),
    ("polyline", K.POLYLINE, Style(width=150), lambda b: {"strokes": (stroke(_triangle(b)),)}, ""),
    (
        "polygon",
        K.POLYGON,
        Style("#006060", 150, 100, "#c0f0f0"),
        lambda b: {"strokes": (stroke(_triangle(b)),)},
        "",
    ),
    ("rectangle", K.RECTANGLE, Style("#600060", 200), lambda b: {}, ""),
    (
        "dashed rectangle",
        K.RECTANGLE,
        Style("#600060", 150, 100, "#ffe0e0", True),
        lambda b: {},
        "",
    ),
    ("ellipse", K.ELLIPSE, Style("#0060c0", 200), lambda b: {}, ""),
    ("filled ellipse", K.ELLIPSE, Style("#0060c0", 0, 50, "#4080ff"), lambda b: {}, ""),
    ("cloud", K.CLOUD, Style("#c00000", 120), lambda b: {}, "Xem lại số liệu"),
    ("filled cloud", K.CLOUD, Style("#606060", 100, 100, "#f0f0f0"), lambda b: {}, ""),
    ("stamp", K.STAMP, Style("#c00000", 200), lambda b: {}, "ĐÃ DUYỆT"),
    (
        "free marker",
        K.MARKER,
        Style("#ffe600", 900, 40),
        lambda b: {"strokes": (stroke([(b.x0, b.y0 + 2_000), (b.x1, b.y0 + 2_200)]),)},
        "",
    ),
    ("caret", K.CARET, Style("#0000c0", 150), lambda b: {"box": _sign(b)}, "thêm “được”"),
)


def _sign(box: Box) -> Box:
    return Box(box.x0, box.y0, box.x0 + 2_000, box.y0 + 2_000)


def cell(number: int) -> Box:
    column, row = number % COLUMNS, number // COLUMNS
    x, y = 1_000 + CELL * column, 1_000 + ROW * row - 400
    return Box(x + MARGIN, y + MARGIN, x + CELL - MARGIN, y + ROW - MARGIN)


def every_kind(page: int = 0) -> list[Note]:
    """Return a note of every variant in a cell of its own; all fit on the smallest page."""
    notes = []
    for number, (_, kind, style, shape, text) in enumerate(VARIANTS):
        box = cell(number)
        place = Placement(PAPER, page, box, quote=Quote("biểu quyết", "trước", "sau", 3))
        place = replace(place, **shape(box))
        notes.append(
            Note(
                NoteId(f"{100 * page + number + 1:032x}"),
                DOCUMENT,
                kind,
                ME,
                (place,),
                style,
                text,
                created_ms=1_790_000_000_000 + number,
                changed_ms=1_790_000_100_000 + number,
            )
        )
    return notes


def page_of(rotation: int = 0, *, is_cropped: bool = False, unit: float = 1) -> bytes:
    """Return one page with words under every cell, however it is turned."""
    document = pymupdf.open()
    long, short = (600, 620) if rotation % 180 else (620, 600)
    page = document.new_page(width=long + 180, height=short + 180)
    for y in range(40, short + 160, 52):
        page.insert_text(
            (30, y),
            "Nothing is lost that was written on paper. " * 4,
            fontsize=9,
            color=(0.6, 0.6, 0.6),
        )
    if is_cropped:
        page.set_cropbox(pymupdf.Rect(70, 50, 70 + long, 50 + short))
    if unit != 1:
        document.xref_set_key(page.xref, "UserUnit", str(unit))
    page.set_rotation(rotation)
    data = document.tobytes()
    document.close()
    return data


def blank() -> bytes:
    """Return one empty page."""
    document = pymupdf.open()
    document.new_page(width=620, height=600)
    data: bytes = document.tobytes()
    document.close()
    return data


def copied(data: bytes, notes: Sequence[Note], **options: object) -> bytes:
    """Return an annotated copy of one paper."""
    pieces: list[bytes] = []
    order = CopyOrder([PaperToCopy(BytesSource(data), notes)], authors=AUTHORS, **options)
    made = make_copy(order, pieces.append)
    assert isinstance(made, Made), made
    return b"".join(pieces)
