"""A window starts with what everybody needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

# What only a connection, a secretary, a first start or a PIN needs; and what the network's thread
# loads while the window is made.
LATER = (
    *("aiohttp", "alembic", "keyring", "pymupdf", "segno", "sync.desk", "sync.host"),
    *("sqlalchemy", "sync.client.client", "sync.device", "zeroconf"),
)


@pytest.mark.parametrize("module", LATER)
def test_nothing_is_loaded_before_it_is_needed(loaded: set[str], module: str):
    assert module not in loaded


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """What is loaded once the program could open its first window."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, ui.cli.window, ui.app; print(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(told.stdout.split())


def test_the_desk_is_made_when_somebody_sits_down(window):
    assert window.shell.hasDesk
    assert window.shell.desk is None
    window.shell.goDesk()
    assert window.shell.desk is window.desk
    assert window.shell.screen == "desk"
