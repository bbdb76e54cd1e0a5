"""Tripwires that every test runs under: stray logs, threads left running, windows left open."""

import gc
import logging
import os
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# Before anything imports Qt: the threaded render loop deadlocks with Python on the GIL.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QSG_RENDER_LOOP"] = "basic"
# As the program has it: see ui.graphics.
os.environ["QV4_GC_TIMELIMIT"] = "0"
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# A thread that was told to stop may need a moment after the test's last line.
THREAD_GRACE_S = 2.0
# So many objects more than went wait for a search.
GARBAGE = 20_000


@pytest.fixture
def allowed_logs() -> set[str]:
    """Logger names whose warnings a test expects; a test adds to it."""
    return set()


@pytest.fixture(autouse=True)
def _no_unexpected_warnings_logged(
    caplog: pytest.LogCaptureFixture, allowed_logs: set[str]
) -> Iterator[None]:
    yield
    bad = [
        record
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name not in allowed_logs
    ]
    if bad:
        lines = "\n".join(f"{record.name}: {record.getMessage()}" for record in bad)
        pytest.fail(f"unexpected log records:\n{lines}", pytrace=False)


@pytest.fixture(autouse=True)
def _garbage_goes_in_this_thread() -> Iterator[None]:
    """Leave no garbage of a window to a thread that is not the window's (see ui.garbage)."""
    gc.disable()
    yield
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_GRACE_S
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, deadline - time.monotonic()))
    left = {thread for thread in threading.enumerate() if thread.is_alive()} - before
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_leaked_qthreads(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QThread  # tests below ui must not import Qt

    started: list[QThread] = []
    original = QThread.start

    def start(self: QThread, *args: QThread.Priority) -> None:
        started.append(self)
        original(self, *args)

    monkeypatch.setattr(QThread, "start", start)
    yield
    left = [thread for thread in started if thread.isRunning()]
    for thread in left:
        thread.quit()
        thread.wait(2000)
    assert not left, f"{len(left)} QThread(s) left running"
