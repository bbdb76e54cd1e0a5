"""The real room window with the big paper open, and what can be done and seen in it.

Runs in a process of its own: `python -m tests.benchmarks.reader_window WHAT` prints JSON.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

import gc
import json
import random
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.benchmarks.big_paper import PAGES, plain_paper, stored_paper
from tests.benchmarks.plain_engine import PlainEngine
from tests.ui.room.pictures import WINDOW
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.engine import new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
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
        return stored_paper(PAGES)


class ReaderWindow:
    """One delegate in front of the open paper."""

    def __init__(self) -> None:
        self.app = QGuiApplication(sys.argv[:1])
        prepare_graphics()
        load_fonts()
        room = SampleRoom("vi")
        paper = room.add_paper(room.items[0], TITLE, size_bytes=stored_paper().size_bytes)
        room.sit()
        self.supply = PageSupply()
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
        # What a collection of the rubbish costs is no matter of this window's.
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


def turn(turns: int, pause_ms: float) -> dict[str, Any]:
    """Turn pages by the key, at this pace; times are from the key to the sharp page painted."""
    seat = ReaderWindow()
    clock = FrameClock(seat.window)
    taken: list[float] = []
    late = 0
    for _ in range(turns):
        before = seat.flick.property("contentY")
        started = time.perf_counter()
        clock.begin(partial(seat.has_turned, before))
        seat.press(Qt.Key.Key_PageDown)
        seat.rest(pause_ms - 1000 * (time.perf_counter() - started))
        if clock.found_s:
            taken.append(clock.found_s - started)
        else:
            late += 1
    seat.close()
    return {"taken_s": taken, "late": late}


def jump(jumps: int) -> dict[str, Any]:
    """Go to pages anywhere; each is then drawn by the bare engine from the plain file as well."""
    seat = ReaderWindow()
    plain = PlainEngine(plain_paper())
    clock = FrameClock(seat.window)
    pages = random.Random(11).sample(range(3, PAGES - 3), jumps)
    any_s: list[float] = []
    sharp_s: list[float] = []
    plain_s: list[float] = []
    for page in pages:
        before = seat.flick.property("contentY")
        started = time.perf_counter()
        clock.begin(partial(seat.has_arrived, before))
        seat.reader.goTo(page + 1)
        seat.wait(lambda: clock.found_s > 0, pause_ms=0.5)
        any_s.append(clock.found_s - started)
        clock.begin(partial(seat.has_turned, before))
        seat.window.update()
        seat.wait(lambda: clock.found_s > 0, pause_ms=0.5)
        sharp_s.append(clock.found_s - started)
        seat.rest(400)
        width_px = round(seat.views[0].width())
        plain_s.append(plain.seconds_to_draw(page, width_px))
    seat.close()
    return {"any_s": any_s, "sharp_s": sharp_s, "plain_s": plain_s}


def main() -> None:
    """Do what the arguments say and print what came of it."""
    what, *numbers = sys.argv[1:]
    code = 1
    try:
        print(json.dumps(SCENES[what](*(float(number) for number in numbers))), flush=True)
        code = 0
    except Exception:  # noqa: BLE001 - said, and the process ends
        traceback.print_exc()
    # Closing a window in order is not what is measured.
    os._exit(code)


SCENES: dict[str, Callable[..., dict[str, Any]]] = {
    "turn": lambda turns, pause_ms: turn(int(turns), pause_ms),
    "jump": lambda jumps: jump(int(jumps)),
}


if __name__ == "__main__":
    main()
