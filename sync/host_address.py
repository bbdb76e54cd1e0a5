"""Where a host may be reached; a hint, never a reason to trust."""

import ipaddress
import re
from dataclasses import dataclass

DEFAULT_PORT = 7443
_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A host name or IP address, and a port."""

    host: str
    port: int = DEFAULT_PORT

    def __str__(self) -> str:
        """Return the text from which `parse_address` makes it again."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def parse_address(text: str) -> Address | None:
    """Return the address that a person typed or an invitation holds, or None."""
    text = text.strip().removeprefix("https://").removesuffix("/")
    bracketed = re.fullmatch(r"\[([0-9A-Fa-f:.%]+)\](?::(\d{1,5}))?", text)
    plain = re.fullmatch(r"([^:\s\[\]]+)(?::(\d{1,5}))?", text)
    found = bracketed or plain
    if found is None:
        return Address(text) if _is_ip(text) else None
    host, port = found[1], int(found[2] or DEFAULT_PORT)
    if not 0 < port < 2**16 or not (_is_ip(host) or (plain and _NAME.fullmatch(host))):
        return None
    return Address(host, port)


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
