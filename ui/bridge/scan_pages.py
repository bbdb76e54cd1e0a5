"""Pages of scanned papers for the machine that reads them, drawn by the sandboxed workers."""

from __future__ import annotations

import asyncio
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtGui import QImage

from sync.desk.tesseract import GreyPicture
from ui.render.broker import RenderBroker
from ui.render.results import Clip, ContentResult, OpenResult, RenderResult

if TYPE_CHECKING:
    from meeting.reading.page_text import PageText
    from ui.render.results import Result
    from ui.render.source import PageSource

ANSWER_LIMIT_S: Final = 120.0
BAND_PIXELS: Final = 4_000_000
"""A page is drawn in bands: the memory that workers draw into has its limit."""
ROUNDING_PX: Final = 2
"""So much lower than it was thought to be can a page come out."""

R = TypeVar("R", OpenResult, ContentResult, RenderResult)


class BrokerPages:
    """Implements `ScanPages` on the network's loop; its worker starts with the first paper."""

    def __init__(self) -> None:
        self._broker: RenderBroker | None = None
        self._answers: asyncio.Queue[Result] = asyncio.Queue()
        self._numbers = count(1)
        self._name = ""

    async def open(self, source: PageSource) -> int:
        """Open a paper and return how many pages it has."""
        if self._broker is None:
            put = partial(_put, asyncio.get_running_loop(), self._answers)
            self._broker = RenderBroker(put, workers=1)
        self._name = f"scan {next(self._numbers)}"
        self._broker.open(self._name, source)
        opened = await self._answer(OpenResult)
        return opened.info.page_count if opened and opened.info else 0

    async def text(self, page: int) -> PageText | None:
        """Return what stands on a page."""
        assert self._broker is not None
        self._broker.read(self._name, page, priority=1)
        read = await self._answer(ContentResult)
        return read.content.text if read and read.content else None

    async def grey(self, page: int, width_px: int, height_px: int, dpi: int) -> GreyPicture | None:
        """Return a page drawn in grey."""
        assert self._broker is not None
        rows = max(1, BAND_PIXELS // width_px)
        bands: list[bytes] = []
        for top in range(0, height_px, rows):
            clip = Clip(0, top, width_px, min(rows, height_px - top))
            self._broker.request(self._name, page, width_px, priority=1, clip=clip)
            drawn = await self._answer(RenderResult)
            if drawn is None or drawn.failure is not None:
                if bands and height_px - top <= ROUNDING_PX:
                    break
                return None
            bands.append(await asyncio.to_thread(_grey, drawn, width_px))
        pixels = b"".join(bands)
        return GreyPicture(width_px, len(pixels) // width_px, dpi, pixels)

    def close(self) -> None:
        """Close the paper that is open."""
        if self._broker is not None and self._name:
            self._broker.close(self._name)
        self._name = ""

    async def shutdown(self) -> None:
        """End the worker."""
        broker, self._broker = self._broker, None
        if broker is not None:
            await asyncio.to_thread(broker.shutdown)

    async def _answer(self, kind: type[R]) -> R | None:
        """Return the answer about the open paper; what comes late of others is passed over."""
        try:
            async with asyncio.timeout(ANSWER_LIMIT_S):
                while True:
                    answer = await self._answers.get()
                    if isinstance(answer, kind) and answer.document == self._name:
                        return answer
        except TimeoutError:
            return None


def _put(loop: asyncio.AbstractEventLoop, answers: asyncio.Queue[Result], result: Result) -> None:
    loop.call_soon_threadsafe(answers.put_nowait, result)


def _grey(drawn: RenderResult, width_px: int) -> bytes:
    """Return rows of exactly this width: rounding can make a page a pixel narrower."""
    image = QImage(
        drawn.pixels, drawn.width_px, drawn.height_px, drawn.stride, QImage.Format.Format_RGB888
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    stride, data = image.bytesPerLine(), bytes(image.constBits())
    used_px = min(width_px, drawn.width_px)
    margin = b"\xff" * (width_px - used_px)
    starts = range(0, stride * drawn.height_px, stride)
    return b"".join(data[start : start + used_px] + margin for start in starts)
