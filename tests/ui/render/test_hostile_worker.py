"""A worker that a document has taken over can say what it likes: its parent believes nothing."""

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render.results import FailureCode
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]

LIAR = """
    import os, sys
    sys.path.insert(0, {root!r})
    from msgspec.structs import replace
    from meeting.notes.note import *
    from meeting.reading.page_text import *
    from ui.render import wire
    from ui.render.results import *
    def info(sizes=((300.0, 200.0),), labels=("1",), outline=(), title=""):
        told = DocumentInfo(Engine.MUPDF, sizes, labels, outline, title, False, False)
        return wire.Opened(told, 0)
    def drawn(width, height, stride):
        return wire.Drawn(width, height, stride, Engine.MUPDF, 0)
    def says(**changes):
        return wire.Readout(PageContent(replace(PageText(0, 100, 100), **changes)), 0)
    def answer(reply):
        wire.send(1, reply)
    word = Word("x", Box(0, 0, 1, 1), 0, 0)
    wire.send(1, wire.Ready(SandboxLevel.NONE, True))
    wire.read_frame(0)
    {lie}
    wire.read_frame(0)
"""

LIES = {
    "chunk of nowhere": "answer(wire.NeedChunk(10**9))",
    "chunk before the start": "answer(wire.NeedChunk(-1))",
    "no pages": "answer(info((), ()))",
    "endless page": "answer(info(((float('inf'), 1.0),)))",
    "page of no size": "answer(info(((float('nan'), 1.0),)))",
    "page as large as a country": "answer(info(((1e300, 1.0),)))",
    "too few labels": "answer(info(labels=()))",
    "too many pages": "answer(info(((1.0, 1.0),) * 60_000, ('',) * 60_000))",
    "endless title": "answer(info(title='x' * 1_000_000))",
    "endless label": "answer(info(labels=('x' * 1_000,)))",
    "endless contents": "answer(info(outline=(OutlineItem(0, '', 0),) * 6_000))",
    "contents of another document": "answer(info(outline=(OutlineItem(0, '', 7),)))",
    "bottomless contents": "answer(info(outline=(OutlineItem(10**9, '', 0),)))",
    "picture instead of a document": "answer(drawn(10, 10, 30))",
    "text instead of a document": "answer(says())",
    "warm twice": "answer(wire.Ready(SandboxLevel.NONE, True))",
    "a number that is none": "wire.write_frame(1, wire.MESSAGE, b'\\xcb\\x7f\\xf8')",
    "noise": "os.write(1, bytes(range(256)) * 8)",
    "endless frame": "os.write(1, b'\\0\\xff\\xff\\xff\\xff')",
    "no message": "wire.write_frame(1, wire.CHUNK, b'x')",
    "nothing": "os.close(1)",
}

LIES_ABOUT_A_PICTURE = {
    "beyond the memory": "answer(drawn(300, 10**9, 900))",
    "wider than its rows": "answer(drawn(100, 10, 30))",
    "rows wider than the picture": "answer(drawn(100, 10, 4000))",
    "wider than asked for": "answer(drawn(5000, 10, 15000))",
    "of negative size": "answer(drawn(-1, -1, -3))",
    "of no height": "answer(drawn(300, 0, 900))",
    "text instead": "answer(says())",
    "a document instead": "answer(info())",
}

LIES_ABOUT_A_TEXT = {
    "of another page": "answer(says(page=4))",
    "of another document": "answer(says(page=-1))",
    "on a page of no size": "answer(says(width=0))",
    "far away": "answer(says(words=(replace(word, box=Box(0, 0, 2**62, 1)),)))",
    "without end": "answer(says(words=(word,) * 60_000))",
    "with an endless word": "answer(says(words=(replace(word, text='x' * 10_000_000),)))",
    "with a huge picture": "answer(says(picture=bytes(10_000_000)))",
    "a picture instead": "answer(drawn(300, 200, 900))",
    "at no number": "answer(says(words=(replace(word, line=float('nan')),)))",
}


def told(lie: str) -> str:
    return textwrap.dedent(LIAR).format(root=str(ROOT), lie=lie)


@pytest.fixture
def reader_of_liars(
    new_reader: Callable[..., Reader],
    monkeypatch: pytest.MonkeyPatch,
    allowed_logs: set[str],
) -> Callable[[str], Reader]:
    """A reader all of whose workers tell one lie, and then wait."""
    allowed_logs.add("ui.render.broker")

    def make(lie: str) -> Reader:
        command = [sys.executable, "-c", told(lie)]
        monkeypatch.setattr("ui.render.process._command", lambda _address: command)
        return new_reader()

    return make


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lying_worker_is_ended(reader_of_liars: Callable[[str], Reader], lie: str) -> None:
    reader = reader_of_liars(lie)
    _, opened = reader.open(BytesSource(samples.plain()))
    assert opened.failure is FailureCode.BROKEN


@pytest.mark.parametrize("lie", LIES_ABOUT_A_PICTURE.values(), ids=LIES_ABOUT_A_PICTURE.keys())
def test_a_worker_that_lies_about_a_picture_is_ended(
    reader_of_liars: Callable[[str], Reader], lie: str
) -> None:
    reader = reader_of_liars(f"answer(info()) or wire.read_frame(0) and {lie}")
    name, _ = reader.open(BytesSource(samples.plain()))
    assert reader.draw(name).failure is FailureCode.BROKEN
    assert reader.broker.lost_workers["lie"] >= 1


@pytest.mark.parametrize("lie", LIES_ABOUT_A_TEXT.values(), ids=LIES_ABOUT_A_TEXT.keys())
def test_a_worker_that_lies_about_a_text_is_ended(
    reader_of_liars: Callable[[str], Reader], lie: str
) -> None:
    reader = reader_of_liars(f"answer(info()) or wire.read_frame(0) and {lie}")
    name, _ = reader.open(BytesSource(samples.plain()))
    assert reader.read(name).failure is FailureCode.BROKEN
    assert reader.broker.lost_workers["lie"] >= 1


def test_a_picture_counts_once_though_its_worker_is_gone(
    reader_of_liars: Callable[[str], Reader],
) -> None:
    reader = reader_of_liars(
        "answer(info()) or wire.read_frame(0) and answer(drawn(300, 200, 900)) or os._exit(0)"
    )
    name, _ = reader.open(BytesSource(samples.plain()))
    assert reader.draw(name).failure is None
    assert reader.open(BytesSource(samples.plain()))[1].failure is None
    assert reader.answers.empty()


def test_a_worker_that_asks_before_its_job_cannot_stop_all_others(
    new_reader: Callable[..., Reader],
    monkeypatch: pytest.MonkeyPatch,
    allowed_logs: set[str],
) -> None:
    allowed_logs.add("ui.render.broker")
    early = "[answer(wire.NeedChunk(0)) for _ in range(9)]"
    lie = f"answer(info()) or wire.read_frame(0) and answer(drawn(300, 200, 900)) or {early}"
    command = [sys.executable, "-c", told(lie) + "import time\ntime.sleep(60)\n"]
    monkeypatch.setattr("ui.render.process._command", lambda _address: command)
    reader = new_reader(job_limit_s=0.5)
    name, _ = reader.open(BytesSource(samples.plain() + bytes(900_000)))
    for page in range(3):
        reader.broker.request(name, page, 300, priority=page)
    assert sorted(reader.drawn().page for _ in range(3)) == [0, 1, 2]


def test_a_worker_that_asks_without_end_is_given_up(
    new_reader: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = "while True: answer(wire.NeedChunk(0)), wire.read_frame(0)"
    with monkeypatch.context() as hostile:
        command = [sys.executable, "-c", told(endless)]
        hostile.setattr("ui.render.process._command", lambda _address: command)
        reader = new_reader(job_limit_s=0.3)
        _, opened = reader.open(BytesSource(samples.plain()))
        assert opened.failure is FailureCode.TIMEOUT


def test_after_a_lying_worker_others_go_on(
    new_reader: Callable[..., Reader],
    monkeypatch: pytest.MonkeyPatch,
    allowed_logs: set[str],
) -> None:
    allowed_logs.add("ui.render.broker")
    with monkeypatch.context() as hostile:
        command = [sys.executable, "-c", told(LIES["noise"])]
        hostile.setattr("ui.render.process._command", lambda _address: command)
        reader = new_reader()
        name, opened = reader.open(BytesSource(samples.plain()))
        assert opened.failure is FailureCode.BROKEN
    while True:  # the reserve may still be one of the liars
        name, opened = reader.open(BytesSource(samples.plain()))
        if opened.failure is None:
            break
    assert reader.draw(name).failure is None
