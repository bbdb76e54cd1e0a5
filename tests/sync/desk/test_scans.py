"""Scanned papers are read on the secretary's device and found by everybody."""

import asyncio
import shutil
from pathlib import Path

import msgspec
import pymupdf
import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from meeting.reading.finding import parse
from meeting.reading.page_text import Box, PageText, Word
from sync.client.press import PaperPress
from sync.desk.scans import ScanPhase, ScanReader, ScanState, drawn_size, is_scan
from sync.desk.tesseract import GreyPicture, Tesseract, find_tesseract, with_words
from tests.sync.client.stage import Seat, staged
from tests.sync.host.scene import run

A4 = PageText(0, 59528, 84189)
DARK = bytes([40] * 512 + [250] * 512)
SCAN = msgspec.structs.replace(A4, picture=DARK)
WRITTEN = msgspec.structs.replace(SCAN, page=1, words=(Word("chữ", Box(0, 0, 9, 9), 0, 0),))
BLANK = msgspec.structs.replace(A4, page=2, picture=bytes([255] * 1024))

TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\t"
    "left\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t100\t200\t900\t60\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t100\t200\t300\t60\t96.5\tNGHỊ\n"
    "5\t1\t1\t1\t1\t2\t450\t200\t300\t60\t91\tQUYẾT\n"
    "5\t1\t1\t1\t2\t1\t100\t300\t300\t60\t12\tnhiễu\n"
    "5\t1\t1\t1\t2\t2\t100\t300\t300\t60\t80\t \n"
    "5\t1\t2\t1\t1\t1\t100\t400\t300\t60\t80\tvề\tgiá\n"
    "5\t1\t2\t1\t1\t2\tx\t400\t300\t60\t80\tbroken\n"
    "5\t1\t2\t1\t1\t3\t1\t2\n"
    "5\t1\t2\t1\t1\t4\t100\t400\t300\t60\tsure\tbroken\n"
)


class Pages:
    """A paper of three pages: a scan, one with words, and an empty one."""

    def __init__(self) -> None:
        self.texts = [SCAN, WRITTEN, BLANK]
        self.drawn: list[tuple[int, int, int, int]] = []
        self.opened = 0

    async def open(self, source: object) -> int:
        self.opened += 1
        return len(self.texts)

    async def text(self, page: int) -> PageText | None:
        return self.texts[page]

    async def grey(self, page: int, width_px: int, height_px: int, dpi: int) -> GreyPicture | None:
        self.drawn.append((page, width_px, height_px, dpi))
        return GreyPicture(width_px, height_px, dpi, b"")

    def close(self) -> None:
        pass


class Reads(Tesseract):
    """Says the same of every picture."""

    async def words(self, picture: GreyPicture, page: PageText) -> PageText:
        return with_words(page, TABLE, picture)


async def none() -> None:
    return None


async def reads() -> Tesseract:
    return Reads("tesseract", ("vie", "eng"))


def test_the_table_of_words():
    page = with_words(SCAN, TABLE, GreyPicture(2480, 3508, 300, b""))
    assert [(word.text, word.line, word.block) for word in page.words] == [
        ("NGHỊ", 0, 0),
        ("QUYẾT", 0, 0),
        ("về\tgiá", 1, 1),
    ]
    assert page.recognised
    assert page.picture == DARK
    assert page.words[0].box == Box(2400, 4800, 9601, 6240)
    assert with_words(SCAN, "", GreyPicture(1, 1, 300, b"")).words == ()


def test_which_pages_are_scans():
    assert is_scan(SCAN)
    assert not is_scan(WRITTEN)
    assert not is_scan(BLANK)
    assert not is_scan(A4)


def test_a_large_sheet_is_drawn_with_fewer_dots():
    assert drawn_size(A4) == (2480, 3508, 300)
    width, height, dpi = drawn_size(PageText(0, 238_000, 337_000))
    assert width * height <= 40_500_000
    assert dpi < 300
    assert drawn_size(PageText(0, 0, 0)) == (1, 1, 300)


async def with_scan(seat: Seat, file: Path) -> str:
    await seat.until(lambda: seat.client.keys.epoch_key(1, 1))
    item = (await seat.client.submit(ItemAdded("", "Budget", "", 10))).act
    press = PaperPress(seat.client.replica, seat.client.device.blobs, seat.client.keys)
    act = press.encrypt(file, item=item, title="Scan", pages=3)
    await press.upload(seat.client.http(), act)
    return (await seat.client.submit(act)).act


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "scan.pdf"
    made.write_bytes(b"%PDF" + bytes(5000))
    return made


def test_a_scan_is_read_once_and_its_words_are_handed_over(file):
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
            paper = await with_scan(seat, file)
            pages, told = Pages(), []
            await ScanReader(seat.client, pages, told.append, find=reads).run()
            assert pages.drawn == [(0, 2480, 3508, 300)]
            assert told[-1] == ScanState(ScanPhase.DONE, "", 0, 0, 1)
            assert any(one.phase is ScanPhase.READING and one.title == "Scan" for one in told)
            assert seat.client.meeting.papers.text_of(paper) is not None
            library = seat.client.device.vault.library
            found = library.search(seat.client.membership.log, parse("nghi quyet"), [paper], 9)
            assert [(one.page, one.recognised) for one in found.best] == [(0, True)]
            await ScanReader(seat.client, pages, told.append, find=reads).run()
            assert pages.opened == 1

    run(story())


def test_without_the_program_it_is_said_and_tried_again_later(file):
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
            paper = await with_scan(seat, file)
            pages, told = Pages(), []
            await ScanReader(seat.client, pages, told.append, find=none).run()
            assert told[-1].phase is ScanPhase.NO_PROGRAM
            assert told[-1].pages == 1
            assert seat.client.meeting.papers.text_of(paper) is None
            await ScanReader(seat.client, pages, told.append, find=reads).run()
            assert seat.client.meeting.papers.text_of(paper) is not None

    run(story())


def test_a_paper_without_scans_is_looked_at_once_also_without_the_program(file):
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
            await with_scan(seat, file)
            pages, told = Pages(), []
            pages.texts = [WRITTEN, BLANK]
            for _ in range(2):
                await ScanReader(seat.client, pages, told.append, find=none).run()
            assert told[-1].phase is ScanPhase.IDLE
            assert pages.opened == 1
            assert pages.drawn == []

    run(story())


def test_another_person_s_papers_are_left_to_that_person(file):
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(await stage.scene.join("Hoa", Role.SECRETARY, votes=False))
            paper = await with_scan(seat, file)
            other = await stage.seat(await stage.scene.join("Mai", Role.SECRETARY, votes=False))
            await other.until(lambda: other.client.meeting.papers.get(paper))
            pages, told = Pages(), []
            await ScanReader(other.client, pages, told.append, find=reads).run()
            assert pages.opened == 0

    run(story())


def drawn(text: str) -> GreyPicture:
    """Draw a line as a scanner would see it."""
    document = pymupdf.open()
    page = document.new_page(width=300, height=80)
    font = pymupdf.Font(fontfile=str(FONT))
    writer = pymupdf.TextWriter(page.rect)
    writer.append((20, 50), text, font=font, fontsize=18)
    writer.write_text(page)
    pixels = page.get_pixmap(dpi=300, colorspace=pymupdf.csGRAY)
    return GreyPicture(pixels.width, pixels.height, 300, bytes(pixels.samples))


FONT = next((Path(__file__).parents[3] / "assets" / "fonts").glob("Inter-Regular*"))


def test_the_program_itself_reads_vietnamese():
    assert shutil.which("tesseract"), "install tesseract-ocr and tesseract-ocr-vie"

    async def story() -> PageText:
        tesseract = await find_tesseract()
        assert tesseract is not None
        assert tesseract.reads_vietnamese
        return await tesseract.words(drawn("Nghị quyết về giá đất"), PageText(0, 30000, 8000))

    page = asyncio.run(story())
    assert [word.text for word in page.words] == ["Nghị", "quyết", "về", "giá", "đất"]
    assert 1800 < page.words[0].box.x0 < 2400
    assert 3000 < page.words[0].box.y0 < page.words[0].box.y1 < 5800


def test_a_program_that_fails_reads_nothing():
    async def story() -> PageText:
        broken = Tesseract("false", ("eng",))
        return await broken.words(GreyPicture(1, 1, 300, b"\0"), SCAN)

    assert asyncio.run(story()).words == ()
