"""What pages look like, and which documents are refused with which word."""

import mmap

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render.chunks import Chunks
from ui.render.mupdf_engine import MupdfDocument
from ui.render.pdfium_engine import PdfiumDocument
from ui.render.pixels import SLOT_BYTES
from ui.render.results import Clip, Engine, FailureCode, RenderResult
from ui.render.source import BytesSource

WHITE = (255, 255, 255)
RED = (255, 0, 0)
BLUE = (0, 0, 255)


def pixel(drawn: RenderResult, x: int, y: int) -> tuple[int, ...]:
    start = y * drawn.stride + 3 * x
    return tuple(drawn.pixels[start : start + 3])


def test_a_page_is_drawn_on_white_in_the_order_of_qt(shared_reader: Reader) -> None:
    name, opened = shared_reader.open(BytesSource(samples.plain()))
    drawn = shared_reader.draw(name, width_px=600)
    assert opened.info is not None
    assert opened.info.page_sizes_pt == ((300.0, 200.0),) * 3
    assert (drawn.width_px, drawn.height_px, drawn.stride) == (600, 400, 1800)
    assert len(drawn.pixels) == 400 * 1800
    assert drawn.engine is Engine.MUPDF
    assert pixel(drawn, 20, 20) == RED
    assert pixel(drawn, 590, 390) == WHITE


def test_both_libraries_draw_the_same_colours_in_the_same_order() -> None:
    data = samples.plain()
    chunks = Chunks(len(data), len(data), lambda _index: data)
    drawn = []
    for document in (MupdfDocument(chunks, random_access=True), PdfiumDocument(chunks)):
        with mmap.mmap(-1, SLOT_BYTES) as target:
            picture = document.draw(0, 301, None, target)
            assert (picture.width_px, picture.stride) == (301, 903)
            places = [(10, 10), (290, 190)]
            starts = [y * picture.stride + 3 * x for x, y in places]
            drawn.append([tuple(target[start : start + 3]) for start in starts])
        document.close()
    assert drawn == [[RED, WHITE]] * 2


def test_a_thumbnail_is_the_same_request(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    drawn = shared_reader.draw(name, width_px=30)
    assert (drawn.width_px, drawn.height_px) == (30, 20)
    assert pixel(drawn, 2, 2) == RED


def test_a_rotated_page_is_measured_and_drawn_as_it_is_shown(shared_reader: Reader) -> None:
    name, opened = shared_reader.open(BytesSource(samples.rotated()))
    drawn = shared_reader.draw(name, width_px=200)
    assert opened.info is not None
    assert opened.info.page_sizes_pt == ((200.0, 300.0),)
    assert (drawn.width_px, drawn.height_px) == (200, 300)
    assert pixel(drawn, 190, 10) == RED
    assert pixel(drawn, 10, 10) == WHITE


def test_a_tile_equals_its_part_of_the_whole_page(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    whole = shared_reader.draw(name, width_px=600)
    tile = shared_reader.draw(name, width_px=600, clip=Clip(190, 150, 100, 80))
    assert (tile.width_px, tile.height_px, tile.page_width_px) == (100, 80, 600)
    rows = [
        bytes(whole.pixels[y * whole.stride + 3 * 190 : y * whole.stride + 3 * 290])
        for y in range(150, 230)
    ]
    assert bytes(tile.pixels) == b"".join(rows)


def test_a_huge_page_comes_in_tiles_and_not_whole(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.huge()))
    assert shared_reader.draw(name, width_px=20_000).failure is FailureCode.TOO_LARGE
    tile = shared_reader.draw(name, width_px=20_000, clip=Clip(9_900, 9_900, 512, 512))
    assert pixel(tile, 10, 10) == BLUE
    assert pixel(tile, 500, 500) == WHITE


def test_a_tile_over_the_edge_is_cut_to_the_page(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    tile = shared_reader.draw(name, width_px=300, clip=Clip(250, 150, 512, 512))
    assert (tile.width_px, tile.height_px) == (50, 50)
    outside = shared_reader.draw(name, width_px=300, clip=Clip(400, 0, 10, 10))
    assert outside.failure is FailureCode.BROKEN


def test_title_labels_and_contents_are_told(shared_reader: Reader) -> None:
    _, opened = shared_reader.open(BytesSource(samples.described()))
    assert opened.info is not None
    assert opened.info.title == "Tờ trình"
    assert opened.info.page_labels == ("i", "ii", "iii")
    assert [(item.level, item.title, item.page) for item in opened.info.outline] == [
        (0, "Mở đầu", 0),
        (1, "Chi tiết", 1),
        (0, "Kết luận", 2),
    ]


def test_a_document_locked_for_changes_can_be_read(shared_reader: Reader) -> None:
    name, opened = shared_reader.open(BytesSource(samples.owner_locked()))
    assert opened.failure is None
    assert pixel(shared_reader.draw(name), 5, 5) == RED


def test_a_truncated_document_is_repaired(shared_reader: Reader) -> None:
    data = samples.plain()
    name, opened = shared_reader.open(BytesSource(data[: data.rindex(b"xref")]))
    assert opened.info is not None
    assert opened.info.is_repaired
    assert pixel(shared_reader.draw(name), 5, 5) == RED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FailureCode.EMPTY),
        (b"dear colleagues, " * 50, FailureCode.NOT_A_PDF),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), FailureCode.NOT_A_PDF),
        (samples.without_pages(), FailureCode.BROKEN),
        (samples.plain()[:200], FailureCode.BROKEN),
        (samples.encrypted(), FailureCode.PASSWORD),
    ],
    ids=["empty", "text", "picture", "no pages", "cut short", "password"],
)
def test_what_cannot_be_opened_is_named(
    shared_reader: Reader, data: bytes, code: FailureCode
) -> None:
    name, opened = shared_reader.open(BytesSource(data))
    assert (opened.info, opened.failure) == (None, code)
    if data:
        assert shared_reader.draw(name).failure is code


@pytest.mark.parametrize("page", [-1, 3, 2**31 - 1])
def test_a_page_that_does_not_exist_is_refused(shared_reader: Reader, page: int) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    assert shared_reader.draw(name, page).failure is FailureCode.BROKEN


@pytest.mark.parametrize("width_px", [2**31 - 1, 2**70])
def test_an_absurd_width_is_refused(shared_reader: Reader, width_px: int) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    drawn = shared_reader.draw(name, width_px=width_px, clip=Clip(0, 0, 10, 10))
    assert drawn.failure is FailureCode.TOO_LARGE


def test_only_the_chunks_that_are_needed_are_read(shared_reader: Reader) -> None:
    source = samples.CountingSource(samples.with_image())
    name, _ = shared_reader.open(source)
    shared_reader.draw(name, 0)
    for_first_page = set(source.asked)
    shared_reader.draw(name, 1)
    last = -(-source.size_bytes // source.chunk_bytes)
    assert len(for_first_page) < last / 4
    assert len(set(source.asked)) > last / 2


@pytest.mark.parametrize("chunk_bytes", [64, 1000, 1 << 20])
def test_the_size_of_chunks_does_not_show(shared_reader: Reader, chunk_bytes: int) -> None:
    data = samples.with_image()
    pictures = []
    for source in (BytesSource(data), BytesSource(data, chunk_bytes)):
        name, _ = shared_reader.open(source)
        pictures.append(bytes(shared_reader.draw(name, 1).pixels))
    assert pictures[0] == pictures[1]
