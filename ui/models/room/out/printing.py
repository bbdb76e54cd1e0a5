"""Puts a PDF onto paper: workers draw its pages in strips, and the system's printer takes them."""

from __future__ import annotations

from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from ui.render.broker import RenderBroker
from ui.render.results import Clip, FailureCode, OpenResult, RenderResult
from ui.render.source import BytesSource

if TYPE_CHECKING:
    from threading import Event

    from PySide6.QtPrintSupport import QPrinter

    from ui.render.results import Result

DPI: Final = 300
STRIP_PX: Final = 1_000
_WAIT_S: Final = 30.0
_DOCUMENT: Final = "copy"
_A4_WIDTH_PT: Final = 595.0


class Printed(NamedTuple):
    """How many pages went to the printer, and why no more if there were to be more."""

    pages: int
    failure: FailureCode | None = None


class Press:
    """Prints one PDF; for a thread that may wait."""

    def __init__(self, data: bytes, stop: Event) -> None:
        self._data = data
        self._stop = stop
        self._answers: SimpleQueue[Result] = SimpleQueue()

    def print_to(self, printer: QPrinter) -> Printed:
        """Print all pages."""
        with RenderBroker(self._answers.put, workers=1) as broker:
            broker.open(_DOCUMENT, BytesSource(self._data))
            opened = self._answers.get(timeout=_WAIT_S)
            if not isinstance(opened, OpenResult) or opened.info is None:
                code = opened.failure if isinstance(opened, OpenResult) else None
                return Printed(0, code or FailureCode.BROKEN)
            return self._print_pages(broker, printer, opened.info.page_sizes_pt)

    def _print_pages(
        self, broker: RenderBroker, printer: QPrinter, sizes: tuple[tuple[float, float], ...]
    ) -> Printed:
        painter = QPainter()
        try:
            for number, size in enumerate(sizes):
                if self._stop.is_set():
                    return Printed(number, FailureCode.UNAVAILABLE)
                _turn_paper(printer, size)
                ready = printer.newPage() if painter.isActive() else painter.begin(printer)
                if not ready:
                    return Printed(number, FailureCode.UNAVAILABLE)
                failure = self._print_page(broker, painter, printer, number, size)
                if failure is not None:
                    return Printed(number, failure)
        finally:
            painter.end()
        return Printed(len(sizes))

    def _print_page(
        self,
        broker: RenderBroker,
        painter: QPainter,
        printer: QPrinter,
        page: int,
        size: tuple[float, float],
    ) -> FailureCode | None:
        sheet = printer.pageRect(printer.Unit.DevicePixel)
        scale = min(sheet.width() / size[0], sheet.height() / size[1])
        width, height = scale * size[0], scale * size[1]
        left, top = (sheet.width() - width) / 2, (sheet.height() - height) / 2
        width_px = max(1, round(width * min(1.0, DPI / printer.resolution())))
        height_px = max(1, round(width_px * size[1] / size[0]))
        per_px = height / height_px
        for start in range(0, height_px, STRIP_PX):
            clip = Clip(0, start, width_px, min(STRIP_PX, height_px - start))
            broker.request(_DOCUMENT, page, width_px, priority=0, clip=clip)
            drawn = self._answers.get(timeout=_WAIT_S)
            if not isinstance(drawn, RenderResult) or drawn.failure is not None:
                code = drawn.failure if isinstance(drawn, RenderResult) else None
                return code or FailureCode.BROKEN
            image = QImage(
                drawn.pixels, drawn.width_px, drawn.height_px, drawn.stride,
                QImage.Format.Format_RGB888,
            )  # fmt: skip
            place = QRectF(left, top + start * per_px, width, drawn.height_px * per_px)
            painter.drawImage(place, image)
        return None


def printer_names() -> list[str]:
    """Return the system's printers, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    names = list(QPrinterInfo.availablePrinterNames())
    return sorted(names, key=lambda name: name != usual)


def new_printer(name: str, title: str) -> QPrinter:
    """Return one of the system's printers."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Paperless Meeting")
    return printer


def _turn_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    is_wide = size[0] > size[1]
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = printer.pageLayout()
    if layout.pageSize().id() is QPageSize.PageSizeId.Custom:
        layout.setPageSize(QPageSize(QPageSize.PageSizeId.A4), QMarginsF(0, 0, 0, 0))
    layout.setOrientation(way)
    printer.setPageLayout(layout)
