"""Workers that hang, die or grow, and what is left of them afterwards."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import WAIT_S, Reader
from ui.render.results import Engine, FailureCode
from ui.render.source import BytesSource

NewReader = Callable[..., Reader]
ROOT = Path(__file__).parents[3]

needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")


@needs_kill
def test_a_killed_worker_is_replaced_and_its_page_drawn(
    new_reader: NewReader, allowed_logs: set[str]
) -> None:
    allowed_logs.add("ui.render.broker")
    reader = new_reader()
    source = samples.BlockingSource(samples.plain())
    reader.broker.open("paper", source)
    assert source.is_asked.wait(WAIT_S)
    for process_id in reader.broker.worker_process_ids():
        os.kill(process_id, signal.SIGKILL)
    source.let_go.set()
    opened = reader.opened()
    assert opened.info is not None
    assert opened.info.engine is Engine.PDFIUM
    assert reader.draw("paper").failure is None


@needs_kill
def test_idle_workers_that_were_killed_are_replaced(
    new_reader: NewReader, allowed_logs: set[str]
) -> None:
    allowed_logs.add("ui.render.broker")
    reader = new_reader()
    reader.open(BytesSource(samples.plain()), "paper")
    before = reader.broker.worker_process_ids()
    for process_id in before:
        os.kill(process_id, signal.SIGKILL)
    assert reader.draw("paper").failure is None
    assert not set(before) & set(reader.broker.worker_process_ids())


def test_a_hung_job_is_given_up_and_others_go_on(new_reader: NewReader) -> None:
    reader = new_reader(job_limit_s=0.5)
    source = samples.BlockingSource(samples.plain())
    try:
        _, opened = reader.open(source)
        assert opened.failure is FailureCode.TIMEOUT
        name, opened = reader.open(BytesSource(samples.plain()))
        assert opened.failure is None
        assert reader.draw(name).failure is None
    finally:
        source.let_go.set()


def test_a_page_that_hung_once_is_drawn_by_the_other_library(new_reader: NewReader) -> None:
    reader = new_reader(job_limit_s=0.5)
    source = samples.HangingOnceSource(samples.with_image(), samples.chunk_of_image())
    name, opened = reader.open(source)
    assert opened.failure is None
    drawn = reader.draw(name, 1)
    source.let_go.set()
    assert (drawn.failure, drawn.engine) == (None, Engine.PDFIUM)
    assert reader.draw(name, 1).engine is Engine.PDFIUM
    assert reader.draw(name, 0).engine is Engine.MUPDF


def test_a_worker_that_has_grown_is_replaced(new_reader: NewReader) -> None:
    reader = new_reader(worker_memory_bytes=1)
    name, _ = reader.open(BytesSource(samples.plain()))
    before = reader.broker.worker_process_ids()
    assert [reader.draw(name, page).failure for page in range(3)] == [None] * 3
    assert not set(before) & set(reader.broker.worker_process_ids())


STUMBLING = """
    from ui.render import worker
    def draw(*_):
        raise TypeError("a binding that cannot even say what is wrong")
    worker.MupdfDocument._draw = draw
    worker.warm_up = lambda *_args, **_options: None  # it would notice
    worker.main()
"""


def test_a_library_that_fails_in_an_unheard_of_way_costs_no_worker(
    new_reader: NewReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + textwrap.dedent(STUMBLING)
    monkeypatch.setattr(
        "ui.render.process._command", lambda address: [sys.executable, "-c", start, address]
    )
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    drawn = reader.draw(name)
    assert (drawn.failure, drawn.engine) == (None, Engine.PDFIUM)
    assert reader.broker.lost_workers == {}


def test_shutdown_ends_every_process(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.open(BytesSource(samples.plain()))
    process_ids = reader.broker.worker_process_ids()
    reader.broker.shutdown()
    reader.broker.shutdown()
    assert process_ids
    assert not any(is_running(process_id) for process_id in process_ids)


def is_running(process_id: int) -> bool:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


PARENT = """
    import sys
    from queue import SimpleQueue
    from ui.render.broker import RenderBroker
    from ui.render.source import BytesSource
    from tests.ui.render import samples
    answers = SimpleQueue()
    broker = RenderBroker(answers.put, workers=1)
    if {hang}:
        source = samples.BlockingSource(samples.plain())
        broker.open("a", source)
        source.is_asked.wait()
    else:
        broker.open("a", BytesSource(samples.plain()))
        answers.get()
    print(*broker.worker_process_ids(), flush=True)
    {then}
"""


def parent(then: str, *, hang: bool) -> subprocess.Popen[str]:
    code = textwrap.dedent(PARENT).format(then=then, hang=hang)
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("hang", [False, True], ids=["idle", "waiting for a chunk"])
def test_workers_end_with_a_killed_parent_and_leave_nothing(hang: bool) -> None:
    shared_before = set(Path("/dev/shm").iterdir())
    with parent("sys.stdin.read()", hang=hang) as process:
        assert process.stdout is not None
        process_ids = [int(word) for word in process.stdout.readline().split()]
        ends = [os.pidfd_open(process_id) for process_id in process_ids]
        process.kill()
    assert process_ids
    for end in ends:
        assert ended_within(end, WAIT_S)
    assert set(Path("/dev/shm").iterdir()) <= shared_before


def ended_within(end: int, limit_s: float) -> bool:
    import select

    try:
        return bool(select.select([end], [], [], limit_s)[0])
    finally:
        os.close(end)


def test_a_program_that_forgets_to_shut_down_ends_quietly() -> None:
    with parent("pass", hang=False) as process:
        _, complaints = process.communicate(timeout=WAIT_S)
    assert (process.returncode, complaints) == (0, "")


def test_a_worker_imports_neither_the_window_nor_the_network() -> None:
    code = (
        "import sys, ui.render.worker, ui.render.broker, ui.render.inspect\n"
        "print([n for n in sys.modules if n.split('.')[0] in "
        "{'PySide6', 'sync', 'aiohttp', 'sqlalchemy', 'asyncio', 'multiprocessing'} or "
        "n.startswith('meeting.') and n.split('.')[1] not in {'ids', 'notes', 'reading'}])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
