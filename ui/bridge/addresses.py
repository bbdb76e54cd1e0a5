"""Addresses that people type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sync.host_address import parse_address
from ui.bridge.faults import Fault

if TYPE_CHECKING:
    from sync.host_address import Address

BAD_ADDRESS: Final = "bad_address"


def address_of(text: str) -> Address:
    """Return the address that somebody typed.

    Raises:
        Fault: BAD_ADDRESS.
    """
    address = parse_address(text)
    if address is None:
        raise Fault(BAD_ADDRESS)
    return address
