"""Garbage is looked for in the window's thread alone."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ui.garbage import GarbageSearch

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def search(qapp: object) -> Iterator[GarbageSearch]:
    made = GarbageSearch()
    yield made
    made.stop()


class Ring:
    """Garbage that only a search finds; tells in which thread it went."""

    def __init__(self, gone_in: list[str]) -> None:
        self.own = self
        self._gone_in = gone_in

    def __del__(self) -> None:
        self._gone_in.append(threading.current_thread().name)


def test_another_thread_that_makes_objects_deletes_none_of_the_windows(
    search: GarbageSearch,
) -> None:
    gone_in: list[str] = []
    kept: list[list[int]] = []
    Ring(gone_in)

    def work() -> None:
        kept.extend([number] for number in range(5 * gc.get_threshold()[0]))

    thread = threading.Thread(target=work, name="network")
    thread.start()
    thread.join()
    assert gone_in == []
    search.look()
    assert gone_in == [threading.main_thread().name]


def test_it_looks_by_itself_while_the_window_runs(search: GarbageSearch, qtbot: object) -> None:
    gone_in: list[str] = []
    Ring(gone_in)
    kept = [QObject() for _ in range(5)] + [[number] for number in range(5000)]
    assert kept
    qtbot.waitUntil(lambda: gone_in != [], timeout=5000)


def test_after_the_application_python_looks_by_itself_again(search: GarbageSearch) -> None:
    assert not gc.isenabled()
    search.stop()
    assert gc.isenabled()
