"""The library of a meeting, asked from the window's thread and answered there."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from meeting.reading.page_text import Box, PageText, Word
from sync.errors import LocalCode, LocalError
from sync.stores.ports import KnownMeeting
from sync.stores.vault_store import open_vault
from ui.bridge.library import VaultLibrary
from ui.bridge.network import Network
from ui.library import NOTHING_FOUND, Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOG, PAPER = "a" * 32, "b" * 32
WORDS = tuple(Word(word, Box(0, 0, 9, 9), 0, 0) for word in ("biểu", "quyết"))
SMALL = [Preview(0, 298, 421, b"small")]


@pytest.fixture
def network(qapp) -> Iterator[Network]:
    made = Network()
    yield made
    made.finish(_nothing(), 5.0)


async def _nothing() -> None:
    pass


@pytest.fixture
def vault(tmp_path) -> Iterator[Any]:
    made = open_vault(tmp_path / "vault.db", bytes(32))
    made.put_meeting(KnownMeeting(LOG, b"", "", "", "", (), b"", b"", 0))
    yield made
    made.close()


@pytest.fixture
def library(network, vault) -> VaultLibrary:
    client = SimpleNamespace(
        device=SimpleNamespace(vault=vault), membership=SimpleNamespace(log=LOG)
    )
    return VaultLibrary(network, client)


@pytest.fixture
def answer(qtbot) -> Callable[..., Any]:
    def ask(question: Callable[..., None], *arguments: object) -> Any:
        answers: list[Any] = []
        threads: list[threading.Thread] = []

        def done(value: Any) -> None:
            threads.append(threading.current_thread())
            answers.append(value)

        question(*arguments, done)
        qtbot.waitUntil(lambda: bool(answers), timeout=5000)
        assert threads == [threading.main_thread()]
        return answers[0]

    return ask


def test_pages_are_kept_found_and_shown(library: VaultLibrary, answer) -> None:
    makers: list[threading.Thread] = []

    def make() -> list[Preview]:
        makers.append(threading.current_thread())
        return SMALL

    assert answer(library.keep, PAPER, [PageText(0, 59500, 84200, WORDS)], make) == SMALL
    assert makers[0] is not threading.main_thread()
    assert answer(library.read_pages) == {PAPER: 1}
    assert answer(library.previews, PAPER, 0, 9) == SMALL
    assert answer(library.page_text, PAPER, 0).words == WORDS
    found = answer(library.search, "bieu quyet", [PAPER], 9)
    assert found.pages == 1
    (page,) = found.best
    assert (page.paper, page.page, page.text) == (PAPER, 0, "biểu quyết")
    assert page.marks == ((0, 10),)
    assert not page.recognised
    assert not page.apart
    assert answer(library.search, "quyet bieu ", [PAPER], 9).best[0].apart


def test_what_cannot_be_read_or_kept_is_as_if_it_were_not_there(
    library: VaultLibrary, vault, answer, monkeypatch
) -> None:
    def fail(*_: object) -> None:
        raise LocalError(LocalCode.DISK_FULL)

    for name in ("read_pages", "put_pages", "pictures", "page_text", "search"):
        monkeypatch.setattr(vault.library, name, fail)
    assert answer(library.keep, PAPER, [], lambda: SMALL) is None
    assert answer(library.read_pages) == {}
    assert answer(library.previews, PAPER, 0, 9) == ()
    assert answer(library.page_text, PAPER, 0) is None
    assert answer(library.search, "a", [PAPER], 9) is NOTHING_FOUND
