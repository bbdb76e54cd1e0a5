"""Scanned papers: what stands in their pictures is read here and handed to everybody."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

import msgspec

from meeting.errors import MeetingError
from meeting.papers import Paper
from meeting.reading.page_text import UNITS_PER_PT, PageText
from sync.client.client import Client
from sync.client.http import LinkError
from sync.client.paper_source import PaperSource
from sync.client.press import PaperPress
from sync.client.recognised import LOOKED_AT, pack_words
from sync.desk.tesseract import GreyPicture, Tesseract, find_tesseract
from sync.errors import LocalError

DPI: Final = 300
MOST_PIXELS: Final = 40_000_000
LEAST_CONTRAST: Final = 24

_log = logging.getLogger(__name__)


class ScanPhase(StrEnum):
    """What is being done about scanned papers."""

    IDLE = "idle"
    LOOKING = "looking"
    READING = "reading"
    NO_PROGRAM = "no_program"
    """There are scanned papers, and nothing that can read them."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ScanState:
    """How far reading is: which paper, which of its pages; how many papers were read."""

    phase: ScanPhase = ScanPhase.IDLE
    title: str = ""
    page: int = 0
    pages: int = 0
    papers: int = 0
    vietnamese: bool = True


class ScanPages(Protocol):
    """Opens papers and draws their pages where they can do no harm."""

    async def open(self, source: PaperSource) -> int:
        """Open a paper and return how many pages it has; 0 where it cannot be opened."""
        ...

    async def text(self, page: int) -> PageText | None:
        """Return what stands on a page (from 0) of the open paper."""
        ...

    async def grey(self, page: int, width_px: int, height_px: int, dpi: int) -> GreyPicture | None:
        """Return a page drawn in grey."""
        ...

    def close(self) -> None:
        """Close the paper that is open."""
        ...


class ScanReader:
    """Reads this person's scanned papers of a meeting, one page after the other."""

    def __init__(
        self,
        client: Client,
        pages: ScanPages,
        tell: Callable[[ScanState], None],
        *,
        find: Callable[[], Awaitable[Tesseract | None]] = find_tesseract,
    ) -> None:
        self._client = client
        self._pages = pages
        self._tell = tell
        self._state = ScanState()
        self._find = find

    async def run(self) -> None:
        """Look at all papers that were not looked at before, and read those that are scans."""
        tesseract = await self._find()
        unread = 0
        for paper in self._wanted():
            self._show(phase=ScanPhase.LOOKING, title=paper.title, page=0, pages=0)
            try:
                scans = await self._scans_of(paper)
                if scans and tesseract is None:
                    unread += 1
                    continue
                if scans and tesseract is not None:
                    self._show(vietnamese=tesseract.reads_vietnamese)
                    await self._hand_over(paper, await self._read(paper, scans, tesseract))
            except (MeetingError, LocalError, LinkError) as error:
                # It is tried again at the next start.
                _log.info("a scanned paper was not read: %s", error)
                continue
            finally:
                self._pages.close()
            self._remember(paper)
        done = ScanPhase.DONE if self._state.papers else ScanPhase.IDLE
        self._show(
            phase=ScanPhase.NO_PROGRAM if unread else done, title="", page=unread, pages=unread
        )

    def _wanted(self) -> list[Paper]:
        papers = self._client.meeting.papers
        looked_at = self._looked_at()
        return [
            paper
            for item in self._client.meeting.agenda.order
            for paper in papers.of_item(item)
            if paper.added_by == self._client.me
            and papers.text_of(paper.id) is None
            and paper.id not in looked_at
            and self._client.shelf.is_complete(paper)
        ]

    async def _scans_of(self, paper: Paper) -> list[PageText]:
        """Return the pages of a paper that hold a picture and no words."""
        count = await self._pages.open(self._client.shelf.source(paper))
        texts = [await self._pages.text(page) for page in range(count)]
        return [text for text in texts if text is not None and is_scan(text)]

    async def _read(
        self, paper: Paper, scans: list[PageText], tesseract: Tesseract
    ) -> list[PageText]:
        read = []
        for place, text in enumerate(scans):
            self._show(phase=ScanPhase.READING, title=paper.title, page=place + 1, pages=len(scans))
            picture = await self._pages.grey(text.page, *drawn_size(text))
            if picture is not None:
                read.append(await tesseract.words(picture, text))
        return [text for text in read if text.words]

    async def _hand_over(self, paper: Paper, words: list[PageText]) -> None:
        if not words:
            return
        client = self._client
        press = PaperPress(client.replica, client.device.blobs, client.keys)
        act = await asyncio.to_thread(press.encrypt_words, paper, pack_words(words))
        await press.upload(client.http(), act)
        await client.submit(act)
        self._show(papers=self._state.papers + 1)
        await asyncio.to_thread(
            client.device.vault.library.put_recognised, client.replica.log.log, paper.id, words
        )

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type] # by name
        self._tell(self._state)

    def _looked_at(self) -> frozenset[str]:
        data = self._client.device.vault.setting(LOOKED_AT + self._client.replica.log.log)
        return msgspec.json.decode(data, type=frozenset[str]) if data else frozenset()

    def _remember(self, paper: Paper) -> None:
        name = LOOKED_AT + self._client.replica.log.log
        looked_at = sorted(self._looked_at() | {paper.id})
        self._client.device.vault.put_setting(name, msgspec.json.encode(looked_at))


def is_scan(text: PageText) -> bool:
    """Say whether a page has a picture and no words; an empty page has neither."""
    if text.words or not text.picture:
        return False
    return max(text.picture) - min(text.picture) >= LEAST_CONTRAST


def drawn_size(text: PageText) -> tuple[int, int, int]:
    """Return how wide and high a page is drawn to be read, and how many dots an inch has then."""
    width_in, height_in = text.width / UNITS_PER_PT / 72, text.height / UNITS_PER_PT / 72
    dpi = DPI
    if width_in * height_in * dpi * dpi > MOST_PIXELS:
        dpi = max(1, int((MOST_PIXELS / (width_in * height_in)) ** 0.5))
    return max(1, round(width_in * dpi)), max(1, round(height_in * dpi)), dpi
