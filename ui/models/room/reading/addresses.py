"""Addresses that a paper leads to, which may be anything: what is opened, and how it is shown."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

OPENED: Final = frozenset({"http", "https", "mailto"})
"""Everything else (files, programs, scripts) is shown and not opened."""

LONGEST: Final = 2000


def may_open(address: str) -> bool:
    """Say whether an address is one that may be given to the system to be opened."""
    if len(address) > LONGEST or not address.isprintable() or address != address.strip():
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in OPENED and (parts.scheme == "mailto" or bool(host))


def host_of(address: str) -> str:
    """Return whose address it is, to be shown apart: what a long address hides."""
    if not may_open(address):
        return ""
    parts = urlsplit(address)
    return parts.hostname or parts.path.rpartition("@")[2]
