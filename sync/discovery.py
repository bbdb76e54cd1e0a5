"""Finding the host in the room's network by multicast DNS: a hint where to try, never trust.

The announcement holds no title, no name of a person and no token: anybody in the network reads it.
"""

import asyncio
import logging
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address

import ifaddr
from zeroconf import IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

SERVICE_TYPE = "_pmeeting._tcp.local."
TXT_VERSION = 1
RESOLVE_TIMEOUT_MS = 3000
NAME_LIMIT_BYTES = 63
ORGANISATION_PREFIX = 8

# Links to one far end, where no other device of the room can be.
_POINT_TO_POINT = ("ppp", "tun", "utun", "wg", "tailscale", "ipsec")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a host tells the network about itself.

    `name` is cosmetic; `organisation` is the fingerprint's beginning in hexadecimal.
    """

    name: str
    port: int
    organisation: str
    host_id: str
    open: bool


@dataclass(frozen=True, slots=True)
class FoundHost:
    """A host that announced itself, with addresses worth trying in this order."""

    name: str
    addresses: tuple[str, ...]
    port: int
    organisation: str
    host_id: str
    open: bool
    version: int


def interface_addresses() -> list[str]:
    """Return the addresses of this machine where others of the room may be: no loopback, no VPN."""
    found: list[str] = []
    for adapter in ifaddr.get_adapters():
        if adapter.name.lower().startswith(_POINT_TO_POINT):
            continue
        for ip in adapter.ips:
            if isinstance(ip.ip, str):
                address = ip_address(ip.ip)
                if not (address.is_loopback or address.is_link_local):
                    found.append(ip.ip)
    return found


def instance_name(name: str) -> str:
    """Return a name that fits into 63 bytes of UTF-8, cut between characters."""
    plain = name.replace(".", " ").strip() or "meeting"
    return plain.encode()[:NAME_LIMIT_BYTES].decode(errors="ignore").rstrip()


class Announcer:
    """Announces one host; other programs of the same name make it take a number behind it."""

    def __init__(self, interfaces: Sequence[str] | None = None) -> None:
        self._interfaces = list(interfaces) if interfaces is not None else interface_addresses()
        self._zeroconf: AsyncZeroconf | None = None

    async def start(self, announcement: Announcement) -> bool:
        """Announce; return False where this machine is in no network at all."""
        self._zeroconf = _open(self._interfaces)
        if self._zeroconf is None:
            return False
        info = AsyncServiceInfo(
            SERVICE_TYPE,
            f"{instance_name(announcement.name)}.{SERVICE_TYPE}",
            port=announcement.port,
            properties=_properties(announcement),
            parsed_addresses=self._interfaces,
            server=f"pm-{announcement.host_id}.local.",
        )
        broadcast = await self._zeroconf.async_register_service(info, allow_name_change=True)
        await broadcast
        return True

    async def stop(self) -> None:
        """Say goodbye to the network."""
        if self._zeroconf is not None:
            await self._zeroconf.async_unregister_all_services()
            await self._zeroconf.async_close()
            self._zeroconf = None


class Browser:
    """Watches for hosts; calls `found` for each that appears or changes, `lost` with its name."""

    def __init__(
        self,
        found: Callable[[FoundHost], None],
        lost: Callable[[str], None],
        interfaces: Sequence[str] | None = None,
    ) -> None:
        self._found = found
        self._lost = lost
        self._interfaces = list(interfaces) if interfaces is not None else interface_addresses()
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._resolving: set[asyncio.Task[None]] = set()

    async def start(self) -> bool:
        """Begin to watch; return False where this machine is in no network at all."""
        self._zeroconf = _open(self._interfaces)
        if self._zeroconf is None:
            return False
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, [SERVICE_TYPE], handlers=[self._changed]
        )
        return True

    async def stop(self) -> None:
        """Watch no longer."""
        for task in self._resolving:
            task.cancel()
        await asyncio.gather(*self._resolving, return_exceptions=True)
        if self._browser is not None:
            await self._browser.async_cancel()
            self._browser = None
        if self._zeroconf is not None:
            await self._zeroconf.async_close()
            self._zeroconf = None

    def _changed(
        self,
        zeroconf: Zeroconf,
        service_type: str,
        name: str,
        state_change: ServiceStateChange,
    ) -> None:
        if state_change is ServiceStateChange.Removed:
            self._lost(_instance(name))
            return
        task = asyncio.get_running_loop().create_task(self._resolve(zeroconf, service_type, name))
        self._resolving.add(task)
        task.add_done_callback(self._resolving.discard)

    async def _resolve(self, zeroconf: Zeroconf, service_type: str, name: str) -> None:
        info = AsyncServiceInfo(service_type, name)
        if not await info.async_request(zeroconf, RESOLVE_TIMEOUT_MS):
            return
        host = _found_host(info)
        if host is not None:
            self._found(host)


def _open(interfaces: Sequence[str]) -> AsyncZeroconf | None:
    usable = [address for address in interfaces if _is_ours(address)]
    if not usable:
        return None
    try:
        return AsyncZeroconf(interfaces=usable, ip_version=IPVersion.V4Only)
    except OSError:
        _log.info("no multicast on this machine; devices use addresses")
        return None


def _is_ours(address: str) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True


def _properties(announcement: Announcement) -> dict[str | bytes, str | bytes | None]:
    return {
        "v": str(TXT_VERSION),
        "o": announcement.organisation[:ORGANISATION_PREFIX],
        "h": announcement.host_id,
        "m": "open" if announcement.open else "closed",
    }


def _found_host(info: AsyncServiceInfo) -> FoundHost | None:
    texts = info.decoded_properties
    version = texts.get("v") or ""
    addresses = tuple(info.parsed_scoped_addresses(IPVersion.V4Only))
    if not version.isdecimal() or info.port is None or not addresses:
        return None
    return FoundHost(
        name=_instance(info.name),
        addresses=addresses,
        port=info.port,
        organisation=texts.get("o") or "",
        host_id=texts.get("h") or "",
        open=texts.get("m") == "open",
        version=int(version),
    )


def _instance(name: str) -> str:
    return name.removesuffix("." + SERVICE_TYPE)
