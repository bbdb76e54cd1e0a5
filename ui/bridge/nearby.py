"""Hosts in this network as they come and go; a hint, and shown as no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.host_address import Address
from ui.bridge.values import NearbyHost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sync.discovery import Browser, FoundHost


class Nearby:
    """Watches the network; lives on the network's loop."""

    def __init__(
        self, changed: Callable[[], None], interfaces: Sequence[str] | None = None
    ) -> None:
        self._changed = changed
        self._interfaces = interfaces
        self._browser: Browser | None = None
        self._found: dict[str, FoundHost] = {}

    async def start(self) -> None:
        """Begin to watch."""
        if self._browser is None:
            from sync.discovery import Browser

            self._browser = Browser(self._come, self._gone, self._interfaces)
            await self._browser.start()

    async def stop(self) -> None:
        """Watch no longer."""
        if self._browser is not None:
            await self._browser.stop()
            self._browser = None

    def addresses(self, organisation: bytes) -> list[Address]:
        """Return where hosts are that claim to be of this organisation."""
        from sync.discovery import ORGANISATION_PREFIX

        prefix = organisation.hex()[:ORGANISATION_PREFIX]
        return [
            Address(one, host.port)
            for host in self._found.values()
            if host.organisation == prefix
            for one in host.addresses
        ]

    def all_addresses(self) -> list[Address]:
        """Return where any host is."""
        return [Address(one, host.port) for host in self._found.values() for one in host.addresses]

    def hosts(self, trusted: Iterable[bytes]) -> tuple[NearbyHost, ...]:
        """Return the hosts, those of trusted organisations first."""
        from sync.discovery import ORGANISATION_PREFIX

        prefixes = {fingerprint.hex()[:ORGANISATION_PREFIX] for fingerprint in trusted}
        shown = [
            NearbyHost(
                name=host.name,
                address=str(Address(host.addresses[0], host.port)),
                host_id=host.host_id,
                known=host.organisation in prefixes,
                others_known=bool(prefixes) and host.organisation not in prefixes,
                open=host.open,
                organisation=host.organisation,
            )
            for host in self._found.values()
        ]
        return tuple(sorted(shown, key=lambda host: (not host.known, host.name, host.address)))

    def _come(self, host: FoundHost) -> None:
        self._found[host.name] = host
        self._changed()

    def _gone(self, name: str) -> None:
        if self._found.pop(name, None) is not None:
            self._changed()
