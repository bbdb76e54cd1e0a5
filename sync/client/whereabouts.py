"""Where the host may be, how the connection to it stands, and what is told of that."""

import logging
import ssl
from collections.abc import Callable

from sync.client.events import ClientEvent, Link, LinkChanged
from sync.device import Device
from sync.errors import LocalError
from sync.host_address import Address
from sync.membership import Membership

HINTS_KEPT = 16

_log = logging.getLogger(__name__)


class Whereabouts:
    """Collects hints, and tells every change once."""

    def __init__(
        self,
        device: Device,
        membership: Membership,
        clock: Callable[[], int],
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self.membership = membership
        self.link = Link.SEARCHING
        self.address: Address | None = None
        self._device = device
        self._clock = clock
        self._tell = tell
        self._hints: list[Address] = []
        self._told = ("", "")
        self._context: ssl.SSLContext | None = None

    def found(self, address: Address) -> None:
        """Take a hint; of too many the oldest is forgotten."""
        if address not in self._hints:
            self._hints = [*self._hints, address][-HINTS_KEPT:]

    def addresses(self) -> tuple[Address, ...]:
        """Return where the host may be."""
        known = [self.address] if self.address else []
        return tuple(dict.fromkeys([*known, *self._hints, *self.membership.addresses]))

    def tls_context(self) -> ssl.SSLContext:
        """Return the context in which this device speaks with the host.

        Raises:
            MeetingError: WRONG_ORGANISATION.
        """
        if self._context is None:
            self._context = self._device.tls_context(self.membership)
        return self._context

    def changed(self, link: Link, address: Address | None, code: str) -> None:
        """Take how the connection stands now."""
        if link is Link.CONNECTING and self.link is not Link.SEARCHING:
            # Between two tries it is as it was: offline, and why.
            return
        if link is Link.LIVE and address is not None:
            self._remember(address)
        self.link = link
        self._say(str(address or ""), code)

    def troubled(self, code: str) -> None:
        """Take that papers cannot be stored here (empty: they can again)."""
        if self.link is Link.LIVE:
            self._say(str(self.address or ""), code)

    def _say(self, address: str, code: str) -> None:
        if (self.link.value, code) != self._told:
            self._told = self.link.value, code
            self._tell(LinkChanged(self.link, self._clock(), address, code))

    def _remember(self, address: Address) -> None:
        if address == self.address:
            return
        self.address = address
        try:
            self.membership = self._device.remember_address(self.membership, address)
        except LocalError as error:
            # It will be found again without.
            _log.info("an address is not remembered: %s", error.code.value)
