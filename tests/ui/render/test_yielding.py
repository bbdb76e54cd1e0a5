"""Pages out of sight wait for those in sight, and all that is not in sight for the pen."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import WAIT_S, Reader
from tests.ui.render.test_workers import ended_within, parent
from ui.render.budgets import LARGE, SMALL, budget, total_memory_bytes
from ui.render.jobs import BACKGROUND_PRIORITY
from ui.render.source import BytesSource

NewReader = Callable[..., Reader]
GIB = 1024**3


def working_in_the_background(
    reader: Reader, priority: int = BACKGROUND_PRIORITY
) -> samples.HangingOnceSource:
    """Have a page drawn that nobody is looking at, and wait until a worker is at it."""
    source = samples.HangingOnceSource(samples.with_image(), samples.chunk_of_image())
    name, _ = reader.open(source, "ahead")
    reader.broker.request(name, 1, 300, priority=priority)
    assert source.is_asked.wait(WAIT_S)
    return source


def test_while_the_pen_is_down_only_pages_in_sight_are_drawn(new_reader: NewReader) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    reader.broker.pause()
    reader.broker.request(name, 1, 300, priority=BACKGROUND_PRIORITY)
    assert reader.draw(name, 0).page == 0
    assert reader.read(name, 2).page == 2
    reader.broker.resume()
    assert reader.drawn().page == 1


def test_a_page_in_sight_overtakes_one_that_is_being_drawn_ahead(new_reader: NewReader) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    source = working_in_the_background(reader)
    assert reader.draw(name, 0).page == 0
    source.let_go.set()
    assert reader.drawn().document == "ahead"


def test_a_page_in_sight_overtakes_one_that_is_no_longer(new_reader: NewReader) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    source = working_in_the_background(reader, priority=0)
    with reader.broker.together():
        reader.broker.cancel("ahead")
        reader.broker.request(name, 0, 300, priority=0)
    assert reader.drawn().document == name
    source.let_go.set()
    assert reader.drawn().document == "ahead"


def test_a_page_that_is_still_needed_is_not_overtaken(new_reader: NewReader) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    source = working_in_the_background(reader, priority=0)
    with reader.broker.together():
        reader.broker.cancel("ahead")
        reader.broker.request(name, 0, 300, priority=0)
        reader.broker.request("ahead", 1, 300, priority=0)
    source.let_go.set()
    assert [reader.drawn().document for _ in range(2)] == ["ahead", name]


def test_a_page_that_comes_into_sight_while_it_is_drawn_is_finished(new_reader: NewReader) -> None:
    reader = new_reader()
    source = working_in_the_background(reader)
    reader.broker.pause()
    reader.broker.request("ahead", 1, 300, priority=0, token="now in sight")
    source.let_go.set()
    assert reader.drawn().token == "now in sight"


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_in_the_background_stands_still_while_the_pen_is_down(
    new_reader: NewReader,
) -> None:
    reader = new_reader()
    name, _ = reader.open(BytesSource(samples.plain()))
    source = working_in_the_background(reader)
    reader.broker.pause()
    assert reader.draw(name, 0).page == 0
    assert "T" in {state(number) for number in reader.broker.worker_process_ids()}
    reader.broker.resume()
    source.let_go.set()
    assert reader.drawn().document == "ahead"
    assert "T" not in {state(number) for number in reader.broker.worker_process_ids()}


def test_workers_that_stand_still_are_ended_too(new_reader: NewReader) -> None:
    reader = new_reader()
    source = working_in_the_background(reader)
    reader.broker.pause()
    process_ids = reader.broker.worker_process_ids()
    source.let_go.set()
    reader.broker.shutdown()
    assert process_ids
    assert not any(Path(f"/proc/{number}").exists() for number in process_ids)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux stops workers")
def test_a_worker_that_stands_still_ends_with_its_killed_parent() -> None:
    with parent("sys.stdin.read()", hang=False) as process:
        assert process.stdout is not None
        process_ids = [int(word) for word in process.stdout.readline().split()]
        ends = [os.pidfd_open(number) for number in process_ids]
        # The second may still be on its way, and only those are held that are warm.
        os.kill(process_ids[0], signal.SIGSTOP)
        process.kill()
    assert process_ids
    assert all(ended_within(end, WAIT_S) for end in ends)


def state(process_id: int) -> str:
    return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.parametrize(
    ("memory_bytes", "expected"),
    [(4 * GIB - 300_000_000, SMALL), (4 * GIB, SMALL), (8 * GIB, LARGE), (0, LARGE)],
)
def test_small_machines_keep_less(memory_bytes: int, expected: object) -> None:
    assert budget(memory_bytes) is expected


def test_this_machine_tells_how_much_memory_it_has() -> None:
    assert total_memory_bytes() > 256 * 1024**2
