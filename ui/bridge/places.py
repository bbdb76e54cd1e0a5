"""Where this person stopped reading, kept in the vault."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sync.errors import LocalError
from sync.stores.ports import Position

if TYPE_CHECKING:
    from sync.client.client import Client
    from ui.bridge.network import Network


class VaultPlaces:
    """The places of one meeting; implements the room's `Positions`."""

    def __init__(self, network: Network, client: Client) -> None:
        self._network = network
        self._vault = client.device.vault
        self._log = client.membership.log
        self._desk = f"desk/{self._log}"
        self._known: dict[str, tuple[int, float] | None] = {}

    def recall(self, document: str) -> tuple[int, float] | None:
        """Return the page, from 1, and how far down it the window's top was."""
        if document not in self._known:
            kept = self._vault.position(self._log, document)
            self._known[document] = None if kept is None else (kept.page, kept.top)
        return self._known[document]

    def remember(self, document: str, page: int, offset: float) -> None:
        """Keep a place; the disk is written on the network's thread."""
        self._known[document] = (page, offset)
        self._network.run_soon(self._keep, document, Position(page, offset))

    def recall_desk(self) -> bytes:
        """Return what lay open in this meeting."""
        return self._vault.setting(self._desk) or b""

    def remember_desk(self, data: bytes) -> None:
        """Keep what lies open; the disk is written on the network's thread."""
        self._network.run_soon(self._keep_setting, self._desk, data)

    def recall_opening(self, paper: str) -> bytes | None:
        """Return what was found out about a paper when it was opened."""
        return self._vault.setting(f"opening/{self._log}/{paper}")

    def keep_opening(self, paper: str, data: bytes) -> None:
        """Keep it; the disk is written on the network's thread."""
        self._network.run_soon(self._keep_setting, f"opening/{self._log}/{paper}", data)

    def _keep_setting(self, name: str, data: bytes) -> None:
        # The place matters less than whatever else is wrong with the disk.
        with contextlib.suppress(LocalError):
            if self._is_here():
                self._vault.put_setting(name, data)

    def _keep(self, document: str, position: Position) -> None:
        with contextlib.suppress(LocalError):
            if self._is_here():
                self._vault.put_position(self._log, document, position)

    def _is_here(self) -> bool:
        """Say whether the meeting was not erased meanwhile, of which nothing must come back."""
        return any(one.log == self._log for one in self._vault.meetings())
