"""What a window takes from outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sync.crypto.key_store import KeyStore
    from sync.crypto.passphrase import Cost


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Clock, key store, cost of a PIN, and the network's interfaces to look for hosts on.

    No interfaces (None) means all of this machine, an empty sequence none.  `host_command` starts
    a host; empty means the program's own.
    """

    clock: Callable[[], int]
    keys: KeyStore
    cost: Cost
    interfaces: Sequence[str] | None = None
    host_command: Sequence[str] = ()
