"""A worker that is locked in and then made hostile: nothing that it tries may succeed."""

import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.render import attacks
from tests.ui.render.conftest import Reader
from ui.render.results import FailureCode, SandboxLevel
from ui.render.sandbox import sandbox_level
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]
LETHAL = "call by another interface"

locked = pytest.mark.skipif(
    sandbox_level() is not SandboxLevel.SECCOMP, reason="no system call filter on this system"
)


def command(address: str) -> list[str]:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from tests.ui.render.attacks import main\n"
        "main()"
    )
    return [sys.executable, "-c", code, address]


@pytest.fixture(scope="module")
def hostile() -> Iterator[Reader]:
    """A reader whose workers do what the documents say."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.render.process._command", command)
        reader = Reader()
        reader.open(BytesSource(b"fork"))
        assert reader.broker.sandbox_level is SandboxLevel.SECCOMP
        yield reader
        reader.broker.shutdown()


@locked
@pytest.mark.parametrize("attack", [name for name in attacks.ATTACKS if name != LETHAL])
def test_a_hostile_worker_cannot(hostile: Reader, attack: str) -> None:
    _, opened = hostile.open(BytesSource(attack.encode()))
    assert opened.info is not None
    assert opened.info.title == PermissionError.__name__


@locked
@pytest.mark.skipif(platform.machine() != "x86_64", reason="x32 is of x86-64")
def test_a_hostile_worker_is_ended_that_calls_by_another_interface(
    new_reader: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.render.process._command", command)
    hostile = new_reader()
    _, opened = hostile.open(BytesSource(LETHAL.encode()))
    assert opened.failure is FailureCode.BROKEN
    _, opened = hostile.open(BytesSource(b"fork"))
    assert opened.failure is None


@pytest.mark.skipif(sys.platform != "linux", reason="the attacks are on Linux")
def test_the_attacks_succeed_where_nothing_is_locked() -> None:
    code = (
        "from tests.ui.render.attacks import HARMLESS, outcome_of\n"
        "print([name for name in HARMLESS if outcome_of(name) != 'allowed'])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
