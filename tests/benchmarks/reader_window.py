"""The real room window with the big paper open, and when its frames were there."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

import gc
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.benchmarks.big_paper import stored_paper
from tests.ui.room.pictures import WINDOW
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.engine import new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.library import Library
from ui.pages.page_view import PageDetail, PageView
from ui.pages.supply import PageSupply
from ui.render.source import PageSource

TITLE = "Quyển tài liệu kỳ họp"
READER = "Đặng Ngọc Lan"
LIMIT_S = 20.0


class Device(SampleDevice):
    """A device whose papers come from an encrypted store."""

    def page_source(self, paper: str) -> PageSource:
        """Return the big paper, whichever is asked for."""
        del paper
        return stored_paper()


class ReaderWindow:
    """One delegate in front of the open paper."""

    def __init__(self, *, library: Library | None = None) -> None:
        self.app = QGuiApplication(sys.argv[:1])
        prepare_graphics()
        load_fonts()
        room = SampleRoom("vi")
        paper = room.add_paper(room.items[0], TITLE, size_bytes=stored_paper().size_bytes)
        room.sit()
        self.supply = PageSupply()
        if library is not None:
            self.supply.previews.library = library
        self.device = Device(room, READER, self.supply)
        self.engine = new_engine()
        self.engine.setInitialProperties({"room": self.device.model})
        theme: Any = self.engine.singletonInstance("Meeting.Controls", "Theme")
        theme.setProperty("reducedMotion", True)
        self.engine.load(QUrl.fromLocalFile(str(WINDOW)))
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        room.deliver(paper, b"")
        self.device.model.agenda.openPaper(paper)
        self.reader: Any = self.device.model.reader
        self.wait(lambda: self.reader.state == "ready")
        self.flick = _find(self.window.contentItem(), "pages")
        self.pages = self.flick.parentItem()
        self.pages.setProperty("fit", "page")
        self.rest(300)
        self.views: list[PageView] = []
        self.wait(self.is_sharp)
        # As the program does after its start.
        gc.collect()
        gc.freeze()

    def is_sharp(self) -> bool:
        """Tell whether all that is in sight is as sharp as it will be."""
        return all(view.property("sharp") for view in self._in_sight())

    def has_turned(self, before: float) -> bool:
        """Tell whether the view is elsewhere and sharp."""
        return bool(self.flick.property("contentY") != before) and self.is_sharp()

    def has_arrived(self, before: float) -> bool:
        """Tell whether the view is elsewhere and there is something of every page in sight."""
        return bool(self.flick.property("contentY") != before) and all(
            view.property("ready") for view in self._in_sight()
        )

    def press(self, key: Qt.Key) -> None:
        """Press a key, as in front of the window."""
        QTest.keyClick(self.window, key)

    def rest(self, ms: float) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(max(0, round(ms)))
        loop.exec()

    def wait(self, done: Callable[[], bool], *, pause_ms: float = 5) -> None:
        """Let the window work until something is so."""
        until = time.monotonic() + LIMIT_S
        while not done():
            if time.monotonic() > until:
                raise TimeoutError
            self.rest(pause_ms)

    def width_px(self) -> int:
        """Return how wide the page in sight is drawn."""
        return round(self._in_sight()[0].width())

    def close(self) -> None:
        """End the window and the workers."""
        self.supply.shutdown()
        self.window.close()

    def _in_sight(self) -> list[PageView]:
        pool = self.pages.property("pool")
        if len(self.views) != pool:
            self.views = [
                view for view in _all(self.flick, PageView) if not isinstance(view, PageDetail)
            ]
        top: float = self.flick.property("contentY")
        bottom = top + self.flick.height()
        return [view for view in self.views if _lies_within(view, top, bottom)]


class FrameClock(QObject):
    """When the frames of a window were there; asks a question after each, outside of the time."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self.at_s: list[float] = []
        self._asked: Callable[[], bool] | None = None
        self._found_s = 0.0
        window.frameSwapped.connect(self._on_frame)

    def begin(self, done: Callable[[], bool]) -> None:
        """Wait for the first frame after which this is so."""
        self._asked, self._found_s = done, 0.0

    @property
    def found_s(self) -> float:
        """When that frame was there; 0 before."""
        return self._found_s

    def _on_frame(self) -> None:
        now_s = time.perf_counter()
        self.at_s.append(now_s)
        if self._asked is not None and self._asked():
            self._asked, self._found_s = None, now_s


def _lies_within(view: PageView, top: float, bottom: float) -> bool:
    slot = view.parentItem()
    while slot is not None and not slot.objectName().startswith("page_"):
        slot = slot.parentItem()
    return slot is not None and slot.y() < bottom and slot.y() + slot.height() > top


def _find(item: QQuickItem, name: str) -> QQuickItem:
    found = next((one for one in _all(item, QQuickItem) if one.objectName() == name), None)
    if found is None:
        raise LookupError(name)
    return found


def _all(item: QQuickItem, kind: type[Any]) -> list[Any]:
    found = [item] if isinstance(item, kind) else []
    for child in item.childItems():
        found += _all(child, kind)
    return found
