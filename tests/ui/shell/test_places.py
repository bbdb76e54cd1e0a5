"""Places and open papers in a real vault, there again after it was closed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from sync.stores.ports import KnownMeeting
from sync.stores.vault_store import open_vault
from ui.bridge.network import Network
from ui.bridge.places import VaultPlaces

if TYPE_CHECKING:
    from pathlib import Path

LOG, OTHER = "a" * 32, "b" * 32


def places(network: Network, vault: object, log: str = LOG) -> VaultPlaces:
    client = SimpleNamespace(
        device=SimpleNamespace(vault=vault), membership=SimpleNamespace(log=log)
    )
    return VaultPlaces(network, client)


def joined(log: str) -> KnownMeeting:
    return KnownMeeting(log, bytes(32), "", "c" * 32, "d" * 32, (), b"", b"", 0)


async def _nothing() -> None:
    pass


def test_places_and_open_papers_are_kept(qapp, tmp_path: Path) -> None:
    network, vault = Network(), open_vault(tmp_path / "vault.db", bytes(32))
    vault.put_meeting(joined(LOG))
    first = places(network, vault)
    assert (first.recall("doc"), first.recall_desk()) == (None, b"")
    first.remember("doc", 3, 0.25)
    first.remember_desk(b"what lies open")
    network.finish(_nothing(), 5.0)
    vault.close()
    network, vault = Network(), open_vault(tmp_path / "vault.db", bytes(32))
    again = places(network, vault)
    assert (again.recall("doc"), again.recall_desk()) == ((3, 0.25), b"what lies open")
    assert places(network, vault, OTHER).recall_desk() == b""
    network.finish(_nothing(), 5.0)
    vault.close()


def test_nothing_is_kept_of_a_meeting_that_was_erased_meanwhile(qapp, tmp_path: Path) -> None:
    network, vault = Network(), open_vault(tmp_path / "vault.db", bytes(32))
    vault.put_meeting(joined(LOG))
    first = places(network, vault)
    vault.forget_meeting(LOG)
    first.remember("doc", 3, 0.25)
    first.remember_desk(b"what lies open")
    first.keep_opening("paper", b"its table of contents")
    network.finish(_nothing(), 5.0)
    assert vault.position(LOG, "doc") is None
    assert vault.setting(f"desk/{LOG}") is None
    assert vault.setting(f"opening/{LOG}/paper") is None
    vault.close()
