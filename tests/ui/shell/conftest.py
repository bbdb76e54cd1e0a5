"""An application with a window over a fresh profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sync.client import joining
from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.passphrase import Cost
from tests.sync.host.scene import Clock
from tests.ui.shell.backstage import Backstage
from tests.ui.shell.hands import set_pin, until
from ui.app import Application
from ui.bridge.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.window import ClientWindow

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


class NoKeyStore(MemoryKeyStore):
    """A machine without a key store."""

    def usable(self) -> bool:
        return False


def around(clock: Clock, keys: MemoryKeyStore | None = None) -> Surroundings:
    return Surroundings(clock=clock, keys=keys or MemoryKeyStore(), cost=CHEAP, interfaces=[])


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(qapp, clock: Clock) -> Iterator[Application]:
    application = Application(around(clock), language="en")
    yield application
    application.close()


@pytest.fixture
def window(app: Application, tmp_path: Path) -> ClientWindow:
    opened = app.open_window(tmp_path / "profile")
    opened.preferences.chooseReducedMotion(True)
    return opened


@pytest.fixture
def backstage() -> Iterator[Backstage]:
    host = Backstage()
    yield host
    host.close()


@pytest.fixture
def delegate(qapp, backstage: Backstage, tmp_path: Path) -> Iterator[ClientWindow]:
    """A window by the clock of the host, past its PIN."""
    application = Application(around(backstage.clock), language="en")
    opened = application.open_window(tmp_path / "delegate")
    opened.preferences.chooseReducedMotion(True)
    yield opened
    application.close()


@pytest.fixture
def seated(delegate: ClientWindow, backstage: Backstage, monkeypatch) -> ClientWindow:
    """A delegate's window in the room."""
    monkeypatch.setattr(joining, "APPROVAL_POLL_S", 0.01)
    set_pin(delegate)
    joined: list[str] = []
    delegate.bridge.confirm_asked.connect(lambda _: delegate.bridge.confirm(agreed=True))
    delegate.bridge.join(backstage.invitation("Lan"), joined.append, print)
    until(lambda: joined)
    delegate.shell.openMeeting(joined[0])
    until(lambda: delegate.shell.screen == "room")
    until(lambda: delegate.shell.connection.state == "connected")
    return delegate
