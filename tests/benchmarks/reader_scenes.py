"""What somebody does in front of the reader, each in a process of its own.

`python -m tests.benchmarks.reader_scenes SCENE NUMBER...` prints what was measured as JSON.
"""

import json
import math
import os
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPropertyAnimation, Qt

from tests.benchmarks import memory_of
from tests.benchmarks.big_paper import PAGES, plain_paper
from tests.benchmarks.plain_engine import PlainEngine
from tests.benchmarks.reader_load import BackgroundReading, PreviewsInMemory
from tests.benchmarks.reader_window import FrameClock, ReaderWindow
from tests.ui.room.pen import Pen

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 600.0
FRAME_S = 1 / 60


def measured(scene: str, *numbers: float) -> dict[str, Any]:
    """Let a scene take place in a process of its own, and return what it says."""
    plain_paper()
    line = [sys.executable, "-m", "tests.benchmarks.reader_scenes", scene, *map(str, numbers)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QSG_RENDER_LOOP": "basic"}
    done = subprocess.run(
        line, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True, timeout=LIMIT_S
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def turn(turns: float, pause_ms: float) -> dict[str, Any]:
    """Turn pages by the key, at this pace; times are from the key to the sharp page painted."""
    seat = ReaderWindow()
    clock = FrameClock(seat.window)
    taken: list[float] = []
    late = 0
    for _ in range(int(turns)):
        before = seat.flick.property("contentY")
        started = time.perf_counter()
        clock.begin(partial(seat.has_turned, before))
        seat.press(Qt.Key.Key_Right)
        seat.rest(pause_ms - 1000 * (time.perf_counter() - started))
        if clock.found_s:
            taken.append(clock.found_s - started)
        else:
            late += 1
    seat.close()
    return {"taken_s": taken, "late": late}


def jump(jumps: float) -> dict[str, Any]:
    """Go to pages anywhere; each is then drawn by the bare engine from the plain file as well.

    The paper was read in the background before, so that its pages are kept in small.
    """
    pages = random.Random(11).sample(range(3, PAGES - 3), int(jumps))
    small = PreviewsInMemory(pages)
    seat = ReaderWindow(library=small)
    plain = PlainEngine(plain_paper())
    clock = FrameClock(seat.window)
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
        if not seat.is_sharp():
            clock.begin(partial(seat.has_turned, before))
            seat.wait(lambda: clock.found_s > 0, pause_ms=0.5)
        sharp_s.append(clock.found_s - started)
        seat.rest(400)
        plain_s.append(plain.seconds_to_draw(page, seat.width_px()))
    seat.close()
    return {"any_s": any_s, "sharp_s": sharp_s, "plain_s": plain_s}


def scroll(rounds: float, seconds: float) -> dict[str, Any]:
    """Scroll at 60 Hz with nothing else at work, and while workers draw; by turns.

    A frame is lost when the next one comes a whole frame or more too late.
    """
    seat = ReaderWindow()
    clock = FrameClock(seat.window)
    _scrolled(seat, clock, seconds)  # whatever is drawn on this way is kept from now on
    lost: dict[str, list[float]] = {"idle": [], "drawing": []}
    for _ in range(int(rounds)):
        lost["idle"].append(_scrolled(seat, clock, seconds))
        load = BackgroundReading(seat.supply)
        lost["drawing"].append(_scrolled(seat, clock, seconds))
        load.stop()
        seat.rest(300)
    seat.close()
    return {**lost, "drawn": load.drawn}


def _scrolled(seat: ReaderWindow, clock: FrameClock, seconds: float) -> float:
    """Scroll over the first pages and return which part of the frames was lost."""
    glide = QPropertyAnimation(seat.flick, b"contentY")
    glide.setStartValue(0.0)
    glide.setEndValue(seconds * 700.0)
    glide.setDuration(round(seconds * 1000))
    over = QEventLoop()
    glide.finished.connect(over.quit)
    clock.at_s.clear()
    glide.start()
    over.exec()
    frames = clock.at_s
    gaps = [later - earlier for earlier, later in pairwise(frames)]
    missing = sum(max(0, round(gap / FRAME_S) - 1) for gap in gaps)
    return missing / (missing + len(frames))


def write(samples: float, pause_ms: float) -> dict[str, Any]:
    """Write with a pen, with nothing else at work, and while workers draw."""
    seat = ReaderWindow()
    clock = FrameClock(seat.window)
    taken: dict[str, list[float]] = {"idle_s": [], "drawing_s": []}
    _written(seat, clock, 60, pause_ms)
    taken["idle_s"] = _written(seat, clock, int(samples), pause_ms)
    load = BackgroundReading(seat.supply)
    seat.rest(200)
    taken["drawing_s"] = _written(seat, clock, int(samples), pause_ms)
    drawn = load.drawn
    load.stop()
    seat.close()
    return {**taken, "drawn": drawn}


def _written(seat: ReaderWindow, clock: FrameClock, samples: int, pause_ms: float) -> list[float]:
    """Write strokes of some sixty samples, and return from sample to frame."""
    pen = Pen(seat)
    taken: list[float] = []
    for number in range(samples):
        angle = number * 0.16
        x = 250 + 120 * math.cos(angle) + number % 60
        y = 300 + 90 * math.sin(1.3 * angle)
        started = time.perf_counter()
        clock.begin(lambda: True)
        if number % 60 == 0:
            pen.press(x, y)
        elif number % 60 == 59:
            pen.lift(x, y)
        else:
            pen.move(x, y, 0.4 + 0.3 * math.sin(angle))
        seat.rest(pause_ms - 1000 * (time.perf_counter() - started))
        if 0 < number % 60 < 59:
            seat.wait(lambda: clock.found_s > 0, pause_ms=0.5)
            taken.append(clock.found_s - started)
    return taken


def read(pages: float) -> dict[str, Any]:
    """Read page after page, each until it is sharp, and note how much memory the window holds."""
    seat = ReaderWindow()
    held: list[int] = []
    for page in range(int(pages)):
        seat.press(Qt.Key.Key_Right)
        seat.rest(10)
        seat.wait(seat.is_sharp)
        if page % 10 == 9:
            held.append(memory_of.resident_bytes())
    seat.close()
    return {"held_bytes": held}


SCENES: dict[str, Callable[..., dict[str, Any]]] = {
    scene.__name__: scene for scene in (turn, jump, scroll, write, read)
}


def main() -> None:
    """Let the scene take place that the arguments name."""
    scene, *numbers = sys.argv[1:]
    code = 1
    try:
        print(json.dumps(SCENES[scene](*map(float, numbers))), flush=True)
        code = 0
    except Exception:  # noqa: BLE001 - said, and the process ends
        traceback.print_exc()
    # Closing a window in order is not what is measured.
    os._exit(code)


if __name__ == "__main__":
    main()
