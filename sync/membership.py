"""A meeting that this device takes part in."""

from dataclasses import dataclass

from sync.host_address import Address, parse_address
from sync.stores.ports import KnownMeeting


@dataclass(frozen=True, slots=True)
class Membership:
    """What the vault knows of one meeting, before its log is opened."""

    known: KnownMeeting

    @property
    def log(self) -> str:
        """The meeting's log."""
        return self.known.log

    @property
    def organisation(self) -> bytes:
        """The fingerprint of the organisation."""
        return self.known.organisation

    @property
    def person(self) -> str:
        """Whose device this is in that meeting."""
        return self.known.person

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where the host was, the last place first."""
        read = (parse_address(address) for address in self.known.addresses)
        return tuple(address for address in read if address is not None)
